//! Where everything stands in the matrix sheet.

use rust_xlsxwriter::XlsxError;
use rust_xlsxwriter::utility::{column_number_to_name, quote_sheet_name, row_col_to_cell};

use crate::model::cell::{COLUMNS, ROWS};
use crate::model::matrix::Matrix;

/// Rows ready for activities that are still to come; more are inserted among them.
const SPARE: u32 = 5;
/// The same where there are no activities yet: about a page.
const ALL_SPARE: u32 = 25;
/// Columns beside headings and roles: number, wording, check, an empty one at each edge.
const OTHER_COLUMNS: usize = 5;
/// Rows beside activities and totals: those above them and the spare ones, and some to let.
const OTHER_ROWS: usize = 50;

/// The row above the heads that holds the groups of roles; above it stand title,
/// organisation, verdict and legend.
pub(super) const GROUPS: u32 = 4;
/// The row of heads.
pub(super) const HEADERS: u32 = 5;
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
    /// Letters of the family, each with a row of totals.
    letters: u32,
}

impl Frame {
    /// Fails where the sheet would have too many rows or columns.
    pub(super) fn of(matrix: &Matrix) -> Result<Self, XlsxError> {
        let levels = matrix.activities().iter().map(|a| a.sections.len()).max().unwrap_or(0);
        let (roles, activities) = (matrix.roles().len(), matrix.activities().len());
        let letters = matrix.scheme.letters.len();
        let columns = levels.saturating_add(roles).saturating_add(OTHER_COLUMNS);
        let rows = activities.saturating_add(letters + OTHER_ROWS);
        if columns > COLUMNS as usize || rows > ROWS as usize {
            return Err(XlsxError::RowColumnLimitError);
        }
        let narrow =
            |count: usize| u16::try_from(count).map_err(|_| XlsxError::RowColumnLimitError);
        let wide = |count: usize| u32::try_from(count).map_err(|_| XlsxError::RowColumnLimitError);
        let spare = if activities == 0 { ALL_SPARE } else { SPARE };
        Ok(Self {
            sections: narrow(levels)?,
            roles: narrow(roles)?,
            rows: wide(activities)? + spare,
            letters: wide(letters)?,
        })
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

    /// The last row that is used.
    pub(super) const fn end(self) -> u32 {
        self.bottom() + self.letters
    }

    /// One column from the empty row above to the one below, such as `F$7:F$31`.
    pub(super) fn column(self, col: u16) -> String {
        let name = column_number_to_name(col);
        format!("{name}${}:{name}${}", TOP + 1, self.bottom() + 1)
    }

    /// One row from the empty column before the roles to the one after, such as `$E6:$W6`.
    pub(super) fn across(self, row: u32) -> String {
        format!("{}:{}", Self::in_row(row, self.left()), Self::in_row(row, self.right()))
    }

    /// The cell of a row in a column that stays when the formula moves sideways.
    pub(super) fn in_row(row: u32, col: u16) -> String {
        format!("${}", row_col_to_cell(row, col))
    }

    /// What a name calls the duties of its row, the wording in it and its own cell: as seen
    /// from the first cell of the sheet, from where names are counted.
    pub(super) fn seen_from_first_cell(self, sheet: &str) -> [String; 3] {
        let sheet = quote_sheet_name(sheet);
        [self.across(0), Self::in_row(0, self.name()), "A1".to_owned()]
            .map(|place| format!("{sheet}!{place}"))
    }
}
