//! Words that names are judged by, in Danish and English, as data.

use crate::matrix::Kind;
use crate::text::folded;

/// Endings of the names of bodies. Danish compounds carry their meaning last,
/// so `digitaliseringsråd` is a body and `rådgiver` is not.
const BODIES: &[&str] = &[
    "råd",
    "rådet",
    "udvalg",
    "udvalget",
    "udvalgene",
    "gruppe",
    "gruppen",
    "grupper",
    "grupperne",
    "forum",
    "forummet",
    "fora",
    "bestyrelse",
    "bestyrelsen",
    "direktion",
    "direktionen",
    "team",
    "teamet",
    "teams",
    "kreds",
    "kredsen",
    "nævn",
    "nævnet",
    "komité",
    "komite",
    "komiteen",
    "brugere",
    "brugerne",
    "medarbejdere",
    "medarbejderne",
    "medarbejder(e)",
    "ansatte",
    "borgere",
    "borgerne",
    "ledere",
    "lederne",
    "netværk",
    "netværket",
    "byråd",
    "sekretariat",
    "sekretariatet",
    "board",
    "council",
    "committee",
    "group",
    "forum",
    "users",
    "staff",
    "employees",
    "team",
    "kontor",
    "kontoret",
    "afdeling",
    "afdelingen",
    "styrelse",
    "styrelsen",
];

/// Whether a role's name is that of a body or of one person. A name that joins
/// several counts as a body only where all of them are.
pub(crate) fn kind_of(name: &str) -> Kind {
    let name = folded(name);
    let mut parts = name.split([',', '/', '&']).flat_map(|part| part.split(" og ")).peekable();
    let is_body = parts.peek().is_some() && parts.all(|part| is_body(part.trim()));
    if is_body { Kind::Body } else { Kind::Person }
}

fn is_body(part: &str) -> bool {
    let last = part.split_whitespace().last().unwrap_or_default();
    BODIES.iter().any(|ending| last.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_told_from_persons_by_how_the_name_ends() {
        for body in [
            "Digitaliseringsråd",
            "Chefgruppen",
            "Kommunalbestyrelsen",
            "Brugere",
            "Medarbejder(e)",
            "Direktionen",
            "It-udvalget",
            "Steering committee",
            "Brugere og medarbejdere",
        ] {
            assert_eq!(kind_of(body), Kind::Body, "{body}");
        }
        for person in [
            "It-chef",
            "Rådgiver",
            "Gruppeleder",
            "Projektleder og projektgruppe",
            "Teamleder",
            "Projektstyregruppe og projektejer",
            "",
            "Forvaltningschef",
        ] {
            assert_eq!(kind_of(person), Kind::Person, "{person}");
        }
    }
}
