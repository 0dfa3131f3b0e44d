use std::borrow::Cow;

use indexmap::IndexMap;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::{Matrix, Role};
use crate::text::{Text, folded, is_formula_error};

pub(super) static RULE: Rule = Rule {
    name: "duplicate-role",
    level: Level::Error,
    scope: Scope::Sheet,
    title: Text { da: "Samme rolle flere gange", en: "The same role more than once" },
    message: Text {
        da: "rollen {role} står {count} gange i skemaet",
        en: "the role {role} appears {count} times in the matrix",
    },
    why: Text {
        da: "Den, der slår rollen op det ene sted, overser det, der står det andet sted.",
        en: "Whoever looks the role up in one place misses what stands in the other.",
    },
    ask: Text {
        da: "Er det samme rolle, så saml bogstaverne ét sted. Er det forskellige roller, så giv dem \
             hver sit navn.",
        en: "If it is the same role, gather its letters in one place. If they are different roles, \
             give each its own name.",
    },
    source: Text {
        da: "Følger af metoden: en rolle er én kolonne",
        en: "Follows from the method: a role is one column",
    },
    bad: "| Aktivitet | **It-chef** | Fagchef | **IT-chef** |\n\
          |---|---|---|---|\n\
          | Drive fagsystemer | H/U | K | |\n\
          | Anskaffe nyt fagsystem | K | H | U |",
    good: "| Aktivitet | It-chef | Fagchef | Indkøbskonsulent |\n\
           |---|---|---|---|\n\
           | Drive fagsystemer | H/U | K | |\n\
           | Anskaffe nyt fagsystem | K | H | U |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    let mut same: IndexMap<[String; 3], Vec<(usize, &Role)>> = IndexMap::new();
    for (i, role) in matrix.roles().iter().enumerate() {
        if !folded(&role.name).is_empty() && !is_formula_error(&role.name) {
            same.entry(role.identity()).or_default().push((i, role));
        }
    }
    for roles in same.into_values().filter(|roles| roles.len() > 1) {
        faults.push(Fault {
            cells: roles.iter().map(|(_, role)| role.cell.into()).collect(),
            role: roles.first().map(|(i, _)| *i),
            ..Fault::default()
        });
    }
}
