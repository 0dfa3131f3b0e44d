//! What may be said on the command line, with its help in both languages.

mod helping;
mod lint;
mod making;
mod record;

use bhuki_core::{Lang, Text};
use clap::{Arg, ArgAction, Command};

pub(crate) use record::CommandRecord;
use record::{framed, with_shared_options};

/// The commands, in the order of the help.
pub(crate) static COMMANDS: [&CommandRecord; 8] = [
    &lint::LINT,
    &making::NEW,
    &making::CONVERT,
    &helping::EXPLAIN,
    &making::INIT,
    &helping::COMPLETIONS,
    &helping::MAN,
    &helping::HELP,
];

const ABOUT: Text = Text {
    da: "Kontrollerer BHUKI-diagrammer og andre ansvarsskemaer i regneark: hvem beslutter, hvem har \
         hovedansvaret, hvem udfører, hvem konsulteres, og hvem informeres.",
    en: "Checks responsibility matrices (BHUKI, RACI and relatives) in spreadsheets: who \
         decides, who answers for it, who does it, who is heard and who is told.",
};
const HEADING: Text = Text { da: "Kommandoer", en: "Commands" };
const COMMAND: Text = Text { da: "KOMMANDO", en: "COMMAND" };
const VERSION: Text = Text { da: "Vis versionen", en: "Print the version" };

/// All of it, with its help in one language.
pub(crate) fn command(lang: Lang) -> Command {
    let name = COMMAND.get(lang);
    let command = framed(Command::new("bhuki"), lang)
        .version(env!("CARGO_PKG_VERSION"))
        .about(ABOUT.get(lang))
        .override_usage(format!("bhuki <{name}>"))
        .subcommand_help_heading(HEADING.get(lang))
        .subcommand_value_name(name)
        .disable_help_subcommand(true)
        .arg_required_else_help(true)
        .subcommand_required(true)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(VERSION.get(lang)),
        )
        .subcommands(COMMANDS.iter().map(|command| command.in_language(lang)));
    with_shared_options(command, lang)
}
