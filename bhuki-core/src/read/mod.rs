//! Reading: from the bytes of any spreadsheet people have to its sheets.
//!
//! The kind of file is found from its content, never from its name. What is no
//! spreadsheet, or cannot be read to the end, gives one [`Error`] that says why;
//! strange content never does. Files are taken to be hostile: every format is held
//! to the same [`Limits`], and a panic in a library underneath becomes an error.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::Error;
use crate::sheet::Sheet;
use crate::text::Text;

mod budget;
mod csv;
mod decode;
mod detect;
mod facts;
pub mod json;
mod markdown;
mod ods;
mod shown;
mod workbook;
mod xls;
mod xlsb;

pub(crate) use decode::decoded;
pub use detect::{Format, detect};

pub(crate) use facts::Facts;
use shown::{iso_date, number, truth};

/// How much of a file is read before it is refused.
///
/// The defaults read any responsibility matrix ever seen many times over.
/// [`Limits::large`] is for the rare sheet of a million rows, on the user's word.
///
/// ```
/// use bhuki_core::Limits;
/// let limits = Limits { cells: 10_000, ..Limits::default() };
/// assert_eq!(limits.parts, 10_000);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The file's own size in bytes. A matrix with pictures is a few megabytes.
    pub file_bytes: u64,
    /// The number of parts in a workbook's zip archive. Real ones have under a hundred.
    pub parts: u64,
    /// The unpacked size in bytes of one part: 100,000 rows of 20 columns take 69 MB.
    pub part_bytes: u64,
    /// The unpacked size in bytes of all parts together, and of all cell texts together,
    /// where a text that many cells share counts once.
    pub unpacked_bytes: u64,
    /// The number of cells with a text, in all sheets together; also of merged areas.
    pub cells: u64,
}

const MIB: u64 = 1024 * 1024;

impl Limits {
    /// Sixteen times the default: enough for 1,000,000 rows of 20 columns.
    pub const fn large() -> Self {
        Self {
            file_bytes: 1024 * MIB,
            parts: 160_000,
            part_bytes: 1024 * MIB,
            unpacked_bytes: 4096 * MIB,
            cells: 32_000_000,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 64 * MIB,
            parts: 10_000,
            part_bytes: 64 * MIB,
            unpacked_bytes: 256 * MIB,
            cells: 2_000_000,
        }
    }
}

/// The sheets of a spreadsheet, in the file's order.
///
/// Reads everything [`detect`] knows except [`Format::Json`], which holds matrices
/// and no sheets: [`json::matrices`] reads those. A panic of a library is caught where
/// the program unwinds. Running out of memory cannot be: `.xls` and `.xlsb` are read by
/// a library that takes more on trust than can be checked beforehand, so where that must
/// not happen, read those two in a process with a memory limit.
///
/// ```
/// use bhuki_core::{Cell, Limits, read};
/// let sheets = read("Aktivitet;It-chef\nDrift;H/U\n".as_bytes(), &Limits::default())?;
/// assert_eq!(sheets[0].text(Cell::new(1, 1)), "H/U");
/// # Ok::<(), bhuki_core::Error>(())
/// ```
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Error> {
    if bytes.len() as u64 > limits.file_bytes {
        let mib = limits.file_bytes / MIB;
        return Err(Error::TooLarge {
            what: crate::text!("filen fylder over {mib} MB", "the file is over {mib} MB"),
        });
    }
    guarded(|| match detect::detect_within(bytes, limits)? {
        Format::Xlsx => workbook::xlsx(bytes, limits),
        Format::Delimited => csv::read(bytes, limits),
        Format::Json => Err(Error::Json {
            detail: crate::text!("et skema i JSON har ingen ark", "a matrix in JSON has no sheets"),
        }),
        Format::Markdown => markdown::read(bytes, limits),
        Format::Ods => ods::read(bytes, limits),
        Format::Xls => workbook::xls(bytes, limits),
        Format::Xlsb => workbook::xlsb(bytes, limits),
    })
}

/// Runs the reader of a format, and turns a panic in a library into an error.
fn guarded<T>(work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    // Whatever the work has touched is dropped with it, so no broken state can be seen.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let detail = Text {
            da: "den indeholder noget, som ingen gyldig fil har",
            en: "it holds what no valid file does",
        };
        Err(Error::Damaged { detail: detail.into() })
    })
}

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
    cut_short(crate::text!("{part}: {why}", "{part}: {why}"))
}

/// The error for a part that ends too early.
pub(crate) fn cut(part: &str) -> Error {
    cut_short(crate::text!("{part} slutter for tidligt", "{part} ends too early"))
}

fn cut_short(detail: Text<String>) -> Error {
    let Text { da, en } = detail;
    let detail = Text {
        da: format!("den er skåret over eller er ikke en gyldig projektmappe ({da})"),
        en: format!("it is cut short or is not a valid workbook ({en})"),
    };
    Error::Damaged { detail }
}
