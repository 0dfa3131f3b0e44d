//! The shared texts of an .xlsx: checked and counted before any library reads them.

use crate::text::text;
use quick_xml::events::Event;

use super::Package;
use super::worksheet::Length;
use super::xml::raw;
use crate::error::Error;
use crate::error::damaged;

/// The fewest bytes a shared text takes: `<si/>`.
const SMALLEST: u64 = 5;

impl Package<'_> {
    /// The number of shared texts in a part.
    ///
    /// The part says how many there are, and libraries make room for as many at once:
    /// more than fit in the part is refused.
    pub(crate) fn count_strings(&mut self, part: &str) -> Result<u64, Error> {
        let room = self.size(part) / SMALLEST + 1;
        let mut xml = self.xml(part)?;
        let mut count = 0;
        let mut length = Length::default();
        loop {
            match xml.next()? {
                Event::Start(e) if e.local_name().as_ref() == "sst" => {
                    let claimed = raw(&e, "uniqueCount").unwrap_or_default();
                    if claimed.parse::<u64>().is_ok_and(|n| n > room) {
                        return Err(damaged(text!(
                            "{part} lover {claimed} tekster", "{part} promises {claimed} texts"
                        )));
                    }
                }
                Event::Start(e) if e.local_name().as_ref() == "si" => {
                    count += 1;
                    length = Length::default();
                }
                Event::Text(text) => length.add(&text, part)?,
                Event::CData(text) => length.add(&text, part)?,
                Event::GeneralRef(_) => length.add("?", part)?,
                Event::Eof => return Ok(count),
                _ => {}
            }
        }
    }
}
