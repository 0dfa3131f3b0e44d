//! The rules on people, on IT that comes late and on benefits without an owner.

use super::table::{grid, matrices_of};
use super::{bhuki, lint, short_of};
use crate::lint::finding::Finding;
use crate::lint::settings::Settings;
use crate::model::matrix::{Matrix, Role};
use crate::text::Lang;

fn by(rule: &str, matrices: &[Matrix]) -> Vec<String> {
    let found = lint(matrices, &Settings::default());
    let own = found.iter().filter(|finding| finding.rule.name == rule);
    own.map(|finding: &Finding| finding.message(Lang::Da)).collect()
}

#[test]
fn a_name_among_roles_is_a_person() {
    let persons = |headers: &str| {
        let headers: Vec<&str> = headers.split(" | ").collect();
        let row = ["H/U", "K", "I", "I", "K"][..headers.len()].join(" ");
        by("person-as-role", &[grid(&headers, &[("Drift", &row), ("Køb", &row)])]).len()
    };
    assert_eq!(persons("It-chef | Fagchef | Anne Holm"), 1);
    assert_eq!(persons("It-chef | Fagchef | Anne"), 1);
    assert_eq!(persons("It-chef | Anne Holm | Bo Lind"), 0, "most are people: that is the style");
    assert_eq!(persons("It-chef | Fagchef | Line Managers | Mark"), 0);
    let second = Role {
        name: "Anne Holm".to_owned(),
        second: Some("Arkivar".to_owned()),
        ..Role::default()
    };
    let named = bhuki().role(second).activity("", "Drift", &[("It-chef", "H/U"), ("DPO", "K")]);
    assert!(!short_of(&[named.build()]).iter().any(|line| line.starts_with("person-as-role")));
}

#[test]
fn one_person_in_two_roles_decides_on_their_own_work() {
    let role = |name: &str, person: &str| Role {
        name: name.to_owned(),
        appointed: Some(vec![person.to_owned()]),
        ..Role::default()
    };
    let told = |persons: [&str; 2], letters: [&str; 2]| {
        let roles = bhuki().role(role("Direktør", persons[0])).role(role("Fagchef", persons[1]));
        let letters = [("Direktør", letters[0]), ("Fagchef", letters[1]), ("DPO", "I")];
        by("same-person", &[roles.activity("1", "Godkende tilskud", &letters).build()])
    };
    let same = "Anne Holm er udpeget som både Direktør og Fagchef og beslutter (B) i eget arbejde: \
                nr. 1 \"Godkende tilskud\"";
    assert_eq!(told(["Anne Holm", "anne holm"], ["B", "H/U"]), [same]);
    assert_eq!(told(["Anne Holm", "Anne Holm"], ["B", "K"]), [same]);
    assert_eq!(told(["Anne Holm", "Bo Lind"], ["B", "H/U"]), [""; 0]);
    assert_eq!(told(["Anne Holm", "Anne Holm"], ["K", "H/U"]), [""; 0], "nobody decides");
    assert_eq!(told(["Anne Holm", "Anne Holm"], ["B", "I"]), [""; 0], "told is no work");
    assert_eq!(told(["Alle", "Alle"], ["B", "H/U"]), [""; 0], "not one person");
    assert_eq!(told(["Anne og Bo", "Anne og Bo"], ["B", "H/U"]), [""; 0]);
}

#[test]
fn it_is_late_where_it_comes_in_once_all_is_bought() {
    let chain = |letters: [&str; 4], last: &str| {
        let names = ["Beskrive behov", "Gennemføre udbud", "Indgå kontrakt", last];
        let rows: Vec<(&str, &str)> = names.into_iter().zip(letters).collect();
        by("late-it", &[grid(&["Fagchef", "Indkøber", "It-chef"], &rows)])
    };
    let late = ["H/U K .", "H U .", "H U .", "H . U"];
    let told = "it er først med fra \"Idriftsætte fagsystem\", efter 3 aktiviteter om behov, udbud \
                og kontrakt";
    assert_eq!(chain(late, "Idriftsætte fagsystem"), [told]);
    assert_eq!(chain(["H/U K I", "H U .", "H U .", "H . U"], "Idriftsætte fagsystem"), [""; 0]);
    assert_eq!(chain(["H/U K .", "H U .", "H U .", "H U ."], "Idriftsætte fagsystem"), [""; 0]);
    assert_eq!(chain(late, "Opsætte legeplads"), [""; 0], "nothing is said of IT");
    assert_eq!(chain(late, "Evaluere fagsystem"), [""; 0], "no start of anything");
}

#[test]
fn a_benefit_has_an_owner_in_the_line() {
    let owner = |headers: &[&str], letters: &str| {
        let rows = [("Følge op på gevinster", letters), ("Styre møder", "H/U K I")];
        by("no-benefit-owner", &[grid(headers, &rows)]).len()
    };
    assert_eq!(owner(&["Fagchef", "Jurist", "Controller"], "I K H/U"), 1);
    assert_eq!(owner(&["Fagchef", "Jurist", "Controller"], "H K U"), 0);
    assert_eq!(owner(&["Arkivar", "Jurist", "Controller"], "I K H/U"), 0, "no line here");
    assert_eq!(owner(&["Fagchef", "Jurist", "Projektleder"], "I K H/U"), 0, "another rule's");
    assert_eq!(owner(&["Fagchef", "Jurist", "Controller"], "I K U"), 0, "nobody has it");
}

#[test]
fn a_whole_it_project_mentions_what_it_is_for() {
    let names: Vec<String> = (0..13).map(|i| format!("Holde møde {i}")).collect();
    let project = |more: &[&str]| {
        let names = names.iter().map(String::as_str).chain(more.iter().copied());
        let rows: Vec<(&str, &str)> = names.map(|name| (name, "K H/U I")).collect();
        by("no-benefit-owner", &[grid(&["Fagchef", "Projektleder", "It-chef"], &rows)])
    };
    let told = "projektets skema har ingen aktivitet om gevinsten";
    assert_eq!(project(&["Teste fagsystem", "Indføre ny arbejdsgang"]), [told]);
    assert_eq!(project(&["Teste fagsystem", "Holde fest"]), [""; 0], "no work is changed");
    assert_eq!(project(&["Indføre ny arbejdsgang"]), [""; 0], "too few");
    let with = ["Teste fagsystem", "Indføre ny arbejdsgang", "Holde fest"];
    assert_eq!(project(&with).len(), 1);
}

#[test]
fn headings_without_letters_are_no_empty_activities() {
    let table = |rows: &[(&str, &str)]| {
        let found = short_of(&[grid(&["Chef", "Jurist"], rows)]);
        found.into_iter().filter(|line| line.starts_with("empty-activity")).count()
    };
    let filled = [("Tage prøve", "H U"), ("Sende prøve", "H/U K")];
    let [a, b] = filled;
    assert_eq!(table(&[("Before", ". ."), a, b, ("After", ". ."), b, a]), 0);
    assert_eq!(table(&[a, b, ("Before", ". ."), b, a]), 1, "none at the top");
    assert_eq!(table(&[("Before", ". ."), a, b]), 1, "only one");
    assert_eq!(table(&[("Before", ". ."), a, ("After", ". ."), b, a]), 2, "one row below it");
}

#[test]
fn a_letter_that_is_never_used_is_told_once() {
    let names: Vec<String> = (0..6).map(|i| format!("Opgave {i}")).collect();
    let all = |letters: &str| {
        let rows: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), letters)).collect();
        let found = lint(&[grid(&["Chef", "Jurist"], &rows)], &Settings::default());
        found.iter().map(|finding| finding.message(Lang::Da)).collect::<Vec<_>>()
    };
    assert_eq!(
        all("H K"),
        ["ingen er sat til at udføre (U) nogen af de 6 aktiviteter"],
        "one for the matrix"
    );
    assert!(
        all("U K")
            .contains(&"ingen har hovedansvaret (H) for nogen af de 6 aktiviteter".to_owned())
    );
    let legend = "| Activity | Editor | Reporter |\n|---|---|---|\n| Pick | A | C |\n| Ask | A | C |\n\
                  | Write | A | C |\n| Check | C | A |\n| Print | A | R |\n\
                  | A = accountable: does the work as well; R = responsible | | |";
    assert_eq!(by("missing-executor", &matrices_of(legend)), [""; 0], "the sheet says so");
}
