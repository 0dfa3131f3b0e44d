//! Where a sheet explains a letter, entry by entry.

use std::collections::HashMap;

use crate::model::cell::Cell;
use crate::model::scheme::{Duty, Letter, Scheme};
use crate::model::sheet::Sheet;
use crate::text::{folded, visible};

/// One letter and what the sheet says it means.
#[derive(Debug)]
pub(super) struct LegendEntry {
    pub(super) letter: char,
    pub(super) meaning: String,
    pub(super) cells: [Cell; 2],
    /// The duties that the words give, beside the other words of the legend.
    pub(super) duties: Vec<Duty>,
    /// Whether the words speak of duties at all.
    pub(super) is_known: bool,
}

impl LegendEntry {
    const fn new(letter: char, meaning: String, cells: [Cell; 2]) -> Self {
        Self { letter, meaning, cells, duties: Vec::new(), is_known: false }
    }

    pub(super) const fn letter_cell(&self) -> Cell {
        let [letter, _] = self.cells;
        letter
    }

    pub(super) const fn meaning_cell(&self) -> Cell {
        let [_, meaning] = self.cells;
        meaning
    }
}

impl LegendEntry {
    /// Whether the words are those that the family has for the letter, or give its duties.
    pub(super) fn explains(&self, scheme: &'static Scheme) -> bool {
        let Some(letter) = scheme.letter(self.letter) else { return false };
        let gives = |duty: &Duty| letter.duties.contains(duty);
        self.says_in_words_of(letter) || self.duties.iter().any(gives)
    }

    pub(super) fn says_in_words_of(&self, letter: &Letter) -> bool {
        let meaning = folded(&self.meaning);
        letter.words.iter().any(|word| begins_with_word(&meaning, word))
    }

    /// Whether the words give the letter other duties than the family does.
    pub(super) fn contradicts(&self, scheme: &'static Scheme) -> bool {
        scheme.letter(self.letter).is_none() || self.is_known && !self.explains(scheme)
    }
}

/// Whether the text opens with the word, also in another form ("Konsulteres om" for
/// "konsulteres"), perhaps after a short word ("har", "er", "den").
pub(super) fn begins_with_word(text: &str, word: &str) -> bool {
    let after_short = text.split_once(' ').filter(|(first, _)| first.chars().count() <= 4);
    text.starts_with(word) || after_short.is_some_and(|(_, rest)| rest.starts_with(word))
}

/// Everything in the sheet that looks like a letter explained: `H = Hovedansvar`
/// in one cell, or `H` with a text in the next cell. What stands in several cells is no
/// explanation but what these cells say.
pub(super) fn entries(sheet: &Sheet) -> Vec<LegendEntry> {
    let mut entries: Vec<LegendEntry> = Vec::new();
    let mut in_one: HashMap<&str, usize> = HashMap::new();
    let mut before: Option<(Cell, char)> = None;
    for (cell, raw) in sheet.texts() {
        if raw.len() > LONGEST {
            before = None;
            continue;
        }
        let text = visible(raw);
        if let Some((at, letter)) = before.take() {
            let adjacent = at.row == cell.row && cell.col - at.col <= 2;
            if adjacent && has_word(&text) {
                entries.push(LegendEntry::new(letter, text.clone(), [at, cell]));
            }
        }
        let bare = text.trim_end_matches([':', '=', '.', ')', ' ']);
        before = single_letter(bare).map(|letter| (cell, letter));
        let parts = raw.split(['\n', ';', ',', '·', '|']).flat_map(before_letters);
        let found = parts.filter_map(explained_in_one);
        let known = entries.len();
        entries
            .extend(found.map(|(letter, meaning)| LegendEntry::new(letter, meaning, [cell, cell])));
        if entries.len() > known {
            *in_one.entry(raw).or_insert(0) += 1;
        }
    }
    let is_alone = |entry: &LegendEntry| {
        let [letter, meaning] = entry.cells;
        letter != meaning || in_one.get(sheet.text(letter)).is_none_or(|times| *times == 1)
    };
    entries.retain(is_alone);
    entries
}

/// A legend is made of words and lines; a longer text is something else.
const LONGEST: usize = 400;

/// Whether the text has three letters on end, as a meaning does and `C,R` does not.
fn has_word(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|run| run.chars().count() > 2)
}

/// Splits `R - Responsible  A - Approve` before each letter that is explained.
fn before_letters(text: &str) -> Vec<&str> {
    const APART: &str = "  ";
    if !text.contains(APART) {
        return vec![text];
    }
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, letter) in text.char_indices().filter(|(_, c)| c.is_ascii_uppercase()) {
        let (before, after) = text.split_at(at);
        let rest = after.get(letter.len_utf8()..).unwrap_or_default();
        let is_explained = rest.trim_start().starts_with(['=', ':', '–', '-'])
            && rest.starts_with([' ', '=', ':']);
        if is_explained && before.ends_with(APART) {
            parts.extend(text.get(from..at));
            from = at;
        }
    }
    parts.extend(text.get(from..));
    parts
}

fn single_letter(text: &str) -> Option<char> {
    let mut chars = text.chars();
    let only = chars.next().filter(char::is_ascii_uppercase)?;
    chars.next().is_none().then_some(only)
}

/// `H = Hovedansvar`, `H: Hovedansvar`, `H – Hovedansvar`, `Hovedansvar (H)`.
pub(super) fn explained_in_one(text: &str) -> Option<(char, String)> {
    let text = visible(text);
    if let Some((left, right)) = text.split_once(['=', ':', '–', '-', '(', ')']) {
        let (left, right) = (left.trim(), right.trim().trim_end_matches(')'));
        if let Some(letter) = single_letter(left) {
            return (right.chars().count() > 2).then(|| (letter, right.to_owned()));
        }
        if let Some(letter) = single_letter(right) {
            return (left.chars().count() > 2).then(|| (letter, left.to_owned()));
        }
    }
    None
}
