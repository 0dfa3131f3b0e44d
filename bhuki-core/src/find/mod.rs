//! Where in a sheet the matrix lies.

use crate::cell::Area;
use crate::error::Error;
use crate::matrix::Matrix;
use crate::scheme::Scheme;
use crate::sheet::Sheet;
use crate::text::Text;

/// What the user says about where the matrix lies; the default says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hints {
    /// Look in this sheet only.
    pub sheet: Option<String>,
    /// The matrix with its heads lies in this area.
    pub area: Option<Area>,
    /// The letters belong to this family.
    pub scheme: Option<&'static Scheme>,
}

/// What [`find`] found, and where it found nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The matrices, in the order of the sheets.
    pub matrices: Vec<Matrix>,
    /// The sheets without one.
    pub without: Vec<Without>,
}

/// A sheet in which no matrix was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Without {
    /// The sheet's name.
    pub sheet: String,
    /// What was looked for in vain.
    pub why: Text<String>,
}

/// Finds every matrix in the sheets of one file.
///
/// Fails with [`Error::NoMatrix`] where there is none, and with
/// [`Error::NoSuchSheet`] where the hints name a sheet that is not there.
pub fn find(_sheets: &[Sheet], _hints: &Hints) -> Result<Found, Error> {
    Err(Error::NoMatrix)
}
