//! The waivers in the report.

use serde::Serialize;

use crate::lint::waiver::{RefusedWaiver, Waiver, WaiverState};
use crate::text::Lang;

/// A waiver as it is written, and what became of it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct WaiverForm {
    /// The rule's name; of a refused one what stands there.
    rule: String,
    /// The activity's number or wording; null for any.
    activity: Option<String>,
    /// The role's name; null for any.
    role: Option<String>,
    /// Why the finding is accepted.
    reason: String,
    /// The last day, such as `2027-12-31`; null for ever. Of a refused one what stands there.
    until: Option<String>,
    /// Where it is written, such as `bhuki.toml:12` or `ansvar.xlsx:Undtagelser!A5`.
    origin: String,
    /// What became of it.
    state: StateForm,
    /// Why it cannot be used, where it is refused; null otherwise.
    why: Option<String>,
}

/// What became of a waiver.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
enum StateForm {
    /// It covers findings.
    Used,
    /// It covers none.
    Unused,
    /// Its last day is over, so it covers nothing.
    Expired,
    /// It cannot be used, so it covers nothing.
    Refused,
    /// Its rule was not run, so nobody can say.
    NotRun,
}

impl WaiverForm {
    pub(super) fn of(waiver: &Waiver, state: WaiverState) -> Self {
        Self {
            rule: waiver.rule.clone(),
            activity: waiver.activity.clone(),
            role: waiver.role.clone(),
            reason: waiver.reason.clone(),
            until: waiver.until.map(|until| until.to_string()),
            origin: waiver.origin.to_string(),
            state: match state {
                WaiverState::Used(_) => StateForm::Used,
                WaiverState::Unused => StateForm::Unused,
                WaiverState::Expired => StateForm::Expired,
                WaiverState::NotRun => StateForm::NotRun,
            },
            why: None,
        }
    }

    pub(super) fn refused(row: &RefusedWaiver, lang: Lang) -> Self {
        Self {
            rule: row.rule.clone(),
            activity: row.activity.clone(),
            role: row.role.clone(),
            reason: row.reason.clone(),
            until: row.until.clone(),
            origin: row.origin.to_string(),
            state: StateForm::Refused,
            why: Some(row.why.get(lang).to_owned()),
        }
    }
}
