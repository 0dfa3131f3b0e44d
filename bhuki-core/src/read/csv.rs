//! Text with a separator: CSV as Excel, LibreOffice and people write it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::budget::Budget;
use super::decode::{Decoded, decode, start_of};
use crate::error::Error;
use crate::limits::Limits;
use crate::model::cell::{COLUMNS, Cell, ROWS};
use crate::model::sheet::Sheet;
use crate::read::formula;
use crate::text::{Text, grouped};

/// The one sheet of a text with a separator, without a name.
///
/// Blank lines count as rows, so that addresses are those Excel shows. An apostrophe that
/// only keeps a text from being a formula is no part of it, see [`formula`]; neither is the
/// `="…"` that keeps Excel from making a number of a text.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Error> {
    let Decoded { text, remark } = decode(bytes).ok_or(Error::Empty)?;
    let text = text.trim_start_matches('\u{FEFF}').trim_end_matches('\u{1A}');
    // A line that names the separator is no row: Excel shows the next line as row 1.
    let (named, text) = separator_line(text);
    let separator = named.unwrap_or_else(|| guess(text));
    check_quotes(text, separator)?;
    let mut budget = Budget::new(limits);
    let mut texts = Vec::new();
    each_field(text, separator, |cell, field| {
        if cell.row >= ROWS || cell.col >= COLUMNS {
            return Err(too_long());
        }
        let field = literal(field);
        texts.push((cell, budget.text(formula::unguarded(&field))?));
        Ok(())
    })?;
    let mut sheet = Sheet::new("", texts);
    sheet.remarks.extend(remark);
    Ok(vec![sheet])
}

/// Hands over every field that is not empty. Nothing is kept of those that are: a small
/// file may hold millions.
fn each_field(
    text: &str,
    separator: u8,
    mut each: impl FnMut(Cell, &str) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut cell = Cell::default();
    let mut field = Vec::new();
    let mut state = Quotes::default();
    let mut flush = |field: &mut Vec<u8>, cell| {
        // Cut at ASCII characters, so it is text still.
        let text = std::str::from_utf8(field).unwrap_or_default();
        let result = if text.is_empty() { Ok(()) } else { each(cell, text) };
        field.clear();
        result
    };
    for byte in bytes_of(text) {
        match state.next(byte, separator) {
            QuoteMark::Text => field.push(byte),
            QuoteMark::Quote => {}
            QuoteMark::Separator => {
                flush(&mut field, cell)?;
                cell.col = cell.col.saturating_add(1);
            }
            QuoteMark::End => {
                flush(&mut field, cell)?;
                cell = Cell::new(cell.row.saturating_add(1), 0);
            }
        }
    }
    flush(&mut field, cell)
}

/// One field of a text with a separator.
#[cfg(feature = "documents")]
pub(super) struct SeparatedCell {
    pub(super) at: Cell,
    pub(super) text: String,
}

/// The fields that are not empty, for tables written so inside other texts. There a blank
/// may stand after the separator.
#[cfg(feature = "documents")]
pub(super) fn separated(text: &str, separator: u8) -> Vec<SeparatedCell> {
    let sign = char::from(separator);
    // A quotation mark counts only at the start of a field.
    let text = text.replace(&format!("{sign} \""), &format!("{sign}\""));
    let mut cells = Vec::new();
    let _ = each_field(&text, separator, |at, field| {
        cells.push(SeparatedCell { at, text: field.trim().to_owned() });
        Ok(())
    });
    cells
}

/// The bytes of a text with one kind of line break.
fn bytes_of(text: &str) -> impl Iterator<Item = u8> {
    let mut bytes = text.bytes().peekable();
    std::iter::from_fn(move || {
        let byte = bytes.next()?;
        if byte != b'\r' {
            return Some(byte);
        }
        bytes.next_if_eq(&b'\n');
        Some(b'\n')
    })
}

/// A field without the `="…"` around it.
fn literal(field: &str) -> Cow<'_, str> {
    let inside = field.trim().strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    match inside {
        // A quotation mark alone inside would end the text: it is a formula.
        Some(inside) if !inside.replace("\"\"", "").contains('"') => {
            inside.replace("\"\"", "\"").into()
        }
        _ => field.into(),
    }
}

fn too_long() -> Error {
    let (rows, columns) = (grouped(ROWS.into()), grouped(COLUMNS.into()));
    Error::TooLarge {
        what: Text {
            da: format!("den har flere end {} rækker eller {} kolonner", rows.da, columns.da),
            en: format!("it has more than {} rows or {} columns", rows.en, columns.en),
        },
    }
}

/// The separators people use, the likeliest first.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// A first line `sep=;`, which Excel reads as an instruction, and the text after it.
fn separator_line(text: &str) -> (Option<u8>, &str) {
    let (line, rest) = text.split_once(['\r', '\n']).unwrap_or((text, ""));
    let rest = rest.strip_prefix('\n').unwrap_or(rest);
    let line = line.trim_matches('"').to_ascii_lowercase();
    match line.strip_prefix("sep=").map(str::as_bytes) {
        Some([separator]) => (Some(*separator), rest),
        _ => (None, text),
    }
}

/// The separator that most of the first lines have equally many of; of two that tie, the
/// one with more columns.
fn guess(text: &str) -> u8 {
    let mut best = (b';', (0, 0));
    for separator in SEPARATORS {
        if let Some(found) = agreement(text, separator).filter(|found| *found > best.1) {
            best = (separator, found);
        }
    }
    best.0
}

/// How many of the first records have equally many of a separator, and how many.
fn agreement(text: &str, separator: u8) -> Option<(u32, u32)> {
    let text = beginning(text);
    let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
    for count in counted(text, separator).take(1000).filter(|count| *count > 0) {
        *counts.entry(count).or_default() += 1;
    }
    let (count, lines) = counts.into_iter().max_by_key(|(count, lines)| (*lines, *count))?;
    Some((lines, count))
}

/// As much of a text as tells its separator; a single line may be of any length.
fn beginning(text: &str) -> &str {
    const ENOUGH: usize = 1 << 20;
    start_of(text, ENOUGH)
}

/// Whether the lines, none of them blank, are the rows of a table rather than prose. Prose
/// has commas and semicolons too, but blanks after them, and not equally many in each line.
pub(super) fn has_columns(lines: &[&str]) -> bool {
    let is_tight = |pair: &[u8]| match pair {
        [b'\t' | b'|', _] | [_, b'\t' | b'|'] => true,
        [b';', next] => !next.is_ascii_whitespace(),
        [b',', next] => !next.is_ascii_whitespace() && !next.is_ascii_digit(),
        _ => false,
    };
    let tight = lines.iter().filter(|line| line.as_bytes().windows(2).any(is_tight)).count();
    let text = lines.join("\n");
    let is_shared = |separator: &u8| {
        let records = counted(beginning(&text), *separator).take(1000).count();
        agreement(&text, *separator).is_some_and(|(most, _)| most as usize * 2 > records)
    };
    tight * 3 >= lines.len()
        || separator_line(&text).0.is_some()
        || SEPARATORS.iter().any(is_shared)
}

/// For each record the number of separators outside quotes.
fn counted(text: &str, separator: u8) -> impl Iterator<Item = u32> {
    let mut bytes = bytes_of(text);
    std::iter::from_fn(move || {
        let mut state = Quotes::default();
        let mut count = 0;
        let mut any = false;
        for byte in bytes.by_ref() {
            any = true;
            match state.next(byte, separator) {
                QuoteMark::Separator => count += 1,
                QuoteMark::End => break,
                QuoteMark::Text | QuoteMark::Quote => {}
            }
        }
        any.then_some(count)
    })
}

/// Refuses a text whose last quote never closes: everything after it would be one cell.
fn check_quotes(text: &str, separator: u8) -> Result<(), Error> {
    let mut state = Quotes::default();
    let (mut line, mut opened) = (1, 1);
    for byte in bytes_of(text) {
        let was_inside = state.inside;
        state.next(byte, separator);
        if state.inside && !was_inside {
            opened = line;
        }
        if byte == b'\n' {
            line += 1;
        }
    }
    // A quote just before the end closes its cell.
    if !state.inside || state.after_quote {
        return Ok(());
    }
    Err(Error::OpenQuote { line: opened })
}

/// Where a byte of the text stands: a quote opens a cell only at its start.
#[derive(Default)]
struct Quotes {
    inside: bool,
    after_quote: bool,
    mid_cell: bool,
}

/// What a byte is.
enum QuoteMark {
    /// Part of a field.
    Text,
    /// A quotation mark around a field, or the first of two that stand for one.
    Quote,
    Separator,
    End,
}

impl Quotes {
    fn next(&mut self, byte: u8, separator: u8) -> QuoteMark {
        if self.inside {
            if byte == b'"' {
                self.after_quote = !self.after_quote;
                return if self.after_quote { QuoteMark::Quote } else { QuoteMark::Text };
            }
            if !self.after_quote {
                return QuoteMark::Text;
            }
            self.inside = false;
            self.after_quote = false;
        } else if byte == b'"' && !self.mid_cell {
            self.inside = true;
            self.mid_cell = true;
            return QuoteMark::Quote;
        }
        self.mid_cell = byte != separator && byte != b'\n';
        match byte {
            b'\n' => QuoteMark::End,
            _ if byte == separator => QuoteMark::Separator,
            _ => QuoteMark::Text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<(String, String)> {
        let sheets = read(text.as_bytes(), &Limits::default()).unwrap();
        sheets[0].texts().map(|(cell, text)| (cell.to_string(), text.to_owned())).collect()
    }

    fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
        of.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
    }

    #[test]
    fn blank_lines_and_quoted_breaks_keep_addresses_right() {
        let found = cells("\r\n\r\na;\"b\r\nc\"\r\n\r\n;;d\r\n");
        assert_eq!(found, pairs(&[("A3", "a"), ("B3", "b\nc"), ("C5", "d")]));
        assert_eq!(
            cells("a;b\n\n\n\n\"x;y\";z"),
            pairs(&[("A1", "a"), ("B1", "b"), ("A5", "x;y"), ("B5", "z"),])
        );
    }

    #[test]
    fn the_separator_is_the_consistent_one() {
        assert_eq!(guess("Drift, vedligehold;H;U\nKøb, salg, leje;K;I\n"), b';');
        assert_eq!(guess("a,b,c\n1,H;U,2\n"), b',');
        assert_eq!(guess("1,5;2,5;3\n1,5;2,5;3"), b';');
        assert_eq!(guess("a\tb\nc, d\te"), b'\t');
        assert_eq!(guess("Titel\n\na|b|c\n\"x,y\"|2|3\n"), b'|');
        assert_eq!(guess("bare ord"), b';');
        assert_eq!(cells("sep=|\na|b,c"), pairs(&[("A1", "a"), ("B1", "b,c")]));
    }

    #[test]
    fn texts_written_as_formulas_are_texts() {
        let found = cells("=\"H\";\"=\"\"K\"\"\";=\"a \"\"b\"\"\";=\"a\"&\"b\";=\"\"\n");
        let expected = [("A1", "H"), ("B1", "K"), ("C1", "a \"b\""), ("D1", "=\"a\"&\"b\"")];
        assert_eq!(found, pairs(&expected));
    }

    #[test]
    fn quotes_in_the_middle_are_letters_and_an_open_one_is_refused() {
        assert_eq!(
            cells("5\" skærm;\"a \"\"b\"\"\""),
            pairs(&[("A1", "5\" skærm"), ("B1", "a \"b\""),])
        );
        let error = read(b"a;b\nc;\"d\ne;f\n", &Limits::default()).unwrap_err();
        assert!(error.to_string().contains("line 2"), "{error}");
    }
}
