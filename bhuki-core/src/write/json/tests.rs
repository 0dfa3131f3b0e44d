use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::lint::day::Day;
use crate::lint::rules::lint;
use crate::lint::settings::Settings;
use crate::model::cell::{Area, Cell};
use crate::model::kind::RoleKind;
use crate::model::matrix::{Activity, Code, Explained, MatrixParts, Role, Skipped};
use crate::model::scheme::{SCHEMES, Scheme};
use crate::text::Text;
use std::sync::Arc;

const SCHEMA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/bhuki.schema.json");

fn schema() -> Value {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<Report>();
    schema.insert("title".to_owned(), json!("bhuki: report of findings, version 1"));
    schema.to_value()
}

#[test]
fn the_published_schema_is_up_to_date() {
    let fresh = format!("{}\n", serde_json::to_string_pretty(&schema()).unwrap());
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all(std::path::Path::new(SCHEMA).parent().unwrap()).unwrap();
        std::fs::write(SCHEMA, &fresh).unwrap();
    }
    let published = std::fs::read_to_string(SCHEMA).unwrap_or_default().replace("\r\n", "\n");
    assert!(published == fresh, "docs/bhuki.schema.json is stale: run BLESS=1 cargo test");
}

fn sample() -> Vec<Matrix> {
    let bhuki = Scheme::named("bhuki").unwrap();
    let mut first = Matrix::builder(bhuki)
        .sheet("Ansvar & roller")
        .activity("ISP5", "Føre systemoversigt", &[("It-chef", "h/u"), ("DPO", "Q")])
        .activity("ISP6", "Sikre overholdelse", &[("Fagchef", "H"), ("It-chef", "U"), ("DPO", "H")])
        .build();
    let why = Text { da: "tal, ikke bogstaver", en: "numbers, not letters" }.into();
    first.skipped.push(Skipped { cells: "V4:V27".parse().unwrap(), why });
    let second = Matrix::builder(bhuki).activity("", "Drift", &[("It-chef", "H")]).build();
    vec![first, second]
}

fn sample_report() -> Value {
    let matrices = sample();
    let findings = lint(&matrices, &Settings::default());
    let why = Text { da: "ingen roller", en: "no roles" }.into();
    let without = [SheetWithoutMatrix { sheet: "Forside".to_owned(), why }];
    let files = [
        FileReport { path: "låst.xlsx", error: Some("Filen er låst."), ..FileReport::default() },
        FileReport { path: "a.xlsx", matrices: &matrices[..1], without: &without, error: None },
        FileReport { path: "b.csv", matrices: &matrices[1..], ..FileReport::default() },
    ];
    let results = Results { files: &files, findings: &findings, ..Results::default() };
    serde_json::from_str(&report(&results, Lang::Da)).unwrap()
}

#[test]
fn a_report_is_as_the_schema_says() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let mut report = sample_report();
    let errors: Vec<String> = validator.iter_errors(&report).map(|e| e.to_string()).collect();
    assert_eq!(errors, [""; 0]);
    assert!(
        validator.is_valid(
            &serde_json::from_str(&super::report(&Results::default(), Lang::En)).unwrap()
        )
    );
    report["files"][1]["findings"][0]["severity"] = json!("fatal");
    assert!(!validator.is_valid(&report), "the schema checks something");
}

#[test]
fn a_report_has_the_promised_fields() {
    let report = sample_report();
    assert_eq!(report["version"], 1);
    assert_eq!(
        report["summary"],
        json!({"files": 3, "matrices": 2, "errors": 2, "warnings": 1, "notes": 1, "waived": 0, "known": 0})
    );
    let [locked, first, second] = report["files"].as_array().unwrap().as_slice() else {
        panic!("three files")
    };
    assert_eq!(
        *locked,
        json!({"path": "låst.xlsx", "error": "Filen er låst.",
               "matrices": [], "without": [], "findings": []})
    );
    let letters = [
        ("B", "beslutningskompetence"),
        ("H", "hovedansvar"),
        ("U", "udførende"),
        ("K", "konsulteret"),
        ("I", "informeret"),
    ];
    let letters = letters
        .map(|(letter, means)| json!({"letter": letter, "meaning": means, "duties": [letter]}));
    assert_eq!(
        first["matrices"][0],
        json!({"sheet": "Ansvar & roller", "area": "A1:E3", "layout": "grid", "scheme": "bhuki",
               "letters_mean": letters, "also_fits": [], "roles": 3, "activities": 2, "letters": 5,
               "role_names": ["It-chef", "DPO", "Fagchef"],
               "skipped": [{"cells": "V4:V27", "why": "tal, ikke bogstaver"}]})
    );
    assert_eq!(first["without"], json!([{"sheet": "Forside", "why": "ingen roller"}]));
    assert_eq!(rules(first), ["untidy-letter", "unknown-letter", "several-mains"]);
    assert_eq!(rules(second), ["missing-executor"]);
    let mains = &first["findings"][2];
    assert_eq!(mains["cells"], json!(["D3", "E3"]));
    assert_eq!(
        mains["activity"],
        json!({"code": "ISP6", "name": "Sikre overholdelse", "cell": "B3"})
    );
    for field in ["role", "fix", "waived"] {
        assert_eq!(mains[field], Value::Null, "{field}");
    }
    let untidy = &first["findings"][0];
    assert_eq!(untidy["fix"], json!({"cell": "C2", "from": "h/u", "to": "H/U"}));
    assert_eq!(untidy["role"], json!({"name": "It-chef", "cell": "C1"}));
    assert_eq!(second["findings"][0]["cells"], json!(["B2"]));
    assert_eq!(second["findings"][0]["activity"]["code"], Value::Null);
}

fn rules(file: &Value) -> Vec<&str> {
    let findings = file["findings"].as_array().unwrap();
    findings.iter().map(|finding| finding["rule"].as_str().unwrap()).collect()
}

#[test]
fn waived_and_known_findings_are_listed_but_do_not_count() {
    let mut settings = Settings::default();
    let mut agreed = Waiver::new("several-mains", "Aftalt");
    agreed.activity = Some("ISP6".to_owned());
    let mut over = Waiver::new("missing-main", "x");
    over.role = Some("DPO".to_owned());
    over.until = Day::new(2020, 1, 1);
    settings.waivers = vec![Arc::new(agreed), Arc::new(over)];
    settings.today = Day::new(2026, 1, 1);
    let matrices = sample();
    let mut findings = lint(&matrices, &settings);
    findings[0].known = true;
    let refused = [RefusedWaiver {
        rule: "x".to_owned(),
        activity: None,
        role: None,
        reason: String::new(),
        until: Some("snart".to_owned()),
        origin: crate::lint::waiver::Origin::Sheet {
            file: "a.xlsx".to_owned(),
            sheet: "Undtagelser".to_owned(),
            cell: Cell::new(4, 0),
        },
        why: Text { da: "fordi", en: "because" }.into(),
    }];
    let file = FileReport::new("a.xlsx", &matrices);
    let waivers =
        crate::lint::waived::waiver_states(&settings, &findings, crate::lint::rules::RULES);
    let results =
        Results { files: &[file], findings: &findings, waivers: &waivers, refused: &refused };
    let report: Value = serde_json::from_str(&report(&results, Lang::Da)).unwrap();
    assert!(jsonschema::validator_for(&schema()).unwrap().is_valid(&report));
    assert_eq!(report["files"][0]["findings"][2]["waived"], "Aftalt");
    assert_eq!(report["files"][0]["findings"][0]["known"], true);
    assert_eq!(
        report["summary"],
        json!({"files": 1, "matrices": 2, "errors": 1, "warnings": 1, "notes": 0,
               "waived": 1, "known": 1})
    );
    let states: Vec<_> = report["waivers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|waiver| (waiver["state"].as_str().unwrap(), waiver["origin"].as_str().unwrap()))
        .collect();
    let expected = [("used", ""), ("expired", ""), ("refused", "a.xlsx:Undtagelser!A5")];
    assert_eq!(states, expected);
    assert_eq!(report["waivers"][2]["why"], "fordi");
    assert_eq!(report["waivers"][1]["until"], "2020-01-01");
}

/// Texts as spreadsheets hold them: any character, and often a letter.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[bhukiBHUKI/, *\u{a0}Н-]{0,4}", Just("It-chef".to_owned())]
}

fn cells() -> impl Strategy<Value = Cell> {
    (0..crate::model::cell::ROWS, 0..crate::model::cell::COLUMNS)
        .prop_map(|(row, col)| Cell::new(row, col))
}

fn areas() -> impl Strategy<Value = Area> {
    (cells(), cells()).prop_map(|(a, b)| Area::new(a, b))
}

fn roles() -> impl Strategy<Value = Role> {
    let kind = prop_oneof![Just(RoleKind::Person), Just(RoleKind::Body)];
    let other = || option::of(words());
    let appointed = option::of(vec(words(), 0..3));
    (words(), other(), kind, other(), other(), cells(), any::<bool>(), appointed).prop_map(
        |(name, group, kind, mark, second, cell, hidden, appointed)| Role {
            name,
            group,
            kind,
            mark,
            second,
            cell,
            hidden,
            appointed,
        },
    )
}

fn activities() -> impl Strategy<Value = Activity> {
    let code = option::of((words(), cells()).prop_map(|(text, cell)| Code { text, cell }));
    (vec(words(), 0..3), code, words(), cells(), areas(), any::<bool>()).prop_map(
        |(sections, code, name, cell, duty_cells, hidden)| Activity {
            sections,
            code,
            name,
            cell,
            duty_cells,
            hidden,
        },
    )
}

fn layouts() -> impl Strategy<Value = Layout> {
    prop_oneof![
        Just(Layout::Grid),
        Just(Layout::Inverted),
        Just(Layout::SubColumns),
        Just(Layout::Transposed),
        Just(Layout::List)
    ]
}

fn random_matrices() -> impl Strategy<Value = Matrix> {
    let duties = vec((0..4usize, 0..4usize, cells(), words().prop_map(Into::into)), 0..12);
    let lists = (vec(roles(), 0..4), vec(activities(), 0..4), duties);
    let skipped = vec(
        (areas(), words(), words())
            .prop_map(|(cells, da, en)| Skipped { cells, why: Text { da, en } }),
        0..2,
    );
    let explained = (any::<char>(), words(), words(), cells())
        .prop_map(|(letter, meaning, sheet, cell)| Explained { letter, meaning, sheet, cell });
    let skipped = (skipped, vec(explained, 0..2));
    let sheet = (words(), any::<bool>(), areas(), layouts(), cells(), skipped);
    let schemes = (0..SCHEMES.len(), vec(0..SCHEMES.len(), 0..3));
    (lists, sheet, schemes, words()).prop_map(|(lists, sheet, schemes, file)| {
        let (roles, activities, duties) = lists;
        let (sheet, hidden, area, layout, headers, (skipped, legend)) = sheet;
        let parts = MatrixParts {
            sheet,
            hidden,
            area,
            layout,
            headers,
            roles,
            activities,
            duties,
            skipped,
        };
        let mut matrix = Matrix::new(parts, &SCHEMES[schemes.0]);
        matrix.file = file;
        matrix.legend = legend;
        matrix.also_fits = schemes.1.iter().map(|i| &SCHEMES[*i]).collect();
        matrix
    })
}

proptest! {
    #[test]
    fn a_matrix_comes_back_the_same(list in vec(random_matrices(), 1..3)) {
        let json = matrices(&list);
        prop_assert_eq!(crate::model::json::matrices_from_json(json.as_bytes()), Ok(list.clone()));
        let one = serde_json::to_string(&list[0]).unwrap();
        prop_assert_eq!(serde_json::from_str::<Matrix>(&one).unwrap(), list[0].clone());
    }

    #[test]
    fn no_rule_panics_on_any_matrix(matrix in random_matrices()) {
        for finding in lint(&[matrix], &Settings::default()) {
            prop_assert!(!finding.cells.is_empty());
            prop_assert!(!finding.message(Lang::Da).is_empty());
        }
    }
}
