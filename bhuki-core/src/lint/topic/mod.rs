//! What texts are about, by word lists in Danish, Norwegian, Swedish and English.

mod approval;
mod benefit;
mod change;
mod it;
mod roles;

use unicode_normalization::UnicodeNormalization;

use crate::text::visible;

/// Something that a wording or a role's name can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Topic {
    /// An activity that is an approval or a decision.
    Approval,
    /// An activity that concerns IT.
    It,
    /// An activity that changes how people work.
    Change,
    /// An activity about benefits.
    Benefit,
    /// A role of the IT organisation.
    ItRole,
    /// A role of employees, users or the professional area.
    StaffRole,
    /// A role of a project.
    ProjectRole,
    /// A board, council or forum.
    Board,
    /// A role that owns something or is responsible for it.
    OwnerRole,
}

impl Topic {
    /// Every topic, in the order of the settings.
    pub const ALL: [Self; 9] = [
        Self::Approval,
        Self::It,
        Self::Change,
        Self::Benefit,
        Self::ItRole,
        Self::StaffRole,
        Self::ProjectRole,
        Self::Board,
        Self::OwnerRole,
    ];

    /// Its name in the settings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Approval => "approval",
            Self::It => "it",
            Self::Change => "change",
            Self::Benefit => "benefit",
            Self::ItRole => "it-role",
            Self::StaffRole => "staff-role",
            Self::ProjectRole => "project-role",
            Self::Board => "board",
            Self::OwnerRole => "owner-role",
        }
    }

    /// Whether a text is about it; `own` are the user's words, folded. They count as
    /// beginnings of words, whatever the lists say.
    pub(crate) fn is_in(self, text: &str, own: &[String]) -> bool {
        let words = words_of(text);
        own.iter().any(|own| opens(own, &words)) || self.is_known_in(text, &words)
    }

    fn is_known_in(self, text: &str, words: &[String]) -> bool {
        match self {
            Self::Approval => approval::is_in(text, words),
            Self::It => it::IT.is_in(words) || says_it(text, words),
            Self::Change => change::CHANGE.is_in(main_clause(words)),
            Self::Benefit => benefit::BENEFIT.is_in(words),
            Self::ItRole => roles::IT_ROLE.is_in(words),
            Self::StaffRole => roles::STAFF_ROLE.is_in(words),
            Self::ProjectRole => roles::PROJECT_ROLE.is_in(words),
            Self::Board => roles::BOARD.is_in(words),
            Self::OwnerRole => roles::OWNER_ROLE.is_in(words),
        }
    }
}

/// Patterns that say what a text is about, and those that take it back.
///
/// A pattern is matched against whole words, since parts of words hit by accident:
/// `it` in `itinerary`. A star says where the word may go on: `digital*` begins one,
/// `*råd` ends one, as Danish compounds carry their meaning last, `*system*` stands
/// anywhere in one. Several words are matched one after the other, with up to four words
/// between them where a `…` stands: `tage … i brug`. A word that is part of an exception is
/// not looked at.
pub(crate) struct WordList {
    pub(crate) words: &'static [&'static str],
    pub(crate) but_not: &'static [&'static str],
}

impl WordList {
    /// Whether one of the words is among those of a text.
    pub(crate) fn is_in(&self, words: &[String]) -> bool {
        let mut rest = words;
        while !rest.is_empty() {
            let passed_over =
                self.but_not.iter().filter_map(|pattern| matched(pattern, rest)).max();
            if passed_over.is_none() && is_any(self.words, rest) {
                return true;
            }
            rest = rest.get(passed_over.unwrap_or(1)..).unwrap_or_default();
        }
        false
    }

    /// Whether one of the words is in a text.
    pub(crate) fn is_in_text(&self, text: &str) -> bool {
        self.is_in(&words_of(text))
    }
}

/// The words of a text as they are compared: lower case, split at blanks, hyphens,
/// slashes and all other marks.
fn words_of(text: &str) -> Vec<String> {
    let unified: String = visible(text).nfkc().collect();
    let words = unified.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// What is to be done, without when: "Vurdere risici, før løsningen tages i brug" assesses.
fn main_clause(words: &[String]) -> &[String] {
    const WHEN: &[&str] = &[
        "før", "inden", "efter", "når", "forud", "innan", "när", "efter", "etter", "before",
        "after", "when", "until", "once", "prior",
    ];
    let end = words.iter().skip(1).position(|word| WHEN.contains(&word.as_str()));
    words.get(..end.map_or(words.len(), |end| end + 1)).unwrap_or(words)
}

/// Whether one of the patterns fits the first words.
fn is_any(patterns: &[&str], words: &[String]) -> bool {
    patterns.iter().any(|pattern| matched(pattern, words).is_some())
}

/// How many words a pattern takes up at the beginning; none where it does not fit.
fn matched(pattern: &str, words: &[String]) -> Option<usize> {
    /// So many words may stand where a pattern has a gap: "Tage det nye materiale i brug".
    const WIDEST_GAP: usize = 4;
    let (part, rest) = match pattern.split_once(' ') {
        Some((part, rest)) => (part, Some(rest)),
        None => (pattern, None),
    };
    if let ("…", Some(rest)) = (part, rest) {
        let after = |gap: usize| Some(gap + matched(rest, words.get(gap..)?)?);
        return (0..=WIDEST_GAP).find_map(after);
    }
    let (first, others) = words.split_first()?;
    match rest {
        _ if !fits(part, first) => None,
        None => Some(1),
        Some(rest) => Some(1 + matched(rest, others)?),
    }
}

fn fits(pattern: &str, word: &str) -> bool {
    let after = pattern.strip_prefix('*');
    let stem = after.unwrap_or(pattern);
    match (after, stem.strip_suffix('*')) {
        (None, None) => word == stem,
        (None, Some(stem)) => word.starts_with(stem),
        (Some(_), None) => word.ends_with(stem),
        (Some(_), Some(stem)) => word.contains(stem),
    }
}

/// Whether a user's word or words stand among those of the text, the last as the
/// beginning of a word.
fn opens(own: &str, words: &[String]) -> bool {
    let own = words_of(own);
    let Some((last, before)) = own.split_last() else { return false };
    words.windows(own.len()).any(|part| {
        part.starts_with(before) && part.last().is_some_and(|word| word.starts_with(last))
    })
}

/// Whether `it` in the text is information technology rather than the English word:
/// it is written in capitals, joined to the next word, or stands in a Danish text.
fn says_it(text: &str, words: &[String]) -> bool {
    let plain = visible(text);
    let mut parts = plain.split(|c: char| !c.is_alphanumeric() && c != '-');
    let is_written = parts.any(|part| {
        part == "IT" || part.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("it-"))
    });
    let is_danish = || {
        plain.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å'])
            || words.iter().any(|word| it::DANISH.contains(&word.as_str()))
    };
    is_written || words.iter().any(|word| word == "it") && is_danish()
}

#[cfg(test)]
mod tests;
