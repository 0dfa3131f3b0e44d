//! The one error: a file that could not be read, in words a user can act on.

use serde::{Deserialize, Serialize};

use crate::text::{Lang, Text, text};

/// Why a file could not be read or the work not be done.
///
/// Reading fails only on what is no workbook; strange content is never an error
/// but a finding. `Display` gives English, [`Error::message`] either language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[non_exhaustive]
#[error("{}", self.message(Lang::En))]
pub enum Error {
    /// The file holds no bytes, or nothing but blanks.
    Empty,
    /// The workbook is protected with a password.
    Encrypted,
    /// The file is of a kind that is not read: a PDF, a picture, a Word document.
    UnsupportedFormat {
        /// What the file is, such as "a PDF document".
        what: Text<String>,
    },
    /// The file says it is a workbook but cannot be read to the end.
    Damaged {
        /// What is wrong with it, as a clause: "it is cut short or …".
        detail: Text<String>,
    },
    /// A text file has a quotation mark that is never closed, so the rest is one cell.
    OpenQuote {
        /// The line with the quotation mark, counted from 1.
        line: u64,
    },
    /// A limit of [`Limits`](crate::Limits) is exceeded.
    TooLarge {
        /// What there is too much of, with the limit, such as "more than 2,000,000 cells".
        what: Text<String>,
    },
    /// The JSON is not the form that bhuki writes.
    Json {
        /// What is wrong and where.
        detail: Text<String>,
    },
    /// The settings in `bhuki.toml` hold a mistake.
    Settings {
        /// The line, counted from 1.
        line: usize,
        /// What is wrong, and the cure.
        detail: Text<String>,
    },
    /// The file is no baseline that bhuki wrote.
    Baseline {
        /// What is wrong with it, and the cure, without the last full stop.
        detail: Text<String>,
    },
    /// The matrix does not fit into a workbook.
    Unwritable {
        /// What the library that writes workbooks says, in English.
        detail: String,
    },
    /// No sheet of the file holds a matrix.
    NoMatrix {
        /// The sheets, each with what was looked for in vain.
        without: Vec<SheetWithoutMatrix>,
    },
    /// The sheet that was asked for is not in the file.
    NoSuchSheet {
        /// The name that was asked for.
        wanted: String,
        /// The names there are.
        sheets: Vec<String>,
    },
    /// The letter scheme that was asked for does not exist.
    NoSuchScheme {
        /// The name that was asked for.
        wanted: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// The template that was asked for does not exist.
    NoSuchTemplate {
        /// The name that was asked for.
        wanted: String,
        /// The nearest name there is.
        nearest: Option<String>,
    },
    /// The rule that was asked for does not exist.
    NoSuchRule {
        /// The name that was asked for.
        wanted: String,
        /// The nearest name there is.
        nearest: Option<String>,
    },
}

impl Error {
    /// One sentence that says what is wrong, and one that says what to do about it.
    pub fn message(&self, lang: Lang) -> String {
        let words = self.words();
        words.get(lang).to_owned()
    }

    fn words(&self) -> Text<String> {
        match self {
            Self::Empty => EMPTY.into(),
            Self::Encrypted => ENCRYPTED.into(),
            Self::UnsupportedFormat { what } => unsupported(what),
            Self::Damaged { detail } => unreadable(detail),
            Self::OpenQuote { line } => open_quote(*line),
            Self::TooLarge { what } => too_large(what),
            Self::Json { detail } => no_form_of_ours(detail),
            Self::Settings { line, detail: Text { da, en } } => {
                text!("linje {line}: {da}", "line {line}: {en}")
            }
            Self::Baseline { detail: Text { da, en } } => text!(
                "Filen kan ikke bruges som udgangspunkt: {da}.",
                "The file cannot be used as the baseline: {en}."
            ),
            Self::Unwritable { detail } => text!(
                "Skemaet er for stort til et regneark eller har en for lang tekst ({detail}).",
                "The matrix is too large for a workbook or has too long a text ({detail})."
            ),
            Self::NoMatrix { without } => no_matrix(without),
            Self::NoSuchSheet { wanted, sheets } => no_such_sheet(wanted, sheets),
            Self::NoSuchScheme { wanted, known } => no_such_scheme(wanted, known),
            Self::NoSuchTemplate { wanted, nearest } => with_nearest(
                text!("Skabelonen \"{wanted}\" findes ikke.", "There is no template \"{wanted}\"."),
                nearest.as_deref(),
            ),
            Self::NoSuchRule { wanted, nearest } => with_nearest(
                text!("Reglen \"{wanted}\" findes ikke.", "There is no rule \"{wanted}\"."),
                nearest.as_deref(),
            ),
        }
    }
}

const EMPTY: Text = Text {
    da: "Filen er tom. Gem arket igen, og prøv med den nye fil.",
    en: "The file is empty. Save the sheet again and try the new file.",
};

const ENCRYPTED: Text = Text {
    da: "Filen er beskyttet med adgangskode. Fjern adgangskoden i Excel \
         (Filer › Oplysninger › Beskyt projektmappe), gem, og prøv igen.",
    en: "The file is protected with a password. Remove it in Excel \
         (File › Info › Protect Workbook), save and try again.",
};

fn unsupported(what: &Text<String>) -> Text<String> {
    let Text { da, en } = what;
    text!(
        "Filen er {da}, som bhuki ikke kan læse. Gem skemaet som .xlsx eller .csv.",
        "The file is {en}, which bhuki cannot read. Save the matrix as .xlsx or .csv."
    )
}

fn unreadable(detail: &Text<String>) -> Text<String> {
    let Text { da, en } = detail;
    text!(
        "Filen kan ikke læses: {da}. Åbn den i Excel, lad Excel reparere den, og gem den som .xlsx.",
        "The file cannot be read: {en}. Open it in Excel, let Excel repair it and save it as .xlsx."
    )
}

fn open_quote(line: u64) -> Text<String> {
    text!(
        "Anførselstegnet i linje {line} bliver aldrig lukket. Ret anførselstegnet i linje {line}, \
         og gem igen.",
        "The quotation mark in line {line} is never closed. Fix the quotation mark in line {line} \
         and save again."
    )
}

fn too_large(what: &Text<String>) -> Text<String> {
    let Text { da, en } = what;
    text!(
        "Filen er for stor: {da}. Del den op, eller slet det, der ikke hører til skemaet.",
        "The file is too large: {en}. Split it or delete what is not part of the matrix."
    )
}

fn no_form_of_ours(detail: &Text<String>) -> Text<String> {
    let Text { da, en } = detail;
    text!(
        "JSON-filen har ikke den form, som bhuki skriver et skema i: {da}.",
        "The JSON file does not have the form in which bhuki writes a matrix: {en}."
    )
}

fn no_such_sheet(wanted: &str, sheets: &[String]) -> Text<String> {
    let names = sheets.join(", ");
    text!(
        "Filen har intet ark ved navn \"{wanted}\". Den har: {names}.",
        "The file has no sheet named \"{wanted}\". It has: {names}."
    )
}

fn no_such_scheme(wanted: &str, known: &[String]) -> Text<String> {
    let names = known.join(", ");
    text!(
        "Bogstavsættet \"{wanted}\" findes ikke. Vælg et af disse: {names}.",
        "There is no letter scheme \"{wanted}\". Choose one of: {names}."
    )
}

fn with_nearest(said: Text<String>, nearest: Option<&str>) -> Text<String> {
    let Text { da, en } = said;
    match nearest {
        Some(name) => text!("{da} Mente du \"{name}\"?", "{en} Did you mean \"{name}\"?"),
        None => text!("{da}", "{en}"),
    }
}

/// Names each sheet with its reason, where there are more than can be guessed.
fn no_matrix(without: &[SheetWithoutMatrix]) -> Text<String> {
    let [da, en] = [Lang::Da, Lang::En].map(|lang| reasons(without, lang));
    text!("Der er intet ansvarsskema i filen{da}.", "The file holds no responsibility matrix{en}.")
}

/// " (Ark1: det er tomt; …)"; nothing where no sheet has a name.
fn reasons(without: &[SheetWithoutMatrix], lang: Lang) -> String {
    let named = without.iter().filter(|w| !w.sheet.is_empty()).take(SHEETS_NAMED);
    let mut reasons: Vec<String> =
        named.map(|w| format!("{}: {}", w.sheet, w.why.get(lang))).collect();
    if without.len() > SHEETS_NAMED {
        reasons.push("…".to_owned());
    }
    if reasons.is_empty() { String::new() } else { format!(" ({})", reasons.join("; ")) }
}

/// The sheets that one sentence names; with more, nobody finds its end.
const SHEETS_NAMED: usize = 8;

/// The error for a file that breaks its own format. The detail is for the curious.
pub(crate) fn damaged(detail: Text<String>) -> Error {
    let Text { da, en } = detail;
    let detail = Text {
        da: format!("den er opbygget på en måde, som Excel aldrig gør ({da})"),
        en: format!("it is built in a way that Excel never does ({en})"),
    };
    Error::Damaged { detail }
}

/// The error for what a library found wrong in one part of a file, in its own words.
pub(crate) fn broken(part: &str, why: &dyn std::fmt::Display) -> Error {
    cut_short(text!("{part}: {why}", "{part}: {why}"))
}

/// The error for a part that ends too early.
pub(crate) fn cut(part: &str) -> Error {
    cut_short(text!("{part} slutter for tidligt", "{part} ends too early"))
}

fn cut_short(detail: Text<String>) -> Error {
    let Text { da, en } = detail;
    let detail = Text {
        da: format!("den er ufuldstændig eller er ikke en gyldig projektmappe ({da})"),
        en: format!("it is cut short or is not a valid workbook ({en})"),
    };
    Error::Damaged { detail }
}

/// A sheet in which no matrix was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SheetWithoutMatrix {
    /// The sheet's name.
    pub sheet: String,
    /// What was looked for in vain.
    pub why: Text<String>,
}

impl SheetWithoutMatrix {
    /// Why there is none where the letters are explained but nobody has written any yet.
    pub(crate) const NOT_FILLED_IN: Text = Text {
        da: "arket forklarer bogstaverne, men har intet udfyldt skema",
        en: "the sheet explains the letters but holds no matrix that is filled in",
    };

    /// Whether the letters are explained but nobody has written any yet.
    pub fn is_not_filled_in(&self) -> bool {
        self.why.en == Self::NOT_FILLED_IN.en
    }
}
