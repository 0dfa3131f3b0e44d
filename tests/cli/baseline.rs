//! `--baseline`: the findings that were there before do not count.

use super::settings::Folder;
use super::*;

const LINT: [&str; 4] = ["lint", "fejl.csv", "--baseline", "udgangspunkt.json"];

fn lint(folder: &Folder, more: &[&str]) -> Output {
    run_in(folder.path(), &[&LINT, more].concat())
}

#[test]
fn the_first_run_writes_it_and_from_then_on_only_new_findings_count() {
    let folder = Folder::with(&[("fejl.csv", BAD)]);
    let output = lint(&folder, &[]);
    assert_eq!(status(&output), 0, "{}", stdout(&output));
    assert!(stdout(&output).contains("several-mains"), "the findings are shown once more");
    assert_eq!(
        stderr(&output),
        "Udgangspunktet er skrevet til udgangspunkt.json: 1 fund, som ikke tæller med fra nu af.\n"
    );
    let written = folder.read("udgangspunkt.json");
    insta::assert_snapshot!("baseline", written);

    let output = lint(&folder, &[]);
    assert_eq!((status(&output), stderr(&output)), (0, String::new()));
    insta::assert_snapshot!("known", stdout(&output));
    insta::assert_snapshot!("known-v", stdout(&lint(&folder, &["-v", "--lang", "en"])));
    let report = folder.json(&LINT[1..]);
    assert_eq!(report["files"][0]["findings"][0]["known"], true);
    assert_eq!((&report["summary"]["errors"], &report["summary"]["known"]), (&0.into(), &1.into()));

    // A row above and another column move the cells; the finding is the same.
    let moved = BAD
        .replace("Aktivitet;", "Nr;Aktivitet;")
        .replace("Udarbejde", "2;Godkende indkøb;H/U;K;B\n3;Udarbejde")
        .replace("Afprøve", "4;Afprøve")
        .replace("Orientere", "5;Orientere");
    folder.write("fejl.csv", moved.replace("3;", ";"));
    let output = lint(&folder, &["--only", "several-mains"]);
    assert_eq!(status(&output), 0, "{}", stdout(&output));
    assert!(stdout(&output).contains("1 fund fra udgangspunktet"), "{}", stdout(&output));

    folder.write("fejl.csv", BAD.replace("U;H;I", "H/U;H;I"));
    let output = lint(&folder, &[]);
    assert_eq!(status(&output), 1, "{}", stdout(&output));
    assert!(stdout(&output).starts_with("fejl.csv:B3, C3: error several-mains: "));
    assert!(stdout(&output).contains("\n1 fejl\nTæller ikke med: 1 fund fra udgangspunktet"));
    assert_eq!(folder.read("udgangspunkt.json"), written, "it is written when asked for only");
}

#[test]
fn what_is_gone_is_told_and_updated_when_asked_for() {
    let folder = Folder::with(&[("fejl.csv", &BAD.replace("U;H;I", "K;H;I"))]);
    lint(&folder, &[]);
    folder.write("fejl.csv", BAD);
    let output = lint(&folder, &[]);
    assert_eq!(status(&output), 0);
    let gone = "  1 fund i udgangspunktet er der ikke mere: --update-baseline skriver";
    assert!(stdout(&output).contains(gone), "{}", stdout(&output));
    // A rule that is not run says nothing of what is gone, and what is written stays.
    let before = folder.read("udgangspunkt.json");
    let output = lint(&folder, &["--only", "several-mains", "--update-baseline"]);
    assert!(!stdout(&output).contains("er der ikke mere"), "{}", stdout(&output));
    assert_eq!(folder.read("udgangspunkt.json"), before);

    folder.write("fejl.csv", BAD.replace("U;H;I", "H/U;H;I"));
    let output = lint(&folder, &["--update-baseline"]);
    assert_eq!(status(&output), 0);
    assert!(stderr(&output).contains(": 2 fund, som"), "{}", stderr(&output));
    assert_ne!(folder.read("udgangspunkt.json"), before);
    assert_eq!(status(&lint(&folder, &[])), 0);
}

#[test]
fn a_waived_finding_is_not_written() {
    let folder = Folder::with(&[
        ("fejl.csv", BAD),
        ("bhuki.toml", "[[waiver]]\nrule = \"several-mains\"\nrole = \"DPO\"\nreason = \"x\"\n"),
    ]);
    let output = lint(&folder, &[]);
    assert!(stderr(&output).contains(": 0 fund, som"), "{}", stderr(&output));
}

#[test]
fn nothing_is_written_where_something_failed() {
    let folder = Folder::with(&[("fejl.csv", BAD), ("tom.csv", "")]);
    let output = lint(&folder, &["tom.csv"]);
    assert_eq!(status(&output), 2);
    let said = "Udgangspunktet er ikke skrevet, fordi ikke alt kunne læses.\n";
    assert!(stderr(&output).ends_with(said), "{}", stderr(&output));
    assert!(!folder.path().join("udgangspunkt.json").exists());
}

#[test]
fn no_file_of_another_kind_is_taken_or_replaced() {
    let files = [
        ("fejl.csv", BAD),
        ("andet.xlsx", "et andet"),
        ("andet.json", "{\"version\": 1, \"files\": []}"),
        ("nyere.json", "{\"version\": 9, \"fund\": []}"),
        ("skema.md", "| Aktivitet | DPO | Chef |\n|---|---|---|\n| Drift | H/U | K |\n"),
    ];
    let folder = Folder::with(&files);
    for lang in ["da", "en"] {
        let mut said = String::new();
        for args in [
            &["fejl.csv", "--baseline", "andet.xlsx"][..],
            &["fejl.csv", "--baseline", "ny.xlsx"],
            &["fejl.csv", "--baseline", "andet.json"],
            &["fejl.csv", "--baseline", "nyere.json"],
            &["fejl.csv", "--baseline", "nyere.json", "--update-baseline"],
            &["fejl.csv", "--baseline", "ny.json", "--format", "text", "-o", "ny.json"],
            &["fejl.csv", "--baseline", "."],
            &["fejl.csv", "--update-baseline"],
            &["fejl.csv", "--baseline", "ny.json", "--update-baseline", "--area", "A1:D4"],
        ] {
            let output = run_in(folder.path(), &[&["lint", "--lang", lang], args].concat());
            assert_eq!((status(&output), stdout(&output)), (2, String::new()), "{args:?}");
            said += &stderr(&output);
        }
        insta::assert_snapshot!(format!("refused-baselines-{lang}"), said);
    }
    // A matrix in JSON or Markdown is read, so it cannot be the baseline as well.
    let output = run_in(folder.path(), &["lint", "skema.md", "--baseline", "./skema.md"]);
    assert_eq!(status(&output), 2);
    for (name, text) in files {
        assert_eq!(folder.read(name), text);
    }
    assert!(!folder.path().join("ny.json").exists() && !folder.path().join("ny.xlsx").exists());
}
