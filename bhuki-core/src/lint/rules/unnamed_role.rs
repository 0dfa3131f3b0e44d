use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::{Matrix, Role};
use crate::text::{Text, visible};

pub(super) static RULE: Rule = Rule {
    name: "unnamed-role",
    level: Level::Error,
    scope: Scope::Sheet,
    title: Text { da: "Rolle uden navn", en: "Role without a name" },
    message: Text {
        da: "rollen i {role} har bogstaver, men intet navn",
        en: "the role in {role} has letters but no name",
    },
    why: Text {
        da: "Ingen kan se, hvem bogstaverne gælder for.",
        en: "Nobody can see whom the letters are for.",
    },
    ask: Text {
        da: "Hvilken rolle hører bogstaverne til? Skriv dens navn i cellen, eller slet bogstaverne.",
        en: "Which role do the letters belong to? Write its name in the cell, or delete the letters.",
    },
    source: Text {
        da: "Følger af metoden: et ansvar ligger hos en rolle",
        en: "Follows from the method: a duty is held by a role",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | **&nbsp;** |\n\
          |---|---|---|---|---|\n\
          | 1 | Drive fagsystemer | H/U | K | I |\n\
          | 2 | Anskaffe nyt fagsystem | U | H | K |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|---|\n\
           | 1 | Drive fagsystemer | H/U | K | I |\n\
           | 2 | Anskaffe nyt fagsystem | U | H | K |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    for (i, role) in matrix.roles().iter().enumerate() {
        let has_letters = matrix.duties_in(i).any(|duty| !duty.reading.blank);
        if has_letters && is_unnamed(role) {
            faults.push(Fault { cells: vec![role.cell.into()], role: Some(i), ..Fault::default() });
        }
    }
}

/// A column with a person but no position still has a head.
fn is_unnamed(role: &Role) -> bool {
    let second = role.second.as_deref().unwrap_or_default();
    visible(&role.name).is_empty() && visible(second).is_empty()
}
