//! A matrix as a Markdown table.

use super::rows::TableRows;
use crate::model::matrix::Matrix;
use crate::text::{Lang, visible};

/// The matrix as a Markdown table under its sheet's name, its heads in `lang`.
///
/// A heading of activities stands in the first row it is about. A Markdown table has one
/// row of heads, so groups of roles are left out.
///
/// ```
/// use bhuki_core::{Lang, Matrix, Scheme, write};
/// let matrix = Matrix::builder(Scheme::bhuki())
///     .sheet("Drift")
///     .activity("", "Overvåge driften", &[("It-chef", "H/U")])
///     .build();
/// assert_eq!(
///     write::table::matrix(&matrix, Lang::Da),
///     "# Drift\n\n| Aktivitet | It-chef |\n| --- | --- |\n| Overvåge driften | H/U |\n"
/// );
/// ```
pub fn matrix(matrix: &Matrix, lang: Lang) -> String {
    let matrix = matrix.as_grid();
    let rows = TableRows::of(&matrix);
    let headers = rows.headers(lang);
    let mut text = heading(&visible(&matrix.sheet));
    push_row(&mut text, headers.iter().map(|header| escaped(header)));
    push_row(&mut text, headers.iter().map(|_| "---".to_owned()));
    let mut above: &[String] = &[];
    for (index, activity) in matrix.activities().iter().enumerate() {
        let repeated = repeated(above, &activity.sections);
        let row = rows.activity(index, activity);
        push_row(
            &mut text,
            row.iter().enumerate().map(
                |(col, text)| {
                    if col < repeated { String::new() } else { escaped(text) }
                },
            ),
        );
        above = &activity.sections;
    }
    text
}

fn heading(title: &str) -> String {
    if title.is_empty() {
        return String::new();
    }
    format!("# {}\n\n", escaped(title).replace('#', "\\#"))
}

/// How many of the headings are those of the row above; one that stands alone is not left
/// out where another ends with it.
fn repeated(above: &[String], sections: &[String]) -> usize {
    let same = above.iter().zip(sections).take_while(|(a, b)| a == b).count();
    if above.len() == sections.len() { same } else { 0 }
}

fn push_row(text: &mut String, cells: impl Iterator<Item = String>) {
    text.push('|');
    for cell in cells {
        text.push(' ');
        text.push_str(&cell);
        text.push_str(" |");
    }
    text.push('\n');
}

/// The text as Markdown that shows it as it is.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let text = text.replace("\r\n", "\n");
    let is_entity = text.contains('&') && text.contains(';');
    for c in text.chars() {
        match c {
            '\n' | '\r' => out.push_str("<br>"),
            // A backslash before a bar means different things to different readers.
            '|' => out.push_str("&#124;"),
            '\\' => out.push_str("&#92;"),
            '&' if is_entity => out.push_str("&amp;"),
            '*' | '_' | '`' | '<' | '[' | ']' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}
