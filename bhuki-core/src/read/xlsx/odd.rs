//! Workbooks that other programs open, each oddity in several forms.

use std::io::{Cursor, Write as _};

use crate::limits::Limits;
use crate::model::cell::Cell;
use crate::model::sheet::{Sheet, UNSTORED};

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a workbook with one sheet in which A1 is "H", to be bent by each test.
struct Parts(Vec<(String, Vec<u8>)>);

impl Parts {
    fn new() -> Self {
        Self::with_cells("<c r=\"A1\" t=\"s\"><v>0</v></c>")
    }

    fn with_cells(cells: &str) -> Self {
        let relation = |id: &str, kind: &str, target: &str| {
            format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
        };
        let relations = |all: &str| format!("<Relationships>{all}</Relationships>");
        let book = relation("rId1", "worksheet", "worksheets/sheet1.xml")
            + &relation("rId2", "sharedStrings", "sharedStrings.xml")
            + &relation("rId3", "styles", "styles.xml");
        let parts = [
            ("[Content_Types].xml", "<Types/>".to_owned()),
            ("_rels/.rels", relations(&relation("r", "officeDocument", "xl/workbook.xml"))),
            (
                "xl/workbook.xml",
                "<workbook><workbookPr/><sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"rId1\"/>\
                 </sheets><calcPr/></workbook>"
                    .to_owned(),
            ),
            ("xl/_rels/workbook.xml.rels", relations(&book)),
            (
                "xl/worksheets/sheet1.xml",
                format!(
                    "<worksheet><dimension ref=\"A1\"/><sheetData><row r=\"1\">{cells}</row>\
                     </sheetData></worksheet>"
                ),
            ),
            ("xl/sharedStrings.xml", "<sst uniqueCount=\"1\"><si><t>H</t></si></sst>".to_owned()),
            (
                "xl/styles.xml",
                "<styleSheet><fonts><font/><font><b/></font></fonts><fills><fill/><fill>\
                 <patternFill patternType=\"solid\"><fgColor rgb=\"FFDDDDDD\"/></patternFill></fill>\
                 <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFFFFF\"/></patternFill>\
                 </fill></fills><cellXfs><xf/><xf fontId=\"1\"/><xf fillId=\"1\"/><xf fillId=\"2\"/>\
                 <xf><alignment indent=\"2\"/></xf><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
                    .to_owned(),
            ),
        ];
        Self(parts.map(|(name, text)| (name.to_owned(), text.into_bytes())).into())
    }

    /// The workbook with other words in one of its parts.
    fn replace(mut self, part: &str, from: &str, to: &str) -> Self {
        for (name, bytes) in self.0.iter_mut().filter(|(name, _)| name.ends_with(part)) {
            let text = String::from_utf8(bytes.clone()).unwrap();
            assert!(text.contains(from), "{name} has no {from}");
            *bytes = text.replace(from, to).into_bytes();
        }
        self
    }

    fn rename(mut self, from: &str, to: &str) -> Self {
        for (name, _) in self.0.iter_mut().filter(|(name, _)| name == from) {
            to.clone_into(name);
        }
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.0 {
            zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn sheets(&self) -> Vec<Sheet> {
        super::super::read(&self.bytes(), &Limits::default()).unwrap()
    }
}

fn first(sheet: &Sheet) -> &str {
    sheet.text(Cell::new(0, 0))
}

#[test]
fn sheets_that_cannot_be_read_are_said_and_the_others_read() {
    for (kind, target, said) in [
        ("xlMacrosheet", "macrosheets/a.xml", "Excel 4 macro sheet"),
        ("xlIntlMacrosheet", "macrosheets/a.xml", "Excel 4 macro sheet"),
        ("worksheet", "worksheets/gone.xml", "does not hold its content"),
        ("vbaModule", "module1.xml", "does not hold its content"),
        ("worksheet", "worksheets/sheet1.xml", "same content"),
    ] {
        let relation = format!(
            "<Relationship Id=\"rId9\" Type=\"x/{kind}\" Target=\"{target}\"/></Relationships>"
        );
        let parts = Parts::new()
            .replace("workbook.xml.rels", "</Relationships>", &relation)
            .replace("workbook.xml", "</sheets>", "<sheet name=\"M\" r:id=\"rId9\"/></sheets>");
        let sheets = parts.sheets();
        assert_eq!((sheets.len(), first(&sheets[0])), (2, "H"), "{kind}");
        assert!(sheets[1].is_empty() && sheets[1].remarks[0].en.contains(said), "{kind}");
    }
    let orphan = Parts::new().replace(
        "workbook.xml",
        "</sheets>",
        "<sheet name=\"M\" r:id=\"rId77\"/></sheets>",
    );
    assert_eq!(orphan.sheets()[1].remarks.len(), 1);
}

#[test]
fn what_a_sheet_says_of_itself_is_not_looked_at() {
    for dimension in ["1:7", "A", "", "A1:XFD1048576", "ZZZZ9:B2", "Ark1!A1"] {
        let parts =
            Parts::new().replace("sheet1.xml", "ref=\"A1\"", &format!("ref=\"{dimension}\""));
        assert_eq!(first(&parts.sheets()[0]), "H", "{dimension}");
    }
    for state in ["visible", "odd", "", "0", "Hidden"] {
        let state = format!("<sheet state=\"{state}\" ");
        let parts = Parts::new().replace("workbook.xml", "<sheet ", &state);
        assert!(!parts.sheets()[0].hidden, "{state}");
    }
}

#[test]
fn shared_texts_may_lie_anywhere() {
    for (target, part) in [
        ("texts.xml", "xl/texts.xml"),
        ("../strings/a.xml", "strings/a.xml"),
        ("/xl/s.xml", "xl/s.xml"),
        ("SHAREDSTRINGS.XML", "xl/sharedstrings.xml"),
        ("./a/../b.xml", "xl/b.xml"),
    ] {
        let parts = Parts::new().rename("xl/sharedStrings.xml", part).replace(
            "workbook.xml.rels",
            "\"sharedStrings.xml",
            &format!("\"{target}"),
        );
        assert_eq!(first(&parts.sheets()[0]), "H", "{target}");
    }
}

#[test]
fn extensions_and_blanks_inside_cells_are_no_obstacle() {
    let extension = "<extLst><ext uri=\"{A}\"><x:v>9</x:v><v>7</v></ext></extLst>";
    for (cell, shown) in [
        (format!("<c r=\"A1\" t=\"s\">{extension}<v>0</v></c>"), "H"),
        (format!("<c r=\"A1\" t=\"s\"><v>0</v>{extension}</c>"), "H"),
        (format!("<c r=\"A1\"><f>1+1</f><v>2</v>{extension}</c>"), "2"),
        (format!("<c r=\"A1\" t=\"inlineStr\"><is><t>K</t></is>{extension}</c>"), "K"),
        ("<c r=\"A1\" t=\"s\"><v> 0 </v></c>".to_owned(), "H"),
        ("<c r=\"A1\" t=\"s\"><v>\n0\n</v></c>".to_owned(), "H"),
        ("<c r=\" A1 \" t=\"n\"><v>\t2.50 </v></c>".to_owned(), "2.5"),
        ("<c r=\"A1\" t=\"b\"><v> 1</v></c>".to_owned(), "TRUE"),
        ("<c r=\"A1\" t=\"e\"><v> #N/A </v></c>".to_owned(), "#N/A"),
        ("<c r=\"A1\" t=\"str\"><v> H </v></c>".to_owned(), " H "),
        ("<c r=\"A1\"><v>H</v></c>".to_owned(), "H"),
        ("<c r=\"A1\" t=\"d\"><v>2026-05-01T00:00:00</v></c>".to_owned(), "2026-05-01"),
    ] {
        assert_eq!(first(&Parts::with_cells(&cell).sheets()[0]), shown, "{cell}");
    }
}

#[test]
fn a_type_that_stands_first_is_no_obstacle() {
    for mimetype in [
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/zip",
        "\u{0}",
        "",
    ] {
        let mut parts = Parts::new();
        parts.0.insert(0, ("mimetype".to_owned(), mimetype.as_bytes().to_vec()));
        assert_eq!(first(&parts.sheets()[0]), "H", "{mimetype}");
    }
}

#[test]
fn parts_may_be_in_any_encoding() {
    for name in ["workbook.xml", "sheet1.xml", "sharedStrings.xml", "styles.xml", ".rels"] {
        for to in [u16::to_le_bytes, u16::to_be_bytes] {
            let mut parts = Parts::new();
            for (_, bytes) in parts.0.iter_mut().filter(|(other, _)| other.ends_with(name)) {
                let text = format!("\u{FEFF}{}", String::from_utf8_lossy(bytes));
                *bytes = text.encode_utf16().flat_map(to).collect();
            }
            assert_eq!(first(&parts.sheets()[0]), "H", "{name}");
        }
    }
}

/// The first cells of a row of formulas, and which of them have no result.
fn formulas(cells: &str, recalculates: bool) -> (Vec<String>, Vec<u32>) {
    let mut parts = Parts::with_cells(cells);
    if recalculates {
        parts = parts.replace("workbook.xml", "<calcPr/>", "<calcPr fullCalcOnLoad=\"1\"/>");
    }
    let sheet = &parts.sheets()[0];
    let texts = sheet.row(0).map(|(_, text)| text.to_owned()).collect();
    (texts, sheet.unstored.iter().map(|cell| cell.col).collect())
}

#[test]
fn a_formula_without_a_result_is_never_an_empty_cell() {
    let letter = "IF(B9=1,\"H\",\"U\")";
    for (cells, recalculates, shown, unstored) in [
        // openpyxl and its like, with and without a place for the result.
        (format!("<c><f>{letter}</f><v/></c>"), false, vec![UNSTORED], vec![0]),
        (format!("<c><f>{letter}</f><v></v></c>"), true, vec![UNSTORED], vec![0]),
        (format!("<c><f>{letter}</f></c>"), false, vec![UNSTORED], vec![0]),
        (format!("<c><f t=\"array\" ref=\"A1\">{letter}</f></c>"), false, vec![UNSTORED], vec![0]),
        (
            "<c><f t=\"shared\" ref=\"A1:B1\" si=\"0\">Ark2!A1</f></c><c><f t=\"shared\" si=\"0\"/></c>"
                .to_owned(),
            false,
            vec![UNSTORED, UNSTORED],
            vec![0, 1],
        ),
        ("<c><f>COUNTIF(A2:A9,\"H\")</f><v/></c>".to_owned(), false, vec!["0"], vec![0]),
        // XlsxWriter, which stores noughts and leaves the rest to others.
        (format!("<c><f>{letter}</f><v>0</v></c>"), true, vec![UNSTORED], vec![0]),
        (format!("<c><f>{letter}</f><v>0</v></c>"), false, vec!["0"], vec![]),
        // Excel and LibreOffice, which store what there is.
        (format!("<c t=\"str\"><f>{letter}</f><v>H</v></c>"), true, vec!["H"], vec![]),
        (format!("<c t=\"str\"><f>{letter}</f><v></v></c>"), true, vec![], vec![]),
        (
            format!("<c t=\"str\"><f>{letter}</f><v>H</v></c><c><f>{letter}</f><v></v></c>"),
            true,
            vec!["H"],
            vec![],
        ),
    ] {
        let (texts, cells_without) = formulas(&cells, recalculates);
        assert_eq!((texts, cells_without), (shown.iter().map(|s| (*s).to_owned()).collect(), unstored), "{cells}");
    }
}

#[test]
fn looks_are_told_of_cells_that_have_one() {
    let sheet = &Parts::with_cells(
        "<c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"2\"/><c r=\"C1\" s=\"3\"/>\
         <c r=\"D1\" s=\"4\"><v>1</v></c><c r=\"E1\" s=\"5\"><v>46143</v></c>\
         <c r=\"F1\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>x</t></r></is></c>\
         </row><row r=\"2\"><c r=\"A2\" s=\"2\"/>",
    )
    .replace("workbook.xml", "<workbookPr/>", "<workbookPr date1904=\"0\"/>")
    .sheets()[0];
    let looks: Vec<String> = sheet
        .looks()
        .map(|(cell, look)| format!("{cell} {} {} {}", look.bold, look.filled, look.indent))
        .collect();
    assert_eq!(
        looks,
        ["A1 true false 0", "B1 false true 0", "D1 false false 2", "F1 true false 0"]
    );
    assert_eq!(sheet.text(Cell::new(0, 4)), "2026-05-01");
}
