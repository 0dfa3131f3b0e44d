//! How much a finding matters, and the numbers that rules count up to.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// How grave a finding is; [`Level`](Level) without `off`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Severity {
    /// Worth a question.
    Note,
    /// Somebody should look.
    Warning,
    /// The method is broken.
    Error,
}

impl Severity {
    /// The word a user sees.
    pub const fn word(self) -> Text {
        match self {
            Self::Note => Text { da: "bemærkning", en: "note" },
            Self::Warning => Text { da: "advarsel", en: "warning" },
            Self::Error => Text { da: "fejl", en: "error" },
        }
    }
}

/// How a rule counts: a [`Severity`], or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The rule is not run.
    Off,
    /// Worth a question.
    Note,
    /// Somebody should look.
    Warning,
    /// The method is broken.
    Error,
}

impl Level {
    /// The severity of the rule's findings, none where it is off.
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Note => Some(Severity::Note),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }

    /// The word a user sees.
    pub const fn word(self) -> Text {
        match self.severity() {
            Some(severity) => severity.word(),
            None => Text { da: "fra", en: "off" },
        }
    }
}

/// The text is not `error`, `warning`, `note` or `off`, nor the Danish word for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the levels are error, warning, note and off")]
pub struct UnknownLevel;

impl FromStr for Level {
    type Err = UnknownLevel;

    fn from_str(word: &str) -> Result<Self, UnknownLevel> {
        [Self::Off, Self::Note, Self::Warning, Self::Error]
            .into_iter()
            .find(|level| level.word().da == word || level.word().en == word)
            .ok_or(UnknownLevel)
    }
}

/// A number that a rule counts up to, and that the user may change.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Threshold {
    /// Its name in the settings, such as `most` or `percent`.
    pub name: &'static str,
    /// Its value unless the user sets another.
    pub value: usize,
    /// What it counts, as in "so many roles may execute one activity".
    pub means: Text,
}

impl Threshold {
    /// A number by name, its value unless somebody sets another, and what it counts.
    pub const fn new(name: &'static str, value: usize, means: Text) -> Self {
        Self { name, value, means }
    }
}
