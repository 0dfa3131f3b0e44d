//! The baseline: the findings that were there before, so that only new ones count.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::lint::finding::{Finding, Fingerprint};
use crate::text::Text;

/// The version of the form; a change that breaks a reader counts it up.
const VERSION: u32 = 1;

/// How many findings there are of each [`Fingerprint`]. Rows and columns may move:
/// what counts is the rule, the activity and the role.
///
/// ```
/// use bhuki_core::{Baseline, Matrix, Scheme, Settings, lint};
/// let bhuki = Scheme::named("bhuki").unwrap();
/// let before = Matrix::builder(bhuki).activity("ISP7", "Arkivering", &[("DPO", "U")]).build();
/// let baseline = Baseline::of(&lint(&[before], &Settings::default()));
///
/// let now = Matrix::builder(bhuki)
///     .activity("ISP6", "Drift", &[("DPO", "U")])
///     .activity("ISP7", "Arkivering", &[("DPO", "U")])
///     .build();
/// let mut findings = lint(&[now], &Settings::default());
/// let gone = baseline.mark(&mut findings);
/// let known: Vec<bool> = findings.iter().map(|finding| finding.known).collect();
/// assert_eq!((known, gone.count()), (vec![false, true], 0));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[must_use]
pub struct Baseline {
    counts: BTreeMap<Fingerprint, usize>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BaselineForm {
    version: u32,
    findings: Vec<BaselineEntry>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BaselineEntry {
    rule: String,
    activity: String,
    role: String,
    count: usize,
}

/// What every version has.
#[derive(Deserialize)]
struct Version {
    version: u32,
}

impl Baseline {
    /// The findings that are not waived, also those that are known already.
    pub fn of(findings: &[Finding]) -> Self {
        let mut counts = BTreeMap::new();
        for finding in findings.iter().filter(|finding| finding.waived.is_none()) {
            *counts.entry(finding.fingerprint()).or_default() += 1;
        }
        Self { counts }
    }

    /// Reads what [`to_json`](Self::to_json) wrote; fails with [`Error::Baseline`].
    pub fn from_json(bytes: &[u8]) -> Result<Self, Error> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let alien = |_| wrong(OTHER_FORM);
        let Version { version } = serde_json::from_slice(bytes).map_err(alien)?;
        if version > VERSION {
            return Err(wrong(NEWER));
        }
        let form: BaselineForm = serde_json::from_slice(bytes).map_err(alien)?;
        let mut counts = BTreeMap::new();
        for BaselineEntry { rule, activity, role, count } in form.findings {
            let known: &mut usize = counts.entry(Fingerprint { rule, activity, role }).or_default();
            *known = known.saturating_add(count);
        }
        counts.retain(|_, count| *count > 0);
        Ok(Self { counts })
    }

    /// The baseline as JSON, sorted, so that two of them can be compared line by line.
    pub fn to_json(&self) -> String {
        let entry = |(fingerprint, count): (&Fingerprint, &usize)| {
            let Fingerprint { rule, activity, role } = fingerprint.clone();
            BaselineEntry { rule, activity, role, count: *count }
        };
        let form =
            BaselineForm { version: VERSION, findings: self.counts.iter().map(entry).collect() };
        crate::model::json::pretty(&form)
    }

    /// Marks the findings that it knows, at most as many of each kind as it holds and
    /// never a waived one. Gives back what it holds that is not there any more.
    pub fn mark(&self, findings: &mut [Finding]) -> Self {
        let mut left = self.counts.clone();
        for finding in findings.iter_mut().filter(|finding| finding.waived.is_none()) {
            if let Some(count) = left.get_mut(&finding.fingerprint()).filter(|left| **left > 0) {
                *count -= 1;
                finding.known = true;
            }
        }
        left.retain(|_, count| *count > 0);
        Self { counts: left }
    }

    /// Only the findings of some rules, chosen by name.
    pub fn only(mut self, is_wanted: impl Fn(&str) -> bool) -> Self {
        self.counts.retain(|fingerprint, _| is_wanted(&fingerprint.rule));
        self
    }

    /// All that either of them holds.
    pub fn with(mut self, other: &Self) -> Self {
        for (fingerprint, count) in &other.counts {
            let sum = self.counts.entry(fingerprint.clone()).or_default();
            *sum = sum.saturating_add(*count);
        }
        self
    }

    /// How many findings it holds.
    pub fn count(&self) -> usize {
        self.counts.values().fold(0, |sum, count| sum.saturating_add(*count))
    }
}

fn wrong(detail: Text) -> Error {
    Error::Baseline { detail: detail.into() }
}

const OTHER_FORM: Text = Text {
    da: "den har en anden form. Giv et andet navn, eller slet filen, så skriver bhuki en ny",
    en: "it has another form. Give another name, or delete the file and bhuki writes a new one",
};
const NEWER: Text = Text {
    da: "den er skrevet af en nyere bhuki. Opdatér bhuki, eller giv et andet navn",
    en: "it was written by a newer bhuki. Update bhuki or give another name",
};

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::lint::rules::lint;
    use crate::lint::settings::Settings;
    use crate::lint::waiver::{Origin, Waiver};
    use crate::model::matrix::Matrix;
    use crate::model::scheme::Scheme;
    use crate::text::Lang;

    fn findings(rows: &[(&str, &str)]) -> Vec<Finding> {
        let empty = Matrix::builder(Scheme::named("bhuki").unwrap());
        let add = |b: crate::model::builder::Builder, (code, name): &(&str, &str)| {
            b.activity(code, name, &[("DPO", "U")])
        };
        let mut settings = Settings::default();
        settings.only(["missing-main"]);
        lint(&[rows.iter().fold(empty, add).build()], &settings)
    }

    fn known(baseline: &Baseline, findings: &mut [Finding]) -> Vec<bool> {
        let _ = baseline.mark(findings);
        findings.iter().map(|finding| finding.known).collect()
    }

    #[test]
    fn a_baseline_comes_back_the_same_sorted_and_pretty() {
        let baseline = Baseline::of(&findings(&[("", "Drift"), ("B1", "x"), ("", " drift")]));
        let json = baseline.to_json();
        let expected = "{\n  \"version\": 1,\n  \"findings\": [\n    {\n      \
            \"rule\": \"missing-main\",\n      \"activity\": \"b1\",\n      \"role\": \"\",\n      \
            \"count\": 1\n    },\n";
        assert!(json.starts_with(expected), "{json}");
        assert!(json.contains("\"count\": 2") && json.ends_with("}\n"), "{json}");
        assert_eq!(Baseline::from_json(json.as_bytes()), Ok(baseline));
    }

    #[test]
    fn each_kind_is_known_as_often_as_it_was_there() {
        let baseline = Baseline::of(&findings(&[("", "Drift"), ("", "Drift"), ("A", "a")]));
        let mut now = findings(&[("", "Drift"), ("", "Ny"), ("", "drift"), ("", "Drift")]);
        assert_eq!(known(&baseline, &mut now), [true, false, true, false]);
        assert_eq!(baseline.mark(&mut now).count(), 1, "A is gone");
        assert_eq!(baseline.mark(&mut now).only(|rule| rule == "several-mains").count(), 0);
    }

    #[test]
    fn a_waived_finding_is_neither_known_nor_written() {
        let baseline = Baseline::of(&findings(&[("", "Drift")]));
        let mut now = findings(&[("", "Drift"), ("", "Drift")]);
        now[0].waived = Some(Arc::new(Waiver {
            rule: now[0].rule.name.to_owned(),
            activity: Some("Drift".to_owned()),
            role: None,
            reason: "fordi".to_owned(),
            until: None,
            origin: Origin::Settings { file: String::new(), line: None },
        }));
        assert_eq!(known(&baseline, &mut now), [false, true]);
        assert_eq!(Baseline::of(&now).count(), 1);
    }

    #[test]
    fn what_is_no_baseline_is_refused() {
        for json in [
            "",
            "{}",
            "[1]",
            "{\"version\": 1}",
            "{\"version\": 1, \"files\": []}",
            "{\"version\": 1, \"findings\": [{\"rule\": \"x\"}]}",
            "{\"version\": 1, \"findings\": [], \"more\": 1}",
            "\u{0}\u{1}",
        ] {
            let error = Baseline::from_json(json.as_bytes()).unwrap_err();
            assert!(error.to_string().contains("it has another form"), "{json}: {error}");
        }
        let newer = Baseline::from_json(b"{\"version\": 2, \"anything\": []}").unwrap_err();
        assert!(newer.message(Lang::Da).contains("nyere bhuki"), "{newer}");
        let twice = br#"{"version": 1, "findings": [
            {"rule": "r", "activity": "", "role": "", "count": 18446744073709551615},
            {"rule": "r", "activity": "", "role": "", "count": 1}]}"#;
        assert_eq!(Baseline::from_json(twice).unwrap().count(), usize::MAX);
    }
}
