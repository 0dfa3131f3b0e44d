//! The tables in a rule's record, drawn with their faulty cells marked.

use anstyle::Style;
use bhuki_core::column_name;
use bhuki_core::listed;
use bhuki_core::{Lang, Limits, Sheet, Text};

use crate::report::invisible::{foreign, with_blanks};
use crate::terminal::{BOLD, FAINT, PLAIN, Piece, Screen, fit, line, styled, width};

/// No column is cut to less than this, which still shows "H/U" or the beginning of a name.
const NARROWEST: usize = 4;

/// A cell of a table.
struct TableCell {
    text: String,
    /// Whether it is in **bold**, which means at fault.
    is_marked: bool,
}

/// Draws Markdown tables as wide as the screen at most, indented, its bold cells
/// underlined, and says what of it is hidden.
///
/// It is read as any file is, so what is drawn is what the rule sees.
pub(crate) fn draw(markdown: &str, mark: Style, screen: Screen) -> Vec<String> {
    let marked = markdown.replace(r"\*", STAR).replace("**", MARK);
    let sheets = bhuki_core::read(marked.as_bytes(), &Limits::default()).unwrap_or_default();
    let tables: Vec<Vec<String>> = sheets.iter().map(|sheet| table(sheet, mark, screen)).collect();
    tables.join(&String::new())
}

/// One table, under the name of its sheet where it has one.
fn table(sheet: &Sheet, mark: Style, screen: Screen) -> Vec<String> {
    let rows = rows(sheet);
    let widths = widths(&rows, screen.width);
    let name = (!sheet.name.is_empty()).then(|| format!("    {}", styled(&sheet.name, FAINT)));
    let mut lines = Vec::from_iter(name);
    for (i, row) in rows.iter().enumerate() {
        let plain = if i == 0 { BOLD } else { PLAIN };
        lines.extend(drawn(row, &widths, plain, mark));
    }
    lines.extend(hidden(sheet, screen.lang));
    lines
}

/// Stands for the `**` of Markdown, which the reader would take away.
const MARK: &str = "\u{e000}";
/// Stands for a star that is no emphasis.
const STAR: &str = "\u{e001}";

fn rows(sheet: &Sheet) -> Vec<Vec<TableCell>> {
    let Some(used) = sheet.used() else { return Vec::new() };
    let cell = |row, col| cell(sheet.text(bhuki_core::Cell::new(row, col)));
    let row = |row| (used.from.col..=used.to.col).map(|col| cell(row, col)).collect();
    (used.from.row..=used.to.row).map(row).collect()
}

fn cell(text: &str) -> TableCell {
    let bold = text.strip_prefix(MARK).and_then(|rest| rest.strip_suffix(MARK));
    let text = bold.unwrap_or(text).replace(MARK, "**").replace(STAR, "*");
    // What the eye would miss is named where it is at fault.
    let codes = foreign(&text).filter(|_| bold.is_some()).unwrap_or_default();
    TableCell { text: with_blanks(&text) + &codes, is_marked: bold.is_some() }
}

/// "(skjult: kolonne E og række 4)".
fn hidden(sheet: &Sheet, lang: Lang) -> Option<String> {
    let (column, row) = (Text { da: "kolonne", en: "column" }, Text { da: "række", en: "row" });
    let (column, row) = (column.get(lang), row.get(lang));
    let columns = sheet.hidden_columns.iter().map(|col| format!("{column} {}", column_name(*col)));
    let rows = sheet.hidden_rows.iter().map(|number| format!("{row} {}", number + 1));
    let all: Vec<String> = columns.chain(rows).collect();
    let hidden = Text { da: "skjult", en: "hidden" }.get(lang);
    (!all.is_empty()).then(|| format!("    ({hidden}: {})", listed(&all, lang)))
}

/// The columns' widths: the widest is cut until the table fits.
fn widths(rows: &[Vec<TableCell>], columns: usize) -> Vec<usize> {
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

/// Where a table begins: a sign before a faulty row stands to the left of it.
const INDENT: usize = 4;
/// The blanks between two columns: a single one could be part of a text.
const GAP: usize = 2;

/// A row, and below it the line that marks its faulty cells.
fn drawn(row: &[TableCell], widths: &[usize], plain: Style, mark: Style) -> Vec<String> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_tables_are_drawn_each_under_its_sheet() {
        let markdown = "## Linje\n\n| Aktivitet | DPO |\n|---|---|\n| Drift | **H** |\n\n\
                        ## Projekt\n\n| Aktivitet | DPO |\n|---|---|\n| Drift | U |";
        let lines = draw(markdown, PLAIN, Screen { width: 60, lang: Lang::Da });
        let lines: Vec<String> =
            lines.iter().map(|line| anstream::adapter::strip_str(line).to_string()).collect();
        assert_eq!(
            lines,
            [
                "    Linje", "    Aktivitet  DPO", "  ▸ Drift      H", "               ─", "",
                "    Projekt", "    Aktivitet  DPO", "    Drift      U",
            ]
        );
    }
}
