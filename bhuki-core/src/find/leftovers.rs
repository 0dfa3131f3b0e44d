//! What else stands in a sheet besides its matrices, so that nothing is left out in silence.

use std::collections::BTreeMap;

use super::legend::Legend;
use crate::model::cell::{Area, Cell};
use crate::model::matrix::{Matrix, Skipped};
use crate::model::sheet::Sheet;
use crate::text::Text;

/// Adds to each matrix the texts near it that no matrix holds: titles, notes, legends.
pub(super) fn list(sheet: &Sheet, area: Option<Area>, legend: &Legend, matrices: &mut [Matrix]) {
    let is_seen = |cell: &Cell| area.is_none_or(|area| area.contains(*cell));
    let is_in_matrix = |cell| matrices.iter().any(|m| m.area.contains(cell) || is_listed(m, cell));
    let mut legend_area: Option<Area> = None;
    let mut rows: BTreeMap<u32, Area> = BTreeMap::new();
    let cells = sheet.texts().map(|(cell, _)| cell).filter(is_seen);
    for cell in cells.filter(|cell| !is_in_matrix(*cell)) {
        let area = Area::from(cell);
        if legend.cells.contains(&cell) {
            legend_area = Some(legend_area.map_or(area, |all| all.union(&area)));
        } else {
            rows.entry(cell.row).and_modify(|all| *all = all.union(&area)).or_insert(area);
        }
    }
    let mut listed: Vec<Skipped> = Vec::new();
    if let Some(cells) = legend_area {
        let why = Text { da: "forklaring af bogstaverne", en: "explanation of the letters" };
        listed.push(Skipped { cells, why: why.into() });
    }
    for cells in runs(rows.into_values()) {
        let why = Text { da: "tekst uden for skemaet", en: "text outside the matrix" };
        listed.push(Skipped { cells, why: why.into() });
    }
    for skipped in listed {
        // What stands above the first matrix is told with it, all else with the one before.
        let before = matrices.iter().rposition(|m| m.area.from.row <= skipped.cells.from.row);
        if let Some(matrix) = matrices.get_mut(before.unwrap_or(0)) {
            matrix.skipped.push(skipped);
        }
    }
    for matrix in matrices {
        matrix.skipped.sort_by_key(|skipped| skipped.cells);
    }
}

fn is_listed(matrix: &Matrix, cell: Cell) -> bool {
    matrix.skipped.iter().any(|skipped| skipped.cells.contains(cell))
}

/// Joins the areas of rows that follow each other.
fn runs(rows: impl Iterator<Item = Area>) -> Vec<Area> {
    let mut runs: Vec<Area> = Vec::new();
    for row in rows {
        match runs.last_mut() {
            Some(last) if last.to.row + 1 == row.from.row => *last = last.union(&row),
            _ => runs.push(row),
        }
    }
    runs
}
