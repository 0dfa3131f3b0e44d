//! The findings drawn for people.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use bhuki_core::write::verdict;
use bhuki_core::{Finding, Fix, Lang, Place, Severity, Text};

use crate::report::advice::{FIX, WHY, ask};
use crate::report::file_table::{self, FileResult};
use crate::report::invisible::revealed;
use crate::report::run::Run;
use crate::report::same_rule::{self, Crowds};
use crate::report::{drawing, json_form, next_step, note_lines};
use crate::terminal::{
    BOLD, FAINT, Screen, clean, fit_from_the_end, padded, style_of, styled, width, wrap,
};

/// Places beyond these are named but not drawn: nobody reads so far, and the
/// first ones show what it is about.
const MOST_DRAWN: usize = 100;
/// A place with more cells than this is cut, so that the path stands before it on one line.
const MOST_CELLS: usize = 6;
/// Where the running text beside a label begins: the longest label fits before it.
const TEXT_AT: usize = 15;

/// The verdict, a table where there are many files, and the findings: errors, warnings,
/// notes, each with its drawing, why it matters and what to ask.
///
/// Forty findings must still be readable: the same advice is given once.
pub(crate) fn report(run: &Run, verbose: bool, screen: Screen) -> String {
    let results = file_table::results(run);
    let details = if verbose { &*results } else { first_few(&results) };
    let is_detailed =
        |finding: &&Finding| details.iter().any(|result| result.matrices.contains(&finding.matrix));
    let findings: Vec<&Finding> = run.counting().filter(is_detailed).collect();
    let gathers_notes = !verbose && note_lines::are_many(findings.iter().copied());
    let (gathered, drawn): (Vec<&Finding>, Vec<&Finding>) = findings
        .into_iter()
        .partition(|finding| gathers_notes && finding.severity == Severity::Note);

    let drawn = gravest_first(&drawn);
    let step = next_step::of(run, drawn.first().copied());
    let mut body = drawings(run, drawn, screen);
    if !gathered.is_empty() {
        body.extend(note_lines::lines(&gathered, screen));
        body.push(String::new());
    }
    if results.len() > details.len() {
        body.extend(not_detailed(results.len() - details.len(), screen));
        body.push(String::new());
    }
    // Where the end is far away, the next step stands at the beginning too.
    let early = step.as_ref().filter(|_| body.len() > ONE_SCREEN);
    let mut lines = beginning(run, early, screen);
    if results.len() > 1 {
        lines.extend(file_table::lines(&results, verbose, screen));
        lines.push(String::new());
    }
    lines.extend(body);
    if let Some(step) = step {
        lines.extend(wrap(step.get(screen.lang), screen.prose(0)));
        lines.push(String::new());
    }
    lines.iter().flat_map(|line| [line.trim_end(), "\n"]).collect()
}

/// More files than this are not all shown in detail: the table above tells of the others.
const MOST_DETAILED: usize = 3;

/// The worst files, where there are many.
fn first_few<'a, 'b>(results: &'a [FileResult<'b>]) -> &'a [FileResult<'b>] {
    results.get(..MOST_DETAILED).unwrap_or(results)
}

/// A body longer than this has pushed its beginning off a screen of 24 lines when it ends.
const ONE_SCREEN: usize = 18;

/// The verdict, and below it the next step where it is to stand there.
fn beginning(run: &Run, step: Option<&Text<String>>, screen: Screen) -> Vec<String> {
    let Some(verdict) = verdict::sentence(&json_form::files(run, screen.lang), &run.findings)
    else {
        return Vec::new();
    };
    let room = screen.prose(0);
    let lines = wrap(verdict.get(screen.lang), room);
    let mut lines: Vec<String> = lines.iter().map(|line| styled(line, BOLD)).collect();
    lines.extend(step.iter().flat_map(|step| wrap(step.get(screen.lang), room)));
    lines.push(String::new());
    lines
}

/// Where to see the files that are not shown in detail.
fn not_detailed(count: usize, screen: Screen) -> Vec<String> {
    let told = if count == 1 {
        text!(
            "Fundene i 1 fil mere er ikke vist: -v tegner dem, --format short skriver hvert på en \
             linje, --statistics tæller dem.",
            "The findings in 1 more file are not shown: -v draws them, --format short writes each on \
             a line, --statistics counts them."
        )
    } else {
        text!(
            "Fundene i {count} filer mere er ikke vist: -v tegner dem, --format short skriver hvert \
             på en linje, --statistics tæller dem.",
            "The findings in {count} more files are not shown: -v draws them, --format short writes \
             each on a line, --statistics counts them."
        )
    };
    wrap(told.get(screen.lang), screen.prose(0))
}

/// The findings drawn, place by place, each followed by a blank line.
fn drawings(run: &Run, findings: Vec<&Finding>, screen: Screen) -> Vec<String> {
    let mut given = BTreeSet::new();
    let mut out = Vec::new();
    let Crowds { shown, mut listed } = same_rule::of(findings.into_iter());
    for (i, findings) in shown.chunk_by(|a, b| is_same_place(a, b)).enumerate() {
        out.extend(if i < MOST_DRAWN {
            one_place(run, findings, &mut given, screen)
        } else {
            named(run, findings, screen)
        });
        for rest in findings.iter().filter_map(|finding| listed.after(finding)) {
            out.push(String::new());
            out.extend(more_places(&rest, screen));
        }
        out.push(String::new());
    }
    out
}

/// The places with an error first, then those with a warning, then the others.
fn gravest_first<'a>(findings: &[&'a Finding]) -> Vec<&'a Finding> {
    let mut places: Vec<Vec<&Finding>> =
        findings.chunk_by(|a, b| is_same_place(a, b)).map(<[_]>::to_vec).collect();
    for place in &mut places {
        place.sort_by_key(|finding| Reverse(finding.severity));
    }
    places.sort_by_key(|place| Reverse(place.first().map(|finding| finding.severity)));
    places.concat()
}

fn is_same_place(a: &Finding, b: &Finding) -> bool {
    a.matrix == b.matrix && a.cells == b.cells
}

/// What is wrong with the same cells, with one drawing for all of it.
fn one_place(
    run: &Run,
    findings: &[&Finding],
    given: &mut BTreeSet<String>,
    screen: Screen,
) -> Vec<String> {
    let Some(finding) = findings.iter().max_by_key(|finding| finding.severity) else {
        return Vec::new();
    };
    let mut lines = named(run, findings, screen);
    if let Some((matrix, sheet)) = run.matrix_and_sheet(finding) {
        let drawing = drawing::draw(&sheet, matrix, finding, inside_the_frame(screen));
        if drawing.cuts_the_wording {
            lines.extend(wording(findings, screen));
        }
        lines.push(framed(""));
        lines.extend(drawing.lines.iter().map(|line| framed(line)));
        if drawing.has_dots && given.insert(DOT.da.to_owned()) {
            lines.push(framed(&styled(DOT.get(screen.lang), FAINT)));
        }
        if drawing.more > 0 {
            lines.push(framed(&styled(more_cells(drawing.more).get(screen.lang), FAINT)));
        }
    }
    lines.extend(advice(findings, given, screen));
    lines
}

const DOT: Text = Text { da: "· står for en tom celle", en: "· stands for an empty cell" };

fn inside_the_frame(screen: Screen) -> Screen {
    Screen { width: screen.width - width(FRAME) - 1, ..screen }
}

/// What is wrong and where.
fn named(run: &Run, findings: &[&Finding], screen: Screen) -> Vec<String> {
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
    let path = clean(run.name_of(finding.matrix, screen.lang));
    let more = if rest.is_empty() { String::new() } else { format!(" + {}", rest.len()) };
    let text = format!("{path} › {}{more}", clean(&place.to_string()));
    let room = screen.width - 5;
    // The cells matter most, so a long path loses its beginning.
    let cut = fit_from_the_end(&text, room);
    format!("  {} {}", styled("┌─", FAINT), cut)
}

/// What stands before every line of a drawing.
const FRAME: &str = "  │";

fn framed(line: &str) -> String {
    let gap = if line.is_empty() { "" } else { " " };
    format!("{}{gap}{line}", styled(FRAME, FAINT))
}

/// The activity's full wording, where neither the drawing nor the headline gives it.
fn wording(findings: &[&Finding], screen: Screen) -> Vec<String> {
    let Some(activity) = findings.iter().find_map(|finding| finding.activity.as_ref()) else {
        return Vec::new();
    };
    let name = clean(&activity.name);
    if findings.iter().any(|finding| clean(&finding.message(screen.lang)).contains(&name)) {
        return Vec::new();
    }
    let code = activity.code.as_ref().map(|code| format!("{}: ", clean(code))).unwrap_or_default();
    let lines = wrap(&format!("{code}{name}"), screen.prose(width(FRAME) + 1));
    lines.iter().map(|line| framed(line)).collect()
}

/// More places than this are counted, not listed: these already fill some lines.
const MOST_LISTED: usize = 60;

/// "… og 25 steder mere (untidy-letter): B2, C4, …", after those that were drawn.
fn more_places(rest: &[&Finding], screen: Screen) -> Vec<String> {
    let Some(first) = rest.first() else { return Vec::new() };
    let (count, rule) = (rest.len(), first.rule.name);
    let areas = rest.iter().flat_map(|finding| &finding.cells);
    let mut cells: Vec<String> = areas.take(MOST_LISTED).map(ToString::to_string).collect();
    if rest.iter().map(|finding| finding.cells.len()).sum::<usize>() > MOST_LISTED {
        cells.push("…".to_owned());
    }
    let cells = cells.join(", ");
    let said = if count == 1 {
        text!("… og 1 sted mere ({rule}): {cells}", "… and 1 more place ({rule}): {cells}")
    } else {
        text!(
            "… og {count} steder mere ({rule}): {cells}",
            "… and {count} more places ({rule}): {cells}"
        )
    };
    let lines = wrap(said.get(screen.lang), screen.prose(4));
    let indents = std::iter::once("  ").chain(std::iter::repeat("    "));
    indents.zip(lines).map(|(indent, line)| format!("{indent}{line}")).collect()
}

fn more_cells(count: usize) -> Text<String> {
    if count == 1 {
        return text!(
            "… og 1 celle mere, som ikke er tegnet",
            "… and 1 more cell that is not drawn"
        );
    }
    text!(
        "… og {count} celler mere, som ikke er tegnet",
        "… and {count} more cells that are not drawn"
    )
}

/// Why it matters, what to ask, and how to mend it, where that was not said above.
///
/// Of several findings at one place each has its advice below its rule's name.
fn advice(findings: &[&Finding], given: &mut BTreeSet<String>, screen: Screen) -> Vec<String> {
    let mut lines = Vec::new();
    let mut parts: Vec<(String, String)> = Vec::new();
    for finding in findings {
        let own = advice_of(finding, given, screen.lang);
        if findings.len() > 1 && !own.is_empty() {
            parts.push((finding.rule.name.to_owned(), String::new()));
        }
        parts.extend(own);
    }
    let Some(((label, text), before)) = parts.split_last() else {
        return Vec::new();
    };
    for (label, text) in before {
        lines.extend(beside("  ├─ ", "  │", label, text, screen));
    }
    lines.extend(beside("  └─ ", "   ", label, text, screen));
    lines
}

/// What is said about one finding and was not said before.
fn advice_of(finding: &Finding, given: &mut BTreeSet<String>, lang: Lang) -> Vec<(String, String)> {
    let mut parts = Vec::new();
    if !finding.fixes.is_empty() {
        parts.push((FIX.get(lang).to_owned(), fixes(finding, lang)));
    }
    let (why, what_to_do) = (finding.why(lang), finding.ask(lang));
    for (label, text) in [(WHY, why), (ask(&what_to_do), what_to_do)] {
        if given.insert(text.clone()) {
            parts.push((label.get(lang).to_owned(), text));
        }
    }
    parts
}

/// The corrections, cell by cell; of many the first few, since the rest are of the same kind.
fn fixes(finding: &Finding, lang: Lang) -> String {
    /// About a line.
    const SHOWN: usize = 4;
    let shown = finding.fixes.iter().take(SHOWN);
    let mut all: Vec<String> = shown.map(|fix| one_fix(fix, lang)).collect();
    if finding.fixes.len() > SHOWN {
        all.push("…".to_owned());
    }
    all.join(" · ")
}

/// "B3: h → H".
fn one_fix(fix: &Fix, lang: Lang) -> String {
    format!("{}: {} → {}", fix.cell, revealed(&fix.from, lang), revealed(&fix.to, lang))
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
    let mut lines = wrap(&clean(text), screen.prose(TEXT_AT));
    if lines.is_empty() {
        lines.push(String::new());
    }
    starts.zip(lines).map(|(start, line)| start + &line).collect()
}
