use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rows::{filled_activities, missing, never_held};
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::lint::topic::WordList;
use crate::model::matrix::Matrix;
use crate::model::scheme::Duty;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "missing-executor",
    level: Level::Warning,
    scope: Scope::Activity,
    title: Text { da: "Ingen udfører aktiviteten", en: "Nobody does the activity" },
    message: Text {
        da: "ingen er sat til at udføre ({U}) {activity}",
        en: "nobody is assigned to do ({U}) {activity}",
    },
    why: Text {
        da: "Et hovedansvar får ikke i sig selv aktiviteten udført. Når ingen er sat til arbejdet, \
             risikerer det at blive liggende.",
        en: "Having someone accountable does not get the activity done. When nobody is assigned \
             to the work, it may be left undone.",
    },
    ask: Text {
        da: "Hvem laver arbejdet? Er det den hovedansvarlige selv, så sæt også {U} i den celle.",
        en: "Who does the work? If it is the accountable role itself, put {U} in that cell too.",
    },
    source: Text {
        da: "Trackplus: vejledning i RACI-skemaer; KL & Devoteam: Digital modenhed i kommunerne \
             (2012), s. 64, hvor fem aktiviteter mangler et U",
        en: "Trackplus: guide to RACI charts; KL & Devoteam: Digital modenhed i kommunerne \
             (2012), p. 64, where five activities have no U",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|---|\n\
          | ISP1 | **Udarbejde sikkerhedspolitik** | H | K | K |\n\
          | ISP2 | Føre oversigt over systemer | H/U | K | I |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|---|\n\
           | ISP1 | Udarbejde sikkerhedspolitik | H | K | U |\n\
           | ISP2 | Føre oversigt over systemer | H/U | K | I |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    if does_who_answers(matrix) {
        return;
    }
    let missing: Vec<Fault> = missing(matrix, Duty::U).collect();
    let whole = never_held(matrix, &missing, NOBODY).or_else(|| mostly_missing(matrix, &missing));
    match whole {
        Some(whole) => faults.push(whole),
        None => faults.extend(missing),
    }
}

const NOBODY: Text = Text {
    da: "ingen er sat til at udføre ({U}) nogen af de {all} aktiviteter",
    en: "nobody is assigned to do ({U}) any of the {all} activities",
};

const MOSTLY: Text = Text {
    da: "ingen er sat til at udføre ({U}) {count} af de {all} aktiviteter",
    en: "nobody is assigned to do ({U}) {count} of the {all} activities",
};

/// Where most activities have none, whoever filled in the matrix holds that the accountable
/// role does the work: one question, not one for each row.
fn mostly_missing(matrix: &Matrix, missing: &[Fault]) -> Option<Fault> {
    const MANY: usize = 5;
    let all = filled_activities(matrix).count();
    let is_habit = missing.len() >= MANY && missing.len() * 2 > all;
    is_habit.then(|| {
        let cells = missing.iter().flat_map(|fault| fault.cells.iter().copied());
        Fault { message: Some(MOSTLY), ..Fault::at(cells) }.with("all", all)
    })
}

/// Words for doing the work, as a legend has them.
static DOING: WordList = WordList {
    words: &[
        "does", "do the work", "doing", "carries out", "performs", "executes", "udfører",
        "utfører", "utför",
    ],
    but_not: &["does not"],
};

/// Whether the workbook says that the accountable role does the work as well.
fn does_who_answers(matrix: &Matrix) -> bool {
    let Some(letter) = matrix.scheme.letter_for(Duty::H) else { return false };
    let own = matrix.legend.iter().filter(|entry| entry.letter == letter);
    let mut meanings = own.map(|entry| entry.meaning.as_str());
    meanings.any(|meaning| DOING.is_in_text(meaning))
        || matrix
            .surroundings
            .iter()
            .any(|text| explained_in(text, letter).is_some_and(|meaning| DOING.is_in_text(meaning)))
}

/// What a line such as `R = does it; A = answers and does it` says of one letter.
fn explained_in(line: &str, letter: char) -> Option<&str> {
    let mut parts = line.split([';', ',', '\n']);
    parts.find_map(|part| {
        let (named, meaning) = part.trim().split_once(['=', ':', '-'])?;
        (named.trim() == letter.to_string()).then_some(meaning)
    })
}
