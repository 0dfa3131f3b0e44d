//! The row of heads: where it lies, and what stands above it.

use std::collections::{BTreeMap, BTreeSet};

use super::view::{Class, View};
use crate::model::cell::Cell;
use crate::model::words;

/// A row that looks like the heads of a matrix, with the rows below that may belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct HeadRow {
    /// The row of the heads, the lowest where heads are merged over several.
    pub(super) row: u32,
    /// The last row that may belong to the matrix.
    pub(super) last: u32,
}

/// What speaks for one row being a row of heads.
#[derive(Debug, Default)]
struct Votes {
    /// The heads with letters right below them; one for each merged area.
    headers: BTreeSet<Cell>,
    columns: BTreeSet<u32>,
}

/// Finds the rows of heads in a sheet, from the top.
///
/// A text votes for its row when the next thing below it in its column is a
/// letter. Heads stand side by side, so a row with several votes and few letters
/// of its own is a row of heads; a lone text between letters is not.
pub(super) fn header_rows(view: &View<'_>) -> Vec<HeadRow> {
    let all = votes(view);
    let most = all.values().map(|v| v.headers.len()).max().unwrap_or(0);
    let mut found: Vec<u32> = Vec::new();
    for (row, votes) in &all {
        let enough = votes.headers.len() >= 2.min(most);
        if enough && letters_between(view, *row, votes) * 2 < votes.headers.len() {
            match found.last_mut() {
                // Two rows of texts over the letters: the fuller one holds the heads.
                Some(first) if *row - *first <= 2 && !any_letters(view, *first + 1, *row) => {
                    *first = fuller(view, &all, *first, *row);
                }
                Some(first) if !opens_another(view, *first, *row, votes) => {}
                _ => found.push(*row),
            }
        }
    }
    let found: Vec<u32> = found.into_iter().map(|row| above_same_words(view, &all, row)).collect();
    let lasts = last_rows(view, &found);
    found.into_iter().zip(lasts).map(|(row, last)| HeadRow { row, last }).collect()
}

/// Of two rows of texts over the same letters, the one that names more: the other names
/// groups, or says "role" under each.
fn fuller(view: &View<'_>, votes: &BTreeMap<u32, Votes>, upper: u32, lower: u32) -> u32 {
    let columns: BTreeSet<u32> = [upper, lower]
        .iter()
        .filter_map(|row| votes.get(row))
        .flat_map(|v| v.columns.iter().copied())
        .collect();
    let (named, below) = (names(view, upper, &columns).len(), names(view, lower, &columns).len());
    let count_of = |row: u32| votes.get(&row).map_or(0, |votes| votes.headers.len());
    // Where both name as many, the one that stands right over the letters.
    let is_lower = below > named || below == named && count_of(lower) > count_of(upper);
    if is_lower { lower } else { upper }
}

/// The different texts that stand over the columns in a row.
fn names<'a>(view: &'a View<'_>, row: u32, columns: &BTreeSet<u32>) -> BTreeSet<&'a str> {
    let texts = columns.iter().map(|col| view.merged_text(Cell::new(row, *col)));
    texts.filter(|text| !text.is_empty()).collect()
}

/// Where the row right over the letters says the same over and over, the names stand above.
fn above_same_words(view: &View<'_>, votes: &BTreeMap<u32, Votes>, row: u32) -> u32 {
    let (Some(above), Some(votes)) = (row.checked_sub(1), votes.get(&row)) else { return row };
    let (here, over) = (names(view, row, &votes.columns), names(view, above, &votes.columns));
    let repeats = here.len() * 2 <= votes.columns.len() && votes.columns.len() > 1;
    let are_texts = votes.columns.iter().all(|col| {
        let cell = view.origin(Cell::new(above, *col));
        matches!(view.class(cell), Class::Text | Class::Empty) && view.span(cell).columns() == 1
    });
    // A row of groups over the columns of its roles says less than the roles.
    if repeats && are_texts && over.len() > here.len() { above } else { row }
}

/// The last row that may belong to each row of heads: all down to the next one.
pub(super) fn last_rows(view: &View<'_>, headers: &[u32]) -> Vec<u32> {
    let end = view.rows().next_back().unwrap_or(0);
    headers.iter().skip(1).map(|next| next.saturating_sub(1)).chain([end]).collect()
}

fn votes(view: &View<'_>) -> BTreeMap<u32, Votes> {
    let mut votes: BTreeMap<u32, Votes> = BTreeMap::new();
    let mut vote = |header: Cell, col: u32| {
        let votes = votes.entry(view.span(header).to.row).or_default();
        votes.headers.insert(header);
        votes.columns.insert(col);
    };
    for (col, cells) in view.columns() {
        let mut above: Option<Cell> = None;
        for cell in cells {
            match view.class(cell) {
                Class::Duties(_) => {
                    if let Some(header) = above.take() {
                        vote(header, col);
                    }
                }
                Class::Text | Class::Broken => above = Some(cell),
                _ => {}
            }
        }
    }
    votes
}

/// The letters that stand in the row itself, among its heads.
fn letters_between(view: &View<'_>, row: u32, votes: &Votes) -> usize {
    let (first, last) = (votes.columns.first().copied(), votes.columns.last().copied());
    let (first, last) = (first.unwrap_or(0), last.unwrap_or(0));
    let among = view.row(row).filter(|cell| (first..=last).contains(&cell.col));
    among.filter(|cell| matches!(view.class(*cell), Class::Duties(_))).count()
}

fn any_letters(view: &View<'_>, from: u32, to: u32) -> bool {
    let mut cells = (from..to).flat_map(|row| view.row(row));
    cells.any(|cell| matches!(view.class(cell), Class::Duties(_)))
}

/// Whether a row below known heads opens another matrix, and is not a row of
/// remarks in the same one or its heads repeated.
fn opens_another(view: &View<'_>, headers: u32, row: u32, votes: &Votes) -> bool {
    let repeated = votes.columns.iter().filter(|col| {
        view.merged_text(Cell::new(headers, **col)) == view.merged_text(Cell::new(row, **col))
    });
    if continues_below(view, headers, row, votes, repeated.clone().count()) {
        return false;
    }
    let lead = view.row(row).find(|cell| cell.col < votes.columns.first().copied().unwrap_or(0));
    let names_a_lead_column = lead.is_some_and(|cell| {
        let header = view.cell_text(cell);
        words::is_activity_header(header)
            || words::is_code_header(header)
            || words::is_section_header(header)
    });
    let gap_above = row > 0
        && (view.row(row - 1).next().is_none()
            || (row > 1 && view.row(row - 2).next().is_none() && votes.headers.len() > 2));
    if repeated.count() * 2 > votes.columns.len() && !gap_above {
        return false;
    }
    names_a_lead_column || gap_above
}

/// Whether the headers are only repeated, after an empty row, for the next section: the
/// same roles, right below the activities before them, with another name in the corner.
fn continues_below(
    view: &View<'_>,
    headers: u32,
    row: u32,
    votes: &Votes,
    repeated: usize,
) -> bool {
    let Some(first) = votes.columns.first() else { return false };
    let corner = |row: u32| {
        let cells = view.row(row).take_while(|cell| cell.col < *first);
        cells.last().map(|cell| view.cell_text(cell)).unwrap_or_default()
    };
    let before = view.rows_between(headers + 1, row.saturating_sub(1));
    let follows_letters = before.last().is_some_and(|last| any_letters(view, *last, *last + 1));
    repeated == votes.columns.len()
        && follows_letters
        && corner(row) != corner(headers)
        && !words::is_activity_header(corner(row))
}

/// What stands above one role's head.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Above {
    pub(super) group: Option<String>,
    pub(super) second: Option<String>,
}

/// The heads above the row of heads: groups that span several roles, and a second
/// head for each role; one entry per column.
pub(super) fn above(view: &View<'_>, header: u32, columns: &[u32]) -> Vec<Above> {
    let mut above = vec![Above::default(); columns.len()];
    // Two rows at the most: groups over persons over functions.
    for row in (header.saturating_sub(2)..header).rev() {
        let Some(texts) = header_texts(view, row, columns) else { break };
        let each_its_own = texts.iter().flatten().collect::<BTreeSet<_>>().len();
        let filled = texts.iter().flatten().count();
        let is_second = columns.len() > 1
            && each_its_own == filled
            && filled * 4 >= columns.len() * 3
            && above.iter().all(|a| a.second.is_none());
        for (slot, text) in above.iter_mut().zip(texts) {
            let text = text.map(|(_, text)| text);
            if is_second {
                slot.second = text;
            } else if slot.group.is_none() {
                slot.group = text;
            }
        }
    }
    above
}

/// Whether a text may be the name of a group or a person: no line about the sheet,
/// with a date, a version or a colon, and no explanation of a letter.
fn is_name_like(view: &View<'_>, cell: Cell) -> bool {
    let text = view.cell_text(cell);
    text.chars().count() <= 60
        && !text.contains([':', '='])
        && !text.contains(|c: char| c.is_ascii_digit())
        && !view.stands_for_letter(cell)
}

/// The text over each column in a row above the heads, with its cell; none where
/// the row holds nothing that belongs to the roles.
fn header_texts(view: &View<'_>, row: u32, columns: &[u32]) -> Option<Vec<Option<(Cell, String)>>> {
    let (first, last) = (*columns.first()?, *columns.last()?);
    let own: Vec<Cell> = view
        .row(row)
        .filter(|cell| view.class(*cell) == Class::Text && (first..=last).contains(&cell.col))
        .filter(|cell| view.span(*cell).to.row == row || view.span(*cell).columns() > 1)
        .collect();
    if own.is_empty() {
        return None;
    }
    let any_merged = own.iter().any(|cell| view.span(*cell).columns() > 1);
    if !any_merged && !own.iter().all(|cell| is_name_like(view, *cell)) {
        return None;
    }
    // One text over everything is a title; groups are several, or each is merged.
    let distinct: BTreeSet<&str> = own.iter().map(|cell| view.cell_text(*cell)).collect();
    if !any_merged && distinct.len() < 2 && columns.len() > 1 {
        return None;
    }
    let texts = columns.iter().map(|col| {
        let cell = Cell::new(row, *col);
        let origin = view.origin(cell);
        if origin.col < first && view.span(cell).from.col < first {
            return None;
        }
        let covering = if view.class(origin) == Class::Text {
            // A head merged downward into the row of heads is that role's own head.
            Some(origin).filter(|o| view.span(*o).to.row == row)
        } else if any_merged {
            None
        } else {
            // Without merged cells, as in CSV, a group runs to the next one.
            own.iter().rev().find(|left| left.col <= *col).copied()
        };
        covering.map(|cell| (cell, view.cell_text(cell).to_owned()))
    });
    Some(texts.collect())
}
