//! Tables of bars that lack the line of dashes, which makes one of them in Markdown.

use std::borrow::Cow;

/// The text with a line of dashes in every block of lines that begin and end with a bar and
/// have none. Where a block begins with the dashes, it gets an empty head.
pub(super) fn with_dashes(text: &str) -> Cow<'_, str> {
    let mut places: Vec<(usize, String)> = Vec::new();
    let mut block: Vec<&str> = Vec::new();
    let mut start = 0;
    let mut at = 0;
    let mut fence = None;
    // A block that touches a line of `+---+` is drawn in another way.
    let mut before = "";
    for line in text.split_inclusive('\n').chain([""]) {
        let trimmed = line.trim();
        if let Some(mark) = ["```", "~~~"].into_iter().find(|mark| trimmed.starts_with(mark)) {
            fence = match fence {
                None => Some(mark),
                Some(open) if open == mark => None,
                open => open,
            };
        }
        let indent = line.len() - line.trim_start().len();
        let is_row = fence.is_none()
            && indent < 4
            && trimmed.len() > 2
            && trimmed.starts_with('|')
            && trimmed.ends_with('|');
        if is_row {
            if block.is_empty() {
                start = at;
            }
            block.push(line);
        } else {
            if !before.starts_with('+') && !trimmed.starts_with('+') {
                places.extend(missing(&block, start));
            }
            block.clear();
            before = trimmed;
        }
        at += line.len();
    }
    if places.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + places.len() * 64);
    let mut from = 0;
    for (place, line) in places {
        out.push_str(text.get(from..place).unwrap_or_default());
        out.push_str(&line);
        from = place;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(out)
}

/// What is missing in a block that starts at a place of the text, and where: the line of
/// dashes, a head, or the last columns of both, without which cells below would be lost.
fn missing(block: &[&str], start: usize) -> Vec<(usize, String)> {
    let [first, second, ..] = block else { return Vec::new() };
    let columns = block.iter().map(|line| cells(line)).max().unwrap_or(1);
    if is_dashes(first) {
        return vec![(start, format!("|{}\n", " |".repeat(columns)))];
    }
    let end = |start: usize, line: &str| start + line.trim_end().len();
    let more = columns - cells(first);
    let head = (end(start, first), " |".repeat(more));
    if is_dashes(second) {
        let dashes = (end(start + first.len(), second), "---|".repeat(columns - cells(second)));
        return if more == 0 { Vec::new() } else { vec![head, dashes] };
    }
    vec![(head.0, format!("{}\n|{}", head.1, "---|".repeat(columns)))]
}

/// The number of cells between the bars of a line.
fn cells(line: &str) -> usize {
    let mut escaped = false;
    let mut bars = 0_usize;
    for c in line.chars() {
        bars += usize::from(c == '|' && !escaped);
        escaped = c == '\\' && !escaped;
    }
    bars.saturating_sub(1)
}

/// Whether a row is the line under a head.
pub(super) fn is_dashes(line: &str) -> bool {
    let cells = line.trim().trim_matches('|').split('|');
    cells.into_iter().all(is_dashed)
}

/// Whether a cell holds nothing but dashes, as many as the line under a head has.
pub(super) fn is_dashed(cell: &str) -> bool {
    let dashes = cell.trim().trim_start_matches(':').trim_end_matches(':');
    !dashes.is_empty() && dashes.bytes().all(|b| b == b'-')
}
