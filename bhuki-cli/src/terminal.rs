//! How text becomes safe and fitting for a terminal: width, escaping, cutting,
//! wrapping, colour.

use std::fmt::Write as _;
use std::io::IsTerminal as _;

use anstyle::{AnsiColor, Style};
use bhuki_core::{Lang, Severity};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// No drawing is narrower than this: less would not hold the wording and a few roles.
const NARROWEST: usize = 60;
/// Prose in longer lines is hard to read.
const WIDEST_PROSE: usize = 96;
/// Prose in shorter lines is a column of single words.
const NARROWEST_PROSE: usize = 20;
/// What a terminal is taken to have that does not tell, and the width of a file.
const USUAL_WIDTH: usize = 80;

pub(crate) const PLAIN: Style = Style::new();
pub(crate) const BOLD: Style = Style::new().bold();
pub(crate) const FAINT: Style = Style::new().dimmed();

/// The colour of a severity, the same on a word and on a faulty cell.
pub(crate) const fn style_of(severity: Severity) -> Style {
    let color = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Note => AnsiColor::Cyan,
    };
    Style::new().bold().fg_color(Some(anstyle::Color::Ansi(color)))
}

/// Whether a person reads standard output.
pub(crate) fn is_terminal() -> bool {
    std::io::stdout().is_terminal()
}

/// Where output goes: how wide it may be, and in which language it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Screen {
    /// The columns of the terminal.
    pub(crate) width: usize,
    /// The reader's language.
    pub(crate) lang: Lang,
}

impl Screen {
    /// The terminal's own width, or 80 where there is none.
    pub(crate) fn here(lang: Lang) -> Self {
        let told = std::env::var("COLUMNS").ok().and_then(|width| width.parse().ok());
        let measured = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        Self { width: told.or_else(measured).unwrap_or(USUAL_WIDTH).max(NARROWEST), lang }
    }

    /// A file is 80 columns wide whatever the terminal is.
    pub(crate) const fn of_a_file(lang: Lang) -> Self {
        Self { width: USUAL_WIDTH, lang }
    }

    /// The width of running text that starts at a column.
    pub(crate) fn prose(self, start: usize) -> usize {
        self.width.min(WIDEST_PROSE).saturating_sub(start).max(NARROWEST_PROSE)
    }
}

/// The text on one line and without any character that could steer a terminal:
/// blanks and line breaks become one space, other control characters are spelled out.
///
/// Names and cells come from files that anybody may have written.
pub(crate) fn clean(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in bhuki_core::visible(text).chars() {
        if c.is_control() {
            shown.extend(c.escape_default());
        } else {
            shown.push(c);
        }
    }
    shown
}

/// The columns a clean text takes.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// The text cut to a number of columns, with `…` where something is missing.
pub(crate) fn fit(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut cut = header(text, columns.saturating_sub(1)).trim_end().to_owned();
    cut.push('…');
    cut
}

/// The text cut to a number of columns from its end, with `…` where something is missing.
pub(crate) fn fit_from_the_end(text: &str, columns: usize) -> String {
    let reversed: String = text.chars().rev().collect();
    fit(&reversed, columns).chars().rev().collect()
}

/// As much of the text's beginning as the columns hold.
fn header(text: &str, columns: usize) -> &str {
    let mut taken = 0;
    let end = text.char_indices().find(|(_, c)| {
        taken += c.width().unwrap_or(0);
        taken > columns
    });
    end.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

/// The text in lines of at most `columns` columns, broken between words.
pub(crate) fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let mut rest = word;
        while width(rest) > columns {
            let part = header(rest, columns);
            // A character wider than the line is put there all the same.
            let part = if part.is_empty() { rest } else { part };
            lines.push(part.to_owned());
            rest = rest.get(part.len()..).unwrap_or_default();
        }
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(rest),
            Some(line) if width(line) + 1 + width(rest) <= columns => {
                line.push(' ');
                line.push_str(rest);
            }
            _ => lines.push(rest.to_owned()),
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// A label and a text beside it, wrapped and indented to the text's beginning.
pub(crate) fn labelled(label: &str, text: &str, start: usize, screen: Screen) -> Vec<String> {
    let lines = wrap(text, screen.prose(start));
    let labels = std::iter::once(label).chain(std::iter::repeat(""));
    labels.zip(lines).map(|(label, line)| format!("{}{line}", padded(label, start))).collect()
}

/// The text with blanks up to a number of columns.
pub(crate) fn padded(text: &str, columns: usize) -> String {
    format!("{text}{:1$}", "", columns.saturating_sub(width(text)))
}

/// A piece of a line: where it starts, what it says, how it looks.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub(crate) at: usize,
    pub(crate) text: String,
    pub(crate) style: Style,
}

impl Piece {
    pub(crate) fn new(at: usize, text: impl Into<String>, style: Style) -> Self {
        Self { at, text: text.into(), style }
    }
}

/// A line put together from its pieces, from the left; one that would overlap
/// the piece before it is left out.
pub(crate) fn line(mut pieces: Vec<Piece>) -> String {
    pieces.sort_by_key(|piece| piece.at);
    let (mut line, mut reached) = (String::new(), 0);
    for piece in pieces.iter().filter(|piece| !piece.text.is_empty()) {
        if piece.at < reached {
            continue;
        }
        let gap = piece.at - reached;
        line.push_str(&" ".repeat(gap));
        line.push_str(&styled(&piece.text, piece.style));
        reached = piece.at + width(&piece.text);
    }
    line
}

/// The text in a style.
pub(crate) fn styled(text: &str, style: Style) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write!(out, "{style}{text}{style:#}");
    out
}

/// The text with every drawing sign replaced by an ASCII one of the same width.
pub(crate) fn ascii(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '┌' | '├' | '└' => '+',
            '─' => '-',
            '│' => '|',
            '┬' => '^',
            '╰' => '`',
            '╯' => '\'',
            '▸' | '›' | '→' => '>',
            '‹' => '<',
            '·' => '.',
            '…' => '~',
            '⋮' => ':',
            '×' => 'x',
            '␣' => '_',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_of_a_file_can_steer_the_terminal() {
        assert_eq!(clean("a\u{1b}[31mb\r\nc\u{7}\u{9b}2J"), "a\\u{1b}[31mb c\\u{7}\\u{9b}2J");
        assert_eq!(clean("\u{202e}gnp.exe"), "gnp.exe");
    }

    #[test]
    fn cutting_and_wrapping_count_columns_not_characters() {
        assert_eq!(fit("Direktør", 7), "Direkt…");
        assert_eq!(fit("漢字漢字", 5), "漢字…");
        assert_eq!(fit("漢字漢字", 4), "漢…");
        assert_eq!(wrap("en to tre fire", 6), ["en to", "tre", "fire"]);
        assert_eq!(wrap("abcdefgh i", 3), ["abc", "def", "gh", "i"]);
        assert_eq!(width("e\u{301}"), 1);
    }

    #[test]
    fn pieces_do_not_overlap() {
        let piece = |at, text: &str| Piece::new(at, text, PLAIN);
        assert_eq!(line(vec![piece(4, "b"), piece(0, "aa"), piece(1, "x")]), "aa  b");
    }
}
