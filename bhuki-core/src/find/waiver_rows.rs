//! The sheet in which a workbook lists its own waivers: what its rows say, as they say it.

use crate::model::cell::Cell;
use crate::model::sheet::Sheet;
use crate::model::words::is_one_of;
use crate::text::{Text, visible};

/// One row of a workbook's sheet of waivers, as it is written;
/// [`waivers_listed`](crate::waivers_listed) says what it comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct WaiverRow {
    /// What it says of the rule; may be empty.
    pub rule: String,
    /// What it gives as the reason; may be empty.
    pub reason: String,
    /// What it says of the activity.
    pub activity: Option<String>,
    /// What it says of the role.
    pub role: Option<String>,
    /// What it says of its last day.
    pub until: Option<String>,
    /// The sheet.
    pub sheet: String,
    /// The first cell of the row.
    pub cell: Cell,
}

/// Whether the sheet's name says that it lists waivers.
pub(super) fn is_named_so(sheet: &Sheet) -> bool {
    is_one_of(&["undtagelser", "undtagelse", "waivers", "waiver"], &sheet.name)
}

/// The rows of the sheet below its headers; `None` if it is no such sheet, or no row of it
/// holds the headers.
pub(super) fn of(sheet: &Sheet) -> Option<Vec<WaiverRow>> {
    let headers = if is_named_so(sheet) { Headers::of(sheet)? } else { return None };
    let mut rows: Vec<u32> = sheet.texts().map(|(cell, _)| cell.row).collect();
    rows.dedup();
    let below = rows.into_iter().filter(|row| *row > headers.row);
    Some(below.filter_map(|row| WaiverRow::of(sheet, &headers, row)).collect())
}

/// The heads of the columns, folded.
const RULE: &[&str] = &["regel", "rule"];
const ACTIVITY: &[&str] = &["aktivitet", "activity"];
const ROLE: &[&str] = &["rolle", "role"];
const REASON: &[&str] = &["begrundelse", "reason"];
const UNTIL: &[&str] = &["gælder til", "til", "until", "valid until", "udløber", "expires"];

/// The row of heads, and the columns that they stand over.
struct Headers {
    row: u32,
    rule: u32,
    reason: u32,
    activity: Option<u32>,
    role: Option<u32>,
    until: Option<u32>,
}

impl Headers {
    /// The first row that speaks of a rule and of a reason.
    fn of(sheet: &Sheet) -> Option<Self> {
        let rules = sheet.texts().filter(|(_, text)| is_one_of(RULE, text));
        rules.map(|(cell, _)| cell.row).find_map(|row| Self::in_row(sheet, row))
    }

    fn in_row(sheet: &Sheet, row: u32) -> Option<Self> {
        let column = |names: &[&str]| {
            let header = sheet.row(row).find(|(_, text)| is_one_of(names, text));
            header.map(|(cell, _)| cell.col)
        };
        Some(Self {
            row,
            rule: column(RULE)?,
            reason: column(REASON)?,
            activity: column(ACTIVITY),
            role: column(ROLE),
            until: column(UNTIL),
        })
    }
}

impl WaiverRow {
    /// `None` if the row says nothing in any of the columns.
    fn of(sheet: &Sheet, headers: &Headers, row: u32) -> Option<Self> {
        let text = |col: u32| visible(sheet.text(Cell::new(row, col)));
        let given = |col: Option<u32>| col.map(text).filter(|text| !text.is_empty());
        let columns = [
            Some(headers.rule),
            Some(headers.reason),
            headers.activity,
            headers.role,
            headers.until,
        ];
        let filled = columns.into_iter().flatten().filter(|col| !text(*col).is_empty());
        let first = filled.min()?;
        Some(Self {
            rule: text(headers.rule),
            reason: text(headers.reason),
            activity: given(headers.activity),
            role: given(headers.role),
            until: given(headers.until),
            sheet: sheet.name.clone(),
            cell: Cell::new(row, first),
        })
    }
}

/// Why there is no matrix in such a sheet.
pub(super) const IS_A_LIST: Text =
    Text { da: "arket lister undtagelser", en: "the sheet lists waivers" };
/// Why a sheet of that name lists none.
pub(super) const HAS_NO_HEADERS: Text = Text {
    da: "arket hedder som et ark med undtagelser, men ingen række har overskrifterne Regel og \
         Begrundelse",
    en: "the sheet is named like a list of waivers, but no row holds the heads Rule and Reason",
};
