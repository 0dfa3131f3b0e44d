"""Duty cells as people fill them: notes, names, words, merged, undecided."""

from .contents import BYG, DRIFT, FLYTNING, GDPR, HOSPITAL, PLEJE, RAADGIVNING, SERVICE, VALG
from .makers import openpyxl_book, saved_by_libreoffice, xlsxwriter_book
from .tables import LEGEND, put, put_legend, put_matrix, put_title, table, write_matrix


@openpyxl_book("raci-lower-case-danish.xlsx")
def raci_lower_case_danish(sheet):
    sheet.title = "Ansvar"
    rows = [[name, *[duty and duty.lower() for duty in duties]] for name, *duties in table(RAADGIVNING)[1:]]
    put_matrix(sheet, "A1", [table(RAADGIVNING)[0], *rows])
    put_legend(sheet, "A9", "Signatur", [
        ["r", "udfører"], ["a", "overordnet ansvarlig"], ["c", "høres"], ["i", "orienteres"]])


@openpyxl_book("only-k-and-i.xlsx")
def only_k_and_i(sheet):
    sheet.title = "BHUKI"
    put_title(sheet, "A1", "BHUKI, første runde: hvem skal høres og have besked?")
    put_matrix(sheet, "A3", table("""
Aktivitet | Byråd | Direktion | Fagchef | Tillidsrepræsentant | Borgere
Vælge ny leverandør af mad | I | K | . | K | I
Ændre åbningstider | I | I | K | K | K
Lukke betalingsskranke | I | K | K | I | I
Flytte ydelser til nettet | . | I | K | . | K
"""))


@openpyxl_book("every-cell-r.xlsx")
def every_cell_r(sheet):
    sheet.title = "RACI"
    put_title(sheet, "A1", "RACI for efterårets workshopper")
    put_matrix(sheet, "A3", table("""
Opgave | Anna | Bjarke | Cecilie | Dan
Invitere deltagere | R | R | R | R
Forberede øvelser | R | R | R | R
Lede workshoppen | R | R | R | R
Skrive opsamling | R | R | R | R
Følge op | R | R | R | R
"""))


@openpyxl_book("two-letters-everywhere.xlsx")
def two_letters_everywhere(sheet):
    sheet.title = "Matrix"
    put_matrix(sheet, "B2", table("""
Task | Product Owner | Tech Lead | Developers | Security | Support
Define the release | A/R | R/A | C/I | C | I
Build and test | I | A/R | R | R/C | -
Review threats | I/C | A, R | C | R A | -
Deploy to production | A | R / A | R/C | C/I | I
Write release notes | AR | C | R/C | - | I/C
Handle incidents | I | A | R | C/R | A/R
"""))


@openpyxl_book("undecided-cells.xlsx")
def undecided_cells(sheet):
    sheet.title = "Operation"
    rows = table(HOSPITAL)
    rows[1][3] = "X"
    rows[2][1] = "?"
    rows[2][2] = "H¹"
    rows[3][1] = "(H)/U"
    rows[4][2] = "H 1)"
    rows[5][3] = "H?"
    rows[6][1] = "H / U (vagthavende)"
    rows[6][5] = "afventer"
    rows[7][3] = "U²)"
    put_matrix(sheet, "A1", rows)
    put(sheet, "A10", [["1) Ved kræftforløb i samråd med patienten"], ["2) Kun i dagtid"], ["X: ikke afklaret"]])


@openpyxl_book("dots-in-every-blank.xlsx")
def dots_in_every_blank(sheet):
    sheet.title = "Flytning"
    head, *body = table(FLYTNING)
    space = "\N{NO-BREAK SPACE}"
    put_matrix(sheet, "A1", [head, *[[row[0], *[f"{duty}{space}" if duty else "." for duty in row[1:]]] for row in body]])


@openpyxl_book("dashes-in-every-blank.xlsx")
def dashes_in_every_blank(sheet):
    sheet.title = "BHUKI"
    tasks = [row[0] for row in table(DRIFT)[1:]] + ["Holde beredskabsøvelse", "Forny certifikater", "Opsige driften"]
    put_matrix(sheet, "A1", [table(DRIFT)[0], *[[task, *["-"] * 5] for task in tasks]])
    put(sheet, "B3", [["-", "H/U", "-", "-", "I"]])
    put(sheet, "B7", [["B", "H", "U", "-", "-"]])


@openpyxl_book("duty-cells-merged.xlsx")
def duty_cells_merged(sheet):
    sheet.title = "Byggesag"
    put_matrix(sheet, "A1", table(BYG))
    # One H/U over the first two rows, and one K over two roles.
    sheet.merge_cells("C2:C3")
    sheet.merge_cells("D5:E5")


saved_by_libreoffice("duty-cells-merged.ods", "duty-cells-merged.xlsx")


@openpyxl_book("letters-with-names.xlsx")
def letters_with_names(sheet):
    sheet.title = "Hjemmepleje"
    put_matrix(sheet, "A1", table("""
Aktivitet | Ledelse | Visitation | Sygepleje | Plejegruppe
Visitere til hjemmepleje | I | H: Anne | K (Bo) | I
Udarbejde besøgsplan | H - Mette | K | U (Lærke) | U
Oplære nye kolleger | H: Mette | . | U | U: Jonas
Følge op på hændelser | B | I | H (Bo) | U
Indføre skærmbesøg | B | K | H: Bo | U
"""))


@openpyxl_book("words-in-the-cells.xlsx")
def words_in_the_cells(sheet):
    sheet.title = "Ansvar"
    put_title(sheet, "A1", "Ansvarsfordeling ved valg")
    words = {letter: word for letter, word in LEGEND}
    head, *body = table(VALG)

    def spelled(duty):
        return duty and " / ".join(words[letter] for letter in duty.split("/"))

    put_matrix(sheet, "A3", [head, *[[name, *map(spelled, duties)] for name, *duties in body]])


@xlsxwriter_book("letters-looked-up.xlsx")
def letters_looked_up(book):
    rows = table(GDPR)
    sheet = book.add_worksheet("Ansvar")
    write_matrix(book, sheet, 0, 0, rows)
    for down, row in enumerate(rows[1:], 1):
        for right, value in enumerate(row[1:], 1):
            sheet.write_formula(down, right, f"=IFERROR(INDEX(Data!A:Z,{down},{right}),\"\")", None, value or "")
    data = book.add_worksheet("Data")
    for down, row in enumerate(rows[1:]):
        data.write_row(down, 0, [value or "" for value in row[1:]])
    data.hide()


@openpyxl_book("one-role.xlsx")
def one_role(sheet):
    sheet.title = "BHUKI"
    put_title(sheet, "A1", "BHUKI: min egen rolle som systemejer")
    put_matrix(sheet, "A3", [[row[0], row[3]] for row in table("""
Aktivitet | . | . | Systemejer
Holde kontrakten ved lige | . | . | H/U
Godkende ændringer | . | . | B
Teste ny version | . | . | U
Uddanne brugere | . | . | K
Overvåge driften | . | . | I
""")])


@openpyxl_book("two-activities.xlsx")
def two_activities(sheet):
    sheet.title = "Ark1"
    put_matrix(sheet, "A1", table("""
. | Formand | Kasserer | Revisor | Medlemmer
Lægge regnskab frem | I | H/U | K | I
Vælge bestyrelse | H | U | . | B
"""))


@openpyxl_book("very-sparse.xlsx")
def very_sparse(sheet):
    sheet.title = "Årshjul"
    months = ["januar", "april", "august", "november"]
    tasks = ["Lukke regnskab", "Opdatere risikovurdering", "Gennemgå brugerrettigheder", "Teste beredskab",
             "Holde brugermøde", "Følge op på mål", "Rydde op i fællesdrev", "Gennemgå kontrakter",
             "Indberette nøgletal", "Evaluere leverandør"]
    roles = ["Økonomichef", "It-chef", "Controller", "Systemejer", "Jurist", "HR", "Arkiv", "Kommunikation", "Service", "Drift"]
    rows = [["Måned", "Opgave", *roles]]
    rows += [[month, task, *[None] * 10] for month in months for task in tasks]
    letters = [(1, 2, "H"), (1, 4, "U"), (6, 3, "H"), (9, 5, "H/U"), (14, 3, "H"), (18, 6, "K"), (18, 5, "H"),
               (22, 9, "I"), (27, 8, "H"), (27, 10, "U"), (31, 2, "B"), (31, 4, "H"), (36, 7, "I"), (40, 11, "U")]
    for row, column, letter in letters:
        rows[row][column] = letter
    put_matrix(sheet, "A1", rows)


@openpyxl_book("raci-with-support-rows.xlsx")
def raci_with_support_rows(sheet):
    sheet.title = "Sheet1"
    rows = table(SERVICE)
    rows[0] = ["Process step\n(see handbook)", "1. Head of IT", "2. PM", "3. System Owner", "4. Legal", "5. Service Desk"]
    rows[2][4] = rows[2][5] = "N/A"
    put_matrix(sheet, "A5", [*rows, ["Total R", 1, 2, 2, 1, 2], ["Total A", 4, 2, 0, 0, 0]])
    put_title(sheet, "A1", "RACI", "Draft – not approved")


@openpyxl_book("merged-activity-over-rows.xlsx")
def merged_activity_over_rows(sheet):
    sheet.title = "Pleje"
    put_title(sheet, "A1", "To rækker pr. aktivitet: hverdage og weekend")
    head, *body = table(PLEJE)
    rows = [["Aktivitet", "Hvornår", *head[1:]]]
    for name, *duties in body[:4]:
        weekend = [None if duty == "K" else duty for duty in duties]
        rows += [[name, "Hverdag", *duties], [None, "Weekend", *weekend]]
    put_matrix(sheet, "A3", rows)
    for row in range(4, 12, 2):
        sheet.merge_cells(start_row=row, end_row=row + 1, start_column=1, end_column=1)
