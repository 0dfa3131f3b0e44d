"""Text files with more around the table than the table."""

from .contents import DRIFT, FLYTNING, HOSPITAL, RAADGIVNING, VALG
from .makers import plain_file
from .tables import table


def lines(rows, separator):
    """Rows as text without padding and without quotes."""
    return [separator.join(cell or "" for cell in row) for row in rows]


def markdown(rows, rule):
    head, *body = rows
    return "\n".join("| " + " | ".join(cell or "" for cell in row) + " |" for row in [head, rule, *body])


@plain_file("group-row.csv", "cp1252")
def group_row():
    rows = [[None, "Læger", None, "Pleje", "Administration", None], *table(HOSPITAL)]
    return "\r\n".join(lines(rows, ";")) + "\r\n"


@plain_file("uneven-title-lines.csv", "cp1252")
def uneven_title_lines():
    head = ["Ansvar for flytning", "Version;2", "", "Oprettet af;Kontorchef;dato;1. maj", ""]
    rows = lines(table(FLYTNING), ";")
    rows = [row.rstrip(";") for row in rows]
    return "\r\n".join([*head, *rows, "", "Slut"]) + "\r\n"


@plain_file("pasted-block.tsv", "utf-8")
def pasted_block():
    rows = table(DRIFT)
    rows[0][1] = '"Kunde-\nchef"'
    text = ["\t\tDriftsaftale", "", *[f"\t\t{line}\t\t" for line in lines(rows, "\t")], "\t\t\t\t\t\t\t"]
    return "\n".join(text) + "\n"


@plain_file("comma-decimals.csv", "utf-8")
def comma_decimals():
    rows = table(VALG)
    hours = ["Timer", "7,5", "12,25", "40,0", "3,5", "16,0", "2,5"]
    return "\n".join(lines([[hour, *row] for hour, row in zip(hours, rows)], ";")) + "\n"


@plain_file("several-tables.md", "utf-8")
def several_tables():
    people = markdown(table("""
Navn | Initialer | Lokale
Anne Møller | AM | B
Bo Hansen | BH | H
Ida Kjær | IK | K
"""), [":--", ":-:", "--:"])
    rows = [table(RAADGIVNING)[0]]
    rows += [[row[0], *[duty and f"**{duty}**" if duty == "A" else duty for duty in row[1:]]] for row in table(RAADGIVNING)[1:]]
    letters = markdown(table("""
Bogstav | Betydning
R | Udfører
A | Står til ansvar
C | Høres
I | Orienteres
"""), ["---", "---"])
    election = markdown(table(VALG), [":---", *[":---:"] * 5])
    return (
        f"# Håndbog\n\n## Hvem er vi\n\n{people}\n\n## Analyse\n\nHer er RACI for analysen:\n\n{markdown(rows, [':---'] + [':-:'] * 5)}\n\n"
        f"### Bogstaver\n\n{letters}\n\n## Valg (BHUKI)\n\n{election}\n\n- Rettet i maj\n- | ikke en tabel\n"
    )


@plain_file("bare-pipes.md", "utf-8")
def bare_pipes():
    head, *body = table(HOSPITAL)
    head = [cell.replace("Ledende overlæge", "Ledende<br>overlæge") for cell in head]
    text = "\n".join(" | ".join(cell or "" for cell in row) for row in [head, ["---"] * 6, *body])
    code = "```\n| Aktivitet | Chef |\n|---|---|\n| Eksempel | H |\n```"
    return f"Ansvar\n======\n\n{code}\n\n{text}\n"
