//! The command line as its users meet it: what is printed where, and the exit status.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::path::Path;
use std::process::{Command, Output, Stdio};

use assert_cmd::cargo::cargo_bin;

/// The program in the folder of the fixtures, untouched by the tester's own settings.
fn bhuki() -> Command {
    let mut command = Command::new(cargo_bin!("bhuki"));
    let settings = ["BHUKI_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS"];
    let colours = ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM", "COLORTERM", "CI"];
    for name in settings.into_iter().chain(colours) {
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
fn the_drawing_follows_the_terminal_and_the_language() {
    for width in [60, 80, 120] {
        for lang in ["da", "en"] {
            for file in ["several-mains.xlsx", "figur-15.xlsx", "transposed.xlsx"] {
                let args = ["lint", file, "--format", "text", "--lang", lang];
                let output = bhuki().env("COLUMNS", width.to_string()).args(args).output().unwrap();
                let name = format!("{}-{width}-{lang}", file.trim_end_matches(".xlsx"));
                insta::assert_snapshot!(name, stdout(&output));
            }
        }
    }
}

#[test]
fn no_line_of_a_drawing_is_wider_than_the_terminal() {
    for width in [60, 80, 120] {
        let mut command = bhuki();
        command.env("COLUMNS", width.to_string()).args(["lint", ".", "--format", "text"]);
        let text = stdout(&command.output().unwrap());
        for line in text.lines().filter(|line| line.starts_with("  │") || line.starts_with("  ┌"))
        {
            let columns = line.chars().count();
            assert!(columns <= width, "{columns} > {width}: {line}");
            assert_eq!(line.trim_end(), line);
        }
    }
}

#[test]
fn explanations_read_well_in_both_languages() {
    for lang in ["da", "en"] {
        insta::assert_snapshot!(
            format!("explain-several-mains-{lang}"),
            stdout(&run(&["explain", "several-mains", "--lang", lang]))
        );
    }
    for rule in stdout(&run(&["explain"])).lines().take_while(|line| !line.is_empty()) {
        let name = rule.split_whitespace().next().unwrap();
        for lang in ["da", "en"] {
            let output = run(&["forklar", name, "--lang", lang]);
            assert_eq!(status(&output), 0, "{name}");
            let text = stdout(&output);
            assert!(text.contains(name) && !text.contains("**"), "{text}");
            assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        }
    }
}

#[test]
fn help_is_in_both_languages() {
    for lang in ["da", "en"] {
        for command in ["lint", "explain", ""] {
            let args: Vec<&str> = [command, "--help", "--lang", lang]
                .into_iter()
                .filter(|arg| !arg.is_empty())
                .collect();
            let output = run(&args);
            assert_eq!((status(&output), stderr(&output)), (0, String::new()));
            insta::assert_snapshot!(format!("help-{command}-{lang}"), stdout(&output));
        }
    }
    assert_eq!(stdout(&run(&["help", "lint"])), stdout(&run(&["tjek", "--help"])));
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
fn a_folder_is_walked_and_lock_files_are_skipped() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("b/fejl.csv", BAD);
    write("a.csv", GOOD);
    write("~$a.xlsx", "lock");
    write(".git/x.csv", "x");
    write("README.md", "# Ingen tabel\n");
    write("data.json", "{\"x\": 1}");
    write("brev.docx", "x");
    let output = run_in(folder.path(), &["lint", "."]);
    assert_eq!((status(&output), stderr(&output)), (1, String::new()));
    assert!(stdout(&output).contains("fejl.csv:"), "{}", stdout(&output));
    assert!(stdout(&output).lines().last().unwrap().starts_with("Læst: 2 filer"));
}

#[test]
fn one_unreadable_file_does_not_stop_the_others() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.xlsx"), "PK\u{3}\u{4} og så ikke mere").unwrap();
    std::fs::write(folder.path().join("b.csv"), BAD).unwrap();
    let output = run_in(folder.path(), &["lint", "a.xlsx", "b.csv"]);
    assert_eq!(status(&output), 2);
    assert!(stderr(&output).starts_with("fejl: a.xlsx: "), "{}", stderr(&output));
    assert_eq!(stderr(&output).lines().count(), 1);
    assert!(stdout(&output).contains("several-mains"));
    let output = run_in(folder.path(), &["lint", "a.xlsx", "b.csv", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(json["files"][0]["error"].is_string());
    assert_eq!(json["files"][1]["findings"][0]["rule"], "several-mains");
    assert_eq!(json["summary"]["errors"], 1);
}

#[test]
fn a_result_is_written_in_one_step_and_never_over_an_input() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("fejl.csv"), BAD).unwrap();
    for target in ["fejl.csv", "./fejl.csv"] {
        let output = run_in(folder.path(), &["lint", "fejl.csv", "-o", target]);
        assert_eq!(status(&output), 2);
    }
    let output = run_in(folder.path(), &["lint", ".", "-o", "fejl.csv"]);
    assert_eq!(status(&output), 2);
    assert_eq!(std::fs::read_to_string(path("fejl.csv")).unwrap(), BAD);

    std::fs::write(path("fund.txt"), "det gamle").unwrap();
    let args = ["lint", "fejl.csv", "--format", "text", "-o", "fund.txt"];
    let output =
        bhuki().env("CLICOLOR_FORCE", "1").current_dir(folder.path()).args(args).output().unwrap();
    assert_eq!((status(&output), stdout(&output)), (1, String::new()));
    assert!(stderr(&output).contains("Læst: 1 fil"));
    let written = std::fs::read_to_string(path("fund.txt")).unwrap();
    assert!(written.contains("several-mains") && !written.contains('\u{1b}'));
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 2, "no temporary file is left");

    let output = run_in(folder.path(), &["lint", "fejl.csv", "-o", "ingen/mappe.txt"]);
    assert_eq!(status(&output), 2);
    assert!(stderr(&output).contains("ingen/mappe.txt"));
}

#[test]
fn texts_of_a_file_cannot_steer_the_terminal() {
    let hostile = BAD.replace("DPO", "D\u{1b}[31mPO\u{9b}2J").replace("It-chef", "\"It-\nchef\"");
    for format in ["text", "short"] {
        let output = fed(&["lint", "-", "--format", format], hostile.as_bytes());
        assert_eq!(status(&output), 1, "{}", stderr(&output));
        let text = stdout(&output);
        assert!(text.chars().all(|c| c == '\n' || !c.is_control()), "{text:?}");
        assert!(text.contains("\\u{1b}[31mPO"), "{text}");
    }
}

#[test]
fn wide_and_combining_characters_keep_the_columns() {
    let text =
        BAD.replace("It-chef", "情報技術部長").replace("Afprøve", "Afpro\u{308}ve e\u{301}n");
    let output = fed(&["lint", "-", "--format", "text"], text.as_bytes());
    insta::assert_snapshot!(stdout(&output));
}

#[test]
fn ascii_leaves_no_drawing_sign() {
    let text = stdout(&run(&["lint", "figur-15.xlsx", "--format", "text", "--ascii"]));
    let other: String = text.chars().filter(|c| !c.is_ascii() && !c.is_alphabetic()).collect();
    assert_eq!(other, "");
}

#[test]
fn colours_only_where_they_are_wanted() {
    let args = ["lint", "several-mains.xlsx", "--format", "text"];
    let plain = stdout(&run(&args));
    assert!(!plain.contains('\u{1b}'));
    let forced = stdout(&bhuki().env("CLICOLOR_FORCE", "1").args(args).output().unwrap());
    assert!(forced.contains('\u{1b}'));
    let mut stripped = String::new();
    let mut parts = forced.split('\u{1b}');
    stripped.push_str(parts.next().unwrap());
    parts.for_each(|part| stripped.push_str(part.split_once('m').unwrap().1));
    assert_eq!(stripped, plain);
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
    assert!(!stderr(&output).contains("fejl i sig selv"));
    // Two of the fixtures hold no matrix, which is what the exit status says.
    assert_eq!(status(&output), 2);
    assert!(stderr(&output).lines().all(|line| line.contains("intet ansvarsskema")));
}

#[test]
fn a_damaged_old_workbook_ends_in_a_sentence() {
    let bytes = std::fs::read(workbooks().join("figur-15.xls")).unwrap();
    for keep in [600, 2000, bytes.len() / 2] {
        let output = fed(&["lint", "-"], &bytes[..keep]);
        assert_eq!(status(&output), 2, "{}", stdout(&output));
        assert_eq!(stderr(&output).lines().count(), 1, "{}", stderr(&output));
    }
}
