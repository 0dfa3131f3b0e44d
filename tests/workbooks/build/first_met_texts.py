"""Sheets as people in other trades and languages write them: text files."""

from .makers import plain_file

TEXTS = {
    # Rows that are no activities.
    "headings-bulleted.csv": """
Opgave;Leder;Koordinator;Konsulent;Frivillig
Før løbet
* Mærke ruten;A;R;C;I
* Bestille vand;R;A;;I
* Skaffe nødhjælp;C;A;R;I
På dagen
* Dele numre ud;A;R;C;
* Tage tid;I;C;A;R
Efter løbet
""",
    "headings-last-one-open.csv": """
Aufgabe;Leiter;Meister;Azubi
1. Planung
Termin festlegen;A;R;I
Material bestellen;R;A;
2. Montage
Gerüst aufbauen;A;R;R
Fenster einsetzen;C;A;R
3. Abnahme
""",
    "headings-in-capitals-irregular.csv": """
Tarea;Alcalde;Secretaria;Técnico
ANTES
Pedir permiso;A;R;
Contratar orquesta;A;R;C
DURANTE
Montar escenario;I;A;R
Vigilar accesos
Repartir agua;I;A;R
DESPUÉS
Limpiar la plaza;;A;R
""",
    "headings-with-colon.csv": """
Tâche;Chef de projet;Graphiste;Imprimeur
Conception:
Rédiger le texte;A;C;
Dessiner la maquette;A;R;C
Fabrication:
Imprimer les affiches;I;;A/R
Livraison:
Coller les affiches;A;;R
""",
    "headings-sprints.csv": """
Task;Product owner;Developer;Tester
Sprint 7
Refine stories;A;R;C
Build login;I;A/R;C
Sprint 8
Test login;I;R;A
Sprint 9
Release;A;R;R
Sprint 10
""",
    "headings-numbered-1.0.csv": """
No;Task;Warden;Cook;Porter
1.0;Arrivals;;;
1.1;Open the gate;A;I;R
1.2;Show the rooms;A;;R
2.0;Meals;;;
2.1;Write the menu;C;A/R;
2.2;Lay the tables;;;
3.0;Departures;;;
3.1;Strip the beds;A;;R
""",
    "headings-lettered.csv": """
Ref;Aktivität;Kapitän;Maschinist;Koch
A;Auslaufen;;;
A.1;Leinen loswerfen;A;R;
A.2;Maschine starten;I;A/R;
B;Überfahrt;;;
B.1;Wache einteilen;A;C;I
B.2;Essen ausgeben;I;;A/R
""",
    "headings-phase-in-number-column.csv": """
Nr.;Aktivitet;Skoleleder;Lærer;Pedel
Fase 1;Forberedelse;;;
1;Skrive program;A;R;I
2;Bestille bus;A;R;
Fase 2;Turen;;;
3;Tælle elever;I;A/R;
4;Låse skolen;A;;R
Fase 3;Efter turen;;;
5;Rydde klassen;;;
""",
    "headings-between-dashes.csv": """
Activity;Curator;Registrar;Guard
Before opening
Hang the paintings;A;R;-
Label the paintings;A;R;-
During the show
Count the visitors;-;A;R
Check the climate;I;A;-
After closing
Pack the crates;A;R;I
""",
    "unfilled-rows-with-dashes.csv": """
Activity;Curator;Registrar;Guard
Hang the paintings;A;R;-
Label the paintings;A;R;-
Light the rooms;-;-;-
Count the visitors;-;A;R
Sell the catalogue;-;-;-
""",
    "unfilled-row-with-number.csv": """
Nr;Oppgave;Daglig leder;Butikksjef;Lagersjef
1;Innkjøp;;;
1.1;Velge leverandør;A;R;C
1.2;Forhandle pris;;;
1.3;Signere avtale;A;R;
2;Varemottak;;;
2.1;Telle varer;I;A;R
""",
    "unfilled-row-with-output.csv": """
Arbeitspaket;Dokument;Leiter;Planer;Prüfer
Entwurf
Skizze zeichnen;Skizze;A;R;C
Kosten schätzen;Tabelle;A;R;
Prüfung
Statik rechnen;Nachweis;;;
Plan freigeben;Stempel;A;;R
""",
    "footnotes-below.csv": """
Aktivitet;Byråd;Direktør;Chef*;Borgere**
1. Plan
Skrive udkast;B;H;U;K
Holde høring;I;H;U;K
2. Drift
Udbyde opgaven;B;H;U;
Følge op på kontrakten;I;H;U;


*Chef: den afdelingschef, som sagen hører under
**Borgere: gennem borgerpanelet
""",
    "footnotes-numbered.csv": """
Tarefa;Diretor;Técnico;Auditor
Abrir concurso;A;R;I
Avaliar propostas;A;R;C
Assinar contrato;A;I;C

(1) O diretor pode delegar a assinatura.
(2) O auditor recebe cópia de tudo.
""",
    # Headers.
    "groups-below-unmerged.csv": """
Taak;Wethouder;Griffier;Metselaar;Loodgieter;Schilder
;Stadhuis;;Bouwplaats;;
Tuin opmeten;A;R;C;;
Stenen bestellen;I;A;R;;
Muur bouwen;I;A;R;C;
Leidingen leggen;I;A;;R;
Zaal schilderen;A;I;;;R
""",
    "second-headers-rolle.csv": """
Nr.;Aktivitet;Mette Lund;Bo Frost;Sara Kjær
;;Rolle;Rolle;Rolle
1;Plan
1.1;Skrive mål;A;R;C
1.2;Finde lokale;A;R;R
2;Drift
2.1;Byde velkommen;I;A;R
""",
    "persons-below-roles.csv": """
Attività;Capocantiere;Geometra;Gruista
;M. Rossi;L. Bianchi;P. Verdi
Tracciare gli assi;A;R;I
Montare la gru;A;C;R
Gettare la soletta;A;R;R
""",
    "headers-repeated-corner.csv": """
PREPARAÇÃO;Gerente;Cozinheiro;Garçom
Comprar peixe;A;R;
Escrever ementa;A;R;I
SERVIÇO;Gerente;Cozinheiro;Garçom
Receber clientes;A;;R
Servir pratos;I;C;R
FECHO;Gerente;Cozinheiro;Garçom
Fechar a caixa;R;;
Lavar o chão;I;;R
""",
    "headers-repeated-after-gap.csv": """
VORHER;Wirt;Koch;Kellner
Fisch kaufen;A;R;
Karte schreiben;A;R;I

ABENDS;Wirt;Koch;Kellner
Gäste empfangen;A;;R
Teller bringen;I;C;R

NACHHER;Wirt;Koch;Kellner
Kasse machen;A/R;;
Boden wischen;I;;R
""",
    "headers-repeated-pages.csv": """
Uppgift;Rektor;Lärare;Vaktmästare
Öppna skolan;I;;A/R
Ta emot elever;A;R;
Skriva schema;A;R;I
Uppgift;Rektor;Lärare;Vaktmästare
Ringa hem;I;A/R;
Låsa skolan;I;;A/R
""",
    # Faults that must not turn or hide a matrix.
    "only-one-letter.csv": """
Aufgabe;Trainer;Kassenwart;Platzwart
Tor aufbauen;;;R
Beitrag einziehen;;R;
Mannschaft aufstellen;R;;
Rasen mähen;;;R
Bälle kaufen;;R;
""",
    "no-main-at-all.csv": """
Activité;Libraire;Stagiaire;Comptable
Commander les livres;R;C;I
Ranger les rayons;I;R;
Payer les factures;C;;R
Fermer le magasin;R;I;
""",
    "two-mains-in-most-rows.csv": """
RACI;Nord (3);Syd (vores hold);Øst (indkøb);Vest (råd)
behov;I;I;R/A;I
liste;I;I;R/A;C
pris;R/A;A;I;I
del et;R/A;A;I;C
del to;R/A;A;I;C
kør det;R/A;A;I;C
""",
    "main-in-every-cell-of-a-column.csv": """
Step;Anna;Boris;Carla
dig;A;R;
pour;A;R;
build;A;A;R
paint;A;A;R
sweep;A;A;A
""",
    # Turned.
    "turned-roles-down.csv": """
Rol;Rooster maken;Medicijnen delen;Familie bellen;Bed opmaken
Hoofdverpleegkundige;A;A;C;I
Verpleegkundige;R;R;A/R;C
Arts;I;C;C;
Schoonmaker;I;;;A/R
""",
    "turned-with-two-mains.csv": """
Funzione;Aprire il negozio;Fare il pane;Servire i clienti;Pulire il forno
Titolare;A;A;A;A
Fornaio;R;A/R;;R
Commessa;I;;A/R;
Apprendista;;I;C;A
""",
    # A wording over two rows, and what stands beside it.
    "wordings-over-two-rows.csv": """
Moment;Chef;Montör;Säljare
Skriva avtal;A;;R
med kundens jurist
Leverera maskinen;I;A/R;I
till hamnen
Ringa kunden;A;;R
Ta betalt;A;I;R
inom en månad
""",
    "output-beside.csv": """
;;Bürgermeister;Bauamt;Kämmerer
Planung
- Gelände vermessen;Lageplan;A;R;I
- Freigabe;Protokoll;A;R;C
Bau
- Mauer setzen;Abnahme;I;A/R;
- Freigabe;Protokoll;A;A;R
""",
    "output-before-the-roles.csv": """
#;Step;Output;Midwife;Doctor;Clerk
1;Welcome the mother;Record;A/R;;I
2;Take the history;Record;A/R;C;
3;Order the scan;Order form;R;A;I
4;Write the letter;Letter;R;A;R
""",
    # The sheet's own letters.
    "own-letters-below.csv": """
Work;Anna;Boris;Carla;Dan
Model the wall;L;A;C;C
Draw the pipes;C;L;A;N
Draw the roof;A;L;C;C
Check the doors;C;A;L;N

L;Leads
A;Approves
C;Contributes
N;Not involved
""",
    "own-letters-german.csv": """
Aufgabe;Bauherr;Planer;Bauleiter;Prüfer
Grundstück kaufen;E;M;;I
Entwurf zeichnen;E;V;M;I
Baustelle führen;I;M;V;M
Abnahme machen;E;M;V;M

V = verantwortlich, M = Mitwirkung, I = Information, E = Entscheidung
""",
    "own-letters-norwegian.csv": """
Oppgave;Rektor;Lærer;Vaktmester;Foreldre
Lage plan;A;G;;I
Kjøpe bøker;A;G;;
Pusse opp rommet;A;K;G;I
Holde møte;A;G;K;I

A = ansvarlig
G = gjennomfører
K = konsulteres
I = informeres
""",
    "own-letters-french.csv": """
Tâche;Maire;Architecte;Maçon
Choisir le terrain;D;C;
Dessiner le plan;D;P;I
Monter le mur;I;P;E
Peindre la salle;;P;E

D : décide
P : pilote
E : exécute
C : consulté
I : informé
""",
    "own-letters-danish.csv": """
Opgave;Leder;Bogholder;Lager;Sælger
Skrive tilbud;A;M;;L
Købe varer;A;O;L;
Sende faktura;O;L;;O
Tælle lager;A;M;L;

L = løser opgaven
A = ansvarlig
M = medvirker
O = orienteres
""",
    "drasci-in-german.csv": """
D = Treiber, R = Durchführung, A = Gesamtverantwortung, S = Unterstützung, C = beratend, I = zu informieren

Arbeitspaket;Werkleiter;Ingenieur;Schlosser;Einkauf
Linie planen;A;D;R;C
Roboter kaufen;A;D;S;R
Fundament gießen;;D;R;S
Schicht schulen;I;A;R;I
""",
    # Cells that say more than a letter.
    "letters-with-words.csv": """
Opgave;Formand;Kasserer;Sekretær
Lægge budget;H: Hovedansvar;U: Udførende;K: Konsulteret
Skrive referat;I: Informeret;K: Konsulteret;H: Hovedansvar
Betale regninger;K: Konsulteret;H: Hovedansvar;I: Informeret
""",
    "letters-dash-words.csv": """
Task;Pilot;Mechanic;Dispatcher
Fuel the plane;I - Informed;A - Accountable;R - Responsible
Check the weather;A - Accountable;;R - Responsible
Sign the log;A - Accountable;R - Responsible;C - Consulted
""",
    "words-before-letters.csv": """
Task;Pilot;Mechanic;Dispatcher
Fuel the plane;Informed (I);Accountable (A);Responsible (R)
Check the weather;Accountable (A);;Responsible (R)
Sign the log;Accountable (A);Responsible (R);Consulted (C)
""",
    "words-alone-in-french.csv": """
Tâche;Pilote;Mécanicien;Agent
Faire le plein;Informé;Approbateur;Responsable
Lire la météo;Approbateur;;Responsable
Signer le carnet;Approbateur;Responsable;Consulté
""",
    "letters-with-conditions.csv": """
Tarea;Jefa;Técnico;Abogado
Abrir expediente;A;R;C si hay riesgo
Firmar contrato;A;I;C/A cuando exige autorización
Pagar factura;A;R;I después de la firma
Cerrar expediente;A/R;I;
""",
    "letters-with-remarks-hungarian.md": """
## Döntések

| Kérdés | Gazda (Béla) | Segéd (Kata) |
|---|---|---|
| Mikor vetünk | **A/R** | C |
| Mennyi magot | A | **R**, C |
| Ki arat | **A** (aláírja) | R (csak száraz időben) |
| Hol tároljuk | **A** | R (engedéllyel) |
| Kinek adjuk el | **A/R** | I (nincs jelen) |
""",
    # Inverted.
    "inverted-italian.csv": """
Attività;Responsabile;Approvatore;Consultato;Informato
Comprare il legno;Falegname;Titolare;Architetto;Cliente
Tagliare le assi;Falegname, Apprendista;Titolare;;Cliente
Montare la scala;Apprendista;;Architetto;Cliente
""",
    "inverted-dutch.csv": """
Taak;Verantwoordelijk;Eindverantwoordelijk;Geraadpleegd;Geïnformeerd
Menu kiezen;Kok;Gastheer;Sommelier;Bediening
Wijn kopen;Sommelier & Kok;Gastheer;;Bediening
Tafels dekken;Bediening;Gastheer;Kok;Sommelier
""",
    "inverted-letters-in-brackets.csv": """
Schritt;Ausführung (R);Verantwortung (A);Rat (C);Kenntnis (I)
Bedarf melden;Fachbereich;Leitung;Personal;Betriebsrat
Anzeige texten;Personal;Personal;Fachbereich;Presse
Gespräch führen;Fachbereich;Leitung;;Personal
""",
    "inverted-custom-fields.csv": """
Issue key,Summary,Status,Custom field (Responsible),Custom field (Accountable),Custom field (Consulted),Custom field (Informed)
OPS-1,Move the mail server,Done,Ida Holm,Per Lund,Security,Sales
OPS-2,Renew the licences,To Do,Ida Holm,,Finance,
OPS-3,Patch the firewall,To Do,"Jon Vik, Ida Holm",Per Lund,Security,Sales
OPS-4,Train the desk,To Do,Jon Vik,Per Lund,,Sales
""",
    "inverted-in-words.csv": """
Hva;Hvem gjennomfører?;Hvem har hovedansvar?;Hvem skal høres?;Hvem skal informeres?
Male gjerdet;Ola;Kari;Naboen;Styret
Klippe hekken;Ola/Kari;Kari;;Styret
Måke snø;Per;Kari;Naboen;Ola
""",
    "inverted-swedish.csv": """
Moment;Utförs av;Ansvarar;Rådfrågas;Informeras
Bygga scenen;Snickaren;Producenten;Regissören;Ensemblen
Sy kläderna;Skräddaren;Producenten;Regissören;Ensemblen
Sätta ljuset;Teknikern;Producenten;;Snickaren
""",
    # Lists.
    "list-danish.csv": """
Opgave;Rolle;Ansvar
Bestille mad;Kok;H
Bestille mad;Indkøber;U
Bestille mad;Leder;I
Dække bord;Tjener;H
Dække bord;Kok;K
Skrive menu;Kok;H
Skrive menu;Leder;B
""",
    "list-german-words.csv": """
Aktivität;Beteiligter;Rolle;Frist
Bericht schreiben;Redaktion;Responsible;Mai
Bericht schreiben;Leitung;Accountable;Mai
Bericht schreiben;Archiv;Informed;Mai
Bericht drucken;Druckerei;Responsible;Juni
Bericht drucken;Leitung;Accountable;Juni
Bericht versenden;Archiv;Responsible;Juli
""",
    "list-person-first.csv": """
Person;Task;RACI
Anna;Water the plants;R
Boris;Water the plants;A
Anna;Feed the cat;A
Carla;Feed the cat;R
Boris;Lock the door;A
Anna;Lock the door;R
Carla;Lock the door;I
""",
    "list-portuguese.csv": """
Entregável;Papel;Responsabilidade
Relatório anual;Contabilista;R
Relatório anual;Diretor;A
Relatório anual;Auditor;C
Orçamento;Diretor;A
Orçamento;Contabilista;R
Inventário;Armazém;R
""",
    "list-milestones.tsv": "Deliverable\tStakeholder\tRole\nTent\tCrew\tR\nTent\tBoss\tA\nTent\tPolice\tI\nStage\tCrew\tR\nStage\tBoss\tA\nStage\tBand\tC\nLights\tBoss\tA\nLights\tBoss\tR\n",
    # No matrix.
    "no-matrix-flight-codes.csv": """
Rejse;Ud;Hjem;Via
Jakarta;GA;SK;GA
Paris;AR;AI;AR
Rom;AR;IA;IA
Lima;RA;AR;IC
""",
    "no-matrix-months.csv": """
Kunde;Første;Anden;Tredje
Bageren;Apr;Apr;Par
Smeden;Par;Apr;Apr
Kroen;Apr;Par;Rap
Møllen;Rap;Apr;Par
""",
    "no-matrix-interest-and-power.csv": """
Interessent;Interesse;Magt;Strategi
Naboer;H;I;Hold orienteret
Kommune;H;H;Hold tæt på
Presse;I;H;Hold tilfreds
Forening;H;I;Hold orienteret
""",
    "no-matrix-article-codes.csv": """
Vare;Farve;Størrelse;Lager
Skjorte;IC;CA;RR
Bukser;AC;AC;RA
Jakke;CC;IA;AR
Hat;RA;CA;CC
""",
    "no-matrix-staff-list.csv": """
Afdeling;Leder;Konsulent;Informatiker
Nord;Anne Holm;Bo Lind;Carl Dam
Syd;Dorte Bæk;Erik Juul;Frida Krog
Øst;Gert Lund;Hanne Vig;Ib Skov
""",

    # One reason at a time: what tells a heading, where nothing else does.
    "heading-between-without-number.csv": """
Nr;Opgave;Leder;Kok
1;Skrive menu;A;R
2;Købe fisk;A;R
;Servering;;
3;Dække bord;I;A/R
4;Bære mad;A;R
""",
    "heading-between-with-number.csv": """
Opgave;Leder;Kok;Tjener
Skrive menu;A;R;
Købe fisk;A;R;
2. Servering;;;
Dække bord;I;;A/R
Bære mad;A;;R
""",
    "heading-between-in-capitals.csv": """
Opgave;Leder;Kok;Tjener
Skrive menu;A;R;
Købe fisk;A;R;
AFTEN;;;
Dække bord;I;;A/R
Bære mad;A;;R
""",
    "heading-between-with-colon.csv": """
Opgave;Leder;Kok;Tjener
Menuen;A;R;
Fisken;A;R;
Salen:;;;
Bordene;I;;A/R
Maden;A;;R
""",
    "heading-between-without-mark.csv": """
Opgave;Leder;Kok;Tjener
- menuen;A;R;
- fisken;A;R;
Salen;;;
- bordene;I;;A/R
- maden;A;;R
""",
    "heading-between-with-section-word.csv": """
Opgave;Leder;Kok;Tjener
Menuen;A;R;
Fisken;A;R;
Fase 2;;;
Bordene;I;;A/R
Maden;A;;R
""",
    "heading-in-company.csv": """
Opgave;Leder;Kok;Tjener
DAGEN;;;
Menuen;A;R;
Fisken;A;R;
AFTENEN;;;
Bordene;I;;A/R
Resten;;;
Maden;A;;R
Disken;A;;R
""",
    "heading-last-in-capitals.csv": """
Opgave;Leder;Kok;Tjener
DAGEN;;;
Menuen;A;R;
Fisken;A;R;
AFTENEN;;;
Bordene;I;;A/R
Maden;A;;R
NATTEN;;;
""",
    "headings-longer-than-wordings.csv": """
;;Leder;Kok;Tjener
Alt det, der skal ske før vi åbner dørene;Menu;A;R;
;Fisk;A;R;
;Brød;A;R;
Alt det, der skal ske mens gæsterne er her;Borde;I;;A/R
;Mad;A;;R
;Vin;A;;R
""",
    "ships-under-a-title.csv": """
RACI for skibe

;Nord;Syd
Anna Marie;A;R
Karen Louise;C;A
Ellen Sofie;R;I
""",
    "no-matrix-cake.csv": """
Møde om;Mandagshold;Onsdagshold;Fredagshold
Det nye køkken;K;;
Den gamle have;;K;
Det våde loft;;;K
""",
    "heading-in-number-column.csv": """
Nr.;Opgave;Leder;Kok;Tjener
a;Menuen;A;R;
b;Fisken;A;R;
Salen;;;;
c;Bordene;I;;A/R
d;Maden;A;;R
""",
    "unfilled-last-row.csv": """
Opgave;Leder;Kok;Tjener
DAG
Menuen;A;R;
Fisken;A;R;
AFTEN
Bordene;I;;A/R
Maden;A;;R
Opvasken
""",
    "unfilled-row-with-mark.csv": """
Opgave;Leder;Kok;Tjener
Dagen
- menuen;A;R;
- fisken
- kødet;A;R;
Aftenen
- bordene;I;;A/R
- maden;A;;R
Natten
- opvasken;A;R;
""",
    "unfilled-row-with-dashes-among-headings.csv": """
Opgave;Leder;Kok;Tjener
DAG
menuen;A;R;
fisken;-;-;-
kødet;A;R;
AFTEN
bordene;I;;A/R
maden;A;;R
NAT
opvasken;A;R;
""",
    # One reason at a time: which way round, where the corner is empty.
    "turned-empty-corner-long.csv": """
;Male hele det store rum;Bære møblerne ud på gaden;Finde de gamle tegninger frem;Rydde op efter os
Nord;A;I;C;A
Syd;R;A/R;A;R
Øst;I;C;R;I
""",
    "turned-empty-corner-verbs.csv": """
;Male væg;Bære bord;Finde søm
Bageriet;A;I;C
Smedjen;R;A/R;A
Møllen;I;C;R
""",
    "turned-corner-says-roles.csv": """
Rolle;Rummet mod nord;Bordet mod syd;Sømmet mod vest
Bageren på torvet;A;I;C
Smeden ved åen;R;A/R;A
Mølleren på bakken;I;C;R
""",
    "persons-over-places.csv": """
;Ida Holm;Jon Vik;Per Lund
Bro;A;R;I
Tunnel;C;A;R
Havn;A;R;C
""",
    "stakeholders-of-one-task.csv": """
Stakeholder;Build the new bridge
Mayor;A
Clerk;R
Mason;C
Plumber;I
""",
    "letter-between-roles-without-name.csv": """
Activity;CEO;;CFO;Legal
Write the plan;A;;R;
Sign the deal;A;K;R;C
Pay the bill;I;;A;C
""",
    "numbered-alternatives.csv": """
Nr.;Aufgabe;GF;PL;TL;MA
1;Kick-off;;;;
1.1;Termin abstimmen;I;A;R;
1.2;Einladung senden;;A;R;I
2;Umsetzung;;;;
2.1;Code schreiben;;I;A;R
2.2;Testen;;;;
3;Abschluss;;;;
3.1;Übergabe;A;R;;I
Summe;;2;4;3;3
""",
    "inverted-german-responsible.csv": """
Prozess;Verantwortlich (R);Rechenschaftspflichtig (A);Konsultiert (C);Informiert (I)
Angebot schreiben;Vertrieb;Leitung;Technik;Einkauf
Angebot prüfen;Technik;Leitung;;Vertrieb
Auftrag buchen;Buchhaltung;Leitung;Vertrieb;
""",
    "headings-like-roles.csv": """
Tarea;Director;Jefe de ventas;Vendedor
Ventas;;;
Llamar clientes;I;A;R
Cerrar contrato;A;R;C
Postventa;;;
Atender quejas;I;A/R;
Compras;;;
Pedir material;A;;R
""",
    # One reason at a time: which column is what.
    "remarks-longer-than-wordings.csv": """
Punkt;Leder;Kok;Tjener;
Menu;A;R;;skal være klar senest om fredagen, før varerne bliver bestilt
Fisk;A;R;;købes kun på havnen og aldrig om mandagen, hvor der er lukket
Borde;I;;A/R;ti borde i salen og fire på terrassen, hvis det ikke regner
""",
    "description-longer-than-wordings.csv": """
Punkt;Beskrivelse;Leder;Kok;Tjener
Menu;Menuen skal være klar senest om fredagen, før varerne bliver bestilt;A;R;
Fisk;Fisken købes kun på havnen og aldrig om mandagen, hvor der er lukket;A;R;
Borde;Der er ti borde i salen og fire på terrassen, hvis det ikke regner;I;;A/R
""",
    "phase-of-its-own-in-each-row.csv": """
Fase;Opgave;Leder;Kok;Tjener
Idé;Skrive menu;A;R;
Indkøb;Købe fisk;A;R;
Servering;Dække bord;I;;A/R
Opvask;Vaske op;A;R;
""",
    "roles-waiting-at-the-edge.csv": """
Opgave;Leder;Kok;Revisor;Jurist;Konsulent
Skrive menu;A;R;;;
Købe fisk;A;R;;;
Dække bord;I;A/R;;;
""",
    # One reason at a time: lists.
    "list-headers-half-known.csv": """
Opgave;Hos;Kode
Menu;Nord;A
Menu;Syd;R
Fisk;Nord;A
Fisk;Syd;R
Bord;Nord;R
Bord;Syd;A
""",
    "list-roles-known.csv": """
Punkt;Rolle;RACI
Menu;Nord;A
Menu;Syd;R
Menu;Øst;C
Fisk;Nord;A
Fisk;Vest;R
""",
    "list-each-activity-once.csv": """
Opgave;Rolle;RACI
Skrive menu;Kok;R
Købe fisk;Kok;A
Dække bord;Tjener;R
Vaske op;Tjener;A
Lukke;Kok;R
""",
    "no-matrix-list-of-colours.csv": """
Opgave;Rolle;Kode
Dør;Nord;R
Dør;Syd;A
Port;Nord;A
Port;Syd;R
Låge;Nord;C
Låge;Syd;C

R = rød
A = antracit
C = cyan
""",
    # One reason at a time: whether it is a matrix.
    "no-matrix-seats.csv": """
Række;Venstre;Midte;Højre
1;R;A;C
2;I;R;A
3;C;I;R
4;A;C;I
""",
    "no-matrix-lettered-columns.csv": """
Bræt nummer et;A;B;C;D
Bræt nummer to;R;A;C;I
Bræt nummer tre;I;R;A;C
Bræt nummer fire;C;I;R;A
""",
    "unfilled-template.csv": """
RACI for flytning

Opgave;Direktør;Kontorchef;It-support
Pakke egen plads;;;
Bestille flyttefirma;;;
Flytte servere;;;
""",
    "unfilled-template-places.csv": """
RACI for flytning

Opgave;Nord;Syd;Øst
Pakke egen plads;;;
Bestille flyttefirma;;;
Flytte servere;;;
""",
    "unfilled-without-family.csv": """
Opgave;Direktør;Kontorchef;It-chef
Pakke egen plads;;;
Bestille flyttefirma;;;
""",
    "no-matrix-unfilled-plan.csv": """
RACI for flytning

Opgave;Direktør;Kontorchef;Frist
Pakke egen plads;;;
Bestille flyttefirma;;;
""",
    "no-matrix-unfilled-weeks.csv": """
RACI for flytning

Opgave;Uge 1;Uge 2;Uge 3
Pakke egen plads;;;
Bestille flyttefirma;;;
""",
    "no-matrix-amounts.csv": """
RACI for flytning

Opgave;Direktør;Kontorchef;It-chef
Pakke egen plads;10;20;30
Bestille flyttefirma;15;;20
""",
}

for name, text in TEXTS.items():
    plain_file(name, "utf-8")(lambda text=text: text.lstrip("\n"))
