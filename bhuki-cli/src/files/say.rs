//! What is said on standard output and standard error.

use std::io::{ErrorKind, Write as _};

use bhuki_core::{Lang, Severity};

use crate::problem::{Problem, Status, of_io};
use crate::terminal::{clean, style_of, styled};

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
    complain_as("bhuki:", problem.message(lang));
}

/// Says a message under a word for what it is.
pub(crate) fn complain_as(what: &str, message: &str) {
    remark(&format!("{} {}", styled(what, style_of(Severity::Error)), clean(message)));
}

/// Writes a line to standard error. Nobody can be told if that fails.
pub(crate) fn remark(line: &str) {
    if line.is_empty() {
        return;
    }
    let _ = writeln!(anstream::stderr(), "{line}");
}
