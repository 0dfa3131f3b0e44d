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

pub mod error;
pub mod find;
mod limits;
mod lint;
pub mod make;
mod model;
mod package;
pub mod read;
pub mod text;
pub mod write;

pub use error::{Error, SheetWithoutMatrix};
pub use find::{Found, Hints, WaiverRow, find};
pub use limits::Limits;
pub use lint::baseline::Baseline;
pub use lint::day::Day;
pub use lint::fault::{Fact, Facts, Fault, Fix};
pub use lint::finding::{ActivityRef, Finding, Fingerprint, RoleRef};
pub use lint::level::{Level, Severity, Threshold, UnknownLevel};
pub use lint::lint_input::LintInput;
pub use lint::rule::{Check, OwnCheck, Rule, Scope};
pub use lint::rules::{RULES, check_names, lint, lint_with};
pub use lint::settings::Settings;
pub use lint::topic::Topic;
pub use lint::waived::waiver_states;
pub use lint::waiver::{Origin, RefusedWaiver, Waiver, WaiverState};
pub use lint::waiver_sheet::waivers_listed;
pub use model::builder::Builder;
pub use model::cell::{Area, BadAddress, COLUMNS, Cell, Place, ROWS, column_name, quoted};
pub use model::kind::RoleKind;
pub use model::matrix::{Activity, Code, DutyCell, Explained, Layout, Matrix, Role, Skipped};
pub use model::notation::Reading;
pub use model::scheme::{Duties, Duty, Letter, SCHEMES, Scheme};
pub use model::sheet::Sheet;
pub use read::{Format, detect, read};
pub use text::{Lang, Text};
