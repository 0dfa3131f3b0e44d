//! What README shows is what the program prints.

#![allow(clippy::indexing_slicing, reason = "the helpers here are tests too")]

use super::*;

/// A command of README and what is shown below it.
struct Example {
    command: String,
    shown: Vec<String>,
}

fn readme() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");
    std::fs::read_to_string(path).unwrap().replace("\r\n", "\n")
}

/// The examples in fenced blocks: a line with `$ bhuki`, and what follows it.
fn examples(markdown: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let (mut is_inside, mut is_example) = (false, false);
    for line in markdown.lines() {
        if line.starts_with("```") {
            is_inside = !is_inside;
            is_example = false;
        } else if let Some(command) = line.strip_prefix("$ ").filter(|_| is_inside) {
            is_example = true;
            examples.push(Example { command: command.to_owned(), shown: Vec::new() });
        } else if is_example && let Some(example) = examples.last_mut() {
            example.shown.push(line.to_owned());
        }
    }
    examples
}

/// What a command prints at the root of the repository: as on a terminal of 80 columns, or
/// as on a pipe where it says `| cat`.
fn printed(command: &str) -> String {
    let root = workbooks().join("../..");
    let (command, is_piped) = match command.strip_suffix(" | cat") {
        Some(command) => (command, true),
        None => (command, false),
    };
    let mut args: Vec<&str> = command.split_whitespace().skip(1).collect();
    if args.first() == Some(&"lint") && !is_piped && !args.contains(&"--format") {
        args.extend(["--format", "text"]);
    }
    let output = bhuki().current_dir(root).env("COLUMNS", "80").args(args).output().unwrap();
    stdout(&output) + &stderr(&output)
}

/// Whether the text is what is shown, where a line of `…` stands for any lines.
fn is_shown(shown: &[String], printed: &[&str]) -> bool {
    let Some(dots) = shown.iter().position(|line| line == "…") else {
        return shown == printed;
    };
    let (before, after) = (&shown[..dots], &shown[dots + 1..]);
    printed.len() >= before.len()
        && before == &printed[..before.len()]
        && (before.len()..=printed.len()).any(|from| is_shown(after, &printed[from..]))
}

#[test]
fn every_example_prints_what_is_shown() {
    let examples = examples(&readme());
    assert!(examples.len() >= 2, "README shows what the program prints");
    for Example { command, shown } in examples {
        let printed = printed(&command);
        let lines: Vec<&str> = printed.lines().collect();
        assert!(
            is_shown(&shown, &lines),
            "README shows for `{command}`:\n{}\nThe program prints:\n{printed}",
            shown.join("\n")
        );
    }
}

#[test]
fn the_first_command_finds_what_is_shown_for_it() {
    let readme = readme();
    let first = readme.lines().find_map(|line| line.strip_prefix("cargo run --release -- "));
    let first = first.expect("README begins with a command");
    let shown = examples(&readme).into_iter().map(|example| example.command);
    let shown: Vec<String> = shown.collect();
    assert!(
        shown.iter().any(|command| command.starts_with(&format!("bhuki {first}"))),
        "{shown:?}"
    );
}

#[test]
fn dots_stand_for_any_lines() {
    let shown = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    assert!(is_shown(&shown("a\n…\nd"), &["a", "b", "c", "d"]));
    assert!(is_shown(&shown("a\n…"), &["a", "b"]));
    assert!(!is_shown(&shown("a\n…\nd"), &["a", "b"]));
    assert!(!is_shown(&shown("a"), &["a", "b"]));
}
