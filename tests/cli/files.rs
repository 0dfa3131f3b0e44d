//! Which files are read and written, and what is said of those that cannot be.

use super::*;

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
fn a_file_of_a_folder_may_be_about_something_else() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("budget.csv", "Konto;Beløb\nLøn;100\n");
    let output = run_in(folder.path(), &["lint", "."]);
    assert_eq!((status(&output), stdout(&output)), (2, String::new()));
    assert!(stderr(&output).starts_with("Intet skema i ./budget.csv: "), "{}", stderr(&output));

    write("god.csv", GOOD);
    let output = run_in(folder.path(), &["lint", "."]);
    assert_eq!((status(&output), stderr(&output)), (0, String::new()));
    assert!(stdout(&output).contains("  Intet skema i ./budget.csv ("), "{}", stdout(&output));
    let output = run_in(folder.path(), &["lint", ".", "budget.csv"]);
    assert_eq!(status(&output), 2, "{}", stderr(&output));
    let output = run_in(folder.path(), &["lint", "budget.csv", "god.csv"]);
    assert_eq!(status(&output), 2, "a file that was named must hold a matrix");
}

#[test]
fn one_unreadable_file_does_not_stop_the_others() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.xlsx"), "PK\u{3}\u{4} og så ikke mere").unwrap();
    std::fs::write(folder.path().join("b.csv"), BAD).unwrap();
    let output = run_in(folder.path(), &["lint", "a.xlsx", "b.csv"]);
    assert_eq!(status(&output), 2);
    assert!(stderr(&output).starts_with("Kunne ikke læse a.xlsx: "), "{}", stderr(&output));
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

    // Nor over any other spreadsheet that is there already.
    std::fs::write(path("andet.xlsx"), "et andet").unwrap();
    let output = run_in(folder.path(), &["lint", "fejl.csv", "-o", "andet.xlsx"]);
    assert_eq!(status(&output), 2);
    assert_eq!(std::fs::read_to_string(path("andet.xlsx")).unwrap(), "et andet");
    std::fs::remove_file(path("andet.xlsx")).unwrap();

    std::fs::write(path("fund.txt"), "det gamle").unwrap();
    let output = run_in(folder.path(), &["lint", "fejl.csv", "-o", "fund.txt"]);
    assert_eq!((status(&output), stdout(&output)), (2, String::new()));
    assert!(stderr(&output).contains("er ikke skrevet af bhuki"), "{}", stderr(&output));
    assert_eq!(std::fs::read_to_string(path("fund.txt")).unwrap(), "det gamle");
    let args = ["lint", "fejl.csv", "--format", "text", "-o", "fund.txt", "--force"];
    let output =
        bhuki().env("CLICOLOR_FORCE", "1").current_dir(folder.path()).args(args).output().unwrap();
    assert_eq!((status(&output), stdout(&output)), (1, String::new()));
    assert!(stderr(&output).contains("Læst: 1 fil"));
    assert!(stderr(&output).ends_with("Skrevet til fund.txt\n"));
    let written = std::fs::read_to_string(path("fund.txt")).unwrap();
    assert!(written.contains("several-mains") && !written.contains('\u{1b}'));
    let output = run_in(folder.path(), &["lint", "fejl.csv", "-o", "fund.txt"]);
    assert_eq!(status(&output), 1);
    assert_eq!(std::fs::read_to_string(path("fund.txt")).unwrap(), written);
    run_in(folder.path(), &["lint", "fejl.csv", "-o", "fund.JSON"]);
    let json = std::fs::read(path("fund.JSON")).unwrap();
    assert!(serde_json::from_slice::<serde_json::Value>(&json).is_ok());
    std::fs::remove_file(path("fund.JSON")).unwrap();
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 2, "no temporary file is left");

    let output = run_in(folder.path(), &["lint", "fejl.csv", "-o", "ingen/mappe.txt"]);
    assert_eq!(status(&output), 2);
    assert!(stderr(&output).contains("Mappen ingen findes ikke"));
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

/// The reader of .xls can run away on a damaged file, so it works in a process of its
/// own; whatever becomes of that one, this one ends with a sentence.
#[test]
fn cut_and_bent_xls_files_end_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("skade.xls");
    let bytes = std::fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/workbooks/figur-15.xls"),
    )
    .unwrap();
    for seed in 1..=60usize {
        let mut bad = bytes.clone();
        if seed % 4 == 0 {
            bad.truncate(bytes.len() * seed / 61);
        } else {
            for step in 0..8 {
                let at = (seed * 7919 + step * 104_729) % bad.len();
                bad[at] ^= 1 << (seed % 8);
            }
        }
        std::fs::write(&path, bad).unwrap();
        let output = run_in(folder.path(), &["lint", "skade.xls"]);
        let (status, said) = (status(&output), stderr(&output));
        assert!((0..=2).contains(&status), "seed {seed}: {status} {said}");
        assert!(!said.contains("panicked"), "seed {seed}: {said}");
        assert_eq!(status == 2, !said.is_empty(), "seed {seed}: {status} {said}");
    }
}

/// A result never replaces what is no result: settings, a matrix in another form.
#[test]
fn settings_and_matrices_are_not_overwritten_by_a_result() {
    let folder = settings::Folder::with(&[
        ("ansvar.csv", "Aktivitet;Chef;Leder\nDrift;H/U;K\nSalg;H;U\n"),
        ("bhuki.toml", "[rules]\n"),
    ]);
    for ending in ["md", "json"] {
        let name = format!("skema.{ending}");
        assert_eq!(status(&run_in(folder.path(), &["convert", "ansvar.csv", "-o", &name])), 0);
    }
    for name in ["bhuki.toml", "skema.md", "skema.json", "ansvar.csv"] {
        let before = folder.read(name);
        let output = run_in(folder.path(), &["lint", "ansvar.csv", "-o", name]);
        assert_eq!(status(&output), 2, "{name}");
        assert_eq!(folder.read(name), before, "{name}");
    }
    // An earlier result is what the next one replaces.
    for name in ["fund.md", "fund.json", "fund.txt"] {
        for _ in 0..2 {
            assert_eq!(status(&run_in(folder.path(), &["lint", "ansvar.csv", "-o", name])), 0);
        }
    }
}

#[test]
fn a_matrix_without_activities_is_not_said_to_be_in_order() {
    let folder = settings::Folder::with(&[]);
    assert_eq!(status(&run_in(folder.path(), &["new", "tom", "-o", "tom.json"])), 0);
    let output = run_in(folder.path(), &["lint", "tom.json", "--lang", "da"]);
    assert_eq!((status(&output), stdout(&output)), (2, String::new()));
    assert!(stderr(&output).contains("ingen aktiviteter endnu"), "{}", stderr(&output));
}

#[cfg(unix)]
#[test]
fn pipes_in_a_folder_are_passed_over_and_as_a_result_they_are_written_to() {
    let folder =
        settings::Folder::with(&[("ansvar.csv", "Aktivitet;Chef;Leder\nDrift;H/U;K\nSalg;H;U\n")]);
    let pipe = folder.path().join("pipe.csv");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert_eq!(status(&run_in(folder.path(), &["lint", "."])), 0);
    let result = folder.path().join("fund");
    assert!(Command::new("mkfifo").arg(&result).status().unwrap().success());
    let reader = std::thread::spawn({
        let result = result.clone();
        move || std::fs::read_to_string(result).unwrap()
    });
    assert_eq!(status(&run_in(folder.path(), &["lint", "ansvar.csv", "-o", "fund"])), 0);
    assert!(reader.join().unwrap().contains("2 "), "the report");
    assert!(!result.is_file(), "still a pipe");
}

#[cfg(unix)]
#[test]
fn a_result_keeps_the_rights_of_the_one_before() {
    use std::os::unix::fs::PermissionsExt;
    let folder = settings::Folder::with(&[
        ("ansvar.csv", "Aktivitet;Chef;Leder\nDrift;H/U;K\nSalg;H;U\n"),
        ("fund.txt", ""),
    ]);
    let result = folder.path().join("fund.txt");
    std::fs::set_permissions(&result, PermissionsExt::from_mode(0o600)).unwrap();
    assert_eq!(status(&run_in(folder.path(), &["lint", "ansvar.csv", "-o", "fund.txt"])), 0);
    assert_eq!(result.metadata().unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_file_without_a_matrix_is_no_failure_where_any_will_do() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("budget.csv", "Konto;Beløb\nLøn;100\n");
    write("god.csv", GOOD);
    write("fejl.csv", BAD);
    write("hoved.csv", "Aktivitet;It-chef;DPO;Direktør\n");
    std::fs::write(folder.path().join("a.xlsx"), "PK\u{3}\u{4} og så ikke mere").unwrap();
    std::fs::create_dir(folder.path().join("tom")).unwrap();
    for (args, without, with) in [
        (&["budget.csv"][..], 2, 0),
        (&["hoved.csv"], 2, 0),
        (&["tom"], 2, 0),
        (&["budget.csv", "god.csv"], 2, 0),
        (&["budget.csv", "fejl.csv"], 2, 1),
        (&["god.csv"], 0, 0),
        (&["a.xlsx"], 2, 2),
        (&["findes-ikke.csv"], 2, 2),
    ] {
        let lint = |flag: &[&str]| run_in(folder.path(), &[&["lint"], args, flag].concat());
        assert_eq!(status(&lint(&[])), without, "{args:?}");
        for flag in ["--if-any", "--hvis-nogen"] {
            let output = lint(&[flag]);
            assert_eq!(status(&output), with, "{args:?}: {}", stderr(&output));
            assert_eq!(with == 2, !stderr(&output).is_empty(), "{}", stderr(&output));
        }
    }
    let output = run_in(folder.path(), &["lint", "--if-any", "budget.csv"]);
    assert!(stdout(&output).ends_with("Læst: 1 fil, 1 ark: intet skema\n"), "{}", stdout(&output));
}

#[test]
fn a_name_with_blanks_wants_quotation_marks() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("Mine egne skemaer.csv"), GOOD).unwrap();
    let lint = |args: &[&str]| run_in(folder.path(), &[&["lint"], args].concat());
    let output = lint(&["Mine", "egne", "skemaer.csv"]);
    assert_eq!(status(&output), 2);
    for line in stderr(&output).lines() {
        assert!(line.ends_with("i det: \"Mine egne skemaer.csv\"."), "{line}");
    }
    assert!(stderr(&lint(&["Mine", "skemaer.csv"])).contains("findes ikke"));
    assert_eq!(status(&lint(&["Mine egne skemaer.csv"])), 0);
}

#[test]
fn only_results_of_its_own_are_replaced_unless_forced() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("fejl.csv"), BAD).unwrap();
    std::fs::write(path("god.csv"), GOOD).unwrap();
    let formats = ["text", "short", "json", "sarif", "github", "junit", "markdown"];
    for (format, lang) in formats.into_iter().flat_map(|f| [(f, "da"), (f, "en")]) {
        for file in ["fejl.csv", "god.csv"] {
            let output = run_in(
                folder.path(),
                &["lint", file, "--format", format, "--lang", lang, "-o", "ud"],
            );
            assert_ne!(status(&output), 2, "{format} {lang}: {}", stderr(&output));
        }
    }
    for (name, text) in [
        ("noter.txt", "Husk at læse skemaet\n"),
        ("package.json", "{\n  \"version\": 1,\n  \"files\": []\n}\n"),
        ("andet.sarif", "{\"$schema\": \"x/sarif-schema-2.1.0.json\"}"),
        ("noter.md", "# Noter\n"),
        ("pom.xml", "<project/>"),
    ] {
        std::fs::write(path(name), text).unwrap();
        let output = run_in(folder.path(), &["lint", "fejl.csv", "-o", name]);
        assert_eq!(status(&output), 2, "{name}");
        assert_eq!(std::fs::read_to_string(path(name)).unwrap(), text);
        let output = run_in(folder.path(), &["lint", "fejl.csv", "-o", name, "--force"]);
        assert_eq!(status(&output), 1, "{name}: {}", stderr(&output));
        let output = run_in(folder.path(), &["lint", "fejl.csv", "-o", name]);
        assert_eq!(status(&output), 1, "{name} is a result now: {}", stderr(&output));
    }
    std::fs::write(path("tom.txt"), "").unwrap();
    assert_eq!(status(&run_in(folder.path(), &["lint", "fejl.csv", "-o", "tom.txt"])), 1);
}

#[test]
fn of_twenty_at_once_one_writes_and_the_others_say_so() {
    let folder = tempfile::tempdir().unwrap();
    let start = |_| {
        let mut command = bhuki();
        command.current_dir(folder.path()).args(["new", "tom", "-o", "skema.xlsx"]);
        command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let running: Vec<_> = (0..20).map(start).collect();
    let ended = running.into_iter().map(|child| child.wait_with_output().unwrap());
    let statuses: Vec<i32> = ended.map(|output| status(&output)).collect();
    assert_eq!(statuses.iter().filter(|status| **status == 0).count(), 1, "{statuses:?}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("god.csv"), GOOD).unwrap();
    std::os::unix::fs::symlink(path("ring"), path("ring")).unwrap();
    let output = run_in(folder.path(), &["lint", "ring"]);
    assert_eq!((status(&output), stderr(&output).lines().count()), (2, 1));

    assert!(Command::new("mkfifo").arg(path("kanal")).status().unwrap().success());
    let output = run_in(folder.path(), &["lint", "kanal"]);
    assert_eq!(status(&output), 2);
    assert!(stderr(&output).contains("som intet program skriver til"), "{}", stderr(&output));

    std::fs::create_dir(path("bhuki.toml")).unwrap();
    let output = run_in(folder.path(), &["lint", "god.csv"]);
    assert_eq!(status(&output), 2);
    assert!(stderr(&output).contains("bhuki.toml er ikke en fil"), "{}", stderr(&output));
    assert_eq!(status(&run_in(folder.path(), &["lint", "god.csv", "--no-config"])), 0);
    std::fs::remove_dir(path("bhuki.toml")).unwrap();
    std::os::unix::fs::symlink(path("bhuki.toml"), path("bhuki.toml")).unwrap();
    assert_eq!(status(&run_in(folder.path(), &["lint", "god.csv"])), 2);
}

#[test]
fn a_file_that_is_saved_is_linted_again() {
    use std::io::{BufRead, BufReader};
    use std::time::Duration;

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("skema.csv");
    std::fs::write(&path, BAD).unwrap();
    let mut child = bhuki()
        .current_dir(folder.path())
        .args(["lint", "skema.csv", "--watch", "--fail-on", "never"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (sender, received) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            let _ = sender.send(line);
        }
    });
    let wait_for = |text: &str| {
        while !received.recv_timeout(Duration::from_secs(20)).expect(text).contains(text) {}
    };
    wait_for("several-mains");
    wait_for("Læst: 1 fil");
    std::fs::write(&path, GOOD.replace(";B\n", ";I\n")).unwrap();
    wait_for("Ingen fund");
    child.kill().unwrap();
    child.wait().unwrap();

    let output = fed(&["lint", "-", "--watch"], GOOD.as_bytes());
    assert_eq!(status(&output), 2);
}

#[test]
fn a_template_that_nobody_has_filled_in_is_called_so() {
    let folder = tempfile::tempdir().unwrap();
    for template in ["kommune", "tom"] {
        let new = ["new", template, "--empty", "-o", "skema.xlsx", "--force"];
        assert_eq!(status(&run_in(folder.path(), &new)), 0);
        let output = run_in(folder.path(), &["lint", "skema.xlsx"]);
        assert_eq!(status(&output), 2);
        let said = stderr(&output);
        assert!(said.starts_with("Ikke udfyldt endnu: skema.xlsx: "), "{template}: {said}");
        let output = run_in(folder.path(), &["lint", "skema.xlsx", "--if-any"]);
        assert_eq!((status(&output), stderr(&output)), (0, String::new()));
    }
    std::fs::write(folder.path().join("hoved.csv"), "Aktivitet;It-chef;DPO;Direktør\n").unwrap();
    let said = stderr(&run_in(folder.path(), &["lint", "hoved.csv", "--lang", "en"]));
    assert!(said.contains("hoved.csv: "), "{said}");
}

#[test]
fn what_was_odd_about_reading_is_told() {
    let lint = |file: &str| {
        let output = run_in(workbooks(), &["lint", file, "--format", "text", "--lang", "en"]);
        stdout(&output).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let guessed = lint("macintosh.csv");
    assert!(guessed.contains("macintosh.csv: The file was read as if it came from"), "{guessed}");
}
