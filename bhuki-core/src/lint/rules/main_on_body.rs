use std::borrow::Cow;

use crate::lint::fault::{Fact, Facts, Fault};
use crate::lint::holding::is_name;
use crate::lint::level::{Level, Severity};
use crate::lint::role_duties::{RoleDuties, holdings};
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::kind::RoleKind;
use crate::model::matrix::{DutyCell, Matrix};
use crate::model::scheme::{Duty, Scheme};
use crate::text::{Text, visible};

pub(super) static RULE: Rule = Rule {
    name: "main-on-body",
    level: Level::Warning,
    scope: Scope::Role,
    title: Text { da: "Hovedansvaret ligger hos et organ", en: "A body is accountable" },
    message: Text {
        da: "{role} er ikke én person, men har hovedansvaret ({H}) for {what}",
        en: "{role} is not one person, but is accountable ({H}) for {what}",
    },
    why: Text {
        da: "Et råd, en gruppe eller en afdeling kan beslutte, udføre og blive hørt, men ikke stå \
             til regnskab: når alle har ansvaret, er der ingen at spørge. KL kalder selv et \
             råd overordnet ansvarligt, f.eks. for en portefølje, men også bag det skal der stå én \
             person.",
        en: "A board, a group or a department can decide, do the work and be heard, but not \
             account for anything: when everybody is responsible, there is nobody to ask. KL \
             itself calls a board overall responsible, for a portfolio for instance, but one person \
             must stand behind that too.",
    },
    ask: Text {
        da: "Hvem svarer på organets vegne: den, der leder det, eller den, der forbereder sagerne? \
             Giv den rolle {H}, og lad organet beslutte, udføre eller blive hørt ({K}). Har \
             bogstavsættet intet bogstav for beslutningen, så skriv den som en aktivitet for sig.",
        en: "Who answers on behalf of the body: whoever leads it, or whoever prepares its matters? \
             Give {H} to that role, and let the body decide, do the work or be heard ({K}). If the \
             letter scheme has no letter for the decision, make it an activity of its own.",
    },
    source: Text {
        da: "KL & Devoteam: Digital modenhed i kommunerne (2012), s. 63: netop én person",
        en: "KL & Devoteam: Digital modenhed i kommunerne (2012), p. 63: exactly one person",
    },
    bad: "| Nr. | Aktivitet | Digitaliseringsråd | It-chef | Fagchef |\n\
          |---|---|---|---|---|\n\
          | 1 | Prioritere projekter | **H** | U | K |\n\
          | 2 | Drive fagsystemer | K | H/U | |\n\
          | 3 | Følge op på strategi | **H** | U | I |\n\
          | 4 | Stille krav til løsninger | | K | H/U |",
    good: "| Nr. | Aktivitet | Digitaliseringsråd | It-chef | Fagchef |\n\
           |---|---|---|---|---|\n\
           | 1 | Prioritere projekter | B | H/U | K |\n\
           | 2 | Drive fagsystemer | K | H/U | |\n\
           | 3 | Følge op på strategi | I | U | H |\n\
           | 4 | Stille krav til løsninger | | K | H/U |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

/// One finding for each body: that it is one is the cause, whatever it answers for.
fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    let roles = holdings(matrix).into_iter();
    for role in roles.filter(|role| speaks_of(role, settings)) {
        // Where the family has no letter for the decision alone, such as RACI, A may say
        // that the body decides.
        let severity = (!tells_decision(matrix.scheme)).then_some(Severity::Note);
        let fault = Fault { cells: role.cells(Duty::H), severity, ..role.fault() };
        faults.push(fault.with("what", activities(&role, matrix)));
    }
}

/// Whether the rule finds the role at fault.
pub(super) fn speaks_of(role: &RoleDuties<'_>, settings: &Settings) -> bool {
    // A name in the cell, as in `H: Anne Holm`, says who answers on behalf of the body.
    let is_named = |duty: &&DutyCell| duty.reading.qualifier.as_deref().is_some_and(is_name);
    let mains = role.duties.iter().copied().filter(|duty| duty.has(Duty::H));
    settings.kind(role.role) == RoleKind::Body && mains.filter(|duty| !is_named(duty)).count() > 0
}

/// Whether a letter says that a role decides and leaves open who answers.
fn tells_decision(scheme: &Scheme) -> bool {
    let mut duties = scheme.letters.iter().map(|letter| letter.duties);
    duties.any(|duties| duties.contains(&Duty::B) && !duties.contains(&Duty::H))
}

/// The activity, or how many they are.
fn activities(role: &RoleDuties<'_>, matrix: &Matrix) -> Fact {
    let held = role.duties.iter().find(|duty| duty.has(Duty::H));
    let first = held.and_then(|duty| matrix.activities().get(duty.activity));
    match (role.count(Duty::H), first) {
        (1, Some(activity)) if !visible(&activity.name).is_empty() => {
            Fact::Activity(activity.in_full())
        }
        (1, _) => ONE.into(),
        (count, _) => Fact::Words(SEVERAL, Facts::default().with("count", count)),
    }
}

const ONE: Text = Text { da: "én aktivitet", en: "one activity" };
const SEVERAL: Text = Text { da: "{count} aktiviteter", en: "{count} activities" };
