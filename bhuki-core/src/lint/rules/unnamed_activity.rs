use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "unnamed-activity",
    level: Level::Error,
    scope: Scope::Sheet,
    title: Text { da: "Aktivitet uden tekst", en: "Activity without text" },
    message: Text {
        da: "der er sat bogstaver, men aktiviteten i {activity} har ingen tekst",
        en: "there are letters, but the activity in {activity} has no text",
    },
    why: Text {
        da: "Ingen kan se, hvilken aktivitet bogstaverne fordeler ansvaret for.",
        en: "Nobody can see which activity the letters share out responsibility for.",
    },
    ask: Text {
        da: "Hvilken aktivitet gælder bogstaverne for? Skriv den i cellen, eller slet bogstaverne.",
        en: "Which activity are the letters for? Write it in the cell, or delete the letters.",
    },
    source: Text {
        da: "Følger af metoden: et ansvar gælder en bestemt aktivitet",
        en: "Follows from the method: a duty belongs to a certain activity",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|---|\n\
          | 1 | Drive fagsystemer | H/U | K | I |\n\
          | 2 | **&nbsp;** | U | H | K |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|---|\n\
           | 1 | Drive fagsystemer | H/U | K | I |\n\
           | 2 | Anskaffe nyt fagsystem | U | H | K |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    for (i, activity) in matrix.activities().iter().enumerate() {
        if activity.is_unnamed() && !matrix.is_empty_activity(i) {
            faults.push(Fault {
                cells: vec![activity.cell.into()],
                activity: Some(i),
                ..Fault::default()
            });
        }
    }
}
