use std::io::{Cursor, Write as _};

use super::*;

fn sheet(styles: &str, rows: &str) -> Sheet {
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:spreadsheet><table:table table:name=\"A\">{rows}</table:table></office:spreadsheet>\
         </office:document-content>"
    );
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("content.xml", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(content.as_bytes()).unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    read(&bytes, &Limits::default()).unwrap().remove(0)
}

#[test]
fn looks_are_told() {
    let styles = "<style:style style:name=\"a\"><style:text-properties fo:font-weight=\"bold\"/>\
        </style:style><style:style style:name=\"b\"><style:table-cell-properties \
        fo:background-color=\"#dddddd\"/><style:paragraph-properties fo:margin-left=\"0.706cm\"/>\
        </style:style><number:number-style><number:text-properties fo:font-weight=\"bold\"/>\
        </number:number-style><style:style style:name=\"c\"><style:table-cell-properties \
        fo:background-color=\"transparent\"/></style:style>";
    let cell = |style: &str| {
        format!(
            "<table:table-cell table:style-name=\"{style}\"><text:p>x</text:p></table:table-cell>"
        )
    };
    let row = format!("<table:table-row>{}</table:table-row>", ["a", "b", "c"].map(cell).concat());
    let looks: Vec<_> = sheet(styles, &row)
        .looks()
        .map(|(cell, look)| (cell.to_string(), look.bold, look.filled, look.indent))
        .collect();
    assert_eq!(looks, [("A1".to_owned(), true, false, 0), ("B1".to_owned(), false, true, 2)]);
}

#[test]
fn a_formula_without_a_result_is_no_empty_cell() {
    let rows = "<table:table-row>\
        <table:table-cell table:formula=\"of:=IF(1;&quot;H&quot;)\"/>\
        <table:table-cell table:formula=\"of:=[.A1]\" office:value-type=\"string\"/>\
        <table:table-cell table:formula=\"of:=1\" office:value-type=\"float\" office:value=\"1\"/>\
        </table:table-row>";
    let sheet = sheet("", rows);
    let texts: Vec<_> = sheet.texts().map(|(cell, text)| format!("{cell}={text}")).collect();
    assert_eq!(texts, ["A1==…", "C1=1"]);
    assert_eq!(sheet.unstored.len(), 1);
}
