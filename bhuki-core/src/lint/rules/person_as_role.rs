use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::given_names::is_given_name;
use crate::lint::level::Level;
use crate::lint::role_duties::{RoleDuties, holdings};
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::model::words::is_role_name;
use crate::text::{Text, visible};

pub(super) static RULE: Rule = Rule {
    name: "person-as-role",
    level: Level::Note,
    scope: Scope::Role,
    title: Text { da: "Person i stedet for rolle", en: "A person instead of a role" },
    message: Text {
        da: "{role} er en person, mens de andre kolonner er roller",
        en: "{role} is a person, while the other columns are roles",
    },
    why: Text {
        da: "Personer skifter arbejde og holder ferie, opgaverne bliver. Står der et navn, skal \
             skemaet laves om, hver gang nogen får et nyt job, og ingen kan se, hvorfor opgaven \
             lå der.",
        en: "People change jobs and go on holiday; the tasks remain. With a name the matrix must \
             be redone whenever somebody moves on, and nobody can see why the task lay there.",
    },
    ask: Text {
        da: "I hvilken rolle har personen opgaven? Skriv rollen i skemaet, og skriv navnet i \
             rollelisten.",
        en: "In which role does the person have the task? Write the role in the matrix, and the \
             name in the list of roles.",
    },
    source: Text {
        da: "Følger af metoden: bogstaver gives til roller, og roller gives til personer",
        en: "Follows from the method: letters are given to roles, and roles to people",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | **Anne Holm** |\n\
          |---|---|---|---|---|\n\
          | 1 | Drive fagsystemer | H/U | K | I |\n\
          | 2 | Føre oversigt over systemer | H | I | U |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | Arkivar |\n\
           |---|---|---|---|---|\n\
           | 1 | Drive fagsystemer | H/U | K | I |\n\
           | 2 | Føre oversigt over systemer | H | I | U |",
    yields_to: &["idle-role"],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    let roles = holdings(matrix);
    let persons: Vec<&RoleDuties<'_>> = roles.iter().filter(|role| is_person(role)).collect();
    let named = roles.iter().filter(|role| is_role_name(&role.role.name)).count();
    // Where few are roles, the matrix is about people, as in a small team.
    if persons.len() < named && named * 2 >= roles.len() {
        faults.extend(persons.iter().map(|role| role.fault()));
    }
}

/// Whether the head is a name, and no second head says which role the person has.
fn is_person(role: &RoleDuties<'_>) -> bool {
    let second = role.role.second.as_deref().map(visible).unwrap_or_default();
    second.is_empty() && is_given_name(&role.role.name)
}
