//! XML in any encoding, as a stream of UTF-8.

use std::io::{self, BufRead, Cursor, Read};

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The bytes of a part as UTF-8: as they stand, or decoded at once where the part says it
/// is in another encoding, which is rare.
pub(crate) enum Unicode<R> {
    Plain(R),
    Decoded(Cursor<Vec<u8>>),
}

impl<R: BufRead> Unicode<R> {
    /// Looks at the first bytes and decodes the rest where they ask for it. A part is
    /// never larger than the limits allow, so neither is its text.
    pub(crate) fn new(mut from: R) -> io::Result<Self> {
        let Some(encoding) = other_encoding(from.fill_buf()?) else {
            return Ok(Self::Plain(from));
        };
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes)?;
        let (text, _) = encoding.decode_with_bom_removal(&bytes);
        Ok(Self::Decoded(Cursor::new(text.into_owned().into_bytes())))
    }
}

/// The encoding that a mark, zeros or the XML declaration tell of; none for UTF-8.
fn other_encoding(start: &[u8]) -> Option<&'static Encoding> {
    match start {
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => return Some(UTF_16LE),
        [0xFE, 0xFF, ..] | [0, b'<', ..] => return Some(UTF_16BE),
        _ => {}
    }
    let declaration = start.strip_prefix(b"<?xml")?;
    let end = declaration.iter().position(|byte| *byte == b'>')?;
    let declaration = std::str::from_utf8(declaration.get(..end)?).ok()?;
    let (_, value) = declaration.split_once("encoding")?;
    let label = value.trim_start().strip_prefix('=')?.trim_start();
    let label = label.get(1..)?.split(['"', '\'']).next()?;
    // A declaration that one can read is not in UTF-16, whatever it says.
    let encoding = Encoding::for_label(label.as_bytes())?;
    [UTF_8, UTF_16LE, UTF_16BE].iter().all(|other| *other != encoding).then_some(encoding)
}

impl<R: BufRead> Read for Unicode<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(from) => from.read(into),
            Self::Decoded(from) => from.read(into),
        }
    }
}

impl<R: BufRead> BufRead for Unicode<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        match self {
            Self::Plain(from) => from.fill_buf(),
            Self::Decoded(from) => from.fill_buf(),
        }
    }

    fn consume(&mut self, bytes: usize) {
        match self {
            Self::Plain(from) => from.consume(bytes),
            Self::Decoded(from) => from.consume(bytes),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        let mut text = String::new();
        Unicode::new(bytes).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn every_encoding_comes_out_as_utf_8() {
        let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(bytes).collect()
        };
        assert_eq!(text("<a>ø</a>".as_bytes()), "<a>ø</a>");
        assert_eq!(text(&wide("\u{FEFF}<a>ø</a>", u16::to_le_bytes)), "<a>ø</a>");
        assert_eq!(text(&wide("\u{FEFF}<a>ø</a>", u16::to_be_bytes)), "<a>ø</a>");
        assert_eq!(text(&wide("<a>ø</a>", u16::to_le_bytes)), "<a>ø</a>");
        assert_eq!(text(&wide("<a>ø</a>", u16::to_be_bytes)), "<a>ø</a>");
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xF8</a>";
        assert!(text(latin).ends_with("<a>ø</a>"));
        let lying = "<?xml version=\"1.0\" encoding=\"utf-16\"?><a>ø</a>";
        assert_eq!(text(lying.as_bytes()), lying);
    }
}
