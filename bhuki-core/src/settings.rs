//! What a user sets: the level of each rule.

use indexmap::IndexMap;

use crate::error::Error;
use crate::rule::{Level, Rule};
use crate::rules::RULES;

/// The user's choices; the default leaves every rule at its own level.
///
/// ```
/// use bhuki_core::{Level, Settings};
/// let mut settings = Settings::default();
/// settings.set_level("missing-main", Level::Warning).unwrap();
/// assert!(settings.set_level("several-main", Level::Off).is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    levels: IndexMap<&'static str, Level>,
}

impl Settings {
    /// Sets the level of a rule; fails where there is no rule of that name.
    pub fn set_level(&mut self, rule: &str, level: Level) -> Result<(), Error> {
        let rule = crate::rules::rule_named(rule)?;
        self.levels.insert(rule.name, level);
        Ok(())
    }

    /// Switches off every rule but these; a rule that is off by default is
    /// run as a note.
    pub fn only(&mut self, rules: &[&'static Rule]) {
        for rule in RULES {
            let level = self.level(rule);
            let level = if rules.contains(rule) { level.max(Level::Note) } else { Level::Off };
            self.levels.insert(rule.name, level);
        }
    }

    /// The level at which a rule is run.
    pub fn level(&self, rule: &Rule) -> Level {
        self.levels.get(rule.name).copied().unwrap_or(rule.level)
    }
}
