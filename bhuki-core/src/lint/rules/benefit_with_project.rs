use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::lint::topic::Topic;
use crate::model::matrix::{DutyCell, Matrix, Role};
use crate::model::scheme::Duty;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "benefit-with-project",
    level: Level::Warning,
    scope: Scope::Activity,
    title: Text { da: "Gevinsten ligger hos projektet", en: "The benefit lies with the project" },
    message: Text {
        da: "{role} har hovedansvaret ({H}) for en gevinst: {activity}",
        en: "{role} is accountable ({H}) for a benefit: {activity}",
    },
    why: Text {
        da: "Gevinsten kommer først, når projektet er slut, og hentes ved at arbejde på en anden \
             måde. Det kan kun den sørge for, der leder det daglige arbejde: lederen i linjen \
             ejer gevinsten, ikke projektlederen.",
        en: "The benefit comes when the project is over, from working in another way. Only those \
             who lead the daily work can bring that about: the line manager owns the benefit, not \
             the project manager.",
    },
    ask: Text {
        da: "Hvilken leder i linjen skal hente gevinsten, når projektet er slut? Giv den leder \
             {H}, og lad projektet udføre ({U}) eller blive hørt ({K}). På tværs af forvaltninger \
             er det én direktør, med en lokal ejer i hvert område.",
        en: "Which line manager is to reap the benefit when the project is over? Give {H} to that \
             manager, and let the project do the work ({U}) or be heard ({K}). Across departments \
             it is one director, with a local owner in each area.",
    },
    source: Text {
        da: "KL & Devoteam: Digital modenhed i kommunerne (2012), kap. 2 om gevinster",
        en: "KL & Devoteam: Digital modenhed i kommunerne (2012), ch. 2 on benefits",
    },
    bad: "| Nr. | Aktivitet | Fagchef | Projektleder | Økonomikonsulent |\n\
          |---|---|---|---|---|\n\
          | 1 | Opgøre gevinster før start | H | U | K |\n\
          | 2 | Styre projektet | K | H/U | |\n\
          | 3 | Realisere gevinster i driften | U | **H** | I |",
    good: "| Nr. | Aktivitet | Fagchef | Projektleder | Økonomikonsulent |\n\
           |---|---|---|---|---|\n\
           | 1 | Opgøre gevinster før start | H | U | K |\n\
           | 2 | Styre projektet | K | H/U | |\n\
           | 3 | Realisere gevinster i driften | H/U | | I |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    let is_project = |role: &Role| settings.is_about(&role.name, Topic::ProjectRole);
    let projects: Vec<bool> = matrix.roles().iter().map(is_project).collect();
    for (i, activity) in matrix.activities().iter().enumerate() {
        let mains: Vec<&DutyCell> = matrix.holders(i, Duty::H).collect();
        let Some(role) = only_role(matrix, &mains) else { continue };
        let lies_there = projects.get(role).is_some_and(|is_project| *is_project);
        if lies_there && settings.is_about(&activity.name, Topic::Benefit) {
            faults.push(Fault {
                cells: mains.iter().map(|duty| duty.cell.into()).collect(),
                activity: Some(i),
                role: Some(role),
                ..Fault::default()
            });
        }
    }
}

/// The role that the duties lie with; none where it is several: then it is not settled
/// who owns the benefit, as `several-mains` says.
fn only_role(matrix: &Matrix, duties: &[&DutyCell]) -> Option<usize> {
    let first = duties.first()?.role;
    let identity = |role: usize| matrix.roles().get(role).map(Role::identity);
    let is_same = |duty: &&DutyCell| duty.role == first || identity(duty.role) == identity(first);
    duties.iter().all(is_same).then_some(first)
}
