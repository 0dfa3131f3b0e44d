use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::{DutyCell, Matrix};
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "qualified-letter",
    level: Level::Note,
    scope: Scope::Cell,
    title: Text { da: "Bogstav med forbehold", en: "Letter with a condition" },
    message: Text {
        da: "hos {role} står der \"{text}\" med et forbehold",
        en: "{role} has \"{text}\", with a condition",
    },
    why: Text {
        da: "Et forbehold kan læses på flere måder, og et mærke som * siger kun noget til den, der \
             kender forklaringen.",
        en: "A condition can be read in several ways, and a mark such as * says something only to \
             those who know what it stands for.",
    },
    ask: Text {
        da: "Hvornår gælder bogstavet? Forklar det ved skemaet, eller del aktiviteten i to, så \
             hver har sine egne bogstaver.",
        en: "When does the letter hold? Explain it beside the matrix, or split the activity in \
             two, each with letters of its own.",
    },
    source: Text {
        da: "Optælling i 20 offentlige regneark: \"(sign)\", stjerner og \"hvis …\" ved bogstaverne",
        en: "A count of 20 public spreadsheets: \"(sign)\", asterisks and \"if …\" beside the letters",
    },
    bad: "| Nr. | Aktivitet | Direktør | Fagchef | Jurist |\n\
          |---|---|---|---|---|\n\
          | 1 | Føre tilsyn | I | H/U | **K (kun ved klager)** |\n\
          | 2 | Besvare klager | **I†** | H | U |",
    good: "| Nr. | Aktivitet | Direktør | Fagchef | Jurist |\n\
           |---|---|---|---|---|\n\
           | 1 | Føre tilsyn | I | H/U | K |\n\
           | 2 | Besvare klager | I | H | U |",
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    for duty in matrix.duties().iter().filter(|duty| is_qualified(duty)) {
        faults.push(Fault {
            cells: vec![duty.cell.into()],
            activity: Some(duty.activity),
            role: Some(duty.role),
            text: duty.raw.to_string(),
            ..Fault::default()
        });
    }
}

fn is_qualified(duty: &DutyCell) -> bool {
    let note = duty.reading.qualifier.as_ref().filter(|_| duty.is_read() && !duty.reading.blank);
    note.is_some_and(|note| !is_name(note))
}

/// A note of capitalised words, as in `H: Anne Holm` and `K (Bo)`, says who it is and sets
/// no condition. A single letter, as in `R (A)`, is no name.
fn is_name(note: &str) -> bool {
    let note = note.trim_matches(|c: char| "()[]{}".contains(c));
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    note.chars().count() > 1 && note.split_whitespace().all(is_capital)
}
