"""Columns and rows that are no roles and no activities."""

import datetime

from .contents import BYG, GDPR, INDKOEB, PLEJE, SKOLE, VALG
from .makers import openpyxl_book, xlsxwriter_book
from .tables import THIN, put, put_matrix, table, with_column, write_matrix


@openpyxl_book("extra-columns-right.xlsx")
def extra_columns_right(sheet):
    sheet.title = "Databeskyttelse"
    rows = with_column(table(GDPR), 6, "Status", ["I gang", "Færdig", "I gang", "Ikke startet", "Færdig", "Ikke startet"])
    rows = with_column(rows, 7, "Bemærkninger", [
        "Afventer nyt fagsystem", None, "Skabelon fra KL bruges", None, "Øvelse afholdt i maj", None])
    days = [(2024, 9, 1), (2024, 3, 15), (2024, 10, 1), (2024, 12, 31), (2024, 5, 27), (2025, 1, 15)]
    put_matrix(sheet, "A2", with_column(rows, 8, "Frist", [datetime.date(*day) for day in days]))
    for row in range(3, 9):
        sheet.cell(row, 9).number_format = "dd-mm-yyyy"


@openpyxl_book("extra-columns-between.xlsx")
def extra_columns_between(sheet):
    sheet.title = "Indkøb"
    state = ["Færdig", "Færdig", "I gang", "I gang", "Ikke startet", "Ikke startet", "Ikke startet"]
    rows = with_column(table(INDKOEB), 4, "Status", state)
    rows = with_column(rows, 1, "Timer", [12, 40, 16, 7.5, 8, 60, 20])
    put_matrix(sheet, "A2", with_column(rows, 1, "Frist", [datetime.date(2024, month, 28) for month in range(1, 8)]))
    for row in range(3, 10):
        sheet.cell(row, 2).number_format = "dd-mm-yyyy"


@xlsxwriter_book("control-column.xlsx")
def control_column(book):
    sheet = book.add_worksheet("Hjemmepleje")
    rows = table(PLEJE)
    rows[6][2] = "U"
    write_matrix(book, sheet, 1, 0, rows)
    sheet.write("G2", "Kontrol")
    for row in range(3, 9):
        formula = f'=IF(COUNTIF(B{row}:F{row},"*H*")=1,"OK","Mangler H")'
        sheet.write_formula(f"G{row}", formula, None, "Mangler H" if row == 8 else "OK")


@xlsxwriter_book("totals-row.xlsx")
def totals_row(book):
    sheet = book.add_worksheet("Skole")
    rows = table(SKOLE)
    write_matrix(book, sheet, 1, 0, rows)
    for row, label, pattern in [(10, "I alt", "?*"), (11, "Heraf H", "*H*")]:
        sheet.write(f"A{row}", label)
        for column, letter in enumerate("BCDEFG", 1):
            cells = [line[column] or "" for line in rows[1:]]
            count = sum("H" in cell if "H" in pattern else bool(cell) for cell in cells)
            sheet.write_formula(f"{letter}{row}", f'=COUNTIF({letter}3:{letter}9,"{pattern}")', None, count)


@openpyxl_book("filler-rows.xlsx")
def filler_rows(sheet):
    sheet.title = "Databeskyttelse"
    rows = table(GDPR)
    put_matrix(sheet, "A2", [*rows[:3], [None] * 6, *rows[3:5], ["-"] * 6, *rows[5:], ["…"] * 6])


@openpyxl_book("prefilled-numbers.xlsx")
def prefilled_numbers(sheet):
    sheet.title = "Valg"
    rows = with_column(table(VALG), 0, "Nr.", range(1, 7))
    put_matrix(sheet, "A1", rows + [[number] + [None] * 6 for number in range(7, 11)])


@openpyxl_book("styled-blanks.xlsx")
def styled_blanks(sheet):
    sheet.title = "Byggesager"
    put_matrix(sheet, "B3", table(BYG))
    for row in range(1, 101):
        for column in range(1, 21):
            sheet.cell(row, column).border = THIN


@openpyxl_book("footnotes.xlsx")
def footnotes(sheet):
    sheet.title = "Valg"
    rows = table(VALG)
    rows[0][5] = "Valgstyrere*"
    put_matrix(sheet, "A1", rows)
    put(sheet, "A8", [
        ["* Udpeges af kommunalbestyrelsen for hvert valgsted"],
        ["Kilde: Valgsekretariatet, november 2023"],
    ])
