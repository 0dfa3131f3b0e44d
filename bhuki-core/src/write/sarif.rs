//! SARIF 2.1.0, for code-scanning hosts and editors.
//!
//! SARIF allows regions of lines and columns in text files only, while the hosts show
//! nothing without them; so each result has both a region, whose line is the row and whose
//! column is the column of the sheet, and a logical location with the address as Excel
//! writes it: `'Ansvar & roller'!C21`.
//!
//! The values are put together directly rather than with the types of a crate: what we use
//! of the format is small, and a test holds it against the published schema.

use std::fmt::Write as _;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use super::report::{FileReport, Own, by_file, plain, sentence, slashed};
use crate::lint::finding::Finding;
use crate::lint::level::Level;
use crate::lint::level::Severity;
use crate::lint::rule::Rule;
use crate::lint::rules::RULES;
use crate::model::cell::{Area, Place};
use crate::model::json::pretty;
use crate::text::Lang;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The report of a run as SARIF, with its texts in `lang`.
///
/// A waived finding is suppressed with the reason as its justification. Where a baseline
/// knows a finding already, every result says whether it is new.
///
/// ```
/// use bhuki_core::{Lang, Matrix, Scheme, Settings, lint, write::{FileReport, sarif}};
/// let matrices = [Matrix::builder(Scheme::named("bhuki").unwrap())
///     .sheet("Ansvar & roller")
///     .activity("ISP7", "Aflevere til Statens Arkiver", &[("It-chef", "K"), ("DPO", "U")])
///     .build()];
/// let findings = lint(&matrices, &Settings::default());
/// let file = FileReport::new("ansvar.xlsx", &matrices);
/// let report = sarif::report(&[file], &findings, Lang::En);
/// assert!(report.contains(r#""ruleId": "missing-main""#));
/// assert!(report.contains("'Ansvar & roller'!C2:D2"));
/// ```
pub fn report(files: &[FileReport<'_>], findings: &[Finding], lang: Lang) -> String {
    let run = SarifRun {
        rules: rules(findings),
        has_waivers: findings.iter().any(|finding| finding.waived.is_some()),
        has_baseline: findings.iter().any(|finding| finding.known),
        lang,
    };
    pretty(&Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [RunLog {
            tool: json!({ "driver": driver(&run.rules, lang) }),
            language: lang,
            column_kind: "unicodeCodePoints",
            invocations: [invocation(files)],
            results: SarifResults { files: &by_file(files, findings), run: &run },
        }],
    })
}

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [RunLog<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RunLog<'a> {
    tool: Value,
    language: Lang,
    column_kind: &'static str,
    invocations: [Value; 1],
    results: SarifResults<'a>,
}

/// The results, each made when it is written: all of them at once are many times as large
/// as the text.
struct SarifResults<'a> {
    files: &'a [Own<'a>],
    run: &'a SarifRun,
}

impl Serialize for SarifResults<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let each = self.files.iter().flat_map(|own| own.findings.iter().map(move |f| (own, *f)));
        to.collect_seq(each.map(|(own, finding)| result(own.file.path, finding, self.run)))
    }
}

/// What every result must know of the others.
struct SarifRun {
    rules: Vec<&'static Rule>,
    has_waivers: bool,
    has_baseline: bool,
    lang: Lang,
}

/// The built-in rules, then those of whoever embeds the library.
fn rules(findings: &[Finding]) -> Vec<&'static Rule> {
    let mut rules = RULES.to_vec();
    for finding in findings {
        if !rules.contains(&finding.rule) {
            rules.push(finding.rule);
        }
    }
    rules
}

fn driver(rules: &[&Rule], lang: Lang) -> Value {
    let version = env!("CARGO_PKG_VERSION");
    json!({
        "name": "bhuki",
        "version": version,
        "semanticVersion": version,
        "informationUri": env!("CARGO_PKG_REPOSITORY"),
        "language": lang,
        "rules": rules.iter().map(|rule| descriptor(rule, lang)).collect::<Vec<_>>(),
    })
}

fn descriptor(rule: &Rule, lang: Lang) -> Value {
    let (why, ask) = (rule.in_general(&rule.why, lang), rule.in_general(&rule.ask, lang));
    let source = rule.source.get(lang);
    // A rule that is off must have a level all the same.
    let severity = rule.level.severity().unwrap_or(Severity::Note);
    json!({
        "id": rule.name,
        "shortDescription": { "text": sentence(rule.title.get(lang)) },
        "fullDescription": { "text": why },
        "help": { "text": ask, "markdown": format!("{why}\n\n**{ask}**\n\n*{source}*\n") },
        "defaultConfiguration": { "enabled": rule.level != Level::Off, "level": severity },
        "properties": { "tags": [rule.scope.to_string()] },
    })
}

/// Whether every file could be read, and which could not.
fn invocation(files: &[FileReport<'_>]) -> Value {
    let unread = files.iter().filter_map(|file| Some((file.path, file.error?)));
    let notifications: Vec<Value> = unread
        .map(|(path, error)| {
            let location = json!({ "physicalLocation": { "artifactLocation": { "uri": uri(path) } } });
            json!({ "level": "error", "message": { "text": plain(error) }, "locations": [location] })
        })
        .collect();
    json!({
        "executionSuccessful": notifications.is_empty(),
        "toolExecutionNotifications": notifications,
    })
}

fn result(path: &str, finding: &Finding, run: &SarifRun) -> Value {
    let mut result = Map::new();
    let mut set = |name: &str, value: Value| _ = result.insert(name.to_owned(), value);
    set("ruleId", json!(finding.rule.name));
    set("ruleIndex", json!(run.rules.iter().position(|rule| *rule == finding.rule)));
    set("level", json!(finding.severity));
    let message = sentence(&plain(&finding.message(run.lang)));
    set("message", json!({ "text": format!("{message} {}", plain(&finding.ask(run.lang))) }));
    // The cells of one fault are one result: the first is where it is shown.
    let mut places = finding.cells.iter().map(|area| location(path, finding, *area));
    set("locations", places.by_ref().take(1).collect());
    set("relatedLocations", places.collect());
    set("partialFingerprints", json!({ "bhuki/v1": finding.fingerprint().to_string() }));
    set("properties", properties(finding));
    // SARIF wants these of every result or of none.
    if run.has_waivers {
        set("suppressions", suppressions(finding));
    }
    if run.has_baseline {
        set("baselineState", json!(if finding.known { "unchanged" } else { "new" }));
    }
    Value::Object(result)
}

fn location(path: &str, finding: &Finding, area: Area) -> Value {
    let address = Place { sheet: &finding.sheet, cells: &[area] }.to_string();
    json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(path) },
            "region": {
                "startLine": area.from.row + 1,
                "startColumn": area.from.col + 1,
                "endLine": area.to.row + 1,
                // The column behind the last one.
                "endColumn": area.to.col + 2,
            },
        },
        "logicalLocations": [{
            "name": area.to_string(),
            "fullyQualifiedName": address,
            "kind": if area.from == area.to { "cell" } else { "range" },
        }],
    })
}

fn properties(finding: &Finding) -> Value {
    json!({ "activity": finding.activity, "role": finding.role, "fix": finding.fixes.first(), "fixes": finding.fixes })
}

fn suppressions(finding: &Finding) -> Value {
    let waived = finding.waived.iter();
    let accepted = |reason: &str| json!({ "kind": "external", "status": "accepted", "justification": plain(reason) });
    waived.map(|waiver| accepted(&waiver.reason)).collect()
}

/// The path as a URI: relative to where bhuki was run, else of a file.
fn uri(path: &str) -> String {
    let path = slashed(path);
    let (root, path) = match path.split_once(":/") {
        Some((drive, rest)) if drive.len() == 1 => (format!("file:///{drive}:/"), rest),
        _ => match path.strip_prefix('/') {
            Some(rest) => ("file:///".to_owned(), rest),
            None => (String::new(), path.as_str()),
        },
    };
    path.bytes().fold(root, |mut uri, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
        uri
    })
}

#[cfg(test)]
mod tests;
