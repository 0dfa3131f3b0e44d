//! The commands, one file each.

pub(crate) mod convert;
pub(crate) mod explain;
mod letters;
pub(crate) mod lint;
pub(crate) mod new;
