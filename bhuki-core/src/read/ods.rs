//! OpenDocument spreadsheets, read from their content part as a stream.
//!
//! calamine reads them too, but neither merged areas nor what is hidden, and it keeps
//! every sheet whole in memory, repeated rows and all.

use crate::text::text;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::io::BufRead;
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use super::budget::{Budget, check_sheets};
use super::shown::{iso_date, number, truth};
use crate::error::Error;
use crate::error::damaged;
use crate::limits::Limits;
use crate::model::cell::{Area, COLUMNS, Cell, ROWS};
use crate::model::sheet::{Look, Sheet, UNSTORED};
use crate::package::Package;
use crate::package::book::same_name;
use crate::package::facts::SheetFacts;
use crate::package::length::Length;
use crate::package::xml::{Xml, attribute, entity, raw};

const CONTENT: &str = "content.xml";

/// The sheets of an .ods.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Error> {
    let mut package = Package::open(bytes, limits)?;
    let mut xml = package.xml(CONTENT)?;
    let mut budget = Budget::new(limits);
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut names = HashSet::new();
    // The style being defined, and the styles that hide a sheet.
    let mut style = String::new();
    let mut hiding = HashSet::new();
    let mut looks: HashMap<String, Look> = HashMap::new();
    loop {
        match xml.next()? {
            Event::Start(e) => match e.local_name().as_ref() {
                "style" => style = attribute(&e, "name").unwrap_or_default(),
                "table-properties" if raw(&e, "display").as_deref() == Some("false") => {
                    hiding.insert(style.clone());
                }
                "table-cell-properties" | "text-properties" | "paragraph-properties"
                    if !style.is_empty() && looks.len() < STYLES =>
                {
                    add_look(looks.entry(style.clone()).or_default(), &e);
                }
                // Both hold cells that are on no sheet.
                "tracked-changes" | "dde-links" => xml.skip()?,
                "table" => {
                    let name = attribute(&e, "name").unwrap_or_default();
                    let hidden = hiding.contains(&attribute(&e, "style-name").unwrap_or_default());
                    check_sheets(sheets.len(), limits)?;
                    if !names.insert(name.to_lowercase()) {
                        return Err(same_name(&name));
                    }
                    let table = OdsTable::read(&mut xml, &mut budget, &looks)?;
                    sheets.push(table.into_sheet(name, hidden));
                }
                _ => {}
            },
            Event::End(e) if e.local_name().as_ref() == "style" => style.clear(),
            Event::Eof => return Ok(sheets),
            _ => {}
        }
    }
}

/// LibreOffice writes some hundred styles; cells of those beyond so many are plain.
const STYLES: usize = 100_000;

/// What the properties of a style say about the look of its cells.
fn add_look(look: &mut Look, e: &BytesStart<'_>) {
    let value = |name| raw(e, name).unwrap_or_default().to_ascii_lowercase();
    look.bold |= value("font-weight") == "bold";
    look.filled |= !matches!(&*value("background-color"), "" | "transparent" | "#ffffff");
    let margin = value("margin-left");
    let number = margin.trim_end_matches(char::is_alphabetic).parse::<f64>().unwrap_or(0.0);
    // A step in LibreOffice is 10 points, some 3.5 mm.
    let points = match margin.trim_start_matches(|c: char| !c.is_alphabetic()) {
        "cm" => number * 28.35,
        "mm" => number * 2.835,
        "in" => number * 72.0,
        _ => number,
    };
    let steps = (1..=20_u8).rev().find(|steps| points >= f64::from(*steps) * 9.5);
    look.indent = look.indent.max(steps.unwrap_or(0));
}

/// The table being read: where the next row and column stand.
struct OdsTable<'s> {
    styles: &'s HashMap<String, Look>,
    facts: SheetFacts,
    texts: Vec<(Cell, Arc<str>)>,
    looks: Vec<(Cell, Look)>,
    /// The cells with a formula and no result.
    unstored: BTreeSet<Cell>,
    row: u32,
    column: u32,
}

/// What a cell of a row holds.
#[derive(Clone)]
struct OdsCell {
    text: Arc<str>,
    look: Look,
    is_unstored: bool,
}

impl<'s> OdsTable<'s> {
    fn into_sheet(self, name: String, hidden: bool) -> Sheet {
        let sheet = self.facts.into_sheet(name, hidden, self.texts);
        let mut sheet = sheet.with_looks(self.looks);
        sheet.unstored = self.unstored;
        sheet
    }

    fn read<R: BufRead>(
        xml: &mut Xml<R>,
        budget: &mut Budget<'_>,
        styles: &'s HashMap<String, Look>,
    ) -> Result<Self, Error> {
        let mut table = Self {
            styles,
            facts: SheetFacts::default(),
            texts: Vec::new(),
            looks: Vec::new(),
            unstored: BTreeSet::new(),
            row: 0,
            column: 0,
        };
        loop {
            match xml.next()? {
                Event::Start(e) => match e.local_name().as_ref() {
                    "table-column" => table.column(&e),
                    "table-row" => {
                        let repeated = repeated(&e, "number-rows-repeated");
                        let hidden = is_hidden(&e);
                        table.row(xml, budget, repeated, hidden)?;
                    }
                    // Around columns and rows.
                    "table-columns"
                    | "table-column-group"
                    | "table-header-columns"
                    | "table-rows"
                    | "table-row-group"
                    | "table-header-rows" => {}
                    _ => xml.skip()?,
                },
                Event::End(e) if e.local_name().as_ref() == "table" => return Ok(table),
                Event::Eof => return Err(xml.cut()),
                _ => {}
            }
        }
    }

    fn column(&mut self, e: &BytesStart<'_>) {
        let next = self.column.saturating_add(repeated(e, "number-columns-repeated"));
        if is_hidden(e) {
            self.facts.hidden_columns.push((self.column, next - 1));
        }
        self.column = next;
    }

    fn row<R: BufRead>(
        &mut self,
        xml: &mut Xml<R>,
        budget: &mut Budget<'_>,
        repeated: u32,
        hidden: bool,
    ) -> Result<(), Error> {
        let next = self.row.saturating_add(repeated);
        if hidden {
            self.facts.hidden_rows.push((self.row, next - 1));
        }
        let texts = self.cells(xml, budget)?;
        if !texts.is_empty() && next > ROWS {
            return Err(off_grid());
        }
        // The first row is counted with its cells; the others repeat it.
        budget.cells(texts.len() as u64 * u64::from(repeated - 1))?;
        if !texts.is_empty() {
            for row in self.row..next {
                self.put(row, &texts);
            }
        }
        self.row = next;
        Ok(())
    }

    fn put(&mut self, row: u32, cells: &[(u32, OdsCell)]) {
        for (col, OdsCell { text, look, is_unstored }) in cells {
            let at = Cell::new(row, *col);
            self.texts.push((at, Arc::clone(text)));
            if !look.is_plain() {
                self.looks.push((at, *look));
            }
            if *is_unstored {
                self.unstored.insert(at);
            }
        }
    }

    /// The cells of one row that hold a text, by column.
    fn cells<R: BufRead>(
        &mut self,
        xml: &mut Xml<R>,
        budget: &mut Budget<'_>,
    ) -> Result<Vec<(u32, OdsCell)>, Error> {
        let mut texts = Vec::new();
        let mut col = 0_u32;
        loop {
            match xml.next()? {
                Event::Start(e) => {
                    if !matches!(e.local_name().as_ref(), "table-cell" | "covered-table-cell") {
                        xml.skip()?;
                        continue;
                    }
                    let next = col.saturating_add(repeated(&e, "number-columns-repeated"));
                    self.merged(&e, col);
                    let value = Value::of(&e);
                    let look = raw(&e, "style-name").and_then(|name| self.styles.get(&*name));
                    let look = look.copied().unwrap_or_default();
                    let has_formula = raw(&e, "formula").is_some();
                    let mut text = value.shown(xml)?;
                    // A text that is empty has its type all the same.
                    let is_unstored = has_formula && text.is_empty() && value.kind.is_empty();
                    if is_unstored {
                        UNSTORED.clone_into(&mut text);
                    }
                    if !text.is_empty() {
                        if next > COLUMNS {
                            return Err(off_grid());
                        }
                        let text = budget.text(&text)?;
                        budget.cells(u64::from(next - col - 1))?;
                        let cell = OdsCell { text, look, is_unstored };
                        texts.extend((col..next).map(|col| (col, cell.clone())));
                    }
                    col = next;
                }
                Event::End(e) if e.local_name().as_ref() == "table-row" => return Ok(texts),
                Event::Eof => return Err(xml.cut()),
                _ => {}
            }
        }
    }

    fn merged(&mut self, e: &BytesStart<'_>, col: u32) {
        let (rows, columns) =
            (repeated(e, "number-rows-spanned"), repeated(e, "number-columns-spanned"));
        if (rows, columns) != (1, 1) && self.row < ROWS && col < COLUMNS {
            let from = Cell::new(self.row, col);
            let last_row = self.row.saturating_add(rows - 1).min(ROWS - 1);
            let last_col = col.saturating_add(columns - 1).min(COLUMNS - 1);
            self.facts.merged.push(Area { from, to: Cell::new(last_row, last_col) });
        }
    }
}

/// What a cell says its value is.
struct Value {
    kind: String,
    /// The value of a number, date, time or truth; of a string only where it is not the
    /// cell's content.
    value: Option<String>,
}

impl Value {
    fn of(e: &BytesStart<'_>) -> Self {
        let kind = raw(e, "value-type").unwrap_or_default().into_owned();
        let name = match &*kind {
            "float" | "percentage" | "currency" => "value",
            "date" => "date-value",
            "time" => "time-value",
            "boolean" => "boolean-value",
            _ => "string-value",
        };
        Self { value: attribute(e, name), kind }
    }

    /// Reads the cell to its end and gives the text a person sees, in the form all formats
    /// share: the content of a date or number depends on the language it was saved in.
    fn shown<R: BufRead>(&self, xml: &mut Xml<R>) -> Result<String, Error> {
        let content = paragraphs(xml)?;
        let Some(value) = &self.value else { return Ok(content) };
        Ok(match &*self.kind {
            "float" | "percentage" | "currency" => value.parse().map_or(content, number),
            "date" => iso_date(value),
            "time" => time(value).unwrap_or(content),
            "boolean" => truth(value == "true").to_owned(),
            _ if content.is_empty() => value.clone(),
            _ => content,
        })
    }
}

/// The paragraphs of the cell just started, one to a line; notes and drawings left out.
fn paragraphs<R: BufRead>(xml: &mut Xml<R>) -> Result<String, Error> {
    let mut text = String::new();
    let mut first = true;
    let mut length = Length::default();
    loop {
        match xml.next()? {
            Event::Start(e) if matches!(e.local_name().as_ref(), "p" | "h") => {
                if !first {
                    text.push('\n');
                }
                first = false;
                paragraph(xml, &mut text, &mut length)?;
            }
            Event::Start(_) => xml.skip()?,
            Event::End(_) => return Ok(text),
            Event::Eof => return Err(xml.cut()),
            _ => {}
        }
    }
}

/// Reads one paragraph to its end.
fn paragraph<R: BufRead>(
    xml: &mut Xml<R>,
    text: &mut String,
    length: &mut Length,
) -> Result<(), Error> {
    let mut depth = 1_u32;
    while depth > 0 {
        let piece = match xml.next()? {
            Event::Text(piece) => one_line(&piece.xml10_content()),
            Event::CData(piece) => one_line(&piece.xml10_content()),
            Event::GeneralRef(reference) => entity(&reference),
            Event::Start(e) => match e.local_name().as_ref() {
                "annotation" | "ruby-text" | "note" => {
                    xml.skip()?;
                    continue;
                }
                name => {
                    depth += 1;
                    match name {
                        "s" => " ".repeat(repeated(&e, "c").min(u32::from(u16::MAX)) as usize),
                        "tab" => "\t".to_owned(),
                        "line-break" => "\n".to_owned(),
                        _ => continue,
                    }
                }
            },
            Event::End(_) => {
                depth -= 1;
                continue;
            }
            Event::Eof => return Err(xml.cut()),
            _ => continue,
        };
        length.add(&piece, CONTENT)?;
        text.push_str(&piece);
    }
    Ok(())
}

/// White space in XML is one blank however much there is; real ones are elements.
fn one_line(piece: &str) -> String {
    let mut line = String::with_capacity(piece.len());
    for c in piece.chars().map(|c| if matches!(c, '\t' | '\n' | '\r') { ' ' } else { c }) {
        if c != ' ' || !line.ends_with(' ') {
            line.push(c);
        }
    }
    line
}

/// `PT08H30M00S` as `08:30`.
fn time(iso: &str) -> Option<String> {
    let (hours, rest) = iso.strip_prefix("PT")?.split_once('H')?;
    let (minutes, seconds) = rest.split_once('M')?;
    let seconds: f64 = seconds.trim_end_matches('S').parse().ok()?;
    let clock = format!("{hours}:{minutes}");
    Some(if seconds == 0.0 { clock } else { format!("{clock}:{seconds:02.0}") })
}

/// How often an element stands for itself: one where it does not say.
fn repeated(e: &BytesStart<'_>, name: &str) -> u32 {
    raw(e, name).and_then(|value| value.parse().ok()).filter(|n| *n > 0).unwrap_or(1)
}

/// Hidden by hand or by a filter.
fn is_hidden(e: &BytesStart<'_>) -> bool {
    matches!(raw(e, "visibility").as_deref(), Some("collapse" | "filter"))
}

fn off_grid() -> Error {
    damaged(text!("en celle ligger uden for arket", "a cell lies outside the sheet"))
}

#[cfg(test)]
mod tests;
