//! `bhuki completions`: what a shell needs to complete commands.

use bhuki_core::Lang;
use clap_complete::Shell;

use crate::problem::{Problem, Status};
use crate::{output, shell};

/// Writes the completions of a shell to standard output.
pub(crate) fn run(shell: Shell, lang: Lang) -> Result<Status, Problem> {
    output::to_stdout(&shell::completions(shell, lang))
}
