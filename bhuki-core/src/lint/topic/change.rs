//! Wordings that change how people work.

use super::WordList;

/// A verb that moves, ends or alters something says so only of what people work in or by:
/// "Flytte afdelingen" changes their work, "Flytte mødet" does not.
pub(super) static CHANGE: WordList = WordList {
    words: &[
        // Bringing in.
        "implementer*", "implement", "implements", "implementing", "implementation", "indfør*",
        "innfør*", "införa", "införs", "införande*", "introducer*", "introduce", "introduces",
        "introducing", "introduction of", "ibrugtag*", "tag* … i brug", "tag* … i anvendelse",
        "ta … i bruk", "tas … i bruk", "tar … i bruk", "idriftsæt*", "idriftsett*", "driftsett*",
        "driftsätt*", "sæt* … i drift", "sett* … i drift", "sätt* … i drift", "put* … into use",
        "put* … into operation", "put* … into practice", "put* … into service",
        "bring* … into use", "take … into use", "adopt* … way", "adopt* … ways",
        "adopt* … practice*", "adopt* … method*", "adopt* … process*", "adopt* … routine*",
        "adopt* … tool*", "udrul*", "utrull*", "utrulning*", "rull* … ud", "rull* … ut",
        "roll out", "rolls out", "rolling out", "rollout*", "roll … out", "go live", "goes live",
        "going live", "cutover", "cut over", "forankr*", "förankr*", "embed", "embeds",
        "embedding", // Doing otherwise.
        "overgang til", "overgangen til", "overgå til", "gå over til", "omstilling til",
        "omstille til", "omställning*", "övergång till", "övergången till", "övergå till",
        "gå över till", "transition to", "transition from", "transitioning", "switch to",
        "switch over", "move to new", "move to open*", "move to shared", "move to self*",
        "*forandring*", "forandre", "förändr*", "organisationsændring*", "organisasjonsendring*",
        "organisationsförändr*", "ændr* … *fordeling*", "ændr* … arbejd*", "ændr* … opgave*",
        "ændr* … *rutine*", "ændr* … praksis", "ændr* … organis*", "ændr* … *struktur*",
        "endr* … *fordeling*", "endr* … arbeid*", "endr* … oppgave*", "endr* … *rutine*",
        "endr* … praksis", "endr* … organis*", "endr* … *struktur*", "endr* … turnus*",
        "ändra … *fördelning*", "ändra … arbets*", "ändra … *uppgift*", "ändra … *rutin*",
        "ändra … organis*", "ändra … *struktur*", "change how", "change the way", "change way*",
        "change … process*", "change … routine*", "change … procedure*", "change … practice*",
        "change … shift*", "change … rota*", "change … role*", "change … working",
        "change management", "*arbejdsgang*", "nye rutiner", "nye arbejd*", "nye arbeid*",
        "nya rutiner", "nytt arbetssätt", "nya arbetssätt", "new workflow*", "new way of working",
        "new ways of working", "new routine*", "new working",
        // Putting together, moving, taking apart.
        "omlæg*", "*omlægning", "omlegg*", "legge om", "legg om", "omlägg*", "lägg* om",
        "lägg* … om", "omorganis*", "reorganis*", "reorganiz*", "omstrukturer*", "restructur*",
        "redesign*", "sammenlæg*", "sammenslå*", "sammenslutning*", "læg* … sammen",
        "slå … sammen", "slå … samman", "slå … ihop", "sammanslag*", "sammanslå*", "fusion af",
        "fusioner*", "fusjoner*", "samlokaliser*", "co locat*", "centraliser*", "decentraliser*",
        "sentraliser*", "desentraliser*", "centralis*", "decentralis*", "merg* … team*",
        "merg* … unit*", "merg* … department*", "merg* … office*", "merg* … function*",
        "merg* … ward*", "merg* … school*", "merg* … service*", "merger of", "outsourc*",
        "insourc*", "relocat*", "move … office", "move … offices", "move … department*",
        "move … unit", "move … team", "move … ward", "flyt* … til ny*", "flytt* … til ny*",
        "flytt* … till ny*", "flyt* … *afdeling*", "flyt* … *center*", "flyt* … *centret",
        "flyt* … *enhed*", "flyt* … *kontor*", "flyt* … *opgaver*", "flytt* … *avdeling*",
        "flytt* … *enhet*", "flytt* … *kontor*", "flytt* … *oppgaver*", "flytta … *avdelning*",
        "flytta … *uppgifter*", "nedlæg*", "nedlegg*", "udfas*", "utfas*", "fas* … ud",
        "fas* … ut", "phase out", "phases out", "phasing out", "avveckl*", "afvikl* … *skema*",
        "afvikl* … *blanket*", "afvikl* … *ordning*", "afvikl* … *system*", "avvikl* … *skjema*",
        "avvikl* … *ordning*", "avvikl* … *system*", "avvikl* … *rutine*",
        // Learning it.
        "uddann*", "efteruddann*", "videreuddann*", "oplær*", "opplær*", "lære opp", "lær* … opp",
        "utbild*", "kompetanseheving*", "kompetensutveckl*", "opkvalificer*", "kompetenceudvikl*",
        "train", "trains", "training", "retrain*", "upskill*",
    ],
    but_not: &[
        "uddannelsespoliti*", "uddannelsesinstitution*", "uddannelsesområde*", "uddannelsessted*",
        "uddannelsessystem*", "uddannelsesudvalg*", "uddannelsesvejled*", "uddannelsesstøtte*",
        "utbildningsförvaltning*", "utbildningsnämnd*", "utbildningspoliti*",
        "implementeringsgruppe*", "implementeringsråd*", "implementeringsplan*",
        "klimaforandring*", "klimatförändr*", "implement … decision*",
        "implementer* … beslutning*",
        // Handing a project over to those who run it.
        "overgang til drift*", "overgangen til drift*", "overgå til drift", "omstilling til drift",
        "övergång till drift*", "transition to operation*", "transition to support",
        "transition to production", "transition to bau", "transition to business as usual",
        "transition to service",
        // Entering something in the books, and people into a room.
        "indfør* … bilag", "indfør* … bilagene", "indfør* … postering*", "indfør* … oplysning*",
        "indfør* … timer", "indfør* … tal", "innfør* … bilag", "innfør* … postering*",
        "innfør* … opplysning*", "innfør* … timer", "introduc* … speaker*", "introduc* … guest*",
        "introduc* … visitor*", "introduc* … candidate*", "introduc* … artist*",
        "introduc* … performer*", "introduc* … panel*", "introducer* … gæst*",
        "introducer* … taler*", "introduction of guest*", "introduction of speaker*",
        // A train, and training that is sport.
        "train timetable*", "train station*", "train ticket*", "train driver*", "train service*",
        "train journey*", "train travel", "training ground*", "training pitch*", "training match*",
        "nedlægge veto", "nedlægge krans*", "nedlægge påstand*",
    ],
};
