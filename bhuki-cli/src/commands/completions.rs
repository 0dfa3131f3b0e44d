//! `bhuki completions`: what a shell needs to complete commands.

use crate::ask::job::Shell;
use bhuki_core::Lang;

use crate::ask::shell;
use crate::files::say;
use crate::problem::{Problem, Status};

/// Writes the completions of a shell to standard output.
pub(crate) fn run(shell: Shell, lang: Lang) -> Result<Status, Problem> {
    say::to_stdout(&shell::completions(shell, lang))
}
