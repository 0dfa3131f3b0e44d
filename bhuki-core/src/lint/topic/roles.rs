//! What a role is, by its name.

use super::WordList;

/// Roles of the organisation's own IT, and those who look after a system from day to day;
/// its owner is not one, nor is a supplier.
pub(super) static IT_ROLE: WordList = WordList {
    words: &[
        "it", "ikt", "ict", "information technology", "cio", "cto", "ciso", "edb*", "digital*",
        "udvikler", "udviklere", "udviklerne", "udviklingsteam*", "softwareudvikler*",
        "systemudvikler*", "webudvikler*", "utvikler*", "systemutvikler*", "utvecklare*",
        "systemutvecklare*", "programmør*", "programmerare*", "developer*", "development team",
        "programmer*", "software*", "devops*", "sre", "sysadmin*", "systemadministrator*",
        "system administrator*", "systems administrator*", "databaseadministrator*",
        "systemforvalter*", "systemförvaltare*", "systemtekniker*", "nätverkstekniker*",
        "netværkstekniker*", "nettverkstekniker*", "network engineer*", "systems engineer*",
        "cloud engineer*", "platform engineer*", "systemarkitekt*", "løsningsarkitekt*",
        "lösningsarkitekt*", "enterprisearkitekt*", "dataarkitekt*", "infrastrukturarkitekt*",
        "solution architect*", "solutions architect*", "enterprise architect*", "data engineer*",
        "dba", "servicedesk*", "service desk*", "helpdesk*", "help desk*", "tester", "testere",
        "testers", "testare", "qa", "*systemansvarlig", "*systemansvarlige", "*systemansvarig",
        "*systemsupporter", "*systemsupportere", "dataavdeling*", "tech lead*", "technical lead*",
    ],
    but_not: &[
        "it *leverandør*", "it *leverantör*", "it supplier*", "it vendor*", "business developer*",
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
        "*chauffør", "*chauffører", "*operatør", "*operatører", "*operatørerne", "montører",
        "*hjælpere", "*medarbeider", "*medarbeidere", "*medarbeiderne", "*bruker", "*brukere",
        "*brukerne", "tillitsvalgt*", "verneombud*", "saksbehandler*", "sykepleier*",
        "fagarbeider*", "*arbeidere", "*sjåfør", "*sjåfører", "*personell", "*medarbetare",
        "*medarbetarna", "anställda", "*användare", "*användarna", "handläggare*", "*operatör",
        "*operatörer", "*operatörerna", "skyddsombud*", "lärare*", "sjuksköterskor*",
        "undersköterskor*", "montörer*", "*personal", "*personalen", "förare", "chaufförer",
        "user*", "*user", "*users", "employee*", "staff", "worker*", "business",
        "subject matter expert*", "sme", "change agent*", "crew", "crews", "operators", "operator",
        "drivers", "nurses", "teachers", "clerks", "caseworker*", "case worker*", "caregiver*",
        "front line*", "frontline*", "shift team*", "sales rep*", "agents", "handlers",
        "assistants", "cashiers", "pickers",
    ],
    but_not: &[
        "fagsystem*", "fagforening*", "business analyst*", "business developer*",
        "business intelligence*", "staff manager*", "user experience*", "user interface*",
        "it medarbejder*", "it medarbeider*", "it medarbetare*", "hr medarbejder*",
        "hr medarbeider*", "hr medarbetare*", "it personal*", "network operator*",
    ],
};

/// Roles of a project. Its owner, its sponsor and its steering group belong to the
/// line, and a portfolio is no project.
pub(super) static PROJECT_ROLE: WordList = WordList {
    words: &[
        "projekt*", "*projektleder", "*projektlederen", "*projektledere", "*projektledare",
        "prosjekt*", "*prosjektleder", "programleder*", "programledare*", "programkontor*",
        "implementeringsleder*", "innføringsleder*", "project*", "programme manager*",
        "program manager*", "implementation manager*", "implementation lead*", "scrum master*",
        "pmo",
    ],
    but_not: &[
        "projektejer*", "projektsponsor*", "projektbestiller*", "projektmodtager*",
        "projektstyregruppe*", "projektråd*", "projektudvalg*", "projektforum*",
        "projektbestyrelse*", "projektportefølje*", "prosjekteier*", "prosjektstyr*",
        "prosjektsponsor*", "prosjektportefølje*", "projektägare*", "projektbeställare*",
        "projektstyrgrupp*", "projektportfölj*", "project owner*", "project sponsor*",
        "project board*", "project steering*", "project portfolio*", "project executive*",
    ],
};

/// Boards, councils and forums that somebody has set up. What law or the line of
/// command gives its mandate is not asked for it: the municipal council, the directors.
pub(super) static BOARD: WordList = WordList {
    words: &[
        "*råd", "*rådet", "*udvalg", "*udvalget", "*utvalg", "*utvalget", "*utskott", "*utskottet",
        "*forum", "*forummet", "*forumet", "*bestyrelse", "*bestyrelsen", "*styrelsen", "*nævn",
        "*nævnet", "*nemnd", "*nemnda", "*nämnd", "*nämnden", "*komité", "*komite", "*komiteen",
        "*komitéen", "*kommitté", "*kommittén", "*styregruppe", "*styregruppen", "*styringsgruppe",
        "*styringsgruppen", "*styringsgruppa", "*styrgrupp", "*styrgruppen", "*chefgruppe",
        "*chefgruppen", "*ledergruppe", "*ledergruppen", "*ledningsgrupp", "*ledningsgruppen",
        "*porteføljegruppe", "*porteføljegruppen", "styret", "board", "boards", "council",
        "committee", "committees", "steering group", "cab",
    ],
    but_not: &[
        "kommunalbestyrelse*", "byråd*", "regionsråd*", "økonomiudvalg*", "kommunestyre*",
        "formannskap*", "fylkesting*", "kommunstyrelse*", "regionstyrelse*", "*myndighed*",
        "socialstyrelse*", "skolverk*", "sundhedsstyrelse*", "*arbejdsstyrelse*", "city council*",
        "town council*", "county council*", "municipal council*", "board member*",
        "council member*", "committee member*", "committee chair*", "board chair*",
        "board secretary*", "works council*", "board adviser*", "board advisor*", "council clerk*",
    ],
};

/// Roles that own something or are responsible for it. Those who own land or a house are
/// citizens; the owner of a project decides rather than answers for a task.
pub(super) static OWNER_ROLE: WordList = WordList {
    words: &[
        "*ejer", "*ejeren", "*ejere", "*ejerne", "*ansvarlig", "*ansvarlige", "*eier", "*eieren",
        "*eiere", "*ägare", "*ägaren", "*ansvarig", "*ansvariga", "owner", "owners", "responsible",
        "accountable",
    ],
    but_not: &[
        "projektejer*", "programejer*", "prosjekteier*", "programeier*", "projektägare*",
        "programägare*", "project owner*", "programme owner*", "program owner*", "*plejer",
        "*plejere", "*pleier", "*pleiere", "*pleieren", "feier", "*feieren", "grundejer*",
        "grunneier*", "markägare*", "lodsejer*", "husejer*", "huseier*", "boligejer*",
        "boligeier*", "bilejer*", "bileier*", "medejer*", "medeier*", "home owner*",
    ],
};
