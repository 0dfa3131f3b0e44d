//! From findings and matrices to what people and programs read.
//!
//! Each of `json`, `sarif`, `github`, `junit` and `markdown` makes its report from the same
//! three: the files, the findings and a language.

#[cfg(feature = "excel")]
pub mod csv;
#[cfg(feature = "reports")]
pub mod github;
#[cfg(feature = "reports")]
pub mod handbook;
pub mod json;
#[cfg(feature = "reports")]
pub mod junit;
#[cfg(feature = "reports")]
pub mod markdown;
mod report;
#[cfg(feature = "excel")]
mod rows;
#[cfg(feature = "reports")]
pub mod sarif;
#[cfg(feature = "excel")]
pub mod table;
pub mod verdict;

pub use report::FileReport;

#[cfg(test)]
#[cfg(feature = "reports")]
mod samples;
