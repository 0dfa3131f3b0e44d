//! Waits until one of the files that are linted, or their settings, is saved.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::ask::job::{Lint, SettingsFrom};
use crate::files::{config, walk};
use crate::path::resolved;

/// The pause between two looks, short enough to feel immediate. Looking is cheap, and it works
/// on network drives too, which do not tell of changes.
const BETWEEN: Duration = Duration::from_millis(400);

/// When each file was saved, and how large it is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FilesSeen(BTreeMap<PathBuf, Option<(SystemTime, u64)>>);

impl FilesSeen {
    /// The files as they are now.
    pub(crate) fn now(args: &Lint) -> Self {
        let sources = args.paths.iter().flat_map(|path| walk::sources(path));
        let mut paths: Vec<PathBuf> = args.paths.clone();
        for source in sources.flatten() {
            paths.extend(config::nearest(&source.path).ok().flatten());
            paths.push(source.path);
        }
        if let SettingsFrom::File(path) = &args.chosen.from {
            paths.push(path.clone());
        }
        // What bhuki itself writes would make it run for ever.
        let written = args.outputs.iter().filter_map(|output| output.file.as_deref());
        let written = written.chain(args.baseline.iter().map(|baseline| &*baseline.path));
        let written: Vec<PathBuf> = written.map(resolved).collect();
        paths.retain(|path| !written.contains(&resolved(path)));
        Self(paths.into_iter().map(|path| (path.clone(), saved(&path))).collect())
    }

    /// Returns when something has changed, and whoever saves is done with it.
    pub(crate) fn wait_for_another(&self, args: &Lint) {
        let mut before = Self::now(args);
        loop {
            thread::sleep(BETWEEN);
            let now = Self::now(args);
            if now != *self && now == before {
                return;
            }
            before = now;
        }
    }
}

/// None where there is no such file, as between two steps of saving.
fn saved(path: &Path) -> Option<(SystemTime, u64)> {
    let metadata = path.metadata().ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}
