//! What every writer is given and says the same way.

use crate::error::SheetWithoutMatrix;
use crate::lint::finding::Finding;
use crate::lint::level::Severity;
use crate::model::matrix::Matrix;
use crate::text::{Lang, Text, visible};

/// One file that was linted, or that could not be.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct FileReport<'a> {
    /// Its path, as the user gave it.
    pub path: &'a str,
    /// Why it could not be read, where it could not.
    pub error: Option<&'a str>,
    /// Its matrices. One file after the other, these are the matrices that were linted.
    pub matrices: &'a [Matrix],
    /// Its sheets without a matrix.
    pub without: &'a [SheetWithoutMatrix],
}

impl<'a> FileReport<'a> {
    /// A file that could be read, with its matrices.
    pub const fn new(path: &'a str, matrices: &'a [Matrix]) -> Self {
        Self { path, error: None, matrices, without: &[] }
    }
}

/// A file and its share of the findings.
pub(super) struct Own<'a> {
    pub(super) file: FileReport<'a>,
    /// The index of its first matrix among those that were linted.
    pub(super) first: usize,
    pub(super) findings: Vec<&'a Finding>,
}

/// Each file with the findings about its matrices: their indexes count through the
/// matrices of the files in their order.
pub(super) fn by_file<'a>(files: &[FileReport<'a>], findings: &'a [Finding]) -> Vec<Own<'a>> {
    let mut first = 0;
    let mut all = Vec::with_capacity(files.len());
    for file in files {
        let indexes = first..first + file.matrices.len();
        let own = findings.iter().filter(|finding| indexes.contains(&finding.matrix));
        all.push(Own { file: *file, first, findings: own.collect() });
        first = indexes.end;
    }
    all
}

/// The text on one line, every control character spelled out: a sheet may hold anything.
pub(super) fn plain(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in visible(text).chars() {
        if c.is_control() {
            shown.extend(c.escape_default());
        } else {
            shown.push(c);
        }
    }
    shown
}

/// The path with forward slashes, from the folder it was given in.
pub(super) fn slashed(path: &str) -> String {
    let path = path.replace('\\', "/");
    path.strip_prefix("./").unwrap_or(&path).to_owned()
}

/// "3 aktiviteter".
pub(super) fn number(count: usize, one: Text, many: Text, lang: Lang) -> String {
    format!("{count} {}", if count == 1 { one.get(lang) } else { many.get(lang) })
}

/// "1 fejl, 2 advarsler", and apart from them "3 undtaget" and "4 kendt i forvejen".
pub(super) fn tally(findings: &[&Finding], lang: Lang) -> String {
    let count = |counts: &dyn Fn(&Finding) -> bool| findings.iter().filter(|f| counts(f)).count();
    let mut parts: Vec<String> = SEVERITIES
        .into_iter()
        .map(|(severity, one, many)| (count(&|f| f.counts() && f.severity == severity), one, many))
        .chain(Some((count(&|f| f.waived.is_some()), WAIVED, WAIVED)))
        .chain(Some((count(&|f| f.known && f.waived.is_none()), KNOWN, KNOWN)))
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| number(count, one, many, lang))
        .collect();
    if !findings.iter().any(|finding| finding.counts()) {
        parts.insert(0, NONE.get(lang).to_owned());
    }
    parts.join(", ")
}

const SEVERITIES: [(Severity, Text, Text); 3] = [
    (Severity::Error, Text { da: "fejl", en: "error" }, Text { da: "fejl", en: "errors" }),
    (
        Severity::Warning,
        Text { da: "advarsel", en: "warning" },
        Text { da: "advarsler", en: "warnings" },
    ),
    (
        Severity::Note,
        Text { da: "bemærkning", en: "note" },
        Text { da: "bemærkninger", en: "notes" },
    ),
];
const NONE: Text = Text { da: "ingen fund", en: "no findings" };
const WAIVED: Text = Text { da: "undtaget", en: "waived" };
const KNOWN: Text = Text { da: "kendt i forvejen", en: "known before" };

/// The text with its first letter as a sentence begins, and an end.
pub(super) fn sentence(clause: &str) -> String {
    let mut letters = clause.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    let sentence: String = first.chain(letters).collect();
    if sentence.ends_with(['.', '?', '!', ':']) { sentence } else { sentence + "." }
}
