use std::borrow::Cow;

use indexmap::IndexMap;

use crate::lint::fault::{Fault, Fix};
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::lint::spelling::{Deviating, Deviation, deviating};
use crate::model::matrix::Matrix;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "untidy-letter",
    level: Level::Note,
    scope: Scope::Cell,
    title: Text { da: "Uens skrivemåde", en: "Inconsistent spelling" },
    message: Text {
        da: "hos {role} står der \"{text}\" i stedet for \"{other}\"",
        en: "{role} has \"{text}\" instead of \"{other}\"",
    },
    why: Text {
        da: "Når det samme er skrevet på flere måder, kan det ikke søges frem, filtreres eller \
             tælles under ét. Det, skemaet selv skriver oftest, er det rette.",
        en: "What is written in several ways cannot be searched for, filtered or counted as one. \
             What the sheet itself writes most often is the right one.",
    },
    ask: Text {
        da: "Skriv dem som resten. Betydningen ændrer sig ikke.",
        en: "Write them as the rest. The meaning does not change.",
    },
    source: Text {
        da: "Optælling i 20 offentlige regneark: 14 % af rækkerne",
        en: "A count of 20 public spreadsheets: 14% of the rows",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|---|\n\
          | 1 | Drive fagsystemer | H/U | **k** | I |\n\
          | 2 | Føre oversigt over systemer | **U/H** | K | |\n\
          | 3 | Lukke gamle systemer | H/U | I | K |\n\
          | 4 | Anskaffe nyt fagsystem | U | **H&nbsp;** | K |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|---|\n\
           | 1 | Drive fagsystemer | H/U | K | I |\n\
           | 2 | Føre oversigt over systemer | H/U | K | |\n\
           | 3 | Lukke gamle systemer | H/U | I | K |\n\
           | 4 | Anskaffe nyt fagsystem | U | H | K |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

/// One finding for each kind of deviation: thirty small letters are one thing to mend.
fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    let mut kinds: IndexMap<Deviation, Vec<Deviating<'_>>> = IndexMap::new();
    for deviating in deviating(matrix) {
        kinds.entry(deviating.deviation).or_default().push(deviating);
    }
    faults.extend(kinds.iter().filter_map(|(deviation, cells)| fault(*deviation, cells)));
}

fn fault(deviation: Deviation, cells: &[Deviating<'_>]) -> Option<Fault> {
    let example = cells.first()?;
    let role = example.duty.role;
    let is_one_role = cells.iter().all(|cell| cell.duty.role == role);
    let fault = Fault {
        cells: cells.iter().map(|cell| cell.duty.cell.into()).collect(),
        activity: Some(example.duty.activity),
        more_activities: cells.iter().skip(1).map(|cell| cell.duty.activity).collect(),
        role: is_one_role.then_some(role),
        message: (cells.len() > 1 || deviation == Deviation::Blanks)
            .then(|| words(deviation, cells.len())),
        fixes: cells.iter().map(fix).collect(),
        ..Fault::default()
    };
    let place = example.duty.cell.to_string();
    let fault = fault.with("text", example.duty.raw.to_string()).with("place", place);
    Some(fault.with("other", example.usual.clone()))
}

fn fix(cell: &Deviating<'_>) -> Fix {
    Fix { cell: cell.duty.cell, from: cell.duty.raw.to_string(), to: cell.usual.clone() }
}

const fn words(deviation: Deviation, cells: usize) -> Text {
    match deviation {
        Deviation::Blanks if cells == 1 => Text {
            da: "hos {role} står der \"{other}\" med overflødige mellemrum eller usynlige tegn",
            en: "{role} has \"{other}\" with extra spaces or invisible characters",
        },
        Deviation::Blanks => Text {
            da: "{count} celler har overflødige mellemrum eller usynlige tegn, f.eks. {place}",
            en: "{count} cells have extra spaces or invisible characters, such as {place}",
        },
        Deviation::Small => Text {
            da: "{count} celler er skrevet med småt, f.eks. \"{text}\" i stedet for \"{other}\"",
            en: "{count} cells are in lower case, such as \"{text}\" instead of \"{other}\"",
        },
        Deviation::Capital => Text {
            da: "{count} celler er skrevet med stort, f.eks. \"{text}\" i stedet for \"{other}\"",
            en: "{count} cells are in upper case, such as \"{text}\" instead of \"{other}\"",
        },
        Deviation::Order => Text {
            da: "{count} celler har bogstaverne i en anden rækkefølge end resten, f.eks. \
                 \"{text}\" i stedet for \"{other}\"",
            en: "{count} cells have their letters in another order than the rest, such as \
                 \"{text}\" instead of \"{other}\"",
        },
        Deviation::Separator => Text {
            da: "{count} celler har et andet tegn mellem bogstaverne end resten, f.eks. \
                 \"{text}\" i stedet for \"{other}\"",
            en: "{count} cells have another mark between the letters than the rest, such as \
                 \"{text}\" instead of \"{other}\"",
        },
        Deviation::Other => Text {
            da: "{count} celler er skrevet på en anden måde end resten, f.eks. \"{text}\" i stedet \
                 for \"{other}\"",
            en: "{count} cells are written in another way than the rest, such as \"{text}\" instead \
                 of \"{other}\"",
        },
    }
}
