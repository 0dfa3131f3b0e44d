//! Adds a rule of one's own to the built-in ones: here, that a supplier may not be the one
//! who decides.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use bhuki_core::{
    Check, Duty, Fault, Finding, Lang, Level, LintInput, Matrix, RULES, Rule, Scheme, Scope,
    Settings, Text, lint_with,
};

static SUPPLIER_DECIDES: Rule = Rule {
    name: "supplier-decides",
    level: Level::Warning,
    scope: Scope::Cell,
    title: Text { da: "Leverandøren beslutter", en: "The supplier decides" },
    message: Text {
        da: "{role} har beslutningen ({B}) om {activity}",
        en: "{role} decides ({B}) on {activity}",
    },
    why: Text {
        da: "Kommunen kan ikke lade en leverandør beslutte på sine vegne.",
        en: "A municipality cannot have a supplier decide for it.",
    },
    ask: Text { da: "Hvem hos jer skal beslutte?", en: "Who of your own is to decide?" },
    source: Text { da: "Vores indkøbspolitik", en: "Our procurement policy" },
    bad: "| Aktivitet | It-chef | Leverandør |\n|---|---|---|\n| Drift | H/U | **B** |",
    good: "| Aktivitet | It-chef | Leverandør |\n|---|---|---|\n| Drift | H/U | K |",
    thresholds: &[],
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    for (index, role) in matrix.roles().iter().enumerate() {
        if !role.name.to_lowercase().contains("leverandør") {
            continue;
        }
        let decides = matrix.duties_in(index).filter(|duty| duty.has(Duty::B));
        faults.extend(decides.map(|duty| Fault {
            cells: vec![duty.cell.into()],
            activity: Some(duty.activity),
            role: Some(index),
            ..Fault::default()
        }));
    }
}

fn main() {
    for finding in findings() {
        let (place, severity) = (finding.place(), finding.severity.word().en);
        println!("{place}: {severity} {}: {}", finding.rule.name, finding.message(Lang::En));
    }
}

/// What all the rules, built in or our own, find in a small matrix.
fn findings() -> Vec<Finding> {
    let Some(bhuki) = Scheme::named("bhuki") else { return Vec::new() };
    let matrix = Matrix::builder(bhuki)
        .activity("1", "Drive fagsystemer", &[("It-chef", "H/U"), ("Leverandør", "K")])
        .activity("2", "Skifte fagsystem", &[("It-chef", "H/U"), ("Leverandør", "B")])
        .build();
    let mut rules = RULES.to_vec();
    rules.push(&SUPPLIER_DECIDES);
    let mut settings = Settings::default();
    settings.set_level_of(&SUPPLIER_DECIDES, Level::Error);
    lint_with(&rules, &[LintInput { matrix: &matrix, settings: &settings }])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_rule_finds_its_fault() {
        let findings = findings();
        let own: Vec<String> = findings
            .iter()
            .filter(|finding| finding.rule == &SUPPLIER_DECIDES)
            .map(|finding| format!("{}: {}", finding.place(), finding.message(Lang::En)))
            .collect();
        assert_eq!(own, ["D3: Leverandør decides (B) on 2 \"Skifte fagsystem\""]);
    }
}
