//! The drawing of a fault: the rows around it, heads and wordings always in view,
//! the faulty cells underlined.

mod columns;
mod scene;
mod ticks;

use std::collections::BTreeSet;

use bhuki_core::{Area, Cell, Finding, Matrix, Sheet};

use columns::{ColumnLayout, DrawnColumn};
use scene::{DOT, DrawnRow, Scene};
use ticks::{Spot, labels, underlines};

use crate::report::marked_cells::{self, Mark};
use crate::terminal::{BOLD, FAINT, PLAIN, Piece, Screen, fit, line, style_of, width};

/// How many rows are drawn below heads that are at fault: enough to see what the column holds.
const ROWS_BELOW_HEADERS: u32 = 4;

/// A drawing, and the number of faulty cells that it does not show.
pub(crate) struct Drawing {
    pub(crate) lines: Vec<String>,
    pub(crate) more: usize,
    /// Whether the wording of the activity it is about cannot be read in full.
    pub(crate) cuts_the_wording: bool,
    /// Whether a dot stands for an empty cell.
    pub(crate) has_dots: bool,
}

/// Draws a finding as wide as the screen at most.
pub(crate) fn draw(sheet: &Sheet, matrix: &Matrix, finding: &Finding, screen: Screen) -> Drawing {
    let (marks, more) = marked_cells::of(matrix, finding, screen.lang);
    let scene = Scene {
        sheet,
        headers: matrix.headers,
        block: block(matrix),
        area: matrix.area,
        rows: rows(sheet, matrix, &marks),
        style: style_of(finding.severity),
        marks,
    };
    let layout = ColumnLayout::of(&scene, matrix, finding, screen.width);
    let mut lines = vec![layout.letters_line()];
    for row in &scene.rows {
        lines.extend(scene.row_lines(*row, &layout));
    }
    let wording = finding.activity.as_ref().map(|activity| activity.cell);
    let cuts_the_wording = wording.is_some_and(|cell| !scene.shows_all_of(cell, &layout));
    let has_dots = lines.iter().any(|line| line.contains(DOT));
    Drawing { lines, more, cuts_the_wording, has_dots }
}

/// The area that holds all the letters.
fn block(matrix: &Matrix) -> Option<Area> {
    matrix.activities().iter().map(|a| a.duty_cells).reduce(|all, area| all.union(&area))
}

/// The head row, then each faulty row with the rows that hold something above and
/// below it.
fn rows(sheet: &Sheet, matrix: &Matrix, marks: &[Mark]) -> Vec<DrawnRow> {
    let header = matrix.headers.row;
    let inside = |row: &u32| *row > header && *row <= matrix.area.to.row;
    let holds_text = |row: &u32| sheet.row(*row).next().is_some();
    let mut shown = BTreeSet::from([header]);
    if marks.is_empty() {
        let below = header + 1..=matrix.area.to.row;
        shown.extend(below.filter(holds_text).take(ROWS_BELOW_HEADERS as usize));
    }
    for row in marks.iter().map(|mark| mark.cell.row) {
        // Below a faulty head some of its column is shown.
        let below = if row == header { ROWS_BELOW_HEADERS } else { 1 };
        shown.insert(row);
        shown.extend((row.saturating_sub(1)..=row + below).filter(inside).filter(holds_text));
    }
    let mut rows: Vec<DrawnRow> = Vec::new();
    let mut last = header;
    for row in shown {
        // Nobody misses the rows between the heads and the first row drawn.
        if row > last + 1 && last != header {
            rows.push(DrawnRow::Gap);
        }
        rows.push(DrawnRow::Of(row));
        last = row;
    }
    rows
}

impl Scene<'_> {
    /// Whether a cell's text stands in the drawing uncut.
    fn shows_all_of(&self, cell: Cell, layout: &ColumnLayout) -> bool {
        let column = layout.columns.iter().find(|column| column.col == Some(cell.col));
        column.is_some_and(|column| width(&self.text(cell)) <= column.width)
    }

    /// A row, and the lines that mark its faulty cells.
    fn row_lines(&self, row: DrawnRow, layout: &ColumnLayout) -> Vec<String> {
        let DrawnRow::Of(row) = row else {
            return vec![line(vec![Piece::new(layout.number_end - 1, "⋮", FAINT)])];
        };
        let marks: Vec<&Mark> = self.marks.iter().filter(|mark| mark.cell.row == row).collect();
        let mut pieces = self.number(row, !marks.is_empty(), layout);
        pieces.extend(layout.columns.iter().filter_map(|column| self.piece(row, column)));
        let mut lines = vec![line(pieces)];
        let spots: Vec<Spot> = marks.iter().filter_map(|mark| self.spot(mark, layout)).collect();
        if !spots.is_empty() {
            lines.push(underlines(&spots, self.style));
            lines.extend(labels(spots, layout.end, self.style));
        }
        lines
    }

    /// The row's number; the heads need one only where they are at fault.
    fn number(&self, row: u32, is_faulty: bool, layout: &ColumnLayout) -> Vec<Piece> {
        let number = (u64::from(row) + 1).to_string();
        let at = layout.number_end - width(&number);
        match (is_faulty, row == self.headers.row) {
            (true, _) => vec![Piece::new(0, "▸", self.style), Piece::new(at, number, self.style)],
            (false, true) => Vec::new(),
            (false, false) => vec![Piece::new(at, number, FAINT)],
        }
    }

    fn piece(&self, row: u32, column: &DrawnColumn) -> Option<Piece> {
        let cell = Cell::new(row, column.col?);
        let style = match () {
            () if self.marks.iter().any(|mark| mark.cell == cell) => self.style,
            () if row == self.headers.row => BOLD,
            () => PLAIN,
        };
        Some(Piece::new(column.at, fit(&self.text(cell), column.width), style))
    }

    fn spot(&self, mark: &Mark, layout: &ColumnLayout) -> Option<Spot> {
        let column = layout.columns.iter().find(|column| column.col == Some(mark.cell.col))?;
        let width = width(&self.text(mark.cell)).min(column.width);
        Some(Spot { at: column.at, width, label: mark.label.clone() })
    }
}
