"""Letter families."""

from .makers import openpyxl_book
from .tables import put_legend, put_matrix, put_title, table


@openpyxl_book("scheme-huki.xlsx")
def scheme_huki(sheet):
    sheet.title = "HUKI"
    put_title(sheet, "A1", "Ansvarsmatris enligt HUKI")
    put_matrix(sheet, "A3", table("""
Aktivitet | Förvaltningschef | Systemägare | IT-samordnare | Verksamhetschef | Leverantör
Ta fram behovsanalys | I | H | U | K | .
Upphandla journalsystem | K | H | U | K | I
Införa journalsystem | I | H | U | K | U
Utbilda medarbetare | . | K | I | H/U | .
Förvalta journalsystem | . | H | U | I | U
"""))
    put_legend(sheet, "A10", "Förklaring", [
        ["H", "Huvudansvarig"], ["U", "Utförare"], ["K", "Konsulteras"], ["I", "Informeras"]])


@openpyxl_book("scheme-raci.xlsx")
def scheme_raci(sheet):
    sheet.title = "Ansvar"
    put_matrix(sheet, "A1", table("""
Aktivitet | Programleder | Projektleder | Fagkonsulent | Jurist | Økonomichef
Udarbejde forretningscase | A | R | C | . | C
Godkende bevilling | C | I | . | . | R/A
Udforme udbudsmateriale | I | A | R | R | .
Vælge leverandør | A | R | C | C | I
Følge op på gevinster | I | I | A | . | R
"""))


@openpyxl_book("scheme-rasci.xlsx")
def scheme_rasci(sheet):
    sheet.title = "RASCI"
    put_title(sheet, "A1", "RASCI-matrix for ny hjemmeside")
    put_matrix(sheet, "A3", table("""
Aktivitet | Kommunikationschef | Webredaktør | It-konsulent | Borgerservice | Leverandør
Analysere brugerbehov | A | R | S | C | .
Udarbejde indhold | A | R | . | S | I
Opsætte publiceringssystem | I | A | R | . | S
Teste tilgængelighed | I | A | R | C | S
Sætte hjemmesiden i luften | A | R | S | I | R
"""))


@openpyxl_book("scheme-raci-vs.xlsx")
def scheme_raci_vs(sheet):
    sheet.title = "Anlægsprojekt"
    put_matrix(sheet, "A2", table("""
Aktivitet | Anlægschef | Projektleder | Rådgiver | Entreprenør | Tilsynsførende
Projektere cykelsti | A | R | R | C | V
Sende i udbud | S | A | R | I | .
Anlægge cykelsti | I | A | C | R | V
Gennemføre aflevering | S | A | C | R | V
Afholde etårseftersyn | I | A | . | R | V
"""))
    put_legend(sheet, "A9", "Forklaring", [
        ["R", "Responsible"], ["A", "Accountable"], ["C", "Consulted"], ["I", "Informed"],
        ["V", "Verifier"], ["S", "Signatory"]])


@openpyxl_book("scheme-cairo.xlsx")
def scheme_cairo(sheet):
    sheet.title = "CAIRO"
    put_title(sheet, "A1", "Ansvar efter CAIRO")
    put_matrix(sheet, "A3", table("""
Aktivitet | Skolechef | Skoleleder | It-konsulent | Lærere | Forældre
Vælge læringsplatform | A | R | C | C | O
Oprette brugere | O | I | R/A | I | O
Afholde kursus | I | A | R | R | O
Orientere hjemmet | I | A | O | R | I
Evaluere brugen | A | R | C | C | C
"""))


@openpyxl_book("scheme-daci.xlsx")
def scheme_daci(sheet):
    sheet.title = "Beslutninger"
    put_matrix(sheet, "A1", table("""
Beslutning | Produktejer | Digitaliseringschef | Arkitekt | Fagchef | Support
Vælge platform | D | A | C | C | I
Udfase gammelt fagsystem | D | A | C | I | I
Fastlægge åbningstider for support | C | A | . | I | D
Indføre fælles login | I | A | D | C | I
Prioritere kvartalets opgaver | D | A | C | C | .
"""))


@openpyxl_book("scheme-rapid.xlsx")
def scheme_rapid(sheet):
    sheet.title = "RAPID"
    put_matrix(sheet, "A2", table("""
Beslutning | Direktør | Områdechef | Økonomikonsulent | Jurist | Driftsleder
Lukke en institution | D | R | I | A | P
Købe nyt omsorgssystem | D | R | I | A | P
Ændre åbningstider | I | D | I | . | R/P
Sende opgave i udbud | D | R | I | A | P
Indgå driftsaftale | . | D | R | A | P
"""))
    put_legend(sheet, "A9", "Forklaring", [
        ["R", "Recommend"], ["A", "Agree"], ["P", "Perform"], ["I", "Input"], ["D", "Decide"]])


@openpyxl_book("scheme-paris.xlsx")
def scheme_paris(sheet):
    sheet.title = "Ansvar"
    put_title(sheet, "A1", "PARIS-matrix for biblioteket")
    put_matrix(sheet, "A3", table("""
Aktivitet | Bibliotekschef | Bibliotekar | Formidler | Indkøber | Kulturudvalg
Planlægge åbent bibliotek | A | P | I | I | S
Indkøbe materialer | R | A | I | P | .
Holde forfatteraften | R | I | P/A | . | .
Udskifte udlånssystem | A | P | R | P | S
Evaluere børneaktiviteter | R | A | P | . | I
"""))


@openpyxl_book("scheme-agyki.xlsx")
def scheme_agyki(sheet):
    sheet.title = "AGYKI"
    put_matrix(sheet, "A2", table("""
Oppgave | Rådmann | Enhetsleder | IKT-rådgiver | Systemansvarlig | Leverandør
Utarbeide kravspesifikasjon | I | G | Y | A | K
Gjennomføre anskaffelse | G | A | Y | K | I
Sette systemet i drift | I | G | K | A | Y
Lære opp ansatte | . | G | Y | A | .
Forvalte systemet | . | G | K | A | Y
"""))
    put_legend(sheet, "H2", "Forklaring", [
        ["A", "Ansvarlig"], ["G", "Godkjennende"], ["Y", "Ytende"], ["K", "Konsulteres"], ["I", "Informeres"]])


@openpyxl_book("scheme-peaki.xlsx")
def scheme_peaki(sheet):
    sheet.title = "Zuständigkeiten"
    put_title(sheet, "A1", "PEAKI-Matrix Bürgeramt")
    put_matrix(sheet, "A3", table("""
Aufgabe | Amtsleitung | Sachgebietsleitung | Sachbearbeitung | IT-Stelle | Personalrat
Terminvergabe einführen | E | P | A | A | I
Formulare prüfen | I | K | A | . | .
Dienstplan aufstellen | I | E | P | . | K
Fachverfahren wechseln | E | P | A | A | I
Beschäftigte schulen | I | E | P | A | I
"""))
