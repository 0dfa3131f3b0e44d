//! `bhuki.toml`: from its text to the settings, with the line of every mistake.

mod mistakes;
mod template;
mod waiver;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::error::Error;
use crate::lint::level::{Level, Threshold};
use crate::lint::rule::Rule;
use crate::lint::rules::{RULES, unknown_rule};
use crate::lint::settings::Settings;
use crate::lint::topic::Topic;
use crate::model::kind::RoleKind;
use crate::model::scheme::Scheme;
use crate::text::{Text, folded, visible};

impl Settings {
    /// Reads the text of a `bhuki.toml`. `bhuki init` writes one with all that may stand in it.
    ///
    /// Fails with [`Error::Settings`] at the first mistake.
    ///
    /// ```
    /// use bhuki_core::{Level, Rule, Settings};
    /// let settings = Settings::from_toml("[rules]\nmissing-executor = \"note\"\n")?;
    /// assert_eq!(Rule::named("missing-executor")?.level_in(&settings), Level::Note);
    /// let error = Settings::from_toml("[rules]\nmissing-executer = \"note\"\n").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "line 2: there is no rule \"missing-executer\". Did you mean \"missing-executor\"?"
    /// );
    /// # Ok::<(), bhuki_core::Error>(())
    /// ```
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        Self::from_toml_with(text, RULES)
    }

    /// Reads the text of a `bhuki.toml` that may also set rules of your own; these are all
    /// the rules it may name.
    pub fn from_toml_with(text: &str, rules: &[&'static Rule]) -> Result<Self, Error> {
        read(text, rules)
    }
}

const KEYS: [&str; 6] = ["scheme", "rules", "roles", "words", "ignore", "waiver"];
const ROLES: [&str; 3] = ["aliases", "bodies", "persons"];
const IGNORE: [&str; 2] = ["columns", "sheets"];

/// Reads the settings of these rules.
fn read(text: &str, rules: &[&'static Rule]) -> Result<Settings, Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let ends: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
    let source = TomlSource { text, ends: &ends, rules };
    let table = DeTable::parse(text).map_err(|error| source.syntax(&error))?;
    let mut settings = Settings::default();
    for entry in entries(table.get_ref(), source) {
        match entry.key {
            "scheme" => settings.scheme = Some(scheme(entry)?),
            "rules" => entry.section("rules")?.try_for_each(|rule| settings.take_rule(rule))?,
            "roles" => settings.take_roles(entry)?,
            "words" => entry.section("words")?.try_for_each(|topic| settings.take_words(topic))?,
            "ignore" => settings.take_ignored(entry)?,
            "waiver" => settings.waivers = waiver::all(entry)?,
            _ => return Err(entry.unknown(&KEYS)),
        }
    }
    Ok(settings)
}

fn scheme(entry: TomlEntry<'_>) -> Result<&'static Scheme, Error> {
    let name = entry.text()?;
    Scheme::named(name).map_err(|_| entry.wrong(mistakes::unknown_scheme(name)))
}

impl Settings {
    /// A level, or a table of level and thresholds.
    fn take_rule(&mut self, entry: TomlEntry<'_>) -> Result<(), Error> {
        let rule = entry.source.rule(entry.key).map_err(|words| entry.wrong_key(words))?;
        if entry.value.get_ref().is_str() {
            return self.take_level(rule, entry);
        }
        let Some(table) = entry.value.get_ref().as_table() else {
            return Err(entry.wrong(mistakes::no_rule_setting(rule)));
        };
        for part in entries(table, entry.source) {
            let threshold = rule.thresholds.iter().find(|threshold| threshold.name == part.key);
            match threshold {
                _ if part.key == "level" => self.take_level(rule, part)?,
                Some(threshold) => {
                    self.set_threshold(rule.name, threshold.name, limit(part, threshold)?);
                }
                None => return Err(part.wrong_key(mistakes::unknown_threshold(part.key, rule))),
            }
        }
        Ok(())
    }

    fn take_level(&mut self, rule: &'static Rule, entry: TomlEntry<'_>) -> Result<(), Error> {
        let word = entry.text()?;
        let level = word.to_lowercase().parse::<Level>();
        let level = level.map_err(|_| entry.wrong(mistakes::unknown_level(word)))?;
        self.set_level(rule.name, level);
        Ok(())
    }

    fn take_roles(&mut self, entry: TomlEntry<'_>) -> Result<(), Error> {
        // The other names come first, since a role is a body under each of its names.
        let mut parts: Vec<TomlEntry<'_>> = entry.section("roles")?.collect();
        parts.sort_by_key(|part| part.key != "aliases");
        for part in parts {
            match part.key {
                "aliases" => self.take_aliases(part)?,
                "bodies" => self.take_kinds(part, RoleKind::Body)?,
                "persons" => self.take_kinds(part, RoleKind::Person)?,
                _ => return Err(part.unknown(&ROLES)),
            }
        }
        Ok(())
    }

    fn take_aliases(&mut self, entry: TomlEntry<'_>) -> Result<(), Error> {
        let roles: Vec<TomlEntry<'_>> = entry.section("roles.aliases")?.collect();
        let mut known: indexmap::IndexMap<String, &str> = indexmap::IndexMap::new();
        for role in &roles {
            for alias in role.texts()? {
                let key = folded(alias.text);
                let first = known.insert(key.clone(), role.key);
                if let Some(first) = first.filter(|first| folded(first) != folded(role.key)) {
                    return Err(alias.wrong(mistakes::shared_alias(alias.text, first, role.key)));
                }
                if key != folded(role.key) {
                    self.add_alias(role.key, alias.text);
                }
            }
        }
        for role in roles {
            if let Some(other) =
                known.get(&folded(role.key)).filter(|o| folded(o) != folded(role.key))
            {
                return Err(role.wrong_key(mistakes::alias_of_alias(role.key, other)));
            }
        }
        Ok(())
    }

    fn take_kinds(&mut self, entry: TomlEntry<'_>, kind: RoleKind) -> Result<(), Error> {
        for name in entry.texts()? {
            let role = self.role_key(name.text);
            if self.kinds.insert(role, kind).is_some_and(|other| other != kind) {
                return Err(name.wrong(mistakes::both_kinds(name.text)));
            }
        }
        Ok(())
    }

    fn take_words(&mut self, entry: TomlEntry<'_>) -> Result<(), Error> {
        let Some(topic) = Topic::ALL.into_iter().find(|topic| topic.name() == entry.key) else {
            let names = Topic::ALL.map(Topic::name);
            return Err(entry.wrong_key(mistakes::unknown_topic(entry.key, &names)));
        };
        for word in entry.texts()? {
            self.add_word(topic, word.text);
        }
        Ok(())
    }

    fn take_ignored(&mut self, entry: TomlEntry<'_>) -> Result<(), Error> {
        for part in entry.section("ignore")? {
            let names = || part.texts().map(|all| all.iter().map(|n| n.text.to_owned()).collect());
            match part.key {
                "columns" => self.ignored_columns = names()?,
                "sheets" => self.ignored_sheets = names()?,
                _ => return Err(part.unknown(&IGNORE)),
            }
        }
        Ok(())
    }
}

/// The value of a threshold: a whole number that makes sense for it.
fn limit(entry: TomlEntry<'_>, threshold: &Threshold) -> Result<usize, Error> {
    let most = if threshold.name == "percent" { 100 } else { usize::MAX };
    let number = entry.value.get_ref().as_integer();
    let number = number.and_then(|n| usize::from_str_radix(n.as_str(), n.radix()).ok());
    number
        .filter(|number| (1..=most).contains(number))
        .ok_or_else(|| entry.wrong(mistakes::out_of_range(threshold)))
}

/// The text of the settings, for finding lines, and the rules they may be about.
#[derive(Clone, Copy)]
struct TomlSource<'a> {
    text: &'a str,
    /// Where its lines end.
    ends: &'a [usize],
    rules: &'a [&'static Rule],
}

impl TomlSource<'_> {
    fn line(self, at: usize) -> usize {
        self.ends.partition_point(|end| *end < at) + 1
    }

    fn wrong(self, at: usize, detail: Text<String>) -> Error {
        Error::Settings { line: self.line(at), detail }
    }

    /// What the TOML reader complains of; only what people often do has words of our own.
    fn syntax(self, error: &toml::de::Error) -> Error {
        let span = error.span().unwrap_or_default();
        let key = self.text.get(span.clone()).unwrap_or_default().trim_matches(['"', '\'']);
        let detail = error.message().lines().next().unwrap_or_default();
        let words = match detail {
            "duplicate key" => mistakes::twice(key),
            detail => mistakes::syntax(detail),
        };
        self.wrong(span.start, words)
    }

    fn rule(self, name: &str) -> Result<&'static Rule, Text<String>> {
        let rule = self.rules.iter().find(|rule| rule.name == name);
        rule.copied().ok_or_else(|| unknown_rule(name, self.rules))
    }
}

/// A key and its value, and where they stand.
#[derive(Clone, Copy)]
struct TomlEntry<'a> {
    key: &'a str,
    key_at: usize,
    value: &'a Spanned<DeValue<'a>>,
    source: TomlSource<'a>,
}

/// The entries of a table as they follow each other in the file.
fn entries<'a>(
    table: &'a DeTable<'a>,
    source: TomlSource<'a>,
) -> impl Iterator<Item = TomlEntry<'a>> {
    let entries = table.iter().map(|(key, value)| TomlEntry::new(key, value, source));
    let mut entries: Vec<TomlEntry<'a>> = entries.collect();
    entries.sort_by_key(|entry| entry.key_at);
    entries.into_iter()
}

/// A text and where it stands.
struct Item<'a> {
    text: &'a str,
    at: usize,
    source: TomlSource<'a>,
}

impl Item<'_> {
    fn wrong(&self, words: Text<String>) -> Error {
        self.source.wrong(self.at, words)
    }
}

impl<'a> TomlEntry<'a> {
    fn new(
        key: &'a Spanned<DeString<'a>>,
        value: &'a Spanned<DeValue<'a>>,
        source: TomlSource<'a>,
    ) -> Self {
        Self { key: key.get_ref(), key_at: key.span().start, value, source }
    }

    /// A mistake in the value.
    fn wrong(self, words: Text<String>) -> Error {
        self.source.wrong(self.value.span().start, words)
    }

    /// A mistake in the key.
    fn wrong_key(self, words: Text<String>) -> Error {
        self.source.wrong(self.key_at, words)
    }

    fn unknown(self, known: &[&str]) -> Error {
        self.wrong_key(mistakes::unknown_key(self.key, known))
    }

    /// The text that the value is; never blank.
    fn text(self) -> Result<&'a str, Error> {
        let text = self.value.get_ref().as_str();
        let text = text.ok_or_else(|| self.wrong(mistakes::no_text(self.key)))?;
        if visible(text).is_empty() {
            return Err(self.wrong(mistakes::blank(self.key)));
        }
        Ok(text)
    }

    /// The texts that the value lists; none is blank.
    fn texts(self) -> Result<Vec<Item<'a>>, Error> {
        let wrong = || self.wrong(mistakes::no_texts(self.key));
        let list = self.value.get_ref().as_array().ok_or_else(wrong)?;
        list.iter().map(|value| TomlEntry { value, ..self }.item()).collect()
    }

    /// One text of a list of texts.
    fn item(self) -> Result<Item<'a>, Error> {
        let text = self.value.get_ref().as_str();
        text.ok_or_else(|| self.wrong(mistakes::no_texts(self.key)))?;
        Ok(Item { text: self.text()?, at: self.value.span().start, source: self.source })
    }

    /// The entries of the section that the value is; `name` is its full name.
    fn section(self, name: &str) -> Result<impl Iterator<Item = TomlEntry<'a>>, Error> {
        let table = self.value.get_ref().as_table();
        let table = table.ok_or_else(|| self.wrong_key(mistakes::no_section(name)))?;
        Ok(entries(table, self.source))
    }
}

#[cfg(test)]
#[cfg(feature = "excel")]
mod tests;
