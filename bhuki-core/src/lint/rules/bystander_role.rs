use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::{Level, Threshold};
use crate::lint::lint_input::LintInput;
use crate::lint::role_duties::{InFile, roles_in_files};
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::topic::{Topic, WordList};
use crate::model::kind::RoleKind;
use crate::model::scheme::Duty;
use crate::text::Text;

const LEAST: Threshold = Threshold {
    name: "least",
    value: 8,
    means: Text {
        da: "så mange aktiviteter skal rollen have bogstaver i, før reglen gælder",
        en: "the rule counts from this number of activities in which the role has letters",
    },
};

pub(super) static RULE: Rule = Rule {
    name: "bystander-role",
    level: Level::Note,
    scope: Scope::Role,
    title: Text { da: "Rolle, der kun er tilskuer", en: "Role that only looks on" },
    message: Text {
        da: "{role} bliver kun hørt eller orienteret, i {count} aktiviteter",
        en: "{role} is only heard or told, in {count} activities",
    },
    why: Text {
        da: "Hver høring og hver orientering tager tid hos begge parter. En rolle, der hverken \
             beslutter, har hovedansvar eller udfører noget, er måske taget med for en sikkerheds \
             skyld.",
        en: "Each hearing and each message takes time at both ends. A role that neither decides, \
             answers for nor does anything may have been included just to be safe.",
    },
    ask: Text {
        da: "Hvad går galt, hvis rollen ikke bliver spurgt? Behold {K}, hvor svaret kan ændre \
             noget, og {I}, hvor rollen skal bruge beskeden til noget.",
        en: "What goes wrong if the role is not asked? Keep {K} where the answer can change \
             something, and {I} where the role needs to know.",
    },
    source: Text {
        da: "Trackplus: vejledning i RACI-skemaer",
        en: "Trackplus: guide to RACI charts",
    },
    bad: "| Nr. | Aktivitet | Fagchef | Indkøbskonsulent | **Kommunikationschef** |\n\
          |---|---|---|---|---|\n\
          | 1 | Kortlægge behov | H/U | | K |\n\
          | 2 | Skrive udbud | H | U | I |\n\
          | 3 | Vælge leverandør | H | U | I |\n\
          | 4 | Beregne pris | H | U | I |\n\
          | 5 | Indgå kontrakt | U | H | I |\n\
          | 6 | Afprøve løsning | H/U | | I |\n\
          | 7 | Uddanne brugere | H/U | | I |\n\
          | 8 | Rette fejl | U | H | I |",
    good: "| Nr. | Aktivitet | Fagchef | Indkøbskonsulent | Kommunikationschef |\n\
           |---|---|---|---|---|\n\
           | 1 | Kortlægge behov | H/U | | K |\n\
           | 2 | Skrive udbud | H | U | I |\n\
           | 3 | Vælge leverandør | H | U | |\n\
           | 4 | Beregne pris | H | U | |\n\
           | 5 | Indgå kontrakt | U | H | |\n\
           | 6 | Afprøve løsning | H/U | | |\n\
           | 7 | Uddanne brugere | H/U | | I |\n\
           | 8 | Rette fejl | U | H | |",
    yields_to: &["owner-without-duty", "unclear-mandate"],
    thresholds: Cow::Borrowed(&[LEAST]),
    check: Check::Run(check),
};

/// Roles that are there to be asked or told: advisers, for the data protection officer even
/// by law, those who speak for others, and people outside the organisation.
static LOOKERS_ON: WordList = WordList {
    words: &[
        "*rådgiver", "*rådgiveren", "*rådgivere", "*rådgivning", "dpo", "dbr", "*revisor",
        "*revisoren", "*revision", "*revisjon", "*jurist", "*juristen", "*jurister", "jura",
        "juridisk", "*advokat", "*advokaten", "*repræsentant", "*repræsentanten",
        "*repræsentanter", "*representant", "*representanten", "*ombud", "*ombudet", "*ombuden",
        "*verneombud", "rådgivare*", "advis*", "*auditor", "*auditors", "lawyer*", "attorney*",
        "counsel", "legal", "audit", "compliance", "data protection officer", "privacy officer",
        "representative*", "union*", "*kunde", "*kunden", "*kunder", "*kund", "*borger",
        "*borgeren", "*borgere", "*innbygger", "*innbyggere", "*invånare", "*patient",
        "*patienter", "*pasient", "*pasienter", "*forældre", "foreldre", "föräldrar", "elev",
        "elever", "*beboer", "*beboere", "*lejer", "*lejere", "leietaker*", "hyresgäst*",
        "pårørende", "anhöriga", "customer*", "client", "clients", "citizen*", "resident*",
        "patient*", "parent*", "pupil*", "tenant*", "neighbour*", "neighbor*", "nabo", "naboer",
        "frivillige", "volunteer*", "public", "leverandør*", "supplier*", "vendor*",
    ],
    but_not: &["kunderådgiver*", "kundechef*", "borgerservice*"],
};

fn check(cases: &[LintInput<'_>], faults: &mut Vec<(usize, Fault)>) {
    for role in roles_in_files(cases) {
        let least = role.case.settings.threshold(RULE.name, &LEAST);
        if looks_on(&role) && !is_there_to_look_on(&role) && role.activities() >= least.max(1) {
            let (case, fault) = role.fault();
            faults.push((case, fault.with("count", role.activities())));
        }
    }
}

fn looks_on(role: &InFile<'_>) -> bool {
    // Where no letter says who does the work, as in DACI, those who are heard may do it.
    let can_tell = role.case.matrix.scheme.letter_for(Duty::U).is_some();
    can_tell && role.is_read() && ![Duty::B, Duty::H, Duty::U].iter().any(|duty| role.has(*duty))
}

/// Whether it is right for the role to look on: a body is heard as one.
fn is_there_to_look_on(role: &InFile<'_>) -> bool {
    let (settings, held_by) = (role.case.settings, role.first.role);
    settings.kind(held_by) == RoleKind::Body
        || settings.is_about(&held_by.name, Topic::Board)
        || LOOKERS_ON.is_in_text(&held_by.name)
}
