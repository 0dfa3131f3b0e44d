"""Where the matrix lies."""

from .contents import BYG, GDPR, INDKOEB, PLEJE, VALG
from .makers import openpyxl_book, xlsxwriter_book
from .tables import LEGEND, put, put_legend, put_matrix, put_title, table, write_matrix


@openpyxl_book("title-above.xlsx")
def title_above(sheet):
    sheet.title = "Ansvar"
    put_matrix(sheet, "C5", table(INDKOEB))
    put_title(sheet, "C2", "Roller og ansvar ved indkøb af it-systemer", "Godkendt i digitaliseringsrådet 12. marts 2024")


@openpyxl_book("legend-beside.xlsx")
def legend_beside(sheet):
    sheet.title = "Ansvarsfordeling"
    put_title(sheet, "A1", "Skærmbesøg i hjemmeplejen")
    put_matrix(sheet, "A3", table(PLEJE))
    put_legend(sheet, "H3")


@openpyxl_book("legend-below.xlsx")
def legend_below(sheet):
    sheet.title = "Databeskyttelse"
    put_title(sheet, "A1", "Ansvar for databeskyttelse")
    put_matrix(sheet, "A3", table(GDPR))
    put_legend(sheet, "A11", "Bogstavernes betydning")


@openpyxl_book("legend-between.xlsx")
def legend_between(sheet):
    sheet.title = "Byggesager"
    put_matrix(sheet, "A9", table(BYG))
    put_title(sheet, "A1", "Ansvarsfordeling i byggesager")
    put(sheet, "A3", LEGEND)


@openpyxl_book("legend-on-other-sheet.xlsx")
def legend_on_other_sheet(sheet):
    sheet.title = "BHUKI"
    put_matrix(sheet, "A1", table(VALG))
    put_legend(sheet.parent.create_sheet("Forklaring"), "A1", "Sådan læses skemaet")


@xlsxwriter_book("two-matrices-stacked.xlsx")
def two_matrices_stacked(book):
    sheet = book.add_worksheet("Ansvar")
    title = book.add_format({"bold": True, "font_size": 14})
    sheet.write("A1", "Byggesager", title)
    write_matrix(book, sheet, 2, 0, table(BYG))
    sheet.write("A12", "Valg", title)
    write_matrix(book, sheet, 12, 0, table(VALG))


@openpyxl_book("two-matrices-side-by-side.xlsx")
def two_matrices_side_by_side(sheet):
    sheet.title = "Ansvar"
    put(sheet, "A1", [["Databeskyttelse", *[None] * 6, "Valg"]])
    put_matrix(sheet, "A3", table(GDPR))
    put_matrix(sheet, "H3", table(VALG))


@openpyxl_book("three-sheets.xlsx")
def three_sheets(sheet):
    sheet.title = "Vejledning"
    put_title(sheet, "A1", "Vejledning til skemaet")
    put(sheet, "A3", [
        ["Skemaet viser, hvem der beslutter, udfører og bliver hørt, når hjemmeplejen indfører skærmbesøg."],
        ["Udfyld én række for hver aktivitet, og sæt præcis ét H i rækken."],
        ["Spørgsmål rettes til digitaliseringskonsulenten i Sundhed og Ældre."],
    ])
    matrix = sheet.parent.create_sheet("BHUKI")
    put_title(matrix, "A1", "Ansvarsfordeling for skærmbesøg")
    put_matrix(matrix, "A3", table(PLEJE))
    put_legend(sheet.parent.create_sheet("Forklaring"), "B2")
