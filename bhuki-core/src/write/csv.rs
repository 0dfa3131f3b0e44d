//! A matrix as CSV that Danish Excel opens right.

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};

use super::rows::TableRows;
use crate::model::matrix::Matrix;
use crate::read::formula::guarded;
use crate::text::Lang;

/// The matrix as CSV, its heads in `lang`.
///
/// Semicolons, lines that end as in Windows, and UTF-8 with a mark in front: so Danish
/// Excel opens it with its columns and its æ, ø and å. A text that Excel would take for a
/// formula (it begins with `=`, `+`, `-` or `@`) gets an apostrophe in front; [`read`](crate::read())
/// takes it away again. Groups of roles stand in a row of their own above the roles.
///
/// ```
/// use bhuki_core::{Lang, Matrix, Scheme, write};
/// let matrix = Matrix::builder(Scheme::bhuki())
///     .activity("D1", "Overvåge driften", &[("It-chef", "H/U")])
///     .build();
/// let csv = write::csv::matrix(&matrix, Lang::Da);
/// assert_eq!(csv, "\u{FEFF}Nr.;Aktivitet;It-chef\r\nD1;Overvåge driften;H/U\r\n");
/// ```
pub fn matrix(matrix: &Matrix, lang: Lang) -> String {
    let matrix = matrix.as_grid();
    let rows = TableRows::of(&matrix);
    let mut all: Vec<Vec<Cow<'_, str>>> = Vec::new();
    all.extend(groups(&matrix, rows.lead()));
    all.push(rows.headers(lang));
    for (index, activity) in matrix.activities().iter().enumerate() {
        all.push(rows.activity(index, activity));
    }
    // Writing rows of one length to memory cannot fail.
    format!("\u{FEFF}{}", delimited(&all).unwrap_or_default())
}

/// The groups, where there are any, each over the first of its roles: without merged
/// cells, a group runs to the next one.
fn groups(matrix: &Matrix, lead: usize) -> Option<Vec<Cow<'_, str>>> {
    let roles = matrix.roles();
    roles.iter().find(|role| role.group.is_some())?;
    let mut above = None;
    let groups = roles.iter().map(|role| {
        let group = role.group.as_deref();
        let is_new = std::mem::replace(&mut above, group) != group;
        group.filter(|_| is_new).unwrap_or_default()
    });
    Some(std::iter::repeat_n("", lead).chain(groups).map(Cow::Borrowed).collect())
}

fn delimited(rows: &[Vec<Cow<'_, str>>]) -> Option<String> {
    let mut writer =
        WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.iter().map(|text| guarded(text).into_owned())).ok()?;
    }
    String::from_utf8(writer.into_inner().ok()?).ok()
}
