//! Responsibility matrices (BHUKI, RACI and relatives).

pub mod builder;
pub mod cell;
pub mod error;
pub mod find;
pub mod finding;
mod form;
pub mod matrix;
pub mod notation;
mod package;
pub mod read;
pub mod rule;
pub mod rules;
pub mod scheme;
pub mod settings;
pub mod sheet;
pub mod text;
mod words;
pub mod write;

pub use builder::Builder;
pub use cell::{Area, Cell, Place};
pub use error::Error;
pub use find::{Found, Hints, Without, find};
pub use finding::{Finding, Severity};
pub use matrix::{Activity, Code, Duty, Kind, Layout, Matrix, Role, Skipped};
pub use read::{Format, Limits, detect, read};
pub use rule::{Level, Rule};
pub use rules::{RULES, lint, rule_named};
pub use scheme::{Letter, Letters, SCHEMES, Scheme};
pub use settings::Settings;
pub use sheet::Sheet;
pub use text::{Lang, Text};
