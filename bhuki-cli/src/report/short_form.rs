//! One line for each finding, for pipes, editors and `grep`.

use bhuki_core::Finding;

use crate::report::run::Run;
use crate::terminal::{Screen, clean};

/// The findings, one line each: `file:'Sheet'!C21: error rule: message`.
///
/// The word for the severity is English in both languages, because programs
/// look for it; the message is in the reader's.
pub(crate) fn report(run: &Run, screen: Screen) -> String {
    run.counting().map(|finding| line(run, finding, screen)).collect()
}

fn line(run: &Run, finding: &Finding, screen: Screen) -> String {
    let path = run.name_of(finding.matrix, screen.lang);
    let (place, severity) = (finding.place(), finding.severity.word().en);
    let (rule, message) = (finding.rule.name, finding.message(screen.lang));
    clean(&format!("{path}:{place}: {severity} {rule}: {message}")) + "\n"
}
