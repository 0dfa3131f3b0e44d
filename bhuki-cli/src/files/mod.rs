//! What is opened and what is written.

pub(crate) mod baseline;
pub(crate) mod config;
pub(crate) mod gathered;
pub(crate) mod input;
pub(crate) mod isolation;
pub(crate) mod matrix_file;
pub(crate) mod names_in_file;
pub(crate) mod own_result;
mod progress;
pub(crate) mod reading;
pub(crate) mod save;
pub(crate) mod say;
pub(crate) mod walk;
pub(crate) mod watch;
