//! Where in a sheet the matrix lies, without being told.
//!
//! Nothing is looked for at a fixed place. Each layout weighs what it sees: texts
//! with letters right below them are heads, columns full of letters are roles,
//! longer texts beside them are activities. What was left out is listed with the
//! reason, and a sheet without a matrix is said to have none.

mod candidate;
mod columns;
mod decision;
mod evidence;
mod grid;
mod headers;
mod heading_evidence;
mod headings;
mod inverted;
mod label_columns;
mod leftovers;
mod legend;
mod legend_entries;
mod list;
mod matrix_score;
mod roles_sheet;
mod rows;
mod schemes;
mod search;
mod sub_columns;
mod sub_headers;
mod surroundings;
mod table;
mod unfilled;
mod unlettered;
mod view;
pub(crate) mod waiver_rows;
mod why;
mod wording_form;

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::error::{Error, SheetWithoutMatrix};
use crate::model::cell::Area;
use crate::model::matrix::Matrix;
use crate::model::scheme::{SCHEMES, Scheme};
use crate::model::sheet::Sheet;
use crate::text::{Text, folded};

pub(crate) use candidate::clean_name;
pub(crate) use columns::is_code;
pub use decision::{Decision, DecisionTerm};
use legend::Legend;
use schemes::Context;
use search::Search;
use table::Table;
pub use waiver_rows::WaiverRow;

/// What the user says about where the matrix lies; the default says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Hints {
    /// Look in this sheet only.
    pub sheet: Option<String>,
    /// The matrix with its heads lies in this area.
    pub area: Option<Area>,
    /// The letters belong to this family.
    pub scheme: Option<&'static Scheme>,
    /// Columns (or rows) with these heads hold no role.
    pub ignored_columns: Vec<String>,
    /// Sheets of these names are passed over.
    pub ignored_sheets: Vec<String>,
}

/// What [`find`] found, and where it found nothing.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Found {
    /// The matrices, in the order of the sheets.
    pub matrices: Vec<Matrix>,
    /// The sheets without one.
    pub without: Vec<SheetWithoutMatrix>,
    /// What was decided about each place that might be a matrix, with the reasons.
    pub decisions: Vec<Decision>,
    /// The rows of the workbook's own list of waivers.
    pub waiver_rows: Vec<WaiverRow>,
}

/// Finds every matrix in the sheets of one file.
///
/// Fails with [`Error::NoMatrix`] where there is none, and with
/// [`Error::NoSuchSheet`] where the hints name a sheet that is not there.
///
/// ```
/// use bhuki_core::{Hints, Sheet, find};
/// let sheet = Sheet::from_rows("Ansvar", &[
///     &["Aktivitet", "It-chef", "DPO", "Direktion"],
///     &["Udarbejde beredskabsplan", "H/U", "K", "B"],
///     &["Afprøve beredskabsplan", "H", "U", "I"],
/// ]);
/// let found = find(&[sheet], &Hints::default()).unwrap();
/// assert_eq!(found.matrices[0].roles().len(), 3);
/// assert_eq!(found.matrices[0].area.to_string(), "A1:D3");
/// ```
pub fn find(sheets: &[Sheet], hints: &Hints) -> Result<Found, Error> {
    let legends: Vec<Legend> = sheets.iter().map(|sheet| legend_of(sheet, hints)).collect();
    let families = families(&legends);
    let ignored: Vec<String> = hints.ignored_columns.iter().map(|header| folded(header)).collect();
    let mut found = Found::default();
    let lists = sheets.iter().map(|sheet| take_waivers(sheet, hints, &mut found));
    let lists: Vec<bool> = lists.collect();
    for (i, sheet) in wanted_sheets(sheets, hints)? {
        let is_list = lists.get(i).copied().unwrap_or_default();
        if let Some(why) = passed_over(sheet, is_list, hints) {
            found.without.push(SheetWithoutMatrix { sheet: sheet.name.clone(), why: why.into() });
            continue;
        }
        let Some(here) = legends.get(i) else { continue };
        let elsewhere = legends.iter().enumerate().filter(|(j, _)| *j != i);
        let context = Context {
            here,
            elsewhere: elsewhere.map(|(_, legend)| legend).collect(),
            families: &families,
            wanted: hints.scheme,
            pointed_at: hints.area.is_some(),
            decisions: RefCell::default(),
        };
        let search =
            Search { table: Table::of(sheet, &families), context, hints, ignored: &ignored };
        search.run(&mut found);
    }
    let others = sheets.iter().filter(|sheet| {
        let has_matrix = found.matrices.iter().any(|m| m.sheet == sheet.name);
        !has_matrix && !is_left_out(sheet, hints)
    });
    let others: Vec<&Sheet> = others.collect();
    roles_sheet::appoint(&others, &mut found.matrices);
    if found.matrices.is_empty() {
        return Err(Error::NoMatrix { without: found.without });
    }
    legend::explain(sheets, &legends, &mut found.matrices);
    Ok(found)
}

/// The families there are, and after them those that the legends define.
fn families(legends: &[Legend]) -> Vec<&'static Scheme> {
    let mut families: Vec<&'static Scheme> = SCHEMES.iter().collect();
    for own in legends.iter().filter_map(|legend| legend.own) {
        let is_new = families.iter().all(|known| !std::ptr::eq(*known, own));
        if is_new && families.len() < SCHEMES.len() + OWN_FAMILIES {
            families.push(own);
        }
    }
    families
}

/// So many families of its own a file may define; more than one is rare.
const OWN_FAMILIES: usize = 8;

/// Whether the settings leave the sheet out, whether or not it is asked for by name.
fn is_left_out(sheet: &Sheet, hints: &Hints) -> bool {
    hints.ignored_sheets.iter().any(|name| folded(name) == folded(&sheet.name))
}

/// Whether the settings leave the sheet out; one that is asked for by name is meant.
fn is_ignored(sheet: &Sheet, hints: &Hints) -> bool {
    let is_it = |name: &String| folded(name) == folded(&sheet.name);
    hints.ignored_sheets.iter().any(is_it) && !hints.sheet.as_ref().is_some_and(is_it)
}

fn legend_of(sheet: &Sheet, hints: &Hints) -> Legend {
    if is_ignored(sheet, hints) { Legend::default() } else { Legend::of(sheet) }
}

/// Takes the waivers of a sheet that lists some; false where it is no such sheet.
fn take_waivers(sheet: &Sheet, hints: &Hints, found: &mut Found) -> bool {
    let rows = if is_ignored(sheet, hints) { None } else { waiver_rows::of(sheet) };
    let is_list = rows.is_some();
    found.waiver_rows.extend(rows.unwrap_or_default());
    is_list
}

/// Why a sheet is not looked at, where it is not.
fn passed_over(sheet: &Sheet, is_list: bool, hints: &Hints) -> Option<Text> {
    if is_ignored(sheet, hints) {
        return Some(LEFT_OUT);
    }
    is_list.then_some(waiver_rows::IS_A_LIST)
}

/// Why something is not looked at that the settings leave out.
const LEFT_OUT: Text =
    Text { da: "udeladt efter indstillingerne", en: "left out as the settings say" };

/// The sheets to look in, each with its place in the file.
fn wanted_sheets<'a>(sheets: &'a [Sheet], hints: &Hints) -> Result<Vec<(usize, &'a Sheet)>, Error> {
    let all = sheets.iter().enumerate();
    let Some(wanted) = &hints.sheet else { return Ok(all.collect()) };
    let exactly: Vec<_> = all.clone().filter(|(_, sheet)| sheet.name == *wanted).collect();
    let nearly = || all.filter(|(_, sheet)| folded(&sheet.name) == folded(wanted)).collect();
    let chosen: Vec<_> = if exactly.is_empty() { nearly() } else { exactly };
    if chosen.is_empty() {
        let names = sheets.iter().map(|sheet| sheet.name.clone()).collect();
        return Err(Error::NoSuchSheet { wanted: wanted.clone(), sheets: names });
    }
    Ok(chosen)
}

/// The largest grid of used rows and used columns that is looked through. A matrix of
/// 1,000,000 activities × 40 roles is smaller; a few cells scattered over a whole sheet
/// on purpose are not, and would keep the finder busy for hours.
const LARGEST_GRID: usize = 50_000_000;

fn is_too_scattered(sheet: &Sheet) -> bool {
    let rows: BTreeSet<u32> = sheet.texts().map(|(cell, _)| cell.row).collect();
    let columns: BTreeSet<u32> = sheet.texts().map(|(cell, _)| cell.col).collect();
    rows.len().saturating_mul(columns.len()) > LARGEST_GRID
}

#[cfg(test)]
mod reasons_tests;
#[cfg(test)]
mod tests;
