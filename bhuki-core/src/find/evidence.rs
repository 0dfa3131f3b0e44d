//! Evidence as data: each question of the finder is a list of reasons, and one place
//! weighs them.
//!
//! A reason measures something between 0 and 1 and counts as its weight says, for the
//! question or against it. `tests/reasons.txt` lists the fixtures that read otherwise
//! when a reason is taken away, halved or doubled; a test keeps it true, so that no
//! reason stands here which nothing needs.

/// One reason for or against the answer to a question.
pub(super) struct Reason<F: 'static> {
    /// What tells it from the other reasons of the question.
    pub(super) name: &'static str,
    /// How much it counts where it holds in full; below zero it speaks against.
    pub(super) weight: f64,
    /// Why it is a reason at all.
    pub(super) why: &'static str,
    /// How far it holds, from 0 to 1.
    pub(super) measure: fn(&F) -> f64,
}

/// Writes a reason on one line.
pub(super) const fn reason<F>(
    name: &'static str,
    weight: f64,
    why: &'static str,
    measure: fn(&F) -> f64,
) -> Reason<F> {
    Reason { name, weight, why, measure }
}

/// A question about a part of a sheet.
pub(super) struct Question<F: 'static> {
    /// The question itself, as it is shown.
    pub(super) asks: &'static str,
    /// From where on the answer is yes.
    pub(super) threshold: f64,
    pub(super) reasons: &'static [Reason<F>],
}

/// What one reason counts for in one case.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Term {
    pub(super) reason: &'static str,
    pub(super) why: &'static str,
    pub(super) counts: f64,
}

impl<F> Question<F> {
    /// What speaks for it and against it, added up.
    pub(super) fn total(&self, facts: &F) -> f64 {
        self.reasons.iter().map(|reason| self.counts(reason, facts)).sum()
    }

    /// Whether the answer is yes.
    pub(super) fn holds(&self, facts: &F) -> bool {
        self.total(facts) >= self.threshold
    }

    /// The reasons that count here, the strongest first.
    pub(super) fn terms(&self, facts: &F) -> Vec<Term> {
        let term = |reason: &Reason<F>| Term {
            reason: reason.name,
            why: reason.why,
            counts: self.counts(reason, facts),
        };
        let mut terms: Vec<Term> = self.reasons.iter().map(term).collect();
        terms.retain(|term| term.counts != 0.0);
        terms.sort_by(|a, b| b.counts.abs().total_cmp(&a.counts.abs()));
        terms
    }

    fn counts(&self, reason: &Reason<F>, facts: &F) -> f64 {
        let measured = (reason.measure)(facts);
        if measured == 0.0 {
            0.0
        } else {
            measured * reason.weight * factor(self.asks, reason.name)
        }
    }
}

/// What holds or does not, as a measure.
pub(super) const fn yes(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}

/// One count as a share of another; 0 of nothing.
pub(super) fn ratio(part: usize, whole: usize) -> f64 {
    let float = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { float(part) / float(whole) }
}

#[cfg(not(test))]
const fn factor(_: &str, _: &str) -> f64 {
    1.0
}

#[cfg(test)]
pub(super) use changed::{factor, used_in, with_factor};

/// Reasons whose weight a test changes, to see what depends on them.
#[cfg(test)]
mod changed {
    use std::cell::{Cell, RefCell};
    use std::collections::HashSet;

    thread_local! {
        static USED: RefCell<HashSet<(String, String)>> = RefCell::default();
        static CHANGED: Cell<Option<(&'static str, &'static str, f64)>> = const { Cell::new(None) };
    }

    pub(in crate::find) fn factor(question: &str, reason: &str) -> f64 {
        USED.with_borrow_mut(|used| used.insert((question.to_owned(), reason.to_owned())));
        match CHANGED.get() {
            Some((asks, name, factor)) if asks == question && name == reason => factor,
            _ => 1.0,
        }
    }

    /// The reasons that count while something is done, by question and name.
    pub(in crate::find) fn used_in(act: impl FnOnce()) -> HashSet<(String, String)> {
        USED.take();
        act();
        USED.take()
    }

    /// Does something while one reason counts otherwise.
    pub(in crate::find) fn with_factor<T>(
        question: &'static str,
        reason: &'static str,
        factor: f64,
        act: impl FnOnce() -> T,
    ) -> T {
        CHANGED.set(Some((question, reason, factor)));
        let done = act();
        CHANGED.set(None);
        done
    }
}
