//! Rows below the headers that hold more of them, or repeat them.

use std::collections::BTreeSet;

use super::columns::header_text;
use super::rows::{HEADERS_AGAIN, RowKind, Sorter};
use super::view::Class;
use crate::model::cell::Cell;
use crate::model::words;

/// A longer text names neither a person nor a group.
const LONGEST_NAME: usize = 60;

impl Sorter<'_, '_> {
    pub(super) fn repeats_headers(&self, row: u32) -> bool {
        let same = self.duties.iter().filter(|col| {
            let cell = Cell::new(row, **col);
            let text = self.view.cell_text(cell);
            !text.is_empty() && text == header_text(self.view, self.extent.header, **col)
        });
        let same = same.count();
        same >= 2 && same * 2 > self.duties.len()
    }

    /// Whether the row right below the heads holds more of them: the same words under
    /// each, or initials.
    pub(super) fn is_second_header(&self, row: u32, classes: &[Class]) -> bool {
        if !self.view.merged_text(self.name_cell(row)).is_empty() {
            return false;
        }
        let cells = self.duties.iter().map(|col| self.view.cell_text(Cell::new(row, *col)));
        let texts: Vec<&str> = cells.filter(|text| !text.is_empty()).collect();
        let distinct: BTreeSet<&str> = texts.iter().copied().collect();
        let alphabetic = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
        let words = texts
            .iter()
            .filter(|text| alphabetic(text) > 1 && !text.contains(['/', ',', '+', ' ']));
        let is_initials =
            |text: &&str| alphabetic(text) > 1 && text.chars().all(char::is_uppercase);
        if !texts.is_empty() && self.lead_texts(row).is_empty() && texts.iter().all(is_initials) {
            return true;
        }
        let full = texts.len() * 2 > classes.len();
        let repeats = distinct.len() * 2 <= texts.len() && texts.iter().any(|t| alphabetic(t) > 3);
        full && (words.count() * 4 >= texts.len() * 3 || repeats)
    }

    /// Whether the row below the headers says the same under each of them, or names the
    /// groups or persons that they belong to.
    pub(super) fn is_group_row(&self, row: u32) -> bool {
        let cells = self.duties.iter().map(|col| Cell::new(row, *col));
        let filled: Vec<Cell> = cells.filter(|cell| !self.view.is_empty(*cell)).collect();
        if filled.is_empty() || filled.iter().any(|cell| self.view.class(*cell) != Class::Text) {
            return false;
        }
        let distinct: BTreeSet<&str> =
            filled.iter().map(|cell| self.view.cell_text(*cell)).collect();
        let name = self.view.merged_text(self.name_cell(row));
        let is_header = name.is_empty()
            || words::is_activity_header(name)
            || words::is_role_header(name)
            || words::is_section_header(name);
        let is_same = distinct.len() == 1 && filled.len() > 1 && filled.len() == self.duties.len();
        let are_names = distinct.iter().all(|text| text.chars().count() <= LONGEST_NAME);
        is_same
            || is_header
                && are_names
                && (filled.len() > 1 || self.view.span(filled_first(&filled)).columns() > 1)
    }

    /// The name of a section that stands where a row of headers names the activities.
    pub(super) fn corner_at(&self, row: u32) -> &str {
        let corner = self.view.merged_text(self.name_cell(row));
        let known = self.view.merged_text(self.name_cell(self.extent.header));
        let is_header = words::is_activity_header(corner) || words::is_role_header(corner);
        let is_same = row != self.extent.header && corner == known;
        if is_header || is_same { "" } else { corner }
    }

    /// Whether the headers are repeated with another name in the corner each time.
    pub(super) fn names_sections_in_corner(&self, rows: &[u32], kinds: &[RowKind]) -> bool {
        let mut repeated =
            rows.iter().zip(kinds).filter(|(_, kind)| **kind == RowKind::Out(HEADERS_AGAIN));
        !self.corner_at(self.extent.header).is_empty()
            && repeated.any(|(row, _)| !self.corner_at(*row).is_empty())
    }
}

fn filled_first(cells: &[Cell]) -> Cell {
    cells.first().copied().unwrap_or_default()
}
