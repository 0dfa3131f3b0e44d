"""Columns beside the roles: descriptions, counts, statuses written with letters."""

import datetime

from .contents import BYG, DRIFT, FLYTNING, GDPR, HOSPITAL, INDKOEB, PLEJE, RAADGIVNING, SKOLE
from .makers import openpyxl_book, xlsxwriter_book
from .tables import put, put_matrix, put_title, table, with_column, write_matrix

LEADS = [
    ("Forberedelse", "Behovet drøftes med fagområdet, og de forventede gevinster gøres målbare.", "Notat"),
    (None, "Krav skrives ind i skabelonen. Ufravigelige krav mærkes med stjerne.", "Kravbilag"),
    (None, "Mindst tre leverandører inviteres til en times samtale.", "Referater"),
    (None, "Konsekvensanalysen laves, før personoplysninger flyttes.", "Konsekvensanalyse"),
    ("Anskaffelse", "Indstillingen forelægges med økonomi, risici og tidsplan.", "Kontrakt"),
    (None, "Der oprettes brugere, og alle får en introduktion.", "Godkendt prøve"),
    ("Drift", "Der holdes møde hvert kvartal om pris, svartid og fejl.", "Rapport"),
]


@openpyxl_book("lead-five-columns.xlsx")
def lead_five_columns(sheet):
    sheet.title = "Indkøb"
    head, *body = table(INDKOEB)
    rows = [["#", "Fase", "Aktivitet", "Beskrivelse", "Leverance", *head[1:]]]
    for number, ((phase, text, product), (name, *duties)) in enumerate(zip(LEADS, body), 1):
        rows.append([number, phase, name, text, product, *duties])
    put_matrix(sheet, "A2", rows)
    for area in ["B3:B6", "B7:B8"]:
        sheet.merge_cells(area)


@openpyxl_book("lead-description-first.xlsx")
def lead_description_first(sheet):
    sheet.title = "Indkøb"
    put_matrix(sheet, "A1", with_column(table(INDKOEB), 0, "Beskrivelse", [lead[1] for lead in LEADS]))


@openpyxl_book("lead-verb-and-object.xlsx")
def lead_verb_and_object(sheet):
    sheet.title = "Databeskyttelse"
    head, *body = table(GDPR)
    put_matrix(sheet, "A1", [
        ["Handling", "Genstand", *head[1:]],
        *[[name.split(" ", 1)[0], name.split(" ", 1)[1], *duties] for name, *duties in body],
    ])


@xlsxwriter_book("letter-counts-right.xlsx")
def letter_counts_right(book):
    sheet = book.add_worksheet("Skole")
    rows = table(SKOLE)
    write_matrix(book, sheet, 1, 0, rows)
    for column, letter in enumerate("BHUKI", 7):
        sheet.write(1, column, letter)
        for row, cells in enumerate(rows[1:], 2):
            count = sum(letter in (cell or "") for cell in cells[1:])
            sheet.write_formula(row, column, f'=COUNTIF(B{row + 1}:G{row + 1},"*{letter}*")', None, count)


@openpyxl_book("status-with-letters.xlsx")
def status_with_letters(sheet):
    sheet.title = "RACI"
    put_title(sheet, "A1", "RACI for organisationsanalyse")
    rows = with_column(table(RAADGIVNING), 6, "Status", ["G", "G", "A", "A", "R", "R"])
    put_matrix(sheet, "A3", rows)
    put(sheet, "A11", [["Status: G = efter planen, A = forsinket, R = gået i stå"]])


@openpyxl_book("priority-with-letters.xlsx")
def priority_with_letters(sheet):
    sheet.title = "Flytteplan"
    rows = with_column(table(FLYTNING), 1, "Prioritet", ["H", "H", "M", "L", "H", "M", "L"])
    put_matrix(sheet, "A2", rows)
    put(sheet, "A1", [["Prioritet: H = høj, M = mellem, L = lav"]])


@openpyxl_book("type-and-yes-no.xlsx")
def type_and_yes_no(sheet):
    sheet.title = "Driftsaftale"
    rows = with_column(table(DRIFT), 6, "Kritisk?", ["J", "N", "J", "J", "J", "N", "N"])
    rows = with_column(rows, 4, "I kontrakt", ["J", "J", "N", "J", "J", "J", "N"])
    put_matrix(sheet, "A2", with_column(rows, 0, "Type", ["A", "B", "B", "C", "A", "C", "A"]))


@openpyxl_book("weeks-to-the-right.xlsx")
def weeks_to_the_right(sheet):
    sheet.title = "Plan"
    put_title(sheet, "A1", "Flytning: ansvar og tidsplan")
    weeks = [[36, 37], [37, 38, 39], [38], [40, 41], [41], [42, 43], [44]]
    head, *body = table(FLYTNING)
    span = range(36, 45)
    put_matrix(sheet, "A3", [
        [*head, *[f"Uge {week}" for week in span]],
        *[[*row, *["x" if week in busy else None for week in span]] for row, busy in zip(body, weeks)],
    ])


@openpyxl_book("persons-before-roles.xlsx")
def persons_before_roles(sheet):
    sheet.title = "Byggesag"
    rows = with_column(table(BYG), 1, "Ansvarlig", ["ABC", "ABC", "LKN", "MHA", "LKN", "MHA"])
    rows = with_column(rows, 2, "Frist", [datetime.date(2024, 4, day) for day in range(1, 7)])
    put_matrix(sheet, "A2", with_column(rows, 3, "Est. (t)", [2, 4, 8, 3, 6, 2]))


@openpyxl_book("remarks-with-letters.xlsx")
def remarks_with_letters(sheet):
    sheet.title = "Hjemmepleje"
    remarks = ["OK", "H afklares", None, "I", None, "Se referat"]
    put_matrix(sheet, "A2", with_column(table(PLEJE), 6, "Bemærkning", remarks))


@openpyxl_book("sums-in-rows-and-columns.xlsx")
def sums_in_rows_and_columns(sheet):
    sheet.title = "Operation"
    head, *body = table(HOSPITAL)
    put_title(sheet, "A1", "Operation, fordeling")

    def count(cells, letter):
        return sum(letter in (cell or "") for cell in cells)

    columns = list(zip(*body))
    filled = [sum(map(bool, row[1:])) for row in body]
    above = [[f"Antal {letter}", *[count(column, letter) for column in columns[1:]]] for letter in "HU"]
    put(sheet, "A3", above)
    put_matrix(sheet, "A5", with_column(table(HOSPITAL), 6, "Antal", filled))
    below = [[letter, *[count(column, letter) for column in columns[1:]]] for letter in "BHUKI"]
    put(sheet, "A13", below)
