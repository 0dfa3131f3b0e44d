"""Matrices in text documents: Word, web pages, reStructuredText, AsciiDoc, Markdown."""

import html

import docx
from docx.oxml import OxmlElement

from .contents import BYG, GDPR, INDKOEB, PLEJE, SKOLE, VALG
from .makers import document_file, plain_file
from .tables import separated, table

# ---------------------------------------------------------------- Word


def fill(word, rows):
    """Adds a table with these rows, the first of them bold."""
    grid = word.add_table(rows=len(rows), cols=len(rows[0]))
    grid.style = "Table Grid"
    for down, row in enumerate(rows):
        for right, text in enumerate(row):
            run = grid.cell(down, right).paragraphs[0].add_run(text or "")
            run.bold = down == 0
    return grid


@document_file("word-chapters.docx")
def word_chapters():
    word = docx.Document()
    word.add_heading("Ansvar i ældreplejen", 1)
    word.add_paragraph("Skemaerne gælder fra 1. marts.")
    word.add_heading("Hjemmepleje", 2)
    rows = table(PLEJE)
    phases = [["Fase"]] + [["Opstart"]] * 3 + [["Drift"]] * 3
    grid = fill(word, [["Hjemmepleje", *[None] * 6]] + [a + b for a, b in zip(phases, rows)])
    grid.cell(0, 0).merge(grid.cell(0, 6))
    for first, last in ((2, 4), (5, 7)):
        for row in range(first + 1, last + 1):
            grid.cell(row, 0).text = ""
        grid.cell(first, 0).merge(grid.cell(last, 0))
    # The second paragraph of a cell belongs to its text.
    grid.cell(3, 1).text = "Udarbejde"
    grid.cell(3, 1).add_paragraph("besøgsplan")
    word.add_heading("Valg", 2)
    word.add_paragraph("Se også valgloven.")
    fill(word, table(VALG))
    return word


@document_file("word-tracked.docx")
def word_tracked():
    word = docx.Document()
    grid = fill(word, table(BYG))
    # An older letter is struck out, another one deleted while changes were tracked.
    struck = grid.cell(1, 1).paragraphs[0].add_run("B")
    struck.font.strike = True
    hidden = grid.cell(2, 1).paragraphs[0].add_run("B")
    hidden.font.hidden = True
    paragraph = grid.cell(3, 1).paragraphs[0]._p
    deleted = OxmlElement("w:del")
    run = OxmlElement("w:r")
    text = OxmlElement("w:delText")
    text.text = "B"
    run.append(text)
    deleted.append(run)
    paragraph.append(deleted)
    return word


# ---------------------------------------------------------------- web pages


def cells(row, tag="td", attributes=""):
    return "".join(f"<{tag}{attributes}>{html.escape(cell or '')}</{tag}>" for cell in row)


@plain_file("page-wiki.html", "utf-8")
def page_wiki():
    head, *body = table(BYG)
    chip = '<td class="confluenceTd"><span class="status-macro aui-lozenge">{}</span><span style="display: none">(skjult K)</span></td>'
    empty = '<td class="confluenceTd"><br/></td>'
    rows = [
        '<tr><th rowspan="2">Fase</th><th rowspan="2">Aktivitet</th><th colspan="3">Forvaltning</th>'
        '<th colspan="2">Andre</th></tr>',
        f"<tr>{cells(head[1:], 'th')}</tr>",
    ]
    for number, (name, *letters) in enumerate(body):
        phase = {0: '<td rowspan="3">Ansøgning</td>', 3: '<td rowspan="3">Byggeri</td>'}.get(number, "")
        marks = "".join(chip.format(letter) if letter else empty for letter in letters)
        rows.append(f"<tr>{phase}<td><p>{name}</p></td>{marks}</tr>")
    return (
        "<!DOCTYPE html>\n<html lang=\"da\"><head><meta charset=\"utf-8\"><title>Byggesager</title>\n"
        "<script>var t = '<table><tr><td>H</td></tr></table>';</script></head><body>\n"
        "<ul><li>Forside</li></ul><h1>Ansvar i byggesager</h1>\n"
        f"<table class=\"confluenceTable\"><tbody>\n{chr(10).join(rows)}\n</tbody></table>\n</body></html>\n"
    )


@plain_file("page-by-hand.html", "cp1252")
def page_by_hand():
    head, *body = table(SKOLE)
    lines = ["<table border=1>", "<caption>Skolens it</caption>", "<tr>" + "".join(f"<th>{cell}" for cell in head)]
    for number, (name, *letters) in enumerate(body):
        if number in (0, 2):
            lines.append(f"<tr><td colspan=7><b>{['Planlægning', '', 'Udstyr'][number]}</b>")
        lines.append(f"<tr><th>{name}" + "".join(f"<td>{letter or '&nbsp;'}" for letter in letters))
    return "<html><h2>Uden betydning</h2>" + "\r\n".join(lines) + "</table><p>Rettet i maj"


@plain_file("no-matrix-page.html", "utf-8")
def no_matrix_page():
    return (
        "<!DOCTYPE html><html><body><h1>Reoler</h1><table><tr><th>Vare</th><th>Farve</th><th>Pris</th></tr>"
        "<tr><td>Reol</td><td>Hvid</td><td>499</td></tr><tr><td>Skab</td><td>Sort</td><td>1.299</td></tr></table>"
        '<div role="table"><div role="row"><span>Drift</span><span>H</span></div></div></body></html>\n'
    )


# ---------------------------------------------------------------- text


@plain_file("html-in-text.md", "utf-8")
def html_in_text():
    head, *body = table(GDPR)
    rows = "\n\n".join(f"<tr>\n{cells(row)}\n</tr>" for row in body)
    return f"# Databeskyttelse\n\nHvem gør hvad:\n\n<table>\n<tr>{cells(head, 'th')}</tr>\n\n{rows}\n</table>\n\nSlut.\n"


@plain_file("bars-without-dashes.md", "utf-8")
def bars_without_dashes():
    lines = ["| " + " | ".join(cell or " " for cell in row) + " |" for row in table(VALG)]
    return "# Valg\n\nSkemaet:\n\n" + "\n".join(lines) + "\n\n* en liste\n"


def bordered(widths, sign="-"):
    return "+" + "+".join(sign * (width + 2) for width in widths) + "+"


@plain_file("grid-table.rst", "utf-8")
def grid_table():
    head, *body = table(INDKOEB)
    widths = [24, 10, 8, 10, 16, 8, 11]
    body[1][0] = "Udarbejde\nkravspecifikation"
    body[3][0] = "Vurdere behandling af\npersonoplysninger"
    body[4][0] = "Godkende leverandør\nog kontrakt"
    body[0][0] = "Beskrive behov og\ngevinster"

    def lines(row):
        high = [(cell or "").split("\n") for cell in row]
        for number in range(max(map(len, high))):
            texts = [cell[number] if number < len(cell) else "" for cell in high]
            yield "|" + "|".join(f" {text.ljust(width)} " for text, width in zip(texts, widths)) + "|"

    roles = sum(widths[1:]) + 3 * 5 + 2
    out = [
        "Indkøb", "======", "", "Skemaet herunder gælder ``alle`` indkøb.", "",
        "+" + "-" * (widths[0] + 2) + "+" + "-" * roles + "+",
        "| " + head[0].ljust(widths[0]) + " | " + "Roller".ljust(roles - 2) + " |",
        "|" + " " * (widths[0] + 2) + bordered(widths[1:]),
        "|" + " " * (widths[0] + 2) + list(lines(["", *head[1:]]))[0][widths[0] + 3:],
        bordered(widths, "="),
    ]
    for row in body:
        out += [*lines(row), bordered(widths)]
    return "\n".join(out) + "\n\n.. note:: Spørg jura.\n"


@plain_file("list-table.rst", "utf-8")
def list_table():
    rows = [
        "\n".join([f"   * - {row[0]}"] + [f"     -{' ' + cell if cell else ''}" for cell in row[1:]])
        for row in table(PLEJE)
    ]
    values = separated(table(BYG), ",", "\n").splitlines()
    return (
        "Pleje\n-----\n\n.. list-table:: Hjemmepleje\n   :header-rows: 1\n   :widths: auto\n\n"
        + "\n".join(rows)
        + "\n\n.. csv-table:: Byggesager\n   :header: " + values[0] + "\n\n   "
        + "\n   ".join(values[1:])
        + "\n\nEt eksempel::\n\n   +---+---+\n   | A | H |\n   +---+---+\n"
    )


@plain_file("handbook.adoc", "utf-8")
def handbook():
    head, *body = table(SKOLE)
    rows = ["|" + " |".join(head), ""]
    for number, (name, *letters) in enumerate(body):
        if number in (0, 2):
            rows += [f"7+s|{['Planlægning', '', 'Udstyr'][number]}"]
        rows += [f"|{name}", "|" + " |".join(letter or "" for letter in letters), ""]
    values = separated(table(VALG), ",", "\n")
    return (
        "= Håndbog\n:toc:\n\n== Skole\n\n.Skolens it\n[%header,cols=\"3,6*1\"]\n|===\n" + "\n".join(rows)
        + "|===\n\n----\n|===\n|ikke |en tabel\n|===\n----\n\n== Valg\n\n,===\n" + values + ",===\n"
    )


# ---------------------------------------------------------------- separated text


@plain_file("macintosh.csv", "mac_roman")
def macintosh():
    return separated(table(SKOLE), ";", "\r")


@plain_file("ms-dos.csv", "cp850")
def ms_dos():
    return separated(table(PLEJE), ";")


@plain_file("equals-text.csv", "utf-8")
def equals_text():
    rows = table(VALG)
    lines = [";".join(rows[0])]
    lines += [";".join([row[0], *[f'="{cell}"' if cell else "" for cell in row[1:]]]) for row in rows[1:]]
    return "\r\n".join(lines) + "\r\n"
