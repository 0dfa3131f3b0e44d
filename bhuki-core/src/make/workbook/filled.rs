//! What is written into the duty cells, and what the live check makes of it.

use std::borrow::Cow;
use std::collections::HashMap;

use super::FreshWorkbook;
use super::cleaning::CleanedCell;
use super::control::RowVerdict;
use crate::model::matrix::{DutyCell, Matrix};
use crate::model::notation;
use crate::model::scheme::Scheme;

/// The duty cells of the workbook with all that is counted from them.
pub(super) struct Filled<'a> {
    matrix: &'a Matrix,
    is_empty: bool,
    verdicts: Vec<RowVerdict>,
    /// For each role how many cells hold each letter of the family.
    totals: Vec<Vec<usize>>,
}

impl<'a> Filled<'a> {
    pub(super) fn of(template: &FreshWorkbook<'a>) -> Self {
        let matrix = template.matrix;
        let signs = matrix.scheme.letters.len();
        let mut filled = Self {
            matrix,
            is_empty: template.is_empty,
            verdicts: Vec::with_capacity(matrix.activities().len()),
            totals: vec![vec![0; signs]; matrix.roles().len()],
        };
        let mut known = Known { scheme: matrix.scheme, checked: HashMap::new() };
        for (i, activity) in matrix.activities().iter().enumerate() {
            let cells: Vec<(usize, CleanedCell)> =
                filled.texts(i).map(|(role, text)| (role, known.checked(&text))).collect();
            for (role, checked) in &cells {
                let totals = filled.totals.get_mut(*role).map(Vec::as_mut_slice);
                for (place, total) in totals.unwrap_or_default().iter_mut().enumerate() {
                    *total += usize::from(checked.has(place));
                }
            }
            let cells: Vec<CleanedCell> = cells.into_iter().map(|(_, checked)| checked).collect();
            filled.verdicts.push(RowVerdict::of(&activity.name, &cells, matrix.scheme));
        }
        filled
    }

    /// The texts of an activity's duty cells, each with its role.
    pub(super) fn texts(&self, activity: usize) -> impl Iterator<Item = (usize, Cow<'a, str>)> {
        let matrix = self.matrix;
        let duties = if self.is_empty { &[] } else { matrix.duties_of(activity) };
        let roles = duties.chunk_by(|a, b| a.role == b.role);
        roles.filter_map(|duties| Some((duties.first()?.role, text(duties, matrix.scheme))))
    }

    pub(super) fn verdicts(&self) -> &[RowVerdict] {
        &self.verdicts
    }

    /// How many cells of the role hold the letter at this place in the family.
    pub(super) fn total(&self, role: usize, letter: usize) -> usize {
        self.totals.get(role).and_then(|totals| totals.get(letter)).copied().unwrap_or(0)
    }
}

/// The text for one cell: where the role has a cell for each letter, all of them.
fn text<'a>(duties: &'a [DutyCell], scheme: &'static Scheme) -> Cow<'a, str> {
    match duties {
        [one] => Cow::Borrowed(one.reading.tidy.as_str()),
        several => {
            let texts: Vec<&str> = several.iter().map(|duty| &*duty.reading.tidy).collect();
            Cow::Owned(notation::read(&texts.join("/"), scheme).tidy)
        }
    }
}

/// A sheet has few different texts: each is checked once.
struct Known {
    scheme: &'static Scheme,
    checked: HashMap<String, CleanedCell>,
}

impl Known {
    fn checked(&mut self, text: &str) -> CleanedCell {
        if let Some(checked) = self.checked.get(text) {
            return *checked;
        }
        let checked = CleanedCell::of(text, self.scheme);
        self.checked.insert(text.to_owned(), checked);
        checked
    }
}
