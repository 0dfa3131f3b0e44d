//! What was said on the command line.

use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;

use bhuki_core::text::folded;
use bhuki_core::{
    Area, Error, Hints, Lang, Level, RULES, Rule, SCHEMES, Scheme, Settings, Severity, rule_named,
    text,
};
use clap::{ArgMatches, Command};

use crate::problem::Problem;
use crate::{args_new, grammar, usage};

/// What the command line asks for.
pub(crate) enum Asked {
    /// A text to print, such as help or the version.
    Help(String),
    /// Something to do.
    Job(Job),
}

/// One command and its arguments.
pub(crate) enum Job {
    /// `bhuki lint`.
    Lint(Lint),
    /// `bhuki explain`.
    Explain(Explain),
    /// `bhuki new`.
    New(args_new::New),
    /// `bhuki convert`.
    Convert(args_new::Convert),
}

/// The arguments of `lint`.
pub(crate) struct Lint {
    /// Files, folders and `-`, as given.
    pub(crate) paths: Vec<PathBuf>,
    /// The form of the output; chosen by where it goes if not given.
    pub(crate) format: Option<Format>,
    /// The file to write.
    pub(crate) output: Option<PathBuf>,
    /// Where the matrix lies.
    pub(crate) hints: Hints,
    /// The levels of the rules.
    pub(crate) settings: Settings,
    /// The least severity that gives exit status 1; none for never.
    pub(crate) fail_on: Option<Severity>,
    /// Draw with ASCII characters only.
    pub(crate) ascii: bool,
    /// Read larger files.
    pub(crate) large: bool,
    /// List everything that was left out.
    pub(crate) verbose: bool,
}

/// The arguments of `explain`.
pub(crate) struct Explain {
    /// What to explain; none for the list of rules.
    pub(crate) topic: Option<Topic>,
    /// Draw with ASCII characters only.
    pub(crate) ascii: bool,
}

/// What `explain` can explain.
pub(crate) enum Topic {
    /// A rule.
    Rule(&'static Rule),
    /// Letter families.
    Letters(&'static [Scheme]),
}

/// The form of the output of `lint`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// Drawn for people.
    Text,
    /// One line each.
    Short,
    /// JSON, version 1.
    Json,
}

/// Parses the command line; help and usage errors are in `lang`.
pub(crate) fn parse(argv: &[OsString], lang: Lang) -> Result<Asked, Problem> {
    let mut command = grammar::command(lang);
    let matches = match command.try_get_matches_from_mut(argv) {
        Ok(matches) => matches,
        Err(stop) => return usage::explained(&stop, argv).map(Asked::Help),
    };
    match matches.subcommand() {
        Some(("lint", given)) => lint(given).map(Job::Lint).map(Asked::Job),
        Some(("explain", given)) => explain(given).map(Job::Explain).map(Asked::Job),
        Some(("new", given)) => args_new::new(given).map(Job::New).map(Asked::Job),
        Some(("convert", given)) => args_new::convert(given).map(Job::Convert).map(Asked::Job),
        Some(("help", given)) => help(command, given).map(Asked::Help),
        _ => Ok(Asked::Help(command.render_help().ansi().to_string())),
    }
}

fn lint(given: &ArgMatches) -> Result<Lint, Problem> {
    Ok(Lint {
        paths: all(given, "files"),
        format: one::<String>(given, "format").map(|word| format_named(&word)).transpose()?,
        output: one(given, "output"),
        hints: hints(given)?,
        settings: settings(given)?,
        fail_on: fail_on(given)?,
        ascii: given.get_flag("ascii"),
        large: given.get_flag("large"),
        verbose: given.get_flag("verbose"),
    })
}

fn explain(given: &ArgMatches) -> Result<Explain, Problem> {
    let topic = one::<String>(given, "rule").map(|word| topic(&word)).transpose()?;
    Ok(Explain { topic, ascii: given.get_flag("ascii") })
}

fn topic(word: &str) -> Result<Topic, Problem> {
    if ["bogstaver", "bogstavsæt", "letters", "schemes"].contains(&folded(word).as_str()) {
        return Ok(Topic::Letters(SCHEMES));
    }
    match Scheme::named(word) {
        Some(scheme) => Ok(Topic::Letters(std::slice::from_ref(scheme))),
        None => rule_called(word).map(Topic::Rule),
    }
}

/// The rule of that name or title, in any case.
fn rule_called(word: &str) -> Result<&'static Rule, Problem> {
    let wanted = folded(word);
    let is_called = |rule: &&&Rule| {
        [rule.name, rule.title.da, rule.title.en].iter().any(|name| folded(name) == wanted)
    };
    match RULES.iter().find(is_called) {
        Some(rule) => Ok(rule),
        None => Ok(rule_named(word)?),
    }
}

fn hints(given: &ArgMatches) -> Result<Hints, Problem> {
    let area = one::<String>(given, "area").map(|text| area(&text)).transpose()?;
    let scheme = one::<String>(given, "scheme")
        .map(|wanted| Scheme::named(&wanted).ok_or(Error::NoSuchScheme { wanted }))
        .transpose()?;
    Ok(Hints { sheet: one(given, "sheet"), area, scheme, ..Hints::default() })
}

pub(crate) fn area(address: &str) -> Result<Area, Problem> {
    Area::from_str(address).map_err(|_| {
        Problem(text!(
            "\"{address}\" er ikke et område. Skriv det som i Excel, for eksempel A4:U27.",
            "\"{address}\" is not an area. Write it as in Excel, for example A4:U27."
        ))
    })
}

/// `--rule` is read from left to right, the last word on a rule counts; `--only`
/// narrows what is left.
fn settings(given: &ArgMatches) -> Result<Settings, Problem> {
    let mut settings = Settings::default();
    let mut switched_off: Vec<&Rule> = Vec::new();
    for choice in all::<String>(given, "rule") {
        let (name, level) = choice.split_once('=').ok_or_else(|| no_level(&choice))?;
        let level = Level::from_str(&level.to_lowercase()).map_err(|_| bad_level(level))?;
        let rule = rule_called(name)?;
        settings.set_level(rule.name, level)?;
        switched_off.retain(|known| *known != rule);
        switched_off.extend((level == Level::Off).then_some(rule));
    }
    let only: Result<Vec<_>, _> =
        all::<String>(given, "only").iter().map(|name| rule_called(name)).collect();
    let only = only?;
    if let Some(rule) = only.iter().find(|rule| switched_off.contains(rule)) {
        return Err(contradiction(rule));
    }
    if !only.is_empty() {
        settings.only(&only);
    }
    Ok(settings)
}

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

fn format_named(word: &str) -> Result<Format, Problem> {
    match word {
        "text" => Ok(Format::Text),
        "short" => Ok(Format::Short),
        "json" => Ok(Format::Json),
        _ => Err(Problem(text!(
            "Formatet \"{word}\" findes ikke. Vælg text, short eller json.",
            "There is no format \"{word}\". Choose text, short or json."
        ))),
    }
}

/// `bhuki help [COMMAND]`.
fn help(mut command: Command, given: &ArgMatches) -> Result<String, Problem> {
    command.build();
    let name: Option<String> = one(given, "command");
    let chosen = match &name {
        None => Some(&mut command),
        Some(name) => command.find_subcommand_mut(name),
    };
    chosen.map(|command| command.render_help().ansi().to_string()).ok_or_else(|| {
        let name = name.unwrap_or_default();
        Problem(text!(
            "Kommandoen \"{name}\" findes ikke. \"bhuki --help\" viser dem alle.",
            "There is no command \"{name}\". \"bhuki --help\" lists them all."
        ))
    })
}

pub(crate) fn one<T: Clone + Send + Sync + 'static>(given: &ArgMatches, name: &str) -> Option<T> {
    given.get_one::<T>(name).cloned()
}

fn all<T: Clone + Send + Sync + 'static>(given: &ArgMatches, name: &str) -> Vec<T> {
    given.get_many::<T>(name).into_iter().flatten().cloned().collect()
}
