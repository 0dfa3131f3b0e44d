//! `bhuki lint`: reads, finds, lints, reports.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use bhuki_core::{Error, Lang, Matrix, Text, Without, text};

use crate::args::Lint;
use crate::input::{self, Input, Size};
use crate::problem::{Problem, Status};
use crate::run::{Content, File, Run};
use crate::walk::{self, Source};
use crate::{closing, output, reports, words};

const NO_WORKBOOKS: Text = words(
    "Mappen indeholder ingen regneark med et ansvarsskema. Er det den rigtige mappe?",
    "The folder holds no workbook with a responsibility matrix. Is it the right folder?",
);

/// Lints everything that was named and reports it.
pub(crate) fn run(args: &Lint, lang: Lang) -> Result<Status, Problem> {
    let run = Gathered::of(args).linted(args);
    reports::refuse_to_overwrite(&run, args)?;
    for file in &run.files {
        if let Err(problem) = &file.content {
            output::complain_of(file, problem, lang);
        }
    }
    let closing = closing::lines(&run, args.verbose, lang);
    reports::deliver(&run, args, &closing, lang)?;
    Ok(status(&run, args))
}

fn status(run: &Run, args: &Lint) -> Status {
    let counts = |least| run.findings.iter().any(|finding| finding.severity >= least);
    match args.fail_on {
        _ if !run.is_complete() => Status::Failed,
        Some(least) if counts(least) => Status::Findings,
        _ => Status::Clean,
    }
}

/// The files read so far and their matrices.
#[derive(Default)]
struct Gathered {
    files: Vec<File>,
    matrices: Vec<Matrix>,
    /// What was named itself, and not only met in a folder.
    named: BTreeSet<PathBuf>,
    /// What has been read, so that a file named twice is read once.
    seen: BTreeSet<PathBuf>,
}

impl Gathered {
    fn of(args: &Lint) -> Self {
        let named = args.paths.iter().map(|path| output::resolved(path)).collect();
        let mut all = Self { named, ..Self::default() };
        for given in &args.paths {
            all.take(given, args);
        }
        all
    }

    fn linted(mut self, args: &Lint) -> Run {
        self.refuse_to_find_nothing(args);
        let findings = bhuki_core::lint(&self.matrices, &args.settings);
        Run { files: self.files, matrices: self.matrices, findings }
    }

    /// Files without a matrix may stand in a folder beside those with one. Where no
    /// file has one, none of them is what was meant.
    fn refuse_to_find_nothing(&mut self, args: &Lint) {
        if !self.matrices.is_empty() {
            return;
        }
        for file in &mut self.files {
            if let Ok(content) = &file.content {
                file.content = Err(no_matrix(&content.without, args));
            }
        }
    }

    /// Reads a path given: a file, or all of a folder.
    fn take(&mut self, given: &Path, args: &Lint) {
        let sources = match walk::sources(given) {
            Ok(sources) => sources,
            Err(problem) => return self.push(given, Err(problem), false),
        };
        let mut is_empty = true;
        for source in sources {
            is_empty &= !self.take_one(&source, args);
        }
        if is_empty {
            self.push(given, Err(NO_WORKBOOKS.into()), true);
        }
    }

    /// Reads one file; false where it was passed over.
    fn take_one(&mut self, source: &Source, args: &Lint) -> bool {
        let path = output::resolved(&source.path);
        let must_hold_one = source.optional || self.named.contains(&path);
        if !self.seen.insert(path) {
            return true;
        }
        let size = if args.large { Size::Large } else { Size::Usual };
        let input = input::read(&source.path, &args.hints, size);
        let is_read = input.is_ok();
        let input = input.and_then(|input| match input.found.matrices.as_slice() {
            [] if must_hold_one => Err(no_matrix(&input.found.without, args)),
            _ => Ok(input),
        });
        if input.is_err() && source.optional {
            return false;
        }
        self.push(&source.path, input, is_read);
        true
    }

    fn push(&mut self, path: &Path, input: Result<Input, Problem>, is_read: bool) {
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
        self.files.push(File { path, content, is_read });
    }
}

/// Why a file is of no use; where it was told where to look, it is told no more.
fn no_matrix(without: &[Without], args: &Lint) -> Problem {
    let Some(area) = args.hints.area else {
        return Error::NoMatrix { without: without.to_vec() }.into();
    };
    Problem(text!(
        "Der er intet skema i {area}. Ret området, så det også dækker rollernes og aktiviteternes \
         overskrifter, eller udelad --area, så leder bhuki selv.",
        "There is no matrix in {area}. Correct the area so that it also covers the heads of roles \
         and activities, or leave out --area and let bhuki look for itself."
    ))
}
