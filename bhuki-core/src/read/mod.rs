//! Reading: from the bytes of any spreadsheet people have to its sheets.
//!
//! The kind of file is found from its content, never from its name. What is no
//! spreadsheet, or cannot be read to the end, gives one [`Error`] that says why;
//! strange content never does. Files are taken to be hostile: every format is held
//! to the same [`Limits`], and a panic in a library underneath becomes an error.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::Error;
use crate::limits::{Limits, MIB};
use crate::model::sheet::Sheet;
use crate::text::{Text, text};

#[cfg(feature = "documents")]
mod asciidoc;
mod budget;
mod codepage;
mod csv;
mod decode;
mod detect;
#[cfg(feature = "documents")]
mod docx;
pub(crate) mod formula;
#[cfg(feature = "documents")]
mod html;
mod markdown;
mod ods;
#[cfg(feature = "documents")]
mod rst;
mod shown;
#[cfg_attr(not(feature = "documents"), allow(dead_code, reason = "Markdown needs only part of it"))]
mod tables;
mod workbook;
mod xls;
mod xlsb;
mod xlsx;

#[cfg(test)]
#[cfg(feature = "documents")]
mod hostile;

pub(crate) use decode::decoded;
pub use detect::{Format, detect};

/// The sheets of a spreadsheet, in the file's order.
///
/// Reads everything [`detect`] knows except [`Format::Json`], which holds matrices
/// and no sheets: [`matrices_from_json`](crate::matrices_from_json) reads those. A panic of a library is caught where
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
            what: text!("filen fylder over {mib} MB", "the file is over {mib} MB"),
        });
    }
    guarded(|| match detect::detect_within(bytes, limits)? {
        Format::Xlsx => xlsx::read(bytes, limits),
        Format::Delimited => csv::read(bytes, limits),
        Format::Json => Err(Error::Json {
            detail: text!("et skema i JSON har ingen ark", "a matrix in JSON has no sheets"),
        }),
        Format::Markdown => markdown::read(bytes, limits),
        Format::Ods => ods::read(bytes, limits),
        Format::Xls => workbook::xls(bytes, limits),
        Format::Xlsb => workbook::xlsb(bytes, limits),
        #[cfg(feature = "documents")]
        Format::Docx => docx::read(bytes, limits),
        #[cfg(feature = "documents")]
        Format::Html => html::read(bytes, limits),
        #[cfg(feature = "documents")]
        Format::Rst => rst::read(bytes, limits),
        #[cfg(feature = "documents")]
        Format::AsciiDoc => asciidoc::read(bytes, limits),
        // Never told apart where the program does without them.
        #[cfg(not(feature = "documents"))]
        Format::Docx | Format::Html | Format::Rst | Format::AsciiDoc => Err(Error::Empty),
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
