//! How full a matrix is: how many of its cells hold a letter.

use crate::lint::rows::filled_activities;
use crate::model::matrix::Matrix;
use crate::model::scheme::Duty;

/// How many of the cells hold something, and how many there are. Activities that nobody
/// has filled in yet, and those without a wording, are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fill {
    filled: usize,
    cells: usize,
}

impl Fill {
    pub(crate) fn of(matrix: &Matrix) -> Self {
        let rows: Vec<usize> = filled_activities(matrix).collect();
        let filled = rows.iter().map(|row| matrix.roles_in(*row).len()).sum();
        Self { filled, cells: rows.len() * matrix.distinct_roles() }
    }

    /// The share that holds something, in per cent, rounded down.
    pub(crate) fn percent(self) -> usize {
        share(self.filled, self.cells)
    }
}

/// The share of the cells that hold a duty, in per cent.
pub(crate) fn percent_with(matrix: &Matrix, duty: Duty) -> usize {
    let rows: Vec<usize> = filled_activities(matrix).collect();
    let held = rows.iter().map(|row| matrix.roles_with(*row, duty).len()).sum();
    share(held, rows.len() * matrix.distinct_roles())
}

fn share(part: usize, whole: usize) -> usize {
    (part * 100).checked_div(whole).unwrap_or(0)
}
