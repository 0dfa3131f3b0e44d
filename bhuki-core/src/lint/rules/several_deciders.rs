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
    name: "several-deciders",
    level: Level::Note,
    scope: Scope::Activity,
    title: Text { da: "Flere roller beslutter", en: "Several roles decide" },
    message: Text {
        da: "{count} roller har beslutningskompetencen ({B}) i {activity}: {roles}",
        en: "{count} roles decide ({B}) in {activity}: {roles}",
    },
    why: Text {
        da: "Flere roller må gerne beslutte. Men er rækkefølgen ikke aftalt, kan den ene sige ja, \
             mens den anden siger nej, og ingen ved, hvornår sagen er afgjort.",
        en: "Several roles may decide. But where the order is not agreed on, one may say yes while \
             another says no, and nobody knows when the matter is settled.",
    },
    ask: Text {
        da: "I hvilken rækkefølge beslutter de, og hvem har det sidste ord? Giv eventuelt hver \
             beslutning sin egen række.",
        en: "In which order do they decide, and who has the last word? Each decision may be given \
             a row of its own.",
    },
    source: Text {
        da: "KL & Devoteam: Digital modenhed i kommunerne (2012), s. 63, som tillader flere",
        en: "KL & Devoteam: Digital modenhed i kommunerne (2012), p. 63, which allows several",
    },
    bad: "| Nr. | Aktivitet | Kommunalbestyrelse | Direktør | Fagchef |\n\
          |---|---|---|---|---|\n\
          | 1 | Godkende serviceniveau | **B** | **B** | H/U |\n\
          | 2 | Føre tilsyn | I | K | H/U |",
    good: "| Nr. | Aktivitet | Kommunalbestyrelse | Direktør | Fagchef |\n\
           |---|---|---|---|---|\n\
           | 1 | Godkende serviceniveau | B | K | H/U |\n\
           | 2 | Føre tilsyn | I | K | H/U |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[MOST]),
    check: Check::Matrix(check),
};

const MOST: Threshold = Threshold {
    name: "most",
    value: 1,
    means: Text {
        da: "så mange roller må beslutte i samme aktivitet",
        en: "so many roles may decide in one activity",
    },
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    // Where one letter gives both B and H, two of them are `several-mains`.
    let has_own_letter = matrix.scheme.letters.iter().any(|letter| letter.duties == [Duty::B]);
    let most = settings.threshold(RULE.name, &MOST);
    let activities = named_activities(matrix).filter(|_| has_own_letter);
    faults.extend(activities.filter_map(|i| more_than(most, matrix, i, Duty::B)));
}
