//! The commands, one file each.

pub(crate) mod completions;
pub(crate) mod convert;
pub(crate) mod explain;
pub(crate) mod init;
pub(crate) mod lint;
pub(crate) mod man;
pub(crate) mod new;
