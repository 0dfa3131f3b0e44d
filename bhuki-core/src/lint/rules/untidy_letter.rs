use std::borrow::Cow;

use crate::lint::fault::{Fault, Fix};
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::{DutyCell, Matrix};
use crate::model::scheme::Scheme;
use crate::text::{Text, text, visible};

pub(super) static RULE: Rule = Rule {
    name: "untidy-letter",
    level: Level::Note,
    scope: Scope::Cell,
    title: Text { da: "Uens skrivemåde", en: "Inconsistent spelling" },
    message: Text { da: "hos {role} står der {hint}", en: "{role} has {hint}" },
    why: Text {
        da: "Når det samme er skrevet på flere måder, kan det ikke søges frem, filtreres eller \
             tælles under ét. Én skrivemåde gør skemaet lettere at læse.",
        en: "What is written in several ways cannot be searched for, filtered or counted as one. \
             One spelling makes the sheet easier to read.",
    },
    ask: Text {
        da: "Ret skrivemåden. Betydningen ændrer sig ikke.",
        en: "Correct the spelling. The meaning does not change.",
    },
    source: Text {
        da: "Optælling i 20 offentlige regneark: 14 % af rækkerne",
        en: "A count of 20 public spreadsheets: 14% of the rows",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|---|\n\
          | 1 | Drive fagsystemer | **u, h** | **k** | I |\n\
          | 2 | Anskaffe nyt fagsystem | U | **H&nbsp;** | K |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|---|\n\
           | 1 | Drive fagsystemer | H/U | K | I |\n\
           | 2 | Anskaffe nyt fagsystem | U | H | K |",
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    for duty in matrix.duties().iter().filter(|duty| is_untidy(duty, matrix.scheme)) {
        faults.push(Fault {
            cells: vec![duty.cell.into()],
            activity: Some(duty.activity),
            role: Some(duty.role),
            hint: Some(hint(duty)),
            fix: Some(Fix {
                cell: duty.cell,
                from: duty.raw.to_string(),
                to: duty.reading.tidy.clone(),
            }),
            ..Fault::default()
        });
    }
}

fn is_untidy(duty: &DutyCell, scheme: &Scheme) -> bool {
    let reading = &duty.reading;
    *duty.raw != *reading.tidy
        && duty.is_read()
        && !reading.blank
        && !reading.lookalike
        && !is_in_words(&duty.raw, scheme)
        && keeps_its_notes(duty)
}

/// A duty written out, such as "Hovedansvarlig", is another style but not a careless one.
fn is_in_words(raw: &str, scheme: &Scheme) -> bool {
    let text = visible(raw);
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    scheme.letter_of_word(&text).is_some()
        || words.any(|word| scheme.letter_of_word(word).is_some())
}

/// In `H* / U` the mark belongs to the H; `H/U*` would say something else.
fn keeps_its_notes(duty: &DutyCell) -> bool {
    let bare = |text: &str| -> String {
        text.chars()
            .filter(|c| c.is_alphanumeric() || "()[]{}*†‡§".contains(*c))
            .flat_map(char::to_uppercase)
            .collect()
    };
    duty.reading.qualifier.is_none() || bare(&duty.raw) == bare(&duty.reading.tidy)
}

fn hint(duty: &DutyCell) -> Text<String> {
    let (shown, tidy) = (visible(&duty.raw), &duty.reading.tidy);
    if shown == *tidy {
        return text!(
            "\"{tidy}\" med overflødige mellemrum eller usynlige tegn",
            "\"{tidy}\" with extra spaces or invisible characters"
        );
    }
    text!("\"{shown}\" i stedet for \"{tidy}\"", "\"{shown}\" instead of \"{tidy}\"")
}
