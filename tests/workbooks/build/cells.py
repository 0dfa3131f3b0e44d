"""Cells, and rows and columns with faults."""

from .contents import BYG, GDPR, INDKOEB, PLEJE, SERVICE, SKOLE, VALG
from .makers import openpyxl_book
from .tables import put, put_matrix, table, with_column

# ---------------------------------------------------------------- cells


@openpyxl_book("unknown-letters.xlsx")
def unknown_letters(sheet):
    sheet.title = "Indkøb"
    rows = table(INDKOEB)
    rows[1][5] = "Q"
    rows[3][2] = "X"
    rows[4][3] = "forslagsstiller"
    rows[6][1] = "?"
    put_matrix(sheet, "A2", rows)


@openpyxl_book("lookalike-cyrillic.xlsx")
def lookalike_cyrillic(sheet):
    sheet.title = "RACI"
    rows = table(SERVICE)
    rows[1][1] = "\N{CYRILLIC CAPITAL LETTER A}"
    rows[1][3] = "\N{CYRILLIC CAPITAL LETTER ES}"
    rows[3][1] = "\N{CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I}"
    rows[2][1] = "R/\N{CYRILLIC CAPITAL LETTER A}"
    put_matrix(sheet, "A2", rows)


@openpyxl_book("lookalike-greek.xlsx")
def lookalike_greek(sheet):
    sheet.title = "BHUKI"
    rows = table(GDPR)
    rows[1][3] = "\N{GREEK CAPITAL LETTER ETA}"
    rows[2][1] = "\N{GREEK CAPITAL LETTER BETA}"
    rows[3][2] = "\N{GREEK CAPITAL LETTER KAPPA}"
    rows[4][1] = "\N{GREEK CAPITAL LETTER IOTA}"
    rows[5][4] = "\N{FULLWIDTH LATIN CAPITAL LETTER U}"
    put_matrix(sheet, "A2", rows)


@openpyxl_book("untidy-letters.xlsx")
def untidy_letters(sheet):
    sheet.title = "Indkøb"
    put_matrix(sheet, "A2", table(INDKOEB))
    put(sheet, "C3", [["k", "U/H"]])
    put(sheet, "C4", [["U ", "H", "\N{NO-BREAK SPACE}U"]])
    sheet["E5"] = "H, U"
    sheet["D6"] = "HU"
    sheet["D7"] = "H / U"
    sheet["G7"] = "I\N{ZERO WIDTH SPACE}"
    sheet["D8"] = "H\nU"
    sheet["D9"] = "H/H"


@openpyxl_book("lower-case.xlsx")
def lower_case(sheet):
    sheet.title = "Ark1"
    put_matrix(sheet, "A1", table("""
Aktivitet | Formand | Kasserer | Sekretær
Indkalde til møde | h | i | u
Føre regnskab | k | h/u | .
Skrive referat | k | i | h/u
"""))


@openpyxl_book("explicit-blanks.xlsx")
def explicit_blanks(sheet):
    sheet.title = "Byggesager"
    blanks = iter(["-", "–", "—", "/", "N", "n/a", "-", "–", "N", "/"])
    head, *body = table(BYG)
    put_matrix(sheet, "A2", [head] + [[cell or next(blanks) for cell in row] for row in body])


@openpyxl_book("qualified-letters.xlsx")
def qualified_letters(sheet):
    sheet.title = "Byggesager"
    rows = table(BYG)
    rows[2][4] = "K*"
    rows[4][1] = "B (over 500 m²)"
    rows[5][1] = "I (ved påbud)"
    rows[6][2] = "H/U (sign)"
    put_matrix(sheet, "A2", rows)
    put(sheet, "A9", [["* Kun hvor skel er uafklaret"]])


@openpyxl_book("qualified-raci.xlsx")
def qualified_raci(sheet):
    sheet.title = "RACI"
    rows = table(SERVICE)
    rows[1][2] = "R (A)"
    rows[3][1] = "I (if clinical)"
    rows[4][2] = "A*"
    rows[5][1] = "A (sign)"
    put_matrix(sheet, "A1", rows)


# ---------------------------------------------------------------- rows and columns with faults


@openpyxl_book("several-mains.xlsx")
def several_mains(sheet):
    sheet.title = "Hjemmepleje"
    rows = table(PLEJE)
    rows[2][4] = "H"
    rows[4][1] = "H"
    rows[4][5] = "H"
    rows[5][2] = "K"
    rows[6][2] = "H"
    put_matrix(sheet, "A2", rows)


@openpyxl_book("empty-activity.xlsx")
def empty_activity(sheet):
    sheet.title = "Byggesager"
    rows = with_column(table(BYG), 0, "Nr.", ["B1", "B2", "B3", "B4", "B5", "B6"])
    rows[3][2:] = [None] * 5
    rows[5][2:] = ["-"] * 5
    put_matrix(sheet, "A2", rows)


@openpyxl_book("duplicate-role.xlsx")
def duplicate_role(sheet):
    sheet.title = "Valg"
    rows = table(VALG)
    rows[0][4] = "valgsekretær "
    put_matrix(sheet, "A2", rows)


@openpyxl_book("unnamed-role.xlsx")
def unnamed_role(sheet):
    sheet.title = "Databeskyttelse"
    rows = table(GDPR)
    rows[0][3] = None
    put_matrix(sheet, "A2", rows)


@openpyxl_book("unnamed-activity.xlsx")
def unnamed_activity(sheet):
    sheet.title = "Hjemmepleje"
    rows = table(PLEJE)
    rows[3][0] = None
    put_matrix(sheet, "A2", rows)


@openpyxl_book("duplicate-code.xlsx")
def duplicate_code(sheet):
    sheet.title = "Skole"
    put_matrix(sheet, "A2", with_column(table(SKOLE), 0, "Nr.", ["S1", "S2", "S3", "S3", "S5", "S6", "S7"]))


@openpyxl_book("persons-and-bodies.xlsx")
def persons_and_bodies(sheet):
    sheet.title = "Digitalisering"
    put_matrix(sheet, "A2", table("""
Aktivitet | Teknik- og miljøudvalget | Direktionen | Digitaliseringsråd | It-styregruppe | It-chef | Projektleder | Brugere
Vedtage digitaliseringspolitik | B | H | K | . | U | . | I
Prioritere porteføljen | . | B | K | U | H | . | .
Udarbejde projektplan | . | . | I | B | K | H/U | K
Afprøve løsningen | . | . | . | I | K | H | U
Overdrage til drift | . | I | . | B | H | U | I
"""))
