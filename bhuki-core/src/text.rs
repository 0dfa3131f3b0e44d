//! Words in both languages, side by side.

use std::fmt;

use serde::{Deserialize, Serialize};

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
/// `Text` is written down in the source; a `Text<String>` is made by [`text!`](crate::text!).
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
///
/// ```
/// let n = 3;
/// assert_eq!(bhuki_core::text!("{n} ark", "{n} sheets").en, "3 sheets");
/// ```
#[macro_export]
macro_rules! text {
    ($da:literal, $en:literal $(, $($arg:tt)*)?) => {
        $crate::Text { da: format!($da $(, $($arg)*)?), en: format!($en $(, $($arg)*)?) }
    };
}
