//! Documents cut, bent and made to hurt: reading ends in tables or in a sentence, soon, and
//! never in a panic.

use std::io::{Cursor, Read as _, Write as _};
use std::time::{Duration, Instant};

use super::*;

/// Enough for the texts here, little enough that a run-away stops soon.
const SMALL: Limits = Limits {
    file_bytes: 4 << 20,
    parts: 1000,
    part_bytes: 8 << 20,
    unpacked_bytes: 16 << 20,
    cells: 100_000,
};

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

/// The bytes cut off, with a piece gone or doubled, or with a few bits turned.
fn bent(bytes: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let from = numbers.next(bytes.len());
    let to = (from + numbers.next(64)).min(bytes.len());
    match numbers.next(5) {
        0 => bytes.truncate(from),
        1 => drop(bytes.drain(from..to)),
        2 => {
            let piece = bytes[from..to].to_vec();
            let at = numbers.next(bytes.len());
            bytes.splice(at..at, piece);
        }
        _ => {
            for _ in 0..=numbers.next(8) {
                let at = numbers.next(bytes.len());
                let bit = 1 << numbers.next(8);
                bytes.get_mut(at).into_iter().for_each(|byte| *byte ^= bit);
            }
        }
    }
    bytes
}

fn read_soon(name: &str, bytes: &[u8]) {
    let start = Instant::now();
    if let Err(error) = read(bytes, &SMALL) {
        assert!(!error.to_string().is_empty());
    }
    assert!(start.elapsed() < Duration::from_secs(20), "{name}: {:?}", start.elapsed());
}

const HTML: &str = "<!DOCTYPE html><style>.x{display:none}</style><h1>Ansvar &amp; drift</h1>\
    <table><caption>A</caption><thead><tr><th rowspan=2>Opgave<th colspan=2>Drift<tr><th>It\
    <th>DPO</thead><tbody><tr><td>Køre<br>backup<td class=x>H<td><table><tr><td>U</table></table>";
const MARKDOWN: &str = "# Ansvar\n\n| Opgave | It |\n| a\\|b | **H** | K |\n\n<table><tr><td>x\n\n\
    **y**</td></tr></table>\n\n|---|\n| z |\n";
const RST: &str = "Ansvar\n======\n\n+-----+-----------+\n| Opg | Drift     |\n|     +-----+-----+\n\
    |     | It  | DPO |\n+=====+=====+=====+\n| Kør | **A** | R |\n+-----+-----+-----+\n\n\
    .. list-table:: Liste\n   :header-rows: 1\n\n   * - a\n     - `b <c>`_\n   * - :d:`e`\n     -\n\n\
    .. csv-table::\n   :header: x, y\n\n   \"1, 2\", 3\n\n====  ====\nA     B\n----------\nc     d\n\
    ====  ====\n";
const ASCIIDOC: &str = "== Ansvar\n\n.Navn\n[%header,cols=\"2,1*,1\",options=\"x\"]\n|===\n|Opgave \
    |It |DPO\n\n2.2+s|*a* |b\n3*|c\n.2+a|\n* d https://e[f] <<g,h>>\n|===\n\n,===\n1,\"2\"\n,===\n";

#[test]
fn bent_texts_end_in_a_sentence() {
    for (name, text) in [("html", HTML), ("md", MARKDOWN), ("rst", RST), ("adoc", ASCIIDOC)] {
        assert!(!read(text.as_bytes(), &SMALL).unwrap().is_empty(), "{name}");
        for seed in 1..=3000_u64 {
            let numbers = &mut Numbers(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
            let mut bytes = bent(text.as_bytes(), numbers);
            if seed % 2 == 0 {
                bytes = bent(&bytes, numbers);
            }
            read_soon(&format!("{name}, seed {seed}"), &bytes);
        }
    }
}

fn docx(body: &str) -> Vec<u8> {
    let relations = "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" \
                     Target=\"word/document.xml\"/></Relationships>";
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in
        [("_rels/.rels", relations.as_bytes()), ("word/document.xml", body.as_bytes())]
    {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn bent_documents_end_in_a_sentence() {
    let cell = |format: &str, text: &str| {
        format!("<w:tc><w:tcPr>{format}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let row = [
        cell("<w:vMerge w:val=\"restart\"/>", "a"),
        cell("<w:gridSpan w:val=\"2\"/>", "b"),
        cell("<w:vMerge/>", ""),
    ];
    let row = format!("<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{}</w:tr>", row.concat());
    let body =
        format!("<w:document><w:body><w:tbl>{}</w:tbl></w:body></w:document>", row.repeat(3));
    assert_eq!(read(&docx(&body), &SMALL).unwrap().len(), 1);
    for seed in 1..=3000_u64 {
        let bytes = bent(body.as_bytes(), &mut Numbers(seed.wrapping_mul(0x1234_5677)));
        read_soon(&format!("docx, seed {seed}"), &docx(&String::from_utf8_lossy(&bytes)));
    }
}

#[test]
fn small_texts_that_ask_for_much_are_refused_or_cost_little() {
    let many = |piece: &str, bytes: usize| piece.repeat(bytes / piece.len());
    let half = 500_000;
    let html = |rest: String| format!("<html>{rest}");
    for (name, text) in [
        ("tables in tables", html(many("<table><tr><td>", half))),
        (
            "cells across",
            html("<table>".to_owned() + &many("<tr><td colspan=1000 rowspan=9999>x", half)),
        ),
        ("groups", html("<table>".to_owned() + &many("<tbody><tr><td rowspan=0>x", half))),
        (
            "deep elements",
            html("<table><td>".to_owned() + &many("<div>", half) + &many("</b>", half)),
        ),
        ("classes", html(many("<style>.a{display:none}", half))),
        ("adoc cells", "|===\n".to_owned() + &many("1000*|x ", half) + "\n|===\n"),
        ("adoc blanks", "|===\n".to_owned() + &many("1000*|", half) + "\n|===\n"),
        ("adoc spans", "|===\n".to_owned() + &many("1000.99999+|x ", half) + "\n|===\n"),
        ("adoc links", "|===\n|".to_owned() + &many("https://a", half) + "\n|===\n"),
        ("adoc marks", "|===\n|".to_owned() + &many("*_`#", half) + "\n|===\n"),
        ("rst marks", "== ==\n".to_owned() + &many(":a`*", half) + "\n== ==\n"),
        ("rst grid", many("+-", 2000) + "+\n" + &many(&(many("| ", 2000) + "|\n"), half)),
        ("rst borders", many("== ==\n", half)),
        ("rst titles", "== ==\n== ==\n\n".to_owned() + &many("a\n=\n", half)),
        ("rst lists", ".. list-table::\n\n".to_owned() + &many("   * - a\n", half)),
        ("md bars", "| a |\n".to_owned() + &many("|", half) + "\n"),
        ("md html", many("<table>\n\n", half)),
        ("md rows", many("| a |\n| b |\n\n", half)),
    ] {
        read_soon(name, text.as_bytes());
    }
    for inside in ["<w:p>", "<w:tbl><w:tr><w:tc>", "<w:r>", "<w:tbl><w:tr>"] {
        read_soon(inside, &docx(&format!("<w:document>{}", many(inside, half))));
    }
}

/// The parts of a workbook bent one by one: our own reader trusts none of them.
#[test]
fn bent_workbooks_end_in_a_sentence() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/workbooks");
    for name in ["letters-from-formulas.xlsx", "duty-cells-merged.xlsx", "broken-cells.xlsx"] {
        let bytes = std::fs::read(folder.join(name)).unwrap();
        for seed in 1..=300_u64 {
            let numbers = &mut Numbers(seed.wrapping_mul(0x5851_F42D));
            let mut from = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
            let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
            let victim = numbers.next(from.len());
            for index in 0..from.len() {
                let mut part = from.by_index(index).unwrap();
                let mut text = Vec::new();
                part.read_to_end(&mut text).unwrap();
                if index == victim {
                    text = bent(&text, numbers);
                }
                let options = zip::write::SimpleFileOptions::default();
                to.start_file(part.name().unwrap().into_owned(), options).unwrap();
                to.write_all(&text).unwrap();
            }
            read_soon(&format!("{name}, seed {seed}"), &to.finish().unwrap().into_inner());
        }
    }
}
