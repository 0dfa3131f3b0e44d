//! The search through one sheet: every layout, upright and turned, and what is left.

use rustc_hash::FxHashSet;

use super::candidate::Candidate;
use super::schemes::Context;
use super::table::{Table, Words};
use super::view::{Lens, View};
use super::why::why_none;
use super::{
    Found, Hints, grid, inverted, is_too_scattered, leftovers, list, sub_columns, surroundings,
    unfilled,
};
use crate::error::SheetWithoutMatrix;
use crate::model::cell::Cell;
use crate::model::matrix::Matrix;

/// What one sheet is searched with.
pub(super) struct Search<'a> {
    pub(super) table: Table<'a>,
    pub(super) context: Context<'a>,
    pub(super) hints: &'a Hints,
    /// The headers, folded, under which the user says that no role stands.
    pub(super) ignored: &'a [String],
}

impl Search<'_> {
    /// Adds what the sheet holds to what was found.
    pub(super) fn run(&self, found: &mut Found) {
        let sheet = self.table.sheet;
        let candidates: Vec<Candidate> = self
            .in_sheet()
            .into_iter()
            .map(|candidate| candidate.in_scheme(self.context.wanted))
            .collect();
        if candidates.is_empty() {
            found.without.push(SheetWithoutMatrix {
                sheet: sheet.name.clone(),
                why: why_none(&self.table, &self.context),
            });
        }
        let mut matrices: Vec<Matrix> =
            candidates.into_iter().map(Candidate::into_matrix).collect();
        leftovers::list(sheet, self.hints.area, self.context.here, &mut matrices);
        surroundings::hand_over(sheet, &mut matrices);
        found.matrices.extend(matrices);
        found.decisions.append(&mut self.context.decisions.borrow_mut());
    }

    /// The matrices of the sheet, each read the way that fits it best.
    fn in_sheet(&self) -> Vec<Candidate> {
        if is_too_scattered(self.table.sheet) {
            return Vec::new();
        }
        let mut found = self.with_words(Words::AreHeaders);
        if found.is_empty() {
            found = self.with_words(Words::AreLetters);
        }
        if found.is_empty() {
            let nothing = FxHashSet::default();
            let view = View::new(&self.table, self.look(Words::AreHeaders, &nothing));
            found.extend(unfilled::find(&view, &self.context));
        }
        found.sort_by_key(|candidate| candidate.parts.area.from);
        found
    }

    /// The matrices of the sheet. What is left of it is looked through again for as long as
    /// that adds something, since tables side by side hide each other's headers.
    fn with_words(&self, words: Words) -> Vec<Candidate> {
        let mut gone = FxHashSet::default();
        let mut found = self.by_layout(words, &gone);
        let mut known = 0;
        while found.len() > known {
            let new = found.get(known..).unwrap_or_default();
            let cells = self.table.sheet.texts().map(|(cell, _)| cell);
            gone.extend(cells.filter(|cell| new.iter().any(|c| c.parts.is_about(*cell))));
            known = found.len();
            let more = self.by_layout(words, &gone);
            add(&mut found, more.into_iter().filter(Candidate::is_plain).collect());
        }
        found
    }

    fn look<'b>(&'b self, words: Words, gone: &'b FxHashSet<Cell>) -> Lens<'b> {
        Lens {
            words,
            is_turned: false,
            area: self.hints.area,
            gone,
            legend: &self.context.here.cells,
            ignored: self.ignored,
        }
    }

    fn by_layout(&self, words: Words, gone: &FxHashSet<Cell>) -> Vec<Candidate> {
        let look = self.look(words, gone);
        // Lists write their letters out as words as often as not.
        let lists = {
            let in_words = View::new(&self.table, Lens { words: Words::AreLetters, ..look });
            list::find(&in_words, &self.context)
        };
        let view = View::new(&self.table, look);
        let mut found = sub_columns::find(&view, &self.context);
        add(&mut found, lists);
        let upright = grid::find(&view, &self.context);
        let is_sure = !upright.is_empty() && upright.iter().all(|c| c.orientation_score() > 0.0);
        let grids = if is_sure { upright } else { self.either_way(upright, look) };
        // A row of letters in a grid may pass for headers; the fuller reading is the right one.
        let mut others = inverted::find(&view, &self.context);
        others.extend(grids);
        others.sort_by_key(|candidate| std::cmp::Reverse(candidate.parts.duties.len()));
        add(&mut found, others);
        found
    }

    /// Also reads the sheet with rows and columns exchanged, and takes what reads better.
    fn either_way(&self, upright: Vec<Candidate>, look: Lens<'_>) -> Vec<Candidate> {
        let view = View::new(&self.table, Lens { is_turned: true, ..look });
        let turned = grid::find(&view, &self.context);
        if best_score(&turned) > best_score(&upright).max(0.0) {
            turned.into_iter().map(Candidate::turned).collect()
        } else {
            upright
        }
    }
}

fn best_score(candidates: &[Candidate]) -> f64 {
    let scores = candidates.iter().map(Candidate::orientation_score);
    scores.fold(f64::NEG_INFINITY, f64::max)
}

/// Adds the candidates that share no cell with those there are.
fn add(found: &mut Vec<Candidate>, more: Vec<Candidate>) {
    for candidate in more {
        if found.iter().all(|known| !known.parts.area.overlaps(&candidate.parts.area)) {
            found.push(candidate);
        }
    }
}
