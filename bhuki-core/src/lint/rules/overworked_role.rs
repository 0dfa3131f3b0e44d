use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::{Level, Threshold};
use crate::lint::role_duties::{are_few, holdings};
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::model::scheme::Duty;
use crate::text::{Text, text};

use super::overloaded_role;

const PERCENT: Threshold = Threshold {
    name: "percent",
    value: 60,
    means: Text {
        da: "så stor en del af aktiviteterne må én rolle udføre, i procent",
        en: "one role may do this share of the activities, in per cent",
    },
};

const LEAST: Threshold = Threshold {
    name: "least",
    value: 8,
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
    message: Text { da: "{role} udfører ({U}) {hint}", en: "{role} does ({U}) {hint}" },
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
        da: "Trackplus: vejledning i RACI-skemaer",
        en: "Trackplus: guide to RACI charts",
    },
    bad: "| Nr. | Aktivitet | Indkøbschef | Fagchef | **Indkøbskonsulent** |\n\
          |---|---|---|---|---|\n\
          | 1 | Kortlægge behov | | H | U |\n\
          | 2 | Skrive udbud | H | I | U |\n\
          | 3 | Vælge leverandør | H | | U |\n\
          | 4 | Indgå kontrakt | H | | U |\n\
          | 5 | Afprøve løsning | | H | U |\n\
          | 6 | Uddanne brugere | | H/U | |\n\
          | 7 | Rette fejl | I | H/U | |\n\
          | 8 | Følge op på kontrakt | H/U | | |",
    good: "| Nr. | Aktivitet | Indkøbschef | Fagchef | Indkøbskonsulent |\n\
           |---|---|---|---|---|\n\
           | 1 | Kortlægge behov | | H/U | |\n\
           | 2 | Skrive udbud | H | I | U |\n\
           | 3 | Vælge leverandør | H | | U |\n\
           | 4 | Indgå kontrakt | H | | U |\n\
           | 5 | Afprøve løsning | | H | U |\n\
           | 6 | Uddanne brugere | | H/U | |\n\
           | 7 | Rette fejl | I | H/U | |\n\
           | 8 | Følge op på kontrakt | H/U | | |",
    thresholds: Cow::Borrowed(&[PERCENT, LEAST]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    // A role that most of the main responsibility lies with is told so already.
    let told = overloaded_role::roles_over(matrix, settings);
    let all = matrix.activities().len();
    let percent = settings.threshold(RULE.name, &PERCENT);
    let roles = holdings(matrix);
    if all < settings.threshold(RULE.name, &LEAST) || are_few(&roles) {
        return;
    }
    for role in roles {
        let own = role.count(Duty::U);
        if own * 100 > all * percent && !told.contains(&Some(role.index)) {
            let hint = text!("{own} af de {all} aktiviteter", "{own} of the {all} activities");
            faults.push(Fault { hint: Some(hint), ..role.fault() });
        }
    }
}

/// The roles that the rule speaks of, none where the user has switched it off.
pub(super) fn roles_over(matrix: &Matrix, settings: &Settings) -> Vec<Option<usize>> {
    let mut faults = Vec::new();
    if RULE.level_in(settings).severity().is_some() {
        check(matrix, settings, &mut faults);
    }
    faults.into_iter().map(|fault| fault.role).collect()
}
