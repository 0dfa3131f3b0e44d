//! Simple tables, drawn with `=` above, under the headers, and below.

use super::super::tables::{Span, Tables};
use super::inline::flowed;
use crate::error::Error;
use crate::model::sheet::Look;

/// Whether a line is a border of a table with at least two columns: `=====  =====`.
pub(super) fn is_border(line: &str) -> bool {
    is_drawn(line, '=') && line.split_whitespace().count() > 1
}

fn is_drawn(line: &str, with: char) -> bool {
    line.starts_with(with) && line.chars().all(|c| c == with || c == ' ')
}

/// The number of lines of the table that begins with a border: up to the second or third
/// one, after which nothing follows. None where it does not end.
pub(super) fn length(lines: &[&str]) -> usize {
    let ends = |at: usize| lines.get(at + 1).is_none_or(|line| line.trim().is_empty());
    let borders =
        (1..lines.len()).filter(|at| lines.get(*at).is_some_and(|line| is_drawn(line.trim(), '=')));
    borders.take(2).find(|at| ends(*at)).map_or(0, |at| at + 1)
}

/// One row as it is gathered: for each cell its first column, how many it takes, and lines.
type Row = Vec<(SimpleColumns, Vec<String>)>;

/// Where a cell stands in its line, in characters, and how many columns that is.
#[derive(Debug, Clone, Copy)]
struct SimpleColumns {
    from: usize,
    to: usize,
    count: u32,
}

pub(super) fn read(lines: &[&str], title: &str, tables: &mut Tables<'_>) -> Result<(), Error> {
    let Some((border, rest)) = lines.split_first() else { return Ok(()) };
    let columns = columns_of(border, '=', &[]);
    let has_header = rest.iter().filter(|line| is_drawn(line.trim(), '=')).count() > 1;
    let mut table = tables.begin();
    table.caption(title);
    let mut in_header = has_header;
    let mut rows: Vec<(bool, Row)> = Vec::new();
    let mut gathered: Vec<&str> = Vec::new();
    let mut begins = true;
    for line in rest {
        if is_drawn(line.trim(), '=') {
            rows.extend(row(&gathered, &columns).map(|row| (in_header, row)));
            gathered.clear();
            in_header = false;
            begins = true;
        } else if is_drawn(line.trim(), '-') && line.trim().len() > 1 {
            // The line above is spread over columns as the dashes show.
            let spread = columns_of(line, '-', &columns);
            rows.extend(row(&gathered, &spread).map(|row| (in_header, row)));
            gathered.clear();
            begins = true;
        } else {
            let first = columns.first().map_or(0, |first| first.to);
            let starts = line.chars().take(first).any(|c| !c.is_whitespace());
            if (starts || begins) && !gathered.is_empty() {
                rows.extend(row(&gathered, &columns).map(|row| (in_header, row)));
                gathered.clear();
            }
            begins = false;
            gathered.push(line);
        }
    }
    for (is_header, row) in rows {
        for (columns, lines) in row {
            let text = flowed(&lines);
            let look = Look { bold: is_header || text.is_bold, ..Look::default() };
            let span = Span { columns: columns.count, look, rows: 1 };
            table.cell(&text.text, span, &mut tables.budget)?;
        }
        table.end_row();
    }
    tables.end(table)
}

/// The columns that the groups of a line draw, counted in those of the border.
fn columns_of(line: &str, with: char, border: &[SimpleColumns]) -> Vec<SimpleColumns> {
    let mut columns: Vec<SimpleColumns> = Vec::new();
    let mut before = ' ';
    for (at, c) in line.chars().chain([' ']).enumerate() {
        if c == with && before != with {
            columns.push(SimpleColumns { from: at, to: at, count: 1 });
        }
        if c != with
            && before == with
            && let Some(last) = columns.last_mut()
        {
            last.to = at;
        }
        before = c;
    }
    for column in &mut columns {
        let inside = border.iter().filter(|b| b.from >= column.from && b.from < column.to);
        column.count = u32::try_from(inside.count()).unwrap_or(1).max(1);
    }
    // What stands to the right of the last border belongs to the last column.
    if let Some(last) = columns.last_mut() {
        last.to = usize::MAX;
    }
    columns
}

/// The cells of the lines of a row; none where all are blank.
fn row(lines: &[&str], columns: &[SimpleColumns]) -> Option<Row> {
    if lines.iter().all(|line| line.trim().is_empty()) {
        return None;
    }
    let cell = |column: &SimpleColumns| {
        let lines = lines.iter().map(|line| {
            let chars = line.chars().skip(column.from);
            chars.take(column.to.saturating_sub(column.from)).collect()
        });
        (*column, lines.collect())
    };
    Some(columns.iter().map(cell).collect())
}
