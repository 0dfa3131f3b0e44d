//! Letter families that a sheet defines itself.

use std::sync::{Mutex, PoisonError};

use crate::model::scheme::{Duty, Letter, OWN, Scheme};
use crate::text::folded;

/// So many different families of their own one program keeps; each takes some hundred bytes.
const OWN_FAMILIES: usize = 4096;

impl Scheme {
    /// A family of its own, as a sheet's legend defines it; the letters without duties are
    /// legal and give none. The same letters are the same family.
    ///
    /// What is defined lives as long as the program, so it is bounded: `None` where there is
    /// no letter, or where the program has met too many different families.
    ///
    /// ```
    /// use bhuki_core::{Duty, Scheme};
    /// let own = Scheme::own(&[
    ///     ('L', vec![Duty::H], "leads".to_owned()),
    ///     ('R', vec![Duty::K], "reviews".to_owned()),
    /// ]).unwrap();
    /// assert_eq!((own.name, own.letter_for(Duty::H)), ("own", Some('L')));
    /// ```
    pub fn own(letters: &[(char, Vec<Duty>, String)]) -> Option<&'static Self> {
        static KNOWN: Mutex<Vec<&'static Scheme>> = Mutex::new(Vec::new());
        let is_it = |known: &&&'static Self| {
            let same = |(own, (capital, duties, word)): (&Letter, &(char, Vec<Duty>, String))| {
                own.capital == *capital && own.duties == duties && own.words == [folded(word)]
            };
            known.letters.len() == letters.len() && known.letters.iter().zip(letters).all(same)
        };
        if letters.is_empty() {
            return None;
        }
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = known.iter().find(is_it) {
            return Some(found);
        }
        if known.len() >= OWN_FAMILIES {
            return None;
        }
        let letter = |(capital, duties, word): &(char, Vec<Duty>, String)| Letter {
            capital: *capital,
            duties: Vec::leak(duties.clone()),
            words: Vec::leak(vec![&*String::leak(folded(word))]),
        };
        let letters = Vec::leak(letters.iter().map(letter).collect());
        let own: &'static Self = Box::leak(Box::new(Self { name: OWN, aliases: &[], letters }));
        known.push(own);
        Some(own)
    }
}
