//! The labels beside what a rule says.

use bhuki_core::Text;

pub(crate) const WHY: Text = Text { da: "Hvorfor", en: "Why" };
pub(crate) const FIX: Text = Text { da: "Ret", en: "Fix" };

/// The label of what a rule wants done: some rules ask a question, some give
/// an instruction.
pub(crate) fn ask(what_to_do: &str) -> Text {
    if what_to_do.contains('?') {
        Text { da: "Spørg", en: "Ask" }
    } else {
        Text { da: "Gør", en: "Do" }
    }
}
