//! The labels beside what a rule says.

use bhuki_core::Text;

use crate::words;

pub(crate) const WHY: Text = words("Hvorfor", "Why");
pub(crate) const FIX: Text = words("Ret", "Fix");

/// The label of what a rule wants done: some rules ask a question, some give
/// an instruction.
pub(crate) fn ask(what_to_do: &str) -> Text {
    if what_to_do.contains('?') { words("Spørg", "Ask") } else { words("Gør", "Do") }
}
