//! The layout with one assignment a row: an activity, a role, a letter.

use std::collections::{BTreeSet, HashMap};

use indexmap::IndexMap;

use super::candidate::{Candidate, clean_name, role};
use super::columns::{TableRegion, header_text};
use super::evidence::{Question, ratio, reason, yes};
use super::label_columns::LabelColumns;
use super::schemes::{Context, choose};
use super::view::{Class, View};
use crate::model::cell::{Area, Cell};
use crate::model::matrix::{Activity, Layout, Role, Skipped};
use crate::model::scheme::Scheme;
use crate::model::words;
use crate::text::{folded, text, visible};

/// What is known of a table that may list assignments.
#[expect(clippy::struct_excessive_bools, reason = "each is one piece of evidence")]
pub(super) struct Assignments {
    activities_repeat: f64,
    activity_header: bool,
    role_header: bool,
    family_header: bool,
    letter_header: bool,
    foreign: bool,
}

/// Whether a table lists one assignment a row.
pub(super) static IS_LIST: Question<Assignments> = Question {
    asks: "is it a list of assignments?",
    threshold: 4.0,
    reasons: &[
        reason("activities repeat", 2.0, "an activity has several roles", |a| a.activities_repeat),
        reason("activity header", 1.5, "a header names the activities", |a| yes(a.activity_header)),
        reason("role header", 1.5, "a header names the roles", |a| yes(a.role_header)),
        reason("family header", 1.5, "a header names the family", |a| yes(a.family_header)),
        reason("letter header", 0.5, "a header may name letters: role, type, code", |a| {
            yes(a.letter_header)
        }),
        reason("foreign", -4.0, "the sheet says that its letters mean something else", |a| {
            yes(a.foreign)
        }),
    ],
};

/// Fewer rows are no list.
const FEWEST_ROWS: usize = 4;

/// Finds the lists of assignments.
pub(super) fn find(view: &View<'_>, context: &Context<'_>) -> Vec<Candidate> {
    let columns: Vec<LetterColumn> =
        view.columns().filter_map(|(col, cells)| LetterColumn::of(view, col, cells)).collect();
    // With letters in two columns it is a grid.
    let [letters] = columns.as_slice() else { return Vec::new() };
    let extent = TableRegion::of(view, letters.header, letters.last);
    in_extent(view, &extent, letters, context).into_iter().collect()
}

/// A column of nothing but letters under a header.
struct LetterColumn {
    col: u32,
    header: u32,
    last: u32,
    rows: Vec<u32>,
}

impl LetterColumn {
    fn of(view: &View<'_>, col: u32, cells: impl Iterator<Item = Cell>) -> Option<Self> {
        let mut header = None;
        let mut rows: Vec<u32> = Vec::new();
        for cell in cells {
            match view.class(cell) {
                Class::Duties(_) if header.is_some() => rows.push(cell.row),
                _ if rows.is_empty() => header = Some(cell.row),
                _ => break,
            }
        }
        let (header, last) = (header?, *rows.last()?);
        (rows.len() >= FEWEST_ROWS).then_some(Self { col, header, last, rows })
    }
}

/// The columns of a list.
struct ListColumns {
    activity: u32,
    role: u32,
}

impl ListColumns {
    /// The columns of texts with the headers that name them; else the first two.
    fn of(view: &View<'_>, extent: &TableRegion, letters: &LetterColumn) -> Option<Self> {
        let is_full = |col: &u32| {
            let filled = letters.rows.iter().filter(|row| {
                let class = view.class(view.origin(Cell::new(**row, *col)));
                matches!(class, Class::Text | Class::Duties(_) | Class::Number)
            });
            *col != letters.col && filled.count() * 10 >= letters.rows.len() * 9
        };
        let is_text = |col: &u32| {
            let texts = letters
                .rows
                .iter()
                .filter(|row| view.class(view.origin(Cell::new(**row, *col))) == Class::Text);
            texts.count() * 10 >= letters.rows.len() * 8
        };
        let columns: Vec<u32> =
            extent.columns.iter().filter(|col| is_full(col) && is_text(col)).copied().collect();
        let header = |col: &u32| header_text(view, extent.header, *col);
        let named =
            |holds: fn(&str) -> bool| columns.iter().find(|col| holds(header(col))).copied();
        let free = |taken: Option<u32>| {
            let mut others = columns.iter().filter(|col| Some(**col) != taken);
            others.find(|col| !words::is_other_header(header(col))).copied()
        };
        let role = named(words::is_role_header);
        let activity = named(words::is_activity_header).or_else(|| free(role))?;
        let role = role.or_else(|| free(Some(activity)))?;
        Some(Self { activity, role })
    }
}

fn in_extent(
    view: &View<'_>,
    extent: &TableRegion,
    letters: &LetterColumn,
    context: &Context<'_>,
) -> Option<Candidate> {
    let columns = ListColumns::of(view, extent, letters)?;
    let cells: Vec<Cell> = letters.rows.iter().map(|row| Cell::new(*row, letters.col)).collect();
    let choice = choose(view, &cells, context)?;
    let facts = facts(view, extent, letters, &columns, context);
    let area = area_of(extent, letters, &columns);
    if !context.decides(view.sheet_name(), area, &IS_LIST, &facts) {
        return None;
    }
    let others = others(view, extent, letters, &columns);
    let lead = LabelColumns { name: columns.activity, others, ..LabelColumns::default() };
    let mut candidate = Candidate::new(view, extent, &lead, &choice);
    candidate.parts.layout = Layout::List;
    candidate.parts.area = area;
    fill(view, letters, &columns, &mut candidate);
    Some(candidate)
}

fn area_of(extent: &TableRegion, letters: &LetterColumn, columns: &ListColumns) -> Area {
    let used = [columns.activity, columns.role, letters.col];
    let first = used.iter().min().copied().unwrap_or(letters.col);
    let last = used.iter().max().copied().unwrap_or(letters.col);
    Area::new(Cell::new(extent.header, first), Cell::new(letters.last, last))
}

fn facts(
    view: &View<'_>,
    extent: &TableRegion,
    letters: &LetterColumn,
    columns: &ListColumns,
    context: &Context<'_>,
) -> Assignments {
    /// Where half of the rows repeat an activity, the list is as repetitive as lists are.
    const HALF: f64 = 0.5;
    let texts = |col: u32| -> Vec<&str> {
        letters.rows.iter().map(|row| view.merged_text(Cell::new(*row, col))).collect()
    };
    let repeats = |texts: &[&str]| {
        let distinct: BTreeSet<&&str> = texts.iter().collect();
        ((1.0 - ratio(distinct.len(), texts.len())) / HALF).min(1.0)
    };
    let activities = texts(columns.activity);
    let header = |col: u32| header_text(view, extent.header, col);
    Assignments {
        activities_repeat: repeats(&activities),
        activity_header: words::is_activity_header(header(columns.activity)),
        role_header: words::is_role_header(header(columns.role)),
        family_header: Scheme::named(header(letters.col)).is_ok(),
        letter_header: words::is_letter_header(header(letters.col)),
        foreign: context.here.is_foreign,
    }
}

fn others(
    view: &View<'_>,
    extent: &TableRegion,
    letters: &LetterColumn,
    columns: &ListColumns,
) -> Vec<Skipped> {
    let used = [columns.activity, columns.role, letters.col];
    let others = extent.columns.iter().filter(|col| !used.contains(col));
    let skipped = |col: &u32| {
        let header = header_text(view, extent.header, *col);
        let cells = Area::new(Cell::new(extent.header, *col), Cell::new(letters.last, *col));
        let why =
            text!("kolonnen \"{header}\" er ikke en rolle", "the column \"{header}\" is no role");
        Skipped { cells, why }
    };
    others.map(skipped).collect()
}

/// Puts in the activities, the roles and the letters, each name once.
fn fill(view: &View<'_>, letters: &LetterColumn, columns: &ListColumns, candidate: &mut Candidate) {
    let mut roles: IndexMap<String, Role> = IndexMap::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for row in &letters.rows {
        let at = |col: u32| view.origin(Cell::new(*row, col));
        let name = visible(view.cell_text(at(columns.activity)));
        let duty = Cell::new(*row, letters.col);
        let next = candidate.parts.activities.len();
        let activity = *known.entry(folded(&name)).or_insert(next);
        if activity == next {
            candidate.parts.activities.push(Activity {
                name,
                cell: at(columns.activity),
                duty_cells: duty.into(),
                hidden: view.is_hidden_row(*row),
                ..Activity::default()
            });
        } else if let Some(activity) = candidate.parts.activities.get_mut(activity) {
            activity.duty_cells.to.row = *row;
        }
        let name = view.cell_text(at(columns.role));
        let entry = roles.entry(folded(name));
        let index = entry.index();
        entry.or_insert_with(|| role(clean_name(name), None, at(columns.role)));
        candidate.duty(view, activity, index, duty);
    }
    candidate.parts.roles = roles.into_values().collect();
}
