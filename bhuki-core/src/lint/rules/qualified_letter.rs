use std::borrow::Cow;

use indexmap::IndexMap;

use crate::lint::fault::Fault;
use crate::lint::holding::is_name;
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
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

/// One finding for the marks of a matrix, and one for its written conditions: they want one
/// explanation, not one for each cell.
fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    let is_written = |note: &str| note.contains(char::is_alphabetic);
    let mut kinds: IndexMap<bool, Vec<&DutyCell>> = IndexMap::new();
    for duty in matrix.duties() {
        if let Some(condition) = condition(duty).filter(|note| !is_explained(note, matrix)) {
            kinds.entry(is_written(condition)).or_default().push(duty);
        }
    }
    faults.extend(kinds.values().filter_map(|cells| fault(cells)));
}

fn fault(cells: &[&DutyCell]) -> Option<Fault> {
    let first = cells.first()?;
    let is_one = cells.len() == 1;
    let fault = Fault {
        cells: cells.iter().map(|duty| duty.cell.into()).collect(),
        activity: Some(first.activity),
        more_activities: cells.iter().skip(1).map(|duty| duty.activity).collect(),
        role: Some(first.role).filter(|_| is_one),
        message: (!is_one).then_some(SEVERAL),
        ..Fault::default()
    };
    Some(fault.with("text", first.raw.to_string()))
}

const SEVERAL: Text = Text {
    da: "i {count} celler står der et forbehold som i \"{text}\"",
    en: "{count} cells have a condition, as in \"{text}\"",
};

fn condition(duty: &DutyCell) -> Option<&str> {
    let note = duty.reading.qualifier.as_deref()?;
    // The method has the veto itself: who is heard may carry one.
    let is_veto = note.to_lowercase().contains("veto");
    let is_condition = duty.is_read() && !duty.reading.blank && !is_name(note) && !is_veto;
    is_condition.then_some(note)
}

/// Whether a text beside the matrix says what the mark stands for: "* Only at night".
fn is_explained(note: &str, matrix: &Matrix) -> bool {
    let bare = |text: &str| text.trim_matches(|c: char| "()[]{} ".contains(c)).to_lowercase();
    let note = bare(note);
    let explains = |text: &String| {
        let after = bare(text).strip_prefix(note.as_str()).map(str::to_owned);
        after.is_some_and(|rest| {
            rest.contains(char::is_alphabetic) && !rest.starts_with(char::is_alphanumeric)
        })
    };
    !note.is_empty() && matrix.surroundings.iter().any(explains)
}
