//! What a user sets: levels, thresholds, roles, words and waivers.

use std::sync::Arc;

use indexmap::{IndexMap, IndexSet};

use crate::lint::day::Day;
use crate::lint::level::{Level, Threshold};
use crate::lint::topic::Topic;
use crate::lint::waiver::Waiver;
use crate::model::kind::RoleKind;
use crate::model::matrix::Role;
use crate::model::scheme::Scheme;
use crate::text::folded;

/// The user's choices; the default leaves everything as the rules have it.
///
/// ```
/// use bhuki_core::{Level, Settings};
/// let mut settings = Settings::default();
/// settings.set_level("missing-main", Level::Warning);
/// assert_eq!(settings.level("missing-main", Level::Error), Level::Warning);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
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
    pub today: Option<Day>,
    levels: IndexMap<String, Level>,
    only: Option<IndexSet<String>>,
    thresholds: IndexMap<(String, String), usize>,
    pub(crate) kinds: IndexMap<String, RoleKind>,
    aliases: IndexMap<String, String>,
    words: IndexMap<Topic, Vec<String>>,
}

impl Settings {
    /// Sets the level of a rule by its name, which may be one of your own. A name that no
    /// rule bears changes nothing; [`check_names`](crate::check_names) tells.
    pub fn set_level(&mut self, rule: &str, level: Level) {
        self.levels.insert(rule.to_owned(), level);
    }

    /// Switches off every rule but these; one that is off by default is run as a note.
    pub fn only<S: AsRef<str>>(&mut self, rules: impl IntoIterator<Item = S>) {
        self.only = Some(rules.into_iter().map(|name| name.as_ref().to_owned()).collect());
    }

    /// The level of a rule, where its own is `usual`.
    pub fn level(&self, rule: &str, usual: Level) -> Level {
        let level = self.levels.get(rule).copied().unwrap_or(usual);
        match &self.only {
            Some(only) if !only.contains(rule) => Level::Off,
            Some(_) if level == Level::Off => Level::Note,
            _ => level,
        }
    }

    /// Whether the user has set the level of a rule.
    pub(crate) fn has_level(&self, rule: &str) -> bool {
        self.levels.contains_key(rule)
    }

    /// Sets a threshold of a rule, both by name.
    pub fn set_threshold(&mut self, rule: &str, threshold: &str, value: usize) {
        self.thresholds.insert((rule.to_owned(), threshold.to_owned()), value);
    }

    /// The value of a rule's threshold.
    pub fn threshold(&self, rule: &str, threshold: &Threshold) -> usize {
        let set =
            self.thresholds.iter().find(|((of, name), _)| of == rule && name == threshold.name);
        set.map_or(threshold.value, |(_, value)| *value)
    }

    /// The names of the rules for which something is set.
    pub(crate) fn rule_names(&self) -> impl Iterator<Item = &str> {
        let only = self.only.iter().flatten().map(String::as_str);
        let levels = self.levels.keys().map(String::as_str);
        let limits = self.thresholds.keys().map(|(rule, _)| rule.as_str());
        only.chain(levels).chain(limits)
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
