//! What may be said on the command line, and what was said; nothing else knows clap.

pub(crate) mod form;
mod format_pairs;
mod grammar;
pub(crate) mod job;
pub(crate) mod language;
mod lint;
mod making;
mod misuse;
pub(crate) mod shell;
mod value;

use std::ffi::OsString;

use bhuki_core::folded;
use bhuki_core::{Lang, Rule, SCHEMES, Scheme};
use clap::ArgMatches;

use job::{Asked, Explain, Explainable, Job, Shell};
use value::one;

use crate::problem::Problem;

/// Parses the command line; help and usage errors are in `lang`.
pub(crate) fn parse(argv: &[OsString], lang: Lang) -> Result<Asked, Problem> {
    let mut command = grammar::command(lang);
    let matches = match command.try_get_matches_from_mut(argv) {
        Ok(matches) => matches,
        Err(stop) => return misuse::explained(&stop, argv).map(Asked::Help),
    };
    match matches.subcommand() {
        Some(("lint", given)) => {
            lint::lint(given).map(|lint| Asked::Job(Job::Lint(Box::new(lint))))
        }
        Some(("explain", given)) => explain(given).map(Job::Explain).map(Asked::Job),
        Some(("init", given)) => Ok(Asked::Job(Job::Init(making::init(given)))),
        Some(("completions", given)) => Ok(Asked::Job(Job::Completions(shell_named(given)))),
        Some(("man", given)) => Ok(Asked::Job(Job::Man(one(given, "command")))),
        Some(("new", given)) => making::new(given).map(Job::New).map(Asked::Job),
        Some(("convert", given)) => making::convert(given).map(Job::Convert).map(Asked::Job),
        Some(("help", given)) => {
            shell::help(command, one::<String>(given, "command").as_deref()).map(Asked::Help)
        }
        _ => Ok(Asked::Help(command.render_help().ansi().to_string())),
    }
}

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

/// The shell named; the command line cannot be parsed without one.
fn shell_named(given: &ArgMatches) -> Shell {
    one(given, "shell").unwrap_or(Shell::Bash)
}
