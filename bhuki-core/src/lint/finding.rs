//! A fault found by a rule, with its cells and its words.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::lint::fault::{Fact, Facts, Fault, Fix};
use crate::lint::level::Severity;
use crate::lint::rule::{Rule, filled_in, is_fact, letter_slot};
use crate::lint::waiver::Waiver;
use crate::model::cell::{Area, Cell, Place};
use crate::model::matrix::Matrix;
use crate::model::scheme::Scheme;
use crate::text::{Lang, Text, folded, listed, visible};

/// The activity a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ActivityRef {
    /// Its number, where it has one.
    pub code: Option<String>,
    /// Its wording.
    pub name: String,
    /// Where the wording stands.
    pub cell: Cell,
}

/// The role a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RoleRef {
    /// Its name.
    pub name: String,
    /// Where the name stands.
    pub cell: Cell,
}

/// One fault, where it is and what to ask.
///
/// The words are made on demand: [`Finding::message`] says what is wrong here,
/// the [`Rule`] says why it matters and what to ask.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule that is broken.
    pub rule: &'static Rule,
    /// How grave it is, after the user's settings.
    pub severity: Severity,
    /// The matrix, by its index among those that were linted.
    pub matrix: usize,
    /// The file, as [`Matrix::file`] names it.
    pub file: String,
    /// The sheet.
    pub sheet: String,
    /// The letter family that the message speaks in.
    pub scheme: &'static Scheme,
    /// The cells at fault; never empty.
    pub cells: Vec<Area>,
    /// The activity it is about.
    pub activity: Option<ActivityRef>,
    /// The role it is about.
    pub role: Option<RoleRef>,
    /// How to mend it without asking anybody, cell by cell.
    pub fixes: Vec<Fix>,
    /// The waiver that covers it, where there is one.
    pub waived: Option<Arc<Waiver>>,
    /// Whether a baseline knows it already.
    pub known: bool,
    /// What the message calls the activity.
    label: String,
    /// The names of the roles that the message lists.
    roles: Vec<String>,
    /// What the other slots of the message are filled with.
    facts: Facts,
    /// What is said instead of the rule's message.
    message: Option<Text>,
}

/// A finding without its place, for comparing runs.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Fingerprint {
    /// The rule's name.
    pub rule: String,
    /// The activity's number, else its wording, folded; empty where there is none.
    pub activity: String,
    /// The role's name, folded; empty where there is none.
    pub role: String,
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}|{}|{}", self.rule, self.activity, self.role)
    }
}

impl fmt::Display for Finding {
    /// In English, on one line: place, severity, rule and message.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (place, severity, rule) = (self.place(), self.severity.word().en, self.rule.name);
        write!(f, "{place}: {severity} {rule}: {}", self.message(Lang::En))
    }
}

impl Finding {
    pub(crate) fn new(
        rule: &'static Rule,
        severity: Severity,
        (index, matrix): (usize, &Matrix),
        mut fault: Fault,
    ) -> Self {
        // Several names in one cell are one cell.
        fault.cells.dedup();
        let activity = fault.activity.and_then(|i| matrix.activities().get(i));
        let held_by = fault.role.and_then(|i| matrix.roles().get(i));
        Self {
            rule,
            severity,
            matrix: index,
            file: matrix.file.clone(),
            sheet: fault.sheet.unwrap_or_else(|| matrix.sheet.clone()),
            scheme: matrix.scheme,
            cells: fault.cells,
            label: activity.map(crate::model::matrix::Activity::in_full).unwrap_or_default(),
            activity: activity.map(|a| ActivityRef {
                code: a.code.as_ref().map(|code| code.text.clone()),
                name: a.name.clone(),
                cell: a.cell,
            }),
            role: held_by.map(|r| RoleRef { name: r.name.clone(), cell: r.cell }),
            fixes: fault.fixes,
            waived: None,
            known: false,
            roles: fault.roles,
            facts: fault.facts,
            message: fault.message,
        }
    }

    /// Where it is, such as `'Ansvar & roller'!C21, E21`.
    pub fn place(&self) -> Place<'_> {
        Place { sheet: &self.sheet, cells: &self.cells }
    }

    /// What is wrong, in one clause without a full stop.
    pub fn message(&self, lang: Lang) -> String {
        filled_in(self.message.as_ref().unwrap_or(&self.rule.message), lang, &|slot| {
            self.fill(slot, lang)
        })
    }

    /// Why it matters.
    pub fn why(&self, lang: Lang) -> String {
        filled_in(&self.rule.why, lang, &|slot| self.fill(slot, lang))
    }

    /// What to ask or do.
    pub fn ask(&self, lang: Lang) -> String {
        filled_in(&self.rule.ask, lang, &|slot| self.fill(slot, lang))
    }

    /// Whether it counts: neither waived nor known before.
    pub const fn counts(&self) -> bool {
        self.waived.is_none() && !self.known
    }

    /// The roles it is about, by name: the one it stands at and those its message names.
    pub fn role_names(&self) -> impl Iterator<Item = &str> {
        let own = self.role.iter().map(|role| role.name.as_str());
        own.chain(self.roles.iter().map(String::as_str))
    }

    /// What stays the same when rows and columns move: rule, activity and role.
    ///
    /// Two findings of one run may have the same.
    pub fn fingerprint(&self) -> Fingerprint {
        let activity = self.activity.as_ref().map(|activity| match &activity.code {
            Some(code) => folded(code),
            None => folded(&activity.name),
        });
        Fingerprint {
            rule: self.rule.name.to_owned(),
            activity: activity.unwrap_or_default(),
            role: self.role.as_ref().map(|role| folded(&role.name)).unwrap_or_default(),
        }
    }

    /// What a slot of the rule's words is filled with.
    fn fill(&self, slot: &str, lang: Lang) -> Option<String> {
        if let Some(fact) = self.facts.get(slot) {
            return Some(self.worded(fact, lang));
        }
        Some(match slot {
            "activity" => called(&self.label, lang),
            "role" => self.role.as_ref().map(RoleRef::label).unwrap_or_default(),
            "roles" => listed(&self.roles, lang),
            "count" if self.roles.is_empty() => self.cells.len().to_string(),
            "count" => self.roles.len().to_string(),
            // What a fault leaves out, such as a hint that there is none of, is not said.
            _ if is_fact(slot) => String::new(),
            _ => return letter_slot(slot, self.scheme),
        })
    }

    fn worded(&self, fact: &Fact, lang: Lang) -> String {
        match fact {
            Fact::Count(count) => count.to_string(),
            Fact::Text(text) => visible(text),
            Fact::Activity(label) => called(label, lang),
            Fact::Texts(texts) => listed(texts, lang),
            Fact::Name(name) => name.get(lang).to_owned(),
            Fact::Words(words, facts) => filled_in(words, lang, &|slot| {
                let own = facts.get(slot).map(|fact| self.worded(fact, lang));
                own.or_else(|| self.fill(slot, lang))
            }),
            Fact::All(all) => {
                let each: Vec<String> = all.iter().map(|fact| self.worded(fact, lang)).collect();
                listed(&each, lang)
            }
        }
    }
}

/// What a sentence calls an activity. A bare number is told to be one: nr. 6 "Drift".
fn called(label: &str, lang: Lang) -> String {
    let number = Text { da: "nr.", en: "no." }.get(lang);
    if label.starts_with(|c: char| c.is_ascii_digit()) {
        return format!("{number} {label}");
    }
    label.to_owned()
}

impl RoleRef {
    /// What a sentence calls it: its name, or its cell where it has none.
    fn label(&self) -> String {
        let name = visible(&self.name);
        if name.is_empty() { self.cell.to_string() } else { name }
    }
}
