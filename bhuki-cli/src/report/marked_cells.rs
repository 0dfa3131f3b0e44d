//! Which cells of a drawing are marked, and what their labels say.

use std::collections::BTreeSet;

use bhuki_core::{Area, Cell, Finding, Lang, Matrix};

use crate::terminal::{clean, fit};

/// More faulty cells than this are counted, not drawn: each has a label on a line of its own.
const MOST_CELLS: usize = 12;
/// More faulty rows than this are counted, not drawn: with the rows around them, three fill
/// half a screen.
const MOST_ROWS: usize = 3;
/// A label longer than this tells nothing more.
const WIDEST_NAME: usize = 24;

/// A cell to underline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) cell: Cell,
    /// Its address, and the role or the activity whose cell it is.
    pub(crate) label: String,
}

/// The cells to underline, sorted by row and column, and how many more there are.
pub(crate) fn of(matrix: &Matrix, finding: &Finding, lang: Lang) -> (Vec<Mark>, usize) {
    let cells: BTreeSet<Cell> =
        finding.cells.iter().filter_map(|area| one_cell(area, matrix, finding)).collect();
    let rows: BTreeSet<u32> = cells.iter().map(|cell| cell.row).take(MOST_CELLS).collect();
    let rows: BTreeSet<u32> = rows.into_iter().take(MOST_ROWS).collect();
    let shown: Vec<Mark> = cells
        .iter()
        .filter(|cell| rows.contains(&cell.row))
        .take(MOST_CELLS)
        .map(|cell| Mark { cell: *cell, label: label(*cell, matrix, lang) })
        .collect();
    let more = cells.len() - shown.len();
    (shown, more)
}

/// A fault of a whole row or column has no cell of its own: there the wording of
/// the activity, or the name of the role, is what to look at. Where it is about
/// neither, as on a hidden sheet, no cell is more at fault than another.
fn one_cell(area: &Area, matrix: &Matrix, finding: &Finding) -> Option<Cell> {
    if area.from == area.to {
        return Some(area.from);
    }
    let activity = finding.activity.as_ref().map(|activity| activity.cell);
    let role = finding.role.as_ref().map(|role| role.cell);
    let of_the_row = matrix.activities().iter().find(|a| a.duty_cells == *area).map(|a| a.cell);
    activity.or(role).or(of_the_row)
}

fn label(cell: Cell, matrix: &Matrix, lang: Lang) -> String {
    let duties = matrix.duties();
    let role = duties.iter().find(|duty| duty.cell == cell).map(|duty| duty.role);
    let name = role.and_then(|role| matrix.roles().get(role)).map(|role| clean(&role.name));
    let activity = matrix.activities().iter().find(|activity| activity.cell == cell);
    let code = activity.and_then(|activity| activity.code.as_ref()).map(|code| clean(&code.text));
    // Beside an address a bare number would look like another one.
    let code = code.map(|code| match code.chars().next() {
        Some(first) if first.is_ascii_digit() => {
            text!("nr. {code}", "no. {code}").get(lang).to_owned()
        }
        _ => code,
    });
    let name = name.or(code);
    match name.filter(|name| !name.is_empty()) {
        Some(name) => format!("{cell} {}", fit(&name, WIDEST_NAME)),
        None => cell.to_string(),
    }
}
