use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rows::not_involved;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::lint::topic::Topic;
use crate::model::matrix::{Matrix, Role};
use crate::text::Text;

use super::it_not_involved::is_it;

pub(super) static RULE: Rule = Rule {
    name: "employees-not-involved",
    level: Level::Note,
    scope: Scope::Activity,
    title: Text { da: "Medarbejderne er ikke inddraget", en: "The employees are not involved" },
    message: Text {
        da: "{activity} ændrer arbejdet, men ingen rolle for medarbejdere, brugere eller \
             fagområdet har et bogstav",
        en: "{activity} changes the work, but no role of employees, users or the professional \
             area has a letter",
    },
    why: Text {
        da: "De, der skal arbejde på den nye måde, ved, hvordan arbejdet foregår i dag. Kommer de \
             først med til sidst, passer løsningen dårligere til hverdagen, og den bliver brugt \
             mindre.",
        en: "Those who are to work in the new way know how the work is done today. If they come \
             in last, the solution fits daily life less well and is used less.",
    },
    ask: Text {
        da: "Hvis arbejde bliver anderledes, og hvornår bliver de hørt? Giv en rolle for dem {U}, \
             {K} eller {I}.",
        en: "Whose work will be different, and when are they heard? Give a role of theirs {U}, \
             {K} or {I}.",
    },
    source: Text {
        da: "Fremfærd: Ny teknologi med en god samarbejdskultur (2023); KL & Devoteam: Digital \
             modenhed i kommunerne (2012), kap. 3",
        en: "Fremfærd: Ny teknologi med en god samarbejdskultur (2023); KL & Devoteam: Digital \
             modenhed i kommunerne (2012), ch. 3",
    },
    bad: "| Nr. | Aktivitet | Projektleder | It-chef | Medarbejdere |\n\
          |---|---|---|---|---|\n\
          | 1 | **Omlægge arbejdsgange i sagsbehandlingen** | H/U | K | |\n\
          | 2 | Afprøve løsningen | H | | U |\n\
          | 3 | Drive løsningen | | H/U | I |",
    good: "| Nr. | Aktivitet | Projektleder | It-chef | Medarbejdere |\n\
           |---|---|---|---|---|\n\
           | 1 | Omlægge arbejdsgange i sagsbehandlingen | H/U | | K |\n\
           | 2 | Afprøve løsningen | H | | U |\n\
           | 3 | Drive løsningen | | H/U | I |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    let is_staff = |role: &Role| is_staff(role, settings);
    // Who decides on a change does not work in it yet.
    let is_change = |text: &str| {
        settings.is_about(text, Topic::Change) && !settings.is_about(text, Topic::Approval)
    };
    not_involved(matrix, is_staff, is_change, faults);
}

/// Those who work in IT or in the project do not stand for those whose work changes.
fn is_staff(role: &Role, settings: &Settings) -> bool {
    settings.is_about(&role.name, Topic::StaffRole)
        && !settings.is_about(&role.name, Topic::ProjectRole)
        && !is_it(role, settings)
}
