//! Words in both languages, side by side.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// A language that findings, help and errors are written in.
///
/// ```
/// use bhuki_core::Lang;
/// assert_eq!("en".parse(), Ok(Lang::En));
/// assert_eq!(Lang::default(), Lang::Da);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Danish, the language of the method.
    #[default]
    Da,
    /// English.
    En,
}

impl std::str::FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(name: &str) -> Result<Self, UnknownLang> {
        match name {
            "da" => Ok(Self::Da),
            "en" => Ok(Self::En),
            _ => Err(UnknownLang),
        }
    }
}

/// The name is neither `da` nor `en`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the languages are da and en")]
pub struct UnknownLang;

/// The same words in Danish and English.
///
/// Both fields are required, so a missing translation does not compile. A
/// `Text` is written down in the source; a `Text<String>` is filled in with facts.
///
/// ```
/// use bhuki_core::{Lang, Text};
/// const WHO: Text = Text { da: "hvem", en: "who" };
/// assert_eq!(WHO.get(Lang::En), "who");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Text<S = &'static str> {
    /// The Danish words.
    pub da: S,
    /// The English words.
    pub en: S,
}

impl<S: AsRef<str>> Text<S> {
    /// The words in `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Da => self.da.as_ref(),
            Lang::En => self.en.as_ref(),
        }
    }
}

impl From<Text> for Text<String> {
    fn from(text: Text) -> Self {
        Self { da: text.da.to_owned(), en: text.en.to_owned() }
    }
}

/// Joins names as a sentence does: "A", "A og B", "A, B og C".
///
/// ```
/// use bhuki_core::{Lang, text::listed};
/// assert_eq!(listed(&["DPO", "It-chef", "Fagchef"], Lang::Da), "DPO, It-chef og Fagchef");
/// ```
pub fn listed<S: fmt::Display>(names: &[S], lang: Lang) -> String {
    let and = Text { da: "og", en: "and" };
    match names {
        [] => String::new(),
        [only] => only.to_string(),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().map(ToString::to_string).collect();
            format!("{} {} {last}", first.join(", "), and.get(lang))
        }
    }
}

/// Formats the same facts in both languages: `text!("{n} ark", "{n} sheets")`.
macro_rules! text {
    ($da:literal, $en:literal $(, $($arg:tt)*)?) => {
        $crate::Text { da: format!($da $(, $($arg)*)?), en: format!($en $(, $($arg)*)?) }
    };
}
pub(crate) use text;

/// By the measure of Jaro and Winkler, a name with one slip lies above this, a different word
/// most often below.
const LIKE_ENOUGH: f64 = 0.8;

/// The likest of the names, where one is like enough to be meant.
pub(crate) fn nearest<'a>(
    wanted: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let likeness = |name: &'a str| (strsim::jaro_winkler(name, &wanted.to_lowercase()), name);
    let best = names.into_iter().map(likeness).max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 > LIKE_ENOUGH).then_some(best.1)
}

/// The text as a person sees it: without invisible characters, every run of
/// blanks (also no-break spaces and line breaks) as one space, ends trimmed.
///
/// `str::trim` removes U+00A0 but leaves zero-width characters and soft hyphens.
///
/// ```
/// assert_eq!(bhuki_core::visible("\u{a0}It-\u{200b}chef\n (stab) "), "It-chef (stab)");
/// ```
pub fn visible(text: &str) -> String {
    if is_visible(text) {
        return text.to_owned();
    }
    let shown: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text is already as a person sees it, as most are.
pub(crate) fn is_visible(text: &str) -> bool {
    let mut before = ' ';
    let all = text.chars().all(|c| {
        let is_double = c.is_whitespace() && (before == ' ' || c != ' ');
        before = c;
        !is_double && !is_invisible(c)
    });
    all && before != ' ' || text.is_empty()
}

/// Whether a character takes no room on the screen: zero-width spaces and
/// joiners, direction marks, the byte order mark, the soft hyphen.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// The text as names are compared: visible, compatibility forms unified, lower
/// case, punctuation at the ends dropped.
///
/// ```
/// assert_eq!(bhuki_core::folded(" IT-Chef: "), "it-chef");
/// ```
pub fn folded(text: &str) -> String {
    let shown = visible(text);
    let is_unified = is_nfkc_quick(shown.chars()) == IsNormalized::Yes;
    let unified = if is_unified { shown } else { shown.nfkc().collect() };
    let lower = unified.to_lowercase();
    lower.trim_matches(|c: char| c.is_whitespace() || ":;,.*".contains(c)).to_owned()
}

/// The text as wordings are compared: [`folded`], and with å for aa, as in "Årsplan" and
/// "Aarsplan".
pub(crate) fn alike(text: &str) -> String {
    folded(text).replace("aa", "å")
}

/// A number with its thousands apart: 2.000.000 in Danish, 2,000,000 in English.
pub(crate) fn grouped(number: u64) -> Text<String> {
    let digits = number.to_string();
    Text { da: in_thousands(&digits, '.'), en: in_thousands(&digits, ',') }
}

fn in_thousands(digits: &str, mark: char) -> String {
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// The texts of formula errors, as Excel and LibreOffice show them in Danish and English;
/// twice the same where there is no Danish one.
const FORMULA_ERRORS: &[Text] = &[
    Text { da: "#REFERENCE!", en: "#REF!" },
    Text { da: "#VÆRDI!", en: "#VALUE!" },
    Text { da: "#NAVN?", en: "#NAME?" },
    Text { da: "#DIVISION/0!", en: "#DIV/0!" },
    Text { da: "#I/T", en: "#N/A" },
    Text { da: "#NUL!", en: "#NULL!" },
    Text { da: "#NUMMER!", en: "#NUM!" },
    Text { da: "#OVERLØB!", en: "#SPILL!" },
    Text { da: "#BEREGN!", en: "#CALC!" },
    Text { da: "#FIELD!", en: "#FIELD!" },
    Text { da: "#DATA!", en: "#DATA!" },
    Text { da: "#GETTING_DATA", en: "#GETTING_DATA" },
    Text { da: "#BLOCKED!", en: "#BLOCKED!" },
    Text { da: "#CONNECT!", en: "#CONNECT!" },
    Text { da: "#UNKNOWN!", en: "#UNKNOWN!" },
    // No program shows this one: the reader puts it where a formula's result is missing.
    Text { da: "=…", en: "=…" },
];

/// Whether the text is what a program shows when a formula fails, such as `#REF!`.
pub(crate) fn is_formula_error(text: &str) -> bool {
    error_names(text).is_some()
}

/// A formula error as it is told: `#I/T (#N/A)` in Danish, since the file may hold
/// either. In English the same, but only where the file holds the Danish name.
pub(crate) fn formula_error(text: &str) -> Option<Text<String>> {
    let names = error_names(text)?;
    let both = format!("{} ({})", names.da, names.en);
    let shown = text.trim();
    Some(match (names.da == names.en, shown == names.en) {
        (true, _) => Text { da: shown.to_owned(), en: shown.to_owned() },
        (false, true) => Text { da: both, en: shown.to_owned() },
        (false, false) => Text { da: both.clone(), en: both },
    })
}

fn error_names(text: &str) -> Option<&'static Text> {
    let text = text.trim();
    FORMULA_ERRORS.iter().find(|error| error.da == text || error.en == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(
            [5, 999, 1000, 2_000_000].map(|n| grouped(n).da),
            ["5", "999", "1.000", "2.000.000"]
        );
        assert_eq!(grouped(16_384).en, "16,384");
    }

    #[test]
    fn formula_errors_are_told_in_both_languages() {
        for (raw, da, en) in [
            ("#N/A", "#I/T (#N/A)", "#N/A"),
            (" #I/T", "#I/T (#N/A)", "#I/T (#N/A)"),
            ("#REF!", "#REFERENCE! (#REF!)", "#REF!"),
            ("#FIELD!", "#FIELD!", "#FIELD!"),
        ] {
            assert_eq!(formula_error(raw), Some(Text { da, en }.into()), "{raw}");
        }
        assert_eq!(formula_error("#1"), None);
    }
}
