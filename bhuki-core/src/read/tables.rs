//! The tables of a text document: each one a sheet, named by the heading above it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::budget::{Budget, check_sheets};
use crate::error::Error;
use crate::limits::Limits;
use crate::model::cell::{Area, COLUMNS, Cell, ROWS};
use crate::model::sheet::{Look, Sheet};
use crate::package::facts::SheetFacts;
use crate::text::{Text, visible};

/// The tables of a document, as far as it has been read.
pub(super) struct Tables<'l> {
    pub(super) budget: Budget<'l>,
    limits: &'l Limits,
    /// The heading above.
    heading: String,
    /// How many tables have begun.
    begun: u32,
    sheets: Vec<Sheet>,
    unnamed: Unnamed,
    names: HashSet<String>,
    /// The last number given to a table under a heading.
    numbers: HashMap<String, u32>,
}

/// What a table is called that has no heading above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unnamed {
    /// Nothing: a text with one table needs no name for it.
    Nothing,
    /// By its number in the document: "Tabel 2".
    Number,
}

/// A heading is cut after so many characters; it is a name to find the table by.
const NAME_CHARS: usize = 100;

impl<'l> Tables<'l> {
    pub(super) fn new(limits: &'l Limits, unnamed: Unnamed) -> Self {
        Self {
            budget: Budget::new(limits),
            limits,
            heading: String::new(),
            begun: 0,
            sheets: Vec::new(),
            unnamed,
            names: HashSet::new(),
            numbers: HashMap::new(),
        }
    }

    /// A heading that holds for the tables below it.
    pub(super) fn heading(&mut self, text: &str) {
        self.heading = short(text);
    }

    /// A table begins; its place among the others is where it begins, not where it ends.
    pub(super) fn begin(&mut self) -> TableDraft {
        self.begun += 1;
        TableDraft {
            number: self.begun,
            name: self.heading.clone(),
            texts: Vec::new(),
            looks: Vec::new(),
            facts: SheetFacts::default(),
            next: Cell::default(),
            taken: Vec::new(),
            open: BTreeMap::new(),
            group: 0,
        }
    }

    /// The table is read to its end; one without a text is none.
    pub(super) fn end(&mut self, mut table: TableDraft) -> Result<(), Error> {
        if table.texts.is_empty() {
            return Ok(());
        }
        check_sheets(self.sheets.len(), self.limits)?;
        let last = table.texts.iter().map(|(cell, _)| cell.row).max().unwrap_or_default();
        let last = last.max(table.next.row.saturating_sub(1));
        for area in &mut table.facts.merged {
            area.to.row = area.to.row.min(last);
        }
        let sheet = table.facts.into_sheet(table.name, false, table.texts);
        let mut sheet = sheet.with_looks(table.looks);
        sheet.table = Some(table.number);
        self.sheets.push(sheet);
        Ok(())
    }

    /// The name, with a number where a table has it already.
    fn unused(&mut self, name: &str, number: u32) -> String {
        let name = match self.unnamed {
            Unnamed::Number if name.is_empty() => format!("Tabel {number}"),
            _ => name.to_owned(),
        };
        let times = self.numbers.entry(name.clone()).or_default();
        loop {
            *times += 1;
            let name = match *times {
                1 => name.clone(),
                n => format!("{name} ({n})").trim_start().to_owned(),
            };
            if self.names.insert(name.clone()) {
                return name;
            }
        }
    }

    /// The sheets in the order in which the tables begin; a remark about the document
    /// stands with the first.
    pub(super) fn into_sheets(mut self, remark: Option<Text<String>>) -> Vec<Sheet> {
        let mut sheets = std::mem::take(&mut self.sheets);
        sheets.sort_by_key(|sheet| sheet.table);
        for sheet in &mut sheets {
            sheet.name = self.unused(&sheet.name, sheet.table.unwrap_or_default());
        }
        if let Some(first) = sheets.first_mut() {
            first.remarks.extend(remark);
        }
        sheets
    }
}

fn short(text: &str) -> String {
    let text = visible(text);
    match text.char_indices().nth(NAME_CHARS) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text,
    }
}

/// A table being read, cell by cell.
pub(super) struct TableDraft {
    number: u32,
    name: String,
    texts: Vec<(Cell, Arc<str>)>,
    looks: Vec<(Cell, Look)>,
    pub(super) facts: SheetFacts,
    /// Where the next cell stands.
    next: Cell,
    /// For each column, the first row that no cell from above reaches into.
    taken: Vec<u32>,
    /// Cells that may go on in the next row, by their first column: where they lie in the
    /// list of merged areas, or where they began.
    open: BTreeMap<u32, Open>,
    /// The number of merged areas before the group of rows being read.
    group: usize,
}

/// A cell that the rows below may continue.
#[derive(Clone, Copy)]
struct Open {
    area: Area,
    merged: Option<usize>,
}

/// How far a cell goes and how it looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) columns: u32,
    pub(super) rows: u32,
    pub(super) look: Look,
}

impl Default for Span {
    fn default() -> Self {
        Self { columns: 1, rows: 1, look: Look::default() }
    }
}

/// A cell spans no more than this in HTML, whatever it says, and in no real table.
const MOST_COLUMNS: u32 = 1000;

impl TableDraft {
    /// What the table itself says it is called.
    pub(super) fn caption(&mut self, text: &str) {
        let name = short(text);
        if !name.is_empty() {
            self.name = name;
        }
    }

    /// The next cell of the row, at the first place that no cell from above reaches into.
    pub(super) fn cell(
        &mut self,
        text: &str,
        span: Span,
        budget: &mut Budget<'_>,
    ) -> Result<(), Error> {
        while self.taken_below(self.next.col) > self.next.row {
            self.next.col += 1;
        }
        let from = self.next;
        let columns = span.columns.clamp(1, MOST_COLUMNS);
        self.next.col = from.col.saturating_add(columns).min(COLUMNS);
        if from.row >= ROWS || from.col >= COLUMNS {
            return budget.cell();
        }
        let last_row = from.row.saturating_add(span.rows.max(1) - 1).min(ROWS - 1);
        let area = Area { from, to: Cell::new(last_row, self.next.col - 1) };
        if self.taken.len() < self.next.col as usize {
            self.taken.resize(self.next.col as usize, 0);
        }
        let columns = self.taken.iter_mut().skip(from.col as usize);
        for row in columns.take((area.to.col - from.col + 1) as usize) {
            *row = last_row + 1;
        }
        let mut merged = None;
        if area.from != area.to {
            budget.cell()?;
            merged = Some(self.facts.merged.len());
            self.facts.merged.push(area);
        }
        self.open.insert(from.col, Open { area, merged });
        if !text.trim().is_empty() {
            self.texts.push((from, budget.text(text)?));
        }
        if !span.look.is_plain() && (!text.trim().is_empty() || span.look.filled) {
            budget.cell()?;
            self.looks.push((from, span.look));
        }
        Ok(())
    }

    /// The next cell goes on from the one above it. Where none begins in that column, it is
    /// a cell of its own.
    pub(super) fn continued(
        &mut self,
        text: &str,
        span: Span,
        budget: &mut Budget<'_>,
    ) -> Result<(), Error> {
        let at = self.next;
        let above = self.open.get(&at.col).copied();
        let Some(Open { area, merged }) = above.filter(|open| open.area.to.row + 1 == at.row)
        else {
            return self.cell(text, span, budget);
        };
        let area = Area { from: area.from, to: Cell::new(at.row, area.to.col) };
        let index = if let Some(index) = merged {
            index
        } else {
            budget.cell()?;
            self.facts.merged.push(area);
            self.facts.merged.len() - 1
        };
        if let Some(known) = self.facts.merged.get_mut(index) {
            *known = area;
        }
        self.open.insert(at.col, Open { area, merged: Some(index) });
        self.next.col = area.to.col + 1;
        Ok(())
    }

    /// The next cell stands here, whatever was before.
    pub(super) fn move_to(&mut self, cell: Cell) {
        self.next = cell;
    }

    /// Columns without a cell at the row's beginning.
    pub(super) fn skip(&mut self, columns: u32) {
        self.next.col = self.next.col.saturating_add(columns.min(MOST_COLUMNS)).min(COLUMNS);
    }

    /// The row ends; rows without a cell count too.
    pub(super) fn end_row(&mut self) {
        self.next = Cell::new(self.next.row.saturating_add(1).min(ROWS), 0);
    }

    /// The row ends where it has so many columns; rows that cells from above fill end too.
    #[cfg(feature = "documents")]
    pub(super) fn end_full_row(&mut self, columns: u32) {
        while self.taken_below(self.next.col) > self.next.row && self.next.col < columns {
            self.next.col += 1;
        }
        if self.next.col < columns {
            return;
        }
        self.end_row();
        // The first row in which a column is free; spans may fill thousands before it.
        let taken = self.taken.iter().take(columns as usize);
        let first = if self.taken.len() < columns as usize { Some(&0) } else { taken.min() };
        let free = first.copied().unwrap_or_default();
        self.next.row = self.next.row.max(free.min(ROWS));
    }

    /// The number of rows before the one being read.
    pub(super) fn row(&self) -> u32 {
        self.next.row
    }

    /// No cell from above reaches below this place.
    pub(super) fn end_spans(&mut self) {
        let row = self.next.row;
        for taken in &mut self.taken {
            *taken = row.min(*taken);
        }
        for area in self.facts.merged.iter_mut().skip(self.group) {
            // A span beyond the last row of its group ends with it.
            if area.to.row >= row && area.from.row < row {
                area.to.row = row - 1;
            }
        }
        self.group = self.facts.merged.len();
    }

    /// Whether the next cell is the first of its row.
    pub(super) fn is_row_empty(&self) -> bool {
        self.next.col == 0
    }

    fn taken_below(&self, col: u32) -> u32 {
        self.taken.get(col as usize).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_flow_around_those_from_above() {
        let limits = Limits::default();
        let mut tables = Tables::new(&limits, Unnamed::Number);
        let mut table = tables.begin();
        let span = |columns, rows| Span { columns, rows, ..Span::default() };
        for (text, columns, rows) in [("a", 1, 2), ("b", 2, 1), ("c", 1, 9)] {
            table.cell(text, span(columns, rows), &mut tables.budget).unwrap();
        }
        table.end_row();
        for text in ["d", "e", "f"] {
            table.cell(text, Span::default(), &mut tables.budget).unwrap();
        }
        table.end_row();
        tables.end(table).unwrap();
        tables.heading("Ansvar\n i drift");
        for _ in 0..2 {
            let mut table = tables.begin();
            table.cell("x", Span::default(), &mut tables.budget).unwrap();
            tables.end(table).unwrap();
        }
        let sheets = tables.into_sheets(None);
        let cells: Vec<String> = sheets[0].texts().map(|(c, text)| format!("{c}={text}")).collect();
        assert_eq!(cells, ["A1=a", "B1=b", "D1=c", "B2=d", "C2=e", "E2=f"]);
        let merged: Vec<String> = sheets[0].merged.iter().map(ToString::to_string).collect();
        assert_eq!(merged, ["A1:A2", "B1:C1", "D1:D2"]);
        let names: Vec<&str> = sheets.iter().map(|sheet| &*sheet.name).collect();
        assert_eq!(names, ["Tabel 1", "Ansvar i drift", "Ansvar i drift (2)"]);
    }

    #[test]
    fn a_cell_goes_on_downward() {
        let limits = Limits::default();
        let mut tables = Tables::new(&limits, Unnamed::Nothing);
        let mut table = tables.begin();
        let budget = &mut tables.budget;
        for row in 0..3 {
            match row {
                0 => table.cell("Fase", Span::default(), budget).unwrap(),
                _ => table.continued("", Span::default(), budget).unwrap(),
            }
            table.cell("x", Span::default(), budget).unwrap();
            table.end_row();
        }
        tables.end(table).unwrap();
        let sheet = &tables.into_sheets(None)[0];
        assert_eq!(sheet.merged[0].to_string(), "A1:A3");
        assert_eq!(sheet.text(Cell::new(2, 1)), "x");
    }
}
