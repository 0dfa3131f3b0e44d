//! The rules on cells and rows: where they begin, where they end, and what they propose.

use super::table::{grid, matrices_of};
use super::{bhuki, found, lint};
use crate::lint::finding::Finding;
use crate::lint::level::Level;
use crate::lint::level::Severity;
use crate::lint::rule::Rule;
use crate::lint::rules::{
    crowded_consultation, crowded_execution, crowded_information, decides_own_work,
    duplicate_activity, everyone_involved, isolated_activity, missing_main, qualified_letter,
    redundant_letter, several_deciders,
};
use crate::lint::settings::Settings;
use crate::model::kind::RoleKind;
use crate::model::matrix::Matrix;
use crate::model::scheme::{SCHEMES, Scheme};
use crate::text::Lang;

/// What this rule alone finds.
fn found_by(rule: &'static Rule, matrix: &Matrix, settings: &Settings) -> Vec<Finding> {
    let mut settings = settings.clone();
    settings.only([rule.name]);
    lint(std::slice::from_ref(matrix), &settings)
}

fn finds(rule: &'static Rule, matrix: &Matrix) -> bool {
    !found_by(rule, matrix, &Settings::default()).is_empty()
}

/// Settings in which a rule counts to another number.
fn with(rule: &Rule, name: &str, value: usize) -> Settings {
    let mut settings = Settings::default();
    settings.set_threshold(rule.name, name, value);
    settings
}

/// One row in which so many of the roles have the letter, after one with H.
fn crowd(letter: &str, holders: usize, roles: usize) -> Matrix {
    let headers: Vec<String> = (0..roles).map(|i| format!("Rolle {i}")).collect();
    let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
    let letters: Vec<&str> =
        std::iter::once("H").chain(std::iter::repeat_n(letter, holders)).collect();
    grid(&headers, &[("Drift", &letters.join(" "))])
}

#[test]
fn a_crowd_begins_one_above_the_most() {
    for (rule, letter, most) in [
        (&several_deciders::RULE, "B", 1),
        (&crowded_execution::RULE, "U", 4),
        (&crowded_consultation::RULE, "K", 4),
        (&crowded_information::RULE, "I", 5),
    ] {
        let finds = |holders: usize, settings: &Settings| {
            let found = found_by(rule, &crowd(letter, holders, 20), settings);
            found.first().map(|finding| finding.cells.len())
        };
        let usual = Settings::default();
        assert_eq!(finds(most, &usual), None, "{}", rule.name);
        assert_eq!(finds(most + 1, &usual), Some(most + 1), "{}", rule.name);
        assert_eq!(finds(most + 1, &with(rule, "most", most + 1)), None, "{}", rule.name);
        assert_eq!(finds(1, &with(rule, "most", 0)), Some(1), "{}", rule.name);
    }
}

#[test]
fn a_share_of_the_roles_counts_where_there_are_enough() {
    let rule = &crowded_consultation::RULE;
    let finds = |holders, roles, settings: &Settings| {
        !found_by(rule, &crowd("K", holders, roles), settings).is_empty()
    };
    let usual = Settings::default();
    assert!(!finds(3, 7, &usual), "43 %, but seven roles are few");
    assert!(!finds(3, 8, &usual), "38 %");
    assert!(finds(4, 8, &usual), "50 %");
    assert!(finds(4, 9, &usual), "44 %");
    assert!(!finds(4, 10, &usual), "40 % is not more than 40 %");
    assert!(finds(3, 7, &with(rule, "least", 7)));
    assert!(!finds(3, 7, &with(rule, "least", 8)));
    assert!(!finds(4, 8, &with(rule, "percent", 50)));
    assert!(finds(4, 8, &with(rule, "percent", 49)));
    assert!(!finds(4, 8, &with(rule, "percent", 100)));
    let message = found_by(rule, &crowd("K", 4, 8), &usual).remove(0).message(Lang::Da);
    assert!(message.starts_with("4 af 8 roller konsulteres (K) om \"Drift\": "), "{message}");
}

#[test]
fn everybody_is_in_a_row_of_ten_or_more() {
    let rule = &everyone_involved::RULE;
    let headers: Vec<String> = (0..12).map(|i| format!("Rolle {i}")).collect();
    let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
    let finds = |letters: &str, settings: &Settings| {
        let roles = letters.split(' ').count();
        !found_by(rule, &grid(&headers[..roles], &[("Drift", letters)]), settings).is_empty()
    };
    let usual = Settings::default();
    assert!(!finds("B H U K I K U K I", &usual));
    assert!(finds("B H U K I K U K I I", &usual));
    assert!(finds("B H U K I K U K I I I", &usual));
    for gap in [".", "-", "n/a", "Q"] {
        assert!(!finds(&format!("B H U K I K U K I {gap}"), &usual), "{gap}");
    }
    assert!(finds("B H U K", &with(rule, "least", 4)));
    assert!(!finds("B H U K I", &with(rule, "least", 6)));
    let no_roles = grid(&[], &[("Drift", ".")]);
    assert_eq!(found_by(rule, &no_roles, &with(rule, "least", 0)), []);
}

#[test]
fn a_full_matrix_is_told_once() {
    let headers = ["Chef", "Jurist", "Planlægger", "Arkivar", "DPO", "Tolk"];
    let full = "H/U K K I I I";
    let told = |rows: &[&str]| {
        let rows: Vec<(&str, &str)> = ["Drift", "Køb", "Salg", "Udvikling", "Lukning", "Tilsyn"]
            .into_iter()
            .zip(rows.iter().copied())
            .collect();
        let found = lint(&[grid(&headers, &rows)], &Settings::default());
        found.iter().map(|f| f.message(Lang::Da)).collect::<Vec<_>>()
    };
    let words = "91 % af cellerne er udfyldt; I står i 47 % af dem";
    assert_eq!(told(&[full, full, full, full, "H U I I . .", "B H/U I I I ."]), [words]);
    assert_eq!(told(&[full, full, full, full, "H U I . . .", "B H/U I I I ."]), [""; 0], "88 %");
}

#[test]
fn an_activity_is_isolated_without_k_and_i() {
    let is_isolated = |letters: &str| {
        let matrix = grid(&["Fagchef", "DPO"], &[("Drift", letters)]);
        finds(&isolated_activity::RULE, &matrix)
    };
    for alone in ["H U", "H/U .", "B H", "U ."] {
        assert!(is_isolated(alone), "{alone}");
    }
    for other in ["H/U K", "H/U I", "H/K U", ". .", "H/U Q"] {
        assert!(!is_isolated(other), "{other}");
    }
    let in_family = |name: &str, letters| {
        let matrix = Matrix::builder(Scheme::named(name).unwrap()).activity("", "Drift", letters);
        finds(&isolated_activity::RULE, &matrix.build())
    };
    assert!(in_family("raci", &[("Chef", "A/R")]));
    assert!(!in_family("peaki", &[("Chef", "P")]), "it has no letter for being heard");
    assert!(!in_family("rapid", &[("Chef", "P")]), "it has no letter for being told");
}

#[test]
fn which_letters_go_together() {
    let named = |scheme: &'static Scheme, raw: &str| {
        let matrix = Matrix::builder(scheme).activity("", "Drift", &[("Chef", raw)]).build();
        let rules = [&redundant_letter::RULE, &decides_own_work::RULE];
        let all = lint(&[matrix], &Settings::default()).into_iter().map(|found| found.rule);
        all.filter(|rule| rules.contains(rule)).map(|rule| rule.name).collect::<Vec<_>>()
    };
    for (family, fine, redundant, decides) in [
        ("bhuki", "H/U", "B/K B/I H/K H/I U/K U/I K/I H/U/K", "B/H B/U B/H/U B/H/K"),
        ("huki", "H/U", "H/K U/I K/I", ""),
        ("agyki", "A/G A/Y", "A/K G/I", ""),
        ("raci", "R/A", "A/C R/I C/I", ""),
        ("raci-vs", "R/A R/V V/C", "S/C R/I", "R/S A/S"),
        ("rasci", "R/S A/S", "S/C", ""),
        ("daci", "D", "D/C A/I", "D/A"),
        ("rapid", "P/R I/A", "R/A P/I", "R/D P/D"),
        ("paris", "P/A R/I", "P/R S/I", "A/S P/S"),
        ("peaki", "P/A K/I", "P/I E/I", "P/E"),
    ] {
        let scheme = Scheme::named(family).unwrap();
        let none: &[&str] = &[];
        for (cells, rule) in
            [(fine, none), (redundant, &["redundant-letter"]), (decides, &["decides-own-work"])]
        {
            for raw in cells.split_whitespace() {
                assert_eq!(named(scheme, raw), rule, "{family} {raw}");
            }
        }
    }
    for scheme in SCHEMES {
        for sign in scheme.letters {
            assert_eq!(named(scheme, &sign.capital.to_string()), [""; 0], "{scheme}: one sign");
        }
    }
}

#[test]
fn a_role_in_two_columns_of_letters_has_both() {
    let matrices = matrices_of(
        "| Aktivitet | Beslutter | Hovedansvarlig | Udførende | Konsulteres |\n\
         |---|---|---|---|---|\n\
         | Drive arkiv | Direktør | Arkivar | Journalfører | Jurist, Arkivar |\n\
         | Føre tilsyn | Fagchef | Jurist | Fagchef, Jurist | Arkivar |",
    );
    let found = lint(&matrices, &Settings::default());
    let line = |f: &Finding| format!("{} {} {}", f.rule.name, f.place(), f.message(Lang::Da));
    let found: Vec<String> = found.iter().map(line).collect();
    assert!(
        found.contains(
            &"redundant-letter C2, E2 Arkivar har både H og K i \"Drive arkiv\"".to_owned()
        ),
        "{found:?}"
    );
    assert!(found.iter().any(|line| line.starts_with("decides-own-work B3, D3 ")), "{found:?}");
}

#[test]
fn a_condition_is_told_and_a_name_is_not() {
    let finds = |raw: &str| {
        let matrix = bhuki().activity("", "Drift", &[("Chef", raw)]).build();
        finds(&qualified_letter::RULE, &matrix)
    };
    for raw in [
        "H*", "H (sign)", "(H)", "H/U (kun drift)", "H¹", "H 2)", "H: kun drift", "H: Kun drift",
        "I (H ved klager)", "U (K)", "H* (Bo)",
    ] {
        assert!(finds(raw), "{raw}");
    }
    for raw in [
        "H", "H/U", "H: Anne", "K (Bo)", "H: Anne Holm", "H = IT-afdelingen", "-", "(se bilag)",
        "**H**", "Q*", "H/Q (sign)", "K (veto)", "K (har veto)",
    ] {
        assert!(!finds(raw), "{raw}");
    }
}

#[test]
fn the_same_wording_counts_under_the_same_heading() {
    let rows = |rows: &[(&[&str], &str)]| {
        let add = |b: crate::model::builder::Builder, (sections, name): &(&[&str], &str)| {
            b.activity_in(sections, "", name, &[("Chef", "H/U"), ("DPO", "K")])
        };
        let matrix = rows.iter().fold(bhuki(), add).build();
        let found = found_by(&duplicate_activity::RULE, &matrix, &Settings::default());
        found.iter().map(|found| found.message(Lang::Da)).collect::<Vec<_>>()
    };
    let told = "aktiviteten \"Årsplan\" står 2 gange i skemaet";
    for same in ["Årsplan", "  ÅRSPLAN. ", "Aarsplan", "A\u{30a}rsplan", "års\u{ad}plan"] {
        assert_eq!(rows(&[(&[], "Årsplan"), (&[], same)]), [told], "{same}");
    }
    assert_eq!(rows(&[(&[], "Årsplan"), (&[], "Årsplaner")]), [""; 0]);
    let (drift, again, other) = (["Drift"], ["drift "], ["Anlæg"]);
    assert_eq!(rows(&[(&drift, "Årsplan"), (&other, "Årsplan")]), [""; 0]);
    let told = "aktiviteten \"Årsplan\" står 2 gange under samme overskrift";
    assert_eq!(rows(&[(&drift, "Årsplan"), (&other, "Årsplan"), (&again, "Årsplan")]), [told]);
    let three = rows(&[(&[], "X"), (&[], "Y"), (&[], "x"), (&[], "X")]);
    assert_eq!(three, ["aktiviteten \"X\" står 3 gange i skemaet"]);
}

#[test]
fn half_a_wording_is_not_compared() {
    let finds_twice = |verb: &str| {
        let matrix = matrices_of(&format!(
            "| Handling | Genstand | Chef | DPO |\n|---|---|---|---|\n\
             | {verb} | register | H/U | K |\n| Vedligeholde | arkiv | H | U |\n\
             | {verb} | tilsyn | U | H |"
        ));
        assert_eq!((matrix[0].activities()[0].name.as_str(), matrix[0].skipped.len()), (verb, 1));
        finds(&duplicate_activity::RULE, &matrix[0])
    };
    assert!(!finds_twice("Føre"), "the object stands in a column that was left out");
    assert!(finds_twice("Føre protokol"));
}

#[test]
fn the_same_activity_with_another_main_is_an_error() {
    let headers = ["Chef", "DPO", "chef"];
    let finding = |first: &str, second: &str, settings: &Settings| {
        let matrix = grid(&headers, &[("Drift", first), ("drift", second)]);
        let found = found_by(&duplicate_activity::RULE, &matrix, settings).remove(0);
        (found.severity, found.message(Lang::Da))
    };
    let usual = Settings::default();
    for (first, second) in
        [("H/U . .", "H U ."), ("H U .", "U . ."), ("H . .", "U . H"), ("H H .", "H H .")]
    {
        assert_eq!(finding(first, second, &usual).0, Severity::Warning, "{first} and {second}");
    }
    for (first, second) in [("H U .", "U H ."), ("H . .", "H H .")] {
        let (severity, message) = finding(first, second, &usual);
        assert_eq!(severity, Severity::Error, "{first} and {second}");
        let words = "står 2 gange med forskellige hovedansvarlige: Chef og DPO";
        assert!(message.ends_with(words), "{message}");
    }
    let mut settings = Settings::default();
    settings.set_level("duplicate-activity", Level::Note);
    assert_eq!(finding("H U .", "U H .", &settings).0, Severity::Note, "the user's word counts");
}

#[test]
fn the_only_executor_is_proposed_as_main() {
    let clause = |headers: &[&str], letters: &str, settings: &Settings| {
        let found = found_by(&missing_main::RULE, &grid(headers, &[("Drift", letters)]), settings);
        assert_eq!(found[0].fixes, [], "that is for people to decide");
        let told = found[0].message(Lang::Da);
        told.strip_prefix("ingen har hovedansvaret (H) for \"Drift\"").unwrap().to_owned()
    };
    let usual = Settings::default();
    let plain = |letters: &str| clause(&["It-chef", "DPO", "Chefgruppen"], letters, &usual);
    assert_eq!(plain("U K ."), "; skal det være It-chef, som udfører den?");
    assert_eq!(plain("- U I"), "; skal det være DPO, som udfører den?");
    for none in ["K I .", "U U .", "U/K . .", "U* . .", "U U/K .", ". . U", "B K ."] {
        assert_eq!(plain(none), "", "{none}");
    }
    let mut settings = Settings::default();
    settings.set_kind("Chefgruppen", RoleKind::Person);
    settings.set_kind("DPO", RoleKind::Body);
    let headers = ["It-chef", "DPO", "Chefgruppen"];
    assert_eq!(
        clause(&headers, ". . U", &settings),
        "; skal det være Chefgruppen, som udfører den?"
    );
    assert_eq!(clause(&headers, ". U .", &settings), "");
    assert_eq!(clause(&["DPO", "dpo"], "U U", &usual), "; skal det være DPO, som udfører den?");
    assert_eq!(clause(&["DPO", "dpo"], "U K", &usual), "", "it has more than U");
    assert_eq!(clause(&["", "DPO"], "U K", &usual), "");
    assert_eq!(clause(&["#REF!", "DPO"], "U K", &usual), "");
    let english = found(&grid(&["DPO"], &[("Drift", "U")])).remove(0).message(Lang::En);
    assert!(english.ends_with("; should it be DPO, who does it?"), "{english}");
}

#[test]
fn a_supporter_is_no_candidate() {
    let rasci = Matrix::builder(Scheme::named("rasci").unwrap())
        .activity("", "Drift", &[("Chef", "S"), ("DPO", "C")])
        .build();
    let message = found(&rasci).remove(0).message(Lang::Da);
    assert_eq!(message, "ingen har hovedansvaret (A) for \"Drift\"");
}

#[test]
fn only_these_rules_keeps_what_a_fault_says_of_its_severity() {
    let matrix = grid(&["Chef", "DPO"], &[("Drift", "H/U K"), ("Drift", "K H/U")]);
    let mut settings = Settings::default();
    settings.only(["duplicate-activity"]);
    let found = lint(&[matrix], &settings);
    assert_eq!(found.iter().map(|f| f.severity).collect::<Vec<_>>(), [Severity::Error]);
}
