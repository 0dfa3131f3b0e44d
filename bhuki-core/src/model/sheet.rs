//! A sheet as read: displayed texts at absolute addresses, and what is merged or hidden.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::cell::{Area, Cell};

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
    /// Texts sorted by row, then column; none is empty.
    texts: Vec<(Cell, Arc<str>)>,
}

impl Sheet {
    /// A sheet from its texts in any order; of two texts for one cell the last one counts,
    /// and empty ones are left out.
    pub fn new(name: impl Into<String>, texts: impl IntoIterator<Item = (Cell, Arc<str>)>) -> Self {
        let mut texts: Vec<(Cell, Arc<str>)> = texts.into_iter().collect();
        // Stable, so that the last of several texts for a cell comes last. Files list their
        // cells in order, and sorting millions takes room.
        if !texts.is_sorted_by_key(|(cell, _)| *cell) {
            texts.sort_by_key(|(cell, _)| *cell);
        }
        texts.dedup_by(|later, kept| {
            let same = later.0 == kept.0;
            if same {
                std::mem::swap(later, kept);
            }
            same
        });
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

    /// The text shown in a cell, `""` where there is none.
    pub fn text(&self, cell: Cell) -> &str {
        let found = self.texts.binary_search_by_key(&cell, |(at, _)| *at);
        found.ok().and_then(|i| self.texts.get(i)).map_or("", |(_, text)| text)
    }

    /// The text of a cell, to keep without copying it; none where the cell is empty.
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
