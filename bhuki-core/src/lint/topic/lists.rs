//! The word lists, as data; how a pattern is matched stands at [`WordList`].

use super::WordList;

/// Words that stand in Danish texts and not in English ones.
pub(super) const DANISH: &[&str] = &[
    "af", "og", "om", "til", "med", "eller", "fra", "ved", "hos", "den", "det", "der", "som", "ny",
    "nye", "nyt", "samt", "mellem", "inden", "udarbejde", "anskaffe", "drive", "styre",
];

/// Wordings that concern IT. The abbreviation itself is looked for apart, since `it`
/// is also an English word.
///
/// Information security is the whole organisation's and not IT by itself; a
/// management system (`ledelsessystem`) is rules and habits.
pub(super) static IT: WordList = WordList {
    words: &[
        "ikt", "ict", "edb*", "digital*", "data*", "*data", "*database*", "*system*", "app",
        "apps", "appen", "*app", "*apps", "applikation*", "*software*", "*hardware*", "malware",
        "ransomware", "middleware", "programmel", "server", "servers", "serveren", "serverne",
        "serverdrift*", "webserver*", "hjemmeside*", "webside*", "web", "website*", "webløsning*",
        "*portal", "*portalen", "*portaler", "*portalerne", "*portals", "internet*", "intranet*",
        "cloud*", "cyber*", "kunstig intelligens", "artificial intelligence", "ai", "chatbot*",
        "rpa", "algoritme*", "algorithm*", "api", "apis", "computer*", "pc", "pcer", "tablet",
        "tablets", "password*", "adgangskode*", "login*", "backup*", "firewall*", "esdh*", "erp",
        "crm", "cms",
    ],
    but_not: &[
        "systemati*", "systemisk*", "systemic*", "*økosystem*", "*ecosystem*", "*ledelsessystem*",
        "kvalitetssystem*", "kvalitetsstyringssystem*", "*retssystem*", "*skolesystem*",
        "*sundhedssystem*", "*uddannelsessystem*", "*velfærdssystem*", "*belønningssystem*",
        "*kloaksystem*", "*afløbssystem*", "*varmesystem*", "*ventilationssystem*",
        "digital post*", "*immunsystem*", "*nervesystem*", "*skattesystem*", "politiske system",
        "quality management system*", "environmental management system*",
        "security management system*", "legal system*", "health system*", "school system*",
        "political system*", "justice system*",
    ],
};

/// Wordings that change how people work.
pub(super) static CHANGE: WordList = WordList {
    words: &[
        "implementer*", "indfør*", "ibrugtag*", "*arbejdsgang*", "uddann*", "efteruddann*",
        "videreuddann*", "omlæg*", "*omlægning", "oplær*", "opkvalificer*", "kompetenceudvikl*",
        "*forandring*", "omorganiser*", "organisationsændring*", "udrul*", "implement",
        "implements", "implementing", "implementation", "roll out", "rollout*", "go live", "train",
        "training", "change management", "new workflow*", "reorganis*", "reorganiz*",
    ],
    but_not: &[
        "uddannelsespoliti*", "uddannelsesinstitution*", "uddannelsesområde*", "uddannelsessted*",
        "uddannelsessystem*", "uddannelsesudvalg*", "uddannelsesvejled*", "uddannelsesstøtte*",
        "implementeringsgruppe*", "implementeringsråd*", "klimaforandring*",
    ],
};

/// Wordings about benefits.
pub(super) static BENEFIT: WordList = WordList {
    words: &[
        "gevinst*", "*gevinst", "*gevinster", "*gevinsten", "*gevinsterne", "*gevinstrealiser*",
        "nyttorealiser*", "benefit", "benefits",
    ],
    but_not: &[
        "lotterigevinst*", "spillegevinst*", "spilgevinst*", "tipsgevinst*", "employee benefit*",
        "staff benefit*", "social benefit*", "housing benefit*", "unemployment benefit*",
        "child benefit*", "sickness benefit*", "compensation and benefits",
    ],
};

/// Roles of the organisation's own IT, and those who look after a system from day to day;
/// its owner is not one, nor is a supplier.
pub(super) static IT_ROLE: WordList = WordList {
    words: &[
        "it", "ikt", "ict", "cio", "cto", "ciso", "edb*", "digital*", "udvikler", "udviklere",
        "udviklerne", "udviklingsteam*", "softwareudvikler*", "systemudvikler*", "webudvikler*",
        "programmør*", "developer*", "development team", "programmer*", "software*", "devops*",
        "sysadmin*", "systemadministrator*", "system administrator*", "systems administrator*",
        "systemforvalter*", "systemtekniker*", "systemarkitekt*", "løsningsarkitekt*",
        "enterprisearkitekt*", "dataarkitekt*", "infrastrukturarkitekt*", "solution architect*",
        "enterprise architect*", "data engineer*", "dba", "servicedesk*", "service desk*",
        "helpdesk*", "tester", "testere", "testers", "qa", "*systemansvarlig", "*systemansvarlige",
        "*systemsupporter", "*systemsupportere",
    ],
    but_not: &[
        "it *leverandør*", "it supplier*", "it vendor*", "business developer*",
        "property developer*", "softwareleverandør*", "software supplier*", "software vendor*",
    ],
};

/// Roles of those whose work changes: employees, users, the professional area.
pub(super) static STAFF_ROLE: WordList = WordList {
    words: &[
        "medarbejder*", "*medarbejder", "*medarbejdere", "*medarbejderne", "ansatte", "*bruger",
        "*brugere", "*brugerne", "brugergruppe*", "brugerrepræsentant*", "tillidsrepræsentant*",
        "arbejdsmiljørepræsentant*", "tr", "amr", "med udvalg*", "*personale", "*personalet",
        "fag*", "afdelingsleder*", "institutionsleder*", "ambassadør*", "forandringsagent*",
        "sagsbehandler*", "pædagog*", "lærer*", "sygeplejerske*", "*assistenter", "*terapeuter",
        "user*", "*user", "*users", "employee*", "staff", "worker*", "business",
        "subject matter expert*", "sme", "change agent*",
    ],
    but_not: &[
        "fagsystem*", "fagforening*", "business analyst*", "business developer*",
        "business intelligence*", "staff manager*", "user experience*", "user interface*",
        "it medarbejder*", "hr medarbejder*",
    ],
};

/// Roles of a project. Its owner, its sponsor and its steering group belong to the
/// line, and a portfolio is no project.
pub(super) static PROJECT_ROLE: WordList = WordList {
    words: &[
        "projekt*", "*projektleder", "*projektlederen", "*projektledere", "programleder*",
        "programkontor*", "implementeringsleder*", "project*", "programme manager*",
        "program manager*", "scrum master*", "pmo",
    ],
    but_not: &[
        "projektejer*", "projektsponsor*", "projektbestiller*", "projektmodtager*",
        "projektstyregruppe*", "projektråd*", "projektudvalg*", "projektforum*",
        "projektbestyrelse*", "projektportefølje*", "project owner*", "project sponsor*",
        "project board*", "project steering*", "project portfolio*", "project executive*",
    ],
};

/// Boards, councils and forums that somebody has set up. What law or the line of
/// command gives its mandate is not asked for it: the municipal council, the directors.
pub(super) static BOARD: WordList = WordList {
    words: &[
        "*råd", "*rådet", "*udvalg", "*udvalget", "*forum", "*forummet", "*forumet", "*bestyrelse",
        "*bestyrelsen", "*nævn", "*nævnet", "*komité", "*komite", "*komiteen", "*komitéen",
        "*styregruppe", "*styregruppen", "*chefgruppe", "*chefgruppen", "*porteføljegruppe",
        "*porteføljegruppen", "board", "boards", "council", "committee", "committees",
        "steering group", "cab",
    ],
    but_not: &[
        "kommunalbestyrelse*", "byråd*", "regionsråd*", "økonomiudvalg*", "city council*",
        "town council*", "county council*", "municipal council*", "board member*",
        "council member*", "board secretary*", "works council*",
    ],
};

/// Roles that own something or are responsible for it. Those who own land or a house are
/// citizens; the owner of a project decides rather than answers for a task.
pub(super) static OWNER_ROLE: WordList = WordList {
    words: &[
        "*ejer", "*ejeren", "*ejere", "*ejerne", "*ansvarlig", "*ansvarlige", "*eier", "*ägare",
        "*ansvarig", "owner", "owners", "responsible", "accountable",
    ],
    but_not: &[
        "projektejer*", "programejer*", "project owner*", "programme owner*", "program owner*",
        "*plejer", "*plejere", "grundejer*", "lodsejer*", "husejer*", "boligejer*", "bilejer*",
        "medejer*", "home owner*",
    ],
};
