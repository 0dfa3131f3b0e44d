use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::{Level, Threshold};
use crate::lint::role_duties::{are_few, holdings};
use crate::lint::rows::filled_activities;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::model::scheme::Duty;
use crate::text::Text;

const PERCENT: Threshold = Threshold {
    name: "percent",
    value: 75,
    means: Text {
        da: "så stor en del af aktiviteterne må én rolle udføre, i procent",
        en: "one role may do this share of the activities, in per cent",
    },
};

const LEAST: Threshold = Threshold {
    name: "least",
    value: 12,
    means: Text {
        da: "så mange aktiviteter skal skemaet have, før reglen gælder",
        en: "the rule counts from this number of activities in the matrix",
    },
};

pub(super) static RULE: Rule = Rule {
    name: "overworked-role",
    level: Level::Note,
    scope: Scope::Role,
    title: Text { da: "Én rolle udfører det meste", en: "One role does most of the work" },
    message: Text {
        da: "{role} udfører ({U}) {count} af de {all} aktiviteter",
        en: "{role} does ({U}) {count} of the {all} activities",
    },
    why: Text {
        da: "Når én rolle udfører det meste, er det dens tid, der bestemmer, hvor hurtigt alt går.",
        en: "When one role does most of the work, its time decides how fast everything goes.",
    },
    ask: Text {
        da: "Er der tid til det hele? Dækker rollen over flere personer, så del den op. Ellers \
             find de aktiviteter, som andre kan udføre ({U}).",
        en: "Is there time for all of it? If several people share the role, split it up. \
             Otherwise find the activities that others can do ({U}).",
    },
    source: Text {
        da: "Trackplus: vejledning i RACI-skemaer; grænserne er vores egne",
        en: "Trackplus: guide to RACI charts; the limits are our own",
    },
    bad: "| Nr. | Aktivitet | Indkøbschef | Fagchef | **Indkøbskonsulent** |\n\
          |---|---|---|---|---|\n\
          | 1 | Kortlægge behov | H | | U |\n\
          | 2 | Skrive udbud | H | | U |\n\
          | 3 | Vælge leverandør | H | I | U |\n\
          | 4 | Beregne pris | H | | U |\n\
          | 5 | Indgå kontrakt | H | | U |\n\
          | 6 | Afprøve løsning | | H | U |\n\
          | 7 | Uddanne brugere | | H | U |\n\
          | 8 | Rette fejl | | H | U |\n\
          | 9 | Betale regninger | K | H | U |\n\
          | 10 | Følge op på kontrakt | | H | U |\n\
          | 11 | Lukke gammel løsning | | H/U | |\n\
          | 12 | Evaluere forløb | H/U | I | |",
    good: "| Nr. | Aktivitet | Indkøbschef | Fagchef | Indkøbskonsulent |\n\
           |---|---|---|---|---|\n\
           | 1 | Kortlægge behov | H | | U |\n\
           | 2 | Skrive udbud | H | I | U |\n\
           | 3 | Vælge leverandør | H/U | I | |\n\
           | 4 | Beregne pris | H | | U |\n\
           | 5 | Indgå kontrakt | H | | U |\n\
           | 6 | Afprøve løsning | | H/U | |\n\
           | 7 | Uddanne brugere | | H | U |\n\
           | 8 | Rette fejl | | H/U | |\n\
           | 9 | Betale regninger | K | H | U |\n\
           | 10 | Følge op på kontrakt | | H | U |\n\
           | 11 | Lukke gammel løsning | | H/U | |\n\
           | 12 | Evaluere forløb | H/U | I | |",
    yields_to: &["overloaded-role"],
    thresholds: Cow::Borrowed(&[PERCENT, LEAST]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    let (roles, all) = (holdings(matrix), filled_activities(matrix).count());
    let percent = settings.threshold(RULE.name, &PERCENT);
    if all < settings.threshold(RULE.name, &LEAST) || are_few(&roles) {
        return;
    }
    for role in roles {
        let own = role.count(Duty::U);
        if own * 100 > all * percent {
            faults.push(role.fault().with("count", own).with("all", all));
        }
    }
}
