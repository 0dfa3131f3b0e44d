//! Waivers: findings that somebody has decided to live with, and why.

use std::fmt;

use crate::lint::day::Day;
use crate::model::cell::{Cell, Place};
use crate::text::Text;

/// A decision to live with the findings of one rule at one activity, one role or both.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Waiver {
    /// The rule, by its name.
    pub rule: String,
    /// The activity, by its number or its wording; any where there is none.
    pub activity: Option<String>,
    /// The role, by its name; any where there is none.
    pub role: Option<String>,
    /// Why the finding is accepted; never empty.
    pub reason: String,
    /// The last day on which it holds; for ever where there is none.
    pub until: Option<Day>,
    /// Where it is written down.
    pub origin: Origin,
}

/// Where a waiver is written down; shown as `bhuki.toml:12` or `ansvar.xlsx:Undtagelser!A5`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// In the settings; it holds for every file that they hold for.
    Settings {
        /// The file of settings; empty where they come from none or nobody has said.
        file: String,
        /// The line, counted from 1; none for one made in code.
        line: Option<usize>,
    },
    /// In a sheet of a workbook; it holds for that file.
    Sheet {
        /// The file, as [`Matrix::file`](crate::Matrix::file) names it.
        file: String,
        /// The sheet.
        sheet: String,
        /// The first cell of its row.
        cell: Cell,
    },
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Settings { file, line: Some(line) } => write!(f, "{file}:{line}"),
            Self::Settings { file, line: None } => f.write_str(file),
            Self::Sheet { file, sheet, cell } => {
                let cells = [(*cell).into()];
                write!(f, "{file}:{}", Place { sheet, cells: &cells })
            }
        }
    }
}

/// A waiver in a workbook that cannot be used, as it stands there. It covers nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RefusedWaiver {
    /// What it says of the rule.
    pub rule: String,
    /// What it says of the activity.
    pub activity: Option<String>,
    /// What it says of the role.
    pub role: Option<String>,
    /// What it gives as the reason.
    pub reason: String,
    /// What it says of its last day.
    pub until: Option<String>,
    /// Where it is written down.
    pub origin: Origin,
    /// Why it cannot be used, and what to do about it.
    pub why: Text<String>,
}

/// What became of a waiver in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaiverState {
    /// It covers so many findings.
    Used(usize),
    /// There is no such finding (any more).
    Unused,
    /// Its last day is over, so it covers nothing.
    Expired,
    /// Its rule was not run, so nobody can say.
    NotRun,
}

impl Waiver {
    /// A waiver of a rule everywhere, written down in code; the fields say where it holds
    /// and for how long.
    pub fn new(rule: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            rule: rule.into(),
            activity: None,
            role: None,
            reason: reason.into(),
            until: None,
            origin: Origin::Settings { file: String::new(), line: None },
        }
    }

    /// Whether its last day is over. Where nobody says what day it is, it is not.
    pub fn is_expired(&self, today: Option<Day>) -> bool {
        self.until.zip(today).is_some_and(|(until, today)| until < today)
    }
}
