use std::borrow::Cow;

use indexmap::IndexMap;

use crate::lint::code::{Numbered, Numbering};
use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::numbers::ActivityNumbers;
use crate::lint::rule::{Check, Rule, Scope};
use crate::text::{Text, folded};

pub(super) static RULE: Rule = Rule {
    name: "duplicate-code",
    level: Level::Error,
    scope: Scope::Sheet,
    title: Text { da: "Samme nummer flere gange", en: "The same number more than once" },
    message: Text {
        da: "nummeret {text} er brugt om {count} aktiviteter",
        en: "the number {text} is used for {count} activities",
    },
    why: Text {
        da: "Når en dagsorden eller en aftale henviser til nummeret, er det uklart, hvilken \
             aktivitet der menes.",
        en: "When an agenda or an agreement refers to the number, it is unclear which activity is \
             meant.",
    },
    ask: Text {
        da: "Hvilken aktivitet skal beholde nummeret? Giv hver af de andre sit eget.",
        en: "Which activity keeps the number? Give each of the others its own.",
    },
    source: Text {
        da: "Følger af metoden: nummeret udpeger én aktivitet",
        en: "Follows from the method: a number points at one activity",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|---|\n\
          | DRI1 | Drive fagsystemer | H/U | K | I |\n\
          | **DRI2** | Tage sikkerhedskopier | H/U | I | |\n\
          | **DRI2** | Afprøve sikkerhedskopier | U | H | K |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|---|\n\
           | DRI1 | Drive fagsystemer | H/U | K | I |\n\
           | DRI2 | Tage sikkerhedskopier | H/U | I | |\n\
           | DRI3 | Afprøve sikkerhedskopier | U | H | K |",
    yields_to: &["duplicate-activity"],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Numbers(check),
};

fn check(numbers: &ActivityNumbers<'_>, faults: &mut Vec<Fault>) {
    // By number and, where the count starts over, by heading.
    let mut same: IndexMap<_, Vec<&Numbered<'_>>> = IndexMap::new();
    // An empty row is only empty: what it was to be, nobody can tell.
    let is_filled = |one: &&Numbered<'_>| !numbers.matrix.is_empty_activity(one.index);
    for one in numbers.all.iter().filter(is_filled) {
        let is_counter = one.numbering.as_ref().is_some_and(Numbering::is_counter);
        let is_local = numbers.starts_over && is_counter;
        let section = if is_local { one.activity.sections.as_slice() } else { &[] };
        same.entry((folded(&one.code.text), section)).or_default().push(one);
    }
    for codes in same.into_values().filter(|codes| codes.len() > 1) {
        faults.extend(fault(&codes));
    }
}

fn fault(codes: &[&Numbered<'_>]) -> Option<Fault> {
    // The first had the number; it is the one after it that wants another.
    let [first, second, others @ ..] = codes else { return None };
    let fault = Fault {
        cells: codes.iter().map(|one| one.code.cell.into()).collect(),
        activity: Some(second.index),
        more_activities: std::iter::once(first).chain(others).map(|one| one.index).collect(),
        ..Fault::default()
    };
    Some(fault.with("text", first.code.text.clone()))
}
