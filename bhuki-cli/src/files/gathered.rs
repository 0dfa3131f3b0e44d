//! The files that were named, each read once, and the matrices in them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use bhuki_core::{
    Error, Lang, Matrix, RefusedWaiver, Sheet, SheetWithoutMatrix, Text, waivers_listed,
};

use crate::ask::job::Lint;
use crate::files::config::{Config, Configs};
use crate::files::input::{self, Input};
use crate::files::progress::Progress;
use crate::files::reading::Size;
use crate::files::walk::{self, NotWalked, Source};
use crate::path::resolved;
use crate::problem::Problem;

/// One file, read or not.
#[derive(Debug)]
pub(crate) struct LintedFile {
    /// The path as given, `-` for standard input.
    pub(crate) path: String,
    /// What is in it, or why that cannot be said.
    pub(crate) content: Result<ReadContent, Problem>,
    /// What it is short of, where its content is of no use.
    pub(crate) shortfall: Shortfall,
    /// The settings that hold for it.
    pub(crate) config: Config,
}

/// What a file of no use is short of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shortfall {
    /// It cannot be read.
    Unreadable,
    /// No matrix was found in it.
    NoMatrix,
    /// Its matrix waits for somebody to fill it in.
    NotFilledIn,
}

/// A file's sheets and matrices, or why they are of no use.
type Useful = Result<Input, (Shortfall, Problem)>;

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
pub(crate) struct ReadContent {
    /// Its sheets; empty if the file gives the matrices directly.
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
    progress: Progress,
}

impl<'a> Gathered<'a> {
    pub(crate) fn of(args: &'a Lint, lang: Lang) -> Result<Self, Problem> {
        let mut all = Self {
            configs: Configs::new(&args.chosen),
            files: Vec::new(),
            matrices: Vec::new(),
            refused: Vec::new(),
            named: args.paths.iter().map(|path| resolved(path)).collect(),
            seen: BTreeSet::new(),
            progress: Progress::new(lang),
        };
        for (at, given) in args.paths.iter().enumerate() {
            match name_with_blanks(&args.paths, at) {
                Some(name) => {
                    let problem = without_quotation_marks(&name);
                    all.push(given, Config::default(), unreadable(problem));
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
                let (shortfall, problem) = no_matrix(&content.sheets, &content.without, args);
                (file.shortfall, file.content) = (shortfall, Err(problem));
            }
        }
    }

    /// Reads a path given: a file, or all of a folder.
    fn take(&mut self, given: &Path, args: &Lint) -> Result<(), Problem> {
        let mut is_empty = true;
        for source in walk::sources(given) {
            match source {
                Ok(source) => is_empty &= !self.take_one(&source, args)?,
                Err(NotWalked { path, problem }) => {
                    self.push(&path, Config::default(), unreadable(problem));
                    is_empty = false;
                }
            }
        }
        if is_empty && !args.if_any {
            let useless = Err((Shortfall::NoMatrix, NO_WORKBOOKS.into()));
            self.push(given, Config::default(), useless);
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
        self.progress.step();
        let config = self.configs.of(&source.path)?;
        let size = if args.large { Size::Large } else { Size::Usual };
        let input = input::read(&source.path, &config.hints(&args.hints), size);
        let input = input.or_else(unreadable).and_then(|input| match &*input.found.matrices {
            [] if must_hold_one => Err(no_matrix(&input.sheets, &input.found.without, args)),
            all if !all.is_empty() && all.iter().all(|m| m.activities().is_empty()) => {
                without_activities(input, args)
            }
            _ => Ok(input),
        });
        if input.is_err() && source.optional {
            return Ok(false);
        }
        self.push(&source.path, config, input);
        Ok(true)
    }

    fn push(&mut self, path: &Path, mut config: Config, input: Useful) {
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
            ReadContent { sheets: input.sheets, without: input.found.without, matrices }
        });
        let shortfall = content.as_ref().err().map_or(Shortfall::NoMatrix, |(what, _)| *what);
        let content = content.map_err(|(_, problem)| problem);
        self.files.push(LintedFile { path, content, shortfall, config });
    }
}

const fn unreadable(problem: Problem) -> Useful {
    Err((Shortfall::Unreadable, problem))
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
fn without_activities(mut input: Input, args: &Lint) -> Useful {
    if !args.if_any {
        return Err((Shortfall::NotFilledIn, NO_ACTIVITIES.into()));
    }
    input.found.matrices.clear();
    Ok(input)
}

/// Why a file is of no use; where it was told where to look, it is told no more.
fn no_matrix(
    sheets: &[Sheet],
    without: &[SheetWithoutMatrix],
    args: &Lint,
) -> (Shortfall, Problem) {
    let Some(area) = args.hints.area else {
        return match without.iter().find(|without| is_blank_matrix(without, sheets)) {
            Some(blank) => (Shortfall::NotFilledIn, not_filled_in(&blank.sheet)),
            None => (Shortfall::NoMatrix, Error::NoMatrix { without: without.to_vec() }.into()),
        };
    };
    let problem = Problem(text!(
        "Der er intet skema i {area}. Ret området, så det også dækker rollernes og aktiviteternes \
         overskrifter, eller udelad --area, så finder bhuki selv skemaet.",
        "There is no matrix in {area}. Correct the area so that it also covers the heads of roles \
         and activities, or leave out --area and let bhuki look for itself."
    ));
    (Shortfall::NoMatrix, problem)
}

/// Whether a sheet has room for a matrix beside its explanation of the letters.
fn is_blank_matrix(without: &SheetWithoutMatrix, sheets: &[Sheet]) -> bool {
    /// An explanation has a letter and its meaning, perhaps remarks; a matrix has more columns.
    const WIDER: u32 = 4;
    let sheet = sheets.iter().find(|sheet| sheet.name == without.sheet);
    let used = sheet.and_then(Sheet::used).map_or(0, |used| used.to.col - used.from.col + 1);
    without.is_not_filled_in() && used > WIDER
}

fn not_filled_in(sheet: &str) -> Problem {
    Problem(text!(
        "Arket {sheet} forklarer bogstaverne, men der er ingen ud for aktiviteterne. Skriv dem ind, \
         og prøv igen. Er de der, så udpeg skemaet med --area, for eksempel --area A4:U27.",
        "The sheet {sheet} explains the letters, but there are none beside the activities. Write \
         them in and try again. If they are there, point at the matrix with --area, for example \
         --area A4:U27."
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
