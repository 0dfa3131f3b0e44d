use std::borrow::Cow;

use super::decides_own_work;
use crate::lint::fault::Fault;
use crate::lint::holding::{by_role, held_at_once, letters_of};
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::model::scheme::{Duties, Duty};
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "redundant-letter",
    level: Level::Warning,
    scope: Scope::Cell,
    title: Text { da: "Overflødigt bogstav", en: "Redundant letter" },
    message: Text {
        da: "{role} har både {hint} ud for {activity}",
        en: "{role} has {hint} at once beside {activity}",
    },
    why: Text {
        da: "En rolle deltager på én måde. Den, der beslutter, har hovedansvaret eller udfører, er \
             allerede hørt og orienteret, og den, der konsulteres, er allerede orienteret. Et \
             bogstav for meget gør det uklart, hvad der ventes af rollen.",
        en: "A role takes part in one way. Whoever decides, is accountable or does the work is \
             already heard and told, and whoever is consulted is already told. A letter too many \
             makes it unclear what is expected of the role.",
    },
    ask: Text {
        da: "Hvad er rollens del i aktiviteten? Behold det bogstav, der siger mest, og slet resten. \
             Kun {H} og {U} hører sammen.",
        en: "What is the role's part in the activity? Keep the letter that says most and delete \
             the rest. Only {H} and {U} belong together.",
    },
    source: Text {
        da: "Udbredt regel for RACI-skemaer: én måde at deltage på for hver rolle og opgave, dog \
             må ansvar og udførelse stå sammen",
        en: "A common rule for RACI charts: one participation type for each role and task, except \
             that accountable and responsible may stand together",
    },
    bad: "| Nr. | Aktivitet | Direktør | Fagchef | Jurist |\n\
          |---|---|---|---|---|\n\
          | 1 | Føre tilsyn | **B/I** | H/U | **K/I** |\n\
          | 2 | Besvare klager | I | **H/K** | U |",
    good: "| Nr. | Aktivitet | Direktør | Fagchef | Jurist |\n\
           |---|---|---|---|---|\n\
           | 1 | Føre tilsyn | B | H/U | K |\n\
           | 2 | Besvare klager | I | H | U |",
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, settings: &Settings, faults: &mut Vec<Fault>) {
    // A role that decides and does has more to ask about than its K.
    let other = decides_own_work::RULE.level_in(settings) != Level::Off;
    for duties in by_role(matrix) {
        let is_told = other && decides_own_work::has_both(duties, matrix);
        if is_redundant(letters_of(duties)) && !is_told {
            faults.push(held_at_once(duties, matrix));
        }
    }
}

/// K and I say nothing beside B, H or U, nor I beside K.
fn is_redundant(letters: Duties) -> bool {
    let takes_part = [Duty::B, Duty::H, Duty::U].into_iter().any(|l| letters.has(l));
    let (heard, told) = (letters.has(Duty::K), letters.has(Duty::I));
    takes_part && (heard || told) || heard && told
}
