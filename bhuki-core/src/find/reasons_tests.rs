//! Every reason of the finder is needed: each fixture that reads otherwise without it is
//! written down in `tests/reasons.txt`.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, thread};

use super::evidence::{Question, used_in, with_factor};
use super::{Hints, columns, find, heading_evidence, label_columns, list, matrix_score, unfilled};
use crate::limits::Limits;
use crate::model::matrix::Matrix;
use crate::model::sheet::Sheet;
use crate::read::read;

/// A reason by its question, its name and its weight.
type Named = (&'static str, &'static str, f64);

fn named<F>(question: &'static Question<F>) -> Vec<Named> {
    let reasons = question.reasons.iter();
    reasons.map(|reason| (question.asks, reason.name, reason.weight)).collect()
}

fn every_reason() -> Vec<Named> {
    [
        named(&columns::IS_ROLE_COLUMN),
        named(&label_columns::HOLDS_WORDINGS),
        named(&label_columns::HOLDS_CODES),
        named(&label_columns::HOLDS_HEADINGS),
        named(&heading_evidence::IS_HEADING),
        named(&heading_evidence::CONTINUES),
        named(&matrix_score::ORIENTATION),
        named(&matrix_score::IS_MATRIX),
        named(&list::IS_LIST),
        named(&unfilled::IS_UNFILLED),
    ]
    .concat()
}

struct Fixture {
    name: String,
    sheets: Vec<Sheet>,
    reads: String,
    /// The reasons that count in it; others change nothing.
    used: HashSet<(String, String)>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/workbooks")
}

fn path() -> PathBuf {
    folder().join("../reasons.txt")
}

impl Fixture {
    fn named(name: &str) -> Option<Self> {
        /// Large sheets take long and say nothing that small ones do not.
        const LARGEST: usize = 3000;
        let bytes = fs::read(folder().join(name)).ok()?;
        let sheets = read(&bytes, &Limits::default()).ok()?;
        let is_small = sheets.iter().map(Sheet::len).sum::<usize>() < LARGEST;
        let mut reads = String::new();
        let used = used_in(|| reads = reading(&sheets));
        is_small.then_some(Self { name: name.to_owned(), sheets, reads, used })
    }

    fn all() -> Vec<Self> {
        let expected = fs::read_dir(folder().join("expected")).unwrap();
        let files = expected.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> =
            files.filter_map(|file| Some(file.strip_suffix(".json")?.to_owned())).collect();
        names.sort();
        names.iter().filter_map(|name| Self::named(name)).collect()
    }

    fn changes(&self, (question, reason, _): Named, factor: f64) -> bool {
        let is_used = self.used.contains(&(question.to_owned(), reason.to_owned()));
        is_used && with_factor(question, reason, factor, || reading(&self.sheets)) != self.reads
    }
}

/// What is read in a file, as text.
fn reading(sheets: &[Sheet]) -> String {
    let matrices = find(sheets, &Hints::default()).map(|found| found.matrices);
    matrices.unwrap_or_default().iter().map(summary).collect()
}

fn summary(matrix: &Matrix) -> String {
    let mut text = format!("{} {} {}\n", matrix.area, matrix.layout, matrix.scheme.name);
    for role in matrix.roles() {
        writeln!(text, "{} {:?}", role.name, role.group).unwrap();
    }
    for activity in matrix.activities() {
        let code = activity.code.as_ref().map(|code| &code.text);
        writeln!(text, "{} {code:?} {:?}", activity.name, activity.sections).unwrap();
    }
    text
}

const FACTORS: [(&str, f64); 3] = [("away", 0.0), ("halved", 0.5), ("doubled", 2.0)];

/// One line for each reason and change: how many fixtures read otherwise, and the first.
fn line(fixtures: &[Fixture], reason: Named) -> String {
    let (question, name, weight) = reason;
    let mut line = format!("{question} | {name} | {weight}");
    for (word, factor) in FACTORS {
        let changed = fixtures.iter().filter(|fixture| fixture.changes(reason, factor));
        let changed: Vec<&str> = changed.map(|fixture| fixture.name.as_str()).collect();
        let first = changed.first().copied().unwrap_or("none");
        write!(line, " | {word} {} {first}", changed.len()).unwrap();
    }
    line
}

/// Takes each reason away, halves and doubles it, and writes down what reads otherwise:
/// `BLESS=1 cargo test -p bhuki-core --lib reasons -- --ignored`.
#[test]
#[ignore = "takes minutes"]
fn sweep() {
    let fixtures = Fixture::all();
    let reasons = every_reason();
    let (first, second) = reasons.split_at(reasons.len() / 2);
    let lines = |reasons: &[Named]| -> Vec<String> {
        reasons.iter().map(|reason| line(&fixtures, *reason)).collect()
    };
    let table = thread::scope(|scope| {
        let other = scope.spawn(|| lines(second));
        let mut all = lines(first);
        all.extend(other.join().unwrap());
        all.join("\n") + "\n"
    });
    if env::var_os("BLESS").is_some() {
        fs::write(path(), &table).unwrap();
    }
    assert_eq!(fs::read_to_string(path()).unwrap_or_default(), table);
}

/// Each reason stands in the table, and the fixture that it names there reads otherwise
/// when the reason is taken away, halved or doubled.
#[test]
fn every_reason_is_needed() {
    let table = fs::read_to_string(path()).unwrap_or_default();
    let mut lines = table.lines();
    for reason in every_reason() {
        let (question, name, weight) = reason;
        let line = lines.next().unwrap_or_default();
        let mut parts = line.split(" | ");
        let known = [parts.next(), parts.next(), parts.next()].map(Option::unwrap_or_default);
        assert_eq!(known, [question, name, &weight.to_string()], "tests/reasons.txt is stale");
        let mut needed = false;
        for ((word, factor), part) in FACTORS.into_iter().zip(parts) {
            let fixture = part.split(' ').next_back().unwrap();
            if fixture != "none" {
                let fixture = Fixture::named(fixture).unwrap();
                assert!(fixture.changes(reason, factor), "{question} {name} {word}");
                needed = true;
            }
        }
        assert!(needed, "nothing needs \"{name}\" of \"{question}\"");
    }
}
