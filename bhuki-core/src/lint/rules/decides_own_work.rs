use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::holding::{by_role, decides, held_at_once, letters_of};
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::{DutyCell, Matrix};
use crate::model::scheme::Duty;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "decides-own-work",
    level: Level::Warning,
    scope: Scope::Cell,
    title: Text { da: "Godkender sit eget arbejde", en: "Approves its own work" },
    message: Text {
        da: "{role} har både {letters} i {activity} og godkender dermed sit eget arbejde",
        en: "{role} has {letters} at once in {activity} and so approves its own work",
    },
    why: Text {
        da: "En godkendelse er et ekstra blik på arbejdet. Når den, der har hovedansvaret eller \
             udfører, også beslutter, ser ingen andre på det.",
        en: "An approval is a second look at the work. When whoever is accountable or does it \
             also decides, nobody else looks at it.",
    },
    ask: Text {
        da: "Hvem kan godkende i stedet? Flyt {B} dertil. Er der ikke brug for en godkendelse, så \
             slet {B}.",
        en: "Who can approve instead? Move {B} there. If no approval is needed, delete {B}.",
    },
    source: Text {
        da: "Funktionsadskillelse: den, der udfører, godkender ikke selv",
        en: "Segregation of duties: whoever does the work does not approve it",
    },
    bad: "| Nr. | Aktivitet | Direktør | Fagchef | Konsulent |\n\
          |---|---|---|---|---|\n\
          | 1 | Godkende tilskud | K | **B/H** | U |\n\
          | 2 | Vedtage serviceniveau | H | I | **B/U** |",
    good: "| Nr. | Aktivitet | Direktør | Fagchef | Konsulent |\n\
           |---|---|---|---|---|\n\
           | 1 | Godkende tilskud | B | H | U |\n\
           | 2 | Vedtage serviceniveau | B | H | U |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    for duties in by_role(matrix).filter(|duties| has_both(duties, matrix)) {
        faults.push(held_at_once(duties, matrix));
    }
}

/// Whether what a role has in an activity is both the decision and the work.
fn has_both(duties: &[DutyCell], matrix: &Matrix) -> bool {
    let letters = letters_of(duties);
    let works = letters.has(Duty::H) || letters.has(Duty::U);
    works && duties.iter().any(|duty| decides(duty, matrix.scheme))
}
