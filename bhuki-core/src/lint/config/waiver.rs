//! The waivers of `bhuki.toml`, each a `[[waiver]]`.

use std::sync::Arc;

use toml::de::DeValue;
use toml::value::Datetime;

use super::{TomlEntry, TomlSource, entries, mistakes};
use crate::error::Error;
use crate::lint::day::{self, Day, NoDay};
use crate::lint::rule::Rule;
use crate::lint::waiver::{Origin, Waiver};

const KEYS: [&str; 5] = ["rule", "activity", "role", "reason", "until"];

/// All the waivers.
pub(super) fn all(entry: TomlEntry<'_>) -> Result<Vec<Arc<Waiver>>, Error> {
    let no_waivers = || entry.wrong_key(mistakes::no_waivers());
    let list = entry.value.get_ref().as_array().ok_or_else(no_waivers)?;
    let waiver = |value| one(TomlEntry { value, ..entry }).map(Arc::new);
    list.iter().map(waiver).collect()
}

/// What has been read of one.
#[derive(Default)]
struct Given {
    rule: Option<&'static Rule>,
    activity: Option<String>,
    role: Option<String>,
    reason: Option<String>,
    until: Option<Day>,
}

fn one(entry: TomlEntry<'_>) -> Result<Waiver, Error> {
    let wrong = |words| entry.wrong(words);
    let table = entry.value.get_ref().as_table().ok_or_else(|| wrong(mistakes::no_waivers()))?;
    let mut given = Given::default();
    for part in entries(table, entry.source) {
        match part.key {
            "rule" => given.rule = Some(rule(part, entry.source)?),
            "activity" => given.activity = Some(part.text()?.to_owned()),
            "role" => given.role = Some(part.text()?.to_owned()),
            "reason" => given.reason = Some(part.text()?.to_owned()),
            "until" => given.until = Some(last_day(part)?),
            _ => return Err(part.unknown(&KEYS)),
        }
    }
    if given.activity.is_none() && given.role.is_none() {
        return Err(wrong(mistakes::nowhere()));
    }
    Ok(Waiver {
        rule: given.rule.ok_or_else(|| wrong(mistakes::no_rule()))?.name.to_owned(),
        activity: given.activity,
        role: given.role,
        reason: given.reason.ok_or_else(|| wrong(mistakes::no_reason()))?,
        until: given.until,
        origin: Origin::Settings {
            file: String::new(),
            line: Some(entry.source.line(entry.value.span().start)),
        },
    })
}

fn rule(entry: TomlEntry<'_>, source: TomlSource<'_>) -> Result<&'static Rule, Error> {
    source.rule(entry.text()?).map_err(|words| entry.wrong(words))
}

/// A TOML date, or a text with one.
fn last_day(entry: TomlEntry<'_>) -> Result<Day, Error> {
    let wrong = |mistake: NoDay, given: &str| entry.wrong(mistake.words(given));
    match entry.value.get_ref() {
        DeValue::Datetime(Datetime { date: Some(date), .. }) => {
            let text = date.to_string();
            day::read(&text).map_err(|mistake| wrong(mistake, &text))
        }
        DeValue::Datetime(time) => Err(wrong(NoDay::Unreadable, &time.to_string())),
        DeValue::Integer(number) => Err(wrong(NoDay::Unreadable, number.as_str())),
        _ => {
            let text = entry.text()?;
            day::read(text).map_err(|mistake| wrong(mistake, text))
        }
    }
}
