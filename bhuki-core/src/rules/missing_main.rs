use crate::finding::Fault;
use crate::matrix::Matrix;
use crate::rule::{Check, Level, Rule, Scope};
use crate::scheme::Letter;
use crate::settings::Settings;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "missing-main",
    level: Level::Error,
    scope: Scope::Activity,
    title: Text { da: "Ingen har hovedansvaret", en: "Nobody is accountable" },
    message: Text {
        da: "ingen har hovedansvaret ({H}) for {activity}",
        en: "nobody is accountable ({H}) for {activity}",
    },
    why: Text {
        da: "Uden en hovedansvarlig sørger ingen for, at aktiviteten bliver gennemført, og der er \
             ingen at spørge, når den ikke bliver det.",
        en: "Without someone accountable nobody makes sure that the activity is done, and there \
             is nobody to ask when it is not.",
    },
    ask: Text {
        da: "Hvem skal stå til regnskab, hvis aktiviteten ikke bliver gennemført? Sæt {H} hos netop \
             én rolle.",
        en: "Who must account for it if the activity is not done? Put {H} with exactly one role.",
    },
    source: Text {
        da: "KL & Devoteam: Digital modenhed i kommunerne (2012), s. 63",
        en: "KL & Devoteam: Digital modenhed i kommunerne (2012), p. 63",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | Arkivar |\n\
          |---|---|---|---|---|\n\
          | ISP6 | Vedligeholde systemoversigt | H/U | K | I |\n\
          | ISP7 | **Aflevere data til Statens Arkiver** | K | K | U |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | Arkivar |\n\
           |---|---|---|---|---|\n\
           | ISP6 | Vedligeholde systemoversigt | H/U | K | I |\n\
           | ISP7 | Aflevere data til Statens Arkiver | K | H | U |",
    thresholds: &[],
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    super::missing(matrix, Letter::H, faults);
}
