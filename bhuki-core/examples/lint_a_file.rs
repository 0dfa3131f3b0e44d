//! Lints the file named on the command line, else the published example of the method:
//! `cargo run --example lint_a_file ansvar.xlsx`.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::error::Error;

use bhuki_core::{CheckOptions, Checked, Lang, check};

/// Figure 15 of the method's source, as a table in Markdown.
const PUBLISHED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/kl-2012.md");

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| PUBLISHED.to_owned());
    let checked = checked(&path)?;
    for matrix in &checked.matrices {
        let (roles, activities) = (matrix.roles().len(), matrix.activities().len());
        println!("{path}:{}: {activities} activities, {roles} roles", matrix.area);
    }
    for finding in &checked.findings {
        println!("{path}:{}: {}", finding.place(), finding.message(Lang::Da));
        println!("    {}", finding.ask(Lang::Da));
    }
    Ok(())
}

/// What was read in a file, and what is wrong in it.
fn checked(path: &str) -> Result<Checked, Box<dyn Error>> {
    let mut options = CheckOptions::default();
    path.clone_into(&mut options.file);
    Ok(check(&std::fs::read(path)?, &options)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_example_breaks_its_own_rule() {
        let checked = checked(PUBLISHED).expect("the file can be read");
        let missing = checked.findings.iter().find(|finding| finding.rule.name == "missing-main");
        let missing = missing.expect("nobody is accountable for ISP7");
        let activity = missing.activity.as_ref().expect("it is about an activity");
        assert_eq!(activity.code.as_deref(), Some("ISP7"));
    }
}
