//! What may be said on the command line, with its help in both languages. Only
//! this file, `args.rs` (each with its part for `new`) and `usage.rs` know clap.

use std::path::PathBuf;

use bhuki_core::{Lang, SCHEMES, Text};
use clap::builder::styling::Style;
use clap::{Arg, ArgAction, Command};

use crate::outputs::ReportFormat;
use crate::terminal::Screen;
use crate::{grammar_new, said, shell, usage, words};

/// What may be said, with its help in one language.
pub(crate) fn command(lang: Lang) -> Command {
    let t = |da, en| said(words(da, en), lang);
    let (commands, name) = (t("Kommandoer", "Commands"), t("KOMMANDO", "COMMAND"));
    let command = framed(Command::new("bhuki"), lang)
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
                .help(t("Vis versionen", "Print the version")),
        )
        .subcommand(lint_command(lang))
        .subcommand(grammar_new::new_command(lang))
        .subcommand(grammar_new::convert_command(lang))
        .subcommand(explain_command(lang))
        .subcommand(init_command(lang))
        .subcommand(shell::completions_command(lang))
        .subcommand(shell::man_command(lang))
        .subcommand(help_command(lang));
    with_shared_options(command, lang)
}

/// The frame of the help, in our own words.
pub(crate) fn framed(command: Command, lang: Lang) -> Command {
    let t = |da, en| said(words(da, en), lang);
    let bold = Style::new().bold();
    let usage = t("Brug:", "Usage:");
    command
        .styles(clap::builder::Styles::styled().header(bold).usage(bold))
        .help_template(format!(
            "{{about-with-newline}}\n{bold}{usage}{bold:#} {{usage}}\n\n{{all-args}}{{after-help}}"
        ))
        .term_width(Screen::here(lang).prose(0))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .next_help_heading(t("Tilvalg", "Options"))
}

/// The options that every command has; last, so that help lists them last.
pub(crate) fn with_shared_options(command: Command, lang: Lang) -> Command {
    let t = |da, en| said(words(da, en), lang);
    command
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_name(t("SPROG", "LANG"))
                .value_parser(["da", "en"])
                .hide_possible_values(true)
                .global(true)
                .help(t(
                    "Sprog: da (dansk) eller en (engelsk)", "Language: da (Danish) or en (English)",
                )),
        )
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help(t("Vis denne hjælp", "Print this help")),
        )
}

fn lint_command(lang: Lang) -> Command {
    let t = |da, en| said(words(da, en), lang);
    let files = t("FILER", "FILES");
    let options = t("TILVALG", "OPTIONS");
    let command = framed(Command::new("lint"), lang)
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
        .arg(ascii(lang));
    with_shared_options(command, lang)
}

fn explain_command(lang: Lang) -> Command {
    let t = |da, en| said(words(da, en), lang);
    let (rule, options) = (t("REGEL", "RULE"), t("TILVALG", "OPTIONS"));
    let command = framed(Command::new("explain"), lang)
        .alias("forklar")
        .about(t(
            "Forklar en regel eller bogstaverne, eller vis alle regler (også: forklar)",
            "Explain a rule or the letters, or list all rules (also: forklar)",
        ))
        .override_usage(format!("bhuki explain [{options}] [{rule}]"))
        .arg(Arg::new("rule").value_name(rule).help_heading(t("Argumenter", "Arguments")).help(t(
            "Reglens navn eller overskrift, \"bogstaver\" eller et bogstavsæt som raci",
            "The rule's name or title, \"letters\" or a letter scheme such as raci",
        )))
        .arg(ascii(lang));
    with_shared_options(command, lang)
}

fn init_command(lang: Lang) -> Command {
    let t = |da, en| said(words(da, en), lang);
    let command = framed(Command::new("init"), lang)
        .alias("opret")
        .about(t(
            "Opret bhuki.toml, filen med indstillinger (også: opret)",
            "Create bhuki.toml, the file of settings (also: opret)",
        ))
        .override_usage(format!("bhuki init [{}]", t("TILVALG", "OPTIONS")))
        .arg(
            Arg::new("output")
                .short('o')
                .long("output")
                .value_name(t("FIL", "FILE"))
                .value_parser(clap::value_parser!(PathBuf))
                .help(t("Skriv i denne fil", "Write to this file")),
        )
        .arg(Arg::new("force").long("force").action(ArgAction::SetTrue).help(t(
            "Erstat filen, hvis den findes i forvejen",
            "Replace the file if it is there already",
        )));
    with_shared_options(command, lang)
}

fn help_command(lang: Lang) -> Command {
    let t = |da, en| said(words(da, en), lang);
    let name = t("KOMMANDO", "COMMAND");
    let command = framed(Command::new("help"), lang)
        .alias("hjælp")
        .about(t("Hjælp til en kommando (også: hjælp)", "Help for a command (also: hjælp)"))
        .override_usage(format!("bhuki help [{name}]"))
        .arg(
            Arg::new("command")
                .value_name(name)
                .help_heading(t("Argumenter", "Arguments"))
                .help(t("Kommandoen", "The command")),
        );
    with_shared_options(command, lang)
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
        let schemes: Vec<&str> = SCHEMES.iter().map(|scheme| scheme.name).collect();
        let help = said(self.help, lang).replace("{schemes}", &schemes.join(", "));
        let arg = Arg::new(self.name).long(self.name).help(help);
        let arg = match self.short {
            Some(short) => arg.short(short),
            None => arg,
        };
        let Some(value) = self.value else { return arg.action(ArgAction::SetTrue) };
        let action = if self.many { ArgAction::Append } else { ArgAction::Set };
        let arg = arg.value_name(said(value, lang)).action(action);
        match self.name {
            "output" | "config" | "baseline" => arg.value_parser(clap::value_parser!(PathBuf)),
            "format" => {
                let names = ReportFormat::ALL.map(ReportFormat::name);
                arg.value_parser(names).hide_possible_values(true)
            }
            "only" => arg.value_delimiter(','),
            _ => arg,
        }
    }
}

/// The options of `lint`, in the order of its help.
fn lint_options() -> [LintOption; 15] {
    let option = |name, value, help| LintOption { name, short: None, value, help, many: false };
    let rule = words("REGEL", "RULE");
    let (name, file) = (words("NAVN", "NAME"), words("FIL", "FILE"));
    [
        LintOption {
            many: true,
            ..option("format", Some(words("FORMAT", "FORMAT")), usage::FORMAT)
        },
        LintOption { short: Some('o'), many: true, ..option("output", Some(file), usage::OUTPUT) },
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
        option("config", Some(file), usage::CONFIG),
        option("no-config", None, usage::NO_CONFIG),
        option("baseline", Some(file), usage::BASELINE),
        option("update-baseline", None, usage::UPDATE_BASELINE),
        option("statistics", None, usage::STATISTICS),
        option("large", None, usage::LARGE),
        LintOption { short: Some('v'), ..option("verbose", None, usage::VERBOSE) },
    ]
}
