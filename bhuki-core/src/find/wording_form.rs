//! How the wordings of a sheet are formed: people write activities alike.

use std::collections::BTreeMap;

/// How the words of most activities are formed.
#[derive(Debug, Default)]
pub(super) struct Form {
    /// The mark before them: a dash, a bullet.
    pub(super) mark: Option<char>,
    /// How their first or last word ends: verbs end alike in many languages.
    pub(super) ending: Option<Ending>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ending {
    First(String),
    Last(String),
}

impl Ending {
    /// The endings that a wording has.
    pub(super) fn of(text: &str) -> Vec<Self> {
        let words: Vec<&str> =
            text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
        // A wording of one word has no verb.
        let [first, .., last] = words.as_slice() else { return Vec::new() };
        let endings = vec![Self::First(tail(first, 1)), Self::Last(tail(last, 2))];
        endings
    }
}

fn tail(word: &str, letters: usize) -> String {
    let skipped = word.chars().count().saturating_sub(letters);
    word.chars().skip(skipped).flat_map(char::to_lowercase).collect()
}

pub(super) fn mark_of(text: &str) -> Option<char> {
    text.chars().next().filter(|c| "-–—•·*>○▪‣".contains(*c))
}

impl Form {
    /// What most of the wordings have in common; few wordings have nothing to show.
    pub(super) fn of(texts: &[&str]) -> Self {
        let is_most = |count: usize| texts.len() > 2 && count * 10 >= texts.len() * 7;
        let mut marks: BTreeMap<char, usize> = BTreeMap::new();
        let mut endings: BTreeMap<Ending, usize> = BTreeMap::new();
        for text in texts {
            if let Some(mark) = mark_of(text) {
                *marks.entry(mark).or_default() += 1;
            }
            for ending in Ending::of(text) {
                *endings.entry(ending).or_default() += 1;
            }
        }
        let mark = marks.into_iter().max_by_key(|(_, count)| *count);
        let ending = endings.into_iter().max_by_key(|(_, count)| *count);
        Self {
            mark: mark.filter(|(_, count)| is_most(*count)).map(|(mark, _)| mark),
            ending: ending.filter(|(_, count)| is_most(*count)).map(|(ending, _)| ending),
        }
    }
}
