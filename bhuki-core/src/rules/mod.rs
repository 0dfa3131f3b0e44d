//! Every rule, and [`lint`], which runs them.

mod broken_cell;
mod duplicate_code;
mod duplicate_role;
mod empty_activity;
mod hidden_letter;
mod lookalike_letter;
mod missing_executor;
mod missing_main;
mod several_mains;
mod unknown_letter;
mod unnamed_activity;
mod unnamed_role;
mod untidy_letter;

#[cfg(test)]
mod tests;

use crate::error::Error;
use crate::finding::{Fault, Finding};
use crate::matrix::Matrix;
use crate::rule::Rule;
use crate::scheme::Letter;
use crate::settings::Settings;

/// Every rule, in handbook order. A new rule is a file of its own, a `mod` line
/// above and a line here; a test notices a forgotten one.
pub static RULES: &[&Rule] = &[
    // The cell.
    &unknown_letter::RULE,
    &lookalike_letter::RULE,
    &untidy_letter::RULE,
    // The activity.
    &missing_main::RULE,
    &several_mains::RULE,
    &missing_executor::RULE,
    &empty_activity::RULE,
    // The sheet.
    &duplicate_role::RULE,
    &unnamed_role::RULE,
    &unnamed_activity::RULE,
    &duplicate_code::RULE,
    &hidden_letter::RULE,
    &broken_cell::RULE,
];

/// Runs every rule over every matrix.
///
/// The findings are sorted by matrix, first cell and rule.
///
/// ```
/// use bhuki_core::{Matrix, Scheme, Settings, lint};
/// let matrix = Matrix::builder(Scheme::named("bhuki").unwrap())
///     .activity("ISP6", "Sikre overholdelse", &[("Fagchef", "H"), ("DPO", "H/K"), ("It-chef", "U")])
///     .build();
/// let findings = lint(&[matrix], &Settings::default());
/// assert_eq!(findings[0].rule.name, "several-mains");
/// ```
pub fn lint(matrices: &[Matrix], settings: &Settings) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, matrix) in matrices.iter().enumerate() {
        for rule in RULES {
            let Some(severity) = settings.level(rule).severity() else { continue };
            let mut faults = Vec::new();
            (rule.check)(matrix, settings, &mut faults);
            findings.extend(
                faults
                    .into_iter()
                    .map(|fault| Finding::new(rule, severity, (index, matrix), fault)),
            );
        }
    }
    // Stable, so that findings at one cell stay in handbook order.
    findings.sort_by_key(|finding| {
        let first = finding.cells.first().map(|area| area.from);
        (finding.matrix, first)
    });
    findings
}

/// The rule of that name, or an error that names the nearest one.
pub fn rule_named(name: &str) -> Result<&'static Rule, Error> {
    if let Some(rule) = RULES.iter().find(|rule| rule.name == name) {
        return Ok(rule);
    }
    let nearest = RULES
        .iter()
        .map(|rule| (strsim::jaro_winkler(rule.name, name), rule.name))
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .filter(|(likeness, _)| *likeness > 0.8)
        .map(|(_, name)| name.to_owned());
    Err(Error::NoSuchRule { wanted: name.to_owned(), nearest })
}

/// Reports the activities in which nobody holds a duty. Silent where the family
/// has no letter for it, where the activity has no letter at all (that is
/// `empty-activity`) or no wording (`unnamed-activity`: who is accountable for nothing?),
/// and where a cell was not understood: the missing letter may be the one in it.
fn missing(matrix: &Matrix, letter: Letter, faults: &mut Vec<Fault>) {
    if matrix.scheme.letter_for(letter).is_none() {
        return;
    }
    for (i, activity) in matrix.activities().iter().enumerate() {
        let is_held = matrix.holders(i, letter).next().is_some();
        let has_other_fault = matrix.is_empty_activity(i) || activity.is_unnamed();
        if !is_held && !has_other_fault && matrix.is_fully_read(i) {
            faults.push(Fault {
                cells: vec![activity.duty_cells],
                activity: Some(i),
                ..Fault::default()
            });
        }
    }
}
