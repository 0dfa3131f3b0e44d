//! Where everything stands in the matrix sheet.

use rust_xlsxwriter::utility::{column_number_to_name, row_col_to_cell};

use crate::matrix::Matrix;

/// Rows ready for activities that are still to come, and the same where there are
/// none yet.
const SPARE: u32 = 5;
const ALL_SPARE: u32 = 30;

/// The row above the heads that holds the groups of roles.
pub(super) const GROUPS: u32 = 4;
/// The row of heads.
pub(super) const HEADS: u32 = 5;
/// An empty row between heads and activities: the first of every range, so that a row
/// inserted above the first activity is counted. It carries the filter buttons.
pub(super) const TOP: u32 = 6;
/// The first row for activities.
pub(super) const FIRST: u32 = 7;

/// The size of the matrix sheet and the places in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    /// Columns of headings before the number.
    pub(super) sections: u16,
    /// Roles.
    pub(super) roles: u16,
    /// Activities and spare rows.
    pub(super) rows: u32,
}

impl Frame {
    pub(super) fn of(matrix: &Matrix) -> Self {
        let levels = matrix.activities().iter().map(|a| a.sections.len()).max().unwrap_or(0);
        let activities = u32::try_from(matrix.activities().len()).unwrap_or(u32::MAX);
        let spare = if activities == 0 { ALL_SPARE } else { SPARE };
        Self {
            sections: u16::try_from(levels).unwrap_or(u16::MAX).max(1),
            roles: u16::try_from(matrix.roles().len()).unwrap_or(u16::MAX),
            rows: activities.saturating_add(spare),
        }
    }

    pub(super) const fn code(self) -> u16 {
        self.sections
    }

    pub(super) const fn name(self) -> u16 {
        self.sections + 1
    }

    /// The empty column before the first role: the first of every range.
    pub(super) const fn left(self) -> u16 {
        self.sections + 2
    }

    pub(super) const fn role(self, index: u16) -> u16 {
        self.left() + 1 + index
    }

    /// The empty column after the last role: the last of every range.
    pub(super) const fn right(self) -> u16 {
        self.role(self.roles)
    }

    pub(super) const fn control(self) -> u16 {
        self.right() + 1
    }

    pub(super) const fn last(self) -> u32 {
        FIRST + self.rows - 1
    }

    /// The empty row after the last activity: the last of every range.
    pub(super) const fn bottom(self) -> u32 {
        FIRST + self.rows
    }

    /// The row of the totals of one letter, by its place in the family.
    pub(super) const fn total(self, letter: u32) -> u32 {
        self.bottom() + 1 + letter
    }

    /// The duties of one row with both empty columns, such as `$E8:$W8`.
    pub(super) fn duties(self, row: u32) -> String {
        let (left, right) =
            (column_number_to_name(self.left()), column_number_to_name(self.right()));
        format!("${left}{0}:${right}{0}", row + 1)
    }

    /// One column from the empty row above to the one below, such as `F$7:F$31`.
    pub(super) fn column(self, col: u16) -> String {
        let name = column_number_to_name(col);
        format!("{name}${}:{name}${}", TOP + 1, self.bottom() + 1)
    }

    /// The cell of a row in a column that stays when the formula moves sideways.
    pub(super) fn in_row(row: u32, col: u16) -> String {
        format!("${}", row_col_to_cell(row, col))
    }
}
