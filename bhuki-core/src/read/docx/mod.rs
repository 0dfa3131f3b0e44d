//! Tables in Word documents, read from the main part as a stream.
//!
//! A merged cell keeps its text where it begins; what is struck out, hidden, or deleted
//! while changes are tracked is no part of it. A table is named by the heading above it, or
//! by a caption or a bold line directly above.

mod formats;
mod styles;

use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};

use super::tables::{TableDraft, Tables, Unnamed};
use crate::error::{Error, damaged};
use crate::limits::Limits;
use crate::model::sheet::Sheet;
use crate::package::Package;
use crate::package::xml::{Xml, entity, raw};
use crate::text::text;

use formats::{CellFormat, Merge, ParagraphFormat, RowFormat, RunFormat};
use styles::WordStyles;

/// The tables of a .docx.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Error> {
    let mut package = Package::open(bytes, limits)?;
    let Some(main) = package.main_part()? else {
        return Err(damaged(text!("dokumentet mangler", "the document part is missing")));
    };
    let relations = package.relations(&main)?;
    let styles = relations.iter().find(|relation| relation.kind == "styles");
    let styles = match styles {
        Some(relation) if package.has(&relation.target) => {
            WordStyles::read(&mut package, &relation.target)?
        }
        _ => WordStyles::default(),
    };
    let mut xml = package.xml(&main)?;
    let mut document = WordDocument {
        tables: Tables::new(limits, Unnamed::Number),
        styles,
        open: Vec::new(),
        paragraphs: Vec::new(),
        runs: Vec::new(),
        above: None,
        is_placeholder: false,
    };
    document.read(&mut xml)?;
    Ok(document.tables.into_sheets(None))
}

/// Tables around each other, or text boxes in text, deeper than this are left out.
const DEEPEST: usize = 50;

/// A line above a table is its name where it is no longer than this.
const NAME_CHARS: usize = 80;

/// The document as far as it has been read.
struct WordDocument<'l> {
    tables: Tables<'l>,
    styles: WordStyles,
    /// The tables around the place that has been reached, the innermost last.
    open: Vec<OpenWordTable>,
    /// The paragraphs around the place: a text box is a paragraph in a paragraph.
    paragraphs: Vec<Paragraph>,
    runs: Vec<RunFormat>,
    /// The last line outside tables that could name the one that follows.
    above: Option<String>,
    /// Whether the field being read only says what should be filled in.
    is_placeholder: bool,
}

struct OpenWordTable {
    draft: TableDraft,
    row: RowFormat,
    cell: Option<OpenWordCell>,
    /// The number of paragraphs around the table.
    depth: usize,
}

/// The cell being read.
#[derive(Default)]
struct OpenWordCell {
    text: String,
    format: CellFormat,
    /// Whether there is text that is bold, and text that is not.
    any_bold: bool,
    any_plain: bool,
    indent: u8,
}

#[derive(Default)]
struct Paragraph {
    text: String,
    format: ParagraphFormat,
    any_bold: bool,
    any_plain: bool,
}

impl WordDocument<'_> {
    fn read<R: BufRead>(&mut self, xml: &mut Xml<R>) -> Result<(), Error> {
        loop {
            match xml.next()? {
                Event::Start(e) => {
                    let name = e.local_name().as_ref().to_owned();
                    let e = e.into_owned();
                    self.start(&name, &e, xml)?;
                }
                Event::End(e) => {
                    let name = e.local_name().as_ref().to_owned();
                    self.end(&name)?;
                }
                Event::Eof => {
                    return if self.open.is_empty() { Ok(()) } else { Err(xml.cut()) };
                }
                _ => {}
            }
        }
    }

    fn start<R: BufRead>(
        &mut self,
        name: &str,
        e: &BytesStart<'_>,
        xml: &mut Xml<R>,
    ) -> Result<(), Error> {
        match name {
            "tbl" if self.open.len() >= DEEPEST => xml.skip()?,
            "p" if self.paragraphs.len() >= DEEPEST => xml.skip()?,
            "tbl" => self.start_table(),
            "tr" => self.each_table(|table| table.row = RowFormat::default()),
            "trPr" => {
                let row = RowFormat::read(xml)?;
                self.each_table(|table| {
                    table.row = row;
                    table.draft.skip(row.columns_before);
                });
            }
            "tc" => self.each_table(|table| table.cell = Some(OpenWordCell::default())),
            "tcPr" => {
                let format = CellFormat::read(xml)?;
                self.each_cell(|cell| cell.format = format);
            }
            "p" => self.paragraphs.push(Paragraph::default()),
            "pPr" => {
                let format = ParagraphFormat::read(xml, &self.styles)?;
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.format = format;
                }
            }
            "r" if self.runs.len() >= DEEPEST => xml.skip()?,
            "r" => self.runs.push(RunFormat::default()),
            "rPr" => {
                let format = RunFormat::read(xml, &self.styles)?;
                if let Some(run) = self.runs.last_mut() {
                    *run = format;
                }
            }
            "t" => {
                let text = text_of(xml)?;
                self.text(&text);
            }
            "tab" => self.text(" "),
            "br" | "cr" => self.text("\n"),
            "noBreakHyphen" => self.text("-"),
            "sym" => self.text(formats::symbol(&raw(e, "char").unwrap_or_default())),
            "sdtPr" => self.is_placeholder = formats::is_placeholder(xml)?,
            "sdtContent" if std::mem::take(&mut self.is_placeholder) => xml.skip()?,
            // Deleted, said twice, or no text at all.
            "del" | "moveFrom" | "delText" | "instrText" | "Fallback" | "rt" | "tblPr"
            | "sectPr" => xml.skip()?,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Error> {
        match name {
            "tbl" => {
                if let Some(table) = self.open.pop() {
                    self.paragraphs.truncate(table.depth);
                    self.tables.end(table.draft)?;
                }
            }
            "tr" => self.each_table(|table| {
                if !table.row.is_deleted {
                    table.draft.end_row();
                }
            }),
            "tc" => self.end_cell()?,
            "p" => {
                if let Some(paragraph) = self.paragraphs.pop() {
                    self.end_paragraph(&paragraph);
                }
            }
            "r" => drop(self.runs.pop()),
            _ => {}
        }
        Ok(())
    }

    fn start_table(&mut self) {
        let mut draft = self.tables.begin();
        if let Some(name) = self.above.take().filter(|_| self.open.is_empty()) {
            draft.caption(&name);
        }
        let depth = self.paragraphs.len();
        self.open.push(OpenWordTable { draft, row: RowFormat::default(), cell: None, depth });
    }

    fn each_table(&mut self, mut with: impl FnMut(&mut OpenWordTable)) {
        if let Some(table) = self.open.last_mut() {
            with(table);
        }
    }

    fn each_cell(&mut self, mut with: impl FnMut(&mut OpenWordCell)) {
        if let Some(cell) = self.open.last_mut().and_then(|table| table.cell.as_mut()) {
            with(cell);
        }
    }

    fn end_cell(&mut self) -> Result<(), Error> {
        let Some(table) = self.open.last_mut() else { return Ok(()) };
        let Some(cell) = table.cell.take().filter(|_| !table.row.is_deleted) else {
            return Ok(());
        };
        let mut span = cell.format.span;
        span.look.bold = table.row.is_header || (cell.any_bold && !cell.any_plain);
        span.look.indent = cell.indent;
        let budget = &mut self.tables.budget;
        match cell.format.merge {
            Merge::GoesOn => table.draft.continued(cell.text.trim_end(), span, budget),
            Merge::Begins => table.draft.cell(cell.text.trim_end(), span, budget),
        }
    }

    fn end_paragraph(&mut self, paragraph: &Paragraph) {
        let is_bold = paragraph.any_bold && !paragraph.any_plain;
        let text = paragraph.text.trim();
        // A text box is read where it is anchored, on a line of its own.
        if let Some(around) = self.paragraphs.last_mut().filter(|_| !text.is_empty()) {
            around.text.push('\n');
            around.text.push_str(text);
            return;
        }
        if let Some(cell) = self.open.last_mut().and_then(|table| table.cell.as_mut()) {
            if text.is_empty() {
                return;
            }
            if cell.text.is_empty() {
                cell.indent = paragraph.format.indent;
            } else {
                cell.text.push('\n');
            }
            cell.text.push_str(text);
            cell.any_bold |= paragraph.any_bold;
            cell.any_plain |= paragraph.any_plain;
            return;
        }
        if text.is_empty() || !self.open.is_empty() {
            return;
        }
        if paragraph.format.is_heading {
            self.tables.heading(text);
            self.above = None;
        } else {
            let names = paragraph.format.is_caption || is_bold;
            let is_short = text.chars().count() <= NAME_CHARS;
            self.above = (names && is_short).then(|| text.to_owned());
        }
    }

    fn text(&mut self, text: &str) {
        let run = self.runs.last().copied().unwrap_or_default();
        let Some(paragraph) = self.paragraphs.last_mut().filter(|_| !run.is_gone) else { return };
        if !text.trim().is_empty() {
            let is_bold = run.bold.unwrap_or(paragraph.format.is_bold);
            paragraph.any_bold |= is_bold;
            paragraph.any_plain |= !is_bold;
        }
        paragraph.text.push_str(text);
    }
}

/// The text of the element just started, to its end.
fn text_of<R: BufRead>(xml: &mut Xml<R>) -> Result<String, Error> {
    let mut text = String::new();
    loop {
        match xml.next()? {
            Event::Text(piece) => text.push_str(&piece.xml10_content()),
            Event::CData(piece) => text.push_str(&piece.xml10_content()),
            Event::GeneralRef(reference) => text.push_str(&entity(&reference)),
            Event::Start(_) => xml.skip()?,
            Event::End(_) => return Ok(text),
            Event::Eof => return Err(xml.cut()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
