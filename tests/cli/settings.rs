//! `bhuki.toml`: where it is found, what it changes, and what is said of its mistakes.

use super::*;

/// A folder with files in it.
pub(super) struct Folder(tempfile::TempDir);

impl Folder {
    pub(super) fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for (name, text) in files {
            folder.write(name, text);
        }
        folder
    }

    pub(super) fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    pub(super) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path().join(name)).unwrap()
    }

    pub(super) fn path(&self) -> &Path {
        self.0.path()
    }

    /// The lines on standard output.
    pub(super) fn lines(&self, args: &[&str]) -> Vec<String> {
        stdout(&run_in(self.path(), args)).lines().map(str::to_owned).collect()
    }

    /// The report of `lint` as JSON.
    pub(super) fn json(&self, args: &[&str]) -> serde_json::Value {
        let args = [&["lint", "--format", "json"], args].concat();
        let output = run_in(self.path(), &args);
        assert_eq!(stderr(&output), "");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// The rules that find something that counts, each with its severity.
    pub(super) fn found(&self, args: &[&str]) -> Vec<String> {
        let report = self.json(args);
        let of = |value: &serde_json::Value, field: &str| value.get(field).cloned().unwrap();
        let files = of(&report, "files").as_array().unwrap().clone();
        let findings = files.iter().flat_map(|f| of(f, "findings").as_array().unwrap().clone());
        findings
            .filter(|finding| of(finding, "waived").is_null() && of(finding, "known") == false)
            .map(|finding| {
                let text = |field: &str| of(&finding, field).as_str().unwrap().to_owned();
                format!("{} {}", text("severity"), text("rule"))
            })
            .collect()
    }
}

#[test]
fn levels_are_set_in_the_file_and_again_on_the_command_line() {
    let folder = Folder::with(&[("fejl.csv", BAD)]);
    assert_eq!(folder.found(&["fejl.csv"]), ["error several-mains"]);
    folder.write("bhuki.toml", "[rules]\nseveral-mains = \"bemærkning\"\n");
    assert_eq!(folder.found(&["fejl.csv"]), ["note several-mains"]);
    assert_eq!(
        folder.found(&["fejl.csv", "--rule", "several-mains=fejl"]),
        ["error several-mains"]
    );
    assert_eq!(folder.found(&["fejl.csv", "--no-config"]), ["error several-mains"]);
    folder.write("bhuki.toml", "[rules]\nseveral-mains = { level = \"off\" }\n");
    assert_eq!(folder.found(&["fejl.csv"]), [""; 0]);
    assert_eq!(folder.found(&["fejl.csv", "--only", "several-mains"]), ["note several-mains"]);
}

#[test]
fn a_threshold_is_set_in_the_file() {
    let folder = Folder::with(&[(
        "ansvar.csv",
        "Nr.;Aktivitet;Chef;Jurist;Sekretær;Planlægger\n1;Holde møde;H;U;U;U\n2;Besvare klager;H/U;K;;I\n",
    )]);
    assert_eq!(folder.found(&["ansvar.csv"]), [""; 0]);
    folder.write("bhuki.toml", "[rules]\ncrowded-execution = { most = 2 }\n");
    assert_eq!(folder.found(&["ansvar.csv"]), ["note crowded-execution"]);
    folder.write("bhuki.toml", "[rules]\ncrowded-execution = { level = \"fejl\", most = 2 }\n");
    assert_eq!(folder.found(&["ansvar.csv"]), ["error crowded-execution"]);
    folder.write("bhuki.toml", "[rules]\ncrowded-execution = { most = 3 }\n");
    assert_eq!(folder.found(&["ansvar.csv"]), [""; 0]);
}

#[test]
fn the_nearest_file_counts_for_each_file_that_is_linted() {
    let folder = Folder::with(&[
        ("bhuki.toml", "[rules]\nseveral-mains = \"note\"\n"),
        ("fejl.csv", BAD),
        ("dybt/nede/fejl.csv", BAD),
        ("projekt/bhuki.toml", "[rules]\nseveral-mains = \"warning\"\n"),
        ("projekt/fejl.csv", BAD),
        ("andet.toml", "[rules]\nseveral-mains = \"off\"\n"),
    ]);
    let order = ["note several-mains", "note several-mains", "warning several-mains"];
    assert_eq!(folder.found(&["."]), order);
    let lines = folder.lines(&["lint", "."]);
    let settings = &lines[lines.len() - 2];
    assert_eq!(settings, "Indstillinger: bhuki.toml og projekt/bhuki.toml");
    assert_eq!(folder.found(&[".", "--config", "andet.toml"]), [""; 0]);
    assert_eq!(folder.found(&[".", "--no-config"]), ["error several-mains"; 3]);
    // Standard input belongs to the current folder.
    let mut command = bhuki();
    command.current_dir(folder.path().join("projekt")).args(["lint", "-"]);
    let output = assert_cmd::Command::from_std(command).write_stdin(BAD).output().unwrap();
    assert!(stdout(&output).contains(": warning several-mains: "), "{}", stdout(&output));
}

#[test]
fn the_scheme_of_the_command_line_counts_more() {
    let folder = Folder::with(&[
        (
            "god.csv",
            &GOOD.replace('B', "A").replace("H/U", "R").replace('H', "A").replace('U', "R"),
        ),
        ("bhuki.toml", "scheme = \"rasci\"\n"),
    ]);
    let scheme = |args: &[&str]| folder.json(args)["files"][0]["matrices"][0]["scheme"].clone();
    assert_eq!(scheme(&["god.csv"]), "rasci");
    assert_eq!(scheme(&["god.csv", "--scheme", "raci"]), "raci");
    assert_eq!(scheme(&["god.csv", "--no-config"]), "raci");
}

#[test]
fn other_names_and_bodies_are_known_in_waivers() {
    let folder = Folder::with(&[
        ("fejl.csv", &BAD.replace("DPO", "Chef for it-sikkerhed")),
        (
            "bhuki.toml",
            "[roles]\nbodies = [\"DPO\"]\n[roles.aliases]\nDPO = [\"Chef for it-sikkerhed\"]\n\
             [[waiver]]\nrule = \"several-mains\"\nrole = \"dpo\"\nreason = \"Aftalt\"\n",
        ),
    ]);
    assert_eq!(folder.found(&["fejl.csv"]), ["warning main-on-body"]);
    assert_eq!(folder.found(&["fejl.csv", "--no-config"]), ["error several-mains"]);
}

#[test]
fn columns_and_sheets_may_be_left_out() {
    let rows = "| Aktivitet | It-chef | Niveau | DPO |\n|---|---|---|---|\n\
        | Udarbejde beredskabsplan | H/U | H | K |\n| Afprøve beredskabsplan | U | K | H |\n";
    let folder = Folder::with(&[
        ("skema.md", &format!("## Ansvar\n\n{rows}\n## Arkiv\n\n{rows}")),
        ("bhuki.toml", "[ignore]\ncolumns = [\"niveau\"]\nsheets = [\"arkiv\"]\n"),
    ]);
    assert_eq!(folder.found(&["skema.md", "--no-config"]), ["error several-mains"; 2]);
    let output = run_in(folder.path(), &["lint", "skema.md"]);
    assert_eq!(status(&output), 0, "{}", stdout(&output));
    insta::assert_snapshot!("left-out-after-the-settings", stdout(&output));
    folder.write("bhuki.toml", "[ignore]\nsheets = [\"arkiv\", \"Ansvar\"]\n");
    let output = run_in(folder.path(), &["lint", "skema.md"]);
    assert_eq!(status(&output), 2);
    assert!(
        stderr(&output).contains("Ansvar: udeladt efter indstillingerne"),
        "{}",
        stderr(&output)
    );
}

/// One mistake of each kind.
const MISTAKES: &[&str] = &[
    "\nregler = 1",
    "[roles]\nbodys = []",
    "[ignore]\nrows = []",
    "[[waiver]]\nrules = \"x\"",
    "scheme = 3",
    "scheme = \"\"",
    "scheme = \"bhuk\"",
    "rules = \"off\"",
    "waiver = 1",
    "[rules]\nseveral-main = \"off\"",
    "[rules]\nnoget-andet = \"off\"",
    "[rules]\nmissing-main = \"slemt\"",
    "[rules]\nmissing-main = 5",
    "[rules]\nmissing-main = { most = 5 }",
    "[roles]\nbodies = \"Kernegruppen\"",
    "[words]\nitt = [\"x\"]",
    "[roles.aliases]\nDPO = [\"Chef\"]\nIt-chef = [\"Chef\"]",
    "[roles.aliases]\nDPO = [\"Chef\"]\nChef = [\"Boss\"]",
    "[roles]\nbodies = [\"Råd\"]\npersons = [\"Råd\"]",
    "[[waiver]]\nrole = \"DPO\"\nreason = \"x\"",
    "[[waiver]]\nrule = \"missing-main\"\nrole = \"DPO\"",
    "[[waiver]]\nrule = \"missing-main\"\nreason = \"x\"",
    "[[waiver]]\nuntil = \"snart\"",
    "[[waiver]]\nuntil = \"01/02/2027\"",
    "scheme = \"raci\"\nscheme = \"raci\"",
    "scheme = raci",
];

#[test]
fn every_mistake_ends_in_a_sentence_with_its_line() {
    let folder = Folder::with(&[("god.csv", GOOD)]);
    let mut files: Vec<Vec<u8>> = MISTAKES.iter().map(|text| text.as_bytes().to_vec()).collect();
    files.push(b"scheme = \"\xe6\"".to_vec());
    files.push(b"# \n".repeat(400_000));
    for lang in ["da", "en"] {
        let mut said = String::new();
        for text in &files {
            folder.write("bhuki.toml", text);
            let output = run_in(folder.path(), &["lint", "god.csv", "--lang", lang]);
            assert_eq!((status(&output), stdout(&output)), (2, String::new()));
            assert_eq!(stderr(&output).lines().count(), 1, "{}", stderr(&output));
            said += &stderr(&output);
        }
        insta::assert_snapshot!(format!("mistakes-in-settings-{lang}"), said);
    }
}

#[test]
fn a_file_of_settings_that_is_named_must_be_there() {
    let folder = Folder::with(&[("god.csv", GOOD)]);
    let output = run_in(folder.path(), &["lint", "god.csv", "--config", "væk.toml"]);
    assert_eq!(status(&output), 2);
    assert!(stderr(&output).starts_with("bhuki: væk.toml: Filen eller mappen findes ikke."));
    let both = ["lint", "god.csv", "--config", "x", "--no-config"];
    assert_eq!(status(&run_in(folder.path(), &both)), 2);
    folder.write("bhuki.toml", "\u{feff}scheme = \"bhuki\"\r\n");
    assert_eq!(status(&run_in(folder.path(), &["lint", "god.csv"])), 0, "a byte order mark");
}

#[test]
fn init_writes_settings_that_change_nothing() {
    for (lang, command) in [("da", "opret"), ("en", "init")] {
        let folder = Folder::with(&[("fejl.csv", BAD)]);
        let before = folder.found(&["fejl.csv"]);
        let output = run_in(folder.path(), &[command, "--lang", lang]);
        assert_eq!((status(&output), stderr(&output)), (0, String::new()));
        assert!(stdout(&output).contains("bhuki.toml"), "{}", stdout(&output));
        assert_eq!(folder.found(&["fejl.csv"]), before);
        let text = folder.read("bhuki.toml");
        assert!(text.lines().all(|line| line.chars().count() <= 90), "{text}");
        insta::assert_snapshot!(format!("init-{lang}"), text);
    }
}

#[test]
fn init_replaces_nothing_unless_it_is_told_to() {
    let folder = Folder::with(&[("bhuki.toml", "# mit eget\n"), ("ansvar.xlsx", "x")]);
    let output = run_in(folder.path(), &["init"]);
    assert_eq!((status(&output), stdout(&output)), (2, String::new()));
    assert!(stderr(&output).contains("--force"), "{}", stderr(&output));
    assert_eq!(folder.read("bhuki.toml"), "# mit eget\n");
    assert_eq!(status(&run_in(folder.path(), &["init", "-o", "ansvar.xlsx", "--force"])), 2);
    assert_eq!(folder.read("ansvar.xlsx"), "x");
    assert_eq!(status(&run_in(folder.path(), &["init", "-o", "andet.toml"])), 0);
    assert_eq!(status(&run_in(folder.path(), &["init", "--force"])), 0);
    assert_eq!(folder.read("bhuki.toml"), folder.read("andet.toml"));
    assert_eq!(stdout(&run_in(folder.path(), &["init", "-o", "-"])), folder.read("andet.toml"));
}
