"""Several matrices, sheets of other kinds beside them, hidden rows, big sheets."""

import datetime

from openpyxl.comments import Comment

from .contents import BYG, DRIFT, FLYTNING, GDPR, HOSPITAL, INDKOEB, PLEJE, RAADGIVNING, SKOLE, VALG
from .makers import openpyxl_book, saved_by_libreoffice, xlsxwriter_book
from .tables import BOLD, CENTRE, put, put_matrix, put_title, table, with_column


@openpyxl_book("three-stacked.xlsx")
def three_stacked(sheet):
    sheet.title = "Ansvar"
    for at, title, rows in [("A1", "1. Indkøb", INDKOEB), ("A11", "2. Drift", DRIFT), ("A21", "3. Databeskyttelse", GDPR)]:
        put(sheet, at, [[title]])
        sheet[at].font = BOLD
        put_matrix(sheet, f"A{int(at[1:]) + 1}", table(rows))


saved_by_libreoffice("three-stacked.ods", "three-stacked.xlsx")


@openpyxl_book("side-by-side-uneven.xlsx")
def side_by_side_uneven(sheet):
    sheet.title = "To områder"
    put(sheet, "A1", [["Skole", *[None] * 7, "Valg"]])
    put_matrix(sheet, "A2", table(SKOLE))
    put_matrix(sheet, "I4", table(VALG)[:5])


@openpyxl_book("one-sheet-per-department.xlsx")
def one_sheet_per_department(sheet):
    for title in ["Ældre & Sundhed", "'Teknik' (by)", "Skole 🏫", "Økonomi, personale og digitalis"]:
        own = sheet.parent.create_sheet(title)
        put_title(own, "A1", "Flytning til nyt rådhus", title)
        put_matrix(own, "A4", table(FLYTNING))
    sheet.parent.remove(sheet)


@openpyxl_book("two-families.xlsx")
def two_families(sheet):
    sheet.title = "BHUKI"
    put_matrix(sheet, "A1", table(DRIFT))
    put_matrix(sheet.parent.create_sheet("RACI leverandør"), "A1", table(RAADGIVNING))


@openpyxl_book("cover-and-helpers.xlsx")
def cover_and_helpers(sheet):
    book = sheet.parent
    sheet.title = "Forside"
    put(sheet, "C6", [["Ansvarshåndbog for byggesager"], ["Center for Plan og Byg"], ["Version 3"]])
    sheet.merge_cells("C6:H6")
    sheet["C6"].alignment = CENTRE
    legend = book.create_sheet("Læs mig")
    put(legend, "A1", [
        ["Bogstav", "Navn", "Hvor mange?"], ["B", "Beslutter", "en eller flere"], ["H", "Hovedansvarlig", "præcis én"],
        ["U", "Udførende", "en eller flere"], ["K", "Konsulteret", "efter behov"], ["I", "Informeret", "efter behov"],
    ])
    put_matrix(book.create_sheet("Roller"), "A1", table("""
Rolle | Person | Stedfortræder | Lokale
Centerchef | Bente Krogh | Helle Ågård | B
Byggesagsbehandler | Niels Højgaard | Bente Krogh | H
Brandrådgiver | Karen Sørensen | . | K
Landinspektør | Mikkel Bech | Niels Højgaard | U
Borgerservice | Helle Ågård | . | I
"""))
    put_matrix(book.create_sheet("BHUKI"), "B3", table(BYG))
    put_matrix(book.create_sheet("Ændringer"), "A1", [
        ["Version", "Dato", "Af", "Ændring"],
        [1, datetime.date(2023, 1, 9), "BK", "Første udgave"],
        [2, datetime.date(2023, 6, 1), "HI", "H flyttet fra centerchef til sagsbehandler"],
        [3, datetime.date(2024, 3, 12), "U", "Brandrådgiver tilføjet"],
    ])
    lists = book.create_sheet("Lister")
    put(lists, "A1", [["Bogstaver", "Svar"], ["B", "J"], ["H", "N"], ["U"], ["K"], ["I"], ["H/U"], ["B/H"], ["-"]])
    lists.sheet_state = "hidden"


@openpyxl_book("very-hidden-sheet.xlsx")
def very_hidden_sheet(sheet):
    sheet.title = "2024"
    put_matrix(sheet, "A1", table(PLEJE))
    old = sheet.parent.create_sheet("2019")
    put_matrix(old, "A1", table(GDPR))
    old.sheet_state = "veryHidden"


@openpyxl_book("filtered-and-folded.xlsx")
def filtered_and_folded(sheet):
    sheet.title = "Drift"
    put_matrix(sheet, "A1", with_column(table(INDKOEB), 0, "Fase", ["Før"] * 3 + ["Under"] * 2 + ["Efter"] * 2))
    sheet.auto_filter.ref = "A1:H8"
    sheet.auto_filter.add_filter_column(0, ["Før", "Efter"])
    for row in (5, 6):
        sheet.row_dimensions[row].hidden = True
    sheet.row_dimensions.group(7, 8, outline_level=1, hidden=True)
    sheet.column_dimensions.group("F", "G", outline_level=1, hidden=True)


@openpyxl_book("sixty-roles.xlsx")
def sixty_roles(sheet):
    sheet.title = "Koncern"
    units = ["Ældre", "Børn", "Skole", "Kultur", "Teknik", "Miljø", "Job", "Sundhed", "Økonomi", "It"]
    kinds = ["direktør", "chef", "controller", "konsulent", "sekretær", "systemejer"]
    roles = [f"{unit}, {kind}" for unit in units for kind in kinds]
    tasks = ["Lægge budget", "Følge op på budget", "Ansætte", "Afskedige", "Indkøbe", "Vedligeholde systemer",
             "Anmelde brud", "Svare borgere", "Betjene udvalg", "Afslutte regnskab", "Arkivere", "Evaluere"]
    rows = [["Aktivitet", *roles]]
    for number, task in enumerate(tasks):
        duties = [None] * 60
        first = number % 10 * 6
        duties[first:first + 4] = ["B", "H", "U", "K"]
        duties[(first + 11) % 60] = "I"
        rows.append([task, *duties])
    put_matrix(sheet, "A2", rows)


@xlsxwriter_book("six-hundred-activities.xlsx")
def six_hundred_activities(book):
    sheet = book.add_worksheet("Opgaver")
    head, *body = table(SKOLE)
    schools = [f"Skole {number:02}" for number in range(1, 87)]
    rows = [["Skole", *head], *[[school, *row] for school in schools for row in body]]
    for number, row in enumerate(rows[:603], 4):
        sheet.write_row(number, 0, row)
    sheet.autofilter(4, 0, 606, 7)
    sheet.freeze_panes(5, 2)
    sheet.write("A1", "Alle skoler, udtræk")


@xlsxwriter_book("excel-table-with-total.xlsx")
def excel_table_with_total(book):
    sheet = book.add_worksheet("Tabel")
    head, *body = table(HOSPITAL)
    rows = [[*row, f"Bem. {number}" if number % 3 == 0 else None] for number, row in enumerate(body)]
    columns = [{"header": head[0], "total_string": "Total"}]
    columns += [{"header": name, "total_function": "count", "total_value": sum(bool(row[i]) for row in body)}
                for i, name in enumerate(head) if i]
    columns += [{"header": "Kolonne1"}]
    sheet.add_table(1, 1, 9, 7, {"data": rows, "columns": columns, "total_row": True})


@openpyxl_book("notes-and-pasted-pieces.xlsx")
def notes_and_pasted_pieces(sheet):
    sheet.title = "Arbejdsark"
    put_matrix(sheet, "B4", table(VALG))
    sheet["C5"].comment = Comment("Bekræftet", "Valg")
    put(sheet, "I2", [["Husk!"], ["Ring til H. Kjær"], [None], ["H", "U"], ["mangler K"]])
    put(sheet, "B15", [["Gammel udgave:"], ["Booke valgsteder", "H", "U"]])
    put(sheet, "K20", [["I"]])


@openpyxl_book("two-sheets-continued.xlsx")
def two_sheets_continued(sheet):
    sheet.title = "Side 1"
    head, *body = table(HOSPITAL)
    put_matrix(sheet, "A1", [head, *body[:4]])
    # The second sheet goes on without heads of its own.
    put_matrix(sheet.parent.create_sheet("Side 2"), "A1", body[4:], heads=0)
