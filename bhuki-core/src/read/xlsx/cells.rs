//! One worksheet part: its texts, how they look, and what is merged or hidden.

use std::borrow::Cow;
use std::io::BufRead;
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use super::super::budget::Budget;
use super::super::shown::{iso_date, truth};
use super::Workbook;
use super::formulas::{ENOUGH, Formula, Stored, UnstoredFormulas};
use super::strings::{RichText, element_text, unescaped};
use crate::error::{Error, damaged};
use crate::model::cell::{Area, COLUMNS, Cell, ROWS};
use crate::model::sheet::{Look, Sheet};
use crate::package::Package;
use crate::package::facts::SheetFacts;
use crate::package::length::Length;
use crate::package::xml::{Xml, is_true, is_zero, raw};
use crate::text::text;

/// A worksheet as read.
pub(super) struct Worksheet<'w> {
    workbook: &'w Workbook<'w>,
    facts: SheetFacts,
    texts: Vec<(Cell, Arc<str>)>,
    looks: Vec<(Cell, Look)>,
    formulas: UnstoredFormulas,
    /// Where the next row and cell stand that do not say it.
    row: u32,
    col: u32,
    /// The looks of empty cells in the row being read; they count where the row has a text.
    blanks: Vec<(Cell, Look)>,
    /// The number of texts before the row being read.
    row_start: usize,
}

/// What a cell says its value is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Shared,
    Inline,
    Text,
    Truth,
    Error,
    Date,
}

/// A cell's opening: where it stands, what its value is, and its format.
struct Opening {
    at: Cell,
    kind: Kind,
    style: usize,
}

/// What was read inside a cell.
#[derive(Default)]
struct Content {
    /// The value as it stands in the part.
    value: Option<String>,
    inline: Option<RichText>,
    formula: Option<Formula>,
}

impl<'w> Worksheet<'w> {
    /// Reads a worksheet part to its end, which also verifies its checksum.
    pub(super) fn read(
        package: &mut Package<'_>,
        part: &str,
        workbook: &'w Workbook<'w>,
        budget: &mut Budget<'_>,
    ) -> Result<Self, Error> {
        let mut xml = package.xml(part)?;
        let mut sheet = Self {
            workbook,
            facts: SheetFacts::default(),
            texts: Vec::new(),
            looks: Vec::new(),
            formulas: UnstoredFormulas::default(),
            row: 0,
            col: 0,
            blanks: Vec::new(),
            row_start: 0,
        };
        loop {
            match xml.next()? {
                Event::Start(e) => match e.local_name().as_ref() {
                    "col" => sheet.column(&e),
                    "row" => sheet.row(&e)?,
                    "mergeCell" => sheet.merged(&e)?,
                    "c" => {
                        let opening = sheet.opening(&e)?;
                        let content = Content::read(&mut xml)?;
                        sheet.cell(&opening, content, budget)?;
                    }
                    "extLst" => xml.skip()?,
                    _ => {}
                },
                Event::End(e) if e.local_name().as_ref() == "row" => {
                    sheet.end_row();
                    sheet.row += 1;
                    sheet.col = 0;
                }
                Event::Eof => return Ok(sheet),
                _ => {}
            }
        }
    }

    pub(super) fn into_sheet(mut self, name: String, hidden: bool) -> Sheet {
        self.end_row();
        let unstored = self.formulas.unstored(self.workbook.recalculates, &mut self.texts);
        let mut sheet = self.facts.into_sheet(name, hidden, self.texts).with_looks(self.looks);
        sheet.unstored = unstored;
        sheet
    }

    fn column(&mut self, e: &BytesStart<'_>) {
        let number = |name| raw(e, name).and_then(|value| value.parse::<u32>().ok());
        let (Some(min), Some(max)) = (number("min"), number("max")) else { return };
        if min > 0 && min <= max && (is_true(e, "hidden") || is_zero(e, "width")) {
            self.facts.hidden_columns.push((min - 1, max - 1));
        }
    }

    fn row(&mut self, e: &BytesStart<'_>) -> Result<(), Error> {
        if let Some(number) = raw(e, "r") {
            self.row = match number.trim().parse::<u32>() {
                Ok(n @ 1..=ROWS) => n - 1,
                _ => return Err(off_grid(&number)),
            };
        }
        if is_true(e, "hidden") || is_zero(e, "ht") {
            self.facts.hidden_rows.push((self.row, self.row));
        }
        Ok(())
    }

    /// Keeps the looks of empty cells that stand beside a text. A sheet may have any
    /// number of them, so beyond the limit the rest is plain.
    fn end_row(&mut self) {
        let has_text = self.texts.len() > self.row_start;
        let room = self.workbook.limits.cells.saturating_sub(self.looks.len() as u64);
        if has_text && self.blanks.len() as u64 <= room {
            self.looks.append(&mut self.blanks);
        }
        self.blanks.clear();
        self.row_start = self.texts.len();
    }

    fn merged(&mut self, e: &BytesStart<'_>) -> Result<(), Error> {
        let reference = raw(e, "ref").unwrap_or_default();
        let area = reference.parse::<Area>().map_err(|_| off_grid(&reference))?;
        self.facts.merged.push(area);
        if self.facts.merged.len() as u64 <= self.workbook.limits.cells {
            return Ok(());
        }
        Err(Error::TooLarge { what: text!("for mange flettede celler", "too many merged cells") })
    }

    /// Where a cell stands and of which type and format it is.
    fn opening(&mut self, e: &BytesStart<'_>) -> Result<Opening, Error> {
        let mut at = None;
        let (mut kind, mut style) = (Kind::Number, 0);
        for attribute in e.attributes().with_checks(false).flatten() {
            match attribute.key.as_ref() {
                "r" => at = Some(attribute.value),
                "t" => kind = kind_named(&attribute.value),
                "s" => style = attribute.value.trim().parse().unwrap_or(0),
                _ => {}
            }
        }
        let at = match at {
            Some(reference) => reference.trim().parse().map_err(|_| off_grid(&reference))?,
            None if self.row < ROWS && self.col < COLUMNS => Cell::new(self.row, self.col),
            None => return Err(off_grid("?")),
        };
        self.col = at.col + 1;
        Ok(Opening { at, kind, style })
    }

    fn cell(
        &mut self,
        opening: &Opening,
        mut content: Content,
        budget: &mut Budget<'_>,
    ) -> Result<(), Error> {
        let Opening { at, style, .. } = *opening;
        let mut look = self.workbook.styles.get(style).look;
        if let Some(formula) = content.formula.take() {
            let stored = content.stored(opening.kind);
            if matches!(stored, Stored::Nothing | Stored::Blank) {
                budget.cell()?;
            }
            self.formulas.note(at, formula, stored);
        }
        let (text, is_bold) = self.text(opening, &content, budget)?;
        look.bold |= is_bold;
        match text.filter(|text| !text.is_empty()) {
            Some(text) => {
                self.texts.push((at, text));
                if !look.is_plain() {
                    self.looks.push((at, look));
                }
            }
            None if !look.is_plain() && self.blanks.len() < COLUMNS as usize => {
                self.blanks.push((at, look));
            }
            None => {}
        }
        Ok(())
    }

    /// The text that a cell shows, and whether the text itself is bold.
    fn text(
        &self,
        opening: &Opening,
        content: &Content,
        budget: &mut Budget<'_>,
    ) -> Result<(Option<Arc<str>>, bool), Error> {
        let &Opening { at, kind, style } = opening;
        if let Some(rich) = content.inline.as_ref().filter(|_| kind == Kind::Inline) {
            return Ok((Some(budget.text(&rich.text)?), rich.is_bold()));
        }
        let Some(value) = content.value(kind) else { return Ok((None, false)) };
        let trimmed = value.trim();
        let text = match kind {
            Kind::Shared => {
                budget.cell()?;
                return self.shared(at, trimmed).map(|(text, is_bold)| (Some(text), is_bold));
            }
            Kind::Text | Kind::Inline => budget.text(&unescaped(value))?,
            Kind::Truth => budget.text(truth(matches!(trimmed, "1" | "true" | "TRUE")))?,
            Kind::Error => budget.text(trimmed)?,
            Kind::Date => budget.text(&iso_date(trimmed))?,
            Kind::Number => match trimmed.parse::<f64>() {
                Ok(number) => {
                    let format = self.workbook.styles.get(style).number;
                    budget.text(&format.shown(number, self.workbook.from_1904))?
                }
                Err(_) => budget.text(trimmed)?,
            },
        };
        Ok((Some(text), false))
    }

    /// The shared text of this number, and whether it is bold.
    fn shared(&self, at: Cell, index: &str) -> Result<(Arc<str>, bool), Error> {
        let strings = &self.workbook.strings;
        let found = index.parse().ok().and_then(|index| strings.get(index));
        let found = found.map(|shared| (Arc::clone(&shared.text), shared.bold));
        found.ok_or_else(|| {
            damaged(text!(
                "celle {at} henviser til tekst nummer {index} af {}",
                "cell {at} refers to text number {index} of {}",
                strings.len()
            ))
        })
    }
}

fn kind_named(name: &str) -> Kind {
    match name.trim() {
        "s" => Kind::Shared,
        "inlineStr" => Kind::Inline,
        "str" => Kind::Text,
        "b" => Kind::Truth,
        "e" => Kind::Error,
        "d" => Kind::Date,
        _ => Kind::Number,
    }
}

impl Content {
    /// The stored value; blanks are one only where it says that it is a text.
    fn value(&self, kind: Kind) -> Option<&str> {
        self.value.as_deref().filter(|value| kind == Kind::Text || !value.trim().is_empty())
    }

    /// What is stored as the result of the cell's formula.
    fn stored(&self, kind: Kind) -> Stored {
        match self.value(kind) {
            Some(value) if kind == Kind::Number && value.trim() == "0" => Stored::Nought,
            None if kind != Kind::Text && self.value.is_some() => Stored::Blank,
            None if kind != Kind::Text => Stored::Nothing,
            _ => Stored::Result,
        }
    }

    /// Reads the cell just started to its end.
    fn read<R: BufRead>(xml: &mut Xml<R>) -> Result<Self, Error> {
        let mut content = Self::default();
        loop {
            match xml.next()? {
                Event::Start(e) => match e.local_name().as_ref() {
                    "v" => {
                        content.value = Some(element_text(xml, &mut Length::default())?);
                    }
                    "is" => content.inline = Some(RichText::read(xml)?),
                    "f" => {
                        let shared = raw(&e, "t").as_deref() == Some("shared");
                        let shared = raw(&e, "si").filter(|_| shared).map(Cow::into_owned);
                        content.formula = Some(Formula { text: formula(xml)?, shared });
                    }
                    // Extensions, and whatever is yet to be invented.
                    _ => xml.skip()?,
                },
                Event::End(_) => return Ok(content),
                Event::Eof => return Err(xml.cut()),
                _ => {}
            }
        }
    }
}

/// The start of a formula; it may be of any length, and only its kind matters.
fn formula<R: BufRead>(xml: &mut Xml<R>) -> Result<String, Error> {
    let mut text = String::new();
    loop {
        match xml.next()? {
            Event::Text(piece) => {
                let room = ENOUGH.saturating_sub(text.len());
                text.extend(piece.chars().take(room));
            }
            // An entity in a formula is an operator or a quotation mark.
            Event::GeneralRef(reference) if text.len() < ENOUGH => {
                text.push_str(&crate::package::xml::entity(&reference));
            }
            Event::Start(_) => xml.skip()?,
            Event::End(_) => return Ok(text),
            Event::Eof => return Err(xml.cut()),
            _ => {}
        }
    }
}

fn off_grid(reference: &str) -> Error {
    damaged(text!(
        "adressen \"{reference}\" ligger uden for arket",
        "the address \"{reference}\" lies outside the sheet"
    ))
}
