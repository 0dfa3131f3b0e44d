//! Many findings of one rule in one matrix: the first are drawn, the rest listed,
//! so that what else is wrong can be seen among them.

use std::collections::BTreeMap;

use bhuki_core::{Finding, Severity};

/// How many of a crowd are drawn: enough to see what they have in common.
const DRAWN: usize = 3;

/// The maximum number of findings of one rule that are all drawn; errors must all be mended,
/// so more of them are.
const fn most(severity: Severity) -> usize {
    match severity {
        Severity::Error => 12,
        Severity::Warning | Severity::Note => 5,
    }
}

/// The findings parted into those to draw and those to list.
pub(crate) struct Crowds<'a> {
    /// In the order they had.
    pub(crate) shown: Vec<&'a Finding>,
    pub(crate) listed: RestOfCrowds<'a>,
}

/// The findings to list, by matrix and rule.
pub(crate) struct RestOfCrowds<'a>(BTreeMap<Key<'a>, Rest<'a>>);

type Key<'a> = (usize, &'a str);

/// What is left of a crowd.
#[derive(Default)]
struct Rest<'a> {
    /// How many are still to be drawn before it is time for the list.
    waiting: usize,
    findings: Vec<&'a Finding>,
}

/// Parts the findings.
pub(crate) fn of<'a>(findings: impl Iterator<Item = &'a Finding> + Clone) -> Crowds<'a> {
    let mut counts: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    for finding in findings.clone() {
        *counts.entry(key(finding)).or_default() += 1;
    }
    let mut shown = Vec::new();
    let mut listed: BTreeMap<Key<'_>, Rest<'_>> = BTreeMap::new();
    for finding in findings {
        let count = counts.get(&key(finding)).copied().unwrap_or_default();
        if count <= most(finding.severity) {
            shown.push(finding);
            continue;
        }
        let rest = listed.entry(key(finding)).or_default();
        if rest.waiting < DRAWN {
            rest.waiting += 1;
            shown.push(finding);
        } else {
            rest.findings.push(finding);
        }
    }
    Crowds { shown, listed: RestOfCrowds(listed) }
}

impl<'a> RestOfCrowds<'a> {
    /// What to list after this finding: something after the last one drawn of a crowd.
    pub(crate) fn after(&mut self, drawn: &'a Finding) -> Option<Vec<&'a Finding>> {
        let rest = self.0.get_mut(&key(drawn))?;
        rest.waiting = rest.waiting.saturating_sub(1);
        (rest.waiting == 0).then(|| std::mem::take(&mut rest.findings))
    }
}

const fn key(finding: &Finding) -> Key<'_> {
    (finding.matrix, finding.rule.name)
}
