"""Packages, and what is hidden or broken in them."""

from openpyxl.utils import get_column_letter

from .contents import BYG, GDPR, SKOLE, VALG
from .makers import changed_package, openpyxl_book, xlsxwriter_book
from .tables import put_matrix, table, write_matrix

# ---------------------------------------------------------------- packages


STRICT = [
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"),
    ("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", "http://purl.oclc.org/ooxml/officeDocument/extendedProperties"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties", "http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
]


def to_strict(name, data):
    if name.endswith((".xml", ".rels")):
        for transitional, strict in STRICT:
            data = data.replace(transitional.encode(), strict.encode())
        if name == "xl/workbook.xml":
            data = data.replace(b"<workbook ", b'<workbook conformance="strict" ', 1)
    return data


def to_macro_enabled(name, data):
    if name == "[Content_Types].xml":
        data = data.replace(
            b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        )
    return data


@openpyxl_book("strict-source.xlsx")
def strict_source(sheet):
    sheet.title = "Databeskyttelse"
    put_matrix(sheet, "B3", table(GDPR))


@openpyxl_book("macro-source.xlsx")
def macro_source(sheet):
    sheet.title = "Valg"
    put_matrix(sheet, "A2", table(VALG))


changed_package("strict.xlsx", "strict-source.xlsx", to_strict)
changed_package("macros.xlsm", "macro-source.xlsx", to_macro_enabled)


@xlsxwriter_book("inline-strings.xlsx", constant_memory=True)
def inline_strings(book):
    sheet = book.add_worksheet("Valg")
    for number, row in enumerate(table(VALG)):
        sheet.write_row(number, 0, row)


@xlsxwriter_book("rich-text.xlsx")
def rich_text(book):
    sheet = book.add_worksheet("Byggesager")
    bold, red = book.add_format({"bold": True}), book.add_format({"font_color": "red"})
    write_matrix(book, sheet, 1, 0, table(BYG))
    sheet.write_rich_string("A4", "Høre ", bold, "naboer")
    sheet.write_rich_string("C2", bold, "Byggesags", "behandler")
    sheet.write_rich_string("C4", red, "H", "/U")


@xlsxwriter_book("excel-table.xlsx")
def excel_table(book):
    sheet = book.add_worksheet("Skole")
    head, *body = table(SKOLE)
    sheet.add_table(2, 0, 9, 6, {"data": body, "columns": [{"header": name} for name in head]})
    sheet.data_validation("B4:G10", {"validate": "list", "source": ["B", "H", "U", "K", "I", "H/U"]})
    sheet.conditional_format("B4:G10", {
        "type": "cell", "criteria": "==", "value": '"H"', "format": book.add_format({"bg_color": "#FFC7CE"})})
    sheet.set_column(0, 0, 44)


@xlsxwriter_book("letters-from-formulas.xlsx")
def letters_from_formulas(book):
    rows = table(BYG)
    write_matrix(book, book.add_worksheet("Byggesager"), 0, 0, rows)
    copy = book.add_worksheet("Samlet oversigt")
    for down, row in enumerate(rows):
        for right, value in enumerate(row):
            source = f"{get_column_letter(right + 1)}{down + 1}"
            copy.write_formula(down + 2, right + 1, f'=Byggesager!{source}&""', None, value or "")


# ---------------------------------------------------------------- hidden and broken


@openpyxl_book("hidden-row.xlsx")
def hidden_row(sheet):
    sheet.title = "Byggesager"
    put_matrix(sheet, "A2", table(BYG))
    sheet.row_dimensions[6].hidden = True


@openpyxl_book("hidden-column.xlsx")
def hidden_column(sheet):
    sheet.title = "Byggesager"
    put_matrix(sheet, "A2", table(BYG))
    sheet.column_dimensions["C"].hidden = True


@xlsxwriter_book("hidden-sheet.xlsx")
def hidden_sheet(book):
    write_matrix(book, book.add_worksheet("Skole"), 1, 0, table(SKOLE))
    old = book.add_worksheet("Valg 2021")
    write_matrix(book, old, 0, 0, table(VALG))
    old.hide()


@xlsxwriter_book("broken-cells.xlsx")
def broken_cells(book):
    sheet = book.add_worksheet("Byggesager")
    write_matrix(book, sheet, 1, 0, table(BYG))
    sheet.write_formula("C5", "=#REF!", None, "#REF!")
    sheet.write_formula("F8", '=VLOOKUP("I",Roller!A:B,2,FALSE)', None, "#N/A")
