//! The live check: what the control column says about a row, as a formula that Excel
//! and LibreOffice work out, and as the result stored with it.

use super::cleaning::{CleanedCell, Formulas, NO_BREAK_SPACE, quoted};
use crate::model::scheme::{Duty, Scheme};
use crate::text::{Lang, Text};

pub(super) const FINE: &str = "OK";
pub(super) const NO_LETTERS: Text = Text { da: "Ingen bogstaver", en: "No letters" };
const NO_NAME: Text = Text { da: "Mangler aktivitet", en: "No activity" };
const UNKNOWN: Text = Text { da: "Ukendt bogstav", en: "Unknown letter" };
const BROKEN: Text = Text { da: "Formelfejl", en: "Formula error" };
const MISSING: Text = Text { da: "Mangler ", en: "Missing " };
const AND: &str = " · ";

/// The names that the control column is written with. Each holds the whole of its formula:
/// LibreOffice does not follow a name within a name when a column is inserted.
const UNKNOWN_CELLS: &str = "bhuki_ukendte";
const FILLED_CELLS: &str = "bhuki_udfyldte";
const MAINS: &str = "bhuki_hovedansvar";
const EXECUTORS: &str = "bhuki_udfoerende";
const ACTIVITY: &str = "bhuki_aktivitet";
/// Whether the cell itself holds what the family does not know.
pub(super) const UNKNOWN_CELL: &str = "bhuki_ukendt";

/// What the control column says about one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowVerdict {
    /// Neither wording nor letters.
    Nothing,
    NoName,
    Unknown,
    NoLetters,
    /// How many roles are accountable and how many execute.
    Counted {
        mains: usize,
        executors: usize,
    },
}

impl RowVerdict {
    /// The verdict on a row with this wording and these cells.
    pub(super) fn of(name: &str, cells: &[CleanedCell], scheme: &'static Scheme) -> Self {
        let is_filled = cells.iter().any(|cell| cell.is_filled);
        if name.trim_matches([' ', '\u{a0}']).is_empty() {
            return if is_filled { Self::NoName } else { Self::Nothing };
        }
        if cells.iter().any(|cell| cell.is_unknown) {
            return Self::Unknown;
        }
        if !is_filled {
            return Self::NoLetters;
        }
        let holders = |duty| cells.iter().map(|cell| cell.holders(duty, scheme)).sum();
        Self::Counted { mains: holders(Duty::H), executors: holders(Duty::U) }
    }

    /// The words in the control column.
    pub(super) fn words(self, scheme: &'static Scheme, lang: Lang) -> String {
        let (mains, executors) = match self {
            Self::Nothing => return String::new(),
            Self::NoName => return NO_NAME.get(lang).to_owned(),
            Self::Unknown => return UNKNOWN.get(lang).to_owned(),
            Self::NoLetters => return NO_LETTERS.get(lang).to_owned(),
            Self::Counted { mains, executors } => (mains, executors),
        };
        let missing = MISSING.get(lang);
        let main = scheme.letter_for(Duty::H).and_then(|h| match mains {
            0 => Some(format!("{missing}{h}")),
            1 => None,
            many => Some(format!("{many} × {h}")),
        });
        let executor = scheme.letter_for(Duty::U).filter(|_| executors == 0);
        let executor = executor.map(|u| format!("{missing}{u}"));
        match (main, executor) {
            (None, None) => FINE.to_owned(),
            (Some(one), None) | (None, Some(one)) => one,
            (Some(main), Some(executor)) => format!("{main}{AND}{executor}"),
        }
    }
}

/// The formula of the control column: the same in every row, so that rows can be sorted
/// and copied.
pub(super) fn formula(scheme: &'static Scheme, lang: Lang) -> String {
    let [no_letters, no_name, unknown, broken] =
        [NO_LETTERS, NO_NAME, UNKNOWN, BROKEN].map(|text| quoted(text.get(lang)));
    let counted = counted(scheme, lang);
    format!(
        "IFERROR(IF({ACTIVITY}=\"\",IF({FILLED_CELLS}=0,\"\",{no_name}),\
         IF({UNKNOWN_CELLS}>0,{unknown},IF({FILLED_CELLS}=0,{no_letters},{counted}))),{broken})"
    )
}

/// "OK", or what is missing or too many.
fn counted(scheme: &'static Scheme, lang: Lang) -> String {
    let missing = MISSING.get(lang);
    let main = scheme.letter_for(Duty::H).map(|h| {
        let (none, many) = (quoted(&format!("{missing}{h}")), quoted(&format!(" × {h}")));
        (format!("{MAINS}=1"), format!("IF({MAINS}=0,{none},{MAINS}&{many})"))
    });
    let executor = scheme
        .letter_for(Duty::U)
        .map(|u| (format!("{EXECUTORS}>0"), quoted(&format!("{missing}{u}"))));
    match (main, executor) {
        (None, None) => quoted(FINE),
        (Some((fine, words)), None) | (None, Some((fine, words))) => {
            format!("IF({fine},\"{FINE}\",{words})")
        }
        (Some((one, main)), Some((some, executor))) => format!(
            "IF({one},IF({some},\"{FINE}\",{executor}),{main}&IF({some},\"\",\"{AND}\"&{executor}))"
        ),
    }
}

/// The names with what they stand for: for the row of the cell that uses them, the duties
/// in `row` and the wording in `name`, and for the cell itself, `cell`.
pub(super) fn names(
    scheme: &'static Scheme,
    [row, name, cell]: [&str; 3],
) -> Vec<(&'static str, String)> {
    let duties = Formulas { scheme, cells: row };
    let mut names = vec![
        (ACTIVITY, format!("TRIM(SUBSTITUTE({name},{NO_BREAK_SPACE},\" \"))")),
        (UNKNOWN_CELLS, duties.unknown()),
        (FILLED_CELLS, duties.filled()),
        (UNKNOWN_CELL, Formulas { scheme, cells: cell }.unknown()),
    ];
    for (name, duty) in [(MAINS, Duty::H), (EXECUTORS, Duty::U)] {
        if scheme.letter_for(duty).is_some() {
            names.push((name, duties.holders(duty)));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::scheme::SCHEMES;

    #[test]
    fn the_formulas_are_within_the_limits_of_excel() {
        for scheme in SCHEMES {
            let places = ["'RACI-VS'!$AAA1:$XFD1", "'RACI-VS'!$XFC1", "'RACI-VS'!A1"];
            for (name, formula) in names(scheme, places) {
                let mut depth = 0;
                let deepest = formula.chars().map(|c| {
                    depth += i32::from(c == '(') - i32::from(c == ')');
                    depth
                });
                let deepest = deepest.max().unwrap();
                assert!(deepest <= 64, "{name} {}: {deepest} deep", scheme.name);
                let length = formula.chars().count();
                assert!(length <= 8192, "{name} {}: {length} characters", scheme.name);
            }
        }
    }

    #[test]
    fn a_row_is_judged_by_what_stands_in_it() {
        let bhuki = Scheme::named("bhuki").unwrap();
        for (name, cells, words) in [
            ("Drive", &["H", "U"][..], "OK"),
            ("Drive", &["h/u"], "OK"),
            ("Drive", &["K", "U"], "Mangler H"),
            ("Drive", &["H/U", "H"], "2 × H"),
            ("Drive", &["H", "I"], "Mangler U"),
            ("Drive", &["I"], "Mangler H · Mangler U"),
            ("Drive", &["H", "H"], "2 × H · Mangler U"),
            ("Drive", &["-", " "], "Ingen bogstaver"),
            ("Drive", &["H/U", "Q"], "Ukendt bogstav"),
            (" ", &["H"], "Mangler aktivitet"),
            ("", &["-"], ""),
        ] {
            let cells: Vec<CleanedCell> =
                cells.iter().map(|text| CleanedCell::of(text, bhuki)).collect();
            assert_eq!(RowVerdict::of(name, &cells, bhuki).words(bhuki, Lang::Da), words);
        }
    }
}
