//! Tables in Markdown: each one a sheet, named by the heading above it.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::budget::{Budget, check_sheets};
use super::decode::{Decoded, decode};
use crate::error::Error;
use crate::limits::Limits;
use crate::model::cell::{COLUMNS, Cell, ROWS};
use crate::model::sheet::Sheet;
use crate::package::facts::Facts;

/// The tables of a Markdown text. Row 1 is the head, the line of dashes is no row.
///
/// Emphasis, code and links give their text, `<br>` a line break. A comment
/// `<!-- hidden: D, 5 -->` right above a table hides its column D and row 5.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Error> {
    let Decoded { text, remark } = decode(bytes).ok_or(Error::Empty)?;
    let mut page = Page::new(limits);
    for event in events(&text) {
        page.take(event)?;
    }
    if let Some(first) = page.sheets.first_mut() {
        first.remarks.extend(remark);
    }
    Ok(page.sheets)
}

/// More bars than any table has; the parser takes some fifty bytes for each.
const MOST_BARS: usize = 5_000_000;

/// Whether the text has a table at all. Parsing is left out where no line could be the
/// dashes under a head, or where it would cost too much.
pub(super) fn has_table(text: &str) -> bool {
    if text.bytes().filter(|byte| *byte == b'|').nth(MOST_BARS).is_some() {
        return false;
    }
    let dashes = |line: &str| {
        line.contains('-')
            && line.contains('|')
            && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t' | '\r' | '>'))
    };
    text.lines().any(dashes)
        && events(text).any(|event| matches!(event, Event::Start(Tag::Table(_))))
}

fn events(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TABLES)
}

/// The page read so far.
struct Page<'l> {
    budget: Budget<'l>,
    sheets: Vec<Sheet>,
    names: HashSet<String>,
    /// The last number given to a table under a heading.
    numbers: HashMap<String, u32>,
    limits: &'l Limits,
    /// The text of the heading above, and whether it is being read.
    heading: String,
    in_heading: bool,
    /// What the comment right above hides.
    hidden: Facts,
    table: Option<MarkdownTable>,
}

/// The table being read.
#[derive(Default)]
struct MarkdownTable {
    texts: Vec<(Cell, Arc<str>)>,
    row: u32,
    col: u32,
    cell: String,
}

impl<'l> Page<'l> {
    fn new(limits: &'l Limits) -> Self {
        Self {
            budget: Budget::new(limits),
            sheets: Vec::new(),
            names: HashSet::new(),
            numbers: HashMap::new(),
            limits,
            heading: String::new(),
            in_heading: false,
            hidden: Facts::default(),
            table: None,
        }
    }

    fn take(&mut self, event: Event<'_>) -> Result<(), Error> {
        if let Some(table) = &mut self.table {
            if event == Event::End(TagEnd::Table) {
                return self.finish();
            }
            return table.take(&event, &mut self.budget);
        }
        match event {
            Event::Start(Tag::Table(_)) => self.table = Some(MarkdownTable::default()),
            Event::Start(Tag::Heading { .. }) => {
                self.in_heading = true;
                self.heading.clear();
            }
            Event::End(TagEnd::Heading(_)) => self.in_heading = false,
            Event::Text(text) | Event::Code(text) if self.in_heading => {
                self.heading.push_str(&text);
            }
            Event::Html(html) => self.hidden = hidden(&html),
            Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
            // Anything between the comment and the table parts the two.
            _ => self.hidden = Facts::default(),
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<(), Error> {
        let Some(table) = self.table.take() else { return Ok(()) };
        check_sheets(self.sheets.len(), self.limits)?;
        let facts = std::mem::take(&mut self.hidden);
        let name = self.unused_name();
        self.sheets.push(facts.into_sheet(name, false, table.texts));
        Ok(())
    }

    /// The heading, with a number where a table has it already.
    fn unused_name(&mut self) -> String {
        let heading = self.heading.trim();
        let number = self.numbers.entry(heading.to_owned()).or_default();
        loop {
            *number += 1;
            let name = match *number {
                1 => heading.to_owned(),
                n => format!("{heading} ({n})").trim_start().to_owned(),
            };
            if self.names.insert(name.clone()) {
                return name;
            }
        }
    }
}

impl MarkdownTable {
    fn take(&mut self, event: &Event<'_>, budget: &mut Budget<'_>) -> Result<(), Error> {
        match event {
            Event::Text(text) | Event::Code(text) => self.cell.push_str(text),
            Event::SoftBreak | Event::HardBreak => self.cell.push('\n'),
            Event::InlineHtml(tag) | Event::Html(tag) if is_break(tag) => self.cell.push('\n'),
            Event::Start(Tag::TableCell) => self.cell.clear(),
            Event::End(TagEnd::TableCell) => {
                if !self.cell.is_empty() && self.row < ROWS && self.col < COLUMNS {
                    let text = budget.text(&self.cell)?;
                    self.texts.push((Cell::new(self.row, self.col), text));
                }
                self.col += 1;
            }
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                self.row += 1;
                self.col = 0;
            }
            _ => {}
        }
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
fn hidden(html: &str) -> Facts {
    let mut facts = Facts::default();
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

#[cfg(test)]
mod tests {
    use super::*;

    fn sheets(text: &str) -> Vec<Sheet> {
        read(text.as_bytes(), &Limits::default()).unwrap()
    }

    #[test]
    fn every_table_is_a_sheet_named_by_its_heading() {
        let all = sheets(
            "| A |\n|---|\n| 0 |\n\n# Drift & *støtte*\n\n| A |\n|---|\n| 1 |\n\ntekst\n\n\
             | A |\n|---|\n| 2 |\n\n## Drift & støtte\n| A |\n|---|\n| 3 |\n",
        );
        let names: Vec<&str> = all.iter().map(|sheet| &*sheet.name).collect();
        assert_eq!(names, ["", "Drift & støtte", "Drift & støtte (2)", "Drift & støtte (3)"]);
        let texts: Vec<&str> = all.iter().map(|sheet| sheet.text(Cell::new(1, 0))).collect();
        assert_eq!(texts, ["0", "1", "2", "3"]);
    }

    #[test]
    fn cells_are_plain_text() {
        let sheet = &sheets(
            "| Rolle | `x\\|y` | c |\n|---|:-:|--:|\n\
             | **R** | a\\|b<br>c&nbsp;d | [sign](http://x) A* |\n| kort |\n",
        )[0];
        let row: Vec<&str> = sheet.row(1).map(|(_, text)| text).collect();
        assert_eq!(row, ["R", "a|b\nc\u{A0}d", "sign A*"]);
        assert_eq!(sheet.row(2).count(), 1);
    }

    #[test]
    fn a_comment_above_hides_columns_and_rows() {
        let text = "<!-- hidden: B, 3 -->\n| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n\
                    <!-- hidden: A -->\nord\n\n| A | B |\n|---|---|\n| 1 | 2 |\n";
        let all = sheets(text);
        assert_eq!(all[0].hidden_columns.iter().copied().collect::<Vec<_>>(), [1]);
        assert_eq!(all[0].hidden_rows.iter().copied().collect::<Vec<_>>(), [2]);
        assert!(all[1].hidden_columns.is_empty());
    }
}
