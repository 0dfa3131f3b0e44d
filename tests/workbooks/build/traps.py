"""Names, notes and initials that are easily taken for something else."""

from .contents import BYG, DRIFT, FLYTNING, GDPR, HOSPITAL, PLEJE, VALG
from .makers import openpyxl_book
from .tables import put, put_legend, put_matrix, table, with_column


@openpyxl_book("roles-named-like-columns.xlsx")
def roles_named_like_columns(sheet):
    sheet.title = "Indkøb"
    put_matrix(sheet, "A1", table("""
Aktivitet | Fagchef | Økonomi | Kontrol | Dokumentation | Budget- og regnskabschef | Risiko, leder
Beskrive behov | H | . | . | U | . | .
Afsætte penge | U | . | . | . | H | .
Gennemføre udbud | H | . | K | U | I | .
Betale regning | I | . | . | . | H/U | .
Efterprøve levering | H | . | . | U | . | .
"""))


@openpyxl_book("unfilled-rows-named-like-totals.xlsx")
def unfilled_rows_named_like_totals(sheet):
    sheet.title = "Økonomi"
    put_matrix(sheet, "A1", table("""
Aktivitet | Direktør | Økonomichef | Controller | Bogholder
Udarbejde budget | B | H | U | I
Samlet indstilling til byrådet | . | . | . | .
Bogføre bilag | . | I | H | U
Kontrol af betalinger | . | . | . | .
Afslutte regnskab | B | H | U | U
Vejledning af decentrale ledere | . | . | . | .
"""))


@openpyxl_book("heads-jan-and-maj.xlsx")
def heads_jan_and_maj(sheet):
    sheet.title = "Projekt"
    put_matrix(sheet, "A1", table("""
Opgave | Jan Juhl | Maj Lund | Tor Holm | Anne Bæk
Skrive projektplan | H/U | K | . | I
Bygge løsning | I | H | U | .
Teste løsning | . | H | U | U
Uddanne brugere | I | K | . | H/U
Lukke projekt | B | H/U | I | I
"""))


@openpyxl_book("initials-under-heads.xlsx")
def initials_under_heads(sheet):
    sheet.title = "Byggesag"
    head, *body = table(BYG)
    put_matrix(sheet, "A2", [head, [None, "BK", "KIB", "HU", "MHA", "BIK"], *body], heads=2)


@openpyxl_book("owner-initials-of-letters.xlsx")
def owner_initials_of_letters(sheet):
    sheet.title = "Drift"
    put_matrix(sheet, "A2", with_column(table(DRIFT), 1, "Tovholder", ["KIB", "KIB", "BIK", "HU", "KIB", "BIK", "HU"]))


@openpyxl_book("version-line-on-the-heads.xlsx")
def version_line_on_the_heads(sheet):
    sheet.title = "Valg"
    put(sheet, "A1", [["Ansvar ved valg"], ["Valgsekretariatet", None, "Version 2.1", None, "Godkendt 12-03-2024"]])
    put_matrix(sheet, "A3", table(VALG))


@openpyxl_book("legend-across-the-top.xlsx")
def legend_across_the_top(sheet):
    sheet.title = "Pleje"
    put(sheet, "A1", [
        ["Bogstaver:", "B", "H", "U", "K", "I"],
        [None, "Beslutter", "Hovedansvarlig", "Udfører", "Konsulteres", "Informeres"],
    ])
    put_matrix(sheet, "A3", table(PLEJE))


@openpyxl_book("legend-with-more-entries.xlsx")
def legend_with_more_entries(sheet):
    sheet.title = "Flytning"
    put_matrix(sheet, "A1", table(FLYTNING))
    put_legend(sheet, "A10")
    put(sheet, "A16", [["H/U", "Har hovedansvaret og udfører selv"], ["-", "Ingen rolle"], ["X", "Ikke afklaret endnu"]])


@openpyxl_book("names-under-the-matrix.xlsx")
def names_under_the_matrix(sheet):
    sheet.title = "Databeskyttelse"
    put_matrix(sheet, "A1", table(GDPR))
    put(sheet, "A8", [
        ["Indehaver", "Bente Krogh", "Niels Højgaard", "Karen Sørensen", "Mikkel Bech", None],
        ["Stedfortræder", "Helle Ågård", "Karen Sørensen", "Niels Højgaard", None, None],
        ["Telefon", "7210 0001", "7210 0002", "7210 0003", "7210 0004", None],
    ])


@openpyxl_book("contacts-below.xlsx")
def contacts_below(sheet):
    sheet.title = "Operation"
    put_matrix(sheet, "A1", table(HOSPITAL))
    put(sheet, "A11", [
        ["Spørgsmål?"], ["Navn", "Afsnit", "Telefon"], ["Ida Kjær", "B4", "7845 1001"], ["Bo Hansen", "H2", "7845 1002"],
    ])


@openpyxl_book("words-after-a-blank-row.xlsx")
def words_after_a_blank_row(sheet):
    sheet.title = "Drift"
    rows = table(DRIFT)
    rows[5][3:5] = ["leverandør", "aftales"]
    put_matrix(sheet, "A1", [*rows[:5], [None] * 6, *rows[5:]])


@openpyxl_book("activities-about-roles.xlsx")
def activities_about_roles(sheet):
    sheet.title = "Opstart"
    put_matrix(sheet, "A1", table("""
. | Anna | Bjarke | Cecilie | Dan | Eva
Udpege projektleder | H | U | . | I | .
Ansætte konsulent | H | U | K | . | I
Vælge leverandør | K | H | U | . | I
Oprette superbruger | . | . | H | U | I
Orientere medarbejdere | I | U | . | H | .
Takke af med rådgiver | . | H/U | . | . | I
"""))


@openpyxl_book("unfilled-noun-activities.xlsx")
def unfilled_noun_activities(sheet):
    sheet.title = "Opgaver"
    put_matrix(sheet, "A1", table("""
Opgave | Leder | Sekretær | Konsulent
Budget | . | . | .
Regnskab | H | U | .
Indkøb | . | . | .
Løn | H | . | U
Journal | I | H/U | .
Arkiv | . | . | .
Hjemmeside | H | K | U
Telefon | I | H/U | .
"""))


@openpyxl_book("first-names-and-nouns.xlsx")
def first_names_and_nouns(sheet):
    sheet.title = "Ark1"
    put_matrix(sheet, "A1", table("""
. | Anna | Bjarke | Cecilie | Dan
Indkøb | H | U | . | I
Løn | . | H/U | K | .
Regnskab | U | H | . | K
Hjemmeside | U | . | K | I
Arkiv | H | H | U | .
Telefon | . | I | H | U
"""))


@openpyxl_book("systems-as-activities.xlsx")
def systems_as_activities(sheet):
    sheet.title = "Systemer"
    put_matrix(sheet, "A2", table("""
System | Systemejer | Systemansvarlig | Superbruger | It-drift | Leverandør
SBSYS | H | U | K | I | U
KMD Opus | H | U | . | K | U
Aula | H | U | U | . | I
DUBU | . | U | K | K | U
Nexus Omsorg | H | U | U | I | U
GIS Portal | H | H | K | U | .
OS2 Faktor | . | U | . | K | I
"""))


@openpyxl_book("transposed-first-names.xlsx")
def transposed_first_names(sheet):
    sheet.title = "Fest"
    put_matrix(sheet, "A1", table("""
. | Booke lokale | Sende invitation | Bestille mad | Købe drikkevarer | Dække bord | Holde tale | Rydde op
Anna | H/U | . | H | . | I | . | U
Bjarke | . | H | U | . | U | . | H
Cecilie | I | U | . | H | H | . | U
Dan | K | . | K | U | U | H/U | .
"""))


@openpyxl_book("letters-joined-freely.xlsx")
def letters_joined_freely(sheet):
    sheet.title = "Ansvar"
    put_matrix(sheet, "A1", table("""
Aktivitet | Direktør | Fagchef | Konsulent | Jurist
Skrive oplæg | I | H+U | K | .
Vurdere jura | . | H & K | I | U
Rette oplæg | . | H og U | u + k | K
Vedtage oplæg | B+H | U; K | I | I
Sende oplæg ud | . | I | H-U | .
Følge op | K,I | H . U | U/K/I | .
"""))
