//! What the findings say of single cells, and in which words.

use super::{bhuki, found, short};
use crate::model::matrix::Matrix;
use crate::model::scheme::Scheme;
use crate::text::Lang;

#[test]
fn what_is_tidy_to_the_eye_is_left_alone() {
    let untidy = |raw: &str| {
        let matrix = bhuki().activity("", "Drift", &[("It-chef", "H/U"), ("DPO", raw)]).build();
        let found = found(&matrix);
        found.into_iter().find(|f| f.rule.name == "untidy-letter").map(|f| f.fixes[0].to.clone())
    };
    for tidy in [
        "K", "B/K", "K/B", "K (kun drift)", "K*", "-", "–", " ", "n/a", "Konsulteret", "B* / K",
        "se bilag", "#REF!", "K¹", "Q",
    ] {
        assert_eq!(untidy(tidy), None, "{tidy:?}");
    }
    for (raw, to) in [
        ("k", "K"),
        ("K ", "K"),
        ("\u{a0}K", "K"),
        ("KB", "K/B"),
        ("B, K", "B/K"),
        ("K/K", "K"),
        ("k (kun  drift)", "K (kun drift)"),
        ("b/k*", "B/K*"),
    ] {
        assert_eq!(untidy(raw).as_deref(), Some(to), "{raw:?}");
    }
}

/// What is told of the cells of one column, and what they should hold.
fn spelling(cells: &[&str]) -> Vec<(String, Vec<String>)> {
    let raci = Matrix::builder(Scheme::named("raci").unwrap());
    let row = |b: crate::model::builder::Builder, (i, cell): (usize, &&str)| {
        b.activity("", &format!("Opgave {i}"), &[("Chef", *cell)])
    };
    let matrix = cells.iter().enumerate().fold(raci, row).build();
    let untidy = found(&matrix).into_iter().filter(|f| f.rule.name == "untidy-letter");
    let fixes = |f: &crate::lint::finding::Finding| f.fixes.iter().map(|f| f.to.clone()).collect();
    untidy.map(|f| (f.message(Lang::Da), fixes(&f))).collect()
}

#[test]
fn what_the_matrix_mostly_writes_is_tidy() {
    assert_eq!(spelling(&["A/R", "A/R", "A/R"]), []);
    assert_eq!(spelling(&["RA", "RA", "A", "R"]), []);
    assert_eq!(spelling(&["a/r", "a", "r", "c"]), []);
    let order = "hos Chef står der \"R/A\" i stedet for \"A/R\"";
    assert_eq!(spelling(&["A/R", "A/R", "R/A"]), [(order.to_owned(), vec!["A/R".to_owned()])]);
    let small = "2 celler er skrevet med småt, f.eks. \"r\" i stedet for \"R\"";
    let fixes = ["R", "A/R"].map(str::to_owned).to_vec();
    assert_eq!(spelling(&["A/R", "r", "A/R", "a/r", "C"]), [(small.to_owned(), fixes)]);
    let capital = spelling(&["a", "r", "c", "I"]);
    assert_eq!(capital[0].1, ["i"]);
    let separator = spelling(&["A/R", "A/R", "A, R", "C/I", "A/R (sign)"]);
    assert_eq!(separator.len(), 1);
    assert_eq!(separator[0].1, ["A/R"]);
    // Where two are as frequent, the family's order holds.
    assert_eq!(spelling(&["R/A", "A/R"])[0].1, ["R/A"]);
}

#[test]
fn an_unknown_letter_comes_with_the_likeliest_reading() {
    let hint = |raw: &str| {
        let matrix = bhuki().activity("", "Drift", &[("DPO", raw), ("It-chef", "H/U")]).build();
        let finding = found(&matrix).remove(0);
        assert_eq!(finding.rule.name, "unknown-letter", "{raw}");
        finding.message(Lang::Da).split_once(": ").unwrap().1.to_owned()
    };
    for stroke in ["l", "1", "|"] {
        assert_eq!(hint(stroke), "skal der stå I?");
    }
    assert_eq!(hint("A"), "A hører til RACI, ikke BHUKI");
    assert_eq!(hint("Hovedansvralig"), "skal der stå H?");
    assert_eq!(hint("Z"), "BHUKI har bogstaverne B, H, U, K og I");
    assert_eq!(hint("x"), "et kryds siger ikke, hvad rollen gør");
    for open in ["?", "??", "(?)", "TBD", "tbd?", "Afventer", "afventer DPO", "ikke afklaret"] {
        assert_eq!(hint(open), "det er ikke afgjort", "{open}");
    }
    for (raw, letters) in [("H?", "H"), ("I?", "I"), ("(I?)", "I")] {
        assert_eq!(hint(raw), format!("det er ikke afgjort; skal der stå {letters}?"), "{raw}");
    }
    assert_eq!(hint("responsible"), "skal der stå U?");
    assert_eq!(hint("owner"), "skal der stå H?");
    assert!(!hint("approver").contains("skal der stå"), "H in RACI, B in DACI");
    let raci = Matrix::builder(Scheme::named("raci").unwrap())
        .activity("", "Drift", &[("DPO", "udfører"), ("It-chef", "A")])
        .build();
    let message = found(&raci)[0].message(Lang::En);
    assert!(message.ends_with("should it be R?"), "{message}");
}

#[test]
fn a_lookalike_is_named_and_mended_only_where_the_cell_is_read() {
    let cell = |raw: &str| {
        let matrix = bhuki().activity("", "Drift", &[("DPO", raw), ("It-chef", "H/U")]).build();
        found(&matrix).into_iter().find(|f| f.rule.name == "lookalike-letter").unwrap()
    };
    let kappa = cell("Κ");
    assert_eq!(kappa.message(Lang::Da), "\"Κ\" hos DPO er skrevet med et græsk K (U+039A)");
    assert_eq!(kappa.fixes[0].to, "K");
    for (raw, what) in [
        ("Ｋ", "et bredt (østasiatisk) K (U+FF2B)"),
        ("𝐊", "et K fra matematiske tegn (U+1D40A)"),
        ("Ꮋ", "et fremmed tegn, der ligner H (U+13BB)"),
    ] {
        assert!(cell(raw).message(Lang::Da).ends_with(what), "{}", cell(raw).message(Lang::Da));
    }
    assert_eq!(cell("Κ/Q").fixes, []);
}

#[test]
fn messages_speak_in_the_letters_of_the_sheet() {
    let raci = Matrix::builder(Scheme::named("raci").unwrap())
        .activity("1", "Drift", &[("It-chef", "C")])
        .build();
    let message = found(&raci)[0].message(Lang::Da);
    assert_eq!(message, "ingen har hovedansvaret (A) for nr. 1 \"Drift\"");
    let huki = Matrix::builder(Scheme::named("huki").unwrap())
        .activity("", "Drift", &[("It-chef", "H"), ("Fagchef", "U")])
        .build();
    assert_eq!(short(&huki), [""; 0], "one sign that gives two duties is one sign");
}

#[test]
fn a_message_names_the_activity_by_number_and_wording() {
    let message = |code: &str, name: &str| {
        let matrix = bhuki().activity(code, name, &[("It-chef", "K")]).build();
        let message = found(&matrix)[0].message(Lang::Da);
        message.strip_prefix("ingen har hovedansvaret (H) for ").unwrap().to_owned()
    };
    assert_eq!(message("B3", " Drive\n systemer"), "B3 \"Drive systemer\"");
    assert_eq!(message("", "Drift"), "\"Drift\"");
    let long = message("1.1", &"æ".repeat(200));
    assert_eq!(long, format!("nr. 1.1 \"{}…\"", "æ".repeat(79)));
    let unnamed = bhuki().activity("B3", " ", &[("It-chef", "H"), ("DPO", "H")]).build();
    let finding = found(&unnamed).into_iter().find(|f| f.rule.name == "several-mains").unwrap();
    assert!(finding.message(Lang::Da).contains(" for B2: "), "the cell");
}

#[test]
fn a_formula_error_is_named_in_danish_too() {
    let matrix = bhuki().activity("", "Drift", &[("It-chef", "H/U"), ("DPO", "#N/A")]).build();
    let finding = found(&matrix).remove(0);
    assert_eq!(
        finding.message(Lang::Da),
        "formlen viser fejlen #I/T (#N/A) i stedet for et bogstav"
    );
    assert_eq!(finding.message(Lang::En), "the formula shows the error #N/A instead of a letter");
}
