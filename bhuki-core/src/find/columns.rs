//! Which columns hold roles, which hold the activities, and which hold neither.

use super::view::{Class, View};
use super::weights::weigh;
use crate::model::cell::{Area, Cell};
use crate::model::matrix::Skipped;
use crate::model::scheme::Scheme;
use crate::model::words;
use crate::text::text;

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
    fn left_out(&self) -> impl Iterator<Item = Skipped> {
        self.ignored.iter().map(|col| Skipped {
            cells: Area::new(Cell::new(self.header, *col), Cell::new(self.last_row(), *col)),
            why: super::LEFT_OUT.into(),
        })
    }

    /// Whether the column is one of these.
    pub(super) fn has_column(&self, col: u32) -> bool {
        self.columns.binary_search(&col).is_ok()
    }

    fn last_row(&self) -> u32 {
        self.rows.last().copied().unwrap_or(self.header)
    }
}

/// What the cells of one column below its head are.
#[derive(Debug, Default)]
struct Tally {
    letters: u32,
    numbers: u32,
    short_texts: u32,
    long_texts: u32,
    codes: u32,
    /// Three or more capitals on end: initials.
    initials: u32,
    /// Numbers that are not larger than the one before.
    descents: u32,
    /// Texts and numbers that differ from the one before.
    changes: u32,
    /// Cells under a merged area that begins higher up.
    covered: u32,
    length: u32,
}

impl Tally {
    fn of(view: &View<'_>, col: u32, rows: &[u32], scheme: &Scheme) -> Self {
        let mut tally = Self::default();
        let mut before = "";
        let mut last_number = f64::NEG_INFINITY;
        for row in rows {
            let cell = Cell::new(*row, col);
            if view.origin(cell).row < *row {
                tally.covered += 1;
            }
            let text = view.own(cell);
            let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
            match view.class(cell) {
                Class::Duties(_) if view.is_letters(cell, scheme) => tally.letters += 1,
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

    const fn filled(&self) -> u32 {
        self.letters + self.numbers + self.short_texts + self.long_texts
    }

    fn share(&self, count: u32) -> f64 {
        if self.filled() == 0 { 0.0 } else { f64::from(count) / f64::from(self.filled()) }
    }

    const fn texts(&self) -> u32 {
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
    let all_rows = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let weight = |col: u32, tally: &Tally| {
        let header = header_text(view, extent.header, col);
        let span = view.span(Cell::new(extent.header, col));
        let under_role =
            span.columns() > 1 && (span.from.col..=span.to.col).any(|other| lettered.has(other));
        let apart = !lettered.beside(col) && !view.has_neighbour(Cell::new(extent.header, col));
        // Letters scattered beside a table are no roles of it: a column needs a head of
        // its own, or a neighbour that has one.
        let scattered = !has_header(col) && !headed.beside(col) && !headed.around(col);
        tally.share(tally.letters) * 4.0
            - tally.share(tally.numbers) * 2.0
            - tally.share(tally.long_texts) * 2.0
            - tally.share(tally.initials) * 3.0
            + weigh(&[
                (header.is_empty(), -1.0),
                (scattered, -4.0),
                (!header.is_empty() && !is_numeric(header), 1.0),
                (is_numeric(header) || words::is_time_header(header), -2.0),
                (words::is_other_header(header), -4.5),
                (words::is_activity_header(header) || words::is_code_header(header), -4.5),
                (words::is_section_header(header), -4.5),
                (apart && tally.filled() * 2 < all_rows, -2.5),
                (lettered.beside(col), 1.0),
                (lettered.around(col), 0.5),
                (words::is_role_name(header), 0.5),
                (waiting.has(col), 1.0),
                (under_role, 2.0),
                (tally.filled() >= 2 && tally.letters == 0, -2.0),
            ])
    };
    columns(&|col, tally| weight(col, tally) >= 2.0).0
}

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
    view.text(header_cell(view, header, col))
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

/// The columns beside the roles that say what the activities are.
#[derive(Debug, Clone, Default)]
pub(super) struct LabelColumns {
    /// The wording.
    pub(super) name: u32,
    /// The activities' numbers.
    pub(super) code: Option<u32>,
    /// Headings, the outermost first.
    pub(super) sections: Vec<u32>,
    /// Columns that are neither, with the reason.
    pub(super) others: Vec<Skipped>,
}

/// Sorts the columns that hold no duties. Without one that can hold the wording
/// there is no matrix.
pub(super) fn lead_columns(
    view: &View<'_>,
    extent: &TableRegion,
    rows: &[u32],
    duties: &[u32],
    scheme: &Scheme,
) -> Option<LabelColumns> {
    let first_duty = *duties.first()?;
    let candidates: Vec<LabelColumnScores> = extent
        .columns
        .iter()
        .filter(|col| duties.binary_search(col).is_err())
        .map(|col| LabelColumnScores::of(view, extent, rows, *col, first_duty, scheme))
        .filter(|c| c.tally.filled() > 0 || !c.header.is_empty())
        .collect();
    let name = best(&candidates, LabelColumnScores::as_wording, 0.5)
        .or_else(|| best(&candidates, LabelColumnScores::as_code, 1.0))?;
    let code = best(&candidates, |c| if c.col == name { 0.0 } else { c.as_code() }, 1.5);
    let mut lead = LabelColumns { name, code, ..LabelColumns::default() };
    for candidate in &candidates {
        if candidate.col == name || Some(candidate.col) == code {
            continue;
        }
        if candidate.col < first_duty && candidate.as_section() >= 0.5 {
            lead.sections.push(candidate.col);
        } else {
            lead.others.push(candidate.skipped(extent));
        }
    }
    lead.others.extend(extent.left_out());
    Some(lead)
}

fn best(
    candidates: &[LabelColumnScores],
    score: impl Fn(&LabelColumnScores) -> f64,
    least: f64,
) -> Option<u32> {
    let scored = candidates.iter().map(|c| (score(c), c.col));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 >= least).then_some(best.1)
}

/// A column that holds no duties, and what speaks for each use of it.
struct LabelColumnScores {
    col: u32,
    header: String,
    tally: Tally,
    rows: u32,
    left_of_duties: bool,
    next_to_duties: bool,
}

impl LabelColumnScores {
    fn of(
        view: &View<'_>,
        extent: &TableRegion,
        rows: &[u32],
        col: u32,
        first_duty: u32,
        scheme: &Scheme,
    ) -> Self {
        Self {
            col,
            header: header_text(view, extent.header, col).to_owned(),
            tally: Tally::of(view, col, rows, scheme),
            rows: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            left_of_duties: col < first_duty,
            next_to_duties: col + 1 == first_duty,
        }
    }

    fn as_wording(&self) -> f64 {
        let filled = f64::from(self.tally.texts()) / f64::from(self.rows.max(1));
        let length = f64::from(self.tally.length) / f64::from(self.tally.filled().max(1));
        3.0f64.mul_add(filled, self.tally.share(self.tally.changes)) + (length / 20.0).min(2.0)
            - 4.0 * self.tally.share(self.tally.codes)
            + weigh(&[
                (self.tally.texts() == 0, -5.0),
                (words::is_activity_header(&self.header), 3.0),
                (words::is_section_header(&self.header), -1.0),
                (words::is_code_header(&self.header), -2.0),
                (words::is_other_header(&self.header), -3.0),
                (!self.left_of_duties, -3.0),
                (self.next_to_duties, 0.5),
                (self.tally.covered > 0, -1.0),
            ])
    }

    fn as_code(&self) -> f64 {
        2.0 * self.tally.share(self.tally.codes)
            + weigh(&[
                (words::is_code_header(&self.header), 1.5),
                (words::is_section_header(&self.header), -2.0),
                (words::is_other_header(&self.header), -2.0),
                (self.tally.share(self.tally.changes) < 0.5, -2.0),
                // Hours and amounts go up and down; the numbers of activities go up.
                (
                    self.tally.share(self.tally.descents) > 0.3
                        && !words::is_code_header(&self.header),
                    -2.0,
                ),
                // A running number is a number only where there is nothing better.
                (self.tally.numbers == self.tally.filled(), -0.3),
                (!self.left_of_duties, -1.5),
                (self.tally.covered > 0, -1.0),
                (self.tally.filled() == 0, -5.0),
            ])
    }

    fn as_section(&self) -> f64 {
        let repeats = 1.0 - self.tally.share(self.tally.changes);
        let sparse = self.tally.filled() * 10 < self.rows * 7;
        repeats
            + weigh(&[
                (words::is_section_header(&self.header), 2.0),
                (words::is_other_header(&self.header), -3.0),
                (words::ends_as_other_header(&self.header), -3.0),
                // Yes and no, or a letter for each row, are no headings.
                (self.tally.length < self.tally.filled() * 3, -3.0),
                (self.tally.covered > 0, 1.0),
                (sparse, 1.0),
                (self.tally.texts() == 0, -3.0),
            ])
    }

    fn skipped(&self, extent: &TableRegion) -> Skipped {
        let cells =
            Area::new(Cell::new(extent.header, self.col), Cell::new(extent.last_row(), self.col));
        let header = &self.header;
        let why = if self.tally.filled() == 0 {
            text!("kolonnen \"{header}\" er tom", "the column \"{header}\" is empty")
        } else if self.tally.share(self.tally.numbers) > 0.5 {
            text!(
                "kolonnen \"{header}\" har tal eller datoer",
                "the column \"{header}\" holds numbers or dates"
            )
        } else {
            text!("kolonnen \"{header}\" er ikke en rolle", "the column \"{header}\" is no role")
        };
        Skipped { cells, why }
    }
}
