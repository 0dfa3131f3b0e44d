//! Whether a wording asks for a decision: the word must be what is to be done.
//!
//! "Godkende budget", "Politisk godkendelse", "Få godkendt plan" and "Indhente
//! godkendelse" are not finished until somebody has said yes. "Forelægge til
//! godkendelse" and "Forberede beslutning" are: the decision is another activity.
//! "Godkendelsesprocedure" and "forhåndsgodkendte" are other words.

use super::{WordList, is_any, matched, words_of};

/// Forms of the verbs that decide.
const VERBS: &[&str] = &[
    "godkend", "*godkende", "*godkendes", "*godkender", "vedtag", "vedtage", "vedtages",
    "vedtager", "beslutte", "besluttes", "beslutter", "bevilg", "bevilge", "bevilges", "bevilger",
    "afgør", "afgøre", "afgøres", "tiltræd", "tiltræde", "tiltrædes", "stadfæst", "stadfæste",
    "stadfæstes", "fastsæt", "fastsætte", "fastsættes", "fastsætter", "ratificer*", "autoriser*",
    "bestemme", "bestemmes", "tage stilling", "tag stilling", "tager stilling", "*godkjenn",
    "*godkjenne", "*godkjennes", "vedta", "vedtas", "vedtar", "beslutta", "fastsett", "fastsette",
    "fastsettes", "avgjør", "avgjøre", "avgjøres", "innvilge", "innvilges", "stadfest*",
    "ta stilling", "tar stilling", "godkänn", "*godkänna", "*godkänns", "besluta", "beslutas",
    "fastställ", "fastställa", "fastställs", "bestämma", "bestäms", "bevilja", "beviljas",
    "avgöra", "avgörs", "anta", "antas", "ta ställning", "tar ställning", "approve", "approves",
    "approving", "adopt", "adopts", "adopting", "decide", "decides", "deciding", "sign off",
    "signs off", "signing off", "signoff", "authorise", "authorises", "authorize", "authorizes",
    "ratify", "ratifies", "reject", "rejects", "award contract*", "award … contract",
    "award … contracts", "award … tender", "award … grant*", "accept or reject",
    "accept or decline", "endorse", "endorses", "veto", "vetoes", "grant access*", "grant leave",
    "grant request*", "grant extension*", "grant exemption*", "grant permi*", "grant … permission",
    "grant … permit", "grant … licence", "grant … license", "grant … approval",
];

/// Imperatives that are nouns in another language: "Beslut budget" asks for a decision,
/// "Skriva beslut" does not.
const OPENING_VERBS: &[&str] = &["beslut"];

/// Their participles, which decide where they are got: "få planen godkendt".
const PARTICIPLES: &[&str] = &[
    "godkendt", "vedtaget", "besluttet", "bevilget", "godkjent", "vedtatt", "godkänd", "godkänt",
    "fastställd", "fastställt", "approved", "decided", "authorised", "authorized", "ratified",
];

/// Verbs that get something done by others.
const GETTING: &[&str] = &["få", "får", "fås", "fået", "get", "gets", "getting", "have"];

/// Names of decisions.
const NOUNS: WordList = WordList {
    words: &[
        "*godkendelse", "*godkendelsen", "*godkendelserne", "*vedtagelse", "*vedtagelsen",
        "*beslutning", "*beslutningen", "afgørelse", "bevilling", "bevilgning", "stadfæstelse",
        "fastsættelse", "tiltrædelse", "*godkjenning", "*godkjenningen", "*godkjennelse",
        "*godkjennelsen", "vedtak", "avgjørelse", "fastsettelse", "*tillatelse", "*tilladelse",
        "afslag", "avslag", "dispensation", "dispensasjon", "*tillstånd", "*godkännande",
        "*godkännandet", "fastställande", "antagande", "*beslut", "*beslutet", "avgörande",
        "approval", "decision", "adoption", "ratification", "authorisation", "authorization",
        "permission", "sign off",
    ],
    but_not: &["miljøgodkendelse*", "typegodkendelse*", "miljøtilladelse*"],
};
/// Verbs that a decision is made or got with.
const TAKING: &[&str] = &[
    "udsted*", "utsted*", "utfärda", "utfärdas", "issue", "issues", "fatte", "fattes", "fatter",
    "fatta", "fattas", "fattar", "treffe", "treffes", "ta", "tar", "gi", "gis", "ge", "ges",
    "meddela", "meddeler", "træf", "træffe", "træffer", "træffes", "tag", "tage", "tager", "tages",
    "indhent", "indhente", "indhentes", "opnå", "opnås", "få", "får", "fås", "giv", "give",
    "gives", "meddele", "make", "take", "obtain", "get", "grant", "secure",
];

/// Words that say what kind of decision it is.
const KINDS: &[&str] = &[
    "*lig", "*ligt", "*lige", "*isk", "*iskt", "*iska", "formell", "formellt", "det", "et", "ett",
    "endeligt", "slutgiltigt", "slutgiltig", "go no go", "administrativ", "formel", "intern",
    "ekstern", "*mæssig", "*ets", "*ens", "den", "en", "final", "formal", "political",
    "administrative", "executive", "management", "board", "budget", "internal", "external",
    "technical", "legal", "financial", "written", "annual", "the", "a", "an", "customer", "client",
    "design", "project", "contract", "release", "budgetary", "committee", "steering", "council",
];

/// Words that open a clause in which the deciding is only spoken about.
const ASKING: &[&str] = &[
    "hvorvidt", "hvem", "vem", "hur", "när", "hvilken", "hvordan", "hvornår", "hvor", "hvad",
    "hvilke*", "who", "whom", "how", "when", "what", "which",
];

/// Verbs that make a decision ready for others.
const PREPARING: &[&str] = &[
    "förbered*", "legg* fram", "lägg* fram", "framlägg*", "fremlegg*", "föreslå*", "foreslå*",
    "innstill*", "hemställ*", "be om", "begär*", "forbered*", "indstil*", "draft*", "seek*",
    "recommend*", "forelæg*", "fremlæg*", "klargør*", "anmod*", "prepare*", "propose*",
    "recommend*", "request*", "ask", "submit*", "present*",
];

/// Words after which a decision is a purpose or a matter, not what is to be done.
const TOWARDS: &[&str] = &[
    "til", "for", "om", "på", "efter", "mod", "to", "on", "about", "after", "before", "following",
    "without", "uden",
];

/// The word that commas, slashes and the like are read as.
const AND: &str = "og";

/// Whether the wording asks for a decision.
pub(super) fn is_in(text: &str, words: &[String]) -> bool {
    let is_go = |part: &[String]| matched("go no go", part).is_some();
    let joined = words_of(&text.replace(['/', ',', '&', '+', ';'], " og "));
    words.windows(3).any(is_go)
        || (0..joined.len()).any(|at| {
            let (before, from) = joined.split_at(at);
            is_verb(before, from) || is_got(before, from) || is_noun(before, from)
        })
}
fn is_verb(before: &[String], from: &[String]) -> bool {
    let opens = before.is_empty() && is_any(OPENING_VERBS, from);
    let is_one = opens || is_any(VERBS, from) && !is_planned(from);
    is_one && !holds(ASKING, before) && !is_prepared(before) && !follows_for(before)
}
/// Who fixes a date or a target plans: "Fastsætte mål", but not "Fastsætte takster".
fn is_planned(from: &[String]) -> bool {
    const FIXING: &[&str] = &["fastsæt*", "fastsett*", "fastställ*", "bestem*", "bestäm*"];
    const PLANNED: &[&str] = &[
        "mål", "målene", "målet", "målen", "delmål", "milepæl*", "milstolp*", "dato*", "datum*",
        "tid", "tider", "tidspunkt*", "tidsplan*", "frist*", "termin*", "møde*", "møte*", "möte*",
        "dagsorden*", "omfang*", "metode*",
    ];
    is_any(FIXING, from) && from.get(1..).is_some_and(|object| is_any(PLANNED, object))
}

/// "Submit for sign-off" is told by the word before.
fn follows_for(before: &[String]) -> bool {
    before.last().is_some_and(|word| ["for", "til", "till"].contains(&word.as_str()))
}

/// Whether the decision is made ready for others; in "forberede og godkende" it is both.
fn is_prepared(before: &[String]) -> bool {
    holds(PREPARING, before) && !is_and(before.last())
}

fn is_got(before: &[String], from: &[String]) -> bool {
    is_any(PARTICIPLES, from) && holds(GETTING, before)
}

/// Whether a noun is what is to be done: it opens the wording, or is made or got.
fn is_noun(before: &[String], from: &[String]) -> bool {
    if !from.get(..1).is_some_and(|noun| NOUNS.is_in(noun)) || comes_from_outside(from) {
        return false;
    }
    let is_kind = |word: &&String| is_any(KINDS, std::slice::from_ref(word));
    let kinds = before.iter().rev().take_while(is_kind).count();
    let before = before.get(..before.len() - kinds).unwrap_or_default();
    match before.last() {
        None => true,
        last if is_and(last) => !holds(TOWARDS, before) && !begins_with_verb(before),
        Some(word) => is_any(TAKING, std::slice::from_ref(word)) && !holds(ASKING, before),
    }
}

/// "Indhente godkendelse fra myndigheden": they decide, and whoever has the matrix asks.
fn comes_from_outside(from: &[String]) -> bool {
    from.get(1).is_some_and(|word| ["fra", "från", "from"].contains(&word.as_str()))
}

/// In "Kvalitetssikring og godkendelse" both are to be done, in "Beskrive procedure og
/// godkendelse" only the verb is.
fn begins_with_verb(words: &[String]) -> bool {
    words.first().is_some_and(|word| {
        crate::model::words::begins_with_infinitive(word) && !word.ends_with("else")
    })
}
fn is_and(word: Option<&String>) -> bool {
    let words = [AND, "and", "och", "samt", "eller", "or"];
    word.is_some_and(|word| words.contains(&word.as_str()))
}

fn holds(patterns: &[&str], words: &[String]) -> bool {
    (0..words.len()).any(|at| words.get(at..).is_some_and(|rest| is_any(patterns, rest)))
}
