use std::borrow::Cow;

use indexmap::IndexMap;

use crate::lint::fault::{Fact, Facts, Fault};
use crate::lint::holding::decides;
use crate::lint::level::Level;
use crate::lint::role_duties::{RoleDuties, holdings};
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::{DutyCell, Matrix};
use crate::model::scheme::Duty;
use crate::text::{Text, folded, visible};

pub(super) static RULE: Rule = Rule {
    name: "same-person",
    level: Level::Warning,
    scope: Scope::Role,
    title: Text {
        da: "Samme person godkender og udfører",
        en: "The same person approves and does",
    },
    message: Text {
        da: "{person} er udpeget som både {role} og {other} og beslutter ({B}) i eget arbejde: \
             {what}",
        en: "{person} is appointed both {role} and {other} and decides ({B}) on their own work: \
             {what}",
    },
    why: Text {
        da: "Skemaet fordeler ansvaret på to roller, men i virkeligheden er det den samme, der \
             gør arbejdet eller rådgiver om det og siger ja til det. Så er der intet ekstra blik \
             på sagen.",
        en: "The matrix gives the duties to two roles, but in fact it is the same person who does \
             the work, or advises on it, and says yes to it. Nobody takes a second look.",
    },
    ask: Text {
        da: "Hvem kan have den ene af rollerne i stedet? Kan det ikke lade sig gøre, så aftal, \
             hvem der ser sagen igennem, før den godkendes.",
        en: "Who can hold one of the roles instead? If nobody can, agree on who looks the matter \
             over before it is approved.",
    },
    source: Text {
        da: "Funktionsadskillelse: den, der udfører, godkender ikke selv",
        en: "Segregation of duties: whoever does the work does not approve it",
    },
    bad: "## Ansvar\n\n\
          | Nr. | Aktivitet | **Direktør** | **Fagchef** | Jurist |\n\
          |---|---|---|---|---|\n\
          | 1 | Godkende tilskud | B | H/U | K |\n\
          | 2 | Føre tilsyn | I | H | U |\n\n\
          ## Roller\n\n\
          | Rolle | Udpeget person |\n\
          |---|---|\n\
          | Direktør | Anne Holm |\n\
          | Fagchef | Anne Holm |\n\
          | Jurist | Bo Lind |",
    good: "## Ansvar\n\n\
           | Nr. | Aktivitet | Direktør | Fagchef | Jurist |\n\
           |---|---|---|---|---|\n\
           | 1 | Godkende tilskud | B | H/U | K |\n\
           | 2 | Føre tilsyn | I | H | U |\n\n\
           ## Roller\n\n\
           | Rolle | Udpeget person |\n\
           |---|---|\n\
           | Direktør | Anne Holm |\n\
           | Fagchef | Kim Bak |\n\
           | Jurist | Bo Lind |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    let roles = holdings(matrix);
    let mut by_person: IndexMap<String, (String, Vec<&RoleDuties<'_>>)> = IndexMap::new();
    for role in &roles {
        for person in role.role.appointed.iter().flatten().filter(|name| is_one_person(name)) {
            let known =
                by_person.entry(folded(person)).or_insert_with(|| (visible(person), Vec::new()));
            known.1.push(role);
        }
    }
    for (person, held) in by_person.values() {
        for (i, decider) in held.iter().enumerate() {
            let others = held.iter().enumerate().filter(|(j, _)| *j != i);
            faults.extend(others.filter_map(|(_, other)| fault(person, decider, other, matrix)));
        }
    }
}

/// A name of several is not that of one person: "Alle", "Anne og Bo".
fn is_one_person(name: &str) -> bool {
    let name = folded(name);
    let are_several =
        name.contains([',', '/', '&', '+']) || name.contains(" og ") || name.contains(" and ");
    !are_several && name.split(' ').count() > 1
}

fn fault(
    person: &str,
    decider: &RoleDuties<'_>,
    other: &RoleDuties<'_>,
    matrix: &Matrix,
) -> Option<Fault> {
    let settled: Vec<usize> = decider
        .duties
        .iter()
        .filter(|duty| decides(duty, matrix.scheme))
        .map(|duty| duty.activity)
        .collect();
    let takes_part = |duty: &&&DutyCell| {
        settled.contains(&duty.activity) && [Duty::H, Duty::U, Duty::K].iter().any(|d| duty.has(*d))
    };
    let mut both: Vec<usize> = other.duties.iter().filter(takes_part).map(|d| d.activity).collect();
    both.dedup();
    let first = matrix.activities().get(*both.first()?)?.in_full();
    let what = match both.len() {
        1 => Fact::Activity(first),
        count => Fact::Words(SEVERAL, Facts::default().with("count", count)),
    };
    let cells = decider.headers.iter().chain(&other.headers).copied().collect();
    let fault = Fault { cells, roles: vec![visible(&other.role.name)], ..decider.fault() };
    Some(fault.with("person", person).with("other", visible(&other.role.name)).with("what", what))
}

const SEVERAL: Text = Text { da: "{count} aktiviteter", en: "{count} activities" };
