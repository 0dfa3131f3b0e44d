//! The layout with one narrow column per letter under each role.

use std::collections::{BTreeMap, BTreeSet};

use super::candidate::{Candidate, clean_name, role};
use super::columns::TableRegion;
use super::headers::last_rows;
use super::label_columns::lead_columns;
use super::rows::{RowContent, sort_rows};
use super::schemes::{Choice, Context};
use super::view::{Class, View};
use crate::model::cell::Cell;
use crate::model::matrix::{Layout, Role};
use crate::model::scheme::Scheme;

/// The columns of one role, each with the letter it stands for.
struct Block {
    header: Cell,
    columns: Vec<(u32, char)>,
}

impl Block {
    fn has(&self, col: u32) -> bool {
        self.columns.iter().any(|(own, _)| *own == col)
    }
}

/// Finds the matrices in which a row of letters repeats itself under merged heads.
pub(super) fn find(view: &View<'_>, context: &Context<'_>) -> Vec<Candidate> {
    let headers_in = |row: u32| blocks(view, row, context).map(|(scheme, b)| (row, scheme, b));
    let headers: Vec<(u32, &'static Scheme, Vec<Block>)> =
        view.rows().filter_map(headers_in).collect();
    let rows: Vec<u32> = headers.iter().map(|(row, ..)| *row).collect();
    let lasts = last_rows(view, &rows);
    headers
        .into_iter()
        .zip(lasts)
        .filter_map(|((row, scheme, blocks), last)| in_extent(view, (row, last), scheme, &blocks))
        .collect()
}

/// The blocks of letters in a row: at least two roles with the same letters.
fn blocks(
    view: &View<'_>,
    row: u32,
    context: &Context<'_>,
) -> Option<(&'static Scheme, Vec<Block>)> {
    let above = row.checked_sub(1)?;
    let headers: Vec<Cell> =
        view.headers_in(row).into_iter().filter(|cell| !view.is_legend(*cell)).collect();
    if headers.len() < 4 {
        return None;
    }
    context
        .meant()
        .into_iter()
        .filter_map(|scheme| {
            let mut blocks: Vec<Block> = Vec::new();
            for cell in &headers {
                let Some(letter) = view.letter_of_header(*cell, scheme) else { continue };
                let header = header_above(view, above, cell.col)?;
                match blocks.last_mut() {
                    Some(block) if block.header == header => block.columns.push((cell.col, letter)),
                    _ => blocks.push(Block { header, columns: vec![(cell.col, letter)] }),
                }
            }
            let roles: BTreeSet<&str> =
                blocks.iter().map(|block| view.cell_text(block.header)).collect();
            let distinct = roles.len() == blocks.len() && roles.iter().all(|name| name.len() > 1);
            (distinct && is_repeated(&blocks)).then_some((scheme, blocks))
        })
        .max_by_key(|(scheme, blocks)| {
            let letters: usize = blocks.iter().map(|block| block.columns.len()).sum();
            (letters, context.preference(scheme))
        })
}

/// The head over a column: merged over it, or the last text to the left in that row.
fn header_above(view: &View<'_>, above: u32, col: u32) -> Option<Cell> {
    let cell = Cell::new(above, col);
    let origin = view.origin(cell);
    if view.class(origin) == Class::Text {
        return Some(origin);
    }
    view.row(above)
        .filter(|left| left.col < col)
        .last()
        .filter(|left| view.class(*left) == Class::Text)
}

/// Several roles, each with the same two or more letters, each letter once.
fn is_repeated(blocks: &[Block]) -> bool {
    let letters = |block: &Block| block.columns.iter().map(|(_, l)| *l).collect::<Vec<char>>();
    let Some(first) = blocks.first().map(letters) else { return false };
    let mut once = first.clone();
    once.sort_unstable();
    once.dedup();
    blocks.len() >= 2
        && first.len() >= 2
        && once.len() == first.len()
        && blocks.iter().filter(|block| letters(block) == first).count() * 4 >= blocks.len() * 3
}

fn in_extent(
    view: &View<'_>,
    (header, last): (u32, u32),
    scheme: &'static Scheme,
    blocks: &[Block],
) -> Option<Candidate> {
    let (blocks, ignored): (Vec<&Block>, Vec<&Block>) =
        blocks.iter().partition(|block| !view.is_ignored(view.cell_text(block.header)));
    let letter_of: BTreeMap<u32, (usize, char)> = blocks
        .iter()
        .enumerate()
        .flat_map(|(role, block)| block.columns.iter().map(move |(col, l)| (*col, (role, *l))))
        .collect();
    let duties: Vec<u32> = letter_of.keys().copied().collect();
    let mut extent = TableRegion::of(view, header, last);
    extent.leave_out(|col| ignored.iter().any(|block| block.has(col)));
    let is_filled = |row: &u32| {
        duties.iter().any(|col| {
            let cell = Cell::new(*row, *col);
            is_cross(view, cell) || matches!(view.class(cell), Class::Duties(_))
        })
    };
    let filled: Vec<u32> = extent.rows.iter().filter(|row| is_filled(row)).copied().collect();
    if filled.len() < 2 {
        return None;
    }
    let lead = lead_columns(view, &extent, &filled, &duties, scheme)?;
    let rows = sort_rows(view, &extent, &lead, &duties, RowContent::Marks);
    let choice = Choice { scheme, also_fits: Vec::new(), share: 1.0, distinct: 0 };
    let mut candidate = Candidate::new(view, &extent, &lead, &choice);
    candidate.parts.layout = Layout::SubColumns;
    candidate.take_roles(view, header.saturating_sub(1), roles(view, &blocks));
    let span = duties.first().copied().zip(duties.last().copied());
    candidate.take_rows(view, &lead, rows, span, |candidate, activity, row| {
        for (col, (role, letter)) in &letter_of {
            let cell = Cell::new(row, *col);
            if is_cross(view, cell) {
                candidate.parts.duties.push((activity, *role, cell, letter.to_string().into()));
            } else {
                candidate.duty(view, activity, *role, cell);
            }
        }
    });
    (!candidate.parts.activities.is_empty()).then_some(candidate)
}

/// Whether the cell marks its column's letter: a cross, a tick, or `1`.
fn is_cross(view: &View<'_>, cell: Cell) -> bool {
    view.class(cell) == Class::Cross || view.cell_text(cell) == "1"
}

fn roles(view: &View<'_>, blocks: &[&Block]) -> Vec<Role> {
    let role_of = |block: &&Block| {
        let name = clean_name(view.cell_text(block.header));
        let columns = block.columns.iter().map(|(col, _)| *col);
        let row_above = block.header.row.checked_sub(1).map(|row| Cell::new(row, block.header.col));
        let group = row_above.filter(|cell| {
            let span = view.span(*cell);
            let origin = view.origin(*cell);
            view.class(origin) == Class::Text
                && span.columns() > view.span(block.header).columns()
                && !view.is_empty(origin)
                && origin.col > 0
        });
        let group = group.map(|cell| clean_name(view.merged_text(cell)));
        let hidden = columns.into_iter().all(|col| view.is_hidden_column(col));
        Role { hidden, ..role(name, group, block.header) }
    };
    blocks.iter().map(role_of).collect()
}
