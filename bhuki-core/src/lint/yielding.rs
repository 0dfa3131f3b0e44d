//! Which rule speaks where several find fault with the same thing.

use std::collections::HashMap;

use crate::lint::fault::Fault;
use crate::lint::rule::Rule;

/// What one rule found in one matrix of the run.
pub(crate) struct FoundBy {
    pub(crate) rule: &'static Rule,
    /// The index of the matrix.
    pub(crate) matrix: usize,
    pub(crate) fault: Fault,
}

/// Takes out what another rule says better, as the records have it: the fault of a rule goes
/// where one that it yields to speaks of the same thing, or of the whole matrix.
///
/// Of two rules that yield to each other, the one that comes first among the rules stays.
pub(crate) fn resolved(found: Vec<FoundBy>, rules: &[&'static Rule]) -> Vec<FoundBy> {
    let place = |name: &str| rules.iter().position(|rule| rule.name == name);
    let mut by_rule: HashMap<(&str, usize), Vec<&Fault>> = HashMap::new();
    for one in &found {
        by_rule.entry((one.rule.name, one.matrix)).or_default().push(&one.fault);
    }
    let is_said = |one: &FoundBy| {
        one.rule.yields_to.iter().any(|other| {
            let faults = by_rule.get(&(*other, one.matrix)).map(Vec::as_slice).unwrap_or_default();
            let is_mutual = place(other)
                .and_then(|at| rules.get(at))
                .is_some_and(|other| other.yields_to.contains(&one.rule.name));
            let comes_first = is_mutual && place(one.rule.name) < place(other);
            faults.iter().any(|fault| covers(fault, &one.fault, comes_first))
        })
    };
    let said: Vec<bool> = found.iter().map(is_said).collect();
    let kept = found.into_iter().zip(said).filter(|(_, is_said)| !is_said);
    kept.map(|(one, _)| one).collect()
}

/// Whether what the other says makes this fault needless.
fn covers(other: &Fault, fault: &Fault, comes_first: bool) -> bool {
    other.is_of_matrix() || !comes_first && fault.is_part_of(other)
}
