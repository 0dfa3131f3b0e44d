//! The fresh workbook: its live check says what the linter says, in LibreOffice too, and
//! it is read back as it was written.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    reason = "the helpers here are tests too"
)]

mod edits;
mod limits;
mod live;
mod office;
mod round_trip;

use crate::changed;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use bhuki_core::make::workbook::{FreshWorkbook, workbook};
use bhuki_core::{
    Duty, Finding, Found, Hints, Lang, Limits, Matrix, Scheme, Settings, find, lint, read,
};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn scheme(name: &str) -> &'static Scheme {
    Scheme::named(name).unwrap()
}

fn template(matrix: &Matrix) -> FreshWorkbook<'_> {
    changed(FreshWorkbook::new(matrix, "Ansvar for digitalisering"), |fresh| {
        fresh.organisation = "Eksempel Kommune";
    })
}

fn written(matrix: &Matrix, lang: Lang) -> Vec<u8> {
    workbook(&template(matrix), lang).unwrap()
}

fn found(bytes: &[u8]) -> Found {
    find(&read(bytes, &Limits::default()).unwrap(), &Hints::default()).unwrap()
}

/// The first matrix of a file of the repository.
fn matrix_in(path: &Path) -> Matrix {
    found(&std::fs::read(path).unwrap()).matrices.swap_remove(0)
}

/// The matrices of `templates/`, those without an activity left out.
fn templates() -> Vec<(String, Matrix)> {
    let files = std::fs::read_dir(repository().join("templates")).unwrap();
    let mut paths: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    let named = paths.into_iter().filter(|path| path.extension().is_some_and(|e| e == "md"));
    named
        .filter(|path| !path.ends_with("tom.md"))
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), matrix_in(&path)))
        .collect()
}

/// The same matrix with the letters of another family.
fn in_scheme(matrix: &Matrix, scheme: &'static Scheme) -> Matrix {
    let mut builder = Matrix::builder(scheme);
    for role in matrix.roles() {
        builder = builder.role(role.clone());
    }
    for (i, activity) in matrix.activities().iter().enumerate() {
        let letters: Vec<(&str, String)> = matrix
            .duties_of(i)
            .iter()
            .map(|duty| {
                let letters = duty.reading.duties.iter().filter_map(|l| scheme.letter_for(l));
                let letters: Vec<String> = letters.map(String::from).collect();
                (matrix.roles()[duty.role].name.as_str(), letters.join("/"))
            })
            .collect();
        let letters: Vec<(&str, &str)> = letters.iter().map(|(r, l)| (*r, l.as_str())).collect();
        let sections: Vec<&str> = activity.sections.iter().map(String::as_str).collect();
        let code = activity.code.as_ref().map_or("", |code| code.text.as_str());
        builder = builder.activity_in(&sections, code, &activity.name, &letters);
    }
    builder.build()
}

/// What the control column should say about each activity, from what the linter finds.
fn verdicts(matrix: &Matrix, lang: Lang) -> Vec<String> {
    let findings = lint(std::slice::from_ref(matrix), &Settings::default());
    (0..matrix.activities().len()).map(|i| verdict(matrix, i, &findings, lang)).collect()
}

fn verdict(matrix: &Matrix, activity: usize, findings: &[Finding], lang: Lang) -> String {
    let cell = matrix.activities()[activity].cell;
    let about = |finding: &&Finding| {
        let here = finding.activity.as_ref().is_some_and(|a| a.cell == cell);
        here && finding.sheet == matrix.sheet
    };
    let rules: BTreeSet<&str> = findings.iter().filter(about).map(|f| f.rule.name).collect();
    let words = |da: &'static str, en: &'static str| match lang {
        Lang::Da => da.to_owned(),
        Lang::En => en.to_owned(),
    };
    let letter = |duty| matrix.scheme.letter_for(duty).map_or_else(String::new, String::from);
    let missing = words("Mangler ", "Missing ");
    if rules.contains("unnamed-activity") {
        return words("Mangler aktivitet", "No activity");
    }
    if rules.contains("unknown-letter") {
        return words("Ukendt bogstav", "Unknown letter");
    }
    if rules.contains("empty-activity") {
        return words("Ingen bogstaver", "No letters");
    }
    let mut parts = Vec::new();
    if rules.contains("several-mains") {
        parts.push(format!("{} × {}", matrix.holders(activity, Duty::H).count(), letter(Duty::H)));
    }
    if rules.contains("missing-main") {
        parts.push(format!("{missing}{}", letter(Duty::H)));
    }
    if rules.contains("missing-executor") {
        parts.push(format!("{missing}{}", letter(Duty::U)));
    }
    if parts.is_empty() && !matrix.activities()[activity].is_unnamed() {
        parts.push("OK".to_owned());
    }
    parts.join(" · ")
}
