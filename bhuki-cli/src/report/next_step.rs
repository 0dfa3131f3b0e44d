//! What to do after the findings: one line that fits the case.

use bhuki_core::write::verdict::MatrixVerdict;
use bhuki_core::{Finding, Text};

use crate::report::run::Run;

/// The next command, where there is something to do: about the first finding shown.
pub(crate) fn of(run: &Run, first: Option<&Finding>) -> Option<Text<String>> {
    let verdict = MatrixVerdict::of(&run.matrices, run.counting());
    if run.matrices.is_empty() || verdict == MatrixVerdict::InOrder {
        return None;
    }
    if verdict == MatrixVerdict::NotFilledIn {
        return Some(text!(
            "Næste skridt: Skriv bogstaverne i skemaet, og kør bhuki tjek igen.",
            "Next: write the letters into the matrix and run bhuki lint again."
        ));
    }
    let rule = first?.rule.name;
    Some(text!(
        "Næste skridt: \"bhuki forklar {rule}\" viser med et eksempel, hvordan det kan rettes.",
        "Next: \"bhuki explain {rule}\" shows with an example how it can be mended."
    ))
}
