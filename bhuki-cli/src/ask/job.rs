//! What was said on the command line: one command and its arguments.

use std::path::PathBuf;

use bhuki_core::make::catalogue::Template;
use bhuki_core::{Hints, Level, Rule, Scheme, Severity};
pub(crate) use clap_complete::Shell;

use crate::ask::form::{Output, ProductForm};

/// What the command line asks for.
pub(crate) enum Asked {
    /// A text to print, such as help or the version.
    Help(String),
    /// Something to do.
    Job(Job),
}

/// One command and its arguments.
pub(crate) enum Job {
    /// `bhuki lint`.
    Lint(Box<Lint>),
    /// `bhuki explain`.
    Explain(Explain),
    /// `bhuki completions`.
    Completions(Shell),
    /// `bhuki man`, for this command.
    Man(Option<String>),
    /// `bhuki init`.
    Init(Init),
    /// `bhuki new`.
    New(New),
    /// `bhuki convert`.
    Convert(Convert),
}

/// The arguments of `lint`.
#[allow(clippy::struct_excessive_bools, reason = "each is a switch on the command line")]
pub(crate) struct Lint {
    /// Files, folders and `-`, as given.
    pub(crate) paths: Vec<PathBuf>,
    /// The results to write; never none.
    pub(crate) outputs: Vec<Output>,
    /// Where the matrix lies.
    pub(crate) hints: Hints,
    /// Where settings come from, and the levels that count more.
    pub(crate) chosen: Chosen,
    /// The findings that were there before.
    pub(crate) baseline: Option<BaselineFile>,
    /// The minimum severity that gives exit status 1; `None` for never.
    pub(crate) fail_on: Option<Severity>,
    /// Replace a file that is there.
    pub(crate) force: bool,
    /// Lint again when a file is saved.
    pub(crate) watch: bool,
    /// A file without a matrix is no failure.
    pub(crate) if_any: bool,
    /// Draw with ASCII characters only.
    pub(crate) ascii: bool,
    /// Read larger files.
    pub(crate) large: bool,
    /// List everything that was left out.
    pub(crate) verbose: bool,
    /// Count the findings of each rule.
    pub(crate) statistics: bool,
}

/// The arguments of `explain`.
pub(crate) struct Explain {
    /// What to explain; `None` for the list of rules.
    pub(crate) topic: Option<Explainable>,
    /// Draw with ASCII characters only.
    pub(crate) ascii: bool,
}

/// What `explain` can explain.
pub(crate) enum Explainable {
    /// A rule.
    Rule(&'static Rule),
    /// Letter families.
    Letters(&'static [Scheme]),
}

/// What the command line says about settings.
#[derive(Debug, Default)]
pub(crate) struct Chosen {
    /// Where the settings come from.
    pub(crate) from: SettingsFrom,
    /// The levels, in the order given.
    pub(crate) levels: Vec<(&'static Rule, Level)>,
    /// The only rules to run; all where there are none.
    pub(crate) only: Vec<&'static Rule>,
}

/// Where settings come from.
#[derive(Debug, Default)]
pub(crate) enum SettingsFrom {
    /// The nearest file of the name, upwards from each file that is linted.
    #[default]
    Nearest,
    /// This file, for all.
    File(PathBuf),
    /// No file.
    Nowhere,
}

/// What the command line says about the baseline.
#[derive(Debug)]
pub(crate) struct BaselineFile {
    /// The file.
    pub(crate) path: PathBuf,
    /// Write it anew.
    pub(crate) update: bool,
}

/// The arguments of `new`.
pub(crate) enum New {
    /// List the templates.
    List,
    /// Make a file.
    Make(Box<Make>),
}

/// What `new` is to make.
pub(crate) struct Make {
    pub(crate) template: &'static Template,
    /// The file to write, and in which form.
    pub(crate) output: PathBuf,
    pub(crate) form: ProductForm,
    /// A file of roles, or the roles themselves.
    pub(crate) roles: Option<String>,
    /// A file of activities.
    pub(crate) activities: Option<PathBuf>,
    pub(crate) title: Option<String>,
    pub(crate) organisation: String,
    /// Leave out the letters.
    pub(crate) is_empty: bool,
    pub(crate) scheme: Option<&'static Scheme>,
    /// Lock everything but what is to be filled in.
    pub(crate) protect: bool,
    /// Replace a file that is there.
    pub(crate) force: bool,
}

/// The arguments of `convert`.
pub(crate) struct Convert {
    /// The file to read, or `-`.
    pub(crate) input: PathBuf,
    /// The file to write; `None` for standard output.
    pub(crate) output: Option<PathBuf>,
    pub(crate) form: ProductForm,
    /// The family to translate into.
    pub(crate) scheme: Option<&'static Scheme>,
    /// Where the matrix lies, and which letters it has.
    pub(crate) hints: Hints,
    pub(crate) title: Option<String>,
    /// Replace a file that is there.
    pub(crate) force: bool,
    /// Read larger files.
    pub(crate) large: bool,
}

/// The arguments of `init`.
pub(crate) struct Init {
    /// The file to write, where it is not to be called `bhuki.toml`.
    pub(crate) output: Option<PathBuf>,
    /// Replace a file that is there.
    pub(crate) force: bool,
}
