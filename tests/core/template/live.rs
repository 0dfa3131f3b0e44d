//! The stored results and the live check, as LibreOffice computes them.

use crate::changed;
use bhuki_core::make::workbook::workbook;
use bhuki_core::{Cell, Lang, Limits, Matrix, SCHEMES, Scheme, read};
use serde_json::{Map, Value, json};

use super::office::{Folder, run};
use super::{in_scheme, matrix_in, repository, scheme, template, templates, verdicts, written};

/// Far enough to hold every sheet of these workbooks.
const EVERYTHING: &str = "A1:BZ200";

fn all_workbooks() -> Vec<(String, Vec<u8>)> {
    let mut books = Vec::new();
    for (name, matrix) in templates() {
        for lang in [Lang::Da, Lang::En] {
            books.push((format!("{name}-{lang:?}"), written(&matrix, lang)));
        }
    }
    let kommune = matrix_in(&repository().join("templates/kommune.md"));
    let figure = matrix_in(&repository().join("tests/workbooks/figur-15.xlsx"));
    for scheme in SCHEMES {
        books.push((scheme.name.to_owned(), written(&in_scheme(&figure, scheme), Lang::Da)));
    }
    books.push(("figur-15".to_owned(), written(&figure, Lang::Da)));
    let empty = changed(template(&kommune), |fresh| fresh.is_empty = true);
    books.push(("empty".to_owned(), workbook(&empty, Lang::Da).unwrap()));
    let role = |name: &str| bhuki_core::Role::new(name);
    let none = Matrix::builder(scheme("bhuki")).role(role("It-chef")).role(role("DPO")).build();
    books.push(("none".to_owned(), written(&none, Lang::Da)));
    books.push(("odd".to_owned(), written(&odd(), Lang::Da)));
    books
}

/// Cells that the live check reads in its own way: its results must be its own too.
fn odd() -> Matrix {
    let mut builder = Matrix::builder(scheme("bhuki"));
    for (i, text) in ODD.iter().enumerate() {
        let name = format!("Udarbejde plan {i}");
        builder = builder.activity("", &name, &[("It-chef", "U"), ("Fagchef", text)]);
    }
    builder.build()
}

const ODD: &[&str] = &[
    "Hovedansvar", "\u{41d}", "(H)", "H: Anne", "H4", "H2U", "BUKIBUKI", "H (a) (b) U", "#REF!",
    "=H", "H/U (\"citat\")", "n/a", "…", "*", "H og U", "ß", "ı", "H\nU", "🙂", "_x0048_",
];

#[test]
fn the_stored_results_are_what_a_recalculation_gives() {
    let folder = Folder::new("stored");
    let books: Vec<_> = all_workbooks()
        .into_iter()
        .map(|(name, bytes)| (folder.file(&format!("{name}.xlsx"), &bytes), bytes))
        .collect();
    let steps = || {
        vec![json!(["recalculate"]), json!(["read", 0, EVERYTHING]), json!(["read", 1, "A1:B30"])]
    };
    let jobs: Vec<_> = books.iter().map(|(path, _)| (path.as_path(), steps())).collect();
    let Some(areas) = run(&jobs) else { return };
    for ((path, bytes), areas) in books.iter().zip(areas.chunks(2)) {
        let sheets = read(bytes, &Limits::default()).unwrap();
        for (sheet, area) in sheets.iter().zip(areas) {
            for (row, texts) in (0..).zip(area) {
                for (col, text) in (0..).zip(texts) {
                    let cell = Cell::new(row, col);
                    let place = format!("{} {} {cell}", path.display(), sheet.name);
                    assert_eq!(sheet.text(cell), text, "{place}");
                }
            }
        }
    }
}

/// A fixed sequence that looks random.
struct Dice(u64);

impl Dice {
    fn throw<'a>(&mut self, from: &[&'a str]) -> &'a str {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        from[usize::try_from(self.0 >> 33).unwrap() % from.len()]
    }
}

/// What people write into a cell, for the letters of a family.
fn written_by_people(dice: &mut Dice, scheme: &Scheme) -> String {
    let letters: Vec<String> = scheme.letters.iter().map(|sign| sign.capital.to_string()).collect();
    let letters: Vec<&str> = letters.iter().map(String::as_str).collect();
    let [first, second] = [dice.throw(&letters), dice.throw(&letters)];
    let form = dice.throw(&[
        "", "", "", "", "", "-", "n/a", "A", "A", "A", "A", "A", "a", "\u{a0}A ", "A/B", "A/B",
        "a / b", "A,b", "A og b", "A (kun drift)", "B/A (ikke test)", "A\u{a0}/\u{a0}B", "A*",
        "A1", "A\nB", "A [x] / B", "Q", "X", "?", "Måske", "A?", "7", "–", "AB",
    ]);
    // Word for word, so that a letter put in is not taken for the next.
    form.chars()
        .map(|c| match c {
            'A' if form != "n/a" => first.to_owned(),
            'a' if form.starts_with(['a', 'A']) && form.len() < 6 => first.to_lowercase(),
            'B' => second.to_owned(),
            'b' if form.len() < 8 => second.to_lowercase(),
            other => other.to_string(),
        })
        .collect()
}

struct Sample {
    matrix: Matrix,
    cells: Map<String, Value>,
}

const ROLES: [&str; 6] = ["It-chef", "Fagchef", "DPO", "Systemejer", "Projektleder", "Direktør"];
const ROWS: usize = 60;

/// A matrix of rows at random, and the cells to write so into an empty workbook.
fn sample(dice: &mut Dice, scheme: &'static Scheme) -> Sample {
    let mut builder = Matrix::builder(scheme).sheet("Ansvar");
    let mut cells = Map::new();
    for role in ROLES {
        builder = builder.role(bhuki_core::Role::new(role));
    }
    for i in 0..ROWS {
        let name =
            dice.throw(&["Drive", "Drive", "Drive", "Drive", "Drive", "Drive", "", "\u{a0}"]);
        let name = if name == "Drive" { format!("Drive system {i}") } else { name.to_owned() };
        let texts = ROLES.map(|_| written_by_people(dice, scheme));
        let row = i + 8;
        cells.insert(format!("B{row}"), json!(name));
        for (col, text) in ["D", "E", "F", "G", "H", "I"].iter().zip(&texts) {
            cells.insert(format!("{col}{row}"), json!(text));
        }
        let letters: Vec<(&str, &str)> =
            ROLES.into_iter().zip(texts.iter().map(String::as_str)).collect();
        builder = builder.activity("", &name, &letters);
    }
    Sample { matrix: builder.build(), cells }
}

/// An empty workbook with room for the sample.
fn frame(scheme: &'static Scheme) -> Vec<u8> {
    let mut builder = Matrix::builder(scheme);
    for i in 0..ROWS {
        let letters: Vec<(&str, &str)> = ROLES.iter().map(|role| (*role, "")).collect();
        builder = builder.activity("", &format!("Aktivitet {i}"), &letters);
    }
    written(&builder.build(), Lang::Da)
}

#[test]
fn the_live_check_says_what_the_linter_says() {
    let folder = Folder::new("rows");
    let mut dice = Dice(2026);
    let samples: Vec<Sample> = SCHEMES.iter().map(|scheme| sample(&mut dice, scheme)).collect();
    let books: Vec<_> = SCHEMES
        .iter()
        .map(|scheme| folder.file(&format!("{}.xlsx", scheme.name), &frame(scheme)))
        .collect();
    let steps = |sample: &Sample| {
        let area = format!("K8:K{}", ROWS + 7);
        vec![
            json!(["put", 0, sample.cells]),
            json!(["recalculate"]),
            json!(["read", 0, area]),
            json!(["read", 0, "A3:A3"]),
        ]
    };
    let jobs: Vec<_> =
        books.iter().zip(&samples).map(|(book, sample)| (book.as_path(), steps(sample))).collect();
    let Some(areas) = run(&jobs) else { return };
    for (sample, areas) in samples.iter().zip(areas.chunks(2)) {
        let wanted = verdicts(&sample.matrix, Lang::Da);
        for (i, (wanted, got)) in wanted.iter().zip(&areas[0]).enumerate() {
            let row: Vec<&str> = sample.matrix.duties_of(i).iter().map(|d| &*d.raw).collect();
            assert_eq!(wanted, &got[0], "{} row {}: {row:?}", sample.matrix.scheme.name, i + 8);
        }
        assert_eq!(areas[1][0][0], overall(&wanted), "{}", sample.matrix.scheme.name);
        // A sample that is all of one kind would show nothing.
        for kind in ["OK", "Ukendt", "Mangler aktivitet"] {
            assert!(wanted.iter().any(|words| words.contains(kind)), "no {kind}");
        }
    }
}

/// The verdict on the whole, where some rows are at fault.
fn overall(verdicts: &[String]) -> String {
    let count = |wanted: &dyn Fn(&str) -> bool| verdicts.iter().filter(|v| wanted(v)).count();
    let (all, fine) = (count(&|words| !words.is_empty()), count(&|words| words == "OK"));
    let empty = count(&|words| words == "Ingen bogstaver");
    let faults = all - fine - empty;
    let empty = if empty > 0 { format!(", {empty} mangler bogstaver") } else { String::new() };
    format!(
        "{fine} af {all} aktiviteter er i orden, {faults} skal rettes (se kolonnen Kontrol){empty}"
    )
}
