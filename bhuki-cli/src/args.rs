//! The command line: what may be said, and what was said. Only this file and
//! `usage.rs` know clap.

use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;

use bhuki_core::{Area, Error, Hints, Lang, Level, Rule, Scheme, Settings, Severity, rule_named};
use bhuki_core::{Text, text};
use clap::builder::styling::Style;
use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::problem::Problem;
use crate::{usage, words};

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
    /// The rule; none for the list.
    pub(crate) rule: Option<&'static Rule>,
    /// Draw with ASCII characters only.
    pub(crate) ascii: bool,
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
pub(crate) fn parse(argv: Vec<OsString>, lang: Lang) -> Result<Asked, Problem> {
    let mut command = command(lang);
    let matches = match command.try_get_matches_from_mut(argv) {
        Ok(matches) => matches,
        Err(stop) => return usage::explained(&stop).map(Asked::Help),
    };
    match matches.subcommand() {
        Some(("lint", given)) => lint(given).map(Job::Lint).map(Asked::Job),
        Some(("explain", given)) => explain(given).map(Job::Explain).map(Asked::Job),
        Some(("help", given)) => help(command, given).map(Asked::Help),
        _ => Ok(Asked::Help(command.render_long_help().ansi().to_string())),
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
    let rule = one::<String>(given, "rule").map(|name| rule_named(&name)).transpose()?;
    Ok(Explain { rule, ascii: given.get_flag("ascii") })
}

fn hints(given: &ArgMatches) -> Result<Hints, Problem> {
    let area = one::<String>(given, "area").map(|text| area(&text)).transpose()?;
    let scheme = one::<String>(given, "scheme")
        .map(|wanted| Scheme::named(&wanted).ok_or(Error::NoSuchScheme { wanted }))
        .transpose()?;
    Ok(Hints { sheet: one(given, "sheet"), area, scheme })
}

fn area(address: &str) -> Result<Area, Problem> {
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
    for choice in all::<String>(given, "rule") {
        let (name, level) = choice.split_once('=').ok_or_else(|| no_level(&choice))?;
        let level = Level::from_str(&level.to_lowercase()).map_err(|_| bad_level(level))?;
        settings.set_level(name, level)?;
    }
    let only: Vec<String> = all(given, "only");
    if !only.is_empty() {
        let rules: Result<Vec<_>, _> = only.iter().map(|name| rule_named(name.trim())).collect();
        settings.only(&rules?);
    }
    Ok(settings)
}

fn no_level(choice: &str) -> Problem {
    Problem(text!(
        "\"{choice}\" siger ikke hvilket niveau. Skriv for eksempel --rule {choice}=warning.",
        "\"{choice}\" does not say which level. Write for example --rule {choice}=warning."
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
    chosen.map(|command| command.render_long_help().ansi().to_string()).ok_or_else(|| {
        let name = name.unwrap_or_default();
        Problem(text!(
            "Kommandoen \"{name}\" findes ikke. \"bhuki --help\" viser dem alle.",
            "There is no command \"{name}\". \"bhuki --help\" lists them all."
        ))
    })
}

fn one<T: Clone + Send + Sync + 'static>(given: &ArgMatches, name: &str) -> Option<T> {
    given.get_one::<T>(name).cloned()
}

fn all<T: Clone + Send + Sync + 'static>(given: &ArgMatches, name: &str) -> Vec<T> {
    given.get_many::<T>(name).into_iter().flatten().cloned().collect()
}

/// What may be said, with its help in one language.
fn command(lang: Lang) -> Command {
    let t = |da, en| said(words(da, en), lang);
    let (commands, name) = (t("Kommandoer", "Commands"), t("KOMMANDO", "COMMAND"));
    framed(Command::new("bhuki"), lang)
        .version(env!("CARGO_PKG_VERSION"))
        .about(t(
            "Efterser BHUKI-diagrammer og andre ansvarsskemaer i regneark: hvem beslutter, hvem har \
             hovedansvaret, hvem udfører, hvem konsulteres, og hvem informeres.",
            "Checks responsibility matrices (BHUKI, RACI and relatives) in spreadsheets: who \
             decides, who answers for it, who does it, who is heard and who is told.",
        ))
        .override_usage(format!("bhuki <{name}>"))
        .subcommand_help_heading(commands)
        .subcommand_value_name(name)
        .disable_help_subcommand(true)
        .arg_required_else_help(true)
        .subcommand_required(true)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(t("Vis versionen", "Print the version"))
                .help_heading(t("Tilvalg", "Options")),
        )
        .subcommand(lint_command(lang))
        .subcommand(explain_command(lang))
        .subcommand(
            framed(Command::new("help"), lang)
                .alias("hjælp")
                .about(t("Hjælp til en kommando (også: hjælp)", "Help for a command"))
                .override_usage(format!("bhuki help [{name}]"))
                .arg(Arg::new("command").value_name(name)
                    .help(t("Kommandoen", "The command"))
                    .help_heading(t("Argumenter", "Arguments"))),
        )
}

/// What all commands share: the frame of the help, `--help` and `--lang`.
fn framed(command: Command, lang: Lang) -> Command {
    let t = |da, en| said(words(da, en), lang);
    let bold = Style::new().bold();
    let usage = t("Brug:", "Usage:");
    command
        .styles(clap::builder::Styles::styled().header(bold).usage(bold))
        .help_template(format!(
            "{{about-with-newline}}\n{bold}{usage}{bold:#} {{usage}}\n\n{{all-args}}{{after-help}}"
        ))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .next_help_heading(t("Tilvalg", "Options"))
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .display_order(1000)
                .help(t("Vis denne hjælp", "Print this help")),
        )
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_name(t("SPROG", "LANG"))
                .value_parser(["da", "en"])
                .hide_possible_values(true)
                .global(true)
                .display_order(999)
                .help(t("Sprog: da eller en", "Language: da or en")),
        )
}

/// The words in one language; clap keeps them as long as the program runs.
const fn said(words: Text, lang: Lang) -> &'static str {
    match lang {
        Lang::Da => words.da,
        Lang::En => words.en,
    }
}

fn lint_command(lang: Lang) -> Command {
    let t = |da, en| said(words(da, en), lang);
    let files = t("FILER", "FILES");
    let options = t("TILVALG", "OPTIONS");
    framed(Command::new("lint"), lang)
        .alias("tjek")
        .about(t(
            "Efterse ansvarsskemaer (også: tjek)",
            "Check responsibility matrices (also: tjek)",
        ))
        .override_usage(format!("bhuki lint [{options}] <{files}>..."))
        .after_help(said(usage::LINT_EXIT, lang))
        .arg(
            Arg::new("files")
                .value_name(files)
                .required(true)
                .num_args(1..)
                .value_parser(clap::value_parser!(PathBuf))
                .help_heading(t("Argumenter", "Arguments"))
                .help(t(
                    "Regneark, mapper med regneark eller - for standardinput",
                    "Workbooks, folders with workbooks or - for standard input",
                )),
        )
        .args(lint_options().map(|option| option.in_language(lang)))
        .arg(ascii(lang))
}

fn explain_command(lang: Lang) -> Command {
    let t = |da, en| said(words(da, en), lang);
    let (rule, options) = (t("REGEL", "RULE"), t("TILVALG", "OPTIONS"));
    framed(Command::new("explain"), lang)
        .alias("forklar")
        .about(t(
            "Forklar en regel, eller vis dem alle (også: forklar)",
            "Explain a rule, or list them all (also: forklar)",
        ))
        .override_usage(format!("bhuki explain [{options}] [{rule}]"))
        .arg(Arg::new("rule").value_name(rule).help_heading(t("Argumenter", "Arguments")).help(t(
            "Reglens navn, for eksempel several-mains",
            "The rule's name, for example several-mains",
        )))
        .arg(ascii(lang))
}

fn ascii(lang: Lang) -> Arg {
    let help = words("Tegn kun med ASCII-tegn", "Draw with ASCII characters only");
    Arg::new("ascii").long("ascii").action(ArgAction::SetTrue).help(said(help, lang))
}

/// One option of `lint`.
struct LintOption {
    name: &'static str,
    short: Option<char>,
    /// The name of its value; none for a switch.
    value: Option<Text>,
    help: Text,
    /// Whether it may be given several times.
    many: bool,
}

impl LintOption {
    fn in_language(self, lang: Lang) -> Arg {
        let arg = Arg::new(self.name).long(self.name).help(said(self.help, lang));
        let arg = match self.short {
            Some(short) => arg.short(short),
            None => arg,
        };
        let Some(value) = self.value else { return arg.action(ArgAction::SetTrue) };
        let action = if self.many { ArgAction::Append } else { ArgAction::Set };
        let arg = arg.value_name(said(value, lang)).action(action);
        match self.name {
            "output" => arg.value_parser(clap::value_parser!(PathBuf)),
            "only" => arg.value_delimiter(','),
            _ => arg,
        }
    }
}

/// The options of `lint`, in the order of its help.
fn lint_options() -> [LintOption; 10] {
    let option = |name, value, help| LintOption { name, short: None, value, help, many: false };
    let rule = words("REGEL", "RULE");
    let name = words("NAVN", "NAME");
    [
        option("format", Some(words("FORMAT", "FORMAT")), usage::FORMAT),
        LintOption {
            short: Some('o'),
            ..option("output", Some(words("FIL", "FILE")), usage::OUTPUT)
        },
        option(
            "sheet",
            Some(name),
            words("Kun arket med dette navn", "Only the sheet of this name"),
        ),
        option("area", Some(words("OMRÅDE", "AREA")), usage::AREA),
        option("scheme", Some(name), usage::SCHEME),
        LintOption {
            many: true,
            ..option("rule", Some(words("REGEL=NIVEAU", "RULE=LEVEL")), usage::RULE)
        },
        LintOption { many: true, ..option("only", Some(rule), usage::ONLY) },
        option("fail-on", Some(words("NIVEAU", "LEVEL")), usage::FAIL_ON),
        option("large", None, usage::LARGE),
        LintOption { short: Some('v'), ..option("verbose", None, usage::VERBOSE) },
    ]
}
