"""Layouts other than the grid, as people make them."""

from .contents import BYG, FLYTNING, HOSPITAL, PLEJE, RAADGIVNING
from .makers import openpyxl_book
from .tables import DARK, HEAD, put, put_legend, put_matrix, put_title, table


@openpyxl_book("transposed-with-groups.xlsx")
def transposed_with_groups(sheet):
    sheet.title = "Byggesag"
    rows = table(BYG)
    names = [row[0] for row in rows[1:]]
    duties = [list(column) for column in zip(*[row[1:] for row in rows])]
    groups = ["Ledelse", "Fagfolk", None, None, "Indgang"]
    put_matrix(sheet, "A2", [
        ["Enhed", "Rolle", *[f"A{number}" for number in range(1, 7)]],
        [None, None, *names],
        *[[group, *duty] for group, duty in zip(groups, duties)],
    ], heads=2)
    for area in ["A2:A3", "B2:B3", "A5:A7"]:
        sheet.merge_cells(area)


@openpyxl_book("transposed-with-legend.xlsx")
def transposed_with_legend(sheet):
    sheet.title = "Flytning"
    put_title(sheet, "A1", "Flytning: hvem gør hvad")
    columns = [list(column) for column in zip(*table(FLYTNING))]
    columns[0][0] = None
    for column, initials in zip(columns[1:], ["MHA", "KIB", "ANH", "BUJ", "AMG", "ALLE"]):
        column[0] = initials
    put_matrix(sheet, "A4", [
        [None, "Forberedelse", None, None, "Flyttedagen", None, "Efter flytningen", None], *columns,
    ], heads=2)
    for area in ["B4:D4", "E4:F4", "G4:H4"]:
        sheet.merge_cells(area)
    put_legend(sheet, "A13")


@openpyxl_book("inverted-questions.xlsx")
def inverted_questions(sheet):
    sheet.title = "Ansvar"
    put_title(sheet, "A1", "Hvem gør hvad, når en ny kollega begynder?")
    put_matrix(sheet, "A3", table("""
Opgave | Hvem beslutter? | Hvem har hovedansvaret? | Hvem udfører? | Hvem skal konsulteres? | Hvem skal informeres?
Slå stillingen op | Direktør | Afdelingsleder | HR-konsulent | TR | Alle
Bestille computer | . | Afdelingsleder | It-support | . | HR-konsulent
Klargøre plads | . | Kontorchef | Kontorchef\\nServiceleder | Afdelingsleder | .
Holde introduktion | . | Afdelingsleder | HR-konsulent\\nIt-support\\nTR | . | Alle
Følge op efter tre måneder | . | Afdelingsleder | . | TR | Direktør
"""))


@openpyxl_book("inverted-initials.xlsx")
def inverted_initials(sheet):
    sheet.title = "RACI"
    put_matrix(sheet, "A1", table("""
Opgave | R | A | C | I
Afgrænse opgaven | KIB | MHA | ANH, RA | LKN
Interviewe ledelsen | ANH/KIB | MHA | LKN | .
Kortlægge arbejdsgange | RA; ANH | KIB | . | MHA
Udarbejde anbefalinger | ANH | KIB | RA/LKN | MHA
Fremlægge resultatet | MHA | MHA | KIB | Alle
"""))


@openpyxl_book("inverted-numbered-with-group.xlsx")
def inverted_numbered_with_group(sheet):
    sheet.title = "Processer"
    put_matrix(sheet, "B3", [
        [None, None, "Roller", None, None, None, None],
        ["Nr.", "Proces", "Accountable", "Responsible", "Consulted", "Informed", "Bemærkning"],
        ["1", "Hændelser", None, None, None, None, None],
        ["1.1", "Registrere", "Driftsleder", "Servicedesk", None, "Kunde", None],
        ["1.2", "Løse", "Driftsleder", "Systemtekniker", "Leverandør", "Kunde", "Inden fire timer"],
        ["2", "Ændringer", None, None, None, None, None],
        ["2.1", "Vurdere", "Ændringsråd", "Systemtekniker, Arkitekt", "Kunde", None, None],
        ["2.2", "Udrulle", "Driftsleder", "Systemtekniker", None, "Kunde, Servicedesk", "Tirsdag aften"],
    ], heads=2)
    sheet.merge_cells("D3:G3")


@openpyxl_book("sub-columns-unmerged-ones.xlsx")
def sub_columns_unmerged_ones(sheet):
    sheet.title = "Krydsliste"
    heads = [[None], ["Opgave"]]
    for role in ["Partner", "Engagementsleder", "Konsulent"]:
        heads[0] += [role, None, None, None]
        heads[1] += "RACI"
    body = [
        [name, *[1 if letter in (duty or "") else None for duty in duties[:3] for letter in "RACI"]]
        for name, *duties in table(RAADGIVNING)[1:]
    ]
    put_matrix(sheet, "A1", [*heads, *body], heads=2)


@openpyxl_book("letters-over-roles.xlsx")
def letters_over_roles(sheet):
    sheet.title = "Krydsliste"
    # The reverse of sub-columns: a letter merged over the roles that may hold it.
    roles = ["Leder", "Visitator", "Sygeplejerske"]
    rows = table("""
Visitere til hjemmepleje | I | H/U | K
Udarbejde besøgsplan | H | I | U
Følge op på hændelser | H | K | U
Indføre skærmbesøg | B | H | U
Evaluere skærmbesøg | H/U | K | I
""")
    put_matrix(sheet, "A2", [
        [None, *[head for letter in "BHUKI" for head in (letter, None, None)]],
        ["Aktivitet", *roles * 5],
        *[[name, *["x" if letter in (duty or "") else None for letter in "BHUKI" for duty in duties]]
          for name, *duties in rows],
    ], heads=2)
    for first in range(2, 17, 3):
        sheet.merge_cells(start_row=2, end_row=2, start_column=first, end_column=first + 2)


@openpyxl_book("two-columns-per-role.xlsx")
def two_columns_per_role(sheet):
    sheet.title = "Operation"
    head, *body = table(HOSPITAL)
    put_matrix(sheet, "A1", [
        ["Aktivitet", *[part for role in head[1:] for part in (role, None)]],
        [None, *["BHUKI", "Timer"] * 5],
        *[[name, *[part for number, duty in enumerate(duties) for part in (duty, number + 1 if duty else None)]]
          for name, *duties in body],
    ], heads=2)
    for first in range(2, 12, 2):
        sheet.merge_cells(start_row=1, end_row=1, start_column=first, end_column=first + 1)


@openpyxl_book("today-and-tomorrow.xlsx")
def today_and_tomorrow(sheet):
    sheet.title = "Pleje"
    # The same roles twice under two groups.
    head, *body = table(PLEJE)
    put_matrix(sheet, "A3", [
        [None, "I dag", *[None] * 4, "Fremover", *[None] * 4],
        [head[0], *head[1:], *head[1:]],
        *[[name, *duties, *duties[1:], duties[0]] for name, *duties in body],
    ], heads=2)
    put(sheet, "A1", [["Ansvar i dag og fremover"]])
    sheet.merge_cells("B3:F3")
    sheet.merge_cells("G3:K3")
    for cell in sheet[3]:
        cell.fill, cell.font = DARK, HEAD
