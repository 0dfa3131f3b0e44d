//! Waivers: findings that somebody has decided to live with, and why.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;

use crate::lint::finding::Finding;
use crate::lint::rule::{Level, Rule};
use crate::lint::settings::Settings;
use crate::model::cell::{Cell, Place};
use crate::text::{Text, folded};

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
pub struct Refused {
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
    /// Whether its last day is over. Where nobody says what day it is, it is not.
    pub fn is_expired(&self, today: Option<Date>) -> bool {
        self.until.zip(today).is_some_and(|(until, today)| until < today)
    }

    /// Whether the finding is one that it is about, whatever the day.
    pub fn is_about(&self, finding: &Finding, settings: &Settings) -> bool {
        let key = WaiverKey::of(self, settings);
        self.is_in_file_of(finding) && keys(finding, settings).contains(&key)
    }

    fn is_in_file_of(&self, finding: &Finding) -> bool {
        match &self.origin {
            Origin::Settings { .. } => true,
            Origin::Sheet { file, .. } => *file == finding.file,
        }
    }
}

/// What a waiver asks for, and what a finding offers, folded.
#[derive(Debug, PartialEq, Eq, Hash)]
struct WaiverKey {
    rule: &'static str,
    activity: Option<String>,
    role: Option<String>,
}

impl WaiverKey {
    fn of(waiver: &Waiver, settings: &Settings) -> Self {
        Self {
            rule: waiver.rule.name,
            activity: waiver.activity.as_deref().map(folded),
            role: waiver.role.as_deref().map(|role| settings.role_key(role)),
        }
    }
}

/// Everything that a waiver may ask for to be about the finding: its activity by number,
/// by wording, by both or any, each with one of its roles or any.
fn keys(finding: &Finding, settings: &Settings) -> Vec<WaiverKey> {
    let mut activities = vec![None];
    if let Some(activity) = &finding.activity {
        activities.push(Some(folded(&activity.name)));
        if let Some(code) = &activity.code {
            activities.push(Some(folded(code)));
            activities.push(Some(folded(&format!("{code} {}", activity.name))));
        }
    }
    let mut roles = vec![None];
    roles.extend(finding.role_names().map(|name| Some(settings.role_key(name))));
    let rule = finding.rule.name;
    let pairs = activities.iter().flat_map(|activity| roles.iter().map(move |r| (activity, r)));
    pairs
        .map(|(activity, role)| WaiverKey { rule, activity: activity.clone(), role: role.clone() })
        .collect()
}

/// The waivers of some settings, ready to be looked up: there may be many of them, and
/// many findings.
pub(crate) struct Lookup<'a> {
    settings: &'a Settings,
    waivers: HashMap<WaiverKey, Vec<&'a Arc<Waiver>>>,
}

impl<'a> Lookup<'a> {
    pub(crate) fn new(settings: &'a Settings) -> Self {
        let mut waivers: HashMap<WaiverKey, Vec<&Arc<Waiver>>> = HashMap::new();
        for waiver in settings.waivers.iter().filter(|w| !w.is_expired(settings.today)) {
            waivers.entry(WaiverKey::of(waiver, settings)).or_default().push(waiver);
        }
        Self { settings, waivers }
    }

    /// Whether it is for these very settings.
    pub(crate) fn is_for(&self, settings: &Settings) -> bool {
        std::ptr::eq(self.settings, settings)
    }

    /// The waiver that covers a finding today, the widest first.
    pub(crate) fn of(&self, finding: &Finding) -> Option<Arc<Waiver>> {
        if self.waivers.is_empty() {
            return None;
        }
        let keys = keys(finding, self.settings);
        let mut waivers = keys.iter().filter_map(|key| self.waivers.get(key)).flatten();
        waivers.find(|waiver| waiver.is_in_file_of(finding)).map(|waiver| Arc::clone(waiver))
    }
}

impl Settings {
    /// Every waiver with what became of it in the findings of a run.
    pub fn waiver_states(&self, findings: &[Finding]) -> Vec<(Arc<Waiver>, WaiverState)> {
        let mut covered: HashMap<*const Waiver, usize> = HashMap::new();
        for waiver in findings.iter().filter_map(|finding| finding.waived.as_ref()) {
            *covered.entry(Arc::as_ptr(waiver)).or_default() += 1;
        }
        let state = |waiver: &Arc<Waiver>| match covered.get(&Arc::as_ptr(waiver)) {
            _ if waiver.is_expired(self.today) => WaiverState::Expired,
            Some(count) => WaiverState::Used(*count),
            None if self.level(waiver.rule) == Level::Off => WaiverState::NotRun,
            None => WaiverState::Unused,
        };
        self.waivers.iter().map(|waiver| (Arc::clone(waiver), state(waiver))).collect()
    }
}
