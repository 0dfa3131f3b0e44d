use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::lint_input::LintInput;
use crate::lint::role_duties::{InFile, roles_in_files};
use crate::lint::rule::{Check, Rule, Scope};
use crate::model::matrix::Role;
use crate::model::scheme::Duty;
use crate::text::{Text, visible};

pub(super) static RULE: Rule = Rule {
    name: "unappointed-role",
    level: Level::Note,
    scope: Scope::Role,
    title: Text { da: "Ingen er udpeget", en: "Nobody is appointed" },
    message: Text {
        da: "{role} skal udpeges, men rollelisten nævner ingen",
        en: "{role} is to be appointed, but the list of roles names nobody",
    },
    why: Text {
        da: "Rollen er mærket med en stjerne: den skal udpeges for hvert projekt eller system. \
             Den har noget at svare for eller udføre, og så længe ingen er udpeget, er der ingen \
             til det.",
        en: "The role is marked with an asterisk: it is to be appointed for each project or \
             system. It has something to answer for or to do, and until somebody is appointed, \
             there is nobody for it.",
    },
    ask: Text {
        da: "Hvem har rollen? Skriv navnet i rollelisten.",
        en: "Who holds the role? Write the name in the list of roles.",
    },
    source: Text {
        da: "KL & Devoteam: Digital modenhed i kommunerne (2012), s. 64: * udpeges for hvert \
             projekt, ** for hvert system",
        en: "KL & Devoteam: Digital modenhed i kommunerne (2012), p. 64: * appointed for each \
             project, ** for each system",
    },
    bad: "## Ansvar\n\n\
          | Nr. | Aktivitet | Fagchef | **Systemejer \\*\\*** | Projektleder \\* |\n\
          |---|---|---|---|---|\n\
          | 1 | Stille krav til løsningen | K | H | U |\n\
          | 2 | Drive løsningen | I | H/U | |\n\
          | 3 | Styre projektet | | K | H/U |\n\n\
          ## Roller\n\n\
          | Rolle | Udpeget person |\n\
          |---|---|\n\
          | Fagchef | - |\n\
          | Systemejer | |\n\
          | Projektleder | Bo Lind |",
    good: "## Ansvar\n\n\
           | Nr. | Aktivitet | Fagchef | Systemejer \\*\\* | Projektleder \\* |\n\
           |---|---|---|---|---|\n\
           | 1 | Stille krav til løsningen | K | H | U |\n\
           | 2 | Drive løsningen | I | H/U | |\n\
           | 3 | Styre projektet | | K | H/U |\n\n\
           ## Roller\n\n\
           | Rolle | Udpeget person |\n\
           |---|---|\n\
           | Fagchef | - |\n\
           | Systemejer | Anne Holm |\n\
           | Projektleder | Bo Lind |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Run(check),
};

fn check(cases: &[LintInput<'_>], faults: &mut Vec<(usize, Fault)>) {
    for role in roles_in_files(cases) {
        let is_needed = role.has(Duty::H) || role.has(Duty::U);
        if is_needed && is_marked(&role) && is_vacant(role.first.role) {
            faults.push(role.fault());
        }
    }
}

fn is_marked(role: &InFile<'_>) -> bool {
    role.all().any(|holding| holding.role.mark.is_some())
}

/// Whether the list of roles has it and names nobody, nor does its other head. Where
/// there is no such list, nothing is known.
fn is_vacant(role: &Role) -> bool {
    let second = role.second.as_deref().map(visible).unwrap_or_default();
    let is_named = second.chars().any(char::is_alphanumeric);
    role.appointed.as_ref().is_some_and(Vec::is_empty) && !is_named
}
