"""Size and fill."""

import datetime

from openpyxl.comments import Comment

from .contents import SERVICE, SKOLE
from .makers import openpyxl_book
from .tables import put_matrix, put_title, table, with_column

SYSTEMS = [
    ("OMS", "Omsorgsjournal"), ("ESDH", "Sags- og dokumentsystem"), ("LØN", "Lønsystem"),
    ("ØKO", "Økonomisystem"), ("BBR", "Bygningsregister"), ("SKO", "Elevadministration"),
    ("DAG", "Institutionsadministration"), ("JOB", "Jobcentersystem"), ("BIB", "Bibliotekssystem"),
    ("VEJ", "Vejforvaltning"), ("WEB", "Hjemmeside"), ("NET", "Netværk"),
]

SYSTEM_TASKS = """
Aktivitet | Direktionen | Fagchef | It-chef | Digitaliseringschef | Systemejer | Systemansvarlig | Superbrugere | Projektleder | Arkitekt | Jurist | Databeskyttelsesrådgiver | Indkøbskonsulent | It-drift | Leverandør
Fastlægge budget for | B | H | K | K | U | . | . | . | . | . | . | . | . | .
Forny kontrakt på | . | B | K | . | H | U | . | . | . | K | . | U | . | I
Vurdere risici ved | I | . | K | . | H | U | . | . | K | . | K | . | U | .
Tildele adgang til | . | I | . | . | H | U | U | . | . | . | . | . | . | .
Opgradere | . | I | B | . | H | U | K | U | K | . | . | . | U | U
Teste ny version af | . | . | . | . | H | U | U | K | . | . | . | . | K | U
Uddanne brugere af | . | I | . | . | H | U | U | . | . | . | . | . | . | K
Overvåge driften af | . | . | H | . | I | K | . | . | . | . | . | . | U | U
Følge op på gevinster ved | I | H | . | U | K | . | . | K | . | . | . | . | . | .
Udfase | B | K | K | I | H | U | I | . | K | . | K | . | U | I
"""


@openpyxl_book("large.xlsx")
def large(sheet):
    sheet.title = "Systemportefølje"
    head, *tasks = table(SYSTEM_TASKS)
    rows = [["System", "Nr.", *head, "Bemærkning"]]
    for code, system in SYSTEMS:
        for number, (task, *duties) in enumerate(tasks, 1):
            remark = "Aftales årligt i maj" if number == 1 else "Se driftsaftalen" if number == 8 else None
            rows.append([system if number == 1 else None, f"{code}-{number:02}", f"{task} {system.lower()}", *duties, remark])
    put_matrix(sheet, "A3", rows)
    put_title(sheet, "A1", "Ansvar for kommunens systemer")
    for first in range(4, 124, 10):
        sheet.merge_cells(start_row=first, end_row=first + 9, start_column=1, end_column=1)
    sheet["D4"].comment = Comment("Beløb over 1 mio. kr. forelægges økonomiudvalget.", "Økonomi")
    sheet["F30"].comment = Comment("Aftalt med it-chefen.", "Digitalisering")
    sheet.freeze_panes = "D4"
    sheet.auto_filter.ref = "A3:R123"


@openpyxl_book("long-texts.xlsx")
def long_texts(sheet):
    sheet.title = "Ansvar"
    put_matrix(sheet, "A2", table("""
Overordnet\\nområde | Aktivitet | Chef for\\nDigitalisering og It | Leder af  Borgerservice\\nog Ydelser | Kontorleder i\\nSekretariatet for\\nPolitik og Ledelse | Fuldmægtig
Modtagelse og journalisering af\\nhenvendelser fra borgere, virksomheder og andre myndigheder | Modtage henvendelser fra borgere og virksomheder gennem Digital Post,\\nmail, brev og personligt fremmøde, og fordele dem til rette afdeling | . | H | K | U
. | Journalisere henvendelser i sags- og dokumentsystemet senest to hverdage efter modtagelsen,\\nherunder tildele emne efter KLE og fastsætte frist for svar | K | H | . | U
. | Føre tilsyn med,\\nat journaliseringen sker rettidigt | . | I | H | U
Besvarelse, kvalitetssikring og\\nopfølgning på afgørelser, hvor flere forvaltninger er inddraget | Udarbejde udkast til svar, indhente bidrag fra de forvaltninger, der er berørt af sagen,\\nog sikre, at svaret er skrevet i et sprog, som modtageren forstår | . | K | H | U
. | Godkende svar, som har principiel eller politisk betydning for kommunen | K | B | H/U | I
. | Samle op på årets svartider\\nog offentliggøre dem på hjemmesiden | U | H | I | K
"""))
    sheet.merge_cells("A3:A5")
    sheet.merge_cells("A6:A8")


@openpyxl_book("english-raci.xlsx")
def english_raci(sheet):
    sheet.title = "RACI"
    put_title(sheet, "A1", "RACI chart: new hosting platform")
    rows = with_column(table(SERVICE), 1, "Owner", [
        "Maria Jensen", "Tom Bird", "Maria Jensen", "Ann Lee", "Tom Bird", "Maria Jensen"])
    rows = with_column(rows, 2, "Due", [datetime.date(2024, month, 1) for month in range(2, 8)])
    put_matrix(sheet, "A3", with_column(rows, 0, "Task ID", [f"T-{n:03}" for n in range(1, 7)]))
    for row in range(4, 10):
        sheet.cell(row, 4).number_format = "yyyy-mm-dd"


@openpyxl_book("empty-role-columns.xlsx")
def empty_role_columns(sheet):
    sheet.title = "Skole"
    rows = with_column(table(SKOLE), 7, "Pædagogisk læringscenter", [None] * 7)
    put_matrix(sheet, "A2", with_column(rows, 3, "Skolesekretær", [None] * 7))


@openpyxl_book("newly-started.xlsx")
def newly_started(sheet):
    sheet.title = "BHUKI"
    put_title(sheet, "A1", "Ansvar for ny borgerportal", "Udkast")
    tasks = [
        "Beskrive formål", "Kortlægge målgrupper", "Beskrive gevinster", "Udarbejde tidsplan", "Beregne økonomi",
        "Udarbejde udbudsmateriale", "Vælge leverandør", "Opsætte portalen", "Teste med borgere",
        "Uddanne medarbejdere", "Sætte i drift", "Evaluere",
    ]
    rows = [["Nr.", "Aktivitet", "Direktør", "Projektejer", "Projektleder", "It-arkitekt", "Kommunikation", "Borgerservice"]]
    rows += [[f"P{number}", task] + [None] * 6 for number, task in enumerate(tasks, 1)]
    rows[1][2:] = ["B", "H", "U", None, "I", "K"]
    rows[2][2:] = [None, "H", "U", None, "K", "K"]
    put_matrix(sheet, "A4", rows)


@openpyxl_book("small.xlsx")
def small(sheet):
    sheet.title = "Ark1"
    put_matrix(sheet, "A1", table("""
Aktivitet | Formand | Kasserer
Indkalde til møde | H/U | I
Føre regnskab | K | H/U
Godkende regnskab | B | H/U
"""))
