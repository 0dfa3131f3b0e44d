"""Lead columns and sections."""

from .contents import BYG, GDPR, INDKOEB, PLEJE, SKOLE, VALG
from .makers import openpyxl_book
from .tables import BOLD, GREY, LIGHT, put_matrix, put_title, table, with_column, with_section_rows

# ---------------------------------------------------------------- lead columns


@openpyxl_book("lead-activity-before-code.xlsx")
def lead_activity_before_code(sheet):
    sheet.title = "Valg"
    put_matrix(sheet, "A2", with_column(table(VALG), 1, "Nr.", ["V1", "V2", "V3", "V4", "V5", "V6"]))


@openpyxl_book("lead-without-code.xlsx")
def lead_without_code(sheet):
    sheet.title = "Skole"
    areas = ["Undervisning"] * 2 + ["It"] * 2 + ["Kommunikation"] * 3
    put_matrix(sheet, "A1", with_column(table(SKOLE), 0, "Område", areas))


@openpyxl_book("lead-section-last.xlsx")
def lead_section_last(sheet):
    sheet.title = "Indkøb"
    phases = ["Forberedelse"] * 3 + ["Anskaffelse"] * 2 + ["Drift"] * 2
    rows = with_column(table(INDKOEB), 1, "Fase", phases)
    put_matrix(sheet, "A1", with_column(rows, 0, "Aktivitetsnr.", [f"IND{n}" for n in range(1, 8)]))


@openpyxl_book("lead-activity-only.xlsx")
def lead_activity_only(sheet):
    sheet.title = "Ark1"
    rows = table(GDPR)
    rows[0][0] = None
    put_matrix(sheet, "A1", rows)


@openpyxl_book("codes-dotted.xlsx")
def codes_dotted(sheet):
    sheet.title = "Hjemmepleje"
    put_matrix(sheet, "A2", with_column(table(PLEJE), 0, "Nr.", ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3"]))


@openpyxl_book("codes-as-numbers.xlsx")
def codes_as_numbers(sheet):
    sheet.title = "Hjemmepleje"
    put_matrix(sheet, "A2", with_column(table(PLEJE), 0, "Nr.", [1.1, 1.2, 1.3, 2.1, 2.2, 2.3]))


@openpyxl_book("codes-dashed.xlsx")
def codes_dashed(sheet):
    sheet.title = "Skole"
    put_matrix(sheet, "A2", with_column(table(SKOLE), 0, "ID", [f"S-0{n}" for n in range(1, 8)]))


@openpyxl_book("code-inside-activity.xlsx")
def code_inside_activity(sheet):
    sheet.title = "Hjemmepleje"
    rows = table(PLEJE)
    for row, code in zip(rows[1:], ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3"]):
        row[0] = f"{code} {row[0]}"
    put_matrix(sheet, "A2", rows)


@openpyxl_book("number-column.xlsx")
def number_column(sheet):
    sheet.title = "Valg"
    rows = with_column(table(VALG), 6, "Prioritet", [1, 1, 2, 3, 1, 2])
    put_matrix(sheet, "A1", with_column(rows, 0, "Nr.", range(1, 7)))


# ---------------------------------------------------------------- sections


@openpyxl_book("phases-merged-down.xlsx")
def phases_merged_down(sheet):
    sheet.title = "Indkøb"
    phases = ["Forberedelse", None, None, "Anskaffelse", None, "Drift", None]
    put_matrix(sheet, "A2", with_column(table(INDKOEB), 0, "Fase", phases))
    for area in ["A3:A5", "A6:A7", "A8:A9"]:
        sheet.merge_cells(area)


@openpyxl_book("section-rows-merged.xlsx")
def section_rows_merged(sheet):
    sheet.title = "Indkøb"
    put_title(sheet, "A1", "Ansvar ved indkøb")
    rows = with_column(table(INDKOEB), 0, "Nr.", ["A1", "A2", "A3", "B1", "B2", "C1", "C2"])
    put_matrix(sheet, "A3", with_section_rows(rows, {1: [["Forberedelse"]], 4: [["Anskaffelse"]], 6: [["Drift"]]}))
    for row in [4, 8, 11]:
        sheet.cell(row, 1).fill = LIGHT
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=8)


@openpyxl_book("section-rows-alone.xlsx")
def section_rows_alone(sheet):
    sheet.title = "Hjemmepleje"
    rows = with_column(table(PLEJE), 0, "Nr.", ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"])
    sections = {1: [["1. Visitation"]], 3: [["2. Kvalitet"]], 5: [["3. Velfærdsteknologi"]]}
    put_matrix(sheet, "A2", with_section_rows(rows, sections))


@openpyxl_book("section-rows-two-levels.xlsx")
def section_rows_two_levels(sheet):
    sheet.title = "Skole"
    rows = with_column(table(SKOLE), 0, "Nr.", ["P1", "P2", "D1", "D2", "D3", "D4", "D5"])
    put_matrix(sheet, "A2", with_section_rows(rows, {
        1: [["Pædagogik"], [None, "Principper og planlægning"]],
        3: [["Drift og dialog"], [None, "Udstyr"]],
        5: [[None, "Kommunikation"]],
    }))
    for row in [3, 7]:
        sheet.cell(row, 1).fill = GREY
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=8)


@openpyxl_book("section-rows-in-activity-column.xlsx")
def section_rows_in_activity_column(sheet):
    sheet.title = "Byggesager"
    sections = {1: [["ANSØGNING"]], 3: [["SAGSBEHANDLING"]], 5: [["TILSYN"]]}
    put_matrix(sheet, "A2", with_section_rows(table(BYG), sections))
    for row in [3, 6, 9]:
        sheet.cell(row, 1).font = BOLD
