//! Given names, by which a head is told to be a person rather than a role.

use crate::model::words::is_role_name;
use crate::text::{folded, visible};

/// Common given names in Denmark, Norway, Sweden and English-speaking countries. Names that
/// are words as well, such as Mark and Bo, count only before a surname.
const GIVEN_NAMES: &[&str] = &[
    "adam", "agnes", "aksel", "albert", "alexander", "alfred", "alice", "allan", "amalie",
    "amanda", "anders", "andrea", "andreas", "andrew", "anette", "anita", "anja", "ann", "anna",
    "anne", "annette", "anton", "arne", "arthur", "asger", "astrid", "barbara", "ben", "benjamin",
    "bente", "benny", "bent", "berit", "birgit", "birgitte", "birthe", "bjarne", "bjørn", "björn",
    "bodil", "brian", "britta", "camilla", "carl", "carina", "carla", "caroline", "carsten",
    "catherine", "cecilie", "charles", "charlotte", "christian", "christina", "christine",
    "christopher", "claire", "claus", "clara", "connie", "daniel", "david", "dennis", "diana",
    "dorte", "dorthe", "ebba", "edith", "edward", "eirik", "elin", "elisabeth", "elizabeth",
    "ellen", "elsa", "emil", "emilie", "emily", "emma", "eric", "erik", "erika", "esben", "eva",
    "flemming", "fredrik", "frederik", "freja", "frida", "geir", "george", "gitte", "greta",
    "grete", "gunnar", "gustav", "hanna", "hanne", "hannah", "hans", "harald", "hassan", "helen",
    "helena", "helene", "helge", "helle", "henning", "henriette", "henrik", "henry", "hilde",
    "håkan", "håkon", "ida", "inge", "inger", "ingrid", "isabella", "ivan", "jack", "jacob",
    "jakob", "james", "jane", "janne", "jason", "jennifer", "jens", "jeppe", "jesper", "jessica",
    "jette", "joachim", "johan", "johanna", "johannes", "john", "jonas", "jonathan", "jorunn",
    "joseph", "josefine", "julia", "julie", "jytte", "jørgen", "jørn", "kaj", "kari", "karen",
    "karin", "karl", "karoline", "kasper", "kate", "katarina", "kathrine", "katrine", "kenneth",
    "kevin", "kim", "kirsten", "kjell", "klaus", "knud", "knut", "kristian", "kristina",
    "kristine", "kristoffer", "kurt", "laila", "lars", "lasse", "laura", "lauritz", "lea", "leif",
    "lena", "lene", "lillian", "lily", "linda", "linnea", "lisa", "lisbeth", "lise", "lotte",
    "louise", "lucas", "lucy", "maja", "magnus", "malene", "maren", "margit", "margrethe", "maria",
    "marianne", "marie", "marius", "markus", "martha", "martin", "mary", "mathias", "mathilde",
    "matthew", "mette", "merete", "mia", "michael", "michelle", "mikael", "mikkel", "mogens",
    "mohamed", "mohammed", "monica", "morten", "nancy", "nanna", "natalie", "nicholas", "nicolai",
    "niels", "nikolaj", "nils", "nina", "ola", "olav", "ole", "oliver", "olivia", "oscar", "oskar",
    "otto", "palle", "patricia", "patrick", "paul", "pernille", "peter", "philip", "pia", "poul",
    "rachel", "ragnhild", "rasmus", "rebecca", "richard", "rikke", "robert", "ruth", "samuel",
    "sandra", "sanne", "sara", "sarah", "sebastian", "sigrid", "silje", "simon", "siri", "sofia",
    "sofie", "solveig", "sophie", "stefan", "steffen", "sten", "stephen", "steven", "stig",
    "stine", "susan", "susanne", "sven", "svend", "søren", "tanja", "tina", "terje", "thea",
    "thomas", "tobias", "tommy", "torben", "torsten", "tove", "trine", "troels", "tyra", "uffe",
    "ulla", "ulrik", "ursula", "vera", "vibeke", "victor", "victoria", "viggo", "viktor",
    "vilhelm", "walter", "wenche", "william", "yvonne", "åge", "åsa", "øyvind",
];

/// Names that are words as well.
const ALSO_WORDS: &[&str] =
    &["bo", "finn", "frank", "jan", "jo", "liv", "mark", "per", "pål", "rune", "tor", "ulf"];

/// Whether a head is the name of a human being: a given name, alone or before one to three
/// surnames in capitals.
pub(crate) fn is_given_name(header: &str) -> bool {
    let header = visible(header);
    let words: Vec<&str> = header.split(' ').collect();
    let Some((first, others)) = words.split_first() else { return false };
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let is_surname = |word: &&str| is_capital(word) && !word.contains(['/', '&', '(', '-']);
    let name = folded(first);
    let is_word = ALSO_WORDS.contains(&name.as_str());
    let is_name = is_capital(first) && (GIVEN_NAMES.contains(&name.as_str()) || is_word);
    match others.len() {
        _ if is_role_name(&header) => false,
        0 => is_name && !is_word,
        1..=3 => is_name && others.iter().all(is_surname),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_given_name_is_told_from_words_and_roles() {
        for name in ["Anne", "Anne Holm", "Bo Lind", "Mark Twain Jones", "Jan Ø. Berg", "Søren"] {
            assert!(is_given_name(name), "{name}");
        }
        for role in [
            "", "Bo", "Mark", "Project Manager", "It-chef", "Anne-sofie chef", "Line manager",
            "Annes afdeling", "Per", "anne", "Product Owner", "Jan/Bo", "Karen og Bo",
            "Mark Manager",
        ] {
            assert!(!is_given_name(role), "{role}");
        }
    }
}
