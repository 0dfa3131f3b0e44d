use super::*;

fn sheets(text: &str) -> Vec<Sheet> {
    assert!(has_table(text), "{text}");
    read(text.as_bytes(), &Limits::default()).unwrap()
}

fn shown(sheet: &Sheet) -> Vec<String> {
    sheet.texts().map(|(cell, text)| format!("{cell}={text}")).collect()
}

#[test]
fn a_grid_with_merged_cells_and_cells_of_several_lines() {
    let all = sheets(
        "Drift\n=====\n\n\
         +----------+-------------+\n\
         | Opgave   | Drift       |\n\
         |          +-------+-----+\n\
         |          | It    | DPO |\n\
         +==========+=======+=====+\n\
         | Køre     | **A** | R   |\n\
         | backup   |       |     |\n\
         +----------+-------+-----+\n\
         | Fase 2                 |\n\
         +----------+-------+-----+\n\
         | - nat    | A       I   |\n\
         | - dag    |             |\n\
         +----------+-------------+\n\nTekst\n",
    );
    assert_eq!(all[0].name, "Drift");
    assert_eq!(
        shown(&all[0]),
        [
            "A1=Opgave", "B1=Drift", "B2=It", "C2=DPO", "A3=Køre backup", "B3=A", "C3=R",
            "A4=Fase 2", "A5=nat\ndag", "B5=A       I"
        ]
    );
    let merged: Vec<String> = all[0].merged.iter().map(ToString::to_string).collect();
    assert_eq!(merged, ["A1:A2", "B1:C1", "A4:C4", "B5:C5"]);
}

#[test]
fn a_simple_table_goes_on_where_the_first_column_is_blank() {
    let all = sheets(
        "=========  =====  =====\n           Roller\n---------  ------------\nOpgave     It     DPO\n\
         =========  =====  =====\nKøre       A/R    C\nbackup\n\\          I      K\n\
         Lukke af          H\n           og U\n=========  =====  =====\n\n",
    );
    let cells = shown(&all[0]);
    assert_eq!(
        cells,
        [
            "B1=Roller", "A2=Opgave", "B2=It", "C2=DPO", "A3=Køre", "B3=A/R", "C3=C", "A4=backup",
            "B5=I", "C5=K", "A6=Lukke af", "B6=og U", "C6=H"
        ]
    );
    assert_eq!(all[0].merged[0].to_string(), "B1:C1");
}

#[test]
fn directives_hold_tables() {
    let all = sheets(
        "Ansvar\n------\n\n.. list-table:: Hvem gør hvad\n   :header-rows: 1\n   :widths: 10 20\n\n\
         \x20  * - Opgave\n     - It\n   * - Køre\n       backup\n     - :sup:`A`\n   * - Tom\n     -\n\n\
         .. csv-table::\n   :header: \"Opgave\", \"It, drift\"\n   :widths: 1, 2\n\n\
         \x20  \"Køre, og lukke\", H\n   Andet, \"U\"\n\n\
         .. code-block:: rst\n\n   +---+---+\n   | a | b |\n   +---+---+\n\n\
         Se her::\n\n   +---+---+\n   | c | d |\n   +---+---+\n",
    );
    let names: Vec<&str> = all.iter().map(|sheet| &*sheet.name).collect();
    assert_eq!(names, ["Hvem gør hvad", "Ansvar"]);
    assert_eq!(shown(&all[0]), ["A1=Opgave", "B1=It", "A2=Køre backup", "B2=A", "A3=Tom"]);
    assert_eq!(
        shown(&all[1]),
        ["A1=Opgave", "B1=It, drift", "A2=Køre, og lukke", "B2=H", "A3=Andet", "B3=U"]
    );
}

#[test]
fn a_title_and_an_indented_table() {
    let all = sheets(
        ".. table:: Roller\n\n   +---+---+\n   | a | b |\n   +---+---+\n\n.. raw:: html\n\n   <table>\n\
         \x20  <tr><td>x</td></tr></table>\n",
    );
    assert_eq!(all[0].name, "Roller");
    assert_eq!(shown(&all[0]), ["A1=a", "B1=b"]);
    assert_eq!(shown(&all[1]), ["A1=x"]);
}
