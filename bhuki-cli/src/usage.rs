//! The longer help texts, and what is said about a command line that cannot be used.

use bhuki_core::{Text, text};
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::problem::Problem;
use crate::words;

pub(crate) const FORMAT: Text = words(
    "text (tegnet), short (en linje pr. fund) eller json; text på en terminal, ellers short",
    "text (drawn), short (a line each) or json; text on a terminal, else short",
);
pub(crate) const OUTPUT: Text = words(
    "Skriv resultatet i denne fil i stedet for på skærmen",
    "Write the result to this file, not to the screen",
);
pub(crate) const AREA: Text = words(
    "Skemaet med sine overskrifter ligger her, for eksempel A4:U27",
    "The matrix with its heads lies here, for example A4:U27",
);
pub(crate) const SCHEME: Text = words(
    "Bogstavsættet, for eksempel bhuki eller raci; ellers findes det af sig selv",
    "The letter scheme, for example bhuki or raci; else it is found by itself",
);
pub(crate) const RULE: Text = words(
    "Sæt en regels niveau: fejl, advarsel, bemærkning eller fra; kan gentages",
    "Set a rule's level: error, warning, note or off; may be repeated",
);
pub(crate) const ONLY: Text =
    words("Kun denne regel; kan gentages", "Only this rule; may be repeated");
pub(crate) const FAIL_ON: Text = words(
    "Slutkode 1 fra dette niveau: fejl (hvis intet er sagt), advarsel, bemærkning eller aldrig",
    "Exit status 1 from this level on: error (the default), warning, note or never",
);
pub(crate) const LARGE: Text = words("Læs også meget store filer", "Read very large files too");
pub(crate) const VERBOSE: Text =
    words("Vis alt, hvad der blev udeladt, og hvorfor", "List all that was left out, and why");
pub(crate) const LINT_EXIT: Text = words(
    "Slutkode: 0 intet på niveauet eller over · 1 fund · 2 opgaven kunne ikke løses",
    "Exit status: 0 nothing at that level or above · 1 findings · 2 the job could not be done",
);

/// Help and version as text to print; anything else as a problem in our own words.
pub(crate) fn explained(stop: &clap::Error) -> Result<String, Problem> {
    match stop.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Ok(stop.render().ansi().to_string()),
        _ => Err(Problem(sentence(stop))),
    }
}

fn sentence(stop: &clap::Error) -> Text<String> {
    let argument = context(stop, ContextKind::InvalidArg);
    let value = context(stop, ContextKind::InvalidValue);
    match stop.kind() {
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            text!(
                "Der mangler en kommando. Prøv \"bhuki lint FIL\", eller se \"bhuki --help\".",
                "A command is missing. Try \"bhuki lint FILE\", or see \"bhuki --help\"."
            )
        }
        ErrorKind::MissingRequiredArgument => text!(
            "Hvilken fil? Skriv for eksempel \"bhuki lint ansvar.xlsx\", navnet på en mappe eller \
             - for standardinput. \"bhuki lint --help\" viser resten.",
            "Which file? Write for example \"bhuki lint roles.xlsx\", the name of a folder or - \
             for standard input. \"bhuki lint --help\" shows the rest."
        ),
        ErrorKind::InvalidSubcommand => {
            let wanted = context(stop, ContextKind::InvalidSubcommand);
            with_hint(
                text!("Kommandoen \"{wanted}\" findes ikke.", "There is no command \"{wanted}\"."),
                &context(stop, ContextKind::SuggestedSubcommand),
            )
        }
        ErrorKind::UnknownArgument => with_hint(
            text!("Tilvalget \"{argument}\" findes ikke.", "There is no option \"{argument}\"."),
            &context(stop, ContextKind::SuggestedArg),
        ),
        ErrorKind::ArgumentConflict => text!(
            "\"{argument}\" kan kun angives én gang.",
            "\"{argument}\" can be given only once."
        ),
        ErrorKind::TooManyValues => {
            text!("\"{argument}\" tager ingen værdi.", "\"{argument}\" takes no value.")
        }
        _ if value.is_empty() => text!(
            "\"{argument}\" mangler sin værdi. \"bhuki --help\" viser hvordan.",
            "\"{argument}\" lacks its value. \"bhuki --help\" shows how."
        ),
        _ => {
            let valid = context(stop, ContextKind::ValidValue);
            text!(
                "\"{argument}\" kan ikke være \"{value}\". Vælg: {valid}.",
                "\"{argument}\" cannot be \"{value}\". Choose: {valid}."
            )
        }
    }
}

fn with_hint(said: Text<String>, suggested: &str) -> Text<String> {
    let Text { da, en } = said;
    if suggested.is_empty() {
        return text!(
            "{da} \"bhuki --help\" viser, hvad der kan bruges.",
            "{en} \"bhuki --help\" shows what there is."
        );
    }
    text!("{da} Mente du \"{suggested}\"?", "{en} Did you mean \"{suggested}\"?")
}

fn context(stop: &clap::Error, kind: ContextKind) -> String {
    match stop.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
