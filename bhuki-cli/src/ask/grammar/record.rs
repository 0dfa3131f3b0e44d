//! How a command is written down: its words in both languages, its argument, its options.

use std::path::PathBuf;

use bhuki_core::{Lang, SCHEMES, Text};
use clap::builder::EnumValueParser;
use clap::builder::styling::Style;
use clap::{Arg, ArgAction, Command};
use clap_complete::Shell;

use crate::ask::form::ReportFormat;
use crate::terminal::Screen;

/// A command, with its help.
pub(crate) struct CommandRecord {
    pub(crate) name: &'static str,
    /// Its Danish name.
    pub(crate) alias: &'static str,
    pub(super) about: Text,
    /// What follows its name.
    pub(super) usage: Text,
    /// What stands below the options.
    pub(super) more: Option<Text>,
    pub(super) argument: Option<ArgumentRecord>,
    /// In the order of the help.
    pub(super) options: &'static [OptionRecord],
}

/// What stands behind a command without a flag.
pub(super) struct ArgumentRecord {
    pub(super) name: &'static str,
    pub(super) takes: Takes,
    pub(super) is_required: bool,
    pub(super) help: Text,
}

/// An option, such as `--format FORMAT` or `-v`.
pub(super) struct OptionRecord {
    pub(super) name: &'static str,
    pub(super) short: Option<char>,
    /// Its Danish name, where it has one.
    alias: Option<&'static str>,
    pub(super) takes: Takes,
    pub(super) help: Text,
}

/// The value, by the name that help gives it.
pub(super) enum Takes {
    /// None: it is a switch.
    Nothing,
    Word(Text),
    /// May be given several times.
    Words(Text),
    /// May be given several times, and several at once between commas.
    WordList(Text),
    File(Text),
    Files(Text),
    ReportFormats(Text),
    Shell(Text),
}

impl OptionRecord {
    pub(super) const fn new(name: &'static str, takes: Takes, help: Text) -> Self {
        Self { name, short: None, alias: None, takes, help }
    }

    pub(super) const fn short(self, short: char) -> Self {
        Self { short: Some(short), ..self }
    }

    pub(super) const fn alias(self, alias: &'static str) -> Self {
        Self { alias: Some(alias), ..self }
    }
}

impl CommandRecord {
    /// The command as clap takes it.
    pub(super) fn in_language(&'static self, lang: Lang) -> Command {
        let name = self.name;
        let command = framed(Command::new(name), lang)
            .alias(self.alias)
            .about(self.about.get(lang))
            .override_usage(format!("bhuki {name} {}", self.usage.get(lang)))
            .args(self.argument.as_ref().map(|argument| argument.in_language(lang)))
            .args(self.options.iter().map(|option| option.in_language(lang)));
        let command = match &self.more {
            Some(more) => command.after_help(more.get(lang)),
            None => command,
        };
        with_shared_options(command, lang)
    }
}

impl ArgumentRecord {
    fn in_language(&'static self, lang: Lang) -> Arg {
        let arg = Arg::new(self.name)
            .required(self.is_required)
            .help_heading(ARGUMENTS.get(lang))
            .help(self.help.get(lang));
        let arg = self.takes.told(arg, lang);
        if matches!(self.takes, Takes::Files(_)) { arg.num_args(1..) } else { arg }
    }
}

impl OptionRecord {
    fn in_language(&'static self, lang: Lang) -> Arg {
        let schemes: Vec<&str> = SCHEMES.iter().map(|scheme| scheme.name).collect();
        let help = self.help.get(lang).replace("{schemes}", &schemes.join(", "));
        let arg = self.takes.told(Arg::new(self.name).long(self.name).help(help), lang);
        let arg = match self.alias {
            Some(alias) => arg.alias(alias),
            None => arg,
        };
        match self.short {
            Some(short) => arg.short(short),
            None => arg,
        }
    }
}

impl Takes {
    fn told(&'static self, arg: Arg, lang: Lang) -> Arg {
        let path = || clap::value_parser!(PathBuf);
        match self {
            Self::Nothing => arg.action(ArgAction::SetTrue),
            Self::Word(name) => arg.value_name(name.get(lang)),
            Self::Words(name) => arg.value_name(name.get(lang)).action(ArgAction::Append),
            Self::WordList(name) => {
                let arg = arg.value_name(name.get(lang)).action(ArgAction::Append);
                arg.value_delimiter(',')
            }
            Self::File(name) => arg.value_name(name.get(lang)).value_parser(path()),
            Self::Files(name) => {
                let arg = arg.value_name(name.get(lang)).action(ArgAction::Append);
                arg.value_parser(path())
            }
            Self::ReportFormats(name) => {
                let arg = arg.value_name(name.get(lang)).action(ArgAction::Append);
                arg.value_parser(ReportFormat::ALL.map(ReportFormat::name))
                    .hide_possible_values(true)
            }
            Self::Shell(name) => {
                let arg = arg.value_name(name.get(lang)).hide_possible_values(true);
                arg.value_parser(EnumValueParser::<Shell>::new())
            }
        }
    }
}

const ARGUMENTS: Text = Text { da: "Argumenter", en: "Arguments" };
const OPTIONS: Text = Text { da: "Tilvalg", en: "Options" };
const USAGE: Text = Text { da: "Brug:", en: "Usage:" };
const LANG: Text = Text { da: "SPROG", en: "LANG" };
const LANG_HELP: Text = Text {
    da: "Sprog: da (dansk) eller en (engelsk)",
    en: "Language: da (Danish) or en (English)",
};
const HELP_HELP: Text = Text { da: "Vis denne hjælp", en: "Print this help" };

/// The frame of the help, in our own words.
pub(super) fn framed(command: Command, lang: Lang) -> Command {
    let bold = Style::new().bold();
    let usage = USAGE.get(lang);
    command
        .styles(clap::builder::Styles::styled().header(bold).usage(bold))
        .help_template(format!(
            "{{about-with-newline}}\n{bold}{usage}{bold:#} {{usage}}\n\n{{all-args}}{{after-help}}"
        ))
        .term_width(Screen::here(lang).prose(0))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .next_help_heading(OPTIONS.get(lang))
}

/// The options that every command has; last, so that help lists them last.
pub(super) fn with_shared_options(command: Command, lang: Lang) -> Command {
    command
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_name(LANG.get(lang))
                .value_parser(["da", "en"])
                .hide_possible_values(true)
                .global(true)
                .help(LANG_HELP.get(lang)),
        )
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help(HELP_HELP.get(lang)),
        )
}
