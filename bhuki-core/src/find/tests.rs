use super::*;
use crate::model::cell::Cell;

#[test]
fn cells_scattered_over_a_whole_sheet_are_not_searched_for_hours() {
    let diagonal = (0..8000).map(|i| (Cell::new(i * 100, i * 2), "H".into()));
    let Err(Error::NoMatrix { without }) = find(&[Sheet::new("Ark1", diagonal)], &Hints::default())
    else {
        panic!("no matrix");
    };
    assert!(without[0].why.en.contains("too far apart"));
}

/// The roles that are found, and what is left out after the settings.
fn found_without(sheet: &Sheet, ignored: &[&str]) -> (Vec<String>, Vec<String>) {
    let ignored_columns = ignored.iter().map(|header| (*header).to_owned()).collect();
    let hints = Hints { ignored_columns, ..Hints::default() };
    let matrix = find(std::slice::from_ref(sheet), &hints).unwrap().matrices.remove(0);
    let roles = matrix.roles().iter().map(|role| role.name.clone()).collect();
    let left_out = matrix.skipped.iter().filter(|skipped| skipped.why == LEFT_OUT.into());
    let left_out: Vec<String> = left_out.map(|skipped| skipped.cells.to_string()).collect();
    for skipped in &matrix.skipped {
        let same = matrix.skipped.iter().filter(|other| other.cells.overlaps(&skipped.cells));
        assert_eq!(same.count(), 1, "{:?} is told once", skipped.cells);
    }
    (roles, left_out)
}

#[test]
fn a_column_that_the_settings_leave_out_is_no_role() {
    let with = |headers: [&str; 5]| {
        let rows: [[&str; 5]; 4] = [
            headers,
            ["Udarbejde beredskabsplan", "H/U", "K", "B", "I"],
            ["Afprøve beredskabsplan", "H", "U", "I", "K"],
            ["Orientere om beredskabet", "H/U", "K", "I", "K"],
        ];
        Sheet::from_rows("Ansvar", &rows)
    };
    let middle = with(["Aktivitet", "It-chef", "Niveau", "Direktør", "DPO"]);
    assert_eq!(found_without(&middle, &[]).0, ["It-chef", "Niveau", "Direktør", "DPO"]);
    let (roles, left_out) = found_without(&middle, &[" niveau:", "Findes ikke"]);
    assert_eq!(roles, ["It-chef", "Direktør", "DPO"]);
    assert_eq!(left_out, ["C1:C4"]);
    let edge = with(["Aktivitet", "It-chef", "DPO", "Direktør", "NIVEAU*"]);
    let hints = Hints { ignored_columns: vec!["Niveau".to_owned()], ..Hints::default() };
    let matrix = find(std::slice::from_ref(&edge), &hints).unwrap().matrices.remove(0);
    assert_eq!(matrix.area.to_string(), "A1:D4", "it is no part of the matrix");
    assert_eq!(found_without(&edge, &["Niveau"]).1, ["E1:E4"]);
}

#[test]
fn what_the_finder_leaves_out_itself_is_told_once() {
    let sheet = Sheet::from_rows(
        "Ansvar",
        &[
            ["Aktivitet", "It-chef", "DPO", "Direktør", "Timer"],
            ["Udarbejde beredskabsplan", "H/U", "K", "B", "12"],
            ["Afprøve beredskabsplan", "H", "U", "I", "3"],
        ],
    );
    assert_eq!(found_without(&sheet, &["timer"]).1, ["E1:E3"]);
}

#[test]
fn a_row_may_be_left_out_where_roles_are_rows() {
    let sheet = Sheet::from_rows(
        "Ansvar",
        &[
            ["Rolle", "Udarbejde beredskabsplan", "Afprøve planen", "Orientere om planen"],
            ["It-chef", "H/U", "H", "H/U"],
            ["Niveau", "K", "K", "I"],
            ["Direktør", "B", "I", "I"],
            ["DPO", "K", "U", "K"],
        ],
    );
    assert_eq!(found_without(&sheet, &[]).0.len(), 4);
    let (roles, left_out) = found_without(&sheet, &["Niveau"]);
    assert_eq!((roles.len(), left_out), (3, vec!["A3:D3".to_owned()]));
}

#[test]
fn a_role_with_a_column_for_each_letter_is_left_out_as_a_whole() {
    let header = ["Aktivitet", "It-chef", "", "", "Niveau", "", "", "DPO", "", ""];
    let letters = ["", "H", "U", "K", "H", "U", "K", "H", "U", "K"];
    let mut sheet = Sheet::from_rows(
        "Ansvar",
        &[
            header,
            letters,
            ["Udarbejde beredskabsplan", "x", "x", "", "", "", "x", "", "", "x"],
            ["Afprøve beredskabsplan", "", "x", "", "", "", "x", "x", "", ""],
        ],
    );
    sheet.merged = ["B1:D1", "E1:G1", "H1:J1"].map(|area| area.parse().unwrap()).to_vec();
    assert_eq!(found_without(&sheet, &[]).0, ["It-chef", "Niveau", "DPO"]);
    let (roles, left_out) = found_without(&sheet, &["Niveau"]);
    assert_eq!(roles, ["It-chef", "DPO"]);
    assert_eq!(left_out, ["E2:E4", "F2:F4", "G2:G4"]);
}

#[test]
fn a_sheet_that_the_settings_leave_out_is_told() {
    let rows = [
        ["Aktivitet", "It-chef", "DPO", "Direktør"],
        ["Udarbejde beredskabsplan", "H/U", "K", "B"],
        ["Afprøve beredskabsplan", "H", "U", "I"],
    ];
    let sheets = [Sheet::from_rows("Ansvar", &rows), Sheet::from_rows("Arkiv", &rows)];
    let ignored_sheets = vec!["arkiv".to_owned()];
    let hints = Hints { ignored_sheets, ..Hints::default() };
    let found = find(&sheets, &hints).unwrap();
    assert_eq!(found.matrices.len(), 1);
    let left_out = SheetWithoutMatrix { sheet: "Arkiv".to_owned(), why: LEFT_OUT.into() };
    assert_eq!(found.without, std::slice::from_ref(&left_out));
    let only = find(&sheets[1..], &hints);
    assert_eq!(only, Err(Error::NoMatrix { without: vec![left_out] }));
    // Who asks for it by name means it.
    let asked = Hints { sheet: Some("Arkiv".to_owned()), ..hints };
    assert_eq!(find(&sheets, &asked).unwrap().matrices.len(), 1);
}
