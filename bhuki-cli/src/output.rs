//! Where the result goes: standard output, or a file that is never half-written.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anstream::adapter::strip_str;
use bhuki_core::{Lang, Severity, Text, text};

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
/// A reader who has seen enough (`bhuki lint … | head`) is no error.
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

/// Writes a file, without colours, in one step: either all of it is there or
/// what was there before.
pub(crate) fn to_file(path: &Path, text: &str) -> Result<(), Problem> {
    bytes_to_file(path, strip_str(text).to_string().as_bytes())
}

/// Writes a file in one step: either all of it is there or what was there before.
pub(crate) fn bytes_to_file(path: &Path, bytes: &[u8]) -> Result<(), Problem> {
    let unwritable = |error: &io::Error| {
        let (path, Text { da, en }) = (path.display(), of_io(error).0);
        Problem(text!("{path}: {da}", "{path}: {en}"))
    };
    let target = resolved(path);
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        return Err(no_folder(folder));
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".bhuki-");
    readable_by_others(&mut builder);
    let mut file =
        builder.tempfile_in(folder.unwrap_or(Path::new("."))).map_err(|e| unwritable(&e))?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(|e| unwritable(&e))?;
    file.persist(&target).map_err(|e| unwritable(&e.error))?;
    Ok(())
}

fn no_folder(folder: &Path) -> Problem {
    let folder = folder.display();
    Problem(text!(
        "Mappen {folder} findes ikke, så resultatet kan ikke gemmes.",
        "There is no folder {folder}, so the result cannot be saved."
    ))
}

/// The path with links followed, so that a link's target is written and not the
/// link replaced; two names of one file become the same.
pub(crate) fn resolved(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// A temporary file is private; a result gets the rights any new file gets.
#[cfg(unix)]
fn readable_by_others(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(std::fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn readable_by_others(_: &mut tempfile::Builder<'_, '_>) {}
