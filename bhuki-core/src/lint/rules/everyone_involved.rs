use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::fill::{Fill, percent_with};
use crate::lint::level::{Level, Threshold};
use crate::lint::rows::{filled_activities, named_activities, whole_row};
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::model::scheme::Duty;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "everyone-involved",
    level: Level::Note,
    scope: Scope::Activity,
    title: Text { da: "Alle er med i aktiviteten", en: "Everybody is in the activity" },
    message: Text {
        da: "alle {count} roller har et bogstav i {activity}",
        en: "all {count} roles have a letter in {activity}",
    },
    why: Text {
        da: "Et skema skal vise, hvem der er med, og hvem der ikke er. Når alle er med, tager det \
             længere tid, og ingen kan se, hvem der er nødvendig.",
        en: "A matrix is to show who is in and who is not. When everybody is in, it takes longer, \
             and nobody can see who is needed.",
    },
    ask: Text {
        da: "Hvem behøver ikke at være med? Lad deres celler stå tomme.",
        en: "Who can be left out? Leave their cells empty.",
    },
    source: Text {
        da: "Smith & Erwin: Role & Responsibility Charting (RACI); grænserne er vores egne",
        en: "Smith & Erwin: Role & Responsibility Charting (RACI); the limits are our own",
    },
    bad: "| Nr. | Aktivitet | Direktør | Fagchef | Planlægger | Jurist | Arkivar | Økonom | Redaktør | DPO | Tolk | Vagt |\n\
          |---|---|---|---|---|---|---|---|---|---|---|---|\n\
          | 1 | **Godkende lokalplan** | B | H | U | K | I | K | U | K | I | I |\n\
          | 2 | Føre tilsyn | I | H | U | | | | | | | |",
    good: "| Nr. | Aktivitet | Direktør | Fagchef | Planlægger | Jurist | Arkivar | Økonom | Redaktør | DPO | Tolk | Vagt |\n\
           |---|---|---|---|---|---|---|---|---|---|---|---|\n\
           | 1 | Godkende lokalplan | B | H | U | K | | K | U | K | | |\n\
           | 2 | Føre tilsyn | I | H | U | | I | | | | I | I |",
    yields_to: &["crowded-execution", "crowded-consultation", "crowded-information"],
    thresholds: Cow::Borrowed(&[LEAST, PERCENT]),
    check: Check::Matrix(check),
};

/// In a matrix of five to nine roles everybody meets in the planning and at the end; that
/// is no sign of carelessness.
const LEAST: Threshold = Threshold {
    name: "least",
    value: 10,
    means: Text {
        da: "så mange roller skal skemaet have, før en fuld række er værd at nævne",
        en: "so many roles must the matrix have before a full row is worth a word",
    },
};

/// Three in four cells are filled in most matrices; nine in ten tell nobody apart.
const PERCENT: Threshold = Threshold {
    name: "percent",
    value: 90,
    means: Text {
        da: "så stor en del af cellerne udfyldt gør skemaet for fuldt, i procent",
        en: "this share of the cells filled makes the matrix too full, in per cent",
    },
};

/// The fewest roles, and activities, of a matrix that can be called full.
const SMALLEST: usize = 6;

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    if let Some(fault) = full_matrix(matrix, settings) {
        faults.push(fault);
        return;
    }
    let all = matrix.distinct_roles();
    if all < settings.threshold(RULE.name, &LEAST) {
        return;
    }
    for activity in named_activities(matrix).filter(|i| matrix.is_fully_read(*i)) {
        let roles = matrix.roles_in(activity);
        if !roles.is_empty() && roles.len() == all {
            let roles = matrix.names_of(&roles);
            faults.push(Fault { roles, ..whole_row(matrix, activity) });
        }
    }
}

/// One finding for a matrix in which nearly every cell is filled, instead of one for each
/// row and role.
fn full_matrix(matrix: &Matrix, settings: &Settings) -> Option<Fault> {
    let fill = Fill::of(matrix).percent();
    let is_large =
        matrix.distinct_roles() >= SMALLEST && filled_activities(matrix).count() >= SMALLEST;
    if !is_large || fill < settings.threshold(RULE.name, &PERCENT) {
        return None;
    }
    let shares = Duty::ALL.map(|duty| (percent_with(matrix, duty), duty));
    let (share, duty) = shares.into_iter().max_by_key(|(share, _)| *share)?;
    let fault = Fault { message: Some(FULL), ..Fault::at([matrix.area]) };
    let fault = fault.with("percent", fill).with("share", share);
    Some(fault.with("letter", matrix.scheme.own_letter(duty)))
}

const FULL: Text = Text {
    da: "{percent} % af cellerne er udfyldt; {letter} står i {share} % af dem",
    en: "{percent}% of the cells are filled; {letter} stands in {share}% of them",
};
