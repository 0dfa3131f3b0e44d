use std::io::{Cursor, Write as _};

use super::*;
use crate::model::cell::Cell;

/// A document with this body.
fn document(body: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"r\" Type=\"x/{kind}\" Target=\"{target}\"/>\
             </Relationships>"
        )
    };
    let styles = "<w:styles><w:style w:styleId=\"Overskrift1\"><w:name w:val=\"heading 1\"/>\
                  <w:rPr><w:b/></w:rPr></w:style><w:style w:styleId=\"Egen\"><w:name w:val=\"Min\"/>\
                  <w:basedOn w:val=\"Overskrift1\"/></w:style></w:styles>";
    for (name, text) in [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("_rels/.rels", relation("officeDocument", "word/document.xml")),
        ("word/_rels/document.xml.rels", relation("styles", "styles.xml")),
        ("word/styles.xml", styles.to_owned()),
        ("word/document.xml", format!("<w:document><w:body>{body}</w:body></w:document>")),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn sheets(body: &str) -> Vec<Sheet> {
    read(&document(body), &Limits::default()).unwrap()
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn tc(format: &str, inside: &str) -> String {
    format!("<w:tc><w:tcPr>{format}</w:tcPr>{inside}</w:tc>")
}

fn shown(sheet: &Sheet) -> Vec<String> {
    sheet.texts().map(|(cell, text)| format!("{cell}={text}")).collect()
}

#[test]
fn merged_cells_stand_where_they_begin() {
    let rows = [
        tc("<w:gridSpan w:val=\"3\"/>", &p("Ansvar")),
        tc("<w:vMerge w:val=\"restart\"/>", &p("Drift")) + &tc("", &p("a")) + &tc("", &p("H")),
        tc("<w:vMerge/>", "<w:p/>") + &tc("", &(p("b") + &p("og c"))) + &tc("", &p("U")),
    ];
    let rows = rows.map(|row| format!("<w:tr>{row}</w:tr>")).concat();
    let sheet = &sheets(&format!("<w:tbl>{rows}</w:tbl>"))[0];
    assert_eq!(sheet.name, "Tabel 1");
    assert_eq!(shown(sheet), ["A1=Ansvar", "A2=Drift", "B2=a", "C2=H", "B3=b\nog c", "C3=U"]);
    let merged: Vec<String> = sheet.merged.iter().map(ToString::to_string).collect();
    assert_eq!(merged, ["A1:C1", "A2:A3"]);
}

#[test]
fn what_is_struck_hidden_or_deleted_is_left_out() {
    let run =
        |format: &str, text: &str| format!("<w:r><w:rPr>{format}</w:rPr><w:t>{text}</w:t></w:r>");
    let text = [
        run("<w:strike/>", "A"),
        run("<w:vanish/>", "B"),
        run("<w:strike w:val=\"0\"/><w:b/>", "R"),
        "<w:del><w:r><w:delText>C</w:delText></w:r></w:del>".to_owned(),
        "<w:ins><w:r><w:rPr><w:b/></w:rPr><w:t>/A</w:t></w:r></w:ins>".to_owned(),
        "<w:r><w:instrText>PAGE</w:instrText></w:r>".to_owned(),
    ]
    .concat();
    let field = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klik her\
                 </w:t></w:r></w:sdtContent></w:sdt>";
    let tick = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>";
    let cells = tc("", &format!("<w:p>{text}</w:p>"))
        + &tc("<w:shd w:val=\"clear\" w:fill=\"D9D9D9\"/>", &format!("<w:p>{field}{tick}</w:p>"));
    let gone = format!("<w:tr><w:trPr><w:del/></w:trPr>{}</w:tr>", tc("", &p("væk")));
    let sheet = &sheets(&format!("<w:tbl>{gone}<w:tr>{cells}</w:tr></w:tbl>"))[0];
    assert_eq!(shown(sheet), ["A1=R/A", "B1=✓"]);
    assert!(sheet.look(Cell::new(0, 0)).bold && sheet.look(Cell::new(0, 1)).filled);
}

#[test]
fn headings_and_lines_above_name_the_tables() {
    let table = |text: &str| format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", tc("", &p(text)));
    let styled = |style: &str, text: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Delprojekt 2</w:t></w:r></w:p>";
    let nested = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", tc("", &(table("inde") + &p("ude"))));
    let body = [
        styled("Egen", "Drift"),
        table("1"),
        p("Ord imellem"),
        table("2"),
        bold.to_owned(),
        "<w:p/>".to_owned(),
        table("3"),
        styled("Overskrift1", "Lag"),
        nested,
    ]
    .concat();
    let all = sheets(&body);
    let names: Vec<&str> = all.iter().map(|sheet| &*sheet.name).collect();
    assert_eq!(names, ["Drift", "Drift (2)", "Delprojekt 2", "Lag", "Lag (2)"]);
    assert_eq!(shown(&all[3]), ["A1=ude"]);
    assert_eq!(shown(&all[4]), ["A1=inde"]);
    assert_eq!(all[4].table, Some(5));
}
