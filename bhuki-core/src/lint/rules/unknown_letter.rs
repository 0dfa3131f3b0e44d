use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::{DutyCell, Matrix};
use crate::model::notation;
use crate::model::scheme::{Letter, SCHEMES, Scheme};
use crate::text::{Lang, Text, folded, listed, text};

pub(super) static RULE: Rule = Rule {
    name: "unknown-letter",
    level: Level::Error,
    scope: Scope::Cell,
    title: Text { da: "Ukendt bogstav", en: "Unknown letter" },
    message: Text {
        da: "\"{text}\" hos {role} kan ikke læses: {hint}",
        en: "\"{text}\" with {role} cannot be read: {hint}",
    },
    why: Text {
        da: "Et tegn uden aftalt betydning bliver læst forskelligt af dem, der ser det. Så længe \
             det står der, kan ingen sige, hvad rollen skal gøre.",
        en: "A sign without an agreed meaning is read differently by everyone who sees it. While \
             it stands there, nobody can say what the role is to do.",
    },
    ask: Text {
        da: "Hvad skal rollen gøre i denne aktivitet? Skriv et af skemaets bogstaver, eller lad \
             cellen stå tom.",
        en: "What is the role to do in this activity? Write one of the matrix's letters, or leave \
             the cell empty.",
    },
    source: Text {
        da: "Optælling i 20 offentlige regneark: Q, X og hele ord mellem bogstaverne",
        en: "A count of 20 public spreadsheets: Q, X and whole words among the letters",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|---|\n\
          | 1 | Drive fagsystemer | H/U | K | I |\n\
          | 2 | Anskaffe nyt fagsystem | U | H | **Q** |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|---|\n\
           | 1 | Drive fagsystemer | H/U | K | I |\n\
           | 2 | Anskaffe nyt fagsystem | U | H | K |",
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    for duty in matrix.duties() {
        if let Some(fault) = fault_in(duty, matrix.scheme) {
            faults.push(fault);
        }
    }
}

fn fault_in(duty: &DutyCell, scheme: &'static Scheme) -> Option<Fault> {
    let unknown = duty.reading.unknown.as_ref().filter(|_| !duty.is_broken())?;
    Some(Fault {
        cells: vec![duty.cell.into()],
        activity: Some(duty.activity),
        role: Some(duty.role),
        text: unknown.clone(),
        hint: Some(hint(unknown, scheme)),
        ..Fault::default()
    })
}

/// What the writer may have meant, the likeliest first.
fn hint(unknown: &str, scheme: &'static Scheme) -> Text<String> {
    if let Some(letters) = doubted(unknown, scheme) {
        return text!(
            "det er ikke afgjort; skal der stå {letters}?",
            "it is not decided; should it be {letters}?"
        );
    }
    if is_open(unknown) {
        return Text { da: "det er ikke afgjort", en: "it is not decided" }.into();
    }
    if let Some(letter) = own_letter_for(unknown, scheme) {
        return text!("skal der stå {letter}?", "should it be {letter}?");
    }
    if let Some(letter) = nearest(unknown, scheme) {
        return text!("skal der stå {letter}?", "should it be {letter}?");
    }
    if is_cross(unknown) {
        return Text {
            da: "et kryds siger ikke, hvad rollen gør",
            en: "a cross does not say what the role does",
        }
        .into();
    }
    if let Some(other) = SCHEMES.iter().find(|other| knows(other, unknown)) {
        return text!(
            "det findes ikke i {scheme}, men i {other}",
            "it is not in {scheme} but in {other}"
        );
    }
    let letters: Vec<char> = scheme.letters.iter().map(|sign| sign.capital).collect();
    let (da, en) = (listed(&letters, Lang::Da), listed(&letters, Lang::En));
    text!("{scheme} har bogstaverne {da}", "{scheme} has the letters {en}")
}

/// The letters of `H?` and `(H/U?)`.
fn doubted(unknown: &str, scheme: &'static Scheme) -> Option<String> {
    let bare = unknown.trim_matches(|c: char| "()[]{} ".contains(c));
    let letters = bare.strip_suffix('?')?.trim_end_matches(['?', ' ']);
    let reading = notation::read(letters, scheme);
    let is_read = reading.unknown.is_none() && !reading.letters.is_empty() && !reading.blank;
    is_read.then_some(reading.tidy)
}

/// Words that put the decision off, folded.
const OPEN: &[&str] = &[
    "tbd", "tba", "tbc", "t.b.d", "afventer", "afklares", "skal afklares", "uafklaret",
    "ikke afklaret", "aftales", "skal aftales", "ikke aftalt", "ikke besluttet", "ikke afgjort",
    "pending", "to be decided", "to be defined", "to be confirmed", "undecided", "not decided",
];

/// Whether the cell says that nobody has decided yet: `?`, `TBD`, `afventer DPO`.
fn is_open(unknown: &str) -> bool {
    let words = folded(unknown);
    let bare = words.trim_matches(|c: char| "()[]{}? ".contains(c));
    bare.is_empty() && unknown.contains('?')
        || OPEN.iter().any(|open| {
            bare.strip_prefix(open).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
}

/// The sheet's own letter for what a word of BHUKI, RACI or DACI says, such as R for
/// "udfører" in a RACI matrix. No letter where the three disagree on the word.
fn own_letter_for(unknown: &str, scheme: &'static Scheme) -> Option<char> {
    let known = SCHEMES.iter().filter(|other| ["bhuki", "raci", "daci"].contains(&other.name));
    let mut duties = known.filter_map(|other| other.letter_of_word(unknown)?.duties.first());
    let duty = *duties.next()?;
    if duties.all(|other| *other == duty) { scheme.letter_for(duty) } else { None }
}

/// The letter that a stroke or a misspelt word stands for.
fn nearest(unknown: &str, scheme: &Scheme) -> Option<char> {
    if matches!(unknown, "l" | "1" | "|" | "!") {
        return scheme.letters.iter().map(|sign| sign.capital).find(|letter| *letter == 'I');
    }
    let word = folded(unknown);
    if word.chars().count() < 4 {
        return None;
    }
    let likeness = |sign: &Letter| {
        sign.words.iter().map(|known| strsim::jaro_winkler(known, &word)).fold(0.0, f64::max)
    };
    scheme
        .letters
        .iter()
        .map(|sign| (likeness(sign), sign.capital))
        .filter(|(likeness, _)| *likeness > 0.9)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, letter)| letter)
}

fn is_cross(text: &str) -> bool {
    matches!(text, "x" | "X" | "×" | "✓" | "✔" | "✗" | "✘" | "√")
}

fn knows(scheme: &'static Scheme, text: &str) -> bool {
    let reading = notation::read(text, scheme);
    reading.unknown.is_none() && !reading.lookalike && !reading.letters.is_empty()
}
