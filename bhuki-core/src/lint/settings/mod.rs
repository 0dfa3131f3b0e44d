//! What a user sets: levels, thresholds, roles, words and waivers.

mod file;
pub(crate) mod mistakes;
mod template;

use std::sync::Arc;

use indexmap::IndexMap;
use jiff::civil::Date;

use crate::error::Error;
use crate::lint::rule::{Level, Rule, Threshold};
use crate::lint::rules::RULES;
use crate::lint::topic::Topic;
use crate::lint::waiver::Waiver;
use crate::model::matrix::{Role, RoleKind};
use crate::model::scheme::Scheme;
use crate::text::folded;

/// The user's choices; the default leaves everything as the rules have it.
///
/// ```
/// use bhuki_core::{Level, Settings};
/// let mut settings = Settings::default();
/// settings.set_level("missing-main", Level::Warning).unwrap();
/// assert!(settings.set_level("several-main", Level::Off).is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Settings {
    /// The family that the letters belong to, where the user says so.
    pub scheme: Option<&'static Scheme>,
    /// Heads of columns (or rows) that hold no role, whatever stands below them.
    pub ignored_columns: Vec<String>,
    /// Names of sheets that are not looked at.
    pub ignored_sheets: Vec<String>,
    /// The findings that somebody has decided to live with.
    pub waivers: Vec<Arc<Waiver>>,
    /// The day on which waivers are judged; the core knows no clock.
    pub today: Option<Date>,
    levels: IndexMap<&'static str, Level>,
    thresholds: IndexMap<(&'static str, &'static str), usize>,
    kinds: IndexMap<String, RoleKind>,
    aliases: IndexMap<String, String>,
    words: IndexMap<Topic, Vec<String>>,
}

impl Settings {
    /// Sets the level of a rule; fails where there is no rule of that name.
    pub fn set_level(&mut self, rule: &str, level: Level) -> Result<(), Error> {
        self.set_level_of(crate::lint::rules::rule_named(rule)?, level);
        Ok(())
    }

    /// Sets the level of a rule, which may be one of your own.
    pub fn set_level_of(&mut self, rule: &'static Rule, level: Level) {
        self.levels.insert(rule.name, level);
    }

    /// Switches off every rule but these; a rule that is off by default is
    /// run as a note.
    pub fn only(&mut self, rules: &[&'static Rule]) {
        for rule in RULES {
            if !rules.contains(rule) {
                self.levels.insert(rule.name, Level::Off);
            } else if self.level(rule) == Level::Off {
                self.levels.insert(rule.name, Level::Note);
            }
        }
    }

    /// The level at which a rule is run.
    pub fn level(&self, rule: &Rule) -> Level {
        self.levels.get(rule.name).copied().unwrap_or(rule.level)
    }

    /// Whether the user has set the level of a rule.
    pub(crate) fn has_level(&self, rule: &Rule) -> bool {
        self.levels.contains_key(rule.name)
    }

    /// Sets a threshold of a rule.
    pub fn set_threshold(&mut self, rule: &Rule, threshold: &Threshold, value: usize) {
        self.thresholds.insert((rule.name, threshold.name), value);
    }

    /// The value of a rule's threshold.
    pub fn threshold(&self, rule: &Rule, threshold: &Threshold) -> usize {
        self.thresholds.get(&(rule.name, threshold.name)).copied().unwrap_or(threshold.value)
    }

    /// Says that a role is a person or a body, whatever its name sounds like.
    pub fn set_kind(&mut self, role: &str, kind: RoleKind) {
        self.kinds.insert(folded(role), kind);
    }

    /// Whether a role is a person or a body.
    pub fn kind(&self, role: &Role) -> RoleKind {
        let own = self.kinds.get(&folded(&role.name));
        own.or_else(|| self.kinds.get(&self.role_key(&role.name))).copied().unwrap_or(role.kind)
    }

    /// Says that two names mean the same role.
    pub fn add_alias(&mut self, role: &str, other: &str) {
        self.aliases.insert(folded(other), folded(role));
    }

    /// What a role is known by, the same for all its names.
    pub fn role_key(&self, name: &str) -> String {
        let name = folded(name);
        self.aliases.get(&name).cloned().unwrap_or(name)
    }

    /// Adds a word that a text about the topic holds.
    pub fn add_word(&mut self, topic: Topic, word: &str) {
        self.words.entry(topic).or_default().push(folded(word));
    }

    /// Whether a text, such as an activity's wording or a role's name, is about the topic.
    pub fn is_about(&self, text: &str, topic: Topic) -> bool {
        let own = self.words.get(&topic).map(Vec::as_slice).unwrap_or_default();
        topic.is_in(text, own)
    }
}
