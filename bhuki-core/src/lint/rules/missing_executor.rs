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
    name: "missing-executor",
    level: Level::Warning,
    scope: Scope::Activity,
    title: Text { da: "Ingen udfører aktiviteten", en: "Nobody does the activity" },
    message: Text {
        da: "ingen er sat til at udføre ({U}) {activity}",
        en: "nobody is assigned to do ({U}) {activity}",
    },
    why: Text {
        da: "Et hovedansvar får ikke i sig selv aktiviteten udført. Når ingen er sat til arbejdet, \
             risikerer det at blive liggende.",
        en: "Having someone accountable does not get the activity done. When nobody is assigned \
             to the work, it may be left undone.",
    },
    ask: Text {
        da: "Hvem laver arbejdet? Er det den hovedansvarlige selv, så sæt også {U} i den celle.",
        en: "Who does the work? If it is the accountable role itself, put {U} in that cell too.",
    },
    source: Text {
        da: "Trackplus: vejledning i RACI-skemaer; KL & Devoteam: Digital modenhed i kommunerne \
             (2012), s. 64, hvor fem aktiviteter mangler et U",
        en: "Trackplus: guide to RACI charts; KL & Devoteam: Digital modenhed i kommunerne \
             (2012), p. 64, where five activities have no U",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|---|\n\
          | ISP1 | **Udarbejde sikkerhedspolitik** | H | K | K |\n\
          | ISP2 | Føre oversigt over systemer | H/U | K | I |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|---|\n\
           | ISP1 | Udarbejde sikkerhedspolitik | H | K | U |\n\
           | ISP2 | Føre oversigt over systemer | H/U | K | I |",
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    faults.extend(missing(matrix, Duty::U));
}
