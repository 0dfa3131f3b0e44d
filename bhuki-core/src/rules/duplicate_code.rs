use indexmap::IndexMap;

use super::duplicate_activity;
use crate::finding::Fault;
use crate::matrix::{Activity, Code, Matrix};
use crate::rule::{Check, Level, Rule, Scope};
use crate::settings::Settings;
use crate::text::{Text, folded, is_formula_error};

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
    thresholds: &[],
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    let starts_over = counting_starts_over(matrix.activities());
    // By number and, where the count starts over, by heading.
    let mut same: IndexMap<_, Vec<(usize, &Code)>> = IndexMap::new();
    for (i, activity, code) in coded(matrix.activities()) {
        let name = folded(&code.text);
        let is_local = starts_over && is_counter(&name);
        let section = if is_local { activity.sections.as_slice() } else { &[] };
        same.entry((name, section)).or_default().push((i, code));
    }
    // A whole row entered twice wants another cure than a number.
    let other = settings.level(&duplicate_activity::RULE) != Level::Off;
    let is_told = |codes: &[(usize, &Code)]| other && are_one_activity(codes, matrix);
    for codes in same.into_values().filter(|codes| codes.len() > 1 && !is_told(codes)) {
        faults.push(Fault {
            cells: codes.iter().map(|(_, code)| code.cell.into()).collect(),
            activity: codes.first().map(|(i, _)| *i),
            text: codes.first().map(|(_, code)| code.text.clone()).unwrap_or_default(),
            ..Fault::default()
        });
    }
}

/// Whether the rows are one activity: the same wording under the same headings.
fn are_one_activity(codes: &[(usize, &Code)], matrix: &Matrix) -> bool {
    let activities = codes.iter().filter_map(|(i, _)| matrix.activities().get(*i));
    let mut keys = activities.map(|a| (!a.is_unnamed()).then(|| duplicate_activity::key(a)));
    let first = keys.next().flatten();
    first.is_some() && keys.all(|key| key == first)
}

/// The activities with a number that can be read.
fn coded(activities: &[Activity]) -> impl Iterator<Item = (usize, &Activity, &Code)> {
    activities
        .iter()
        .enumerate()
        .filter_map(|(i, activity)| activity.code.as_ref().map(|code| (i, activity, code)))
        .filter(|(_, _, code)| !folded(&code.text).is_empty() && !is_formula_error(&code.text))
}

/// Whether several headings begin with the same bare number: then 1, 2, 3 count
/// the activities under each heading, and 1 twice is no mistake.
fn counting_starts_over(activities: &[Activity]) -> bool {
    let mut first: IndexMap<&[String], String> = IndexMap::new();
    for (_, activity, code) in coded(activities) {
        first.entry(&activity.sections).or_insert_with(|| folded(&code.text));
    }
    let mut firsts: Vec<String> = first.into_values().filter(|code| is_counter(code)).collect();
    let sections = firsts.len();
    firsts.sort();
    firsts.dedup();
    firsts.len() < sections
}

/// `1`, `12` or `a`, but not `DTS1` or `1.1`.
fn is_counter(code: &str) -> bool {
    code.chars().all(|c| c.is_ascii_digit()) || code.chars().count() == 1
}
