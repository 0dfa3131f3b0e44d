"""Tables: read from text, written to sheets and to separated text.

A table is written as text: `|` parts the cells, a lone `.` is an empty cell and
`\\n` a line break inside a cell.
"""

import csv
import io

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.worksheet.properties import PageSetupProperties

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
