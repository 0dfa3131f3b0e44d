//! Tables in web pages, and in HTML inside other texts.
//!
//! The page is read as a stream of tags, the way a browser builds tables from them: a row
//! ends the row before it, a cell the cell before it. What a browser does not show is left
//! out. A page that is filled by a script, or drawn with `div`s, has no table.

mod elements;
mod flow;
mod style;

use std::borrow::Cow;
use std::collections::HashSet;

use encoding_rs::Encoding;
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::decode::{Decoded, decode};
use super::tables::{Span, TableDraft, Tables, Unnamed};
use crate::error::Error;
use crate::limits::Limits;
use crate::model::sheet::{Look, Sheet};

use elements::{Element, Elements};
use flow::Flow;

/// The tables of a web page.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Error> {
    let Decoded { text, remark } = match declared(bytes) {
        Some(text) => text.into(),
        None => decode(bytes).ok_or(Error::Empty)?,
    };
    let mut tables = Tables::new(limits, Unnamed::Number);
    read_into(&text, &mut tables)?;
    Ok(tables.into_sheets(remark))
}

/// The page in the encoding that it says it is in; none where it says none, or is UTF-8
/// whatever it says.
fn declared(bytes: &[u8]) -> Option<Cow<'_, str>> {
    const LOOKED_AT: usize = 2048;
    if std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    let start = String::from_utf8_lossy(bytes.get(..bytes.len().min(LOOKED_AT))?).to_lowercase();
    let (_, value) = start.split_once("charset=")?;
    let label = value.trim_start_matches(['"', '\'']);
    let label = label.split(|c: char| !c.is_alphanumeric() && !"-_".contains(c)).next()?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    (encoding.is_ascii_compatible() && !had_errors).then_some(text)
}

/// Whether a text holds the beginning and the end of an HTML table.
pub(super) fn has_table(text: &str) -> bool {
    holds(text, "<table") && holds(text, "</table")
}

/// Whether a text holds some ASCII letters, small or capital.
pub(super) fn holds(text: &str, wanted: &str) -> bool {
    let windows = text.as_bytes().windows(wanted.len());
    windows.into_iter().any(|window| window.eq_ignore_ascii_case(wanted.as_bytes()))
}

/// Reads the tables of an HTML text, also a piece of one.
pub(super) fn read_into(text: &str, tables: &mut Tables<'_>) -> Result<(), Error> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut page = HtmlPage::new(tables);
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        page.take(&token)?;
    }
    page.finish()
}

/// More tables around each other than this are read as if the inner ones were not there.
const DEEPEST: usize = 50;

/// The page as far as it has been read.
struct HtmlPage<'t, 'l> {
    tables: &'t mut Tables<'l>,
    elements: Elements,
    /// The tables around the place that has been reached, the innermost last.
    open: Vec<OpenTable>,
    /// Tables beyond the deepest.
    too_deep: u32,
    /// The text of a heading or caption being read.
    title: Option<Flow>,
    /// Classes that the page's own style sheets hide.
    hidden: HashSet<String>,
    /// The style sheet being read.
    sheet: Option<String>,
}

struct OpenTable {
    draft: TableDraft,
    in_row: bool,
    /// Whether some cell of the row takes no place.
    any_gone: bool,
    cell: Option<OpenCell>,
    /// The number of elements around the table.
    depth: usize,
}

/// The cell being read.
struct OpenCell {
    flow: Flow,
    span: Span,
    /// Whether it takes a place at all.
    is_gone: bool,
    /// Whether some of its text is not bold.
    any_plain: bool,
    any_bold: bool,
    /// The number of elements around it.
    depth: usize,
}

impl<'t, 'l> HtmlPage<'t, 'l> {
    fn new(tables: &'t mut Tables<'l>) -> Self {
        Self {
            tables,
            elements: Elements::default(),
            open: Vec::new(),
            too_deep: 0,
            title: None,
            hidden: HashSet::new(),
            sheet: None,
        }
    }

    fn take(&mut self, token: &Token<()>) -> Result<(), Error> {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                self.start(&name, tag)?;
            }
            Token::EndTag(tag) => self.end(&String::from_utf8_lossy(&tag.name))?,
            Token::String(text) => self.text(&String::from_utf8_lossy(text)),
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, name: &str, tag: &StartTag<()>) -> Result<(), Error> {
        match name {
            "table" => self.start_table(tag),
            "tr" => {
                self.end_row()?;
                self.start_row(tag);
            }
            "td" | "th" => {
                self.end_cell()?;
                self.start_cell(name, tag);
            }
            "thead" | "tbody" | "tfoot" => {
                self.end_row()?;
                if let Some(table) = self.open.last_mut() {
                    table.draft.end_spans();
                }
            }
            "caption" => self.title = Some(Flow::default()),
            _ if is_heading(name) => {
                self.break_line();
                self.title = Some(Flow::default());
            }
            "style" => self.sheet = Some(String::new()),
            "br" => self.each_flow(Flow::line),
            "img" => self.shown_attribute(tag, b"alt"),
            "input" => self.input(tag),
            _ if style::is_block(name) => self.break_line(),
            _ => {}
        }
        // Rows and cells are elements too, put there above where they belong in a table.
        if !matches!(name, "table" | "tr" | "td" | "th") && !style::is_void(name) {
            self.elements.push(Element::of(name, tag, &self.hidden));
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Error> {
        match name {
            "table" => return self.end_table(),
            "tr" => return self.end_row(),
            "td" | "th" => return self.end_cell(),
            "style" => {
                if let Some(sheet) = self.sheet.take() {
                    self.hidden.extend(style::hidden_classes(&sheet));
                }
            }
            "caption" => {
                let title = self.title.take();
                if let (Some(title), Some(table)) = (title, self.open.last_mut()) {
                    table.draft.caption(&title.finish());
                }
            }
            _ if is_heading(name) => {
                if let Some(title) = self.title.take() {
                    self.tables.heading(&title.finish());
                }
                self.break_line();
            }
            "p" | "div" | "li" => self.break_line(),
            _ => {}
        }
        let floor = self.floor();
        self.elements.close(name, floor);
        Ok(())
    }

    /// The elements below this number are around the cell or table being read, and stay
    /// open whatever ends inside.
    fn floor(&self) -> usize {
        let table = self.open.last();
        table.map_or(0, |table| table.cell.as_ref().map_or(table.depth, |cell| cell.depth))
    }

    fn start_table(&mut self, tag: &StartTag<()>) {
        if self.open.len() >= DEEPEST {
            self.too_deep += 1;
            return;
        }
        let depth = self.elements.len();
        self.elements.push(Element::of("table", tag, &self.hidden));
        let draft = self.tables.begin();
        self.open.push(OpenTable {
            draft,
            in_row: false,
            any_gone: false,
            cell: None,
            depth: depth + 1,
        });
    }

    fn end_table(&mut self) -> Result<(), Error> {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return Ok(());
        }
        self.end_row()?;
        let Some(table) = self.open.pop() else { return Ok(()) };
        let is_gone = self.elements.is_gone();
        self.elements.truncate(table.depth.saturating_sub(1));
        // What stands after an inner table is not part of the text before it.
        self.break_line();
        if is_gone { Ok(()) } else { self.tables.end(table.draft) }
    }

    fn start_row(&mut self, tag: &StartTag<()>) {
        let Some(table) = self.open.last_mut().filter(|_| self.too_deep == 0) else { return };
        table.in_row = true;
        table.any_gone = false;
        self.elements.truncate(table.depth);
        self.elements.push(Element::of("tr", tag, &self.hidden));
    }

    fn end_row(&mut self) -> Result<(), Error> {
        self.end_cell()?;
        let Some(table) = self.open.last_mut().filter(|_| self.too_deep == 0) else {
            return Ok(());
        };
        if table.in_row {
            table.in_row = false;
            // A row in which all is hidden takes no place.
            let is_gone = self.elements.is_gone() || table.any_gone;
            if !is_gone || !table.draft.is_row_empty() {
                table.draft.end_row();
            }
        }
        self.elements.truncate(table.depth);
        Ok(())
    }

    fn start_cell(&mut self, name: &str, tag: &StartTag<()>) {
        let Some(table) = self.open.last_mut().filter(|_| self.too_deep == 0) else { return };
        table.in_row = true;
        let element = Element::of(name, tag, &self.hidden);
        let number = |attribute: &[u8]| {
            let value = tag.attributes.get(attribute);
            value.and_then(|value| String::from_utf8_lossy(value).trim().parse::<u32>().ok())
        };
        // A row span of nought reaches to the end of the group.
        let rows = number(b"rowspan").map_or(1, |rows| if rows == 0 { u32::MAX } else { rows });
        let look =
            Look { filled: element.look.filled || self.elements.row_is_filled(), ..element.look };
        self.elements.push(element);
        table.cell = Some(OpenCell {
            flow: Flow::default(),
            span: Span { columns: number(b"colspan").unwrap_or(1), rows, look },
            is_gone: self.elements.is_gone(),
            any_plain: false,
            any_bold: false,
            depth: self.elements.len(),
        });
    }

    fn end_cell(&mut self) -> Result<(), Error> {
        let Some(table) = self.open.last_mut().filter(|_| self.too_deep == 0) else {
            return Ok(());
        };
        let Some(mut cell) = table.cell.take() else { return Ok(()) };
        self.elements.truncate(cell.depth.saturating_sub(1));
        if cell.is_gone {
            table.any_gone = true;
            return Ok(());
        }
        cell.span.look.bold |= cell.any_bold && !cell.any_plain;
        table.draft.cell(&cell.flow.finish(), cell.span, &mut self.tables.budget)
    }

    fn text(&mut self, text: &str) {
        if let Some(sheet) = &mut self.sheet {
            sheet.push_str(text);
            return;
        }
        if self.elements.is_hidden() {
            return;
        }
        let is_bold = self.elements.is_bold();
        let is_blank = text.chars().all(char::is_whitespace);
        self.each_flow(|flow| flow.text(text));
        if let Some(cell) = self.open.last_mut().and_then(|table| table.cell.as_mut())
            && !is_blank
        {
            cell.any_bold |= is_bold;
            cell.any_plain |= !is_bold;
        }
    }

    /// A text that an attribute says is shown.
    fn shown_attribute(&mut self, tag: &StartTag<()>, name: &[u8]) {
        if let Some(value) = tag.attributes.get(name)
            && !Element::of("img", tag, &self.hidden).is_hidden()
        {
            let value = String::from_utf8_lossy(value).into_owned();
            self.text(&value);
        }
    }

    /// A field: its text, or a cross where it is ticked.
    fn input(&mut self, tag: &StartTag<()>) {
        let kind = tag.attributes.get(&b"type"[..]);
        let kind = kind.map_or(String::new(), |kind| String::from_utf8_lossy(kind).to_lowercase());
        match &*kind {
            "checkbox" | "radio" if tag.attributes.contains_key(&b"checked"[..]) => self.text("x"),
            "" | "text" => self.shown_attribute(tag, b"value"),
            _ => {}
        }
    }

    fn break_line(&mut self) {
        self.each_flow(Flow::block);
    }

    /// Where text goes now: into the heading being read, and into the cell around it.
    fn each_flow(&mut self, mut write: impl FnMut(&mut Flow)) {
        if let Some(title) = &mut self.title {
            write(title);
        }
        if let Some(cell) = self.open.last_mut().and_then(|table| table.cell.as_mut()) {
            write(&mut cell.flow);
        }
    }

    fn finish(mut self) -> Result<(), Error> {
        self.too_deep = 0;
        while !self.open.is_empty() {
            self.end_table()?;
        }
        Ok(())
    }
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

#[cfg(test)]
mod tests;
