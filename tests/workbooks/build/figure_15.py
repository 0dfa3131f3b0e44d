"""Figure 15 in every format."""

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

from .makers import openpyxl_book, plain_file, saved_by_libreoffice
from .tables import CENTRE, DARK, HEAD, LEGEND, LIGHT, put, put_matrix, put_title, separated, table

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
