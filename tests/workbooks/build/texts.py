"""Text with separators, and Markdown."""

from .contents import BYG, GDPR, INDKOEB, PLEJE, SKOLE, VALG
from .makers import plain_file
from .tables import separated, table


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
