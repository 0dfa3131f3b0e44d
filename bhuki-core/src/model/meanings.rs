//! What the words for duties mean, in the languages that people write them in.

use crate::model::scheme::Duty;
use crate::text::folded;

/// What a word says that somebody does with an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// Does the work.
    Does,
    /// "Responsible": does the work where somebody else answers for it, else answers.
    Responsible,
    /// Answers for it.
    Answers,
    /// Decides.
    Decides,
    /// "Approves": decides where somebody else answers for it, else answers.
    Approves,
    /// Is asked.
    Heard,
    /// Is told.
    Told,
    /// Helps with the work.
    Helps,
    /// Drives it on: answers where nobody else does, else helps.
    Drives,
    /// Checks the result; the method has no such duty.
    Checks,
    /// Has nothing to do with it.
    Nothing,
}

/// How the words begin, folded; of several beginnings that fit the longest counts.
const WORDS: &[(Meaning, &[&str])] = &[
    (
        Meaning::Does,
        &[
            "udfør", "gør arbejdet", "gennemfør", "utfør", "gjennomfør", "utför", "genomför",
            "gör", "does", "do the work", "doer", "perform", "execut", "carr", "works on",
            "implement", "durchführ", "ausführ", "umsetz", "führt aus", "führt durch", "macht",
            "bearbeit", "erledig", "mach", "réalis", "realis", "exécut", "fait", "effectu",
            "ejecut", "realiza", "hace", "esegu", "svolg", "realizz", "fa il", "executa",
            "executor", "faz", "uitvoer", "voert", "doet", "yter", "løser", "laver", "produce",
            "leverer", "udarbejder",
        ],
    ),
    (
        Meaning::Responsible,
        &[
            "responsib", "responsab", "responsáv", "ansvarlig", "ansvarig", "ansvar",
            "verantwortlich", "zuständig", "verantwoordelijk", "encargad", "incaricat", "chargé",
            "verantwort",
        ],
    ),
    (
        Meaning::Answers,
        &[
            "accountab", "answer", "hovedansvar", "hovudansvar", "huvudansvar", "ansvarshaver",
            "overordnet ansvar", "overordna ansvar", "övergripande ansvar", "står til regnskab",
            "gesamtverantwort", "hauptverantwort", "rechenschaft", "ergebnisverantwort",
            "redevable", "rend compte", "rend des comptes", "garant", "rinde cuentas",
            "rendición de cuentas", "rende conto", "presta contas", "prestador de contas",
            "responsabile finale", "responsable final", "eindverantwoord", "aansprakelijk",
            "owner", "owns", "ejer", "eier", "äger", "lead", "leder", "leitet", "leitung",
            "federführ", "dirige", "pilote", "lidera", "guida", "overall responsib", "ultimately",
            "ultimate", "main responsib", "bærer ansvar",
        ],
    ),
    (
        Meaning::Decides,
        &[
            "beslut", "bestem", "afgør", "avgjør", "avgör", "decid", "decision", "entscheid",
            "décid", "décision", "decisi", "decide", "decisor", "beslist", "beslis", "besluit",
        ],
    ),
    (
        Meaning::Approves,
        &[
            "approv", "approb", "approuv", "godkend", "godkänn", "godkjen", "genehmig", "freigabe",
            "gibt frei", "aprob", "aprueb", "autori", "aprova", "goedkeur", "keurt goed",
            "sign off", "sign-off", "signs off", "signatory", "valid", "autoris", "authoris",
            "authoriz", "underskriv", "freigeb", "endorse",
        ],
    ),
    (
        Meaning::Heard,
        &[
            "consult", "konsult", "høres", "hørt", "spørges", "spørres", "tillfråga", "rådfråga",
            "rådgiv", "rådspørg", "inddrages", "is heard", "is asked", "asked", "gives advice",
            "advis", "beratend", "berät", "berater", "zu befragen", "befragt", "angehört",
            "anhören", "interpel", "geraadpleegd", "raadple", "contribut", "input", "gives input",
            "review", "feedback", "conseil", "asesor", "is consulted",
        ],
    ),
    (
        Meaning::Told,
        &[
            "inform", "orienter", "underret", "får besked", "får beskjed", "får veta", "is told",
            "told", "notif", "zu informieren", "benachricht", "geïnformeerd", "ingelicht",
            "in kennis", "kept up", "kenntnis", "zur kenntnis",
        ],
    ),
    (
        Meaning::Helps,
        &[
            "support", "help", "assist", "hjælp", "hjelp", "hjälp", "støtt", "understøt", "stött",
            "stöd", "unterstütz", "mitwirk", "mitarbeit", "beteilig", "medvirk", "deltag", "delta",
            "appui", "soutien", "aide", "participe", "apoy", "colabor", "ayuda", "apoio", "apoia",
            "ondersteun", "helpt", "bidrag", "bistå", "particip",
        ],
    ),
    (
        Meaning::Drives,
        &["driv", "treib", "moteur", "impuls", "motore", "trekker", "anfører", "promot"],
    ),
    (
        Meaning::Checks,
        &[
            "verif", "kontrol", "check", "prüf", "vérif", "contrôl", "contrôle", "controla",
            "controll", "controleer", "inspect", "quality", "kvalitet", "qualit", "toets", "test",
            "monitor", "audit",
        ],
    ),
    (
        Meaning::Nothing,
        &[
            "none", "ingen", "ikke relevant", "not involved", "not applicable", "n/a", "keine",
            "nicht beteiligt", "aucun", "ninguno", "nessuno", "nenhum", "geen", "out of the loop",
            "omitted", "out", "deltager ikke", "inte berörd",
        ],
    ),
];

/// Short words that may stand before the word itself: "har hovedansvaret", "is told".
const OPENINGS: &[&str] = &[
    "har", "er", "skal", "den", "der", "som", "is", "are", "who", "the", "to", "be", "has", "hvem",
    "wer", "ist", "wird", "zu", "die", "qui", "est", "à", "le", "la", "el", "es", "quien", "chi",
    "è", "il", "quem", "é", "o", "wie", "is de", "de", "ska", "skall", "blir", "bliver", "persona",
    "person", "må", "hat", "muss", "gets", "être", "da", "a",
];

/// What a word, or what the explanation of a letter, means.
pub(crate) fn meaning_of(text: &str) -> Option<Meaning> {
    let text = folded(text);
    let mut rest = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    // "Who is to be told" has four words before the one that counts.
    for _ in 0..5 {
        if let Some(meaning) = begins_with_one(rest) {
            return Some(meaning);
        }
        let (first, after) = rest.split_once(' ')?;
        if !OPENINGS.contains(&first) {
            return None;
        }
        rest = after.trim_start();
    }
    None
}

/// Words that begin as those above, and name positions and trades.
const OTHERS: &[&str] = &[
    "consultant", "consultoría", "consultoria", "consultancy", "informatik", "informatiqu",
    "informátic", "informatic", "information tech", "information sec", "executive", "ejecutiv",
    "exécutif", "kontrollør", "controller", "testleder", "ledelse", "leadership",
];

fn begins_with_one(text: &str) -> Option<Meaning> {
    if OTHERS.iter().any(|word| text.starts_with(word)) {
        return None;
    }
    let all = WORDS.iter().flat_map(|(meaning, words)| words.iter().map(move |w| (w, *meaning)));
    let fitting = all.filter(|(word, _)| text.starts_with(**word));
    fitting.max_by_key(|(word, _)| word.len()).map(|(_, meaning)| meaning)
}

/// The duties that words give which stand side by side, in a legend or as headers: what
/// "responsible" means depends on who else there is.
pub(crate) fn duties_of(meanings: &[Option<Meaning>]) -> Vec<Vec<Duty>> {
    let has = |meaning| meanings.contains(&Some(meaning));
    // "Responsible, approver, consulted, informed" is how RACI is put in many languages.
    let approver_answers =
        !has(Meaning::Answers) && !has(Meaning::Does) && has(Meaning::Responsible)
            || !has(Meaning::Answers) && !has(Meaning::Responsible);
    let responsible_does = has(Meaning::Answers) || approver_answers && has(Meaning::Approves);
    let decider_answers =
        !has(Meaning::Answers) && !has(Meaning::Responsible) && !has(Meaning::Approves);
    let driver_answers =
        !has(Meaning::Answers) && !has(Meaning::Responsible) && !has(Meaning::Approves);
    let duties = |meaning: &Option<Meaning>| match meaning {
        Some(Meaning::Responsible) if !responsible_does => vec![Duty::H],
        Some(Meaning::Answers) => vec![Duty::H],
        Some(Meaning::Approves) if approver_answers => vec![Duty::H],
        Some(Meaning::Decides) if decider_answers => vec![Duty::B, Duty::H],
        Some(Meaning::Decides | Meaning::Approves) => vec![Duty::B],
        Some(Meaning::Drives) if driver_answers => vec![Duty::H],
        Some(Meaning::Does | Meaning::Helps | Meaning::Responsible | Meaning::Drives) => {
            vec![Duty::U]
        }
        Some(Meaning::Heard) => vec![Duty::K],
        Some(Meaning::Told) => vec![Duty::I],
        Some(Meaning::Checks | Meaning::Nothing) | None => Vec::new(),
    };
    meanings.iter().map(duties).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_mean_the_same_in_every_language() {
        for (word, meaning) in [
            ("Gesamtverantwortung", Meaning::Answers),
            ("Durchführung (R)", Meaning::Does),
            ("Responsável", Meaning::Responsible),
            ("Geraadpleegd", Meaning::Heard),
            ("zu informieren", Meaning::Told),
            ("Har hovedansvaret", Meaning::Answers),
            ("Hvem skal høres?", Meaning::Heard),
            ("Mitwirkung", Meaning::Helps),
            ("gjennomfører", Meaning::Does),
            ("is told", Meaning::Told),
        ] {
            assert_eq!(meaning_of(word), Some(meaning), "{word}");
        }
        assert_eq!(meaning_of("Andet"), None);
    }

    #[test]
    fn what_responsible_means_depends_on_who_else_there_is() {
        let duties = |words: &[&str]| {
            duties_of(&words.iter().map(|word| meaning_of(word)).collect::<Vec<_>>())
        };
        assert_eq!(duties(&["Responsible", "Accountable"]), [[Duty::U], [Duty::H]]);
        assert_eq!(duties(&["Responsable", "Approbateur"]), [[Duty::U], [Duty::H]]);
        assert_eq!(duties(&["verantwortlich", "Entscheidung"]), [[Duty::H], [Duty::B]]);
        assert_eq!(duties(&["Leads", "Approves"]), [[Duty::H], [Duty::B]]);
        assert_eq!(duties(&["Udfører", "Godkender"]), [[Duty::U], [Duty::H]]);
    }
}
