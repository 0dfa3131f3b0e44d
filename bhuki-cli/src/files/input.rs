//! From a path to the sheets and matrices in it; the seam to the core's readers.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use bhuki_core::{Error, Format, Found, Hints, Sheet, SheetWithoutMatrix, Text, detect, find};

use crate::files::isolation;
use crate::files::reading::{Size, sheets};
use crate::problem::{Problem, of_io};

/// The sheets of a file and the matrices found in them.
#[derive(Debug)]
pub(crate) struct Input {
    /// The sheets; empty if the file gives the matrices directly.
    pub(crate) sheets: Vec<Sheet>,
    /// The matrices, if there are any, and the sheets without one.
    pub(crate) found: Found,
}

/// Reads a file, or standard input where the path is `-`, and finds its matrices.
pub(crate) fn read(path: &Path, hints: &Hints, size: Size) -> Result<Input, Problem> {
    let bytes = bytes(path, size).map_err(|error| of_io(&error))?;
    input(bytes, hints, size)
}

/// The bytes of a file, one more than the limit at most: that is enough for the
/// reader to see that it is too large.
pub(crate) fn bytes(path: &Path, size: Size) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = size.limits().file_bytes + 1;
    if path.as_os_str() == "-" {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        open(path)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// Opens a file; a pipe that nobody writes to is given up after a while.
fn open(path: &Path) -> io::Result<File> {
    /// Long enough for a program that is just starting.
    const PATIENCE: Duration = Duration::from_secs(3);
    if !is_pipe(path) {
        return File::open(path);
    }
    let (done, opened) = mpsc::channel();
    let path = path.to_owned();
    // Where nobody ever writes, it waits until the program ends.
    thread::spawn(move || done.send(File::open(path)));
    opened.recv_timeout(PATIENCE).unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
}

#[cfg(unix)]
fn is_pipe(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    path.metadata().is_ok_and(|metadata| metadata.file_type().is_fifo())
}

#[cfg(not(unix))]
fn is_pipe(_: &Path) -> bool {
    false
}

/// The sheets and matrices in a file's bytes.
pub(crate) fn input(bytes: Vec<u8>, hints: &Hints, size: Size) -> Result<Input, Problem> {
    let sheets = match detect(&bytes)? {
        Format::Json => return own_json(&bytes, hints),
        // The readers of these can run away with the memory on a damaged file.
        Format::Xls | Format::Xlsb => isolation::read(bytes, size)?,
        _ => sheets(&bytes, size)?,
    };
    let found = match find(&sheets, hints) {
        // Whether that is an error depends on whether the file was named.
        Err(Error::NoMatrix { without }) => found_nothing(without),
        found => found.map_err(of_search)?,
    };
    Ok(Input { sheets, found })
}

/// Where no sheet has a name, as in CSV, there is none to choose from.
fn of_search(error: Error) -> Problem {
    match error {
        Error::NoSuchSheet { sheets, .. } if sheets.iter().all(String::is_empty) => NO_NAMES.into(),
        error => error.into(),
    }
}

const NO_NAMES: Text = Text {
    da: "Filen har ingen ark med navn; udelad --sheet.",
    en: "The file has no sheets with names; leave out --sheet.",
};

/// Our own JSON gives the matrices directly. Where they lie in a sheet was settled
/// when it was written, so only the sheet's name can be asked for.
fn own_json(bytes: &[u8], hints: &Hints) -> Result<Input, Problem> {
    let mut matrices = bhuki_core::matrices_from_json(bytes)?;
    if let Some(wanted) = &hints.sheet {
        let sheets: Vec<String> = matrices.iter().map(|matrix| matrix.sheet.clone()).collect();
        matrices.retain(|matrix| matrix.sheet == *wanted);
        if matrices.is_empty() {
            return Err(of_search(Error::NoSuchSheet { wanted: wanted.clone(), sheets }));
        }
    }
    let mut found = Found::default();
    found.matrices = matrices;
    Ok(Input { sheets: Vec::new(), found })
}

fn found_nothing(without: Vec<SheetWithoutMatrix>) -> Found {
    let mut found = Found::default();
    found.without = without;
    found
}
