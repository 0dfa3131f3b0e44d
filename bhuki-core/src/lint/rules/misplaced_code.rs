use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::numbers::ActivityNumbers;
use crate::lint::rule::{Check, Rule, Scope};
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "misplaced-code",
    level: Level::Warning,
    scope: Scope::Sheet,
    title: Text { da: "Nummer fra en anden gruppe", en: "A number from another group" },
    message: Text {
        da: "nummeret {text} står blandt numre, der begynder med {other}",
        en: "the number {text} stands among numbers that begin with {other}",
    },
    why: Text {
        da: "Begyndelsen af nummeret fortæller, hvor aktiviteten hører til. Passer den ikke, er \
             enten nummeret eller placeringen forkert.",
        en: "The beginning of the number says where the activity belongs. Where it does not fit, \
             either the number or the place is wrong.",
    },
    ask: Text {
        da: "Hører aktiviteten til her? Så ret nummeret. Ellers flyt aktiviteten hen til de andre \
             med samme begyndelse.",
        en: "Does the activity belong here? Then correct its number. If not, move it to the \
             others that begin as it does.",
    },
    source: Text {
        da: "Følger af metoden: nummeret udpeger én aktivitet og dens afsnit",
        en: "Follows from the method: a number points at one activity and its section",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|---|\n\
          | DRI1 | Drive fagsystemer | H/U | K | I |\n\
          | DRI2 | Tage sikkerhedskopier | H/U | I | |\n\
          | **DIR3** | Afprøve sikkerhedskopier | U | H | K |\n\
          | DRI4 | Slette gamle data | H | U | K |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|---|\n\
           | DRI1 | Drive fagsystemer | H/U | K | I |\n\
           | DRI2 | Tage sikkerhedskopier | H/U | I | |\n\
           | DRI3 | Afprøve sikkerhedskopier | U | H | K |\n\
           | DRI4 | Slette gamle data | H | U | K |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Numbers(check),
};

fn check(numbers: &ActivityNumbers<'_>, faults: &mut Vec<Fault>) {
    for misplaced in &numbers.misplaced {
        if let Some(one) = numbers.all.get(misplaced.at) {
            faults.push(one.fault().with("other", misplaced.among.clone()));
        }
    }
}
