//! The texts of a sheet, each different one judged once, however it is looked at.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::legend_entries::{begins_with_word, explained_in_one};
use crate::model::cell::{Area, Cell};
use crate::model::meanings::{self, Meaning};
use crate::model::notation;
use crate::model::scheme::{SCHEMES, Scheme};
use crate::model::sheet::Sheet;
use crate::text::{folded, is_formula_error, is_visible, visible};

/// What a cell holds, judged from its text alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Nothing, or nothing visible.
    Empty,
    /// An explicit blank such as `-` or `n/a`.
    Dash,
    /// Letters, with the families that know them all.
    Duties(SchemeSet),
    /// A cross or tick.
    Cross,
    /// A number, an amount, a percentage or a date.
    Number,
    /// A failed formula.
    Broken,
    /// Any other text.
    Text,
}

/// What the words for letters count as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// They are heads and explanations.
    AreHeaders,
    /// They stand in the cells in place of letters.
    AreLetters,
}

/// A set of letter families, by their place among those of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct SchemeSet(u32);

/// Merged areas are followed over this many cells in all; real sheets have some
/// hundreds, and beyond this a hostile one would cost time and memory.
const MERGED_CELLS: u64 = 500_000;

/// A text of more characters is a wording or a note: no head, letter or number is as long.
const LONGEST_JUDGED: usize = 400;

/// What a text is, found out once for all the cells that hold it.
pub(super) struct TextFacts<'a> {
    /// The text as a person sees it.
    pub(super) text: Cow<'a, str>,
    /// What it is where words are heads.
    as_headers: Class,
    /// What it is where words are letters.
    as_letters: Class,
    /// Whether it is letters only if they are taken apart: `GA`.
    pub(super) is_run: bool,
    /// Whether it is letters with a condition in words: `C if needed`.
    pub(super) is_conditional: bool,
    /// The letters that the text stands for as a header, by family.
    pub(super) letters: Vec<(&'static Scheme, char)>,
    /// The letter that a header gives itself: `Durchführung (R)`.
    pub(super) explicit: Option<char>,
    /// What the word says that somebody does.
    pub(super) meaning: Option<Meaning>,
}

impl TextFacts<'_> {
    pub(super) const fn class(&self, words: Words) -> Class {
        match words {
            Words::AreHeaders => self.as_headers,
            Words::AreLetters => self.as_letters,
        }
    }
}

/// A sheet with every text judged once; views look at it whole, in part, or turned.
pub(super) struct Table<'a> {
    pub(super) sheet: &'a Sheet,
    /// The families that its letters may belong to.
    pub(super) families: &'a [&'static Scheme],
    pub(super) facts: Vec<TextFacts<'a>>,
    /// For each cell that holds something, the place of its text's facts.
    pub(super) cells: FxHashMap<Cell, usize>,
    pub(super) merged: FxHashMap<Cell, Area>,
}

impl<'a> Table<'a> {
    pub(super) fn of(sheet: &'a Sheet, families: &'a [&'static Scheme]) -> Self {
        let mut table = Self {
            sheet,
            families,
            facts: Vec::new(),
            cells: FxHashMap::with_capacity_and_hasher(sheet.len(), FxBuildHasher),
            merged: merged_cells(sheet),
        };
        // Cells that share a text are known by its address; only others are compared.
        let mut at: FxHashMap<(*const u8, usize), usize> = FxHashMap::default();
        let mut known: FxHashMap<&str, usize> = FxHashMap::default();
        for (cell, text) in sheet.texts() {
            let place = *at.entry((text.as_ptr(), text.len())).or_insert_with(|| {
                *known.entry(text).or_insert_with(|| {
                    table.facts.push(TextFacts::of(text, families));
                    table.facts.len() - 1
                })
            });
            if table.facts.get(place).is_some_and(|facts| facts.as_headers != Class::Empty) {
                table.cells.insert(cell, place);
            }
        }
        table
    }

    pub(super) fn facts(&self, cell: Cell) -> Option<&TextFacts<'a>> {
        self.cells.get(&cell).and_then(|place| self.facts.get(*place))
    }

    /// Whether the set has the family.
    pub(super) fn has(&self, set: SchemeSet, scheme: &Scheme) -> bool {
        let place = self.families.iter().position(|known| std::ptr::eq(*known, scheme));
        place.is_some_and(|i| set.0 & (1 << i) != 0)
    }
}

impl<'a> TextFacts<'a> {
    fn of(raw: &'a str, families: &[&'static Scheme]) -> Self {
        if raw.len() > LONGEST_JUDGED && raw.contains(char::is_alphanumeric) {
            return Self {
                text: shown(raw),
                as_headers: Class::Text,
                as_letters: Class::Text,
                is_run: false,
                is_conditional: false,
                letters: Vec::new(),
                explicit: None,
                meaning: None,
            };
        }
        let text = shown(raw);
        let plain = plain_class(&text);
        let classes = || classes_of_words(&text, families);
        let (as_headers, as_letters) = plain.map_or_else(classes, |class| (class, class));
        Self {
            as_headers,
            as_letters,
            is_run: is_run(&text),
            is_conditional: families.iter().any(|scheme| notation::is_conditional(&text, scheme)),
            letters: letters_of_header(&text, families),
            meaning: meaning_of_header(&text),
            explicit: explained_in_one(&text).map(|(letter, _)| letter),
            text,
        }
    }
}

/// The text as a person sees it, without a copy where nothing is left out.
fn shown(raw: &str) -> Cow<'_, str> {
    if is_visible(raw) { raw.into() } else { visible(raw).into() }
}

fn merged_cells(sheet: &Sheet) -> FxHashMap<Cell, Area> {
    let mut merged = FxHashMap::default();
    let mut left = MERGED_CELLS;
    for area in &sheet.merged {
        let size = u64::from(area.rows()) * u64::from(area.columns());
        let Some(rest) = left.checked_sub(size) else { continue };
        left = rest;
        for row in area.from.row..=area.to.row {
            for col in area.from.col..=area.to.col {
                merged.insert(Cell::new(row, col), *area);
            }
        }
    }
    merged
}

/// What a text is that is neither letters nor words.
fn plain_class(text: &str) -> Option<Class> {
    const CROSSES: &[&str] = &["x", "✓", "✔", "✗", "✘", "√", "●", "•", "☒", "☑"];
    if text.is_empty() {
        return Some(Class::Empty);
    }
    if is_formula_error(text) {
        return Some(Class::Broken);
    }
    if is_number(text) {
        return Some(Class::Number);
    }
    CROSSES.contains(&folded(text).as_str()).then_some(Class::Cross)
}

/// What a text is where words are headers, and where they are letters.
fn classes_of_words(text: &str, families: &[&'static Scheme]) -> (Class, Class) {
    let known = known_to(text, families);
    let other = if notation::is_dash(text) { Class::Dash } else { Class::Text };
    let class = |known| if known == SchemeSet::default() { other } else { Class::Duties(known) };
    (class(known.as_headers), class(known.as_letters))
}

/// The letters a head stands for: `H`, `Hovedansvarlig`, `Hovedansvar (H)`, `R - Responsible`.
fn letters_of_header(text: &str, families: &[&'static Scheme]) -> Vec<(&'static Scheme, char)> {
    /// A head that stands for a letter is a word or a question.
    const LONGEST: usize = 120;
    if text.len() > LONGEST {
        return Vec::new();
    }
    let mut chars = text.chars();
    let single = chars.next().filter(|_| chars.next().is_none());
    let explained = explained_in_one(text).map(|(letter, meaning)| (letter, folded(&meaning)));
    let word = statement(&folded(field_name(text)));
    let sign_in = |scheme: &'static Scheme| match (single, &explained) {
        (Some(letter), _) => scheme.letter(letter),
        (None, Some((letter, meaning))) => scheme
            .letter(*letter)
            .filter(|sign| sign.words.iter().any(|word| begins_with_word(meaning, word))),
        (None, None) => scheme.letters.iter().find(|sign| sign.words.contains(&word.as_str())),
    };
    let letters = families.iter().filter_map(|scheme| Some((*scheme, sign_in(scheme)?.capital)));
    letters.collect()
}

/// What a header says that somebody does, where it is a word of that kind only.
fn meaning_of_header(text: &str) -> Option<Meaning> {
    /// A longer text says more than who does what.
    const LONGEST: usize = 40;
    let is_short = text.len() <= LONGEST && !text.contains(|c: char| c.is_ascii_digit());
    is_short.then(|| meanings::meaning_of(&statement(&folded(field_name(text))))).flatten()
}

/// The name inside `Custom field (Responsible)`, as exports write it, or `(Accountable)`.
pub(super) fn field_name(header: &str) -> &str {
    let inner = header.strip_suffix(')').and_then(|rest| rest.split_once('('));
    match inner {
        Some((before, name)) if before.trim().is_empty() || is_field(before) => name.trim(),
        _ => header,
    }
}

fn is_field(before: &str) -> bool {
    const FIELDS: &[&str] = &[
        "custom field", "custom fields", "brugerdefineret felt", "benutzerdefiniertes feld",
        "benutzerdefinierte felder", "champs personnalisés", "champ personnalisé",
        "campo personalizado", "campo personalizzato", "aangepast veld", "anpassat fält",
        "egendefinert felt", "tilpasset felt",
    ];
    FIELDS.contains(&folded(before).as_str())
}

/// A head that asks, as a statement: "Hvem har hovedansvaret?" is "har hovedansvaret".
fn statement(header: &str) -> String {
    let header = header.trim_end_matches(['?', ' ']);
    let openings = ["hvem skal ", "hvem ", "who is ", "who ", "skal ", "er "];
    let stated = openings.iter().find_map(|opening| header.strip_prefix(opening));
    stated.unwrap_or(header).to_owned()
}

/// The families that read a text as letters.
#[derive(Default)]
struct KnownTo {
    /// Words are no evidence here: `Informeret` is a header, and `hub` is a hub.
    as_headers: SchemeSet,
    /// Here the words of the family are its letters.
    as_letters: SchemeSet,
}

fn known_to(text: &str, families: &[&'static Scheme]) -> KnownTo {
    /// Letters with their notes are shorter than a wording.
    const LONGEST: usize = 60;
    let mut known = KnownTo::default();
    let outside = text.split(['(', '[']).next().unwrap_or_default();
    let is_family = families.iter().any(|scheme| scheme.name.eq_ignore_ascii_case(text));
    let is_long = text.chars().count() > LONGEST;
    if is_long || is_family || outside.contains(|c: char| c.is_ascii_digit()) {
        return known;
    }
    let is_word = has_word(outside, |_| false);
    if is_word && has_word(outside, |word| is_piece_of_word(word, families)) {
        return known;
    }
    for (i, scheme) in families.iter().enumerate() {
        let reading = notation::read(text, scheme);
        if reading.unknown.is_some() || reading.letters.is_empty() || reading.is_conditional {
            continue;
        }
        let is_own = |word: &str| scheme.letter_of_word(word).is_some();
        known.as_headers.0 |= u32::from(!is_word) << i;
        let is_read = !is_word || !has_word(outside, is_own) || is_own(text);
        known.as_letters.0 |= u32::from(is_read) << i;
    }
    known
}

/// Whether some family has a word with this piece: most texts are told from letters so.
fn is_piece_of_word(piece: &str, families: &[&'static Scheme]) -> bool {
    static PIECES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
        let words = SCHEMES.iter().flat_map(|scheme| scheme.letters).flat_map(|l| l.words);
        words.flat_map(|word| word.split(|c: char| !c.is_alphanumeric())).collect()
    });
    let piece = folded(piece);
    let own = families.iter().filter(|scheme| scheme.is_own()).flat_map(|s| s.letters);
    let mut words = own.flat_map(|letter| letter.words);
    PIECES.contains(piece.as_str()) || words.any(|word| word.contains(piece.as_str()))
}

/// Whether the text has a word, three letters on end or more, also in capitals, that is
/// none of those known.
fn has_word(text: &str, is_known: impl Fn(&str) -> bool) -> bool {
    let mut runs = text.split(|c: char| !c.is_alphanumeric());
    runs.any(|run| run.chars().count() > 2 && !is_known(run))
}

/// Whether every piece of the text is two letters on end: `GA`, `RA`.
fn is_run(text: &str) -> bool {
    let outside = text.split(['(', '[']).next().unwrap_or_default();
    let mut runs = outside.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty());
    !outside.trim().is_empty() && runs.all(|run| run.chars().count() == 2)
}

fn is_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || " .,:/-+%()kr".contains(c))
}
