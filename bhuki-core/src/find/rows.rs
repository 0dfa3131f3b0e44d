//! Which rows below the heads are activities, which are headings, and which are neither.

use super::columns::{TableRegion, is_code};
use super::headings::{Heading, HeadingLook, Headings, depth, is_upper};
use super::label_columns::LabelColumns;
use super::view::{Class, View};
use crate::model::cell::{Area, Cell};
use crate::model::matrix::Skipped;
use crate::model::words;
use crate::text::Text;

/// The rows of a matrix, sorted out.
#[derive(Debug, Default)]
pub(super) struct SortedRows {
    /// The rows of the activities, each with the headings it stands under.
    pub(super) activities: Vec<SortedActivity>,
    /// The rows right below the headers that hold more of them.
    pub(super) more_headers: Vec<u32>,
    /// Rows left out, with the reason.
    pub(super) skipped: Vec<Skipped>,
    /// The rows that say nothing about the letters: sums, headers, headings; from the top.
    pub(super) no_evidence: Vec<u32>,
}

/// An activity among the rows.
#[derive(Debug)]
pub(super) struct SortedActivity {
    pub(super) row: u32,
    /// The headings it stands under, the outermost first.
    pub(super) sections: Vec<String>,
    /// The rows below that go on with its wording.
    pub(super) more: Vec<u32>,
}

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RowKind {
    Empty,
    Activity,
    /// A wording with texts where letters belong: an activity nobody can read, or a
    /// line below the table.
    Unread,
    /// A wording without a letter: an activity nobody has filled in, a heading or a note.
    Unlettered,
    Section,
    /// The wording of the row above goes on.
    Continues,
    Out(Text),
}

const TOTALS: Text =
    Text { da: "rækken er en sum eller optælling", en: "the row is a sum or a count" };
const FILLER: Text = Text { da: "rækken har ingen aktivitet", en: "the row holds no activity" };
pub(super) const HEADERS_AGAIN: Text =
    Text { da: "overskrifterne er gentaget", en: "the headings are repeated" };
const MORE_HEADERS: Text = Text {
    da: "rækken er endnu en række overskrifter",
    en: "the row is another row of headings",
};
const BELOW: Text =
    Text { da: "teksten står under skemaet", en: "the text stands below the matrix" };
const LETTERS_BELOW: Text = Text {
    da: "rækken har bogstaver, men ser ikke ud til at høre til skemaet",
    en: "the row holds letters but does not seem to belong to the matrix",
};
const NOTE: Text = Text { da: "teksten er ikke en aktivitet", en: "the text is no activity" };

/// So many empty rows end a table, unless an activity follows right after them.
const WIDE_GAP: u32 = 4;

/// What the duty cells of a layout hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowContent {
    /// Letters.
    Duties,
    /// Crosses, ticks, `1`, or the letter of the column.
    Marks,
    /// The names of roles.
    Names,
}

/// Sorts the rows below the heads.
pub(super) fn sort_rows(
    view: &View<'_>,
    extent: &TableRegion,
    lead: &LabelColumns,
    duties: &[u32],
    content: RowContent,
) -> SortedRows {
    let sorter = Sorter { view, extent, lead, duties, content };
    let numbers = &extent.rows;
    let mut kinds = sorter.classify_rows(numbers);
    sorter.split_headings(numbers, &mut kinds);
    sorter.cut_below_table(numbers, &mut kinds);
    sorter.collect(numbers, &kinds)
}

pub(super) struct Sorter<'a, 'b> {
    pub(super) view: &'a View<'b>,
    pub(super) extent: &'a TableRegion,
    pub(super) lead: &'a LabelColumns,
    pub(super) duties: &'a [u32],
    pub(super) content: RowContent,
}

impl Sorter<'_, '_> {
    fn classify_rows(&self, rows: &[u32]) -> Vec<RowKind> {
        let mut kinds = Vec::with_capacity(rows.len());
        for row in rows {
            let only_headers = kinds.iter().all(|kind| *kind == RowKind::Out(MORE_HEADERS));
            kinds.push(self.kind(*row, only_headers));
        }
        kinds
    }

    /// What the duty cells of a row are.
    pub(super) fn duty_classes(&self, row: u32) -> impl Iterator<Item = Class> {
        self.duties.iter().map(move |col| self.class(Cell::new(row, *col)))
    }

    fn class(&self, cell: Cell) -> Class {
        let is_mark = self.content == RowContent::Marks && self.view.cell_text(cell) == "1";
        if is_mark { Class::Cross } else { self.view.class(cell) }
    }

    pub(super) fn name_cell(&self, row: u32) -> Cell {
        Cell::new(row, self.lead.name)
    }

    /// The texts of the columns that describe an activity, from the left.
    pub(super) fn lead_texts(&self, row: u32) -> Vec<Cell> {
        let mut columns = self.lead.sections.clone();
        columns.extend(self.lead.code);
        columns.push(self.lead.name);
        columns.sort_unstable();
        columns
            .into_iter()
            .map(|col| Cell::new(row, col))
            .filter(|cell| !self.view.is_empty(*cell))
            .collect()
    }

    fn kind(&self, row: u32, only_headers: bool) -> RowKind {
        if self.repeats_headers(row) {
            return RowKind::Out(HEADERS_AGAIN);
        }
        if self.is_merged_across(row) {
            return RowKind::Section;
        }
        let classes: Vec<Class> = self.duty_classes(row).collect();
        let is_filled = |class: &Class| !matches!(class, Class::Empty | Class::Dash);
        if classes.iter().any(is_filled) {
            self.kind_with_duties(row, &classes, only_headers)
        } else {
            self.kind_without_duties(row, classes.contains(&Class::Dash))
        }
    }

    /// The first text of the columns that describe an activity.
    fn first_text(&self, row: u32) -> &str {
        self.lead_texts(row).first().map(|cell| self.view.cell_text(*cell)).unwrap_or_default()
    }

    fn kind_with_duties(&self, row: u32, classes: &[Class], only_headers: bool) -> RowKind {
        let count = |wanted: fn(&Class) -> bool| classes.iter().filter(|c| wanted(c)).count();
        let filled = count(|c| !matches!(c, Class::Empty | Class::Dash));
        let numbers = count(|c| *c == Class::Number);
        let letters = count(|c| matches!(c, Class::Duties(_) | Class::Cross));
        let text = self.first_text(row);
        let sums = numbers * 2 > filled
            || (numbers > 0 && words::opens_total(text))
            || (words::is_total(text) && is_counted(classes));
        if sums {
            return RowKind::Out(TOTALS);
        }
        let may_be_headers = only_headers && self.content == RowContent::Duties;
        if may_be_headers && (self.is_second_header(row, classes) || self.is_group_row(row)) {
            return RowKind::Out(MORE_HEADERS);
        }
        let is_read = letters > 0 || self.content == RowContent::Names;
        if is_read { RowKind::Activity } else { RowKind::Unread }
    }

    fn kind_without_duties(&self, row: u32, has_dashes: bool) -> RowKind {
        let lead = self.lead_texts(row);
        if lead.is_empty() {
            let under_name = !self.view.merged_text(self.name_cell(row)).is_empty();
            return if has_dashes || under_name { RowKind::Out(FILLER) } else { self.outside(row) };
        }
        if !lead.iter().any(|cell| self.view.cell_text(*cell).contains(char::is_alphanumeric)) {
            return RowKind::Out(FILLER);
        }
        if words::is_total(self.first_text(row)) {
            RowKind::Out(TOTALS)
        } else {
            RowKind::Unlettered
        }
    }

    /// A row with texts only outside the columns of the matrix.
    fn outside(&self, row: u32) -> RowKind {
        let in_extent = |cell: &Cell| self.extent.has_column(cell.col);
        let others =
            |cell: &Cell| self.lead.others.iter().any(|skipped| skipped.cells.from.col == cell.col);
        match self.view.row(row).find(|cell| in_extent(cell) && !others(cell)) {
            Some(_) => RowKind::Out(NOTE),
            None => RowKind::Empty,
        }
    }

    /// Whether one text is merged over the duties, as headings are.
    fn is_merged_across(&self, row: u32) -> bool {
        let duties = self.duties.iter().filter(|col| {
            let origin = self.view.origin(Cell::new(row, **col));
            origin.col < **col
                && self.view.class(origin) == Class::Text
                && !self.duties.contains(&origin.col)
        });
        duties.count() * 2 > self.duties.len()
    }

    pub(super) fn is_coded(&self, row: u32, col: u32) -> bool {
        is_code(self.view.cell_text(Cell::new(row, col)))
    }

    /// Ends the matrix after its last activity: notes below it are no rows of it.
    fn cut_below_table(&self, rows: &[u32], kinds: &mut [RowKind]) {
        let Some(end) = self.end(rows, kinds) else { return };
        for (i, kind) in kinds.iter_mut().enumerate() {
            match kind {
                RowKind::Unlettered if i <= end && self.is_note_between(rows, i) => {
                    *kind = RowKind::Out(NOTE);
                }
                RowKind::Unlettered | RowKind::Unread if i <= end => *kind = RowKind::Activity,
                RowKind::Empty | RowKind::Continues | RowKind::Out(TOTALS) => {}
                RowKind::Activity if i > end => *kind = RowKind::Out(LETTERS_BELOW),
                _ if i > end => *kind = RowKind::Out(BELOW),
                _ => {}
            }
        }
    }

    /// The place of the last activity among the rows. After a gap only a row that
    /// goes on like the others belongs; a line of names or initials ends the table.
    fn end(&self, rows: &[u32], kinds: &[RowKind]) -> Option<usize> {
        let mut end = None;
        for (i, (row, kind)) in rows.iter().zip(kinds).enumerate() {
            let gap = rows.get(i.wrapping_sub(1)).map_or(0, |above| row - above - 1);
            let adjacent = gap == 0;
            let name = self.view.merged_text(self.name_cell(*row));
            let coded = self.lead.code.is_some_and(|col| self.is_coded(*row, col));
            match kind {
                RowKind::Unread | RowKind::Unlettered | RowKind::Section | RowKind::Out(_)
                    if end.is_some() && gap >= WIDE_GAP && !coded =>
                {
                    break;
                }
                RowKind::Activity | RowKind::Unread
                    if end.is_some()
                        && words::is_footnote(name)
                        && !coded
                        && (!adjacent || *kind == RowKind::Unread) =>
                {
                    break;
                }
                RowKind::Activity if end.is_some() && !adjacent && name.is_empty() && !coded => {}
                RowKind::Activity => end = Some(i),
                RowKind::Unread | RowKind::Unlettered
                    if end.is_some_and(|end| self.follows(rows, kinds, end, i)) =>
                {
                    end = Some(i);
                }
                _ => {}
            }
        }
        end
    }

    /// Whether a row without readable letters goes on the table: without a gap since the
    /// last activity, or with a number, and not like a note.
    fn follows(&self, rows: &[u32], kinds: &[RowKind], end: usize, i: usize) -> bool {
        let (Some(row), Some(kind)) = (rows.get(i), kinds.get(i)) else { return false };
        let name = self.view.cell_text(self.name_cell(*row));
        let coded = self.lead.code.is_some_and(|col| self.is_coded(*row, col));
        let unbroken = (end..i).all(|k| {
            let adjacent = rows.get(k).zip(rows.get(k + 1)).is_some_and(|(a, b)| a + 1 == *b);
            let goes_on = matches!(kinds.get(k), Some(RowKind::Section | RowKind::Continues));
            adjacent && (k == end || goes_on)
        });
        let short = || {
            let mut texts =
                self.duties.iter().map(|col| self.view.cell_text(Cell::new(*row, *col)));
            texts.all(|text| text.chars().count() <= 3)
        };
        !name.is_empty()
            && (unbroken || coded)
            && !words::is_footnote(name)
            && (name.chars().count() < 120 || coded)
            && (*kind == RowKind::Unlettered || short() || coded)
    }

    fn is_note_between(&self, rows: &[u32], i: usize) -> bool {
        let Some(row) = rows.get(i) else { return false };
        let name = self.view.cell_text(self.name_cell(*row));
        let coded = self.lead.code.is_some_and(|col| self.is_coded(*row, col));
        !coded && (name.is_empty() || name.starts_with('*'))
    }

    fn collect(&self, numbers: &[u32], kinds: &[RowKind]) -> SortedRows {
        let mut rows = SortedRows::default();
        let mut headings = Headings::default();
        let mut columns: Vec<(u32, String)> = Vec::new();
        if self.names_sections_in_corner(numbers, kinds) {
            headings.enter(self.heading(self.extent.header), false, false);
        }
        for (i, (row, kind)) in numbers.iter().zip(kinds).enumerate() {
            match kind {
                RowKind::Section => {
                    rows.no_evidence.push(*row);
                    let opens_pair = kinds.get(i + 1) == Some(&RowKind::Section);
                    let follows_one = i > 0 && kinds.get(i - 1) == Some(&RowKind::Section);
                    headings.enter(self.heading(*row), opens_pair, follows_one);
                    columns.clear();
                }
                RowKind::Activity => {
                    self.read_section_columns(*row, &mut columns);
                    let mut sections = headings.texts();
                    sections.extend(columns.iter().map(|(_, text)| text.clone()));
                    rows.activities.push(SortedActivity { row: *row, sections, more: Vec::new() });
                }
                RowKind::Continues => {
                    rows.activities.last_mut().into_iter().for_each(|a| a.more.push(*row));
                }
                RowKind::Out(why) => {
                    if *why == HEADERS_AGAIN && !self.corner_at(*row).is_empty() {
                        headings.enter(self.heading(*row), false, false);
                    }
                    if *why == MORE_HEADERS {
                        rows.more_headers.push(*row);
                    }
                    if [TOTALS, MORE_HEADERS, HEADERS_AGAIN].contains(why) {
                        rows.no_evidence.push(*row);
                    }
                    rows.skipped.push(Skipped { cells: self.used_part(*row), why: (*why).into() });
                }
                RowKind::Empty | RowKind::Unlettered | RowKind::Unread => {}
            }
        }
        rows
    }

    fn used_part(&self, row: u32) -> Area {
        let mut cells = self.view.row(row).filter(|cell| self.extent.has_column(cell.col));
        let first = cells.next().unwrap_or(Cell::new(row, self.lead.name));
        Area::new(first, cells.last().unwrap_or(first))
    }

    /// Headings in columns run down until the next one; a new outer one ends the inner.
    fn read_section_columns(&self, row: u32, columns: &mut Vec<(u32, String)>) {
        for col in &self.lead.sections {
            let text = self.view.merged_text(Cell::new(row, *col));
            if text.is_empty() {
                continue;
            }
            if columns.iter().any(|(c, t)| c == col && *t == text) {
                continue;
            }
            columns.retain(|(c, _)| c < col);
            columns.push((*col, text.to_owned()));
        }
        // The row's wording may stand in a section column; it is no heading then.
        columns.retain(|(col, _)| *col != self.lead.name);
    }

    fn heading(&self, row: u32) -> Heading {
        let texts = self.lead_texts(row);
        let at = texts.first().copied().or_else(|| self.view.row(row).next());
        let at = at.unwrap_or(self.name_cell(row));
        // Beside its number, the heading is what stands where the wordings do.
        let named = texts.iter().copied().find(|cell| cell.col == self.lead.name);
        let text = self.view.cell_text(named.unwrap_or(at));
        let depth = texts.iter().map(|cell| depth(self.view.cell_text(*cell))).max();
        Heading {
            look: HeadingLook {
                col: at.col,
                width: self.view.span(at).columns(),
                depth: depth.unwrap_or(0),
                upper: is_upper(text),
            },
            text: text.to_owned(),
        }
    }
}

/// Whether the duties hold what a row of counts may hold besides numbers.
fn is_counted(classes: &[Class]) -> bool {
    classes.iter().all(|c| matches!(c, Class::Number | Class::Empty | Class::Dash | Class::Broken))
}
