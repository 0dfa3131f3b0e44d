//! Rules by name.

use crate::error::Error;
use crate::lint::rule::Rule;
use crate::lint::settings::Settings;
use crate::text::{Text, folded, nearest, text};

use super::RULES;

impl Rule {
    /// The built-in rule of that name or title, in any case, or an error that names the
    /// nearest one.
    ///
    /// ```
    /// use bhuki_core::{Lang, Rule};
    /// assert_eq!(Rule::named("missing-main")?.title.get(Lang::En), "Nobody is accountable");
    /// let error = Rule::named("mising-main").unwrap_err();
    /// assert!(error.message(Lang::En).contains("missing-main"));
    /// # Ok::<(), bhuki_core::Error>(())
    /// ```
    pub fn named(words: &str) -> Result<&'static Self, Error> {
        let wanted = folded(words);
        let is_it = |rule: &&&Self| {
            [rule.name, rule.title.da, rule.title.en].iter().any(|name| folded(name) == wanted)
        };
        RULES.iter().find(is_it).copied().ok_or_else(|| no_such_rule(words, RULES))
    }
}

/// Fails where the settings speak of a rule that is not among these.
///
/// ```
/// use bhuki_core::{Level, RULES, Settings, check_names};
/// let mut settings = Settings::default();
/// settings.set_level("several-main", Level::Off);
/// let error = check_names(&settings, RULES).unwrap_err();
/// assert_eq!(error.to_string(), "There is no rule \"several-main\". Did you mean \"several-mains\"?");
/// ```
pub fn check_names(settings: &Settings, rules: &[&'static Rule]) -> Result<(), Error> {
    let is_known = |name: &&str| rules.iter().any(|rule| rule.name == *name);
    match settings.rule_names().find(|name| !is_known(name)) {
        Some(name) => Err(no_such_rule(name, rules)),
        None => Ok(()),
    }
}

fn no_such_rule(wanted: &str, rules: &[&'static Rule]) -> Error {
    let nearest = nearest(wanted, rules.iter().map(|rule| rule.name));
    Error::NoSuchRule { wanted: wanted.to_owned(), nearest: nearest.map(str::to_owned) }
}

/// The rule may be meant by its name or by its title.
pub(crate) fn unknown_rule(wanted: &str, rules: &[&'static Rule]) -> Text<String> {
    let titles = || rules.iter().flat_map(|rule| [(rule.title.da, rule), (rule.title.en, rule)]);
    let by_title = || {
        let wanted = nearest(wanted, titles().map(|(title, _)| title))?;
        titles().find(|(title, _)| *title == wanted).map(|(_, rule)| rule.name)
    };
    match nearest(wanted, rules.iter().map(|rule| rule.name)).or_else(by_title) {
        Some(name) => text!(
            "reglen \"{wanted}\" findes ikke. Mente du \"{name}\"?",
            "there is no rule \"{wanted}\". Did you mean \"{name}\"?"
        ),
        None => text!(
            "reglen \"{wanted}\" findes ikke. \"bhuki explain\" viser dem alle.",
            "there is no rule \"{wanted}\". \"bhuki explain\" lists them all."
        ),
    }
}
