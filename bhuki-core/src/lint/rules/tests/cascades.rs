//! One cause gives one finding: what follows from it is not told as well.

use super::table::{grid, matrix_of};
use super::{RULES, bhuki, lint};
use crate::lint::finding::Finding;
use crate::lint::level::Level;
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::model::scheme::Scheme;

/// What is found, also by the rules that are off by default.
fn all(matrix: &Matrix) -> Vec<String> {
    all_but(&[], matrix)
}

fn all_but(off: &[&str], matrix: &Matrix) -> Vec<String> {
    lines(matrix, &every_rule_but(off))
}

fn every_rule_but(off: &[&str]) -> Settings {
    let mut settings = Settings::default();
    for rule in RULES.iter().filter(|rule| rule.level == Level::Off) {
        settings.set_level(rule.name, Level::Note);
    }
    for rule in off {
        settings.set_level(rule, Level::Off);
    }
    settings
}

fn lines(matrix: &Matrix, settings: &Settings) -> Vec<String> {
    let line = |found: &Finding| format!("{} {}", found.rule.name, found.place());
    lint(std::slice::from_ref(matrix), settings).iter().map(line).collect()
}

/// A row in which nothing is wrong, and this one below it.
fn row(letters: &[(&str, &str)]) -> Vec<String> {
    let whole = [("It-chef", "H/U"), ("Fagchef", "K"), ("DPO", "I")];
    all(&bhuki().activity("", "Drift", &whole).activity("", "Anskaffelse", letters).build())
}

#[test]
fn an_empty_row_is_only_empty() {
    assert_eq!(row(&[]), ["empty-activity B3:D3"]);
    assert_eq!(row(&[("It-chef", "-"), ("DPO", "n/a")]), ["empty-activity B3:D3"]);
    let twice =
        grid(&["Fagchef", "DPO"], &[("Drift", "H/U K"), ("Drift", ". ."), ("drift", "- .")]);
    assert_eq!(all(&twice), ["empty-activity B3:C3", "empty-activity B4:C4"]);
}

#[test]
fn an_unread_letter_may_be_the_missing_one() {
    assert_eq!(row(&[("It-chef", "Q")]), ["unknown-letter B3"]);
    assert_eq!(row(&[("It-chef", "H"), ("DPO", "Q")]), ["unknown-letter D3"]);
    assert_eq!(row(&[("It-chef", "U"), ("Fagchef", "X"), ("DPO", "I")]), ["unknown-letter C3"]);
    assert_eq!(row(&[("It-chef", "I")]), ["missing-main B3:D3", "missing-executor B3:D3"]);
    let full = |letters: &str| {
        let headers = ["Fagchef", "Jurist", "Planlægger", "Arkivar", "DPO"];
        all(&grid(&headers, &[("Drift", "K U H . ."), ("Anskaffelse", letters)]))
    };
    assert_eq!(full("H Q U K I"), ["unknown-letter C3"], "Q may be an empty cell");
    assert_eq!(full("H #REF! U K I"), ["broken-cell C3"]);
}

#[test]
fn a_cell_that_is_not_read_has_no_other_fault() {
    assert_eq!(row(&[("It-chef", "K/Q")]), ["unknown-letter B3"]);
    assert_eq!(row(&[("It-chef", "H/U/K/Q")]), ["unknown-letter B3"]);
    assert_eq!(row(&[("It-chef", "B/H/Q (hvis)")]), ["unknown-letter B3"]);
    assert_eq!(row(&[("DPO", "#REF!"), ("Fagchef", "K")]), ["broken-cell D3"]);
    assert_eq!(row(&[("DPO", "#I/T")]), ["broken-cell D3"]);
    let letters = [("It-chef", "Н/U"), ("DPO", "K")];
    assert_eq!(row(&letters), ["lookalike-letter B3"], "Cyrillic");
}

#[test]
fn a_cell_with_too_many_letters_is_told_once() {
    let cell = |raw: &str| row(&[("It-chef", raw), ("Fagchef", "H/U"), ("DPO", "K")]);
    assert_eq!(cell("B/I"), ["redundant-letter B3"]);
    assert_eq!(cell("B/U"), ["decides-own-work B3"]);
    assert_eq!(cell("B/U/K/I"), ["decides-own-work B3"]);
    let both = grid(&["Fagchef", "DPO"], &[("Drift", "B/H/K U")]);
    assert_eq!(all_but(&["decides-own-work"], &both), ["redundant-letter B2"]);
}

#[test]
fn a_broken_or_empty_name_is_told_once() {
    let unnamed = bhuki().activity("", "\u{200b}", &[("It-chef", "K")]).build();
    assert_eq!(all(&unnamed), ["unnamed-activity A2"]);
    let filler = bhuki().activity("", " ", &[("It-chef", "-")]).build();
    assert_eq!(all(&filler), [""; 0]);
    let broken = bhuki().activity("#REF!", "#REF!", &[("#REF!", "H/U")]).build();
    assert_eq!(all(&broken), ["broken-cell C1", "broken-cell A2", "broken-cell B2"]);
    let broken_twice = matrix_of(
        "| Aktivitet | #REF! | #REF! | DPO |\n|---|---|---|---|\n\
         | Drift | H | U | K |\n| Anskaffelse | U | H | I |",
    );
    assert_eq!(all(&broken_twice), ["broken-cell B1", "broken-cell C1"]);
    let header = grid(&["Fagchef", "", "DPO"], &[("Drift", "H/U K I"), ("Køb", "K U H")]);
    assert_eq!(all(&header), ["unnamed-role C1"]);
}

#[test]
fn nothing_is_asked_about_an_activity_without_a_wording() {
    let headers = ["Fagchef", "Jurist", "Planlægger", "Arkivar", "DPO", "Økonom"];
    let [first, second] = [("Drift", "H/U K I . . ."), ("Køb", "H/U . . B I K")];
    let unnamed =
        |letters: &str| all(&grid(&headers, &[first, second, ("", letters), (" ", letters)]));
    let twice = ["unnamed-activity A4", "unnamed-activity A5"];
    for crowd in ["H U U U U U", "H/U K K K K K", "H/U B B I I .", "H/U . . . . .", "K K . . . ."] {
        assert_eq!(unnamed(crowd), twice, "{crowd}");
    }
    let broken = [first, second, ("#REF!", "H U U U U U"), ("#REF!", "U U U . K .")];
    assert_eq!(all(&grid(&headers, &broken)), ["broken-cell A4", "broken-cell A5"]);
}

#[test]
fn a_doubled_role_is_not_two_mains() {
    let matrix = matrix_of("| Aktivitet | DPO | Dpo |\n|---|---|---|\n| Drift | H/U | H |");
    assert_eq!(all_but(&["isolated-activity"], &matrix), ["duplicate-role B1, C1"]);
    // Columns without a head are each their own.
    let unnamed = grid(&[" ", ""], &[("Drift", "H/U H")]);
    let found = ["unnamed-role B1", "unnamed-role C1", "several-mains B2, C2"];
    assert_eq!(all_but(&["isolated-activity"], &unnamed), found);
}

#[test]
fn a_doubled_role_counts_once() {
    let headers = ["DPO", "Fagchef", "Jurist", "Planlægger", "Arkivar", "dpo ", "Økonom"];
    let found = |letters: &str| {
        let rows = [("Drift", "K H/U . . . . I"), ("Køb", "K H/U I I I K ."), ("Salg", letters)];
        let matrix = grid(&headers, &rows);
        let mut settings = every_rule_but(&["isolated-activity"]);
        settings.set_threshold("everyone-involved", "least", 5);
        lines(&matrix, &settings)
    };
    let doubled = ["duplicate-role B1, G1"];
    for letters in [
        // Four with U, four with K, one with B, one that decides and one that is heard.
        "U H U U U U .", "K H/U K K K K .", "B H U K . B .", "B H . K . U .", "K H/U . . . I .",
    ] {
        assert_eq!(found(letters), doubled, "{letters}");
    }
    let five = found("U H/U U U U U .");
    assert_eq!(five, ["duplicate-role B1, G1", "crowded-execution B4, C4, D4, E4, F4, G4"]);
    // A full row counts the doubled role as one, whichever column it is in.
    let full = ["duplicate-role B1, G1", "everyone-involved B4:H4"];
    assert_eq!(found("B H U K K . I"), full);
    assert_eq!(found(". H U K K B I"), full);
}

#[test]
fn a_full_row_with_a_crowd_is_told_by_the_crowd() {
    let headers = ["Fagchef", "Jurist", "Planlægger", "Arkivar", "DPO", "Økonom"];
    let all_but = |off: &[&str], matrix: &Matrix| {
        let mut settings = every_rule_but(off);
        settings.set_threshold("everyone-involved", "least", 5);
        lines(matrix, &settings)
    };
    let all = |matrix: &Matrix| all_but(&[], matrix);
    let matrix = grid(&headers, &[("Drift", "H/U K K K K K"), ("Anskaffelse", "H U . . . I")]);
    assert_eq!(all(&matrix), ["crowded-consultation C2, D2, E2, F2, G2"]);
    assert_eq!(all_but(&["crowded-consultation"], &matrix), ["everyone-involved B2:G2"]);
    let matrix = grid(&headers, &[("Drift", "H U U U U U"), ("Anskaffelse", "H/U . . . . I")]);
    let found = ["isolated-activity B2:G2", "crowded-execution C2, D2, E2, F2, G2"];
    assert_eq!(all(&matrix), found);
}

#[test]
fn a_row_entered_twice_is_told_once() {
    let letters = [("It-chef", "H/U"), ("DPO", "K")];
    let twice = |names: [&str; 2]| {
        let [first, second] = names;
        bhuki().activity("D1", first, &letters).activity("D1", second, &letters).build()
    };
    assert_eq!(all(&twice(["Drift", "drift "])), ["duplicate-activity B2, B3"]);
    assert_eq!(
        all_but(&["duplicate-activity"], &twice(["Drift", "Drift"])),
        ["duplicate-code A2, A3"]
    );
    assert_eq!(all(&twice(["Drift", "Anskaffelse"])), ["duplicate-code A2, A3"]);
    let unnamed = ["duplicate-code A2, A3", "unnamed-activity B2", "unnamed-activity B3"];
    assert_eq!(all(&twice([" ", " "])), unnamed);
    let empty = bhuki().activity("D1", "Drift", &letters).activity("D1", "Drift", &[]).build();
    assert_eq!(all(&empty), ["empty-activity C3:D3"]);
}

#[test]
fn one_letter_for_two_duties_is_one_fault() {
    let huki = |letters: &[(&str, &str)]| {
        all(&Matrix::builder(Scheme::named("huki").unwrap()).activity("", "Drift", letters).build())
    };
    assert_eq!(huki(&[("Chef", "H/U"), ("DPO", "K")]), [""; 0]);
    assert_eq!(huki(&[("Chef", "H/U"), ("DPO", "H"), ("HR", "K")]), ["several-mains B2, C2"]);
    assert_eq!(huki(&[("Chef", "U"), ("DPO", "K")]), ["missing-main B2:C2"]);
}

#[test]
fn a_hidden_sheet_is_one_fault_and_hidden_blanks_are_none() {
    let mut matrix = matrix_of(crate::lint::rules::hidden_letter::RULE.bad);
    matrix.hidden = true;
    matrix.sheet = "Kladde".to_owned();
    assert_eq!(all_but(&["isolated-activity"], &matrix), ["hidden-letter Kladde!C2:E4"]);
    let blanks = matrix_of(
        "<!-- hidden: C -->\n| Aktivitet | DPO | Chef |\n|---|---|---|\n| Drift | H/U | - |",
    );
    assert_eq!(all_but(&["isolated-activity"], &blanks), [""; 0]);
}

#[test]
fn a_hidden_column_still_counts() {
    // The only H, the only K and the fifth role of a row that is not full.
    let matrix = matrix_of(
        "<!-- hidden: D -->\n| Aktivitet | DPO | Chef | Jurist |\n|---|---|---|---|\n\
         | Drift | U | I | H/K |\n| Anskaffelse | I | U | H |",
    );
    assert_eq!(all(&matrix), ["redundant-letter D2", "hidden-letter D2:D3"]);
}
