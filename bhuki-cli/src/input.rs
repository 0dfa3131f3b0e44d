//! From a path to the sheets and matrices in it; the seam to the core's readers.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use bhuki_core::{Error, Found, Hints, Matrix, Sheet, text};

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
    let most = standin::most_bytes(size) + 1;
    if path.as_os_str() == "-" {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

fn input(bytes: Vec<u8>, hints: &Hints, size: Size) -> Result<Input, Problem> {
    if let Some(matrices) = standin::own_json(&bytes)? {
        return Ok(Input { sheets: Vec::new(), found: Found { matrices, without: Vec::new() } });
    }
    let sheets = if standin::needs_isolation(&bytes) {
        isolation::read(bytes, size)?
    } else {
        sheets(&bytes, size)?
    };
    let found = standin::find(&sheets, hints)?;
    Ok(Input { sheets, found })
}

/// The sheets in a workbook's bytes, read in this process.
pub(crate) fn sheets(bytes: &[u8], size: Size) -> Result<Vec<Sheet>, Problem> {
    standin::read(bytes, size).map_err(|error| match error {
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

/// Stands in for the readers and the finder: text with `;`, heads in the first row.
mod standin {
    use super::{Error, Found, Hints, Matrix, Sheet, Size};
    use bhuki_core::Scheme;

    pub(super) const fn most_bytes(size: Size) -> u64 {
        match size {
            Size::Usual => 64 << 20,
            Size::Large => 1 << 30,
        }
    }

    pub(super) fn own_json(_: &[u8]) -> Result<Option<Vec<Matrix>>, Error> {
        Ok(None)
    }

    pub(super) fn needs_isolation(bytes: &[u8]) -> bool {
        bytes.starts_with(b"\xd0\xcf\x11\xe0")
    }

    pub(super) fn read(bytes: &[u8], _: Size) -> Result<Vec<Sheet>, Error> {
        if bytes.is_empty() {
            return Err(Error::Empty);
        }
        let text = std::str::from_utf8(bytes)
            .map_err(|error| Error::Damaged { detail: error.to_string() })?;
        let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(';').collect()).collect();
        Ok(vec![Sheet::from_rows("Ark 1", &rows)])
    }

    pub(super) fn find(sheets: &[Sheet], _: &Hints) -> Result<Found, Error> {
        let Some((sheet, scheme)) = sheets.first().zip(Scheme::named("bhuki")) else {
            return Err(Error::NoMatrix);
        };
        let heads: Vec<(u32, &str)> =
            sheet.row(0).map(|(cell, text)| (cell.col, text)).filter(|(col, _)| *col > 0).collect();
        let Some(area) = sheet.used().filter(|_| heads.len() > 1) else {
            return Err(Error::NoMatrix);
        };
        let mut builder = Matrix::builder(scheme).sheet(&sheet.name);
        for row in 1..=area.to.row {
            let at = |col| sheet.text(bhuki_core::Cell::new(row, col));
            let letters: Vec<(&str, &str)> =
                heads.iter().map(|(col, name)| (*name, at(*col))).collect();
            builder = builder.activity("", at(0), &letters);
        }
        Ok(Found { matrices: vec![builder.build()], without: Vec::new() })
    }
}
