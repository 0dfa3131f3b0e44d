//! Which way round a matrix stands, and whether it is one at all.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use super::candidate::Candidate;
use super::evidence::{Question, ratio, reason, yes};
use crate::model::notation;
use crate::model::words;

/// What is known of the names in a candidate, whichever way it is read.
pub(super) struct Names {
    corner_agrees: bool,
    longer: bool,
    roles_like_roles: f64,
    activities_like_roles: f64,
    roles_like_persons: f64,
    capital_roles: bool,
}

/// Which way round: how well rows pass for activities and columns for roles. What is a
/// fault in one of the two readings is no reason here: that is what a linter is for.
pub(super) static ORIENTATION: Question<Names> = Question {
    asks: "do the activities run down?",
    threshold: 0.0,
    reasons: &[
        reason("corner agrees", 3.0, "the corner says what stands below it", |n| {
            yes(n.corner_agrees)
        }),
        reason("longer", 1.0, "wordings are longer than names", |n| yes(n.longer)),
        reason("roles like roles", 3.0, "positions and bodies are roles", |n| n.roles_like_roles),
        reason("activities like roles", -3.0, "positions and bodies are no activities", |n| {
            n.activities_like_roles
        }),
        reason("roles like persons", 1.5, "people are roles", |n| n.roles_like_persons),
        reason("capital roles", 1.0, "names begin with a capital, wordings may not", |n| {
            yes(n.capital_roles)
        }),
    ],
};

/// What is known of a candidate that may be a matrix.
#[expect(clippy::struct_excessive_bools, reason = "each is one piece of evidence")]
pub(super) struct Likeness {
    under_activity_header: bool,
    adjacent: bool,
    several: bool,
    doubled: bool,
    role_names: f64,
    worded: f64,
    wordless: f64,
    persons: f64,
    spoken: bool,
    unknown: f64,
    foreign: bool,
    single: bool,
    turned: bool,
    whole_family: f64,
    runs: bool,
    one_letter: bool,
    two_letters: bool,
}

/// What the finder knows besides the names: see [`Candidate::likeness`].
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is one piece of evidence")]
pub(super) struct Surroundings {
    /// Whether the sheet or the user names the family.
    pub(super) spoken: bool,
    /// The share of the letter cells that the family does not know.
    pub(super) unknown: f64,
    /// Whether one letter is used only, and nothing says which family it is of.
    pub(super) one_letter: bool,
    /// Whether two letters of a rare family are used only.
    pub(super) two_letters: bool,
    /// The share of the letters that stand on end, two and two.
    pub(super) runs: f64,
    /// Whether the sheet explains its letters as something else.
    pub(super) foreign: bool,
}

/// Whether it is a matrix of responsibility rather than any other table of letters.
pub(super) static IS_MATRIX: Question<Likeness> = Question {
    asks: "is it a matrix?",
    threshold: 2.0,
    reasons: &[
        reason("activity header", 2.0, "its corner names activities", |l| {
            yes(l.under_activity_header)
        }),
        reason("adjacent", 0.5, "roles stand side by side", |l| yes(l.adjacent)),
        reason("several", 0.5, "several of them", |l| yes(l.several)),
        reason("doubled", 1.0, "nobody but the makers of such a matrix writes H/U", |l| {
            yes(l.doubled)
        }),
        reason("role names", 2.0, "its headers are positions and bodies", |l| l.role_names),
        reason("one letter", -2.5, "one letter alone may be any mark", |l| yes(l.one_letter)),
        reason("two letters", -2.5, "two letters of a rare family may be chance", |l| {
            yes(l.two_letters)
        }),
        reason("worded", 1.5, "activities have several words", |l| l.worded),
        reason("wordless", -3.0, "numbers are no activities", |l| l.wordless),
        reason("persons", -2.0, "people down the side are a rota", |l| l.persons),
        reason("spoken", 2.0, "the file names the family or explains it", |l| yes(l.spoken)),
        reason("unknown", -5.0, "its letters belong to no family", |l| l.unknown),
        reason("foreign", -3.5, "the sheet says that its letters mean something else", |l| {
            yes(l.foreign)
        }),
        reason("single", -1.5, "one role or one activity is hardly a matrix", |l| yes(l.single)),
        reason("turned", -1.5, "few people write roles down the side", |l| yes(l.turned)),
        reason(
            "runs",
            -5.0,
            "two letters on end are initials or a code, unless others stand alone",
            |l| yes(l.runs),
        ),
        reason("whole family", 1.0, "every letter of the family is used", |l| l.whole_family),
    ],
};

impl Candidate {
    /// How well the rows pass for activities and the columns for roles; below zero
    /// the sheet reads better the other way.
    pub(super) fn orientation_score(&self) -> f64 {
        ORIENTATION.total(&self.names())
    }

    fn names(&self) -> Names {
        let activities: Vec<&str> = self.parts.activities.iter().map(|a| a.name.as_str()).collect();
        let roles: Vec<&str> = self.parts.roles.iter().map(|r| r.name.as_str()).collect();
        // In the turned sheet the corner's header speaks of what stands beside it.
        let holds = if self.is_turned { words::is_role_header } else { words::is_activity_header };
        let (length, of_roles) = (mean_length(&activities), mean_length(&roles));
        let (capital, of_activities) = (share(&roles, is_capital), share(&activities, is_capital));
        Names {
            corner_agrees: holds(&self.corner),
            longer: length > of_roles * 1.2,
            roles_like_roles: share(&roles, is_role),
            activities_like_roles: share(&activities, is_role),
            roles_like_persons: share(&roles, words::is_person_name),
            capital_roles: capital > of_activities + 0.5,
        }
    }

    /// What speaks for its being a matrix; see [`IS_MATRIX`].
    pub(super) fn likeness(&self, around: Surroundings) -> Likeness {
        let names: Vec<&str> = self.parts.activities.iter().map(|a| a.name.as_str()).collect();
        let roles: Vec<&str> = self.parts.roles.iter().map(|r| r.name.as_str()).collect();
        let columns: BTreeSet<u32> = self.parts.roles.iter().map(|role| role.cell.col).collect();
        let width = columns.last().zip(columns.first()).map_or(0, |(last, first)| last - first + 1);
        let adjacent = width as usize == columns.len() && columns.len() > 1;
        let used = self.used_letters();
        Likeness {
            under_activity_header: self.is_under_activity_header(),
            adjacent,
            several: adjacent && columns.len() > 2,
            doubled: used.doubled,
            role_names: share(&roles, words::is_role_name),
            worded: share(&names, |name| name.split_whitespace().count() > 1),
            wordless: share(&names, |name| !name.chars().any(char::is_alphabetic)),
            persons: share(&names, words::is_person_name),
            spoken: around.spoken,
            unknown: around.unknown,
            foreign: around.foreign,
            single: roles.len() == 1 || names.len() == 1,
            turned: self.is_turned,
            runs: around.runs > 0.5,
            one_letter: around.one_letter,
            two_letters: around.two_letters,
            whole_family: yes(used.letters.len() >= 4),
        }
    }

    fn used_letters(&self) -> UsedLetters {
        let mut used = UsedLetters::default();
        let mut known: HashSet<&Arc<str>> = HashSet::new();
        for (_, _, _, raw) in self.parts.duties.iter().filter(|duty| known.insert(&duty.3)) {
            let letters = notation::read(raw, self.scheme).letters;
            used.doubled |= letters.len() > 1;
            used.letters.extend(letters);
        }
        used
    }
}

/// The letters that stand in a candidate.
#[derive(Default)]
struct UsedLetters {
    letters: BTreeSet<char>,
    /// Whether a cell holds two.
    doubled: bool,
}

fn share(names: &[&str], holds: fn(&str) -> bool) -> f64 {
    ratio(names.iter().filter(|name| holds(name)).count(), names.len())
}

fn mean_length(names: &[&str]) -> f64 {
    ratio(names.iter().map(|name| name.chars().count()).sum(), names.len())
}

fn is_role(name: &str) -> bool {
    words::is_role_name(name) && !is_act(name)
}

/// Whether a name begins with a verb and says what it does it to.
fn is_act(name: &str) -> bool {
    name.contains(' ') && words::begins_with_infinitive(name)
}

fn is_capital(name: &str) -> bool {
    name.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)
}
