use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rows::missing;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::lint::topic::Topic;
use crate::model::matrix::Matrix;
use crate::model::scheme::Duty;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "missing-decision",
    level: Level::Warning,
    scope: Scope::Activity,
    title: Text { da: "Ingen træffer beslutningen", en: "Nobody makes the decision" },
    message: Text {
        da: "ingen har beslutningskompetencen ({B}) i {activity}",
        en: "nobody has the authority to decide ({B}) in {activity}",
    },
    why: Text {
        da: "Aktiviteten slutter med et ja eller et nej, men skemaet siger ikke, hvem der giver \
             det. Så venter sagen, eller den bliver afgjort af den, der tilfældigvis sidder med \
             den.",
        en: "The activity ends with a yes or a no, but the matrix does not say who gives it. So \
             the matter waits, or it is settled by whoever happens to have it on the desk.",
    },
    ask: Text {
        da: "Hvem får det færdige forslag og siger endeligt ja eller nej? Sæt {B} hos den rolle \
             eller det organ. Står den ikke i skemaet, så tag den med.",
        en: "Who is handed the finished proposal and gives the final yes or no? Put {B} with that \
             role or body. If it is not in the matrix, add it.",
    },
    source: Text {
        da: "KL & Devoteam: Digital modenhed i kommunerne (2012), s. 63-64, hvor hver godkendelse \
             har et B",
        en: "KL & Devoteam: Digital modenhed i kommunerne (2012), pp. 63-64, where every approval \
             has a B",
    },
    bad: "| Nr. | Aktivitet | Byrådet | It-chef | Fagchef |\n\
          |---|---|---|---|---|\n\
          | DTS1 | Udarbejde digitaliseringsstrategi | | H/U | K |\n\
          | DTS2 | **Godkende digitaliseringsstrategi politisk** | I | U | H |\n\
          | ISP2 | Vedtage sikkerhedspolitik | B | H/U | |",
    good: "| Nr. | Aktivitet | Byrådet | It-chef | Fagchef |\n\
           |---|---|---|---|---|\n\
           | DTS1 | Udarbejde digitaliseringsstrategi | | H/U | K |\n\
           | DTS2 | Godkende digitaliseringsstrategi politisk | B | U | H |\n\
           | ISP2 | Vedtage sikkerhedspolitik | B | H/U | |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    // Where one letter gives both duties, its absence is `missing-main`.
    if matrix.scheme.letter_for(Duty::B) == matrix.scheme.letter_for(Duty::H) {
        return;
    }
    let asks = |fault: &Fault| {
        let activity = fault.activity.and_then(|i| matrix.activities().get(i));
        activity.is_some_and(|activity| settings.is_about(&activity.name, Topic::Approval))
    };
    faults.extend(missing(matrix, Duty::B).filter(asks));
}
