//! The tables in a rule's record, drawn with their faulty cells marked.

use anstyle::Style;

use crate::terminal::{BOLD, PLAIN, Piece, clean, fit, line, width};

/// No column is cut to less than this.
const NARROWEST: usize = 4;

/// A cell of a table.
struct Cell {
    text: String,
    /// Whether it is in **bold**, which means at fault.
    is_marked: bool,
}

/// Draws a Markdown table in at most `columns` columns, indented, its bold cells
/// underlined.
pub(crate) fn draw(markdown: &str, mark: Style, columns: usize) -> Vec<String> {
    let is_row = |line: &&str| line.starts_with('|') && !is_rule(line);
    let rows: Vec<Vec<Cell>> = markdown.lines().filter(is_row).map(cells).collect();
    let widths = widths(&rows, columns);
    let mut lines = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        let plain = if i == 0 { BOLD } else { PLAIN };
        lines.extend(drawn(row, &widths, plain, mark));
    }
    lines
}

/// Whether the line only separates heads from rows: `|---|---|`.
fn is_rule(line: &str) -> bool {
    line.chars().all(|c| "|-: ".contains(c))
}

fn cells(row: &str) -> Vec<Cell> {
    let inner = row.trim().trim_start_matches('|').trim_end_matches('|');
    inner.split('|').map(str::trim).map(cell).collect()
}

fn cell(text: &str) -> Cell {
    let bold = text.strip_prefix("**").and_then(|rest| rest.strip_suffix("**"));
    // A blank that matters must be seen.
    let text = clean(&bold.unwrap_or(text).replace("&nbsp;", "␣"));
    Cell { text, is_marked: bold.is_some() }
}

/// The columns' widths: the widest is cut until the table fits.
fn widths(rows: &[Vec<Cell>], columns: usize) -> Vec<usize> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let natural =
        |col: usize| rows.iter().filter_map(move |row| row.get(col)).map(|c| width(&c.text));
    let mut widths: Vec<usize> = (0..count).map(|col| natural(col).max().unwrap_or(0)).collect();
    while widths.iter().map(|width| width + GAP).sum::<usize>() + INDENT > columns + GAP {
        match widths.iter_mut().max() {
            Some(widest) if *widest > NARROWEST => *widest -= 1,
            _ => break,
        }
    }
    widths
}

const INDENT: usize = 4;
const GAP: usize = 2;

/// A row, and below it the line that marks its faulty cells.
fn drawn(row: &[Cell], widths: &[usize], plain: Style, mark: Style) -> Vec<String> {
    let mut texts = Vec::new();
    let mut marks = Vec::new();
    let mut at = INDENT;
    for (cell, room) in row.iter().zip(widths) {
        let text = fit(&cell.text, *room);
        if cell.is_marked {
            marks.push(Piece::new(at, "─".repeat(width(&text).max(1)), mark));
        }
        texts.push(Piece::new(at, text, if cell.is_marked { mark } else { plain }));
        at += room + GAP;
    }
    if marks.is_empty() {
        return vec![line(texts)];
    }
    texts.push(Piece::new(INDENT - 2, "▸", mark));
    vec![line(texts), line(marks)]
}
