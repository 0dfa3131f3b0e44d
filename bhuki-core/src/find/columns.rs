//! Which columns hold roles, which hold the activities, and which hold neither.

use super::evidence::{Question, reason, yes};
use super::view::{Class, View};
use crate::model::cell::{Area, Cell};
use crate::model::matrix::Skipped;
use crate::model::scheme::Scheme;
use crate::model::words;

/// The part of a sheet that is looked at: a row of heads and the rows and columns
/// that may belong to it. Only those that hold something are named, so that a cell
/// far away costs nothing.
#[derive(Debug, Clone)]
pub(super) struct TableRegion {
    pub(super) header: u32,
    /// The rows below the heads.
    pub(super) rows: Vec<u32>,
    /// The columns, from the left.
    pub(super) columns: Vec<u32>,
    /// The columns among them that the user leaves out.
    pub(super) ignored: Vec<u32>,
}

impl TableRegion {
    /// All that stands in the rows from the heads to the last.
    pub(super) fn of(view: &View<'_>, header: u32, last: u32) -> Self {
        let rows = view.rows_between(header + 1, last);
        let mut extent =
            Self { header, rows, columns: view.columns_between(header, last), ignored: Vec::new() };
        extent.leave_out(|col| view.is_ignored(header_text(view, header, col)));
        extent
    }

    /// Leaves columns out, as the user wants.
    pub(super) fn leave_out(&mut self, is_ignored: impl Fn(u32) -> bool) {
        let (ignored, columns) =
            std::mem::take(&mut self.columns).into_iter().partition(|col| is_ignored(*col));
        self.columns = columns;
        self.ignored.extend::<Vec<u32>>(ignored);
    }

    /// The columns left out, with the reason.
    pub(super) fn left_out(&self) -> impl Iterator<Item = Skipped> {
        self.ignored.iter().map(|col| Skipped {
            cells: Area::new(Cell::new(self.header, *col), Cell::new(self.last_row(), *col)),
            why: super::LEFT_OUT.into(),
        })
    }

    /// Whether the column is one of these.
    pub(super) fn has_column(&self, col: u32) -> bool {
        self.columns.binary_search(&col).is_ok()
    }

    pub(super) fn last_row(&self) -> u32 {
        self.rows.last().copied().unwrap_or(self.header)
    }
}

/// What the cells of one column below its head are.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) letters: u32,
    pub(super) numbers: u32,
    pub(super) short_texts: u32,
    pub(super) long_texts: u32,
    pub(super) codes: u32,
    /// Three or more capitals on end: initials.
    pub(super) initials: u32,
    /// Numbers that are not larger than the one before.
    pub(super) descents: u32,
    /// Texts and numbers that differ from the one before.
    pub(super) changes: u32,
    /// Cells under a merged area that begins higher up.
    pub(super) covered: u32,
    /// Letters of any family, also of others than the one at hand.
    pub(super) any_letters: u32,
    pub(super) length: u32,
}

impl Tally {
    pub(super) fn of(view: &View<'_>, col: u32, rows: &[u32], scheme: &Scheme) -> Self {
        let mut tally = Self::default();
        let mut before = "";
        let mut last_number = f64::NEG_INFINITY;
        for row in rows {
            let cell = Cell::new(*row, col);
            if view.origin(cell).row < *row {
                tally.covered += 1;
            }
            let text = view.cell_text(cell);
            let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
            tally.any_letters += u32::from(matches!(view.class(cell), Class::Duties(_)));
            match view.class(cell) {
                Class::Duties(_) if view.is_letters(cell, scheme) => tally.letters += 1,
                Class::Text if view.is_conditional(cell) => tally.letters += 1,
                Class::Number => tally.numbers += 1,
                Class::Text | Class::Duties(_) if length > 4 => tally.long_texts += 1,
                Class::Text | Class::Duties(_) | Class::Cross => tally.short_texts += 1,
                Class::Broken | Class::Dash | Class::Empty => continue,
            }
            tally.codes += u32::from(is_code(text));
            tally.initials += u32::from(length > 2 && text.chars().all(char::is_uppercase));
            let number = text.replace(',', ".").parse::<f64>().ok();
            tally.descents += u32::from(number.is_some_and(|n| n <= last_number));
            last_number = number.unwrap_or(last_number);
            tally.length = tally.length.saturating_add(length);
            if text != before {
                tally.changes += 1;
            }
            before = text;
        }
        tally
    }

    pub(super) const fn filled(&self) -> u32 {
        self.letters + self.numbers + self.short_texts + self.long_texts
    }

    pub(super) fn share(&self, count: u32) -> f64 {
        if self.filled() == 0 { 0.0 } else { f64::from(count) / f64::from(self.filled()) }
    }

    pub(super) const fn texts(&self) -> u32 {
        self.short_texts + self.long_texts
    }
}

/// `DTS1`, `1.1`, `S-01`, `Lot 1.1`, `3a`: few letters, a number, no wording.
pub(crate) fn is_code(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let words = text.split_whitespace().count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    (1..=6).contains(&digits)
        && words <= 2
        && letters <= 6
        && text.chars().all(|c| c.is_alphanumeric() || " .-_/:()#".contains(c))
}

/// Columns of one sort, from the left.
struct Columns(Vec<u32>);

impl Columns {
    fn has(&self, col: u32) -> bool {
        self.0.binary_search(&col).is_ok()
    }

    /// Whether the column is next to one of them.
    fn beside(&self, col: u32) -> bool {
        self.has(col + 1) || col.checked_sub(1).is_some_and(|left| self.has(left))
    }

    /// Whether some of them lie to the left and some to the right of the column.
    fn around(&self, col: u32) -> bool {
        self.0.first().is_some_and(|first| *first < col)
            && self.0.last().is_some_and(|last| *last > col)
    }
}

/// The columns that hold roles.
///
/// A column is judged by its own cells (the share of letters, numbers, texts), by
/// its head, and by its neighbours: an empty column between roles is a role that
/// has nothing to do yet.
pub(super) fn role_columns(
    view: &View<'_>,
    extent: &TableRegion,
    rows: &[u32],
    scheme: &Scheme,
) -> Vec<u32> {
    let tally = |col: &u32| (*col, Tally::of(view, *col, rows, scheme));
    let tallies: Vec<(u32, Tally)> = extent.columns.iter().map(tally).collect();
    let columns = |wanted: &dyn Fn(u32, &Tally) -> bool| {
        Columns(tallies.iter().filter(|(col, t)| wanted(*col, t)).map(|(col, _)| *col).collect())
    };
    let has_header = |col: u32| !view.is_empty(view.origin(Cell::new(extent.header, col)));
    let lettered = columns(&|_, tally| tally.share(tally.letters) >= 0.5);
    let headed = columns(&|col, _| lettered.has(col) && has_header(col));
    let waiting = waiting_roles(view, extent.header, &lettered, &tallies);
    let facts = |col: u32, tally: &Tally| {
        let title = header_text(view, extent.header, col);
        let span = view.span(Cell::new(extent.header, col));
        let covers = |other: u32| lettered.has(other);
        let says_activity = words::is_activity_header(title) || words::is_code_header(title);
        RoleColumn {
            letters: tally.share(tally.letters),
            initials: tally.share(tally.initials),
            scattered: !has_header(col) && !headed.beside(col) && !headed.around(col),
            headed: !title.is_empty() && !is_numeric(title),
            numeric_header: is_numeric(title) || words::is_time_header(title),
            other_header: words::is_other_header(title),
            activity_header: says_activity || words::is_section_header(title),
            beside: lettered.beside(col),
            around: lettered.around(col),
            waiting: waiting.has(col),
            unnamed: title.is_empty()
                && headed.has(col + 1)
                && col.checked_sub(1).is_some_and(|left| headed.has(left))
                && tally.any_letters > 0
                && tally.any_letters == tally.filled(),
            covered: span.from.col < col
                && tally.letters == 0
                && !(span.from.col..=span.to.col).any(covers),
            letterless: tally.letters == 0 && (tally.filled() >= 2 || tally.long_texts > 0),
        }
    };
    columns(&|col, tally| IS_ROLE_COLUMN.holds(&facts(col, tally))).0
}

/// What is known of a column that may hold a role.
#[expect(clippy::struct_excessive_bools, reason = "each is one piece of evidence")]
pub(super) struct RoleColumn {
    letters: f64,
    initials: f64,
    scattered: bool,
    headed: bool,
    numeric_header: bool,
    other_header: bool,
    activity_header: bool,
    beside: bool,
    around: bool,
    waiting: bool,
    letterless: bool,
    covered: bool,
    unnamed: bool,
}

/// Whether a column holds the duties of a role.
pub(super) static IS_ROLE_COLUMN: Question<RoleColumn> = Question {
    asks: "is the column a role?",
    threshold: 2.0,
    reasons: &[
        reason("letters", 4.0, "roles hold letters", |c| c.letters),
        reason("initials", -3.0, "three capitals on end are a person's initials", |c| c.initials),
        reason(
            "scattered",
            -4.0,
            "letters beside a table are no role of it: a column needs a header, or a  neighbour that has one",
            |c| yes(c.scattered),
        ),
        reason("headed", 1.0, "a text in the row of headers names a role", |c| yes(c.headed)),
        reason("numeric header", -2.0, "weeks, months and numbers are no roles", |c| {
            yes(c.numeric_header)
        }),
        reason(
            "other header",
            -4.5,
            "the header names something else: a status, a date, a remark",
            |c| yes(c.other_header),
        ),
        reason(
            "activity header",
            -4.5,
            "the header names activities, their numbers or their headings",
            |c| yes(c.activity_header),
        ),
        reason("beside", 1.0, "roles stand side by side", |c| yes(c.beside)),
        reason("around", 0.5, "between roles stands a role", |c| yes(c.around)),
        reason(
            "waiting",
            1.0,
            "a role that has nothing to do yet stands in line with the others",
            |c| yes(c.waiting),
        ),
        reason("unnamed", 4.0, "letters between roles belong to a role, whatever they are", |c| {
            yes(c.unnamed)
        }),
        reason("covered", -4.0, "the header of another column is merged over it", |c| {
            yes(c.covered)
        }),
        reason("letterless", -2.0, "a column filled with anything but letters is no role", |c| {
            yes(c.letterless)
        }),
    ],
};

/// Columns with nothing in them yet, under the names of roles, in line with those that
/// hold letters.
fn waiting_roles(
    view: &View<'_>,
    header: u32,
    lettered: &Columns,
    tallies: &[(u32, Tally)],
) -> Columns {
    let is_waiting = |(col, tally): &(u32, Tally)| {
        tally.filled() == 0 && words::is_role_name(header_text(view, header, *col))
    };
    let mut runs = Vec::new();
    for run in tallies.chunk_by(|a, b| is_waiting(a) == is_waiting(b) && a.0 + 1 == b.0) {
        let is_beside = |(col, _): &(u32, Tally)| lettered.beside(*col);
        if run.iter().all(is_waiting) && run.iter().any(is_beside) {
            runs.extend(run.iter().map(|(col, _)| *col));
        }
    }
    Columns(runs)
}

fn is_numeric(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit()) && !text.chars().any(char::is_alphabetic)
}

/// The head of a column: the text in the row of heads, or right above it where
/// that cell is empty and the text above stands over this column alone.
pub(super) fn header_text<'a>(view: &'a View<'_>, header: u32, col: u32) -> &'a str {
    view.merged_text(header_cell(view, header, col))
}

/// The cell that holds the head of a column.
pub(super) fn header_cell(view: &View<'_>, header: u32, col: u32) -> Cell {
    let cell = view.origin(Cell::new(header, col));
    if !view.is_empty(cell) || header == 0 {
        return cell;
    }
    let above = Cell::new(header - 1, col);
    let alone = view.span(above).columns() == 1 && view.class(above) == Class::Text;
    if alone { above } else { cell }
}
