use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::lint_input::LintInput;
use crate::lint::role_duties::{InFile, roles_in_files};
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::topic::Topic;
use crate::model::scheme::Duty;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "owner-without-duty",
    level: Level::Warning,
    scope: Scope::Role,
    title: Text { da: "Ejer uden forpligtelse", en: "Owner without a duty" },
    message: Text {
        da: "{role} har hverken hovedansvar ({H}) eller noget at udføre ({U})",
        en: "{role} is neither accountable ({H}) for anything nor does ({U}) anything",
    },
    why: Text {
        da: "Navnet lover, at rollen tager ansvar for noget, men skemaet siger ikke, hvad den \
             skal. En klassisk fejl er, at ingen ved, hvad det forpligter til at eje et system.",
        en: "The name promises that the role answers for something, but the matrix does not say \
             what it must do. A classical failure is that nobody knows what the owner of a system \
             is obliged to.",
    },
    ask: Text {
        da: "Hvad skal rollen stå til regnskab for, som ingen andre gør? Giv den {H} eller {U} \
             dér, tag de aktiviteter med, der mangler, eller kald rollen noget andet.",
        en: "What must the role account for that nobody else does? Give it {H} or {U} there, add \
             the activities that are missing, or give the role another name.",
    },
    source: Text {
        da: "KL & Devoteam: Digital modenhed i kommunerne (2012), s. 63: hvad en systemejer er \
             forpligtet til",
        en: "KL & Devoteam: Digital modenhed i kommunerne (2012), p. 63: what the owner of a \
             system is obliged to",
    },
    bad: "| Nr. | Aktivitet | **Systemejer** | It-chef | Fagchef |\n\
          |---|---|---|---|---|\n\
          | 1 | Stille krav til nyt fagsystem | K | U | H |\n\
          | 2 | Drive fagsystemer | I | H/U | |",
    good: "| Nr. | Aktivitet | Systemejer | It-chef | Fagchef |\n\
           |---|---|---|---|---|\n\
           | 1 | Stille krav til nyt fagsystem | H | U | K |\n\
           | 2 | Drive fagsystemer | I | H/U | |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Run(check),
};

fn check(cases: &[LintInput<'_>], faults: &mut Vec<(usize, Fault)>) {
    for role in roles_in_files(cases) {
        let is_owner = role.case.settings.is_about(&role.first.role.name, Topic::OwnerRole);
        // A role without any letter is `idle-role`'s.
        if is_owner && can_tell(&role) && !role.is_idle() && role.is_read() && !has_duty(&role) {
            faults.push(role.fault());
        }
    }
}

/// Whether the letters can say both; DACI has none for doing, PEAKI none for answering.
fn can_tell(role: &InFile<'_>) -> bool {
    let scheme = role.case.matrix.scheme;
    [Duty::H, Duty::U].iter().all(|duty| scheme.letter_for(*duty).is_some())
}

fn has_duty(role: &InFile<'_>) -> bool {
    role.has(Duty::H) || role.has(Duty::U)
}
