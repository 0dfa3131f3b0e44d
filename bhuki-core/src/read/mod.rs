//! From bytes to sheets.

pub mod json;
