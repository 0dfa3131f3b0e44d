//! What people see in a file is what is read, in every format.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "the helpers here are tests too"
)]

use bhuki_core::{Cell, Error, Limits, Sheet, read};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, worksheet::Worksheet};

fn sheets(bytes: &[u8]) -> Vec<Sheet> {
    read(bytes, &Limits::default()).unwrap()
}

fn at(sheet: &Sheet, cell: &str) -> String {
    sheet.text(cell.parse::<Cell>().unwrap()).to_owned()
}

fn rich_workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let date = Format::new().set_num_format("yyyy-mm-dd");
    let bold = Format::new().set_bold();
    let sheet: &mut Worksheet = workbook.add_worksheet();
    sheet.set_name("Ansvar & roller").unwrap();
    sheet.merge_range(0, 0, 0, 3, "Ansvarsskema", &bold).unwrap();
    sheet.write(2, 1, 3.0).unwrap();
    sheet.write(2, 2, 2.5).unwrap();
    sheet.write(2, 3, true).unwrap();
    let may = ExcelDateTime::parse_from_str("2026-05-01").unwrap();
    sheet.write_with_format(3, 1, &may, &date).unwrap();
    sheet.write_formula(3, 2, Formula::new("1/0").set_result("#DIV/0!")).unwrap();
    sheet.write_formula(3, 3, Formula::new("\"H\"&\"/U\"").set_result("H/U")).unwrap();
    sheet.write_rich_string(4, 1, &[(&Format::new(), "H"), (&bold, "/U")]).unwrap();
    sheet.write(4, 2, "to\nlinjer\u{A0} ").unwrap();
    sheet.set_row_hidden(4).unwrap();
    sheet.set_column_hidden(2).unwrap();
    sheet.set_column_range_hidden(6, 16_383).unwrap();
    workbook.add_worksheet().set_name("Skjult").unwrap().set_hidden(true);
    workbook.save_to_buffer().unwrap()
}

#[test]
fn an_xlsx_is_read_as_shown() {
    let all = sheets(&rich_workbook());
    let sheet = &all[0];
    assert_eq!(sheet.name, "Ansvar & roller");
    let shown = ["A1", "B3", "C3", "D3", "B4", "C4", "D4", "B5", "C5"].map(|cell| at(sheet, cell));
    assert_eq!(
        shown,
        [
            "Ansvarsskema", "3", "2.5", "TRUE", "2026-05-01", "#DIV/0!", "H/U", "H/U",
            "to\nlinjer\u{A0} "
        ]
    );
    assert_eq!(sheet.merged, ["A1:D1".parse().unwrap()]);
    assert_eq!(sheet.hidden_rows.iter().copied().collect::<Vec<_>>(), [4]);
    assert_eq!(sheet.hidden_columns.iter().copied().collect::<Vec<_>>(), [2]);
    assert!(!sheet.hidden && all[1].hidden && all[1].is_empty());
}

#[test]
fn every_encoding_and_separator_reads_the_same() {
    let text = "Aktivitet;Kørselsråd\nÆndre \"mål, æblé\";H\nØge;\"U\nK\"\n";
    for separator in [';', ',', '\t', '|'] {
        let text = if separator == ',' { text.replace("mål, æ", "mål æ") } else { text.into() };
        let text = text.replace(';', &separator.to_string());
        let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect();
        let (little, big): (Vec<u8>, Vec<u8>) = (utf16(u16::to_le_bytes), utf16(u16::to_be_bytes));
        let (danish, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
        let files = [
            ("UTF-8", text.as_bytes().to_vec()),
            ("UTF-8 with mark", [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
            ("UTF-16 LE with mark", [&b"\xFF\xFE"[..], &little].concat()),
            ("UTF-16 BE with mark", [&b"\xFE\xFF"[..], &big].concat()),
            ("UTF-16 LE", little),
            ("UTF-16 BE", big),
            ("Windows-1252", danish.to_vec()),
            ("Windows-1252, CRLF", danish.to_vec().replace_lines()),
        ];
        for (name, bytes) in files {
            let sheet = &sheets(&bytes)[0];
            let shown = ["A1", "B1", "B2", "A3", "B3"].map(|cell| at(sheet, cell));
            let told = format!("{name} with {separator:?}");
            assert_eq!(shown, ["Aktivitet", "Kørselsråd", "H", "Øge", "U\nK"], "{told}");
            assert!(at(sheet, "A2").ends_with("æblé\""), "{told}");
        }
    }
}

trait Lines {
    fn replace_lines(self) -> Self;
}

impl Lines for Vec<u8> {
    fn replace_lines(self) -> Self {
        self.iter().flat_map(|b| if *b == b'\n' { vec![b'\r', b'\n'] } else { vec![*b] }).collect()
    }
}

#[test]
fn what_is_no_spreadsheet_is_named() {
    let name = |bytes: &[u8]| match read(bytes, &Limits::default()) {
        Err(Error::UnsupportedFormat { what }) => what.da,
        other => panic!("{other:?}"),
    };
    assert_eq!(name(b"%PDF-1.4"), "et PDF-dokument");
    assert_eq!(name(b"\x89PNG\r\n"), "et billede");
    assert_eq!(name(b"\x00\x01\x02\x03\x04"), "en binær fil");
    let package = |main: &str| {
        let rels = format!(
            "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"{main}\"/>\
             </Relationships>"
        );
        archive(&[("[Content_Types].xml", b"<Types/>".to_vec()), ("_rels/.rels", rels.into())])
    };
    assert_eq!(name(&package("/ppt/presentation.xml")), "en PowerPoint-præsentation");
    assert_eq!(name(&archive(&[("a.txt", b"x".to_vec())])), "et zip-arkiv");
    let odt = b"application/vnd.oasis.opendocument.text".to_vec();
    assert_eq!(name(&archive(&[("mimetype", odt)])), "et OpenDocument-tekstdokument");
    assert_eq!(read(b"", &Limits::default()), Err(Error::Empty));
}

/// Prose has no sheets, so nobody is told of a matrix that is not there.
#[test]
fn a_text_without_a_table_has_no_sheets() {
    let readme =
        std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/workbooks/README.md"));
    assert!(sheets(&readme.unwrap()).is_empty());
}

#[test]
fn an_open_quote_is_shown_its_line_and_a_cut_file_says_so() {
    let said = |bytes: &[u8]| read(bytes, &Limits::default()).unwrap_err();
    let open = said(b"a;b\nc;d\ne;\"f\n").message(bhuki_core::Lang::Da);
    assert!(open.ends_with("Ret anførselstegnet i linje 3, og gem igen."), "{open}");
    let cut = said(b"PK\x03\x04 nothing").message(bhuki_core::Lang::Da);
    let start = "Filen kan ikke læses: den er ufuldstændig eller er ikke en gyldig projektmappe (";
    assert!(cut.starts_with(start), "{cut}");
}

fn archive(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut zip, bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Records of an .xlsb: number and data.
fn records(of: &[(u16, Vec<u8>)]) -> Vec<u8> {
    let mut out = Vec::new();
    for (kind, data) in of {
        match u8::try_from(*kind) {
            Ok(short) if short < 0x80 => out.push(short),
            _ => {
                let [low, high] = (kind << 1).to_le_bytes();
                out.extend([low >> 1 | 0x80, high]);
            }
        }
        out.push(u8::try_from(data.len()).unwrap());
        out.extend(data);
    }
    out
}

fn wide(text: &str) -> Vec<u8> {
    let mut out = u32::try_from(text.encode_utf16().count()).unwrap().to_le_bytes().to_vec();
    out.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    out
}

fn numbers(of: &[u32]) -> Vec<u8> {
    of.iter().flat_map(|n| n.to_le_bytes()).collect()
}

#[test]
fn an_xlsb_is_read_with_what_is_merged_and_hidden() {
    let rel = |id: &str, kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"{id}\" Type=\"x/relationships/{kind}\" \
             Target=\"{target}\"/></Relationships>"
        )
        .into_bytes()
    };
    let tab = [numbers(&[1, 1]), wide("rId1"), wide("Ansvar")].concat();
    let book = records(&[
        (131, vec![]),
        (143, vec![]),
        (156, tab),
        (144, vec![]),
        (157, vec![0; 26]),
        (132, vec![]),
    ]);
    let row = |row: u32, hidden: bool| {
        let mut data = numbers(&[row, 0]);
        data.extend([0, 0, 0, if hidden { 0x10 } else { 0 }, 0]);
        (0, data)
    };
    let text = |col: u32, text: &str| (6, [numbers(&[col, 0]), wide(text)].concat());
    let sheet = records(&[
        (129, vec![]),
        (148, numbers(&[0, 3, 0, 3])),
        (390, vec![]),
        (60, [numbers(&[2, 2, 0x900, 0]), vec![1, 0]].concat()),
        (391, vec![]),
        (145, vec![]),
        row(0, false),
        text(0, "Aktivitet"),
        row(3, true),
        text(1, "H/U"),
        (11, [numbers(&[3, 0]), vec![0x17, 0, 0, 0, 0, 0]].concat()),
        (146, vec![]),
        (176, numbers(&[0, 1, 0, 3])),
        (130, vec![]),
    ]);
    let bytes = archive(&[
        ("_rels/.rels", rel("r", "officeDocument", "xl/workbook.bin")),
        ("xl/workbook.bin", book),
        ("xl/_rels/workbook.bin.rels", rel("rId1", "worksheet", "worksheets/sheet1.bin")),
        ("xl/worksheets/sheet1.bin", sheet),
    ]);
    let sheet = &sheets(&bytes)[0];
    assert!(sheet.name == "Ansvar" && sheet.hidden);
    assert_eq!(["A1", "B4", "D4"].map(|cell| at(sheet, cell)), ["Aktivitet", "H/U", "#REF!"]);
    assert_eq!(sheet.merged, ["A1:D2".parse().unwrap()]);
    assert!(sheet.hidden_rows.iter().eq(&[3]) && sheet.hidden_columns.iter().eq(&[2]));
}

#[test]
fn an_ods_is_read_in_the_form_all_formats_share() {
    let content = r#"<office:document-content>
      <office:automatic-styles><style:style style:name="ta2">
        <style:table-properties table:display="false"/></style:style></office:automatic-styles>
      <office:body><office:spreadsheet>
      <table:tracked-changes><table:table-cell><text:p>slettet</text:p></table:table-cell>
      </table:tracked-changes>
      <table:table table:name="Ansvar" table:style-name="ta2">
      <table:table-column table:number-columns-repeated="2"/>
      <table:table-column table:visibility="collapse"/>
      <table:table-header-rows><table:table-row table:number-rows-repeated="2">
        <table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      </table:table-header-rows>
      <table:table-row><table:table-cell table:number-columns-spanned="2"
        table:number-rows-spanned="2" office:value-type="string"><office:annotation><text:p>note
        </text:p></office:annotation><text:p>to <text:span>ord</text:span><text:s text:c="2"/></text:p>
        <text:p>A &amp; B</text:p></table:table-cell><table:covered-table-cell/>
        <table:table-cell office:value-type="float" office:value="2.5"><text:p>2,5</text:p>
        </table:table-cell><table:table-cell office:value-type="date"
        office:date-value="2026-05-01"><text:p>1. maj</text:p></table:table-cell>
        <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>SAND
        </text:p></table:table-cell></table:table-row>
      <table:table-row table:visibility="filter" table:number-rows-repeated="2">
        <table:table-cell office:value-type="string" table:number-columns-repeated="2">
        <text:p>H</text:p></table:table-cell></table:table-row>
      </table:table></office:spreadsheet></office:body></office:document-content>"#;
    let bytes = archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
        ("content.xml", content.as_bytes().to_vec()),
    ]);
    let sheet = &sheets(&bytes)[0];
    let shown = ["A3", "C3", "D3", "E3", "A4", "B5"].map(|cell| at(sheet, cell));
    assert_eq!(shown, ["to ord  \nA & B", "2.5", "2026-05-01", "TRUE", "H", "H"]);
    assert_eq!(sheet.merged, ["A3:B4".parse().unwrap()]);
    assert!(sheet.hidden && sheet.len() == 8);
    assert!(sheet.hidden_rows.iter().eq(&[3, 4]) && sheet.hidden_columns.iter().eq(&[2]));
}

#[test]
fn sheets_and_errors_travel_as_json() {
    let all = sheets(&rich_workbook());
    let json = serde_json::to_string(&all).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Sheet>>(&json).unwrap(), all);
    for bytes in [&b"%PDF"[..], b"", b"PK\x03\x04 nothing"] {
        let error = read(bytes, &Limits::default()).unwrap_err();
        let json = serde_json::to_string(&error).unwrap();
        assert_eq!(serde_json::from_str::<Error>(&json).unwrap(), error);
    }
}
