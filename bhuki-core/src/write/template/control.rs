//! The live check: what the control column says about a row, as a formula that Excel
//! and LibreOffice work out, and as the result stored with it.

use crate::matrix::Matrix;
use crate::scheme::{Letter, Scheme};
use crate::text::{Lang, Text};

/// Marks that may stand between or beside letters; the formulas pass over them.
const MARKS: &[&str] = &["/", ",", ";", ".", "+", "&", "|", "-", "–", "—", "*", " "];
/// A space that does not break; `CHAR(160)` gives another character in LibreOffice.
const NO_BREAK_SPACE: &str = "_xlfn.UNICHAR(160)";

const FINE: &str = "OK";
const NO_LETTERS: Text = Text { da: "Ingen bogstaver", en: "No letters" };
const NO_NAME: Text = Text { da: "Mangler aktivitet", en: "No activity" };
const UNKNOWN: Text = Text { da: "Ukendt bogstav", en: "Unknown letter" };
const MISSING: Text = Text { da: "Mangler ", en: "Missing " };
const AND: &str = " · ";

/// What the control column says about one activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    NoLetters,
    NoName,
    Unknown,
    /// So many roles are accountable, and whether somebody executes.
    Counted {
        mains: usize,
        is_executed: bool,
    },
}

impl Verdict {
    /// The verdict on an activity as the linter reads it.
    pub(super) fn of(matrix: &Matrix, activity: usize) -> Self {
        if matrix.is_empty_activity(activity) {
            return Self::NoLetters;
        }
        if matrix.activities().get(activity).is_some_and(crate::matrix::Activity::is_unnamed) {
            return Self::NoName;
        }
        if !matrix.is_fully_read(activity) {
            return Self::Unknown;
        }
        Self::Counted {
            mains: matrix.holders(activity, Letter::H).count(),
            is_executed: matrix.holders(activity, Letter::U).next().is_some(),
        }
    }

    /// The words in the control column.
    pub(super) fn words(self, scheme: &'static Scheme, lang: Lang) -> String {
        let (mains, is_executed) = match self {
            Self::NoLetters => return NO_LETTERS.get(lang).to_owned(),
            Self::NoName => return NO_NAME.get(lang).to_owned(),
            Self::Unknown => return UNKNOWN.get(lang).to_owned(),
            Self::Counted { mains, is_executed } => (mains, is_executed),
        };
        let missing = MISSING.get(lang);
        let main = scheme.letter_for(Letter::H).and_then(|h| match mains {
            0 => Some(format!("{missing}{h}")),
            1 => None,
            many => Some(format!("{many} × {h}")),
        });
        let executor = scheme.letter_for(Letter::U).filter(|_| !is_executed);
        let executor = executor.map(|u| format!("{missing}{u}"));
        match (main, executor) {
            (None, None) => FINE.to_owned(),
            (Some(one), None) | (None, Some(one)) => one,
            (Some(main), Some(executor)) => format!("{main}{AND}{executor}"),
        }
    }

    /// Whether the row is as the method wants it.
    pub(super) fn is_fine(self, scheme: &'static Scheme) -> bool {
        self.words(scheme, Lang::En) == FINE
    }
}

/// The formula of the control column for the duties in `range` and the wording in `name`.
pub(super) fn formula(scheme: &'static Scheme, range: &str, name: &str, lang: Lang) -> String {
    let letters = letters_in(range);
    let marks = stripped(&letters, &[]);
    let all: Vec<String> = scheme.signs.iter().map(|sign| sign.letter.to_string()).collect();
    let rest = stripped(&letters, &all);
    let [no_letters, no_name, unknown] =
        [NO_LETTERS, NO_NAME, UNKNOWN].map(|text| quoted(text.get(lang)));
    let is_named = format!("LEN(TRIM({name}))>0");
    let is_empty = format!("SUMPRODUCT(LEN({marks}))=0");
    let is_unknown = format!("SUMPRODUCT(LEN({rest}))>0");
    let counted = counted(scheme, range, lang);
    format!(
        "IF({is_empty},IF({is_named},{no_letters},\"\"),IF(NOT({is_named}),{no_name},\
         IF({is_unknown},{unknown},{counted})))"
    )
}

/// "OK", or what is missing or too many.
fn counted(scheme: &'static Scheme, range: &str, lang: Lang) -> String {
    let missing = MISSING.get(lang);
    let main = scheme.letter_for(Letter::H).map(|h| {
        let count = holders(scheme, Letter::H, range);
        let none = quoted(&format!("{missing}{h}"));
        format!("IF({count}=1,\"\",IF({count}=0,{none},{count}&{}))", quoted(&format!(" × {h}")))
    });
    let executor = scheme.letter_for(Letter::U).map(|u| {
        let count = holders(scheme, Letter::U, range);
        format!("IF({count}>0,\"\",{})", quoted(&format!("{missing}{u}")))
    });
    match (main, executor) {
        (None, None) => quoted(FINE),
        (Some(one), None) | (None, Some(one)) => format!("IF({one}=\"\",\"{FINE}\",{one})"),
        (Some(main), Some(executor)) => format!(
            "IF(AND({main}=\"\",{executor}=\"\"),\"{FINE}\",\
             {main}&IF(OR({main}=\"\",{executor}=\"\"),\"\",\"{AND}\")&{executor})"
        ),
    }
}

/// How many cells of the range give the duty.
pub(super) fn holders(scheme: &'static Scheme, duty: Letter, range: &str) -> String {
    let signs = scheme.signs.iter().filter(|sign| sign.duties.contains(&duty));
    let counts: Vec<String> = signs.map(|sign| cells_with(sign.letter, range)).collect();
    format!("({})", counts.join("+"))
}

/// How many cells of the range hold the letter, alone or beside others.
pub(super) fn cells_with(letter: char, range: &str) -> String {
    format!("SUMPRODUCT(--ISNUMBER(FIND(\"{letter}\",{})))", letters_in(range))
}

/// The cells in capitals, each up to a note in brackets. `FIND` knows no wildcards, which
/// LibreOffice may take for regular expressions.
fn letters_in(range: &str) -> String {
    format!("UPPER(LEFT({range},FIND(\"(\",{range}&\"(\")-1))")
}

/// The texts without marks, blanks and these letters.
fn stripped(texts: &str, letters: &[String]) -> String {
    let marks = MARKS.iter().map(|mark| quoted(mark)).chain(letters.iter().map(|l| quoted(l)));
    let all = marks.chain([NO_BREAK_SPACE.to_owned()]);
    all.fold(texts.to_owned(), |inner, mark| format!("SUBSTITUTE({inner},{mark},\"\")"))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
