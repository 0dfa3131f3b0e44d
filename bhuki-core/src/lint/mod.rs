//! From matrices to findings, in this order: what a user sets, what a rule is, what it
//! finds, and every rule.

pub(crate) mod baseline;
pub(crate) mod code;
pub(crate) mod code_form;
pub(crate) mod code_place;
#[cfg(feature = "toml")]
pub(crate) mod config;
pub(crate) mod day;
pub(crate) mod fault;
pub(crate) mod fill;
pub(crate) mod finding;
pub(crate) mod given_names;
pub(crate) mod holding;
pub(crate) mod level;
pub(crate) mod lint_input;
pub(crate) mod numbers;
pub(crate) mod role_duties;
pub(crate) mod rows;
pub(crate) mod rule;
pub(crate) mod rules;
pub(crate) mod settings;
pub(crate) mod similarity;
pub(crate) mod spelling;
pub(crate) mod topic;
pub(crate) mod waived;
pub(crate) mod waiver;
pub(crate) mod waiver_sheet;
pub(crate) mod yielding;
