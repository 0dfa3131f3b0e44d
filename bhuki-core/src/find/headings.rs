//! Headings that stand in rows of their own, on one level or several.

/// A row that heads the activities below it.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    pub(super) text: String,
    pub(super) look: Look,
}

/// What headings of one level share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
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

pub(super) fn is_shallower(text: &str, next: &str) -> bool {
    depth(text) > 0 && depth(text) < depth(next)
}

pub(super) fn is_upper(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    letters.len() > 3 && letters.iter().all(|c| c.is_uppercase())
}
