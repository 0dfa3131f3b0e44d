use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::cell::{Area, Cell, column_name};
use crate::model::matrix::{Activity, DutyCell, Layout, Matrix, Role};
use crate::text::{Text, text, visible};

pub(super) static RULE: Rule = Rule {
    name: "hidden-letter",
    level: Level::Warning,
    scope: Scope::Sheet,
    title: Text { da: "Skjulte bogstaver", en: "Hidden letters" },
    message: Text { da: "der står bogstaver i {hint}", en: "there are letters in {hint}" },
    why: Text {
        da: "Bogstaverne gælder stadig, men kan hverken ses på skærmen eller på udskriften.",
        en: "The letters still count, but they can be seen neither on the screen nor in print.",
    },
    ask: Text {
        da: "Gælder ansvaret stadig? Så vis bogstaverne igen. Ellers slet dem.",
        en: "Does the responsibility still hold? Then show the letters again. Otherwise delete them.",
    },
    source: Text {
        da: "Følger af, hvordan regneark bruges: det skjulte kommer ikke med på udskriften",
        en: "Follows from how spreadsheets are used: what is hidden is not printed",
    },
    bad: "<!-- hidden: E, 4 -->\n\
          | Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|---|\n\
          | 1 | Drive fagsystemer | H/U | K | **I** |\n\
          | 2 | Anskaffe nyt fagsystem | U | H | **K** |\n\
          | 3 | Lukke gamle fagsystemer | **U** | **H** | |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|---|\n\
           | 1 | Drive fagsystemer | H/U | K | I |\n\
           | 2 | Anskaffe nyt fagsystem | U | H | K |\n\
           | 3 | Lukke gamle fagsystemer | U | H | |",
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    if matrix.hidden {
        let hint = in_sheet(&matrix.sheet);
        faults.extend(fault(matrix.duties(), hint, Fault::default()));
        // Its rows and columns cannot be seen either; that is the same fault.
        return;
    }
    for (i, role) in matrix.roles().iter().enumerate().filter(|(_, role)| role.hidden) {
        let about = Fault { role: Some(i), ..Fault::default() };
        faults.extend(fault(matrix.duties_in(i), in_role(role, matrix.layout), about));
    }
    for (i, activity) in matrix.activities().iter().enumerate().filter(|(_, a)| a.hidden) {
        let about = Fault { activity: Some(i), ..Fault::default() };
        faults.extend(fault(matrix.duties_of(i), in_activity(activity, matrix.layout), about));
    }
}

/// One fault over all the letters, none where there are none.
fn fault<'a>(
    duties: impl IntoIterator<Item = &'a DutyCell>,
    hint: Text<String>,
    about: Fault,
) -> Option<Fault> {
    let area = duties
        .into_iter()
        .filter(|duty| !duty.reading.blank)
        .map(|duty| Area::from(duty.cell))
        .reduce(|all, cell| all.union(&cell))?;
    Some(Fault { cells: vec![area], hint: Some(hint), ..about })
}

fn in_sheet(name: &str) -> Text<String> {
    text!("det skjulte ark \"{name}\"", "the hidden sheet \"{name}\"")
}

fn in_role(role: &Role, layout: Layout) -> Text<String> {
    in_line(role.cell, layout != Layout::Transposed, &visible(&role.name))
}

fn in_activity(activity: &Activity, layout: Layout) -> Text<String> {
    let name = if activity.is_unnamed() { String::new() } else { activity.in_full() };
    in_line(activity.cell, layout == Layout::Transposed, &name)
}

fn in_line(cell: Cell, is_column: bool, name: &str) -> Text<String> {
    let name = if name.is_empty() { String::new() } else { format!(" ({name})") };
    if is_column {
        let column = column_name(cell.col);
        return text!("den skjulte kolonne {column}{name}", "the hidden column {column}{name}");
    }
    let row = u64::from(cell.row) + 1;
    text!("den skjulte række {row}{name}", "the hidden row {row}{name}")
}
