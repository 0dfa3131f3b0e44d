//! How many findings each rule has: the table of `--statistics`.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use bhuki_core::{Finding, Lang, Severity, Text};

use crate::terminal::{padded, width};

/// The head of a column and what it counts.
type StatisticsColumn = (Text, fn(&Finding) -> bool);

const COLUMNS: [StatisticsColumn; 5] = [
    (Text { da: "fejl", en: "errors" }, |finding| is(finding, Severity::Error)),
    (Text { da: "advarsler", en: "warnings" }, |finding| is(finding, Severity::Warning)),
    (Text { da: "bemærkninger", en: "notes" }, |finding| is(finding, Severity::Note)),
    (Text { da: "undtaget", en: "waived" }, |finding| finding.waived.is_some()),
    (Text { da: "kendt", en: "known" }, |finding| finding.known && finding.waived.is_none()),
];
const RULE: Text = Text { da: "Regel", en: "Rule" };
const ALL: Text = Text { da: "i alt", en: "in all" };
/// The blanks between two columns: a single one could be part of a text.
const GAP: usize = 2;

fn is(finding: &Finding, severity: Severity) -> bool {
    finding.counts() && finding.severity == severity
}

type Counts = [usize; COLUMNS.len()];

/// The rules with findings, the one with the most first, with a blank line at the end;
/// nothing where there are none. A column without a number is left out.
pub(crate) fn table(findings: &[Finding], lang: Lang) -> String {
    let mut rules = rows(findings);
    if rules.is_empty() {
        return String::new();
    }
    let all = rules.iter().fold([0; COLUMNS.len()], |sum, (_, counts)| plus(sum, *counts));
    rules.push((ALL.get(lang), all));
    let name_width = rules.iter().map(|(name, _)| width(name)).max().unwrap_or(0);
    let mut headers = padded(RULE.get(lang), name_width);
    let mut lines: Vec<String> = rules.iter().map(|(name, _)| padded(name, name_width)).collect();
    for (i, (header, _)) in COLUMNS.into_iter().enumerate() {
        if all.get(i).is_none_or(|count| *count == 0) {
            continue;
        }
        let header = header.get(lang);
        let room = width(header) + GAP;
        headers.push_str(&right(header, room));
        for (line, (_, counts)) in lines.iter_mut().zip(&rules) {
            let count = counts.get(i).filter(|count| **count > 0).map(ToString::to_string);
            line.push_str(&right(&count.unwrap_or_default(), room));
        }
    }
    lines.insert(0, headers);
    let lines: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
    lines.join("\n") + "\n\n"
}

/// Each rule's numbers, sorted by their sum and then by name.
fn rows(findings: &[Finding]) -> Vec<(&'static str, Counts)> {
    let mut counts: BTreeMap<&str, Counts> = BTreeMap::new();
    for finding in findings {
        let one = COLUMNS.map(|(_, counts)| usize::from(counts(finding)));
        let sum = counts.entry(finding.rule.name).or_default();
        *sum = plus(*sum, one);
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|(_, counts)| Reverse(counts.iter().sum::<usize>()));
    rows
}

fn plus(mut sum: Counts, other: Counts) -> Counts {
    sum.iter_mut().zip(other).for_each(|(sum, other)| *sum += other);
    sum
}

fn right(text: &str, columns: usize) -> String {
    format!("{:1$}{text}", "", columns.saturating_sub(width(text)))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use bhuki_core::{Matrix, Scheme, Settings, Waiver, lint};

    use super::*;

    #[test]
    fn the_rule_with_the_most_findings_comes_first() {
        let matrix = Matrix::builder(Scheme::named("bhuki").unwrap())
            .activity("", "Drift", &[("It-chef", "U")])
            .activity("", "Anskaffelse", &[("It-chef", "h"), ("DPO", "U")])
            .activity("", "Udfasning", &[("It-chef", "H")])
            .activity("", "Uddannelse", &[("DPO", "H")])
            .build();
        let mut settings = Settings::default();
        settings.waivers.push(Arc::new(Waiver::new("missing-main", "x")));
        let mut findings = lint(&[matrix], &settings);
        findings.retain(|f| {
            ["missing-main", "missing-executor", "untidy-letter"].contains(&f.rule.name)
        });
        assert_eq!(
            table(&findings, Lang::Da),
            "Regel             advarsler  bemærkninger  undtaget\n\
             missing-executor          2\n\
             missing-main                                      1\n\
             untidy-letter                           1\n\
             i alt                     2             1         1\n\n"
        );
        assert_eq!(table(&[], Lang::Da), "");
    }
}
