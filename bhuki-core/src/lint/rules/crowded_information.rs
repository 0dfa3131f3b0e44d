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
    name: "crowded-information",
    level: Level::Off,
    scope: Scope::Activity,
    title: Text { da: "Mange skal informeres", en: "Many are to be informed" },
    message: Text {
        da: "{count} roller informeres ({I}) om {activity}: {roles}",
        en: "{count} roles are informed ({I}) about {activity}: {roles}",
    },
    why: Text {
        da: "Den, der får besked om alt, læser til sidst ingenting. Det, der er vigtigt for den \
             enkelte, drukner i resten.",
        en: "Whoever is told about everything ends up reading nothing. What matters to each of \
             them drowns in the rest.",
    },
    ask: Text {
        da: "Hvem skal bruge beskeden til noget bestemt? Lad cellen stå tom hos de andre.",
        en: "Who needs to be told for something definite? Leave the cell empty for the others.",
    },
    source: Text {
        da: "Trackplus: vejledning i RACI-skemaer",
        en: "Trackplus: guide to RACI charts",
    },
    bad: "| Nr. | Aktivitet | Fagchef | Planlægger | Jurist | Økonom | Arkivar | Redaktør | DPO | Direktør |\n\
          |---|---|---|---|---|---|---|---|---|---|\n\
          | 1 | Besvare høringer | H/U | | **I** | **I** | **I** | **I** | **I** | **I** |\n\
          | 2 | Føre tilsyn | H | U | K | | | | | |",
    good: "| Nr. | Aktivitet | Fagchef | Planlægger | Jurist | Økonom | Arkivar | Redaktør | DPO | Direktør |\n\
           |---|---|---|---|---|---|---|---|---|---|\n\
           | 1 | Besvare høringer | H/U | | I | K | I | K | I | I |\n\
           | 2 | Føre tilsyn | H | U | K | | | | | |",
    yields_to: &["everyone-involved"],
    thresholds: Cow::Borrowed(&[MOST]),
    check: Check::Matrix(check),
};

const MOST: Threshold = Threshold {
    name: "most",
    value: 5,
    means: Text {
        da: "så mange roller må informeres om samme aktivitet",
        en: "so many roles may be informed about one activity",
    },
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    let most = settings.threshold(RULE.name, &MOST);
    faults.extend(named_activities(matrix).filter_map(|i| more_than(most, matrix, i, Duty::I)));
}
