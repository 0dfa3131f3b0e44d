//! The records of an .xlsb, looked through before calamine reads them: which sheets there
//! are, what is merged or hidden, and the results of formulas that are errors, which
//! calamine leaves out. Record numbers are those of MS-XLSB 2.3.

use crate::text::text;
use std::collections::{HashMap, HashSet};
use std::io::Read;

use super::budget::Budget;
use crate::error::Error;
use crate::error::{broken, cut, damaged};
use crate::limits::Limits;
use crate::model::cell::{Area, COLUMNS, Cell, ROWS};
use crate::package::Package;
use crate::package::book::same_name;
use crate::package::facts::SheetFacts;
use crate::package::relations::{Relation, by_id};

const ROW: u16 = 0;
/// From the first record that is a filled cell to the last.
const CELLS: std::ops::RangeInclusive<u16> = 2..=11;
const ERROR: u16 = 3;
const FORMULA_ERROR: u16 = 11;
const NAME: u16 = 39;
const COL_INFO: u16 = 60;
const SHEET: u16 = 156;
const MERGED: u16 = 176;

/// calamine takes the workbook from here whatever the relationships say.
const WORKBOOK: &str = "xl/workbook.bin";

/// One worksheet in the workbook's list.
pub(super) struct XlsbTab {
    pub(super) name: String,
    pub(super) hidden: bool,
    part: String,
}

/// What a look through a worksheet part brings.
#[derive(Default)]
pub(super) struct Survey {
    pub(super) facts: SheetFacts,
    /// The cells that show an error, with its text.
    pub(super) errors: Vec<(Cell, String)>,
}

/// The worksheets of an .xlsb, each with what calamine does not give.
pub(super) fn survey(
    package: &mut Package<'_>,
    limits: &Limits,
) -> Result<Vec<(XlsbTab, Survey)>, Error> {
    let relations = package.relations(WORKBOOK)?;
    let targets = by_id(&relations);
    let mut defined = 0;
    let mut names = HashSet::new();
    let mut tabs = Vec::new();
    records(package, WORKBOOK, |kind, data| {
        if kind == NAME {
            defined += data.len();
            check_name(data, defined)?;
        }
        if kind == SHEET
            && let Some(tab) = sheet(data, &targets)?
        {
            if !names.insert(tab.name.to_lowercase()) {
                return Err(same_name(&tab.name));
            }
            tabs.push(tab);
        }
        Ok(())
    })?;
    let mut budget = Budget::new(limits);
    let mut sheets = Vec::new();
    for tab in tabs {
        let mut walk = RecordWalk::default();
        records(package, &tab.part, |kind, data| {
            if CELLS.contains(&kind) || kind == MERGED {
                budget.cell()?;
            }
            walk.record(kind, data)
        })?;
        sheets.push((tab, walk.survey));
    }
    Ok(sheets)
}

/// calamine writes out the formula of every defined name, each time with the names in it:
/// long names in long formulas would take all memory there is.
fn check_name(data: &[u8], all_bytes: usize) -> Result<(), Error> {
    const NAME_CHARS: u32 = 255;
    const ALL_BYTES: usize = 1 << 20;
    if number(data, 9) <= NAME_CHARS && all_bytes <= ALL_BYTES {
        return Ok(());
    }
    Err(damaged(text!("de navngivne områder er for store", "the defined names are too large")))
}

/// Hands every record of a part over: its number and its data.
fn records(
    package: &mut Package<'_>,
    part: &str,
    mut each: impl FnMut(u16, &[u8]) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut from = package.part(part)?;
    let mut data = Vec::new();
    while let Some(first) = byte(&mut from, part)? {
        let mut kind = u16::from(first);
        if first & 0x80 != 0 {
            let second = byte(&mut from, part)?.ok_or_else(|| cut(part))?;
            kind = u16::from(first & 0x7F) | u16::from(second & 0x7F) << 7;
        }
        let mut length = 0;
        for shift in [0, 7, 14, 21] {
            let more = byte(&mut from, part)?.ok_or_else(|| cut(part))?;
            length |= u64::from(more & 0x7F) << shift;
            if more & 0x80 == 0 {
                break;
            }
        }
        data.clear();
        let read = from.by_ref().take(length).read_to_end(&mut data);
        if read.map_err(|e| broken(part, &e))? as u64 != length {
            return Err(cut(part));
        }
        each(kind, &data)?;
    }
    Ok(())
}

fn byte(from: &mut impl Read, part: &str) -> Result<Option<u8>, Error> {
    let mut one = [0];
    let read = from.read(&mut one).map_err(|e| broken(part, &e))?;
    Ok(one.first().copied().filter(|_| read == 1))
}

/// A worksheet in the workbook's list; nothing for a chart sheet.
fn sheet(data: &[u8], targets: &HashMap<&str, &Relation>) -> Result<Option<XlsbTab>, Error> {
    let lost = || damaged(text!("et ark mangler", "a sheet is missing"));
    let (id, after) = wide(data, 8).ok_or_else(lost)?;
    // Excel allows 31 characters; formulas that name the sheet repeat it.
    let (name, _) = wide(data, after).filter(|(name, _)| name.len() < 256).ok_or_else(lost)?;
    let relation = targets.get(&*id).ok_or_else(lost)?;
    let hidden = number(data, 0) != 0;
    let part = relation.target.clone();
    Ok((relation.kind == "worksheet").then_some(XlsbTab { name, hidden, part }))
}

/// A text with its length before it, and where the next field starts.
fn wide(data: &[u8], at: usize) -> Option<(String, usize)> {
    let length = usize::try_from(number(data, at)).ok()?;
    let end = (at + 4).checked_add(length.checked_mul(2)?)?;
    let text = data.get(at + 4..end)?;
    Some((encoding_rs::UTF_16LE.decode_without_bom_handling(text).0.into_owned(), end))
}

/// Four bytes as a number, 0 where they are missing.
fn number(data: &[u8], at: usize) -> u32 {
    let bytes = data.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
    bytes.map_or(0, u32::from_le_bytes)
}

/// Where the look through a sheet has come to.
#[derive(Default)]
struct RecordWalk {
    survey: Survey,
    row: u32,
}

impl RecordWalk {
    fn record(&mut self, kind: u16, data: &[u8]) -> Result<(), Error> {
        let flag = |at: usize, bit: u8| data.get(at).is_some_and(|flags| flags & bit != 0);
        match kind {
            ROW => {
                self.row = number(data, 0);
                // calamine stops at a row outside the sheet without a word.
                check_on_grid(self.row, 0)?;
                if flag(11, 0x10) {
                    self.survey.facts.hidden_rows.push((self.row, self.row));
                }
            }
            COL_INFO if flag(16, 1) || number(data, 8) == 0 => {
                self.survey.facts.hidden_columns.push((number(data, 0), number(data, 4)));
            }
            MERGED => {
                let corner = |row, col| {
                    check_on_grid(number(data, row), number(data, col))?;
                    Ok(Cell::new(number(data, row), number(data, col)))
                };
                self.survey.facts.merged.push(Area::new(corner(0, 8)?, corner(4, 12)?));
            }
            ERROR | FORMULA_ERROR => {
                let col = number(data, 0);
                check_on_grid(self.row, col)?;
                let code = data.get(8).copied().unwrap_or_default();
                self.survey.errors.push((Cell::new(self.row, col), error(code).to_owned()));
            }
            _ => {}
        }
        Ok(())
    }
}

fn check_on_grid(row: u32, col: u32) -> Result<(), Error> {
    if row < ROWS && col < COLUMNS {
        return Ok(());
    }
    Err(damaged(text!("en celle ligger uden for arket", "a cell lies outside the sheet")))
}

/// The errors of MS-XLSB 2.5.97.2, as Excel shows them.
const fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2B => "#GETTING_DATA",
        _ => "#N/A",
    }
}
