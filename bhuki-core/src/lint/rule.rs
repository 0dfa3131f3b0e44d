//! What a rule is, and the levels a user sets.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::lint::finding::{Fault, Severity, own_letter};
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::model::scheme::{Duty, Scheme};
use crate::text::{Lang, Text};

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

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// One cell.
    Cell,
    /// One activity, usually a row.
    Activity,
    /// One role, usually a column.
    Role,
    /// The sheet as a table.
    Sheet,
    /// All the matrices of a run together.
    Run,
}

impl Scope {
    /// Every scope, in handbook order.
    pub const ALL: [Self; 5] = [Self::Cell, Self::Activity, Self::Role, Self::Sheet, Self::Run];

    /// The heading above its rules.
    pub const fn title(self) -> Text {
        match self {
            Self::Cell => Text { da: "Cellen", en: "The cell" },
            Self::Activity => Text { da: "Aktiviteten", en: "The activity" },
            Self::Role => Text { da: "Rollen", en: "The role" },
            Self::Sheet => Text { da: "Arket", en: "The sheet" },
            Self::Run => Text { da: "På tværs", en: "Across matrices" },
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Cell => "cell",
            Self::Activity => "activity",
            Self::Role => "role",
            Self::Sheet => "sheet",
            Self::Run => "run",
        })
    }
}

/// A number that a rule counts up to, and that the user may change.
#[derive(Debug, PartialEq, Eq)]
pub struct Threshold {
    /// Its name in the settings, such as `most` or `percent`.
    pub name: &'static str,
    /// Its value unless the user sets another.
    pub value: usize,
    /// What it counts, as in "so many roles may execute one activity".
    pub means: Text,
}

/// One matrix and the settings that hold for it.
#[derive(Debug, Clone, Copy)]
pub struct LintInput<'a> {
    /// The matrix.
    pub matrix: &'a Matrix,
    /// What the user has set for it.
    pub settings: &'a Settings,
}

/// How a rule looks for its fault: it adds what it finds to the list.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// Looks at one matrix at a time.
    Matrix(fn(&Matrix, &Settings, &mut Vec<Fault>)),
    /// Looks at all the matrices of a run; each fault goes with the index of the case
    /// in which it is found.
    Run(fn(&[LintInput<'_>], &mut Vec<(usize, Fault)>)),
}

/// One rule: a plain record, whose documentation is its test.
///
/// In `message`, `why` and `ask` these slots are filled in: `{activity}`, `{role}`,
/// `{roles}`, `{count}`, `{text}`, `{hint}`, and `{B}` `{H}` `{U}` `{K}` `{I}`, which
/// become the sheet's own letters.
#[derive(Debug)]
pub struct Rule {
    /// The public name, such as `several-mains`; also the name of its file.
    pub name: &'static str,
    /// How grave it is unless the user says otherwise.
    pub level: Level,
    /// What it looks at.
    pub scope: Scope,
    /// The fault in a few words.
    pub title: Text,
    /// What is wrong, with the facts filled in; a clause without a full stop.
    pub message: Text,
    /// Why it matters.
    pub why: Text,
    /// What to ask or do.
    pub ask: Text,
    /// Where the rule comes from.
    pub source: Text,
    /// A Markdown table in which the rule finds exactly the cells in **bold**.
    /// A fault without a cell of its own stands at the activity's wording.
    /// Several tables are several sheets, each with a heading above it.
    pub bad: &'static str,
    /// The same table mended: no rule finds anything in it.
    pub good: &'static str,
    /// The numbers it counts up to, none for most rules.
    pub thresholds: &'static [&'static Threshold],
    /// How it looks for the fault.
    pub check: Check,
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Rule {
    /// The text with the method's own letters in its slots, and a word for each fact, as a
    /// handbook shows it: "ingen har hovedansvaret (H) for ‹aktivitet›".
    pub fn in_general(&self, text: &Text, lang: Lang) -> String {
        let bhuki = crate::model::scheme::SCHEMES.first();
        let fill = |slot: &str| {
            let fact = FACTS.iter().find(|(name, _)| *name == slot);
            let letter = || bhuki.and_then(|scheme| letter_slot(slot, scheme));
            fact.map(|(_, word)| format!("‹{}›", word.get(lang))).or_else(letter)
        };
        worded(text, lang, &fill)
    }
}

/// The facts that a message is filled with, by the word that stands for them in general.
const FACTS: [(&str, Text); 6] = [
    ("activity", Text { da: "aktivitet", en: "activity" }),
    ("role", Text { da: "rolle", en: "role" }),
    ("roles", Text { da: "roller", en: "roles" }),
    ("count", Text { da: "antal", en: "number" }),
    ("text", Text { da: "tekst", en: "text" }),
    ("hint", Text { da: "forklaring", en: "explanation" }),
];

/// Fills in `{slot}`s; an unknown one stays as it is, and a test finds it.
pub(crate) fn worded(text: &Text, lang: Lang, fill: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::new();
    let mut rest = text.get(lang);
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((slot, tail)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match fill(slot) {
            Some(value) => out.push_str(&value),
            None => out.extend(["{", slot, "}"]),
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

pub(crate) fn letter_slot(slot: &str, scheme: &'static Scheme) -> Option<String> {
    let letter = Duty::ALL.into_iter().find(|letter| letter.to_string() == slot)?;
    Some(own_letter(scheme, letter))
}
