"""Heads as people leave them: groups over some roles, initials, three rows."""

import datetime

from openpyxl.styles import Alignment

from .contents import BYG, DRIFT, FLYTNING, HOSPITAL, PLEJE, VALG
from .makers import openpyxl_book, saved_by_libreoffice
from .tables import CENTRE, put, put_matrix, put_title, table

SOME_GROUPS = """
Aktivitet | Direktør | Projekt | . | . | Drift | . | Revision
. | . | Projektleder | Arkitekt | Udvikler | Driftsleder | Servicedesk | .
Godkende forretningscase | B | H/U | K | . | I | . | I
Beskrive løsningen | . | H | U | K | K | . | .
Udvikle og teste | . | H | K | U | I | . | .
Overdrage til drift | I | H | . | U | U | I | .
Yde støtte efter start | . | I | . | K | H | U | .
Gennemgå adgangsrettigheder | I | . | . | . | H | U | K
"""


@openpyxl_book("group-heads-unmerged.xlsx")
def group_heads_unmerged(sheet):
    sheet.title = "Operation"
    groups = [None, "Læger", None, "Pleje", "Administration", None]
    put_matrix(sheet, "A3", [groups, *table(HOSPITAL)], heads=2)
    put_title(sheet, "A1", "Ansvar ved planlagt operation")


@openpyxl_book("group-heads-some.xlsx")
def group_heads_some(sheet):
    sheet.title = "Roller"
    put_title(sheet, "B1", "Ansvar for nyt bookingsystem")
    put_matrix(sheet, "B3", table(SOME_GROUPS), heads=2)
    for area in ["B3:B4", "C3:C4", "D3:F3", "G3:H3", "I3:I4"]:
        sheet.merge_cells(area)


@openpyxl_book("group-heads-some-unmerged.xlsx")
def group_heads_some_unmerged(sheet):
    sheet.title = "Roller"
    put_matrix(sheet, "A1", table(SOME_GROUPS), heads=2)


saved_by_libreoffice("group-heads-some.ods", "group-heads-some.xlsx")
saved_by_libreoffice("group-heads-some.xls", "group-heads-some.xlsx")


@openpyxl_book("heads-initials-and-titles.xlsx")
def heads_initials_and_titles(sheet):
    sheet.title = "Ark1"
    rows = table(FLYTNING)
    rows[0] = ["Opgave", "MHA", "KIB", "Anne\n(It-chef)", "Bo Juul [ekstern]", "Flytteleder*", "HU"]
    put_matrix(sheet, "A1", rows)


@openpyxl_book("three-head-rows.xlsx")
def three_head_rows(sheet):
    sheet.title = "Hvem gør hvad"
    head, *body = table(PLEJE)
    put_matrix(sheet, "A2", [
        ["Aktivitet", "Forvaltning", None, "Hjemmepleje", None, None],
        head[:0] + [None, *head[1:]],
        [None, "Mette Lund", "Søren Kjær", "Åse Østergaard", "Lærke Bæk", "Jonas Holm"],
        *body,
    ], heads=3)
    for area in ["A2:A4", "B2:C2", "D2:F2"]:
        sheet.merge_cells(area)


@openpyxl_book("title-on-the-heads.xlsx")
def title_on_the_heads(sheet):
    sheet.title = "Byggesag"
    put_matrix(sheet, "A4", table(BYG))
    put_title(sheet, "A1", "BHUKI for byggesager")
    put(sheet, "A2", [["Center for Plan og Byg", None, None, "Version 2.1", None, "12-03-2024"]])
    put(sheet, "A3", [["Udkast til drøftelse i ledelsen"]])
    sheet.merge_cells("A1:F1")
    sheet.merge_cells("A3:F3")
    sheet["A1"].alignment = sheet["A3"].alignment = CENTRE


@openpyxl_book("full-time-row-above.xlsx")
def full_time_row_above(sheet):
    sheet.title = "Bemanding"
    put_title(sheet, "A1", "Driftsaftale: roller og bemanding")
    put(sheet, "A3", [["Årsværk", 0.1, 1.0, 3.5, 4.0, None]])
    put_matrix(sheet, "A4", table(DRIFT))


@openpyxl_book("dates-above-heads.xlsx")
def dates_above_heads(sheet):
    sheet.title = "Valg 2025"
    put(sheet, "A1", [["Senest bekræftet", *[datetime.date(2025, 3, day) for day in (3, 4, 4, 7, 10)]]])
    put_matrix(sheet, "A2", table(VALG))


@openpyxl_book("far-from-a1.xlsx")
def far_from_a1(sheet):
    sheet.title = "Ansvar"
    put(sheet, "B2", [["Region Nordfjord"], ["Hospitalsenheden"], ["Kirkevej 4, 9999 Fjordby"]])
    put(sheet, "K2", [["Dok.nr.", "D-2231"], ["Version", 4], ["Ejer", "H. Bruun"]])
    put_matrix(sheet, "D12", table(HOSPITAL))
    sheet["D12"].alignment = Alignment(horizontal="left")


@openpyxl_book("spacer-columns.xlsx")
def spacer_columns(sheet):
    sheet.title = "Flytning"
    rows = [[*row[:3], None, *row[3:5], None, *row[5:]] for row in table(FLYTNING)]
    put_matrix(sheet, "A2", [
        [None, "Ledelse", None, None, "Projekt", None, None, "Organisation", None],
        rows[0], [None] * 9, *rows[1:],
    ], heads=2)
    for area in ["B2:C2", "E2:F2", "H2:I2"]:
        sheet.merge_cells(area)
    sheet.column_dimensions["D"].width = sheet.column_dimensions["G"].width = 1.5
    sheet.row_dimensions[4].height = 4
