//! A result in a file that is never half-written.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anstream::adapter::strip_str;
use bhuki_core::Text;

use crate::path::resolved;
use crate::problem::{Problem, of_io};

/// A result on its way to its place; dropped unfinished, it leaves no trace.
pub(crate) enum Draft {
    /// Beside the file that it will become.
    File { target: PathBuf, file: tempfile::NamedTempFile },
    /// For a device or a pipe, which must not be replaced by a file.
    Bytes { target: PathBuf, bytes: Vec<u8> },
}

/// Writes a result, without colours, beside its file.
pub(crate) fn draft(path: &Path, text: &str) -> Result<Draft, Problem> {
    draft_of_bytes(path, strip_str(text).to_string().as_bytes())
}

/// Writes a file beside its place.
pub(crate) fn draft_of_bytes(path: &Path, bytes: &[u8]) -> Result<Draft, Problem> {
    let target = resolved(path);
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        return Err(no_folder(folder));
    }
    if target.is_dir() {
        return Err(is_folder(path));
    }
    if target.exists() && !target.is_file() {
        return Ok(Draft::Bytes { target, bytes: bytes.to_vec() });
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".bhuki-");
    readable_by_others(&mut builder);
    let folder = folder.unwrap_or(Path::new("."));
    let written = builder.tempfile_in(folder).and_then(|mut file| {
        file.write_all(bytes)?;
        if let Ok(before) = target.metadata() {
            file.as_file().set_permissions(before.permissions())?;
        }
        file.as_file().sync_all()?;
        Ok(file)
    });
    let file = written.map_err(|error| unwritable(path, &error))?;
    Ok(Draft::File { target, file })
}

impl Draft {
    /// Puts it in its place in one step: either all of it is there or what was there before.
    pub(crate) fn finish(self) -> Result<(), Problem> {
        self.put(true)
    }

    /// The same, but never over a file that is there, not even one that came meanwhile.
    pub(crate) fn finish_unless_there(self) -> Result<(), Problem> {
        self.put(false)
    }

    fn put(self, replaces: bool) -> Result<(), Problem> {
        let (target, written) = match self {
            Self::File { target, file } => {
                let persisted =
                    if replaces { file.persist(&target) } else { file.persist_noclobber(&target) };
                (target, persisted.map(drop).map_err(|error| error.error))
            }
            Self::Bytes { target, bytes } => {
                let device = std::fs::File::options().write(true).open(&target);
                let written = device.and_then(|mut device| device.write_all(&bytes));
                (target, written)
            }
        };
        written.map_err(|error| unwritable(&target, &error))
    }
}

fn unwritable(path: &Path, error: &io::Error) -> Problem {
    let (path, Text { da, en }) = (path.display(), of_io(error).0);
    Problem(text!("{path}: {da}", "{path}: {en}"))
}

fn is_folder(path: &Path) -> Problem {
    let path = path.display();
    Problem(text!(
        "{path} er en mappe. Skriv også navnet på en fil.",
        "{path} is a folder. Write the name of a file too."
    ))
}

fn no_folder(folder: &Path) -> Problem {
    let folder = folder.display();
    Problem(text!(
        "Mappen {folder} findes ikke, så resultatet kan ikke gemmes.",
        "There is no folder {folder}, so the result cannot be saved."
    ))
}

/// A temporary file is private; a result gets the rights any new file gets.
#[cfg(unix)]
fn readable_by_others(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(std::fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn readable_by_others(_: &mut tempfile::Builder<'_, '_>) {}
