use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::lint::fault::Fault;
use crate::lint::level::{Level, Severity, Threshold};
use crate::lint::role_duties::{are_few, holdings};
use crate::lint::rows::filled_activities;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::model::scheme::Duty;
use crate::text::Text;

const PERCENT: Threshold = Threshold {
    name: "percent",
    value: 66,
    means: Text {
        da: "så stor en del af aktiviteterne må én rolle have hovedansvaret for, i procent",
        en: "one role may be accountable for this share of the activities, in per cent",
    },
};

/// With fewer activities a matrix shows one piece of work, and that has one owner.
const LEAST: Threshold = Threshold {
    name: "least",
    value: 12,
    means: Text {
        da: "så mange aktiviteter skal skemaet have, før reglen gælder",
        en: "the rule counts from this number of activities in the matrix",
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
        da: "{role} har hovedansvaret ({H}) for {count} af de {all} aktiviteter",
        en: "{role} is accountable ({H}) for {count} of the {all} activities",
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
        da: "Smith & Erwin: Role & Responsibility Charting (RACI); grænserne er vores egne",
        en: "Smith & Erwin: Role & Responsibility Charting (RACI); the limits are our own",
    },
    bad: "| Nr. | Aktivitet | **It-chef** | Fagchef | It-konsulent |\n\
          |---|---|---|---|---|\n\
          | 1 | Kortlægge behov | H | K | U |\n\
          | 2 | Skrive udbud | H | I | U |\n\
          | 3 | Vælge leverandør | H | K | U |\n\
          | 4 | Beregne pris | H | | U |\n\
          | 5 | Indgå kontrakt | H | I | U |\n\
          | 6 | Afprøve løsning | H | | U |\n\
          | 7 | Uddanne brugere | H | | U |\n\
          | 8 | Rette fejl | H | | U |\n\
          | 9 | Betale regninger | H | | U |\n\
          | 10 | Følge op på kontrakt | I | H/U | |\n\
          | 11 | Lukke gammel løsning | K | H/U | |\n\
          | 12 | Evaluere forløb | I | H | U |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | It-konsulent |\n\
           |---|---|---|---|---|\n\
           | 1 | Kortlægge behov | H | K | U |\n\
           | 2 | Skrive udbud | K | H/U | |\n\
           | 3 | Vælge leverandør | H | I | U |\n\
           | 4 | Beregne pris | H | | U |\n\
           | 5 | Indgå kontrakt | I | H | U |\n\
           | 6 | Afprøve løsning | | | H/U |\n\
           | 7 | Uddanne brugere | | H/U | |\n\
           | 8 | Rette fejl | H | | U |\n\
           | 9 | Betale regninger | H | | U |\n\
           | 10 | Følge op på kontrakt | I | H/U | |\n\
           | 11 | Lukke gammel løsning | K | H | U |\n\
           | 12 | Evaluere forløb | I | H | U |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[PERCENT, LEAST]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    let (roles, all) = (holdings(matrix), filled_activities(matrix).count());
    if all < settings.threshold(RULE.name, &LEAST) || are_few(&roles) {
        return;
    }
    let percent = settings.threshold(RULE.name, &PERCENT);
    // One process has one owner, so that most of it lies there is only worth a note.
    let severity = (!has_several_processes(matrix)).then_some(Severity::Note);
    for role in &roles {
        let own = role.count(Duty::H);
        if own * 100 > all * percent {
            let fault = Fault { severity, ..role.fault() };
            faults.push(fault.with("count", own).with("all", all));
        }
    }
}

/// Whether the activities stand under several headings.
fn has_several_processes(matrix: &Matrix) -> bool {
    let sections = matrix.activities().iter().map(|activity| activity.sections.first());
    sections.collect::<BTreeSet<_>>().len() > 1
}
