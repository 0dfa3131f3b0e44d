//! The length of what one cell holds, held against Excel's own limit.

use crate::error::Error;
use crate::text::{Text, grouped};

/// The number of characters gathered in one cell.
#[derive(Default)]
pub(crate) struct Length(usize);

/// The most characters Excel holds in one cell.
const CELL_CHARS: usize = 32_767;

impl Length {
    /// Counts the text in.
    pub(crate) fn add(&mut self, text: &str, part: &str) -> Result<(), Error> {
        self.0 += text.chars().count();
        if self.0 <= CELL_CHARS {
            return Ok(());
        }
        let limit = grouped(CELL_CHARS as u64);
        Err(Error::TooLarge {
            what: Text {
                da: format!("en celle har over {} tegn ({part})", limit.da),
                en: format!("a cell has more than {} characters ({part})", limit.en),
            },
        })
    }
}
