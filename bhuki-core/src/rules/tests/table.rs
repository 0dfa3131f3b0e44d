//! From a rule's Markdown table to the matrix in it and the cells it marks.

use std::collections::BTreeSet;

use crate::cell::Cell;
use crate::find::{Hints, find};
use crate::matrix::Matrix;
use crate::read::Limits;
use crate::scheme::Scheme;

/// The matrix in a rule's table, read and found as in a file of the user's.
pub(super) fn matrix_of(markdown: &str) -> Matrix {
    let sheets = crate::read::read(markdown.as_bytes(), &Limits::default()).unwrap();
    let hints = Hints { scheme: Scheme::named("bhuki"), ..Hints::default() };
    find(&sheets, &hints).unwrap().matrices.remove(0)
}

/// The raw cells of a pipe table, without the delimiter row.
fn rows_of(markdown: &str) -> Vec<Vec<String>> {
    let lines = markdown.lines().filter(|line| line.starts_with('|') && !line.starts_with("|---"));
    lines
        .map(|line| {
            let inner = line.strip_prefix('|').unwrap().strip_suffix('|').unwrap();
            inner.split('|').map(|cell| cell.trim_matches(' ').to_owned()).collect()
        })
        .collect()
}

/// The cells that a table marks in bold.
pub(super) fn bold_cells(markdown: &str) -> BTreeSet<Cell> {
    let mut bold = BTreeSet::new();
    for (row, cells) in (0..).zip(rows_of(markdown)) {
        for (col, cell) in (0..).zip(cells) {
            if cell.starts_with("**") && cell.ends_with("**") && cell.len() > 4 {
                bold.insert(Cell::new(row, col));
            }
        }
    }
    bold
}
