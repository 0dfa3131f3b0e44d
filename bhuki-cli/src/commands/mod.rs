//! The commands, one file each.

pub(crate) mod completions;
pub(crate) mod explain;
pub(crate) mod init;
mod letters;
pub(crate) mod lint;
pub(crate) mod man;
