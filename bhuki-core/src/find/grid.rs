//! The usual layout: roles are columns, activities are rows.

use std::collections::BTreeSet;

use super::candidate::{Candidate, clean_name, role};
use super::columns::{TableRegion, header_cell, header_text, role_columns};
use super::evidence::ratio;
use super::headers::{Above, above, header_rows};
use super::label_columns::{LabelColumns, lead_columns};
use super::matrix_score::{IS_MATRIX, Surroundings};
use super::rows::{RowContent, SortedRows, sort_rows};
use super::schemes::{Choice, Context, choose};
use super::view::{Class, View};
use crate::model::cell::Cell;
use crate::model::matrix::{Layout, Role};
use crate::model::words;

/// Finds the matrices in which roles are columns.
pub(super) fn find(view: &View<'_>, context: &Context<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for header in header_rows(view) {
        for extent in side_by_side(view, header.row, header.last) {
            found.extend(in_extent(view, &extent, context));
        }
    }
    found
}

/// Splits the rows of a matrix where an empty column parts two tables, each with
/// its own wordings.
fn side_by_side(view: &View<'_>, header: u32, last: u32) -> Vec<TableRegion> {
    let whole = TableRegion::of(view, header, last);
    let mut parts: Vec<TableRegion> = Vec::new();
    for col in &whole.columns {
        match parts.last_mut() {
            Some(part) if part.columns.last().is_some_and(|last| last + 1 == *col) => {
                part.columns.push(*col);
            }
            _ => parts.push(TableRegion {
                columns: vec![*col],
                ignored: Vec::new(),
                ..whole.clone()
            }),
        }
    }
    let mut joined: Vec<TableRegion> = Vec::new();
    for part in parts {
        match joined.last_mut() {
            Some(left) if !(stands_alone(view, left) && stands_alone(view, &part)) => {
                left.columns.extend(part.columns);
            }
            _ => joined.push(part),
        }
    }
    for col in whole.ignored {
        let begins_before =
            |part: &TableRegion| part.columns.first().is_some_and(|first| *first < col);
        let part = joined.iter().rposition(begins_before).unwrap_or(0);
        joined.get_mut(part).into_iter().for_each(|part| part.ignored.push(col));
    }
    joined
}

/// Whether the columns hold a table of their own: wordings with letters to their right.
fn stands_alone(view: &View<'_>, extent: &TableRegion) -> bool {
    let mut has_wordings = false;
    for col in &extent.columns {
        let count = |wanted: fn(Class) -> bool| {
            extent.rows.iter().filter(|row| wanted(view.class(Cell::new(**row, *col)))).count()
        };
        let wordings = count(|class| class == Class::Text);
        let letters = count(|class| matches!(class, Class::Duties(_)));
        if has_wordings && letters > wordings {
            return true;
        }
        has_wordings |= wordings >= 2 && wordings > letters;
    }
    false
}

fn in_extent(view: &View<'_>, extent: &TableRegion, context: &Context<'_>) -> Option<Candidate> {
    let inside = |row: &u32| view.row(*row).filter(|cell| extent.has_column(cell.col));
    let cells: Vec<Cell> = extent.rows.iter().flat_map(inside).collect();
    let choice = choose(view, &cells, context)?;
    // In a row that counts letters the only one is the first cell, before the numbers.
    let has_letters = |row: &&u32| {
        let letters = |cell: &Cell| view.is_letters(*cell, choice.scheme);
        let counts = inside(row).any(|cell| view.class(cell) == Class::Number);
        inside(row).skip(usize::from(counts)).any(|cell| letters(&cell))
    };
    let lettered: Vec<u32> = extent.rows.iter().filter(has_letters).copied().collect();
    let mut columns = role_columns(view, extent, &lettered, choice.scheme);
    let lead = lead_columns(view, extent, &lettered, &columns, choice.scheme)?;
    columns.retain(|col| *col > lead.name);
    // The letters of the roles alone decide the family, not a stray column's.
    let cells: Vec<Cell> =
        cells.into_iter().filter(|cell| columns.binary_search(&cell.col).is_ok()).collect();
    let choice = choose(view, &cells, context)?;
    let sorted = sort_rows(view, extent, &lead, &columns, RowContent::Duties);
    // Counts below a small matrix may be more than its letters: they are no evidence.
    let is_evidence = |cell: &Cell| sorted.no_evidence.binary_search(&cell.row).is_err();
    let cells: Vec<Cell> = cells.into_iter().filter(is_evidence).collect();
    let candidate = assemble(view, extent, &lead, &columns, sorted, &choice);
    is_convincing(&candidate, view, &cells, &choice, context).then_some(candidate)
}

fn assemble(
    view: &View<'_>,
    extent: &TableRegion,
    lead: &LabelColumns,
    columns: &[u32],
    rows: SortedRows,
    choice: &Choice,
) -> Candidate {
    let (mut roles, role_of) = roles(view, extent.header, columns);
    for row in &rows.more_headers {
        take_headers_below(view, *row, &mut roles);
    }
    let mut candidate = Candidate::new(view, extent, lead, choice);
    candidate.parts.layout = Layout::Grid;
    candidate.take_roles(view, extent.header, roles);
    let span = columns.first().copied().zip(columns.last().copied());
    candidate.take_rows(view, lead, rows, span, |candidate, activity, row| {
        for (col, role) in columns.iter().zip(&role_of) {
            // A letter merged over several rows or roles counts for each of them.
            let cell = Cell::new(row, *col);
            let origin = view.origin(cell);
            let is_duty = columns.binary_search(&origin.col).is_ok();
            let cell = if is_duty { origin } else { cell };
            candidate.duty(view, activity, *role, cell);
        }
    });
    candidate
}

/// Adds what stands in a row below the headers: the groups that span several roles, or a
/// second header for each; the same word under all of them says nothing.
fn take_headers_below(view: &View<'_>, row: u32, roles: &mut [Role]) {
    let text_of = |role: &Role| view.cell_text(Cell::new(row, role.cell.col)).to_owned();
    let texts: Vec<String> = roles.iter().map(text_of).collect();
    let filled = texts.iter().filter(|text| !text.is_empty()).count();
    let distinct: BTreeSet<&String> = texts.iter().filter(|text| !text.is_empty()).collect();
    if distinct.len() == 1 && filled > 1 {
        return;
    }
    // Texts under some of the roles only run to the next one, as groups do.
    let is_group = |role: &Role| view.span(Cell::new(row, role.cell.col)).columns() > 1;
    let are_initials = distinct.iter().all(|text| text.chars().all(char::is_uppercase));
    let are_groups = roles.iter().any(is_group)
        || distinct.len() * 2 <= filled
        || !are_initials
            && filled * 2 <= roles.len()
            && texts.first().is_some_and(|text| !text.is_empty());
    let mut group = String::new();
    for (role, text) in roles.iter_mut().zip(texts) {
        if !text.is_empty() {
            group.clone_from(&text);
        }
        if are_groups {
            let covered = view.merged_text(Cell::new(row, role.cell.col));
            let own = if covered.is_empty() { group.as_str() } else { covered };
            role.group = role.group.take().or_else(|| Some(own.to_owned()));
        } else if role.second.is_none() && !text.is_empty() {
            role.second = Some(text);
        }
    }
}

/// The roles over the columns; merged columns share one. With each column goes the
/// index of its role.
fn roles(view: &View<'_>, header: u32, columns: &[u32]) -> (Vec<Role>, Vec<usize>) {
    let mut firsts: Vec<u32> = Vec::new();
    let mut role_of = Vec::new();
    let mut last_origin = None;
    for col in columns {
        let origin = header_cell(view, header, *col);
        let shared = last_origin == Some(origin) && view.span(origin).columns() > 1;
        if !shared {
            firsts.push(*col);
        }
        last_origin = Some(origin);
        role_of.push(firsts.len() - 1);
    }
    let above = above(view, header, &firsts);
    let persons_below = persons_stand_below(view, header, &firsts, &above);
    let roles = firsts
        .iter()
        .zip(above)
        .map(|(col, above)| {
            let mut name = clean_name(header_text(view, header, *col));
            let group = above.group.as_deref().map(clean_name);
            let mut second = above.second;
            if let Some(position) = second.as_mut().filter(|_| persons_below) {
                std::mem::swap(position, &mut name.text);
            }
            let hidden = view.is_hidden_column(*col);
            Role { second, hidden, ..role(name, group, header_cell(view, header, *col)) }
        })
        .collect();
    (roles, role_of)
}

/// Whether the row of heads names human beings and the row above it their positions:
/// the role is the position then.
fn persons_stand_below(view: &View<'_>, header: u32, columns: &[u32], above: &[Above]) -> bool {
    let below =
        columns.iter().filter(|col| words::is_person_name(header_text(view, header, **col)));
    let seconds = above.iter().filter_map(|a| a.second.as_deref());
    let persons_above = seconds.clone().filter(|name| words::is_person_name(name)).count();
    seconds.count() > 0 && below.count() * 2 > columns.len() && persons_above * 2 < columns.len()
}

/// Whether the evidence is enough to call it a matrix. A rota, a list of initials
/// and a table of marks also have single letters under heads.
fn is_convincing(
    candidate: &Candidate,
    view: &View<'_>,
    cells: &[Cell],
    choice: &Choice,
    context: &Context<'_>,
) -> bool {
    let parts = &candidate.parts;
    if parts.roles.is_empty() || parts.activities.is_empty() || parts.duties.is_empty() {
        return false;
    }
    if context.pointed_at {
        return true;
    }
    // Sums below a matrix with few letters may well be more than its letters.
    let rows: BTreeSet<u32> =
        parts.activities.iter().flat_map(|a| a.duty_cells.from.row..=a.duty_cells.to.row).collect();
    let is_sum = |cell: &Cell| view.class(*cell) == Class::Number && !rows.contains(&cell.row);
    let is_known =
        |cell: &&Cell| view.is_letters(**cell, choice.scheme) || view.is_conditional(**cell);
    let known = cells.iter().filter(is_known).count();
    let filled = cells.iter().filter(|cell| view.class(**cell) != Class::Dash && !is_sum(cell));
    let filled = filled.count();
    let unknown = 1.0 - ratio(known, filled);
    let says_so = context.speaks_for(choice.scheme) > 0;
    let spoken = says_so || context.wanted.is_some();
    let lettered = cells.iter().filter(|cell| view.is_letters(**cell, choice.scheme));
    let runs = ratio(lettered.filter(|cell| view.is_run(**cell)).count(), known);
    let usual = matches!(choice.scheme.name, "bhuki" | "huki" | "raci" | "rasci");
    let around = Surroundings {
        spoken,
        runs,
        one_letter: choice.distinct == 1 && !spoken,
        two_letters: choice.distinct == 2 && !spoken && !usual,
        unknown,
        foreign: context.here.is_foreign && !says_so,
    };
    let named = parts.roles.iter().filter(|role| !role.name.is_empty()).count();
    let times = parts.roles.iter().filter(|role| words::is_time_header(&role.name)).count();
    choice.distinct > 0
        && unknown <= 0.5
        && choice.share >= 0.75
        && ratio(named, parts.roles.len()) > 0.5
        && ratio(times, parts.roles.len()) < 0.5
        && context.decides(
            view.sheet_name(),
            candidate.sheet_area(),
            &IS_MATRIX,
            &candidate.likeness(around),
        )
}
