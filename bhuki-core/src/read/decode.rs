//! Text files as a string, whatever encoding they are in.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The file as text, or nothing where it is binary.
///
/// A byte order mark decides; else UTF-16 is told by its zeros, UTF-8 by being valid,
/// and anything left is Windows-1252, which Danish Excel writes.
pub(crate) fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..)?);
        return Some(text);
    }
    if let Some(encoding) = utf16(bytes) {
        return Some(encoding.decode_without_bom_handling(bytes).0);
    }
    if bytes.iter().any(|b| is_binary(*b)) {
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(Cow::Borrowed(text)),
        // Cut off in the middle of a letter: still UTF-8.
        Err(e) if e.error_len().is_none() && e.valid_up_to() > 0 && !bytes.is_ascii() => {
            let whole = bytes.get(..e.valid_up_to())?;
            if whole.is_ascii() {
                return Some(WINDOWS_1252.decode_without_bom_handling(bytes).0);
            }
            std::str::from_utf8(whole).ok().map(Cow::Borrowed)
        }
        Err(_) => Some(WINDOWS_1252.decode_without_bom_handling(bytes).0),
    }
}

/// UTF-16 without a mark: every other byte of Western text is zero.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let (pairs, _) = bytes.get(..bytes.len().min(4096))?.as_chunks::<2>();
    let zeros = |half: fn(&[u8; 2]) -> u8| pairs.iter().filter(|pair| half(pair) == 0).count();
    let (first, second) = (zeros(|[a, _]| *a), zeros(|[_, b]| *b));
    let most = pairs.len() * 3 / 4;
    match (first, second) {
        (0, n) if n > most => Some(UTF_16LE),
        (n, 0) if n > most => Some(UTF_16BE),
        _ => None,
    }
}

/// Control characters that no text has; a stray end-of-file mark (26) is one that some do.
const fn is_binary(byte: u8) -> bool {
    matches!(byte, 0..=8 | 14..=25 | 28..=31)
}
