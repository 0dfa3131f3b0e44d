//! A worksheet part of an .xlsx, read for what calamine does not give, and checked for
//! what it would misread.

use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};

use super::Package;
use super::xml::{Xml, is_true, is_zero, raw};
use crate::error::Error;
use crate::error::damaged;
use crate::limits::Limits;
use crate::model::cell::{Area, COLUMNS, Cell, ROWS};
use crate::package::facts::Facts;
use crate::text::{Text, grouped, text};

/// What a look through a worksheet part brings.
#[derive(Default)]
pub(crate) struct Survey {
    /// Merged areas, hidden rows and columns.
    pub(crate) facts: Facts,
    /// The cells that show an error, with its text: calamine stops at the newer ones.
    pub(crate) errors: Vec<(Cell, String)>,
    /// The number of cells with a value.
    pub(crate) cells: u64,
    /// Whether there is a `sheetData` element; without one calamine takes the part for
    /// something else than a worksheet.
    pub(crate) has_data: bool,
    /// Whether some cell does not say where it stands.
    pub(crate) implicit: bool,
}

/// The number of characters gathered in one cell, held against Excel's own limit.
#[derive(Default)]
pub(crate) struct Length(usize);

/// The most characters Excel holds in one cell.
const CELL_CHARS: usize = 32_767;

impl Length {
    /// Counts the text in.
    pub(crate) fn add(&mut self, text: &str, part: &str) -> Result<(), Error> {
        self.0 += text.chars().count();
        if self.0 <= CELL_CHARS {
            return Ok(());
        }
        let limit = grouped(CELL_CHARS as u64);
        Err(Error::TooLarge {
            what: Text {
                da: format!("en celle har over {} tegn ({part})", limit.da),
                en: format!("a cell has more than {} characters ({part})", limit.en),
            },
        })
    }
}

/// Where the look through a part has come to.
struct WorksheetWalk<'l> {
    survey: Survey,
    limits: &'l Limits,
    /// The number of shared texts there are.
    strings: u64,
    row: u32,
    col: u32,
}

impl Package<'_> {
    /// Looks through a worksheet part to its end, which also verifies its checksum.
    pub(crate) fn survey(
        &mut self,
        part: &str,
        strings: u64,
        limits: &Limits,
    ) -> Result<Survey, Error> {
        let mut xml = self.xml(part)?;
        let mut walk = WorksheetWalk { survey: Survey::default(), limits, strings, row: 0, col: 0 };
        loop {
            let event = xml.next()?;
            let Event::Start(e) = &event else {
                if matches!(event, Event::Eof) {
                    return Ok(walk.survey);
                }
                if matches!(&event, Event::End(e) if e.local_name().as_ref() == "row") {
                    walk.row += 1;
                    walk.col = 0;
                }
                continue;
            };
            match e.local_name().as_ref() {
                "sheetData" => walk.survey.has_data = true,
                "col" => walk.column(e),
                "row" => walk.row(e)?,
                "mergeCell" => walk.merged(e)?,
                "c" => {
                    let (at, kind) = walk.place(e)?;
                    let kind = kind.unwrap_or_default();
                    walk.cell(&mut xml, at, &kind)?;
                }
                _ => {}
            }
        }
    }
}

impl WorksheetWalk<'_> {
    fn column(&mut self, e: &BytesStart<'_>) {
        let number = |name| raw(e, name).and_then(|value| value.parse::<u32>().ok());
        let (Some(min), Some(max)) = (number("min"), number("max")) else { return };
        if min > 0 && min <= max && (is_true(e, "hidden") || is_zero(e, "width")) {
            self.survey.facts.hidden_columns.push((min - 1, max - 1));
        }
    }

    fn row(&mut self, e: &BytesStart<'_>) -> Result<(), Error> {
        if let Some(number) = raw(e, "r") {
            self.row = match number.parse::<u32>() {
                Ok(n @ 1..=ROWS) => n - 1,
                _ => return Err(off_grid(&number)),
            };
        }
        if is_true(e, "hidden") || is_zero(e, "ht") {
            self.survey.facts.hidden_rows.push((self.row, self.row));
        }
        Ok(())
    }

    fn merged(&mut self, e: &BytesStart<'_>) -> Result<(), Error> {
        let reference = raw(e, "ref").unwrap_or_default();
        let area = reference.parse::<Area>().map_err(|_| off_grid(&reference))?;
        self.survey.facts.merged.push(area);
        if self.survey.facts.merged.len() as u64 <= self.limits.cells {
            return Ok(());
        }
        Err(Error::TooLarge { what: text!("for mange flettede celler", "too many merged cells") })
    }

    /// Where a cell stands and of which type it is.
    fn place(&mut self, e: &BytesStart<'_>) -> Result<(Cell, Option<String>), Error> {
        let mut at = None;
        let mut kind = None;
        for attribute in e.attributes().with_checks(false).flatten() {
            match attribute.key.as_ref() {
                "r" => at = Some(attribute.value),
                "t" => kind = Some(attribute.value.into_owned()),
                _ => {}
            }
        }
        let cell = match at {
            Some(reference) => reference.parse::<Cell>().map_err(|_| off_grid(&reference))?,
            None if self.row < ROWS && self.col < COLUMNS => {
                self.survey.implicit = true;
                Cell::new(self.row, self.col)
            }
            None => return Err(off_grid("?")),
        };
        self.col = cell.col + 1;
        Ok((cell, kind))
    }

    /// Reads a cell to its end.
    fn cell<R: BufRead>(&mut self, xml: &mut Xml<R>, at: Cell, kind: &str) -> Result<(), Error> {
        let mut length = Length::default();
        let mut filled = false;
        loop {
            let event = xml.next()?;
            match &event {
                Event::Start(e) => match e.local_name().as_ref() {
                    "v" if kind != "inlineStr" => {
                        filled = true;
                        self.value(xml, at, kind)?;
                    }
                    "is" => filled = true,
                    // A formula may be of any length; only its result is read.
                    "f" => xml.skip()?,
                    _ => {}
                },
                Event::End(e) if e.local_name().as_ref() == "c" => break,
                Event::Text(text) => {
                    let text = text.to_string();
                    length.add(&text, xml.part())?;
                }
                Event::CData(text) => {
                    let text = text.to_string();
                    length.add(&text, xml.part())?;
                }
                Event::GeneralRef(_) => length.add("?", xml.part())?,
                Event::Eof => return Err(xml.cut()),
                _ => {}
            }
        }
        if filled {
            self.survey.cells += 1;
        }
        Ok(())
    }

    /// Reads a value and checks what calamine takes on trust.
    fn value<R: BufRead>(&mut self, xml: &mut Xml<R>, at: Cell, kind: &str) -> Result<(), Error> {
        let mut length = Length::default();
        let mut value = String::new();
        // calamine reads an index, a number or an error up to the first of anything else.
        let mut pieces = 0;
        loop {
            let piece = match xml.next()? {
                Event::Text(text) => text.to_string(),
                Event::End(e) if e.local_name().as_ref() == "v" => break,
                Event::Eof => return Err(xml.cut()),
                _ => "?".to_owned(),
            };
            length.add(&piece, xml.part())?;
            pieces += 1;
            value.push_str(&piece);
        }
        let plain = matches!(kind, "" | "n" | "s" | "b" | "e");
        if plain && pieces > 1 {
            return Err(odd(at, &value));
        }
        match kind {
            "s" if !value.is_empty() => self.check_index(at, &value),
            "e" => {
                self.survey.errors.push((at, value));
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// calamine takes an index it cannot parse for the first text.
    fn check_index(&self, at: Cell, index: &str) -> Result<(), Error> {
        let digits = index.bytes().all(|b| b.is_ascii_digit());
        match index.parse::<u64>() {
            Ok(n) if digits && n < self.strings => Ok(()),
            _ => Err(damaged(text!(
                "celle {at} henviser til tekst nummer {index} af {}",
                "cell {at} refers to text number {index} of {}",
                self.strings
            ))),
        }
    }
}

fn off_grid(reference: &str) -> Error {
    damaged(text!(
        "adressen \"{reference}\" ligger uden for arket",
        "the address \"{reference}\" lies outside the sheet"
    ))
}

fn odd(at: Cell, value: &str) -> Error {
    damaged(text!(
        "celle {at} har den uforståelige værdi \"{value}\"",
        "cell {at} has the value \"{value}\", which makes no sense"
    ))
}
