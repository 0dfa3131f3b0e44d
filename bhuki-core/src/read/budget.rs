//! The count of what has been read so far, held against the limits.

use std::collections::HashSet;
use std::sync::Arc;

use crate::error::Error;
use crate::limits::Limits;
use crate::text::{Text, grouped, text};

/// The cells and bytes of text one file may still fill.
pub(crate) struct Budget<'a> {
    limits: &'a Limits,
    cells: u64,
    bytes: u64,
    seen: HashSet<Arc<str>>,
}

/// Texts up to this many bytes are stored once however many cells show them:
/// a matrix is mostly the same few letters.
const SHARED_BYTES: usize = 64;

impl<'a> Budget<'a> {
    pub(crate) fn new(limits: &'a Limits) -> Self {
        Self { limits, cells: 0, bytes: 0, seen: HashSet::new() }
    }

    /// The text of one more cell.
    pub(crate) fn text(&mut self, text: &str) -> Result<Arc<str>, Error> {
        if let Some(seen) = self.seen.get(text) {
            let seen = Arc::clone(seen);
            self.cell()?;
            return Ok(seen);
        }
        self.bytes += text.len() as u64;
        if self.bytes > self.limits.unpacked_bytes {
            return Err(too_much_text(self.limits));
        }
        self.cell()?;
        let new: Arc<str> = tidy(text);
        if text.len() <= SHARED_BYTES {
            self.seen.insert(Arc::clone(&new));
        }
        Ok(new)
    }

    /// One more cell, whose text is counted already.
    pub(crate) fn cell(&mut self) -> Result<(), Error> {
        self.cells(1)
    }

    /// So many more cells.
    pub(crate) fn cells(&mut self, more: u64) -> Result<(), Error> {
        self.cells = self.cells.saturating_add(more);
        if self.cells > self.limits.cells {
            let limit = grouped(self.limits.cells);
            return Err(Error::TooLarge {
                what: Text {
                    da: format!("der er over {} udfyldte celler", limit.da),
                    en: format!("it has more than {} filled cells", limit.en),
                },
            });
        }
        Ok(())
    }
}

/// Refuses one more sheet where there are as many as a workbook may have parts.
pub(crate) fn check_sheets(so_far: usize, limits: &Limits) -> Result<(), Error> {
    if (so_far as u64) < limits.parts {
        return Ok(());
    }
    let limit = grouped(limits.parts);
    Err(Error::TooLarge {
        what: Text {
            da: format!("der er over {} tabeller", limit.da),
            en: format!("it has more than {} tables", limit.en),
        },
    })
}

/// The error for more text than the limits allow.
pub(crate) fn too_much_text(limits: &Limits) -> Error {
    let mib = limits.unpacked_bytes / (1024 * 1024);
    Error::TooLarge {
        what: text!("der er over {mib} MB tekst", "it has more than {mib} MB of text"),
    }
}

/// A line break inside a cell is `\n` whatever the file writes.
pub(super) fn tidy(text: &str) -> Arc<str> {
    if text.contains('\r') { text.replace("\r\n", "\n").into() } else { text.into() }
}
