use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rows::filled_activities;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::lint::topic::{Topic, WordList};
use crate::model::matrix::{Activity, Matrix, Role};
use crate::model::scheme::Duty;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "no-benefit-owner",
    level: Level::Note,
    scope: Scope::Sheet,
    title: Text { da: "Ingen i linjen ejer gevinsten", en: "Nobody in the line owns the benefit" },
    message: Text {
        da: "ingen leder i linjen har hovedansvaret ({H}) for gevinsten: {activity}",
        en: "no line manager is accountable ({H}) for the benefit: {activity}",
    },
    why: Text {
        da: "Gevinsten hentes i den daglige drift, efter at projektet er slut. Har ingen leder \
             dér ansvaret for den, bliver den regnet ud, men ikke hentet.",
        en: "The benefit is reaped in daily operations, after the project is over. Where no \
             manager there answers for it, it is calculated but not reaped.",
    },
    ask: Text {
        da: "Hvilken leder skal stå til regnskab for gevinsten? Giv den leder {H}, og tag \
             opfølgningen med som en aktivitet.",
        en: "Which manager must account for the benefit? Give {H} to that manager, and let the \
             follow-up be an activity.",
    },
    source: Text {
        da: "KL & Devoteam: Digital modenhed i kommunerne (2012), kap. 2 om gevinster",
        en: "KL & Devoteam: Digital modenhed i kommunerne (2012), ch. 2 on benefits",
    },
    bad: "| Nr. | Aktivitet | Fagchef | Projektleder | Controller |\n\
          |---|---|---|---|---|\n\
          | 1 | Styre projektet | K | H/U | |\n\
          | 2 | **Følge op på gevinster** | I | | H/U |",
    good: "| Nr. | Aktivitet | Fagchef | Projektleder | Controller |\n\
           |---|---|---|---|---|\n\
           | 1 | Styre projektet | K | H/U | |\n\
           | 2 | Følge op på gevinster | H | | U |",
    yields_to: &["benefit-with-project", "several-mains", "missing-main"],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

/// A project's matrix of fewer activities may leave the benefit to another one.
const WHOLE_PROJECT: usize = 15;

/// Those who lead the daily work, or own the benefit by name.
static LINE: WordList = WordList {
    words: &[
        "*chef", "*chefen", "*sjef", "*leder", "*lederen", "*ledere", "*ledare", "*direktør",
        "*direktør", "*direktör", "*rektor", "*gevinstejer*", "*gevinsteier*", "*nyttoägare*",
        "*ejer", "*eier", "*ägare", "*manager", "*managers", "head", "heads", "director",
        "directors", "chief", "ceo", "cfo", "coo", "principal", "owner", "owners", "supervisor*",
        "*sponsor", "*sponsoren", "*styregruppe*", "*styringsgruppe*", "*styrgrupp*", "steering *",
        "superintendent*", "executive*", "lead", "leads",
    ],
    but_not: &[
        "projektleder*", "delprojektleder*", "programleder*", "prosjektleder*", "projektledare*",
        "programledare*", "project manager*", "project lead*", "project coordinator*",
        "project owner", "program manager*", "programme manager*", "tech lead*", "technical lead*",
        "test manager*",
    ],
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    let is_line: Vec<bool> =
        matrix.roles().iter().map(|role| LINE.is_in_text(&role.name)).collect();
    let activities = || matrix.activities().iter().enumerate();
    let is_benefit = |activity: &Activity| settings.is_about(&activity.name, Topic::Benefit);
    let benefits: Vec<usize> =
        activities().filter(|(_, a)| is_benefit(a)).map(|(i, _)| i).collect();
    if benefits.is_empty() {
        faults.extend(without_benefit(matrix, settings));
        return;
    }
    let mains = || benefits.iter().flat_map(|i| matrix.holders(*i, Duty::H));
    let lies_in_line = mains().any(|duty| is_line.get(duty.role) == Some(&true));
    let Some(first) = mains().next() else { return };
    // A matrix without line managers is about something that they have no part in.
    if is_line.contains(&true)
        && !lies_in_line
        && !is_project(matrix.roles().get(first.role), settings)
    {
        let cells = benefits.iter().filter_map(|i| Some(matrix.activities().get(*i)?.cell.into()));
        faults.push(Fault { activity: Some(first.activity), ..Fault::at(cells) });
    }
}

fn is_project(role: Option<&Role>, settings: &Settings) -> bool {
    role.is_some_and(|role| settings.is_about(&role.name, Topic::ProjectRole))
}

const NOT_MENTIONED: Text = Text {
    da: "projektets skema har ingen aktivitet om gevinsten",
    en: "the project's matrix has no activity on the benefit",
};

/// A project that brings new IT to people's work, from beginning to end, and says nothing of
/// what it is for.
fn without_benefit(matrix: &Matrix, settings: &Settings) -> Option<Fault> {
    let about = |topic| matrix.activities().iter().any(|a| settings.is_about(&a.name, topic));
    let has_project = matrix.roles().iter().any(|role| is_project(Some(role), settings));
    let is_large = filled_activities(matrix).count() >= WHOLE_PROJECT;
    let is_it_project = has_project && is_large && about(Topic::It) && about(Topic::Change);
    is_it_project.then(|| Fault { message: Some(NOT_MENTIONED), ..Fault::at([matrix.area]) })
}
