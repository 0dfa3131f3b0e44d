//! Waivers, in `bhuki.toml` and in a workbook's own sheet.

use super::settings::Folder;
use super::*;

/// A workbook of two sheets: a matrix with a fault, and waivers.
fn with_waivers(rows: &str) -> String {
    format!(
        "## Ansvar\n\n\
         | Nr | Aktivitet | It-chef | DPO | Direktør |\n|---|---|---|---|---|\n\
         | B1 | Udarbejde beredskabsplan | H/U | H | B |\n\
         | B2 | Afprøve beredskabsplan | U | H | I |\n\
         | B3 | Orientere om beredskabet | K | H | I |\n\n\
         ## Undtagelser\n\n\
         | Regel | Aktivitet | Rolle | Begrundelse | Gælder til |\n|---|---|---|---|---|\n{rows}"
    )
}

#[test]
fn a_waived_finding_is_told_but_does_not_count() {
    let folder = Folder::with(&[
        ("fejl.csv", BAD),
        (
            "bhuki.toml",
            "[[waiver]]\nrule = \"several-mains\"\nactivity = \"udarbejde beredskabsplan\"\n\
             reason = \"Aftalt med direktionen\"\nuntil = 2999-12-31\n",
        ),
    ]);
    let output = run_in(folder.path(), &["lint", "fejl.csv"]);
    assert_eq!(status(&output), 0, "{}", stdout(&output));
    insta::assert_snapshot!("waived", stdout(&output));
    for format in ["text", "short"] {
        let output = run_in(folder.path(), &["lint", "fejl.csv", "-v", "--format", format]);
        insta::assert_snapshot!(format!("waived-{format}-v"), stdout(&output));
    }
    let report = folder.json(&["fejl.csv"]);
    let finding = &report["files"][0]["findings"][0];
    assert_eq!(finding["waived"], "Aftalt med direktionen");
    assert_eq!(
        (&report["summary"]["errors"], &report["summary"]["waived"]),
        (&0.into(), &1.into())
    );
    assert_eq!(
        report["waivers"],
        serde_json::json!([{
            "rule": "several-mains", "activity": "udarbejde beredskabsplan", "role": null,
            "reason": "Aftalt med direktionen", "until": "2999-12-31",
            "origin": "bhuki.toml:1", "state": "used", "why": null
        }])
    );
}

#[test]
fn expired_and_unused_waivers_are_named_with_what_to_do() {
    let folder = Folder::with(&[
        ("fejl.csv", BAD),
        (
            "bhuki.toml",
            "[[waiver]]\nrule = \"several-mains\"\nrole = \"DPO\"\nreason = \"x\"\n\
             until = \"31.12.2020\"\n\
             [[waiver]]\nrule = \"missing-main\"\nactivity = \"Afprøve beredskabsplan\"\n\
             reason = \"x\"\n",
        ),
    ]);
    assert_eq!(folder.found(&["fejl.csv"]), ["error several-mains"]);
    for lang in ["da", "en"] {
        let output = run_in(folder.path(), &["lint", "fejl.csv", "--lang", lang]);
        assert_eq!(status(&output), 1);
        insta::assert_snapshot!(format!("expired-and-unused-{lang}"), stdout(&output));
    }
    // Nobody can say that a waiver is of no use where its rule was not run, or not everywhere.
    let parts = [["--only", "several-mains"], ["--area", "A1:D4"], ["--rule", "missing-main=off"]];
    for part in parts {
        let said = folder.lines(&[&["lint", "fejl.csv"], &part[..]].concat()).join("\n");
        assert!(!said.contains("dækker intet fund") && said.contains("udløb"), "{said}");
    }
    let states = |args: &[&str]| {
        let report = folder.json(args);
        let waivers = report["waivers"].as_array().unwrap().iter();
        waivers.map(|w| w["state"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(states(&["fejl.csv"]), ["expired", "unused"]);
    assert_eq!(states(&["fejl.csv", "--only", "several-mains"]), ["expired", "not-run"]);
}

#[test]
fn many_waivers_to_look_at_are_counted() {
    let row = |i: usize| format!("| several-mains | C{i} | | Aftalt | |\n");
    let rows: Vec<String> = (0..25).map(row).collect();
    let folder = Folder::with(&[("a.md", &with_waivers(&rows.concat()))]);
    let named = |args: &[&str]| {
        let lines = folder.lines(args);
        lines.iter().filter(|line| line.contains("dækker intet fund")).count()
    };
    assert_eq!((named(&["lint", "a.md"]), named(&["lint", "a.md", "-v"])), (20, 25));
    let more = "  og 5 mere at se på, som -v viser".to_owned();
    assert!(folder.lines(&["lint", "a.md"]).contains(&more));
}

#[test]
fn a_workbook_lists_its_own_waivers() {
    let rows = "| several-mains | B1 | | Aftalt | |\n\
        | Ingen udfører aktiviteten | Orientere om beredskabet | | Sker af sig selv | 31-12-2999 |\n";
    let folder = Folder::with(&[("a.md", &with_waivers(rows)), ("b.md", &with_waivers(""))]);
    let output = run_in(folder.path(), &["lint", "a.md"]);
    assert_eq!(status(&output), 0);
    insta::assert_snapshot!("waived-in-the-workbook", stdout(&output));
    // They hold for that workbook only.
    let both = ["error several-mains", "warning missing-executor"];
    assert_eq!(folder.found(&["a.md", "b.md"]), both);
    let origin = &folder.json(&["a.md", "b.md"])["waivers"][1]["origin"];
    assert_eq!(origin, "a.md:Undtagelser!A3");
    assert_eq!(folder.found(&["a.md", "--no-config"]), [""; 0], "they are no settings file");
}

#[test]
fn rows_that_cannot_be_used_are_named_and_hold_nothing() {
    let rows = "| several-main | B1 | | Aftalt | |\n\
        | several-mains | B1 | | | |\n\
        | several-mains | | | Aftalt | |\n\
        | several-mains | B1 | | Aftalt | 01/02/2999 |\n\
        | | | | | |\n\
        | several-mains | B1 | | Aftalt | 31.12.2020 |\n\
        | several-mains | B9 | | Aftalt | |\n";
    let folder = Folder::with(&[("a.md", &with_waivers(rows))]);
    assert_eq!(folder.found(&["a.md"]), ["error several-mains", "warning missing-executor"]);
    for lang in ["da", "en"] {
        let args = ["lint", "a.md", "--lang", lang, "--format", "text", "--only", "several-mains"];
        let text = stdout(&run_in(folder.path(), &args));
        let closing = text.rsplit_once("\n\n").unwrap().1;
        assert!(closing.lines().all(|line| line.chars().count() <= 80), "{closing}");
        insta::assert_snapshot!(format!("refused-{lang}"), closing);
    }
    let report = folder.json(&["a.md"]);
    let states: Vec<_> =
        report["waivers"].as_array().unwrap().iter().map(|w| &w["state"]).collect();
    assert_eq!(states, ["expired", "unused", "refused", "refused", "refused", "refused"]);
    assert_eq!(report["waivers"][2]["rule"], "several-main");
}

#[test]
fn a_date_in_excel_is_a_date() {
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("BHUKI").unwrap();
    for (row, line) in (0..).zip(BAD.lines()) {
        for (col, text) in (0..).zip(line.split(';')) {
            sheet.write(row, col, text).unwrap();
        }
    }
    let sheet = book.add_worksheet().set_name("Undtagelser").unwrap();
    for (col, header) in (1..).zip(["Gælder til", "Regel", "Rolle", "Begrundelse"]) {
        sheet.write(2, col, header).unwrap();
    }
    for (row, (year, format)) in (3..).zip([(2020, "dd-mm-yyyy"), (2999, "d. mmmm yyyy")]) {
        let day = ExcelDateTime::from_ymd(year, 12, 31).unwrap();
        sheet.write_with_format(row, 1, &day, &Format::new().set_num_format(format)).unwrap();
        for (col, text) in (2..).zip(["Flere roller har hovedansvaret", "DPO", "Aftalt"]) {
            sheet.write(row, col, text).unwrap();
        }
    }
    let folder = Folder::with(&[]);
    folder.write("a.xlsx", book.save_to_buffer().unwrap());
    let waivers = &folder.json(&["a.xlsx"])["waivers"];
    let told = |i: usize| {
        let text = |field: &str| waivers[i][field].as_str().unwrap().to_owned();
        [text("origin"), text("until"), text("state")]
    };
    assert_eq!(told(0), ["a.xlsx:Undtagelser!B4", "2020-12-31", "expired"]);
    assert_eq!(told(1), ["a.xlsx:Undtagelser!B5", "2999-12-31", "used"]);
}
