//! The findings drawn for people.

use std::collections::BTreeSet;

use bhuki_core::{Finding, Place, Text};

use crate::run::Run;
use crate::terminal::{BOLD, FAINT, PLAIN, Screen, clean, fit, labelled, style_of, styled, width};
use crate::terminal::{padded, wrap};
use crate::{drawing, words};

/// A place with more cells than this is cut.
const MOST_CELLS: usize = 6;
/// Where the running text beside a label begins.
const TEXT_AT: usize = 15;

const WHY: Text = words("Hvorfor", "Why");
const ASK: Text = words("Spørg", "Ask");
const FIX: Text = words("Ret", "Fix");

/// The findings, each with its drawing, why it matters and what to ask.
///
/// Forty findings must still be readable: the same advice is given once.
pub(crate) fn report(run: &Run, screen: Screen) -> String {
    let mut given = BTreeSet::new();
    let mut out = String::new();
    for finding in &run.findings {
        for line in one(run, finding, &mut given, screen) {
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out.push('\n');
    }
    out
}

fn one(run: &Run, finding: &Finding, given: &mut BTreeSet<String>, screen: Screen) -> Vec<String> {
    let mut lines = headline(finding, screen);
    lines.push(address(run, finding, screen));
    lines.push(framed(""));
    if let Some((matrix, sheet)) = run.matrix_and_sheet(finding.matrix) {
        let drawing = drawing::draw(&sheet, matrix, finding, screen.width - width(FRAME) - 1);
        lines.extend(drawing.lines.iter().map(|line| framed(line)));
        if drawing.more > 0 {
            lines.push(framed(&styled(more_cells(drawing.more).get(screen.lang), FAINT)));
        }
    }
    lines.extend(advice(finding, given, screen));
    lines
}

/// What is wrong and which rule says so.
fn headline(finding: &Finding, screen: Screen) -> Vec<String> {
    let word = finding.severity.word();
    let word = word.get(screen.lang);
    let message = clean(&finding.message(screen.lang));
    let rule = finding.rule.name;
    let lines = wrap(&format!("{word}: {message} ({rule})"), screen.prose(2));
    let indents = std::iter::once("").chain(std::iter::repeat("  "));
    let mut lines: Vec<String> =
        indents.zip(lines).map(|(indent, line)| format!("{indent}{line}")).collect();
    if let Some(rest) = lines.first().and_then(|line| line.strip_prefix(word)) {
        let first = format!("{}{}", styled(word, style_of(finding.severity)), styled(rest, BOLD));
        lines.splice(..1, [first]);
    }
    lines
}

/// Where it is: the file and the cells.
fn address(run: &Run, finding: &Finding, screen: Screen) -> String {
    let (shown, rest) = finding.cells.split_at(finding.cells.len().min(MOST_CELLS));
    let place = Place { cells: shown, ..finding.place() };
    let path = clean(run.path_of(finding.matrix));
    let more = if rest.is_empty() { String::new() } else { format!(" + {}", rest.len()) };
    let text = format!("{path} › {}{more}", clean(&place.to_string()));
    let room = screen.width - 5;
    // The cells matter most, so a long path loses its beginning.
    let cut = if width(&text) > room { from_the_end(&text, room) } else { text };
    format!("  {} {}", styled("┌─", FAINT), cut)
}

fn from_the_end(text: &str, columns: usize) -> String {
    let reversed: String = text.chars().rev().collect();
    fit(&reversed, columns).chars().rev().collect()
}

/// What stands before every line of a drawing.
const FRAME: &str = "  │";

fn framed(line: &str) -> String {
    let gap = if line.is_empty() { "" } else { " " };
    format!("{}{gap}{line}", styled(FRAME, FAINT))
}

fn more_cells(count: usize) -> Text<String> {
    bhuki_core::text!(
        "… og {count} celler mere, som ikke er tegnet",
        "… and {count} more cells that are not drawn"
    )
}

/// Why it matters, what to ask, and how to mend it, where that was not said above.
fn advice(finding: &Finding, given: &mut BTreeSet<String>, screen: Screen) -> Vec<String> {
    let lang = screen.lang;
    let mut parts = Vec::new();
    if let Some(fix) = &finding.fix {
        let (from, to) = (clean(&fix.from), clean(&fix.to));
        parts.push((FIX, format!("{}: \"{from}\" → \"{to}\"", fix.cell)));
    }
    let (why, ask) = (clean(&finding.why(lang)), clean(&finding.ask(lang)));
    for (label, text) in [(WHY, why), (ASK, ask)] {
        if given.insert(text.clone()) {
            parts.push((label, text));
        }
    }
    let Some(last) = parts.len().checked_sub(1) else { return vec![styled("  └─", FAINT)] };
    let lines = parts.iter().enumerate().flat_map(|(i, (label, text))| {
        let corner = if i == last { "  └─ " } else { "  ├─ " };
        let side = if i == last { "     " } else { "  │  " };
        let lines = labelled("", text, TEXT_AT, screen);
        let label = styled(&padded(label.get(lang), TEXT_AT - 5), BOLD);
        lines.into_iter().enumerate().map(move |(n, line)| {
            let text = line.trim_start();
            if n == 0 {
                format!("{}{label}{text}", styled(corner, FAINT))
            } else {
                format!("{}{}{}", styled(side, FAINT), padded("", TEXT_AT - 5), styled(text, PLAIN))
            }
        })
    });
    lines.collect()
}
