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

/// Something that a message is filled with.
///
/// ```
/// use bhuki_core::{Fact, Facts, Text};
/// const SEVERAL: Text = Text { da: "{n} steder", en: "{n} places" };
/// let hint = Fact::Words(SEVERAL, Facts::default().with("n", 3));
/// assert_ne!(hint, Fact::from(3));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fact {
    /// How many.
    Count(usize),
    /// A text of the sheet's, such as a wording or a place.
    Text(String),
    /// What a sentence calls an activity: its number and its wording.
    Activity(String),
    /// Several texts of the sheet's, which a sentence lists.
    Texts(Vec<String>),
    /// A name that is another one in each language, such as that of an error.
    Name(Text<String>),
    /// Words of the rule's own, with facts in their slots.
    Words(Text, Facts),
    /// Several facts, which a sentence lists.
    All(Vec<Fact>),
}

impl From<usize> for Fact {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<char> for Fact {
    fn from(letter: char) -> Self {
        Self::Text(letter.to_string())
    }
}

impl From<Vec<String>> for Fact {
    fn from(texts: Vec<String>) -> Self {
        Self::Texts(texts)
    }
}

impl From<Vec<char>> for Fact {
    fn from(letters: Vec<char>) -> Self {
        Self::Texts(letters.iter().map(char::to_string).collect())
    }
}

impl From<Text<String>> for Fact {
    fn from(name: Text<String>) -> Self {
        Self::Name(name)
    }
}

impl From<Text> for Fact {
    fn from(words: Text) -> Self {
        Self::Words(words, Facts::default())
    }
}

/// Facts, each by the slot of the message that it fills.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts(Vec<(&'static str, Fact)>);

impl Facts {
    /// The same facts and one more, for `{slot}`.
    #[must_use]
    pub fn with(mut self, slot: &'static str, fact: impl Into<Fact>) -> Self {
        self.0.push((slot, fact.into()));
        self
    }

    /// The fact for a slot, `None` if there is none.
    pub fn get(&self, slot: &str) -> Option<&Fact> {
        self.0.iter().find(|(name, _)| *name == slot).map(|(_, fact)| fact)
    }
}

/// What a rule's check found: facts only, no words of its own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Fault {
    /// The cells at fault; one area for a whole row.
    pub cells: Vec<Area>,
    /// The activity, by its index in the matrix; the first where it is about several.
    pub activity: Option<usize>,
    /// The activities after the first.
    pub more_activities: Vec<usize>,
    /// The role, by its index in the matrix.
    pub role: Option<usize>,
    /// The names of the roles it is about: `{roles}` in the message, and `{count}`
    /// says how many (how many cells, where it names no roles).
    pub roles: Vec<String>,
    /// What the other slots of the message are filled with.
    pub facts: Facts,
    /// What is said of it where that is not the rule's own message, with the same slots.
    pub message: Option<Text>,
    /// How to mend it without asking anybody, cell by cell.
    pub fixes: Vec<Fix>,
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

    /// The same fault with one fact more: what `{slot}` in the message is filled with.
    #[must_use]
    pub fn with(mut self, slot: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts = self.facts.with(slot, fact);
        self
    }

    /// Whether it is about the matrix as a whole.
    pub(crate) fn is_of_matrix(&self) -> bool {
        self.activity.is_none() && self.role.is_none()
    }

    /// Whether all that it is about is part of what the other is about.
    pub(crate) fn is_part_of(&self, other: &Self) -> bool {
        let activities = |fault: &Self| -> Vec<usize> {
            fault.activity.into_iter().chain(fault.more_activities.iter().copied()).collect()
        };
        let theirs = activities(other);
        self.role == other.role
            && activities(self).iter().all(|own| theirs.contains(own))
            && (self.activity.is_some() || theirs.is_empty())
    }
}
