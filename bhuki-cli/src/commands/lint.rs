//! `bhuki lint`: reads, finds, lints, reports.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use bhuki_core::{
    Error, Lang, LintInput, Matrix, RULES, RefusedWaiver, SheetWithoutMatrix, Text, WaiverState,
    lint_with, waivers_listed,
};

use crate::args::Lint;
use crate::baseline::{self, Held};
use crate::config::{Config, Configs};
use crate::input::{self, Input, Size};
use crate::problem::{Problem, Status};
use crate::run::{Content, File, Run};
use crate::walk::{self, Source};
use crate::{closing, output, reports, words};

const NO_WORKBOOKS: Text = words(
    "Mappen indeholder ingen regneark med et ansvarsskema. Er det den rigtige mappe?",
    "The folder holds no workbook with a responsibility matrix. Is it the right folder?",
);

const NO_ACTIVITIES: Text = words(
    "Skemaet har ingen aktiviteter endnu. Skriv dem ind, og prøv igen.",
    "The matrix has no activities yet. Write them in and try again.",
);

/// Lints everything that was named and reports it.
pub(crate) fn run(args: &Lint, lang: Lang) -> Result<Status, Problem> {
    let held = args.baseline.as_ref().map(Held::read).transpose()?;
    let mut run = Gathered::of(args)?.linted(args);
    reports::refuse_to_overwrite(&run, args)?;
    if let Some(held) = &held {
        compare(&mut run, held, args)?;
    }
    for file in &run.files {
        if let Err(problem) = &file.content {
            output::complain_of(file, problem, lang);
        }
    }
    let closing = closing::lines(&run, args.verbose, lang);
    reports::deliver(&run, args, &closing, lang)?;
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

/// The files read so far and their matrices.
struct Gathered<'a> {
    configs: Configs<'a>,
    files: Vec<File>,
    matrices: Vec<Matrix>,
    refused: Vec<RefusedWaiver>,
    /// What was named itself, and not only met in a folder.
    named: BTreeSet<PathBuf>,
    /// What has been read, so that a file named twice is read once.
    seen: BTreeSet<PathBuf>,
}

impl<'a> Gathered<'a> {
    fn of(args: &'a Lint) -> Result<Self, Problem> {
        let mut all = Self {
            configs: Configs::new(&args.chosen),
            files: Vec::new(),
            matrices: Vec::new(),
            refused: Vec::new(),
            named: args.paths.iter().map(|path| output::resolved(path)).collect(),
            seen: BTreeSet::new(),
        };
        for given in &args.paths {
            all.take(given, args)?;
        }
        Ok(all)
    }

    fn linted(mut self, args: &Lint) -> Run {
        self.refuse_to_find_nothing(args);
        let Self { files, matrices, refused, .. } = self;
        let findings = lint_with(RULES, &cases(&files, &matrices));
        let (waivers, gone) = (Vec::new(), 0);
        let mut run = Run { files, matrices, findings, waivers, refused, gone };
        run.waivers = run.states_of_waivers();
        if !is_whole(&run, args) {
            run.waivers.retain(|(_, state)| *state != WaiverState::Unused);
        }
        run
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
    fn take(&mut self, given: &Path, args: &Lint) -> Result<(), Problem> {
        let sources = match walk::sources(given) {
            Ok(sources) => sources,
            Err(problem) => {
                self.push(given, Config::default(), Err(problem), false);
                return Ok(());
            }
        };
        let mut is_empty = true;
        for source in sources {
            is_empty &= !self.take_one(&source, args)?;
        }
        if is_empty {
            self.push(given, Config::default(), Err(NO_WORKBOOKS.into()), true);
        }
        Ok(())
    }

    /// Reads one file; false where it was passed over.
    fn take_one(&mut self, source: &Source, args: &Lint) -> Result<bool, Problem> {
        let path = output::resolved(&source.path);
        let must_hold_one = source.optional || self.named.contains(&path);
        if !self.seen.insert(path) {
            return Ok(true);
        }
        let config = self.configs.of(&source.path)?;
        let size = if args.large { Size::Large } else { Size::Usual };
        let input = input::read(&source.path, &config.hints(&args.hints), size);
        let is_read = input.is_ok();
        let input = input.and_then(|input| match input.found.matrices.as_slice() {
            [] if must_hold_one => Err(no_matrix(&input.found.without, args)),
            all if !all.is_empty() && all.iter().all(|m| m.activities().is_empty()) => {
                Err(NO_ACTIVITIES.into())
            }
            _ => Ok(input),
        });
        if input.is_err() && source.optional {
            return Ok(false);
        }
        self.push(&source.path, config, input, is_read);
        Ok(true)
    }

    fn push(
        &mut self,
        path: &Path,
        mut config: Config,
        input: Result<Input, Problem>,
        is_read: bool,
    ) {
        let path = path.display().to_string();
        let from = self.matrices.len();
        let content = input.map(|input| {
            let (waivers, refused) = waivers_listed(&input.found.waiver_rows, &path);
            config = config.with_waivers(waivers);
            self.refused.extend(refused);
            for mut matrix in input.found.matrices {
                matrix.file.clone_from(&path);
                self.matrices.push(matrix);
            }
            let matrices = from..self.matrices.len();
            Content { sheets: input.sheets, without: input.found.without, matrices }
        });
        self.files.push(File { path, content, is_read, config });
    }
}

/// The matrices, each with the settings of its file.
fn cases<'a>(files: &'a [File], matrices: &'a [Matrix]) -> Vec<LintInput<'a>> {
    let of_file = |file: &'a File| {
        let indexes = file.content.as_ref().map(|content| content.matrices.clone());
        let own = indexes.ok().and_then(|indexes| matrices.get(indexes)).unwrap_or_default();
        own.iter().map(|matrix| LintInput::new(matrix, &file.config.settings))
    };
    files.iter().flat_map(of_file).collect()
}

/// Why a file is of no use; where it was told where to look, it is told no more.
fn no_matrix(without: &[SheetWithoutMatrix], args: &Lint) -> Problem {
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
