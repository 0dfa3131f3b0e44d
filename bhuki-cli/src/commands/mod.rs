//! The commands, one file each.

pub(crate) mod explain;
mod letters;
pub(crate) mod lint;
