//! What is drawn on a terminal: how wide, how much of it, in which colours.

use std::path::Path;

use super::{BAD, GOOD, bhuki, fed, run, snapshot, status, stderr, stdout};

#[test]
fn the_drawing_follows_the_terminal_and_the_language() {
    for width in [60, 80, 120] {
        for lang in ["da", "en"] {
            for file in ["several-mains.xlsx", "figur-15.xlsx", "transposed.xlsx"] {
                let args = ["lint", file, "--format", "text", "--lang", lang];
                let output = bhuki().env("COLUMNS", width.to_string()).args(args).output().unwrap();
                let name = format!("{}-{width}-{lang}", file.trim_end_matches(".xlsx"));
                snapshot(&name, &stdout(&output));
            }
        }
    }
}

#[test]
fn no_line_of_a_drawing_is_wider_than_the_terminal() {
    for width in [60, 80, 120] {
        let mut command = bhuki();
        command.env("COLUMNS", width.to_string()).args(["lint", ".", "--format", "text", "-v"]);
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
fn many_findings_of_one_rule_are_listed_after_the_first() {
    let row = |i: usize| format!("Opgave nummer {i};H/U;H;B\n");
    let rows: String = (1..=16).map(row).collect();
    let text = format!("Aktivitet;It-chef;DPO;Direktør\n{rows}");
    let args = ["lint", "-", "--only", "several-mains", "--format"];
    let lint = |format| stdout(&fed(&[&args[..], &[format]].concat(), text.as_bytes()));
    snapshot("many_findings_of_one_rule_are_listed_after_the_first", &lint("text"));
    assert_eq!(lint("short").matches(" error several-mains: ").count(), 16);
}

/// The first screenful of a terminal of 80 × 24.
fn first_screenful(folder: &Path, args: &[&str]) -> String {
    let mut command = bhuki();
    let output = command.current_dir(folder).env("COLUMNS", "80").args(args).output().unwrap();
    let text = stderr(&output) + &stdout(&output);
    text.lines().take(23).flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn the_first_screenful_tells_the_verdict_and_the_first_fault() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("god.csv", GOOD);
    write("fejl.csv", BAD);
    write("tom.csv", "");
    write("brev.csv", "Kære borgmester\nHer er brevet\n");
    write("blank.csv", "Aktivitet;It-chef;DPO;Direktør\nUdarbejde plan;;;\nAfprøve plan;;;\n");
    for i in 0..200 {
        let text = if i % 7 == 0 { BAD } else { GOOD };
        std::fs::create_dir_all(folder.path().join("mappe")).unwrap();
        write(&format!("mappe/skema-{i:03}.csv"), text);
    }
    for lang in ["da", "en"] {
        let mut all = String::new();
        for name in ["god.csv", "fejl.csv", "tom.csv", "brev.csv", "blank.csv", "mappe"] {
            let args = ["lint", name, "--format", "text", "--lang", lang];
            let text = first_screenful(folder.path(), &args);
            all += &["$ bhuki lint ", name, "\n", &text, "\n"].concat();
        }
        snapshot(&format!("first-screenful-{lang}"), &all);
    }
}

#[test]
fn many_files_are_told_in_few_lines() {
    let text = stdout(&run(&["lint", ".", "--format", "text"]));
    assert!(text.lines().count() < 500, "{text}");
    assert!(text.contains(" filer mere er ikke vist: -v tegner dem, --format short"), "{text}");
}

#[test]
fn notes_are_gathered_where_there_are_ten() {
    let drawn = |text: &str| text.matches("┌─").count();
    assert_eq!(drawn(&notes(5, &[])), 5);
    let gathered = notes(10, &[]);
    assert_eq!(drawn(&gathered), 0, "{gathered}");
    let expected = "bemærkning: Flere roller har hovedansvaret, 10 steder: B2, B3, B4";
    assert!(gathered.contains(expected), "{gathered}");
    assert!(gathered.contains("10 bemærkninger er samlet her; -v tegner dem."), "{gathered}");
    assert!(drawn(&notes(10, &["-v"])) > 0);
}

/// What is told of so many notes.
fn notes(count: usize, more: &[&str]) -> String {
    let row = |i: usize| format!("Opgave nummer {i};H/U;H;I\n");
    let rows: String = (0..count).map(row).collect();
    let text = format!("Aktivitet;It-chef;DPO;Direktør\n{rows}");
    let rule = ["--only", "several-mains", "--rule", "several-mains=note"];
    let args = [&["lint", "-", "--format", "text"], &rule[..], more].concat();
    stdout(&fed(&args, text.as_bytes()))
}

#[test]
fn a_heading_stands_once_and_a_number_is_called_one() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("bhuki.toml");
    std::fs::write(&config, "[rules]\neveryone-involved = { least = 3 }\n").unwrap();
    let config = config.display().to_string();
    let lint = |file, lang| {
        let args = ["lint", file, "--format", "text", "--config", &config, "--lang", lang];
        stdout(&run(&args))
    };
    let text = lint("section-rows-merged.xlsx", "da");
    let heading = text.lines().find(|line| line.contains("Drift")).unwrap();
    assert_eq!(heading.trim_end(), "  │   11       Drift", "{text}");
    assert_eq!(text.matches("· står for en tom celle").count(), 1);
    assert!(!text.contains("  └─\n"), "{text}");
    for (lang, label) in [("da", "╰─ B3 nr. 1.1\n"), ("en", "╰─ B3 no. 1.1\n")] {
        assert!(lint("codes-as-numbers.xlsx", lang).contains(label));
    }
}

#[test]
fn what_the_eye_would_miss_is_drawn() {
    for (name, file) in [("hidden", "hidden-sheet.xlsx"), ("untidy", "untidy-letters.xlsx")] {
        let output = run(&["lint", file, "--format", "text"]);
        snapshot(&format!("what-the-eye-would-miss-{name}"), &stdout(&output));
    }
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
    snapshot("wide_and_combining_characters_keep_the_columns", &stdout(&output));
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
