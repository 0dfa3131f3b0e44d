//! Letter families: which letters a sheet uses and what each of them means.
//!
//! The same letter means different things in different families, so every
//! matrix carries its [`Scheme`] and every rule asks for the BHUKI duty, never
//! for the sheet's own letter.

use std::fmt;

use crate::error::Error;
use crate::text::folded;

/// One of the five duties of the method, by its Danish letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Duty {
    /// *Beslutningskompetence*: gives the final approval.
    B,
    /// *Hovedansvar*: answers for the activity; exactly one.
    H,
    /// *Udførende*: does the work.
    U,
    /// *Konsulteret*: is drawn in with knowledge.
    K,
    /// *Informeret*: needs to know.
    I,
}

impl Duty {
    /// All five, in the order of the method.
    pub const ALL: [Self; 5] = [Self::B, Self::H, Self::U, Self::K, Self::I];

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl fmt::Display for Duty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// A set of duties, as one cell holds them.
///
/// ```
/// use bhuki_core::{Duty, Duties};
/// let both = Duties::from_iter([Duty::H, Duty::U]);
/// assert!(both.has(Duty::H) && !both.has(Duty::K));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Duties(u8);

impl Duties {
    /// Whether the duty is in the set.
    pub const fn has(self, duty: Duty) -> bool {
        self.0 & duty.bit() != 0
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The duties in the order of the method.
    pub fn iter(self) -> impl Iterator<Item = Duty> {
        Duty::ALL.into_iter().filter(move |duty| self.has(*duty))
    }
}

impl FromIterator<Duty> for Duties {
    fn from_iter<I: IntoIterator<Item = Duty>>(duties: I) -> Self {
        Self(duties.into_iter().fold(0, |set, duty| set | duty.bit()))
    }
}

/// The name of every family that a sheet defines.
pub(crate) const OWN: &str = "own";

/// One letter of a family.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Letter {
    /// The capital letter that stands in the cells.
    pub capital: char,
    /// The duties it gives; empty where the method has none for it.
    pub duties: &'static [Duty],
    /// The words that stand for the letter in heads and legends, folded (see
    /// [`folded`]); the first one explains it.
    pub words: &'static [&'static str],
}

/// A letter family, such as BHUKI or RACI.
///
/// ```
/// use bhuki_core::{Duty, Scheme};
/// let raci = Scheme::named("RACI").unwrap();
/// assert_eq!(raci.letter_for(Duty::H), Some('A'));
/// ```
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Scheme {
    /// The name in lower case, as `--scheme` takes it.
    pub name: &'static str,
    /// Other names of the same family, in lower case.
    pub aliases: &'static [&'static str],
    /// The letters, in the order in which they are written in one cell.
    pub letters: &'static [Letter],
}

impl Scheme {
    /// The family with this name or alias, in any case, or an error that lists them.
    pub fn named(name: &str) -> Result<&'static Self, Error> {
        let wanted = folded(name);
        let is_it = |s: &&Self| s.name == wanted || s.aliases.contains(&wanted.as_str());
        SCHEMES.iter().find(is_it).ok_or_else(|| Error::NoSuchScheme {
            wanted: name.to_owned(),
            known: SCHEMES.iter().map(|scheme| scheme.name.to_owned()).collect(),
        })
    }

    /// Whether the family is defined by a sheet, and not one of [`SCHEMES`].
    pub fn is_own(&self) -> bool {
        self.name == OWN
    }

    /// The family of the method itself.
    ///
    /// ```
    /// assert_eq!(bhuki_core::Scheme::bhuki().name, "bhuki");
    /// ```
    pub fn bhuki() -> &'static Self {
        match SCHEMES {
            [bhuki, ..] => bhuki,
            [] => unreachable!("the list below begins with it"),
        }
    }

    /// The sheet's own letter for a duty; the first where several give it.
    pub fn letter_for(&self, duty: Duty) -> Option<char> {
        self.letters
            .iter()
            .find(|letter| letter.duties.contains(&duty))
            .map(|letter| letter.capital)
    }

    /// The family's own letter for a duty, or the method's where it has none.
    pub(crate) fn own_letter(&self, duty: Duty) -> String {
        self.letter_for(duty).map_or_else(|| duty.to_string(), |letter| letter.to_string())
    }

    /// Whether the letter says that the role is left out, as O does in CAIRO.
    pub fn is_blank(&self, capital: char) -> bool {
        self.name == "cairo" && capital == 'O'
    }

    /// The letter with this capital.
    pub fn letter(&self, capital: char) -> Option<&'static Letter>
    where
        Self: 'static,
    {
        self.letters.iter().find(|letter| letter.capital == capital)
    }

    /// The letter that this word or phrase stands for, such as "Hovedansvarlig".
    pub fn letter_of_word(&self, word: &str) -> Option<&'static Letter> {
        let word = folded(word);
        self.letters.iter().find(|letter| letter.words.contains(&word.as_str()))
    }
}

/// The name in capitals; a family that a sheet defines is called by its letters.
impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_own() {
            let letters: Vec<String> = self.letters.iter().map(|l| l.capital.to_string()).collect();
            return f.write_str(&letters.join("/"));
        }
        f.write_str(&self.name.to_uppercase())
    }
}

/// Shortens the table below: a letter, its duties, its words.
macro_rules! letters {
    ($($capital:literal => [$($duty:ident)*] $($word:literal)+;)*) => {
        &[$(Letter { capital: $capital, duties: &[$(Duty::$duty),*], words: &[$($word),+] }),*]
    };
}

/// Every family, the preferred one first where the letters fit several.
pub static SCHEMES: &[Scheme] = &[
    Scheme {
        name: "bhuki",
        aliases: &["bhuki-da"],
        letters: letters! {
            'B' => [B] "beslutningskompetence" "beslutning" "beslutter" "beslutningstager"
                "beslutningsansvar" "beslutningsansvarlig" "beslutningskompetent" "godkender"
                "decision authority" "decides";
            'H' => [H] "hovedansvar" "hovedansvarlig" "har hovedansvaret" "hovedansvarlige"
                "main responsibility" "answers for";
            'U' => [U] "udførende" "udfører" "udføres af" "udførelse" "udførere" "udføreransvar"
                "udførende ansvar" "executes" "does";
            'K' => [K] "konsulteret" "konsulteres" "konsulterede" "konsultering" "høres" "skal konsulteres"
                "rådgiver" "is heard";
            'I' => [I] "informeret" "informeres" "informerede" "information" "orienteres"
                "orienteret" "skal informeres" "is told";
        },
    },
    Scheme {
        name: "huki",
        aliases: &["huki-sv"],
        letters: letters! {
            'H' => [B H] "huvudansvarig" "huvudansvar" "huvudansvariga" "har huvudansvaret";
            'U' => [U] "utförare" "utför" "utförande" "utförs av" "utförarna";
            'K' => [K] "konsulteras" "konsulterad" "konsultation" "ska konsulteras" "rådfrågas";
            'I' => [I] "informeras" "informerad" "ska informeras";
        },
    },
    Scheme {
        name: "raci",
        aliases: &["arci"],
        letters: letters! {
            'R' => [U] "responsible" "udførende ansvarlig" "ansvarlig for udførelse" "does the work"
                "doer" "responsable" "responsabile" "responsável" "verantwoordelijk"
                "durchführung" "durchführungsverantwortlich" "zuständig" "réalisateur";
            'A' => [H] "accountable" "approver" "owner" "ansvarshaver" "overordnet ansvarlig"
                "approbateur" "autorité" "aprobador" "autoridad" "approvatore" "aprovador"
                "autoridade" "eindverantwoordelijk" "aansprakelijk" "rechenschaftspflichtig"
                "gesamtverantwortlich" "redevable" "garant";
            'C' => [K] "consulted" "consult" "to be consulted" "contributor" "consulté"
                "consultés" "consultado" "consultados" "consultato" "consultati" "geraadpleegd"
                "konsultiert" "zu konsultieren" "beratend" "konsultert";
            'I' => [I] "informed" "inform" "to be informed" "informé" "informés" "informado"
                "informados" "informato" "informati" "geïnformeerd" "zu informieren" "informiert" "informert";
        },
    },
    Scheme {
        name: "rasci",
        aliases: &["rasic", "rasci-chart"],
        letters: letters! {
            'R' => [U] "responsible";
            'A' => [H] "accountable" "approver";
            'S' => [U] "support" "supportive" "supporting" "supports" "supporter" "støtter" "understøtter";
            'C' => [K] "consulted" "consult";
            'I' => [I] "informed" "inform";
        },
    },
    Scheme {
        name: "raci-vs",
        aliases: &["racivs", "raci vs", "vs-raci"],
        letters: letters! {
            'R' => [U] "responsible";
            'A' => [H] "accountable";
            'C' => [K] "consulted" "consult";
            'I' => [I] "informed" "inform";
            'V' => [] "verifier" "verify" "verifies" "verified" "verification";
            'S' => [B] "signatory" "sign-off" "sign off" "signs off" "signoff";
        },
    },
    Scheme {
        name: "cairo",
        aliases: &["raci-o", "racio"],
        letters: letters! {
            'R' => [U] "responsible";
            'A' => [H] "accountable";
            'C' => [K] "consulted" "consult";
            'I' => [I] "informed" "inform";
            'O' => [] "out of the loop" "out" "omitted" "out-of-the-loop" "out of loop";
        },
    },
    Scheme {
        name: "daci",
        aliases: &[],
        letters: letters! {
            'D' => [H] "driver" "drives";
            'A' => [B] "approver" "approves";
            'C' => [K] "contributor" "contributors" "contributes" "consulted";
            'I' => [I] "informed" "inform";
        },
    },
    Scheme {
        name: "rapid",
        aliases: &[],
        letters: letters! {
            'R' => [H] "recommend" "recommends" "recommender";
            'A' => [K] "agree" "agrees";
            'P' => [U] "perform" "performs" "performer";
            'I' => [K] "input" "gives input" "provides input";
            'D' => [B] "decide" "decides" "decider";
        },
    },
    Scheme {
        name: "paris",
        aliases: &[],
        letters: letters! {
            'P' => [U] "participant" "perform" "participates" "participate" "performs";
            'A' => [H] "accountable";
            'R' => [K] "review required" "review" "reviewer" "reviews";
            'I' => [K] "input required" "input" "gives input";
            'S' => [B] "sign-off" "sign-off required" "sign off" "sign off required" "signs off";
        },
    },
    Scheme {
        name: "agyki",
        aliases: &[],
        letters: letters! {
            'A' => [U] "ansvarlig" "ansvarlige" "utførende ansvarlig";
            'G' => [B H] "godkjennende" "godkjenner" "godkjenne" "godkjennes av";
            'Y' => [U] "ytende" "yter" "yte" "bidragsyter";
            'K' => [K] "konsulteres" "konsultert" "konsulterte" "konsultere";
            'I' => [I] "informeres" "informert" "informerte" "informere";
        },
    },
    Scheme {
        name: "peaki",
        aliases: &[],
        letters: letters! {
            'P' => [U] "planen" "planung" "plant" "planer";
            'E' => [B] "entscheiden" "entscheidet" "entscheidung";
            'A' => [U] "ausführen" "ausführung" "führt aus" "ausführend";
            'K' => [] "kontrollieren" "kontrolliert" "kontrolle";
            'I' => [I] "informieren" "informiert" "information" "wird informiert";
        },
    },
    Scheme {
        name: "drasci",
        aliases: &["drasic", "darsci", "rascid"],
        letters: letters! {
            'D' => [U] "driver" "drives";
            'R' => [U] "responsible";
            'A' => [H] "accountable" "approver";
            'S' => [U] "support" "supportive" "supporting" "supports" "supporter";
            'C' => [K] "consulted" "consult";
            'I' => [I] "informed" "inform";
        },
    },
    Scheme {
        name: "raciq",
        aliases: &["raci-q"],
        letters: letters! {
            'R' => [U] "responsible";
            'A' => [H] "accountable";
            'C' => [K] "consulted" "consult";
            'I' => [I] "informed" "inform";
            'Q' => [] "quality review" "quality reviewer" "quality assurance" "quality";
        },
    },
    Scheme {
        name: "mocha",
        aliases: &[],
        letters: letters! {
            'M' => [B] "manager" "manages";
            'O' => [H] "owner" "owns";
            'C' => [K] "consulted" "consult";
            'H' => [U] "helper" "helps";
            'A' => [B] "approver" "approves";
        },
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_is_named_once_and_its_words_are_folded() {
        for scheme in SCHEMES {
            assert!(std::ptr::eq(Scheme::named(scheme.name).unwrap(), scheme));
            for letter in scheme.letters {
                assert!(letter.capital.is_ascii_uppercase());
                for word in letter.words {
                    assert_eq!(folded(word), *word);
                    assert_eq!(scheme.letter_of_word(word), Some(letter), "{} {word}", scheme.name);
                }
            }
        }
    }

    #[test]
    fn duties_follow_the_families() {
        let letter = |name: &str, duty| Scheme::named(name).unwrap().letter_for(duty);
        assert_eq!(letter("raci", Duty::U), Some('R'));
        assert_eq!(letter("raci", Duty::B), None);
        assert_eq!(letter("daci", Duty::B), Some('A'));
        assert_eq!(letter("RASIC", Duty::H), Some('A'));
        assert_eq!(letter("huki", Duty::B), Some('H'));
        assert_eq!(letter("peaki", Duty::H), None);
    }
}
