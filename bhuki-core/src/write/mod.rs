//! From findings and matrices to what people and programs read.
//!
//! Each of `json`, `sarif`, `github`, `junit` and `markdown` makes its report from the same
//! three: the files, the findings and a language.

pub mod csv;
pub mod github;
pub mod handbook;
pub mod json;
pub mod junit;
pub mod markdown;
mod report;
mod rows;
pub mod sarif;
pub mod table;
pub mod verdict;

pub use report::FileReport;

#[cfg(test)]
mod samples;
