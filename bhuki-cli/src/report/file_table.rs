//! Many files in one table: what each comes to, the worst first.

use std::cmp::Reverse;

use anstyle::Style;
use bhuki_core::write::verdict::MatrixVerdict;
use bhuki_core::{Finding, Lang, Matrix, Severity, Text};

use crate::files::gathered::{LintedFile, ReadContent};
use crate::report::run::Run;
use crate::terminal::{
    FAINT, PLAIN, Screen, clean, fit_from_the_end, padded, style_of, styled, width, wrap,
};

/// How many files are listed; more would push the first fault off the screen.
const MOST_FILES: usize = 10;
/// The blanks between two columns: a single one could be part of a text.
const GAP: usize = 2;
/// A path is never cut to less than this, which shows the end of a file's name.
const NARROWEST_PATH: usize = 16;

const HEADERS: [Text; 6] = [
    Text { da: "Fil", en: "File" },
    Text { da: "Skemaet", en: "Matrix" },
    Text { da: "fejl", en: "errors" },
    Text { da: "advarsler", en: "warnings" },
    Text { da: "bem.", en: "notes" },
    Text { da: "akt. × roller", en: "act. × roles" },
];

/// A file with matrices and what they come to.
pub(crate) struct FileResult<'a> {
    pub(crate) file: &'a LintedFile,
    /// The indexes of its matrices.
    pub(crate) matrices: std::ops::Range<usize>,
    verdict: MatrixVerdict,
    /// Errors, warnings, notes.
    counts: [usize; 3],
    size: String,
}

/// The files with matrices, the worst first.
pub(crate) fn results(run: &Run) -> Vec<FileResult<'_>> {
    let with_matrices = run.read().filter(|(_, content)| !content.matrices.is_empty());
    let mut results: Vec<FileResult<'_>> =
        with_matrices.map(|(file, content)| result(run, file, content)).collect();
    results.sort_by_key(|result| Reverse((result.verdict, result.counts)));
    results
}

fn result<'a>(run: &'a Run, file: &'a LintedFile, content: &ReadContent) -> FileResult<'a> {
    let indexes = content.matrices.clone();
    let matrices = run.matrices.get(indexes.clone()).unwrap_or_default();
    let own: Vec<&Finding> =
        run.counting().filter(|finding| indexes.contains(&finding.matrix)).collect();
    let count = |severity| own.iter().filter(|finding| finding.severity == severity).count();
    FileResult {
        file,
        matrices: indexes,
        verdict: MatrixVerdict::of(matrices, own.iter().copied()),
        counts: [Severity::Error, Severity::Warning, Severity::Note].map(count),
        size: sizes(matrices),
    }
}

/// "22 × 17", of several "22 × 17 + 9 × 4".
fn sizes(matrices: &[Matrix]) -> String {
    /// More would not fit.
    const MOST: usize = 2;
    let size =
        |matrix: &Matrix| format!("{} × {}", matrix.activities().len(), matrix.roles().len());
    let more = if matrices.len() > MOST { " + …" } else { "" };
    matrices.iter().take(MOST).map(size).collect::<Vec<_>>().join(" + ") + more
}

/// The table, with a line about the files that are not in it.
pub(crate) fn lines(results: &[FileResult<'_>], verbose: bool, screen: Screen) -> Vec<String> {
    let most = if verbose { usize::MAX } else { MOST_FILES };
    let shown = results.get(..results.len().min(most)).unwrap_or_default();
    let rows: Vec<[String; 6]> = shown.iter().map(|result| cells(result, screen.lang)).collect();
    let headers = HEADERS.each_ref().map(|header| header.get(screen.lang).to_owned());
    let widths = widths(&rows, &headers, screen.width);
    let mut lines = vec![styled(&row(&headers, &widths, None), FAINT)];
    for (result, cells) in shown.iter().zip(&rows) {
        lines.push(row(cells, &widths, Some(style(result.verdict))));
    }
    let more = results.get(shown.len()..).unwrap_or_default();
    if let Some(rest) = rest(more, screen.lang) {
        lines.extend(wrap(&rest, screen.prose(0)).iter().map(|line| styled(line, FAINT)));
    }
    lines
}

fn cells(result: &FileResult<'_>, lang: Lang) -> [String; 6] {
    let [errors, warnings, notes] =
        result.counts.map(|count| if count == 0 { "·".to_owned() } else { count.to_string() });
    let verdict = result.verdict.words().get(lang).to_owned();
    [clean(result.file.name(lang)), verdict, errors, warnings, notes, result.size.clone()]
}

/// The widest cell of each column; the path takes what room is left.
fn widths(rows: &[[String; 6]], headers: &[String; 6], screen: usize) -> [usize; 6] {
    let mut widths = headers.each_ref().map(|header| width(header));
    for row in rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = (*widest).max(width(cell));
        }
    }
    let [path, others @ ..] = widths;
    let others: usize = others.iter().map(|width| width + GAP).sum();
    let room = screen.saturating_sub(others).max(NARROWEST_PATH);
    let [_, verdict, errors, warnings, notes, size] = widths;
    [path.min(room), verdict, errors, warnings, notes, size]
}

/// Words to the left, numbers to the right.
fn row(cells: &[String; 6], widths: &[usize; 6], verdict: Option<Style>) -> String {
    let mut line = String::new();
    for (i, (cell, room)) in cells.iter().zip(widths).enumerate() {
        let text = match i {
            0 => padded(&fit_from_the_end(cell, *room), *room),
            1 => styled(&padded(cell, *room), verdict.unwrap_or(PLAIN)),
            _ => format!("{:1$}{cell}", "", room.saturating_sub(width(cell))),
        };
        let gap = if i == 0 { 0 } else { GAP };
        line.push_str(&" ".repeat(gap));
        line.push_str(&text);
    }
    line
}

fn style(verdict: MatrixVerdict) -> Style {
    match verdict {
        MatrixVerdict::NotUsable => style_of(Severity::Error),
        MatrixVerdict::NotFilledIn | MatrixVerdict::ToBeReviewed => style_of(Severity::Warning),
        _ => PLAIN,
    }
}

/// "… og 190 filer mere: 40 kan ikke bruges endnu, 150 i orden (vises med -v)".
fn rest(results: &[FileResult<'_>], lang: Lang) -> Option<String> {
    let count = results.len();
    let kinds = results.chunk_by(|a, b| a.verdict == b.verdict).filter_map(|same| {
        let verdict = same.first()?.verdict;
        Some(format!("{} {}", same.len(), verdict.words().get(lang)))
    });
    let kinds = kinds.collect::<Vec<_>>().join(", ");
    let told = if count == 1 {
        text!("… og 1 fil mere: {kinds} (vises med -v)", "… and 1 more file: {kinds} (-v shows it)")
    } else {
        text!(
            "… og {count} filer mere: {kinds} (vises med -v)",
            "… and {count} more files: {kinds} (-v shows them)"
        )
    };
    (count > 0).then(|| told.get(lang).to_owned())
}
