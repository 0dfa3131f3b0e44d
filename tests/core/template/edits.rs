//! Rows and roles put in, moved and sorted in LibreOffice.

use crate::changed;
use std::path::Path;

use bhuki_core::{Lang, Matrix, Role};
use serde_json::{Value, json};

use super::office::{Area, Folder, run};
use super::{found, scheme, verdicts, written};

/// Five activities and three roles in two groups. The roles stand in D, E and F between the
/// narrow columns C and G; H is the check. The activities stand in the rows 8 to 12, between
/// the empty row 7 and, after five spare rows, row 18.
fn small() -> Matrix {
    let role = |name: &str, group: &str| {
        changed(Role::new(name), |role| role.group = Some(group.to_owned()))
    };
    Matrix::builder(scheme("bhuki"))
        .role(role("It-chef", "Linje"))
        .role(role("Fagchef", "Linje"))
        .role(role("Projektleder", "Projekt"))
        .activity("A1", "Udarbejde plan", &[("It-chef", "H/U"), ("Fagchef", "K")])
        .activity("A2", "Godkende plan", &[("It-chef", "B"), ("Projektleder", "H/U")])
        .activity("A3", "Drive system", &[("It-chef", "H"), ("Fagchef", "U")])
        .activity("A4", "Evaluere projekt", &[("Fagchef", "H"), ("Projektleder", "U")])
        .activity("A5", "Afslutte projekt", &[("Fagchef", "B"), ("Projektleder", "H/U")])
        .build()
}

/// What is in the workbook after the steps, with the saved file's own matrix.
fn after(name: &str, steps: Vec<Value>) -> Option<(Area, Matrix)> {
    let folder = Folder::new(name);
    let book = folder.file("before.xlsx", &written(&small(), Lang::Da));
    let saved = folder.path("after.xlsx");
    let mut all = steps;
    all.extend([json!(["recalculate"]), json!(["read", 0, "A1:Q40"]), json!(["save", saved])]);
    let area = run(&[(book.as_path() as &Path, all)])?.pop().unwrap();
    let matrix = found(&std::fs::read(saved).unwrap()).matrices.swap_remove(0);
    Some((area, matrix))
}

/// The check of every activity is what the linter says of the file as it was saved.
fn agrees(area: &Area, matrix: &Matrix) {
    let headers = &area[usize::try_from(matrix.headers.row).unwrap()];
    let control = headers.iter().position(|header| header == "Kontrol").unwrap();
    for (activity, wanted) in matrix.activities().iter().zip(verdicts(matrix, Lang::Da)) {
        let row = &area[usize::try_from(activity.cell.row).unwrap()];
        assert_eq!(wanted, row[control], "{} {}", activity.cell, activity.name);
    }
}

#[test]
fn a_row_put_in_anywhere_is_checked() {
    let fill = |row: u32, name: &str, letters: [&str; 3]| {
        let [d, e, f] = letters;
        let cells = json!({
            format!("A{row}"): format!("N{row}"), format!("B{row}"): name,
            format!("D{row}"): d, format!("E{row}"): e, format!("F{row}"): f,
        });
        vec![json!(["put", 0, cells]), json!(["copy", 0, "H20", format!("H{row}")])]
    };
    // Above the first, between two, and below the last: where the empty row was.
    let mut steps =
        vec![json!(["rows", 0, 8, 1]), json!(["rows", 0, 11, 1]), json!(["rows", 0, 20, 1])];
    // The cell that is copied, in a spare row.
    steps.push(json!(["copy", 0, "H18", "H20"]));
    steps.extend(fill(8, "Opdatere plan", ["h", "", "u"]));
    steps.extend(fill(11, "Afprøve plan", ["H", "H/U", "K"]));
    steps.extend(fill(20, "Revidere plan", ["K", "Q", "I"]));
    let Some((area, matrix)) = after("rows-put-in", steps) else { return };
    let names: Vec<&str> = matrix.activities().iter().map(|a| a.name.as_str()).collect();
    assert_eq!(names.len(), 8, "{names:?}");
    agrees(&area, &matrix);
    assert_eq!([&area[7][7], &area[10][7], &area[19][7]], ["OK", "2 × H", "Ukendt bogstav"]);
    assert_eq!(area[2][0], "6 af 8 aktiviteter er i orden, 2 skal rettes (se kolonnen Kontrol)");
    // The totals see the new rows: three H of the IT chief besides the two of the first.
    let total = area.iter().find(|row| row[1] == "Antal H").unwrap();
    assert_eq!(total[3..6], ["4", "2", "2"]);
}

#[test]
fn a_row_without_check_is_told() {
    let steps =
        vec![json!(["rows", 0, 10, 1]), json!(["put", 0, { "B10": "Afprøve plan", "D10": "K" }])];
    let Some((area, _)) = after("no-check", steps) else { return };
    let told = "1 række uden kontrol: kopiér cellen i kolonnen Kontrol fra en anden række";
    assert_eq!(area[2][0], told);
}

#[test]
fn a_role_put_in_anywhere_is_checked() {
    // Before the first role, between two, and after the last.
    let steps = vec![
        json!(["columns", 0, "G", 1]),
        json!(["columns", 0, "E", 1]),
        json!(["columns", 0, "D", 1]),
        json!(["put", 0, {
            "D6": "Direktør", "F6": "DPO", "I6": "Systemejer",
            "D8": "H", "F9": "H", "I10": "H", "I11": "Q", "D12": "k (kort)",
        }]),
        json!(["copy", 0, "E19:E23", "D19"]),
        json!(["copy", 0, "E19:E23", "F19"]),
        json!(["copy", 0, "E19:E23", "I19"]),
    ];
    let Some((area, matrix)) = after("roles-put-in", steps) else { return };
    let names: Vec<&str> = matrix.roles().iter().map(|role| role.name.as_str()).collect();
    assert_eq!(names, ["Direktør", "It-chef", "DPO", "Fagchef", "Projektleder", "Systemejer"]);
    agrees(&area, &matrix);
    let checks: Vec<&str> = area[7..12].iter().map(|row| row[10].as_str()).collect();
    assert_eq!(checks, ["2 × H", "2 × H", "2 × H", "Ukendt bogstav", "OK"]);
    assert_eq!(area[2][0], "1 af 5 aktiviteter er i orden, 4 skal rettes (se kolonnen Kontrol)");
    let total = area.iter().find(|row| row[1] == "Antal H").unwrap();
    assert_eq!([&total[3], &total[5], &total[8]], ["1", "1", "1"]);
}

#[test]
fn what_is_put_in_outside_the_matrix_is_told() {
    let outside = "En række eller kolonne står uden for skemaet: flyt den ind mellem de andre";
    for (name, step) in [
        ("left", json!(["columns", 0, "C", 1])),
        ("right", json!(["columns", 0, "H", 1])),
        ("above", json!(["rows", 0, 7, 1])),
        ("below", json!(["rows", 0, 19, 1])),
    ] {
        let Some((area, _)) = after(name, vec![step]) else { return };
        assert_eq!(area[2][0], outside, "{name}");
    }
    let counted = vec![json!(["columns", 0, "E", 1]), json!(["put", 0, { "E6": "DPO" }])];
    let Some((area, _)) = after("uncounted", counted) else { return };
    let told = "1 rolle uden optælling: kopiér tallene under skemaet fra en anden rolle";
    assert_eq!(area[2][0], told);
}

#[test]
fn rows_can_be_sorted() {
    let steps =
        vec![json!(["put", 0, { "D9": "H", "F11": "" }]), json!(["sort", 0, "A8:H12", 1, true])];
    let Some((area, matrix)) = after("sorted", steps) else { return };
    let names: Vec<&str> = matrix.activities().iter().map(|a| a.name.as_str()).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    sorted.reverse();
    assert_eq!(names, sorted);
    agrees(&area, &matrix);
    let checks: Vec<&str> = area[7..12].iter().map(|row| row[7].as_str()).collect();
    assert_eq!(checks, ["OK", "2 × H", "Mangler U", "OK", "OK"]);
}
