//! What a sheet says about itself beside its texts, in the form the formats give it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::cell::{Area, Cell};
use crate::model::sheet::Sheet;

/// Merged areas, hidden rows and hidden columns as a file lists them.
///
/// Rows and columns are spans from zero, both ends included: a file says "columns
/// 22 to 16384" in one line, and a hostile one says it a million times.
#[derive(Debug, Default)]
pub(crate) struct SheetFacts {
    pub(crate) merged: Vec<Area>,
    pub(crate) hidden_rows: Vec<(u32, u32)>,
    pub(crate) hidden_columns: Vec<(u32, u32)>,
}

impl SheetFacts {
    /// The sheet with these facts. Beyond the last text and merged area nothing can be
    /// hidden, so that a sheet whose empty rest is hidden has no hidden columns.
    pub(crate) fn into_sheet(
        self,
        name: String,
        hidden: bool,
        texts: impl IntoIterator<Item = (Cell, Arc<str>)>,
    ) -> Sheet {
        let mut sheet = Sheet::new(name, texts);
        sheet.hidden = hidden;
        sheet.merged = apart(self.merged);
        let used = sheet.used().into_iter().chain(sheet.merged.iter().copied());
        let Some(used) = used.reduce(|all, area| all.union(&area)) else {
            return sheet;
        };
        sheet.hidden_rows = indexes(self.hidden_rows, used.to.row);
        sheet.hidden_columns = indexes(self.hidden_columns, used.to.col);
        sheet
    }
}

/// The indexes in the spans up to the last one used, in time that does not depend on
/// how often a span is repeated.
fn indexes(mut spans: Vec<(u32, u32)>, last: u32) -> BTreeSet<u32> {
    spans.sort_unstable();
    let mut next = 0;
    let mut found = BTreeSet::new();
    for (from, to) in spans {
        let to = to.min(last);
        found.extend(next.max(from)..=to);
        next = next.max(to + 1);
    }
    found
}

/// The areas without those of a single cell and those that overlap one further up.
fn apart(areas: Vec<Area>) -> Vec<Area> {
    let mut sorted: Vec<(usize, Area)> = areas.into_iter().enumerate().collect();
    sorted.retain(|(_, area)| area.from != area.to);
    sorted.sort_by_key(|(_, area)| (area.from, area.to));
    // A sweep downward over the areas a row crosses: first column → the area.
    let mut open: BTreeMap<u32, Area> = BTreeMap::new();
    let mut kept: Vec<(usize, Area)> = Vec::new();
    for (order, area) in sorted {
        let touching: Vec<Area> = (open.range(..=area.to.col).rev().map(|(_, other)| *other))
            .take_while(|other| other.to.col >= area.from.col)
            .collect();
        if touching.iter().any(|other| other.overlaps(&area)) {
            continue;
        }
        for passed in touching {
            open.remove(&passed.from.col);
        }
        open.insert(area.from.col, area);
        kept.push((order, area));
    }
    kept.sort_unstable_by_key(|(order, _)| *order);
    kept.into_iter().map(|(_, area)| area).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_and_single_cell_areas_are_dropped_the_order_stays() {
        let areas = ["D1:E9", "A1:B2", "B2:C3", "C9:C9", "A3:B4", "A1:B1", "A5:E5"];
        let kept = apart(areas.iter().map(|area| area.parse().unwrap()).collect());
        let kept: Vec<String> = kept.iter().map(ToString::to_string).collect();
        assert_eq!(kept, ["D1:E9", "B2:C3", "A1:B1"]);
    }

    #[test]
    fn spans_are_cut_at_the_last_cell_used() {
        let found = indexes(vec![(5, 16_383), (0, 1), (1, 2), (6, 7)], 6);
        assert_eq!(found.into_iter().collect::<Vec<_>>(), [0, 1, 2, 5, 6]);
        assert!(indexes(vec![(9, 10), (u32::MAX, u32::MAX)], 3).is_empty());
    }
}
