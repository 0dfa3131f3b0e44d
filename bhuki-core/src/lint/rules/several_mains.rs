use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rows::more_than;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::model::scheme::Duty;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "several-mains",
    level: Level::Error,
    scope: Scope::Activity,
    title: Text { da: "Flere roller har hovedansvaret", en: "Several roles are accountable" },
    message: Text {
        da: "{count} roller har hovedansvaret ({H}) for {activity}: {roles}",
        en: "{count} roles are accountable ({H}) for {activity}: {roles}",
    },
    why: Text {
        da: "Når flere har hovedansvaret, venter de på hinanden, og ingen kan stilles til ansvar. \
             Hovedansvaret ligger hos præcis én rolle og kan ikke deles.",
        en: "When several roles are accountable, each waits for the other and nobody can be held \
             to it. Exactly one role is accountable, and that cannot be shared.",
    },
    ask: Text {
        da: "Hvem af dem skal stå til regnskab, hvis aktiviteten ikke bliver gennemført? Lad den \
             rolle beholde {H}, og giv de andre {U}, {K} eller {I}.",
        en: "Which of them must account for it if the activity is not done? Leave {H} there and \
             give the others {U}, {K} or {I}.",
    },
    source: Text {
        da: "KL & Devoteam: Digital modenhed i kommunerne (2012), s. 63",
        en: "KL & Devoteam: Digital modenhed i kommunerne (2012), p. 63",
    },
    bad: "| Nr. | Aktivitet | Fagchef | It-chef | DPO |\n\
          |---|---|---|---|---|\n\
          | ISP1 | Udarbejde sikkerhedspolitik | K | H/U | K |\n\
          | ISP2 | Indføre nye systemer | **H** | U | **H** |",
    good: "| Nr. | Aktivitet | Fagchef | It-chef | DPO |\n\
           |---|---|---|---|---|\n\
           | ISP1 | Udarbejde sikkerhedspolitik | K | H/U | K |\n\
           | ISP2 | Indføre nye systemer | H | U | K |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    for activity in 0..matrix.activities().len() {
        faults.extend(more_than(1, matrix, activity, Duty::H));
    }
}
