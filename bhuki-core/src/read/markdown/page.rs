//! A Markdown page as it is read, event by event.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::super::tables::{Span, TableDraft, Tables, Unnamed};
use super::pipes::is_dashed;
use crate::error::Error;
use crate::limits::Limits;
use crate::model::cell::Cell;
use crate::model::sheet::{Look, Sheet};
use crate::package::facts::SheetFacts;
use crate::text::Text;

/// The page read so far.
pub(super) struct MarkdownPage<'l> {
    tables: Tables<'l>,
    /// The text of the heading being read.
    heading: Option<String>,
    /// What the comment right above hides.
    hidden: SheetFacts,
    table: Option<MarkdownTable>,
    /// HTML that is not yet complete, and what stands between its pieces.
    html: String,
    in_html: bool,
    /// How many tables begin in it, less those that end.
    open_tables: i64,
}

/// The table being read.
struct MarkdownTable {
    draft: TableDraft,
    /// The cells of the row being read, each with whether it is bold.
    row: Vec<(String, bool)>,
    cell: String,
    bold_depth: u32,
    any_plain: bool,
    in_head: bool,
}

impl<'l> MarkdownPage<'l> {
    pub(super) fn new(limits: &'l Limits) -> Self {
        Self {
            tables: Tables::new(limits, Unnamed::Nothing),
            heading: None,
            hidden: SheetFacts::default(),
            table: None,
            html: String::new(),
            in_html: false,
            open_tables: 0,
        }
    }

    pub(super) fn take(&mut self, event: Event<'_>) -> Result<(), Error> {
        if event == Event::End(TagEnd::Table) {
            return self.table.take().map_or(Ok(()), |table| self.tables.end(table.draft));
        }
        if let Some(table) = &mut self.table {
            return table.take(&event, &mut self.tables);
        }
        if self.in_html {
            self.html_piece(&event)?;
            if self.in_html {
                return Ok(());
            }
        }
        match event {
            Event::Start(Tag::Table(_)) => {
                let mut draft = self.tables.begin();
                draft.facts = std::mem::take(&mut self.hidden);
                self.table = Some(MarkdownTable::new(draft));
            }
            Event::Start(Tag::Heading { .. }) => self.heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                if let Some(heading) = self.heading.take() {
                    self.tables.heading(&heading);
                }
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut self.heading {
                    heading.push_str(&text);
                }
                self.hidden = SheetFacts::default();
            }
            Event::Html(html) => {
                self.hidden = hidden(&html);
                self.html_begins(&html)?;
            }
            Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
            // Anything between the comment and the table parts the two.
            _ => self.hidden = SheetFacts::default(),
        }
        Ok(())
    }

    /// HTML matters where it holds a table or a heading.
    fn html_begins(&mut self, html: &str) -> Result<(), Error> {
        let tag = html.trim_start().get(..2).unwrap_or_default();
        if tag.starts_with('<') && !html.trim_start().starts_with("<!--") {
            self.in_html = true;
            self.html.clear();
            self.open_tables = 0;
            return self.html_piece(&Event::Html(html.into()));
        }
        Ok(())
    }

    /// Gathers a piece of HTML, or what Markdown makes of the text between pieces, and reads
    /// it all where its tables are closed.
    fn html_piece(&mut self, event: &Event<'_>) -> Result<(), Error> {
        match event {
            Event::Html(piece) | Event::InlineHtml(piece) => self.html_tags(piece),
            Event::Text(piece) | Event::Code(piece) => self.html_text(piece),
            Event::Start(Tag::Strong) => self.html.push_str("<b>"),
            Event::End(TagEnd::Strong) => self.html.push_str("</b>"),
            Event::SoftBreak => self.html.push(' '),
            Event::HardBreak => self.html.push_str("<br>"),
            Event::Start(Tag::Paragraph | Tag::Item) => self.html.push_str("<p>"),
            Event::End(TagEnd::HtmlBlock) if self.open_tables <= 0 => return self.html_ends(),
            _ => {}
        }
        Ok(())
    }

    fn html_tags(&mut self, tags: &str) {
        self.open_tables += count(tags, "<table") - count(tags, "</table");
        self.html.push_str(tags);
    }

    /// Text between pieces of HTML; where it is indented, Markdown takes tags for code.
    fn html_text(&mut self, text: &str) {
        let looks_like_tags = text.trim_start().starts_with('<');
        if looks_like_tags {
            self.html_tags(text);
        } else {
            self.html.push_str(&text.replace('&', "&amp;").replace('<', "&lt;"));
        }
    }

    #[cfg(feature = "documents")]
    fn html_ends(&mut self) -> Result<(), Error> {
        self.in_html = false;
        let html = std::mem::take(&mut self.html);
        super::super::html::read_into(&html, &mut self.tables)
    }

    #[cfg(not(feature = "documents"))]
    fn html_ends(&mut self) -> Result<(), Error> {
        self.in_html = false;
        self.html.clear();
        Ok(())
    }

    pub(super) fn into_sheets(mut self, remark: Option<Text<String>>) -> Result<Vec<Sheet>, Error> {
        if self.in_html {
            self.html_ends()?;
        }
        Ok(self.tables.into_sheets(remark))
    }
}

/// How often some ASCII letters stand in a text, small or capital.
fn count(text: &str, wanted: &str) -> i64 {
    let windows = text.as_bytes().windows(wanted.len());
    let found = windows.filter(|window| window.eq_ignore_ascii_case(wanted.as_bytes()));
    i64::try_from(found.count()).unwrap_or(i64::MAX)
}

impl MarkdownTable {
    fn new(draft: TableDraft) -> Self {
        Self {
            draft,
            row: Vec::new(),
            cell: String::new(),
            bold_depth: 0,
            any_plain: false,
            in_head: true,
        }
    }

    fn take(&mut self, event: &Event<'_>, tables: &mut Tables<'_>) -> Result<(), Error> {
        match event {
            Event::Text(text) | Event::Code(text) => {
                self.any_plain |= self.bold_depth == 0 && !text.trim().is_empty();
                self.cell.push_str(text);
            }
            Event::SoftBreak | Event::HardBreak => self.cell.push('\n'),
            Event::InlineHtml(tag) | Event::Html(tag) if is_break(tag) => self.cell.push('\n'),
            Event::Start(Tag::Strong) => self.bold_depth += 1,
            Event::End(TagEnd::Strong) => self.bold_depth = self.bold_depth.saturating_sub(1),
            Event::Start(Tag::TableCell) => {
                self.cell.clear();
                self.any_plain = false;
            }
            Event::End(TagEnd::TableCell) => {
                let bold = self.in_head || !self.any_plain;
                self.row.push((std::mem::take(&mut self.cell), bold));
            }
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => self.end_row(tables)?,
            _ => {}
        }
        Ok(())
    }

    fn end_row(&mut self, tables: &mut Tables<'_>) -> Result<(), Error> {
        let row = std::mem::take(&mut self.row);
        let is_head = std::mem::take(&mut self.in_head);
        // Dashes under a head that is repeated are no row, as those under the first.
        let dashes = row.iter().filter(|(text, _)| !text.is_empty());
        let is_rule = dashes.clone().count() > 0
            && dashes.clone().all(|(text, _)| is_dashed(text) && text.len() > 2);
        if is_rule && !is_head {
            return Ok(());
        }
        for (col, (text, bold)) in (0..).zip(row) {
            let span = Span { look: Look { bold, ..Look::default() }, ..Span::default() };
            self.draft.move_to(Cell::new(self.draft.row(), col));
            self.draft.cell(&text, span, &mut tables.budget)?;
        }
        self.draft.end_row();
        Ok(())
    }
}

fn is_break(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let name = tag.trim_start_matches('<').trim_end_matches(['>', '/', ' ']);
    name.trim() == "br"
}

/// Reads `<!-- hidden: D, 5 -->`: letters are a column, digits a row, both as Excel names
/// them.
fn hidden(html: &str) -> SheetFacts {
    let mut facts = SheetFacts::default();
    let comment = html.trim().strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
    let Some(list) = comment.and_then(|text| text.trim().strip_prefix("hidden:")) else {
        return facts;
    };
    for name in list.split(',').map(str::trim) {
        if let Ok(cell) = format!("{name}1").parse::<Cell>()
            && !name.contains(|c: char| c.is_ascii_digit())
        {
            facts.hidden_columns.push((cell.col, cell.col));
        } else if let Ok(cell) = format!("A{name}").parse::<Cell>() {
            facts.hidden_rows.push((cell.row, cell.row));
        }
    }
    facts
}
