//! The rules that look at several matrices: conflicting mains, drifting names.

use super::{bhuki, short_of};
use crate::lint::rules::lint;
use crate::lint::settings::Settings;
use crate::model::builder::Builder;
use crate::model::matrix::Matrix;
use crate::text::Lang;

type Row<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)]);

fn sheet(name: &str, rows: &[Row<'_>]) -> Matrix {
    let add = |builder: Builder, (code, wording, letters): &Row<'_>| {
        builder.activity(code, wording, letters)
    };
    rows.iter().fold(bhuki().sheet(name), add).build()
}

const IT: &[(&str, &str)] = &[("It-chef", "H/U"), ("Fagchef", "K")];
const LINE: &[(&str, &str)] = &[("It-chef", "U"), ("Fagchef", "H")];

/// What the rules across matrices find, as `rule cells`.
fn told(matrices: &[Matrix]) -> Vec<String> {
    let own = |line: &String| line.starts_with("conf") || line.starts_with("drift");
    short_of(matrices).into_iter().filter(own).collect()
}

fn conflict(a: Row<'_>, b: Row<'_>) -> bool {
    !told(&[sheet("A", &[a]), sheet("B", &[b])]).is_empty()
}

#[test]
fn another_main_for_the_same_activity_names_both_places() {
    let matrices = [
        sheet("Drift", &[("DTS1", "Udarbejde strategi", IT)]),
        sheet("Plan & mål", &[("X1", "Holde møde", LINE), ("DTS1", "Udarbejde strategi", LINE)]),
    ];
    let findings = lint(&matrices, &Settings::default());
    let finding = findings.iter().find(|f| f.rule.name == "conflicting-main").unwrap();
    assert_eq!((finding.matrix, finding.place().to_string()), (1, "'Plan & mål'!D3".to_owned()));
    assert_eq!(
        finding.message(Lang::Da),
        "hovedansvaret (H) for DTS1 \"Udarbejde strategi\" ligger her hos Fagchef, men hos \
         It-chef i Drift!C2"
    );
    assert_eq!(
        finding.message(Lang::En),
        "Fagchef is accountable (H) for DTS1 \"Udarbejde strategi\" here, but It-chef is in \
         Drift!C2"
    );
}

#[test]
fn another_file_is_named() {
    let mut matrices =
        [sheet("", &[("", "Drive systemer", IT)]), sheet("", &[("", "Drive systemer", LINE)])];
    for (matrix, file) in matrices.iter_mut().zip(["it.csv", "fag.csv"]) {
        matrix.file = file.to_owned();
    }
    let findings = lint(&matrices, &Settings::default());
    let finding = findings.iter().find(|f| f.rule.name == "conflicting-main").unwrap();
    assert_eq!(finding.file, "fag.csv");
    assert!(finding.message(Lang::Da).ends_with("men hos It-chef i it.csv B2"));
}

#[test]
fn a_number_with_letters_is_taken_alone_unless_the_wordings_are_plainly_different() {
    let one = ("DTS1", "Udarbejde digitaliseringsstrategi", IT);
    assert!(conflict(one, ("DTS1", "Udarbejde digitaliserings-strategi", LINE)));
    assert!(conflict(one, ("dts1", "Udarbejde strategi for digitalisering", LINE)));
    assert!(!conflict(one, ("DTS1", "Holde fagligt møde", LINE)));
    assert!(!conflict(one, ("DTS2", "Udarbejde digitaliseringsstrategi", LINE)));
}

#[test]
fn a_bare_number_means_something_else_in_each_sheet() {
    assert!(!conflict(("1", "Drive systemer", IT), ("1", "Holde fagligt møde", LINE)));
    assert!(!conflict(("1", "Drive systemer", IT), ("2", "Drive systemer", LINE)));
    assert!(conflict(("1.1", "Drive systemer", IT), ("1.1", "Drive  systemer.", LINE)));
    assert!(conflict(("", "Drive systemer", IT), ("", "drive systemer", LINE)));
}

#[test]
fn the_same_main_by_any_of_its_names_is_no_conflict() {
    let main = |a: &str, b: &str, settings: &Settings| {
        let matrices = [("A", a), ("B", b)]
            .map(|(name, role)| sheet(name, &[("D1", "Drive", &[(role, "H/U")])]));
        let findings = lint(&matrices, settings);
        let names: Vec<&str> = findings.iter().map(|f| f.rule.name).collect();
        names.join(" ")
    };
    let mut settings = Settings::default();
    assert_eq!(main("It-chef", "IT-CHEF", &settings), "");
    assert_eq!(main("It-chef", "It-chefen", &settings), "drifting-role", "one cause");
    assert_eq!(main("It-chef", "Digitaliseringschef", &settings), "conflicting-main");
    settings.add_alias("It-chef", "Digitaliseringschef");
    assert_eq!(main("It-chef", "Digitaliseringschef", &settings), "");
}

#[test]
fn each_department_has_its_own_chief() {
    let school: &[(&str, &str)] = &[("Skoleleder", "H/U"), ("Direktør", "I")];
    let home: &[(&str, &str)] = &[("Centerleder", "H/U"), ("Direktør", "I")];
    let row = |letters| ("", "Ansætte vikarer", letters);
    assert!(!conflict(row(school), row(home)));
    let in_section = |sheet: &str, section: &str, letters| {
        bhuki().sheet(sheet).activity_in(&[section], "", "Godkende budget", letters).build()
    };
    assert_eq!(told(&[in_section("A", "Skole", IT), in_section("B", "Ældre", LINE)]), [""; 0]);
    assert_eq!(told(&[in_section("A", "Skole", IT), in_section("B", "Skole", LINE)]).len(), 1);
}

#[test]
fn a_copy_is_no_conflict_but_an_older_version_with_another_main_is() {
    let rows = |first| {
        [("D1", "Drive systemer", first), ("D2", "Købe systemer", IT), ("D3", "Slette data", LINE)]
    };
    let older = told(&[sheet("BHUKI", &rows(IT)), sheet("BHUKI 2024", &rows(LINE))]);
    assert_eq!(older.len(), 1, "{older:?}");
    assert!(older[0].starts_with("conflicting-main 'BHUKI 2024'!"), "{older:?}");
    assert_eq!(told(&[sheet("BHUKI", &rows(IT)), sheet("Kopi", &rows(IT))]), [""; 0]);
}

#[test]
fn where_a_row_has_several_mains_or_none_other_rules_say_so() {
    let both: &[(&str, &str)] = &[("It-chef", "H/U"), ("Fagchef", "H")];
    let none: &[(&str, &str)] = &[("It-chef", "U"), ("Fagchef", "K")];
    for letters in [both, none] {
        assert!(!conflict(("D1", "Drive", IT), ("D1", "Drive", letters)));
    }
}

fn with_roles(name: &str, roles: &[&str]) -> Matrix {
    let add = |builder: Builder, role: &&str| {
        builder.activity("", &format!("{name} {role}"), &[(role, "H/U")])
    };
    roles.iter().fold(bhuki().sheet(name), add).build()
}

#[test]
fn the_rarer_or_later_name_drifts() {
    let of = |names: [&[&str]; 3]| {
        let sheets = ["A", "B", "C"].iter().zip(names);
        told(&sheets.map(|(sheet, roles)| with_roles(sheet, roles)).collect::<Vec<_>>())
    };
    assert_eq!(of([&["It-chef"], &["DPO"], &["IT chef"]]), ["drifting-role C!B1"]);
    assert_eq!(of([&["IT chef"], &["It-chef"], &["It-chef"]]), ["drifting-role A!B1"]);
    assert_eq!(
        of([&["It-chef"], &["IT chef"], &["It-chefen"]]),
        ["drifting-role B!B1", "drifting-role C!B1"]
    );
    assert_eq!(of([&["It-chef"], &["IT chef"], &["It-chef", "IT chef"]]), [""; 0], "two roles");
    assert_eq!(of([&["It-chef"], &["IT-Chef:"], &["it-chef*"]]), [""; 0], "the same name");
}

#[test]
fn a_drifting_name_names_the_other_one_and_where_it_stands() {
    let matrices = [with_roles("Drift", &["It-chef"]), with_roles("Plan", &["DPO", "IT chef"])];
    let findings = lint(&matrices, &Settings::default());
    let finding = findings.iter().find(|f| f.rule.name == "drifting-role").unwrap();
    assert_eq!(finding.place().to_string(), "Plan!C1");
    assert_eq!(finding.message(Lang::Da), "rollen \"IT chef\" ligner \"It-chef\" i Drift!B1");
    let mut settings = Settings::default();
    settings.add_alias("It-chef", "IT chef");
    let findings = lint(&matrices, &settings);
    assert!(findings.iter().all(|f| f.rule.name != "drifting-role"));
}

#[test]
fn among_many_names_that_are_much_alike_some_are_told() {
    let name = |i: u32| {
        let letters = (0..9).map(|bit| if (i >> bit) & 1 == 0 { 'e' } else { 'i' });
        format!("Leder {}", letters.collect::<String>())
    };
    // The two sheets differ in the last letter of each name.
    let [a, b] = [0..256, 256..512].map(|all| all.map(name).collect::<Vec<String>>());
    let [a, b] = [&a, &b].map(|all| all.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(!told(&[with_roles("A", &a), with_roles("B", &b)]).is_empty());
}

#[test]
fn two_files_of_a_run_are_held_against_each_other() {
    let files = ["group-heads-some.xlsx", "persons-and-bodies.xlsx"];
    let matrices: Vec<Matrix> = files.into_iter().flat_map(super::from_file).collect();
    assert_eq!(told(&matrices), ["conflicting-main Digitalisering!F7"]);
    let figure = ["figur-15.xlsx", "figur-15.ods", "figur-15.csv"];
    let copies: Vec<Matrix> = figure.into_iter().flat_map(super::from_file).collect();
    assert_eq!(told(&copies), [""; 0]);
}
