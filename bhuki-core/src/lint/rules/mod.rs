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
mod legend_mismatch;
mod lookalike_letter;
mod main_on_body;
mod malformed_code;
mod misplaced_code;
mod missing_code;
mod missing_decision;
mod missing_executor;
mod missing_main;
mod omnipresent_role;
mod overloaded_role;
mod overworked_role;
mod owner_without_duty;
mod qualified_letter;
mod redundant_letter;
mod several_deciders;
mod several_mains;
mod unappointed_role;
mod unclear_mandate;
mod unknown_letter;
mod unnamed_activity;
mod unnamed_role;
mod untidy_letter;

#[cfg(test)]
mod tests;

use crate::error::Error;
use crate::lint::finding::{Fault, Finding};
use crate::lint::rule::{Check, Level, LintInput, Rule};
use crate::lint::settings::Settings;
use crate::lint::waiver::Lookup;
use crate::model::matrix::{DutyCell, Matrix, Role};
use crate::model::scheme::{Duties, Duty, Letter, Scheme};
use crate::text::{Lang, Text, folded, is_formula_error, listed};

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
    &legend_mismatch::RULE,
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
    let cases: Vec<LintInput<'_>> =
        matrices.iter().map(|matrix| LintInput { matrix, settings }).collect();
    lint_with(RULES, &cases)
}

/// Runs these rules, each matrix with settings of its own; [`lint`] is the usual way.
///
/// The rules may be others than [`RULES`]: whoever embeds the library adds their own, as
/// `examples/own_rule.rs` does.
///
/// ```
/// use bhuki_core::{LintInput, Level, Matrix, RULES, Scheme, Settings, lint_with};
/// let matrix = |letters: &[(&str, &str)]| {
///     let bhuki = Matrix::builder(Scheme::named("bhuki").unwrap());
///     bhuki.activity("", "Drive fagsystemer", letters).build()
/// };
/// let (old, new) = (matrix(&[("It-chef", "h/u")]), matrix(&[("It-chef", "u")]));
/// let (strict, mut lenient) = (Settings::default(), Settings::default());
/// lenient.set_level("untidy-letter", Level::Off)?;
/// let cases = [
///     LintInput { matrix: &old, settings: &lenient },
///     LintInput { matrix: &new, settings: &strict },
/// ];
/// let found: Vec<_> =
///     lint_with(RULES, &cases).iter().map(|f| (f.matrix, f.rule.name)).collect();
/// assert_eq!(found, [(1, "untidy-letter"), (1, "missing-main")]);
/// # Ok::<(), bhuki_core::Error>(())
/// ```
pub fn lint_with(rules: &[&'static Rule], cases: &[LintInput<'_>]) -> Vec<Finding> {
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
fn waive(findings: &mut [Finding], cases: &[LintInput<'_>]) {
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
fn faults(rule: &Rule, cases: &[LintInput<'_>]) -> Vec<(usize, Fault)> {
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
///
/// ```
/// use bhuki_core::{Lang, rule_named};
/// assert_eq!(rule_named("missing-main")?.title.get(Lang::En), "Nobody is accountable");
/// let error = rule_named("mising-main").unwrap_err();
/// assert!(error.message(Lang::En).contains("missing-main"));
/// # Ok::<(), bhuki_core::Error>(())
/// ```
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

/// The activities in which nobody holds a duty. None where the family has no letter for
/// it, where the activity has no letter at all (that is `empty-activity`) or no wording
/// (`unnamed-activity`: who is accountable for nothing?), and where a cell was not
/// understood: the missing letter may be the one in it.
fn missing(matrix: &Matrix, letter: Duty) -> impl Iterator<Item = Fault> {
    let is_asked = matrix.scheme.letter_for(letter).is_some();
    let is_missing = move |i: &usize| {
        let is_held = matrix.holders(*i, letter).next().is_some();
        !is_held && !matrix.is_empty_activity(*i) && matrix.is_fully_read(*i)
    };
    worded(matrix).filter(move |i| is_asked && is_missing(i)).map(|i| whole_row(matrix, i))
}

/// The activities with a wording: nothing can be asked about the others, and what is
/// wrong with their wording is told already.
fn worded(matrix: &Matrix) -> impl Iterator<Item = usize> {
    let activities = matrix.activities().iter().enumerate();
    let worded = activities.filter(|(_, a)| !a.is_unnamed() && !is_formula_error(&a.name));
    worded.map(|(i, _)| i)
}

/// A fault of an activity that has no cell of its own.
fn whole_row(matrix: &Matrix, activity: usize) -> Fault {
    let cells = matrix.activities().get(activity).map(|activity| activity.duty_cells);
    Fault { cells: cells.into_iter().collect(), activity: Some(activity), ..Fault::default() }
}

/// The fault that more roles than `most` hold a duty, at their cells. A doubled role
/// counts once: that is `duplicate-role`.
fn more_than(most: usize, matrix: &Matrix, activity: usize, letter: Duty) -> Option<Fault> {
    let roles = matrix.roles_with(activity, letter);
    (roles.len() > most).then(|| Fault {
        cells: matrix.holders(activity, letter).map(|duty| duty.cell.into()).collect(),
        activity: Some(activity),
        roles: matrix.names_of(&roles),
        ..Fault::default()
    })
}

/// What each role has in each activity: one cell most often, several where each letter
/// has a column of its own. Only where all of it was read.
fn by_role(matrix: &Matrix) -> impl Iterator<Item = &[DutyCell]> {
    let same = |a: &DutyCell, b: &DutyCell| (a.activity, a.role) == (b.activity, b.role);
    matrix.duties().chunk_by(same).filter(|duties| duties.iter().all(DutyCell::is_read))
}

fn letters_of(duties: &[DutyCell]) -> Duties {
    duties.iter().flat_map(|duty| duty.reading.duties.iter()).collect()
}

/// The fault that a role has these letters at once, which `{hint}` lists.
fn held_at_once(duties: &[DutyCell], matrix: &Matrix) -> Fault {
    let held: Vec<&DutyCell> = duties.iter().filter(|duty| !duty.reading.blank).collect();
    let is_held =
        |sign: &&Letter| held.iter().any(|duty| duty.reading.letters.contains(&sign.capital));
    let signs: Vec<char> =
        matrix.scheme.letters.iter().filter(is_held).map(|sign| sign.capital).collect();
    Fault {
        cells: held.iter().map(|duty| duty.cell.into()).collect(),
        activity: held.first().map(|duty| duty.activity),
        role: held.first().map(|duty| duty.role),
        hint: Some(Text { da: listed(&signs, Lang::Da), en: listed(&signs, Lang::En) }),
        ..Fault::default()
    }
}

/// Whether the cell holds a letter that means the decision and nothing else. Where one
/// letter gives both B and H, as in the Swedish HUKI, nobody has chosen to put the two
/// together.
fn decides(duty: &DutyCell, scheme: &Scheme) -> bool {
    let signs = scheme.letters.iter().filter(|sign| duty.reading.letters.contains(&sign.capital));
    signs.into_iter().any(|sign| sign.duties == [Duty::B])
}

/// Reports the activities whose wording is about something and in which none of certain
/// roles holds anything, where the matrix has such roles. Silent where the activity has
/// another fault already: no letter at all, no wording.
fn not_involved(
    matrix: &Matrix,
    is_wanted: impl Fn(&Role) -> bool,
    is_about: impl Fn(&str) -> bool,
    faults: &mut Vec<Fault>,
) {
    let wanted: Vec<bool> = matrix.roles().iter().map(is_wanted).collect();
    if !wanted.contains(&true) {
        return;
    }
    for (i, activity) in matrix.activities().iter().enumerate() {
        let takes_part = matrix.duties_of(i).iter().any(|duty| {
            !duty.reading.blank && wanted.get(duty.role).is_some_and(|is_wanted| *is_wanted)
        });
        if !takes_part && !matrix.is_empty_activity(i) && is_about(&activity.name) {
            faults.push(whole_row(matrix, i));
        }
    }
}
