//! Rows with a wording but no letter: headings, or activities that nobody has filled in.

use super::headings::{is_shallower, is_upper};
use super::rows::{RowKind, Sorter};
use super::weights::weigh;
use crate::model::cell::Cell;
use crate::model::words;

impl Sorter<'_, '_> {
    /// Decides for each wording without a letter whether it is a heading.
    pub(super) fn settle_unlettered(&self, rows: &[u32], kinds: &mut [RowKind]) {
        let lettered = kinds.iter().filter(|kind| **kind == RowKind::Activity).count();
        let unlettered = kinds.iter().filter(|kind| **kind == RowKind::Unlettered).count();
        let opens =
            kinds.iter().find(|kind| **kind != RowKind::Empty) == Some(&RowKind::Unlettered);
        let facts = Whole {
            opens_with_one: opens && unlettered > 1,
            codes: self.lead.code.is_some_and(|col| {
                let coded = rows.iter().filter(|row| self.is_coded(**row, col)).count();
                coded * 2 > lettered
            }),
            mostly_unlettered: unlettered > lettered,
            infinitives: self.infinitives(rows, kinds),
            regular: is_regular(kinds),
        };
        let before = kinds.to_vec();
        for (i, row) in rows.iter().enumerate() {
            if before.get(i) != Some(&RowKind::Unlettered) {
                continue;
            }
            let is_section = self.heading_evidence(i, *row, rows, &before, &facts) > 2.0;
            if let Some(kind) = kinds.get_mut(i).filter(|_| is_section) {
                *kind = RowKind::Section;
            }
        }
    }

    /// Whether most activities begin with an infinitive ("Udarbejde", "Sikre"), as
    /// activities should and headings do not.
    fn infinitives(&self, rows: &[u32], kinds: &[RowKind]) -> bool {
        let lettered = || rows.iter().zip(kinds).filter(|(_, kind)| **kind == RowKind::Activity);
        let infinitives = lettered()
            .filter(|(row, _)| words::begins_with_infinitive(self.view.own(self.name_cell(**row))));
        infinitives.count() * 10 > lettered().count() * 6
    }

    fn heading_evidence(
        &self,
        i: usize,
        row: u32,
        rows: &[u32],
        kinds: &[RowKind],
        whole: &Whole,
    ) -> f64 {
        let texts = self.lead_texts(row);
        let alone = texts.len() == 1;
        let Some(at) = texts.first().copied() else { return 0.0 };
        let text = self.view.own(at);
        let coded = self.lead.code.is_some_and(|col| self.is_coded(row, col));
        let next = rows.get(i + 1).zip(kinds.get(i + 1));
        let next_text =
            next.map(|(row, _)| self.view.text(self.name_cell(*row))).unwrap_or_default();
        let code_of = |row: u32| {
            self.lead.code.map(|col| self.view.own(Cell::new(row, col))).unwrap_or_default()
        };
        let next_code = next.map(|(row, _)| code_of(*row)).unwrap_or_default();
        let shallower_code = is_shallower(code_of(row), next_code);
        let gap_above = row > 0 && i > 0 && rows.get(i - 1).is_some_and(|above| above + 1 < row);
        let name_too = texts.iter().any(|cell| cell.col == self.lead.name) && texts.len() > 1;
        let evidence = [
            (at.col != self.lead.name && alone, 3.0),
            (whole.codes && !coded && alone, 2.5),
            (coded && !alone && !shallower_code, -4.0),
            (shallower_code, 3.0),
            (name_too && !coded && !shallower_code, -2.0),
            (is_shallower(text, next_text), 2.0),
            (is_upper(text), 2.0),
            (text.ends_with(':'), 2.0),
            (gap_above, 0.5),
            (whole.opens_with_one, 1.0),
            (whole.regular && alone, 1.0),
            (matches!(next, Some((_, RowKind::Activity))), 1.0),
            (next.is_none(), -3.0),
            (whole.mostly_unlettered, -1.5),
            (whole.infinitives && words::begins_with_infinitive(text), -2.5),
            (whole.infinitives && !words::begins_with_infinitive(text), 0.5),
        ];
        weigh(&evidence)
    }
}

/// What is true of all the rows together.
#[expect(clippy::struct_excessive_bools, reason = "each is one piece of evidence")]
struct Whole {
    /// The first row is without letters, and it is not the only one.
    opens_with_one: bool,
    /// Most activities have a number.
    codes: bool,
    /// More rows are without letters than with: the matrix is being filled in.
    mostly_unlettered: bool,
    infinitives: bool,
    /// Each row without letters is followed by at least two with letters.
    regular: bool,
}

/// Whether the rows without letters stand as headings do: several, and each followed by
/// at least two activities.
fn is_regular(kinds: &[RowKind]) -> bool {
    let rows: Vec<&RowKind> = kinds.iter().filter(|kind| **kind != RowKind::Empty).collect();
    let unlettered: Vec<usize> =
        (0..rows.len()).filter(|i| rows.get(*i) == Some(&&RowKind::Unlettered)).collect();
    let headers_two =
        |i: &usize| (i + 1..=i + 2).all(|next| rows.get(next) == Some(&&RowKind::Activity));
    unlettered.len() > 1 && unlettered.iter().all(headers_two)
}
