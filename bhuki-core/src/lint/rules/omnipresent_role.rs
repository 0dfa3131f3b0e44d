use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::{Level, Threshold};
use crate::lint::role_duties::{are_few, holdings};
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::text::Text;

use super::{overloaded_role, overworked_role};

const LEAST: Threshold = Threshold {
    name: "least",
    value: 8,
    means: Text {
        da: "så mange aktiviteter skal skemaet have, før reglen gælder",
        en: "the rule counts from this number of activities in the matrix",
    },
};

pub(super) static RULE: Rule = Rule {
    name: "omnipresent-role",
    level: Level::Note,
    scope: Scope::Role,
    title: Text { da: "Rolle, der er med i alt", en: "Role that takes part in everything" },
    message: Text {
        da: "{role} har et bogstav i alle {text} aktiviteter",
        en: "{role} has a letter in all {text} activities",
    },
    why: Text {
        da: "En rolle, der er med i alt, bliver let en flaskehals. Ofte er det et tegn på, at der \
             er sat et bogstav for en sikkerheds skyld.",
        en: "A role that takes part in everything easily becomes a bottleneck. Often it is a sign \
             that letters have been put there just to be safe.",
    },
    ask: Text {
        da: "I hvilke aktiviteter ville rollen ikke blive savnet? Lad de celler stå tomme.",
        en: "In which activities would the role not be missed? Leave those cells empty.",
    },
    source: Text {
        da: "Smith & Erwin: Role & Responsibility Charting (RACI)",
        en: "Smith & Erwin: Role & Responsibility Charting (RACI)",
    },
    bad: "| Nr. | Aktivitet | Fagchef | Indkøbskonsulent | **Økonomikonsulent** |\n\
          |---|---|---|---|---|\n\
          | 1 | Kortlægge behov | H/U | | K |\n\
          | 2 | Skrive udbud | H | U | I |\n\
          | 3 | Vælge leverandør | H | U | I |\n\
          | 4 | Beregne pris | I | | H/U |\n\
          | 5 | Indgå kontrakt | U | H | I |\n\
          | 6 | Afprøve løsning | H/U | | I |\n\
          | 7 | Betale regninger | | H | U |\n\
          | 8 | Følge op på kontrakt | | H/U | I |",
    good: "| Nr. | Aktivitet | Fagchef | Indkøbskonsulent | Økonomikonsulent |\n\
           |---|---|---|---|---|\n\
           | 1 | Kortlægge behov | H/U | | K |\n\
           | 2 | Skrive udbud | H | U | |\n\
           | 3 | Vælge leverandør | H | U | I |\n\
           | 4 | Beregne pris | I | | H/U |\n\
           | 5 | Indgå kontrakt | U | H | I |\n\
           | 6 | Afprøve løsning | H/U | | |\n\
           | 7 | Betale regninger | | H | U |\n\
           | 8 | Følge op på kontrakt | | H/U | I |",
    thresholds: Cow::Borrowed(&[LEAST]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    let all = matrix.activities().len();
    let roles = holdings(matrix);
    if all < settings.threshold(RULE.name, &LEAST).max(1) || are_few(&roles) {
        return;
    }
    // Whoever answers for or does most of it is told so already.
    let mut told = overloaded_role::roles_over(matrix, settings);
    told.extend(overworked_role::roles_over(matrix, settings));
    for role in roles {
        if role.activities() == all && !told.contains(&Some(role.index)) {
            faults.push(Fault { text: all.to_string(), ..role.fault() });
        }
    }
}
