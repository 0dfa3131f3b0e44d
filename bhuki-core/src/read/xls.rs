//! The record stream of an .xls, looked through and made safe before calamine reads it.
//!
//! calamine takes the compound file, the declared sizes and the formulas at their word;
//! broken files then cost it gigabytes. So the stream is taken out by the `cfb` crate,
//! which checks its chains, everything that is not needed for the texts is blanked, and
//! calamine gets a fresh compound file around the rest. Merged areas and what is hidden
//! are read on the way. Record numbers are those of MS-XLS 2.3.

use crate::text::text;
use std::collections::HashSet;
use std::io::{Cursor, Read, Write};
use std::ops::Range;

use cfb::{CompoundFile, Version};

use super::budget::{Budget, too_much_text};
use crate::error::Error;
use crate::error::{broken, damaged};
use crate::limits::Limits;
use crate::model::cell::{Area, Cell};
use crate::package::facts::SheetFacts;

const FORMULA: u16 = 0x0006;
const END: u16 = 0x000A;
const EXTERN_SHEET: u16 = 0x0017;
const NAME: u16 = 0x0018;
const FILE_PASS: u16 = 0x002F;
const COL_INFO: u16 = 0x007D;
const BOUND_SHEET: u16 = 0x0085;
const MUL_RK: u16 = 0x00BD;
const RICH_LABEL: u16 = 0x00D6;
const MERGED: u16 = 0x00E5;
const LABEL_SHARED: u16 = 0x00FD;
const DIMENSIONS: u16 = 0x0200;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const TRUTH: u16 = 0x0205;
const STRING: u16 = 0x0207;
const ROW: u16 = 0x0208;
const RK: u16 = 0x027E;
const START: u16 = 0x0809;
/// A number no record has, so that a reader passes over it.
const BLANKED: u16 = 0xFFFF;

/// The bytes calamine takes for each cell of the rectangle a sheet uses, filled or not.
const DENSE_CELL: u64 = 32;

/// An .xls that calamine can read without harm, and what it would not give.
pub(super) struct CheckedRecords {
    /// A compound file that holds nothing but the blanked stream.
    pub(super) bytes: Vec<u8>,
    /// The facts of each sheet, in the order of the tabs.
    pub(super) facts: Vec<SheetFacts>,
}

/// The names of what lies at the top of a compound file.
pub(super) fn streams(bytes: &[u8]) -> Result<Vec<String>, Error> {
    let file = CompoundFile::open(Cursor::new(bytes)).map_err(|e| broken("ole", &e))?;
    Ok(file.read_root_storage().map(|entry| entry.name().to_owned()).collect())
}

/// Whether the workbook can be read without a password.
pub(super) fn check_open(bytes: &[u8]) -> Result<(), Error> {
    let stream = workbook(bytes)?;
    let globals = records(&stream, 0).take_while(|record| record.kind != END);
    if globals.map(|record| record.kind).any(|kind| kind == FILE_PASS) {
        return Err(Error::Encrypted);
    }
    Ok(())
}

/// Looks through the workbook and blanks what calamine would trip over.
pub(super) fn check(bytes: &[u8], limits: &Limits) -> Result<CheckedRecords, Error> {
    let mut stream = workbook(bytes)?;
    let starts = blank(&mut stream, limits)?;
    let mut facts = Vec::new();
    let mut dense = 0;
    let mut unread: HashSet<usize> = starts.into_iter().collect();
    for at in sheet_starts(&stream) {
        // Each sheet has a place of its own, or one small file is read a thousand times.
        if !unread.remove(&at) {
            return Err(damaged(text!(
                "et ark begynder midt i et andet", "a sheet starts inside another"
            )));
        }
        let sheet = SheetRecords::look_through(&stream, at, limits)?;
        dense += sheet.dense_cells() * DENSE_CELL;
        if dense > limits.unpacked_bytes {
            return Err(too_much_text(limits));
        }
        facts.push(sheet.facts);
    }
    Ok(CheckedRecords { bytes: compound(&stream).map_err(|e| broken("ole", &e))?, facts })
}

/// The stream that holds the workbook: `Book` until Excel 95, `Workbook` after.
fn workbook(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|e| broken("ole", &e))?;
    let name = if file.is_stream("/Workbook") { "/Workbook" } else { "/Book" };
    let stream = file.open_stream(name).map_err(|e| broken("ole", &e))?;
    let mut all = Vec::new();
    // A stream is never longer than its file.
    stream.take(bytes.len() as u64).read_to_end(&mut all).map_err(|e| broken("ole", &e))?;
    Ok(all)
}

fn compound(stream: &[u8]) -> std::io::Result<Vec<u8>> {
    // calamine refuses a version 4 file without short streams.
    let mut file = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new()))?;
    let mut workbook = file.create_stream("/Workbook")?;
    workbook.write_all(stream)?;
    workbook.flush()?;
    drop(workbook);
    Ok(file.into_inner().into_inner())
}

/// One record: its number and where its data lie in the stream.
struct Record {
    kind: u16,
    data: Range<usize>,
}

/// The record that starts at a place, where the stream holds it whole.
fn record(stream: &[u8], at: usize) -> Option<Record> {
    let kind = number(stream, at)?;
    let length = usize::from(number(stream, at + 2)?);
    let data = at + 4..at + 4 + length;
    stream.get(data.clone())?;
    Some(Record { kind, data })
}

/// The records from a place to the end of the stream.
fn records(stream: &[u8], from: usize) -> impl Iterator<Item = Record> {
    let first = record(stream, from);
    std::iter::successors(first, |before| record(stream, before.data.end))
}

/// Two bytes as a number.
fn number(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    pair.try_into().ok().map(u16::from_le_bytes)
}

/// Blanks sizes, names and formulas in the whole stream, counts the cells, and gives the
/// places where something starts.
fn blank(stream: &mut [u8], limits: &Limits) -> Result<Vec<usize>, Error> {
    let mut budget = Budget::new(limits);
    let mut starts = Vec::new();
    let mut next = 0;
    while let Some(Record { kind, data }) = record(stream, next) {
        let header = next;
        next = data.end;
        match kind {
            START => starts.push(header),
            DIMENSIONS | NAME | EXTERN_SHEET => put(stream, header, BLANKED),
            FORMULA => {
                budget.cell()?;
                if data.len() < 22 {
                    return Err(damaged(text!("en formel er for kort", "a formula is too short")));
                }
                // The length of the formula: the value before it stays.
                put(stream, data.start + 20, 0);
            }
            LABEL | RICH_LABEL => {
                budget.cell()?;
                check_length(stream, &data, 6)?;
            }
            STRING => check_length(stream, &data, 0)?,
            NUMBER | TRUTH | RK | LABEL_SHARED => budget.cell()?,
            MUL_RK => budget.cells(data.len() as u64 / 6)?,
            _ => {}
        }
    }
    Ok(starts)
}

fn put(stream: &mut [u8], at: usize, number: u16) {
    if let Some(place) = stream.get_mut(at..at + 2) {
        place.copy_from_slice(&number.to_le_bytes());
    }
}

/// A text in a record is no longer than the record: room is made for it at once.
fn check_length(stream: &[u8], data: &Range<usize>, at: usize) -> Result<(), Error> {
    let claimed = number(stream, data.start + at).unwrap_or_default();
    if usize::from(claimed) <= data.len() {
        return Ok(());
    }
    Err(damaged(text!("en tekst er længere end sin plads", "a text is longer than its place")))
}

/// Where the sheets start, in the order of the tabs.
fn sheet_starts(stream: &[u8]) -> Vec<usize> {
    let globals = records(stream, 0).take_while(|record| record.kind != END);
    let sheets = globals.filter(|record| record.kind == BOUND_SHEET);
    let place = |record: Record| {
        let low = usize::from(number(stream, record.data.start)?);
        let high = usize::from(number(stream, record.data.start + 2)?);
        Some(high << 16 | low)
    };
    sheets.map(|record| place(record).unwrap_or(usize::MAX)).collect()
}

/// A sheet as far as it has been looked through.
#[derive(Default)]
struct SheetRecords {
    facts: SheetFacts,
    used: Option<Area>,
}

impl SheetRecords {
    fn look_through(stream: &[u8], at: usize, limits: &Limits) -> Result<Self, Error> {
        let mut sheet = Self::default();
        // A chart inside the sheet has cells of its own.
        let mut depth = 0_u32;
        for Record { kind, data } in records(stream, at) {
            match kind {
                START => depth += 1,
                END if depth <= 1 => break,
                END => depth -= 1,
                _ if depth == 1 => sheet.record(kind, stream.get(data).unwrap_or_default()),
                _ => {}
            }
            if sheet.facts.merged.len() as u64 > limits.cells {
                return Err(too_much_text(limits));
            }
        }
        Ok(sheet)
    }

    fn record(&mut self, kind: u16, data: &[u8]) {
        let at = |place| number(data, place).unwrap_or_default();
        let area = |rows: (u16, u16), columns: (u16, u16)| {
            let corner = |row: u16, column: u16| Cell::new(row.into(), column.into());
            Area::new(corner(rows.0, columns.0), corner(rows.1, columns.1))
        };
        match kind {
            ROW if data.get(12).is_some_and(|flags| flags & 0x20 != 0) => {
                self.facts.hidden_rows.push((at(0).into(), at(0).into()));
            }
            COL_INFO if at(8) & 1 != 0 || at(4) == 0 => {
                self.facts.hidden_columns.push((at(0).into(), at(2).into()));
            }
            MERGED => {
                for place in (2..data.len()).step_by(8).take(at(0).into()) {
                    let rows = (at(place), at(place + 2));
                    self.facts.merged.push(area(rows, (at(place + 4), at(place + 6))));
                }
            }
            MUL_RK => self.uses(area((at(0), at(0)), (at(2), at(data.len().saturating_sub(2))))),
            NUMBER | LABEL | RICH_LABEL | TRUTH | RK | LABEL_SHARED | FORMULA => {
                self.uses(area((at(0), at(0)), (at(2), at(2))));
            }
            _ => {}
        }
    }

    fn uses(&mut self, area: Area) {
        self.used = Some(self.used.map_or(area, |used| used.union(&area)));
    }

    fn dense_cells(&self) -> u64 {
        self.used.map_or(0, |used| u64::from(used.rows()) * u64::from(used.columns()))
    }
}
