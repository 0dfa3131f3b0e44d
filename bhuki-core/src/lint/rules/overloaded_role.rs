use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::{Level, Threshold};
use crate::lint::role_duties::{are_few, holdings};
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::model::scheme::Duty;
use crate::text::{Text, text};

const PERCENT: Threshold = Threshold {
    name: "percent",
    value: 50,
    means: Text {
        da: "så stor en del af hovedansvaret må én rolle have, i procent",
        en: "one role may be accountable for this share of the activities, in per cent",
    },
};

const LEAST: Threshold = Threshold {
    name: "least",
    value: 8,
    means: Text {
        da: "så mange aktiviteter skal have et hovedansvar, før reglen gælder",
        en: "the rule counts from this number of activities for which somebody is accountable",
    },
};

pub(super) static RULE: Rule = Rule {
    name: "overloaded-role",
    level: Level::Warning,
    scope: Scope::Role,
    title: Text {
        da: "For meget hovedansvar hos én rolle",
        en: "One role is accountable for too much",
    },
    message: Text {
        da: "{role} har {hint} ({H}) i skemaet",
        en: "{role} holds {hint} ({H}) in the matrix",
    },
    why: Text {
        da: "Når det meste ligger hos én rolle, må alt vente på den, og ingen tager over ved \
             ferie og sygdom. Hovedansvaret skal ligge så tæt på arbejdet, som det kan.",
        en: "When most of it lies with one role, everything must wait for it, and nobody takes \
             over in holidays and illness. Being accountable belongs as close to the work as it \
             can be.",
    },
    ask: Text {
        da: "Hvilke aktiviteter kunne den, der udfører ({U}), selv stå til regnskab for? Flyt {H} \
             dertil. Handler skemaet kun om rollens eget område, kan det være rigtigt, som det er.",
        en: "Which activities could those who do them ({U}) account for themselves? Move {H} \
             there. If the matrix is only about the role's own field, it may be right as it is.",
    },
    source: Text {
        da: "Smith & Erwin: Role & Responsibility Charting (RACI)",
        en: "Smith & Erwin: Role & Responsibility Charting (RACI)",
    },
    bad: "| Nr. | Aktivitet | **It-chef** | Fagchef | It-konsulent |\n\
          |---|---|---|---|---|\n\
          | 1 | Kortlægge behov | | H/U | |\n\
          | 2 | Skrive udbud | H | K | U |\n\
          | 3 | Vælge leverandør | H | U | |\n\
          | 4 | Indgå kontrakt | H | | U |\n\
          | 5 | Afprøve løsning | H | | U |\n\
          | 6 | Uddanne brugere | | H/U | I |\n\
          | 7 | Rette fejl | H | | U |\n\
          | 8 | Følge op på kontrakt | | H/U | I |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | It-konsulent |\n\
           |---|---|---|---|---|\n\
           | 1 | Kortlægge behov | | H/U | |\n\
           | 2 | Skrive udbud | H | K | U |\n\
           | 3 | Vælge leverandør | H | U | |\n\
           | 4 | Indgå kontrakt | H | | U |\n\
           | 5 | Afprøve løsning | | | H/U |\n\
           | 6 | Uddanne brugere | | H/U | I |\n\
           | 7 | Rette fejl | I | | H/U |\n\
           | 8 | Følge op på kontrakt | | H/U | I |",
    thresholds: Cow::Borrowed(&[PERCENT, LEAST]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    let roles = holdings(matrix);
    let all: usize = roles.iter().map(|role| role.count(Duty::H)).sum();
    if all < settings.threshold(RULE.name, &LEAST) || are_few(&roles) {
        return;
    }
    let percent = settings.threshold(RULE.name, &PERCENT);
    for role in &roles {
        let own = role.count(Duty::H);
        if own * 100 > all * percent {
            let hint =
                text!("{own} af de {all} hovedansvar", "{own} of the {all} main responsibilities");
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
