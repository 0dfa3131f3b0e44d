use std::borrow::Cow;

use std::collections::BTreeSet;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::lint_input::LintInput;
use crate::lint::rule::{Check, Rule, Scope};
use crate::model::matrix::{Explained, Matrix};
use crate::model::scheme::{Duty, SCHEMES, Scheme};
use crate::text::{Text, folded};

pub(super) static RULE: Rule = Rule {
    name: "legend-mismatch",
    level: Level::Warning,
    scope: Scope::Sheet,
    title: Text {
        da: "Forklaringen giver bogstavet en anden betydning",
        en: "The legend gives a letter another meaning",
    },
    message: Text {
        da: "forklaringen \"{text}\" passer ikke til {scheme}, hvor {letter} betyder \
             \"{word}\"",
        en: "the explanation \"{text}\" does not fit {scheme}, where {letter} means \"{word}\"",
    },
    why: Text {
        da: "Den, der læser forklaringen, tror, at bogstavet betyder noget andet end det, skemaet \
             er læst og kontrolleret efter.",
        en: "Whoever reads the legend takes the letter for something else than what the matrix \
             was read and checked by.",
    },
    ask: Text {
        da: "Hvad betyder bogstavet hos jer? Er forklaringen forkert, så ret den. Er skemaet læst \
             med et forkert bogstavsæt, så vælg det rigtige.",
        en: "What does the letter mean where you work? If the legend is wrong, correct it. If the \
             matrix was read with the wrong letter scheme, choose the right one.",
    },
    source: Text {
        da: "Sammenligning af bogstavsæt: det samme bogstav betyder noget forskelligt i dem",
        en: "A comparison of letter families: the same letter means different things in them",
    },
    bad: "## Ansvar\n\n\
          | Aktivitet | It-chef | Fagchef | Direktør |\n\
          |---|---|---|---|\n\
          | Drive fagsystemer | H/U | K | I |\n\
          | Anskaffe nyt fagsystem | U | H | B |\n\n\
          ## Forklaring\n\n\
          | Bogstav | Betydning |\n\
          |---|---|\n\
          | B | Beslutter |\n\
          | H | Har hovedansvaret |\n\
          | U | Udfører |\n\
          | K | **Kontrollerer** |\n\
          | I | Informeres |",
    good: "## Ansvar\n\n\
           | Aktivitet | It-chef | Fagchef | Direktør |\n\
           |---|---|---|---|\n\
           | Drive fagsystemer | H/U | K | I |\n\
           | Anskaffe nyt fagsystem | U | H | B |\n\n\
           ## Forklaring\n\n\
           | Bogstav | Betydning |\n\
           |---|---|\n\
           | B | Beslutter |\n\
           | H | Har hovedansvaret |\n\
           | U | Udfører |\n\
           | K | Konsulteres |\n\
           | I | Informeres |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Run(check),
};

/// One legend may explain several matrices: it is told with the first of them.
fn check(cases: &[LintInput<'_>], faults: &mut Vec<(usize, Fault)>) {
    let mut told = BTreeSet::new();
    for (index, LintInput { matrix, .. }) in cases.iter().enumerate() {
        for entry in &matrix.legend {
            let mut is_new = || told.insert((&matrix.file, &entry.sheet, entry.cell, entry.letter));
            if is_mismatch(entry, matrix) && is_new() {
                faults.extend(fault(entry, matrix).map(|fault| (index, fault)));
            }
        }
    }
}

fn fault(entry: &Explained, matrix: &Matrix) -> Option<Fault> {
    let scheme = matrix.scheme;
    let (letter, word) = (entry.letter, scheme.letter(entry.letter)?.words.first()?);
    let sheet = (entry.sheet != matrix.sheet).then(|| entry.sheet.clone());
    let fault = Fault { sheet, ..Fault::at([entry.cell.into()]) };
    let fault = fault.with("text", format!("{letter} = {}", entry.meaning));
    Some(fault.with("scheme", scheme.to_string()).with("letter", letter).with("word", *word))
}

/// Whether the meaning is that of another duty, and the legend says nowhere that the letter
/// has its own. Words that belong to no duty prove nothing.
fn is_mismatch(entry: &Explained, matrix: &Matrix) -> bool {
    let same = matrix.legend.iter().filter(|other| other.letter == entry.letter);
    says(entry, matrix.scheme) == Says::Another
        && same.into_iter().all(|other| says(other, matrix.scheme) != Says::Own)
}

#[derive(PartialEq, Eq)]
enum Says {
    Own,
    Another,
    Nothing,
}

fn says(entry: &Explained, scheme: &'static Scheme) -> Says {
    let Some(sign) = scheme.letter(entry.letter) else { return Says::Nothing };
    let meaning = folded(&entry.meaning);
    if sign.words.iter().any(|word| begins_with(&meaning, word)) {
        return Says::Own;
    }
    let known = SCHEMES.iter().flat_map(|scheme| scheme.letters);
    let known = known.flat_map(|sign| sign.words.iter().map(|word| (*word, sign.duties)));
    let meant: Vec<&[Duty]> = known
        .chain(OTHER_WORDS.iter().copied())
        .filter(|(word, _)| begins_with(&meaning, word))
        .map(|(_, duties)| duties)
        .collect();
    let is_own = |duties: &&[Duty]| duties.iter().any(|duty| sign.duties.contains(duty));
    match meant.iter().any(is_own) {
        true => Says::Own,
        false if meant.is_empty() => Says::Nothing,
        false => Says::Another,
    }
}

/// Words of legends that name no letter of a family, with the duties that they may mean;
/// none where the method has no such duty. Only words that leave no doubt.
const OTHER_WORDS: &[(&str, &[Duty])] = &[
    ("approve", &[Duty::B]),
    ("approval", &[Duty::B]),
    ("godkendelse", &[Duty::B]),
    ("godkendende", &[Duty::B]),
    ("godkend", &[Duty::B]),
    ("ansvarlig", &[Duty::H, Duty::U]),
    ("responsible", &[Duty::H, Duty::U]),
    ("bidrag", &[Duty::U, Duty::K]),
    ("bidragsyder", &[Duty::U, Duty::K]),
    ("contribute", &[Duty::U, Duty::K]),
    ("assist", &[Duty::U]),
    ("assisterer", &[Duty::U]),
    ("bistår", &[Duty::U]),
    ("hjælper", &[Duty::U]),
    ("implementerer", &[Duty::U]),
    ("implement", &[Duty::U]),
    ("inddrage", &[Duty::K]),
    ("involvere", &[Duty::K]),
    ("involved", &[Duty::K]),
    ("høring", &[Duty::K]),
    ("advise", &[Duty::K]),
    ("underrette", &[Duty::I]),
    ("notified", &[Duty::I]),
    ("kontrol", &[]),
    ("kontrollerer", &[]),
    ("kontrollere", &[]),
    ("kontrolleres", &[]),
    ("control", &[]),
    ("kvalitetssikrer", &[]),
];

/// Whether the text opens with the word, also in another form of it (approve, approves), or
/// after a short word (har, er, den).
fn begins_with(text: &str, word: &str) -> bool {
    const LONGEST_ENDING: usize = 3;
    let opens = |text: &str| {
        text.strip_prefix(word).is_some_and(|rest| {
            rest.chars().take_while(|c| c.is_alphabetic()).count() <= LONGEST_ENDING
        })
    };
    let after_short = text.split_once(' ').filter(|(first, _)| first.chars().count() <= 4);
    opens(text) || after_short.is_some_and(|(_, rest)| opens(rest))
}
