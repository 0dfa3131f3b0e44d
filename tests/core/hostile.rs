//! Files made to hurt are refused with a sentence, at once, and without a panic.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "the helpers here are tests too"
)]

use crate::changed;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::time::{Duration, Instant};

use bhuki_core::{Cell, Error, Limits, Sheet, read};
use zip::write::SimpleFileOptions;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The parts of a workbook with one sheet, to be bent by each test.
struct Book {
    sheet: String,
    strings: String,
    tabs: String,
    rels: String,
}

impl Book {
    fn new(rows: &str) -> Self {
        Self {
            sheet: format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>"),
            strings: format!("<sst xmlns=\"{MAIN}\" uniqueCount=\"1\"><si><t>H</t></si></sst>"),
            tabs: "<sheet name=\"Ark1\" sheetId=\"1\" r:id=\"rId1\"/>".into(),
            rels: format!(
                "<Relationship Id=\"rId1\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/s.xml\"/>\
                 <Relationship Id=\"rId2\" Type=\"{OFFICE}/sharedStrings\" Target=\"sharedStrings.xml\"/>\
                 <Relationship Id=\"rId3\" Type=\"{OFFICE}/chartsheet\" Target=\"chartsheets/c.xml\"/>"
            ),
        }
    }

    fn cell(cell: &str) -> Self {
        Self::new(&format!("<row r=\"1\">{cell}</row>"))
    }

    fn bytes(&self) -> Vec<u8> {
        let book = format!(
            "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{}</sheets></workbook>",
            self.tabs
        );
        let rels = |inner: &str| {
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
                 {inner}</Relationships>"
            )
        };
        let top = format!(
            "<Relationship Id=\"r1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/>"
        );
        archive(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("_rels/.rels", rels(&top).as_bytes()),
            ("xl/workbook.xml", book.as_bytes()),
            ("xl/_rels/workbook.xml.rels", rels(&self.rels).as_bytes()),
            ("xl/worksheets/s.xml", self.sheet.as_bytes()),
            ("xl/sharedStrings.xml", self.strings.as_bytes()),
            ("xl/chartsheets/c.xml", b"<chartsheet/>"),
        ])
    }
}

/// What reading ends in, as one word and the English sentence.
fn told(bytes: &[u8]) -> String {
    let start = Instant::now();
    let result = read(bytes, &Limits::default());
    assert!(start.elapsed() < Duration::from_secs(20), "took {:?}", start.elapsed());
    match result {
        Ok(sheets) => format!("read {} sheets", sheets.len()),
        Err(error) => {
            let word = match error {
                Error::Empty => "empty",
                Error::Encrypted => "encrypted",
                Error::UnsupportedFormat { .. } => "alien",
                Error::Damaged { .. } => "damaged",
                Error::TooLarge { .. } => "too large",
                _ => "other",
            };
            format!("{word}: {error}")
        }
    }
}

fn sheets(bytes: &[u8]) -> Vec<Sheet> {
    read(bytes, &Limits::default()).unwrap()
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut out = bytes.to_vec();
    let mut at = 0;
    while let Some(found) = out[at..].windows(from.len()).position(|window| window == from) {
        out[at + found..at + found + from.len()].copy_from_slice(to);
        at += found + from.len();
    }
    assert_ne!(out, bytes, "nothing replaced");
    out
}

#[test]
fn broken_workbooks_are_refused_with_what_is_wrong() {
    let index = |n: &str| Book::cell(&format!("<c r=\"A1\" t=\"s\"><v>{n}</v></c>")).bytes();
    let place = |r: &str| Book::cell(&format!("<c r=\"{r}\"><v>1</v></c>")).bytes();
    let long = "x".repeat(32_768);
    let tabs = |tabs: &str| Book { tabs: tabs.into(), ..Book::cell("") }.bytes();
    let one = "<sheet name=\"Ark1\" sheetId=\"1\" r:id=\"rId1\"/>";
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("index -1", index("-1"), "damaged: text number -1 of 1"),
        ("index abc", index("abc"), "damaged: text number abc"),
        ("index 10^22", index("10000000000000000000000"), "damaged: text number 1000"),
        ("index past the end", index("1"), "damaged: cell A1 refers to text number 1 of 1"),
        ("index in two pieces", index("0<!-- -->1"), "damaged: text number 01 of 1"),
        ("columns beyond", place("ZZZZZZZ1"), "damaged: \"ZZZZZZZ1\" lies outside"),
        ("rows beyond", place("A99999999999"), "damaged: \"A99999999999\" lies outside"),
        ("row 0", Book::new("<row r=\"0\"/>").bytes(), "damaged: outside"),
        ("row 2^32", Book::new("<row r=\"4294967296\"/>").bytes(), "damaged: outside"),
        ("same names", tabs(&format!("{one}{}", one.replace("Ark1", "ARK1"))), "damaged: named"),
        ("no such part", tabs(&one.replace("rId1", "rId9")), "damaged: \"Ark1\" is missing"),
        (
            "long text",
            Book::cell(&format!("<c r=\"A1\" t=\"inlineStr\"><is><t>{long}</t></is></c>")).bytes(),
            "too large: 32,767 characters",
        ),
        (
            "long shared text",
            Book { strings: format!("<sst><si><t>{long}</t></si></sst>"), ..Book::cell("") }
                .bytes(),
            "too large: 32,767 characters",
        ),
        (
            "entity bomb",
            Book {
                sheet: "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet/>".into(),
                ..Book::cell("")
            }
            .bytes(),
            "damaged: document type",
        ),
        (
            "cut XML",
            Book { sheet: "<worksheet><sheetData><row><c r=\"A1\"><v>1".into(), ..Book::cell("") }
                .bytes(),
            "damaged: xl/worksheets/s.xml",
        ),
    ];
    for (name, bytes, expected) in cases {
        let told = told(&bytes);
        let (word, words) = expected.split_once(": ").unwrap();
        assert!(told.starts_with(word) && told.contains(words), "{name}: {told}");
    }
}

#[test]
fn broken_archives_are_refused() {
    let good = Book::cell("<c r=\"A1\"><v>1</v></c>").bytes();
    assert_eq!(told(&good), "read 1 sheets");
    for name in [b"xl/worksheets/s.xml", b"XL/worksheets/S.xml"] {
        let twice = told(&replaced(&good, b"[Content_Types].xml", name));
        assert!(twice.contains("there twice"), "{twice}");
    }

    // A part that is not compressed, with one letter changed, has the wrong checksum.
    let sheet = "<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>";
    let stored = with_sheet(sheet.as_bytes(), zip::CompressionMethod::Stored);
    assert_eq!(told(&stored), "read 1 sheets");
    let bad = told(&replaced(&stored, b"<v>7</v>", b"<v>8</v>"));
    assert!(bad.starts_with("damaged"), "{bad}");

    // A part that holds more than it says stops at what it says.
    let zeros = vec![b' '; 3_000_000];
    let mut bomb = archive(&[("mimetype", b"x"), ("big", &zeros)]);
    bomb = replaced(&bomb, &3_000_000_u32.to_le_bytes(), &1000_u32.to_le_bytes());
    assert!(told(&bomb).starts_with("alien"), "{}", told(&bomb));
    let large = archive(&[("xl/workbook.xml", &vec![b' '; 65 * 1024 * 1024])]);
    assert!(told(&large).starts_with("too large"), "{}", told(&large));
}

/// A good workbook whose sheet part is these bytes.
fn with_sheet(sheet: &[u8], method: zip::CompressionMethod) -> Vec<u8> {
    let mut book = Book::cell("");
    book.rels = book.rels.replace("worksheets/s.xml", "worksheets/t.xml");
    let mut zip = zip::ZipWriter::new_append(Cursor::new(book.bytes())).unwrap();
    let options = SimpleFileOptions::default().compression_method(method);
    zip.start_file("xl/worksheets/t.xml", options).unwrap();
    zip.write_all(sheet).unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn odd_but_honest_workbooks_are_read() {
    // An error newer than the library, and cells after it.
    let book = Book::cell(
        "<c r=\"A1\" t=\"e\"><v>#SPILL!</v></c><c r=\"B1\" t=\"s\"><v>0</v></c>\
         <c r=\"C1\" t=\"e\"><v>#CALC!</v></c><c r=\"D1\" t=\"e\"><v>#REF!</v></c>\
         <c r=\"E1\" t=\"b\"><v>1</v></c>",
    );
    let row: Vec<String> = sheets(&book.bytes())[0].row(0).map(|(_, t)| t.to_owned()).collect();
    assert_eq!(row, ["#SPILL!", "H", "#CALC!", "#REF!", "TRUE"]);

    // The two corners of the grid, hidden columns said a hundred thousand times.
    let mut corners = Book::new(
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\
         <row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>",
    );
    let cols = "<col min=\"1\" max=\"16384\" hidden=\"1\"/>".repeat(100_000);
    corners.sheet =
        corners.sheet.replace("<sheetData>", &format!("<cols>{cols}</cols><sheetData>"));
    let sheet = &sheets(&corners.bytes())[0];
    assert_eq!(sheet.used().unwrap().to_string(), "A1:XFD1048576");
    assert_eq!(sheet.hidden_columns.len(), 16_384);

    // A chart sheet is skipped, a sheet without data is empty.
    let mut charts = Book::cell("");
    charts.tabs.push_str("<sheet name=\"Diagram\" sheetId=\"2\" r:id=\"rId3\"/>");
    charts.sheet = "<worksheet/>".into();
    let all = sheets(&charts.bytes());
    assert!(all.len() == 1 && all[0].is_empty());

    // Strict addresses, a prefix of the writer's own, absolute targets.
    let mut strict = Book::cell("<c r=\"B2\" t=\"s\"><v>0</v></c>");
    strict.sheet =
        "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData>\
         <x:row r=\"2\" hidden=\"1\"><x:c r=\"B2\" t=\"s\"><x:v>0</x:v></x:c></x:row></x:sheetData>\
         <x:mergeCells><x:mergeCell ref=\"B2:C3\"/></x:mergeCells></x:worksheet>"
            .into();
    strict.rels = strict
        .rels
        .replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")
        .replace("\"worksheets/s.xml", "\"/xl/worksheets/s.xml");
    let sheet = &sheets(&strict.bytes())[0];
    assert_eq!(sheet.text(Cell::new(1, 1)), "H");
    assert_eq!(sheet.merged.len(), 1);
    assert!(sheet.hidden_rows.contains(&1));
}

#[test]
fn what_is_promised_costs_nothing() {
    for count in ["400000000000", "9223372036854775808", "-1", "x"] {
        let mut book = Book::cell("<c r=\"A1\" t=\"s\"><v>0</v></c>");
        book.strings = book.strings.replace("=\"1\"", &format!("=\"{count}\" count=\"{count}\""));
        assert_eq!(sheets(&book.bytes())[0].text(Cell::new(0, 0)), "H", "{count}");
    }
    let styles = format!(
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"{}\"/></numFmts><cellXfs>{}\
         </cellXfs></styleSheet>",
        "0".repeat(1_000_000),
        "<xf numFmtId=\"164\"/>".repeat(100_000)
    );
    let mut zip = zip::ZipWriter::new_append(Cursor::new(Book::cell("").bytes())).unwrap();
    zip.start_file("xl/styles.xml", SimpleFileOptions::default()).unwrap();
    zip.write_all(styles.as_bytes()).unwrap();
    assert_eq!(told(&zip.finish().unwrap().into_inner()), "read 1 sheets");
}

#[test]
fn utf_16_parts_are_read() {
    let text = "\u{FEFF}<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>";
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for sheet in [&utf16[..], &utf16[2..]] {
        let book = with_sheet(sheet, zip::CompressionMethod::Deflated);
        assert_eq!(sheets(&book)[0].text(Cell::new(0, 0)), "7");
    }
}

#[test]
fn limits_hold() {
    let mut rows = String::new();
    for row in 1..=100 {
        write!(rows, "<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>").unwrap();
    }
    let bytes = Book::new(&rows).bytes();
    let refused = |limits: Limits| match read(&bytes, &limits) {
        Err(Error::TooLarge { what }) => what.en,
        other => panic!("{other:?}"),
    };
    let limits = |change: fn(&mut Limits)| changed(Limits::default(), change);
    assert!(read(&bytes, &limits(|l| l.cells = 100)).is_ok());
    assert_eq!(refused(limits(|l| l.cells = 99)), "it has more than 99 filled cells");
    assert!(refused(limits(|l| l.file_bytes = 10)).contains("the file is over"));
    assert!(refused(limits(|l| l.part_bytes = 1000)).contains("worksheets/s.xml"));
    assert!(refused(limits(|l| l.unpacked_bytes = 1000)).contains("unpacked"));
    assert_eq!(refused(limits(|l| l.parts = 6)), "it has more than 6 parts");
    let text = "abcdefghijklmnopqrst;".repeat(10);
    let small = limits(|l| l.cells = 9);
    assert!(matches!(read(text.as_bytes(), &small), Err(Error::TooLarge { .. })));
}

fn ods(content: &str, manifest: &str) -> Vec<u8> {
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content.as_bytes()),
    ])
}

#[test]
fn open_document_bombs_are_refused() {
    let table = |inner: &str| ods(&format!("<o><table name=\"A\">{inner}</table></o>"), "<m/>");
    let cell = "<table-cell number-columns-repeated=\"16384\"><p>x</p></table-cell>";
    let bomb = format!("<table-row number-rows-repeated=\"1048576\">{cell}</table-row>");
    assert!(told(&table(&bomb)).starts_with("too large"));
    let beyond = "<table-row number-rows-repeated=\"4294967295\"/><table-row><table-cell><p>x</p>\
                  </table-cell></table-row>";
    assert!(told(&table(beyond)).contains("outside the sheet"));
    let blanks = "<table-row><table-cell><p>a<s c=\"4000000000\"/></p></table-cell></table-row>";
    assert!(told(&table(blanks)).starts_with("too large"));
    let twice = ods("<o><table name=\"A\"/><table name=\"a\"/></o>", "<m/>");
    assert!(told(&twice).contains("two sheets"));
    let secret = ods("garbage", "<m><file-entry><encryption-data/></file-entry></m>");
    assert_eq!(told(&secret).split(':').next(), Some("encrypted"));
}

fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in streams {
        file.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    file.into_inner().into_inner()
}

/// Records of an .xls: number and data.
fn records(of: &[(u16, &[u8])]) -> Vec<u8> {
    let mut out = Vec::new();
    for (kind, data) in of {
        out.extend(kind.to_le_bytes());
        out.extend(u16::try_from(data.len()).unwrap().to_le_bytes());
        out.extend(*data);
    }
    out
}

#[test]
fn compound_files_are_told_apart_and_tamed() {
    let start: &[u8] = &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let told_of = |name: &str, data: &[u8]| told(&compound(&[(name, data)]));
    assert!(told_of("EncryptedPackage", b"x").starts_with("encrypted"));
    assert!(told_of("WordDocument", b"x").contains("a Word document"));
    assert!(told_of("__properties_version1.0", b"x").contains("Outlook"));
    let locked = records(&[(0x0809, start), (0x002F, &[1, 0, 1, 0]), (0x000A, &[])]);
    assert!(told_of("Workbook", &locked).starts_with("encrypted"));

    // One sheet that claims four billion rows, and one in every corner that it has.
    let place = 46_u32.to_le_bytes();
    let tab = [&place[..], &[0, 0, 4, 0], b"Ark1"].concat();
    let globals = records(&[(0x0809, start), (0x0085, &tab), (0x000A, &[])]);
    let at = u32::try_from(globals.len()).unwrap().to_le_bytes();
    let globals = replaced(&globals, &place, &at);
    let dimensions = [[0; 4], [0xFF; 4], [0, 0, 0xFF, 0], [0; 4]].concat();
    let number = |row: u8, col: u8| [row, row, col, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 64];
    let sheet = |cells: &[(u16, &[u8])]| {
        let mut all: Vec<(u16, &[u8])> = vec![(0x0809, start), (0x0200, &dimensions[..14])];
        all.extend_from_slice(cells);
        all.push((0x000A, &[]));
        compound(&[("Workbook", &[&globals[..], &records(&all)].concat())])
    };
    let three = sheet(&[(0x0203, &number(1, 1))]);
    assert_eq!(sheets(&three)[0].text(Cell::new(257, 1)), "3");
    let corners = sheet(&[(0x0203, &number(0, 0)), (0x0203, &number(0xFF, 0xFF))]);
    assert!(told(&corners).starts_with("too large"), "{}", told(&corners));

    // A chain of sectors that bites its own tail.
    let mut cyclic = three.clone();
    let fat = cyclic.len();
    for at in (512..fat).step_by(4) {
        if cyclic[at..at + 4] == 0xFFFF_FFFE_u32.to_le_bytes() {
            cyclic[at..at + 4].copy_from_slice(&1_u32.to_le_bytes());
        }
    }
    let told = told(&cyclic);
    assert!(told.starts_with("damaged") || told.starts_with("alien"), "{told}");
}
