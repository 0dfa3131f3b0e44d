//! The exit status of `lint` in every situation, as `docs/cli.md` shows it.

use super::*;

/// What is given beside the files.
const FLAGS: [&str; 5] = ["", "--fail-on warning", "--fail-on note", "--fail-on never", "--if-any"];

/// What is linted, with the exit status for each of the flags.
const SITUATIONS: [(&str, &str, [i32; 5]); 17] = [
    ("nothing is found", "good.csv", [0, 0, 0, 0, 0]),
    ("notes at most", "notes.csv", [0, 0, 1, 0, 0]),
    ("warnings at most", "warnings.csv", [0, 1, 1, 0, 0]),
    ("errors", "errors.csv", [1, 1, 1, 0, 1]),
    ("errors, all waived or known", "errors.csv --baseline known.json", [0, 0, 0, 0, 0]),
    ("errors in one of several files", "good.csv errors.csv", [1, 1, 1, 0, 1]),
    ("a folder where some files hold no matrix", "mixed", [0, 0, 0, 0, 0]),
    ("a folder where no file holds a matrix", "letters", [2, 2, 2, 2, 0]),
    ("a folder without workbooks", "empty", [2, 2, 2, 2, 0]),
    ("a named file without a matrix", "letter.csv", [2, 2, 2, 2, 0]),
    (
        "a named file without a matrix beside one with errors",
        "letter.csv errors.csv",
        [2, 2, 2, 2, 1],
    ),
    ("a matrix without activities", "heads.csv", [2, 2, 2, 2, 0]),
    ("an empty file", "empty.csv", [2, 2, 2, 2, 2]),
    ("a damaged file, others good", "damaged.xlsx good.csv", [2, 2, 2, 2, 2]),
    ("a file that is not there", "missing.csv", [2, 2, 2, 2, 2]),
    ("a result that cannot be written", "good.csv -o missing/a.txt", [2, 2, 2, 2, 2]),
    ("a command that cannot be understood", "good.csv --rule several-mains", [2, 2, 2, 2, 2]),
];

/// The table for the documentation.
pub(super) fn table() -> String {
    let headers =
        FLAGS.map(|flag| if flag.is_empty() { "—".to_owned() } else { format!("`{flag}`") });
    let mut table = format!("\n## Exit status of bhuki lint\n\n| | {} |\n", headers.join(" | "));
    table += "|---|---|---|---|---|---|\n";
    for (what, _, statuses) in SITUATIONS {
        table +=
            &["| ", what, " | ", &statuses.map(|s| s.to_string()).join(" | "), " |\n"].concat();
    }
    table
}

#[test]
fn every_situation_has_its_exit_status() {
    let folder = tempfile::tempdir().unwrap();
    let letter = "Kære borgmester\nHer er brevet\n";
    for (name, text) in [
        ("good.csv", GOOD),
        ("notes.csv", &GOOD.replace("U;H;I", "u;H;I")),
        ("warnings.csv", &GOOD.replace("H/U;K;I", "H;K;I")),
        ("errors.csv", BAD),
        ("letter.csv", letter),
        ("heads.csv", "Aktivitet;It-chef;DPO;Direktør\n"),
        ("empty.csv", ""),
        ("damaged.xlsx", "PK\u{3}\u{4} og så ikke mere"),
        ("mixed/a.csv", GOOD),
        ("mixed/b.csv", letter),
        ("letters/b.csv", letter),
        ("empty/a.docx", ""),
    ] {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    assert_eq!(
        status(&run_in(folder.path(), &["lint", "errors.csv", "--baseline", "known.json"])),
        0
    );
    for (what, words, expected) in SITUATIONS {
        let got = FLAGS.map(|flag| {
            let words = ["lint"].into_iter().chain(words.split(' ')).chain(flag.split_whitespace());
            status(&run_in(folder.path(), &words.collect::<Vec<_>>()))
        });
        assert_eq!(got, expected, "{what}");
    }
}
