use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::{Activity, Matrix};
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "empty-activity",
    level: Level::Error,
    scope: Scope::Activity,
    title: Text { da: "Aktivitet uden bogstaver", en: "Activity without letters" },
    message: Text {
        da: "der er ingen bogstaver i {activity}",
        en: "there are no letters in {activity}",
    },
    why: Text {
        da: "En aktivitet, som ingen er sat på, bliver næppe gennemført.",
        en: "An activity to which nobody is assigned is unlikely to be done.",
    },
    ask: Text {
        da: "Hvem har hovedansvaret ({H}), og hvem udfører den ({U})? Er aktiviteten ikke længere \
             aktuel, så tag den ud af skemaet.",
        en: "Who is accountable ({H}), and who does it ({U})? If the activity no longer applies, \
             take it out of the matrix.",
    },
    source: Text {
        da: "Gray, Brown & Macanufo: Gamestorming (2010)",
        en: "Gray, Brown & Macanufo: Gamestorming (2010)",
    },
    bad: "| Nr. | Aktivitet | Indkøbschef | Fagchef |\n\
          |---|---|---|---|\n\
          | 1 | Indhente tilbud | H/U | K |\n\
          | 2 | **Forlænge aftaler med leverandører** | | |",
    good: "| Nr. | Aktivitet | Indkøbschef | Fagchef |\n\
           |---|---|---|---|\n\
           | 1 | Indhente tilbud | H/U | K |\n\
           | 2 | Forlænge aftaler med leverandører | U | H |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    if are_headings(matrix) {
        return;
    }
    for (i, activity) in matrix.activities().iter().enumerate() {
        // With neither wording nor letters it is no activity.
        if matrix.is_empty_activity(i) && !activity.is_unnamed() {
            faults.push(Fault {
                cells: vec![activity.duty_cells],
                activity: Some(i),
                ..Fault::default()
            });
        }
    }
}

/// Whether the empty rows stand as headings do: one at the top, and two rows with letters or
/// more below each of them.
fn are_headings(matrix: &Matrix) -> bool {
    let all = matrix.activities().iter().enumerate();
    let empty: Vec<bool> = all.map(|(i, _)| matrix.is_empty_activity(i)).collect();
    let is_plain = |activity: &Activity| activity.sections.is_empty() && activity.code.is_none();
    let mut runs = empty.chunk_by(|a, b| a == b).map(|run| (run.first() == Some(&true), run.len()));
    let begins = empty.first() == Some(&true);
    let fits = runs.all(|(is_empty, length)| if is_empty { length == 1 } else { length >= 2 });
    let count = empty.iter().filter(|is_empty| **is_empty).count();
    begins
        && fits
        && count >= 2
        && matrix.activities().iter().all(is_plain)
        && empty.last() == Some(&false)
}
