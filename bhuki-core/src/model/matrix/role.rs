//! A role of a matrix: who may hold a duty.

use crate::model::cell::Cell;
use crate::model::kind::RoleKind;
use crate::text::folded;

/// A role: who may hold a duty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Role {
    /// The name without footnote marks; empty where the head is.
    pub name: String,
    /// The heading it stands under, such as "Linjeorganisation".
    pub group: Option<String>,
    /// Person or body, judged from the name.
    pub kind: RoleKind,
    /// `*` (appointed for each project) or `**` (for each system), its own or its group's.
    pub mark: Option<String>,
    /// The other head where there are two: the person in the position, say.
    pub second: Option<String>,
    /// Where the name stands.
    pub cell: Cell,
    /// Whether its column (or row) is hidden.
    pub hidden: bool,
    /// Who is appointed to it according to the workbook's sheet of roles; `None` if no such
    /// sheet lists the role, empty if it names nobody.
    pub appointed: Option<Vec<String>>,
}

impl Role {
    /// A role of this name, one person's, in no group.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// What tells it from the other roles: its name, the group it stands under and
    /// its other head, folded. Two project managers with a person each are two roles.
    pub fn identity(&self) -> [String; 3] {
        let other = |text: &Option<String>| text.as_deref().map(folded).unwrap_or_default();
        [folded(&self.name), other(&self.group), other(&self.second)]
    }
}
