//! Wordings that concern IT. The abbreviation itself is looked for apart, since `it` is
//! also an English word.

use super::WordList;

/// Words that stand in Danish texts and not in English ones.
pub(super) const DANISH: &[&str] = &[
    "af", "og", "om", "til", "med", "eller", "fra", "ved", "hos", "den", "det", "der", "som", "ny",
    "nye", "nyt", "samt", "mellem", "inden", "udarbejde", "anskaffe", "drive", "styre",
];

/// Information security and the protection of personal data are the whole organisation's
/// and not IT by themselves; a management system (`ledelsessystem`) is rules and habits, and
/// pipes, pumps and schools have systems as well.
pub(super) static IT: WordList = WordList {
    words: &[
        // The field and its parts.
        "ikt", "ict", "edb*", "digital*", "data*", "*data", "*database*", "*databas", "*databasen",
        "databaser*", "*system*", "*software*", "*hardware*", "malware", "ransomware",
        "middleware", "firmware*", "programmel", "programvar*", "mjukvar*", "maskinvar*",
        "hårdvar*", "applikation*", "applikasjon*", "application server*", "kunstig intelligens",
        "artificiell intelligens", "artificial intelligence", "machine learning", "maskinlæring",
        "ai", "rpa", "algoritme*", "algorithm*", "chatbot*", "*teknologi", "velfærdsteknologi*",
        "velferdsteknologi*", "välfärdsteknik*", "informationsteknologi*", "telemedicin*",
        "elektronisk*", "electronic*", "automatiser*", "automate*", "automation",
        // Apps and places on the net.
        "app", "apps", "appen", "apper", "appar", "appene", "*app", "*apps", "*appen",
        "hjemmeside*", "webside*", "web", "webb", "webben", "website*", "webløsning*",
        "webbplats*", "webbsid*", "webshop*", "web shop*", "webbutik*", "webserver*", "hemsid*",
        "nettsid*", "nettsted*", "netbutik*", "nettbutikk*", "netbank*", "nettbank*", "*portal",
        "*portalen", "*portaler", "*portalerne", "*portalene", "*portalerna", "*portals",
        "internet*", "internett*", "intranet*", "extranet*", "selvbetjening*", "självservice*",
        "self service", "e tjänst*", "etjänst*", "e tjeneste*", "online *", "e handel",
        "e signatur*", "e legitimation*", // Servers, nets and what is kept on them.
        "server", "servers", "serveren", "serverne", "serverdrift*", "serverpark*", "servermiljø*",
        "servrar", "servrarna", "servern", "cloud*", "skyløsning*", "skytjenest*", "sky løsning*",
        "skyen", "molntjänst*", "molnet", "molnlösning*", "backup*", "back up", "backs up",
        "backing up", "sikkerhedskopi*", "sikkerhetskopi*", "säkerhetskopi*", "firewall*",
        "brannmur*", "brandvägg*", "antivirus*", "phishing", "cyber*", "krypter*", "encrypt*",
        "vpn", "wifi", "wi fi", "trådløst net*", "trådlöst nät*", "wlan", "netværksudstyr*",
        "nettverksutstyr*", "network equipment", "network switch*", "bredbånd*", "bredband*",
        "broadband", "fibernet*", "patch*", "hosting", "datacent*", "snitflade*", "grænseflade*",
        "grensesnitt*", "gränssnitt*", "interface*", "api", "apis", "integrationer*",
        "integrasjoner*", "systemintegration*", "integration m*", "integrasjon m*",
        // Equipment.
        "computer*", "pc", "pcer", "laptop*", "notebooks", "datamaskin*", "dator", "datorer*",
        "datorn", "tablet", "tablets", "ipad*", "nettbrett*", "surfplatt*", "smartphone*",
        "mobiltelefon*", "telefoni*", "*telefoni", "*telefonien", "telefonväxel*",
        "telefonsentral*", "telefoncentral*", "telefonløsning*", "telephony", "voip",
        "switchboard*", "printer*", "sensorer", "sensorerne", "sensorene", "sensorerna", "sensors",
        "*sensorik*", "iot", "videoløsning*", "videolösning*", "videokonference*",
        "videokonferanse*", "videomøde*", "skærmbesøg*", "robotics", "kiosk software",
        // Who gets in.
        "password*", "passord*", "lösenord*", "adgangskode*", "kodeord", "login*", "log in*",
        "innlogging*", "pålogging*", "inloggning*", "single sign on", "mfa", "adgange",
        "adgangene", "adgangsrettighed*", "adgangsstyring*", "brugeradgang*", "brugerrettighed*",
        "brugerkont*", "brugeradministration", "brukertilgang*", "brukerkont*", "tilganger",
        "tilgangene", "tilgangsstyring*", "behörigheter", "behörigheterna", "behörighetsstyrning*",
        "användarkont*", "access right*", "access management", "access control list*",
        "user account*", "user access*", "mailkont*", "mailboks*", "mailserver*", "e postkont*",
        "epostkont*", "email account*", "e mail account*", "mailbox*",
        // Licences are of many kinds; of several at once, those for programs.
        "licenser", "licenserne", "licensstyring*", "lisenser", "lisensene", "softwarelicens*",
        "licenser till", "software licen*",
        // Kinds of systems, and well-known ones by name.
        "esdh*", "erp", "crm", "cms", "epj", "ehr", "emr", "pacs", "gis", "bim", "konfigurer*",
        "configur*", "microsoft*", "office 365", "m365", "sharepoint", "outlook", "azure", "aws",
        "sap", "salesforce", "servicenow", "workday", "oracle", "jira", "confluence", "github",
        "kmd", "nexus", "cura", "aula", "borger dk", "virk dk", "mitid", "nemid", "nemlog*",
        "sundhedsplatform*", "acadre", "sbsys", "workzone", "prisme", "fælles medicinkort",
        "visma", "altinn", "bankid", "websak", "ephorte", "unit4", "agresso", "gerica", "treserva",
        "procapita", "lifecare", "raindance", "heroma", "platina", "siebel", "snowflake",
        "tableau", "power bi",
    ],
    but_not: &[
        // Rules, habits and society.
        "systemati*", "systemisk*", "systemic*", "*økosystem*", "*ekosystem*", "*ecosystem*",
        "*ledelsessystem*", "*ledningssystem*", "kvalitetssystem*", "kvalitetsstyringssystem*",
        "*retssystem*", "*rettssystem*", "*rättssystem*", "*skolesystem*", "*skolsystem*",
        "*sundhedssystem*", "*helsesystem*", "*uddannelsessystem*", "*utdanningssystem*",
        "*utbildningssystem*", "*velfærdssystem*", "*velferdssystem*", "*belønningssystem*",
        "*belöningssystem*", "*bonussystem*", "*karaktersystem*", "*betygssystem*",
        "*pointsystem*", "*poengsystem*", "*skattesystem*", "*skattesystem*", "*straffesystem*",
        "*valgsystem*", "*værdisystem*", "*verdisystem*", "*pensionssystem*", "*mentorsystem*",
        "politiske system", "quality management system*", "environmental management system*",
        "security management system*", "safety management system*", "legal system*",
        "health system*", "school system*", "education system*", "political system*",
        "justice system*", "tax system*", "grading system*", "reward system*", "bonus system*",
        "points system*", "buddy system*", "mentor system*", "appraisal system*", "value system*",
        "filing system*", // Pipes, pumps and bodies.
        "*kloaksystem*", "*afløbssystem*", "*avløpssystem*", "*avloppssystem*", "*drænsystem*",
        "*dræningssystem*", "*dreneringssystem*", "*dräneringssystem*", "*spildevandssystem*",
        "*vandsystem*", "*vannsystem*", "*vattensystem*", "*varmesystem*", "*värmesystem*",
        "*kølesystem*", "*kjølesystem*", "*kylsystem*", "*ventilationssystem*",
        "*ventilasjonssystem*", "*sprinklersystem*", "*brandsystem*", "*rørsystem*", "*rörsystem*",
        "*hydrauliksystem*", "*bremsesystem*", "*bromssystem*", "*transportsystem*",
        "*affaldssystem*", "*sugsystem*", "*stisystem*", "*vejsystem*", "*immunsystem*",
        "*nervesystem*", "*nervsystem*", "*åndedrætssystem*", "*solcellesystem*",
        "sprinkler system*", "drainage system*", "drain system*", "sewage system*",
        "sewer system*", "water system*", "irrigation system*", "heating system*",
        "cooling system*", "ventilation system*", "exhaust system*", "brake system*",
        "braking system*", "hydraulic system*", "lighting system*", "plumbing system*",
        "pipe system*", "immune system*", "nervous system*", "solar system*",
        "fire suppression system*", "conveyor system*", "root system*",
        // Other words that look the same.
        "digital post*", "personal data*", "data breach*", "data protection*", "data subject*",
        "databrud*", "databeskyttelse*", "databehandl*", "dataskydd*", "dataansvar*",
        "persondata*", "biodata", "*knapp", "*knappen", "*trapp", "*lapp", "*mapp", "*mappen",
        "*klapp", "*papp", "snapp", "kapp", "*trappen", "*klappen", "*lappen", "*pappen",
        "online kurs*", "elektroniske cigaret*", "oppnevn* sensorer", "lesepatch*",
        "cykelcomputer*", "pointspatch*",
    ],
};
