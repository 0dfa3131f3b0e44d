//! From matrices to findings.

pub(crate) mod baseline;
pub(crate) mod code;
pub(crate) mod day;
pub(crate) mod finding;
pub(crate) mod role_duties;
pub(crate) mod rule;
pub(crate) mod rules;
pub(crate) mod settings;
pub(crate) mod similarity;
pub(crate) mod topic;
pub(crate) mod waiver;
