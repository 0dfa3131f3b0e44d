//! The layout with letters as heads and the names of roles in the cells.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::candidate::{Candidate, clean_name, role};
use super::columns::TableRegion;
use super::headers::last_rows;
use super::label_columns::lead_columns;
use super::rows::{RowContent, sort_rows};
use super::schemes::{Choice, Context};
use super::view::{Class, View};
use crate::model::cell::Cell;
use crate::model::matrix::{Layout, Role};
use crate::model::meanings::{self, Meaning};
use crate::model::scheme::{Duty, Scheme};
use crate::model::words;
use crate::text::{folded, visible};

/// A row of letters or their words, with the columns they head.
struct LetterHeads {
    row: u32,
    scheme: &'static Scheme,
    columns: Vec<(u32, char)>,
}

/// Finds the matrices whose heads are letters or their words, with names below.
pub(super) fn find(view: &View<'_>, context: &Context<'_>) -> Vec<Candidate> {
    let headers: Vec<LetterHeads> =
        view.rows().filter_map(|row| letter_headers(view, row, context)).collect();
    let rows: Vec<u32> = headers.iter().map(|headers| headers.row).collect();
    let lasts = last_rows(view, &rows);
    headers.iter().zip(lasts).filter_map(|(headers, last)| in_extent(view, headers, last)).collect()
}

/// The letters that a row's texts stand for, in the family that knows most of them.
fn letter_headers(view: &View<'_>, row: u32, context: &Context<'_>) -> Option<LetterHeads> {
    let cells = view.headers_in(row);
    let explicit: Vec<char> = cells.iter().filter_map(|cell| view.explicit_letter(*cell)).collect();
    let headers = context.meant().into_iter().map(|scheme| {
        // Where three headers give their letters themselves, their words are their own.
        let are_letters =
            explicit.len() >= 3 && explicit.iter().all(|letter| scheme.letter(*letter).is_some());
        let own = |cell: &Cell| view.explicit_letter(*cell).filter(|_| are_letters);
        let letter_of = |cell: &Cell| own(cell).or_else(|| view.letter_of_header(*cell, scheme));
        let letters = cells.iter().filter_map(|cell| Some((cell.col, letter_of(cell)?)));
        LetterHeads { row, scheme, columns: letters.collect() }
    });
    let preferred =
        |headers: &LetterHeads| (headers.columns.len(), context.preference(headers.scheme));
    let best = headers.max_by_key(preferred);
    let in_words = letters_in_words(view, row, context);
    let best = best.filter(|best| {
        in_words.as_ref().is_none_or(|words| words.columns.len() <= best.columns.len())
    });
    let best = best.or(in_words)?;
    let letters: BTreeSet<char> = best.columns.iter().map(|(_, letter)| *letter).collect();
    // Letters that the family does not know are those of a list or a seating plan.
    let strange = view.row(row).filter(|cell| {
        view.cell_text(*cell).chars().count() == 1
            && view.letter_of_header(*cell, best.scheme).is_none()
    });
    // A repeated letter belongs to the layout with columns per role.
    let is_headers = letters.len() >= 3 && letters.len() == best.columns.len();
    (is_headers && strange.count() == 0).then_some(best)
}

/// The letters that a row's words stand for in any language: "Réalise", "Décide",
/// "Consulté", "Informé". It takes somebody who is told and somebody who is asked, so that
/// no list of staff is taken for one.
fn letters_in_words(view: &View<'_>, row: u32, context: &Context<'_>) -> Option<LetterHeads> {
    let is_duty = |cell: &Cell| {
        let header = view.cell_text(*cell);
        !words::is_activity_header(header) && !words::is_other_header(header)
    };
    let meant = view.row(row).filter_map(|cell| Some((cell, view.meaning(cell)?)));
    let cells: Vec<(Cell, Meaning)> = meant.filter(|(cell, _)| is_duty(cell)).collect();
    let has = |meaning| cells.iter().any(|(_, known)| *known == meaning);
    if cells.len() < 3 || !has(Meaning::Told) || !has(Meaning::Heard) {
        return None;
    }
    let meanings: Vec<Option<Meaning>> = cells.iter().map(|(_, meaning)| Some(*meaning)).collect();
    let duties = meanings::duties_of(&meanings);
    let decided = duties.iter().any(|duties| duties.contains(&Duty::B));
    let name = match (decided, has(Meaning::Helps)) {
        (true, _) => "bhuki",
        (false, true) => "rasci",
        (false, false) => "raci",
    };
    let scheme = context.wanted.or_else(|| Scheme::named(name).ok())?;
    let letter = |((cell, meaning), duties): (&(Cell, Meaning), &Vec<Duty>)| {
        let helper = (*meaning == Meaning::Helps).then(|| scheme.letter('S')).flatten();
        let first = || scheme.letter_for(*duties.last()?);
        Some((cell.col, helper.map(|letter| letter.capital).or_else(first)?))
    };
    let columns = cells.iter().zip(&duties).filter_map(letter).collect();
    Some(LetterHeads { row, scheme, columns })
}

fn in_extent(view: &View<'_>, headers: &LetterHeads, last: u32) -> Option<Candidate> {
    let duties: Vec<u32> = headers.columns.iter().map(|(col, _)| *col).collect();
    let extent = TableRegion::of(view, headers.row, last);
    let holds_names = |row: &u32| {
        duties.iter().any(|col| holds_name(view, Cell::new(*row, *col), headers.scheme))
    };
    let filled: Vec<u32> = extent.rows.iter().filter(|row| holds_names(row)).copied().collect();
    let cells = || filled.iter().flat_map(|row| duties.iter().map(|col| Cell::new(*row, *col)));
    let names = cells().filter(|cell| holds_name(view, *cell, headers.scheme)).count();
    let letters = cells().filter(|cell| view.is_letters(*cell, headers.scheme)).count();
    if filled.len() < 2 || names <= letters * 2 {
        return None;
    }
    let lead = lead_columns(view, &extent, &filled, &duties, headers.scheme)?;
    let rows = sort_rows(view, &extent, &lead, &duties, RowContent::Names);
    let choice = Choice {
        scheme: headers.scheme,
        also_fits: Vec::new(),
        share: 1.0,
        distinct: duties.len(),
    };
    let mut candidate = Candidate::new(view, &extent, &lead, &choice);
    candidate.parts.layout = Layout::Inverted;
    let known = names_alone(view, cells());
    let mut roles: IndexMap<String, Role> = IndexMap::new();
    let span = duties.iter().min().copied().zip(duties.iter().max().copied());
    let top = headers.row;
    candidate.take_roles(view, top, Vec::new());
    candidate.parts.area = Cell::new(top, lead.name).into();
    candidate.take_rows(view, &lead, rows, span, |candidate, activity, row| {
        for (col, letter) in &headers.columns {
            let cell = Cell::new(row, *col);
            for name in split_names(&view.raw(cell), &known) {
                let entry = roles.entry(folded(&name));
                let index = entry.index();
                entry.or_insert_with(|| role(clean_name(&name), None, cell));
                candidate.parts.duties.push((activity, index, cell, letter.to_string().into()));
            }
        }
    });
    candidate.parts.roles = roles.into_values().collect();
    (!candidate.parts.activities.is_empty() && !candidate.parts.roles.is_empty())
        .then_some(candidate)
}

/// Whether a cell names somebody: a text that is not one of the family's words, as
/// it is in a legend.
fn holds_name(view: &View<'_>, cell: Cell, scheme: &'static Scheme) -> bool {
    matches!(view.class(cell), Class::Text | Class::Duties(_))
        && scheme.letter_of_word(view.cell_text(cell)).is_none()
        && view.cell_text(cell).chars().count() > 1
}

/// The names that stand alone in a cell; they show where "A og B" are two.
fn names_alone(view: &View<'_>, cells: impl Iterator<Item = Cell>) -> Vec<String> {
    let mut names: Vec<String> = cells
        .flat_map(|cell| pieces(&view.raw(cell)))
        .map(|name| folded(&name))
        .filter(|name| joined(name).is_none())
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The names in one cell.
fn split_names(raw: &str, known: &[String]) -> Vec<String> {
    let is_known = |name: &str| known.binary_search(&folded(name)).is_ok();
    let mut names = Vec::new();
    for piece in pieces(raw) {
        match joined(&piece) {
            Some(parts) if parts.iter().any(|part| is_known(part)) => names.extend(parts),
            _ => names.push(piece),
        }
    }
    names
}

/// The parts that commas, semicolons and line breaks tell apart for sure.
fn pieces(raw: &str) -> Vec<String> {
    let parts = raw.split([',', ';', '\n', '•']).map(visible);
    parts.filter(|part| part.chars().any(char::is_alphanumeric)).collect()
}

/// "A og B" or "A/B" in its parts, which may also be one role's name.
fn joined(piece: &str) -> Option<Vec<String>> {
    for joint in [" og ", " and ", " & ", " + ", "/"] {
        if piece.contains(joint) {
            return Some(piece.split(joint).map(visible).filter(|p| !p.is_empty()).collect());
        }
    }
    None
}
