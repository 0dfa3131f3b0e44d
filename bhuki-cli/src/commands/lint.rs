//! `bhuki lint`: reads, finds, lints, reports.

use std::path::Path;

use bhuki_core::{Lang, LintInput, Matrix, RULES, Text, WaiverState, lint_with};

use crate::ask::job::Lint;
use crate::files::baseline::{self, Held};
use crate::files::gathered::{Gathered, LintedFile, Shortfall};
use crate::files::say;
use crate::files::watch::FilesSeen;
use crate::problem::{Problem, Status};
use crate::report::run::Run;
use crate::report::{closing, deliver};

/// Lints everything that was named and reports it, with `--watch` again and again.
pub(crate) fn run(args: &Lint, lang: Lang) -> Result<Status, Problem> {
    if !args.watch {
        return once(args, lang);
    }
    loop {
        let seen = FilesSeen::now(args);
        say::to_stdout(CLEAR_SCREEN)?;
        if let Err(problem) = once(args, lang) {
            say::complain(&problem, lang);
        }
        say::remark(WATCHING.get(lang));
        seen.wait_for_another(args);
    }
}

/// Goes nowhere but to a terminal.
const CLEAR_SCREEN: &str = "\u{1b}[2J\u{1b}[H";
const WATCHING: Text = Text {
    da: "Venter på, at en fil bliver gemt. Ctrl-C slutter.",
    en: "Waiting for a file to be saved. Ctrl-C ends.",
};

fn once(args: &Lint, lang: Lang) -> Result<Status, Problem> {
    let held = args.baseline.as_ref().map(Held::read).transpose()?;
    let mut run = linted(Gathered::of(args, lang)?, args);
    deliver::refuse_to_overwrite(&run, args)?;
    if let Some(held) = &held {
        compare(&mut run, held, args)?;
    }
    for file in &run.files {
        if let Err(problem) = &file.content {
            complain_of(file, problem, lang);
        }
    }
    let closing = closing::lines(&run, args.verbose, lang);
    deliver::deliver(&run, args, &closing, lang)?;
    match held.filter(Held::is_to_be_written) {
        Some(held) => write_baseline(&held, &run, lang),
        None => Ok(status(&run, args)),
    }
}

/// Marks the findings that were there before.
fn compare(run: &mut Run, held: &Held, args: &Lint) -> Result<(), Problem> {
    let read = run.files.iter().map(|file| Path::new(&file.path));
    let written = args.outputs.iter().filter_map(|output| output.file.as_deref());
    held.refuse_other_uses(read, written)?;
    let mut findings = std::mem::take(&mut run.findings);
    let gone = held.mark(&mut findings, |rule| run.has_run(rule));
    run.findings = findings;
    // Where not everything was looked at, nobody can say that something is gone.
    run.gone = if is_whole(run, args) { gone } else { 0 };
    Ok(())
}

/// From now on the findings are known, so they are no reason to complain.
fn write_baseline(held: &Held, run: &Run, lang: Lang) -> Result<Status, Problem> {
    if !run.is_complete() {
        baseline::remark(&baseline::NOT_WRITTEN.into(), lang);
        return Ok(Status::Failed);
    }
    let said = held.write(&run.findings, |rule| run.has_run(rule))?;
    baseline::remark(&said, lang);
    Ok(Status::Clean)
}

/// Whether all of every file was looked at.
fn is_whole(run: &Run, args: &Lint) -> bool {
    run.is_complete() && args.hints.sheet.is_none() && args.hints.area.is_none()
}

fn status(run: &Run, args: &Lint) -> Status {
    let counts = |least| run.counting().any(|finding| finding.severity >= least);
    match args.fail_on {
        _ if !run.is_complete() => Status::Failed,
        Some(least) if counts(least) => Status::Findings,
        _ => Status::Clean,
    }
}

/// Lints what was gathered.
fn linted(mut gathered: Gathered<'_>, args: &Lint) -> Run {
    gathered.refuse_to_find_nothing(args);
    let Gathered { files, matrices, refused, .. } = gathered;
    let findings = lint_with(RULES, &inputs(&files, &matrices));
    let (waivers, gone) = (Vec::new(), 0);
    let mut run = Run { files, matrices, findings, waivers, refused, gone };
    run.waivers = run.states_of_waivers();
    if !is_whole(&run, args) {
        run.waivers.retain(|(_, state)| *state != WaiverState::Unused);
    }
    run
}

/// The matrices, each with the settings of its file.
fn inputs<'a>(files: &'a [LintedFile], matrices: &'a [Matrix]) -> Vec<LintInput<'a>> {
    files.iter().flat_map(|file| inputs_of_file(file, matrices)).collect()
}

fn inputs_of_file<'a>(
    file: &'a LintedFile,
    matrices: &'a [Matrix],
) -> impl Iterator<Item = LintInput<'a>> {
    let indexes = file.content.as_ref().map(|content| content.matrices.clone());
    let own = indexes.ok().and_then(|indexes| matrices.get(indexes)).unwrap_or_default();
    own.iter().map(|matrix| LintInput::new(matrix, &file.config.settings))
}

/// Says on standard error what is the matter with one file.
fn complain_of(file: &LintedFile, problem: &Problem, lang: Lang) {
    let what = match file.shortfall {
        Shortfall::Unreadable => Text { da: "Kunne ikke læse", en: "Could not read" },
        Shortfall::NoMatrix => Text { da: "Intet skema i", en: "No matrix in" },
        Shortfall::NotFilledIn => Text { da: "Ikke udfyldt endnu:", en: "Not filled in yet:" },
    };
    say::complain_as(what.get(lang), &format!("{}: {}", file.name(lang), problem.message(lang)));
}
