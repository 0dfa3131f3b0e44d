//! Binary Excel workbooks: cells from calamine, everything it does not give or check from
//! the records around it. The only file that knows calamine.

use crate::text::text;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::io::Cursor;
use std::sync::Arc;

use calamine::{DataRef, DataType, ExcelDateTime, Reader, SheetType, SheetVisible, Xls, Xlsb};

use super::budget::Budget;
use super::shown::{Moment, iso_date, number, truth};
use super::{xls, xlsb};
use crate::error::Error;
use crate::error::{broken, damaged};
use crate::limits::Limits;
use crate::model::cell::{COLUMNS, Cell, ROWS};
use crate::model::sheet::Sheet;
use crate::package::Package;
use crate::package::book::same_name;

type Texts = Vec<(Cell, Arc<str>)>;

/// Texts that calamine holds once for many cells, by where they lie in its table.
type Shared = HashMap<(*const u8, usize), Arc<str>>;

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

/// A date, or a number where no date has its serial number; below one it is a time of day.
fn date(when: &ExcelDateTime) -> String {
    let serial = when.as_f64();
    if when.is_duration() {
        return Moment::duration(serial).unwrap_or_else(|| number(serial));
    }
    if Moment::of(serial, false).is_none() {
        return number(serial);
    }
    let (year, month, day, hour, minute, second, _) = when.to_ymd_hms_milli();
    let moment = Moment {
        year: year.into(),
        month: month.into(),
        day: day.into(),
        hour: hour.into(),
        minute: minute.into(),
        second: second.into(),
    };
    moment.shown(serial < 1.0)
}
