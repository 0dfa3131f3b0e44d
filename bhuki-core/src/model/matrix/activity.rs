//! An activity of a matrix: what is to be done.

use crate::model::cell::{Area, Cell};
use crate::text::visible;

/// An activity: what is to be done, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Activity {
    /// The headings it stands under, the outermost first.
    pub sections: Vec<String>,
    /// Its number, such as `DTS1`, where it has one.
    pub code: Option<Code>,
    /// The wording; empty where the cell is.
    pub name: String,
    /// Where the wording stands.
    pub cell: Cell,
    /// All the cells where its letters may stand.
    pub duty_cells: Area,
    /// Whether its row (or column) is hidden.
    pub hidden: bool,
}

impl Activity {
    /// An activity of this wording, without a number, under no heading.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// What people call it: its code, else its wording, else its cell.
    pub fn label(&self) -> String {
        match &self.code {
            Some(code) => visible(&code.text),
            None if self.is_unnamed() => self.cell.to_string(),
            None => format!("\"{}\"", visible(&self.name)),
        }
    }

    /// What a sentence calls it: its number, where it has one, and its wording, cut
    /// where it is long; its cell where it has no wording. A bare `B3` could be either.
    pub(crate) fn in_full(&self) -> String {
        if self.is_unnamed() {
            return self.cell.to_string();
        }
        let wording = shortened(&visible(&self.name));
        let code = self.code.as_ref().map(|code| visible(&code.text)).unwrap_or_default();
        if code.is_empty() { format!("\"{wording}\"") } else { format!("{code} \"{wording}\"") }
    }

    /// Whether its wording shows nothing.
    pub fn is_unnamed(&self) -> bool {
        visible(&self.name).is_empty()
    }
}

/// An activity's number and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Code {
    /// The number as written, such as `DTS1` or `1.1`.
    pub text: String,
    /// Where it stands.
    pub cell: Cell,
}

impl Code {
    /// A number as written.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// A wording that fits into a sentence.
pub(crate) fn shortened(wording: &str) -> String {
    /// The usual width of a terminal; a longer wording is known by its beginning.
    const LONGEST: usize = 80;
    if wording.chars().count() <= LONGEST {
        return wording.to_owned();
    }
    let start: String = wording.chars().take(LONGEST - 1).collect();
    format!("{}…", start.trim_end())
}
