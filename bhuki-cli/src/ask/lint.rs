//! What was said to `bhuki lint`.

use std::path::PathBuf;
use std::str::FromStr;

use bhuki_core::{Hints, Level, Rule, Severity, Text};
use clap::ArgMatches;

use crate::ask::format_pairs;
use crate::ask::job::{BaselineFile, Chosen, Lint, SettingsFrom};
use crate::ask::value::{all, area, one, scheme};
use crate::problem::Problem;

pub(super) fn lint(given: &ArgMatches) -> Result<Lint, Problem> {
    let paths: Vec<PathBuf> = all(given, "files");
    let watch = given.get_flag("watch");
    if watch && paths.iter().any(|path| path.as_os_str() == "-") {
        return Err(NOTHING_TO_WATCH.into());
    }
    Ok(Lint {
        paths,
        watch,
        outputs: format_pairs::asked_for(given)?,
        hints: hints(given)?,
        chosen: chosen(given)?,
        baseline: baseline(given)?,
        fail_on: fail_on(given)?,
        force: given.get_flag("force"),
        if_any: given.get_flag("if-any"),
        ascii: given.get_flag("ascii"),
        large: given.get_flag("large"),
        verbose: given.get_flag("verbose"),
        statistics: given.get_flag("statistics"),
    })
}

fn baseline(given: &ArgMatches) -> Result<Option<BaselineFile>, Problem> {
    let update = given.get_flag("update-baseline");
    let is_part = given.contains_id("sheet") || given.contains_id("area");
    match one(given, "baseline") {
        None if update => Err(NO_BASELINE.into()),
        Some(_) if update && is_part => Err(PART_OF_BASELINE.into()),
        path => Ok(path.map(|path| BaselineFile { path, update })),
    }
}

const NOTHING_TO_WATCH: Text = Text {
    da: "Standardinput kan ikke gemmes igen. Skriv navnet på en fil, eller udelad --watch.",
    en: "Standard input is never saved again. Write the name of a file, or leave out --watch.",
};
const NO_BASELINE: Text = Text {
    da: "--update-baseline skal vide hvilken fil: skriv også --baseline FIL.",
    en: "--update-baseline must know which file: write --baseline FILE as well.",
};
const PART_OF_BASELINE: Text = Text {
    da: "--update-baseline ville glemme fundene i resten af filen. Udelad --sheet og --area.",
    en: "--update-baseline would forget the findings in the rest of the file. Leave out --sheet and \
     --area.",
};

fn hints(given: &ArgMatches) -> Result<Hints, Problem> {
    let area = one::<String>(given, "area").map(|text| area(&text)).transpose()?;
    let scheme = scheme(given, "scheme")?;
    let mut hints = Hints::default();
    hints.sheet = one(given, "sheet");
    hints.area = area;
    hints.scheme = scheme;
    Ok(hints)
}

/// `--rule` is read from left to right, the last word on a rule counts; `--only`
/// narrows what is left.
fn chosen(given: &ArgMatches) -> Result<Chosen, Problem> {
    let mut levels = Vec::new();
    let mut switched_off: Vec<&Rule> = Vec::new();
    for choice in all::<String>(given, "rule") {
        let (name, level) = choice.split_once('=').ok_or_else(|| no_level(&choice))?;
        let level = Level::from_str(&level.to_lowercase()).map_err(|_| bad_level(level))?;
        let rule = Rule::named(name)?;
        levels.push((rule, level));
        switched_off.retain(|known| *known != rule);
        switched_off.extend((level == Level::Off).then_some(rule));
    }
    let only = all::<String>(given, "only");
    let only = only.iter().map(|name| Rule::named(name)).collect::<Result<Vec<_>, _>>()?;
    if let Some(rule) = only.iter().find(|rule| switched_off.contains(rule)) {
        return Err(contradiction(rule));
    }
    Ok(Chosen { from: source_of_settings(given)?, levels, only })
}

fn source_of_settings(given: &ArgMatches) -> Result<SettingsFrom, Problem> {
    match (one(given, "config"), given.get_flag("no-config")) {
        (Some(_), true) => Err(TWO_SOURCES.into()),
        (Some(file), false) => Ok(SettingsFrom::File(file)),
        (None, true) => Ok(SettingsFrom::Nowhere),
        (None, false) => Ok(SettingsFrom::Nearest),
    }
}

const TWO_SOURCES: Text = Text {
    da: "--config og --no-config modsiger hinanden. Udelad den ene.",
    en: "--config and --no-config contradict each other. Leave one of them out.",
};

fn contradiction(rule: &Rule) -> Problem {
    let name = rule.name;
    Problem(text!(
        "--only {name} og --rule {name}=fra modsiger hinanden. Udelad den ene.",
        "--only {name} and --rule {name}=off contradict each other. Leave one of them out."
    ))
}

fn no_level(choice: &str) -> Problem {
    Problem(text!(
        "\"{choice}\" mangler et niveau. Skriv for eksempel --rule {choice}=advarsel.",
        "\"{choice}\" lacks a level. Write for example --rule {choice}=warning."
    ))
}

fn bad_level(level: &str) -> Problem {
    Problem(text!(
        "Niveauet \"{level}\" findes ikke. Vælg fejl, advarsel, bemærkning eller fra \
         (error, warning, note, off).",
        "There is no level \"{level}\". Choose error, warning, note or off."
    ))
}

fn fail_on(given: &ArgMatches) -> Result<Option<Severity>, Problem> {
    let Some(word) = one::<String>(given, "fail-on") else { return Ok(Some(Severity::Error)) };
    let word = word.to_lowercase();
    if ["never", "aldrig"].contains(&word.as_str()) {
        return Ok(None);
    }
    let severity = Level::from_str(&word).ok().and_then(Level::severity);
    severity.map(Some).ok_or_else(|| {
        Problem(text!(
            "--fail-on kender ikke \"{word}\". Vælg fejl, advarsel, bemærkning eller aldrig \
             (error, warning, note, never).",
            "--fail-on does not know \"{word}\". Choose error, warning, note or never."
        ))
    })
}
