//! Every rule, and [`lint`], which runs them.

mod benefit_with_project;
mod broken_cell;
mod bystander_role;
mod code_gap;
mod conflicting_main;
mod crowded_consultation;
mod crowded_execution;
mod crowded_information;
mod decides_own_work;
mod drifting_role;
mod duplicate_activity;
mod duplicate_code;
mod duplicate_role;
mod employees_not_involved;
mod empty_activity;
mod everyone_involved;
mod hidden_letter;
mod idle_role;
mod isolated_activity;
mod it_not_involved;
mod late_it;
mod legend_mismatch;
mod lookalike_letter;
mod main_on_body;
mod malformed_code;
mod misplaced_code;
mod missing_code;
mod missing_decision;
mod missing_executor;
mod missing_main;
mod names;
mod no_benefit_owner;
mod omnipresent_role;
mod overloaded_role;
mod overworked_role;
mod owner_without_duty;
mod person_as_role;
mod qualified_letter;
mod redundant_letter;
mod same_person;
mod several_deciders;
mod several_mains;
mod unappointed_role;
mod unclear_mandate;
mod unknown_letter;
mod unnamed_activity;
mod unnamed_role;
mod unstored_formula;
mod untidy_letter;

#[cfg(all(test, feature = "excel"))]
mod tests;

use std::cell::OnceCell;

use crate::lint::fault::Fault;
use crate::lint::finding::Finding;
use crate::lint::level::Level;
use crate::lint::lint_input::LintInput;
use crate::lint::numbers::ActivityNumbers;
use crate::lint::rule::{Check, Rule};
use crate::lint::settings::Settings;
use crate::lint::waived::Lookup;
use crate::lint::yielding::{FoundBy, resolved};
use crate::model::matrix::Matrix;

pub use names::check_names;
pub(crate) use names::unknown_rule;

/// Every rule, in handbook order. A new rule is a file of its own, a `mod` line
/// above and a line here; a test notices a forgotten one.
pub static RULES: &[&Rule] = &[
    // The cell.
    &unknown_letter::RULE,
    &lookalike_letter::RULE,
    &untidy_letter::RULE,
    &redundant_letter::RULE,
    &decides_own_work::RULE,
    &qualified_letter::RULE,
    // The activity.
    &missing_main::RULE,
    &several_mains::RULE,
    &missing_executor::RULE,
    &empty_activity::RULE,
    &missing_decision::RULE,
    &several_deciders::RULE,
    &crowded_execution::RULE,
    &crowded_consultation::RULE,
    &crowded_information::RULE,
    &everyone_involved::RULE,
    &isolated_activity::RULE,
    &duplicate_activity::RULE,
    &it_not_involved::RULE,
    &late_it::RULE,
    &employees_not_involved::RULE,
    &benefit_with_project::RULE,
    // The role.
    &idle_role::RULE,
    &bystander_role::RULE,
    &overloaded_role::RULE,
    &overworked_role::RULE,
    &omnipresent_role::RULE,
    &main_on_body::RULE,
    &unclear_mandate::RULE,
    &owner_without_duty::RULE,
    &unappointed_role::RULE,
    &same_person::RULE,
    &person_as_role::RULE,
    // The sheet.
    &duplicate_role::RULE,
    &unnamed_role::RULE,
    &unnamed_activity::RULE,
    &duplicate_code::RULE,
    &missing_code::RULE,
    &malformed_code::RULE,
    &code_gap::RULE,
    &misplaced_code::RULE,
    &hidden_letter::RULE,
    &broken_cell::RULE,
    &unstored_formula::RULE,
    &legend_mismatch::RULE,
    &no_benefit_owner::RULE,
    // Across matrices.
    &conflicting_main::RULE,
    &drifting_role::RULE,
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
    let inputs: Vec<LintInput<'_>> =
        matrices.iter().map(|matrix| LintInput { matrix, settings }).collect();
    lint_with(RULES, &inputs)
}

/// Runs these rules, each matrix with settings of its own; [`lint`] is the usual way.
///
/// The rules may be others than [`RULES`]: whoever embeds the library adds their own, as
/// `examples/own_rule.rs` does.
///
/// ```
/// use bhuki_core::{LintInput, Matrix, RULES, Scheme, Settings, lint_with};
/// let matrix = |letters: &[(&str, &str)]| {
///     let bhuki = Matrix::builder(Scheme::named("bhuki").unwrap());
///     bhuki.activity("", "Drive fagsystemer", letters).build()
/// };
/// let (old, new) = (matrix(&[("It-chef", "K")]), matrix(&[("It-chef", "U"), ("DPO", "u")]));
/// let (strict, mut lenient) = (Settings::default(), Settings::default());
/// lenient.only(["several-mains"]);
/// let inputs = [
///     LintInput::new(&old, &lenient),
///     LintInput::new(&new, &strict),
/// ];
/// let found: Vec<_> =
///     lint_with(RULES, &inputs).iter().map(|f| (f.matrix, f.rule.name)).collect();
/// assert_eq!(found, [(1, "missing-main"), (1, "untidy-letter")]);
/// # Ok::<(), bhuki_core::Error>(())
/// ```
pub fn lint_with(rules: &[&'static Rule], inputs: &[LintInput<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    let numbers = OnceCell::new();
    for rule in rules {
        let is_on = |index: usize| {
            inputs.get(index).is_some_and(|input| rule.level_in(input.settings) != Level::Off)
        };
        let faults =
            faults(rule, inputs, &numbers).into_iter().filter(|(matrix, _)| is_on(*matrix));
        found.extend(faults.map(|(matrix, fault)| FoundBy { rule, matrix, fault }));
    }
    let mut findings: Vec<Finding> = resolved(found, rules)
        .into_iter()
        .filter_map(|FoundBy { rule, matrix, fault }| finding(rule, inputs, matrix, fault))
        .collect();
    waive(&mut findings, inputs);
    // Stable, so that findings at one cell stay in handbook order.
    findings.sort_by_key(|finding| {
        let first = finding.cells.first().map(|area| area.from);
        (finding.matrix, first)
    });
    findings
}

fn finding(
    rule: &'static Rule,
    inputs: &[LintInput<'_>],
    index: usize,
    fault: Fault,
) -> Option<Finding> {
    let input = inputs.get(index)?;
    let usual = rule.level_in(input.settings).severity()?;
    let severity = fault.severity.filter(|_| !input.settings.has_level(rule.name));
    Some(Finding::new(rule, severity.unwrap_or(usual), (index, input.matrix), fault))
}

/// Marks the findings that somebody has decided to live with.
fn waive(findings: &mut [Finding], inputs: &[LintInput<'_>]) {
    let mut lookups: Vec<Lookup<'_>> = Vec::new();
    let lookup_of: Vec<usize> = inputs
        .iter()
        .map(|input| {
            // The matrices of a file have the same settings and follow each other.
            if !lookups.last().is_some_and(|last| last.is_for(input.settings)) {
                lookups.push(Lookup::new(input.settings));
            }
            lookups.len() - 1
        })
        .collect();
    for finding in findings {
        let lookup = lookup_of.get(finding.matrix).and_then(|i| lookups.get(*i));
        finding.waived = lookup.and_then(|lookup| lookup.of(finding));
    }
}

/// What one rule finds, each fault with the index of its input.
fn faults<'a>(
    rule: &Rule,
    inputs: &[LintInput<'a>],
    numbers: &OnceCell<Vec<ActivityNumbers<'a>>>,
) -> Vec<(usize, Fault)> {
    match &rule.check {
        Check::Run(check) => {
            let mut all = Vec::new();
            check(inputs, &mut all);
            all
        }
        Check::Matrix(check) => {
            one_by_one(rule, inputs, |_, input, all| check(input.matrix, input.settings, all))
        }
        Check::Own(check) => {
            one_by_one(rule, inputs, |_, input, all| check(input.matrix, input.settings, all))
        }
        Check::Numbers(check) => {
            let of_all = || inputs.iter().map(|input| ActivityNumbers::of(input.matrix)).collect();
            let numbers = numbers.get_or_init(of_all);
            one_by_one(rule, inputs, |index, _, all| {
                numbers.get(index).into_iter().for_each(|numbers| check(numbers, all));
            })
        }
    }
}

/// What a rule finds in each matrix for which it is on.
fn one_by_one(
    rule: &Rule,
    inputs: &[LintInput<'_>],
    check: impl Fn(usize, &LintInput<'_>, &mut Vec<Fault>),
) -> Vec<(usize, Fault)> {
    let mut all = Vec::new();
    for (index, input) in inputs.iter().enumerate() {
        if rule.level_in(input.settings) == Level::Off {
            continue;
        }
        let mut faults = Vec::new();
        check(index, input, &mut faults);
        all.extend(faults.into_iter().map(|fault| (index, fault)));
    }
    all
}
