use std::borrow::Cow;

use crate::lint::fault::{Fact, Facts, Fault};
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::cell::{Area, Cell, column_name};
use crate::model::matrix::{Activity, DutyCell, Layout, Matrix, Role};
use crate::text::{Text, visible};

pub(super) static RULE: Rule = Rule {
    name: "hidden-letter",
    level: Level::Warning,
    scope: Scope::Sheet,
    title: Text { da: "Skjulte bogstaver", en: "Hidden letters" },
    message: Text { da: "der står bogstaver i {place}", en: "there are letters in {place}" },
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
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    if matrix.hidden {
        let place = Fact::Words(SHEET, Facts::default().with("name", matrix.sheet.clone()));
        faults.extend(fault(matrix.duties(), place, Fault::default()));
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
    place: Fact,
    about: Fault,
) -> Option<Fault> {
    let area = duties
        .into_iter()
        .filter(|duty| !duty.reading.blank)
        .map(|duty| Area::from(duty.cell))
        .reduce(|all, cell| all.union(&cell))?;
    Some(Fault { cells: vec![area], ..about }.with("place", place))
}

const SHEET: Text = Text { da: "det skjulte ark \"{name}\"", en: "the hidden sheet \"{name}\"" };
const COLUMN: Text =
    Text { da: "den skjulte kolonne {line}{called}", en: "the hidden column {line}{called}" };
const ROW: Text =
    Text { da: "den skjulte række {line}{called}", en: "the hidden row {line}{called}" };
const CALLED: Text = Text { da: " ({name})", en: " ({name})" };

fn in_role(role: &Role, layout: Layout) -> Fact {
    in_line(role.cell, layout != Layout::Transposed, &visible(&role.name))
}

fn in_activity(activity: &Activity, layout: Layout) -> Fact {
    let name = if activity.is_unnamed() { String::new() } else { activity.in_full() };
    in_line(activity.cell, layout == Layout::Transposed, &name)
}

fn in_line(cell: Cell, is_column: bool, name: &str) -> Fact {
    let called = match name {
        "" => Fact::from(""),
        name => Fact::Words(CALLED, Facts::default().with("name", name)),
    };
    let (words, line) = if is_column {
        (COLUMN, column_name(cell.col))
    } else {
        (ROW, (u64::from(cell.row) + 1).to_string())
    };
    Fact::Words(words, Facts::default().with("line", line).with("called", called))
}
