use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::holding::{by_role, held_at_once, letters_of};
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::{DutyCell, Matrix};
use crate::model::scheme::{Duties, Duty};
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "redundant-letter",
    level: Level::Warning,
    scope: Scope::Cell,
    title: Text { da: "Overflødigt bogstav", en: "Redundant letter" },
    message: Text {
        da: "{role} har både {letters} i {activity}",
        en: "{role} has {letters} at once in {activity}",
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
    yields_to: &["decides-own-work"],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    let redundant = by_role(matrix).filter(|duties| is_redundant(letters_of(duties)));
    let redundant: Vec<&[DutyCell]> = redundant.collect();
    let is_meant = is_heard_and_told_on_purpose(matrix, &redundant);
    for duties in redundant {
        if !(is_meant && is_heard_and_told(letters_of(duties))) {
            faults.push(held_at_once(duties, matrix));
        }
    }
}

/// So many cells with both K and I are a habit of the matrix: heard before, told after.
const HABIT: usize = 3;

fn is_heard_and_told_on_purpose(matrix: &Matrix, redundant: &[&[DutyCell]]) -> bool {
    let both = redundant.iter().filter(|duties| is_heard_and_told(letters_of(duties)));
    let letters = [Duty::K, Duty::I].map(|duty| matrix.scheme.own_letter(duty));
    let [heard, told] = &letters;
    let pairs = [format!("{heard}/{told}"), format!("{told}/{heard}")];
    let is_explained =
        matrix.surroundings.iter().any(|text| pairs.iter().any(|pair| text.contains(pair)));
    is_explained || both.count() >= HABIT
}

fn is_heard_and_told(letters: Duties) -> bool {
    letters.iter().eq([Duty::K, Duty::I])
}

/// K and I say nothing beside B, H or U, nor I beside K.
fn is_redundant(letters: Duties) -> bool {
    let takes_part = [Duty::B, Duty::H, Duty::U].into_iter().any(|l| letters.has(l));
    let (heard, told) = (letters.has(Duty::K), letters.has(Duty::I));
    takes_part && (heard || told) || heard && told
}
