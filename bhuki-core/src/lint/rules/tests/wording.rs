//! What rules make of the wordings of activities.

use super::{bhuki, short};
use crate::lint::level::Severity;
use crate::lint::rules::lint;
use crate::lint::settings::Settings;
use crate::lint::topic::Topic;
use crate::model::builder::Builder;
use crate::model::matrix::{Matrix, Role};
use crate::model::scheme::Scheme;
use crate::text::Lang;

/// What the rules on wordings find.
fn about_wording(builder: Builder) -> Vec<String> {
    let names =
        ["missing-decision", "it-not-involved", "employees-not-involved", "benefit-with-project"];
    let is_own = |line: &String| names.iter().any(|name| line.starts_with(name));
    short(&builder.build()).into_iter().filter(is_own).collect()
}

fn with(letters: &[(&str, &str)], name: &str) -> Vec<String> {
    about_wording(bhuki().activity("", name, letters))
}

#[test]
fn figure_15_lacks_no_decision_and_leaves_nobody_out() {
    let markdown = include_str!("../../../../templates/kl-2012.md");
    let matrix = super::table::matrix_of(markdown);
    let approvals = matrix
        .activities()
        .iter()
        .filter(|activity| Settings::default().is_about(&activity.name, Topic::Approval));
    let approvals: Vec<_> = approvals.map(|a| a.code.as_ref().unwrap().text.as_str()).collect();
    assert_eq!(approvals, ["DTS2", "DTS3", "ISS2", "ISP2", "ISP4", "GOV7"]);
    let found: Vec<String> = short(&matrix)
        .into_iter()
        .filter(|line| ["decision", "involved", "benefit"].iter().any(|word| line.contains(word)))
        .collect();
    assert_eq!(found, [""; 0]);
}

#[test]
fn an_approval_needs_somebody_who_decides() {
    let row = [("Fagchef", "H/U"), ("Direktion", "K")];
    assert_eq!(with(&row, "Godkende budget"), ["missing-decision B2:C2"]);
    assert_eq!(with(&row, "Udarbejde godkendelsesprocedure"), [""; 0]);
    assert_eq!(with(&[("Fagchef", "H/U"), ("Direktion", "B")], "Godkende budget"), [""; 0]);
    assert_eq!(with(&[("Fagchef", "H/U"), ("Direktion", "Q")], "Godkende budget"), [""; 0]);
    assert_eq!(with(&[("Fagchef", ""), ("Direktion", "-")], "Godkende budget"), [""; 0]);
}

#[test]
fn a_family_without_a_letter_for_the_decision_is_not_asked_for_it() {
    for (scheme, letters) in [("raci", "A/R"), ("huki", "U"), ("agyki", "A")] {
        let builder = Matrix::builder(Scheme::named(scheme).unwrap());
        let row = [("Fagchef", letters), ("Direktion", "I")];
        assert_eq!(
            about_wording(builder.activity("", "Godkende budget", &row)),
            [""; 0],
            "{scheme}"
        );
    }
    let daci = Matrix::builder(Scheme::named("daci").unwrap());
    let row = [("Fagchef", "D"), ("Direktion", "I")];
    assert_eq!(
        about_wording(daci.activity("", "Godkende budget", &row)),
        ["missing-decision B2:C2"]
    );
}

#[test]
fn it_is_missed_only_where_the_matrix_has_it() {
    let row = |it: &str| with(&[("Fagchef", "H/U"), ("It-chef", it)], "Anskaffe nyt fagsystem");
    assert_eq!(row("-"), ["it-not-involved B2:C2"]);
    for involved in ["I", "K", "U", "Q", "#REF!"] {
        assert_eq!(row(involved), [""; 0], "{involved}");
    }
    assert_eq!(with(&[("Fagchef", "H/U"), ("Indkøber", "")], "Anskaffe fagsystem"), [""; 0]);
    assert_eq!(with(&[("Fagchef", "H/U"), ("It-leverandør", "")], "Anskaffe fagsystem"), [""; 0]);
    assert_eq!(with(&[("Fagchef", "H/U"), ("It-råd", "")], "Anskaffe fagsystem"), [""; 0]);
    assert_eq!(with(&[("Fagchef", "H/U"), ("It-chef", "")], "Anskaffe møbler"), [""; 0]);
    assert_eq!(with(&[("Fagchef", ""), ("It-chef", "")], "Anskaffe fagsystem"), [""; 0]);
}

#[test]
fn a_role_may_be_of_the_it_organisation_by_its_group() {
    let role = Role {
        name: "Konsulent".to_owned(),
        group: Some("It-afdelingen".to_owned()),
        ..Role::default()
    };
    let builder = |letter| {
        bhuki().role(role.clone()).activity(
            "",
            "Anskaffe fagsystem",
            &[("Konsulent", letter), ("Fagchef", "H/U")],
        )
    };
    assert_eq!(about_wording(builder("")), ["it-not-involved B3:C3"]);
    assert_eq!(about_wording(builder("K")), [""; 0]);
}

#[test]
fn employees_are_missed_only_where_the_matrix_has_them() {
    let row = |role: &str, letter: &str| {
        with(&[("Projektleder", "H/U"), (role, letter)], "Omlægge arbejdsgange")
    };
    assert_eq!(row("Medarbejdere", ""), ["employees-not-involved B2:C2"]);
    assert_eq!(row("Fagchef", ""), ["employees-not-involved B2:C2"]);
    assert_eq!(row("Medarbejdere", "I"), [""; 0]);
    assert_eq!(row("Projektmedarbejder", ""), [""; 0]);
    assert_eq!(row("It-medarbejder", ""), [""; 0]);
    assert_eq!(with(&[("Projektleder", "H/U"), ("Brugere", "")], "Opgøre udgifter"), [""; 0]);
}

#[test]
fn a_benefit_belongs_to_the_line() {
    let row = |mains: &[(&str, &str)]| with(mains, "Realisere gevinster");
    assert_eq!(row(&[("Projektleder", "H/U"), ("Fagchef", "K")]), ["benefit-with-project B2"]);
    assert_eq!(row(&[("Projektleder", "U"), ("Fagchef", "H")]), [""; 0]);
    assert_eq!(row(&[("Projektejer", "H"), ("Fagchef", "U")]), [""; 0]);
    // Who of them it is has to be settled first.
    assert_eq!(row(&[("Projektleder", "H/U"), ("Fagchef", "H")]), [""; 0]);
    assert_eq!(with(&[("Projektleder", "H/U"), ("Fagchef", "K")], "Styre projektet"), [""; 0]);
    let doubled = super::table::matrix_of(
        "| Aktivitet | Projektleder | Fagchef | PROJEKTLEDER |\n|---|---|---|---|\n\
         | Realisere gevinster | H/U | K | H |",
    );
    assert_eq!(short(&doubled), ["duplicate-role B1, D1", "benefit-with-project B2, D2"]);
    let raci = Matrix::builder(Scheme::named("raci").unwrap())
        .activity("B1", "Realisere gevinster", &[("Projektleder", "R/A"), ("Fagchef", "C")])
        .build();
    let found = lint(&[raci], &Settings::default());
    let message = found[0].message(Lang::Da);
    assert_eq!(
        message,
        "Projektleder har hovedansvaret (A) for en gevinst: B1 \"Realisere gevinster\""
    );
}

#[test]
fn the_users_words_are_heard() {
    let mut settings = Settings::default();
    settings.add_word(Topic::It, "Aula");
    settings.add_word(Topic::ItRole, "Læringskonsulent");
    let matrix = bhuki()
        .activity("", "Oprette Aulagrupper", &[("Fagchef", "H/U"), ("Læringskonsulent", "")])
        .activity("", "Holde møder", &[("Fagchef", "H/U"), ("Læringskonsulent", "K")])
        .build();
    settings.only(["it-not-involved"]);
    let found = lint(&[matrix], &settings);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].place().to_string().as_str(), found[0].severity),
        ("B2:C2", Severity::Warning)
    );
}
