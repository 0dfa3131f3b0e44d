//! JUnit XML, for the test reports of GitLab, Jenkins, Azure and others.
//!
//! Each matrix is a suite and each of its activities a test, also those without a fault:
//! a report of what is right counts for as much as one of what is not. The faults of a
//! role or of the sheet are tests of their own. A test fails on an error or a warning that
//! is neither waived nor known; notes are its output. It has one `failure` however many
//! faults it has, since most readers show the first one only.

use std::cmp::Reverse;
use std::io;

use indexmap::IndexMap;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::report::{FileReport, Own, by_file, plain, sentence, slashed};
use crate::lint::finding::Finding;
use crate::lint::level::Severity;
use crate::model::cell::{Cell, Place};
use crate::model::matrix::Matrix;
use crate::text::{Lang, Text};

const ROLE: Text = Text { da: "Rolle", en: "Role" };
const SHEET: Text = Text { da: "Skemaet", en: "The matrix" };
const UNREAD: Text = Text { da: "Kunne ikke læses", en: "Could not be read" };
const KNOWN: Text = Text { da: "Kendt i forvejen", en: "Known before" };
const WHY: Text = Text { da: "Hvorfor", en: "Why" };
const ASK: Text = Text { da: "Spørg eller gør", en: "Ask or do" };

/// The report of a run as JUnit XML, with its texts in `lang`.
///
/// ```
/// use bhuki_core::{Lang, Matrix, Scheme, Settings, lint, write::{FileReport, junit}};
/// let matrices = [Matrix::builder(Scheme::named("bhuki").unwrap())
///     .activity("ISP6", "Sikre overholdelse", &[("It-chef", "H/U"), ("DPO", "K")])
///     .activity("ISP7", "Aflevere til Statens Arkiver", &[("It-chef", "K"), ("DPO", "U")])
///     .build()];
/// let findings = lint(&matrices, &Settings::default());
/// let file = FileReport::new("ansvar.xlsx", &matrices);
/// let report = junit::report(&[file], &findings, Lang::En);
/// assert!(report.contains(r#"tests="2" failures="1""#));
/// assert!(report.contains(r#"<failure type="missing-main" message="Nobody is accountable"#));
/// ```
pub fn report(files: &[FileReport<'_>], findings: &[Finding], lang: Lang) -> String {
    let suites: Vec<Suite<'_>> =
        by_file(files, findings).iter().flat_map(|own| suites(own, lang)).collect();
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    // Writing to memory cannot fail.
    let _ = write(&mut xml, &suites, lang);
    let mut text = String::from_utf8(xml.into_inner()).unwrap_or_default();
    text.push('\n');
    text
}

/// The tests of one matrix, or of a file that could not be read.
struct Suite<'a> {
    name: String,
    file: String,
    tests: Vec<Test<'a>>,
}

/// One test: an activity, a role, the sheet or the file.
#[derive(Default)]
struct Test<'a> {
    name: String,
    /// What it belongs to: the file and the sheet.
    class: String,
    /// Why its file could not be read.
    error: Option<&'a str>,
    findings: Vec<&'a Finding>,
}

/// How a test ends.
#[derive(PartialEq, Eq)]
enum End {
    Passed,
    Skipped,
    Failed,
    Unread,
}

impl<'a> Test<'a> {
    /// The errors and warnings that count.
    fn failures(&self) -> impl Iterator<Item = &'a Finding> {
        let counts = |f: &&Finding| f.counts() && f.severity > Severity::Note;
        self.findings.iter().copied().filter(counts)
    }

    fn end(&self) -> End {
        if self.error.is_some() {
            End::Unread
        } else if self.failures().next().is_some() {
            End::Failed
        } else if self.findings.iter().any(|finding| !finding.counts()) {
            End::Skipped
        } else {
            End::Passed
        }
    }
}

fn suites<'a>(own: &Own<'a>, lang: Lang) -> Vec<Suite<'a>> {
    if let Some(error) = own.file.error {
        let file = slashed(own.file.path);
        let (name, class) = (file.clone(), file.clone());
        let test = Test { name, class, error: Some(error), findings: Vec::new() };
        return vec![Suite { name: file.clone(), file, tests: vec![test] }];
    }
    let matrices = (own.first..).zip(own.file.matrices);
    matrices.map(|(index, matrix)| suite(own, index, matrix, lang)).collect()
}

/// One matrix of a file, with its index among those that were linted.
fn suite<'a>(own: &Own<'a>, index: usize, matrix: &Matrix, lang: Lang) -> Suite<'a> {
    let file = slashed(own.file.path);
    let findings = own.findings.iter().copied().filter(|finding| finding.matrix == index);
    let place = Place { sheet: &matrix.sheet, cells: &[matrix.area] };
    let name = format!("{file} {}", plain(&place.to_string()));
    let class = format!("{file} {}", plain(&matrix.sheet)).trim_end().to_owned();
    let tests = tests(matrix, findings, &class, lang);
    Suite { name, file, tests }
}

/// A test for each activity, then for whatever else a finding is about.
fn tests<'a>(
    matrix: &Matrix,
    findings: impl Iterator<Item = &'a Finding>,
    class: &str,
    lang: Lang,
) -> Vec<Test<'a>> {
    let mut tests: IndexMap<(Cell, String), Test<'a>> = IndexMap::new();
    for activity in matrix.activities() {
        let code = activity.code.as_ref().map(|code| code.text.as_str()).unwrap_or_default();
        let key = (activity.cell, named(code, &activity.name, activity.cell));
        tests.entry(key).or_default();
    }
    for finding in findings {
        tests.entry(subject(finding, lang)).or_default().findings.push(finding);
    }
    let mut times: IndexMap<String, usize> = IndexMap::new();
    for (_, name) in tests.keys() {
        *times.entry(name.clone()).or_default() += 1;
    }
    let is_twice = |name: &str| times.get(name).is_some_and(|times| *times > 1);
    tests
        .into_iter()
        .map(|((cell, name), test)| {
            // Readers tell tests apart by their names.
            let name = if is_twice(&name) { format!("{name} ({cell})") } else { name };
            Test { name, class: class.to_owned(), ..test }
        })
        .collect()
}

/// What a finding is about: where that stands, and what it is called.
fn subject(finding: &Finding, lang: Lang) -> (Cell, String) {
    if let Some(activity) = &finding.activity {
        let code = activity.code.as_deref().unwrap_or_default();
        return (activity.cell, named(code, &activity.name, activity.cell));
    }
    if let Some(role) = &finding.role {
        let name = named("", &role.name, role.cell);
        return (role.cell, format!("{}: {name}", ROLE.get(lang)));
    }
    let title = finding.rule.title.get(lang);
    (Cell::default(), format!("{}: {title}", SHEET.get(lang)))
}

/// "ISP6 Sikre overholdelse"; the cell where there is nothing to read.
fn named(code: &str, name: &str, cell: Cell) -> String {
    let name = format!("{} {}", plain(code), plain(name));
    if name.trim().is_empty() { cell.to_string() } else { name.trim().to_owned() }
}

type Xml = Writer<Vec<u8>>;

fn write(xml: &mut Xml, suites: &[Suite<'_>], lang: Lang) -> io::Result<()> {
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let all: Vec<&Test<'_>> = suites.iter().flat_map(|suite| &suite.tests).collect();
    let element = xml.create_element("testsuites").with_attribute(("name", "bhuki"));
    element.with_attributes(counts(&all).iter().map(as_texts)).write_inner_content(|xml| {
        suites.iter().try_for_each(|suite| write_suite(xml, suite, lang))
    })?;
    Ok(())
}

fn write_suite(xml: &mut Xml, suite: &Suite<'_>, lang: Lang) -> io::Result<()> {
    let tests: Vec<&Test<'_>> = suite.tests.iter().collect();
    let element = xml.create_element("testsuite").with_attribute(("name", &*lawful(&suite.name)));
    element.with_attributes(counts(&tests).iter().map(as_texts)).write_inner_content(|xml| {
        tests.iter().try_for_each(|test| write_test(xml, test, &suite.file, lang))
    })?;
    Ok(())
}

fn as_texts<'a>((name, value): &'a (&'static str, String)) -> (&'a str, &'a str) {
    (name, value)
}

fn counts(tests: &[&Test<'_>]) -> [(&'static str, String); 4] {
    let count = |end: End| tests.iter().filter(|test| test.end() == end).count().to_string();
    [
        ("tests", tests.len().to_string()),
        ("failures", count(End::Failed)),
        ("errors", count(End::Unread)),
        ("skipped", count(End::Skipped)),
    ]
}

fn write_test(xml: &mut Xml, test: &Test<'_>, file: &str, lang: Lang) -> io::Result<()> {
    let attributes = [("name", test.name.as_str()), ("classname", &test.class), ("file", file)];
    let attributes = attributes.map(|(name, value)| (name, lawful(value)));
    let element = xml.create_element("testcase").with_attributes(attributes.iter().map(as_texts));
    if test.error.is_none() && test.findings.is_empty() {
        element.write_empty()?;
        return Ok(());
    }
    element.write_inner_content(|xml| write_end(xml, test, lang))?;
    Ok(())
}

fn write_end(xml: &mut Xml, test: &Test<'_>, lang: Lang) -> io::Result<()> {
    match test.end() {
        End::Unread => {
            let why = test.error.map(plain).unwrap_or_default();
            write_outcome(xml, "error", "unreadable", UNREAD.get(lang), &why)?;
        }
        End::Failed => {
            let gravest = test.failures().min_by_key(|finding| Reverse(finding.severity));
            let rule = gravest.map_or("", |finding| finding.rule.name);
            let messages: Vec<String> =
                test.failures().map(|finding| message(finding, lang)).collect();
            let told: Vec<String> = test.failures().map(|finding| in_full(finding, lang)).collect();
            write_outcome(xml, "failure", rule, &messages.join(" "), &told.join("\n\n"))?;
        }
        End::Skipped => {
            let skipped = test.findings.iter().filter(|finding| !finding.counts());
            let reasons: Vec<String> = skipped.map(|finding| reason(finding, lang)).collect();
            let element = xml.create_element("skipped");
            element.with_attribute(("message", &*lawful(&reasons.join("; ")))).write_empty()?;
        }
        End::Passed => {}
    }
    let is_note = |f: &&&Finding| f.counts() && f.severity == Severity::Note;
    let notes: Vec<String> =
        test.findings.iter().filter(is_note).map(|finding| in_full(finding, lang)).collect();
    if !notes.is_empty() {
        let notes = lawful(&notes.join("\n\n"));
        xml.create_element("system-out").write_text_content(BytesText::new(&notes))?;
    }
    Ok(())
}

fn write_outcome(
    xml: &mut Xml,
    name: &str,
    kind: &str,
    message: &str,
    text: &str,
) -> io::Result<()> {
    let element = xml.create_element(name).with_attribute(("type", kind));
    let element = element.with_attribute(("message", &*lawful(message)));
    element.write_text_content(BytesText::new(&lawful(text)))?;
    Ok(())
}

fn message(finding: &Finding, lang: Lang) -> String {
    sentence(&plain(&finding.message(lang)))
}

/// Why a finding does not count.
fn reason(finding: &Finding, lang: Lang) -> String {
    match &finding.waived {
        Some(waiver) => plain(&waiver.reason),
        None => format!("{}: {}", KNOWN.get(lang), finding.rule.name),
    }
}

/// The finding with its place, why it matters and what to ask.
fn in_full(finding: &Finding, lang: Lang) -> String {
    format!(
        "{}: {} {}: {}\n{}: {}\n{}: {}",
        plain(&finding.place().to_string()),
        finding.severity.word().get(lang),
        finding.rule.name,
        message(finding, lang),
        WHY.get(lang),
        plain(&finding.why(lang)),
        ASK.get(lang),
        plain(&finding.ask(lang))
    )
}

/// The text with every character that XML forbids replaced.
fn lawful(text: &str) -> String {
    let is_lawful = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().map(|c| if is_lawful(c) { c } else { char::REPLACEMENT_CHARACTER }).collect()
}

#[cfg(test)]
mod tests;
