use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::numbers::ActivityNumbers;
use crate::lint::rule::{Check, Rule, Scope};
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "malformed-code",
    level: Level::Warning,
    scope: Scope::Sheet,
    title: Text { da: "Nummer i en anden form", en: "A number in another form" },
    message: Text {
        da: "nummeret {text} har en anden form end numrene omkring det, f.eks. {other}",
        en: "the number {text} has another form than those around it, such as {other}",
    },
    why: Text {
        da: "Et nummer i en anden form er ofte en tastefejl. Det bliver ikke fundet, når nogen \
             søger efter det, og det sorteres forkert.",
        en: "A number in another form is often a slip. It is not found by whoever searches for \
             it, and it is sorted into the wrong place.",
    },
    ask: Text {
        da: "Hvilket nummer er det ment som? Skriv det på samme måde som de andre.",
        en: "Which number is it meant to be? Write it in the same way as the others.",
    },
    source: Text {
        da: "Følger af metoden: nummeret udpeger én aktivitet",
        en: "Follows from the method: a number points at one activity",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|---|\n\
          | DRI1 | Drive fagsystemer | H/U | K | I |\n\
          | DRI2 | Tage sikkerhedskopier | H/U | I | |\n\
          | **D-RI-3** | Afprøve sikkerhedskopier | U | H | K |\n\
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
    for malformed in &numbers.malformed {
        let (one, other) = (numbers.all.get(malformed.at), numbers.all.get(malformed.like));
        if let Some((one, other)) = one.zip(other) {
            faults.push(one.fault().with("other", other.code.text.clone()));
        }
    }
}
