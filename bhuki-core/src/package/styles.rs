//! The styles of an .xlsx, weighed before calamine reads them.

use crate::text::text;
use quick_xml::events::Event;

use super::Package;
use crate::error::Error;
use crate::error::damaged;
use crate::limits::Limits;

/// What a cell format is put together from.
const PIECES: [&str; 4] = ["numFmt", "font", "fill", "border"];

impl Package<'_> {
    /// Refuses styles that grow when they are put together.
    ///
    /// calamine copies its number format, font, fill and border into each cell format: one
    /// font name of a megabyte, used by a million formats, is a file of a few kilobytes
    /// that takes all memory there is.
    pub(crate) fn check_styles(&mut self, part: &str, limits: &Limits) -> Result<(), Error> {
        if !self.has(part) {
            return Ok(());
        }
        let mut xml = self.xml(part)?;
        let mut largest = [0; PIECES.len()];
        let mut formats = 0_u64;
        // The piece being read and its bytes so far.
        let mut piece: Option<(usize, u64)> = None;
        loop {
            match xml.next()? {
                Event::Start(e) => {
                    let name = e.local_name();
                    formats += u64::from(name.as_ref() == "xf");
                    let started = PIECES.iter().position(|piece| *piece == name.as_ref());
                    piece = piece.or(started.map(|index| (index, 0)));
                    if let Some((_, bytes)) = &mut piece {
                        *bytes += e.len() as u64;
                    }
                }
                Event::End(e) => {
                    let Some((index, bytes)) = piece else { continue };
                    if PIECES.get(index).is_some_and(|name| *name == e.local_name().as_ref())
                        && let Some(largest) = largest.get_mut(index)
                    {
                        *largest = bytes.max(*largest);
                        piece = None;
                    }
                }
                Event::Eof => break,
                _ => {}
            }
        }
        if formats.saturating_mul(largest.iter().sum()) > limits.unpacked_bytes {
            return Err(damaged(text!(
                "cellernes formater er for store", "the formats of the cells are too large"
            )));
        }
        Ok(())
    }
}
