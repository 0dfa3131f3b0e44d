use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::lint_input::LintInput;
use crate::lint::role_duties::{InFile, roles_in_files};
use crate::lint::rule::{Check, Rule, Scope};
use crate::model::matrix::Matrix;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "idle-role",
    level: Level::Warning,
    scope: Scope::Role,
    title: Text { da: "Rolle uden bogstaver", en: "Role without letters" },
    message: Text {
        da: "rollen {role} har ikke et eneste bogstav",
        en: "the role {role} has not a single letter",
    },
    why: Text {
        da: "En rolle, der står i skemaet uden en opgave, får læseren til at tro, at nogen tager \
             sig af noget. Enten mangler der bogstaver, eller også hører rollen ikke til her.",
        en: "A role that stands in the matrix without a task makes the reader believe that \
             somebody takes care of something. Either letters are missing, or the role does not \
             belong here.",
    },
    ask: Text {
        da: "Hvilke aktiviteter skal rollen være med i? Er der ingen, så tag den ud af skemaet. \
             Hører dens aktiviteter til i et andet skema, så slet eller skjul kolonnen her.",
        en: "In which activities does the role take part? If in none, take it out of the matrix. \
             If its activities belong to another matrix, delete or hide the column here.",
    },
    source: Text {
        da: "Følger af metoden: en rolle er det, den har bogstaver i",
        en: "Follows from the method: a role is what it has letters in",
    },
    bad: "| Nr. | Aktivitet | It-chef | **Arkivar** | Fagchef |\n\
          |---|---|---|---|---|\n\
          | 1 | Drive fagsystemer | H/U | | K |\n\
          | 2 | Anskaffe nyt fagsystem | U | - | H |",
    good: "| Nr. | Aktivitet | It-chef | Arkivar | Fagchef |\n\
           |---|---|---|---|---|\n\
           | 1 | Drive fagsystemer | H/U | | K |\n\
           | 2 | Anskaffe nyt fagsystem | U | K | H |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Run(check),
};

fn check(cases: &[LintInput<'_>], faults: &mut Vec<(usize, Fault)>) {
    let unfinished: Vec<bool> = cases.iter().map(|case| is_unfinished(case.matrix)).collect();
    for role in roles_in_files(cases) {
        let waits = unfinished.get(role.index).is_some_and(|is_unfinished| *is_unfinished);
        if role.is_idle() && !is_put_away(&role) && !waits {
            faults.push(role.fault());
        }
    }
}

/// A column that is hidden and empty has been taken out already.
fn is_put_away(role: &InFile<'_>) -> bool {
    role.all().all(|holding| holding.is_hidden)
}

/// Whether half of the activities or more are still without letters; each of them is told
/// of by `empty-activity`, and nobody can say yet which roles will stay idle.
fn is_unfinished(matrix: &Matrix) -> bool {
    let all = 0..matrix.activities().len();
    let empty = all.clone().filter(|activity| matrix.is_empty_activity(*activity)).count();
    empty * 2 >= all.len()
}
