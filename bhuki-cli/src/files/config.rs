//! Which settings hold for a file: the nearest `bhuki.toml`, and above it what the
//! command line says.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use bhuki_core::{Day, Hints, Lang, Origin, Settings, Text, Waiver};

use crate::ask::job::{Chosen, SettingsFrom};
use crate::path::resolved;
use crate::problem::{Problem, of_io};

/// The name of the file that is looked for.
pub(crate) const NAME: &str = "bhuki.toml";
/// A larger file is not one that somebody wrote by hand.
const MOST_BYTES: u64 = 1 << 20;

/// The settings of one file that is linted.
#[derive(Debug, Clone, Default)]
pub(crate) struct Config {
    /// The file of settings, as people would name it, if there is one.
    pub(crate) file: Option<String>,
    /// What it says, and above it the command line.
    pub(crate) settings: Rc<Settings>,
}

impl Config {
    /// Where the matrix lies according to the command line, else to the settings.
    pub(crate) fn hints(&self, given: &Hints) -> Hints {
        let mut hints = given.clone();
        hints.scheme = given.scheme.or(self.settings.scheme);
        hints.ignored_columns.clone_from(&self.settings.ignored_columns);
        hints.ignored_sheets.clone_from(&self.settings.ignored_sheets);
        hints
    }

    /// The settings with the waivers of a workbook as well.
    pub(crate) fn with_waivers(&self, waivers: Vec<Waiver>) -> Self {
        if waivers.is_empty() {
            return self.clone();
        }
        let mut settings = (*self.settings).clone();
        settings.waivers.extend(waivers.into_iter().map(Arc::new));
        Self { file: self.file.clone(), settings: Rc::new(settings) }
    }
}

/// The settings read so far: each file of settings is read once.
pub(crate) struct Configs<'a> {
    chosen: &'a Chosen,
    known: BTreeMap<Option<PathBuf>, Config>,
}

impl<'a> Configs<'a> {
    pub(crate) const fn new(chosen: &'a Chosen) -> Self {
        Self { chosen, known: BTreeMap::new() }
    }

    /// The settings for a file that is linted, `-` being one of the current folder.
    pub(crate) fn of(&mut self, linted: &Path) -> Result<Config, Problem> {
        let path = match &self.chosen.from {
            SettingsFrom::Nearest => nearest(linted)?,
            SettingsFrom::File(path) => Some(path.clone()),
            SettingsFrom::Nowhere => None,
        };
        if let Some(known) = self.known.get(&path) {
            return Ok(known.clone());
        }
        let config = read(path.as_deref(), self.chosen)?;
        self.known.insert(path, config.clone());
        Ok(config)
    }
}

/// The file of settings in the folder of a file or in one above it.
pub(crate) fn nearest(linted: &Path) -> Result<Option<PathBuf>, Problem> {
    let folder = match linted.parent() {
        Some(folder) if linted.as_os_str() != "-" && folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let Ok(folder) = folder.canonicalize() else { return Ok(None) };
    let mut paths = folder.ancestors().map(|folder| folder.join(NAME));
    let Some(path) = paths.find(|path| path.symlink_metadata().is_ok()) else { return Ok(None) };
    if path.is_file() { Ok(Some(path)) } else { Err(no_file(&path)) }
}

/// A folder, a pipe, a device or a link that leads nowhere: it was hardly meant, and passing it
/// over would hide that the settings do not hold.
fn no_file(path: &Path) -> Problem {
    let name = shown(path);
    Problem(text!(
        "{name} er ikke en fil, så der kan ikke læses indstillinger i den. Fjern den, eller kør med \
         --no-config.",
        "{name} is not a file, so no settings can be read from it. Remove it, or run with --no-config."
    ))
}

fn read(path: Option<&Path>, chosen: &Chosen) -> Result<Config, Problem> {
    let mut config = Config::default();
    let mut settings = Settings::default();
    if let Some(path) = path {
        let name = shown(path);
        settings = from_file(path, &name)?;
        config.file = Some(name);
    }
    for (rule, level) in &chosen.levels {
        settings.set_level(rule.name, *level);
    }
    if !chosen.only.is_empty() {
        settings.only(chosen.only.iter().map(|rule| rule.name));
    }
    settings.today = today();
    config.settings = Rc::new(settings);
    Ok(config)
}

fn from_file(path: &Path, name: &str) -> Result<Settings, Problem> {
    let of_file = |Text { da, en }: Text<String>| Problem(text!("{name}: {da}", "{name}: {en}"));
    let bytes = bytes(path).map_err(|error| of_file(of_io(&error).0))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(of_file(TOO_LARGE.into()));
    }
    let text = String::from_utf8(bytes).map_err(|_| of_file(NO_UTF8.into()))?;
    let mut settings = Settings::from_toml(&text).map_err(|error| {
        let (da, en) = (error.message(Lang::Da), error.message(Lang::En));
        Problem(text!("{name}, {da}", "{name}, {en}"))
    })?;
    for waiver in &mut settings.waivers {
        if let Origin::Settings { file, .. } = &mut Arc::make_mut(waiver).origin {
            name.clone_into(file);
        }
    }
    Ok(settings)
}

/// The bytes of a file, one more than the limit at most.
fn bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

const TOO_LARGE: Text = Text {
    da: "Filen er større end 1 MB, så det er næppe indstillinger. \"bhuki opret\" skriver en ny.",
    en: "The file is larger than 1 MB, so it can hardly be settings. \"bhuki init\" writes a new one.",
};
const NO_UTF8: Text = Text {
    da: "Filen er ikke gemt som UTF-8. Gem den igen med tegnsættet UTF-8.",
    en: "The file is not saved as UTF-8. Save it again with the encoding UTF-8.",
};

/// The path as people would name it: from the current folder, where it lies in it.
fn shown(path: &Path) -> String {
    let here = resolved(Path::new("."));
    path.strip_prefix(here).unwrap_or(path).display().to_string()
}

/// The day by the clock of this machine.
fn today() -> Option<Day> {
    let date = jiff::Zoned::now().date();
    let part = |number: i8| u8::try_from(number).ok();
    Day::new(u16::try_from(date.year()).ok()?, part(date.month())?, part(date.day())?)
}
