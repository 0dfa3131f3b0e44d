//! What is drawn: the rows, and what each cell shows.

use anstyle::Style;
use bhuki_core::{Area, Cell, Sheet, column_name};

use crate::report::marked_cells::Mark;
use crate::terminal::{clean, width};

/// Stands for an empty cell where a letter could be.
pub(super) const DOT: &str = "·";

/// What is drawn.
pub(super) struct Scene<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) headers: Cell,
    pub(super) block: Option<Area>,
    pub(super) area: Area,
    pub(super) rows: Vec<DrawnRow>,
    pub(super) marks: Vec<Mark>,
    pub(super) style: Style,
}

impl Scene<'_> {
    /// What a cell shows: a merged area shows its text everywhere among the heads
    /// and wordings, and an empty duty cell shows a dot.
    pub(super) fn text(&self, cell: Cell) -> String {
        if self.is_shown_among_wordings(cell) {
            return String::new();
        }
        let own = clean(self.sheet.text(cell));
        let is_pinned = cell.row == self.headers.row || cell.col == self.headers.col;
        let text = if own.is_empty() && is_pinned { self.merged_text(cell) } else { own };
        let is_empty_duty = text.is_empty() && self.block.is_some_and(|b| b.contains(cell));
        if is_empty_duty { DOT.to_owned() } else { text }
    }

    /// Whether a cell is part of a heading that is merged over the wordings: it is read there.
    fn is_shown_among_wordings(&self, cell: Cell) -> bool {
        let wording = Cell::new(cell.row, self.headers.col);
        let is_below = cell.row != self.headers.row && cell.col != self.headers.col;
        is_below && self.sheet.merged.iter().any(|a| a.contains(cell) && a.contains(wording))
    }

    fn merged_text(&self, cell: Cell) -> String {
        let area = self.sheet.merged.iter().find(|area| area.contains(cell));
        area.map_or(String::new(), |area| clean(self.sheet.text(area.from)))
    }

    /// The width a column would like to have.
    pub(super) fn natural(&self, col: u32) -> usize {
        self.widest(col, |_| true)
    }

    /// The width of a pinned column: beside short numbers a long head is cut.
    pub(super) fn pinned_width(&self, col: u32) -> usize {
        let below = self.widest(col, |row| row != self.headers.row);
        if col == self.headers.col { self.natural(col) } else { below.max(4) }
    }

    fn widest(&self, col: u32, counts: impl Fn(u32) -> bool) -> usize {
        let texts = self.rows.iter().filter_map(|row| match row {
            DrawnRow::Of(row) if counts(*row) => Some(width(&self.text(Cell::new(*row, col)))),
            _ => None,
        });
        texts.max().unwrap_or(0).max(width(&column_name(col)))
    }
}

/// A row of the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DrawnRow {
    Of(u32),
    /// Rows are left out here.
    Gap,
}
