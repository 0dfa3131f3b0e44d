//! From the bytes of a file to its findings, in one call.

use std::sync::Arc;

use crate::error::Error;
use crate::find::{Hints, find};
use crate::limits::Limits;
use crate::lint::finding::Finding;
use crate::lint::lint_input::LintInput;
use crate::lint::rule::Rule;
use crate::lint::rules::{RULES, check_names, lint_with};
use crate::lint::settings::Settings;
use crate::lint::waiver_sheet::waivers_listed;
use crate::model::json::matrices_from_json;
use crate::model::matrix::Matrix;
use crate::model::sheet::Sheet;
use crate::read::{Format, detect, read};
use crate::{RefusedWaiver, SheetWithoutMatrix, Waiver};

/// What [`check`] is to know about a file; the default is what the command line does
/// unless it is told more.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CheckOptions {
    /// What findings call the file; may be empty.
    pub file: String,
    /// What the file may cost.
    pub limits: Limits,
    /// Where its matrix lies.
    pub hints: Hints,
    /// What the user has set.
    pub settings: Settings,
    /// The rules to run; [`RULES`] unless there are some of your own.
    pub rules: Vec<&'static Rule>,
}

impl Default for CheckOptions {
    fn default() -> Self {
        Self {
            file: String::new(),
            limits: Limits::default(),
            hints: Hints::default(),
            settings: Settings::default(),
            rules: RULES.to_vec(),
        }
    }
}

/// What [`check`] read in a file and found in it.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Checked {
    /// Its sheets; empty if the file gives the matrices directly, as our own JSON does.
    pub sheets: Vec<Sheet>,
    /// Its matrices; never none.
    pub matrices: Vec<Matrix>,
    /// Its sheets without a matrix.
    pub without: Vec<SheetWithoutMatrix>,
    /// What was found, sorted by matrix, first cell and rule.
    pub findings: Vec<Finding>,
    /// The waivers it lists that cannot be used.
    pub refused: Vec<RefusedWaiver>,
}

/// Reads a file, finds its matrices and lints them.
///
/// Fails where the file cannot be read, where it holds no matrix
/// ([`Error::NoMatrix`]), and where the settings name a rule that is not run
/// ([`Error::NoSuchRule`]).
///
/// ```
/// use bhuki_core::{CheckOptions, check};
/// let csv = "Aktivitet;It-chef;DPO\nUdarbejde plan;H/U;K\nAfprøve plan;H;H/U\n";
/// let checked = check(csv.as_bytes(), &CheckOptions::default())?;
/// assert_eq!(checked.matrices[0].roles().len(), 2);
/// assert_eq!(checked.findings[0].rule.name, "several-mains");
/// # Ok::<(), bhuki_core::Error>(())
/// ```
pub fn check(bytes: &[u8], options: &CheckOptions) -> Result<Checked, Error> {
    check_names(&options.settings, &options.rules)?;
    let (mut checked, waivers) = found_in(bytes, options)?;
    for matrix in &mut checked.matrices {
        matrix.file.clone_from(&options.file);
    }
    let mut settings = options.settings.clone();
    settings.waivers.extend(waivers.into_iter().map(Arc::new));
    let inputs: Vec<LintInput<'_>> =
        checked.matrices.iter().map(|matrix| LintInput::new(matrix, &settings)).collect();
    checked.findings = lint_with(&options.rules, &inputs);
    Ok(checked)
}

/// What is in a file before it is linted, and the waivers that it lists.
fn found_in(bytes: &[u8], options: &CheckOptions) -> Result<(Checked, Vec<Waiver>), Error> {
    if detect(bytes)? == Format::Json {
        let matrices = matrices_from_json(bytes)?;
        return Ok((Checked { matrices, ..Checked::default() }, Vec::new()));
    }
    let sheets = read(bytes, &options.limits)?;
    let found = find(&sheets, &options.hints)?;
    let (waivers, refused) = waivers_listed(&found.waiver_rows, &options.file);
    let (matrices, without) = (found.matrices, found.without);
    Ok((Checked { sheets, matrices, without, refused, ..Checked::default() }, waivers))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_json_and_a_sheet_give_the_same_findings() {
        let csv = "Aktivitet;It-chef;DPO\nUdarbejde plan;H/U;K\nAfprøve plan;H;H/U\n";
        let of_sheet = check(csv.as_bytes(), &CheckOptions::default()).unwrap();
        let json = crate::write::json::matrices(&of_sheet.matrices);
        let of_json = check(json.as_bytes(), &CheckOptions::default()).unwrap();
        assert_eq!(of_json.findings, of_sheet.findings);
        assert!(of_json.sheets.is_empty() && !of_sheet.sheets.is_empty());
    }

    #[test]
    fn waivers_of_the_workbook_hold_and_a_misspelt_rule_is_refused() {
        let text = "# Ansvar\n\n| Aktivitet | It-chef | DPO |\n|---|---|---|\n| Afprøve plan | H | H/U |\n\n\
                    # Undtagelser\n\n| Regel | Aktivitet | Begrundelse |\n|---|---|---|\n\
                    | several-mains | Afprøve plan | Aftalt |\n";
        let mut options = CheckOptions { file: "a.md".to_owned(), ..CheckOptions::default() };
        let checked = check(text.as_bytes(), &options).unwrap();
        let waived = checked.findings[0].waived.as_ref().unwrap();
        assert_eq!(waived.origin.to_string(), "a.md:Undtagelser!A2");
        options.settings.set_level("several-main", crate::Level::Off);
        assert!(matches!(check(text.as_bytes(), &options), Err(Error::NoSuchRule { .. })));
    }
}
