"""Other layouts than the grid."""

import datetime

from openpyxl.utils import get_column_letter

from .contents import GDPR
from .makers import openpyxl_book
from .tables import put_matrix, put_title, table, with_column


@openpyxl_book("inverted-english.xlsx")
def inverted_english(sheet):
    sheet.title = "Responsibilities"
    put_title(sheet, "A1", "Move to the new case system")
    put_matrix(sheet, "A3", table("""
Task ID | Task | Responsible | Accountable | Consulted | Informed
T1 | Draft the project charter | Project Manager | Head of IT | System Owner, Legal Adviser | Service Desk
T2 | Migrate citizen records | IT Operations\\nVendor | Project Manager | System Owner | Head of IT
T3 | Train caseworkers | Trainer | System Owner | . | Service Desk, Head of IT
T4 | Sign the hosting contract | Legal Adviser | Head of IT, System Owner | Vendor | Project Manager
T5 | Close the project | Project Manager | . | System Owner | Service Desk\\nVendor
"""))


@openpyxl_book("inverted-danish.xlsx")
def inverted_danish(sheet):
    sheet.title = "Ansvar"
    put_matrix(sheet, "A2", table("""
Aktivitet | Beslutningskompetence | Hovedansvar | Udførende | Konsulteret | Informeret
Udarbejde digitaliseringsstrategi | Kommunalbestyrelsen | Økonomi- og servicechef | It-chef | Chefgruppen, Digitaliseringsråd | Medarbejdere
Prioritere it-projekter | Chefgruppen | Kommunaldirektør | Digitaliseringsråd | It-chef | .
Vedligeholde systemoversigt | . | It-chef | It-chef | Systemejer | Medarbejdere
Udarbejde beredskabsplan | Chefgruppen | It-chef | It-driftsansvarlig\\nSystemejer | . | Kommunalbestyrelsen
Aflevere data til Rigsarkivet | . | Systemejer | Arkivar | It-driftsansvarlig | Økonomi- og servicechef
"""))


@openpyxl_book("inverted-letters.xlsx")
def inverted_letters(sheet):
    sheet.title = "Byfest"
    put_title(sheet, "A1", "Kommunens byfest: hvem gør hvad")
    put_matrix(sheet, "A3", table("""
Aktivitet | B | H | U | K | I
Lægge budget | Kulturudvalget | Kulturchef | Controller | Direktør | .
Søge tilladelser | . | Eventkoordinator | Eventkoordinator | Politi, Beredskab | Kulturchef
Booke musik | Kulturchef | Eventkoordinator | Eventkoordinator | . | Controller
Opsætte scene | . | Driftsleder | Vejafdelingen | Beredskab | Eventkoordinator
Rydde op | . | Driftsleder | Vejafdelingen, Frivillige | . | Kulturchef
"""))


@openpyxl_book("inverted-with-sections.xlsx")
def inverted_with_sections(sheet):
    sheet.title = "Kommunikation"
    rows = table("""
Fase | Nr. | Opgave | Hovedansvarlig | Udførende | Konsulteres | Informeres
Forberedelse | F1 | Udpege projektleder | Fagchef | Fagchef | HR-konsulent | Medarbejdere
. | F2 | Udarbejde kommunikationsplan | Projektleder | Kommunikationskonsulent | Fagchef | .
Gennemførelse | G1 | Holde informationsmøder | Fagchef | Projektleder; Kommunikationskonsulent | Tillidsrepræsentant | Medarbejdere
. | G2 | Uddanne superbrugere | Projektleder | It-konsulent | Fagchef | Medarbejdere
""")
    put_matrix(sheet, "A2", with_column(rows, 7, "Frist", [datetime.date(2024, month, 15) for month in range(3, 7)]))
    for area in ["A3:A4", "A5:A6"]:
        sheet.merge_cells(area)


def put_sub_columns(sheet, persons, rows, mark):
    """Persons over one narrow column per letter; `mark` gives the text of a filled cell."""
    heads = [[None], ["Aktivitet"]]
    for person in persons:
        heads[0] += [person, None, None, None, None]
        heads[1] += "BHUKI"
    body = [
        [name] + [mark(letter) if letter in (duty or "") else None for duty in duties for letter in "BHUKI"]
        for name, *duties in rows
    ]
    put_matrix(sheet, "A4", [*heads, *body], heads=2)
    for number in range(len(persons)):
        first = 2 + 5 * number
        sheet.merge_cells(start_row=4, end_row=4, start_column=first, end_column=first + 4)
        for column in range(first, first + 5):
            sheet.column_dimensions[get_column_letter(column)].width = 3.5


SUB_COLUMNS = """
Opdatere stillingsopslag | . | H/U | K | .
Godkende ansættelse | B | H | U | I
Oprette bruger i it-systemer | . | I | H | U
Introducere ny kollega | . | H | K | U
Afholde samtale efter tre måneder | I | H/U | . | .
"""


@openpyxl_book("sub-columns-crosses.xlsx")
def sub_columns_crosses(sheet):
    sheet.title = "Ansættelse"
    put_title(sheet, "A1", "Ansvar ved ansættelser", "Sæt kryds")
    put_sub_columns(sheet, ["Direktør", "Afdelingsleder", "HR-konsulent", "It-supporter"],
                    table(SUB_COLUMNS), lambda letter: "x")


@openpyxl_book("sub-columns-letters.xlsx")
def sub_columns_letters(sheet):
    sheet.title = "Ansættelse"
    put_title(sheet, "A1", "Ansvar ved ansættelser")
    put_sub_columns(sheet, ["Ulla Bæk", "Peter Skov", "Anne Møller", "Ib Åkjær"],
                    table(SUB_COLUMNS), lambda letter: letter)


@openpyxl_book("transposed.xlsx")
def transposed(sheet):
    sheet.title = "Databeskyttelse"
    rows = table(GDPR) + [["Slette forældede oplysninger", None, "K", "K", "U", "I"]]
    rows[0][0] = "Rolle / Aktivitet"
    put_matrix(sheet, "A2", [list(column) for column in zip(*rows)])
    for column in "BCDEFGH":
        sheet.column_dimensions[column].width = 17
