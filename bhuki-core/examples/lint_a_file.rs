//! Lints the workbook named on the command line, else the published example of the method:
//! `cargo run --example lint_a_file ansvar.xlsx`.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::error::Error;

use bhuki_core::{Finding, Hints, Lang, Limits, Settings, find, lint, read};

const PUBLISHED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/workbooks/figur-15.xlsx");

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| PUBLISHED.to_owned());
    for finding in findings(&path)? {
        println!("{path}:{}: {}", finding.place(), finding.message(Lang::Da));
        println!("    {}", finding.ask(Lang::Da));
    }
    Ok(())
}

/// What is wrong in a workbook.
fn findings(path: &str) -> Result<Vec<Finding>, Box<dyn Error>> {
    let sheets = read(&std::fs::read(path)?, &Limits::default())?;
    let found = find(&sheets, &Hints::default())?;
    Ok(lint(&found.matrices, &Settings::default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_example_breaks_its_own_rule() {
        let findings = findings(PUBLISHED).expect("the workbook can be read");
        let missing = findings.iter().find(|finding| finding.rule.name == "missing-main");
        let place = missing.expect("nobody is accountable for ISP7").place().to_string();
        assert_eq!(place, "BHUKI!E19:U19");
    }
}
