//! The results of a run, each in its form and at its place.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

use bhuki_core::Lang;
use bhuki_core::write::{FileReport, github, junit, markdown, sarif};

use crate::ask::form::{Output, ReportFormat};
use crate::ask::job::Lint;
use crate::files::{config, own_result, save, say};
use crate::path;
use crate::problem::{Problem, of_io};
use crate::report::run::Run;
use crate::report::{closing, json_form, short_form, statistics, text_form};
use crate::terminal::{Screen, ascii, clean};

/// Writes every result that was asked for; none where one cannot be written.
pub(crate) fn deliver(
    run: &Run,
    args: &Lint,
    closing: &[String],
    lang: Lang,
) -> Result<(), Problem> {
    let written = || args.outputs.iter().filter_map(|wanted| Some((wanted, wanted.file.as_ref()?)));
    let drafts: Result<Vec<_>, Problem> = written()
        .map(|(wanted, path)| save::draft(path, &report(run, wanted, args, closing, lang)))
        .collect();
    for draft in drafts? {
        draft.finish()?;
    }
    match args.outputs.iter().find(|wanted| wanted.file.is_none()) {
        Some(wanted) => _ = say::to_stdout(&report(run, wanted, args, closing, lang))?,
        None => say::remark(closing.concat().trim_end()),
    }
    // A table that no result holds is shown all the same.
    if !args.outputs.iter().any(|wanted| wanted.form().is_for_reading()) {
        say::remark(counted(run, args, lang).trim_end());
    }
    for (_, path) in written() {
        let path = path.display();
        say::remark(&clean(text!("Skrevet til {path}", "Written to {path}").get(lang)));
    }
    if args.outputs.iter().any(|wanted| wanted.form() == ReportFormat::Github) {
        add_to_summary(run, lang);
    }
    Ok(())
}

fn report(run: &Run, wanted: &Output, args: &Lint, closing: &[String], lang: Lang) -> String {
    let screen = match wanted.file {
        None => Screen::here(lang),
        Some(_) => Screen::of_a_file(lang),
    };
    let (files, findings) = (named_files(run, lang), &run.findings);
    let counted = || counted(run, args, lang);
    let report = match wanted.form() {
        ReportFormat::Text => {
            text_form::report(run, args.verbose, screen)
                + &counted()
                + &closing::wrapped(closing, screen)
        }
        ReportFormat::Short => short_form::report(run, screen) + &counted() + &closing.concat(),
        ReportFormat::Json => return json_form::report(run, lang),
        ReportFormat::Sarif => return sarif::report(&files, findings, lang),
        ReportFormat::Github => return github::commands(&files, findings, lang),
        ReportFormat::Junit => return junit::report(&files, findings, lang),
        ReportFormat::Markdown => return markdown::report(&files, findings, lang),
    };
    if args.ascii { ascii(&report) } else { report }
}

/// The files, each by its name for people: standard input has no path.
fn named_files(run: &Run, lang: Lang) -> Vec<FileReport<'_>> {
    let mut files = json_form::files(run, lang);
    for (report, file) in files.iter_mut().zip(&run.files) {
        report.path = file.name(lang);
    }
    files
}

/// The table of `--statistics`.
fn counted(run: &Run, args: &Lint, lang: Lang) -> String {
    if args.statistics { statistics::table(&run.findings, lang) } else { String::new() }
}

/// A result never replaces the workbook it is about, nor anything that is not a result.
pub(crate) fn refuse_to_overwrite(run: &Run, args: &Lint) -> Result<(), Problem> {
    args.outputs.iter().filter_map(|wanted| wanted.file.as_deref()).try_for_each(|file| {
        let path = file.display();
        if file.file_name().is_some_and(|name| name == config::NAME) {
            return Err(Problem(text!(
                "{path} er til indstillinger. Vælg et andet navn til resultatet.",
                "{path} is for settings. Choose another name for the result."
            )));
        }
        let target = path::resolved(file);
        if run.files.iter().any(|read| path::resolved(Path::new(&read.path)) == target) {
            return Err(Problem(text!(
                "{path} er en af de filer, der læses. Vælg et andet navn til resultatet.",
                "{path} is one of the files that are read. Choose another name for the result."
            )));
        }
        if args.force || !file.is_file() || own_result::is_one(file).unwrap_or(false) {
            return Ok(());
        }
        Err(Problem(text!(
            "{path} findes i forvejen og er ikke skrevet af bhuki. Vælg et andet navn, eller erstat \
             filen med --force.",
            "{path} is there already and was not written by bhuki. Choose another name, or replace \
             it with --force."
        )))
    })
}

/// Where GitHub shows a summary of the job, the report is added to it. That it cannot be
/// is told; the result stands all the same.
fn add_to_summary(run: &Run, lang: Lang) {
    let Some(path) = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()) else {
        return;
    };
    let summary = github::summary(&named_files(run, lang), &run.findings, lang);
    if let Err(error) = append(Path::new(&path), &summary) {
        let problem = of_io(&error);
        let path = Path::new(&path).display();
        let (da, en) = (&problem.0.da, &problem.0.en);
        let problem = text!(
            "Resuméet kunne ikke skrives i {path}: {da}",
            "The summary could not be written to {path}: {en}"
        );
        say::complain(&Problem(problem), lang);
    }
}

fn append(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().append(true).create(true).open(path)?;
    file.write_all(text.as_bytes())
}
