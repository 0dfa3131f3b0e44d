//! A sheet as read: displayed texts at absolute addresses, what is merged or hidden, how
//! cells look, and what was odd about the reading.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::cell::{Area, Cell};
use crate::text::Text;

/// What stands in a cell whose formula has no stored result, so that its letter is unknown.
///
/// Programs that write workbooks without calculating (openpyxl and its like) leave
/// the result to the first program that opens the file. See [`Sheet::unstored`].
pub const UNSTORED: &str = "=…";

/// How a cell is set apart from others.
///
/// ```
/// use bhuki_core::Look;
/// assert!(Look::default().is_plain());
/// assert!(!Look { bold: true, ..Look::default() }.is_plain());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Look {
    /// The whole text is bold, or the cell is marked up as a header.
    pub bold: bool,
    /// The cell has a background of its own.
    pub filled: bool,
    /// How far the text is indented, in steps of the format: levels in Excel, leading
    /// blanks do not count.
    pub indent: u8,
}

impl Look {
    /// Whether nothing sets the cell apart.
    pub fn is_plain(self) -> bool {
        self == Self::default()
    }
}

/// One sheet of a workbook: what a reader of the file would see, and where.
///
/// Empty cells are not stored. A merged area's text stands in its upper left cell.
///
/// ```
/// use bhuki_core::{Cell, Sheet};
/// let sheet = Sheet::from_rows("Ark1", &[&["Aktivitet", "It-chef"], &["Drift", "H/U"]]);
/// assert_eq!(sheet.text(Cell::new(1, 1)), "H/U");
/// assert_eq!(sheet.text(Cell::new(9, 9)), "");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sheet {
    /// The name on the sheet's tab; empty where the file has no sheets (CSV).
    pub name: String,
    /// Whether the sheet is hidden in the workbook.
    pub hidden: bool,
    /// Merged areas, in the file's order; no two overlap.
    pub merged: Vec<Area>,
    /// Hidden rows, counted from zero.
    pub hidden_rows: BTreeSet<u32>,
    /// Hidden columns, counted from zero.
    pub hidden_columns: BTreeSet<u32>,
    /// Cells with a formula whose result the file does not hold, so that nobody can know
    /// what they show. Those that may show a letter have the text [`UNSTORED`]; those that
    /// can only show a number, such as `COUNTIF(…)`, stand as `0`, which is what Excel
    /// shows until it calculates.
    pub unstored: BTreeSet<Cell>,
    /// What somebody should know about how the sheet was read: that the encoding was
    /// guessed, or that it could not be read at all and why. Whole sentences.
    pub remarks: Vec<Text<String>>,
    /// The number of the table in a text document, counted from 1; `None` in a spreadsheet.
    pub table: Option<u32>,
    /// Looks sorted by row, then column; none is plain.
    looks: Vec<(Cell, Look)>,
    /// Texts sorted by row, then column; none is empty.
    texts: Vec<(Cell, Arc<str>)>,
}

impl Sheet {
    /// A sheet from its texts in any order; of two texts for one cell the last one counts,
    /// and empty ones are left out.
    pub fn new(name: impl Into<String>, texts: impl IntoIterator<Item = (Cell, Arc<str>)>) -> Self {
        let mut texts: Vec<(Cell, Arc<str>)> = texts.into_iter().collect();
        last_of_each(&mut texts);
        texts.retain(|(_, text)| !text.is_empty());
        Self { name: name.into(), texts, ..Self::default() }
    }

    /// A sheet from rows of texts, the first at `A1`.
    pub fn from_rows<R: AsRef<[S]>, S: AsRef<str>>(name: impl Into<String>, rows: &[R]) -> Self {
        let texts = (0u32..).zip(rows).flat_map(|(row, texts)| {
            (0u32..)
                .zip(texts.as_ref())
                .map(move |(col, text)| (Cell::new(row, col), Arc::from(text.as_ref())))
        });
        Self::new(name, texts)
    }

    /// The sheet with these looks, in any order; of two for one cell the last one counts.
    ///
    /// ```
    /// use bhuki_core::{Cell, Look, Sheet};
    /// let bold = Look { bold: true, ..Look::default() };
    /// let sheet = Sheet::from_rows("", &[&["Drift"]]).with_looks([(Cell::new(0, 0), bold)]);
    /// assert!(sheet.look(Cell::new(0, 0)).bold);
    /// assert!(sheet.look(Cell::new(9, 9)).is_plain());
    /// ```
    #[must_use]
    pub fn with_looks(mut self, looks: impl IntoIterator<Item = (Cell, Look)>) -> Self {
        let mut sorted: Vec<(Cell, Look)> = looks.into_iter().collect();
        last_of_each(&mut sorted);
        sorted.retain(|(_, look)| !look.is_plain());
        self.looks = sorted;
        self
    }

    /// How a cell looks, which also empty ones may have; plain where the format says
    /// nothing about it.
    pub fn look(&self, cell: Cell) -> Look {
        let found = self.looks.binary_search_by_key(&cell, |(at, _)| *at);
        found.ok().and_then(|i| self.looks.get(i)).map_or(Look::default(), |(_, look)| *look)
    }

    /// The cells that are not plain, row by row.
    pub fn looks(&self) -> impl Iterator<Item = (Cell, Look)> {
        self.looks.iter().copied()
    }

    /// The text shown in a cell, `""` where there is none.
    pub fn text(&self, cell: Cell) -> &str {
        let found = self.texts.binary_search_by_key(&cell, |(at, _)| *at);
        found.ok().and_then(|i| self.texts.get(i)).map_or("", |(_, text)| text)
    }

    /// The text of a cell, to keep without copying it; `None` if the cell is empty.
    pub fn shared(&self, cell: Cell) -> Option<Arc<str>> {
        let found = self.texts.binary_search_by_key(&cell, |(at, _)| *at).ok()?;
        self.texts.get(found).map(|(_, text)| Arc::clone(text))
    }

    /// The texts, row by row.
    pub fn texts(&self) -> impl Iterator<Item = (Cell, &str)> {
        self.texts.iter().map(|(cell, text)| (*cell, &**text))
    }

    /// The texts of one row, from the left.
    pub fn row(&self, row: u32) -> impl Iterator<Item = (Cell, &str)> {
        let from = self.texts.partition_point(|(cell, _)| cell.row < row);
        self.texts
            .iter()
            .skip(from)
            .take_while(move |(cell, _)| cell.row == row)
            .map(|(cell, text)| (*cell, &**text))
    }

    /// The number of cells that hold a text.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether no cell holds a text.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The smallest area that holds every text.
    pub fn used(&self) -> Option<Area> {
        let mut cells = self.texts.iter().map(|(cell, _)| Area::from(*cell));
        let first = cells.next()?;
        Some(cells.fold(first, |all, cell| all.union(&cell)))
    }
}

/// Sorts by cell and keeps the last of those at one cell.
fn last_of_each<T>(all: &mut Vec<(Cell, T)>) {
    // Stable, so that the last of several comes last. Files list their cells in order, and
    // sorting millions takes room.
    if !all.is_sorted_by_key(|(cell, _)| *cell) {
        all.sort_by_key(|(cell, _)| *cell);
    }
    all.dedup_by(|later, kept| {
        let same = later.0 == kept.0;
        if same {
            std::mem::swap(later, kept);
        }
        same
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_sorted_the_last_one_wins_and_empty_ones_are_gone() {
        let text = |row, col, t: &str| (Cell::new(row, col), Arc::from(t));
        let sheet =
            Sheet::new("x", [text(1, 0, "c"), text(0, 1, "a"), text(1, 0, "b"), text(2, 2, "")]);
        let all: Vec<_> = sheet.texts().map(|(cell, t)| (cell.to_string(), t.to_owned())).collect();
        assert_eq!(all, [("B1".into(), "a".into()), ("A2".into(), "b".into())]);
        assert_eq!(sheet.used().unwrap().to_string(), "A1:B2");
        assert_eq!(sheet.row(1).count(), 1);
    }
}
