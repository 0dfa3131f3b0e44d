//! From a path to the sheets and matrices in it; the seam to the core's readers.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use bhuki_core::{Error, Format, Found, Hints, Limits, Sheet, detect, find, text};

use crate::isolation;
use crate::problem::{Problem, of_io};

/// How large a file may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Size {
    /// Any workbook that people made by hand.
    Usual,
    /// What `--large` allows.
    Large,
}

impl Size {
    fn limits(self) -> Limits {
        match self {
            Self::Usual => Limits::default(),
            Self::Large => Limits::large(),
        }
    }
}

/// The sheets of a file and the matrices found in them.
#[derive(Debug)]
pub(crate) struct Input {
    /// The sheets; none where the file gives the matrices directly.
    pub(crate) sheets: Vec<Sheet>,
    /// The matrices, and the sheets without one.
    pub(crate) found: Found,
}

/// Reads a file, or standard input where the path is `-`, and finds its matrices.
pub(crate) fn read(path: &Path, hints: &Hints, size: Size) -> Result<Input, Problem> {
    let bytes = bytes(path, size).map_err(|error| of_io(&error))?;
    let input = input(bytes, hints, size)?;
    if input.found.matrices.is_empty() {
        return Err(no_matrix(&input.found));
    }
    Ok(input)
}

/// The bytes of a file, one more than the limit at most: that is enough for the
/// reader to see that it is too large.
fn bytes(path: &Path, size: Size) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = size.limits().file_bytes + 1;
    if path.as_os_str() == "-" {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

fn input(bytes: Vec<u8>, hints: &Hints, size: Size) -> Result<Input, Problem> {
    let sheets = match detect(&bytes)? {
        // The readers of these can run away with the memory on a damaged file.
        Format::Xls | Format::Xlsb | Format::Ods => isolation::read(bytes, size)?,
        _ => sheets(&bytes, size)?,
    };
    let found = find(&sheets, hints)?;
    Ok(Input { sheets, found })
}

/// The sheets in a workbook's bytes, read in this process.
pub(crate) fn sheets(bytes: &[u8], size: Size) -> Result<Vec<Sheet>, Problem> {
    bhuki_core::read(bytes, &size.limits()).map_err(|error| match error {
        Error::TooLarge { .. } if size == Size::Usual => {
            let (da, en) = both(&error);
            Problem(text!(
                "{da} Skal den læses alligevel, så prøv med --large.",
                "{en} If it must be read all the same, try --large."
            ))
        }
        _ => Problem::from(error),
    })
}

/// The sentence of [`Error::NoMatrix`], with what was looked for in each sheet.
fn no_matrix(found: &Found) -> Problem {
    let (mut da, mut en) = both(&Error::NoMatrix);
    for sheet in found.without.iter().filter(|sheet| !sheet.why.da.is_empty()) {
        let name = bhuki_core::cell::quoted(&sheet.sheet);
        da = format!("{da} {name}: {}.", sheet.why.da.trim_end_matches('.'));
        en = format!("{en} {name}: {}.", sheet.why.en.trim_end_matches('.'));
    }
    Problem(text!("{da}", "{en}"))
}

fn both(error: &Error) -> (String, String) {
    let Problem(words) = Problem::from(error.clone());
    (words.da, words.en)
}
