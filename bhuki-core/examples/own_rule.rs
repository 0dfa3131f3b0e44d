//! Adds a rule of one's own to the built-in ones: here, that a supplier may do only so much
//! of the work. How much is a number that the user sets, in code or in `bhuki.toml`.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::sync::LazyLock;

use bhuki_core::{
    Duty, Error, Fault, Finding, Lang, Level, LintInput, Matrix, RULES, Rule, Scheme, Scope,
    Settings, Text, Threshold, lint_with,
};

const NAME: &str = "supplier-does-much";

const MOST: Threshold = Threshold::new(
    "most",
    2,
    Text {
        da: "så mange aktiviteter må en leverandør udføre",
        en: "so many activities may a supplier do",
    },
);

/// Findings point at their rule, so it lives as long as the program.
static SUPPLIER_DOES_MUCH: LazyLock<Rule> = LazyLock::new(|| {
    // What the check needs to know is worked out once and kept in it.
    let suppliers = ["leverandør", "vendor", "supplier"].map(str::to_owned);
    Rule::new(NAME, Level::Warning, Scope::Role, move |matrix, settings, faults| {
        faults.extend(busy_suppliers(matrix, &suppliers, settings.threshold(NAME, &MOST)));
    })
    .title(Text { da: "Leverandøren udfører meget", en: "The supplier does much" })
    .message(Text {
        da: "{role} udfører ({U}) {count} aktiviteter",
        en: "{role} does ({U}) {count} activities",
    })
    .ask(Text { da: "Hvad skal I selv kunne?", en: "What must you be able to do yourselves?" })
    .threshold(MOST)
});

/// The roles that sound like a supplier and do more than `most` activities.
fn busy_suppliers(matrix: &Matrix, suppliers: &[String], most: usize) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, role) in matrix.roles().iter().enumerate() {
        let name = role.name.to_lowercase();
        let does = matrix.duties_in(index).filter(|cell| cell.has(Duty::U));
        let mut fault = Fault::at(does.map(|cell| cell.cell.into()));
        if suppliers.iter().any(|word| name.contains(word)) && fault.cells.len() > most {
            fault.role = Some(index);
            faults.push(fault);
        }
    }
    faults
}

fn main() -> Result<(), Error> {
    let mut in_code = Settings::default();
    in_code.set_threshold(NAME, MOST.name, 1);
    let rules = rules();
    let in_toml = "[rules]\nsupplier-does-much = { level = \"error\", most = 1 }\n";
    for settings in [in_code, Settings::from_toml_with(in_toml, &rules)?] {
        for finding in findings(&settings) {
            let (place, severity) = (finding.place(), finding.severity.word().en);
            println!("{place}: {severity} {}: {}", finding.rule.name, finding.message(Lang::En));
        }
    }
    Ok(())
}

/// The built-in rules and our own.
fn rules() -> Vec<&'static Rule> {
    RULES.iter().copied().chain([&*SUPPLIER_DOES_MUCH]).collect()
}

/// What all the rules find in a small matrix.
fn findings(settings: &Settings) -> Vec<Finding> {
    let matrix = Matrix::builder(Scheme::bhuki())
        .activity("1", "Drive fagsystemer", &[("It-chef", "H"), ("Leverandør", "U")])
        .activity("2", "Skifte fagsystem", &[("It-chef", "H"), ("Leverandør", "U")])
        .build();
    lint_with(&rules(), &[LintInput::new(&matrix, settings)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(settings: &Settings) -> Vec<String> {
        let own = findings(settings).into_iter().filter(|finding| finding.rule.name == NAME);
        own.map(|finding| format!("{:?} {}", finding.severity, finding.message(Lang::En))).collect()
    }

    #[test]
    fn the_threshold_is_set_from_code_and_from_toml() {
        assert_eq!(own(&Settings::default()), [""; 0]);
        let mut settings = Settings::default();
        settings.set_threshold(NAME, "most", 1);
        assert_eq!(own(&settings), ["Warning Leverandør does (U) 2 activities"]);
        let toml = "[rules]\nsupplier-does-much = { level = \"error\", most = 1 }\n";
        let settings = Settings::from_toml_with(toml, &rules()).unwrap();
        assert_eq!(own(&settings), ["Error Leverandør does (U) 2 activities"]);
    }

    #[test]
    fn the_rule_is_known_by_name() {
        let mut settings = Settings::default();
        settings.set_level(NAME, Level::Off);
        settings.set_threshold(NAME, "most", 1);
        assert_eq!(own(&settings), [""; 0]);
        settings = Settings::default();
        settings.only([NAME]);
        settings.set_threshold(NAME, "most", 1);
        assert_eq!(findings(&settings).len(), 1);
        assert!(Settings::from_toml("[rules]\nsupplier-does-much = \"off\"\n").is_err());
    }
}
