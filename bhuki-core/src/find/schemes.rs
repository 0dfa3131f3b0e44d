//! Which letter family a matrix uses.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::decision::Decision;
use super::evidence::{Question, ratio};
use super::legend::Legend;
use super::view::{Class, View};
use crate::model::cell::{Area, Cell};
use crate::model::notation;
use crate::model::scheme::Scheme;

/// What the finder knows besides the sheet it looks at.
pub(super) struct Context<'a> {
    /// The legend of the sheet itself.
    pub(super) here: &'a Legend,
    /// The legends of the other sheets.
    pub(super) elsewhere: Vec<&'a Legend>,
    /// The families there are, and those that the file defines.
    pub(super) families: &'a [&'static Scheme],
    /// The family the user named.
    pub(super) wanted: Option<&'static Scheme>,
    /// Whether the user pointed at the place, so that less evidence will do.
    pub(super) pointed_at: bool,
    /// What was decided on the way.
    pub(super) decisions: RefCell<Vec<Decision>>,
}

impl Context<'_> {
    /// Answers a question and keeps the answer with its reasons.
    pub(super) fn decides<F>(
        &self,
        sheet: &str,
        area: Area,
        question: &Question<F>,
        facts: &F,
    ) -> bool {
        let decision = Decision::of(sheet, area, question, facts);
        let holds = decision.holds();
        self.decisions.borrow_mut().push(decision);
        holds
    }

    /// The families that may be meant: all of them, or the one the user named.
    pub(super) fn meant(&self) -> Vec<&'static Scheme> {
        self.wanted.map_or_else(|| self.families.to_vec(), |scheme| vec![scheme])
    }

    /// What decides between families that know as many letters: what the file says, then
    /// the order of preference. The larger is preferred.
    pub(super) fn preference(&self, scheme: &'static Scheme) -> (usize, usize) {
        let place = self.families.iter().position(|known| std::ptr::eq(*known, scheme));
        (self.speaks_for(scheme), self.families.len() - place.unwrap_or(0))
    }

    /// How strongly the file speaks for a family, from 0 to 4.
    pub(super) fn speaks_for(&self, scheme: &'static Scheme) -> usize {
        let elsewhere = self.elsewhere.iter().map(|legend| legend.speaks_for(scheme)).max();
        self.here.speaks_for(scheme).max(elsewhere.unwrap_or(0).saturating_sub(1))
    }
}

/// The family of a matrix.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    pub(super) scheme: &'static Scheme,
    /// Families that would read the letters differently and have as good a claim,
    /// or are named in the sheet.
    pub(super) also_fits: Vec<&'static Scheme>,
    /// The share of the cells with letters that the family knows.
    pub(super) share: f64,
    /// How many different letters of the family are used.
    pub(super) distinct: usize,
}

/// Chooses the family for the cells that hold letters: the one that knows most of
/// them, helped by the legend and by its name in the sheet.
pub(super) fn choose(view: &View<'_>, cells: &[Cell], context: &Context<'_>) -> Option<Choice> {
    let mut lettered = view.different(cells);
    lettered.retain(|(cell, _)| matches!(view.class(*cell), Class::Duties(_)));
    let claims: Vec<Claim> =
        view.families().iter().map(|scheme| Claim::of(scheme, view, &lettered, context)).collect();
    // The first of equals: the families stand in order of preference.
    let best = claims.iter().rev().max_by(|a, b| a.total().total_cmp(&b.total()))?;
    if best.known == 0 {
        return None;
    }
    let texts = lettered.iter().map(|(cell, _)| view.cell_text(*cell));
    let distinct: BTreeSet<char> =
        texts.flat_map(|text| notation::read(text, best.scheme).letters).collect();
    let rivals = claims.iter().filter(|claim| {
        claim.scheme != best.scheme
            && (claim.spoken > best.spoken || claim.known == best.known && best.spoken == 0)
            && claim.known > 0
            && !claim.scheme.is_own()
            && (claim.spoken > best.spoken || !says_as_much(claim.scheme, best.scheme, &distinct))
    });
    Some(Choice {
        scheme: best.scheme,
        also_fits: rivals.map(|claim| claim.scheme).collect(),
        share: best.share,
        distinct: distinct.len(),
    })
}

/// What speaks for one family.
struct Claim {
    scheme: &'static Scheme,
    known: usize,
    share: f64,
    spoken: usize,
}

impl Claim {
    fn of(
        scheme: &'static Scheme,
        view: &View<'_>,
        lettered: &[(Cell, usize)],
        context: &Context<'_>,
    ) -> Self {
        let known = lettered.iter().filter(|(cell, _)| view.is_letters(*cell, scheme));
        let known = known.map(|(_, count)| count).sum();
        let all = lettered.iter().map(|(_, count)| count).sum();
        Self { scheme, known, share: ratio(known, all), spoken: context.speaks_for(scheme) }
    }

    /// A legend outweighs a few cells, not many.
    fn total(&self) -> f64 {
        let spoken = [0.0, 0.05, 0.1, 0.18, 0.3].get(self.spoken).copied().unwrap_or(0.0);
        if self.known == 0 { 0.0 } else { self.share + spoken }
    }
}

/// Whether a family gives each of the letters used at least the duties that the other
/// gives it: choosing between them changes nothing that is missing.
fn says_as_much(rival: &'static Scheme, chosen: &'static Scheme, letters: &BTreeSet<char>) -> bool {
    let duties = |scheme: &'static Scheme, letter: char| {
        scheme.letter(letter).map(|sign| sign.duties).unwrap_or_default()
    };
    letters.iter().all(|letter| {
        duties(chosen, *letter).iter().all(|duty| duties(rival, *letter).contains(duty))
    })
}
