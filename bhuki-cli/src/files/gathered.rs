//! The files that were named, each read once, and the matrices in them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use bhuki_core::{
    Error, Lang, Matrix, RefusedWaiver, Sheet, SheetWithoutMatrix, Text, waivers_listed,
};

use crate::ask::job::Lint;
use crate::files::config::{Config, Configs};
use crate::files::input::{self, Input};
use crate::files::reading::Size;
use crate::files::walk::{self, Source};
use crate::path::resolved;
use crate::problem::Problem;

/// One file, read or not.
#[derive(Debug)]
pub(crate) struct LintedFile {
    /// The path as given, `-` for standard input.
    pub(crate) path: String,
    /// What is in it, or why that cannot be said.
    pub(crate) content: Result<Content, Problem>,
    /// Whether its sheets could be read, even where nothing was found in them.
    pub(crate) is_read: bool,
    /// The settings that hold for it.
    pub(crate) config: Config,
}

impl LintedFile {
    /// Its name for people.
    pub(crate) fn name(&self, lang: Lang) -> &str {
        if self.path == "-" {
            Text { da: "standardinput", en: "standard input" }.get(lang)
        } else {
            &self.path
        }
    }
}

/// What was read from a file.
#[derive(Debug)]
pub(crate) struct Content {
    /// Its sheets; none where the file gives the matrices directly.
    pub(crate) sheets: Vec<Sheet>,
    /// The sheets without a matrix.
    pub(crate) without: Vec<SheetWithoutMatrix>,
    /// The first of its matrices in [`Gathered::matrices`], and the end of the last.
    pub(crate) matrices: std::ops::Range<usize>,
}

/// The files read so far and their matrices.
pub(crate) struct Gathered<'a> {
    configs: Configs<'a>,
    pub(crate) files: Vec<LintedFile>,
    pub(crate) matrices: Vec<Matrix>,
    pub(crate) refused: Vec<RefusedWaiver>,
    /// What was named itself, and not only met in a folder.
    named: BTreeSet<PathBuf>,
    /// What has been read, so that a file named twice is read once.
    seen: BTreeSet<PathBuf>,
}

impl<'a> Gathered<'a> {
    pub(crate) fn of(args: &'a Lint) -> Result<Self, Problem> {
        let mut all = Self {
            configs: Configs::new(&args.chosen),
            files: Vec::new(),
            matrices: Vec::new(),
            refused: Vec::new(),
            named: args.paths.iter().map(|path| resolved(path)).collect(),
            seen: BTreeSet::new(),
        };
        for (at, given) in args.paths.iter().enumerate() {
            match name_with_blanks(&args.paths, at) {
                Some(name) => {
                    let problem = without_quotation_marks(&name);
                    all.push(given, Config::default(), Err(problem), false);
                }
                None => all.take(given, args)?,
            }
        }
        Ok(all)
    }

    /// Files without a matrix may stand in a folder beside those with one. Where no
    /// file has one, none of them is what was meant.
    pub(crate) fn refuse_to_find_nothing(&mut self, args: &Lint) {
        if args.if_any || !self.matrices.is_empty() {
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
        if is_empty && !args.if_any {
            self.push(given, Config::default(), Err(NO_WORKBOOKS.into()), true);
        }
        Ok(())
    }

    /// Reads one file; false where it was passed over.
    fn take_one(&mut self, source: &Source, args: &Lint) -> Result<bool, Problem> {
        let path = resolved(&source.path);
        let must_hold_one = source.optional || !args.if_any && self.named.contains(&path);
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
                without_activities(input, args)
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
        self.files.push(LintedFile { path, content, is_read, config });
    }
}

/// The name that a path that is not there is a part of: a shell takes a name with blanks for
/// several.
fn name_with_blanks(paths: &[PathBuf], at: usize) -> Option<String> {
    let given = paths.get(at).filter(|path| path.as_os_str() != "-" && !path.exists())?;
    let names: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
    let starts = 0..=at;
    let spans = starts.flat_map(|from| (at + 1..=names.len()).map(move |to| from..to));
    let spans = spans.filter(|span| span.len() > 1);
    let mut joined = spans.filter_map(|span| Some(names.get(span)?.join(" ")));
    joined.find(|name| {
        Path::new(name).exists() && !name.is_empty() && given.as_os_str() != name.as_str()
    })
}

fn without_quotation_marks(name: &str) -> Problem {
    Problem(text!(
        "Sæt anførselstegn om navnet, når der er mellemrum i det: \"{name}\".",
        "Put quotation marks around a name with blanks in it: \"{name}\"."
    ))
}

/// A matrix that nobody has written an activity in.
fn without_activities(mut input: Input, args: &Lint) -> Result<Input, Problem> {
    if !args.if_any {
        return Err(NO_ACTIVITIES.into());
    }
    input.found.matrices.clear();
    Ok(input)
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

const NO_WORKBOOKS: Text = Text {
    da: "Mappen indeholder ingen regneark med et ansvarsskema. Er det den rigtige mappe?",
    en: "The folder holds no workbook with a responsibility matrix. Is it the right folder?",
};

const NO_ACTIVITIES: Text = Text {
    da: "Skemaet har ingen aktiviteter endnu. Skriv dem ind, og prøv igen.",
    en: "The matrix has no activities yet. Write them in and try again.",
};
