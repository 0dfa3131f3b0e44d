//! Excel workbooks since 2007, read part by part as streams.
//!
//! Nothing in a file is taken on trust: addresses, indexes and counts are those that are
//! there, not those that are promised, and a sheet's `dimension` is not looked at.

mod cells;
mod formulas;
mod numbers;
#[cfg(test)]
mod odd;
mod strings;
mod styles;
#[cfg(test)]
mod tests;

use super::budget::Budget;
use crate::error::Error;
use crate::limits::Limits;
use crate::model::sheet::Sheet;
use crate::package::Package;
use crate::package::book::Tab;

use cells::Worksheet;
use strings::SharedTexts;
use styles::Styles;

/// The sheets of an .xlsx or .xlsm. One that cannot be read is an empty sheet with a
/// remark that says why.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Error> {
    let mut package = Package::open(bytes, limits)?;
    let book = package.book()?;
    let strings = match &book.strings {
        Some(part) if package.has(part) => SharedTexts::read(&mut package, part, limits)?,
        _ => SharedTexts::default(),
    };
    let styles = match &book.styles {
        Some(part) if package.has(part) => Styles::read(&mut package, part)?,
        _ => Styles::default(),
    };
    let workbook = Workbook {
        strings,
        styles,
        from_1904: book.from_1904,
        recalculates: book.recalculates,
        limits,
    };
    let mut budget = Budget::new(limits);
    let mut sheets = Vec::new();
    for Tab { name, hidden, part } in book.sheets {
        match part {
            Ok(part) => {
                let worksheet = Worksheet::read(&mut package, &part, &workbook, &mut budget)?;
                sheets.push(worksheet.into_sheet(name, hidden));
            }
            Err(why) => {
                let mut sheet = Sheet::new(name, []);
                sheet.hidden = hidden;
                sheet.remarks.push(why);
                sheets.push(sheet);
            }
        }
    }
    Ok(sheets)
}

/// What all sheets of a workbook share.
struct Workbook<'l> {
    strings: SharedTexts,
    styles: Styles,
    /// Whether days are counted from 1904.
    from_1904: bool,
    /// Whether formulas are calculated on opening, whatever results are stored.
    recalculates: bool,
    limits: &'l Limits,
}
