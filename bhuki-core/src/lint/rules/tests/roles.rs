//! What rules make of the roles: their names and all they hold.

use super::{bhuki, short_of};
use crate::lint::level::Severity;
use crate::lint::rules::lint;
use crate::lint::settings::Settings;
use crate::model::builder::Builder;
use crate::model::kind::RoleKind;
use crate::model::matrix::{Matrix, Role};
use crate::model::scheme::Scheme;
use crate::text::Lang;

const OWN: [&str; 9] = [
    "idle-role", "bystander-role", "overloaded-role", "overworked-role", "omnipresent-role",
    "main-on-body", "unclear-mandate", "owner-without-duty", "unappointed-role",
];

fn own(lines: Vec<String>) -> Vec<String> {
    let is_own = |line: &String| OWN.iter().any(|name| line.starts_with(name));
    lines.into_iter().filter(is_own).collect()
}

/// What the rules on roles find in a Markdown table with these heads and rows.
fn in_table(headers: &str, rows: &[&str]) -> Vec<String> {
    own(short_of(&[table(headers, rows)]))
}

fn table(headers: &str, rows: &[&str]) -> Matrix {
    let mut builder = bhuki();
    let headers: Vec<&str> = headers.split(" | ").collect();
    for (i, row) in rows.iter().enumerate() {
        let letters: Vec<(&str, &str)> =
            headers.iter().copied().zip(row.split('|').map(str::trim)).collect();
        builder = builder.activity("", &format!("Opgave {}", i + 1), &letters);
    }
    builder.build()
}

/// The same row so many times, then the others.
fn rows<'a>(count: usize, row: &'a str, others: &[&'a str]) -> Vec<&'a str> {
    std::iter::repeat_n(row, count).chain(others.iter().copied()).collect()
}

fn with_threshold(rule: &str, name: &str, value: usize, matrix: &Matrix) -> Vec<String> {
    let mut settings = Settings::default();
    settings.set_threshold(rule, name, value);
    settings.only([rule]);
    let found = lint(std::slice::from_ref(matrix), &settings);
    found.iter().map(|finding| finding.message(Lang::Da)).collect()
}

#[test]
fn figure_15_tells_what_the_excerpt_leaves_out() {
    let matrix = super::table::matrix_of(include_str!("../../../../templates/kl-2012.md"));
    let found = lint(&[matrix], &Settings::default());
    let found = found.iter().filter(|finding| OWN.contains(&finding.rule.name));
    let found: Vec<String> =
        found.map(|f| format!("{} {}", f.rule.name, f.role.as_ref().unwrap().name)).collect();
    assert_eq!(
        found,
        [
            "idle-role Projektstyregruppe og projektejer",
            "idle-role Budgetansvarlig",
            "owner-without-duty Fagsystemansvarlig",
            "idle-role Fagsystemsupporter",
            "idle-role Brugere",
        ]
    );
}

#[test]
fn a_blank_is_no_letter_and_what_is_unread_is_something() {
    let column = |cell: &str| {
        let row = format!("H/U | {cell} | K");
        in_table("It-chef | Arkivar | DPO", &["H/U | | I", &row])
    };
    for blank in ["", "-", "n/a"] {
        assert_eq!(column(blank), ["idle-role C1"], "{blank:?}");
    }
    for something in ["K", "Q", "#REF!"] {
        assert_eq!(column(something), [""; 0], "{something:?}");
    }
}

#[test]
fn a_role_without_letters_is_only_idle() {
    for name in ["Systemejer", "Digitaliseringsråd", "Fagsystemansvarlig", "It-styregruppe"] {
        let headers = format!("It-chef | {name} | DPO");
        assert_eq!(in_table(&headers, &["H/U | | I", "H/U | - | K"]), ["idle-role C1"], "{name}");
    }
}

#[test]
fn a_doubled_or_hidden_or_unnamed_column_is_not_idle() {
    let read = |markdown: &str| own(short_of(&super::matrices_of(markdown)));
    let doubled = "| Aktivitet | DPO | Chef | Dpo |\n|---|---|---|---|\n\
                   | Drift | H/U | K | |\n| Køb | K | H/U | |";
    assert_eq!(read(doubled), [""; 0]);
    let both_idle = "| Aktivitet | It-chef | DPO | Dpo | Fagchef |\n|---|---|---|---|---|\n\
                     | Drift | H/U | | | K |\n| Køb | K | | | H/U |";
    assert_eq!(read(both_idle), ["idle-role C1, D1"]);
    let hidden = "<!-- hidden: D -->\n| Aktivitet | DPO | Chef | Arkivar |\n|---|---|---|---|\n\
                  | Drift | H/U | K | |\n| Køb | K | H/U | |";
    assert_eq!(read(hidden), [""; 0]);
    let json =
        br##"{"scheme": "bhuki", "roles": [{"name": " "}, {"name": "DPO"}, {"name": "#REF!"}],
        "activities": [{"name": "Drift", "duties": [{"role": 1, "text": "H/U"}]}]}"##;
    assert_eq!(own(short_of(&crate::model::json::matrices_from_json(json).unwrap())), [""; 0]);
}

#[test]
fn a_matrix_that_is_not_filled_in_yet_says_nothing_of_idle_roles() {
    let headers = "It-chef | Arkivar | DPO";
    assert_eq!(in_table(headers, &["H/U | | I", "| |", "| |", "| |"]), [""; 0]);
    assert_eq!(in_table(headers, &["H/U | | I", "H/U | | ", "H/U | | ", "| |"]), ["idle-role C1"]);
}

#[test]
fn a_role_is_judged_by_all_the_sheets_of_its_file() {
    let sheet = |name: &str, letter: &str| {
        bhuki()
            .sheet(name)
            .activity("", &format!("{name} 1"), &[("It-chef", "H/U"), ("Systemejer", letter)])
            .activity("", &format!("{name} 2"), &[("It-chef", "H/U"), ("Systemejer", letter)])
            .build()
    };
    assert_eq!(own(short_of(&[sheet("Drift", ""), sheet("Køb", "H")])), [""; 0]);
    assert_eq!(own(short_of(&[sheet("Drift", ""), sheet("Køb", "")])), ["idle-role Drift!C1"]);
    assert_eq!(
        own(short_of(&[sheet("Drift", "K"), sheet("Køb", "I")])),
        ["owner-without-duty Drift!C1"]
    );
    let mut other = sheet("Køb", "H");
    other.file = "andet.xlsx".to_owned();
    assert_eq!(own(short_of(&[sheet("Drift", ""), other])), ["idle-role Drift!C1"]);
}

#[test]
fn bystanders_are_counted_from_eight_activities() {
    let headers = "Fagchef | Konsulent | Kommunikationschef";
    let table = |count| table(headers, &rows(count, "H | U | I", &["H/U | K | ", "H | U | "]));
    assert_eq!(own(short_of(&[table(8)])), ["bystander-role D1"]);
    assert_eq!(own(short_of(&[table(7)])), [""; 0]);
    assert_eq!(
        with_threshold("bystander-role", "least", 4, &table(4)),
        ["Kommunikationschef bliver kun hørt eller orienteret, i 4 aktiviteter"]
    );
    assert!(with_threshold("bystander-role", "least", 6, &table(5)).is_empty());
    for duty in ["B", "U", "H/U", "Q"] {
        let row = format!("H | K | {duty}");
        assert_eq!(in_table(headers, &rows(8, "H | U | I", &[&row])), [""; 0], "{duty}");
    }
}

#[test]
fn who_is_there_to_be_heard_is_no_bystander() {
    for name in ["DPO", "Databeskyttelsesrådgiver", "Medarbejdere", "Digitaliseringsråd", "Borger"]
    {
        let headers = format!("Fagchef | Konsulent | {name}");
        assert_eq!(in_table(&headers, &rows(9, "H | U | K", &[])), [""; 0], "{name}");
    }
    assert_eq!(
        in_table("Fagchef | Konsulent | Systemejer", &rows(9, "H | U | K", &[])),
        ["owner-without-duty D1"]
    );
    let daci = Matrix::builder(Scheme::named("daci").unwrap());
    let row = [("Fagchef", "D"), ("Direktør", "A"), ("Konsulent", "C")];
    let daci = (1..=6).fold(daci, |b, i| b.activity("", &format!("Opgave {i}"), &row));
    assert_eq!(own(short_of(&[daci.build()])), [""; 0], "a contributor does the work");
}

#[test]
fn more_than_two_thirds_of_the_main_responsibility_is_too_much() {
    let headers = "It-chef | Fagchef | Konsulent";
    let most = |it, fag| table(headers, &rows(it, "H/U | | ", &rows(fag, "| H/U | U", &[])));
    assert_eq!(own(short_of(&[most(9, 3)])), ["overloaded-role B1"]);
    assert_eq!(own(short_of(&[most(8, 5)])), [""; 0], "61 %");
    assert_eq!(own(short_of(&[most(9, 2)])), [""; 0], "eleven activities are too few");
    assert_eq!(
        with_threshold("overloaded-role", "percent", 40, &most(6, 6)).first().unwrap(),
        "It-chef har hovedansvaret (H) for 6 af de 12 aktiviteter"
    );
    assert!(with_threshold("overloaded-role", "percent", 75, &most(9, 3)).is_empty());
    assert_eq!(with_threshold("overloaded-role", "least", 7, &most(6, 1)).len(), 1);
    assert!(with_threshold("overloaded-role", "least", 13, &most(9, 3)).is_empty());
    let unfilled = table(headers, &rows(3, "H | K | U", &rows(12, "| | ", &[])));
    assert_eq!(own(short_of(&[unfilled])), [""; 0], "most of it is still to be given");
}

#[test]
fn one_process_has_one_owner() {
    let severity = |headings: [&str; 2]| {
        let add = |builder: crate::model::builder::Builder, i: usize| {
            let heading = headings[usize::from(i > 5)];
            let letters = if i == 7 { ["I", "H/U"] } else { ["H", "U"] };
            let letters = [("It-chef", letters[0]), ("Fagchef", letters[1]), ("DPO", "")];
            builder.activity_in(&[heading], "", &format!("Opgave {i}"), &letters)
        };
        let found = lint(&[(0..12).fold(bhuki(), add).build()], &Settings::default());
        found.iter().find(|f| f.rule.name == "overloaded-role").unwrap().severity
    };
    assert_eq!(severity(["Drift", "Drift"]), Severity::Note);
    assert_eq!(severity(["Drift", "Indkøb"]), Severity::Warning);
}

#[test]
fn doing_more_than_three_in_four_is_much() {
    let headers = "It-chef | Fagchef | Konsulent";
    let much = |by: usize, other: usize| {
        let half = rows(by / 2, "H | | U", &rows(by - by / 2, " | H | U", &[]));
        let rest = rows(other - other / 2, "H/U | | ", &rows(other / 2, " | H/U | ", &[]));
        table(headers, &[half, rest].concat())
    };
    assert_eq!(own(short_of(&[much(10, 2)])), ["overworked-role D1"]);
    assert_eq!(own(short_of(&[much(9, 3)])), [""; 0], "three in four are not more");
    assert_eq!(own(short_of(&[much(9, 2)])), [""; 0], "eleven activities are too few");
    assert_eq!(
        with_threshold("overworked-role", "percent", 50, &much(7, 5)),
        ["Konsulent udfører (U) 7 af de 12 aktiviteter"]
    );
    assert_eq!(with_threshold("overworked-role", "least", 7, &much(6, 1)).len(), 1);
}

#[test]
fn a_role_that_is_in_everything_is_told_so_once() {
    let headers = "Fagchef | Indkøber | Controller";
    let rest = ["| H/U | K", "| H/U | K", "| H/U | K", "| H/U | I", "| H | U"];
    let rest = rows(5, "H/U | | I", &rows(1, "H/U | | I", &rest));
    let all = |last| table(headers, &[rest.clone(), vec![last]].concat());
    assert_eq!(own(short_of(&[all("K | H | U")])), ["omnipresent-role D1"]);
    assert_eq!(own(short_of(&[all("U | H | ")])), [""; 0]);
    assert_eq!(own(short_of(&[all("U | H | -")])), [""; 0]);
    assert!(with_threshold("omnipresent-role", "least", 13, &all("K | H | U")).is_empty());
    let eleven = table(headers, &rest);
    assert_eq!(own(short_of(std::slice::from_ref(&eleven))), [""; 0]);
    assert_eq!(
        with_threshold("omnipresent-role", "least", 11, &eleven),
        ["Controller har et bogstav i alle 11 aktiviteter"]
    );
    // Who decides, answers for or does half of it, has a reason to be there.
    let doer = table(headers, &rows(6, "H/U | | U", &rows(6, "| H/U | I", &[])));
    assert_eq!(own(short_of(&[doer])), [""; 0]);
    // The graver rule speaks where it applies, unless it is switched off.
    let whole = table(headers, &rows(12, "H/U | | ", &["H/U | I | U"]));
    assert_eq!(own(short_of(std::slice::from_ref(&whole))), ["overloaded-role B1"]);
    let mut settings = Settings::default();
    settings.set_level("overloaded-role", crate::lint::level::Level::Off);
    let found = lint(&[whole], &settings);
    assert!(found.iter().any(|finding| finding.rule.name == "overworked-role"));
}

#[test]
fn between_two_parties_most_lies_with_one_of_them() {
    assert_eq!(in_table("Kommune | Leverandør", &rows(9, "H | U", &[])), [""; 0]);
}

#[test]
fn a_body_cannot_answer_for_anything() {
    let headers = "Chefgruppen | It-chef";
    assert_eq!(in_table(headers, &["H | U", "K | H/U", "H | U"]), ["main-on-body B2, B4"]);
    assert_eq!(in_table("Projektleder og projektgruppe | It-chef", &["H/U | K"]), [""; 0]);
    let matrix = table(headers, &["H | U", "K | H/U"]);
    let message = |matrix: &Matrix| {
        let found = lint(std::slice::from_ref(matrix), &Settings::default());
        found.iter().find(|f| f.rule.name == "main-on-body").unwrap().message(Lang::Da)
    };
    assert_eq!(
        message(&matrix),
        "Chefgruppen er ikke én person, men har hovedansvaret (H) for \"Opgave 1\""
    );
    assert!(message(&table(headers, &["H | U", "H | U"])).ends_with("for 2 aktiviteter"));
    let mut settings = Settings::default();
    settings.set_kind("Chefgruppen", RoleKind::Person);
    settings.set_kind("It-chef", RoleKind::Body);
    let found = lint(&[matrix], &settings);
    let found: Vec<String> =
        found.iter().map(|f| format!("{} {}", f.rule.name, f.place())).collect();
    assert_eq!(own(found), ["main-on-body C3"]);
}

#[test]
fn where_no_letter_decides_a_body_with_the_main_letter_is_a_note() {
    for (scheme, letter, severity) in [
        ("bhuki", "H", Severity::Warning),
        ("daci", "D", Severity::Warning),
        ("raci", "A", Severity::Note),
        ("huki", "H", Severity::Note),
        ("agyki", "G", Severity::Note),
    ] {
        let matrix = Matrix::builder(Scheme::named(scheme).unwrap())
            .activity("", "Drift", &[("Bestyrelse", letter), ("Fagchef", "I")])
            .build();
        let found = lint(&[matrix], &Settings::default());
        let finding = found.iter().find(|f| f.rule.name == "main-on-body").unwrap();
        assert_eq!(finding.severity, severity, "{scheme}");
        assert!(!found.iter().any(|f| f.rule.name == "unclear-mandate"), "{scheme}");
    }
}

#[test]
fn a_board_decides_or_is_heard() {
    let board = |letters: [&str; 2]| {
        let rows = letters.map(|letter| format!("{letter} | H/U | "));
        in_table("It-råd | It-chef | Fagchef", &[&rows[0], &rows[1], " | U | H"])
    };
    assert_eq!(board(["I", ""]), ["unclear-mandate B1"]);
    assert_eq!(board(["U", "I"]), [""; 0], "bringing forth ideas is a mandate");
    assert_eq!(board(["B", "I"]), [""; 0]);
    assert_eq!(board(["K", "I"]), [""; 0]);
    assert_eq!(board(["I", "Q"]), [""; 0], "the letter may be in the cell that is not read");
    assert_eq!(board(["", "-"]), ["idle-role B1"]);
    assert_eq!(
        in_table("Kommunalbestyrelsen | It-chef | Fagchef", &["I | H/U | ", " | U | H"]),
        [""; 0],
        "its mandate is in the law"
    );
    let raci = |letter| {
        let raci = Matrix::builder(Scheme::named("raci").unwrap());
        let raci = raci.activity("", "Drift", &[("It-råd", letter), ("It-chef", "R")]);
        let found = lint(&[raci.build()], &Settings::default());
        let finding = found.iter().find(|f| f.rule.name == "unclear-mandate");
        finding.map(|finding| finding.message(Lang::En))
    };
    assert_eq!(
        raci("I").unwrap(),
        "it is unclear what It-råd is there for: it holds neither A nor C anywhere"
    );
    assert_eq!(raci("A"), None);
}

#[test]
fn a_board_that_decides_and_is_heard_in_one_activity_has_two_mandates() {
    let json = |first: &str, second: &str| {
        let json = format!(
            r#"{{"scheme": "bhuki", "layout": "sub-columns", "roles": [{{"name": "It-råd"}},
            {{"name": "It-chef"}}], "activities": [{{"name": "Godkende plan", "duties": [
            {{"role": 0, "cell": "B2", "text": "{first}"}}, {{"role": 0, "cell": "C2", "text":
            "{second}"}}, {{"role": 1, "cell": "F2", "text": "H/U"}}]}}]}}"#
        );
        let matrix = crate::model::json::matrices_from_json(json.as_bytes()).unwrap().remove(0);
        let found = lint(&[matrix], &Settings::default());
        let found = found.into_iter().find(|f| f.rule.name == "unclear-mandate");
        found.map(|f| (f.place().to_string(), f.message(Lang::Da)))
    };
    let (place, message) = json("B", "K").unwrap();
    assert_eq!(place, "B2, C2");
    assert!(message.ends_with("både beslutter (B) og bliver hørt (K) i \"Godkende plan\""));
    assert_eq!(json("B", "I"), None);
    assert_eq!(json("B/K", ""), None, "one cell is another rule's");
}

#[test]
fn an_owner_answers_for_something_or_does_it() {
    let owner = |letter: &str| {
        let row = format!("{letter} | H/U | I");
        in_table("Systemejer | It-chef | Fagchef", &[&row, "I | U | H"])
    };
    for idle_hands in ["K", "I", "B"] {
        assert_eq!(owner(idle_hands), ["owner-without-duty B1"], "{idle_hands}");
    }
    assert_eq!(owner("Q"), [""; 0]);
    assert_eq!(in_table("Systemejer | It-chef", &["H | U"]), [""; 0]);
    assert_eq!(in_table("Systemejer | It-chef", &["U | H"]), [""; 0]);
    assert_eq!(in_table("Projektejer | It-chef", &["B | H/U"]), [""; 0]);
    for (scheme, letter) in [("daci", "A"), ("peaki", "E")] {
        let matrix = Matrix::builder(Scheme::named(scheme).unwrap())
            .activity("", "Drift", &[("Systemejer", letter), ("It-chef", "I")])
            .build();
        assert_eq!(own(short_of(&[matrix])), [""; 0], "{scheme} cannot say it");
    }
}

#[test]
fn a_marked_role_with_a_task_needs_a_person_where_there_is_a_list() {
    let role = |appointed: Option<&[&str]>| Role {
        name: "Systemejer".to_owned(),
        mark: Some("**".to_owned()),
        appointed: appointed.map(|names| names.iter().map(|name| (*name).to_owned()).collect()),
        ..Role::default()
    };
    let found = |role: Role, letter: &str| {
        let row = [("Systemejer", letter), ("It-chef", "H/U")];
        let builder: Builder = bhuki().role(role).activity("", "Drift", &row);
        let lines = short_of(&[builder.build()]);
        lines.into_iter().filter(|line| line.starts_with("unappointed")).collect::<Vec<_>>()
    };
    assert_eq!(found(role(Some(&[])), "U"), ["unappointed-role B1"]);
    assert_eq!(found(role(Some(&[])), "H"), ["unappointed-role B1"]);
    assert_eq!(found(role(Some(&[])), "K"), [""; 0]);
    assert_eq!(found(role(Some(&["Bo"])), "U"), [""; 0]);
    assert_eq!(found(role(None), "U"), [""; 0]);
    let unmarked = Role { mark: None, ..role(Some(&[])) };
    assert_eq!(found(unmarked, "U"), [""; 0]);
    for (second, count) in [("Bo Lind", 0), ("-", 1), ("?", 1)] {
        let named = Role { second: Some(second.to_owned()), ..role(Some(&[])) };
        // The builder adds a role of its own where the name alone is not enough.
        assert_eq!(found(named, "U").len(), count, "{second}");
    }
}
