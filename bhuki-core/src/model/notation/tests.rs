//! The ways people write a cell, each with what it means.

use super::*;

fn bhuki(raw: &str) -> Reading {
    read(raw, Scheme::named("bhuki").unwrap())
}

fn raci(raw: &str) -> Reading {
    read(raw, Scheme::named("raci").unwrap())
}

#[test]
fn every_usual_way_to_write_two_letters_is_read() {
    for raw in [
        "H/U", "h/u", "U/H", "HU", "UH", "H, U", "h, u", "H · U", "H+U", "H&U", "H og U", "H\nU",
        " H / U ", "\u{a0}H/U\u{200b}", "\u{feff}H/\u{ad}U", "**H/U**", "H-U", "H;U",
        "Hovedansvarlig/Udførende", "H|U", "HHU", "**H·U**", "H∕U",
    ] {
        let cell = bhuki(raw);
        assert_eq!(cell.letters, ['H', 'U'], "{raw:?}");
        assert_eq!(cell.unknown, None, "{raw:?}");
        assert_eq!(cell.tidy, "H/U", "{raw:?}");
        assert!(!cell.lookalike, "{raw:?}");
    }
}

#[test]
fn explicit_blanks_give_nothing() {
    for raw in ["", " ", "-", "–", "—", "/", "N", "n/a", "N/A", "\u{a0}", "...", "- -"] {
        let cell = bhuki(raw);
        assert!(cell.blank, "{raw:?}");
        assert_eq!(cell.qualifier, None);
    }
}

#[test]
fn notes_and_marks_are_kept_as_the_qualifier() {
    for (raw, letters, qualifier, tidy) in [
        ("A (sign)", "A", "(sign)", "A (sign)"),
        ("C/R (tier-dependent)", "RC", "(tier-dependent)", "R/C (tier-dependent)"),
        ("I (A if clinical)", "I", "(A if clinical)", "I (A if clinical)"),
        ("A*", "A", "*", "A*"),
        ("R²", "R", "²", "R²"),
        ("R1)", "R", "1)", "R1)"),
        ("(R)", "R", "(R)", "(R)"),
        ("R (A)", "R", "(A)", "R (A)"),
        ("R [se note", "R", "[se note", "R [se note"),
        ("(A)/R", "RA", "(A)", "(A)/R"),
        ("R/(A)", "RA", "(A)", "R/(A)"),
        ("r, (a) , c", "RAC", "(a)", "r, (a) , c"),
        ("C (A)/R", "RC", "(A)", "R/C (A)"),
        ("R/C (kun drift)", "RC", "(kun drift)", "R/C (kun drift)"),
        ("A: Anne", "A", "Anne", "A: Anne"),
        ("r/a:Anne Holm", "RA", "Anne Holm", "R/A:Anne Holm"),
        ("A = Anne", "A", "Anne", "A = Anne"),
        ("I: IT-afdelingen", "I", "IT-afdelingen", "I: IT-afdelingen"),
    ] {
        let cell = raci(raw);
        assert_eq!(cell.letters.iter().collect::<String>(), letters, "{raw}");
        assert_eq!(cell.qualifier.as_deref(), Some(qualifier), "{raw}");
        assert_eq!(cell.tidy, tidy, "{raw}");
    }
}

#[test]
fn look_alikes_are_read_and_said_to_be() {
    // Cyrillic, Greek, full-width, mathematical.
    for (raw, letter) in [("А", 'A'), ("С", 'C'), ("І", 'I'), ("Α", 'A'), ("Ａ", 'A'), ("𝐀", 'A')]
    {
        let cell = raci(raw);
        assert_eq!(cell.letters, [letter], "{raw}");
        assert!(cell.lookalike, "{raw}");
        assert_eq!(cell.tidy, letter.to_string());
    }
    assert_eq!(bhuki("Н").letters, ['H'], "Cyrillic En");
    assert_eq!(bhuki("Η").letters, ['H'], "Greek Eta");
}

#[test]
fn what_is_not_known_is_kept() {
    for raw in
        ["Q", "X", "proposer", "H?", "se bilag", "1", "l", "|", "*", "(se bilag)", "HUKIBHUKI"]
    {
        let cell = bhuki(raw);
        assert!(cell.unknown.is_some(), "{raw}");
        assert!(!cell.blank);
    }
    for raw in ["H: Anne, U: Bo", "H: Anne, U", "H: Anne/U", "Anne: H"] {
        assert!(bhuki(raw).unknown.is_some(), "{raw}: no letter is lost");
    }
    assert_eq!(bhuki("H: U").letters, ['H', 'U']);
    assert_eq!(bhuki("H: Hovedansvarlig").qualifier, None);
    assert_eq!(bhuki("H (U)").letters, ['H']);
    let half = bhuki("H/Q");
    assert_eq!((half.letters.as_slice(), half.unknown.as_deref()), (&['H'][..], Some("Q")));
}
