//! Markdown: a report for people, to read where Markdown is shown or to print.

use super::report::{FileReport, Own, by_file, number, plain, sentence, tally};
use crate::lint::finding::Finding;
use crate::model::cell::{Place, quoted};
use crate::model::matrix::Matrix;
use crate::text::{Lang, Text};
use crate::write::verdict;

const TITLE: Text =
    Text { da: "Gennemgang af ansvarsskemaer", en: "Check of responsibility matrices" };
const READ: Text = Text { da: "Læst", en: "Read" };
const UNREAD: Text = Text { da: "Kunne ikke læses", en: "Could not be read" };
const WITHOUT: Text = Text { da: "Intet skema", en: "No matrix" };
const LEFT_OUT: Text = Text { da: "udeladt", en: "left out" };
const HEADERS: [Text; 4] = [
    Text { da: "Niveau", en: "Level" },
    Text { da: "Sted", en: "Place" },
    Text { da: "Fund", en: "Finding" },
    Text { da: "Spørg eller gør", en: "Ask or do" },
];

/// The report of a run as Markdown, with its texts in `lang`.
///
/// Under each file stand what was read and its findings, the most grave first. Those that
/// are waived or known already are only counted.
///
/// ```
/// use bhuki_core::{Lang, Matrix, Scheme, Settings, lint, write::{FileReport, markdown}};
/// let matrices = [Matrix::builder(Scheme::named("bhuki").unwrap())
///     .activity("ISP7", "Aflevere til Statens Arkiver", &[("It-chef", "K"), ("DPO", "U")])
///     .build()];
/// let findings = lint(&matrices, &Settings::default());
/// let file = FileReport::new("ansvar.xlsx", &matrices);
/// let report = markdown::report(&[file], &findings, Lang::En);
/// assert!(report.contains("| error | C2:D2 | Nobody is accountable (H) for ISP7 "));
/// ```
pub fn report(files: &[FileReport<'_>], findings: &[Finding], lang: Lang) -> String {
    let all: Vec<&Finding> = findings.iter().collect();
    let mut lines = vec![format!("# {}", TITLE.get(lang))];
    if let Some(verdict) = verdict::sentence(files, findings) {
        lines.extend([String::new(), format!("**{}**", verdict.get(lang))]);
    }
    // Where there is one file, it says the same below.
    if files.len() != 1 {
        lines.extend([String::new(), sentence(&tally(&all, lang))]);
    }
    for own in by_file(files, findings) {
        lines.extend([String::new(), format!("## {}", escaped(own.file.path)), String::new()]);
        lines.extend(of_file(&own, lang));
    }
    lines.join("\n") + "\n"
}

fn of_file(own: &Own<'_>, lang: Lang) -> Vec<String> {
    if let Some(error) = own.file.error {
        return vec![format!("**{}:** {}", UNREAD.get(lang), escaped(error))];
    }
    let mut lines = what_was_read(&own.file, lang);
    lines.extend([String::new(), sentence(&tally(&own.findings, lang))]);
    let mut listed: Vec<&Finding> = own.findings.iter().copied().filter(|f| f.counts()).collect();
    if !listed.is_empty() {
        let headers: Vec<&str> = HEADERS.iter().map(|header| header.get(lang)).collect();
        lines.extend([String::new(), row(&headers), "|---|---|---|---|".to_owned()]);
        listed.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        lines.extend(listed.iter().map(|finding| of_finding(finding, lang)));
    }
    lines
}

/// The matrices, what of the sheets was left out, and the sheets without a matrix.
fn what_was_read(file: &FileReport<'_>, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    for matrix in file.matrices {
        lines.push(format!("- {}: {}", READ.get(lang), of_matrix(matrix, lang)));
        lines.extend(matrix.skipped.iter().map(|skipped| {
            let why = escaped(skipped.why.get(lang));
            format!("  - {}: {} ({why})", LEFT_OUT.get(lang), skipped.cells)
        }));
    }
    lines.extend(file.without.iter().map(|without| {
        let (sheet, why) = (escaped(&quoted(&without.sheet)), escaped(without.why.get(lang)));
        format!("- {}: {sheet} ({why})", WITHOUT.get(lang))
    }));
    lines
}

/// "'Ansvar & roller'!A4:U27, 22 aktiviteter × 17 roller, bogstavsæt BHUKI".
fn of_matrix(matrix: &Matrix, lang: Lang) -> String {
    let place = Place { sheet: &matrix.sheet, cells: &[matrix.area] }.to_string();
    let activity = Text { da: "aktivitet", en: "activity" };
    let activities = Text { da: "aktiviteter", en: "activities" };
    let activities = number(matrix.activities().len(), activity, activities, lang);
    let role = Text { da: "rolle", en: "role" };
    let roles = number(matrix.roles().len(), role, Text { da: "roller", en: "roles" }, lang);
    let scheme = Text { da: "bogstavsæt", en: "scheme" }.get(lang);
    format!("{}, {activities} × {roles}, {scheme} {}", escaped(&place), matrix.scheme)
}

fn of_finding(finding: &Finding, lang: Lang) -> String {
    let message = sentence(&escaped(&finding.message(lang)));
    row(&[
        finding.severity.word().get(lang),
        &escaped(&finding.place().to_string()),
        &format!("{message} ({})", finding.rule.name),
        &escaped(&finding.ask(lang)),
    ])
}

fn row(cells: &[&str]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// The text so that it is shown as it is: on one line, and without a sign that Markdown
/// or HTML would take for its own.
pub(super) fn escaped(text: &str) -> String {
    let text = plain(text);
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let in_a_word = before.is_alphabetic() && letters.peek().is_some_and(|c| *c != ' ');
        let is_link = (c == ':' && in_a_word) || (c == '.' && before == 'w');
        match c {
            // Only so does an address of mail, or a name, become no link.
            '@' => out.push_str("@<!-- -->"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '#' => {
                out.extend(['\\', c]);
            }
            // Such as https: or www., which are links without any sign around them.
            _ if is_link => out.extend(['\\', c]),
            _ => out.push(c),
        }
        before = c;
    }
    out
}

#[cfg(test)]
mod tests;
