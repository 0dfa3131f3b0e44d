//! `--baseline`: the findings that were there before do not count.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use bhuki_core::{Baseline, Finding, Lang, Text};

use crate::ask::job::BaselineFile;
use crate::files::{save, say};
use crate::problem::{Problem, of_io};
use crate::{path, terminal};

/// A larger file is no baseline: this holds hundreds of thousands of findings.
const MOST_BYTES: u64 = 64 << 20;

/// The baseline of a run.
#[derive(Debug)]
pub(crate) struct Held {
    path: PathBuf,
    /// What the file holds; `None` if there is no file yet.
    before: Option<Baseline>,
    update: bool,
}

impl Held {
    /// Reads the file, before anything else is done.
    pub(crate) fn read(wanted: &BaselineFile) -> Result<Self, Problem> {
        let BaselineFile { path, update } = wanted;
        if path::is_spreadsheet(path) {
            return Err(of_file(path, SPREADSHEET.into()));
        }
        let before = match bytes(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(of_file(path, of_io(&error).0)),
            Ok(bytes) => Some(
                Baseline::from_json(&bytes)
                    .map_err(|error| of_file(path, Problem::from(error).0))?,
            ),
        };
        Ok(Self { path: path.clone(), before, update: *update })
    }

    /// A baseline must never replace a file that is read, nor the result.
    pub(crate) fn refuse_other_uses<'a>(
        &self,
        mut read: impl Iterator<Item = &'a Path>,
        mut written: impl Iterator<Item = &'a Path>,
    ) -> Result<(), Problem> {
        let target = path::resolved(&self.path);
        let is_it = |path: &Path| path::resolved(path) == target;
        if read.any(is_it) {
            return Err(of_file(&self.path, INPUT.into()));
        }
        if written.any(is_it) {
            return Err(of_file(&self.path, OUTPUT.into()));
        }
        Ok(())
    }

    /// Marks the findings that were there before, and counts those that are gone. Of the
    /// rules that were not run nobody can say.
    pub(crate) fn mark(&self, findings: &mut [Finding], has_run: impl Fn(&str) -> bool) -> usize {
        let before = self.before.as_ref();
        before.map_or(0, |before| before.mark(findings).only(has_run).count())
    }

    /// Whether the file is to be written, so that this run's findings are known from now on.
    pub(crate) const fn is_to_be_written(&self) -> bool {
        self.update || self.before.is_none()
    }

    /// Writes the file. What it holds of rules that were not run stays in it.
    pub(crate) fn write(
        &self,
        findings: &[Finding],
        has_run: impl Fn(&str) -> bool,
    ) -> Result<Text<String>, Problem> {
        let kept = self.before.clone().unwrap_or_default().only(|rule| !has_run(rule));
        let baseline = Baseline::of(findings).with(&kept);
        save::draft(&self.path, &baseline.to_json())?.finish()?;
        let (count, path) = (baseline.count(), self.path.display());
        Ok(if count == 1 {
            text!(
                "Udgangspunktet er skrevet til {path}: 1 fund, som ikke tæller med fra nu af.",
                "The baseline is written to {path}: 1 finding that does not count from now on."
            )
        } else {
            text!(
                "Udgangspunktet er skrevet til {path}: {count} fund, som ikke tæller med fra nu af.",
                "The baseline is written to {path}: {count} findings that do not count from now on."
            )
        })
    }
}

/// Says on standard error what became of the baseline.
pub(crate) fn remark(said: &Text<String>, lang: Lang) {
    say::remark(&terminal::clean(said.get(lang)));
}

/// Why a baseline was not written.
pub(crate) const NOT_WRITTEN: Text = Text {
    da: "Udgangspunktet er ikke skrevet, fordi ikke alt kunne læses.",
    en: "The baseline is not written, because not everything could be read.",
};

const SPREADSHEET: Text = Text {
    da: "Filen er et regneark. Giv udgangspunktet et navn som udgangspunkt.json.",
    en: "The file is a spreadsheet. Give the baseline a name such as baseline.json.",
};
const INPUT: Text = Text {
    da: "Filen er en af dem, der læses. Giv udgangspunktet et andet navn.",
    en: "The file is one of those that are read. Give the baseline another name.",
};
const OUTPUT: Text = Text {
    da: "Filen er også den, resultatet skrives i. Giv udgangspunktet et andet navn.",
    en: "The file is also the one that the result is written to. Give the baseline another name.",
};

fn of_file(path: &Path, Text { da, en }: Text<String>) -> Problem {
    let path = path.display();
    Problem(text!("{path}: {da}", "{path}: {en}"))
}

fn bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}
