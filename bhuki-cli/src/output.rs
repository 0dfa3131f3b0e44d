//! Where the result goes: standard output, or a file that is never half-written.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anstream::adapter::strip_str;
use bhuki_core::{Lang, Severity, Text};

use crate::problem::{Problem, Status, of_io};
use crate::run::File;
use crate::terminal::{clean, style_of, styled};
use crate::words;

/// Whether a person reads standard output.
pub(crate) fn is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Writes to standard output; colours go where they are understood and wanted.
///
/// A reader who has seen enough (`bhuki lint … | header`) is no error.
pub(crate) fn to_stdout(text: &str) -> Result<Status, Problem> {
    let mut out = anstream::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(of_io(&error)),
        _ => Ok(Status::Clean),
    }
}

/// Says on standard error why the job could not be done. The word "error" is
/// kept for findings, so the program speaks under its own name.
pub(crate) fn complain(problem: &Problem, lang: Lang) {
    say("bhuki", problem.message(lang));
}

/// Says on standard error what is the matter with one file.
pub(crate) fn complain_of(file: &File, problem: &Problem, lang: Lang) {
    let what = if file.is_read {
        words("uden skema", "no matrix")
    } else {
        words("kunne ikke læses", "could not be read")
    };
    say(what.get(lang), &format!("{}: {}", file.name(lang), problem.message(lang)));
}

fn say(what: &str, message: &str) {
    remark(&format!("{}: {}", styled(what, style_of(Severity::Error)), clean(message)));
}

/// Writes a line to standard error. Nobody can be told if that fails.
pub(crate) fn remark(line: &str) {
    if line.is_empty() {
        return;
    }
    let _ = writeln!(anstream::stderr(), "{line}");
}

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
        let (target, written) = match self {
            Self::File { target, file } => {
                let persisted = file.persist(&target);
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

/// The path with links followed, so that a link's target is written and not the
/// link replaced; two names of one file become the same, also before it is there.
pub(crate) fn resolved(path: &Path) -> PathBuf {
    let in_its_folder = || {
        let folder = path.parent()?;
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        Some(folder.canonicalize().ok()?.join(path.file_name()?))
    };
    path.canonicalize().ok().or_else(in_its_folder).unwrap_or_else(|| path.to_owned())
}

/// A temporary file is private; a result gets the rights any new file gets.
#[cfg(unix)]
fn readable_by_others(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(std::fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn readable_by_others(_: &mut tempfile::Builder<'_, '_>) {}
