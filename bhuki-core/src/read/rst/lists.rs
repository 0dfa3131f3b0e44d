//! The directives `list-table` and `csv-table`.

use super::super::csv::{SeparatedCell, separated};
use super::super::tables::{Span, Tables};
use super::inline::flowed;
use crate::error::Error;
use crate::model::cell::Cell;
use crate::model::sheet::Look;

/// The options of a directive, `:name: value`, and the lines after them.
fn options<'a, 't>(body: &'a [&'t str]) -> (Vec<(&'t str, String)>, &'a [&'t str]) {
    let mut options: Vec<(&str, String)> = Vec::new();
    let mut used = 0;
    for line in body {
        let option = line.strip_prefix(':').and_then(|rest| rest.split_once(':'));
        match (option, options.last_mut()) {
            (Some((name, value)), _) => options.push((name, value.trim().to_owned())),
            // A value may go on, set in.
            (None, Some((_, value))) if line.starts_with(' ') => {
                value.push(' ');
                value.push_str(line.trim());
            }
            _ => break,
        }
        used += 1;
    }
    (options, body.get(used..).unwrap_or_default())
}

fn value<'o>(options: &'o [(&str, String)], name: &str) -> Option<&'o str> {
    options.iter().find(|(other, _)| *other == name).map(|(_, value)| value.as_str())
}

fn header_rows(options: &[(&str, String)]) -> u32 {
    value(options, "header-rows").and_then(|rows| rows.parse().ok()).unwrap_or(0)
}

/// A table written as a list of lists: `* - cell`, then `  - cell`.
pub(super) fn list_table(body: &[&str], title: &str, tables: &mut Tables<'_>) -> Result<(), Error> {
    let (options, lines) = options(body);
    let headers = header_rows(&options);
    let mut table = tables.begin();
    table.caption(title);
    let mut rows: Vec<Vec<Vec<&str>>> = Vec::new();
    // How far the items of the row are set in; what is set in deeper is a list in a cell.
    let mut depth = 0;
    for line in lines {
        let text = line.trim_start();
        let at = line.len() - text.len();
        if let Some(row) = text.strip_prefix("* ").filter(|_| at == 0)
            && let Some(cell) = item(row.trim_start())
        {
            depth = line.len() - row.trim_start().len();
            rows.push(vec![vec![cell]]);
        } else if let Some(cell) = item(text).filter(|_| at == depth && at > 0) {
            if let Some(row) = rows.last_mut() {
                row.push(vec![cell]);
            }
        } else if let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) {
            cell.push(text);
        }
    }
    for (number, row) in (0_u32..).zip(rows) {
        for cell in row {
            let text = flowed(&cell);
            let look = Look { bold: number < headers || text.is_bold, ..Look::default() };
            table.cell(&text.text, Span { look, ..Span::default() }, &mut tables.budget)?;
        }
        table.end_row();
    }
    tables.end(table)
}

/// The text of an item `- text`, which may be empty.
fn item(text: &str) -> Option<&str> {
    text.strip_prefix("- ").or_else(|| text.strip_prefix('-').filter(|rest| rest.is_empty()))
}

/// A table written as CSV; its headers may be an option.
pub(super) fn csv_table(body: &[&str], title: &str, tables: &mut Tables<'_>) -> Result<(), Error> {
    let (options, lines) = options(body);
    let separator = match value(&options, "delim") {
        Some("tab") => b'\t',
        Some("space") => b' ',
        Some(sign) => sign.bytes().next().unwrap_or(b','),
        None => b',',
    };
    let header = value(&options, "header").unwrap_or_default();
    let mut headers = header_rows(&options);
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    let mut text = lines.get(first..).unwrap_or_default().join("\n");
    if !header.is_empty() {
        headers += 1;
        text = format!("{header}\n{text}");
    }
    let mut table = tables.begin();
    table.caption(title);
    for SeparatedCell { at, text } in separated(&text, separator) {
        let text = flowed(&text.lines().collect::<Vec<_>>());
        let look = Look { bold: at.row < headers || text.is_bold, ..Look::default() };
        table.move_to(Cell::new(at.row, at.col));
        table.cell(&text.text, Span { look, ..Span::default() }, &mut tables.budget)?;
    }
    tables.end(table)
}
