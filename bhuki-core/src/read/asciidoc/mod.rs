//! Tables in `AsciiDoc`, between lines of `|===`; each is named by its own title or by the
//! section it stands in.

mod attributes;
mod cells;

use super::csv::{SeparatedCell, separated};
use super::decode::{Decoded, decode};
use super::tables::{Span, Tables, Unnamed};
use crate::error::Error;
use crate::limits::Limits;
use crate::model::cell::COLUMNS;
use crate::model::sheet::{Look, Sheet};

use attributes::Attributes;

/// The tables of an `AsciiDoc` document.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Error> {
    let Decoded { text, remark } = decode(bytes).ok_or(Error::Empty)?;
    let mut tables = Tables::new(limits, Unnamed::Number);
    let mut lines = text.lines().map(str::trim_end);
    let mut title = "";
    let mut attributes = Attributes::default();
    while let Some(line) = lines.next() {
        if let Some(mark) = table_mark(line) {
            let body: Vec<&str> = lines.by_ref().take_while(|other| *other != line).collect();
            table(&body, mark, title, &attributes, &mut tables)?;
            (title, attributes) = ("", Attributes::default());
        } else if let Some(end) = block(line) {
            lines.by_ref().find(|other| *other == end);
        } else if let Some(heading) = heading(line) {
            tables.heading(&cells::plain(heading));
        } else if let Some(name) =
            line.strip_prefix('.').filter(|name| !name.starts_with(['.', ' ']))
        {
            title = name;
        } else if line.starts_with('[') && line.ends_with(']') {
            attributes.add(line);
        } else if !line.is_empty() && !line.starts_with("//") {
            // A title belongs to what stands right below it.
            (title, attributes) = ("", Attributes::default());
        }
    }
    Ok(tables.into_sheets(remark))
}

/// Whether a text has a table between marks that only `AsciiDoc` writes.
pub(super) fn has_table(text: &str) -> bool {
    text.lines().map(str::trim_end).filter(|line| table_mark(line).is_some()).nth(1).is_some()
}

/// The sign before each cell, where a line begins or ends a table.
fn table_mark(line: &str) -> Option<char> {
    let mark = line.chars().next().filter(|c| matches!(c, '|' | ',' | ':'))?;
    let rest = line.get(1..)?;
    (rest.len() >= 3 && rest.bytes().all(|b| b == b'=')).then_some(mark)
}

/// The line that ends a block whose content is shown as it stands, or not at all.
fn block(line: &str) -> Option<&str> {
    let first = line.chars().next().filter(|c| "-./+".contains(*c))?;
    let is_fence = line.starts_with("```");
    ((line.len() >= 4 && line.chars().all(|c| c == first)) || is_fence).then_some(line)
}

/// The text of a section title: `== Title`.
fn heading(line: &str) -> Option<&str> {
    let text = line.trim_start_matches('=');
    let level = line.len() - text.len();
    ((1..=6).contains(&level) && text.starts_with(' ')).then(|| text.trim())
}

fn table(
    body: &[&str],
    mark: char,
    title: &str,
    attributes: &Attributes,
    tables: &mut Tables<'_>,
) -> Result<(), Error> {
    let mut draft = tables.begin();
    draft.caption(&cells::plain(title));
    let separator = attributes.separator(mark);
    if let Some(separator) = separator {
        let text = body.join("\n");
        for SeparatedCell { at, text } in separated(text.trim_start(), separator) {
            let look = Look { bold: at.row == 0 && attributes.has_header(body), ..Look::default() };
            draft.move_to(at);
            draft.cell(
                &cells::shown(&text),
                Span { look, ..Span::default() },
                &mut tables.budget,
            )?;
        }
        return tables.end(draft);
    }
    let (all, first_line) = cells::read(body);
    let columns = attributes.columns().unwrap_or(first_line).clamp(1, COLUMNS);
    let has_header = attributes.has_header(body);
    for cell in all {
        // A short text may ask for any number of cells.
        tables.budget.cells(u64::from(cell.times.saturating_sub(1)))?;
        for _ in 0..cell.times {
            let bold = cell.is_bold || (has_header && draft.row() == 0);
            let look = Look { bold, ..Look::default() };
            let span = Span { columns: cell.columns, rows: cell.rows, look };
            draft.cell(&cell.text, span, &mut tables.budget)?;
            draft.end_full_row(columns);
        }
    }
    tables.end(draft)
}

#[cfg(test)]
mod tests;
