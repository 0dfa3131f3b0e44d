"""The builders of the fixture workbooks, one file per topic.

One function builds one file and registers itself in `makers.BUILDERS`.
"""

from . import (  # noqa: F401  (each registers its builders)
    figure_15, place, heads, leads, extras, layouts, packages, cells, no_matrix, families, sizes, texts,
    group_heads, odd_columns, odd_rows, odd_duties, odd_layouts, several, no_matrix_letters, texts_found, traps,
    templates, documents, first_met_texts, first_met,
)
