use std::borrow::Cow;

use std::collections::BTreeSet;

use indexmap::IndexMap;

use crate::lint::code::Numbered;
use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::numbers::ActivityNumbers;
use crate::lint::rule::{Check, Rule, Scope};
use crate::model::cell::Cell;
use crate::model::matrix::{Activity, Layout, Matrix};
use crate::text::{Text, visible};

pub(super) static RULE: Rule = Rule {
    name: "missing-code",
    level: Level::Note,
    scope: Scope::Sheet,
    title: Text { da: "Manglende nummer", en: "Missing number" },
    message: Text {
        da: "der mangler et nummer ved {activity}",
        en: "there is no number at {activity}",
    },
    why: Text {
        da: "De fleste andre aktiviteter har et nummer. Den, der ikke har et, kan en dagsorden \
             eller en aftale ikke henvise til.",
        en: "Most of the other activities have a number. An agenda or an agreement cannot refer \
             to the one that has none.",
    },
    ask: Text {
        da: "Hvilket nummer skal aktiviteten have? Giv den det næste ledige, så de andre kan \
             beholde deres.",
        en: "Which number should the activity have? Give it the next free one, so that the others \
             keep theirs.",
    },
    source: Text {
        da: "Følger af metoden: nummeret udpeger én aktivitet",
        en: "Follows from the method: a number points at one activity",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|---|\n\
          | DRI1 | Drive fagsystemer | H/U | K | I |\n\
          | DRI2 | Tage sikkerhedskopier | H/U | I | |\n\
          | **&nbsp;** | Afprøve sikkerhedskopier | U | H | K |\n\
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
    let (matrix, all) = (numbers.matrix, numbers.all.as_slice());
    let Some(line) = line_of_numbers(all, matrix.layout) else { return };
    for index in without_number(matrix, all) {
        if let Some(activity) = matrix.activities().get(index) {
            faults.push(Fault {
                cells: vec![crossing(activity, line, matrix.layout).into()],
                activity: Some(index),
                ..Fault::default()
            });
        }
    }
}

/// The activities without a number where two in three have one. Rows that are not
/// filled in may be headings, and a whole section without numbers is meant to have none.
fn without_number(matrix: &Matrix, all: &[Numbered<'_>]) -> Vec<usize> {
    let is_named = |activity: &&Activity| !activity.is_unnamed();
    let named = matrix.activities().iter().filter(is_named).count();
    if all.len() < 3 || all.len() * 3 < named * 2 {
        return Vec::new();
    }
    let sections: BTreeSet<&[String]> =
        all.iter().map(|one| one.activity.sections.as_slice()).collect();
    let sizes = section_sizes(matrix);
    let is_numbered_section = |activity: &Activity| {
        let section = activity.sections.as_slice();
        sections.contains(section) || sizes.get(section) == Some(&1)
    };
    let lacks = |(index, activity): &(usize, &Activity)| {
        activity.code.as_ref().is_none_or(|code| visible(&code.text).is_empty())
            && !activity.is_unnamed()
            && !matrix.is_empty_activity(*index)
            && is_numbered_section(activity)
    };
    let activities = matrix.activities().iter().enumerate();
    activities.filter(lacks).map(|(index, _)| index).collect()
}

fn section_sizes(matrix: &Matrix) -> IndexMap<&[String], usize> {
    let mut sizes: IndexMap<&[String], usize> = IndexMap::new();
    for activity in matrix.activities() {
        *sizes.entry(activity.sections.as_slice()).or_default() += 1;
    }
    sizes
}

/// The column in which the numbers stand (in a transposed matrix, the row).
fn line_of_numbers(all: &[Numbered<'_>], layout: Layout) -> Option<u32> {
    let mut lines: IndexMap<u32, usize> = IndexMap::new();
    for one in all {
        let Cell { row, col } = one.code.cell;
        *lines.entry(if layout == Layout::Transposed { row } else { col }).or_default() += 1;
    }
    lines.into_iter().max_by_key(|(_, count)| *count).map(|(line, _)| line)
}

fn crossing(activity: &Activity, line: u32, layout: Layout) -> Cell {
    match layout {
        Layout::Transposed => Cell::new(line, activity.cell.col),
        _ => Cell::new(activity.cell.row, line),
    }
}
