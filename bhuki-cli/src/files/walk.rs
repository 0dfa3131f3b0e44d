//! From the paths given to the files to read.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::path::{extension, is_spreadsheet};
use crate::problem::Problem;

/// Extensions of files that may hold a matrix, but mostly hold something else.
const MAYBE: [&str; 2] = ["md", "json"];

/// Something to read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Source {
    /// The path; `-` is standard input.
    pub(crate) path: PathBuf,
    /// Whether to pass it over in silence where it holds no matrix.
    pub(crate) optional: bool,
}

/// A folder that cannot be gone through; the others are.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NotWalked {
    pub(crate) path: PathBuf,
    pub(crate) problem: Problem,
}

/// The files that a path given stands for, in order: itself, or what a folder
/// holds. Lock files (`~$`) and hidden files and folders are passed over.
pub(crate) fn sources(given: &Path) -> Vec<Result<Source, NotWalked>> {
    if given.as_os_str() == "-" || !given.is_dir() {
        return vec![Ok(Source { path: given.to_owned(), optional: false })];
    }
    let entries = WalkDir::new(given).sort_by_file_name().into_iter().filter_entry(is_visible);
    let mut sources = Vec::new();
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().unwrap_or(given).to_owned();
                sources.push(Err(NotWalked { path, problem: cannot_walk(&error) }));
                continue;
            }
        };
        // Reading a pipe that nobody writes to would wait for ever.
        if !entry.path().is_file() {
            continue;
        }
        let optional = MAYBE.contains(&extension(entry.path()).as_str());
        if optional || is_spreadsheet(entry.path()) {
            sources.push(Ok(Source { path: entry.into_path(), optional }));
        }
    }
    sources
}

fn is_visible(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    // The folder given may be called `.` or `..`.
    entry.depth() == 0 || !(name.starts_with('.') || name.starts_with("~$"))
}

fn cannot_walk(error: &walkdir::Error) -> Problem {
    Problem(text!(
        "Mappen kan ikke gennemgås: {error}.",
        "The folder cannot be gone through: {error}."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_gives_its_workbooks_in_order_and_no_lock_files() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.XLSX", "a.csv", "~$b.XLSX", ".skjult.xlsx", "læs.md", "x.docx", "u/c.ods"]
        {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        let found: Vec<Source> = sources(folder.path()).into_iter().map(Result::unwrap).collect();
        let names: Vec<_> = found
            .iter()
            .map(|source| source.path.strip_prefix(folder.path()).unwrap().to_string_lossy())
            .collect();
        assert_eq!(names, ["a.csv", "b.XLSX", "læs.md", "u/c.ods"]);
        assert!(found[2].optional && !found[3].optional);
    }
}
