//! A sheet as the finder looks at it: what kind of thing each cell holds.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::legend::{begins_with_word, explained_in_one};
use crate::model::cell::{Area, Cell};
use crate::model::notation;
use crate::model::scheme::{SCHEMES, Scheme};
use crate::model::sheet::Sheet;
use crate::text::{folded, is_formula_error, visible};

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

/// A set of letter families, by their place in [`SCHEMES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct SchemeSet(u16);

impl SchemeSet {
    pub(super) fn has(self, scheme: &Scheme) -> bool {
        SCHEMES.iter().position(|s| s == scheme).is_some_and(|i| self.0 & (1 << i) != 0)
    }
}

/// Merged areas are followed over this many cells in all; real sheets have some
/// hundreds, and beyond this a hostile one would cost time and memory.
const MERGED_CELLS: u64 = 500_000;

/// What a text is, found out once for all the cells that hold it.
struct TextFacts {
    /// The text as a person sees it.
    text: String,
    class: Class,
    /// The letters that the text stands for as a head, by family.
    letters: Vec<(&'static Scheme, char)>,
}

/// A sheet with every text judged once.
pub(super) struct View<'a> {
    pub(super) sheet: &'a Sheet,
    /// Whether rows and columns are exchanged.
    pub(super) is_turned: bool,
    facts: Vec<TextFacts>,
    /// For each cell that holds something, the place of its text's facts.
    cells: FxHashMap<Cell, usize>,
    merged: FxHashMap<Cell, Area>,
    columns: BTreeMap<u32, Vec<u32>>,
    rows: BTreeMap<u32, Vec<u32>>,
    legend: BTreeSet<Cell>,
    ignored: &'a [String],
}

impl<'a> View<'a> {
    /// Judges every text of a sheet. Words such as "Hovedansvar" count as letters only
    /// where `words` says so: in most sheets they are heads.
    pub(super) fn new(sheet: &'a Sheet, words: Words) -> Self {
        let mut view = Self {
            sheet,
            is_turned: false,
            facts: Vec::new(),
            cells: FxHashMap::with_capacity_and_hasher(sheet.len(), FxBuildHasher),
            merged: merged_cells(sheet),
            columns: BTreeMap::new(),
            rows: BTreeMap::new(),
            legend: BTreeSet::new(),
            ignored: &[],
        };
        let mut known: FxHashMap<&str, usize> = FxHashMap::default();
        for (cell, text) in sheet.texts() {
            let place = *known.entry(text).or_insert_with(|| {
                view.facts.push(TextFacts {
                    text: visible(text),
                    class: classify(text, words),
                    letters: signs_of_header(text),
                });
                view.facts.len() - 1
            });
            if view.facts.get(place).is_some_and(|facts| facts.class != Class::Empty) {
                view.cells.insert(cell, place);
                view.columns.entry(cell.col).or_default().push(cell.row);
                view.rows.entry(cell.row).or_default().push(cell.col);
            }
        }
        view
    }

    fn facts(&self, cell: Cell) -> Option<&TextFacts> {
        self.cells.get(&cell).and_then(|place| self.facts.get(*place))
    }

    /// The letter that the cell stands for as a head, such as H for "Hovedansvarlig";
    /// also in a legend, since a row of letters may look like one.
    pub(super) fn sign_of_header(&self, cell: Cell, scheme: &Scheme) -> Option<char> {
        let letters = &self.facts(cell)?.letters;
        letters.iter().find(|(s, _)| *s == scheme).map(|(_, letter)| *letter)
    }

    /// Whether the cell stands for a letter in some family.
    pub(super) fn stands_for_letter(&self, cell: Cell) -> bool {
        self.facts(cell).is_some_and(|facts| !facts.letters.is_empty())
    }

    /// The cells of a row that stand for a letter in some family, from the left.
    pub(super) fn headers_in(&self, row: u32) -> Vec<Cell> {
        let cols = self.rows.get(&row).into_iter().flatten();
        let cells = cols.map(|col| Cell::new(row, *col));
        cells.filter(|cell| self.stands_for_letter(*cell)).collect()
    }

    /// Takes the cells of a legend out of the evidence.
    pub(super) fn set_aside(&mut self, legend: BTreeSet<Cell>) {
        self.legend = legend;
    }

    /// Heads, folded, under which no role stands.
    pub(super) fn ignore(&mut self, headers: &'a [String]) {
        self.ignored = headers;
    }

    /// Whether the user says that no role stands under this head.
    pub(super) fn is_ignored(&self, header: &str) -> bool {
        !self.ignored.is_empty() && self.ignored.contains(&folded(header))
    }

    pub(super) fn is_legend(&self, cell: Cell) -> bool {
        self.legend.contains(&cell)
    }

    /// The class of the cell's own text; `Empty` for legend cells.
    pub(super) fn class(&self, cell: Cell) -> Class {
        match self.facts(cell) {
            Some(facts) if !self.is_legend(cell) => facts.class,
            _ => Class::Empty,
        }
    }

    pub(super) fn is_empty(&self, cell: Cell) -> bool {
        self.class(cell) == Class::Empty
    }

    /// How many of the cells hold each different text, with one cell that does.
    pub(super) fn different(&self, cells: &[Cell]) -> Vec<(Cell, usize)> {
        let mut counts: FxHashMap<usize, (Cell, usize)> = FxHashMap::default();
        for cell in cells {
            if let Some(place) = self.cells.get(cell) {
                counts.entry(*place).or_insert((*cell, 0)).1 += 1;
            }
        }
        let mut counts: Vec<(Cell, usize)> = counts.into_values().collect();
        counts.sort_unstable();
        counts
    }

    /// Whether the cell holds letters of this family.
    pub(super) fn is_letters(&self, cell: Cell, scheme: &Scheme) -> bool {
        matches!(self.class(cell), Class::Duties(families) if families.has(scheme))
    }

    /// The cell's own text, as a person sees it.
    pub(super) fn own(&self, cell: Cell) -> &str {
        self.facts(cell).map(|facts| facts.text.as_str()).unwrap_or_default()
    }

    /// The text a person sees at the cell: its own, or that of the merged area over it.
    pub(super) fn text(&self, cell: Cell) -> &str {
        self.own(self.origin(cell))
    }

    /// Whether a cell to the left or right holds something.
    pub(super) fn has_neighbour(&self, cell: Cell) -> bool {
        let left = cell.col.checked_sub(1).map(|col| Cell::new(cell.row, col));
        let right = Cell::new(cell.row, cell.col + 1);
        left.into_iter().chain([right]).any(|side| !self.is_empty(self.origin(side)))
    }

    /// The cell whose text covers this one.
    pub(super) fn origin(&self, cell: Cell) -> Cell {
        self.merged.get(&cell).map_or(cell, |area| area.from)
    }

    /// The area over which the cell's text stands.
    pub(super) fn span(&self, cell: Cell) -> Area {
        self.merged.get(&cell).copied().unwrap_or_else(|| Area::from(cell))
    }

    /// The columns of a row that hold something, from the left.
    pub(super) fn row(&self, row: u32) -> impl Iterator<Item = Cell> + '_ {
        let cols = self.rows.get(&row).into_iter().flatten();
        cols.map(move |col| Cell::new(row, *col)).filter(|cell| !self.is_legend(*cell))
    }

    /// The rows that hold something, from the top.
    pub(super) fn rows(&self) -> impl DoubleEndedIterator<Item = u32> + '_ {
        self.rows.keys().copied()
    }

    /// The rows from one to another that hold something.
    pub(super) fn rows_between(&self, from: u32, to: u32) -> Vec<u32> {
        if from > to {
            Vec::new()
        } else {
            self.rows.range(from..=to).map(|(row, _)| *row).collect()
        }
    }

    /// The columns that hold something in one of the rows from one to another, or lie
    /// under a merged text of the first of them.
    pub(super) fn columns_between(&self, from: u32, to: u32) -> Vec<u32> {
        let holds = |col: u32, rows: &[u32]| {
            let first = rows.partition_point(|row| *row < from);
            let inside = rows.iter().skip(first).take_while(|row| **row <= to);
            inside.into_iter().any(|row| !self.is_legend(Cell::new(*row, col)))
        };
        let used =
            self.columns.iter().filter(|(col, rows)| holds(**col, rows)).map(|(col, _)| *col);
        let headers = self.rows.get(&from).into_iter().flatten();
        let spans = headers.map(|col| self.span(Cell::new(from, *col)));
        let mut columns: Vec<u32> =
            used.chain(spans.flat_map(|span| span.from.col..=span.to.col)).collect();
        columns.sort_unstable();
        columns.dedup();
        columns
    }

    /// The columns that hold something, with their cells from the top.
    pub(super) fn columns(&self) -> impl Iterator<Item = (u32, impl Iterator<Item = Cell> + '_)> {
        self.columns.iter().map(|(col, rows)| {
            (*col, rows.iter().map(|row| Cell::new(*row, *col)).filter(|c| !self.is_legend(*c)))
        })
    }
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

fn classify(raw: &str, words: Words) -> Class {
    let text = visible(raw);
    if text.is_empty() {
        return Class::Empty;
    }
    if is_formula_error(&text) {
        return Class::Broken;
    }
    if is_number(&text) {
        return Class::Number;
    }
    if matches!(folded(&text).as_str(), "x" | "✓" | "✔" | "✗" | "✘" | "√" | "●" | "•" | "☒" | "☑")
    {
        return Class::Cross;
    }
    let families = families(&text, words);
    if families != SchemeSet::default() {
        return Class::Duties(families);
    }
    if notation::is_dash(&text) { Class::Dash } else { Class::Text }
}

/// The letters a head stands for: `H`, `Hovedansvarlig`, `Hovedansvar (H)`, `R - Responsible`.
fn signs_of_header(raw: &str) -> Vec<(&'static Scheme, char)> {
    if raw.len() > 120 {
        return Vec::new();
    }
    let text = visible(raw);
    let mut chars = text.chars();
    let single = chars.next().filter(|_| chars.next().is_none());
    let explained = explained_in_one(&text).map(|(letter, meaning)| (letter, folded(&meaning)));
    let word = statement(&folded(&text));
    let sign_in = |scheme: &'static Scheme| match (single, &explained) {
        (Some(letter), _) => scheme.letter(letter),
        (None, Some((letter, meaning))) => scheme
            .letter(*letter)
            .filter(|sign| sign.words.iter().any(|word| begins_with_word(meaning, word))),
        (None, None) => scheme.letters.iter().find(|sign| sign.words.contains(&word.as_str())),
    };
    let letters = SCHEMES.iter().filter_map(|scheme| Some((scheme, sign_in(scheme)?.capital)));
    letters.collect()
}

/// A head that asks, as a statement: "Hvem har hovedansvaret?" is "har hovedansvaret".
fn statement(header: &str) -> String {
    let header = header.trim_end_matches(['?', ' ']);
    let openings = ["hvem skal ", "hvem ", "who is ", "who ", "skal ", "er "];
    let stated = openings.iter().find_map(|opening| header.strip_prefix(opening));
    stated.unwrap_or(header).to_owned()
}

/// The families that read the whole text as letters. Words are no evidence here:
/// `Informeret` is a head, and `hub` is a hub.
fn families(text: &str, words: Words) -> SchemeSet {
    let outside = text.split(['(', '[']).next().unwrap_or_default();
    let runs = || outside.split(|c: char| !c.is_alphanumeric());
    // Three letters on end are a word, initials or an abbreviation, even in capitals.
    let is_word = words == Words::AreHeaders && runs().any(|run| run.chars().count() > 2);
    let is_family = SCHEMES.iter().any(|scheme| scheme.name.eq_ignore_ascii_case(text));
    let is_long = text.chars().count() > 60;
    if is_long || is_word || is_family || outside.contains(|c: char| c.is_ascii_digit()) {
        return SchemeSet::default();
    }
    let mut families = 0;
    for (i, scheme) in SCHEMES.iter().enumerate() {
        let reading = notation::read(text, scheme);
        if reading.unknown.is_none() && !reading.letters.is_empty() {
            families |= 1 << i;
        }
    }
    SchemeSet(families)
}

fn is_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || " .,:/-+%()kr".contains(c))
}

/// The sheet with rows and columns exchanged.
pub(super) fn transposed(sheet: &Sheet) -> Sheet {
    let texts = sheet.texts().map(|(cell, text)| (flip(cell), text.into()));
    let mut flipped = Sheet::new(sheet.name.clone(), texts);
    flipped.hidden = sheet.hidden;
    flipped.merged = sheet.merged.iter().map(|area| flip_area(*area)).collect();
    flipped.hidden_rows.clone_from(&sheet.hidden_columns);
    flipped.hidden_columns.clone_from(&sheet.hidden_rows);
    flipped
}

/// The cell at the same place in the transposed sheet.
pub(super) const fn flip(cell: Cell) -> Cell {
    Cell::new(cell.col, cell.row)
}

/// The area at the same place in the transposed sheet.
pub(super) const fn flip_area(area: Area) -> Area {
    Area { from: flip(area.from), to: flip(area.to) }
}

/// The part of the sheet that lies in the area.
pub(super) fn cropped(sheet: &Sheet, area: Area) -> Sheet {
    let mut part = without(sheet, |cell| !area.contains(cell));
    part.merged.retain(|merge| area.overlaps(merge));
    part
}

/// The sheet without some of its cells.
pub(super) fn without(sheet: &Sheet, is_gone: impl Fn(Cell) -> bool) -> Sheet {
    let inside = sheet.texts().filter(|(cell, _)| !is_gone(*cell));
    let mut part = Sheet::new(sheet.name.clone(), inside.map(|(cell, text)| (cell, text.into())));
    part.hidden = sheet.hidden;
    part.merged.clone_from(&sheet.merged);
    part.hidden_rows.clone_from(&sheet.hidden_rows);
    part.hidden_columns.clone_from(&sheet.hidden_columns);
    part
}
