//! What the finder decided, and the reasons for it.

use std::fmt;

use super::evidence::{Question, Term};
use crate::model::cell::Area;

/// One decision of the finder, with what counted for it and against it.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// The sheet it is about.
    pub sheet: String,
    /// The cells it is about.
    pub area: Area,
    /// The question, such as "is it a matrix?".
    pub question: &'static str,
    /// All that counts, added up.
    pub total: f64,
    /// From where on the answer is yes.
    pub threshold: f64,
    /// What counts, the strongest first; below zero it speaks against.
    pub terms: Vec<DecisionTerm>,
}

/// One reason in a decision.
#[derive(Debug, Clone, PartialEq)]
pub struct DecisionTerm {
    /// The name of the reason.
    pub reason: &'static str,
    /// Why it is one.
    pub why: &'static str,
    /// What it counts here.
    pub counts: f64,
}

impl Decision {
    pub(super) fn of<F>(sheet: &str, area: Area, question: &Question<F>, facts: &F) -> Self {
        let term =
            |term: Term| DecisionTerm { reason: term.reason, why: term.why, counts: term.counts };
        Self {
            sheet: sheet.to_owned(),
            area,
            question: question.asks,
            total: question.total(facts),
            threshold: question.threshold,
            terms: question.terms(facts).into_iter().map(term).collect(),
        }
    }

    /// Whether the answer is yes.
    pub fn holds(&self) -> bool {
        self.total >= self.threshold
    }
}

impl fmt::Display for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { area, question, total, threshold, .. } = self;
        let answer = if self.holds() { "yes" } else { "no" };
        write!(f, "{area}: {question} {answer}, {total:.2} of {threshold:.2}")?;
        for DecisionTerm { reason, why, counts } in &self.terms {
            write!(f, "\n  {counts:+.2} {reason}: {why}")?;
        }
        Ok(())
    }
}
