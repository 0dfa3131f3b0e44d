//! The columns beside the roles: wordings, numbers, headings, and what is none of them.

use super::columns::{TableRegion, Tally, header_text};
use super::evidence::{Question, reason, yes};
use super::view::View;
use crate::model::cell::{Area, Cell};
use crate::model::matrix::Skipped;
use crate::model::scheme::Scheme;
use crate::model::words;
use crate::text::text;

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
    let mut columns: Vec<LabelColumn> = extent
        .columns
        .iter()
        .filter(|col| duties.binary_search(col).is_err())
        .map(|col| LabelColumn::of(view, extent, rows, *col, first_duty, scheme))
        .filter(|column| column.tally.filled() > 0 || !column.header.is_empty())
        .collect();
    let first_texts = columns.iter().find(|column| column.is_distinct_texts()).map(|c| c.col);
    for column in &mut columns {
        column.first_texts = first_texts == Some(column.col);
    }
    let name =
        best(&columns, &HOLDS_WORDINGS, None).or_else(|| best(&columns, &IS_NUMBERED, None))?;
    let code = best(&columns, &HOLDS_CODES, Some(name));
    let mut lead = LabelColumns { name, code, ..LabelColumns::default() };
    for column in columns.iter().filter(|c| c.col != name && Some(c.col) != code) {
        if column.left_of_duties && HOLDS_HEADINGS.holds(column) {
            lead.sections.push(column.col);
        } else {
            lead.others.push(column.skipped(extent));
        }
    }
    lead.others.extend(extent.left_out());
    Some(lead)
}

/// The column for which most speaks, the last of equals, where it is enough.
fn best(
    columns: &[LabelColumn],
    question: &Question<LabelColumn>,
    taken: Option<u32>,
) -> Option<u32> {
    let free = columns.iter().filter(|column| Some(column.col) != taken);
    let scored = free.map(|column| (question.total(column), column.col));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 >= question.threshold).then_some(best.1)
}

/// A column that holds no duties.
pub(super) struct LabelColumn {
    col: u32,
    header: String,
    tally: Tally,
    rows: u32,
    left_of_duties: bool,
    /// The first of the columns in which nearly every row has a text of its own.
    first_texts: bool,
}

impl LabelColumn {
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
            first_texts: false,
        }
    }

    /// The share of the rows that have a text here.
    fn texts(&self) -> f64 {
        f64::from(self.tally.texts()) / f64::from(self.rows.max(1))
    }

    /// The length of its texts, 1 where they are as long as wordings get.
    fn length(&self) -> f64 {
        const LONG: f64 = 40.0;
        let mean = f64::from(self.tally.length) / f64::from(self.tally.filled().max(1));
        (mean / LONG).min(1.0)
    }

    fn changes(&self) -> f64 {
        self.tally.share(self.tally.changes)
    }

    fn codes(&self) -> f64 {
        self.tally.share(self.tally.codes)
    }

    fn is_distinct_texts(&self) -> bool {
        self.left_of_duties && self.texts() > 0.8 && self.changes() > 0.8 && self.codes() < 0.5
    }

    /// Hours and amounts go up and down; the numbers of activities go up.
    fn goes_up_and_down(&self) -> bool {
        self.tally.share(self.tally.descents) > 0.3 && !words::is_code_header(&self.header)
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

/// Whether a column holds the wordings of the activities.
pub(super) static HOLDS_WORDINGS: Question<LabelColumn> = Question {
    asks: "does the column hold the wordings?",
    threshold: 0.5,
    reasons: &[
        reason("filled", 3.0, "every activity has a wording", LabelColumn::texts),
        reason("long", 2.0, "wordings are longer than other texts", LabelColumn::length),
        reason("activity header", 3.0, "its header says so", |c| {
            yes(words::is_activity_header(&c.header))
        }),
        reason("other header", -3.0, "its header names something else", |c| {
            yes(words::is_other_header(&c.header))
        }),
        reason("right of the roles", -3.0, "remarks stand there", |c| yes(!c.left_of_duties)),
        reason("first texts", 1.0, "the first text of a row begins its sentence", |c| {
            yes(c.first_texts)
        }),
    ],
};

/// Whether a column holds the numbers of the activities.
pub(super) static HOLDS_CODES: Question<LabelColumn> = Question {
    asks: "does the column hold numbers of activities?",
    threshold: 1.5,
    reasons: &[
        reason("codes", 2.0, "they look like numbers of activities", LabelColumn::codes),
        reason("code header", 1.5, "its header says so", |c| yes(words::is_code_header(&c.header))),
        reason("up and down", -2.0, "hours go up and down, numbers go up", |c| {
            yes(c.goes_up_and_down())
        }),
        reason("right of the roles", -1.5, "numbers stand first", |c| yes(!c.left_of_duties)),
    ],
};

/// Whether the numbers must do for wordings, where there are none.
pub(super) static IS_NUMBERED: Question<LabelColumn> = Question { threshold: 1.0, ..HOLDS_CODES };

/// Whether a column holds the headings that activities stand under.
pub(super) static HOLDS_HEADINGS: Question<LabelColumn> = Question {
    asks: "does the column hold headings?",
    threshold: 0.5,
    reasons: &[
        reason("repeats", 1.0, "several activities stand under one heading", |c| 1.0 - c.changes()),
        reason("section header", 2.0, "its header says so", |c| {
            yes(words::is_section_header(&c.header))
        }),
        reason("other header", -3.0, "its header names something else", |c| {
            yes(words::is_other_header(&c.header) || words::ends_as_other_header(&c.header))
        }),
        reason("short", -3.0, "yes and no, or a letter for each row, are no headings", |c| {
            yes(c.tally.length < c.tally.filled() * 3)
        }),
        reason("sparse", 1.0, "a heading stands once for several rows", |c| {
            yes(c.tally.filled() * 10 < c.rows * 7)
        }),
        reason("no text", -3.0, "a heading is a text", |c| yes(c.tally.texts() == 0)),
    ],
};
