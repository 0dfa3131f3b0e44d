//! Responsibility matrices (BHUKI, RACI and relatives): read them from the workbooks
//! people have, find them, and lint them.
//!
//! A matrix lists activities down the side and roles along the top; a letter where they
//! meet says who decides (B), who answers (H), who does (U), who is heard (K) and who is
//! told (I). The rule above all others: exactly one H for each activity.
//!
//! Bytes become sheets ([`read()`]), sheets become matrices ([`find()`]), matrices become
//! findings ([`lint()`]):
//!
//! ```
//! use bhuki_core::{Hints, Lang, Limits, Settings, find, lint, read};
//!
//! let csv = "Aktivitet;It-chef;DPO;Direktion\n\
//!            Udarbejde beredskabsplan;H/U;K;B\n\
//!            Afprøve beredskabsplan;H;U;H\n";
//! let sheets = read(csv.as_bytes(), &Limits::default())?;
//! let found = find(&sheets, &Hints::default())?;
//! let findings = lint(&found.matrices, &Settings::default());
//! assert_eq!(findings[0].rule.name, "several-mains");
//! assert_eq!(findings[0].place().to_string(), "B3, D3");
//! assert_eq!(
//!     findings[0].message(Lang::Da),
//!     "2 roller har hovedansvaret (H) for \"Afprøve beredskabsplan\": It-chef og Direktion"
//! );
//! # Ok::<(), bhuki_core::Error>(())
//! ```
//!
//! What was found becomes JSON, SARIF, JUnit XML, Markdown or annotations of GitHub in
//! [`mod@write`]. Three programs to start from stand in `examples/`: `lint_a_file`,
//! `build_and_lint` and `own_rule`, which adds a rule to the built-in ones.
//!
//! A matrix can also be built in code, see [`Matrix::builder`], or read from JSON, see
//! [`read::json`]. The crate does no I/O, prints nothing and knows no clock.

pub mod baseline;
pub mod builder;
pub mod catalogue;
pub mod cell;
mod code;
pub mod convert;
mod day;
pub mod error;
pub mod find;
pub mod finding;
mod form;
mod formula;
mod holding;
mod likeness;
pub mod list;
pub mod matrix;
pub mod notation;
mod package;
pub mod read;
mod reshape;
pub mod rule;
pub mod rules;
pub mod scheme;
pub mod settings;
pub mod sheet;
pub mod text;
pub mod topic;
pub mod waiver;
mod words;
pub mod write;

pub use baseline::Baseline;
pub use builder::Builder;
pub use cell::{Area, Cell, Place};
pub use error::Error;
pub use find::{Found, Hints, Without, find};
pub use finding::{Fault, Finding, Fingerprint, Severity};
pub use jiff::civil::Date;
pub use matrix::{Activity, Code, Duty, Explained, Kind, Layout, Matrix, Role, Skipped};
pub use read::{Format, Limits, detect, read};
pub use rule::{Case, Check, Level, Rule, Scope, Threshold};
pub use rules::{RULES, lint, lint_with, rule_called, rule_named};
pub use scheme::{Letter, Letters, SCHEMES, Scheme};
pub use settings::Settings;
pub use sheet::Sheet;
pub use text::{Lang, Text};
pub use topic::Topic;
pub use waiver::{Origin, Refused, Waiver, WaiverState};
