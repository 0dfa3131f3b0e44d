//! The command `bhuki`: lints responsibility matrices in spreadsheets.

/// Formats the same facts in both languages.
macro_rules! text {
    ($da:literal, $en:literal $(, $($arg:tt)*)?) => {
        bhuki_core::Text { da: format!($da $(, $($arg)*)?), en: format!($en $(, $($arg)*)?) }
    };
}

mod ask;
mod commands;
mod files;
mod path;
mod problem;
mod report;
mod terminal;

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use bhuki_core::Lang;

use crate::ask::job::{Asked, Job};
use crate::ask::language;
use crate::files::{isolation, say};
use crate::problem::{Problem, Status};

/// What the last panic said, for the one sentence about it.
static PANIC: Mutex<String> = Mutex::new(String::new());

fn main() -> ExitCode {
    // The readers' panics are caught in the core and become sentences there, so
    // a panic is told about only where it gets all the way up to here.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        *PANIC.lock().unwrap_or_else(PoisonError::into_inner) = place;
    }));
    let argv: Vec<OsString> = std::env::args_os().collect();
    let lang = language::chosen(&argv);
    let status = catch_unwind(AssertUnwindSafe(|| run(&argv, lang)))
        .unwrap_or_else(|_| Err(own_fault()))
        .unwrap_or_else(|problem| {
            say::complain(&problem, lang);
            Status::Failed
        });
    ExitCode::from(status as u8)
}

fn run(argv: &[OsString], lang: Lang) -> Result<Status, Problem> {
    if isolation::is_asked_for(argv) {
        return isolation::child(argv);
    }
    match ask::parse(argv, lang)? {
        Asked::Help(text) => say::to_stdout(&text),
        Asked::Job(Job::Lint(lint)) => commands::lint::run(&lint, lang),
        Asked::Job(Job::Init(init)) => commands::init::run(&init, lang),
        Asked::Job(Job::Explain(explain)) => commands::explain::run(&explain, lang),
        Asked::Job(Job::Completions(shell)) => commands::completions::run(shell, lang),
        Asked::Job(Job::Man(command)) => commands::man::run(command.as_deref(), lang),
        Asked::Job(Job::New(new)) => commands::new::run(&new, lang),
        Asked::Job(Job::Convert(convert)) => commands::convert::run(&convert, lang),
    }
}

/// The sentence about a mistake of our own.
fn own_fault() -> Problem {
    let place = PANIC.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let address = env!("CARGO_PKG_REPOSITORY");
    Problem(text!(
        "Beklager, bhuki har selv lavet en fejl ({place}). Det skyldes ikke dig. \
         Fortæl os gerne om den: {address}/issues",
        "Sorry, bhuki itself has made a mistake ({place}). It is not your doing. \
         Please tell us about it: {address}/issues"
    ))
}
