//! Headings that stand in rows of their own, on one level or several.

use crate::model::words;

/// A row that heads the activities below it.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    pub(super) text: String,
    pub(super) look: HeadingLook,
}

/// What headings of one level share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct HeadingLook {
    pub(super) col: u32,
    pub(super) width: u32,
    pub(super) depth: usize,
    pub(super) upper: bool,
}

/// The headings in force, the outermost first.
#[derive(Debug, Default)]
pub(super) struct Headings(Vec<Heading>);

impl Headings {
    /// Takes in the next heading: inside the one right above it, else at the level
    /// whose look it has, else in place of the innermost, or of all where another
    /// heading follows it.
    pub(super) fn enter(&mut self, heading: Heading, opens_pair: bool, follows_one: bool) {
        let is_alike = |known: &Heading| known.look == heading.look;
        let level = if follows_one {
            self.0.len()
        } else if opens_pair {
            self.0.iter().position(is_alike).unwrap_or(0)
        } else {
            self.0.iter().rposition(is_alike).unwrap_or(self.0.len().saturating_sub(1))
        };
        self.0.truncate(level);
        self.0.push(heading);
    }

    pub(super) fn texts(&self) -> Vec<String> {
        self.0.iter().map(|heading| heading.text.clone()).collect()
    }
}

/// How deep a text is numbered: `2` is 1, `2.1` is 2, none is 0.
pub(super) fn depth(text: &str) -> usize {
    // A letter or two may stand before: `A.5.1` is as deep as `5.1`.
    let letters = text.trim_start_matches(char::is_alphabetic);
    let is_prefixed = text.len() - letters.len() <= 3;
    let digits = if is_prefixed { letters.trim_start_matches(['.', '-']) } else { text };
    let number: String = digits.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    number.split('.').filter(|part| !part.is_empty()).count()
}

/// A number that a text begins with: `1.2`, `A.5.1`, `Lot 3`, `1.0`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HeadingNumber(Vec<String>);

impl HeadingNumber {
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let first = words.next()?;
        let is_section = words::is_section_word(first);
        let token = if is_section { words.next()? } else { first };
        let bare = token.trim_end_matches(['.', ')', ':', '-', '–', ',']);
        let is_alone = words.next().is_none();
        let parts: Vec<&str> = bare.split(['.', '-', '_']).collect();
        let is_number = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
        let is_letters = |part: &str| (1..=3).contains(&part.chars().count()) && is_capitals(part);
        let numbers = parts.iter().filter(|part| is_number(part)).count();
        let (begins, rest) = parts.split_first()?;
        let fits = match numbers {
            // `A.` and `B)` are numbers, and so is a letter that stands alone; `A` is a word.
            0 => parts.len() == 1 && is_letters(begins) && (bare != token || is_alone),
            _ => rest.iter().all(is_number) && (is_number(begins) || is_coded(begins)),
        };
        if !fits || bare.chars().count() > 12 {
            return None;
        }
        let mut parts: Vec<String> = parts.into_iter().map(str::to_owned).collect();
        // A number format shows 1 as 1.0.
        while parts.len() > 1 && parts.last().is_some_and(|part| part == "0") {
            parts.pop();
        }
        Some(Self(parts))
    }

    pub(super) fn depth(&self) -> usize {
        self.0.len()
    }

    /// Whether the other number goes on where this one ends.
    pub(super) fn is_above(&self, other: &Self) -> bool {
        self.0.len() < other.0.len() && other.0.starts_with(&self.0)
    }
}

fn is_capitals(text: &str) -> bool {
    text.chars().all(char::is_uppercase)
}

/// `A`, `DTS1`, `S` before the numbers.
fn is_coded(part: &str) -> bool {
    let digits = part.trim_start_matches(char::is_alphabetic);
    let letters = part.len() - digits.len();
    (1..=6).contains(&letters) && digits.chars().all(|c| c.is_ascii_digit())
}

pub(super) fn is_upper(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    letters.len() > 3 && letters.iter().all(|c| c.is_uppercase())
}
