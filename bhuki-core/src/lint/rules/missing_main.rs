use std::borrow::Cow;

use crate::lint::fault::{Fact, Facts, Fault};
use crate::lint::level::Level;
use crate::lint::rows::{missing, never_held};
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::kind::RoleKind;
use crate::model::matrix::{DutyCell, Matrix};
use crate::model::scheme::Duty;
use crate::text::{Text, is_formula_error, visible};

pub(super) static RULE: Rule = Rule {
    name: "missing-main",
    level: Level::Error,
    scope: Scope::Activity,
    title: Text { da: "Ingen har hovedansvaret", en: "Nobody is accountable" },
    message: Text {
        da: "ingen har hovedansvaret ({H}) for {activity}{hint}",
        en: "nobody is accountable ({H}) for {activity}{hint}",
    },
    why: Text {
        da: "Uden en hovedansvarlig sørger ingen for, at aktiviteten bliver gennemført, og der er \
             ingen at spørge, når den ikke bliver det.",
        en: "Without someone accountable nobody makes sure that the activity is done, and there \
             is nobody to ask when it is not.",
    },
    ask: Text {
        da: "Hvem skal stå til regnskab, hvis aktiviteten ikke bliver gennemført? Sæt {H} hos netop \
             én rolle.",
        en: "Who must account for it if the activity is not done? Put {H} with exactly one role.",
    },
    source: Text {
        da: "KL & Devoteam: Digital modenhed i kommunerne (2012), s. 63",
        en: "KL & Devoteam: Digital modenhed i kommunerne (2012), p. 63",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | Arkivar |\n\
          |---|---|---|---|---|\n\
          | ISP6 | Vedligeholde systemoversigt | H/U | K | I |\n\
          | ISP7 | **Aflevere data til Statens Arkiver** | K | K | U |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | Arkivar |\n\
           |---|---|---|---|---|\n\
           | ISP6 | Vedligeholde systemoversigt | H/U | K | I |\n\
           | ISP7 | Aflevere data til Statens Arkiver | K | H | U |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    let missing: Vec<Fault> = missing(matrix, Duty::H).collect();
    if let Some(whole) = never_held(matrix, &missing, NOBODY) {
        faults.push(whole);
        return;
    }
    faults.extend(missing.into_iter().map(|fault| with_candidate(fault, matrix, settings)));
}

const NOBODY: Text = Text {
    da: "ingen har hovedansvaret ({H}) for nogen af de {all} aktiviteter",
    en: "nobody is accountable ({H}) for any of the {all} activities",
};

fn with_candidate(fault: Fault, matrix: &Matrix, settings: &Settings) -> Fault {
    match fault.activity.and_then(|activity| candidate(matrix, settings, activity)) {
        Some(role) => {
            fault.with("hint", Fact::Words(SHOULD_IT_BE, Facts::default().with("other", role)))
        }
        None => fault,
    }
}

/// Asks about the one role that does the work, where there is one. Who is accountable
/// is for people to decide, so there is no fix.
const SHOULD_IT_BE: Text = Text {
    da: "; skal det være {other}, som udfører den?",
    en: "; should it be {other}, who does it?",
};

/// The only role with U, where it has nothing else and is one person.
fn candidate(matrix: &Matrix, settings: &Settings, activity: usize) -> Option<String> {
    let letter = matrix.scheme.letter_for(Duty::U)?;
    let executors = matrix.roles_with(activity, Duty::U);
    let [only] = executors.as_slice() else { return None };
    let is_plain =
        |duty: &DutyCell| duty.reading.letters == [letter] && duty.reading.qualifier.is_none();
    let mut own = matrix
        .duties_of(activity)
        .iter()
        .filter(|duty| matrix.same_role(duty.role) == *only && !duty.reading.blank);
    let role = matrix.roles().get(*only)?;
    let is_named = !visible(&role.name).is_empty() && !is_formula_error(&role.name);
    let is_person = settings.kind(role) == RoleKind::Person;
    let fits = own.all(is_plain) && is_named && is_person;
    if fits { matrix.names_of(&executors).pop() } else { None }
}
