//! GitHub Actions: annotations on the run, and the summary of the job.

use super::markdown;
use super::report::{FileReport, by_file, plain, sentence, slashed, tally};
use crate::lint::finding::Finding;
use crate::lint::level::Severity;
use crate::text::{Lang, Text};

/// GitHub refuses a summary of more than 1 MiB.
const MOST_BYTES: usize = 1_000_000;

const UNREAD: Text = Text { da: "Kunne ikke læses", en: "Could not be read" };

/// The findings as workflow commands, one line each, and a last line that counts them.
///
/// The most grave come first, since GitHub shows ten errors, ten warnings and ten notices of
/// a step. Findings that are waived or known already are only counted.
///
/// ```
/// use bhuki_core::{Lang, Matrix, Scheme, Settings, lint, write::{FileReport, github}};
/// let matrices = [Matrix::builder(Scheme::named("bhuki").unwrap())
///     .activity("ISP7", "Aflevere til Statens Arkiver", &[("It-chef", "K"), ("DPO", "U")])
///     .build()];
/// let findings = lint(&matrices, &Settings::default());
/// let file = FileReport::new("ansvar.xlsx", &matrices);
/// let commands = github::commands(&[file], &findings, Lang::En);
/// assert!(commands.starts_with("::error file=ansvar.xlsx,line=2,col=3,title=Nobody "));
/// ```
pub fn commands(files: &[FileReport<'_>], findings: &[Finding], lang: Lang) -> String {
    let mut lines: Vec<String> = files.iter().filter_map(|file| unread(file, lang)).collect();
    let own = by_file(files, findings);
    let of_files = own.iter().flat_map(|own| own.findings.iter().map(|f| (own.file.path, *f)));
    let mut listed: Vec<(&str, &Finding)> = of_files.filter(|(_, f)| f.counts()).collect();
    listed.sort_by_key(|(_, finding)| std::cmp::Reverse(finding.severity));
    lines.extend(listed.iter().map(|(path, finding)| command(path, finding, lang)));
    let all: Vec<&Finding> = findings.iter().collect();
    lines.push(format!("bhuki: {}", tally(&all, lang)));
    lines.join("\n") + "\n"
}

/// The summary of a job: the Markdown report, cut to what GitHub takes.
pub fn summary(files: &[FileReport<'_>], findings: &[Finding], lang: Lang) -> String {
    let whole = markdown::report(files, findings, lang);
    if whole.len() <= MOST_BYTES {
        return whole;
    }
    format!("{}\n{}\n", first_lines(&whole, MOST_BYTES), CUT.get(lang))
}

/// The whole lines that fit into so many bytes.
fn first_lines(text: &str, bytes: usize) -> &str {
    let mut length = 0;
    for line in text.split_inclusive('\n') {
        if length + line.len() > bytes {
            break;
        }
        length += line.len();
    }
    text.get(..length).unwrap_or_default()
}

const CUT: Text = Text {
    da: "Resten er udeladt, fordi GitHub ikke tager imod et længere resumé.",
    en: "The rest is left out because GitHub takes no longer summary.",
};

fn command(path: &str, finding: &Finding, lang: Lang) -> String {
    let word = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let first = finding.cells.first().map(|area| area.from).unwrap_or_default();
    let title = format!("{} ({})", finding.rule.title.get(lang), finding.rule.name);
    let message = sentence(&plain(&finding.message(lang)));
    let said = format!("{}: {message} {}", plain(&finding.place().to_string()), finding.ask(lang));
    format!(
        "::{word} file={},line={},col={},title={}::{}",
        property(&slashed(path)),
        first.row + 1,
        first.col + 1,
        property(&title),
        data(&said)
    )
}

fn unread(file: &FileReport<'_>, lang: Lang) -> Option<String> {
    let (path, title) = (property(&slashed(file.path)), property(UNREAD.get(lang)));
    Some(format!("::error file={path},title={title}::{}", data(&plain(file.error?))))
}

/// What stands behind the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, which may hold neither `:` nor `,`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests;
