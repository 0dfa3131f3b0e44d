//! Tables in Markdown: each one a sheet, named by the heading above it.

mod page;
mod pipes;

use std::borrow::Cow;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::decode::{Decoded, decode};
use crate::error::Error;
use crate::limits::Limits;
use crate::model::sheet::Sheet;

use page::MarkdownPage;

/// The tables of a Markdown text. Row 1 is the head, the line of dashes is no row.
///
/// Emphasis, code and links give their text, `<br>` a line break. A table may lack the line
/// of dashes, or be written in HTML. A comment `<!-- hidden: D, 5 -->` right above a table
/// hides its column D and row 5.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Error> {
    let Decoded { text, remark } = decode(bytes).ok_or(Error::Empty)?;
    let text = pipes::with_dashes(&text);
    let mut page = MarkdownPage::new(limits);
    for event in events(&text) {
        page.take(event)?;
    }
    page.into_sheets(remark)
}

/// More bars than any table has; the parser takes some fifty bytes for each.
const MOST_BARS: usize = 5_000_000;

/// Whether the text has a table at all. Parsing is left out where no line could be the
/// dashes under a head, or where it would cost too much.
pub(super) fn has_table(text: &str) -> bool {
    if text.bytes().filter(|byte| *byte == b'|').nth(MOST_BARS).is_some() {
        return false;
    }
    let dashes = |line: &str| {
        line.contains('-')
            && line.contains('|')
            && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t' | '\r' | '>'))
    };
    let text = pipes::with_dashes(text);
    (matches!(text, Cow::Owned(_)) || text.lines().any(dashes))
        && events(&text).any(|event| matches!(event, Event::Start(Tag::Table(_))))
}

fn events(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TABLES)
}

#[cfg(test)]
mod tests;
