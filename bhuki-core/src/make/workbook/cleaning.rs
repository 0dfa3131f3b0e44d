//! How the live check reads one cell: as formulas, and as the same steps in Rust.
//!
//! Both go through the same tables, and the tests hold LibreOffice's result against
//! Rust's, and Rust's against what the linter reads.

use crate::model::scheme::{Duty, Scheme};

/// Ways to say "nothing here" that are made of letters, as a whole cell.
const NOTHING: &[&str] = &["N/A", "NA", "I/T", "N"];
/// Words between letters.
const AND: &[&str] = &[" OG ", " AND "];
/// Blanks and invisible characters, by code point: nobody could see them in a formula.
const BLANKS: &[u32] = &[0x20, 0x0A, 0x0D, 0x09, 0xA0, 0x202F, 0x200B, 0xFEFF, 0xAD];
/// Marks that say "nothing here" when they stand alone.
const DASHES: &[&str] = &["-", "–", "—", "―", "−", "/", ".", "·", "…", "_", "\\"];
/// Marks between letters, and footnote marks after them. Excel nests no more than 64
/// functions, so the rarest are left out.
const MARKS: &[&str] = &[
    "/", ",", ";", ".", "+", "&", "|", "-", "–", "—", "·", "•", "\\", ":", "_", "*", "†", "§", "'",
    "¹", "²", "³", ")", "1", "2", "3",
];

/// The formulas about the cells of one area, given as a reference such as `BHUKI!$E1:$W1`.
pub(super) struct Formulas<'a> {
    pub(super) scheme: &'static Scheme,
    pub(super) cells: &'a str,
}

impl Formulas<'_> {
    /// How many cells hold something.
    pub(super) fn filled(&self) -> String {
        let out: Vec<char> = self.left_out().collect();
        if out.is_empty() {
            return format!("SUMPRODUCT(--(LEN({})>0))", self.shown());
        }
        let (letters, rest) = (self.letters(), without(self.letters(), out.iter()));
        let is_out = format!("(LEN({letters})>0)*(LEN({rest})=0)");
        format!("SUMPRODUCT((LEN({})>0)*(1-{is_out}))", self.shown())
    }

    /// How many cells hold something that the family does not know.
    pub(super) fn unknown(&self) -> String {
        let (shown, letters) = (self.shown(), self.letters());
        let rest = without(letters.clone(), self.scheme.letters.iter().map(|sign| &sign.capital));
        format!("SUMPRODUCT((LEN({shown})>0)*(1-(LEN({rest})=0)*(LEN({letters})>0)))")
    }

    /// How many cells give the duty.
    pub(super) fn holders(&self, duty: Duty) -> String {
        let signs = self.scheme.letters.iter().filter(|sign| sign.duties.contains(&duty));
        let counts: Vec<String> = signs.map(|sign| self.with(sign.capital)).collect();
        counts.join("+")
    }

    /// How many cells hold the letter. `FIND` knows no wildcards, which LibreOffice may
    /// take for regular expressions.
    pub(super) fn with(&self, letter: char) -> String {
        format!("SUMPRODUCT(--ISNUMBER(FIND(\"{letter}\",{})))", self.words())
    }

    /// Whether the one cell gives the duty.
    pub(super) fn gives(&self, duty: Duty) -> Option<String> {
        let signs = self.scheme.letters.iter().filter(|sign| sign.duties.contains(&duty));
        let found = |letter| format!("ISNUMBER(FIND(\"{letter}\",UPPER({})))", self.before_note());
        let each: Vec<String> = signs.map(|sign| found(sign.capital)).collect();
        match each.as_slice() {
            [] => None,
            [one] => Some(one.clone()),
            _ => Some(format!("OR({})", each.join(","))),
        }
    }

    fn left_out(&self) -> impl Iterator<Item = char> {
        self.scheme.letters.iter().map(|sign| sign.capital).filter(|l| self.scheme.is_blank(*l))
    }

    /// What there is to see, nothing where the cell says "nothing here".
    fn shown(&self) -> String {
        let spaced = replaced(self.cells, NO_BREAK_SPACE, "\" \"");
        without(blanked(without_nothing(&spaced)), DASHES.iter())
    }

    /// The letters and what is not known, without marks.
    fn letters(&self) -> String {
        without(blanked(self.words()), MARKS.iter())
    }

    /// The text in capitals, without notes and without "nothing here".
    fn words(&self) -> String {
        let text = without_nothing(&self.without_notes());
        AND.iter().fold(text, |text, and| replaced(&text, &quoted(and), "\"/\""))
    }

    fn before_note(&self) -> String {
        format!("LEFT({0},FIND(\"(\",{0}&\"(\")-1)", self.cells)
    }

    /// The text before a note in brackets, and between it and the next.
    fn without_notes(&self) -> String {
        let spaced = replaced(self.cells, NO_BREAK_SPACE, "\" \"");
        let opened = replaced(&spaced, "\"[\"", "\"(\"");
        let both = replaced(&opened, "\"]\"", "\")\"");
        let after = format!("MID({both},FIND(\")\",{both}&\")\")+1,999)");
        let until = format!("FIND(\"(\",{after}&\"(\")-1");
        format!("LEFT({opened},FIND(\"(\",{opened}&\"(\")-1)&\" \"&LEFT({after},{until})")
    }
}

/// A space that does not break; `CHAR(160)` gives another character in LibreOffice.
pub(super) const NO_BREAK_SPACE: &str = "_xlfn.UNICHAR(160)";

/// In capitals, between line breaks, by which a whole cell is told from a part of it.
fn without_nothing(text: &str) -> String {
    let line = format!("CHAR(10)&UPPER(TRIM({text}))&CHAR(10)");
    NOTHING.iter().fold(line, |line, nothing| {
        replaced(&line, &format!("CHAR(10)&{}&CHAR(10)", quoted(nothing)), "\"\"")
    })
}

fn blanked(text: String) -> String {
    BLANKS.iter().fold(text, |text, blank| {
        let mark = match blank {
            0x20 => "\" \"".to_owned(),
            0..0x20 => format!("CHAR({blank})"),
            _ => format!("_xlfn.UNICHAR({blank})"),
        };
        replaced(&text, &mark, "\"\"")
    })
}

fn without<'a, M: std::fmt::Display + 'a>(
    text: String,
    marks: impl Iterator<Item = &'a M>,
) -> String {
    marks.fold(text, |text, mark| replaced(&text, &quoted(&mark.to_string()), "\"\""))
}

fn replaced(text: &str, what: &str, with: &str) -> String {
    format!("SUBSTITUTE({text},{what},{with})")
}

pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// What the formulas make of one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct CleanedCell {
    /// Whether it says anything.
    pub(super) is_filled: bool,
    /// Whether the family does not know it.
    pub(super) is_unknown: bool,
    /// The letters in it, by their place in the family.
    letters: u32,
}

impl CleanedCell {
    pub(super) fn of(text: &str, scheme: &'static Scheme) -> Self {
        let shown = stripped(&line(&text.replace('\u{a0}', " ")), DASHES);
        let mut words = line(&without_notes(text));
        for and in AND {
            words = words.replace(and, "/");
        }
        let letters = stripped(&words, MARKS);
        let rest = letters.replace(|c| scheme.letter(c).is_some(), "");
        let is_out = !letters.is_empty() && letters.chars().all(|c| scheme.is_blank(c));
        let places = (0..).zip(scheme.letters);
        Self {
            is_filled: !shown.is_empty() && !is_out,
            is_unknown: !shown.is_empty() && (!rest.is_empty() || letters.is_empty()),
            letters: places
                .filter(|(_, sign)| words.contains(sign.capital))
                .fold(0, |all, (place, _)| all | 1 << place),
        }
    }

    /// Whether it holds the letter at this place in the family.
    pub(super) const fn has(self, place: usize) -> bool {
        self.letters & 1 << place != 0
    }

    /// How many of the family's letters for the duty it holds.
    pub(super) fn holders(self, duty: Duty, scheme: &'static Scheme) -> usize {
        let signs = scheme.letters.iter().enumerate();
        signs.filter(|(place, sign)| sign.duties.contains(&duty) && self.has(*place)).count()
    }
}

fn line(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let mut line = format!("\n{}\n", capitals(&words.join(" ")));
    for nothing in NOTHING {
        line = line.replace(&format!("\n{nothing}\n"), "");
    }
    line
}

/// As a spreadsheet does it, character by character: ß stays.
fn capitals(text: &str) -> String {
    text.chars().map(capital).collect()
}

fn capital(c: char) -> char {
    let mut upper = c.to_uppercase();
    upper.next().filter(|_| upper.next().is_none()).unwrap_or(c)
}

fn without_notes(text: &str) -> String {
    let opened = text.replace('\u{a0}', " ").replace('[', "(");
    let both = opened.replace(']', ")");
    let before = opened.split('(').next().unwrap_or_default();
    let after = both.split_once(')').map_or("", |(_, after)| after);
    let after = after.split('(').next().unwrap_or_default();
    format!("{before} {after}")
}

fn stripped(text: &str, marks: &[&str]) -> String {
    let is_mark = |c: char| marks.iter().any(|mark| mark.starts_with(c));
    text.replace(|c: char| BLANKS.contains(&u32::from(c)) || is_mark(c), "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::notation;
    use crate::model::scheme::SCHEMES;

    fn agrees(text: &str, scheme: &'static Scheme) {
        let (live, read) = (CleanedCell::of(text, scheme), notation::read(text, scheme));
        let shown = (live.is_filled || live.is_unknown, live.is_unknown);
        assert_eq!(shown, (!read.blank, read.unknown.is_some()), "{} {text:?}", scheme.name);
        for duty in Duty::ALL.into_iter().filter(|_| read.unknown.is_none()) {
            let held = live.holders(duty, scheme) > 0;
            assert_eq!(held, read.duties.has(duty), "{} {duty} {text:?}", scheme.name);
        }
    }

    #[test]
    fn a_cell_is_read_as_the_linter_reads_it() {
        for scheme in SCHEMES {
            for sign in scheme.letters {
                let letter = sign.capital;
                let lower = letter.to_ascii_lowercase();
                for text in [
                    format!("{letter}"),
                    format!("{lower}"),
                    format!(" {lower}\u{a0}"),
                    format!("{letter} (kun drift)"),
                    format!("{letter} [test] (igen)"),
                    format!("{letter}*"),
                    format!("{letter}1)"),
                    format!("{letter}\u{ad}\n"),
                    format!("Q{letter}"),
                    format!("{letter} (a) X"),
                    format!("{letter}?"),
                    format!("{letter}, Anne"),
                    format!("{letter} (uden slut"),
                ] {
                    agrees(&text, scheme);
                }
                for other in scheme.letters {
                    for between in ["/", " / ", ",", " + ", "", " og ", " (drift) / ", "–", "\n"]
                    {
                        agrees(&format!("{letter}{between}{}", other.capital), scheme);
                    }
                }
            }
            for text in [
                "", " ", "-", "–", "...", "…", "/", "n/a", "N/A", " na ", "i/t", "n", "Q", "x",
                "?", "*", "1", "ø", "(kun drift)", ",", "Anne", "TBD", "\u{a0}", "\u{200b}",
                "#REF!",
            ] {
                agrees(text, scheme);
            }
        }
    }

    /// What the documentation of the folder says: these are called unknown though the
    /// linter knows them. Should one begin to agree, the documentation is wrong.
    #[test]
    fn what_the_live_check_cannot_read_is_what_the_documentation_says() {
        let bhuki = Scheme::named("bhuki").unwrap();
        for text in ["Hovedansvar", "\u{41d}", "(H)", "H: Anne", "H4", "H⁄U"] {
            assert!(CleanedCell::of(text, bhuki).is_unknown, "{text}");
            assert!(notation::read(text, bhuki).unknown.is_none(), "{text}");
        }
        // The other way round: letters with numbers within, and long runs of letters.
        for text in ["H2U", "BUKIBUKI"] {
            assert!(!CleanedCell::of(text, bhuki).is_unknown, "{text}");
            assert!(notation::read(text, bhuki).unknown.is_some(), "{text}");
        }
    }
}
