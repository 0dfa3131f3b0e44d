//! A matrix as rows of texts: what a CSV file and a Markdown table have in common.

use std::borrow::Cow;

use crate::model::matrix::{Activity, Matrix, Role};
use crate::text::{Lang, Text};

const SECTIONS: [Text; 2] = [
    Text { da: "Overordnet inddeling", en: "Section" },
    Text { da: "Underordnet inddeling", en: "Subsection" },
];
const CODE: Text = Text { da: "Nr.", en: "No." };
const NAME: Text = Text { da: "Aktivitet", en: "Activity" };

/// A matrix seen as rows. Columns of headings and numbers are there only where they are
/// needed.
pub(super) struct TableRows<'a> {
    /// Set out as a grid, one cell for each role in each activity.
    matrix: &'a Matrix,
    levels: usize,
    has_codes: bool,
}

impl<'a> TableRows<'a> {
    pub(super) fn of(matrix: &'a Matrix) -> Self {
        let activities = matrix.activities();
        Self {
            matrix,
            levels: activities.iter().map(|a| a.sections.len()).max().unwrap_or(0),
            has_codes: activities.iter().any(|a| a.code.is_some()),
        }
    }

    /// The number of columns before the first role.
    pub(super) fn lead(&self) -> usize {
        self.levels + usize::from(self.has_codes) + 1
    }

    pub(super) fn headers(&self, lang: Lang) -> Vec<Cow<'a, str>> {
        let level = |level: usize| SECTIONS.get(level).or(SECTIONS.last());
        let sections = (0..self.levels).filter_map(level);
        let code = self.has_codes.then_some(&CODE);
        let lead = sections.chain(code).chain([&NAME]).map(|header| match lang {
            Lang::Da => Cow::Borrowed(header.da),
            Lang::En => Cow::Borrowed(header.en),
        });
        lead.chain(self.matrix.roles().iter().map(named)).collect()
    }

    /// The row of one activity: headings, number, wording, letters.
    pub(super) fn activity(&self, index: usize, activity: &'a Activity) -> Vec<Cow<'a, str>> {
        let section = |level: usize| activity.sections.get(level).map_or("", String::as_str);
        let mut row: Vec<Cow<'a, str>> =
            (0..self.levels).map(|level| Cow::Borrowed(section(level))).collect();
        if self.has_codes {
            row.push(activity.code.as_ref().map_or("", |code| code.text.as_str()).into());
        }
        row.push(activity.name.as_str().into());
        let lead = row.len();
        row.resize(lead + self.matrix.roles().len(), Cow::Borrowed(""));
        for duty in self.matrix.duties_of(index) {
            if let Some(cell) = row.get_mut(lead + duty.role) {
                *cell = Cow::Borrowed(&duty.raw);
            }
        }
        row
    }
}

/// The name with its mark, `*` or `**`.
fn named(role: &Role) -> Cow<'_, str> {
    match &role.mark {
        Some(mark) => Cow::Owned(format!("{} {mark}", role.name)),
        None => Cow::Borrowed(&role.name),
    }
}
