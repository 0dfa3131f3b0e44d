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

/// Endings of the names of bodies, and of several people at once. Danish, Norwegian and
/// Swedish compounds carry their meaning last, so `digitaliseringsråd` is a body and
/// `rådgiver` is not.
const BODIES: &[&str] = &[
    "råd", "rådet", "udvalg", "udvalget", "udvalgene", "utvalg", "utvalget", "utskott",
    "utskottet", "gruppe", "gruppen", "gruppa", "grupper", "grupperne", "grupp", "forum",
    "forummet", "forumet", "fora", "bestyrelse", "bestyrelsen", "styrelse", "styrelsen",
    "direktion", "direktionen", "direksjon", "direksjonen", "kreds", "kredsen", "nævn", "nævnet",
    "nemnd", "nemnda", "nämnd", "nämnden", "komité", "komite", "komiteen", "komitéen", "kommitté",
    "kommittén", "panel", "panelet", "panelen", "netværk", "netværket", "nettverk", "nettverket",
    "nätverk", "nätverket", "byråd", "ledelse", "ledelsen", "styret", "kommunestyre",
    "formannskap", "formannskapet", "tinget", "møde", "mødet", "møte", "møtet", "möte", "mötet",
    "repræsentantskab", "repræsentantskabet", "representantskap", "representantskapet",
    "beredning", "beredningen", "forening", "foreningen", "förening", "föreningen", "association",
    "fullmäktige", "ledning", "ledningen", "presidium", "presidiet", "board", "council",
    "committee", "group", "task force", "cabinet", "senate", "assembly", "commission",
    "trustees", // Where people work.
    "team", "teamet", "teams", "sekretariat", "sekretariatet", "kontor", "kontoret", "afdeling",
    "afdelingen", "avdeling", "avdelingen", "avdelinga", "avdelning", "avdelningen", "enhed",
    "enheden", "enhet", "enheten", "forvaltning", "forvaltningen", "förvaltning", "förvaltningen",
    "etat", "etaten", "department", "directorate", "authority", // Many at once.
    "brugere", "brugerne", "brukere", "brukerne", "användare", "användarna", "medarbejdere",
    "medarbejderne", "medarbejder(e)", "medarbeidere", "medarbeiderne", "medarbetare",
    "medarbetarna", "ansatte", "anställda", "borgere", "borgerne", "innbyggere", "innbyggerne",
    "invånare", "invånarna", "ledere", "lederne", "users", "staff", "employees", "citizens",
    "volunteers", "residents", "governors", "personale", "personalet", "personalen", "personell",
    "foreninger", "facken", "fackförbunden", "foreningene", "erne", "ene", "arna", "erna", "orna",
];

/// Titles of one person that end like bodies.
const PERSONS: &[&str] = &["kommunalråd", "kommunalrådet", "borgarråd", "oppositionsråd"];

/// Whole names that would be endings of other words and names.
const WHOLE_BODIES: &[&str] = &["styre", "management", "senior management", "top management"];

/// Words after which a name only says what the body is about, or whom the person is with:
/// the `Board` in "Board of Directors", the `Sekretær` in "Sekretær for chefgruppen".
const PREPOSITIONS: &[&str] = &[
    "af", "for", "i", "på", "til", "fra", "om", "ved", "hos", "med", "under", "vedr", "vedr.",
    "vedrørende", "angående", "av", "för", "till", "från", "inom", "of", "to", "on", "in", "at",
    "with", "from",
];

/// Whether a role's name is that of a body or of one person. A name that joins
/// several counts as a body only where all of them are.
pub(crate) fn kind_of(name: &str) -> RoleKind {
    let name = folded(name);
    let parts = name.split([',', '/', '&']).flat_map(|part| part.split(" og "));
    let parts = parts.flat_map(|part| part.split(" and ")).flat_map(|part| part.split(" och "));
    // In "Teknik- og miljøudvalget" the first part lends its ending from the last.
    let mut parts = parts.filter(|part| !part.trim().ends_with('-')).peekable();
    let is_body = parts.peek().is_some() && parts.all(|part| is_body(part.trim()));
    if is_body { RoleKind::Body } else { RoleKind::Person }
}

fn is_body(part: &str) -> bool {
    let mut words = part.split_whitespace();
    let first = words.next();
    let head = words.take_while(|word| !PREPOSITIONS.contains(word));
    let head: Vec<&str> = first.into_iter().chain(head).collect();
    let head = head.join(" ");
    let head = head.split(" (").next().unwrap_or_default();
    if PERSONS.iter().any(|title| head.ends_with(title)) {
        return false;
    }
    WHOLE_BODIES.contains(&head) || BODIES.iter().any(|ending| head.ends_with(ending))
}
