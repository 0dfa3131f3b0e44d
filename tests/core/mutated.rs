//! Thousands of cut and bent files: reading ends in sheets or in a sentence, never in a
//! panic and never in a run-away. The same mutations every time.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "the helpers here are tests too"
)]

use crate::changed;
use std::path::Path;
use std::time::{Duration, Instant};

use bhuki_core::{Area, Cell, Error, Finding, Hints, Limits, Settings, Sheet, find, lint, read};

/// Enough for the files here, little enough that a run-away stops soon.
fn small() -> Limits {
    changed(Limits::default(), |limits| {
        limits.file_bytes = 4 << 20;
        limits.parts = 1000;
        limits.part_bytes = 8 << 20;
        limits.unpacked_bytes = 16 << 20;
        limits.cells = 100_000;
    })
}

/// All the rounds in CI, a tenth elsewhere: what one round in ten finds is found while one
/// waits, the rest before a change lands.
fn rounds(all: u64) -> u64 {
    if std::env::var_os("CI").is_some() { all } else { all.div_ceil(10) }
}

/// A generator of numbers that needs no crate: xorshift64.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below.max(1) as u64).unwrap()
    }
}

fn mutated(bytes: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    match numbers.next(4) {
        0 => bytes.truncate(numbers.next(bytes.len())),
        1 => {
            let from = numbers.next(bytes.len());
            let to = (from + numbers.next(64)).min(bytes.len());
            bytes.drain(from..to);
        }
        _ => {
            for _ in 0..=numbers.next(8) {
                let at = numbers.next(bytes.len());
                bytes[at] ^= 1 << numbers.next(8);
            }
        }
    }
    bytes
}

/// From bytes to findings.
fn whole_way(bytes: &[u8]) -> Result<Vec<Finding>, Error> {
    let sheets = read(bytes, &small())?;
    Ok(lint(&find(&sheets, &Hints::default())?.matrices, &Settings::default()))
}

/// Reads so many mutations of a file, none of them for long.
fn survive(name: &str, bytes: &[u8], times: u64) {
    assert!(read(bytes, &small()).is_ok(), "{name}: {:?}", read(bytes, &small()).err());
    for seed in 1..=rounds(times) {
        let bad = mutated(bytes, &mut Numbers(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15)));
        let start = Instant::now();
        if let Err(error) = whole_way(&bad) {
            assert!(!error.to_string().is_empty());
        }
        assert!(start.elapsed() < Duration::from_secs(10), "{name}, seed {seed}");
    }
}

fn workbook() -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.merge_range(0, 0, 0, 4, "Ansvar", &rust_xlsxwriter::Format::new()).unwrap();
    for row in 1..30 {
        for col in 0..8 {
            sheet.write(row, col, ["B", "H", "H/U", "K"][usize::from(col) % 4]).unwrap();
        }
        sheet.write(row, 9, f64::from(row) / 7.0).unwrap();
    }
    sheet.set_row_hidden(3).unwrap();
    workbook.save_to_buffer().unwrap()
}

/// The parts of a workbook without compression, so that mutations reach the XML.
fn stored(workbook: &[u8]) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
    let mut to = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for index in 0..from.len() {
        let mut part = from.by_index(index).unwrap();
        to.start_file(part.name().unwrap().into_owned(), options).unwrap();
        std::io::copy(&mut part, &mut to).unwrap();
    }
    to.finish().unwrap().into_inner()
}

#[test]
fn mutated_workbooks() {
    survive("xlsx", &workbook(), 2000);
    survive("xlsx, stored", &stored(&workbook()), 2000);
}

/// Mutations of the XML itself, zipped afterwards, so that no checksum catches them.
#[test]
fn mutated_parts() {
    let bytes = workbook();
    for seed in 1..=rounds(3000) {
        let numbers = &mut Numbers(seed * 0x1234_5677);
        let mut from = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
        let mut to = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let victim = numbers.next(from.len());
        for index in 0..from.len() {
            let mut part = from.by_index(index).unwrap();
            let mut text = Vec::new();
            std::io::Read::read_to_end(&mut part, &mut text).unwrap();
            if index == victim {
                text = mutated(&text, numbers);
            }
            let options = zip::write::SimpleFileOptions::default();
            to.start_file(part.name().unwrap().into_owned(), options).unwrap();
            std::io::Write::write_all(&mut to, &text).unwrap();
        }
        let _ = whole_way(&to.finish().unwrap().into_inner());
    }
}

#[test]
fn mutated_texts() {
    let csv = "Aktivitet;It-chef;\"Fag\nchef\"\r\nDrift æøå;H/U;\"B \"\"x\"\"\"\r\n".repeat(20);
    let md =
        "# Ansvar\n\n<!-- hidden: B, 3 -->\n| Aktivitet | **It** |\n|---|:-:|\n| a\\|b | H |\n";
    let utf16: Vec<u8> = csv.encode_utf16().flat_map(u16::to_le_bytes).collect();
    survive("csv", csv.as_bytes(), 2000);
    survive("md", md.repeat(5).as_bytes(), 2000);
    survive("utf-16", &utf16, 1000);
}

/// The workbooks other tests read. `.xls` and `.xlsb` are read in a process of their own
/// where that matters, so they are not asked here.
#[test]
fn mutated_fixtures() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/workbooks");
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let kind = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
        if matches!(kind, "xlsx" | "xlsm" | "csv" | "tsv" | "md" | "ods") {
            let bytes = std::fs::read(&path).unwrap();
            for seed in 1..=rounds(20) {
                let bad = mutated(&bytes, &mut Numbers(seed * 0x00DD_BA11));
                let start = Instant::now();
                let _ = whole_way(&bad);
                let took = start.elapsed();
                assert!(took < Duration::from_secs(10), "{}, seed {seed}", path.display());
            }
        }
    }
}

/// Sheets of nothing but chance: letters, words, numbers and merged areas anywhere.
#[test]
fn sheets_of_chance() {
    let texts = [
        "H", "U", "H/U", "B", "K", "I", "R", "A", "x", "1", "-", "Q", "Aktivitet", "It-chef",
        "Fagchef", "Drift", "1.1", "I alt", "#REF!", "Hovedansvar (H)", "Responsible", "Bo Hansen",
        "Status", "2026-05-01", "STRATEGI", "* note", "Udarbejde strategi", "", " ", "\u{200b}",
    ];
    for seed in 1..=rounds(2000) {
        let numbers = &mut Numbers(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let (rows, cols) = (1 + numbers.next(14), 1 + numbers.next(9));
        let at = |numbers: &mut Numbers| {
            let (row, col) = (numbers.next(rows), numbers.next(cols));
            Cell::new(u32::try_from(row).unwrap(), u32::try_from(col).unwrap())
        };
        let count = numbers.next(rows * cols) + 1;
        let cells: Vec<_> =
            (0..count).map(|_| (at(numbers), texts[numbers.next(texts.len())].into())).collect();
        let mut sheet = Sheet::new("Ark1", cells);
        sheet.merged = (0..numbers.next(4)).map(|_| Area::new(at(numbers), at(numbers))).collect();
        if let Ok(found) = find(&[sheet], &Hints::default()) {
            for finding in lint(&found.matrices, &Settings::default()) {
                assert!(!finding.cells.is_empty(), "seed {seed}");
            }
        }
    }
}

/// Tables over, beside and around each other: what is left of the sheet when some are
/// found is looked through again, and that must come to an end.
#[test]
fn tables_around_each_other_come_to_an_end() {
    let tables: [&[[&str; 4]]; 2] = [
        &[
            ["Aktivitet", "It-chef", "Fagchef", "DPO"],
            ["Udarbejde plan", "H/U", "K", "I"],
            ["Godkende plan", "B", "H", "U"],
            ["Afprøve plan", "U", "H", "K"],
            ["Evaluere plan", "K", "H", "U"],
        ],
        &[
            ["Opgave", "Projektleder", "Systemejer", "Leverandør"],
            ["Bestille udstyr", "H", "U", "I"],
            ["Udlevere udstyr", "U", "H", "K"],
            ["Oprette brugere", "H/U", "K", ""],
        ],
    ];
    for seed in 1..=rounds(3000) {
        let numbers = &mut Numbers(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let mut cells = Vec::new();
        for _ in 0..2 + numbers.next(2) {
            let table = tables[numbers.next(tables.len())];
            let (top, mut col) = (numbers.next(8), numbers.next(4));
            for at in 0..4 {
                for (row, texts) in table.iter().enumerate() {
                    let cell =
                        Cell::new(u32::try_from(top + row).unwrap(), u32::try_from(col).unwrap());
                    cells.push((cell, texts[at].into()));
                }
                // A gap between the columns lets another table stand inside this one.
                col += 1 + if numbers.next(3) == 0 { numbers.next(6) } else { 0 };
            }
        }
        let _ = find(&[Sheet::new("Ark1", cells)], &Hints::default());
    }
}
