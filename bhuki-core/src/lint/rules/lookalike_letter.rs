use std::borrow::Cow;

use crate::lint::fault::{Fact, Facts, Fault, Fix};
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::{DutyCell, Matrix};
use crate::model::notation::lookalikes;
use crate::model::scheme::Scheme;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "lookalike-letter",
    level: Level::Warning,
    scope: Scope::Cell,
    title: Text { da: "Bogstav, der kun ligner det rigtige", en: "Letter that only looks right" },
    message: Text {
        da: "\"{text}\" hos {role} er skrevet med {what}",
        en: "\"{text}\" with {role} is written with {what}",
    },
    why: Text {
        da: "Øjet ser ingen forskel, men regnearkets søgning, filtre og optællinger går uden om \
             tegnet. Det kan følge med, når tekst kopieres fra et andet program.",
        en: "The eye sees no difference, but the search, filters and counts of the spreadsheet \
             pass the character by. It can come in with text copied from another program.",
    },
    ask: Text {
        da: "Skriv bogstavet igen med tastaturet. Betydningen ændrer sig ikke.",
        en: "Type the letter again on the keyboard. The meaning does not change.",
    },
    source: Text {
        da: "Set i to projekter uden forbindelse med hinanden: kyrilliske bogstaver mellem de \
             latinske",
        en: "Seen in two unrelated public projects: Cyrillic letters among the Latin ones",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|---|\n\
          | 1 | Drive fagsystemer | **&#1053;/U** | K | I |\n\
          | 2 | Anskaffe nyt fagsystem | U | H | **&#922;** |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|---|\n\
           | 1 | Drive fagsystemer | H/U | K | I |\n\
           | 2 | Anskaffe nyt fagsystem | U | H | K |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    for duty in matrix.duties().iter().filter(|duty| duty.reading.lookalike) {
        let fault = Fault {
            cells: vec![duty.cell.into()],
            activity: Some(duty.activity),
            role: Some(duty.role),
            fixes: fix(duty).into_iter().collect(),
            ..Fault::default()
        };
        let characters = characters(&duty.raw, matrix.scheme);
        faults.push(fault.with("text", duty.raw.to_string()).with("what", characters));
    }
}

/// Only where the whole cell was read: a fix must not touch what nobody understands.
fn fix(duty: &DutyCell) -> Option<Fix> {
    let to = duty.reading.tidy.clone();
    duty.is_read().then(|| Fix { cell: duty.cell, from: duty.raw.to_string(), to })
}

/// Each character that only looks like a letter, with its number in Unicode.
fn characters(raw: &str, scheme: &Scheme) -> Fact {
    let character = |(c, letter): &(char, char)| {
        let code = format!("U+{:04X}", u32::from(*c));
        Fact::Words(script(*c), Facts::default().with("letter", *letter).with("code", code))
    };
    Fact::All(lookalikes(raw, scheme).iter().map(character).collect())
}

/// What the character is, beside the letter that it looks like.
fn script(c: char) -> Text {
    match c {
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => {
            Text { da: "et græsk {letter} ({code})", en: "a Greek {letter} ({code})" }
        }
        '\u{400}'..='\u{52f}' => {
            Text { da: "et kyrillisk {letter} ({code})", en: "a Cyrillic {letter} ({code})" }
        }
        '\u{ff00}'..='\u{ffef}' => Text {
            da: "et bredt (østasiatisk) {letter} ({code})",
            en: "a full-width (East Asian) {letter} ({code})",
        },
        '\u{1d400}'..='\u{1d7ff}' => Text {
            da: "et {letter} fra matematiske tegn ({code})",
            en: "a mathematical {letter} ({code})",
        },
        _ => Text {
            da: "et fremmed tegn, der ligner {letter} ({code})",
            en: "a foreign character that looks like {letter} ({code})",
        },
    }
}
