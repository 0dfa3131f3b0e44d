//! Legends that say something else than the letters were read as.

use super::matrices_of;
use crate::find::{Hints, find};
use crate::lint::level::Level;
use crate::lint::lint_input::LintInput;
use crate::lint::rules::{lint, lint_with};
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::model::scheme::Scheme;
use crate::model::sheet::Sheet;
use crate::text::Lang;

const ROWS: &[&[&str]] = &[
    &["Aktivitet", "It-chef", "Fagchef", "Direktør"],
    &["Drive fagsystemer", "H/U", "K", "I"],
    &["Anskaffe nyt fagsystem", "U", "H", "B"],
];

const IN_RACI: &[&[&str]] = &[
    &["Activity", "CIO", "Manager", "Director"],
    &["Run the systems", "R", "C", "A"],
    &["Buy a system", "R", "I", "A"],
];

/// The matrix of a sheet with these explanations below it, read in this family.
fn with(rows: &[&[&str]], scheme: &str, legend: &[(&str, &str)]) -> Matrix {
    let mut rows: Vec<Vec<&str>> = rows.iter().map(|row| row.to_vec()).collect();
    rows.push(Vec::new());
    rows.extend(legend.iter().map(|(letter, meaning)| vec![*letter, *meaning]));
    let hints = Hints { scheme: Scheme::named(scheme).ok(), ..Hints::default() };
    find(&[Sheet::from_rows("Ansvar", &rows)], &hints).unwrap().matrices.remove(0)
}

fn told(matrix: &Matrix) -> Vec<String> {
    let findings = lint(std::slice::from_ref(matrix), &Settings::default());
    let own = findings.iter().filter(|f| f.rule.name == "legend-mismatch");
    own.map(|f| format!("{} {}", f.place(), f.message(Lang::Da))).collect()
}

#[test]
fn the_words_of_the_method_never_hit() {
    for [b, h, u, k, i] in [
        ["Beslutningskompetence", "Hovedansvar", "Udførende", "Konsulteret", "Informeret"],
        ["Beslutter", "Har hovedansvaret", "Udfører", "Konsulteres", "Informeres"],
        ["Beslutning", "Hovedansvarlig", "Udførelse", "Konsultation", "Orienteres"],
        ["Har beslutningskompetencen", "Ansvarlig", "Udføres af", "Høres", "Information"],
        ["Godkender", "Hovedansvarlige", "Udfører opgaven", "Rådgiver", "Skal informeres"],
        ["Grøn: siger ja eller nej", "Står til regnskab", "Gør arbejdet", "Spørges", "Får besked"],
        ["Decides", "Answers for it", "Does the work", "Is consulted", "Is informed"],
        ["Bestemmer", "Står for det", "Bidrager", "Bidrager med viden", "Underrettes"],
        ["Beslutter", "Hovedansvar", "Hjælper til", "Inddrages", "Orientering"],
    ] {
        let legend = [("B", b), ("H", h), ("U", u), ("K", k), ("I", i)];
        assert_eq!(told(&with(ROWS, "bhuki", &legend)), [""; 0], "{legend:?}");
    }
}

#[test]
fn a_meaning_of_another_duty_is_told() {
    let legend = [
        ("B", "Bidrager"),
        ("H", "Hovedansvar"),
        ("U", "Udfører"),
        ("K", "Kontrollerer"),
        ("I", "Involveres"),
    ];
    let wanted = [
        ("B5", "B = Bidrager", "beslutningskompetence"),
        ("B8", "K = Kontrollerer", "konsulteret"),
        ("B9", "I = Involveres", "informeret"),
    ];
    let wanted = wanted.map(|(cell, what, word)| {
        let letter = &what[..1];
        format!(
            "Ansvar!{cell} forklaringen \"{what}\" passer ikke til BHUKI, hvor {letter} betyder \
             \"{word}\""
        )
    });
    let found = told(&with(ROWS, "bhuki", &legend));
    assert_eq!(found, wanted);
}

#[test]
fn false_friends_of_other_families_are_told() {
    let raci = |a: &str| {
        let legend = [("R", "Responsible"), ("A", a), ("C", "Consulted"), ("I", "Informed")];
        told(&with(IN_RACI, "raci", &legend)).len()
    };
    assert_eq!(["Accountable", "Approver", "Ansvarlig", "Owns the result"].map(raci), [0; 4]);
    assert_eq!(["Approves", "Godkender", "Agrees", "Assists"].map(raci), [1; 4]);
    let norwegian = [("H", "Høres"), ("U", "Utfører"), ("K", "Kontrollerer"), ("I", "Informeres")];
    let found = told(&with(ROWS, "bhuki", &norwegian));
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn a_legend_with_several_meanings_or_a_stray_letter_proves_nothing() {
    let both =
        [("B", "Beslutter"), ("H", "Hovedansvar"), ("K", "Kontrollerer"), ("K", "Konsulteres")];
    assert_eq!(told(&with(ROWS, "bhuki", &both)), [""; 0]);
    assert_eq!(told(&with(ROWS, "bhuki", &[("K", "Kontrollerer")])), [""; 0], "no legend");
    let other = [("Q", "Kontrollerer"), ("X", "Udfører"), ("Z", "Høres"), ("H", "Hovedansvar")];
    assert_eq!(told(&with(ROWS, "bhuki", &other)), [""; 0]);
}

#[test]
fn a_legend_in_one_line_is_read() {
    let mut rows = IN_RACI.to_vec();
    let line: &[&str] = &["R - Responsible   A - Approve   C - Consult   I - Inform"];
    rows.insert(0, line);
    let matrices = find(&[Sheet::from_rows("RACI", &rows)], &Hints::default()).unwrap().matrices;
    let letters: String = matrices[0].legend.iter().map(|entry| entry.letter).collect();
    assert_eq!(letters, "RACI");
    assert_eq!(told(&matrices[0]).len(), 1);
}

#[test]
fn one_legend_for_several_matrices_is_told_once() {
    let legend = "## Forklaring\n\n| Bogstav | Betydning |\n|---|---|\n| H | Høres |\n\
                  | U | Udfører |\n| K | Konsulteres |\n";
    let table = "| Aktivitet | DPO | Chef |\n|---|---|---|\n| Drive systemer | H/U | K |\n\n";
    let matrices = matrices_of(&format!("## A\n\n{table}## B\n\n{table}{legend}"));
    assert_eq!(matrices.len(), 2);
    let findings = lint(&matrices, &Settings::default());
    let own: Vec<_> = findings.iter().filter(|f| f.rule.name == "legend-mismatch").collect();
    assert_eq!(own.len(), 1);
    assert_eq!((own[0].matrix, own[0].place().to_string()), (0, "Forklaring!B2".to_owned()));
}

#[test]
fn the_legend_of_another_family_is_for_its_own_matrix() {
    let raci = "## RACI\n\n| Activity | CIO | CFO |\n|---|---|---|\n| Run systems | R | A |\n\
                | Buy systems | A | R |\n\n| Letter | Meaning |\n|---|---|\n| R | Responsible |\n\
                | A | Accountable |\n| C | Consulted |\n| I | Involved |\n\n";
    let bhuki = "## BHUKI\n\n| Aktivitet | DPO | Chef |\n|---|---|---|\n| Drift | H/U | I |\n\
                 | Køb | H | U |\n";
    let text = format!("{raci}{bhuki}");
    let sheets = crate::read::read(text.as_bytes(), &crate::Limits::default()).unwrap();
    let matrices = find(&sheets, &Hints::default()).unwrap().matrices;
    assert_eq!(matrices.iter().map(|m| m.scheme.name).collect::<Vec<_>>(), ["raci", "bhuki"]);
    assert_eq!(matrices[1].legend, []);
}

#[test]
fn the_level_of_the_first_matrix_holds() {
    let legend = [("H", "Høres"), ("U", "Udfører"), ("K", "Konsulteres")];
    let matrix = with(ROWS, "bhuki", &legend);
    let mut off = Settings::default();
    off.set_level("legend-mismatch", Level::Off);
    let cases = [LintInput { matrix: &matrix, settings: &off }];
    let found = lint_with(&[&crate::lint::rules::legend_mismatch::RULE], &cases);
    assert_eq!(found, []);
}
