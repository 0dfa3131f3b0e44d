//! What a run comes to, in one sentence.

use std::collections::BTreeSet;

use crate::lint::finding::Finding;
use crate::lint::level::Severity;
use crate::model::cell::Cell;
use crate::model::matrix::Matrix;
use crate::text::{Text, text};
use crate::write::report::FileReport;

/// Whether matrices can be used as they are.
///
/// The worse it is, the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MatrixVerdict {
    /// There are notes at most.
    InOrder,
    /// There are warnings.
    ToBeReviewed,
    /// Nobody has written a letter yet.
    NotFilledIn,
    /// There are errors.
    NotUsable,
}

impl MatrixVerdict {
    /// The verdict on matrices and the findings about them. Those that are waived or known
    /// do not count.
    pub fn of<'a>(matrices: &[Matrix], findings: impl Iterator<Item = &'a Finding>) -> Self {
        if matrices.iter().all(|matrix| matrix.letters() == 0) {
            return Self::NotFilledIn;
        }
        let counting = findings.filter(|finding| finding.counts());
        match counting.map(|finding| finding.severity).max() {
            Some(Severity::Error) => Self::NotUsable,
            Some(Severity::Warning) => Self::ToBeReviewed,
            Some(Severity::Note) | None => Self::InOrder,
        }
    }

    /// In few words, as for a table.
    pub const fn words(self) -> Text {
        match self {
            Self::InOrder => Text { da: "i orden", en: "in order" },
            Self::ToBeReviewed => Text { da: "bør gennemgås", en: "to be reviewed" },
            Self::NotFilledIn => Text { da: "ikke udfyldt", en: "not filled in" },
            Self::NotUsable => Text { da: "kan ikke bruges", en: "not usable" },
        }
    }
}

/// The sentence that a report begins with; `None` if there is no matrix.
///
/// ```
/// use bhuki_core::{Lang, Matrix, Scheme, Settings, lint, write::{FileReport, verdict}};
/// let matrices = [Matrix::builder(Scheme::named("bhuki").unwrap())
///     .activity("ISP7", "Aflevere til Statens Arkiver", &[("It-chef", "K"), ("DPO", "U")])
///     .activity("ISP8", "Slette data", &[("It-chef", "H"), ("DPO", "U")])
///     .build()];
/// let findings = lint(&matrices, &Settings::default());
/// let file = FileReport::new("ansvar.xlsx", &matrices);
/// assert_eq!(
///     verdict::sentence(&[file], &findings).unwrap().get(Lang::En),
///     "The matrix cannot be used yet: 1 of 2 activities does not have exactly one accountable role."
/// );
/// ```
pub fn sentence(files: &[FileReport<'_>], findings: &[Finding]) -> Option<Text<String>> {
    let matrices: Vec<&Matrix> = files.iter().flat_map(|file| file.matrices).collect();
    if matrices.is_empty() {
        return None;
    }
    let counting = findings.iter().filter(|finding| finding.counts());
    let counted = Counted::of(&matrices, counting);
    let Text { da, en } = counted.sentence();
    let Text { da: unread, en: unread_en } = unread(files);
    Some(text!("{da}{unread}.", "{en}{unread_en}."))
}

/// "(1 af 3 filer kunne ikke bruges)".
fn unread(files: &[FileReport<'_>]) -> Text<String> {
    let (all, unread) = (files.len(), files.iter().filter(|file| file.error.is_some()).count());
    if unread == 0 {
        return text!("", "");
    }
    text!(
        " ({unread} af {all} filer kunne ikke bruges)",
        " ({unread} of {all} files were of no use)"
    )
}

/// What the sentence is made of.
struct Counted {
    matrices: usize,
    /// How many of the matrices have errors.
    faulty: usize,
    activities: usize,
    has_letters: bool,
    /// How many activities have no main responsibility, or several.
    without_main: usize,
    other_errors: usize,
    warnings: usize,
    notes: usize,
}

/// The rules that say that an activity has not exactly one who answers for it.
const MAIN_RULES: [&str; 3] = ["missing-main", "several-mains", "empty-activity"];

impl Counted {
    fn of<'a>(matrices: &[&Matrix], findings: impl Iterator<Item = &'a Finding>) -> Self {
        let mut counted = Self {
            matrices: matrices.len(),
            faulty: 0,
            activities: matrices.iter().map(|matrix| matrix.activities().len()).sum(),
            has_letters: matrices.iter().any(|matrix| matrix.letters() > 0),
            without_main: 0,
            other_errors: 0,
            warnings: 0,
            notes: 0,
        };
        let mut faulty: BTreeSet<usize> = BTreeSet::new();
        let mut without_main: BTreeSet<(usize, Cell)> = BTreeSet::new();
        for finding in findings {
            match (finding.severity, &finding.activity) {
                (Severity::Error, Some(activity)) if MAIN_RULES.contains(&finding.rule.name) => {
                    without_main.insert((finding.matrix, activity.cell));
                }
                (Severity::Error, _) => counted.other_errors += 1,
                (Severity::Warning, _) => counted.warnings += 1,
                (Severity::Note, _) => counted.notes += 1,
            }
            if finding.severity == Severity::Error {
                faulty.insert(finding.matrix);
            }
        }
        Self { faulty: faulty.len(), without_main: without_main.len(), ..counted }
    }

    /// Without the last full stop.
    fn sentence(&self) -> Text<String> {
        let Self { activities, warnings, notes, .. } = self;
        let Text { da: matrix, en: matrix_en } = if self.matrices == 1 {
            Text { da: "Skemaet", en: "The matrix" }
        } else {
            Text { da: "Skemaerne", en: "The matrices" }
        };
        let is = if self.matrices == 1 { "is" } else { "are" };
        if !self.has_letters {
            return text!(
                "{matrix} er ikke udfyldt endnu: der er ingen bogstaver ud for aktiviteterne",
                "{matrix_en} {is} not filled in yet: the activities have no letters"
            );
        }
        if self.faulty > 0 {
            return self.of_errors();
        }
        match (warnings, notes) {
            (0, 0) if *activities == 1 => text!(
                "{matrix} er i orden: 1 aktivitet uden fund",
                "{matrix_en} {is} in order: nothing found in 1 activity"
            ),
            (0, 0) => text!(
                "{matrix} er i orden: {activities} aktiviteter uden fund",
                "{matrix_en} {is} in order: nothing found in {activities} activities"
            ),
            (0, 1) => text!(
                "{matrix} er i orden: ingen fejl eller advarsler, kun 1 bemærkning",
                "{matrix_en} {is} in order: no errors or warnings, only 1 note"
            ),
            (0, _) => text!(
                "{matrix} er i orden: ingen fejl eller advarsler, kun {notes} bemærkninger",
                "{matrix_en} {is} in order: no errors or warnings, only {notes} notes"
            ),
            (1, _) => text!(
                "{matrix} kan bruges, men 1 advarsel bør gennemgås",
                "{matrix_en} can be used, but 1 warning should be looked at"
            ),
            _ => text!(
                "{matrix} kan bruges, men {warnings} advarsler bør gennemgås",
                "{matrix_en} can be used, but {warnings} warnings should be looked at"
            ),
        }
    }

    fn of_errors(&self) -> Text<String> {
        let Self { matrices, faulty, .. } = self;
        let Text { da: what, en: what_en } = match (*matrices, *faulty) {
            (1, _) => text!("Skemaet kan ikke bruges endnu", "The matrix cannot be used yet"),
            (all, faulty) if all == faulty => text!(
                "Ingen af de {all} skemaer kan bruges endnu",
                "None of the {all} matrices can be used yet"
            ),
            _ => text!(
                "{faulty} af {matrices} skemaer kan ikke bruges endnu",
                "{faulty} of {matrices} matrices cannot be used yet"
            ),
        };
        let Text { da: why, en: why_en } = self.reason();
        text!("{what}: {why}", "{what_en}: {why_en}")
    }

    fn reason(&self) -> Text<String> {
        let Self { without_main: lacking, activities, other_errors: others, .. } = self;
        let do_not = if *lacking == 1 { "does not" } else { "do not" };
        let (is, errors) = if *others == 1 { ("is", "error") } else { ("are", "errors") };
        match (*lacking, *others) {
            (0, _) => text!("der er {others} fejl", "there {is} {others} {errors}"),
            (_, 0) => text!(
                "{lacking} af {activities} aktiviteter mangler én hovedansvarlig",
                "{lacking} of {activities} activities {do_not} have exactly one accountable role"
            ),
            _ => text!(
                "{lacking} af {activities} aktiviteter mangler én hovedansvarlig, og der er {others} \
                 fejl mere",
                "{lacking} of {activities} activities {do_not} have exactly one accountable role, and \
                 there {is} {others} more {errors}"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::rules::lint;
    use crate::lint::settings::Settings;
    use crate::model::scheme::Scheme;
    use crate::text::Lang;

    type Row<'a> = (&'a str, &'a [(&'a str, &'a str)]);

    fn matrix(rows: &[Row<'_>]) -> Matrix {
        let empty = Matrix::builder(Scheme::named("bhuki").unwrap());
        rows.iter()
            .fold(empty, |builder, (name, letters)| builder.activity("", name, letters))
            .build()
    }

    fn said(matrices: &[Matrix], errors: usize, lang: Lang) -> String {
        let findings = lint(matrices, &Settings::default());
        let read = FileReport { path: "a.xlsx", matrices, ..FileReport::default() };
        let unread = FileReport { path: "b.xlsx", error: Some("x"), ..FileReport::default() };
        let files: Vec<FileReport<'_>> =
            std::iter::once(read).chain(std::iter::repeat_n(unread, errors)).collect();
        sentence(&files, &findings).unwrap().get(lang).to_owned()
    }

    const GOOD: Row<'_> = ("Udarbejde plan", &[("It-chef", "H"), ("DPO", "U"), ("Borger", "")]);
    const NO_MAIN: Row<'_> = ("Slette data", &[("It-chef", "K"), ("DPO", "U"), ("Borger", "")]);
    const TWO_MAINS: Row<'_> = ("Afprøve plan", &[("It-chef", "H"), ("DPO", "H/U")]);
    const STRANGE: Row<'_> = ("Læse log", &[("It-chef", "X"), ("DPO", "H/U")]);
    const BLANK: Row<'_> = ("Holde møde", &[("It-chef", ""), ("DPO", "")]);

    #[test]
    fn the_sentence_says_what_is_missing() {
        for (rows, expected) in [
            (
                &[GOOD, NO_MAIN, TWO_MAINS][..],
                "Skemaet kan ikke bruges endnu: 2 af 3 aktiviteter mangler én hovedansvarlig.",
            ),
            (
                &[GOOD, NO_MAIN, STRANGE],
                "Skemaet kan ikke bruges endnu: 1 af 3 aktiviteter mangler én hovedansvarlig, og der \
                 er 1 fejl mere.",
            ),
            (&[GOOD, STRANGE], "Skemaet kan ikke bruges endnu: der er 1 fejl."),
            (
                &[BLANK],
                "Skemaet er ikke udfyldt endnu: der er ingen bogstaver ud for aktiviteterne.",
            ),
        ] {
            assert_eq!(said(&[matrix(rows)], 0, Lang::Da), expected);
        }
    }

    #[test]
    fn several_matrices_and_files_are_counted() {
        let (good, bad) = (matrix(&[GOOD]), matrix(&[NO_MAIN]));
        assert_eq!(
            said(&[good.clone(), bad.clone()], 1, Lang::En),
            "1 of 2 matrices cannot be used yet: 1 of 2 activities does not have exactly one \
             accountable role (1 of 2 files were of no use)."
        );
        assert_eq!(
            said(&[bad.clone(), bad], 0, Lang::Da),
            "Ingen af de 2 skemaer kan bruges endnu: 2 af 2 aktiviteter mangler én hovedansvarlig."
        );
        assert_eq!(sentence(&[], &[]), None);
        assert_eq!(MatrixVerdict::of(&[good], std::iter::empty()), MatrixVerdict::InOrder);
        assert!(MatrixVerdict::NotUsable > MatrixVerdict::ToBeReviewed);
    }
}
