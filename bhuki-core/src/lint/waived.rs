//! Which waiver covers which finding.

use std::collections::HashMap;
use std::sync::Arc;

use crate::lint::finding::Finding;
use crate::lint::level::Level;
use crate::lint::rule::Rule;
use crate::lint::settings::Settings;
use crate::lint::waiver::{Origin, Waiver, WaiverState};
use crate::text::folded;

impl Waiver {
    /// Whether the finding is one that it is about, whatever the day.
    pub fn is_about(&self, finding: &Finding, settings: &Settings) -> bool {
        let key = WaiverKey::of(self, settings);
        self.is_in_file_of(finding) && keys(finding, settings).contains(&key)
    }

    fn is_in_file_of(&self, finding: &Finding) -> bool {
        match &self.origin {
            Origin::Settings { .. } => true,
            Origin::Sheet { file, .. } => *file == finding.file,
        }
    }
}

/// What a waiver asks for, and what a finding offers, folded.
#[derive(Debug, PartialEq, Eq, Hash)]
struct WaiverKey {
    rule: String,
    activity: Option<String>,
    role: Option<String>,
}

impl WaiverKey {
    fn of(waiver: &Waiver, settings: &Settings) -> Self {
        Self {
            rule: waiver.rule.clone(),
            activity: waiver.activity.as_deref().map(folded),
            role: waiver.role.as_deref().map(|role| settings.role_key(role)),
        }
    }
}

/// Everything that a waiver may ask for to be about the finding: its activity by number,
/// by wording, by both or any, each with one of its roles or any.
fn keys(finding: &Finding, settings: &Settings) -> Vec<WaiverKey> {
    let mut activities = vec![None];
    if let Some(activity) = &finding.activity {
        activities.push(Some(folded(&activity.name)));
        if let Some(code) = &activity.code {
            activities.push(Some(folded(code)));
            activities.push(Some(folded(&format!("{code} {}", activity.name))));
        }
    }
    let mut roles = vec![None];
    roles.extend(finding.role_names().map(|name| Some(settings.role_key(name))));
    let rule = finding.rule.name;
    let pairs = activities.iter().flat_map(|activity| roles.iter().map(move |r| (activity, r)));
    pairs
        .map(|(activity, role)| WaiverKey {
            rule: rule.to_owned(),
            activity: activity.clone(),
            role: role.clone(),
        })
        .collect()
}

/// The waivers of some settings, ready to be looked up: there may be many of them, and
/// many findings.
pub(crate) struct Lookup<'a> {
    settings: &'a Settings,
    waivers: HashMap<WaiverKey, Vec<&'a Arc<Waiver>>>,
}

impl<'a> Lookup<'a> {
    pub(crate) fn new(settings: &'a Settings) -> Self {
        let mut waivers: HashMap<WaiverKey, Vec<&Arc<Waiver>>> = HashMap::new();
        for waiver in settings.waivers.iter().filter(|w| !w.is_expired(settings.today)) {
            waivers.entry(WaiverKey::of(waiver, settings)).or_default().push(waiver);
        }
        Self { settings, waivers }
    }

    /// Whether it is for these very settings.
    pub(crate) fn is_for(&self, settings: &Settings) -> bool {
        std::ptr::eq(self.settings, settings)
    }

    /// The waiver that covers a finding today, the widest first.
    pub(crate) fn of(&self, finding: &Finding) -> Option<Arc<Waiver>> {
        if self.waivers.is_empty() {
            return None;
        }
        let keys = keys(finding, self.settings);
        let mut waivers = keys.iter().filter_map(|key| self.waivers.get(key)).flatten();
        waivers.find(|waiver| waiver.is_in_file_of(finding)).map(|waiver| Arc::clone(waiver))
    }
}

/// Every waiver of the settings with what became of it in the findings of a run with
/// these rules.
pub fn waiver_states(
    settings: &Settings,
    findings: &[Finding],
    rules: &[&'static Rule],
) -> Vec<(Arc<Waiver>, WaiverState)> {
    let mut covered: HashMap<*const Waiver, usize> = HashMap::new();
    for waiver in findings.iter().filter_map(|finding| finding.waived.as_ref()) {
        *covered.entry(Arc::as_ptr(waiver)).or_default() += 1;
    }
    let mut states = Vec::with_capacity(settings.waivers.len());
    for waiver in &settings.waivers {
        let state = match covered.get(&Arc::as_ptr(waiver)) {
            _ if waiver.is_expired(settings.today) => WaiverState::Expired,
            Some(count) => WaiverState::Used(*count),
            None if !is_run(&waiver.rule, settings, rules) => WaiverState::NotRun,
            None => WaiverState::Unused,
        };
        states.push((Arc::clone(waiver), state));
    }
    states
}

/// Whether the rule of this name is among these and not off.
fn is_run(name: &str, settings: &Settings, rules: &[&'static Rule]) -> bool {
    let rule = rules.iter().find(|rule| rule.name == name);
    rule.is_some_and(|rule| rule.level_in(settings) != Level::Off)
}
