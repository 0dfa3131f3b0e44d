use super::*;
use crate::model::cell::Cell;

fn sheets(text: &str) -> Vec<Sheet> {
    read(text.as_bytes(), &Limits::default()).unwrap()
}

#[test]
fn every_table_is_a_sheet_named_by_its_heading() {
    let all = sheets(
        "| A |\n|---|\n| 0 |\n\n# Drift & *støtte*\n\n| A |\n|---|\n| 1 |\n\ntekst\n\n\
         | A |\n|---|\n| 2 |\n\n## Drift & støtte\n| A |\n|---|\n| 3 |\n",
    );
    let names: Vec<&str> = all.iter().map(|sheet| &*sheet.name).collect();
    assert_eq!(names, ["", "Drift & støtte", "Drift & støtte (2)", "Drift & støtte (3)"]);
    let texts: Vec<&str> = all.iter().map(|sheet| sheet.text(Cell::new(1, 0))).collect();
    assert_eq!(texts, ["0", "1", "2", "3"]);
}

#[test]
fn cells_are_plain_text() {
    let sheet = &sheets(
        "| Rolle | `x\\|y` | c |\n|---|:-:|--:|\n\
         | **R** | a\\|b<br>c&nbsp;d | [sign](http://x) A* |\n| kort |\n",
    )[0];
    let row: Vec<&str> = sheet.row(1).map(|(_, text)| text).collect();
    assert_eq!(row, ["R", "a|b\nc\u{A0}d", "sign A*"]);
    assert_eq!(sheet.row(2).count(), 1);
}

#[test]
fn a_comment_above_hides_columns_and_rows() {
    let text = "<!-- hidden: B, 3 -->\n| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n\
                <!-- hidden: A -->\nord\n\n| A | B |\n|---|---|\n| 1 | 2 |\n";
    let all = sheets(text);
    assert_eq!(all[0].hidden_columns.iter().copied().collect::<Vec<_>>(), [1]);
    assert_eq!(all[0].hidden_rows.iter().copied().collect::<Vec<_>>(), [2]);
    assert!(all[1].hidden_columns.is_empty());
}

#[test]
fn tables_without_a_line_of_dashes_and_with_repeated_ones() {
    let all = sheets(
        "# Uden\n\n| Opgave | It | DPO |\n| Drift | H | K | ekstra |\n\n\
         # Kun streger\n\n|---|---|\n| Drift | H |\n\n\
         # Gentaget\n\n| A | B |\n|---|---|\n| a | H |\n| A | B |\n| --- | --- |\n| b | U |\n\n\
         ```\n| ikke | en |\n| tabel | her |\n```\n\n| en linje | alene |\n",
    );
    let row = |sheet: usize, row| {
        let cells = all[sheet].row(row).map(|(_, text)| text.to_owned());
        cells.collect::<Vec<_>>().join(",")
    };
    assert_eq!(all.len(), 3);
    assert_eq!([row(0, 0), row(0, 1)], ["Opgave,It,DPO", "Drift,H,K,ekstra"]);
    assert_eq!([row(1, 0), row(1, 1)], ["", "Drift,H"]);
    assert_eq!([row(2, 1), row(2, 2), row(2, 3)], ["a,H", "A,B", "b,U"]);
    assert!(all[2].look(Cell::new(0, 0)).bold && !all[2].look(Cell::new(1, 0)).bold);
}

#[cfg(feature = "documents")]
#[test]
fn tables_in_html_stand_among_the_others() {
    let all = sheets(
        "# Drift\n\n<table>\n<tr><td>Opgave</td><td>It</td></tr>\n\n<tr>\n<td>Køre</td>\n\
         <td>\n\n**H**\n\n</td>\n</tr>\n</table>\n\n| a | b |\n|---|---|\n| c | **d** |\n\n\
         <h2>Støtte</h2>\n\nord\n\n<table><tr><td>x</td></tr></table>\n",
    );
    let names: Vec<&str> = all.iter().map(|sheet| &*sheet.name).collect();
    assert_eq!(names, ["Drift", "Drift (2)", "Støtte"]);
    let first: Vec<&str> = all[0].texts().map(|(_, text)| text).collect();
    assert_eq!(first, ["Opgave", "It", "Køre", "H"]);
    assert!(all[1].look(Cell::new(1, 1)).bold);
}
