//! Where in a sheet the matrix lies, without being told.
//!
//! Nothing is looked for at a fixed place. Each layout weighs what it sees: texts
//! with letters right below them are heads, columns full of letters are roles,
//! longer texts beside them are activities. What was left out is listed with the
//! reason, and a sheet without a matrix is said to have none.

mod candidate;
mod columns;
mod grid;
mod headers;
mod headings;
mod inverted;
mod leftovers;
mod legend;
mod remarks;
mod roles_sheet;
mod rows;
mod schemes;
mod sub_columns;
mod unlettered;
mod view;
pub(crate) mod waiver_rows;
mod weights;

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::error::{Error, SheetWithoutMatrix};
use crate::model::cell::Area;
use crate::model::matrix::Matrix;
use crate::model::scheme::Scheme;
use crate::model::sheet::Sheet;
use crate::text::{Text, folded};

use candidate::Candidate;
pub(crate) use candidate::clean_name;
pub(crate) use columns::is_code;
use legend::Legend;
use schemes::Context;
use view::{View, Words};
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
            wanted: hints.scheme,
            pointed_at: hints.area.is_some(),
            ignored: &ignored,
        };
        let part =
            hints.area.map_or(Cow::Borrowed(sheet), |area| Cow::Owned(view::cropped(sheet, area)));
        let candidates: Vec<Candidate> = in_sheet(&part, &context)
            .into_iter()
            .map(|candidate| candidate.in_scheme(context.wanted))
            .collect();
        if candidates.is_empty() {
            found.without.push(SheetWithoutMatrix {
                sheet: sheet.name.clone(),
                why: why_none(&part, &context),
            });
        }
        let mut matrices: Vec<Matrix> =
            candidates.into_iter().map(Candidate::into_matrix).collect();
        leftovers::list(&part, context.here, &mut matrices);
        remarks::hand_over(&part, &mut matrices);
        found.matrices.extend(matrices);
    }
    let is_matrix = |sheet: &&Sheet| found.matrices.iter().any(|m| m.sheet == sheet.name);
    let is_ignored = |sheet: &&Sheet| {
        hints.ignored_sheets.iter().any(|ignored| folded(ignored) == folded(&sheet.name))
    };
    let others = sheets.iter().filter(|sheet| !is_matrix(sheet) && !is_ignored(sheet));
    let others: Vec<&Sheet> = others.collect();
    roles_sheet::appoint(&others, &mut found.matrices);
    if found.matrices.is_empty() {
        return Err(Error::NoMatrix { without: found.without });
    }
    legend::explain(sheets, &legends, &mut found.matrices);
    Ok(found)
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

/// The matrices of one sheet, each read the way that fits it best.
fn in_sheet(sheet: &Sheet, context: &Context<'_>) -> Vec<Candidate> {
    if is_too_scattered(sheet) {
        return Vec::new();
    }
    let mut found = with_words(sheet, context, Words::AreHeaders);
    if found.is_empty() {
        found = with_words(sheet, context, Words::AreLetters);
    }
    found.sort_by_key(|candidate| candidate.parts.area.from);
    found
}

/// The matrices of one sheet. What is left of it is looked through again for as long as
/// that adds something, since tables side by side hide each other's heads.
fn with_words(sheet: &Sheet, context: &Context<'_>, words: Words) -> Vec<Candidate> {
    let mut found = by_layout(sheet, context, words);
    let mut known = 0;
    while found.len() > known {
        known = found.len();
        let rest = view::without(sheet, |cell| {
            found.iter().any(|candidate| candidate.parts.is_about(cell))
        });
        let more = by_layout(&rest, context, words);
        add(&mut found, more.into_iter().filter(Candidate::is_plain).collect());
    }
    found
}

fn by_layout(sheet: &Sheet, context: &Context<'_>, words: Words) -> Vec<Candidate> {
    let mut view = View::new(sheet, words);
    view.ignore(context.ignored);
    view.set_aside(context.here.cells.clone());
    let mut found = sub_columns::find(&view, context);
    let upright = grid::find(&view, context);
    let is_sure = !upright.is_empty() && upright.iter().all(|c| c.orientation_score() > 0.0);
    let grids = if is_sure { upright } else { either_way(sheet, upright, context, words) };
    // A row of letters in a grid may pass for heads; the fuller reading is the right one.
    let mut others = inverted::find(&view, context);
    others.extend(grids);
    others.sort_by_key(|candidate| std::cmp::Reverse(candidate.parts.duties.len()));
    add(&mut found, others);
    found
}

/// Adds the candidates that share no cell with those there are.
fn add(found: &mut Vec<Candidate>, more: Vec<Candidate>) {
    for candidate in more {
        if found.iter().all(|known| !known.parts.area.overlaps(&candidate.parts.area)) {
            found.push(candidate);
        }
    }
}

/// Also reads the sheet with rows and columns exchanged, and takes what reads better.
fn either_way(
    sheet: &Sheet,
    upright: Vec<Candidate>,
    context: &Context<'_>,
    words: Words,
) -> Vec<Candidate> {
    let flipped = view::transposed(sheet);
    let mut view = View::new(&flipped, words);
    view.is_turned = true;
    view.ignore(context.ignored);
    view.set_aside(context.here.cells.iter().map(|cell| view::flip(*cell)).collect());
    let turned = grid::find(&view, context);
    let best = |candidates: &[Candidate]| -> f64 {
        let scores = candidates.iter().map(Candidate::orientation_score);
        scores.fold(f64::NEG_INFINITY, f64::max)
    };
    if best(&turned) > best(&upright).max(0.0) {
        turned.into_iter().map(Candidate::turned).collect()
    } else {
        upright
    }
}

fn why_none(sheet: &Sheet, context: &Context<'_>) -> Text<String> {
    if sheet.is_empty() {
        return text_of("arket er tomt", "the sheet is empty");
    }
    if roles_sheet::is_one(sheet) {
        return text_of("arket lister rollerne", "the sheet lists the roles");
    }
    if waiver_rows::is_named_so(sheet) {
        return waiver_rows::HAS_NO_HEADERS.into();
    }
    if is_too_scattered(sheet) {
        return text_of(
            "arkets celler ligger for spredt til at blive gennemsøgt; udpeg skemaet med --area",
            "the sheet's cells lie too far apart to be searched; point at the matrix with --area",
        );
    }
    if !context.here.cells.is_empty() {
        return text_of(
            "arket forklarer bogstaverne, men har intet udfyldt skema",
            "the sheet explains the letters but holds no matrix that is filled in",
        );
    }
    text_of("ingen række med roller og bogstaver nedenunder", "no row of roles with letters below")
}

fn text_of(da: &'static str, en: &'static str) -> Text<String> {
    Text { da, en }.into()
}

#[cfg(test)]
mod tests;
