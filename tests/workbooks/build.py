#!/usr/bin/env python3
"""Builds the fixture workbooks with openpyxl, XlsxWriter and LibreOffice.

    python3 tests/workbooks/build.py                 rebuild everything here
    python3 tests/workbooks/build.py NAME...         rebuild these files
    python3 tests/workbooks/build.py --check         rebuild elsewhere and compare

The builders lie in `build/`, one file per topic.
"""

import os
import sys

# With lxml, which python-docx brings along, openpyxl writes the same XML in other bytes.
os.environ["OPENPYXL_LXML"] = "False"

import build  # noqa: E402, F401  (the folder, which Python prefers to this file)
from build.check import HERE, check  # noqa: E402
from build.makers import BUILDERS  # noqa: E402


def main():
    names = sys.argv[1:]
    if names == ["--check"]:
        different = check()
        print("\n".join(different) or f"{len(BUILDERS)} files are as built")
        sys.exit(1 if different else 0)
    if set(names) - set(BUILDERS):
        sys.exit(__doc__)
    for name in names or BUILDERS:
        BUILDERS[name](HERE / name)


if __name__ == "__main__":
    main()
