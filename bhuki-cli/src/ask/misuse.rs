//! What is said about a command line that cannot be used.

use std::ffi::OsString;
use std::path::Path;

use bhuki_core::Text;
use bhuki_core::folded;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::ask::grammar::{COMMANDS, CommandRecord};
use crate::path::is_spreadsheet;
use crate::problem::Problem;

/// Help and version as text to print; anything else as a problem in our own words.
///
/// `argv` tells which command was meant, and so whose help to point to.
pub(crate) fn explained(stop: &clap::Error, argv: &[OsString]) -> Result<String, Problem> {
    match stop.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Ok(stop.render().ansi().to_string()),
        _ => Err(Problem(sentence(stop, &help_of(argv)))),
    }
}

/// The help to look at: that of the command that was named.
fn help_of(argv: &[OsString]) -> Text<String> {
    let mut words = argv.iter().skip(1).filter_map(|arg| arg.to_str());
    match words.find_map(command_named) {
        Some(command) => Text {
            da: format!("bhuki {} --help", command.alias),
            en: format!("bhuki {} --help", command.name),
        },
        None => text!("bhuki --help", "bhuki --help"),
    }
}

/// The command of this name; `help` has no help of its own to point to.
fn command_named(name: &str) -> Option<&'static CommandRecord> {
    let mut commands = COMMANDS.into_iter().filter(|command| command.name != "help");
    commands.find(|command| command.name == name || command.alias == name)
}

/// What clap found wrong.
struct Misuse<'a> {
    stop: &'a clap::Error,
    /// The command that shows the help.
    help: &'a Text<String>,
    /// The argument it is about, such as "--output".
    argument: &'a str,
    /// What was to follow it, such as "<FIL>".
    placeholder: &'a str,
}

fn sentence(stop: &clap::Error, help: &Text<String>) -> Text<String> {
    let full = context(stop, ContextKind::InvalidArg);
    // Such as "--output <FIL>", or a word that nothing was expected to be.
    let (argument, placeholder) = full.split_once(' ').unwrap_or((&full, ""));
    let misuse = Misuse { stop, help, argument, placeholder };
    match stop.kind() {
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            NO_COMMAND.into()
        }
        ErrorKind::MissingRequiredArgument if help.en.contains("completions") => NO_SHELL.into(),
        ErrorKind::MissingRequiredArgument => NO_FILE.into(),
        ErrorKind::InvalidSubcommand => misuse.unknown_command(),
        ErrorKind::UnknownArgument if !argument.starts_with('-') => {
            text!(
                "Der er et ord for meget: \"{full}\". Er det en del af et navn med mellemrum, så sæt \
                 anførselstegn om hele navnet.",
                "There is one word too many: \"{full}\". If it is part of a name with blanks, put \
                 quotation marks around the whole name."
            )
        }
        ErrorKind::UnknownArgument => misuse.unknown_option(),
        ErrorKind::ArgumentConflict => text!(
            "\"{argument}\" kan kun angives én gang.",
            "\"{argument}\" can be given only once."
        ),
        ErrorKind::TooManyValues => {
            text!("\"{argument}\" tager ingen værdi.", "\"{argument}\" takes no value.")
        }
        _ => misuse.wrong_value(),
    }
}

const NO_COMMAND: Text = Text {
    da: "Der mangler en kommando. Prøv \"bhuki tjek FIL\", eller se \"bhuki --help\".",
    en: "A command is missing. Try \"bhuki lint FILE\", or see \"bhuki --help\".",
};
const NO_SHELL: Text = Text {
    da: "Hvilken kommandoskal? Skriv bash, zsh, fish, powershell eller elvish, for eksempel \
         \"bhuki completions bash\".",
    en: "Which shell? Write bash, zsh, fish, powershell or elvish, for example \
         \"bhuki completions bash\".",
};
const NO_FILE: Text = Text {
    da: "Hvilken fil? Skriv for eksempel \"bhuki tjek ansvar.xlsx\", navnet på en mappe eller \
         - for standardinput. \"bhuki tjek --help\" viser resten.",
    en: "Which file? Write for example \"bhuki lint roles.xlsx\", the name of a folder or - \
         for standard input. \"bhuki lint --help\" shows the rest.",
};

/// What people say for `lint`, folded.
const MEANT_LINT: [&str; 9] = [
    "check", "kontrol", "kontroller", "kontrollér", "gennemgå", "efterse", "valider", "validate",
    "verify",
];

/// Whether a word in the place of a command is the name of a file or folder to look at.
fn names_a_file(word: &str) -> bool {
    let path = Path::new(word);
    is_spreadsheet(path) || path.exists()
}

impl Misuse<'_> {
    fn unknown_command(&self) -> Text<String> {
        let wanted = context(self.stop, ContextKind::InvalidSubcommand);
        if names_a_file(&wanted) {
            let file = if wanted.contains(' ') { format!("\"{wanted}\"") } else { wanted };
            return text!(
                "Skriv en kommando foran filen, for eksempel: bhuki tjek {file}",
                "Write a command before the file, for example: bhuki lint {file}"
            );
        }
        if MEANT_LINT.contains(&folded(&wanted).as_str()) {
            return text!(
                "Kommandoen \"{wanted}\" findes ikke. Mente du \"tjek\"?",
                "There is no command \"{wanted}\". Did you mean \"lint\"?"
            );
        }
        let said =
            text!("Kommandoen \"{wanted}\" findes ikke.", "There is no command \"{wanted}\".");
        self.with_hint(said, ContextKind::SuggestedSubcommand)
    }

    fn unknown_option(&self) -> Text<String> {
        let option = self.argument;
        let said = text!("Tilvalget \"{option}\" findes ikke.", "There is no option \"{option}\".");
        self.with_hint(said, ContextKind::SuggestedArg)
    }

    /// What was meant, or where to see what there is.
    fn with_hint(&self, said: Text<String>, kind: ContextKind) -> Text<String> {
        let Text { da, en } = said;
        let suggested = context(self.stop, kind);
        if suggested.is_empty() {
            let Text { da: help, en: help_en } = self.help;
            return text!(
                "{da} \"{help}\" viser, hvad der kan bruges.",
                "{en} \"{help_en}\" shows what there is."
            );
        }
        let either = |or: &str| suggested.replace(", ", &format!("\" {or} \""));
        let (eller, or) = (either("eller"), either("or"));
        text!("{da} Mente du \"{eller}\"?", "{en} Did you mean \"{or}\"?")
    }

    /// A value that is missing, or is none of those there are.
    fn wrong_value(&self) -> Text<String> {
        let Self { argument, placeholder, .. } = self;
        let Text { da: help, en: help_en } = self.help;
        let value = context(self.stop, ContextKind::InvalidValue);
        if value.is_empty() {
            return text!(
                "\"{argument}\" skal følges af {placeholder}. Se \"{help}\".",
                "\"{argument}\" must be followed by {placeholder}. See \"{help_en}\"."
            );
        }
        let valid = context(self.stop, ContextKind::ValidValue);
        text!(
            "\"{argument}\" kan ikke være \"{value}\". Vælg: {valid}.",
            "\"{argument}\" cannot be \"{value}\". Choose: {valid}."
        )
    }
}

fn context(stop: &clap::Error, kind: ContextKind) -> String {
    match stop.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
