//! Our reader held against calamine, which reads every good workbook as Excel does.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use calamine::{Data, DataType, Reader, Xlsx};

use super::super::shown::{Moment, number, truth};
use crate::limits::Limits;
use crate::model::cell::Cell;

/// Every workbook of the tests that Excel itself would open without a word.
fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/workbooks");
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|e| e == "xlsx")).collect();
    paths.sort();
    paths
}

fn shown(value: &Data) -> String {
    match value {
        Data::String(text) => text.replace("\r\n", "\n"),
        Data::Int(whole) => whole.to_string(),
        Data::Float(float) => number(*float),
        Data::Bool(yes) => truth(*yes).to_owned(),
        Data::DateTime(when) if when.is_duration() => Moment::duration(when.as_f64()).unwrap(),
        Data::DateTime(when) => {
            let (year, month, day, hour, minute, second, _) = when.to_ymd_hms_milli();
            let moment = Moment {
                year: year.into(),
                month: month.into(),
                day: day.into(),
                hour: hour.into(),
                minute: minute.into(),
                second: second.into(),
            };
            moment.shown(when.as_f64() < 1.0)
        }
        other => other.get_error().map_or(String::new(), ToString::to_string),
    }
}

#[test]
fn every_fixture_is_read_as_calamine_reads_it() {
    let mut compared = 0;
    for path in fixtures() {
        let bytes = std::fs::read(&path).unwrap();
        // What calamine refuses is held against what was written by hand, elsewhere.
        let Ok(mut book) = Xlsx::new(Cursor::new(&bytes[..])) else { continue };
        for sheet in super::read(&bytes, &Limits::default()).unwrap() {
            let Ok(range) = book.worksheet_range(&sheet.name) else { continue };
            let (top, left) = range.start().unwrap_or_default();
            let theirs: BTreeMap<Cell, String> = range
                .used_cells()
                .map(|(row, col, value)| {
                    let at = |start: u32, more: usize| start + u32::try_from(more).unwrap();
                    (Cell::new(at(top, row), at(left, col)), shown(value))
                })
                .filter(|(_, text)| !text.is_empty())
                .collect();
            let ours = sheet.texts().filter(|(cell, _)| !sheet.unstored.contains(cell));
            let name = path.file_name().unwrap().to_string_lossy();
            for (cell, text) in ours {
                compared += 1;
                let theirs = theirs.get(&cell).map_or("", |text| text.as_str());
                let is_same = text == theirs
                    // Decimals that a format adds: 1.10 and 1.1.
                    || (text.contains('.') && text.parse::<f64>().ok() == theirs.parse().ok());
                assert!(is_same, "{name}, {}, {cell}: {text:?}, not {theirs:?}", sheet.name);
            }
            for (cell, text) in theirs {
                let kept = !sheet.text(cell).is_empty();
                assert!(kept, "{name}, {}, {cell}: {text:?} is lost", sheet.name);
            }
        }
    }
    assert!(compared > 14_000, "{compared} cells");
}
