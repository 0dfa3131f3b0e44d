//! JSON: the report of findings, version 1, and matrices.
//!
//! The structs are the published form and nothing else; a change in the core's own
//! types cannot change it unseen. `docs/bhuki.schema.json` describes the report.

mod waivers;

use std::sync::Arc;

use serde::Serialize;

pub use super::report::FileReport;
use crate::error::SheetWithoutMatrix;
use crate::lint::fault::Fix;
use crate::lint::finding::Finding;
use crate::lint::level::Severity;
use crate::lint::waiver::{RefusedWaiver, Waiver, WaiverState};
use crate::model::json::pretty;
use crate::model::matrix::{Layout, LetterMeaning, Matrix};
use crate::text::Lang;
use waivers::WaiverForm;

pub use crate::model::form::VERSION;

/// All that a run of bhuki has to tell.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct Results<'a> {
    /// The files, in their order.
    pub files: &'a [FileReport<'a>],
    /// The findings in them.
    pub findings: &'a [Finding],
    /// The waivers, each with what became of it.
    pub waivers: &'a [(Arc<Waiver>, WaiverState)],
    /// The waivers that cannot be used.
    pub refused: &'a [RefusedWaiver],
}

impl<'a> Results<'a> {
    /// The files and the findings in them, with no waivers to tell of.
    pub const fn new(files: &'a [FileReport<'a>], findings: &'a [Finding]) -> Self {
        Self { files, findings, waivers: &[], refused: &[] }
    }
}

/// The report of a run as JSON, with its texts in `lang`.
///
/// Each finding stands with the file whose matrix it is about: its index counts
/// through the matrices of the files in their order.
///
/// ```
/// use bhuki_core::write::{FileReport, json};
/// use bhuki_core::{Lang, Matrix, Scheme, Settings, lint};
/// let matrix = Matrix::builder(Scheme::named("bhuki").unwrap())
///     .activity("ISP7", "Aflevere til Statens Arkiver", &[("It-chef", "K"), ("DPO", "U")])
///     .build();
/// let matrices = [matrix];
/// let findings = lint(&matrices, &Settings::default());
/// let file = FileReport::new("ansvar.xlsx", &matrices);
/// let report = json::report(&json::Results::new(&[file], &findings), Lang::En);
/// assert!(report.contains("\"message\": \"nobody is accountable (H) for ISP7"));
/// ```
pub fn report(results: &Results<'_>, lang: Lang) -> String {
    let mut first = 0;
    let forms: Vec<FileForm> = results
        .files
        .iter()
        .map(|file| {
            let indexes = first..first + file.matrices.len();
            first = indexes.end;
            let own = results.findings.iter().filter(|finding| indexes.contains(&finding.matrix));
            FileForm {
                path: file.path.to_owned(),
                error: file.error.map(str::to_owned),
                matrices: file.matrices.iter().map(|matrix| summary_of(matrix, lang)).collect(),
                without: file.without.iter().map(|sheet| without(sheet, lang)).collect(),
                findings: own.map(|finding| finding_form(finding, lang)).collect(),
            }
        })
        .collect();
    let waivers = results.waivers.iter().map(|(waiver, state)| WaiverForm::of(waiver, *state));
    let waivers = waivers.chain(results.refused.iter().map(|row| WaiverForm::refused(row, lang)));
    let waivers = waivers.collect();
    pretty(&Report { version: VERSION, summary: summary(&forms), files: forms, waivers })
}

/// Matrices as JSON, in the form that [`matrices_from_json`](crate::matrices_from_json) reads.
///
/// ```
/// use bhuki_core::{Matrix, Scheme, matrices_from_json, write};
/// let matrix = Matrix::builder(Scheme::named("bhuki").unwrap())
///     .activity("ISP5", "Vedligeholde systemoversigt", &[("It-chef", "H/U")])
///     .build();
/// let json = write::json::matrices(&[matrix.clone()]);
/// assert_eq!(matrices_from_json(json.as_bytes()), Ok(vec![matrix]));
/// ```
pub fn matrices(matrices: &[Matrix]) -> String {
    pretty(&Document { version: VERSION, matrices })
}

impl Serialize for Finding {
    /// In the form of the published report, with its texts in English.
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        finding_form(self, Lang::En).serialize(to)
    }
}

/// One finding in the form of the published report, with its texts in `lang`.
///
/// ```
/// use bhuki_core::{Lang, Matrix, Scheme, Settings, lint, write::json};
/// let matrix = Matrix::builder(Scheme::bhuki())
///     .activity("D1", "Drift", &[("It-chef", "U")])
///     .build();
/// let findings = lint(&[matrix], &Settings::default());
/// let value = serde_json::to_value(json::finding(&findings[0], Lang::Da)).unwrap();
/// assert_eq!(value["severity"], "error");
/// assert_eq!(serde_json::to_value(&findings[0]).unwrap()["rule"], "missing-main");
/// ```
pub fn finding(finding: &Finding, lang: Lang) -> impl Serialize {
    finding_form(finding, lang)
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    matrices: &'a [Matrix],
}

/// The report of a run of bhuki over one or several files.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Report {
    /// The version of this form.
    version: u32,
    /// The files, in the order they were given.
    files: Vec<FileForm>,
    /// The waivers of the settings and of the workbooks, also those that cover nothing.
    waivers: Vec<WaiverForm>,
    /// Totals over all the files.
    summary: Summary,
}

/// One file, what was read in it and what was found.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct FileForm {
    /// The path as it was given.
    path: String,
    /// Why the file could not be read; null where it could.
    error: Option<String>,
    /// The matrices found in it, in the order of the sheets.
    matrices: Vec<MatrixSummary>,
    /// The sheets in which no matrix was found.
    without: Vec<WithoutForm>,
    /// The findings, sorted by matrix and cell.
    findings: Vec<FindingForm>,
}

/// What one letter was taken to mean.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct LetterMeans {
    /// The capital letter.
    letter: char,
    /// What the workbook says it means, else what the family does.
    meaning: String,
    /// The duties it gives, of B, H, U, K and I; none where the method has none for it.
    duties: Vec<String>,
}

/// One matrix as it was read.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct MatrixSummary {
    /// The sheet's name; empty where the file has no sheets.
    sheet: String,
    /// Heads, lead columns and letters together, such as `A4:U27`.
    area: String,
    /// How the matrix is set out.
    layout: Layout,
    /// The letter family, by its name in lower case; `own` where the workbook defines it.
    scheme: String,
    /// What each letter was taken to mean.
    letters_mean: Vec<LetterMeans>,
    /// Other letter families that fit just as well.
    also_fits: Vec<String>,
    /// The number of roles.
    roles: usize,
    /// The number of activities.
    activities: usize,
    /// The number of duty cells that hold something.
    letters: usize,
    /// The names of the roles, in the order of the sheet.
    role_names: Vec<String>,
    /// Cells beside the matrix that were left out, and why.
    skipped: Vec<SkippedForm>,
}

/// Cells that were left out.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SkippedForm {
    /// The area, such as `V4:V27`.
    cells: String,
    /// The reason, in the language of the report.
    why: String,
}

/// A sheet without a matrix.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WithoutForm {
    /// The sheet's name.
    sheet: String,
    /// What was looked for in vain, in the language of the report.
    why: String,
}

/// One fault. Its texts are in the language of the report.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct FindingForm {
    /// The rule's public name, such as `several-mains`.
    rule: String,
    /// How grave it is.
    severity: Severity,
    /// The fault in a few words.
    title: String,
    /// What is wrong here, in one clause without a full stop.
    message: String,
    /// Why it matters.
    why: String,
    /// What to ask or do.
    ask: String,
    /// The sheet's name; empty where the file has no sheets.
    sheet: String,
    /// The cells at fault, each an address or an area; never empty. Where the
    /// fault is a whole row's, the row's duty cells as one area.
    cells: Vec<String>,
    /// The activity it is about; null where there is none.
    activity: Option<ReportedActivity>,
    /// The role it is about; null where there is none.
    role: Option<ReportedRole>,
    /// The safe correction where it is one; null where it is several, or somebody must be asked.
    fix: Option<FixForm>,
    /// The safe corrections, one for each cell; empty where somebody must be asked.
    fixes: Vec<FixForm>,
    /// Why the user has waived the finding; null where nobody has.
    waived: Option<String>,
    /// Whether the baseline knows it. A finding counts where it is neither waived nor known.
    known: bool,
}

/// An activity.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ReportedActivity {
    /// Its number; null where it has none.
    code: Option<String>,
    /// Its wording.
    name: String,
    /// Where the wording stands.
    cell: String,
}

/// A role.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ReportedRole {
    /// Its name.
    name: String,
    /// Where the name stands.
    cell: String,
}

/// A correction of one cell that changes no meaning.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct FixForm {
    /// The cell to change.
    cell: String,
    /// What it holds.
    from: String,
    /// What it should hold.
    to: String,
}

/// Totals.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Summary {
    /// The number of files, also those that could not be read.
    files: usize,
    /// The number of matrices.
    matrices: usize,
    /// The number of findings that are errors and count.
    errors: usize,
    /// The number of findings that are warnings and count.
    warnings: usize,
    /// The number of findings that are notes and count.
    notes: usize,
    /// The number of findings that are waived.
    waived: usize,
    /// The number of findings that the baseline knows.
    known: usize,
}

fn summary_of(matrix: &Matrix, lang: Lang) -> MatrixSummary {
    let skipped = matrix.skipped.iter().map(|skipped| SkippedForm {
        cells: skipped.cells.to_string(),
        why: skipped.why.get(lang).to_owned(),
    });
    MatrixSummary {
        sheet: matrix.sheet.clone(),
        area: matrix.area.to_string(),
        layout: matrix.layout,
        scheme: matrix.scheme.name.to_owned(),
        letters_mean: matrix.letters_mean().into_iter().map(letter_means).collect(),
        also_fits: matrix.also_fits.iter().map(|scheme| scheme.name.to_owned()).collect(),
        roles: matrix.roles().len(),
        activities: matrix.activities().len(),
        letters: matrix.letters(),
        role_names: matrix.roles().iter().map(|role| role.name.clone()).collect(),
        skipped: skipped.collect(),
    }
}

fn letter_means(letter: LetterMeaning) -> LetterMeans {
    LetterMeans {
        letter: letter.letter,
        meaning: letter.meaning,
        duties: letter.duties.iter().map(ToString::to_string).collect(),
    }
}

fn without(sheet: &SheetWithoutMatrix, lang: Lang) -> WithoutForm {
    WithoutForm { sheet: sheet.sheet.clone(), why: sheet.why.get(lang).to_owned() }
}

fn finding_form(finding: &Finding, lang: Lang) -> FindingForm {
    FindingForm {
        rule: finding.rule.name.to_owned(),
        severity: finding.severity,
        title: finding.rule.title.get(lang).to_owned(),
        message: finding.message(lang),
        why: finding.why(lang),
        ask: finding.ask(lang),
        sheet: finding.sheet.clone(),
        cells: finding.cells.iter().map(ToString::to_string).collect(),
        activity: finding.activity.as_ref().map(|activity| ReportedActivity {
            code: activity.code.clone(),
            name: activity.name.clone(),
            cell: activity.cell.to_string(),
        }),
        role: finding
            .role
            .as_ref()
            .map(|role| ReportedRole { name: role.name.clone(), cell: role.cell.to_string() }),
        fix: finding.fixes.first().filter(|_| finding.fixes.len() == 1).map(fix_form),
        fixes: finding.fixes.iter().map(fix_form).collect(),
        waived: finding.waived.as_ref().map(|waiver| waiver.reason.clone()),
        known: finding.known,
    }
}

fn fix_form(fix: &Fix) -> FixForm {
    FixForm { cell: fix.cell.to_string(), from: fix.from.clone(), to: fix.to.clone() }
}

fn summary(files: &[FileForm]) -> Summary {
    let findings = || files.iter().flat_map(|file| &file.findings);
    let counts = |f: &&FindingForm| f.waived.is_none() && !f.known;
    let count = |severity| findings().filter(counts).filter(|f| f.severity == severity).count();
    Summary {
        files: files.len(),
        matrices: files.iter().map(|file| file.matrices.len()).sum(),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
        waived: findings().filter(|finding| finding.waived.is_some()).count(),
        known: findings().filter(|finding| finding.known).count(),
    }
}

#[cfg(test)]
mod tests;
