//! A run for the tests of every writer, with texts that try to break out of it.

use std::sync::Arc;

use super::report::FileReport;
use crate::error::SheetWithoutMatrix;
use crate::lint::finding::Finding;
use crate::lint::rules::lint;
use crate::lint::settings::Settings;
use crate::lint::waiver::{Origin, Waiver};
use crate::model::matrix::Matrix;
use crate::model::scheme::Scheme;
use crate::text::Text;

/// What a cell of an unfriendly workbook may hold.
pub(super) const HOSTILE: &str = "]]>\n::error::x|y <script>alert('1')</script> %0A & \u{1b}[31m \
     [a](https://x.dk) www.x.dk @alle *fed* `kode` \"\u{fffe}";

pub(super) struct Sample {
    matrices: Vec<Matrix>,
    without: Vec<SheetWithoutMatrix>,
    pub(super) findings: Vec<Finding>,
}

/// A locked file, one with a plain sheet and a hostile one, and one with a single matrix.
pub(super) fn sample() -> Sample {
    let bhuki = Scheme::named("bhuki").unwrap();
    let plain = Matrix::builder(bhuki)
        .sheet("Ansvar & roller")
        .activity("ISP4", "Føre systemoversigt", &[("It-chef", "H/U"), ("DPO", "K")])
        .activity("ISP5", "Vedligeholde oversigten", &[("It-chef", "h/u"), ("DPO", "K")])
        .activity("ISP6", "Sikre overholdelse", &[("Fagchef", "H"), ("It-chef", "U"), ("DPO", "H")])
        .activity("ISP7", "Aflevere", &[("It-chef", "U"), ("DPO", "I")])
        .build();
    let hostile = Matrix::builder(bhuki)
        .sheet(HOSTILE)
        .activity("", HOSTILE, &[(HOSTILE, "Q"), ("It-chef", "H"), ("DPO", "H/U")])
        .activity("", HOSTILE, &[(HOSTILE, "H"), ("It-chef", "U"), ("it-chef", "U")])
        .build();
    let single = Matrix::builder(bhuki).activity("", "Drift", &[("It-chef", "H")]).build();
    let why = Text { da: "ingen roller", en: "no roles" }.into();
    let matrices = vec![plain, hostile, single];
    let findings = lint(&matrices, &Settings::default());
    Sample {
        matrices,
        without: vec![SheetWithoutMatrix { sheet: "Forside".to_owned(), why }],
        findings,
    }
}

impl Sample {
    pub(super) fn files(&self) -> [FileReport<'_>; 3] {
        [
            FileReport { path: "låst, 50%.xlsx", error: Some(HOSTILE), ..FileReport::default() },
            FileReport {
                path: "./Bilag 2\\a.xlsx",
                matrices: &self.matrices[..2],
                without: &self.without,
                error: None,
            },
            FileReport { path: "/tmp/b.csv", matrices: &self.matrices[2..], ..Default::default() },
        ]
    }

    /// The findings of a rule become waived.
    pub(super) fn waive(&mut self, rule: &str, reason: &str) {
        let waiver = Arc::new(Waiver {
            rule: rule.to_owned(),
            activity: None,
            role: None,
            reason: reason.to_owned(),
            until: None,
            origin: Origin::Settings { file: String::new(), line: None },
        });
        for finding in self.findings.iter_mut().filter(|finding| finding.rule.name == rule) {
            finding.waived = Some(Arc::clone(&waiver));
        }
    }

    /// The findings of a rule become known.
    pub(super) fn know(&mut self, rule: &str) {
        for finding in self.findings.iter_mut().filter(|finding| finding.rule.name == rule) {
            finding.known = true;
        }
    }
}
