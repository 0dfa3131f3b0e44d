//! Texts from before Unicode: which of three tables makes words of them.

use std::borrow::Cow;

use encoding_rs::{MACINTOSH, WINDOWS_1252};

/// A table of the characters beyond ASCII, one byte each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Codepage {
    /// Windows-1252, of Western Europe.
    Windows,
    /// `MacRoman`, in which Excel for Macintosh saves plain CSV.
    Mac,
    /// CP850, in which Excel saves CSV "(MS-DOS)"; the Nordic CP865 has the same letters.
    Dos,
}

/// The upper half of CP850.
const DOS: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
                   └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}";

impl Codepage {
    /// The bytes as text.
    pub(super) fn decoded(self, bytes: &[u8]) -> Cow<'_, str> {
        match self {
            Self::Windows => WINDOWS_1252.decode_without_bom_handling(bytes).0,
            Self::Mac => MACINTOSH.decode_without_bom_handling(bytes).0,
            Self::Dos => {
                let table: Vec<char> = DOS.chars().collect();
                bytes.iter().map(|byte| dos(*byte, &table)).collect::<String>().into()
            }
        }
    }
}

fn dos(byte: u8, table: &[char]) -> char {
    let upper = byte.checked_sub(0x80).and_then(|index| table.get(usize::from(index)));
    upper.copied().unwrap_or(char::from(byte))
}

/// As many characters beyond ASCII are looked at; more would tell nothing new.
const ENOUGH: usize = 2000;

/// The table that makes the best words; Windows where another is not clearly better.
pub(super) fn likeliest(bytes: &[u8]) -> Codepage {
    let sample = sample(bytes);
    let scored = |page: Codepage| score(&page.decoded(&sample));
    let windows = scored(Codepage::Windows);
    let (mac, dos) = (scored(Codepage::Mac), scored(Codepage::Dos));
    let (best, page) = if dos > mac { (dos, Codepage::Dos) } else { (mac, Codepage::Mac) };
    // A closing quotation mark is a letter of the others, once or twice in a text.
    if best > 0 && best > windows * 3 { page } else { Codepage::Windows }
}

/// The characters beyond ASCII, each with its neighbours.
fn sample(bytes: &[u8]) -> Vec<u8> {
    let mut sample = Vec::new();
    let places = (0..bytes.len()).filter(|at| bytes.get(*at).is_some_and(|b| !b.is_ascii()));
    for at in places.take(ENOUGH) {
        let window = bytes.get(at.saturating_sub(1)..bytes.len().min(at + 2));
        sample.extend_from_slice(window.unwrap_or_default());
        sample.push(b'\n');
    }
    sample
}

/// How much the text looks like words, by its characters beyond ASCII.
fn score(sample: &str) -> i64 {
    sample.lines().map(|piece| i64::from(piece_score(piece))).sum()
}

/// A character between its neighbours: a letter of a Western language in a word speaks for
/// the table, anything else in a word against it.
fn piece_score(piece: &str) -> i32 {
    let chars: Vec<char> = piece.chars().collect();
    let Some(at) = chars.iter().position(|c| !c.is_ascii()) else { return 0 };
    let before = at.checked_sub(1).and_then(|at| chars.get(at));
    let after = chars.get(at + 1);
    let is = |c: Option<&char>, what: fn(char) -> bool| c.copied().is_some_and(what);
    let in_word = is(before, char::is_alphabetic) || is(after, char::is_alphabetic);
    let Some(c) = chars.get(at).copied() else { return 0 };
    let is_nordic = NORDIC.contains(c);
    if !is_nordic && !COMMON.contains(c) {
        let is_inside = is(before, char::is_alphabetic) && is(after, char::is_alphabetic);
        return match SIGNS.contains(c) {
            true if !is_inside => 1,
            false if !in_word => 0,
            _ => -2,
        };
    }
    // No word mixes small and capital letters so.
    let is_torn = (c.is_lowercase() && is(after, char::is_uppercase))
        || (c.is_uppercase() && is(before, char::is_lowercase));
    match (in_word, is_torn) {
        (false, _) => 0,
        (true, true) => -2,
        (true, false) => {
            if is_nordic {
                3
            } else {
                2
            }
        }
    }
}

/// Signs that stand between words.
const SIGNS: &str = "–—’‘“”„»«…•§°½€£©®\u{A0}´";
const NORDIC: &str = "æøåäöÆØÅÄÖ";
const COMMON: &str = "éèêëáàâãíìîïóòôõúùûüñçßýÉÈÊÁÀÂÃÍÓÔÕÚÜÑÇ";

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(text: &str, page: Codepage) -> Vec<u8> {
        let all: Vec<u8> = (0x80..=0xFF).collect();
        let table: Vec<char> = all.iter().map(|b| one(page, *b)).collect();
        let byte = |c: char| match table.iter().position(|other| *other == c) {
            Some(index) if !c.is_ascii() => all[index],
            _ => u8::try_from(c).unwrap(),
        };
        text.chars().map(byte).collect()
    }

    fn one(page: Codepage, byte: u8) -> char {
        page.decoded(&[byte]).chars().next().unwrap()
    }

    #[test]
    fn each_table_is_known_by_its_words() {
        for text in [
            "Aktivitet;Direktør\nPlanlægge året;H\nUdføre målinger;U\n",
            "ÅRSPLAN;ØKONOMI\nÆNDRE;H\n",
            "Tätigkeit;Geschäftsführer\nPrüfung;A\nÄnderung;R\n",
            "Actividad;Dirección\nAño;R\nRevisión técnica;A\n",
            "Tâche;Propriétaire\nÉlaborer;A\nReçu;R\n",
            "Åtgärd;Ägare\nGöra;A\n",
            "Drift på én linje;H\n",
        ] {
            for page in [Codepage::Windows, Codepage::Mac, Codepage::Dos] {
                let bytes = bytes(text, page);
                assert_eq!(likeliest(&bytes), page, "{text}");
                assert_eq!(page.decoded(&bytes), text);
            }
        }
    }

    #[test]
    fn signs_that_words_do_not_have_leave_it_at_windows() {
        for text in ["Pris – 5 €;H\n", "“Drift”;U\n", "Ret § 5;H", "20 °C;3"] {
            assert_eq!(likeliest(&bytes(text, Codepage::Windows)), Codepage::Windows, "{text}");
        }
    }
}
