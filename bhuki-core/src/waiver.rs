//! Waivers: findings that somebody has decided to live with, and why.

use std::sync::Arc;

use jiff::civil::Date;

use crate::cell::Cell;
use crate::finding::Finding;
use crate::rule::Rule;
use crate::settings::Settings;
use crate::text::folded;

/// A decision to live with the findings of one rule at one activity, one role or both.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiver {
    /// The rule.
    pub rule: &'static Rule,
    /// The activity, by its number or its wording; any where there is none.
    pub activity: Option<String>,
    /// The role, by its name; any where there is none.
    pub role: Option<String>,
    /// Why the finding is accepted; never empty.
    pub reason: String,
    /// The last day on which it holds; for ever where there is none.
    pub until: Option<Date>,
    /// Where it is written down.
    pub origin: Origin,
}

/// Where a waiver is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// In the settings; it holds for every file that they hold for.
    Settings {
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

/// What became of a waiver in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaiverState {
    /// It covers so many findings.
    Used(usize),
    /// There is no such finding (any more).
    Unused,
    /// Its last day is over, so it covers nothing.
    Expired,
}

impl Waiver {
    /// Whether its last day is over. Where nobody says what day it is, it is not.
    pub fn is_expired(&self, today: Option<Date>) -> bool {
        self.until.zip(today).is_some_and(|(until, today)| until < today)
    }

    /// Whether the finding is one that it is about, whatever the day.
    pub fn is_about(&self, finding: &Finding, settings: &Settings) -> bool {
        let same_file = match &self.origin {
            Origin::Settings { .. } => true,
            Origin::Sheet { file, .. } => *file == finding.file,
        };
        let same_activity = self.activity.as_ref().is_none_or(|wanted| {
            let wanted = folded(wanted);
            finding.activity.as_ref().is_some_and(|activity| {
                let code = activity.code.as_deref().map(folded);
                code.as_ref() == Some(&wanted) || folded(&activity.name) == wanted
            })
        });
        let same_role = self.role.as_ref().is_none_or(|wanted| {
            let wanted = settings.role_key(wanted);
            finding.role_names().any(|name| settings.role_key(name) == wanted)
        });
        same_file && finding.rule == self.rule && same_activity && same_role
    }
}

impl Settings {
    /// The waiver that covers a finding today.
    pub(crate) fn waiver_of(&self, finding: &Finding) -> Option<Arc<Waiver>> {
        let mut waivers = self.waivers.iter();
        let covers = |waiver: &&Arc<Waiver>| {
            !waiver.is_expired(self.today) && waiver.is_about(finding, self)
        };
        waivers.find(covers).cloned()
    }

    /// Every waiver with what became of it in the findings of a run.
    pub fn waiver_states(&self, findings: &[Finding]) -> Vec<(Arc<Waiver>, WaiverState)> {
        let state = |waiver: &Arc<Waiver>| {
            if waiver.is_expired(self.today) {
                return WaiverState::Expired;
            }
            match findings.iter().filter(|f| f.waived.as_ref() == Some(waiver)).count() {
                0 => WaiverState::Unused,
                count => WaiverState::Used(count),
            }
        };
        self.waivers.iter().map(|waiver| (Arc::clone(waiver), state(waiver))).collect()
    }
}
