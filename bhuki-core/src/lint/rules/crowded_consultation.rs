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
    name: "crowded-consultation",
    level: Level::Note,
    scope: Scope::Activity,
    title: Text { da: "Mange skal konsulteres", en: "Many are to be consulted" },
    message: Text {
        da: "{count} af {all} roller konsulteres ({K}) om {activity}: {roles}",
        en: "{count} of {all} roles are consulted ({K}) about {activity}: {roles}",
    },
    why: Text {
        da: "Alle, der har {K}, skal høres, før arbejdet kan gå videre. Når mange skal høres, går \
             det langsomt, og den viden, der virkelig er brug for, drukner.",
        en: "Everybody with {K} must be heard before the work can go on. When many are, it goes \
             slowly, and the knowledge that is really needed drowns.",
    },
    ask: Text {
        da: "Hvis viden kan aktiviteten ikke undvære? Behold {K} dér, og giv de andre {I} eller \
             ingenting.",
        en: "Whose knowledge can the activity not do without? Keep {K} there, and give the others \
             {I} or nothing.",
    },
    source: Text {
        da: "Trackplus: vejledning i RACI-skemaer; kendt som \"C inflation\": flere og flere skal \
             høres",
        en: "Trackplus: guide to RACI charts; known as \"C inflation\": more and more are to be \
             heard",
    },
    bad: "| Nr. | Aktivitet | Fagchef | Planlægger | Jurist | Økonom | Arkivar | Redaktør | DPO | Direktør |\n\
          |---|---|---|---|---|---|---|---|---|---|\n\
          | 1 | Udarbejde budget | H/U | **K** | **K** | **K** | **K** | | **K** | |\n\
          | 2 | Føre tilsyn | H | U | | | | I | | I |",
    good: "| Nr. | Aktivitet | Fagchef | Planlægger | Jurist | Økonom | Arkivar | Redaktør | DPO | Direktør |\n\
           |---|---|---|---|---|---|---|---|---|---|\n\
           | 1 | Udarbejde budget | H/U | I | K | K | I | | I | |\n\
           | 2 | Føre tilsyn | H | U | | | | I | | I |",
    yields_to: &["everyone-involved"],
    thresholds: Cow::Borrowed(&[MOST, PERCENT, LEAST]),
    check: Check::Matrix(check),
};

const MOST: Threshold = Threshold {
    name: "most",
    value: 4,
    means: Text {
        da: "så mange roller må konsulteres om samme aktivitet",
        en: "so many roles may be consulted about one activity",
    },
};

const PERCENT: Threshold = Threshold {
    name: "percent",
    value: 40,
    means: Text {
        da: "så stor en del af rollerne må konsulteres om samme aktivitet, i procent",
        en: "so large a share of the roles may be consulted about one activity, in per cent",
    },
};

/// Among fewer roles the share is reached with three, and hearing three is not many. From
/// ten on it takes five, and those are too many by number; so the share speaks at eight
/// and nine, where four are nearly half.
const LEAST: Threshold = Threshold {
    name: "least",
    value: 8,
    means: Text {
        da: "så mange roller skal skemaet have, før andelen tæller",
        en: "so many roles must the matrix have before the share counts",
    },
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    let most = most_of(matrix.distinct_roles(), settings);
    faults.extend(named_activities(matrix).filter_map(|i| fault_up_to(most, i, matrix)));
}

/// So many of the roles may be consulted: by number, and by share where that counts.
fn most_of(roles: usize, settings: &Settings) -> usize {
    let most = settings.threshold(RULE.name, &MOST);
    let share = roles.saturating_mul(settings.threshold(RULE.name, &PERCENT)) / 100;
    if roles < settings.threshold(RULE.name, &LEAST) { most } else { most.min(share) }
}

fn fault_up_to(most: usize, activity: usize, matrix: &Matrix) -> Option<Fault> {
    let fault = more_than(most, matrix, activity, Duty::K)?;
    Some(fault.with("all", matrix.distinct_roles()))
}
