//! How a matrix writes its letters, and which cells write them otherwise.
//!
//! `A/R` is as good as `R/A`; what matters is that a sheet writes one of them throughout.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::matrix::{DutyCell, Matrix};
use crate::model::scheme::Scheme;
use crate::text::visible;

/// In what a cell differs from how the matrix writes its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Deviation {
    /// Blanks too many, or characters that cannot be seen.
    Blanks,
    /// Small letters among capitals.
    Small,
    /// Capitals among small letters.
    Capital,
    /// The letters in another order.
    Order,
    /// Another mark between the letters.
    Separator,
    /// Several of these, or marks that belong to nothing.
    Other,
}

/// A cell that is written otherwise than the rest, and how the rest would have it.
pub(crate) struct Deviating<'a> {
    pub(crate) duty: &'a DutyCell,
    pub(crate) deviation: Deviation,
    pub(crate) usual: String,
}

/// The cells whose letters are written otherwise than the matrix mostly does.
pub(crate) fn deviating(matrix: &Matrix) -> Vec<Deviating<'_>> {
    let written = |duty| Written::of(duty, matrix.scheme).map(|written| (duty, written));
    let all: Vec<(&DutyCell, Written)> = matrix.duties().iter().filter_map(written).collect();
    let spelling = Spelling::of(all.iter().map(|(_, written)| written));
    let each =
        all.iter().filter_map(|(duty, written)| spelling.deviating(duty, written, matrix.scheme));
    each.collect()
}

/// The letters of one cell as they are written.
struct Written {
    /// As written, also small ones.
    letters: Vec<char>,
    /// What stands between them, where it is always the same; `None` with one letter.
    separator: Option<String>,
    /// What follows: a mark, a note.
    rest: String,
}

impl Written {
    /// `None` where it is no plain row of letters: a word, a lookalike, brackets in front.
    fn of(duty: &DutyCell, scheme: &Scheme) -> Option<Self> {
        let reading = &duty.reading;
        let text = visible(&duty.raw);
        if !duty.is_read() || reading.blank || reading.lookalike || is_in_words(&text, scheme) {
            return None;
        }
        let mut letters = Vec::new();
        let mut between: Vec<String> = Vec::new();
        let mut end = 0;
        for (at, c) in text.char_indices() {
            if letters.len() == reading.letters.len() {
                break;
            }
            if c.is_ascii_alphabetic() {
                letters.push(c);
                between.push(String::new());
                end = at + c.len_utf8();
            } else if let Some(last) = between.last_mut() {
                last.push(c);
            } else {
                return None;
            }
        }
        between.pop();
        let capitals = letters.iter().map(char::to_ascii_uppercase);
        let are_letters =
            capitals.collect::<BTreeSet<char>>() == reading.letters.iter().copied().collect();
        let has_mark = between.iter().any(|between| between.contains(|c| "*†‡§()[]".contains(c)));
        if !are_letters || has_mark {
            return None;
        }
        let are_same = between.windows(2).all(|pair| matches!(pair, [a, b] if a == b));
        let is_whole = letters.len() == reading.letters.len();
        is_whole.then(|| Self {
            separator: between.into_iter().next().filter(|_| are_same),
            rest: text.get(end..).unwrap_or_default().to_owned(),
            letters,
        })
    }

    fn capitals(&self) -> Vec<char> {
        self.letters.iter().map(char::to_ascii_uppercase).collect()
    }

    fn is_small(&self) -> bool {
        self.letters.iter().all(char::is_ascii_lowercase)
    }

    fn set(&self) -> BTreeSet<char> {
        self.capitals().into_iter().collect()
    }
}

/// Whether a duty is written out, such as "Hovedansvarlig": another style, but not a
/// careless one.
fn is_in_words(text: &str, scheme: &Scheme) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    scheme.letter_of_word(text).is_some() || words.any(|word| scheme.letter_of_word(word).is_some())
}

/// How a matrix mostly writes its letters.
struct Spelling {
    is_small: bool,
    separator: String,
    /// By the letters that stand together, the order that is usual for them.
    orders: BTreeMap<BTreeSet<char>, Vec<char>>,
}

impl Spelling {
    fn of<'a>(all: impl Iterator<Item = &'a Written>) -> Self {
        let (mut small, mut cells) = (0, 0);
        let mut separators = SpellingVotes::default();
        let mut orders: BTreeMap<BTreeSet<char>, SpellingVotes<Vec<char>>> = BTreeMap::new();
        for written in all {
            cells += 1;
            small += usize::from(written.is_small());
            if written.letters.len() > 1 {
                separators.add(written.separator.clone());
                orders.entry(written.set()).or_default().add(Some(written.capitals()));
            }
        }
        let orders = orders.into_iter().filter_map(|(set, votes)| Some((set, votes.most()?)));
        Self {
            is_small: small * 2 > cells,
            separator: separators.most().unwrap_or_else(|| "/".to_owned()),
            orders: orders.collect(),
        }
    }

    /// The cell as the rest would have it, where it is written otherwise.
    fn deviating<'a>(
        &self,
        duty: &'a DutyCell,
        written: &Written,
        scheme: &Scheme,
    ) -> Option<Deviating<'a>> {
        let usual = self.usual(written, scheme);
        let deviation = self.deviation(&duty.raw, written, &usual)?;
        Some(Deviating { duty, deviation, usual })
    }

    fn usual(&self, written: &Written, scheme: &Scheme) -> String {
        let set = written.set();
        let family = scheme.letters.iter().map(|letter| letter.capital);
        let family: Vec<char> = family.filter(|letter| set.contains(letter)).collect();
        let order = self.orders.get(&set).unwrap_or(&family);
        let letters: Vec<String> = order.iter().map(|letter| self.in_case(*letter)).collect();
        // A full stop behind the letters says nothing, nor does one of them once more.
        let is_again = |c: char| set.contains(&c.to_ascii_uppercase());
        let is_mark = |c: char| c.is_alphanumeric() && !is_again(c) || "([{:=*†‡§".contains(c);
        let is_note = written.rest.contains(is_mark);
        let rest = if is_note { written.rest.as_str() } else { "" };
        letters.join(&self.separator) + rest
    }

    fn in_case(&self, letter: char) -> String {
        let letter = if self.is_small { letter.to_ascii_lowercase() } else { letter };
        letter.to_string()
    }

    fn deviation(&self, raw: &str, written: &Written, usual: &str) -> Option<Deviation> {
        let shown = visible(raw);
        if raw == usual {
            return None;
        }
        if shown == usual {
            return Some(Deviation::Blanks);
        }
        if shown.eq_ignore_ascii_case(usual) {
            return Some(if self.is_small { Deviation::Capital } else { Deviation::Small });
        }
        let capitals = written.capitals();
        let has_order = self.orders.get(&written.set()).is_none_or(|order| *order == capitals);
        let has_separator = written.letters.len() < 2
            || written.separator.as_deref() == Some(self.separator.as_str());
        let has_case = written.letters.iter().all(|l| l.is_ascii_lowercase() == self.is_small);
        Some(match (has_case, has_order, has_separator) {
            (true, false, true) => Deviation::Order,
            (true, true, false) => Deviation::Separator,
            _ => Deviation::Other,
        })
    }
}

/// Counts how often each of several values stands.
#[derive(Default)]
struct SpellingVotes<T>(BTreeMap<T, usize>);

impl<T: Ord + Clone> SpellingVotes<T> {
    fn add(&mut self, value: Option<T>) {
        if let Some(value) = value {
            *self.0.entry(value).or_default() += 1;
        }
    }

    /// The value that half of them have, or more; `None` where two are as frequent.
    fn most(&self) -> Option<T> {
        let all: usize = self.0.values().sum();
        let best = self.0.values().max().filter(|best| **best * 2 >= all)?;
        let mut winners = self.0.iter().filter(|(_, count)| *count == best);
        let winner = winners.next().map(|(value, _)| value.clone());
        if winners.next().is_some() { None } else { winner }
    }
}
