//! What stands in one cell: its letters, its notes, and what was not understood.

use unicode_normalization::UnicodeNormalization;

use crate::model::scheme::{Duties, Scheme};
use crate::text::{folded, visible};

/// A duty cell as read with one letter family.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Reading {
    /// The family's own letters, each once, in the family's order.
    pub letters: Vec<char>,
    /// The duties that the letters give.
    pub duties: Duties,
    /// Notes in brackets and footnote marks, as written: `(sign)`, `*`.
    pub qualifier: Option<String>,
    /// The part that the family does not know, as written.
    pub unknown: Option<String>,
    /// Whether the cell gives nobody anything: empty, or an explicit blank such as `-`.
    pub blank: bool,
    /// Whether a letter was written with a character that only looks like it.
    pub lookalike: bool,
    /// Whether a condition in words follows the letters: `C if needed`.
    pub(crate) is_conditional: bool,
    /// The cell as it should be written; equal to the raw text where it is tidy.
    pub tidy: String,
}

impl Reading {
    /// Reads the text of one cell.
    ///
    /// Any case, order and separator is understood, also none; notes and footnote
    /// marks are kept as the qualifier; what is left over is kept as unknown.
    ///
    /// ```
    /// use bhuki_core::{Reading, Scheme};
    /// let bhuki = Scheme::bhuki();
    /// let cell = Reading::of("u, h (kun drift)", bhuki);
    /// assert_eq!(cell.letters, ['H', 'U']);
    /// assert_eq!(cell.tidy, "H/U (kun drift)");
    /// assert!(Reading::of("–", bhuki).blank);
    /// assert_eq!(Reading::of("Q", bhuki).unknown.as_deref(), Some("Q"));
    /// ```
    pub fn of(raw: &str, scheme: &'static Scheme) -> Self {
        read(raw, scheme)
    }
}

/// Reads the text of one cell; see [`Reading::of`].
pub(crate) fn read(raw: &str, scheme: &'static Scheme) -> Reading {
    let text = visible(raw);
    if is_explicit_blank(&text, scheme) {
        return Reading { blank: true, tidy: raw.to_owned(), ..Reading::default() };
    }
    if let Some(reading) = with_name(&text, scheme).or_else(|| with_words(&text, scheme)) {
        return reading;
    }
    let parts = CellParts::of(without_emphasis(&text));
    let mut found = FoundLetters::default();
    found.read(&parts.body, scheme);
    let mut letters_in_brackets =
        found.is_empty() && parts.brackets.iter().any(|note| found.read_note(note, scheme));
    for note in &parts.joined {
        letters_in_brackets |= found.read_note(note, scheme);
    }
    if found.is_empty() {
        // A lone mark, separator or note is no letter, and it is no blank either.
        found.unknown.push(text.clone());
    }
    // In `Accountable (A)` the bracket repeats the word, and is no reservation.
    let is_repeated = parts.body.trim().chars().count() > 1 && parts.repeats(&found, scheme);
    let qualifier = if is_repeated { None } else { parts.qualifier() };
    let letters: Vec<char> =
        scheme.letters.iter().map(|s| s.capital).filter(|l| found.letters.contains(l)).collect();
    let tidy = if letters_in_brackets || is_repeated { text } else { tidy(&letters, &parts) };
    Reading {
        duties: letters
            .iter()
            .filter_map(|l| scheme.letter(*l))
            .flat_map(|letter| letter.duties.iter().copied())
            .collect(),
        blank: found.unknown.is_empty() && letters.iter().all(|l| scheme.is_blank(*l)),
        tidy: if found.unknown.is_empty() { tidy } else { raw.to_owned() },
        unknown: (!found.unknown.is_empty()).then(|| found.unknown.join(" ")),
        lookalike: found.lookalike,
        is_conditional: false,
        letters,
        qualifier,
    }
}

/// `H: Anne` and `H = Anne`: letters, and a note that holds no letters of its own.
fn with_name(text: &str, scheme: &'static Scheme) -> Option<Reading> {
    let at = text.find([':', '='])?;
    let before = text.get(..at)?.trim_end();
    let (written, note) = (text.get(before.len()..)?, text.get(at + 1..)?.trim());
    if note.contains([':', '=']) || !note.contains(char::is_alphabetic) {
        return None;
    }
    // `H: Anne, U` gives two letters, and `H: Har hovedansvaret` explains one.
    let mut pieces = note.split(|c| "/,;+&|".contains(c)).chain(note.split(' '));
    let is_known = |text: &str| {
        let mut found = FoundLetters::default();
        found.read(text, scheme);
        !found.letters.is_empty() && found.unknown.is_empty()
    };
    let is_letter = |piece: &str| {
        let long = piece.chars().count() > scheme.letters.len();
        is_known(piece) && (long || piece.chars().all(char::is_uppercase))
    };
    if is_known(note) || pieces.any(|piece| is_letter(piece.trim())) {
        return None;
    }
    let letters = read(before, scheme);
    if letters.letters.is_empty() || letters.unknown.is_some() || letters.qualifier.is_some() {
        return None;
    }
    Some(Reading {
        tidy: format!("{}{written}", letters.tidy),
        qualifier: Some(note.to_owned()),
        ..letters
    })
}

/// `C/A cuando exige autorización`, `I after sign-off`, `A - ansvarlig`: letters, and words
/// that hold no letters of their own. They are a condition or the letter's own word.
fn with_words(text: &str, scheme: &'static Scheme) -> Option<Reading> {
    let (before, after) = text.split_once(' ')?;
    let (written, note) = {
        let note = after.trim_start_matches(['-', '–', '—', ' ']);
        (after.get(..after.len() - note.len())?, note)
    };
    let is_letters = before.chars().all(|c| c.is_uppercase() || is_separator(c));
    let mut words = note.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let first = words.clone().next()?;
    let is_word = |word: &str| word.chars().count() > 1 && !word.chars().all(char::is_uppercase);
    // After a dash the letter's own word may be written with a capital, as a name may not.
    let begins = first.starts_with(char::is_lowercase);
    if !is_letters || !begins || !words.any(|word| word.chars().count() > 2) {
        return None;
    }
    let mut others = note.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let has_letters = others.any(|word| !is_word(word) && word.chars().all(char::is_uppercase));
    let is_known = FoundLetters::of(note, scheme).unknown.is_empty();
    if has_letters || is_known || note.contains(['(', '[', '{']) {
        return None;
    }
    let letters = read(before, scheme);
    if letters.letters.is_empty() || letters.unknown.is_some() || letters.qualifier.is_some() {
        return None;
    }
    Some(Reading {
        tidy: format!("{} {written}{note}", letters.tidy),
        qualifier: Some(note.to_owned()),
        is_conditional: true,
        ..letters
    })
}

/// Whether the text is letters of the family with a condition in words.
pub(crate) fn is_conditional(text: &str, scheme: &'static Scheme) -> bool {
    /// A longer text is a wording.
    const LONGEST: usize = 60;
    text.len() <= LONGEST
        && text.split_once(' ').is_some_and(|(letters, _)| letters.chars().count() <= 3)
        && with_words(text, scheme).is_some()
}

/// Whether the text says "nothing here": dashes, a lone slash, `N`, `n/a`.
fn is_explicit_blank(text: &str, scheme: &Scheme) -> bool {
    let is_letter =
        text.eq_ignore_ascii_case("n") && scheme.letters.iter().any(|s| s.capital == 'N');
    is_dash(text) && !is_letter
}

/// Whether the text says "nothing here" in every family that has no letter N.
pub(crate) fn is_dash(text: &str) -> bool {
    let is_mark = |c: char| "-–—―−/.·…_\\|".contains(c) || c.is_whitespace();
    if text.chars().all(is_mark) {
        // A lone stroke is more likely an I.
        return text != "|";
    }
    text.len() <= 4 && matches!(folded(text).as_str(), "n/a" | "na" | "i/t" | "n")
}

/// `**R**` and `_R_` as Markdown users write them, without the emphasis.
fn without_emphasis(text: &str) -> &str {
    let mut inner = text;
    for mark in ["**", "__", "*", "_", "`"] {
        let stripped = inner.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
        inner = stripped.map_or(inner, str::trim);
    }
    inner
}

/// A cell's text taken apart: letters, bracketed notes, footnote marks.
#[derive(Debug, Default)]
struct CellParts {
    body: String,
    brackets: Vec<String>,
    /// Those of the brackets that a separator joins to the rest, as in `(H)/U`.
    joined: Vec<String>,
    marks: String,
}

impl CellParts {
    fn of(text: &str) -> Self {
        let mut parts = Self::default();
        let mut rest = text;
        while let Some(open) = rest.find(['(', '[', '{']) {
            let (before, from) = rest.split_at(open);
            // An unclosed bracket runs to the end: the note is still kept.
            let end = from.find([')', ']', '}']).map_or(from.len(), |close| close + 1);
            let (note, after) = from.split_at(end);
            parts.body.push_str(before);
            if is_joined(&parts.body, after) {
                parts.joined.push(note.to_owned());
            }
            parts.body.push(' ');
            parts.brackets.push(note.to_owned());
            rest = after;
        }
        parts.body.push_str(rest);
        parts.take_marks();
        parts
    }

    /// Moves footnote marks out of the body: `K*`, `H†`, `U²`, `U1)`.
    fn take_marks(&mut self) {
        let mut body = String::new();
        for c in self.body.chars() {
            if is_footnote_mark(c) {
                self.marks.push(c);
            } else {
                body.push(c);
            }
        }
        let body = body.trim();
        let letters = body.trim_end_matches(|c: char| c.is_ascii_digit() || c == ')').trim_end();
        let digits = body.get(letters.len()..).unwrap_or_default().trim();
        if !letters.is_empty() && !digits.is_empty() && digits.len() <= 2 {
            self.marks.push_str(digits);
            letters.clone_into(&mut self.body);
        } else {
            body.clone_into(&mut self.body);
        }
    }

    /// Whether the one bracket holds no other letters than those outside it.
    fn repeats(&self, outside: &FoundLetters, scheme: &'static Scheme) -> bool {
        let [note] = self.brackets.as_slice() else { return false };
        let mut inside = FoundLetters::default();
        self.marks.is_empty() && inside.read_note(note, scheme) && inside.letters == outside.letters
    }

    fn qualifier(&self) -> Option<String> {
        let mut all = self.marks.clone();
        for note in &self.brackets {
            if !all.is_empty() {
                all.push(' ');
            }
            all.push_str(note);
        }
        (!all.is_empty()).then_some(all)
    }
}

/// Whether a bracket stands as a letter would: a separator, or the end of the text, on
/// both its sides, and not the ends only.
fn is_joined(before: &str, after: &str) -> bool {
    let is_mark = |c: Option<char>| c.is_none_or(is_separator);
    let (last, next) = (before.trim_end().chars().last(), after.trim_start().chars().next());
    (last.is_some() || next.is_some()) && is_mark(last) && is_mark(next)
}

fn is_footnote_mark(c: char) -> bool {
    matches!(c, '*' | '†' | '‡' | '§' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | '₀'..='₉' | '\'' | '’')
}

/// What the pieces of a cell turned out to be.
#[derive(Debug, Default)]
struct FoundLetters {
    letters: Vec<char>,
    unknown: Vec<String>,
    lookalike: bool,
}

impl FoundLetters {
    fn of(body: &str, scheme: &'static Scheme) -> Self {
        let mut found = Self::default();
        found.read(body, scheme);
        found
    }

    fn read(&mut self, body: &str, scheme: &'static Scheme) {
        if let Some(sign) = scheme.letter_of_word(body) {
            self.letters.push(sign.capital);
            return;
        }
        for piece in body.split(is_separator).filter(|piece| !piece.is_empty()) {
            self.read_piece(piece, scheme);
        }
    }

    fn is_empty(&self) -> bool {
        self.letters.is_empty() && self.unknown.is_empty()
    }

    /// A cell that is nothing but a letter in brackets, `(R)`, is that letter with
    /// some reservation; beside another letter, as in `R (A)`, brackets are a note.
    fn read_note(&mut self, note: &str, scheme: &'static Scheme) -> bool {
        let inner = note.trim_matches(|c: char| "()[]{}".contains(c));
        let mut found = Self::default();
        for piece in inner.split(is_separator).filter(|piece| !piece.is_empty()) {
            found.read_piece(piece, scheme);
        }
        let is_letters = found.unknown.is_empty() && !found.letters.is_empty();
        if is_letters {
            self.letters.extend(found.letters);
            self.lookalike |= found.lookalike;
        }
        is_letters
    }

    fn read_piece(&mut self, piece: &str, scheme: &'static Scheme) {
        if matches!(folded(piece).as_str(), "og" | "and" | "och" | "und" | "samt") {
            return;
        }
        if let Some(sign) = scheme.letter_of_word(piece) {
            self.letters.push(sign.capital);
            return;
        }
        let letters: Option<Vec<(char, bool)>> =
            piece.chars().map(|c| letter_of(c, scheme)).collect();
        match letters {
            // A longer run is a word that happens to be made of the letters.
            Some(letters) if letters.len() <= scheme.letters.len() => {
                self.lookalike |= letters.iter().any(|(_, lookalike)| *lookalike);
                self.letters.extend(letters.iter().map(|(letter, _)| *letter));
            }
            _ => self.unknown.push(piece.to_owned()),
        }
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || "/,;.+&|-–—·•\\:_⁄∕‐‑".contains(c)
}

/// The characters of a text that only look like a letter of the family, each once,
/// with the letter that they look like.
pub(crate) fn lookalikes(text: &str, scheme: &Scheme) -> Vec<(char, char)> {
    let mut found = Vec::new();
    for c in text.chars() {
        if let Some((letter, true)) = letter_of(c, scheme)
            && !found.contains(&(c, letter))
        {
            found.push((c, letter));
        }
    }
    found
}

/// The family's letter that a character is or looks like, and whether it only looks like it.
fn letter_of(c: char, scheme: &Scheme) -> Option<(char, bool)> {
    let upper = c.to_ascii_uppercase();
    let known = |letter: char| scheme.letters.iter().any(|sign| sign.capital == letter);
    if c.is_ascii() {
        return known(upper).then_some((upper, false));
    }
    if let [plain] = std::iter::once(c).nfkc().collect::<Vec<_>>().as_slice() {
        let plain = plain.to_ascii_uppercase();
        if known(plain) {
            return Some((plain, true));
        }
    }
    let skeleton =
        |c: char| unicode_security::skeleton(c.encode_utf8(&mut [0; 4])).collect::<String>();
    let shape = skeleton(c);
    let looks_like =
        |letter: char| shape == skeleton(letter) || shape == skeleton(letter.to_ascii_lowercase());
    scheme.letters.iter().map(|s| s.capital).find(|l| looks_like(*l)).map(|letter| (letter, true))
}

/// `H/U (sign)`: letters in order, then marks, then notes.
fn tidy(signs: &[char], parts: &CellParts) -> String {
    let letters: Vec<String> = signs.iter().map(char::to_string).collect();
    let mut text = letters.join("/");
    text.push_str(&parts.marks);
    for note in &parts.brackets {
        text.push(' ');
        text.push_str(note);
    }
    text
}

#[cfg(test)]
mod tests;
