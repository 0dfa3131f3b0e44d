//! `bhuki new` and `bhuki convert`: what is written, what is refused, what is told.

use super::*;

const NAMES: [&str; 9] = [
    "kommune", "portefoelje", "gevinstrealisering", "organisatorisk-implementering",
    "flaadestyring", "pilotprojekt", "ny-teknologi", "tom", "kl-2012",
];

/// A folder, and the program run in it.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let files = std::fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> =
            files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn run(&self, args: &[&str]) -> Output {
        run_in(self.0.path(), args)
    }

    /// Runs what must succeed, and gives what was said.
    fn done(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert_eq!(status(&output), 0, "{args:?}: {}", stderr(&output));
        stderr(&output)
    }

    /// Runs what must fail with one sentence and write nothing.
    fn refused(&self, args: &[&str]) -> String {
        let before = self.names();
        let output = self.run(args);
        let said = stderr(&output);
        assert_eq!((status(&output), stdout(&output)), (2, String::new()), "{args:?}: {said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert_eq!(self.names(), before, "{args:?}");
        said
    }
}

/// The number of errors and warnings.
fn faults(desk: &Desk, file: &str) -> (i64, i64) {
    let output = desk.run(&["lint", file, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let count = |name: &str| json.pointer(&format!("/summary/{name}")).unwrap().as_i64().unwrap();
    assert_eq!(count("matrices"), 1, "{file}: {json}");
    (count("errors"), count("warnings"))
}

#[test]
fn every_template_is_written_in_every_format_and_lints_clean() {
    let desk = Desk::new();
    for name in NAMES.iter().filter(|name| **name != "tom") {
        for ending in ["xlsx", "csv", "md", "json"] {
            let file = format!("{name}.{ending}");
            desk.done(&["new", name, "-o", &file]);
            let expected = if *name == "kl-2012" { (1, 10) } else { (0, 0) };
            assert_eq!(faults(&desk, &file), expected, "{file}");
        }
    }
    let said = desk.done(&["ny", "tom"]);
    assert!(said.contains("tom.xlsx: 0 aktiviteter × 13 roller"), "{said}");
}

#[test]
fn the_catalogue_is_listed_in_both_languages() {
    for lang in ["da", "en"] {
        let output = run(&["new", "--list", "--lang", lang]);
        assert_eq!((status(&output), stderr(&output)), (0, String::new()));
        let text = stdout(&output);
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        assert!(NAMES.iter().all(|name| text.contains(name)), "{text}");
        insta::assert_snapshot!(format!("new-list-{lang}"), text);
    }
}

#[test]
fn what_is_written_is_said_and_what_to_do_next() {
    for lang in ["da", "en"] {
        let desk = Desk::new();
        let said: Vec<String> = [
            &["new"][..],
            &["new", "pilotprojekt", "-o", "vores plan.xlsx", "--empty"],
            &["new", "flaadestyring", "-o", "flaade.csv", "--scheme", "raci"],
            &["new", "flaadestyring", "-o", "roller.md", "--roles", "Fagchef, Vognmester"],
            &["new", "tom", "-o", "tom.json"],
            &["convert", "kommune.xlsx", "-o", "kommune.md"],
            &["convert", "kommune.md", "-o", "raci.xlsx", "--scheme", "raci"],
        ]
        .into_iter()
        .map(|args| desk.done(&[args, &["--lang", lang]].concat()))
        .collect();
        assert!(said.concat().lines().all(|line| line.chars().count() <= 80));
        insta::assert_snapshot!(format!("making-said-{lang}"), said.join("\n"));
    }
}

#[test]
fn the_same_command_gives_the_same_bytes() {
    let desk = Desk::new();
    for file in ["a.xlsx", "b.xlsx"] {
        desk.done(&["new", "kommune", "-o", file, "--organisation", "Nordby Kommune"]);
    }
    assert_eq!(
        std::fs::read(desk.path("a.xlsx")).unwrap(),
        std::fs::read(desk.path("b.xlsx")).unwrap()
    );
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_told() {
    let desk = Desk::new();
    for ending in ["xlsx", "csv", "md", "json"] {
        let file = format!("plan.{ending}");
        desk.put(&file, "vigtigt");
        let said = desk.refused(&["new", "-o", &file]);
        assert!(said.contains("findes allerede") && said.contains("--force"), "{said}");
        assert_eq!(desk.text(&file), "vigtigt");
        desk.done(&["new", "-o", &file, "--force"]);
        assert_eq!(faults(&desk, &file), (0, 0));
        let said = desk.refused(&["convert", &file, "-o", &file, "--force"]);
        assert!(said.contains("er den fil, der læses"), "{said}");
    }
    assert!(desk.refused(&["convert", "plan.md", "-o", "plan.csv"]).contains("--force"));
    desk.done(&["convert", "plan.md", "-o", "plan.csv", "--force"]);
}

#[test]
fn own_roles_keep_the_letters_of_roles_of_the_same_name() {
    let desk = Desk::new();
    desk.put(
        "roller.txt",
        "Linje: it- og Digitaliseringschef\n\nLinje: Driftsleder\nProjekt: Projektleder *\n",
    );
    let said = desk.done(&["new", "-o", "a.json", "--roles", "roller.txt"]);
    assert!(said.contains("ikke blandt jeres") && said.contains("Direktionen"), "{said}");
    let json: serde_json::Value = serde_json::from_str(&desk.text("a.json")).unwrap();
    let matrix = &json["matrices"][0];
    assert_eq!(matrix["roles"][0]["name"], "it- og Digitaliseringschef");
    assert_eq!(matrix["roles"][0]["group"], "Linje");
    assert_eq!(matrix["roles"][2]["mark"], "*");
    assert_eq!(matrix["activities"][0]["duties"][0]["text"], "U");
    assert_eq!(matrix["activities"].as_array().unwrap().len(), 100);

    let said = desk.done(&["new", "tom", "-o", "b.md", "--roles", "Direktør, It-chef; DPO"]);
    assert!(!said.contains("ikke blandt"), "{said}");
    assert!(desk.text("b.md").contains("| Aktivitet | Direktør | It-chef | DPO |"));

    // The roles of a matrix that is there already.
    desk.done(&["new", "tom", "-o", "c.md", "--roles", "a.json"]);
    assert!(desk.text("c.md").contains("| it- og Digitaliseringschef | Driftsleder |"));
}

#[test]
fn own_activities_keep_the_letters_of_the_same_wording() {
    let desk = Desk::new();
    desk.put(
        "opgaver.txt",
        "Nr.;Aktivitet\nS1;Overvåge drift og kapacitet\nKøbe, leje og bygge om\nDrift;S3;Male vægge\n",
    );
    desk.done(&["new", "-o", "a.csv", "--activities", "opgaver.txt"]);
    let text = desk.text("a.csv");
    let rows: Vec<&str> = text.lines().collect();
    assert_eq!(rows.len(), 4, "{text}");
    assert!(
        rows[1].starts_with(";S1;Overvåge drift og kapacitet;") && rows[1].contains("H/U"),
        "{text}"
    );
    assert!(rows[2].starts_with(";;Købe, leje og bygge om;;"), "{text}");
    assert!(rows[3].starts_with("Drift;S3;Male vægge;;"), "{text}");

    // The activities of another matrix, with their headings.
    desk.done(&["new", "tom", "-o", "b.md", "--activities", "a.csv"]);
    assert!(desk.text("b.md").contains("| Drift | S3 | Male vægge |"), "{}", desk.text("b.md"));
}

#[test]
fn a_template_may_come_without_its_letters() {
    let desk = Desk::new();
    desk.done(&["new", "pilotprojekt", "-o", "a.json", "--empty", "--title", "Vores"]);
    let json: serde_json::Value = serde_json::from_str(&desk.text("a.json")).unwrap();
    let activities = json["matrices"][0]["activities"].as_array().unwrap();
    assert_eq!(activities.len(), 24);
    assert!(activities.iter().all(|activity| activity["duties"].as_array().unwrap().is_empty()));
    desk.done(&["new", "pilotprojekt", "-o", "a.md", "--empty", "--title", "Vores"]);
    assert!(desk.text("a.md").starts_with("# Vores\n"));
}

#[test]
fn a_workbook_may_be_locked_but_for_what_is_filled_in() {
    let desk = Desk::new();
    desk.done(&["new", "pilotprojekt", "-o", "a.xlsx"]);
    desk.done(&["new", "pilotprojekt", "-o", "b.xlsx", "--protect"]);
    assert_ne!(
        std::fs::read(desk.path("a.xlsx")).unwrap(),
        std::fs::read(desk.path("b.xlsx")).unwrap()
    );
    assert_eq!(faults(&desk, "b.xlsx"), (0, 0));
    assert!(desk.done(&["new", "-o", "a.md", "--protect"]).contains("kun i .xlsx"));
}

#[test]
fn what_cannot_be_made_is_refused_in_a_sentence() {
    let desk = Desk::new();
    desk.put("tom.txt", " \n");
    desk.put("brev.csv", "Kære borgmester\nHer er brevet\n");
    desk.put("god.csv", GOOD);
    let two = format!(
        "# A\n\n{0}\n\n# B\n\n{0}\n",
        "| Aktivitet | It-chef | DPO |\n|---|---|---|\n\
        | Udarbejde plan | H/U | K |\n| Afprøve plan | U | H |"
    );
    desk.put("to.md", &two);
    let said: Vec<String> = [
        &["new", "komune"][..],
        &["new", "xyz"],
        &["new", "-o", "plan.pdf"],
        &["new", "-o", "plan"],
        &["new", "-o", "ingen/plan.xlsx"],
        &["new", "--roles", "roller.txt"],
        &["new", "--roles", " , "],
        &["new", "--roles", "tom.txt"],
        &["new", "--activities", "findes-ikke.txt"],
        &["new", "--scheme", "abc"],
        &["convert"],
        &["convert", "god.csv"],
        &["convert", "god.csv", "-o", "god.pdf"],
        &["convert", "god.csv", "--to", "xlsx"],
        &["convert", "god.csv", "--to", "pdf"],
        &["convert", "god.csv", "-o", "x.md", "--scheme", "abc"],
        &["convert", "findes-ikke.xlsx", "-o", "x.md"],
        &["convert", "brev.csv", "-o", "x.md"],
        &["convert", "to.md", "-o", "x.csv"],
        &["convert", "to.md", "-o", "x.csv", "--sheet", "C"],
    ]
    .into_iter()
    .map(|args| desk.refused(args))
    .collect();
    insta::assert_snapshot!(said.concat());
    desk.done(&["convert", "to.md", "-o", "x.json"]);
    desk.done(&["convert", "to.md", "-o", "x.csv", "--sheet", "B"]);
}

#[test]
fn a_matrix_goes_round_through_every_format() {
    let desk = Desk::new();
    desk.done(&["new", "portefoelje", "-o", "0.md"]);
    let mut from = "0.md".to_owned();
    for (step, ending) in ["xlsx", "csv", "json", "xlsx", "md"].iter().enumerate() {
        let to = format!("{}.{ending}", step + 1);
        let said = desk
            .done(&["convert", &from, "-o", &to, "--title", "BHUKI-diagram: porteføljestyring"]);
        let lost: Vec<&str> = said.lines().filter(|line| line.starts_with("- ")).collect();
        let is_beside = |line: &&str| {
            ["- hvad der står uden for", "- arkene", "- forklaringen af bogstaverne"]
                .iter()
                .any(|start| line.starts_with(start))
        };
        assert!(lost.iter().all(is_beside), "{to}: {said}");
        from = to;
    }
    assert_eq!(desk.text("5.md"), desk.text("0.md"));
}

#[test]
fn text_goes_to_standard_output() {
    let desk = Desk::new();
    desk.put("god.csv", GOOD);
    let output = desk.run(&["convert", "god.csv", "--to", "md"]);
    assert_eq!((status(&output), stderr(&output)), (0, String::new()));
    assert!(stdout(&output).starts_with("# god\n\n| Aktivitet | It-chef |"), "{}", stdout(&output));
    let output = fed(&["konverter", "-", "--to", "json"], GOOD.as_bytes());
    assert!(stdout(&output).contains("\"text\": \"H/U\""), "{}", stderr(&output));
    let output = fed(&["convert", "-", "--to", "csv", "-o", "-"], GOOD.as_bytes());
    assert_eq!(stdout(&output), format!("\u{FEFF}{}", GOOD.replace('\n', "\r\n")));
}

#[test]
fn losses_are_told_with_their_cells() {
    let desk = Desk::new();
    desk.put(
        "b.csv",
        "Aktivitet;It-chef;DPO;Direktør\nUdarbejde plan;h/u;K;B\nAfprøve plan;U;H;B\nMåle;H;U;A\n",
    );
    let said = desk.done(&["convert", "b.csv", "-o", "b.md", "--scheme", "raci"]);
    assert!(
        said.contains("- B er udeladt (D2 og D3): RACI har intet bogstav for dem, der beslutter"),
        "{said}"
    );
    assert!(
        said.contains("- \"A\" står, som det stod (D4): BHUKI kender det ikke, men i RACI bliver"),
        "{said}"
    );
    assert!(desk.text("b.md").contains("| Udarbejde plan | R/A | C |  |"), "{}", desk.text("b.md"));
}

#[test]
fn a_role_named_twice_is_refused() {
    let desk = Desk::new();
    let said = desk.refused(&["new", "--roles", "Direktør, It-chef, direktør", "-o", "x.xlsx"]);
    assert!(said.contains("to gange"), "{said}");
}
