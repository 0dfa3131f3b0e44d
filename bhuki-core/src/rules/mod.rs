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
use crate::rule::{Case, Check, Level, Rule};
use crate::scheme::Letter;
use crate::settings::Settings;
use crate::text::folded;
use crate::waiver::Lookup;

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
    let cases: Vec<Case<'_>> = matrices.iter().map(|matrix| Case { matrix, settings }).collect();
    lint_with(RULES, &cases)
}

/// Runs these rules, each matrix with settings of its own; [`lint`] is the usual way.
///
/// The rules may be others than [`RULES`]: whoever embeds the library adds their own.
pub fn lint_with(rules: &[&'static Rule], cases: &[Case<'_>]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in rules {
        for (index, fault) in faults(rule, cases) {
            let Some(case) = cases.get(index) else { continue };
            if let Some(usual) = case.settings.level(rule).severity() {
                let severity = fault.severity.filter(|_| !case.settings.has_level(rule));
                let place = (index, case.matrix);
                findings.push(Finding::new(rule, severity.unwrap_or(usual), place, fault));
            }
        }
    }
    waive(&mut findings, cases);
    // Stable, so that findings at one cell stay in handbook order.
    findings.sort_by_key(|finding| {
        let first = finding.cells.first().map(|area| area.from);
        (finding.matrix, first)
    });
    findings
}

/// Marks the findings that somebody has decided to live with.
fn waive(findings: &mut [Finding], cases: &[Case<'_>]) {
    let mut lookups: Vec<Lookup<'_>> = Vec::new();
    let lookup_of: Vec<usize> = cases
        .iter()
        .map(|case| {
            // The matrices of a file have the same settings and follow each other.
            if !lookups.last().is_some_and(|last| last.is_for(case.settings)) {
                lookups.push(Lookup::new(case.settings));
            }
            lookups.len() - 1
        })
        .collect();
    for finding in findings {
        let lookup = lookup_of.get(finding.matrix).and_then(|i| lookups.get(*i));
        finding.waived = lookup.and_then(|lookup| lookup.of(finding));
    }
}

/// What one rule finds, each fault with the index of its case.
fn faults(rule: &Rule, cases: &[Case<'_>]) -> Vec<(usize, Fault)> {
    let mut all = Vec::new();
    match rule.check {
        Check::Run(check) => check(cases, &mut all),
        Check::Matrix(check) => {
            for (index, case) in cases.iter().enumerate() {
                if case.settings.level(rule) == Level::Off {
                    continue;
                }
                let mut faults = Vec::new();
                check(case.matrix, case.settings, &mut faults);
                all.extend(faults.into_iter().map(|fault| (index, fault)));
            }
        }
    }
    all
}

/// The rule of that name or title, in any case, or an error that names the nearest one.
pub fn rule_called(words: &str) -> Result<&'static Rule, Error> {
    let wanted = folded(words);
    let is_called = |rule: &&&Rule| {
        [rule.name, rule.title.da, rule.title.en].iter().any(|name| folded(name) == wanted)
    };
    RULES.iter().find(is_called).map_or_else(|| rule_named(words), |rule| Ok(rule))
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
