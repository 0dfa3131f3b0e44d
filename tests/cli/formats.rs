//! Formats, files in pairs, statistics, completions and manual pages, and `docs/cli.md`.

use super::*;

/// Findings of every severity, two matrices, and a file that cannot be read.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("fejl.csv", &BAD.replace("U;H;I", "u;H;I").replace("H/U;K;I", "H;K;I"));
    write("god.csv", GOOD);
    write("tom.csv", "");
    folder
}

const FORMATS: [&str; 7] = ["text", "short", "json", "sarif", "github", "junit", "markdown"];

#[test]
fn formats_for_programs_and_people() {
    let folder = folder();
    for lang in ["da", "en"] {
        for format in ["sarif", "github", "junit", "markdown"] {
            let files = ["god.csv", "fejl.csv", "tom.csv"];
            let args = ["lint", files[0], files[1], files[2], "--format", format, "--lang", lang];
            let output = run_in(folder.path(), &args);
            assert_eq!(status(&output), 2, "a file could not be read");
            let mut text = stdout(&output);
            if format == "sarif" {
                // The rules are in the handbook; what is said of the files is here.
                let log: serde_json::Value = serde_json::from_str(&text).unwrap();
                let run = &log["runs"][0];
                let told = serde_json::json!([run["invocations"], run["results"]]);
                text = serde_json::to_string_pretty(&told).unwrap();
            }
            snapshot(&format!("format-{format}-{lang}"), &text);
        }
    }
}

#[test]
fn each_file_gets_the_format_beside_it() {
    let folder = folder();
    let begins = |name: &str| {
        let text = std::fs::read_to_string(folder.path().join(name)).unwrap();
        std::fs::remove_file(folder.path().join(name)).unwrap();
        text.chars().take(11).collect::<String>()
    };
    let args = "lint fejl.csv --format json -o a --format sarif -ob.txt -o c.md -o d.xml \
                --format=github -o -";
    let output = run_in(folder.path(), &args.split_whitespace().collect::<Vec<_>>());
    assert_eq!(status(&output), 1, "{}", stderr(&output));
    assert!(stdout(&output).starts_with("::error file=fejl.csv,line=2,col=2,"));
    let written: Vec<String> =
        ["a", "b.txt", "c.md", "d.xml"].map(|f| format!("Skrevet til {f}")).into();
    assert_eq!(stderr(&output).lines().collect::<Vec<_>>(), written);
    assert_eq!(begins("a"), "{\n  \"versio");
    assert_eq!(begins("b.txt"), "{\n  \"$schem");
    assert_eq!(begins("c.md"), "# Gennemgan");
    assert_eq!(begins("d.xml"), "<?xml versi");

    let output = run_in(folder.path(), &["lint", "fejl.csv", "-o", "x", "--format", "junit"]);
    assert_eq!((status(&output), stdout(&output)), (1, String::new()));
    assert!(stderr(&output).contains("Læst: 1 fil") && stderr(&output).ends_with("til x\n"));
    assert_eq!(begins("x"), "<?xml versi");
}

#[test]
fn nothing_is_written_where_something_cannot_be() {
    let folder = folder();
    let before = std::fs::read_dir(folder.path()).unwrap().count();
    std::fs::create_dir(folder.path().join("mappe")).unwrap();
    for lang in ["da", "en"] {
        let said: Vec<String> = [
            "--format json --format sarif",
            "--format json -o a --format sarif -o ./a",
            "-o a.json -o a.json",
            "-o a.json --format junit -o mappe",
            "-o a.json -o ingen/b.xml",
            "-o a.json -o god.csv",
            "--format xml -o a",
        ]
        .into_iter()
        .map(|words| {
            let args: Vec<&str> =
                ["lint", "fejl.csv"].into_iter().chain(words.split(' ')).collect();
            let mut command = bhuki();
            command.env("BHUKI_LANG", lang).current_dir(folder.path()).args(args);
            let output = command.output().unwrap();
            assert_eq!((status(&output), stdout(&output)), (2, String::new()), "{words}");
            stderr(&output)
        })
        .collect();
        snapshot(&format!("output-errors-{lang}"), &said.concat());
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), before + 1);
}

#[test]
fn a_name_of_another_kind_of_file_is_refused_before_anything_is_read() {
    let folder = tempfile::tempdir().unwrap();
    // The workbook is not there, so whoever reads first says so.
    let lint = |words: &str, lang: &str| {
        let args = ["lint", "er-der-ikke.xlsx", "--lang", lang];
        run_in(folder.path(), &[&args[..], &words.split(' ').collect::<Vec<_>>()].concat())
    };
    for ending in [
        "xlsx", "xls", "xlsm", "xlsb", "ods", "csv", "tsv", "html", "htm", "docx", "doc", "odt",
        "pdf", "png", "jpg", "zip", "XLSX",
    ] {
        let name = format!("rapport.{ending}");
        for words in [format!("-o {name}"), format!("--format json -o {name}")] {
            let said = lint(&words, "da");
            assert_eq!((status(&said), stdout(&said)), (2, String::new()), "{words}");
            let said = stderr(&said);
            assert!(said.contains(".txt, .json, .sarif, .xml eller .md"), "{words}: {said}");
            assert!(!said.contains("er-der-ikke"), "{words}: {said}");
        }
    }
    for (words, lang, expected) in [
        (
            "-o a/rapport.xlsx",
            "da",
            "bhuki: Resultatet kan ikke gemmes som .xlsx. Lad navnet ende på .txt, .json, .sarif, \
             .xml eller .md, for eksempel -o a/rapport.txt.\n",
        ),
        (
            "--format sarif -o report.html",
            "en",
            "bhuki: The result cannot be saved as .html. Let the name end in .txt, .json, .sarif, \
             .xml or .md, for example -o report.sarif.\n",
        ),
    ] {
        assert_eq!(stderr(&lint(words, lang)), expected);
    }
    for name in ["rapport", "rapport.log", "rapport.txt", "rapport.xyz"] {
        for words in [format!("-o {name}"), format!("--format json -o {name}")] {
            assert!(stderr(&lint(&words, "da")).contains("er-der-ikke.xlsx"), "{words}");
        }
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 4, "one for each name");
}

#[test]
fn the_job_summary_is_added_to_and_never_replaced() {
    let folder = folder();
    let path = folder.path().join("resume.md");
    std::fs::write(&path, "Før\n").unwrap();
    let lint = |summary: &std::path::Path, format: &str| {
        let mut command = bhuki();
        command.env("GITHUB_STEP_SUMMARY", summary).current_dir(folder.path());
        command.args(["lint", "fejl.csv", "--format", format]).output().unwrap()
    };
    lint(&path, "json");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "Før\n");
    let output = lint(&path, "github");
    assert_eq!((status(&output), stderr(&output)), (1, String::new()));
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written.starts_with("Før\n# Gennemgang af ansvarsskemaer\n"), "{written}");
    let output = lint(folder.path(), "github");
    assert_eq!(status(&output), 1, "the result stands all the same");
    assert!(stderr(&output).starts_with("bhuki: Resuméet kunne ikke skrives i "));
}

#[test]
fn statistics_stand_before_the_closing_lines() {
    for lang in ["da", "en"] {
        let args = ["lint", "several-mains.xlsx", "figur-15.xlsx", "--statistics", "--lang", lang];
        let text = stdout(&run(&args));
        let header = |line: &&str| line.starts_with("Regel ") || line.starts_with("Rule ");
        let table: Vec<&str> = text.lines().skip_while(|line| !header(line)).collect();
        snapshot(&format!("statistics-{lang}"), &table.join("\n"));
    }
    let output = run(&["lint", "figur-15.xlsx", "--statistics", "--format", "json"]);
    assert!(stderr(&output).starts_with("Regel "), "where no result holds the table");
}

#[test]
fn completions_and_manual_pages() {
    for (shell, letter) in [
        ("bash", "complete -F _bhuki"),
        ("zsh", "#compdef bhuki"),
        ("fish", "complete -c bhuki"),
        ("powershell", "Register-ArgumentCompleter"),
        ("elvish", "set edit:completion"),
    ] {
        let output = run(&["completions", shell]);
        assert_eq!((status(&output), stderr(&output)), (0, String::new()));
        assert!(stdout(&output).contains(letter), "{shell}");
        assert!(stdout(&output).contains("sarif"), "the formats are completed in {shell}");
    }
    assert_eq!(run(&["completions", "fish"]).stdout, run(&["fuldførelse", "fish"]).stdout);
    for lang in ["da", "en"] {
        let page = stdout(&run(&["man", "--lang", lang]));
        snapshot(&format!("man-{lang}"), &page);
        assert_eq!(run(&["manual", "lint"]).stdout, run(&["man", "tjek"]).stdout);
        let said: Vec<String> = [&["completions"][..], &["completions", "cmd"], &["man", "lnit"]]
            .into_iter()
            .map(|args| stderr(&bhuki().env("BHUKI_LANG", lang).args(args).output().unwrap()))
            .collect();
        snapshot(&format!("shell-errors-{lang}"), &said.concat());
    }
    assert_eq!(status(&run(&["man", "lnit"])), 2);
}

/// The names of the commands, as the help lists them.
fn commands() -> Vec<String> {
    let help = stdout(&run(&["--help", "--lang", "en"]));
    let listed = help.lines().skip_while(|line| !line.starts_with("Commands")).skip(1);
    let listed = listed.take_while(|line| !line.is_empty());
    let first = |line: &str| line.strip_prefix("  ")?.split(' ').next().map(str::to_owned);
    listed.filter_map(first).filter(|name| !name.is_empty()).collect()
}

/// The help of a command, or of bhuki itself: the same by its flag and by `bhuki help`.
fn help(command: &str, lang: &str) -> String {
    let said = |args: [&str; 4]| {
        let args = args.into_iter().filter(|arg| !arg.is_empty());
        let output = bhuki().env("COLUMNS", "80").args(args).output().unwrap();
        assert_eq!((status(&output), stderr(&output)), (0, String::new()), "{command}");
        stdout(&output)
    };
    let help = said(["help", command, "--lang", lang]);
    assert_eq!(said([command, "--help", "--lang", lang]), help, "{command}");
    help
}

#[test]
fn the_help_stands_in_the_documentation() {
    let mut fresh = "# bhuki\n".to_owned();
    for command in std::iter::once(String::new()).chain(commands()) {
        if !command.is_empty() {
            fresh += &["\n## bhuki ", &command, "\n"].concat();
        }
        for lang in ["da", "en"] {
            fresh += &["\n```text\n", help(&command, lang).trim_end(), "\n```\n"].concat();
        }
    }
    fresh += &exit_codes::table();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/cli.md");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, &fresh).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    assert!(written == fresh, "docs/cli.md is stale: run BLESS=1 cargo test");
    assert!(fresh.contains("## bhuki lint") && fresh.contains("## bhuki man"));
    assert!(FORMATS.iter().all(|format| fresh.contains(format)));
    assert_eq!(stdout(&run(&["help", "lint"])), stdout(&run(&["tjek", "--help"])));
}
