use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rows::not_involved;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::lint::topic::Topic;
use crate::model::matrix::{Matrix, Role};
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "it-not-involved",
    level: Level::Warning,
    scope: Scope::Activity,
    title: Text { da: "It er ikke inddraget", en: "IT is not involved" },
    message: Text {
        da: "{activity} handler om it, men ingen it-rolle har et bogstav",
        en: "{activity} concerns IT, but no IT role has a letter",
    },
    why: Text {
        da: "It-afdelingen bliver ofte inddraget for sent, når et fagområde får ny eller ændret \
             it. Så kommer krav til sikkerhed, drift og sammenhæng med andre systemer først frem, \
             når de er dyre at opfylde.",
        en: "The IT department is often involved too late when a professional area gets new or \
             changed IT. The demands of security, operations and other systems then come to light \
             when they are costly to meet.",
    },
    ask: Text {
        da: "Hvad skal it-afdelingen bidrage med, og hvad skal den vide, inden det er for sent? \
             Giv en it-rolle {U}, {K} eller {I}.",
        en: "What must the IT department contribute, and what must it know before it is too late? \
             Give an IT role {U}, {K} or {I}.",
    },
    source: Text {
        da: "KL & Devoteam: Digital modenhed i kommunerne (2012), s. 63: it inddrages for sent",
        en: "KL & Devoteam: Digital modenhed i kommunerne (2012), p. 63: IT is involved too late",
    },
    bad: "| Nr. | Aktivitet | Fagchef | It-chef | Indkøbskonsulent |\n\
          |---|---|---|---|---|\n\
          | 1 | **Stille krav til nyt fagsystem** | H/U | | K |\n\
          | 2 | Drive fagsystemer | K | H/U | |\n\
          | 3 | Forlænge aftaler | H | | U |",
    good: "| Nr. | Aktivitet | Fagchef | It-chef | Indkøbskonsulent |\n\
           |---|---|---|---|---|\n\
           | 1 | Stille krav til nyt fagsystem | H/U | K | |\n\
           | 2 | Drive fagsystemer | K | H/U | |\n\
           | 3 | Forlænge aftaler | H | | U |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    let is_it = |role: &Role| is_it(role, settings);
    not_involved(matrix, is_it, |text| settings.is_about(text, Topic::It), faults);
}

/// Whether the role is of the IT organisation, by its own name or its group's. A board
/// that coordinates IT across the house is not the IT department.
pub(super) fn is_it(role: &Role, settings: &Settings) -> bool {
    let names = [Some(&role.name), role.group.as_ref(), role.second.as_ref()];
    names.into_iter().flatten().any(|name| settings.is_about(name, Topic::ItRole))
        && !settings.is_about(&role.name, Topic::Board)
}
