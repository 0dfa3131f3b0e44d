//! What a rule's check found: facts, no words of its own.

use serde::Serialize;

use crate::lint::level::Severity;
use crate::model::cell::{Area, Cell};
use crate::text::Text;

/// A safe correction of one cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Fix {
    /// The cell to change.
    pub cell: Cell,
    /// What it holds.
    pub from: String,
    /// What it should hold.
    pub to: String,
}

/// What a rule's check found: facts only, no words of its own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Fault {
    /// The cells at fault; one area for a whole row.
    pub cells: Vec<Area>,
    /// The activity, by its index in the matrix.
    pub activity: Option<usize>,
    /// The role, by its index in the matrix.
    pub role: Option<usize>,
    /// The names of the roles it is about: `{roles}` in the message, and `{count}`
    /// says how many (how many cells, where it names no roles).
    pub roles: Vec<String>,
    /// The text at fault; `{text}` in the message.
    pub text: String,
    /// What stands behind the message, such as a likely reading; `{hint}`.
    pub hint: Option<Text<String>>,
    /// How to mend it without asking anybody.
    pub fix: Option<Fix>,
    /// How grave it is, where that is not the rule's own level; a level that the user
    /// has set counts more.
    pub severity: Option<Severity>,
    /// The sheet of its cells, where that is not the matrix's.
    pub sheet: Option<String>,
}

impl Fault {
    /// A fault at these cells; the facts are filled in field by field.
    pub fn at(cells: impl IntoIterator<Item = Area>) -> Self {
        Self { cells: cells.into_iter().collect(), ..Self::default() }
    }
}
