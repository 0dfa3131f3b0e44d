//! From a rule's Markdown table to the matrix in it and the cells it marks.

use std::collections::BTreeSet;

use serde_json::json;

use crate::find::{Hints, find};
use crate::limits::Limits;
use crate::model::cell::Cell;
use crate::model::matrix::Matrix;
use crate::model::scheme::Scheme;

/// The matrices in a rule's tables, read and found as in a file of the user's.
pub(super) fn matrices_of(markdown: &str) -> Vec<Matrix> {
    let sheets = crate::read::read(markdown.as_bytes(), &Limits::default()).unwrap();
    let hints = Hints { scheme: Scheme::named("bhuki").ok(), ..Hints::default() };
    find(&sheets, &hints).unwrap().matrices
}

/// The first matrix in a rule's tables.
pub(super) fn matrix_of(markdown: &str) -> Matrix {
    matrices_of(markdown).remove(0)
}

/// A cell and the heading above its table.
pub(super) type SheetCell = (String, Cell);

/// The cells that the tables mark in bold.
pub(super) fn bold_cells(markdown: &str) -> BTreeSet<SheetCell> {
    let mut bold = BTreeSet::new();
    let (mut sheet, mut row) = (String::new(), 0);
    for line in markdown.lines().filter(|line| !line.starts_with("|---")) {
        if let Some(heading) = line.strip_prefix("## ") {
            (sheet, row) = (heading.to_owned(), 0);
        }
        let Some(inner) = line.strip_prefix('|').and_then(|line| line.strip_suffix('|')) else {
            continue;
        };
        for (col, cell) in (0..).zip(inner.split('|').map(|cell| cell.trim_matches(' '))) {
            if cell.starts_with("**") && cell.ends_with("**") && cell.len() > 4 {
                bold.insert((sheet.clone(), Cell::new(row, col)));
            }
        }
        row += 1;
    }
    bold
}

/// A matrix with these heads, also doubled and empty ones, and rows of wording and
/// letters with a space between; a dot is an empty cell.
pub(super) fn grid(headers: &[&str], rows: &[(&str, &str)]) -> Matrix {
    let roles: Vec<_> = headers.iter().map(|header| json!({ "name": header })).collect();
    let activity = |(wording, letters): &(&str, &str)| {
        let cells = letters.split(' ').enumerate().filter(|(_, letter)| *letter != ".");
        let duties: Vec<_> = cells.map(|(i, text)| json!({ "role": i, "text": text })).collect();
        json!({ "name": wording, "duties": duties })
    };
    let activities: Vec<_> = rows.iter().map(activity).collect();
    let form = json!({ "scheme": "bhuki", "roles": roles, "activities": activities });
    crate::model::json::matrices_from_json(form.to_string().as_bytes()).unwrap().remove(0)
}
