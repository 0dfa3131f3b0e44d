"""Sheets as people in other trades and languages write them: workbooks."""

from .makers import openpyxl_book

BOOKS = {
    "groups-below-merged.xlsx": ("Station", """
Aktivitet|Overlege|Sykepleier|Portør|Renholder
|Klinisk||Drift|
Ta imot pasienten|A|R|I|
Gi medisin|A|R||
Flytte senga|I|A|R|
Vaske rommet||I||A/R
""", ["B2:C2", "D2:E2"]),
    "groups-below-with-headings.xlsx": ("Ferme", """
Tâche|Exploitant|Vacher|Laitier|Vétérinaire
|Ferme||Dehors|
MATIN||||
Traire les vaches|A|R||
Livrer le lait|I||A/R|
SOIR||||
Soigner les veaux|A|||R
Fermer l'étable||R||
""", ["B2:C2", "D2:E2", "A3:E3", "A6:E6"]),
    "turned-headers-over-two-rows.xlsx": ("Chart", """
Step / role|Dig the pond|Buy the fish|Lay the path|Plant the hedge
||||
Head gardener|A|A|C|A
Project manager|C|R|A|A
Site foreman|R|I|R|C
Garden designer|C|C|I|R
""", ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2"]),
    "wordings-over-two-rows-merged.xlsx": ("Piano", """
Attività|Direttore|Tecnico|Contabile
Comprare il forno|A|R|C
per la sala grande|||
Firmare il contratto|A|I|R
Collaudare l'impianto|I|A/R|
prima dell'estate|||
""", ["B2:B3", "C2:C3", "D2:D3", "B5:B6", "C5:C6", "D5:D6"]),
    "headers-repeated-merged-corner.xlsx": ("Obra", """
INICIO||Gerente|Albañil|Dueño
Medir todo||R|C|
Pedir permiso||R||
OBRA||Gerente|Albañil|Dueño
Levantar muro||I|R|A
Pintar sala||R|R|
CIERRE||Gerente|Albañil|Dueño
Entregar llaves||R|I|I
""", [f"A{row}:B{row}" for row in range(1, 9)]),
    "headings-merged-one-open.xlsx": ("Bygg", """
Nr|Aktivitet|Byggherre|Arkitekt|Entreprenør
Etapp 1 – Mark||||
1.1|Schakta tomten|I|C|A/R
1.2|Gjuta plattan|A|C|R
Etapp 2 – Stomme||||
2.1|Resa väggar|I|A|R
Etapp 3 – Tak||||
""", ["A2:E2", "A5:E5", "A7:E7"]),
    "second-headers-functie.xlsx": ("Instroom", """
Activiteit|Fatima Bakker|Joost de Wit|Lotte Smit
|Functie|Functie|Functie
Voor de start|||
Contract opstellen|A|R|I
Laptop bestellen|I|A|R
Na de start|||
Gesprek voeren|A|R|
""", []),
    "wordings-over-two-rows-capitals.xlsx": ("Fest", """
Opgave|Leder|Kok|Tjener
Skrive menu til|A|R|
Hansens fest|||
Købe fisk|A|R|I
""", ["B2:B3", "C2:C3", "D2:D3"]),
    "legend-beside-own-words.xlsx": ("RAM", """
RAM|Ida Holm|Jon Vik|Per Lund||
Hull|C|L|A||A|Approves
Mast|L|C|A||L|Leads
Sails|R|L|A||C|Contributes
Engine|A|R|L||R|Reviews
""", []),
}


def fill(sheet, title, text, merged):
    sheet.title = title
    for row, line in enumerate(text.strip("\n").split("\n"), 1):
        for column, value in enumerate(line.split("|"), 1):
            if value:
                sheet.cell(row, column, value)
    for area in merged:
        sheet.merge_cells(area)


for name, (title, text, merged) in BOOKS.items():
    openpyxl_book(name)(
        lambda sheet, title=title, text=text, merged=merged: fill(sheet, title, text, merged)
    )
