use std::borrow::Cow;

use crate::lint::fault::{Fact, Facts, Fault};
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::{DutyCell, Matrix};
use crate::model::notation;
use crate::model::scheme::{Letter, SCHEMES, Scheme};
use crate::text::{Text, folded};

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
    yields_to: &[],
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
    let fault = Fault {
        cells: vec![duty.cell.into()],
        activity: Some(duty.activity),
        role: Some(duty.role),
        ..Fault::default()
    };
    Some(fault.with("text", unknown.clone()).with("hint", hint(unknown, scheme)))
}

/// What the writer may have meant, the likeliest first.
fn hint(unknown: &str, scheme: &'static Scheme) -> Fact {
    let about =
        |words: Text, slot, fact: Fact| Fact::Words(words, Facts::default().with(slot, fact));
    if let Some(letters) = doubted(unknown, scheme) {
        return about(DOUBTED, "letters", letters.into());
    }
    if is_open(unknown) {
        return OPEN.into();
    }
    if let Some(letter) = own_letter_for(unknown, scheme).or_else(|| nearest(unknown, scheme)) {
        return about(SHOULD_IT_BE, "letter", letter.into());
    }
    if is_cross(unknown) {
        return CROSS.into();
    }
    let facts = Facts::default().with("scheme", scheme.to_string()).with("unknown", unknown);
    if let Some(other) = SCHEMES.iter().find(|other| knows(other, unknown)) {
        return Fact::Words(OTHER_SCHEME, facts.with("other", other.to_string()));
    }
    let letters: Vec<char> = scheme.letters.iter().map(|sign| sign.capital).collect();
    Fact::Words(LETTERS, facts.with("letters", letters))
}

const DOUBTED: Text = Text {
    da: "det er ikke afgjort; skal der stå {letters}?",
    en: "it is not decided; should it be {letters}?",
};
const OPEN: Text = Text { da: "det er ikke afgjort", en: "it is not decided" };
const SHOULD_IT_BE: Text = Text { da: "skal der stå {letter}?", en: "should it be {letter}?" };
const CROSS: Text = Text {
    da: "et kryds siger ikke, hvad rollen gør",
    en: "a cross does not say what the role does",
};
const OTHER_SCHEME: Text = Text {
    da: "{unknown} hører til {other}, ikke {scheme}",
    en: "{unknown} belongs to {other}, not {scheme}",
};
const LETTERS: Text =
    Text { da: "{scheme} har bogstaverne {letters}", en: "{scheme} has the letters {letters}" };

/// The letters of `H?` and `(H/U?)`.
fn doubted(unknown: &str, scheme: &'static Scheme) -> Option<String> {
    let bare = unknown.trim_matches(|c: char| "()[]{} ".contains(c));
    let letters = bare.strip_suffix('?')?.trim_end_matches(['?', ' ']);
    let reading = notation::read(letters, scheme);
    let is_read = reading.unknown.is_none() && !reading.letters.is_empty() && !reading.blank;
    is_read.then_some(reading.tidy)
}

/// Words that put the decision off, folded.
const OPENINGS: &[&str] = &[
    "tbd", "tba", "tbc", "t.b.d", "afventer", "afklares", "skal afklares", "uafklaret",
    "ikke afklaret", "aftales", "skal aftales", "ikke aftalt", "ikke besluttet", "ikke afgjort",
    "pending", "to be decided", "to be defined", "to be confirmed", "undecided", "not decided",
];

/// Whether the cell says that nobody has decided yet: `?`, `TBD`, `afventer DPO`.
fn is_open(unknown: &str) -> bool {
    let words = folded(unknown);
    let bare = words.trim_matches(|c: char| "()[]{}? ".contains(c));
    bare.is_empty() && unknown.contains('?')
        || OPENINGS.iter().any(|open| {
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
