//! Writing a workbook for 10,000 activities and 40 roles, against plain `rust_xlsxwriter`
//! writing the same texts: time and memory, as ratios of the same run.
//!
//! Each measurement is a process of its own, the two kinds in turn, so that one does not
//! profit from what the other left in memory: `cargo bench -p bhuki-core --bench template`.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a measurement, no part of the library"
)]

use std::process::Command;
use std::time::Instant;

use bhuki_core::make::workbook::{FreshWorkbook, workbook};
use bhuki_core::{Lang, Matrix, Scheme};
use rust_xlsxwriter::Workbook;

const ACTIVITIES: usize = 10_000;
const ROLES: usize = 40;
const RUNS: usize = 7;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().position(|a| a == "--one") {
        Some(at) => one(&arguments[at + 1], arguments[at + 2].parse().unwrap()),
        None => compare(),
    }
}

fn compare() {
    for letters in [8, ROLES] {
        let mut ours = Vec::new();
        let mut plain = Vec::new();
        for _ in 0..RUNS {
            ours.push(measured("ours", letters));
            plain.push(measured("plain", letters));
        }
        let [ours, plain] = [ours, plain].map(|runs| medians(&runs));
        println!(
            "{ACTIVITIES} × {ROLES}, {letters} letters a row: time {:.2} ({:.0} ms to {:.0} ms), \
             memory {:.2} ({:.0} MB to {:.0} MB)",
            ours[0] / plain[0],
            ours[0],
            plain[0],
            ours[1] / plain[1],
            ours[1],
            plain[1],
        );
    }
}

/// Milliseconds and megabytes of one run in a process of its own.
fn measured(kind: &str, letters: usize) -> [f64; 2] {
    let program = std::env::current_exe().unwrap();
    let output =
        Command::new(program).args(["--one", kind, &letters.to_string()]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let mut numbers = text.split_whitespace().map(|number| number.parse().unwrap());
    [numbers.next().unwrap(), numbers.next().unwrap()]
}

fn medians(runs: &[[f64; 2]]) -> [f64; 2] {
    [0, 1].map(|place| {
        let mut values: Vec<f64> = runs.iter().map(|run| run[place]).collect();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    })
}

fn one(kind: &str, letters: usize) {
    let matrix = matrix(letters);
    let before = memory("VmRSS:");
    let start = Instant::now();
    let bytes = if kind == "ours" { ours(&matrix) } else { plain(&matrix) };
    let time = start.elapsed().as_secs_f64() * 1000.0;
    assert!(!bytes.is_empty());
    println!("{time} {}", (memory("VmHWM:") - before) / 1024.0);
}

/// The kilobytes that Linux counts for this process; nothing elsewhere.
fn memory(field: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(field)).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or(f64::NAN)
}

fn matrix(letters: usize) -> Matrix {
    let roles: Vec<String> = (0..ROLES).map(|i| format!("Rolle nummer {i}")).collect();
    let mut builder = Matrix::builder(Scheme::named("bhuki").unwrap());
    for activity in 0..ACTIVITIES {
        let duty = |place: usize| match place {
            0 => "H/U",
            place => ["B", "U", "K", "I"][(place + activity) % 4],
        };
        let held: Vec<(&str, &str)> = (0..letters)
            .map(|place| {
                (roles[(place * ROLES / letters + activity) % ROLES].as_str(), duty(place))
            })
            .collect();
        let section = format!("Område {}", activity / 100);
        let code = format!("AKT{activity}");
        let name = format!("Udarbejde og vedligeholde grundlag nummer {activity} for driften");
        builder = builder.activity_in(&[&section], &code, &name, &held);
    }
    builder.build()
}

fn ours(matrix: &Matrix) -> Vec<u8> {
    let mut template = FreshWorkbook::new(matrix, "Ansvar");
    template.organisation = "Eksempel Kommune";
    workbook(&template, Lang::Da).unwrap()
}

/// The same texts in the same places, and nothing else.
fn plain(matrix: &Matrix) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (col, role) in (4..).zip(matrix.roles()) {
        sheet.write_string(5, col, &role.name).unwrap();
    }
    for (place, (row, activity)) in (7..).zip(matrix.activities()).enumerate() {
        sheet.write_string(row, 0, &activity.sections[0]).unwrap();
        sheet.write_string(row, 1, &activity.code.as_ref().unwrap().text).unwrap();
        sheet.write_string(row, 2, &activity.name).unwrap();
        for duty in matrix.duties_of(place) {
            sheet.write_string(row, 4 + u16::try_from(duty.role).unwrap(), &*duty.raw).unwrap();
        }
        sheet.write_string(row, 45, "OK").unwrap();
    }
    book.save_to_buffer().unwrap()
}
