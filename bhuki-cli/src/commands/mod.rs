//! The commands, one file each.

pub(crate) mod completions;
pub(crate) mod explain;
mod letters;
pub(crate) mod lint;
pub(crate) mod man;
