"""The builders of the fixture workbooks, one file per topic.

One function builds one file and registers itself in `makers.BUILDERS`.
"""

from . import (  # noqa: F401  (each registers its builders)
    figure_15, place, heads, leads, extras, layouts, packages, cells, no_matrix, families, sizes, texts,
)
