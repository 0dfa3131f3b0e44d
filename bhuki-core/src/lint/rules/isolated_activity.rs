use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rows::missing;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::model::scheme::Duty;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "isolated-activity",
    level: Level::Off,
    scope: Scope::Activity,
    title: Text { da: "Ingen høres eller får besked", en: "Nobody is heard or told" },
    message: Text {
        da: "ingen konsulteres ({K}) eller informeres ({I}) om {activity}",
        en: "nobody is consulted ({K}) or informed ({I}) about {activity}",
    },
    why: Text {
        da: "Når ingen uden for aktiviteten ved, hvad der sker, kan to afdelinger lave det samme \
             eller arbejde imod hinanden.",
        en: "When nobody outside the activity knows what happens, two departments may do the same \
             or work against each other.",
    },
    ask: Text {
        da: "Hvem ved noget, som aktiviteten har brug for ({K}), og hvem mærker resultatet ({I})?",
        en: "Who knows something that the activity needs ({K}), and who is affected by the \
             result ({I})?",
    },
    source: Text {
        da: "Trackplus: vejledning i RACI-skemaer",
        en: "Trackplus: guide to RACI charts",
    },
    bad: "| Nr. | Aktivitet | Direktør | Fagchef | Jurist |\n\
          |---|---|---|---|---|\n\
          | 1 | **Føre tilsyn** | | H/U | |\n\
          | 2 | Besvare klager | I | H | U |",
    good: "| Nr. | Aktivitet | Direktør | Fagchef | Jurist |\n\
           |---|---|---|---|---|\n\
           | 1 | Føre tilsyn | I | H/U | K |\n\
           | 2 | Besvare klager | I | H | U |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    let told = |activity| matrix.holders(activity, Duty::I).next().is_some();
    // No K: the same conditions as for every letter that may be missing.
    let alone = missing(matrix, Duty::K).filter(|fault| !fault.activity.is_some_and(told));
    if matrix.scheme.letter_for(Duty::I).is_some() {
        faults.extend(alone);
    }
}
