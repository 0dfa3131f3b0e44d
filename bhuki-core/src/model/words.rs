//! Words that names are judged by, in Danish and English, as data.

use crate::model::kind::{RoleKind, kind_of};
use crate::text::folded;

/// Whole heads of the column that holds the activities.
const ACTIVITY_HEADERS: &[&str] = &[
    "aktivitet", "aktiviteter", "opgave", "opgaver", "arbejdsopgave", "arbejdsopgaver", "proces",
    "processer", "procestrin", "delopgave", "delopgaver", "leverance", "leverancer", "ydelse",
    "ansvarsområde", "ansvarsområder", "handling", "handlinger", "trin", "beslutning", "activity",
    "activities", "task", "tasks", "deliverable", "deliverables", "process", "step", "decision",
    "responsibility", "work package", "task name", "aktivitet/opgave", "uppgift", "uppgifter",
    "oppgave", "oppgaver", "aufgabe", "aufgaben", "aktivität", "tätigkeit", "action",
    "aktivitetsnavn", "aktivitet / opgave", "activity name", "task description", "what", "hvad",
    "attività", "compito", "compiti", "mansione", "mansioni", "tâche", "tâches", "activité",
    "activités", "livrable", "livrables", "actividad", "actividades", "tarea", "tareas",
    "entregable", "entregables", "atividade", "atividades", "tarefa", "tarefas", "entregável",
    "entregáveis", "activiteit", "activiteiten", "taak", "taken", "stap", "stappen", "moment",
    "arbetsuppgift", "arbetsuppgifter", "arbeitspaket", "arbeitspakete", "schritt",
    "prozessschritt", "arbeitsschritt", "prozess", "vorgang", "maßnahme", "tätigkeiten",
    "leveranse", "leveranser", "leverans", "arbeidsoppgave", "arbeidsoppgaver", "steg",
    "process step", "work item", "user story", "feature", "summary", "processo", "proceso",
    "processus", "trinn", "task/activity", "activity/task", "actions", "deliverable/task",
    "tasks/activities", "work", "job", "jobs", "duties", "opgaven", "aktivitäten",
];

/// Whole heads of the column that holds the activities' numbers.
const CODE_HEADERS: &[&str] = &[
    "nr", "nummer", "kode", "id", "aktivitetsnummer", "aktivitetsnr", "opgavenr", "opgavenummer",
    "task id", "activity id", "code", "no", "number", "#", "ref", "wbs", "aktivitet nr", "lot",
    "løbenr", "løbenummer", "item", "nr. ", "id-nr", "aktivitetskode", "nº", "n°", "n", "num",
    "numéro", "número", "numero", "réf", "lfd. nr", "lfd nr", "pos", "index", "indeks",
    "issue key", "key", "volgnr", "sl. no", "sl no", "s.no", "sr no", "sr. no", "item no",
];

/// Whole heads of columns that hold headings of activities.
const SECTION_HEADERS: &[&str] = &[
    "fase", "faser", "område", "emne", "kategori", "gruppe", "hovedområde", "afsnit", "spor",
    "overordnet inddeling", "underordnet inddeling", "inddeling", "tema", "hovedproces",
    "procesområde", "phase", "section", "category", "area", "stage", "track", "domain", "group",
    "subsection", "fas", "område/fase", "fagområde", "indsats", "indsatsområde", "delområde",
    "underområde", "étape", "etapa", "sezione", "sección", "área", "ambito", "bereich",
    "abschnitt", "gewerk", "domaine", "domein", "onderdeel", "etappe", "skede", "fasen",
    "projektphase", "workstream", "stream", "epic", "process area", "process group",
];

/// Heads of columns that hold neither roles nor activities; also as the first
/// word of a head.
const OTHER_HEADERS: &[&str] = &[
    "status", "bemærkning", "bemærkninger", "kommentar", "kommentarer", "note", "noter", "notat",
    "frist", "deadline", "dato", "start", "slut", "startdato", "slutdato", "timer", "timeforbrug",
    "tid", "tidsforbrug", "prioritet", "prio", "sprint", "kontrol", "tjek", "check", "antal",
    "sum", "i alt", "ressourcer", "link", "dokument", "dokumentation", "reference", "risiko",
    "beskrivelse", "uddybning", "hyppighed", "frekvens", "budget", "pris", "notes", "comments",
    "comment", "remarks", "remark", "due", "due date", "date", "hours", "priority", "total",
    "description", "frequency", "risk", "owner", "duration", "effort", "progress", "bogstav",
    "bogstaver", "forkortelse", "betydning", "forklaring", "letter", "meaning", "symbol", "bilag",
    "kilde", "lovgrundlag", "hjemmel", "opfølgning", "sidst opdateret", "opdateret",
    "kommentarer/bemærkninger", "completed", "done", "færdig", "udført", "end", "estimat",
    "estimate", "%", "procent", "senest", "revideret", "version", "osservazioni", "scadenza",
    "stato", "commentaire", "commentaires", "remarque", "remarques", "échéance", "statut", "délai",
    "comentario", "comentarios", "observaciones", "observações", "comentários", "plazo", "prazo",
    "estado", "fecha", "data", "opmerking", "opmerkingen", "bemerkung", "bemerkungen", "termin",
    "datum", "stunden", "heures", "horas", "ore", "uren", "prioriteit", "priorität", "priorità",
    "prioridad", "prioridade", "priorité", "assignee", "reporter", "labels", "created", "updated",
    "anmärkning", "anmärkningar", "merknad", "merknader", "klart", "klar", "ergebnis", "résultat",
    "resultado", "risultato", "resultat", "output", "outputs", "produkt", "type", "typ", "tipo",
    "class", "klasse", "classe", "clase",
];

/// First words of rows that sum up.
const TOTALS: &[&str] = &[
    "i alt", "ialt", "total", "totalt", "totaler", "sum", "antal", "optælling", "subtotal",
    "totals", "count", "summe", "sum af", "number of",
];

/// Words that open a line below a matrix that is no activity, alone or before a colon
/// or a number.
const FOOTNOTES: &[&str] = &[
    "remark", "remarks", "notes", "comments", "kommentarer", "fodnoter", "footnotes", "note",
    "noter", "bemærkning", "bemærkninger", "kilde", "kilder", "forklaring", "signatur",
    "signaturer", "signaturforklaring", "legende", "source", "legend", "key", "obs", "version",
    "opdateret", "revideret", "n.b", "nb", "nøgle", "bogstaver", "bogstav", "vejledning",
    "initialer", "navn", "dato", "underskrift", "underskrifter", "telefon", "tlf", "mail",
    "e-mail", "side", "page", "godkendt", "approved", "date", "name", "signature", "indehaver",
    "stedfortræder",
];

/// Words that open such a line whatever follows.
const FOOTNOTE_OPENINGS: &[&str] = &[
    "bemærk", "godkendt af", "godkendt den", "sidst opdateret", "udarbejdet af", "se også",
    "approved by", "last updated", "prepared by", "please note",
];

/// Heads that are times, as in a rota; a matrix has none of them as roles.
const TIMES: &[&str] = &[
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "man", "tir", "tirs",
    "ons", "tor", "tors", "fre", "lør", "søn", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "januar",
    "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december", "january", "february", "march", "may", "june", "july", "october",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "dec", "uge",
    "week", "q1", "q2", "q3", "q4", "dag", "day",
];

/// Heads of the corner over a column of roles, as in a transposed matrix.
const ROLE_HEADERS: &[&str] = &[
    "rolle", "roller", "role", "roles", "funktion", "funktioner", "stilling", "aktør", "aktører",
    "hvem", "who", "ansvarlig", "person", "personer", "medarbejder", "rolle/aktivitet",
    "roller/aktiviteter", "rolle / aktivitet", "deltager", "deltagere", "interessent", "rollen",
    "stakeholder", "stakeholders", "partie prenante", "parties prenantes", "rôle", "rôles",
    "ruolo", "ruoli", "rol", "papel", "papéis", "función", "fonction", "acteur", "acteurs",
    "attore", "actor", "actores", "persona", "personas", "ansvarig", "aktör", "intressent",
    "intressenter", "beteiligte", "beteiligter", "medewerker", "functie", "functies", "team",
    "teams", "resource", "resources", "wer", "qui", "chi", "quién", "quem", "stanowisko",
    "team member", "position", "job title", "rolle/person", "person/rolle", "party", "parties",
    "role/person", "interesado", "interesados", "parte interesada", "função", "interessenter",
    "role name", "responsible person",
];

/// Headers of a column that holds letters, or their words, one a row.
const LETTER_HEADERS: &[&str] = &[
    "ansvar", "type", "duty", "duties", "letter", "bogstav", "kode", "code", "rolle", "role",
    "rôle", "rol", "ruolo", "papel", "responsibility", "responsabilité", "responsabilità",
    "responsabilidad", "responsabilidade", "verantwortung", "zuständigkeit", "raci role",
    "assignment", "assignment type", "involvement", "inddragelse", "ansvarstype", "raci-rolle",
    "raci code", "raci letter", "roll", "rolltyp", "verantwoordelijkheid", "raci-code",
    "raci value", "participation", "engagement", "funktion",
];

/// Whether a header says that letters stand below.
pub(crate) fn is_letter_header(header: &str) -> bool {
    is_one_of(LETTER_HEADERS, header)
}

/// Endings of the last or first word of role names.
const ROLE_ENDINGS: &[&str] = &[
    "chef", "chefen", "leder", "lederen", "direktør", "direktøren", "ejer", "ejeren", "ansvarlig",
    "ansvarlige", "konsulent", "konsulenten", "medarbejder", "medarbejderen", "supporter",
    "koordinator", "koordinatoren", "specialist", "arkitekt", "udvikler", "administrator",
    "sekretær", "assistent", "rådgiver", "rådgiveren", "borgmester", "formand", "bruger",
    "superbruger", "leverandør", "leverandøren", "revisor", "jurist", "dpo", "ciso", "cio", "ceo",
    "cfo", "cto", "pm", "po", "manager", "owner", "lead", "leader", "officer", "director",
    "engineer", "developer", "analyst", "architect", "consultant", "sponsor", "supplier", "vendor",
    "user", "customer", "kunde", "tester", "designer", "coordinator", "chief", "head", "hr", "it",
    "tovholder", "projektdeltager", "vært", "arkivar", "tillidsrepræsentant", "controller",
    "planner", "borger", "kontaktperson", "ägare", "ledare", "ansvarig", "leiter", "eier",
    "lawyer", "counsel", "auditor", "forvalter", "forvalteren", "legal", "finance", "security",
    "sales", "marketing", "direktor", "direttore", "directeur", "directora", "diretor", "diretora",
    "dirección", "direction", "direzione", "direção", "direktion", "leitung", "leiterin", "führer",
    "meister", "ingenieur", "ingénieur", "ingeniero", "ingegnere", "engenheiro", "architekt",
    "architecte", "arquitecto", "architetto", "arquiteto", "técnico", "tecnico", "technicien",
    "techniker", "responsable", "responsabile", "responsável", "responsables", "verantwortlicher",
    "coordinador", "coordinadora", "coordinatore", "coordenador", "coordinateur", "gerente",
    "gestor", "gestora", "jefe", "jefa", "chef de quai", "capo", "encargado", "encargada",
    "operaio", "operatore", "opérateur", "operario", "operator", "clerk", "nurse", "teacher",
    "lærer", "lärare", "lehrer", "professeur", "maestro", "rektor", "sykepleier", "sygeplejerske",
    "sjuksköterska", "läkare", "lege", "læge", "arzt", "médecin", "doctor", "pharmacist", "buyer",
    "driver", "mason", "plumber", "painter", "electrician", "technician", "mechanic", "foreman",
    "supervisor", "superintendent", "mayor", "secretary", "treasurer", "accountant", "bookkeeper",
    "kassør", "kassören", "kasserer", "præsident", "president", "minister", "ordfører", "sjef",
    "sjefen", "ledaren", "controlador", "contable", "comptable", "contabile", "ventas", "vertrieb",
    "einkauf", "qualität", "achats", "ventes", "produktion", "production", "producción",
    "produção", "produzione", "logistik", "logistique", "logística", "logistica",
    "personalabteilung", "fachbereich", "client", "cliente", "kunden", "klant", "leverantör",
    "lieferant", "fournisseur", "fornitore", "fornecedor", "proveedor", "bestuurder", "beheerder",
    "medewerker", "hoofd", "teamleider", "desk", "dev", "devops", "qa", "auditeur", "bygherre",
    "entreprenør", "contractor", "pracownik", "kierownik", "dyrektor", "author", "editor",
    "reviewer", "scrum master", "sous-chef", "cook", "chair", "chairman", "chairperson",
    "volunteer", "volunteers", "volontari", "voluntarios", "bénévoles", "bombeiros", "polícia",
    "policía", "police",
];

/// Whether the whole text is one of the words, whatever its case and blanks.
pub(crate) fn is_one_of(words: &[&str], text: &str) -> bool {
    words.contains(&folded(text).as_str())
}

/// What follows the word that the text opens with; none where it opens with none of them.
fn after_one_of(words: &[&str], text: &str) -> Option<String> {
    let text = folded(text);
    let rests = words.iter().filter_map(|word| text.strip_prefix(word));
    let whole = rests.filter(|rest| !rest.starts_with(char::is_alphanumeric));
    whole.min_by_key(|rest| rest.len()).map(str::to_owned)
}

/// Whether a head says that activities stand below.
pub(crate) fn is_activity_header(header: &str) -> bool {
    is_one_of(ACTIVITY_HEADERS, header)
}

/// Whether a head says that numbers of activities stand below.
pub(crate) fn is_code_header(header: &str) -> bool {
    is_one_of(CODE_HEADERS, header)
}

/// Whether a head says that headings of activities stand below.
pub(crate) fn is_section_header(header: &str) -> bool {
    is_one_of(SECTION_HEADERS, header)
}

/// Whether a head says that something else than roles or activities stands below:
/// "Status", "Status pr. 1. maj", "Timer (anslået)", but not "Risiko, leder".
pub(crate) fn is_other_header(header: &str) -> bool {
    after_one_of(OTHER_HEADERS, header).is_some_and(|rest| {
        rest.is_empty() || rest.starts_with([' ', '(', '/', '.']) && !is_role_name(header)
    })
}

/// Whether a head ends by saying so: "Intern note".
pub(crate) fn ends_as_other_header(header: &str) -> bool {
    header.split_whitespace().last().is_some_and(|word| is_one_of(OTHER_HEADERS, word))
}

/// Whether a head says that roles stand below.
pub(crate) fn is_role_header(header: &str) -> bool {
    is_one_of(ROLE_HEADERS, header)
}

/// Whether a head is a day, a month, a week, perhaps with its number; "Maj Lund" is not.
pub(crate) fn is_time_header(header: &str) -> bool {
    let mut chars = header.chars();
    let letter = chars.next().is_some_and(|c| "wvuqtWVUQT".contains(c));
    let numbered = chars.next().is_some_and(|c| c.is_ascii_digit());
    // W12, U12, Q3, and days and months in full.
    letter && numbered && chars.all(|c| c.is_ascii_digit())
        || after_one_of(TIMES, header).is_some_and(|rest| !rest.chars().any(char::is_alphabetic))
}

/// Whether a row sums up the others: "I alt", "Antal H", "Sum:".
pub(crate) fn is_total(text: &str) -> bool {
    after_one_of(TOTALS, text)
        .is_some_and(|rest| rest.chars().filter(|c| c.is_alphabetic()).count() <= 1)
}

/// Whether a row of numbers says that it sums up, in any words after the first.
pub(crate) fn opens_total(text: &str) -> bool {
    after_one_of(TOTALS, text).is_some()
}

/// Whether a line is a note on the table rather than a row of it.
pub(crate) fn is_footnote(text: &str) -> bool {
    let text = text.trim();
    let says_so = |rest: &String| {
        let rest = rest.trim_start();
        rest.is_empty() || rest.starts_with([':', '=']) || rest.starts_with(char::is_numeric)
    };
    let numbered = text.strip_prefix('[').is_some_and(|rest| rest.starts_with(char::is_numeric));
    text.starts_with(['*', '†', '¹', '²', '³', '('])
        || numbered
        || after_one_of(FOOTNOTE_OPENINGS, text).is_some()
        || after_one_of(FOOTNOTES, text).as_ref().is_some_and(says_so)
}

/// Whether a wording begins with an infinitive ("Udarbejde", "Sikre"), as activities
/// should and headings and roles do not.
pub(crate) fn begins_with_infinitive(text: &str) -> bool {
    let text = folded(text);
    let first = text.split([' ', '/', ',']).next().unwrap_or_default();
    first.chars().count() > 3 && first.ends_with('e')
}

/// Words for a part of the work, before its number: "Fase 2", "Lot 1", "Sprint 12".
const SECTION_WORDS: &[&str] = &[
    "fase", "phase", "etape", "étape", "etappe", "sprint", "lot", "del", "part", "partie", "parte",
    "teil", "stage", "modul", "module", "módulo", "modulo", "afsnit", "avsnitt", "abschnitt",
    "kapitel", "chapter", "capítulo", "capitolo", "iteration", "release", "milepæl", "milestone",
    "meilenstein", "paket", "arbejdspakke", "arbeidspakke", "arbetspaket", "block", "blok", "bloc",
    "bloque", "blocco", "bloco", "spor", "track", "workstream", "stream", "wave", "bølge", "trinn",
    "skede", "pulje", "tranche", "deel", "onderdeel", "hoofdstuk", "etapa", "fasen", "section",
    "sektion", "sección", "sezione", "secção", "runde", "tappa", "gruppe", "group",
];

/// Whether a word names a part of the work, whatever stands around it.
pub(crate) fn is_section_word(word: &str) -> bool {
    is_one_of(SECTION_WORDS, word.trim_matches(['*', '_', '#']))
}

/// Whether a text begins with the name of a part and its number: "Fase 2: Drift".
pub(crate) fn opens_section(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let is_word = words.next().is_some_and(is_section_word);
    let number = words.next().unwrap_or_default();
    let number = number.trim_matches(|c: char| !c.is_alphanumeric());
    let is_number = number.starts_with(|c: char| c.is_ascii_digit())
        || number.len() == 1 && number.chars().all(char::is_uppercase)
        || !number.is_empty() && number.chars().all(|c| "IVX".contains(c));
    is_word && is_number
}

/// Whether a name sounds like a role: a position or a body.
pub(crate) fn is_role_name(name: &str) -> bool {
    let name = folded(name);
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).collect();
    let is_ending = |word: &str| {
        // Short ones such as "it" and "hr" are whole words at the end.
        let whole = words.last() == Some(&word) && ROLE_ENDINGS.contains(&word);
        whole || ROLE_ENDINGS.iter().any(|ending| ending.len() > 3 && word.ends_with(ending))
    };
    kind_of(&name) == RoleKind::Body || words.iter().any(|word| is_ending(word))
}

/// Whether a name sounds like a human being: two to four words in capitals that
/// name no position, a word of capitals such as initials, or anything in brackets, as
/// people stand below their positions.
pub(crate) fn is_person_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let capital = |word: &&&str| word.starts_with(char::is_uppercase);
    let initials = words.len() == 1 && name.chars().all(char::is_uppercase) && name.len() <= 5;
    let full =
        (2..=4).contains(&words.len()) && words.iter().filter(capital).count() == words.len();
    let in_brackets = name.starts_with('(') && name.ends_with(')');
    in_brackets || (initials || full) && !is_role_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_told_from_persons_by_how_the_name_ends() {
        for body in [
            "Digitaliseringsråd", "Chefgruppen", "Kommunalbestyrelsen", "Brugere",
            "Medarbejder(e)", "Direktionen", "Teknik- og miljøudvalget", "It-udvalget",
            "Steering committee", "Brugere og medarbejdere", "Ledelsen",
            "Arbejdsgruppen vedr. lokaler", "Netværket af superbrugere", "Board of Directors",
            "Task Force", "Trustees", "Formannskapet", "Utvalg for oppvekst", "Ledergruppa",
            "Byggnadsnämnden", "Styrgruppen", "Kommunfullmäktige", "It-enheten", "Lærerne",
            "Fagforeningen",
        ] {
            assert_eq!(kind_of(body), RoleKind::Body, "{body}");
        }
        for person in [
            "It-chef", "Rådgiver", "Gruppeleder", "Projektleder og projektgruppe", "Teamleder",
            "Projektstyregruppe og projektejer", "", "Forvaltningschef",
            "Sekretær for chefgruppen", "Head of Group Finance", "Committee Chair",
            "Ledamot i nämnden", "Kommunalråd", "Utvalgsleder", "Leder af borgerservice",
            "Marketing", "Kommunestyrerepresentant",
        ] {
            assert_eq!(kind_of(person), RoleKind::Person, "{person}");
        }
    }

    #[test]
    fn headers_are_told_apart_by_whole_words() {
        assert!(is_activity_header("Aktivitet") && is_activity_header("OPGAVER:"));
        assert!(is_code_header("Nr.") && is_code_header("#"));
        assert!(is_other_header("Status pr. 1. maj") && !is_other_header("Statusansvarlig"));
        assert!(!is_other_header("Systemejer") && !is_other_header("Notatskriver"));
        assert!(!is_other_header("Risiko, leder") && !is_other_header("Økonomi- og servicechef"));
        assert!(is_time_header("W12") && !is_time_header("U1X"));
        assert!(is_time_header("Uge 12") && is_time_header("Maj 2026"));
        assert!(!is_time_header("Ugeleder") && !is_time_header("Maj Lund"));
        assert!(!is_total("Samlet indstilling") && !is_total("Antal ansatte opgøres"));
        assert!(!is_footnote("Vejledning af borgere") && is_footnote("Kilde: KL"));
        assert!(is_total("I alt H") && is_footnote("* udpeges for hvert projekt"));
        assert!(is_role_name("It-chef") && is_role_name("Project manager"));
        assert!(!is_role_name("Udarbejde it-strategi"));
    }
}
