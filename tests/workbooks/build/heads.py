"""Heads."""

from .contents import BYG, INDKOEB, PLEJE, SKOLE
from .makers import openpyxl_book, xlsxwriter_book
from .tables import put, put_matrix, put_title, table, write_matrix


@openpyxl_book("group-heads-merged.xlsx")
def group_heads_merged(sheet):
    sheet.title = "Skolens ansvar"
    put_title(sheet, "A1", "Ansvar på Åhaveskolen")
    groups = ["Aktivitet", "Ledelse", None, "Administration", "Undervisning *", None, None]
    head, *body = table(SKOLE)
    put_matrix(sheet, "A3", [groups, [None, *head[1:]], *body], heads=2)
    for area in ["A3:A4", "B3:C3", "E3:G3"]:
        sheet.merge_cells(area)
    put(sheet, "A12", [["* Udpeges for hvert skoleår"]])


@xlsxwriter_book("rotated-heads.xlsx")
def rotated_heads(book):
    sheet = book.add_worksheet("Indkøb")
    rotated = book.add_format({"bold": True, "rotation": 90, "border": 1, "valign": "bottom"})
    write_matrix(book, sheet, 1, 1, table(INDKOEB), rotated)
    sheet.set_row(1, 130)
    sheet.set_column(2, 7, 5)


@openpyxl_book("person-over-role.xlsx")
def person_over_role(sheet):
    sheet.title = "Hjemmepleje"
    persons = [None, "Mette Lund", "Søren Kjær", "Åse Østergaard", "Lærke Bæk", "Jonas Holm"]
    put_matrix(sheet, "A2", [persons, *table(PLEJE)], heads=2)


@openpyxl_book("role-over-person.xlsx")
def role_over_person(sheet):
    sheet.title = "Byggesager"
    head, *body = table(BYG)
    persons = [None, "Bente Krogh", "Niels Højgaard", "Karen Sørensen", "Mikkel Bech", "Helle Ågård"]
    put_matrix(sheet, "A2", [head, persons, *body], heads=2)


@openpyxl_book("roles-over-two-columns.xlsx")
def roles_over_two_columns(sheet):
    sheet.title = "Byggesager"
    wide = [[row[0]] + [cell for duty in row[1:] for cell in (duty, None)] for row in table(BYG)]
    put_matrix(sheet, "A2", wide)
    for row in range(2, 9):
        for column in range(2, 12, 2):
            sheet.merge_cells(start_row=row, end_row=row, start_column=column, end_column=column + 1)
