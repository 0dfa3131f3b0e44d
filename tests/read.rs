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
            "Ansvarsskema",
            "3",
            "2.5",
            "TRUE",
            "2026-05-01",
            "#DIV/0!",
            "H/U",
            "H/U",
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
        Err(Error::Alien { what }) => what.da,
        other => panic!("{other:?}"),
    };
    assert_eq!(name(b"%PDF-1.4"), "et PDF-dokument");
    assert_eq!(name(b"\x89PNG\r\n"), "et billede");
    assert_eq!(name(b"\x00\x01\x02\x03\x04"), "en binær fil");
    assert_eq!(name(b"<html><table>"), "en webside, selv om den måske hedder .xls");
    assert_eq!(read(b"", &Limits::default()), Err(Error::Empty));
}
