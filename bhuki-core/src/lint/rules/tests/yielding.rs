//! Which rule speaks is said by the records, and a rule that is off leaves the word.

use super::table::{grid, matrices_of};
use super::{RULES, lint};
use crate::lint::level::Level;
use crate::lint::rule::Rule;
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;

fn told(matrix: &Matrix, off: &[&str], only: &[&str]) -> Vec<String> {
    let mut settings = Settings::default();
    for rule in off {
        settings.set_level(rule, Level::Off);
    }
    let found = lint(std::slice::from_ref(matrix), &settings);
    let named = found.iter().map(|finding| finding.rule.name.to_owned());
    named.filter(|name| only.contains(&name.as_str())).collect()
}

#[test]
fn rules_yield_to_rules_that_there_are() {
    for rule in RULES {
        for other in rule.yields_to {
            assert!(Rule::named(other).is_ok(), "{} yields to {other}", rule.name);
            assert_ne!(rule.name, *other, "a rule does not yield to itself");
        }
    }
}

#[test]
fn a_rule_that_is_off_leaves_the_word_to_the_other() {
    let rows: Vec<String> = (0..9).map(|i| format!("Opgave {i}")).collect();
    let rows: Vec<(&str, &str)> = rows.iter().map(|row| (row.as_str(), "H/U K K")).collect();
    let owner = grid(&["It-chef", "Fagchef", "Systemejer"], &rows);
    let both = ["owner-without-duty", "bystander-role"];
    let on = told(&owner, &[], &both);
    assert_eq!(on, ["bystander-role", "owner-without-duty"], "the first one is Fagchef");
    let off = told(&owner, &["owner-without-duty"], &both);
    assert_eq!(off, ["bystander-role"; 2], "the owner only looks on as well");
}

#[test]
fn only_what_is_about_the_same_thing_is_silent() {
    let matrix = grid(&["Fagchef", "DPO"], &[("Drift", "B/H/K U"), ("Køb", "H/K U")]);
    let both = ["decides-own-work", "redundant-letter"];
    assert_eq!(told(&matrix, &[], &both), both, "each in its own row");
    let off = told(&matrix, &["decides-own-work"], &both);
    assert_eq!(off, ["redundant-letter"; 2]);
}

#[test]
fn of_two_that_yield_to_each_other_the_first_one_stays() {
    let matrix = &matrices_of(crate::lint::rules::crowded_consultation::RULE.bad)[0];
    let both = ["crowded-consultation", "everyone-involved"];
    assert_eq!(told(matrix, &[], &both), ["crowded-consultation"]);
    // What is said of the whole matrix is said of its rows.
    let headers = ["A-chef", "B-chef", "C-chef", "D-chef", "E-chef", "F-chef"];
    let names: Vec<String> = (0..6).map(|i| format!("Opgave {i}")).collect();
    let rows: Vec<(&str, &str)> = names.iter().map(|row| (row.as_str(), "H/U K K K K K")).collect();
    let full = grid(&headers, &rows);
    assert_eq!(told(&full, &[], &both), ["everyone-involved"]);
    assert_eq!(told(&full, &["everyone-involved"], &both), ["crowded-consultation"; 6]);
}
