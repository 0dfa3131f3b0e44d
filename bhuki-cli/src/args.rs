//! What was said on the command line.

use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;

use bhuki_core::text::folded;
use bhuki_core::{Area, Hints, Lang, Level, Rule, SCHEMES, Scheme, Severity, Text};
use clap::{ArgMatches, Command};
use clap_complete::Shell;

use crate::baseline::Wanted;
use crate::commands::init::Init;
use crate::config::{Chosen, From};
use crate::outputs::{self, Output};
use crate::problem::Problem;
use crate::{args_new, grammar, shell, usage, words};

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
    Lint(Box<Lint>),
    /// `bhuki explain`.
    Explain(Explain),
    /// `bhuki completions`.
    Completions(Shell),
    /// `bhuki man`, for this command.
    Man(Option<String>),
    /// `bhuki init`.
    Init(Init),
    /// `bhuki new`.
    New(args_new::New),
    /// `bhuki convert`.
    Convert(args_new::Convert),
}

/// The arguments of `lint`.
#[allow(clippy::struct_excessive_bools, reason = "each is a switch on the command line")]
pub(crate) struct Lint {
    /// Files, folders and `-`, as given.
    pub(crate) paths: Vec<PathBuf>,
    /// The results to write; never none.
    pub(crate) outputs: Vec<Output>,
    /// Where the matrix lies.
    pub(crate) hints: Hints,
    /// Where settings come from, and the levels that count more.
    pub(crate) chosen: Chosen,
    /// The findings that were there before.
    pub(crate) baseline: Option<Wanted>,
    /// The least severity that gives exit status 1; none for never.
    pub(crate) fail_on: Option<Severity>,
    /// Draw with ASCII characters only.
    pub(crate) ascii: bool,
    /// Read larger files.
    pub(crate) large: bool,
    /// List everything that was left out.
    pub(crate) verbose: bool,
    /// Count the findings of each rule.
    pub(crate) statistics: bool,
}

/// The arguments of `explain`.
pub(crate) struct Explain {
    /// What to explain; none for the list of rules.
    pub(crate) topic: Option<Explainable>,
    /// Draw with ASCII characters only.
    pub(crate) ascii: bool,
}

/// What `explain` can explain.
pub(crate) enum Explainable {
    /// A rule.
    Rule(&'static Rule),
    /// Letter families.
    Letters(&'static [Scheme]),
}

/// Parses the command line; help and usage errors are in `lang`.
pub(crate) fn parse(argv: &[OsString], lang: Lang) -> Result<Asked, Problem> {
    let mut command = grammar::command(lang);
    let matches = match command.try_get_matches_from_mut(argv) {
        Ok(matches) => matches,
        Err(stop) => return usage::explained(&stop, argv).map(Asked::Help),
    };
    match matches.subcommand() {
        Some(("lint", given)) => lint(given).map(|lint| Asked::Job(Job::Lint(Box::new(lint)))),
        Some(("explain", given)) => explain(given).map(Job::Explain).map(Asked::Job),
        Some(("init", given)) => Ok(Asked::Job(Job::Init(init(given)))),
        Some(("completions", given)) => Ok(Asked::Job(Job::Completions(shell_named(given)))),
        Some(("man", given)) => Ok(Asked::Job(Job::Man(one(given, "command")))),
        Some(("new", given)) => args_new::new(given).map(Job::New).map(Asked::Job),
        Some(("convert", given)) => args_new::convert(given).map(Job::Convert).map(Asked::Job),
        Some(("help", given)) => help(command, given).map(Asked::Help),
        _ => Ok(Asked::Help(command.render_help().ansi().to_string())),
    }
}

fn lint(given: &ArgMatches) -> Result<Lint, Problem> {
    Ok(Lint {
        paths: all(given, "files"),
        outputs: outputs::asked_for(given)?,
        hints: hints(given)?,
        chosen: chosen(given)?,
        baseline: baseline(given)?,
        fail_on: fail_on(given)?,
        ascii: given.get_flag("ascii"),
        large: given.get_flag("large"),
        verbose: given.get_flag("verbose"),
        statistics: given.get_flag("statistics"),
    })
}

fn init(given: &ArgMatches) -> Init {
    Init { output: one(given, "output"), force: given.get_flag("force") }
}

fn baseline(given: &ArgMatches) -> Result<Option<Wanted>, Problem> {
    let update = given.get_flag("update-baseline");
    let is_part = given.contains_id("sheet") || given.contains_id("area");
    match one(given, "baseline") {
        None if update => Err(NO_BASELINE.into()),
        Some(_) if update && is_part => Err(PART_OF_BASELINE.into()),
        path => Ok(path.map(|path| Wanted { path, update })),
    }
}

const NO_BASELINE: Text = words(
    "--update-baseline skal vide hvilken fil: skriv også --baseline FIL.",
    "--update-baseline must know which file: write --baseline FILE as well.",
);
const PART_OF_BASELINE: Text = words(
    "--update-baseline ville glemme fundene i resten af filen. Udelad --sheet og --area.",
    "--update-baseline would forget the findings in the rest of the file. Leave out --sheet and \
     --area.",
);

fn explain(given: &ArgMatches) -> Result<Explain, Problem> {
    let topic = one::<String>(given, "rule").map(|word| topic(&word)).transpose()?;
    Ok(Explain { topic, ascii: given.get_flag("ascii") })
}

fn topic(word: &str) -> Result<Explainable, Problem> {
    if ["bogstaver", "bogstavsæt", "letters", "schemes"].contains(&folded(word).as_str()) {
        return Ok(Explainable::Letters(SCHEMES));
    }
    match Scheme::named(word) {
        Ok(scheme) => Ok(Explainable::Letters(std::slice::from_ref(scheme))),
        Err(_) => Ok(Explainable::Rule(Rule::named(word)?)),
    }
}

fn hints(given: &ArgMatches) -> Result<Hints, Problem> {
    let area = one::<String>(given, "area").map(|text| area(&text)).transpose()?;
    let scheme = one::<String>(given, "scheme").map(|wanted| Scheme::named(&wanted)).transpose()?;
    let mut hints = Hints::default();
    hints.sheet = one(given, "sheet");
    hints.area = area;
    hints.scheme = scheme;
    Ok(hints)
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

fn source_of_settings(given: &ArgMatches) -> Result<From, Problem> {
    match (one(given, "config"), given.get_flag("no-config")) {
        (Some(_), true) => Err(TWO_SOURCES.into()),
        (Some(file), false) => Ok(From::File(file)),
        (None, true) => Ok(From::Nowhere),
        (None, false) => Ok(From::Nearest),
    }
}

const TWO_SOURCES: Text = words(
    "--config og --no-config modsiger hinanden. Udelad den ene.",
    "--config and --no-config contradict each other. Leave one of them out.",
);

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

/// The shell named; the command line cannot be parsed without one.
fn shell_named(given: &ArgMatches) -> Shell {
    one(given, "shell").unwrap_or(Shell::Bash)
}

/// `bhuki help [COMMAND]`.
fn help(mut command: Command, given: &ArgMatches) -> Result<String, Problem> {
    command.build();
    let name: Option<String> = one(given, "command");
    let chosen = match &name {
        None => Some(&mut command),
        Some(name) => command.find_subcommand_mut(name),
    };
    chosen
        .map(|command| command.render_help().ansi().to_string())
        .ok_or_else(|| shell::no_such_command(&name.unwrap_or_default()))
}

pub(crate) fn one<T: Clone + Send + Sync + 'static>(given: &ArgMatches, name: &str) -> Option<T> {
    given.get_one::<T>(name).cloned()
}

fn all<T: Clone + Send + Sync + 'static>(given: &ArgMatches, name: &str) -> Vec<T> {
    given.get_many::<T>(name).into_iter().flatten().cloned().collect()
}
