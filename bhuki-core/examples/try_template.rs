#![allow(
    missing_docs, clippy::all, clippy::pedantic, clippy::unwrap_used, clippy::indexing_slicing
)]
use bhuki_core::*;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let sheets = read(&std::fs::read(&a[1]).unwrap(), &Limits::default()).unwrap();
    let found = find(&sheets, &Hints::default()).unwrap();
    let t = write::template::Template {
        matrix: &found.matrices[0],
        title: "Ansvar for digitalisering",
        organisation: "Eksempel Kommune",
        is_empty: a.get(3).is_some_and(|a| a == "empty"),
        protect: false,
    };
    std::fs::write(
        &a[2],
        write::template::workbook(&t, if a.get(4).is_some() { Lang::En } else { Lang::Da })
            .unwrap(),
    )
    .unwrap();
}
