//! Excel workbooks: cells from calamine, everything it does not give or check from the
//! packages around it. The only file that knows calamine.

use crate::text::text;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::io::Cursor;
use std::sync::Arc;

use calamine::{
    DataRef, DataType, ExcelDateTime, Reader, SheetType, SheetVisible, Style, Xls, Xlsb, Xlsx,
    XlsxError,
};

use super::budget::Budget;
use super::{iso_date, number, truth, xls, xlsb};
use crate::error::Error;
use crate::error::{broken, damaged};
use crate::limits::Limits;
use crate::model::cell::{COLUMNS, Cell, ROWS};
use crate::model::sheet::Sheet;
use crate::package::Package;
use crate::package::book::{Tab, same_name};
use crate::package::worksheet::Survey;

type Texts = Vec<(Cell, Arc<str>)>;

/// Texts that calamine holds once for many cells, by where they lie in its table.
type Shared = HashMap<(*const u8, usize), Arc<str>>;

/// The sheets of an .xlsx or .xlsm.
///
/// Every part calamine will read is looked through first, because it trusts the counts,
/// addresses and indexes it finds there.
pub(super) fn xlsx(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Error> {
    let mut package = Package::open(bytes, limits)?;
    let book = package.book()?;
    let strings = book.strings.map_or(Ok(0), |part| package.count_strings(&part))?;
    package.check_styles(&book.styles, limits)?;
    let mut surveys = Vec::new();
    let mut cells = Budget::new(limits);
    for tab in book.sheets {
        let survey = package.survey(&tab.part, strings, limits)?;
        cells.cells(survey.cells)?;
        surveys.push((tab, survey));
    }
    drop(package);
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|e| broken("xlsx", &e))?;
    let mut budget = Budget::new(limits);
    let mut shared = Shared::new();
    let mut sheets = Vec::new();
    for (tab, survey) in surveys {
        let texts = xlsx_texts(&mut workbook, &tab, &survey, &mut budget, &mut shared)?;
        sheets.push(survey.facts.into_sheet(tab.name, tab.hidden, texts));
    }
    Ok(sheets)
}

fn xlsx_texts(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    tab: &Tab,
    survey: &Survey,
    budget: &mut Budget<'_>,
    shared: &mut Shared,
) -> Result<Texts, Error> {
    let mut texts = Texts::new();
    if !survey.has_data {
        return Ok(texts);
    }
    let mut cells =
        workbook.worksheet_cells_reader(&tab.name).map_err(|e| broken(&tab.name, &e))?;
    let decimals: Vec<Option<usize>> = cells.styles().iter().map(fixed_decimals).collect();
    loop {
        match cells.next_cell_with_style_id() {
            Ok(None) => break,
            Ok(Some((cell, style))) => {
                let at = place(cell.get_position())?;
                let decimals = decimals.get(style).copied().flatten();
                if let (Some(float), Some(decimals)) = (cell.get_value().get_float(), decimals) {
                    texts.push((at, budget.text(&format!("{float:.decimals$}"))?));
                } else if let Some(text) = cell_text(cell.get_value(), budget, shared)? {
                    texts.push((at, text));
                }
            }
            // An error newer than calamine (#SPILL!): it stands in the survey. Where cells
            // do not say where they stand, calamine has now lost count.
            Err(XlsxError::CellError(_)) if !survey.implicit => {}
            Err(why) => return Err(broken(&tab.name, &why)),
        }
    }
    for (at, error) in &survey.errors {
        texts.push((*at, budget.text(error)?));
    }
    Ok(texts)
}

/// The decimals that a format such as `0.00` always shows: people number their activities
/// 1.9 and 1.10, and the second must not be read as 1.1.
fn fixed_decimals(style: &Style) -> Option<usize> {
    let code = &style.number_format.as_ref()?.format_code;
    let zeros = code.strip_prefix("0.")?;
    (zeros.len() < 10 && zeros.chars().all(|c| c == '0')).then_some(zeros.len())
}

/// The sheets of an .xlsb.
pub(super) fn xlsb(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Error> {
    let surveys = xlsb::survey(&mut Package::open(bytes, limits)?, limits)?;
    let mut workbook = Xlsb::new(Cursor::new(bytes)).map_err(|e| broken("xlsb", &e))?;
    let mut budget = Budget::new(limits);
    let mut shared = Shared::new();
    let mut sheets = Vec::new();
    for (tab, survey) in surveys {
        let cells = workbook.worksheet_cells_reader(&tab.name);
        let mut cells = cells.map_err(|e| broken(&tab.name, &e))?;
        let mut texts = Texts::new();
        while let Some(cell) = cells.next_cell().map_err(|e| broken(&tab.name, &e))? {
            let at = place(cell.get_position())?;
            if let Some(text) = cell_text(cell.get_value(), &mut budget, &mut shared)? {
                texts.push((at, text));
            }
        }
        for (at, error) in survey.errors {
            texts.push((at, budget.text(&error)?));
        }
        sheets.push(survey.facts.into_sheet(tab.name, tab.hidden, texts));
    }
    Ok(sheets)
}

/// The sheets of an .xls. calamine holds each one whole, as a rectangle.
pub(super) fn xls(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Error> {
    let checked = xls::check(bytes, limits)?;
    let mut workbook: Xls<_> =
        Xls::new(Cursor::new(checked.bytes)).map_err(|e| broken("xls", &e))?;
    let mut budget = Budget::new(limits);
    let mut names = HashSet::new();
    let mut sheets = Vec::new();
    for (tab, facts) in workbook.sheets_metadata().to_vec().into_iter().zip(checked.facts) {
        if !names.insert(tab.name.to_lowercase()) {
            return Err(same_name(&tab.name));
        }
        if tab.typ != SheetType::WorkSheet {
            continue;
        }
        let cells = workbook.worksheet_range(&tab.name).map_err(|e| broken(&tab.name, &e))?;
        let (top, left) = cells.start().unwrap_or_default();
        let mut texts = Texts::new();
        for (row, col, value) in cells.used_cells() {
            let at =
                |start: u32, index: usize| start.saturating_add(index.try_into().unwrap_or(ROWS));
            let at = place((at(top, row), at(left, col)))?;
            let text = shown(value);
            if !text.is_empty() {
                texts.push((at, budget.text(&text)?));
            }
        }
        sheets.push(facts.into_sheet(tab.name, tab.visible != SheetVisible::Visible, texts));
    }
    Ok(sheets)
}

/// The text of a cell, none where it is empty.
fn cell_text(
    value: &DataRef<'_>,
    budget: &mut Budget<'_>,
    shared: &mut Shared,
) -> Result<Option<Arc<str>>, Error> {
    if let DataRef::SharedString(text) = value {
        // calamine's table neither moves nor changes while the workbook is open.
        let key = (text.as_ptr(), text.len());
        if let Some(known) = shared.get(&key) {
            budget.cell()?;
            return Ok(Some(Arc::clone(known)));
        }
        let new = budget.text(text)?;
        shared.insert(key, Arc::clone(&new));
        return Ok(Some(new));
    }
    let text = shown(value);
    if text.is_empty() { Ok(None) } else { budget.text(&text).map(Some) }
}

fn place((row, col): (u32, u32)) -> Result<Cell, Error> {
    if row < ROWS && col < COLUMNS {
        return Ok(Cell::new(row, col));
    }
    Err(damaged(text!("en celle ligger uden for arket", "a cell lies outside the sheet")))
}

/// A value as a person sees it in the cell, before any number format but dates.
fn shown(value: &impl DataType) -> Cow<'_, str> {
    if let Some(text) = value.get_string() {
        Cow::Borrowed(text)
    } else if let Some(whole) = value.get_int() {
        whole.to_string().into()
    } else if let Some(float) = value.get_float() {
        number(float).into()
    } else if let Some(yes) = value.get_bool() {
        truth(yes).into()
    } else if let Some(when) = value.get_datetime() {
        date(&when).into()
    } else if let Some(when) = value.get_datetime_iso() {
        iso_date(when).into()
    } else if let Some(time) = value.get_duration_iso() {
        Cow::Borrowed(time)
    } else {
        value.get_error().map_or(String::new(), ToString::to_string).into()
    }
}

/// A date as `2026-05-01`, with the time where it has one; a serial number below one is
/// a time of day, and one that no date has stays a number.
fn date(when: &ExcelDateTime) -> String {
    let serial = when.as_f64();
    if !(0.0..2_958_466.0).contains(&serial) {
        return number(serial);
    }
    let (year, month, day, hour, minute, second, _) = when.to_ymd_hms_milli();
    if when.is_duration() {
        // In whole seconds, so that 0.9999 of a second does not lose an hour.
        let seconds = (serial * 86_400.0).round();
        let (hours, rest) = ((seconds / 3600.0).floor(), seconds % 3600.0);
        return format!("{hours}:{:02}:{:02}", (rest / 60.0).floor(), rest % 60.0);
    }
    let time = if second == 0 {
        format!("{hour:02}:{minute:02}")
    } else {
        format!("{hour:02}:{minute:02}:{second:02}")
    };
    if serial < 1.0 {
        return time;
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) { date } else { format!("{date} {time}") }
}
