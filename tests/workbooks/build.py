#!/usr/bin/env python3
"""Builds the fixture workbooks with openpyxl, XlsxWriter and LibreOffice.

    python3 tests/workbooks/build.py            rebuild everything here
    python3 tests/workbooks/build.py --check    rebuild elsewhere and compare

One function builds one file. A table is written as text: `|` parts the cells,
a lone `.` is an empty cell and `\\n` a line break inside a cell.
"""

import csv
import datetime
import io
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import openpyxl
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.worksheet.properties import PageSetupProperties

HERE = pathlib.Path(__file__).resolve().parent
CREATED = datetime.datetime(2024, 1, 15, 9, 0, 0)
BUILDERS = {}


# ---------------------------------------------------------------- the makers


def openpyxl_book(name):
    """Registers a function that fills the first sheet of an openpyxl workbook."""

    def register(fill):
        def build(path):
            book = openpyxl.Workbook()
            book.properties.creator = "Digitalisering og It"
            book.properties.created = CREATED
            fill(book.active)
            book.save(path)
            rewrite(path)

        BUILDERS[name] = build
        return fill

    return register


def xlsxwriter_book(name, **options):
    """Registers a function that fills an XlsxWriter workbook."""

    def register(fill):
        def build(path):
            book = xlsxwriter.Workbook(path, options)
            book.set_properties({"author": "Digitalisering og It", "created": CREATED})
            fill(book)
            book.close()
            rewrite(path)

        BUILDERS[name] = build
        return fill

    return register


def plain_file(name, encoding):
    """Registers a function that returns the text of a file."""

    def register(write):
        BUILDERS[name] = lambda path: path.write_bytes(write().encode(encoding))
        return write

    return register


def saved_by_libreoffice(name, source):
    """Registers a copy of `source` in the format of `name`, saved by LibreOffice."""

    def build(path):
        soffice(path.parent / source, path.suffix[1:], path.parent)

    BUILDERS[name] = build


def soffice(source, to, folder):
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless",
             "--convert-to", to, "--outdir", folder, source],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )


def rewrite(path, change=lambda name, data: data):
    """Rewrites a package with fixed dates, so that every run gives the same bytes."""
    with zipfile.ZipFile(path) as package:
        parts = [(part.filename, package.read(part)) for part in package.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts:
            if name == "docProps/core.xml":
                stamp = CREATED.strftime(r"\g<1>%Y-%m-%dT%H:%M:%SZ<").encode()
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*<", stamp, data)
            info = zipfile.ZipInfo(name, (2024, 1, 15, 9, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, change(name, data))


# ---------------------------------------------------------------- the helpers

HEAD = Font(name="Calibri", bold=True, color="FFFFFF")
BOLD = Font(name="Calibri", bold=True)
DARK = PatternFill("solid", fgColor="1F4E78")
LIGHT = PatternFill("solid", fgColor="DDEBF7")
GREY = PatternFill("solid", fgColor="EDEDED")
THIN = Border(*[Side(style="thin", color="A6A6A6")] * 4)
CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
WRAP = Alignment(vertical="center", wrap_text=True)

LEGEND = [
    ["B", "Beslutningskompetence"],
    ["H", "Hovedansvar"],
    ["U", "Udførende"],
    ["K", "Konsulteret"],
    ["I", "Informeret"],
]


def table(text):
    """The cells of a table written as text."""

    def cell(part):
        part = part.strip().replace("\\n", "\n")
        return None if part in (".", "") else part

    return [[cell(part) for part in line.split("|")] for line in text.strip().splitlines()]


def with_column(rows, index, head, values):
    """The rows with one column more."""
    return [row[:index] + [value] + row[index:] for row, value in zip(rows, [head, *values])]


def with_section_rows(rows, sections):
    """The rows with a row holding only a text before each given row number."""
    result = []
    for number, row in enumerate(rows):
        result += [list(section) for section in sections.get(number, [])]
        result.append(row)
    return result


def put(sheet, at, rows):
    """Writes rows from a cell on."""
    top, left = coordinate_to_tuple(at)
    for down, row in enumerate(rows):
        for right, value in enumerate(row):
            if value is not None:
                sheet.cell(top + down, left + right, value)


def put_matrix(sheet, at, rows, heads=1):
    """Writes rows from a cell on, with heads, borders, widths and heights."""
    put(sheet, at, rows)
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    top, left = coordinate_to_tuple(at)
    heights = [1] * len(rows)
    for right in range(max(map(len, rows))):
        texts = [str(row[right] or "") if right < len(row) and len(row) > 1 else "" for row in rows]
        longest = max(map(len, texts[heads:]), default=0)
        width = min(max(15, longest + 2), 52)
        sheet.column_dimensions[get_column_letter(left + right)].width = width
        for down, text in enumerate(texts):
            lines = sum(1 + len(line) // (width - 1) for line in text.split("\n"))
            heights[down] = max(heights[down], lines)
            cell = sheet.cell(top + down, left + right)
            cell.border = THIN
            if down < heads:
                cell.fill, cell.font, cell.alignment = DARK, HEAD, CENTRE
            else:
                cell.alignment = CENTRE if longest <= 12 else WRAP
    for down, lines in enumerate(heights):
        sheet.row_dimensions[top + down].height = 16 * lines


def put_title(sheet, at, title, below=None):
    put(sheet, at, [[title], [below]])
    sheet[at].font = Font(name="Calibri", bold=True, size=16)


def put_legend(sheet, at, head="Forklaring", legend=LEGEND):
    put(sheet, at, [[head], *legend])
    sheet[at].font = BOLD


def write_matrix(book, sheet, row, column, rows, head=None):
    """The same for XlsxWriter; `head` is the format of the head row."""
    head = head or book.add_format({"bold": True, "bg_color": "#DDEBF7", "border": 1, "text_wrap": True})
    body = book.add_format({"border": 1, "text_wrap": True, "valign": "vcenter"})
    for down, cells in enumerate(rows):
        for right, value in enumerate(cells):
            style = body if down else head
            if value is None:
                sheet.write_blank(row + down, column + right, None, style)
            else:
                sheet.write(row + down, column + right, value, style)
    sheet.set_column(column, column, 44)
    sheet.set_column(column + 1, column + len(rows[0]) - 1, 15)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def separated(rows, separator, line_end="\r\n"):
    """The rows as text with a separator, the way a spreadsheet program saves them."""
    width = max(map(len, rows))
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator=line_end)
    writer.writerows([row + [None] * (width - len(row)) for row in rows])
    return out.getvalue()


# ---------------------------------------------------------------- the contents

INDKOEB = """
Aktivitet | Direktør | It-chef | Systemejer | Indkøbskonsulent | Jurist | Leverandør
Beskrive behov og gevinster | I | K | H/U | K | . | .
Udarbejde kravspecifikation | . | U | H | U | K | .
Gennemføre markedsdialog | . | K | I | H/U | . | K
Vurdere behandling af personoplysninger | I | K | H | . | U | .
Godkende leverandør og kontrakt | B | K | H | U | K | I
Tage systemet i brug | I | U | H | . | . | U
Følge op på kontrakten | . | I | H | U | . | K
"""

PLEJE = """
Aktivitet | Centerchef | Distriktsleder | Visitator | Sygeplejerske | Social- og sundhedsassistent
Visitere til hjemmepleje | I | K | H/U | K | I
Udarbejde besøgsplan | . | H | I | K | U
Oplære nye kolleger i omsorgsjournalen | . | H | . | U | U
Følge op på utilsigtede hændelser | B | H | . | U | K
Indføre skærmbesøg | B | H | K | U | I
Evaluere skærmbesøg | I | H/U | K | K | K
"""

GDPR = """
Aktivitet | Kommunaldirektør | Databeskyttelsesrådgiver | Informationssikkerhedskoordinator | Systemejer | Medarbejdere
Føre fortegnelse over behandlinger | . | K | H | U | .
Godkende informationssikkerhedspolitik | B | K | H/U | . | I
Indgå databehandleraftaler | . | K | K | H/U | .
Føre tilsyn med databehandlere | I | K | U | H | .
Anmelde brud på persondatasikkerheden | I | K | H/U | U | I
Gennemføre oplysningskampagne | . | . | H/U | . | I
"""

SKOLE = """
Aktivitet | Skoleleder | Skolebestyrelse | Administrativ leder | Pædagogisk leder | It-vejleder | Lærere
Fastlægge principper for digital dannelse | H | B | . | U | K | K
Planlægge skoleårets fagfordeling | B | I | K | H/U | . | K
Bestille elevcomputere | I | . | H | . | U | .
Udlevere elevcomputere | . | . | K | I | H/U | U
Opdatere skolens hjemmeside | I | . | H/U | . | K | .
Gennemføre forældremøder | I | I | . | H | . | U
Behandle klager fra forældre | H/U | I | U | K | . | K
"""

VALG = """
Aktivitet | Valgansvarlig | Valgsekretær | Kommunikationschef | Teknisk chef | Valgstyrere
Booke valgsteder | H | I | . | U | .
Trykke stemmesedler | H | U | . | . | K
Oplyse borgerne om valget | K | K | H/U | . | I
Udpege tilforordnede | H | U | . | . | B
Optælle stemmerne | H | U | I | . | U
Offentliggøre resultatet | H | K | U | I | B
"""

BYG = """
Aktivitet | Centerchef | Byggesagsbehandler | Brandrådgiver | Landinspektør | Borgerservice
Modtage ansøgning om byggetilladelse | . | H/U | . | . | I
Høre naboer | . | H/U | . | K | I
Vurdere brandforhold | . | H | U | . | .
Meddele byggetilladelse | B | H/U | K | K | I
Føre tilsyn på byggepladsen | I | H | U | K | .
Meddele ibrugtagningstilladelse | B | H/U | K | . | I
"""

SERVICE = """
Task | Head of IT | Project Manager | System Owner | Legal Adviser | Service Desk
Draft the project charter | A | R | C | C | I
Approve the budget | R/A | C | I | . | .
Migrate citizen records | I | A | C | . | R
Train caseworkers | I | A | R | . | R
Sign the hosting contract | A | I | R | C | .
Close the project | A | R | C | . | I
"""


# ---------------------------------------------------------------- Figure 15

FIGURE_GROUPS = [
    ("Linjeorganisation", 7),
    ("Tværgående koordinering", 2),
    ("Projektorganisation *", 2),
    ("Driftsorganisation **", 6),
]

FIGURE_ROLES = [
    "Kommunalbestyrelsen", "Kommunaldirektøren", "Økonomi- og servicechef", "Forvaltningschef",
    "It-chef", "Afdelingsleder", "Medarbejder(e)", "Chefgruppen", "Digitaliseringsråd",
    "Projektstyregruppe og projektejer", "Projektleder og projektgruppe", "Budgetansvarlig",
    "Systemejer", "Fagsystemansvarlig", "Fagsystemsupporter", "Brugere", "It-driftsansvarlig",
]

# Number, activity and letters by role. The source gives the letters and their
# order; which role each stands under is our own reading.
FIGURE_SECTIONS = [
    ("Digitaliseringsstrategi", """
DTS1 | Udarbejde digitaliseringsstrategi | Økonomi- og servicechef H, It-chef U, Chefgruppen K, Digitaliseringsråd K
DTS2 | Godkende digitaliseringsstrategi administrativt | Økonomi- og servicechef H, It-chef U, Chefgruppen B
DTS3 | Godkende digitaliseringsstrategi politisk | Kommunalbestyrelsen B, Økonomi- og servicechef H, It-chef U
DTS4 | Sikre overholdelse af digitaliseringsstrategi | Økonomi- og servicechef H, It-chef K, Digitaliseringsråd U
"""),
    ("It-arkitektur/it-infrastrukturstrategi", """
ISS1 | Udarbejde fælles it-arkitektur/it-infrastrukturstrategi | It-chef H/U, Chefgruppen K, Digitaliseringsråd K
ISS2 | Godkende fælles it-arkitektur/it-infrastrukturstrategi administrativt | It-chef H/U, Digitaliseringsråd B
ISS3 | Sikre overholdelse af fælles it-arkitektur/it-infrastrukturstrategi | It-chef H, Digitaliseringsråd K, Projektleder og projektgruppe U, It-driftsansvarlig U
"""),
    ("Informationssikkerhedspolitik", """
ISP1 | Udarbejde/vedligeholde informationssikkerhedspolitik | Økonomi- og servicechef H, It-chef K, Chefgruppen K
ISP2 | Godkende informationssikkerhedspolitik | Kommunalbestyrelsen B, Økonomi- og servicechef H
ISP3 | Udarbejde/vedligeholde informationssikkerhedshåndbog | Økonomi- og servicechef H, It-chef K, Digitaliseringsråd K
ISP4 | Godkende informationssikkerhedshåndbog | Økonomi- og servicechef H, Chefgruppen B
ISP5 | Vedligeholde systemejeroversigt | Forvaltningschef K, It-chef H/U, Systemejer K
ISP6 | Sikre overholdelse af informationssikkerhedspolitik og -håndbog | Økonomi- og servicechef H, Forvaltningschef U, It-chef U, Afdelingsleder U, Medarbejder(e) U
ISP7 | Fastlægge regler og instrukser for aflevering til Statens Arkiver | It-chef K, Systemejer K
"""),
    ("It-governance og -styring", """
GOV1 | Udarbejde it-indkøbspolitikker og -procedurer | It-chef H/U
GOV2 | Vurdere og prioritere ændringsønsker | It-chef H, Systemejer K, It-driftsansvarlig U
GOV3 | Planlæg og overvåg it-ressourcers formåen og kapacitet | It-chef H, It-driftsansvarlig U
GOV4 | Udarbejde en fælles metode til håndtering af alle ændringsønsker | It-chef H/U, It-driftsansvarlig K
GOV5 | Sikre, at alle hasteændringer af kritiske forhold følger de forhåndsgodkendte procedurer | It-chef H, Systemejer U, Fagsystemansvarlig K, It-driftsansvarlig U
GOV6 | Udgive og vedligeholde overblik over roller og ansvar | It-chef H/U, Chefgruppen K, Systemejer K
GOV7 | Udarbejde og få godkendt it-beredskabsplan (overordnet) | It-chef H/U, Chefgruppen B
"""),
    ("Projektportefølje", """
PP1 | Foretage prioritering imellem store/tværgående projekter | Kommunaldirektøren H, It-chef K, Chefgruppen U, Digitaliseringsråd K
"""),
]

FIGURE_LEADS = ["Overordnet inddeling", "Underordnet inddeling", "Aktivitetsnummer", "Aktivitet"]
FIGURE_OVERALL = "Overordnet planlægning og organisering"
FIGURE_TITLE = "BHUKI-diagram for overordnet it-organisering"
FIGURE_SOURCE = "Efter KL og Devoteam: Digital modenhed i kommunerne, 2012, figur 15. Bogstavernes placering er vores egen læsning."
FIGURE_FOOTNOTES = ["* Udpeges for hvert projekt", "** Udpeges for hvert system"]


def figure_rows():
    """The figure's activity rows; a section stands in its first row only."""
    rows = []
    for section, activities in FIGURE_SECTIONS:
        for number, (code, name, duties) in enumerate(table(activities)):
            letters = dict(duty.rsplit(" ", 1) for duty in duties.split(", "))
            lead = [None if rows else FIGURE_OVERALL, None if number else section, code, name]
            rows.append(lead + [letters.get(role) for role in FIGURE_ROLES])
    return rows


def figure_sheet():
    """The whole sheet as cells, the way a spreadsheet program would save it as text."""
    groups = [None] * 4
    for name, width in FIGURE_GROUPS:
        groups += [name] + [None] * (width - 1)
    foot = [[note] for note in FIGURE_FOOTNOTES] + [[]] + LEGEND
    return [[FIGURE_TITLE], [FIGURE_SOURCE], [], groups, FIGURE_LEADS + FIGURE_ROLES, *figure_rows(), *foot]


@openpyxl_book("figur-15.xlsx")
def figure(sheet):
    sheet.title = "BHUKI"
    put_matrix(sheet, "A5", [FIGURE_LEADS + FIGURE_ROLES, *figure_rows()])
    put_title(sheet, "A1", FIGURE_TITLE, FIGURE_SOURCE)
    column = 5
    for name, width in FIGURE_GROUPS:
        head = sheet.cell(4, column, name)
        head.fill, head.font, head.alignment = DARK, HEAD, CENTRE
        sheet.merge_cells(start_row=4, end_row=4, start_column=column, end_column=column + width - 1)
        column += width
    for column in range(5, 22):
        sheet.cell(5, column).alignment = Alignment(text_rotation=90, horizontal="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = 6
    sheet.row_dimensions[4].height, sheet.row_dimensions[5].height = 32, 150
    sheet.merge_cells("A6:A27")
    for area in ["B6:B9", "B10:B12", "B13:B19", "B20:B26"]:
        sheet.merge_cells(area)
    for cell in ["A6", "B6", "B10", "B13", "B20", "B27"]:
        sheet[cell].alignment, sheet[cell].fill = Alignment(vertical="top", wrap_text=True), LIGHT
    put(sheet, "A28", [[note] for note in FIGURE_FOOTNOTES])
    put(sheet, "A31", LEGEND)
    sheet.freeze_panes = "E6"


saved_by_libreoffice("figur-15.xls", "figur-15.xlsx")
saved_by_libreoffice("figur-15.ods", "figur-15.xlsx")


@plain_file("figur-15.csv", "cp1252")
def figure_csv():
    return separated(figure_sheet(), ";")


@plain_file("figur-15-utf8.csv", "utf-8-sig")
def figure_csv_utf8():
    return separated(figure_sheet(), ",")


@plain_file("figur-15-utf16.tsv", "utf-16-le")
def figure_tsv_utf16():
    return "\ufeff" + separated(figure_sheet(), "\t")


@plain_file("figur-15.md", "utf-8")
def figure_markdown():
    def line(cells):
        return "| " + " | ".join(cell or "" for cell in cells) + " |\n"

    heads = FIGURE_LEADS + FIGURE_ROLES
    rows = "".join(map(line, [heads, ["---"] * len(heads), *figure_rows()]))
    legend = "".join(f"- {letter}: {meaning}\n" for letter, meaning in LEGEND)
    return f"# {FIGURE_TITLE}\n\n{FIGURE_SOURCE}\n\n{rows}\n{legend}"


# ---------------------------------------------------------------- where the matrix lies


@openpyxl_book("title-above.xlsx")
def title_above(sheet):
    sheet.title = "Ansvar"
    put_matrix(sheet, "C5", table(INDKOEB))
    put_title(sheet, "C2", "Roller og ansvar ved indkøb af it-systemer", "Godkendt i digitaliseringsrådet 12. marts 2024")


@openpyxl_book("legend-beside.xlsx")
def legend_beside(sheet):
    sheet.title = "Ansvarsfordeling"
    put_title(sheet, "A1", "Skærmbesøg i hjemmeplejen")
    put_matrix(sheet, "A3", table(PLEJE))
    put_legend(sheet, "H3")


@openpyxl_book("legend-below.xlsx")
def legend_below(sheet):
    sheet.title = "Databeskyttelse"
    put_title(sheet, "A1", "Ansvar for databeskyttelse")
    put_matrix(sheet, "A3", table(GDPR))
    put_legend(sheet, "A11", "Bogstavernes betydning")


@openpyxl_book("legend-between.xlsx")
def legend_between(sheet):
    sheet.title = "Byggesager"
    put_matrix(sheet, "A9", table(BYG))
    put_title(sheet, "A1", "Ansvarsfordeling i byggesager")
    put(sheet, "A3", LEGEND)


@openpyxl_book("legend-on-other-sheet.xlsx")
def legend_on_other_sheet(sheet):
    sheet.title = "BHUKI"
    put_matrix(sheet, "A1", table(VALG))
    put_legend(sheet.parent.create_sheet("Forklaring"), "A1", "Sådan læses skemaet")


@xlsxwriter_book("two-matrices-stacked.xlsx")
def two_matrices_stacked(book):
    sheet = book.add_worksheet("Ansvar")
    title = book.add_format({"bold": True, "font_size": 14})
    sheet.write("A1", "Byggesager", title)
    write_matrix(book, sheet, 2, 0, table(BYG))
    sheet.write("A12", "Valg", title)
    write_matrix(book, sheet, 12, 0, table(VALG))


@openpyxl_book("two-matrices-side-by-side.xlsx")
def two_matrices_side_by_side(sheet):
    sheet.title = "Ansvar"
    put(sheet, "A1", [["Databeskyttelse", *[None] * 6, "Valg"]])
    put_matrix(sheet, "A3", table(GDPR))
    put_matrix(sheet, "H3", table(VALG))


@openpyxl_book("three-sheets.xlsx")
def three_sheets(sheet):
    sheet.title = "Vejledning"
    put_title(sheet, "A1", "Vejledning til skemaet")
    put(sheet, "A3", [
        ["Skemaet viser, hvem der beslutter, udfører og bliver hørt, når hjemmeplejen indfører skærmbesøg."],
        ["Udfyld én række for hver aktivitet, og sæt præcis ét H i rækken."],
        ["Spørgsmål rettes til digitaliseringskonsulenten i Sundhed og Ældre."],
    ])
    matrix = sheet.parent.create_sheet("BHUKI")
    put_title(matrix, "A1", "Ansvarsfordeling for skærmbesøg")
    put_matrix(matrix, "A3", table(PLEJE))
    put_legend(sheet.parent.create_sheet("Forklaring"), "B2")


# ---------------------------------------------------------------- heads


@openpyxl_book("group-heads-merged.xlsx")
def group_heads_merged(sheet):
    sheet.title = "Skolens ansvar"
    put_title(sheet, "A1", "Ansvar på Åhaveskolen")
    groups = ["Aktivitet", "Ledelse", None, "Administration", "Undervisning *", None, None]
    head, *body = table(SKOLE)
    put_matrix(sheet, "A3", [groups, [None, *head[1:]], *body], heads=2)
    for area in ["A3:A4", "B3:C3", "E3:G3"]:
        sheet.merge_cells(area)
    put(sheet, "A12", [["* Udpeges for hvert skoleår"]])


@xlsxwriter_book("rotated-heads.xlsx")
def rotated_heads(book):
    sheet = book.add_worksheet("Indkøb")
    rotated = book.add_format({"bold": True, "rotation": 90, "border": 1, "valign": "bottom"})
    write_matrix(book, sheet, 1, 1, table(INDKOEB), rotated)
    sheet.set_row(1, 130)
    sheet.set_column(2, 7, 5)


@openpyxl_book("person-over-role.xlsx")
def person_over_role(sheet):
    sheet.title = "Hjemmepleje"
    persons = [None, "Mette Lund", "Søren Kjær", "Åse Østergaard", "Lærke Bæk", "Jonas Holm"]
    put_matrix(sheet, "A2", [persons, *table(PLEJE)], heads=2)


@openpyxl_book("role-over-person.xlsx")
def role_over_person(sheet):
    sheet.title = "Byggesager"
    head, *body = table(BYG)
    persons = [None, "Bente Krogh", "Niels Højgaard", "Karen Sørensen", "Mikkel Bech", "Helle Ågård"]
    put_matrix(sheet, "A2", [head, persons, *body], heads=2)


@openpyxl_book("roles-over-two-columns.xlsx")
def roles_over_two_columns(sheet):
    sheet.title = "Byggesager"
    wide = [[row[0]] + [cell for duty in row[1:] for cell in (duty, None)] for row in table(BYG)]
    put_matrix(sheet, "A2", wide)
    for row in range(2, 9):
        for column in range(2, 12, 2):
            sheet.merge_cells(start_row=row, end_row=row, start_column=column, end_column=column + 1)


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


# ---------------------------------------------------------------- columns and rows that are no roles and no activities


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


# ---------------------------------------------------------------- other layouts


@openpyxl_book("inverted-english.xlsx")
def inverted_english(sheet):
    sheet.title = "Responsibilities"
    put_title(sheet, "A1", "Move to the new case system")
    put_matrix(sheet, "A3", table("""
Task ID | Task | Responsible | Accountable | Consulted | Informed
T1 | Draft the project charter | Project Manager | Head of IT | System Owner, Legal Adviser | Service Desk
T2 | Migrate citizen records | IT Operations\\nVendor | Project Manager | System Owner | Head of IT
T3 | Train caseworkers | Trainer | System Owner | . | Service Desk, Head of IT
T4 | Sign the hosting contract | Legal Adviser | Head of IT, System Owner | Vendor | Project Manager
T5 | Close the project | Project Manager | . | System Owner | Service Desk\\nVendor
"""))


@openpyxl_book("inverted-danish.xlsx")
def inverted_danish(sheet):
    sheet.title = "Ansvar"
    put_matrix(sheet, "A2", table("""
Aktivitet | Beslutningskompetence | Hovedansvar | Udførende | Konsulteret | Informeret
Udarbejde digitaliseringsstrategi | Kommunalbestyrelsen | Økonomi- og servicechef | It-chef | Chefgruppen, Digitaliseringsråd | Medarbejdere
Prioritere it-projekter | Chefgruppen | Kommunaldirektør | Digitaliseringsråd | It-chef | .
Vedligeholde systemoversigt | . | It-chef | It-chef | Systemejer | Medarbejdere
Udarbejde beredskabsplan | Chefgruppen | It-chef | It-driftsansvarlig\\nSystemejer | . | Kommunalbestyrelsen
Aflevere data til Rigsarkivet | . | Systemejer | Arkivar | It-driftsansvarlig | Økonomi- og servicechef
"""))


@openpyxl_book("inverted-letters.xlsx")
def inverted_letters(sheet):
    sheet.title = "Byfest"
    put_title(sheet, "A1", "Kommunens byfest: hvem gør hvad")
    put_matrix(sheet, "A3", table("""
Aktivitet | B | H | U | K | I
Lægge budget | Kulturudvalget | Kulturchef | Controller | Direktør | .
Søge tilladelser | . | Eventkoordinator | Eventkoordinator | Politi, Beredskab | Kulturchef
Booke musik | Kulturchef | Eventkoordinator | Eventkoordinator | . | Controller
Opsætte scene | . | Driftsleder | Vejafdelingen | Beredskab | Eventkoordinator
Rydde op | . | Driftsleder | Vejafdelingen, Frivillige | . | Kulturchef
"""))


@openpyxl_book("inverted-with-sections.xlsx")
def inverted_with_sections(sheet):
    sheet.title = "Kommunikation"
    rows = table("""
Fase | Nr. | Opgave | Hovedansvarlig | Udførende | Konsulteres | Informeres
Forberedelse | F1 | Udpege projektleder | Fagchef | Fagchef | HR-konsulent | Medarbejdere
. | F2 | Udarbejde kommunikationsplan | Projektleder | Kommunikationskonsulent | Fagchef | .
Gennemførelse | G1 | Holde informationsmøder | Fagchef | Projektleder; Kommunikationskonsulent | Tillidsrepræsentant | Medarbejdere
. | G2 | Uddanne superbrugere | Projektleder | It-konsulent | Fagchef | Medarbejdere
""")
    put_matrix(sheet, "A2", with_column(rows, 7, "Frist", [datetime.date(2024, month, 15) for month in range(3, 7)]))
    for area in ["A3:A4", "A5:A6"]:
        sheet.merge_cells(area)


def put_sub_columns(sheet, persons, rows, mark):
    """Persons over one narrow column per letter; `mark` gives the text of a filled cell."""
    heads = [[None], ["Aktivitet"]]
    for person in persons:
        heads[0] += [person, None, None, None, None]
        heads[1] += "BHUKI"
    body = [
        [name] + [mark(letter) if letter in (duty or "") else None for duty in duties for letter in "BHUKI"]
        for name, *duties in rows
    ]
    put_matrix(sheet, "A4", [*heads, *body], heads=2)
    for number in range(len(persons)):
        first = 2 + 5 * number
        sheet.merge_cells(start_row=4, end_row=4, start_column=first, end_column=first + 4)
        for column in range(first, first + 5):
            sheet.column_dimensions[get_column_letter(column)].width = 3.5


SUB_COLUMNS = """
Opdatere stillingsopslag | . | H/U | K | .
Godkende ansættelse | B | H | U | I
Oprette bruger i it-systemer | . | I | H | U
Introducere ny kollega | . | H | K | U
Afholde samtale efter tre måneder | I | H/U | . | .
"""


@openpyxl_book("sub-columns-crosses.xlsx")
def sub_columns_crosses(sheet):
    sheet.title = "Ansættelse"
    put_title(sheet, "A1", "Ansvar ved ansættelser", "Sæt kryds")
    put_sub_columns(sheet, ["Direktør", "Afdelingsleder", "HR-konsulent", "It-supporter"],
                    table(SUB_COLUMNS), lambda letter: "x")


@openpyxl_book("sub-columns-letters.xlsx")
def sub_columns_letters(sheet):
    sheet.title = "Ansættelse"
    put_title(sheet, "A1", "Ansvar ved ansættelser")
    put_sub_columns(sheet, ["Ulla Bæk", "Peter Skov", "Anne Møller", "Ib Åkjær"],
                    table(SUB_COLUMNS), lambda letter: letter)


@openpyxl_book("transposed.xlsx")
def transposed(sheet):
    sheet.title = "Databeskyttelse"
    rows = table(GDPR) + [["Slette forældede oplysninger", None, "K", "K", "U", "I"]]
    rows[0][0] = "Rolle / Aktivitet"
    put_matrix(sheet, "A2", [list(column) for column in zip(*rows)])
    for column in "BCDEFGH":
        sheet.column_dimensions[column].width = 17


# ---------------------------------------------------------------- packages

STRICT = [
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"),
    ("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", "http://purl.oclc.org/ooxml/officeDocument/extendedProperties"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties", "http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
]


def to_strict(name, data):
    if name.endswith((".xml", ".rels")):
        for transitional, strict in STRICT:
            data = data.replace(transitional.encode(), strict.encode())
        if name == "xl/workbook.xml":
            data = data.replace(b"<workbook ", b'<workbook conformance="strict" ', 1)
    return data


def to_macro_enabled(name, data):
    if name == "[Content_Types].xml":
        data = data.replace(
            b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        )
    return data


@openpyxl_book("strict-source.xlsx")
def strict_source(sheet):
    sheet.title = "Databeskyttelse"
    put_matrix(sheet, "B3", table(GDPR))


@openpyxl_book("macro-source.xlsx")
def macro_source(sheet):
    sheet.title = "Valg"
    put_matrix(sheet, "A2", table(VALG))


def changed_package(name, source, change):
    """Replaces the builder of `source` by one whose package is changed afterwards."""
    build_source = BUILDERS.pop(source)

    def build(path):
        build_source(path)
        rewrite(path, change)

    BUILDERS[name] = build


changed_package("strict.xlsx", "strict-source.xlsx", to_strict)
changed_package("macros.xlsm", "macro-source.xlsx", to_macro_enabled)


@xlsxwriter_book("inline-strings.xlsx", constant_memory=True)
def inline_strings(book):
    sheet = book.add_worksheet("Valg")
    for number, row in enumerate(table(VALG)):
        sheet.write_row(number, 0, row)


@xlsxwriter_book("rich-text.xlsx")
def rich_text(book):
    sheet = book.add_worksheet("Byggesager")
    bold, red = book.add_format({"bold": True}), book.add_format({"font_color": "red"})
    write_matrix(book, sheet, 1, 0, table(BYG))
    sheet.write_rich_string("A4", "Høre ", bold, "naboer")
    sheet.write_rich_string("C2", bold, "Byggesags", "behandler")
    sheet.write_rich_string("C4", red, "H", "/U")


@xlsxwriter_book("excel-table.xlsx")
def excel_table(book):
    sheet = book.add_worksheet("Skole")
    head, *body = table(SKOLE)
    sheet.add_table(2, 0, 9, 6, {"data": body, "columns": [{"header": name} for name in head]})
    sheet.data_validation("B4:G10", {"validate": "list", "source": ["B", "H", "U", "K", "I", "H/U"]})
    sheet.conditional_format("B4:G10", {
        "type": "cell", "criteria": "==", "value": '"H"', "format": book.add_format({"bg_color": "#FFC7CE"})})
    sheet.set_column(0, 0, 44)


@xlsxwriter_book("letters-from-formulas.xlsx")
def letters_from_formulas(book):
    rows = table(BYG)
    write_matrix(book, book.add_worksheet("Byggesager"), 0, 0, rows)
    copy = book.add_worksheet("Samlet oversigt")
    for down, row in enumerate(rows):
        for right, value in enumerate(row):
            source = f"{get_column_letter(right + 1)}{down + 1}"
            copy.write_formula(down + 2, right + 1, f'=Byggesager!{source}&""', None, value or "")


# ---------------------------------------------------------------- hidden and broken


@openpyxl_book("hidden-row.xlsx")
def hidden_row(sheet):
    sheet.title = "Byggesager"
    put_matrix(sheet, "A2", table(BYG))
    sheet.row_dimensions[6].hidden = True


@openpyxl_book("hidden-column.xlsx")
def hidden_column(sheet):
    sheet.title = "Byggesager"
    put_matrix(sheet, "A2", table(BYG))
    sheet.column_dimensions["C"].hidden = True


@xlsxwriter_book("hidden-sheet.xlsx")
def hidden_sheet(book):
    write_matrix(book, book.add_worksheet("Skole"), 1, 0, table(SKOLE))
    old = book.add_worksheet("Valg 2021")
    write_matrix(book, old, 0, 0, table(VALG))
    old.hide()


@xlsxwriter_book("broken-cells.xlsx")
def broken_cells(book):
    sheet = book.add_worksheet("Byggesager")
    write_matrix(book, sheet, 1, 0, table(BYG))
    sheet.write_formula("C5", "=#REF!", None, "#REF!")
    sheet.write_formula("F8", '=VLOOKUP("I",Roller!A:B,2,FALSE)', None, "#N/A")


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


# ---------------------------------------------------------------- no matrix at all


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


# ---------------------------------------------------------------- letter families


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


# ---------------------------------------------------------------- size and fill

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


# ---------------------------------------------------------------- text with separators


@plain_file("tabs.tsv", "utf-8")
def tabs():
    return separated(table(VALG), "\t", "\n")


@plain_file("pipes.csv", "utf-8")
def pipes():
    return separated(table(BYG), "|", "\n")


@plain_file("quoted-newlines.csv", "cp1252")
def quoted_newlines():
    rows = table(PLEJE)
    rows[0][5] = "Social- og\nsundhedsassistent"
    rows[2][0] = "Udarbejde besøgsplan;\ndrøfte den med borgeren"
    rows[4][0] = 'Følge op på "utilsigtede hændelser"'
    return separated(rows, ";")


@plain_file("sep-line.csv", "cp1252")
def sep_line():
    return "sep=;\r\n" + separated(table(GDPR), ";")


@plain_file("utf8-without-bom.csv", "utf-8")
def utf8_without_bom():
    return separated(table(SKOLE), ";", "\n")


@plain_file("quoted-commas.csv", "utf-8")
def quoted_commas():
    rows = table(INDKOEB)
    rows[2][0] = "Udarbejde, gennemgå og rette kravspecifikation"
    rows[4][2] = "H, U"
    rows[4][3] = None
    return separated(rows, ",", "\n")


@plain_file("utf16.csv", "utf-16-le")
def utf16():
    return "\ufeff" + separated(table(BYG), ";")


@plain_file("utf16-big-endian.tsv", "utf-16-be")
def utf16_big_endian():
    return "\ufeff" + separated(table(VALG), "\t")


@plain_file("table-in-text.md", "utf-8")
def table_in_text():
    head, *body = table(INDKOEB)
    lines = [head, [":---", *[":---:"] * 6], *body]
    text = "\n".join("| " + " | ".join(cell or "" for cell in line) + " |" for line in lines)
    text = text.replace("| H/U |", "| **H/U** |").replace("| H |", "| **H** |")
    return f"# Indkøb af it-systemer\n\nSkemaet blev godkendt i marts.\n\n{text}\n\nSpørg jura, hvis du er i tvivl.\n"


# ---------------------------------------------------------------- build and check


def content(path, folder):
    """What two builds of a file must have in common."""
    if path.suffix in (".xls", ".ods"):
        soffice(path, "xlsx", folder)
        book = openpyxl.load_workbook(folder / f"{path.stem}.xlsx")
        return [
            (sheet.title, sorted(map(str, sheet.merged_cells.ranges)),
             [(cell.coordinate, cell.value) for row in sheet for cell in row if cell.value is not None])
            for sheet in book
        ]
    if path.suffix in (".xlsx", ".xlsm"):
        # The parts, not the package: another zlib may pack the same bytes otherwise.
        with zipfile.ZipFile(path) as package:
            return [(part.filename, package.read(part)) for part in package.infolist()]
    return path.read_bytes()


def check():
    """The names of files that differ from what the script builds."""
    different = []
    with tempfile.TemporaryDirectory() as folder:
        fresh, scratch = pathlib.Path(folder, "fresh"), pathlib.Path(folder, "scratch")
        fresh.mkdir()
        scratch.mkdir()
        for name, build in BUILDERS.items():
            build(fresh / name)
            committed = HERE / name
            if not committed.exists() or content(committed, scratch) != content(fresh / name, scratch):
                different.append(f"{name}: not what build.py builds")
            if not (HERE / "expected" / f"{name}.json").exists():
                different.append(f"{name}: no expectations in expected/")
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    different += [f"{name}: not in README.md" for name in BUILDERS if f"`{name}`" not in readme]
    own = {"build.py", "requirements.txt", "README.md"}
    found = {path.name for path in HERE.iterdir() if path.is_file()} - own
    found |= {path.stem for path in (HERE / "expected").iterdir()}
    different += [f"{name}: build.py does not build it" for name in sorted(found - set(BUILDERS))]
    return different


def main():
    if sys.argv[1:] == ["--check"]:
        different = check()
        print("\n".join(different) or f"{len(BUILDERS)} files are as built")
        sys.exit(1 if different else 0)
    if sys.argv[1:]:
        sys.exit(__doc__)
    for name, build in BUILDERS.items():
        build(HERE / name)


if __name__ == "__main__":
    main()
