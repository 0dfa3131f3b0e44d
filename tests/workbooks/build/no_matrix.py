"""Sheets without a matrix."""

from .makers import openpyxl_book
from .tables import put, put_matrix, put_title, table


@openpyxl_book("no-matrix-text.xlsx")
def no_matrix_text(sheet):
    sheet.title = "Referat"
    put_title(sheet, "A1", "Referat fra møde i digitaliseringsrådet")
    put(sheet, "A3", [
        ["Dato", "12. marts 2024"], ["Sted", "Rådhuset, lokale B"], ["Deltagere", "Anne, Søren, Åse og Ib"], [],
        ["1", "Godkendelse af dagsorden"], ["2", "Status på ny hjemmeside"], ["3", "Valg af nyt journalsystem"],
        ["4", "Eventuelt"], [], ["B", "Beslutning: Rådet tiltrådte indstillingen."],
    ])


@openpyxl_book("no-matrix-budget.xlsx")
def no_matrix_budget(sheet):
    sheet.title = "Budget 2025"
    put_matrix(sheet, "A2", [
        ["Udgift", "1. kvartal", "2. kvartal", "3. kvartal", "4. kvartal", "I alt"],
        ["Licenser", 120000, 0, 45000, 0, 165000],
        ["Konsulenter", 80000, 95000, 60000, 20000, 255000],
        ["Uddannelse", 0, 15000, 15000, 0, 30000],
        ["Udstyr", 210000, 0, 0, 35000, 245000],
        ["I alt", 410000, 110000, 120000, 55000, 695000],
    ])


@openpyxl_book("no-matrix-phone-list.xlsx")
def no_matrix_phone_list(sheet):
    sheet.title = "Telefonliste"
    put_matrix(sheet, "A1", table("""
Navn | Initialer | Lokal | Afdeling | Bygning
Anne Møller | AM | 4512 | Borgerservice | B
Bo Hansen | BH | 4518 | Teknik og Miljø | H
Ida Kjær | IK | 4533 | Børn og Unge | B
Karen Ågård | K | 4540 | Økonomi | U
Hans Bæk | H | 4544 | It | H
Ulla Skov | U | 4551 | Borgerservice | K
"""))


@openpyxl_book("no-matrix-duty-rota.xlsx")
def no_matrix_duty_rota(sheet):
    sheet.title = "Vagtplan uge 14"
    put_title(sheet, "A1", "Vagtplan, plejecenter Solgården")
    put_matrix(sheet, "A3", table("""
Medarbejder | Mandag | Tirsdag | Onsdag | Torsdag | Fredag | Lørdag | Søndag
Mette Lund | D | D | A | . | D | N | N
Søren Kjær | A | A | . | D | D | . | .
Lærke Bæk | N | . | D | D | A | D | D
Jonas Holm | . | D | D | A | . | A | A
Åse Østergaard | D | N | N | N | . | . | D
"""))
    put(sheet, "A10", [["D = dag, A = aften, N = nat"]])


@openpyxl_book("no-matrix-survey.xlsx")
def no_matrix_survey(sheet):
    sheet.title = "Tilfredshed"
    put_matrix(sheet, "A2", table("""
Spørgsmål | Meget enig | Enig | Hverken eller | Uenig | Meget uenig
Jeg fik svar inden for en uge | x | . | . | . | .
Svaret var let at forstå | . | x | . | . | .
Jeg vidste, hvem jeg kunne spørge | . | . | . | x | .
Selvbetjeningen var nem at bruge | . | . | x | . | .
Jeg vil bruge løsningen igen | . | x | . | . | .
"""))


@openpyxl_book("empty.xlsx")
def empty(sheet):
    sheet.title = "Ark1"
