//! From a rule's Markdown table to the matrix in it and the cells it marks.

use std::collections::BTreeSet;

use crate::cell::{Area, Cell};
use crate::matrix::{Activity, Code, Kind, Matrix, Parts, Role};
use crate::scheme::Scheme;

/// The matrix in a rule's table.
pub(super) fn matrix_of(markdown: &str) -> Matrix {
    let rows = rows_of(markdown);
    let plain = |row: usize, col: usize| unescaped(&rows[row][col].replace("**", ""));
    let width = rows[0].len();
    let name_col = (0..width).find(|col| plain(0, *col) == "Aktivitet").unwrap();
    let at = |row: usize, col: usize| {
        Cell::new(u32::try_from(row).unwrap(), u32::try_from(col).unwrap())
    };
    let hidden = hidden_in(markdown);
    let is_hidden = |name: String| hidden.contains(&name);
    let roles = (name_col + 1..width).map(|col| Role {
        name: plain(0, col),
        kind: Kind::Person,
        cell: at(0, col),
        hidden: is_hidden(crate::cell::column_name(at(0, col).col)),
        ..Role::default()
    });
    let activities = (1..rows.len()).map(|row| Activity {
        code: (name_col > 0).then(|| Code { text: plain(row, 0), cell: at(row, 0) }),
        name: plain(row, name_col),
        cell: at(row, name_col),
        duty_cells: Area::new(at(row, name_col + 1), at(row, width - 1)),
        hidden: is_hidden((row + 1).to_string()),
        ..Activity::default()
    });
    let cells = (1..rows.len()).flat_map(|row| (name_col + 1..width).map(move |col| (row, col)));
    let duties =
        cells.map(|(row, col)| (row - 1, col - name_col - 1, at(row, col), plain(row, col)));
    let parts = Parts {
        area: Area::new(at(0, 0), at(rows.len() - 1, width - 1)),
        heads: at(0, name_col),
        roles: roles.collect(),
        activities: activities.collect(),
        duties: duties.filter(|(.., raw)| !raw.is_empty()).collect(),
        ..Parts::default()
    };
    Matrix::new(parts, Scheme::named("bhuki").unwrap())
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

/// The columns and rows named in `<!-- hidden: D, 5 -->`.
fn hidden_in(markdown: &str) -> Vec<String> {
    let Some((_, after)) = markdown.split_once("<!-- hidden:") else { return Vec::new() };
    let names = after.split_once("-->").unwrap().0;
    names.split(',').map(|name| name.trim().to_owned()).collect()
}

fn unescaped(text: &str) -> String {
    let mut out = text.replace("&nbsp;", "\u{a0}");
    while let Some((before, after)) = out.split_once("&#") {
        let (digits, rest) = after.split_once(';').unwrap();
        let c = char::from_u32(digits.parse().unwrap()).unwrap();
        out = format!("{before}{c}{rest}");
    }
    out
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
