"""Sheets full of letters that are no responsibility matrix."""

import datetime

from .makers import openpyxl_book, plain_file
from .tables import put, put_matrix, put_title, table


@openpyxl_book("no-matrix-timetable.xlsx")
def no_matrix_timetable(sheet):
    sheet.title = "5.b"
    put_title(sheet, "A1", "Skema for 5.b")
    put_matrix(sheet, "A3", table("""
Lektion | Mandag | Tirsdag | Onsdag | Torsdag | Fredag
08.00-08.45 | D | M | D | M | D
08.55-09.40 | D | M | E | M | H
10.00-10.45 | M | I | N | D | K
10.55-11.40 | H | I | B | E | U
12.15-13.00 | U | K | B | H | I
"""))
    put(sheet, "A10", [["D dansk, M matematik, E engelsk, H historie, I idræt, N natur og teknologi, B billedkunst, K kristendom, U understøttende undervisning"]])


@openpyxl_book("no-matrix-grades.xlsx")
def no_matrix_grades(sheet):
    sheet.title = "Grades"
    put_matrix(sheet, "A1", table("""
Pupil | English | Maths | History | Physics | Art
Alice Brown | A | B | C | A | A
Ben Carter | C | C | B | D | B
Clara Dahl | A | A | A | B | C
David Eng | F | C | D | C | A
Emma Frost | B | A | C | C | I
"""))


@openpyxl_book("no-matrix-crud.xlsx")
def no_matrix_crud(sheet):
    sheet.title = "CRUD"
    put_title(sheet, "A1", "CRUD-matrix: hvem må oprette, læse, rette og slette?")
    put_matrix(sheet, "A3", table("""
Objekt | Sagsbehandler | Leder | Administrator | Revisor | Borger
Sag | CRU | R | CRUD | R | R
Dokument | CRU | R | CRUD | R | C
Bruger | R | RU | CRUD | R | .
Log | . | . | R | R | .
Betaling | C | RU | R | R | R
"""))


@openpyxl_book("no-matrix-permissions.xlsx")
def no_matrix_permissions(sheet):
    sheet.title = "Rettigheder"
    put_matrix(sheet, "A1", table("""
Mappe | Ledelse | Økonomi | HR | It | Alle
\\\\fil01\\budget | R | RW | . | RW | .
\\\\fil01\\personale | R | . | RW | A | .
\\\\fil01\\skabeloner | R | R | R | RW | R
\\\\fil01\\arkiv | R | R | R | A | R
\\\\fil01\\it | . | . | . | RWX | .
"""))
    put(sheet, "A8", [["R = læse, W = skrive, X = køre, A = administrere"]])


@openpyxl_book("no-matrix-requirements.xlsx")
def no_matrix_requirements(sheet):
    sheet.title = "Krav"
    put_matrix(sheet, "A1", table("""
Nr. | Krav | MoSCoW | Kilde | Opfyldt | Kompleksitet
K1 | Systemet skal sende kvitteringer | M | H | J | L
K2 | Systemet bør kunne flette breve | S | U | N | M
K3 | Systemet kan vise kort | C | B | N | H
K4 | Systemet skal logge opslag | M | I | J | M
K5 | Systemet skal ikke føre regnskab | W | K | N | L
"""))


@openpyxl_book("no-matrix-absence.xlsx")
def no_matrix_absence(sheet):
    sheet.title = "Uge 14-18"
    put_title(sheet, "A1", "Hvor er vi?", "H = hjemme, K = kursus, B = barsel, U = ude af huset, I = på kontoret")
    put_matrix(sheet, "A4", table("""
Medarbejder | Uge 14 | Uge 15 | Uge 16 | Uge 17 | Uge 18
Mette Lund | I | I | H | I | K
Søren Kjær | I | U | I | H | I
Åse Østergaard | B | B | B | B | B
Lærke Bæk | H | I | K | I | I
Jonas Holm | I | H | I | U | I
"""))


@openpyxl_book("no-matrix-skills.xlsx")
def no_matrix_skills(sheet):
    sheet.title = "Kompetencer"
    put_title(sheet, "A1", "Kompetencematrix for driften", "B = begynder, K = kan selv, U = underviser andre")
    put_matrix(sheet, "A4", table("""
Kompetence | Anne | Bo | Cecilie | Dan | Eva
Netværk | K | B | . | U | B
Databaser | B | U | K | . | K
Sikkerhedskopi | K | K | B | U | .
Skripting | U | . | K | B | B
Brugerstyring | K | K | U | K | B
"""))


@openpyxl_book("no-matrix-risk.xlsx")
def no_matrix_risk(sheet):
    sheet.title = "Risici"
    put_matrix(sheet, "A1", table("""
Risiko | Sandsynlighed | Konsekvens | Samlet | Ejer
Leverandøren går konkurs | L | H | M | KIB
Data går tabt | L | H | H | IT
Brugerne fravælger løsningen | M | M | M | HU
Tidsplanen skrider | H | M | H | PL
Nøgleperson stopper | M | H | H | MHA
"""))


@openpyxl_book("no-matrix-blood.xlsx")
def no_matrix_blood(sheet):
    sheet.title = "Foreligelighed"
    put_title(sheet, "A1", "Må modtage blod fra")
    put_matrix(sheet, "A3", table("""
Modtager | O | A | B | AB
O | x | . | . | .
A | x | x | . | .
B | x | . | x | .
AB | x | x | x | x
"""))


@openpyxl_book("no-matrix-kano.xlsx")
def no_matrix_kano(sheet):
    sheet.title = "Kano"
    put_matrix(sheet, "A1", table("""
Funktion | Respondent 1 | Respondent 2 | Respondent 3 | Respondent 4
Søgning | M | O | M | O
Mørkt tema | A | I | A | I
Påmindelser | O | O | A | M
Reklamer | R | R | I | R
Log ind med MitID | M | M | M | Q
"""))


@openpyxl_book("no-matrix-pieces.xlsx")
def no_matrix_pieces(sheet):
    book = sheet.parent
    sheet.title = "SWOT"
    put_matrix(sheet, "A1", table("""
. | Hjælper | Skader
Indefra | S: erfarne folk\\nS: god økonomi | W: få hænder
Udefra | O: ny lov | T: mangel på arbejdskraft
"""))
    chart = book.create_sheet("Organisation")
    put(chart, "E1", [["Direktør"]])
    put(chart, "B3", [["Økonomichef", None, None, "It-chef", None, None, "HR-chef"]])
    put(chart, "B5", [["Regnskab", "Budget", None, "Drift", "Udvikling", None, "Løn"]])
    cross = book.create_sheet("Kryds")
    words = ["BUKI#H", "U#HUK#", "K#U#IB", "#HIK#U", "BI#UKH", "HUB#IK"]
    put(cross, "B2", [[None if letter == "#" else letter for letter in word] for word in words])
    elements = book.create_sheet("Grundstoffer")
    put(elements, "A1", [["H", *[None] * 6, "He"], ["Li", "Be", "B", "C", "N", "O", "F", "Ne"],
                         ["Na", "Mg", "Al", "Si", "P", "S", "Cl", "Ar"], ["K", "Ca", "Sc", "Ti", "V", "U", "I", "Xe"]])
    seats = book.create_sheet("Bordplan")
    put_matrix(seats, "A1", table("""
Række | A | B | C | D | E
1 | Anne | Bo | Ida | Hans | Ulla
2 | Karen | Ib | . | Birte | Henrik
3 | Inge | Kaj | Uffe | . | Hanne
"""))


@openpyxl_book("no-matrix-letter-list.xlsx")
def no_matrix_letter_list(sheet):
    sheet.title = "Sager"
    put_matrix(sheet, "A1", [
        ["Sagsnr.", "Emne", "Modtaget", "Beh.", "Område", "Trin"],
        *[[f"24/{1000 + n}", subject, datetime.date(2024, 5, n + 1), "HBKU"[n % 4], "BHI"[n % 3], "KIU"[n % 3]]
          for n, subject in enumerate(["Carport", "Hegn", "Tilbygning", "Skilt", "Altan", "Nedrivning", "Kælder", "Garage"])],
    ])


@openpyxl_book("no-matrix-raci-guide.xlsx")
def no_matrix_raci_guide(sheet):
    sheet.title = "Vejledning"
    put_title(sheet, "A1", "Sådan udfyldes en BHUKI")
    put_matrix(sheet, "A3", table("""
Bogstav | Navn | Antal pr. række | Spørgsmål at stille
B | Beslutningskompetence | 0 eller flere | Hvem siger endeligt ja?
H | Hovedansvar | 1 | Hvem svarer for, at det sker?
U | Udførende | 1 eller flere | Hvem gør arbejdet?
K | Konsulteret | 0 eller flere | Hvem ved noget, vi mangler?
I | Informeret | 0 eller flere | Hvem skal have besked?
"""))


@openpyxl_book("no-matrix-empty-template.xlsx")
def no_matrix_empty_template(sheet):
    sheet.title = "BHUKI"
    put_title(sheet, "A1", "BHUKI (skabelon)")
    put_matrix(sheet, "A3", [["Nr.", "Aktivitet", "Rolle 1", "Rolle 2", "Rolle 3", "Rolle 4"], *[[n, *[None] * 5] for n in range(1, 9)]])
    put(sheet, "A14", [["B: beslutter, H: hovedansvar, U: udfører, K: konsulteres, I: informeres"]])


@plain_file("no-matrix-members.csv", "cp1252")
def no_matrix_members():
    return (
        "Medlemsnr.;Navn;Hold;Betalt;Bane\r\n101;Hans Bæk;H;J;B\r\n102;Ida Kjær;U;N;K\r\n"
        "103;Birte Krogh;K;J;I\r\n104;Ulla Skov;H;J;H\r\n105;Karl Holm;B;N;U\r\n"
    )
