"""Compares what is committed with what the builders build."""

import pathlib
import tempfile
import zipfile

import openpyxl

from .makers import BUILDERS, soffice

HERE = pathlib.Path(__file__).resolve().parent.parent

def content(path, folder):
    """What two builds of a file must have in common."""
    if path.suffix in (".xls", ".ods"):
        soffice(path, "xlsx", folder)
        book = openpyxl.load_workbook(folder / f"{path.stem}.xlsx")
        return [
            (sheet.title, sorted(map(str, sheet.merged_cells.ranges)),
             [(cell.coordinate, cell.value) for row in sheet for cell in row if cell.value is not None])
            for sheet in book
        ]
    if path.suffix in (".xlsx", ".xlsm", ".docx"):
        # The parts, not the package: another zlib may pack the same bytes otherwise.
        with zipfile.ZipFile(path) as package:
            return [(part.filename, package.read(part)) for part in package.infolist()]
    return path.read_bytes()


def check():
    """The names of files that differ from what the script builds."""
    different = []
    with tempfile.TemporaryDirectory() as folder:
        fresh, scratch = pathlib.Path(folder, "fresh"), pathlib.Path(folder, "scratch")
        fresh.mkdir()
        scratch.mkdir()
        for name, build in BUILDERS.items():
            build(fresh / name)
            committed = HERE / name
            if not committed.exists() or content(committed, scratch) != content(fresh / name, scratch):
                different.append(f"{name}: not what build.py builds")
            if not (HERE / "expected" / f"{name}.json").exists():
                different.append(f"{name}: no expectations in expected/")
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    different += [f"{name}: not in README.md" for name in BUILDERS if f"`{name}`" not in readme]
    own = {"build.py", "requirements.txt", "README.md"}
    found = {path.name for path in HERE.iterdir() if path.is_file()} - own
    found |= {path.stem for path in (HERE / "expected").iterdir()}
    different += [f"{name}: build.py does not build it" for name in sorted(found - set(BUILDERS))]
    return different
