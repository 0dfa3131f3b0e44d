//! The numbers of activities: missing, malformed, misplaced, skipped.

use super::{bhuki, found, short};
use crate::model::builder::Builder;
use crate::model::matrix::Matrix;
use crate::text::Lang;

/// A matrix with these numbers, all under one heading or under none.
fn of(codes: &[&str]) -> Matrix {
    under(&codes.iter().map(|code| ("", *code)).collect::<Vec<_>>())
}

/// A matrix with these numbers under their headings.
fn under(codes: &[(&str, &str)]) -> Matrix {
    let add = |builder: Builder, (i, (section, code)): (usize, &(&str, &str))| {
        let sections: &[&str] = if section.is_empty() { &[] } else { &[*section] };
        let role = format!("Leder {}", i % 3);
        let letters = [(role.as_str(), "H/U")];
        builder.activity_in(sections, code, &format!("Aktivitet {i}"), &letters)
    };
    codes.iter().enumerate().fold(bhuki(), add).build()
}

/// What the rules on numbers find, as `rule number`.
fn told(matrix: &Matrix) -> Vec<String> {
    let on_codes = |name: &str| name.ends_with("-code") || name == "code-gap";
    let findings = found(matrix).into_iter().filter(|f| on_codes(f.rule.name));
    let line = |finding: crate::Finding| {
        let activity = finding.activity.unwrap();
        format!("{} {}", finding.rule.name, activity.code.unwrap_or(activity.name))
    };
    findings.map(line).collect()
}

fn assert_sane(codes: &[&str]) {
    assert_eq!(told(&of(codes)), [""; 0], "{codes:?}");
}

#[test]
fn ordinary_series_are_left_alone() {
    for codes in [
        &["1", "2", "3", "4"][..],
        &["DTS1", "DTS2", "ISS1", "ISS2", "ISS3", "PP1"],
        &["ISS-01", "ISS-02", "ISS-09", "ISS-10", "ISS-11"],
        &["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10", "1.11"],
        &["1", "1.1", "1.2", "2", "2.1", "3"],
        &["1.0", "1.1", "2.0", "2.1", "2.2", "3.0"],
        &["1.1.1", "1.1.2", "1.2.1", "2.1.1", "2.1.2", "3.1", "3.2"],
        &["Lot 1.1", "Lot 1.2", "Lot 2.1", "Lot 2.2"],
        &["6", "7", "7a", "7b", "8"],
        &["7a", "7b", "8", "9", "10"],
        &["A1.a", "A1.b", "A2.a", "A2.b"],
        &["1.1", "1.2", "1.3", "3.1", "3.2", "3.3"],
        &["4", "2", "1", "3", "5"],
        &["T-001", "T-002", "T-003", "T-010", "T-011"],
        &["1)", "2)", "3)", "4)"],
        &["§ 1", "§ 2", "§ 3", "§ 4"],
    ] {
        assert_sane(codes);
    }
}

#[test]
fn numbers_given_out_elsewhere_are_no_series() {
    for codes in [
        &["JIRA-1234", "JIRA-1239", "JIRA-1301", "JIRA-1240"][..],
        &["A.5.1", "A.5.2", "A.5.7", "A.5.31", "A.6.1", "A.6.3", "A.7.1", "A.7.4"],
        &["10", "20", "30", "40"],
        &["1", "3", "5", "7"],
        &["2026-01-03", "2026-01-17", "2026-02-02", "2026-03-01"],
        &["18446744073709551615", "1", "2", "18446744073709551614"],
        &["ABC", "Drift", "x", "Bilag 2"],
        &["1", "2", "TBD", "ny"],
    ] {
        assert_sane(codes);
    }
}

#[test]
fn a_gap_stands_at_the_number_after_it() {
    let gap = |codes: &[&str]| {
        let finding = found(&of(codes)).remove(0);
        assert_eq!(finding.rule.name, "code-gap", "{codes:?}");
        (finding.place().to_string(), finding.message(Lang::Da), finding.message(Lang::En))
    };
    let (place, da, en) = gap(&["DTS1", "DTS2", "DTS4"]);
    assert_eq!(place, "A4");
    assert_eq!(da, "nummeret DTS3 er sprunget over før DTS4");
    assert_eq!(en, "the number DTS3 is skipped before DTS4");
    let (_, da, en) = gap(&["1", "2", "3", "4", "7", "8", "9", "10"]);
    assert_eq!(da, "numrene 5 og 6 er sprunget over før 7");
    assert_eq!(en, "the numbers 5 and 6 are skipped before 7");
    let (_, da, _) = gap(&["1.7", "1.8", "1.9", "1.11", "1.12"]);
    assert_eq!(da, "nummeret 1.10 er sprunget over før 1.11");
    let (_, da, _) = gap(&["ISS-01", "ISS-02", "ISS-04", "ISS-05"]);
    assert_eq!(da, "nummeret ISS-03 er sprunget over før ISS-04");
    let (place, ..) = gap(&["5", "4", "2", "1"]);
    assert_eq!(place, "A3", "sorted the other way");
}

#[test]
fn each_gap_is_told_once_and_only_inside_a_series() {
    assert_eq!(told(&of(&["1", "2", "4", "5", "6", "8", "9"])), ["code-gap 4", "code-gap 8"]);
    assert_sane(&["2", "3", "4", "5"]);
    let whole = under(&[("A", "1.1"), ("A", "1.2"), ("A", "1.3"), ("C", "3.1"), ("C", "3.2")]);
    assert_eq!(told(&whole), [""; 0]);
}

#[test]
fn a_heading_may_have_taken_the_number() {
    let counted = [("Drift", "1"), ("Drift", "2"), ("Køb", "4"), ("Køb", "5"), ("Køb", "6")];
    assert_eq!(told(&under(&counted)), [""; 0]);
    let coded = [("Drift", "F1"), ("Drift", "F2"), ("Køb", "F4"), ("Køb", "F5"), ("Køb", "F6")];
    assert_eq!(told(&under(&coded)), ["code-gap F4"]);
}

#[test]
fn a_count_that_starts_over_is_a_series_under_each_heading() {
    let list = [
        ("Drift", "1"),
        ("Drift", "2"),
        ("Drift", "3"),
        ("Køb", "1"),
        ("Køb", "2"),
        ("Køb", "4"),
        ("Køb", "5"),
    ];
    assert_eq!(told(&under(&list)), ["code-gap 4"]);
}

#[test]
fn one_cause_is_told_once() {
    assert_eq!(told(&of(&["1", "2", "", "4", "5"])), ["missing-code Aktivitet 2"]);
    assert_eq!(told(&of(&["1.1", "1.2", "13", "1.4"])), ["malformed-code 13"]);
    assert_eq!(told(&of(&["DTS1", "DTS2", "DST3", "DTS4"])), ["misplaced-code DST3"]);
    assert_eq!(told(&of(&["S1", "S2", "S3", "S3", "S5"])), ["duplicate-code S3"]);
    assert_eq!(told(&of(&["S1", "S2", "S-3", "S4"])), ["malformed-code S-3"]);
}

#[test]
fn a_number_is_missing_only_where_most_have_one() {
    assert_eq!(told(&of(&["1", "2", "3", ""])), ["missing-code Aktivitet 3"]);
    assert_eq!(told(&of(&["1", "", "2", "", "3"])), [""; 0]);
    assert_eq!(told(&of(&["1", "2", "3", "-"])), [""; 0], "a dash says that there is none");
    let section = [("A", "1"), ("A", "2"), ("A", "3"), ("A", "4"), ("Øvrigt", ""), ("Øvrigt", "")];
    assert_eq!(told(&under(&section)), [""; 0], "a section that has no numbers");
    let unfilled = bhuki()
        .activity("1", "Drift", &[("It-chef", "H/U")])
        .activity("2", "Køb", &[("It-chef", "H/U")])
        .activity("3", "Salg", &[("It-chef", "H/U")])
        .activity("", "Anskaffelse", &[])
        .build();
    assert_eq!(told(&unfilled), [""; 0], "perhaps a heading");
}

#[test]
fn a_missing_number_stands_where_it_should_be() {
    let finding = found(&of(&["1", "2", "", "4"])).remove(0);
    assert_eq!(finding.place().to_string(), "A4");
    assert_eq!(finding.message(Lang::Da), "der mangler et nummer ved \"Aktivitet 2\"");
    let turned = super::table::matrix_of(
        "| Rolle | Drive systemer | Købe systemer | Slette systemer | Flytte systemer |\n\
         |---|---|---|---|---|\n\
         | Nr. | D1 | D2 | &nbsp; | D4 |\n\
         | It-chef | H/U | U | H/U | U |\n| Fagchef | K | H | K | H |\n| DPO | I | K | I | K |",
    );
    assert!(short(&turned).contains(&"missing-code D2".to_owned()), "transposed");
}

#[test]
fn another_shape_than_the_neighbours_is_malformed() {
    for (codes, wanted) in [
        (&["DTS1", "DTS2", "DTS 3", "DTS4"][..], "DTS 3"),
        (&["ISS01", "ISS02", "ISS3", "ISS04", "ISS10"], "ISS3"),
        (&["2.1", "2.2", "2.03", "2.4"], "2.03"),
        (&["1.1", "1.2", "1-3", "1.4"], "1-3"),
        (&["1", "2", "3", "ny", "5"], "ny"),
        (&["1.1", "1.2", "45932", "1.4"], "45932"),
        (&["1.1", "1.2", "1.3", "01-04-2026"], "01-04-2026"),
        (&["D1", "D2", "D3", "4", "D5"], "4"),
    ] {
        assert_eq!(told(&of(codes)), [format!("malformed-code {wanted}")], "{codes:?}");
    }
    let finding = found(&of(&["DTS1", "DTS2", "DTS 3", "DTS4"])).remove(0);
    assert_eq!(
        finding.message(Lang::Da),
        "nummeret DTS 3 har en anden form end numrene omkring det, f.eks. DTS1"
    );
}

#[test]
fn two_slips_side_by_side_are_still_slips_and_another_series_is_none() {
    let codes = ["D1", "D2", "D3", "D 4", "D 5", "D6", "D7", "D8"];
    assert_eq!(told(&of(&codes)), ["malformed-code D 4", "malformed-code D 5"]);
    assert_sane(&["D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "S-01", "S-02"]);
    let sections = [
        ("A", "D1"),
        ("A", "D2"),
        ("A", "D3"),
        ("A", "D4"),
        ("B", "1.1"),
        ("B", "1.2"),
        ("B", "1.3"),
        ("B", "1.4"),
        ("C", "S-1"),
        ("C", "S-2"),
    ];
    assert_eq!(told(&under(&sections)), [""; 0]);
}

#[test]
fn a_foreign_prefix_among_its_neighbours_is_misplaced() {
    let finding = found(&of(&["1.1", "1.2", "2.3", "1.4"])).remove(0);
    assert_eq!(finding.rule.name, "misplaced-code");
    assert_eq!(finding.message(Lang::Da), "nummeret 2.3 står blandt numre, der begynder med 1.");
    let at_the_end =
        [("A", "DTS1"), ("A", "DTS2"), ("A", "DTS3"), ("A", "ISP3"), ("B", "ISP1"), ("B", "ISP2")];
    assert_eq!(told(&under(&at_the_end)), ["misplaced-code ISP3"]);
    let at_the_start =
        [("A", "ISP3"), ("A", "DTS1"), ("A", "DTS2"), ("A", "DTS3"), ("B", "ISP1"), ("B", "ISP2")];
    assert_eq!(told(&under(&at_the_start)), ["misplaced-code ISP3"]);
}

#[test]
fn series_may_meet_under_one_heading() {
    let phases = [
        ("Plan", "1.1"),
        ("Plan", "1.2"),
        ("Plan", "1.3"),
        ("Plan", "2.1"),
        ("Drift", "2.2"),
        ("Drift", "2.3"),
    ];
    assert_eq!(told(&under(&phases)), [""; 0]);
    let one = [("Alt", "DTS1"), ("Alt", "DTS2"), ("Alt", "DTS3"), ("Alt", "PP1")];
    assert_eq!(told(&under(&one)), [""; 0]);
    assert_sane(&["A1", "B1", "A2", "B2", "A3", "B3"]);
    assert_sane(&["A1", "A2", "B1", "A3", "A4", "B2", "A5", "A6", "B3", "A7"]);
}

#[test]
fn many_numbers_are_checked_in_little_time() {
    let codes: Vec<String> = (0..4000).map(|i| format!("D{}", i * 10 / 9)).collect();
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    assert!(told(&of(&codes)).len() > 400);
}

#[test]
fn the_figure_has_nothing_to_say_about_its_numbers_or_its_legend() {
    let figure = super::from_file("figur-15.xlsx").remove(0);
    assert_eq!((figure.activities().len(), figure.legend.len()), (22, 5));
    assert_eq!(told(&figure), [""; 0]);
    assert!(short(&figure).iter().all(|line| !line.starts_with("legend")));
}
