use std::borrow::Cow;

use super::{crowded_consultation, crowded_execution, crowded_information};
use crate::lint::fault::Fault;
use crate::lint::level::{Level, Threshold};
use crate::lint::rows::{named_activities, whole_row};
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "everyone-involved",
    level: Level::Note,
    scope: Scope::Activity,
    title: Text { da: "Alle er med i aktiviteten", en: "Everybody is in the activity" },
    message: Text {
        da: "alle {count} roller har et bogstav ud for {activity}",
        en: "all {count} roles have a letter beside {activity}",
    },
    why: Text {
        da: "Et skema skal vise, hvem der er med, og hvem der ikke er. Når alle er med, tager det \
             længere tid, og ingen kan se, hvem der er nødvendig.",
        en: "A matrix is to show who is in and who is not. When everybody is in, it takes longer, \
             and nobody can see who is needed.",
    },
    ask: Text {
        da: "Hvem behøver ikke at være med? Lad deres celler stå tomme.",
        en: "Who can be left out? Leave their cells empty.",
    },
    source: Text {
        da: "Smith & Erwin: Role & Responsibility Charting (RACI)",
        en: "Smith & Erwin: Role & Responsibility Charting (RACI)",
    },
    bad: "| Nr. | Aktivitet | Direktør | Fagchef | Planlægger | Jurist | Arkivar |\n\
          |---|---|---|---|---|---|---|\n\
          | 1 | **Godkende lokalplan** | B | H | U | K | I |\n\
          | 2 | Føre tilsyn | I | H | U | | |",
    good: "| Nr. | Aktivitet | Direktør | Fagchef | Planlægger | Jurist | Arkivar |\n\
           |---|---|---|---|---|---|---|\n\
           | 1 | Godkende lokalplan | B | H | U | K | |\n\
           | 2 | Føre tilsyn | I | H | U | | I |",
    thresholds: Cow::Borrowed(&[LEAST]),
    check: Check::Matrix(check),
};

const LEAST: Threshold = Threshold {
    name: "least",
    value: 5,
    means: Text {
        da: "så mange roller skal skemaet have, før reglen gælder",
        en: "so many roles must the matrix have before the rule holds",
    },
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    let all = matrix.distinct_roles();
    if all < settings.threshold(RULE.name, &LEAST) {
        return;
    }
    for activity in named_activities(matrix).filter(|i| matrix.is_fully_read(*i)) {
        let roles = matrix.roles_in(activity);
        if !roles.is_empty() && roles.len() == all && !is_crowded(activity, matrix, settings) {
            let roles = matrix.names_of(&roles);
            faults.push(Fault { roles, ..whole_row(matrix, activity) });
        }
    }
}

/// Whether a rule says more precisely of what there is too much.
fn is_crowded(activity: usize, matrix: &Matrix, settings: &Settings) -> bool {
    let crowds = [
        (&crowded_execution::RULE, crowded_execution::fault_in(activity, matrix, settings)),
        (&crowded_consultation::RULE, crowded_consultation::fault_in(activity, matrix, settings)),
        (&crowded_information::RULE, crowded_information::fault_in(activity, matrix, settings)),
    ];
    crowds.iter().any(|(rule, fault)| fault.is_some() && rule.level_in(settings) != Level::Off)
}
