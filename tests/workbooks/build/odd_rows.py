"""Rows beside the activities: sections of every kind, blanks, repeated heads, legends."""

from .contents import BYG, DRIFT, FLYTNING, GDPR, HOSPITAL, INDKOEB, PLEJE, SKOLE, VALG
from .makers import openpyxl_book
from .tables import BOLD, LIGHT, put, put_matrix, put_title, table, with_column, with_section_rows


@openpyxl_book("blank-row-after-each.xlsx")
def blank_row_after_each(sheet):
    sheet.title = "Drift"
    put_matrix(sheet, "A2", [line for row in table(DRIFT) for line in (row, [None] * 6)])


@openpyxl_book("sections-after-blank-rows.xlsx")
def sections_after_blank_rows(sheet):
    sheet.title = "Indkøb"
    put_title(sheet, "A1", "Ansvar ved indkøb")
    put_matrix(sheet, "A3", with_section_rows(table(INDKOEB), {
        1: [["FORBEREDELSE:"]], 4: [[], [], ["ANSKAFFELSE:"]], 6: [[], [], ["DRIFT:"]],
    }) + [[], [], ["ØVRIGT:"]])


@openpyxl_book("sections-numbered.xlsx")
def sections_numbered(sheet):
    sheet.title = "Skole"
    rows = table(SKOLE)
    codes = ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "3.3"]
    rows = [rows[0], *[[f"{code} {name}", *duties] for code, (name, *duties) in zip(codes, rows[1:])]]
    put_matrix(sheet, "A1", with_section_rows(rows, {1: [["1 Strategi"]], 3: [["2 Udstyr"]], 5: [["3 Samarbejde"]]}))


@openpyxl_book("sections-with-letters.xlsx")
def sections_with_letters(sheet):
    sheet.title = "Valg"
    rows = with_column(table(VALG), 0, "Nr.", ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3"])
    put_matrix(sheet, "A1", with_section_rows(rows, {
        1: [["1", "FØR VALGDAGEN", "H", None, None, None, "I"]],
        4: [["2", "PÅ VALGDAGEN", "H", "U", None, None, None]],
    }))
    for row in [2, 6]:
        for cell in sheet[row]:
            cell.font, cell.fill = BOLD, LIGHT


@openpyxl_book("heads-repeated.xlsx")
def heads_repeated(sheet):
    sheet.title = "Flytning"
    head, *body = table(FLYTNING)
    put_matrix(sheet, "A2", [
        head, *body[:3], ["Flyttedagen"], head, *body[3:5], ["Efter flytningen"], head, *body[5:], head,
    ])
    for row in [6, 10]:
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=7)


@openpyxl_book("legend-touching-right.xlsx")
def legend_touching_right(sheet):
    sheet.title = "Ansvar"
    put_matrix(sheet, "A2", table(HOSPITAL))
    put(sheet, "G2", [
        ["Bogstav", "Betydning"], ["B", "Beslutter"], ["H", "Har hovedansvaret"], ["U", "Udfører"],
        ["K", "Skal konsulteres"], ["I", "Skal informeres"],
    ])


@openpyxl_book("legend-in-role-columns.xlsx")
def legend_in_role_columns(sheet):
    sheet.title = "Ansvar"
    put_matrix(sheet, "A1", table(DRIFT))
    put(sheet, "A10", [
        ["Bogstaverne:", "B", "Beslutter", None, "U", "Udfører"],
        [None, "H", "Står til regnskab", None, "K", "Høres"],
        [None, "I", "Får besked"],
    ])


@openpyxl_book("legend-as-a-line.xlsx")
def legend_as_a_line(sheet):
    sheet.title = "Ansvar"
    put(sheet, "A1", [["B = beslutter, H = hovedansvarlig, U = udfører, K = konsulteres, I = informeres"]])
    put_matrix(sheet, "A2", table(GDPR))


@openpyxl_book("legend-first-own-words.xlsx")
def legend_first_own_words(sheet):
    sheet.title = "Ansvar"
    put(sheet, "A1", [
        ["B", "Grøn: siger endeligt ja eller nej"], ["H", "Rød: den, der står til regnskab"],
        ["U", "Blå: gør arbejdet"], ["K", "Gul: skal spørges først"], ["I", "Grå: får det at vide"],
    ])
    put_matrix(sheet, "A6", table(BYG))


@openpyxl_book("signatures-below.xlsx")
def signatures_below(sheet):
    sheet.title = "Ansvar"
    put_matrix(sheet, "A1", table(PLEJE))
    put(sheet, "A8", [
        ["Godkendt af", "Centerchef", "Distriktsleder", None, "Dato", "1. maj 2024"],
        ["Initialer", "BK", "HI", None, None, None],
        ["Side 1 af 1"],
    ])
