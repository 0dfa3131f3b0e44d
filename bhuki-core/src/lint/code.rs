//! The numbers of activities taken apart: `ISS-02` is the prefix `iss-` and the number 2.

use indexmap::IndexMap;

use crate::lint::fault::Fault;
use crate::model::matrix::{Activity, Code, Matrix};
use crate::text::{folded, is_formula_error, visible};

/// One step of a number: `1.10b` has the steps 1, 10 and b.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Step {
    pub(crate) value: u64,
    /// Whether it is written as a letter: b is 2.
    pub(crate) is_letter: bool,
}

/// A number taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Numbering {
    /// What stands before the first step, in lower case: `iss-`, `lot `; empty in `1.1`.
    pub(crate) prefix: String,
    pub(crate) steps: Vec<Step>,
    /// What stands between the first two steps where both are digits, as in `1.1`.
    pub(crate) separator: Option<String>,
    /// The number as written, up to its last step.
    stem: String,
    /// The last step as written.
    last: String,
}

impl Numbering {
    /// More steps than any outline has: what is longer is no number.
    const MOST_STEPS: usize = 8;

    /// Takes a number apart; none where the text is no number, such as `ny` or `TBD`.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let text = visible(text);
        let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
        let start = match text.find(|c: char| c.is_ascii_digit()) {
            Some(start) => start,
            None if text.len() == 1 => 0,
            None => return None,
        };
        let (prefix, rest) = text.split_at_checked(start)?;
        let pieces = pieces(rest)?;
        let last = pieces.last()?.text.to_owned();
        let second = pieces.get(1).filter(|piece| !piece.step.is_letter);
        Some(Self {
            prefix: prefix.to_lowercase(),
            separator: second.map(|piece| piece.before.to_owned()),
            steps: pieces.iter().map(|piece| piece.step).collect(),
            stem: text.strip_suffix(&last)?.to_owned(),
            last,
        })
    }

    /// The letters of its prefix: `iss` of `ISS-02`.
    pub(crate) fn letters(&self) -> String {
        self.prefix.chars().filter(|c| c.is_alphabetic()).collect()
    }

    /// How its prefix is built, whatever its letters: `a-` for `ISS-02`.
    pub(crate) fn prefix_form(&self) -> String {
        let mut form = String::new();
        for c in self.prefix.chars() {
            let sign = if c.is_alphabetic() { 'a' } else { c };
            if sign != 'a' || !form.ends_with('a') {
                form.push(sign);
            }
        }
        form
    }

    /// Whether it says nothing without its neighbours: `1` and `a`, but not `1.1`.
    pub(crate) fn is_counter(&self) -> bool {
        self.prefix.is_empty() && self.steps.len() == 1
    }

    /// Its first step, where it has several of digits: 1 in `1.2`, none in `7` and `7a`.
    pub(crate) fn chapter(&self) -> Option<u64> {
        self.separator.as_ref().and(self.steps.first()).map(|step| step.value)
    }

    pub(crate) fn last_step(&self) -> Step {
        self.steps.last().copied().unwrap_or(Step { value: 0, is_letter: false })
    }

    /// How it begins, as written: `DRI` of `DRI2`, and with its chapter `Lot 1.` of `Lot 1.2`.
    pub(crate) fn beginning(&self, with_chapter: bool) -> String {
        let prefix = self.stem.chars().take(self.prefix.chars().count()).collect::<String>();
        match self.steps.first().filter(|_| with_chapter) {
            Some(step) => {
                let separator = self.separator.as_deref().unwrap_or(".");
                format!("{prefix}{}{separator}", step.value)
            }
            None => prefix.trim_end().to_owned(),
        }
    }

    /// Whether a letter stands behind a number, as in `7a`.
    pub(crate) fn has_letter_behind(&self) -> bool {
        self.steps.len() > 1 && self.last_step().is_letter
    }

    /// The number as written without its last step.
    pub(crate) fn stem(&self) -> &str {
        &self.stem
    }

    /// The number as written, without what stands behind it.
    pub(crate) fn whole(&self) -> String {
        format!("{}{}", self.stem, self.last)
    }

    /// How wide the last step is made with zeros: 2 in `ISS-02`, none in `ISS-12`.
    pub(crate) fn padded_to(&self) -> Option<usize> {
        (self.last.len() > 1 && self.last.starts_with('0')).then_some(self.last.len())
    }

    /// How many characters the last step has.
    pub(crate) fn width(&self) -> usize {
        self.last.len()
    }

    /// The number with another last step, written in the same way.
    pub(crate) fn with_last(&self, value: u64) -> String {
        let width = self.last.len();
        let letter = u8::try_from(value).ok().filter(|n| (1..=26).contains(n));
        match letter.filter(|_| self.last_step().is_letter) {
            Some(n) => {
                let first = if self.last.starts_with(char::is_uppercase) { b'A' } else { b'a' };
                format!("{}{}", self.stem, char::from(first + n - 1))
            }
            None if self.padded_to().is_some() => format!("{}{value:0width$}", self.stem),
            None => format!("{}{value}", self.stem),
        }
    }
}

struct CodePiece<'a> {
    before: &'a str,
    text: &'a str,
    step: Step,
}

/// The steps of a number from its first digit (or its only letter) on.
fn pieces(text: &str) -> Option<Vec<CodePiece<'_>>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (before, after) = rest.split_at_checked(rest.find(char::is_alphanumeric)?)?;
        let digits = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
        let (text, tail) = after.split_at_checked(digits.max(1))?;
        let step = step(text)?;
        let is_cut = step.is_letter && tail.starts_with(char::is_alphanumeric);
        if is_cut || pieces.len() >= Numbering::MOST_STEPS {
            return None;
        }
        pieces.push(CodePiece { before, text, step });
        rest = tail;
    }
    Some(pieces)
}

fn step(text: &str) -> Option<Step> {
    let letter = text.chars().next().filter(char::is_ascii_alphabetic);
    if let Some(letter) = letter {
        let place = u64::from(u32::from(letter.to_ascii_lowercase()) - u32::from('a'));
        return Some(Step { value: place + 1, is_letter: true });
    }
    text.parse().ok().map(|value| Step { value, is_letter: false })
}

/// An activity that has a number.
pub(crate) struct Numbered<'a> {
    /// Its index in the matrix.
    pub(crate) index: usize,
    pub(crate) activity: &'a Activity,
    pub(crate) code: &'a Code,
    /// The number taken apart, where it is one.
    pub(crate) numbering: Option<Numbering>,
}

impl Numbered<'_> {
    /// A fault at the number.
    pub(crate) fn fault(&self) -> Fault {
        let fault = Fault::at([self.code.cell.into()]).with("text", self.code.text.clone());
        Fault { activity: Some(self.index), ..fault }
    }
}

/// The activities of a matrix that have a number, in its order. A dash says that there
/// is none, and what a failed formula would have said nobody knows.
pub(crate) fn numbered(matrix: &Matrix) -> Vec<Numbered<'_>> {
    let with_code = |(index, activity)| numbered_one(index, activity);
    matrix.activities().iter().enumerate().filter_map(with_code).collect()
}

fn numbered_one(index: usize, activity: &Activity) -> Option<Numbered<'_>> {
    let code = activity.code.as_ref()?;
    let says_something = code.text.contains(char::is_alphanumeric) && !is_formula_error(&code.text);
    says_something.then(|| {
        let numbering = Numbering::of(&code.text);
        Numbered { index, activity, code, numbering }
    })
}

/// Whether several headings begin with the same bare number: then 1, 2, 3 count
/// the activities under each heading, and 1 twice is no mistake.
pub(crate) fn counting_starts_over(all: &[Numbered<'_>]) -> bool {
    let mut first: IndexMap<&[String], &Numbered<'_>> = IndexMap::new();
    for one in all {
        first.entry(&one.activity.sections).or_insert(one);
    }
    let is_counter = |one: &Numbered<'_>| one.numbering.as_ref().is_some_and(Numbering::is_counter);
    let firsts = first.into_values().filter(|one| is_counter(one));
    let mut firsts: Vec<String> = firsts.map(|one| folded(&one.code.text)).collect();
    let sections = firsts.len();
    firsts.sort();
    firsts.dedup();
    firsts.len() < sections
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(text: &str) -> Option<(String, Vec<u64>)> {
        let numbering = Numbering::of(text)?;
        Some((numbering.prefix, numbering.steps.iter().map(|step| step.value).collect()))
    }

    #[test]
    fn a_number_is_a_prefix_and_steps() {
        for (text, prefix, wanted) in [
            ("DTS1", "dts", vec![1]),
            ("ISS-02", "iss-", vec![2]),
            ("1.10", "", vec![1, 10]),
            ("1.2.3.", "", vec![1, 2, 3]),
            ("Lot 1.1", "lot ", vec![1, 1]),
            ("7a", "", vec![7, 1]),
            ("A1.b", "a", vec![1, 2]),
            ("b)", "", vec![2]),
            ("IT-DR-7", "it-dr-", vec![7]),
        ] {
            assert_eq!(steps(text), Some((prefix.to_owned(), wanted)), "{text}");
        }
        let long = "1.".repeat(9);
        for text in ["", "ny", "TBD", "1 ny", "2026Q12b", "99999999999999999999", &long, "æ", "½"]
        {
            assert_eq!(steps(text), None, "{text}");
        }
    }

    #[test]
    fn the_next_number_is_written_as_the_last() {
        let with = |text: &str, value| Numbering::of(text).unwrap().with_last(value);
        assert_eq!(with("ISS-02", 1), "ISS-01");
        assert_eq!(with("ISS-12", 9), "ISS-9", "nothing shows that it would be 09");
        assert_eq!(with("1.10.", 9), "1.9");
        assert_eq!(with("7c", 2), "7b");
        assert_eq!(with("A1.C", 2), "A1.B");
    }

    #[test]
    fn forms_are_told_apart_whatever_the_letters() {
        let form = |text: &str| Numbering::of(text).unwrap().prefix_form();
        assert_eq!(
            [form("DTS1"), form("PP1"), form("GOV 1"), form("IT-DR-1"), form("1")],
            ["a", "a", "a ", "a-a-", ""]
        );
        let beginning = |text: &str, chapter| Numbering::of(text).unwrap().beginning(chapter);
        assert_eq!(beginning("Lot 1.2.3", true), "Lot 1.");
        assert_eq!([beginning("DRI2", false), beginning("GOV 2", false)], ["DRI", "GOV"]);
        assert_eq!(Numbering::of("7a").unwrap().chapter(), None);
        assert_eq!(Numbering::of("7.1a").unwrap().chapter(), Some(7));
    }
}
