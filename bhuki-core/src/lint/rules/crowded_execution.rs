use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::{Level, Threshold};
use crate::lint::rows::{more_than, named_activities};
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::model::scheme::Duty;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "crowded-execution",
    level: Level::Note,
    scope: Scope::Activity,
    title: Text { da: "Mange udfører den samme aktivitet", en: "Many do the same activity" },
    message: Text {
        da: "{count} roller udfører ({U}) {activity}: {roles}",
        en: "{count} roles do ({U}) {activity}: {roles}",
    },
    why: Text {
        da: "De, der udfører, skal koordinere indbyrdes. Jo flere de er, jo lettere falder noget \
             mellem to stole.",
        en: "Those who do the work must coordinate among themselves. The more they are, the more \
             easily something falls between them.",
    },
    ask: Text {
        da: "Kan aktiviteten deles i flere, så det fremgår, hvem der gør hvad? Skal nogle kun \
             bidrage med viden, så giv dem {K}.",
        en: "Can the activity be split, so that it shows who does what? If some only contribute \
             knowledge, give them {K}.",
    },
    source: Text {
        da: "Trackplus: vejledning i RACI-skemaer",
        en: "Trackplus: guide to RACI charts",
    },
    bad: "| Nr. | Aktivitet | Fagchef | Planlægger | Jurist | Økonom | Arkivar | Redaktør | DPO |\n\
          |---|---|---|---|---|---|---|---|---|\n\
          | 1 | Besvare høringer | H | **U** | **U** | **U** | **U** | **U** | |\n\
          | 2 | Føre tilsyn | H/U | K | | | | | I |",
    good: "| Nr. | Aktivitet | Fagchef | Planlægger | Jurist | Økonom | Arkivar | Redaktør | DPO |\n\
           |---|---|---|---|---|---|---|---|---|\n\
           | 1 | Besvare høringer | H | U | U | K | K | U | |\n\
           | 2 | Føre tilsyn | H/U | K | | | | | I |",
    yields_to: &["everyone-involved"],
    thresholds: Cow::Borrowed(&[MOST]),
    check: Check::Matrix(check),
};

const MOST: Threshold = Threshold {
    name: "most",
    value: 4,
    means: Text {
        da: "så mange roller må udføre samme aktivitet",
        en: "so many roles may do one activity",
    },
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    let most = settings.threshold(RULE.name, &MOST);
    faults.extend(named_activities(matrix).filter_map(|i| more_than(most, matrix, i, Duty::U)));
}
