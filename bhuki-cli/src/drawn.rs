//! The findings drawn for people.

use std::collections::BTreeSet;

use bhuki_core::{Finding, Place, Text};

use crate::run::Run;
use crate::terminal::{BOLD, FAINT, Screen, clean, fit, padded, style_of, styled, width, wrap};
use crate::{drawing, words};

/// Places beyond these are named but not drawn: nobody reads so far, and the
/// first ones show what it is about.
const MOST_DRAWN: usize = 100;
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
    let same_place = |a: &Finding, b: &Finding| a.matrix == b.matrix && a.cells == b.cells;
    for (i, findings) in run.findings.chunk_by(same_place).enumerate() {
        let lines = if i < MOST_DRAWN {
            one_place(run, findings, &mut given, screen)
        } else {
            named(run, findings, screen)
        };
        for line in lines {
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out.push('\n');
    }
    out
}

/// What is wrong with the same cells, with one drawing for all of it.
fn one_place(
    run: &Run,
    findings: &[Finding],
    given: &mut BTreeSet<String>,
    screen: Screen,
) -> Vec<String> {
    let Some(finding) = findings.iter().max_by_key(|finding| finding.severity) else {
        return Vec::new();
    };
    let mut lines = named(run, findings, screen);
    lines.push(framed(""));
    if let Some((matrix, sheet)) = run.matrix_and_sheet(finding.matrix) {
        let drawing = drawing::draw(&sheet, matrix, finding, screen.width - width(FRAME) - 1);
        lines.extend(drawing.lines.iter().map(|line| framed(line)));
        if drawing.more > 0 {
            lines.push(framed(&styled(more_cells(drawing.more).get(screen.lang), FAINT)));
        }
    }
    lines.extend(advice(findings, given, screen));
    lines
}

/// What is wrong and where.
fn named(run: &Run, findings: &[Finding], screen: Screen) -> Vec<String> {
    let mut lines: Vec<String> = findings.iter().flat_map(|f| headline(f, screen)).collect();
    lines.extend(findings.first().map(|finding| address(run, finding, screen)));
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
fn advice(findings: &[Finding], given: &mut BTreeSet<String>, screen: Screen) -> Vec<String> {
    let mut parts = Vec::new();
    for finding in findings {
        if let Some(fix) = &finding.fix {
            parts.push((FIX, format!("{}: \"{}\" → \"{}\"", fix.cell, fix.from, fix.to)));
        }
        for (label, text) in [(WHY, finding.why(screen.lang)), (ASK, finding.ask(screen.lang))] {
            if given.insert(text.clone()) {
                parts.push((label, text));
            }
        }
    }
    let Some(((label, text), before)) = parts.split_last() else {
        return vec![styled("  └─", FAINT)];
    };
    let mut lines = Vec::new();
    for (label, text) in before {
        lines.extend(beside("  ├─ ", "  │", label.get(screen.lang), text, screen));
    }
    lines.extend(beside("  └─ ", "   ", label.get(screen.lang), text, screen));
    lines
}

/// A label in the frame, and its text beside it.
fn beside(corner: &str, side: &str, label: &str, text: &str, screen: Screen) -> Vec<String> {
    let first = format!(
        "{}{}",
        styled(corner, FAINT),
        styled(&padded(label, TEXT_AT - width(corner)), BOLD)
    );
    let next = format!("{}{}", styled(side, FAINT), padded("", TEXT_AT - width(side)));
    let starts = std::iter::once(first).chain(std::iter::repeat(next));
    let lines = wrap(&clean(text), screen.prose(TEXT_AT));
    starts.zip(lines).map(|(start, line)| start + &line).collect()
}
