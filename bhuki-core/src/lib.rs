//! Responsibility matrices (BHUKI, RACI and relatives): read them from the workbooks
//! people have, find them, and lint them.
//!
//! A matrix lists activities down the side and roles along the top; a letter where they
//! meet says who decides (B), who answers (H), who does (U), who is heard (K) and who is
//! told (I). The rule above all others: exactly one H for each activity.
//!
//! [`check`] takes the bytes of a file and gives its findings:
//!
//! ```
//! # #[cfg(feature = "excel")] {
//! use bhuki_core::{CheckOptions, Lang, check};
//!
//! let csv = "Aktivitet;It-chef;DPO;Direktion\n\
//!            Udarbejde beredskabsplan;H/U;K;B\n\
//!            Afprøve beredskabsplan;H;U;H\n";
//! let checked = check(csv.as_bytes(), &CheckOptions::default())?;
//! let finding = &checked.findings[0];
//! assert_eq!(finding.rule.name, "several-mains");
//! assert_eq!(finding.place().to_string(), "B3, D3");
//! assert_eq!(
//!     finding.message(Lang::Da),
//!     "2 roller har hovedansvaret (H) for \"Afprøve beredskabsplan\": It-chef og Direktion"
//! );
//! # }
//! # Ok::<(), bhuki_core::Error>(())
//! ```
//!
//! The way in steps: bytes become sheets ([`read()`]), sheets become matrices ([`find()`]),
//! matrices become findings ([`lint()`]).
//!
//! What was found becomes JSON, SARIF, JUnit XML, Markdown or annotations of GitHub in
//! [`mod@write`]. Three programs to start from stand in `examples/`: `lint_a_file`,
//! `build_and_lint` and `own_rule`, which adds a rule to the built-in ones.
//!
//! A matrix can also be built in code, see [`Matrix::builder`], or read from JSON, see
//! [`matrices_from_json`].
//!
//! # Features
//!
//! All are on by default. `excel` reads spreadsheets and tables in text files and writes
//! workbooks, `documents` reads tables in Word, HTML, reStructuredText and AsciiDoc, `toml` reads `bhuki.toml`, `reports` writes SARIF, JUnit XML, Markdown and the
//! like. Without them there remain the matrix, its builder and its JSON, the letter families,
//! the finder and the rules.
//!
//! The crate does no I/O, prints nothing and knows no clock.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    not(all(feature = "documents", feature = "toml", feature = "reports")),
    allow(dead_code, unused_imports, reason = "what a feature left out would use")
)]

#[cfg(feature = "excel")]
mod check;
mod error;
mod find;
mod limits;
mod lint;
#[cfg(feature = "excel")]
pub mod make;
mod model;
#[cfg(feature = "excel")]
mod package;
#[cfg(feature = "excel")]
mod read;
mod text;
pub mod write;

#[cfg(feature = "excel")]
pub use check::{CheckOptions, Checked, check};
pub use error::{Error, SheetWithoutMatrix};
pub use find::{Decision, DecisionTerm, Found, Hints, WaiverRow, find};
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
pub use model::json::matrices_from_json;
pub use model::kind::RoleKind;
pub use model::matrix::{
    Activity, Code, DutyCell, Explained, Layout, LetterMeaning, Matrix, Role, Skipped,
};
pub use model::notation::Reading;
pub use model::scheme::{Duties, Duty, Letter, SCHEMES, Scheme};
pub use model::sheet::{Look, Sheet, UNSTORED};
#[cfg(feature = "excel")]
pub use read::{Format, detect, read};
pub use text::{Lang, Text, UnknownLang, folded, is_invisible, listed, visible};

/// The README's example is compiled with the other examples.
#[cfg(all(doctest, feature = "excel"))]
#[doc = include_str!("../../README.md")]
struct ReadmeExample;
