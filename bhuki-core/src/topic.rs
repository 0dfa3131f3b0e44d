//! What texts are about, by word lists in Danish and English.

use crate::text::folded;

/// Something that a wording or a role's name can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
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

    /// Whether a text is about it; `own` are the user's words, folded.
    pub(crate) fn is_in(self, text: &str, own: &[String]) -> bool {
        let text = folded(text);
        own.iter().any(|word| text.split(' ').any(|part| part == word))
    }
}
