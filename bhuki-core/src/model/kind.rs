//! Whether a role is one person or a body, and the words that tell it.

use serde::{Deserialize, Serialize};

use crate::text::folded;

/// Whether a role is held by one human being or by a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum RoleKind {
    /// One person, or a position that one person holds.
    #[default]
    Person,
    /// A body: board, council, committee, group, team, all employees.
    Body,
}

/// Endings of the names of bodies. Danish compounds carry their meaning last,
/// so `digitaliseringsråd` is a body and `rådgiver` is not.
const BODIES: &[&str] = &[
    "råd", "rådet", "udvalg", "udvalget", "udvalgene", "gruppe", "gruppen", "grupper", "grupperne",
    "forum", "forummet", "fora", "bestyrelse", "bestyrelsen", "direktion", "direktionen", "team",
    "teamet", "teams", "kreds", "kredsen", "nævn", "nævnet", "komité", "komite", "komiteen",
    "brugere", "brugerne", "medarbejdere", "medarbejderne", "medarbejder(e)", "ansatte", "borgere",
    "borgerne", "ledere", "lederne", "netværk", "netværket", "byråd", "sekretariat",
    "sekretariatet", "board", "council", "committee", "group", "forum", "users", "staff",
    "employees", "team", "kontor", "kontoret", "afdeling", "afdelingen", "styrelse", "styrelsen",
];

/// Whether a role's name is that of a body or of one person. A name that joins
/// several counts as a body only where all of them are.
pub(crate) fn kind_of(name: &str) -> RoleKind {
    let name = folded(name);
    let parts = name.split([',', '/', '&']).flat_map(|part| part.split(" og "));
    // In "Teknik- og miljøudvalget" the first part lends its ending from the last.
    let mut parts = parts.filter(|part| !part.ends_with('-')).peekable();
    let is_body = parts.peek().is_some() && parts.all(|part| is_body(part.trim()));
    if is_body { RoleKind::Body } else { RoleKind::Person }
}

fn is_body(part: &str) -> bool {
    let last = part.split_whitespace().last().unwrap_or_default();
    BODIES.iter().any(|ending| last.ends_with(ending))
}
