//! `bhuki man`: the manual pages.

use bhuki_core::Lang;

use crate::ask::shell;
use crate::files::say;
use crate::problem::{Problem, Status};

/// Writes the manual page of bhuki or of one of its commands to standard output.
pub(crate) fn run(command: Option<&str>, lang: Lang) -> Result<Status, Problem> {
    say::to_stdout(&shell::manual(command, lang)?)
}
