use std::borrow::Cow;

use crate::lint::fault::{Fault, Fix};
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::{DutyCell, Matrix};
use crate::model::notation::lookalikes;
use crate::model::scheme::Scheme;
use crate::text::{Lang, Text, listed, text};

pub(super) static RULE: Rule = Rule {
    name: "lookalike-letter",
    level: Level::Warning,
    scope: Scope::Cell,
    title: Text { da: "Bogstav, der kun ligner det rigtige", en: "Letter that only looks right" },
    message: Text {
        da: "\"{text}\" hos {role} er skrevet med {hint}",
        en: "\"{text}\" with {role} is written with {hint}",
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
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    for duty in matrix.duties().iter().filter(|duty| duty.reading.lookalike) {
        faults.push(Fault {
            cells: vec![duty.cell.into()],
            activity: Some(duty.activity),
            role: Some(duty.role),
            text: duty.raw.to_string(),
            hint: Some(names(&duty.raw, matrix.scheme)),
            fix: fix(duty),
            ..Fault::default()
        });
    }
}

/// Only where the whole cell was read: a fix must not touch what nobody understands.
fn fix(duty: &DutyCell) -> Option<Fix> {
    let to = duty.reading.tidy.clone();
    duty.is_read().then(|| Fix { cell: duty.cell, from: duty.raw.to_string(), to })
}

fn names(raw: &str, scheme: &Scheme) -> Text<String> {
    let found = lookalikes(raw, scheme);
    let named = |lang| {
        let each: Vec<String> = found
            .iter()
            .map(|(c, letter)| {
                format!("{} (U+{:04X})", likeness(*c, *letter).get(lang), u32::from(*c))
            })
            .collect();
        listed(&each, lang)
    };
    Text { da: named(Lang::Da), en: named(Lang::En) }
}

/// What the character is, beside the letter that it looks like.
fn likeness(c: char, letter: char) -> Text<String> {
    match c {
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => {
            text!("et græsk {letter}", "a Greek {letter}")
        }
        '\u{400}'..='\u{52f}' => text!("et kyrillisk {letter}", "a Cyrillic {letter}"),
        '\u{ff00}'..='\u{ffef}' => {
            text!("et bredt (østasiatisk) {letter}", "a full-width (East Asian) {letter}")
        }
        '\u{1d400}'..='\u{1d7ff}' => {
            text!("et {letter} fra matematiske tegn", "a mathematical {letter}")
        }
        _ => text!(
            "et fremmed tegn, der ligner {letter}",
            "a foreign character that looks like {letter}"
        ),
    }
}
