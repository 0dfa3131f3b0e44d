//! A table as the finder looks at it: the whole or a part, upright or turned.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::table::TextFacts;
pub(super) use super::table::{Class, Table, Words};
use crate::model::cell::{Area, Cell};
use crate::model::meanings::Meaning;
use crate::model::scheme::Scheme;
use crate::text::folded;

/// What is looked at, and how.
#[derive(Clone, Copy)]
pub(super) struct Lens<'a> {
    pub(super) words: Words,
    /// Whether rows and columns are exchanged.
    pub(super) is_turned: bool,
    /// The part that the user points at.
    pub(super) area: Option<Area>,
    /// Cells that are spoken for: those of matrices found before.
    pub(super) gone: &'a FxHashSet<Cell>,
    /// The cells of the sheet's legend; they are no evidence.
    pub(super) legend: &'a BTreeSet<Cell>,
    /// Heads, folded, under which the user says that no role stands.
    pub(super) ignored: &'a [String],
}

/// A way of looking at a table: a mask and an orientation, no text of its own.
///
/// Its cells are those of the sheet, or of the sheet with rows and columns exchanged.
pub(super) struct View<'a> {
    table: &'a Table<'a>,
    look: Lens<'a>,
    columns: BTreeMap<u32, Vec<u32>>,
    rows: BTreeMap<u32, Vec<u32>>,
}

impl<'a> View<'a> {
    pub(super) fn new(table: &'a Table<'a>, look: Lens<'a>) -> Self {
        let mut view = Self { table, look, columns: BTreeMap::new(), rows: BTreeMap::new() };
        for (cell, _) in table.sheet.texts() {
            if table.cells.contains_key(&cell) && view.is_seen(cell) {
                let cell = view.turn(cell);
                view.columns.entry(cell.col).or_default().push(cell.row);
                view.rows.entry(cell.row).or_default().push(cell.col);
            }
        }
        view
    }

    pub(super) const fn is_turned(&self) -> bool {
        self.look.is_turned
    }

    pub(super) fn sheet_name(&self) -> &str {
        &self.table.sheet.name
    }

    pub(super) const fn is_sheet_hidden(&self) -> bool {
        self.table.sheet.hidden
    }

    pub(super) const fn families(&self) -> &'a [&'static Scheme] {
        self.table.families
    }

    /// The cell of the sheet for one of the view, and the other way round.
    const fn turn(&self, cell: Cell) -> Cell {
        if self.look.is_turned { flip(cell) } else { cell }
    }

    const fn turn_area(&self, area: Area) -> Area {
        if self.look.is_turned { flip_area(area) } else { area }
    }

    /// Whether a cell of the sheet is in the part that is looked at.
    fn is_seen(&self, cell: Cell) -> bool {
        self.look.area.is_none_or(|area| area.contains(cell)) && !self.look.gone.contains(&cell)
    }

    fn facts(&self, cell: Cell) -> Option<&TextFacts<'a>> {
        let cell = self.turn(cell);
        self.table.facts(cell).filter(|_| self.is_seen(cell))
    }

    pub(super) fn is_hidden_row(&self, row: u32) -> bool {
        let sheet = self.table.sheet;
        let hidden = if self.look.is_turned { &sheet.hidden_columns } else { &sheet.hidden_rows };
        hidden.contains(&row)
    }

    pub(super) fn is_hidden_column(&self, col: u32) -> bool {
        let sheet = self.table.sheet;
        let hidden = if self.look.is_turned { &sheet.hidden_rows } else { &sheet.hidden_columns };
        hidden.contains(&col)
    }

    /// The letter that the cell stands for as a head, such as H for "Hovedansvarlig";
    /// also in a legend, since a row of letters may look like one.
    pub(super) fn letter_of_header(&self, cell: Cell, scheme: &Scheme) -> Option<char> {
        let letters = &self.facts(cell)?.letters;
        letters.iter().find(|(s, _)| std::ptr::eq(*s, scheme)).map(|(_, letter)| *letter)
    }

    /// The letter that a header gives itself beside its word: `Durchführung (R)`.
    pub(super) fn explicit_letter(&self, cell: Cell) -> Option<char> {
        self.facts(cell).and_then(|facts| facts.explicit)
    }

    /// What the cell's word says that somebody does.
    pub(super) fn meaning(&self, cell: Cell) -> Option<Meaning> {
        self.facts(cell).and_then(|facts| facts.meaning)
    }

    /// Whether the cell stands for a letter in some family.
    pub(super) fn stands_for_letter(&self, cell: Cell) -> bool {
        self.facts(cell).is_some_and(|facts| !facts.letters.is_empty() || facts.explicit.is_some())
    }

    /// The cells of a row that stand for a letter in some family, from the left.
    pub(super) fn headers_in(&self, row: u32) -> Vec<Cell> {
        let cols = self.rows.get(&row).into_iter().flatten();
        let cells = cols.map(|col| Cell::new(row, *col));
        cells.filter(|cell| self.stands_for_letter(*cell)).collect()
    }

    /// Whether the user says that no role stands under this head.
    pub(super) fn is_ignored(&self, header: &str) -> bool {
        !self.look.ignored.is_empty() && self.look.ignored.contains(&folded(header))
    }

    pub(super) fn is_legend(&self, cell: Cell) -> bool {
        !self.look.legend.is_empty() && self.look.legend.contains(&self.turn(cell))
    }

    /// The class of the cell's own text; `Empty` for legend cells.
    pub(super) fn class(&self, cell: Cell) -> Class {
        match self.facts(cell) {
            Some(facts) if !self.is_legend(cell) => facts.class(self.look.words),
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
            if let Some(place) = self.table.cells.get(&self.turn(*cell)) {
                counts.entry(*place).or_insert((*cell, 0)).1 += 1;
            }
        }
        let mut counts: Vec<(Cell, usize)> = counts.into_values().collect();
        counts.sort_unstable();
        counts
    }

    /// Whether the cell holds letters of this family.
    pub(super) fn is_letters(&self, cell: Cell, scheme: &Scheme) -> bool {
        matches!(self.class(cell), Class::Duties(known) if self.table.has(known, scheme))
    }

    /// Whether the cell holds two letters on end, which may be no letters at all.
    pub(super) fn is_run(&self, cell: Cell) -> bool {
        self.facts(cell).is_some_and(|facts| facts.is_run)
    }

    /// Whether the cell holds letters with a condition, which a wording may look like.
    pub(super) fn is_conditional(&self, cell: Cell) -> bool {
        self.facts(cell).is_some_and(|facts| facts.is_conditional)
    }

    /// The cell's own text, as a person sees it.
    pub(super) fn cell_text(&self, cell: Cell) -> &str {
        self.facts(cell).map(|facts| facts.text.as_ref()).unwrap_or_default()
    }

    /// The cell's own text as it stands in the file.
    pub(super) fn raw(&self, cell: Cell) -> Arc<str> {
        let cell = self.turn(cell);
        let raw = self.table.sheet.shared(cell).filter(|_| self.is_seen(cell));
        raw.unwrap_or_default()
    }

    /// The text a person sees at the cell: its own, or that of the merged area over it.
    pub(super) fn merged_text(&self, cell: Cell) -> &str {
        self.cell_text(self.origin(cell))
    }

    /// The cell whose text covers this one.
    pub(super) fn origin(&self, cell: Cell) -> Cell {
        self.span(cell).from
    }

    /// The area over which the cell's text stands.
    pub(super) fn span(&self, cell: Cell) -> Area {
        let merged = self.table.merged.get(&self.turn(cell));
        merged.map_or_else(|| Area::from(cell), |area| self.turn_area(*area))
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

/// The cell at the same place with rows and columns exchanged.
pub(super) const fn flip(cell: Cell) -> Cell {
    Cell::new(cell.col, cell.row)
}

/// The area at the same place with rows and columns exchanged.
pub(super) const fn flip_area(area: Area) -> Area {
    Area { from: flip(area.from), to: flip(area.to) }
}
