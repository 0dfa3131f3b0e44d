//! The command line as its users meet it: what is printed where, and the exit status.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod baseline;
mod drawing;
mod exit_codes;
mod files;
mod formats;
mod house;
mod making;
#[path = "../order.rs"]
mod order;
mod readme;
mod settings;
mod waivers;

use std::path::Path;
use std::process::{Command, Output, Stdio};

use assert_cmd::cargo::cargo_bin;

/// The program in the folder of the fixtures, untouched by the tester's own settings.
fn bhuki() -> Command {
    let mut command = Command::new(cargo_bin!("bhuki"));
    let settings = ["BHUKI_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS"];
    let colours = ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM", "COLORTERM", "CI"];
    let hosts = ["GITHUB_STEP_SUMMARY"];
    for name in settings.into_iter().chain(colours).chain(hosts) {
        command.env_remove(name);
    }
    command.current_dir(workbooks()).stdin(Stdio::null());
    command
}

fn workbooks() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/workbooks"))
}

fn run(args: &[&str]) -> Output {
    bhuki().args(args).output().unwrap()
}

fn run_in(folder: &Path, args: &[&str]) -> Output {
    bhuki().current_dir(folder).args(args).output().unwrap()
}

fn fed(args: &[&str], input: &[u8]) -> Output {
    assert_cmd::Command::from_std(bhuki()).args(args).write_stdin(input).output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn status(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// Holds a text against its snapshot in `snapshots`.
fn snapshot(name: &str, text: &str) {
    insta::assert_snapshot!(name, text);
}

/// A matrix with nothing wrong in it.
const GOOD: &str = "Aktivitet;It-chef;DPO;Direktør\n\
    Udarbejde beredskabsplan;H/U;K;B\n\
    Afprøve beredskabsplan;U;H;I\n\
    Orientere om beredskabet;H/U;K;I\n";
/// The same with two who answer.
const BAD: &str = "Aktivitet;It-chef;DPO;Direktør\n\
    Udarbejde beredskabsplan;H/U;H;B\n\
    Afprøve beredskabsplan;U;H;I\n\
    Orientere om beredskabet;H/U;K;I\n";

#[test]
fn explanations_read_well_in_both_languages() {
    for lang in ["da", "en"] {
        insta::assert_snapshot!(
            format!("explain-several-mains-{lang}"),
            stdout(&run(&["explain", "several-mains", "--lang", lang]))
        );
    }
    let list = stdout(&run(&["explain"]));
    let names: Vec<&str> = list
        .lines()
        .filter_map(|line| line.split_once("  ")?.0.split_whitespace().next())
        .filter(|name| name.contains('-'))
        .collect();
    assert!(list.contains(&format!("\n{} regler\n", names.len())), "{list}");
    for name in names {
        for lang in ["da", "en"] {
            let output = run(&["forklar", name, "--lang", lang]);
            assert_eq!(status(&output), 0, "{name}");
            let text = stdout(&output);
            assert!(text.contains(name) && !text.contains("&#"), "{text}");
            // The bold of the record is drawn; `**` beside a role is its mark.
            let is_bold = |word: &str| word != "**" && word.contains("**");
            assert!(!text.split_whitespace().any(is_bold), "{text}");
            assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        }
    }
}

#[test]
fn rules_and_letters_are_explained_by_any_of_their_names() {
    for lang in ["da", "en"] {
        let said =
            |args: &[&str]| stdout(&bhuki().env("BHUKI_LANG", lang).args(args).output().unwrap());
        insta::assert_snapshot!(format!("explain-list-{lang}"), said(&["explain"]));
        let invisible =
            said(&["explain", "lookalike-letter"]) + &said(&["explain", "hidden-letter"]);
        insta::assert_snapshot!(format!("explain-invisible-{lang}"), invisible);
        insta::assert_snapshot!(format!("explain-letters-{lang}"), said(&["explain", "letters"]));
        let rule = said(&["explain", "unknown-letter"]);
        for name in ["Unknown-Letter", "Ukendt bogstav", "ukendt bogstav", "Unknown letter"] {
            assert_eq!(said(&["explain", name]), rule, "{name}");
        }
        assert!(said(&["explain", "RACI"]).contains("accountable"));
        assert_eq!(said(&["explain", "bogstaver"]), said(&["explain", "letters"]));
    }
}

#[test]
fn exit_status() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("god.csv", GOOD);
    write("fejl.csv", BAD);
    write("tom.csv", "");
    write("brev.csv", "Kære borgmester\nHer er brevet\n");
    std::fs::create_dir(folder.path().join("tom")).unwrap();
    for (args, expected) in [
        (&["lint", "god.csv"][..], 0),
        (&["lint", "fejl.csv"], 1),
        (&["tjek", "fejl.csv", "god.csv"], 1),
        (&["lint", "fejl.csv", "--fail-on", "never"], 0),
        (&["lint", "fejl.csv", "--fail-on", "aldrig"], 0),
        (&["lint", "fejl.csv", "--rule", "several-mains=warning"], 0),
        (&["lint", "fejl.csv", "--rule", "several-mains=advarsel", "--fail-on", "warning"], 1),
        (&["lint", "fejl.csv", "--rule", "several-mains=fra"], 0),
        (&["lint", "fejl.csv", "--only", "missing-main,missing-executor"], 0),
        (&["lint", "fejl.csv", "--only", "several-mains"], 1),
        (&["lint", "fejl.csv", "--format", "json"], 1),
        (&["lint", "fejl.csv", "--scheme", "BHUKI"], 1),
        (&["lint", "god.csv", "--area", "A1:D4"], 0),
        (&["lint", "fejl.csv", "--only", "Several-Mains"], 1),
        (&["lint", "fejl.csv", "--only", "several-mains", "--rule", "several-mains=fra"], 2),
        (&["lint", "god.csv", "--area", "A1:A2"], 2),
        (&["lint", "god.csv", "fejl.csv", "tom.csv"], 2),
        (&["lint", "brev.csv"], 2),
        (&["lint", "findes-ikke.xlsx"], 2),
        (&["lint", "tom"], 2),
        (&["lint", "god.csv", "--sheet", "Ark7"], 2),
        (&["lint", "god.csv", "--area", "hist og pist"], 2),
        (&["lint", "god.csv", "--scheme", "abc"], 2),
        (&["lint", "god.csv", "--rule", "several-mains"], 2),
        (&["lint", "god.csv", "--rule", "several-mains=slemt"], 2),
        (&["lint", "god.csv", "--only", "several-main"], 2),
        (&["lint", "god.csv", "--format", "xml"], 2),
        (&["lint", "god.csv", "--fail-on", "tirsdag"], 2),
        (&["lint", "god.csv", "--lang", "de"], 2),
        (&["lint", "god.csv", "--findes-ikke"], 2),
        (&["lint"], 2),
        (&["findes-ikke"], 2),
        (&[], 2),
        (&["explain"], 0),
        (&["explain", "several-mains"], 0),
        (&["explain", "several-main"], 2),
        (&["--version"], 0),
    ] {
        let output = run_in(folder.path(), args);
        assert_eq!(status(&output), expected, "{args:?}\n{}{}", stdout(&output), stderr(&output));
        // Something is always said, and what cannot be done is said on standard error.
        assert!(!(output.stdout.is_empty() && output.stderr.is_empty()), "{args:?}");
        assert_eq!(expected == 2, !output.stderr.is_empty(), "{args:?}: {}", stderr(&output));
    }
}

#[test]
fn usage_errors_say_what_to_do() {
    for lang in ["da", "en"] {
        let said: Vec<String> = [
            &["lint"][..],
            &["lnit", "x"],
            &["lint", "x", "--formt", "json"],
            &["lint", "x", "--format"],
            &["lint", "x", "--format", "xml"],
            &["lint", "x", "--area", "A"],
            &["lint", "x", "--rule", "missing-main"],
            &["explain", "several-main"],
            &["lint", "x", "--only", "Several"],
            &["lint", "x", "--large=1"],
            &["lint", "x", "--sheet", "a", "--sheet", "b"],
            &["lint", "x", "--rule", "missing-main=fra", "--only", "missing-main"],
            &["lint", "x", "-o"],
            &["explain", "--asci"],
            &["figur-15.xlsx"],
            &["Mine skemaer.xlsx"],
            &["check", "figur-15.xlsx"],
            &["kontrollér"],
            &["convert", "Mine", "skemaer.xlsx", "-o", "x.csv"],
            &["help", "lint", "foo"],
            &["lint", "figur-15.csv", "--sheet", "BHUKI"],
            &["lint", "figur-15.csv", "--area", "A1:B2"],
            &["lint", "figur-15.csv", "findes-ikke.xlsx", "-o", "/findes/ikke/x.txt"],
            &[],
        ]
        .into_iter()
        .map(|args| stderr(&bhuki().env("BHUKI_LANG", lang).args(args).output().unwrap()))
        .collect();
        insta::assert_snapshot!(format!("usage-errors-{lang}"), said.concat());
    }
}

#[test]
fn the_language_is_chosen_by_flag_then_variable_then_locale() {
    let first_word = |set: &dyn Fn(&mut Command)| {
        let mut command = bhuki();
        set(&mut command);
        let text = stdout(&command.args(["explain", "missing-main"]).output().unwrap());
        text.split_whitespace().next().unwrap().to_owned()
    };
    let (danish, english) = ("Ingen", "Nobody");
    assert_eq!(first_word(&|_| ()), danish);
    assert_eq!(first_word(&|c| _ = c.env("LANG", "en_GB.UTF-8")), english);
    assert_eq!(first_word(&|c| _ = c.env("LANG", "C.UTF-8")), danish);
    assert_eq!(first_word(&|c| _ = c.env("LC_ALL", "POSIX")), danish);
    assert_eq!(first_word(&|c| _ = c.env("LANG", "sv_SE.UTF-8")), danish);
    assert_eq!(first_word(&|c| _ = c.env("BHUKI_LANG", "en").env("LANG", "da_DK")), english);
    assert_eq!(first_word(&|c| _ = c.env("BHUKI_LANG", "en").args(["--lang", "da"])), danish);
}

#[test]
fn on_a_pipe_each_finding_is_a_line_and_the_last_one_says_what_was_read() {
    insta::assert_snapshot!(stdout(&run(&["lint", "several-mains.xlsx", "figur-15.csv"])));
}

#[test]
fn sheets_without_a_matrix_and_what_was_left_out_are_told() {
    insta::assert_snapshot!(stdout(&run(&["lint", "three-sheets.xlsx", "figur-15.xlsx", "-v"])));
}

#[test]
fn standard_input_is_read_by_content() {
    for file in ["figur-15.xlsx", "figur-15.xls", "figur-15.ods", "figur-15.csv", "figur-15.md"] {
        let bytes = std::fs::read(workbooks().join(file)).unwrap();
        let output = fed(&["lint", "-"], &bytes);
        assert_eq!(status(&output), 1, "{file}: {}", stderr(&output));
        let last = stdout(&output).lines().last().unwrap().to_owned();
        assert!(last.contains("22 aktiviteter × 17 roller, bogstavsæt BHUKI"), "{file}: {last}");
    }
}

#[test]
fn own_json_gives_the_same_findings_and_a_drawing() {
    let json = br#"{"scheme": "bhuki", "roles": [{"name": "It-chef"}, {"name": "DPO"}],
        "activities": [{"name": "Drift", "duties": [{"role": "It-chef", "text": "H/U"},
            {"role": "DPO", "text": "H"}]}]}"#;
    let output = fed(&["lint", "-", "--format", "text"], json);
    assert_eq!(status(&output), 1, "{}", stderr(&output));
    let text = stdout(&output);
    assert!(text.contains("several-mains") && text.contains("▸ 2 Drift"), "{text}");
    let output = fed(&["lint", "-", "--sheet", "Ark9"], json);
    assert_eq!(status(&output), 2);
}

#[test]
fn a_reader_who_leaves_early_is_no_error() {
    let mut child = bhuki()
        .args(["lint", ".", "--format", "text"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((status(&output), stderr(&output)), (1, String::new()));
}
