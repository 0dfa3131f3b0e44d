//! One run: the files, what was found in them, and what is wrong with it.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use bhuki_core::{
    Cell, Finding, Lang, Level, Matrix, RULES, RefusedWaiver, Rule, Sheet, Waiver, WaiverState,
    waiver_states,
};

use crate::files::gathered::{LintedFile, ReadContent};

/// Everything one run of `lint` knows; the output formats are made from it.
#[derive(Debug)]
pub(crate) struct Run {
    /// The files, in the order they were given or met.
    pub(crate) files: Vec<LintedFile>,
    /// The matrices of all files, in the order of the files.
    pub(crate) matrices: Vec<Matrix>,
    /// What is wrong, sorted by matrix and cell.
    pub(crate) findings: Vec<Finding>,
    /// The waivers of the settings and the workbooks, and what became of them.
    pub(crate) waivers: Vec<(Arc<Waiver>, WaiverState)>,
    /// The waivers in workbooks that cannot be used.
    pub(crate) refused: Vec<RefusedWaiver>,
    /// How many findings of the baseline are not there any more.
    pub(crate) gone: usize,
}

impl Run {
    /// The files that could be read.
    pub(crate) fn read(&self) -> impl Iterator<Item = (&LintedFile, &ReadContent)> {
        self.files.iter().filter_map(|file| Some((file, file.content.as_ref().ok()?)))
    }

    /// The findings that count: neither waived nor known before.
    pub(crate) fn counting(&self) -> impl Iterator<Item = &Finding> + Clone {
        self.findings.iter().filter(|finding| finding.counts())
    }

    /// The waivers that hold for one of the files, each once.
    pub(crate) fn states_of_waivers(&self) -> Vec<(Arc<Waiver>, WaiverState)> {
        let (mut settings, mut seen) = (BTreeSet::new(), BTreeSet::new());
        let files = self.files.iter().map(|file| &file.config.settings);
        files
            .filter(|own| settings.insert(Rc::as_ptr(own)))
            .flat_map(|own| waiver_states(own, &self.findings, RULES))
            .filter(|(waiver, _)| seen.insert(Arc::as_ptr(waiver)))
            .collect()
    }

    /// Whether the rule of this name was run on any file; one that bhuki does not know
    /// (any more) finds nothing, as if it was.
    pub(crate) fn has_run(&self, name: &str) -> bool {
        RULES.iter().find(|rule| rule.name == name).is_none_or(|rule| self.is_on(rule))
    }

    fn is_on(&self, rule: &Rule) -> bool {
        self.files.iter().any(|file| rule.level_in(&file.config.settings) != Level::Off)
    }

    /// The name of the file that a matrix stands in.
    pub(crate) fn name_of(&self, matrix: usize, lang: Lang) -> &str {
        let file = self.read().find(|(_, content)| content.matrices.contains(&matrix));
        file.map_or("", |(file, _)| file.name(lang))
    }

    /// The matrix of a finding and the sheet of its cells; where the file has no sheets, the one
    /// it would stand in.
    pub(crate) fn matrix_and_sheet(&self, finding: &Finding) -> Option<(&Matrix, Cow<'_, Sheet>)> {
        let matrix = self.matrices.get(finding.matrix)?;
        let mut files = self.read();
        let (_, content) = files.find(|(_, content)| content.matrices.contains(&finding.matrix))?;
        let sheet = content.sheets.iter().find(|sheet| sheet.name == finding.sheet);
        Some((matrix, sheet.map_or_else(|| Cow::Owned(sheet_of(matrix)), Cow::Borrowed)))
    }

    /// Whether every file could be read.
    pub(crate) fn is_complete(&self) -> bool {
        self.files.iter().all(|file| file.content.is_ok())
    }
}

/// The sheet that a matrix would stand in: its names, numbers and letters.
fn sheet_of(matrix: &Matrix) -> Sheet {
    let roles = matrix.roles().iter().map(|role| (role.cell, role.name.as_str()));
    let activities = matrix.activities().iter();
    let wordings = activities.clone().map(|activity| (activity.cell, activity.name.as_str()));
    let codes = activities.filter_map(|activity| activity.code.as_ref());
    let codes = codes.map(|code| (code.cell, code.text.as_str()));
    let duties = matrix.duties().iter().map(|duty| (duty.cell, &*duty.raw));
    let texts = roles.chain(wordings).chain(codes).chain(duties);
    Sheet::new(&matrix.sheet, texts.map(|(cell, text): (Cell, &str)| (cell, Arc::from(text))))
}
