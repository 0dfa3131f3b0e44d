//! The cells of a table, each with a sign before it, and their text without its markup.

use super::super::decode::start_of;

/// One cell as it is written.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct WrittenCell {
    pub(super) text: String,
    pub(super) columns: u32,
    pub(super) rows: u32,
    /// How many times it stands: `3*|x`.
    pub(super) times: u32,
    pub(super) is_bold: bool,
}

/// What may stand right before the sign of a cell.
#[derive(Debug, Clone, Copy)]
struct Spec {
    columns: u32,
    rows: u32,
    times: u32,
    style: char,
}

impl Default for Spec {
    fn default() -> Self {
        Self { columns: 1, rows: 1, times: 1, style: ' ' }
    }
}

/// A cell stands no more often than this, whatever it says.
const MOST: u32 = 1000;

/// The cells between the marks of a table, and how many of them the first line has.
pub(super) fn read(body: &[&str]) -> (Vec<WrittenCell>, u32) {
    let mut cells: Vec<(Spec, Vec<String>)> = Vec::new();
    let mut first_line = None;
    for line in body {
        if line.starts_with("//") {
            continue;
        }
        let pieces = pieces(line);
        let has_cells = pieces.len() > 1;
        let mut next = Spec::default();
        for (number, piece) in pieces.iter().enumerate() {
            let is_last = number + 1 == pieces.len();
            // What stands before the sign of the next cell may say how that one goes.
            let (text, spec) = if is_last { (piece.as_str(), None) } else { spec_at_end(piece) };
            if number > 0 {
                cells.push((next, vec![text.to_owned()]));
            } else if let Some((_, lines)) = cells.last_mut() {
                lines.push(text.to_owned());
            }
            next = spec.unwrap_or_default();
        }
        if has_cells && first_line.is_none() {
            let counted = cells.iter().map(|(spec, _)| spec.columns.saturating_mul(spec.times));
            first_line = Some(counted.fold(0, u32::saturating_add));
        }
    }
    let written = cells.into_iter().map(|(spec, lines)| WrittenCell::of(spec, &lines));
    (written.collect(), first_line.unwrap_or(1))
}

impl WrittenCell {
    fn of(spec: Spec, lines: &[String]) -> Self {
        let text = lines.join("\n");
        let trimmed = text.trim();
        let is_marked = |mark: &str| {
            let inside = trimmed.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
            inside.is_some_and(|inside| !inside.is_empty() && !inside.contains(mark))
        };
        Self {
            is_bold: matches!(spec.style, 'h' | 's') || is_marked("**") || is_marked("*"),
            text: shown(&text),
            columns: spec.columns,
            rows: spec.rows,
            times: spec.times.min(MOST),
        }
    }
}

/// The pieces between the signs of a line; `\|` is no sign.
fn pieces(line: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.next_if_eq(&'|').is_some() => {
                pieces.last_mut().into_iter().for_each(|piece| piece.push('|'));
            }
            '|' => pieces.push(String::new()),
            c => pieces.last_mut().into_iter().for_each(|piece| piece.push(c)),
        }
    }
    pieces
}

/// Parts a piece from what it says about the next cell, which stands at its end after a
/// blank: `text 2.3+^s`.
fn spec_at_end(piece: &str) -> (&str, Option<Spec>) {
    let at = piece.rfind(' ').map_or(0, |at| at + 1);
    let (text, word) = piece.split_at(at);
    match spec(word) {
        Some(spec) => (text, Some(spec)),
        None => (piece, None),
    }
}

/// Reads `2.3+`, `.2+`, `3*`, an alignment and a style, in this order.
fn spec(word: &str) -> Option<Spec> {
    let mut spec = Spec::default();
    let mut rest = word;
    if let Some(at) = rest.find(['+', '*']) {
        let (numbers, after) = rest.split_at(at);
        let (columns, rows) = numbers.split_once('.').unwrap_or((numbers, ""));
        let number = |digits: &str| if digits.is_empty() { Some(1) } else { digits.parse().ok() };
        if numbers.is_empty() {
            return None;
        }
        if after.starts_with('*') {
            spec.times = number(numbers)?;
        } else {
            (spec.columns, spec.rows) = (number(columns)?, number(rows)?);
        }
        rest = after.get(1..)?;
    }
    let style = rest.trim_start_matches(['<', '>', '^', '.']);
    let mut letters = style.chars();
    match (letters.next(), letters.next()) {
        (None, _) if !word.is_empty() => {}
        (Some(letter), None) if "aehlmsdv".contains(letter) => spec.style = letter,
        _ => return None,
    }
    Some(spec)
}

/// The text of a cell as it is shown: a paragraph is one line, a list has one for each item.
pub(super) fn shown(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut begins = true;
    for line in text.lines().map(str::trim) {
        let is_item = line.starts_with("* ") || line.starts_with("- ") || line.starts_with(". ");
        let line = if is_item { line.get(2..).unwrap_or_default() } else { line };
        let (line, breaks) = line.strip_suffix(" +").map_or((line, false), |line| (line, true));
        if line.is_empty() || line == "+" {
            begins = true;
            continue;
        }
        match lines.last_mut().filter(|_| !begins && !is_item) {
            Some(last) => {
                last.push(' ');
                last.push_str(line);
            }
            None => lines.push(line.to_owned()),
        }
        begins = breaks;
    }
    let plain: Vec<String> = lines.iter().map(|line| plain(line)).collect();
    plain.join("\n")
}

/// A line without its markup.
pub(super) fn plain(line: &str) -> String {
    let line = line.replace("{empty}", "").replace("{nbsp}", "\u{A0}").replace("{vbar}", "|");
    let mut shown = String::new();
    let mut rest = line.as_str();
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        let is_mark = matches!(c, '*' | '_' | '`' | '#');
        let starts =
            shown.chars().last().is_none_or(|c| !c.is_alphanumeric()) || after.starts_with(c);
        let marked = (is_mark && starts).then(|| marked(rest, c)).flatten();
        if let Some((inside, behind)) = marked {
            shown.push_str(&plain(inside));
            rest = behind;
        } else if let Some((text, behind)) = link(rest) {
            shown.push_str(text);
            rest = behind;
        } else {
            shown.push(c);
            rest = after;
        }
    }
    shown.trim().to_owned()
}

/// What stands between a mark, single or doubled, and its like, and what follows.
fn marked(rest: &str, mark: char) -> Option<(&str, &str)> {
    let after = rest.strip_prefix(mark)?;
    let (double, end) = match after.strip_prefix(mark) {
        Some(inside) => (inside, format!("{mark}{mark}")),
        None => (after, mark.to_string()),
    };
    let (inside, behind) = double.split_once(&*end)?;
    let is_text = !inside.is_empty() && !inside.starts_with(' ') && !inside.ends_with(' ');
    let ends = end.len() > 1 || !behind.starts_with(char::is_alphanumeric);
    (is_text && ends).then_some((inside, behind))
}

/// The text of a link: `https://x[text]`, `xref:x[text]`, `<<id,text>>`.
fn link(rest: &str) -> Option<(&str, &str)> {
    if !rest.starts_with(['<', 'h', 'l', 'x', 'm']) {
        return None;
    }
    if let Some(inside) = rest.strip_prefix("<<") {
        let (inside, behind) = parted(inside, ">>")?;
        return Some((inside.split_once(',').map_or(inside, |(_, text)| text.trim()), behind));
    }
    let is_link = ["https://", "http://", "link:", "xref:", "mailto:"];
    if !is_link.iter().any(|start| rest.starts_with(start)) {
        return None;
    }
    let (target, behind) = parted(rest, "[")?;
    let (text, behind) = parted(behind, "]")?;
    let is_target = !target.contains(char::is_whitespace);
    is_target.then_some((if text.is_empty() { target } else { text }, behind))
}

/// What stands before and after a mark, which is not looked for far away.
fn parted<'t>(text: &'t str, mark: &str) -> Option<(&'t str, &'t str)> {
    const NEAR: usize = 2000;
    let at = start_of(text, NEAR).find(mark)?;
    let near = text;
    Some((near.get(..at)?, text.get(at + mark.len()..)?))
}
