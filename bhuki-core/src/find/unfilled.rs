//! A matrix that nobody has filled in yet: roles and activities, and not one letter.

use super::candidate::Candidate;
use super::columns::TableRegion;
use super::evidence::{Question, ratio, reason, yes};
use super::label_columns::LabelColumns;
use super::rows::{SortedActivity, SortedRows};
use super::schemes::{Choice, Context};
use super::view::{Class, View};
use crate::model::cell::{Area, Cell};
use crate::model::matrix::{Layout, Role};
use crate::model::scheme::Scheme;
use crate::model::words;

use super::candidate::{clean_name, role};

/// What is known of a table without letters.
#[expect(clippy::struct_excessive_bools, reason = "each is one piece of evidence")]
pub(super) struct EmptyTable {
    other_headers: bool,
    times: bool,
    worded: f64,
    spoken: bool,
    filled: bool,
}

/// Whether a table without letters is a matrix that is still to be filled in.
pub(super) static IS_UNFILLED: Question<EmptyTable> = Question {
    asks: "is it a matrix that is not filled in yet?",
    threshold: 4.0,
    reasons: &[
        reason("spoken", 3.0, "the file names the family or explains it", |t| yes(t.spoken)),
        reason("worded", 1.0, "activities have several words", |t| t.worded),
        reason("other headers", -3.0, "a header names something else: a date, a remark", |t| {
            yes(t.other_headers)
        }),
        reason("times", -3.0, "weeks and months are no roles", |t| yes(t.times)),
        reason("filled", -6.0, "something else stands where the letters belong", |t| yes(t.filled)),
    ],
};

/// Fewer roles or activities are any small table.
const FEWEST: usize = 2;

/// The first such matrix of a sheet in which nothing else was found.
pub(super) fn find(view: &View<'_>, context: &Context<'_>) -> Option<Candidate> {
    let scheme = family(context);
    let end = view.rows().next_back()?;
    let headers = view.rows().filter_map(|row| {
        let corner = view.row(row).find(|cell| words::is_activity_header(view.cell_text(*cell)))?;
        Some((row, corner.col))
    });
    let mut found = headers.filter_map(|(row, corner)| {
        let extent = TableRegion::of(view, row, end);
        in_extent(view, &extent, corner, scheme, context)
    });
    found.next()
}

/// The family that the file speaks of most, else the one that is wanted.
fn family(context: &Context<'_>) -> &'static Scheme {
    let spoken = context.families.iter().filter(|scheme| context.speaks_for(scheme) > 0);
    let most = spoken.max_by_key(|scheme| context.preference(scheme)).copied();
    context.wanted.or(most).unwrap_or_else(Scheme::bhuki)
}

fn in_extent(
    view: &View<'_>,
    extent: &TableRegion,
    corner: u32,
    scheme: &'static Scheme,
    context: &Context<'_>,
) -> Option<Candidate> {
    let headers = view.row(extent.header).filter(|cell| cell.col > corner);
    let headers: Vec<Cell> = headers.take_while(|cell| view.class(*cell) == Class::Text).collect();
    let wording = |row: &u32| Cell::new(*row, corner);
    let rows: Vec<u32> = extent
        .rows
        .iter()
        .take_while(|row| view.class(wording(row)) == Class::Text)
        .copied()
        .collect();
    if headers.len() < FEWEST || rows.len() < FEWEST {
        return None;
    }
    let (first, last) = (headers.first()?.col, headers.last()?.col);
    let area = Area::new(Cell::new(extent.header, corner), Cell::new(*rows.last()?, last));
    let facts = facts(view, &headers, &rows, corner, context);
    if !context.decides(view.sheet_name(), area, &IS_UNFILLED, &facts) {
        return None;
    }
    let lead = LabelColumns { name: corner, ..LabelColumns::default() };
    let choice = Choice { scheme, also_fits: Vec::new(), share: 1.0, distinct: 0 };
    let mut candidate = Candidate::new(view, extent, &lead, &choice);
    candidate.parts.layout = Layout::Grid;
    let roles = headers.iter().map(|cell| Role {
        hidden: view.is_hidden_column(cell.col),
        ..role(clean_name(view.cell_text(*cell)), None, *cell)
    });
    candidate.take_roles(view, extent.header, roles.collect());
    let activities =
        rows.iter().map(|row| SortedActivity { row: *row, sections: Vec::new(), more: Vec::new() });
    let sorted = SortedRows { activities: activities.collect(), ..SortedRows::default() };
    candidate.take_rows(view, &lead, sorted, Some((first, last)), |_, _, _| {});
    Some(candidate)
}

fn facts(
    view: &View<'_>,
    headers: &[Cell],
    rows: &[u32],
    corner: u32,
    context: &Context<'_>,
) -> EmptyTable {
    let names: Vec<&str> = headers.iter().map(|cell| view.cell_text(*cell)).collect();
    let has = |holds: fn(&str) -> bool| names.iter().any(|name| holds(name));
    let worded = rows
        .iter()
        .filter(|row| view.cell_text(Cell::new(**row, corner)).split_whitespace().count() > 1);
    let duties = rows.iter().flat_map(|row| headers.iter().map(|c| Cell::new(*row, c.col)));
    let is_open = |cell: Cell| matches!(view.class(cell), Class::Empty | Class::Dash);
    let mut duties = duties.filter(|cell| !is_open(*cell));
    EmptyTable {
        other_headers: has(words::is_other_header),
        times: has(words::is_time_header),
        worded: ratio(worded.count(), rows.len()),
        spoken: context.wanted.is_some()
            || context.families.iter().any(|scheme| context.speaks_for(scheme) > 0),
        filled: duties.next().is_some(),
    }
}
