//! The longer help texts, and what is said about a command line that cannot be used.

use std::ffi::OsString;

use bhuki_core::Text;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::problem::Problem;
use crate::words;

pub(crate) const FORMAT: Text = words(
    "text (tegnet), short (en linje pr. fund), json, sarif, github, junit eller markdown; på en \
     terminal text, ellers short; kan gentages",
    "text (drawn), short (a line each), json, sarif, github, junit or markdown; text on a \
     terminal, else short; may be repeated",
);
pub(crate) const OUTPUT: Text = words(
    "Skriv resultatet i denne fil i stedet for på skærmen; hører til det --format, den står \
     ved; uden --format bestemmer navnet formatet (.json, .sarif, .xml, .md)",
    "Write the result to this file, not to the screen; goes with the --format beside it; without \
     one the name tells the format (.json, .sarif, .xml, .md)",
);
pub(crate) const AREA: Text = words(
    "Skemaet med sine overskrifter ligger her, for eksempel A4:U27",
    "The matrix with its heads lies here, for example A4:U27",
);
pub(crate) const SCHEME: Text = words(
    "Bogstavsættet: {schemes}; uden dette finder bhuki det selv",
    "The letter scheme: {schemes}; otherwise detected",
);
pub(crate) const RULE: Text = words(
    "Sæt en regels niveau: fejl, advarsel, bemærkning eller fra; kan gentages",
    "Set a rule's level: error, warning, note or off; may be repeated",
);
pub(crate) const ONLY: Text =
    words("Kun denne regel; kan gentages", "Only this rule; may be repeated");
pub(crate) const FAIL_ON: Text = words(
    "Slutkode 1 fra dette niveau: fejl (standard), advarsel, bemærkning eller aldrig",
    "Exit status 1 from this level on: error (the default), warning, note or never",
);
pub(crate) const STATISTICS: Text = words(
    "Vis til sidst, hvor mange fund hver regel har",
    "Show at the end how many findings each rule has",
);
pub(crate) const CONFIG: Text = words(
    "Indstillinger fra denne fil; ellers fra nærmeste bhuki.toml i filens mappe eller over den",
    "Settings from this file; else from the nearest bhuki.toml in the file's folder or above it",
);
pub(crate) const NO_CONFIG: Text = words("Brug ingen bhuki.toml", "Use no bhuki.toml");
pub(crate) const BASELINE: Text = words(
    "Fund, der står i denne fil, tæller ikke med; findes den ikke, skrives den med alle fund",
    "Findings in this file do not count; if there is no such file, it is written with all findings",
);
pub(crate) const UPDATE_BASELINE: Text = words(
    "Skriv udgangspunktet (--baseline) igen med de fund, der er nu",
    "Write the baseline (--baseline) anew with the findings there are now",
);
pub(crate) const LARGE: Text = words("Læs også meget store filer", "Read very large files too");
pub(crate) const VERBOSE: Text =
    words("Vis alt, hvad der blev udeladt, og hvorfor", "List all that was left out, and why");
pub(crate) const LINT_EXIT: Text = words(
    "Slutkode: 0 intet fund på --fail-on-niveauet eller derover · 1 mindst ét sådant fund · 2 en fil \
     kunne ikke læses, eller kommandoen var forkert",
    "Exit status: 0 no finding at the --fail-on level or above · 1 at least one such finding · 2 a \
     file could not be read, or the command was wrong",
);

/// Help and version as text to print; anything else as a problem in our own words.
///
/// `argv` tells which command was meant, and so whose help to point to.
pub(crate) fn explained(stop: &clap::Error, argv: &[OsString]) -> Result<String, Problem> {
    match stop.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Ok(stop.render().ansi().to_string()),
        _ => Err(Problem(sentence(stop, help_of(argv)))),
    }
}

/// The help to look at: that of the command that was named.
fn help_of(argv: &[OsString]) -> &'static str {
    let command = argv.iter().skip(1).find_map(|arg| match arg.to_str() {
        Some("lint" | "tjek") => Some("bhuki lint --help"),
        Some("new" | "ny") => Some("bhuki new --help"),
        Some("convert" | "konverter") => Some("bhuki convert --help"),
        Some("explain" | "forklar") => Some("bhuki explain --help"),
        Some("completions" | "fuldførelse") => Some("bhuki completions --help"),
        Some("man" | "manual") => Some("bhuki man --help"),
        Some("init" | "opret") => Some("bhuki init --help"),
        _ => None,
    });
    command.unwrap_or("bhuki --help")
}

fn sentence(stop: &clap::Error, help: &str) -> Text<String> {
    let full = context(stop, ContextKind::InvalidArg);
    // Such as "--output <FIL>", or a word that nothing was expected to be.
    let (argument, placeholder) = full.split_once(' ').unwrap_or((&full, ""));
    let value = context(stop, ContextKind::InvalidValue);
    match stop.kind() {
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            text!(
                "Der mangler en kommando. Prøv \"bhuki lint FIL\", eller se \"bhuki --help\".",
                "A command is missing. Try \"bhuki lint FILE\", or see \"bhuki --help\"."
            )
        }
        ErrorKind::MissingRequiredArgument if help.contains("completions") => text!(
            "Hvilken kommandoskal? Skriv bash, zsh, fish, powershell eller elvish, for eksempel \
             \"bhuki completions bash\".",
            "Which shell? Write bash, zsh, fish, powershell or elvish, for example \
             \"bhuki completions bash\"."
        ),
        ErrorKind::MissingRequiredArgument => text!(
            "Hvilken fil? Skriv for eksempel \"bhuki lint ansvar.xlsx\", navnet på en mappe eller \
             - for standardinput. \"bhuki lint --help\" viser resten.",
            "Which file? Write for example \"bhuki lint roles.xlsx\", the name of a folder or - \
             for standard input. \"bhuki lint --help\" shows the rest."
        ),
        ErrorKind::InvalidSubcommand => {
            let wanted = context(stop, ContextKind::InvalidSubcommand);
            with_hint(
                help,
                text!("Kommandoen \"{wanted}\" findes ikke.", "There is no command \"{wanted}\"."),
                &context(stop, ContextKind::SuggestedSubcommand),
            )
        }
        ErrorKind::UnknownArgument if !argument.starts_with('-') => {
            text!("Der er et ord for meget: \"{full}\".", "There is one word too many: \"{full}\".")
        }
        ErrorKind::UnknownArgument => with_hint(
            help,
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
            "\"{argument}\" skal følges af {placeholder}. Se \"{help}\".",
            "\"{argument}\" must be followed by {placeholder}. See \"{help}\"."
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

fn with_hint(help: &str, said: Text<String>, suggested: &str) -> Text<String> {
    let Text { da, en } = said;
    if suggested.is_empty() {
        return text!(
            "{da} \"{help}\" viser, hvad der kan bruges.",
            "{en} \"{help}\" shows what there is."
        );
    }
    let either = |or: &str| suggested.replace(", ", &format!("\" {or} \""));
    let (eller, or) = (either("eller"), either("or"));
    text!("{da} Mente du \"{eller}\"?", "{en} Did you mean \"{or}\"?")
}

fn context(stop: &clap::Error, kind: ContextKind) -> String {
    match stop.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
