use std::borrow::Cow;

use indexmap::IndexMap;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::level::Severity;
use crate::lint::rows::named_activities;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::{Activity, Matrix, Skipped, shortened};
use crate::model::scheme::Duty;
use crate::text::{Text, alike, visible};

pub(super) static RULE: Rule = Rule {
    name: "duplicate-activity",
    level: Level::Warning,
    scope: Scope::Activity,
    title: Text { da: "Samme aktivitet flere gange", en: "The same activity more than once" },
    message: Text {
        da: "aktiviteten \"{text}\" står {count} {hint}",
        en: "the activity \"{text}\" appears {count} {hint}",
    },
    why: Text {
        da: "Når den ene række ændres, gælder den anden stadig. Så har aktiviteten to fordelinger \
             af ansvaret, og læserne retter sig efter hver sin.",
        en: "When one row is changed, the other still holds. Then the activity has two sets of \
             duties, and each reader goes by their own.",
    },
    ask: Text {
        da: "Er det den samme aktivitet, så saml bogstaverne i én række. Er det to, så skriv, hvad \
             der skiller dem.",
        en: "If it is the same activity, gather its letters in one row. If they are two, write \
             what sets them apart.",
    },
    source: Text {
        da: "Optælling i 20 offentlige regneark: et skema med 97 rækker havde samme aktivitet to \
             gange med hver sin hovedansvarlige",
        en: "A count of 20 public spreadsheets: one matrix of 97 rows had the same activity twice, \
             each with someone else accountable",
    },
    bad: "| Nr. | Aktivitet | Fagchef | Planlægger | Jurist |\n\
          |---|---|---|---|---|\n\
          | 1 | **Opdatere årsplan** | H | U | |\n\
          | 2 | Føre tilsyn | H/U | K | I |\n\
          | 3 | **opdatere aarsplan** | H | U | K |",
    good: "| Nr. | Aktivitet | Fagchef | Planlægger | Jurist |\n\
           |---|---|---|---|---|\n\
           | 1 | Opdatere årsplan | H | U | K |\n\
           | 2 | Føre tilsyn | H/U | K | I |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    let mut same: IndexMap<_, Vec<usize>> = IndexMap::new();
    // An empty row is told already, and its letters are not another set.
    for i in named_activities(matrix).filter(|i| !matrix.is_empty_activity(*i)) {
        if let Some(activity) = matrix.activities().get(i).filter(|a| !is_half(a, matrix)) {
            same.entry(key(activity)).or_default().push(i);
        }
    }
    faults.extend(same.values().filter(|rows| rows.len() > 1).map(|rows| fault(rows, matrix)));
}

/// Whether the wording may go on in a column that was left out, as where verb and object
/// stand apart: "Føre" alone does not tell two activities apart.
fn is_half(activity: &Activity, matrix: &Matrix) -> bool {
    let is_inside = |skipped: &Skipped| matrix.area.contains(skipped.cells.from);
    !visible(&activity.name).contains(' ') && matrix.skipped.iter().any(is_inside)
}

/// What two rows for one activity have in common: the headings and the wording.
fn key(activity: &Activity) -> (Vec<String>, String) {
    (activity.sections.iter().map(|section| alike(section)).collect(), alike(&activity.name))
}

fn fault(rows: &[usize], matrix: &Matrix) -> Fault {
    let activities: Vec<&Activity> =
        rows.iter().filter_map(|row| matrix.activities().get(*row)).collect();
    let wording = activities.first().map(|activity| shortened(&visible(&activity.name)));
    let mains = mains(rows, matrix);
    let words = words(&activities, &mains);
    let fault = Fault {
        cells: activities.iter().map(|activity| activity.cell.into()).collect(),
        activity: rows.first().copied(),
        more_activities: rows.get(1..).unwrap_or_default().to_vec(),
        severity: (!mains.is_empty()).then_some(Severity::Error),
        roles: mains,
        ..Fault::default()
    };
    let fault = fault.with("text", wording.unwrap_or_default()).with("count", rows.len());
    fault.with("hint", words)
}

fn words(rows: &[&Activity], mains: &[String]) -> Text {
    let under_headings = rows.iter().any(|row| !row.sections.is_empty());
    match (mains.is_empty(), under_headings) {
        (true, true) => {
            Text { da: "gange under samme overskrift", en: "times under the same heading" }
        }
        (true, false) => Text { da: "gange i skemaet", en: "times in the matrix" },
        (false, _) => Text {
            da: "gange med forskellige hovedansvarlige: {roles}",
            en: "times with different roles accountable: {roles}",
        },
    }
}

/// The roles with H, where the rows disagree on it. A row without H says nothing about
/// it, and that is told already.
fn mains(rows: &[usize], matrix: &Matrix) -> Vec<String> {
    let each = rows.iter().map(|row| matrix.roles_with(*row, Duty::H));
    let mut mains: Vec<Vec<usize>> = each.filter(|roles| !roles.is_empty()).collect();
    mains.sort_unstable();
    mains.dedup();
    if mains.len() < 2 {
        return Vec::new();
    }
    let mut roles = mains.concat();
    roles.sort_unstable();
    roles.dedup();
    matrix.names_of(&roles)
}
