//! Builds a matrix in code, lints it and writes the report as Markdown.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use bhuki_core::write::{FileReport, markdown};
use bhuki_core::{Error, Lang, Level, Matrix, Scheme, Settings, lint};

fn main() -> Result<(), Error> {
    println!("{}", report()?);
    Ok(())
}

/// The report of a matrix with a fault, in English.
fn report() -> Result<String, Error> {
    let raci = Scheme::named("raci")?;
    let matrix = Matrix::builder(raci)
        .sheet("Plan")
        .activity("1", "Write the contingency plan", &[("IT manager", "A/R"), ("DPO", "C")])
        .activity("2", "Rehearse the contingency plan", &[("IT manager", "A"), ("DPO", "A")])
        .build();
    let mut settings = Settings::default();
    settings.set_level("missing-executor", Level::Error);
    let matrices = [matrix];
    let findings = lint(&matrices, &settings);
    let file = FileReport::new("plan.xlsx", &matrices);
    Ok(markdown::report(&[file], &findings, Lang::En))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_speaks_in_the_letters_of_the_matrix() {
        let report = report().expect("both names are right");
        assert!(report.contains("2 roles are accountable (A) for 2 \"Rehearse "), "{report}");
        assert!(report.contains("| error | Plan!C3:D3 | "), "{report}");
    }
}
