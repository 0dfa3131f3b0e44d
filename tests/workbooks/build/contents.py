"""The matrices that most fixtures are made from."""

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

HOSPITAL = """
Aktivitet | Afdelingslæge | Ledende overlæge | Sygeplejerske | Sekretær | Portør
Modtage henvisning | I | H | . | U | .
Indkalde patient | . | H | K | U | .
Forundersøge patient | H/U | K | U | I | .
Planlægge operation | U | H | K | U | I
Køre patient til operationsgang | I | . | H | . | U
Udskrive patient | H/U | I | U | U | .
Følge op efter udskrivelse | K | H | U | I | .
"""

DRIFT = """
Aktivitet | Kundechef | Driftsleder | Systemtekniker | Servicedesk | Kunde
Overtage driften | B | H | U | I | K
Registrere hændelser | . | H | K | U | I
Løse driftsforstyrrelser | I | H | U | U | I
Udrulle opdateringer | . | H/U | U | I | K
Teste gendannelse | I | H | U | . | K
Afholde månedligt driftsmøde | H/U | U | . | I | K
Afregne forbrug | H | U | . | . | I
"""

FLYTNING = """
Aktivitet | Direktør | Kontorchef | Flytteleder | It-support | Arbejdsmiljøgruppe | Medarbejdere
Udpege flytteleder | B | H/U | I | . | . | I
Tegne indretning | I | H | U | K | K | .
Bestille flyttefirma | . | B | H/U | . | . | .
Pakke egen plads | . | H | I | . | . | U
Flytte servere og skærme | . | I | H | U | . | I
Gennemgå nye arbejdspladser | . | H | U | . | U | I
Evaluere flytningen | I | H | U | K | K | K
"""

RAADGIVNING = """
Opgave | Partner | Engagementsleder | Konsulent | Projektejer | Nøglebrugere
Afgrænse opgaven | A | R | C | C | I
Interviewe ledelsen | I | A | R | C | .
Kortlægge arbejdsgange | . | A | R | I | C
Udarbejde anbefalinger | A | R | R | C | I
Fremlægge for styregruppen | A | R | I | C | .
Evaluere forløbet | R/A | C | I | R | C
"""
