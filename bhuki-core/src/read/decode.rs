//! Text files as a string, whatever encoding they are in.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::codepage::{self, Codepage};
use crate::text::{Text, text};

/// A file as text, and what somebody should know about how it was read.
pub(crate) struct Decoded<'b> {
    pub(crate) text: Cow<'b, str>,
    pub(crate) remark: Option<Text<String>>,
}

/// The file as text, or nothing where it is binary.
///
/// A byte order mark decides; else UTF-16 is told by its zeros and UTF-8 by being valid,
/// a few bad bytes aside. Anything left is Windows-1252, which Danish Excel writes, or what
/// a Macintosh or MS-DOS wrote where that makes better words.
pub(crate) fn decode(bytes: &[u8]) -> Option<Decoded<'_>> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..)?);
        return Some(text.into());
    }
    if let Some(encoding) = utf16(bytes) {
        return Some(encoding.decode_without_bom_handling(bytes).0.into());
    }
    if bytes.iter().any(|b| is_binary(*b)) {
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(Cow::Borrowed(text).into()),
        Err(_) => Some(mixed_utf8(bytes).unwrap_or_else(|| one_byte_each(bytes))),
    }
}

/// The file as text, without what is odd about it.
pub(crate) fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    decode(bytes).map(|decoded| decoded.text)
}

impl<'b> From<Cow<'b, str>> for Decoded<'b> {
    fn from(text: Cow<'b, str>) -> Self {
        Self { text, remark: None }
    }
}

/// UTF-8 in which some bytes are wrong, as where a line was pasted from an older file; each
/// is read as Windows-1252. None where there are more of them than of good letters.
fn mixed_utf8(bytes: &[u8]) -> Option<Decoded<'_>> {
    let mut text = String::with_capacity(bytes.len() + 16);
    let (mut good, mut bad) = (0_usize, 0_usize);
    let mut first = None;
    let mut cut = None;
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        text.push_str(chunk.valid());
        // The end of a file that was cut off in the middle of a letter is left out.
        let is_end = text.len() + chunk.invalid().len() >= bytes.len() && bad == 0;
        if is_end && std::str::from_utf8(chunk.invalid()).is_err_and(|e| e.error_len().is_none()) {
            cut = Some(chunk.invalid());
            continue;
        }
        for byte in chunk.invalid() {
            bad += 1;
            let (letter, _) = WINDOWS_1252.decode_without_bom_handling(std::slice::from_ref(byte));
            first.get_or_insert_with(|| (text.matches('\n').count() + 1, letter.to_string()));
            text.push_str(&letter);
        }
    }
    if good == 0 || bad > good {
        return None;
    }
    let remark = first.map(|(line, letter)| bad_byte(line, &letter, bad));
    debug_assert!(remark.is_some() || cut.is_some(), "the text is not valid");
    Some(Decoded { text: text.into(), remark })
}

fn bad_byte(line: usize, letter: &str, times: usize) -> Text<String> {
    let (da, en) = match times {
        1 => (String::new(), String::new()),
        n => (format!(", og {} steder til", n - 1), format!(", and in {} more places", n - 1)),
    };
    text!(
        "Filen er UTF-8, men ikke i linje {line}{da}: der er læst \"{letter}\". Se efter, om \
         ordet er rigtigt, og gem filen som UTF-8.",
        "The file is UTF-8, but not in line {line}{en}: \"{letter}\" was read. Check that the word \
         is right and save the file as UTF-8."
    )
}

/// Text in which every character is one byte.
fn one_byte_each(bytes: &[u8]) -> Decoded<'_> {
    let page = codepage::likeliest(bytes);
    let remark = match page {
        Codepage::Windows => None,
        Codepage::Mac => Some(guessed("Macintosh (MacRoman)")),
        Codepage::Dos => Some(guessed("MS-DOS (CP850)")),
    };
    Decoded { text: page.decoded(bytes), remark }
}

fn guessed(name: &str) -> Text<String> {
    text!(
        "Filen er læst, som om den kom fra {name}, fordi æ, ø og å kun giver mening sådan. Se \
         efter, om de er rigtige, og gem filen som UTF-8.",
        "The file was read as if it came from {name}, since only that makes words of its letters. \
         Check letters such as æ, ø and å and save the file as UTF-8."
    )
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

/// The beginning of a text, at most so many bytes of it and whole characters.
pub(super) fn start_of(text: &str, bytes: usize) -> &str {
    // A character takes four bytes at most.
    let ends = bytes.saturating_sub(3)..=bytes;
    ends.rev().find_map(|end| text.get(..end)).unwrap_or(text)
}

/// Control characters that no text has; a stray end-of-file mark (26) is one that some do.
const fn is_binary(byte: u8) -> bool {
    matches!(byte, 0..=8 | 14..=25 | 28..=31)
}
