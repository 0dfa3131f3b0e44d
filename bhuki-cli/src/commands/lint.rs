//! `bhuki lint`: reads, finds, lints, reports.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use bhuki_core::{Lang, Matrix, Text, text};

use crate::args::{Format, Lint};
use crate::input::{self, Input, Size};
use crate::problem::{Problem, Status};
use crate::run::{Content, File, Run};
use crate::terminal::{self, Screen};
use crate::walk::{self, Source};
use crate::{closing, drawn, json, output, short, words};

const NO_WORKBOOKS: Text = words(
    "Mappen indeholder ingen regneark med et ansvarsskema. Er det den rigtige mappe?",
    "The folder holds no workbook with a responsibility matrix. Is it the right folder?",
);

/// Lints everything that was named and reports it.
pub(crate) fn run(args: &Lint, lang: Lang) -> Result<Status, Problem> {
    let run = Gathered::of(args).linted(args);
    refuse_to_overwrite(&run, args)?;
    for file in &run.files {
        if let Err(problem) = &file.content {
            output::complain_of(&file.path, problem, lang);
        }
    }
    let closing = closing::lines(&run, args.verbose, lang);
    let report = report(&run, args, &closing, lang);
    match file_to_write(args) {
        Some(path) => {
            output::to_file(path, &report)?;
            output::remark(closing.concat().trim_end());
        }
        None => {
            output::to_stdout(&report)?;
        }
    }
    Ok(status(&run, args))
}

fn report(run: &Run, args: &Lint, closing: &[String], lang: Lang) -> String {
    let is_on_screen = file_to_write(args).is_none();
    let is_read_by_a_person = is_on_screen && output::is_terminal();
    let usual = if is_read_by_a_person { Format::Text } else { Format::Short };
    let screen = if is_on_screen { Screen::here(lang) } else { Screen::of_a_file(lang) };
    let report = match args.format.unwrap_or(usual) {
        Format::Text => drawn::report(run, screen) + &closing::wrapped(closing, screen),
        Format::Short => short::report(run, screen) + &closing.concat(),
        Format::Json => return json::report(run, lang),
    };
    if args.ascii { terminal::ascii(&report) } else { report }
}

/// `-o -` means standard output, as it does elsewhere.
fn file_to_write(args: &Lint) -> Option<&Path> {
    args.output.as_deref().filter(|path| path.as_os_str() != "-")
}

fn status(run: &Run, args: &Lint) -> Status {
    let counts = |least| run.findings.iter().any(|finding| finding.severity >= least);
    match args.fail_on {
        _ if !run.is_complete() => Status::Failed,
        Some(least) if counts(least) => Status::Findings,
        _ => Status::Clean,
    }
}

/// A result must never replace the workbook it is about.
fn refuse_to_overwrite(run: &Run, args: &Lint) -> Result<(), Problem> {
    let Some(output) = file_to_write(args) else { return Ok(()) };
    let target = output::resolved(output);
    if !run.files.iter().any(|file| output::resolved(Path::new(&file.path)) == target) {
        return Ok(());
    }
    let path = output.display();
    Err(Problem(text!(
        "{path} er en af de filer, der læses. Vælg et andet navn til resultatet.",
        "{path} is one of the files that are read. Choose another name for the result."
    )))
}

/// The files read so far and their matrices.
#[derive(Default)]
struct Gathered {
    files: Vec<File>,
    matrices: Vec<Matrix>,
    /// What has been read, so that a file named twice is read once.
    seen: BTreeSet<PathBuf>,
}

impl Gathered {
    fn of(args: &Lint) -> Self {
        let mut all = Self::default();
        for given in &args.paths {
            all.take(given, args);
        }
        all
    }

    fn linted(self, args: &Lint) -> Run {
        let findings = bhuki_core::lint(&self.matrices, &args.settings);
        Run { files: self.files, matrices: self.matrices, findings }
    }

    /// Reads a path given: a file, or all of a folder.
    fn take(&mut self, given: &Path, args: &Lint) {
        let sources = match walk::sources(given) {
            Ok(sources) => sources,
            Err(problem) => return self.push(given, Err(problem)),
        };
        let mut is_empty = true;
        for source in sources {
            is_empty &= !self.take_one(&source, args);
        }
        if is_empty {
            self.push(given, Err(NO_WORKBOOKS.into()));
        }
    }

    /// Reads one file; false where it was passed over.
    fn take_one(&mut self, source: &Source, args: &Lint) -> bool {
        if !self.seen.insert(output::resolved(&source.path)) {
            return true;
        }
        let size = if args.large { Size::Large } else { Size::Usual };
        let input = input::read(&source.path, &args.hints, size);
        if input.is_err() && source.optional {
            return false;
        }
        self.push(&source.path, input);
        true
    }

    fn push(&mut self, path: &Path, input: Result<Input, Problem>) {
        let path = path.display().to_string();
        let from = self.matrices.len();
        let content = input.map(|input| {
            for mut matrix in input.found.matrices {
                matrix.file.clone_from(&path);
                self.matrices.push(matrix);
            }
            let matrices = from..self.matrices.len();
            Content { sheets: input.sheets, without: input.found.without, matrices }
        });
        self.files.push(File { path, content });
    }
}
