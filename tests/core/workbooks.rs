//! Every workbook under `tests/workbooks` is read, found and linted, and compared
//! with what was written down by hand in `tests/workbooks/expected`.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::needless_pass_by_value,
    clippy::panic,
    reason = "the helpers here are tests too"
)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use bhuki_core::{
    Area, Error, Finding, Found, Hints, Lang, Limits, Matrix, RoleKind, Settings, Severity, find,
    lint, read,
};
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/workbooks")
}

/// The differences between what is expected of a file and what it gives.
struct Check {
    found: Vec<String>,
}

impl Check {
    fn same<T: PartialEq + std::fmt::Debug>(&mut self, what: &str, expected: T, got: T) {
        if expected != got {
            self.found.push(format!("{what}: expected {expected:?}, got {got:?}"));
        }
    }

    fn text(&mut self, what: &str, expected: &Value, got: Option<&str>) {
        if let Some(expected) = expected.as_str() {
            self.same(what, expected, got.unwrap_or_default());
        }
    }

    /// Compares names, or only how many there are where a number is expected.
    /// An entry without a name is not compared.
    fn names(&mut self, what: &str, expected: &Value, got: &[&str]) {
        if let Some(count) = expected.as_u64() {
            self.same(&format!("number of {what}"), count, got.len() as u64);
        }
        let Some(expected) = expected.as_array() else { return };
        let wanted = expected.iter().enumerate();
        let wanted: Vec<&str> = wanted
            .map(|(i, entry)| entry["name"].as_str().or(got.get(i).copied()).unwrap_or_default())
            .collect();
        self.same(what, wanted.as_slice(), got);
    }

    fn matrix(&mut self, expected: &Value, matrix: &Matrix) {
        self.text("sheet", &expected["sheet"], Some(&matrix.sheet));
        self.text("area", &expected["area"], Some(&matrix.area.to_string()));
        self.text("layout", &expected["layout"], Some(&matrix.layout.to_string()));
        self.text("scheme", &expected["scheme"], Some(matrix.scheme.name));
        self.roles(&expected["roles"], matrix);
        self.activities(&expected["activities"], matrix);
        if let Some(letters) = expected["letters"].as_u64() {
            self.same("letters", letters, matrix.letters() as u64);
        }
        for area in expected["skipped"].as_array().into_iter().flatten() {
            let area: Area = area.as_str().unwrap().parse().unwrap();
            let told = matrix.skipped.iter().any(|skipped| skipped.cells.overlaps(&area));
            self.same(&format!("{area} is told to be left out"), true, told);
        }
    }

    fn roles(&mut self, expected: &Value, matrix: &Matrix) {
        let got: Vec<&str> = matrix.roles().iter().map(|role| role.name.as_str()).collect();
        self.names("roles", expected, &got);
        let expected = expected.as_array().map(Vec::as_slice).unwrap_or_default();
        for (expected, role) in expected.iter().zip(matrix.roles()) {
            self.text(
                &format!("group of {}", role.name),
                &expected["group"],
                role.group.as_deref(),
            );
            self.text(&format!("mark of {}", role.name), &expected["mark"], role.mark.as_deref());
            self.text(
                &format!("second of {}", role.name),
                &expected["second"],
                role.second.as_deref(),
            );
            let kind = if role.kind == RoleKind::Body { "body" } else { "person" };
            self.text(&format!("kind of {}", role.name), &expected["kind"], Some(kind));
        }
    }

    fn activities(&mut self, expected: &Value, matrix: &Matrix) {
        let got: Vec<&str> = matrix.activities().iter().map(|a| a.name.as_str()).collect();
        self.names("activities", expected, &got);
        let expected = expected.as_array().map(Vec::as_slice).unwrap_or_default();
        for (i, (expected, activity)) in expected.iter().zip(matrix.activities()).enumerate() {
            let name = activity.label();
            let code = activity.code.as_ref().map(|code| code.text.as_str());
            self.text(&format!("code of {name}"), &expected["code"], code);
            let cell = activity.cell.to_string();
            self.text(&format!("cell of {name}"), &expected["cell"], Some(&cell));
            if let Some(sections) = expected["sections"].as_array() {
                let sections: Vec<&str> = sections.iter().map(|s| s.as_str().unwrap()).collect();
                let got: Vec<&str> = activity.sections.iter().map(String::as_str).collect();
                self.same(&format!("sections of {name}"), sections, got);
            }
            if let Some(duties) = expected["duties"].as_object() {
                let expected: BTreeSet<String> = duties
                    .iter()
                    .map(|(role, letters)| format!("{role}: {}", letters.as_str().unwrap()))
                    .collect();
                self.same(&format!("duties of {name}"), expected, duties_of(matrix, i));
            }
        }
    }

    fn findings(&mut self, expected: &Value, findings: &[Finding]) {
        let expected: Vec<&str> =
            expected.as_array().into_iter().flatten().map(|f| f.as_str().unwrap()).collect();
        let mut left: Vec<&Finding> = findings.iter().collect();
        for wanted in expected {
            match left.iter().position(|finding| is_meant(wanted, finding)) {
                Some(place) => drop(left.remove(place)),
                None => self.found.push(format!("missing finding: {wanted}")),
            }
        }
        for finding in left {
            self.found.push(format!("unexpected finding: {}", line(finding)));
        }
    }
}

/// The expectations are about what was read: whether each letter and name is there.
/// What the other rules make of it has tests of its own.
fn on_letters_and_names() -> Settings {
    let names = [
        "unknown-letter", "lookalike-letter", "untidy-letter", "missing-main", "several-mains",
        "missing-executor", "empty-activity", "duplicate-role", "unnamed-role", "unnamed-activity",
        "duplicate-code", "hidden-letter", "broken-cell",
    ];
    let mut settings = Settings::default();
    settings.only(names);
    settings
}

/// What each role does in an activity, as "role: letters".
fn duties_of(matrix: &Matrix, activity: usize) -> BTreeSet<String> {
    let roles = matrix.roles().iter().enumerate();
    roles
        .filter_map(|(i, role)| {
            let duties =
                matrix.duties_of(activity).iter().filter(|d| d.role == i && !d.reading.blank);
            let signs: BTreeSet<char> =
                duties.flat_map(|duty| duty.reading.letters.clone()).collect();
            let order = matrix.scheme.letters.iter().map(|sign| sign.capital);
            let ordered: Vec<String> =
                order.filter(|letter| signs.contains(letter)).map(String::from).collect();
            (!ordered.is_empty()).then(|| format!("{}: {}", role.name, ordered.join("/")))
        })
        .collect()
}

fn line(finding: &Finding) -> String {
    let cells: Vec<String> = finding.cells.iter().map(ToString::to_string).collect();
    let about = finding.activity.as_ref().map(|a| a.code.as_deref().unwrap_or(&a.name));
    format!("{} {} {}", finding.rule.name, cells.join(","), about.unwrap_or_default())
}

/// Whether a finding is the one meant by "rule cells activity", where `*` stands
/// for any cells and the activity may be left out.
fn is_meant(wanted: &str, finding: &Finding) -> bool {
    let mut parts = wanted.splitn(3, ' ');
    let rule = parts.next().unwrap();
    let cells = parts.next().unwrap_or("*");
    let about = parts.next().unwrap_or_default();
    let got = line(finding);
    let mut got = got.splitn(3, ' ');
    let (_, got_cells, got_about) = (got.next(), got.next().unwrap(), got.next().unwrap());
    rule == finding.rule.name
        && (cells == "*" || cells == got_cells)
        && (about.is_empty() || got_about.is_empty() || about == got_about)
}

fn differences(path: &Path) -> Vec<String> {
    let name = path.file_name().unwrap().to_str().unwrap();
    let expected = folder().join("expected").join(format!("{name}.json"));
    let expected: Value = serde_json::from_str(&fs::read_to_string(expected).unwrap()).unwrap();
    let bytes = fs::read(path).unwrap();
    let found = match read(&bytes, &Limits::default()).and_then(|s| find(&s, &Hints::default())) {
        Ok(found) => found,
        Err(Error::NoMatrix { .. } | Error::Empty) => Found::default(),
        Err(error) => return vec![error.to_string()],
    };
    let mut check = Check { found: Vec::new() };
    let wanted = expected["matrices"].as_array().unwrap();
    check.same("matrices", wanted.len(), found.matrices.len());
    for (expected, matrix) in wanted.iter().zip(&found.matrices) {
        check.matrix(expected, matrix);
    }
    if !expected["findings"].is_null() {
        check.findings(&expected["findings"], &lint(&found.matrices, &on_letters_and_names()));
    }
    for sheet in expected["without_matrix"].as_array().into_iter().flatten() {
        let sheet = sheet.as_str().unwrap();
        let told = found.matrices.is_empty() || found.without.iter().any(|w| w.sheet == sheet);
        check.same(&format!("{sheet} is told to have no matrix"), true, told);
    }
    check.found
}

/// The workbooks about which something is written down, sorted.
fn names_of_workbooks() -> Vec<String> {
    let entries = fs::read_dir(folder()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let is_known = |name: &String| folder().join("expected").join(format!("{name}.json")).exists();
    let mut names: Vec<String> = names.filter(is_known).collect();
    names.sort();
    names
}

#[test]
fn every_workbook_gives_what_was_written_down() {
    let only = std::env::var("WORKBOOK").ok();
    let mut names = names_of_workbooks();
    names.retain(|name| only.as_deref().is_none_or(|only| name.starts_with(only)));
    assert!(!names.is_empty());
    let mut report = String::new();
    for name in &names {
        for difference in differences(&folder().join(name)) {
            writeln!(report, "{name}: {difference}").unwrap();
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

fn findings_in(file: &str) -> Vec<Finding> {
    let bytes = fs::read(folder().join("../..").join(file)).unwrap();
    let found = find(&read(&bytes, &Limits::default()).unwrap(), &Hints::default()).unwrap();
    lint(&found.matrices, &Settings::default())
}

/// What every rule makes of every workbook, read through line by line. A new line is a
/// fault newly found or noise newly made: look before `BLESS=1` writes it down.
#[test]
fn no_rule_makes_noise_on_the_workbooks() {
    let path = folder().join("../findings.txt");
    let mut report = String::new();
    for name in names_of_workbooks() {
        let bytes = fs::read(folder().join(&name)).unwrap();
        let Ok(sheets) = read(&bytes, &Limits::default()) else { continue };
        let Ok(found) = find(&sheets, &Hints::default()) else { continue };
        for finding in lint(&found.matrices, &Settings::default()) {
            let (rule, severity) = (finding.rule.name, finding.severity.word().en);
            let (place, message) = (finding.place(), finding.message(Lang::Da));
            writeln!(report, "{name}:{place}: {severity} {rule}: {message}").unwrap();
        }
    }
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &report).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    let new: Vec<&str> = report.lines().filter(|line| !known.lines().any(|k| k == *line)).collect();
    let gone: Vec<&str> =
        known.lines().filter(|line| !report.lines().any(|r| r == *line)).collect();
    assert!(new.is_empty() && gone.is_empty(), "new: {new:#?}\ngone: {gone:#?}");
}

/// Workbooks whose letters are without fault but in which another rule has something to say,
/// with its name.
const HAS_ANOTHER_FAULT: &[(&str, &str)] = &[
    ("empty-role-columns.xlsx", "idle-role"),
    ("large.xlsx", "overloaded-role"),
    ("persons-and-bodies.xlsx", "main-on-body"),
    ("template-automotive-rasic.xlsx", "legend-mismatch"),
    ("template-cobit-practices.xlsx", "crowded-consultation"),
    ("template-gdpr-articles.xlsx", "redundant-letter"),
];

/// A linter that cries wolf is switched off: where nothing is wrong, it says nothing grave
/// and little else.
#[test]
fn a_matrix_without_faults_gives_at_most_two_notes() {
    const MOST_NOTES: usize = 2;
    let mut judged = 0;
    for name in names_of_workbooks() {
        let expected = folder().join("expected").join(format!("{name}.json"));
        let expected: Value = serde_json::from_str(&fs::read_to_string(expected).unwrap()).unwrap();
        let has_matrix = expected["matrices"].as_array().is_some_and(|all| !all.is_empty());
        if expected["findings"] != serde_json::json!([]) || !has_matrix {
            continue;
        }
        judged += 1;
        let findings = findings_in(&format!("tests/workbooks/{name}"));
        let known = HAS_ANOTHER_FAULT.iter().filter(|(file, _)| *file == name);
        let known: Vec<&str> = known.map(|(_, rule)| *rule).collect();
        let said: Vec<&Finding> =
            findings.iter().filter(|finding| !known.contains(&finding.rule.name)).collect();
        let lines: Vec<String> = said.iter().map(|finding| line(finding)).collect();
        let are_notes = said.iter().all(|finding| finding.severity == Severity::Note);
        assert!(are_notes && said.len() <= MOST_NOTES, "{name}: {lines:#?}");
    }
    assert!(judged > 50, "{judged} workbooks");
}

/// The published example as a template: the same table, faults and all.
#[test]
fn the_published_example_breaks_its_own_method() {
    let bytes = fs::read(folder().join("../../templates/kl-2012.md")).unwrap();
    let found = find(&read(&bytes, &Limits::default()).unwrap(), &Hints::default()).unwrap();
    let [matrix] = found.matrices.as_slice() else { panic!("one matrix") };
    assert_eq!((matrix.activities().len(), matrix.roles().len()), (22, 17));
    let found: Vec<String> = findings_in("templates/kl-2012.md")
        .iter()
        .map(|f| {
            let code = f.activity.as_ref().and_then(|activity| activity.code.clone());
            let role = f.role.as_ref().map(|role| role.name.clone());
            format!("{} {}", f.rule.name, code.or(role).unwrap())
        })
        .collect();
    assert_eq!(
        found,
        [
            // These follow from our reading of which column each letter stands in.
            "idle-role Projektstyregruppe og projektejer",
            "idle-role Budgetansvarlig",
            "owner-without-duty Fagsystemansvarlig",
            "idle-role Fagsystemsupporter",
            "idle-role Brugere",
            // These stand in print.
            "missing-executor ISP1",
            "missing-executor ISP2",
            "missing-executor ISP3",
            "missing-executor ISP4",
            "missing-main ISP7",
            "missing-executor ISP7",
        ]
    );
}

/// A hundred activities by a careful author: nothing to say against any of them.
#[test]
fn a_careful_matrix_gives_no_finding() {
    let findings = findings_in("templates/kommune.md");
    let found: Vec<String> = findings.iter().map(line).collect();
    assert_eq!(found, [""; 0]);
}

/// Figure 15 in every format, and through our own JSON, gives the same findings; but for
/// Markdown, which has one row of heads only, at the same cells.
#[test]
fn the_same_matrix_in_every_format_gives_the_same_findings() {
    let findings = |matrices: &[Matrix]| -> Vec<String> {
        lint(matrices, &on_letters_and_names()).iter().map(line).collect()
    };
    let matrices = |name: &str| {
        let bytes = fs::read(folder().join(name)).unwrap();
        find(&read(&bytes, &Limits::default()).unwrap(), &Hints::default()).unwrap().matrices
    };
    let xlsx = matrices("figur-15.xlsx");
    let expected = findings(&xlsx);
    assert_eq!(expected.len(), 6);
    for name in
        ["figur-15.xls", "figur-15.ods", "figur-15.csv", "figur-15-utf8.csv", "figur-15-utf16.tsv"]
    {
        assert_eq!(findings(&matrices(name)), expected, "{name}");
    }
    let json = bhuki_core::write::json::matrices(&xlsx);
    let again = bhuki_core::matrices_from_json(json.as_bytes()).unwrap();
    assert_eq!(findings(&again), expected, "JSON");
    let without_cells = |lines: Vec<String>| -> BTreeSet<String> {
        lines
            .iter()
            .map(|line| line.split(' ').enumerate().filter(|(i, _)| *i != 1).map(|(_, w)| w))
            .map(|words| words.collect::<Vec<_>>().join(" "))
            .collect()
    };
    let markdown = findings(&matrices("figur-15.md"));
    assert_eq!(without_cells(markdown), without_cells(expected), "Markdown");
}
