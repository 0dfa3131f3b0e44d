use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::fill::Fill;
use crate::lint::level::{Level, Threshold};
use crate::lint::role_duties::{RoleDuties, are_few, holdings};
use crate::lint::rows::filled_activities;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::{DutyCell, Matrix};
use crate::model::scheme::Duty;
use crate::text::Text;

const LEAST: Threshold = Threshold {
    name: "least",
    value: 12,
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
        da: "{role} har et bogstav i alle {all} aktiviteter",
        en: "{role} has a letter in all {all} activities",
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
        da: "Smith & Erwin: Role & Responsibility Charting (RACI); grænserne er vores egne",
        en: "Smith & Erwin: Role & Responsibility Charting (RACI); the limits are our own",
    },
    bad: "| Nr. | Aktivitet | Fagchef | Indkøbskonsulent | It-konsulent | **Økonomikonsulent** |\n\
          |---|---|---|---|---|---|\n\
          | 1 | Kortlægge behov | H/U | | | K |\n\
          | 2 | Skrive udbud | H | U | | I |\n\
          | 3 | Vælge leverandør | H | U | | I |\n\
          | 4 | Beregne pris | I | | | H/U |\n\
          | 5 | Indgå kontrakt | H | U | | I |\n\
          | 6 | Afprøve løsning | H | | U | I |\n\
          | 7 | Uddanne brugere | H/U | | | I |\n\
          | 8 | Rette fejl | | | H/U | I |\n\
          | 9 | Betale regninger | | H | | U |\n\
          | 10 | Følge op på kontrakt | | H/U | | I |\n\
          | 11 | Lukke gammel løsning | | H | U | I |\n\
          | 12 | Evaluere forløb | | H/U | | K |",
    good: "| Nr. | Aktivitet | Fagchef | Indkøbskonsulent | It-konsulent | Økonomikonsulent |\n\
           |---|---|---|---|---|---|\n\
           | 1 | Kortlægge behov | H/U | | | K |\n\
           | 2 | Skrive udbud | H | U | | |\n\
           | 3 | Vælge leverandør | H | U | | I |\n\
           | 4 | Beregne pris | I | | | H/U |\n\
           | 5 | Indgå kontrakt | H | U | | I |\n\
           | 6 | Afprøve løsning | H | | U | |\n\
           | 7 | Uddanne brugere | H/U | | | |\n\
           | 8 | Rette fejl | | | H/U | |\n\
           | 9 | Betale regninger | | H | | U |\n\
           | 10 | Følge op på kontrakt | | H/U | | I |\n\
           | 11 | Lukke gammel løsning | | H | U | |\n\
           | 12 | Evaluere forløb | | H/U | | K |",
    yields_to: &["overloaded-role", "overworked-role", "everyone-involved"],
    thresholds: Cow::Borrowed(&[LEAST]),
    check: Check::Matrix(check),
};

/// Where the other cells are this full, in per cent, being in everything sets nobody apart.
const FULL: usize = 75;

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    let all = filled_activities(matrix).count();
    let roles = holdings(matrix);
    let is_small = all < settings.threshold(RULE.name, &LEAST).max(1) || are_few(&roles);
    if is_small || Fill::of(matrix).percent() >= FULL {
        return;
    }
    for role in roles.iter().filter(|role| role.activities() == all && mostly_looks_on(role, all)) {
        faults.push(role.fault().with("all", all));
    }
}

/// Whoever decides, answers for or does half of it has a reason to be in the rest.
fn mostly_looks_on(role: &RoleDuties<'_>, all: usize) -> bool {
    let works = |duty: &&&DutyCell| [Duty::B, Duty::H, Duty::U].iter().any(|d| duty.has(*d));
    role.duties.iter().filter(works).count() * 2 < all
}
