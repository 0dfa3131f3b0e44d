use std::borrow::Cow;

use crate::lint::fault::{Fact, Fault};
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::lint::topic::{Topic, WordList};
use crate::model::matrix::{Activity, Matrix};
use crate::text::Text;

use super::it_not_involved::is_it;

pub(super) static RULE: Rule = Rule {
    name: "late-it",
    level: Level::Warning,
    scope: Scope::Activity,
    title: Text { da: "It kommer for sent med", en: "IT comes in too late" },
    message: Text {
        da: "it er først med fra {other}, efter {count} aktiviteter om behov, udbud og kontrakt",
        en: "the IT department comes in only at {other}, after {count} activities on needs, tender and contract",
    },
    why: Text {
        da: "Det er den første af de fejl, KL nævner: et fagområde finder og køber en løsning, og \
             it-afdelingen hører om den, når den skal i drift. Så er krav til sikkerhed, drift og \
             sammenhæng dyre at få med.",
        en: "It is the first of the failures that KL names: a professional area finds and buys a \
             solution, and the IT department hears of it when it is to go live. By then the \
             demands of security, operations and other systems are costly to meet.",
    },
    ask: Text {
        da: "Hvad skal it-afdelingen sige om behovet og kravene, før der købes? Giv en it-rolle \
             {K} eller {U} i de første aktiviteter.",
        en: "What must the IT department say of needs and requirements before anything is bought? \
             Give an IT role {K} or {U} in the first activities.",
    },
    source: Text {
        da: "KL & Devoteam: Digital modenhed i kommunerne (2012), s. 63: it inddrages for sent",
        en: "KL & Devoteam: Digital modenhed i kommunerne (2012), p. 63: IT is involved too late",
    },
    bad: "| Nr. | Aktivitet | Fagchef | Indkøbskonsulent | It-chef |\n\
          |---|---|---|---|---|\n\
          | 1 | **Beskrive behov** | H/U | K | |\n\
          | 2 | **Gennemføre udbud** | H | U | |\n\
          | 3 | **Indgå kontrakt** | H | U | |\n\
          | 4 | Idriftsætte det nye fagsystem | H | | U |",
    good: "| Nr. | Aktivitet | Fagchef | Indkøbskonsulent | It-chef |\n\
           |---|---|---|---|---|\n\
           | 1 | Beskrive behov | H/U | K | K |\n\
           | 2 | Gennemføre udbud | H | U | K |\n\
           | 3 | Indgå kontrakt | H | U | |\n\
           | 4 | Idriftsætte det nye fagsystem | H | | U |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

/// What comes before anything is bought or started.
static EARLY: WordList = WordList {
    words: &[
        "behov", "behovet", "behovsanalyse*", "behovsafdækning*", "kortlæg* … behov", "krav",
        "kravene", "kravspecifikation*", "kravliste*", "kravlista*", "kravspesifikasjon*",
        "kravställ*", "markedsdialog*", "markedsundersøg*", "*udbud", "*udbuddet",
        "udbudsmateriale*", "anbud*", "upphandl*", "tilbud", "tilbuddene", "tilbudsfrist*",
        "offert*", "indkøb*", "innkjøp*", "indgå* … aftale", "*kontrakt", "*kontrakten",
        "kontraktsforhandl*", "avtal", "avtalen", "avtale", "leverandørvalg*", "vælge leverandør*",
        "velge leverandør*", "välja leverantör*", "needs", "need", "requirement*", "tender*",
        "procure*", "purchase*", "select* … supplier*", "select* … vendor*", "choose … supplier*",
        "choose … vendor*", "contract", "contracts", "request for proposal*", "rfp", "shortlist*",
    ],
    but_not: &[
        "opsige kontrakt*", "følge op på kontrakt*", "lukke kontrakt*", "contract management",
    ],
};

/// What comes once it is there.
static START: WordList = WordList {
    words: &[
        "idriftsæt*", "idriftsett*", "driftsætt*", "driftsätt*", "driftsett*", "ibrugtag*",
        "tage … i brug", "sætte … i drift", "ta … i bruk", "implementer*", "implement", "install*",
        "opsæt*", "sette opp", "sätta upp", "konfigurer*", "configur*", "migrer*", "migrate*",
        "udrul*", "roll out", "go live", "deploy*", "launch*", "lanser*", "set up", "integrer*",
        "integrate*", "overgang til drift", "hand over to operations",
    ],
    but_not: &[],
};

/// The fewest activities on needs, tender and contract that make a chain.
const SEVERAL: usize = 2;

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    let it_roles: Vec<bool> = matrix.roles().iter().map(|role| is_it(role, settings)).collect();
    let takes_part = |activity: usize| {
        let mut duties = matrix.duties_of(activity).iter().filter(|duty| !duty.reading.blank);
        duties.any(|duty| it_roles.get(duty.role) == Some(&true))
    };
    let all: Vec<(usize, &Activity)> = matrix.activities().iter().enumerate().collect();
    for chain in all.chunk_by(|(_, a), (_, b)| a.sections == b.sections) {
        let Some(entry) = chain.iter().position(|(index, _)| takes_part(*index)) else { continue };
        let (before, from) = chain.split_at(entry);
        let is_early = |(index, activity): &&(usize, &Activity)| {
            EARLY.is_in_text(&activity.name) && !matrix.is_empty_activity(*index)
        };
        let early: Vec<usize> = before.iter().filter(is_early).map(|(index, _)| *index).collect();
        let Some((_, first)) = from.first() else { continue };
        // An early activity that speaks of IT is told by itself.
        let speaks_of_it =
            |(_, activity): &(usize, &Activity)| settings.is_about(&activity.name, Topic::It);
        let is_chain = early.len() >= SEVERAL && START.is_in_text(&first.name);
        if is_chain && from.iter().any(speaks_of_it) && !before.iter().any(speaks_of_it) {
            faults.extend(fault(matrix, &early, first));
        }
    }
}

fn fault(matrix: &Matrix, early: &[usize], entry: &Activity) -> Option<Fault> {
    let (first, others) = early.split_first()?;
    let cells = early.iter().filter_map(|i| Some(matrix.activities().get(*i)?.cell.into()));
    let fault =
        Fault { activity: Some(*first), more_activities: others.to_vec(), ..Fault::at(cells) };
    Some(fault.with("other", Fact::Activity(entry.in_full())).with("count", early.len()))
}
