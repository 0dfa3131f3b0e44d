use pulldown_cmark::{Event, Options, Parser, Tag};

use super::*;
use crate::write::samples::{HOSTILE, sample};

fn parsed(markdown: &str) -> Vec<Event<'_>> {
    Parser::new_ext(markdown, Options::all()).collect()
}

#[test]
fn texts_of_a_sheet_are_shown_as_they_are() {
    let sample = sample();
    let report = report(&sample.files(), &sample.findings, Lang::Da);
    for event in parsed(&report) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_))
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::FootnoteReference(_) => panic!("{event:?}"),
            Event::Html(html) | Event::InlineHtml(html) => assert_eq!(&*html, "<!-- -->"),
            _ => {}
        }
    }
    // What some readers make a link of without any sign around it.
    for link in ["https://", "www.", "@alle"] {
        assert!(!report.contains(link), "{link}");
    }
}

#[test]
fn every_finding_that_counts_is_a_row_of_four_cells() {
    let mut sample = sample();
    let whole = report(&sample.files(), &sample.findings, Lang::En);
    assert_eq!(rows_of_four(&whole), sample.findings.len());
    sample.waive("several-mains", HOSTILE);
    sample.know("missing-main");
    let report = report(&sample.files(), &sample.findings, Lang::En);
    assert_eq!(
        rows_of_four(&report),
        sample.findings.iter().filter(|finding| finding.counts()).count()
    );
    assert!(!report.contains("several-mains") && report.contains(" waived, 1 known before."));
}

/// The rows of the tables below their heads, all of four cells.
fn rows_of_four(report: &str) -> usize {
    let events = parsed(report);
    let count = |tag: Tag<'_>| events.iter().filter(|e| is_start(e, &tag)).count();
    let (rows, headers) = (count(Tag::TableRow), count(Tag::TableHead));
    assert_eq!(count(Tag::TableCell), 4 * (rows + headers));
    rows
}

fn is_start(event: &Event<'_>, tag: &Tag<'_>) -> bool {
    matches!(event, Event::Start(own) if own == tag)
}

#[test]
fn a_report_says_what_was_read_and_what_was_not() {
    let sample = sample();
    let report = report(&sample.files(), &sample.findings, Lang::Da);
    for line in [
        "# Gennemgang af ansvarsskemaer",
        "## ./Bilag 2\\\\a.xlsx",
        "- Læst: 'Ansvar \\& roller'!A1:E5, 4 aktiviteter × 3 roller, bogstavsæt BHUKI",
        "- Intet skema: Forside (ingen roller)",
        "1 advarsel.",
    ] {
        assert!(report.lines().any(|own| own == line), "{line}\n{report}");
    }
    assert!(report.contains("\n**Kunne ikke læses:** \\]\\]\\> ::error"), "{report}");
    let none = super::report(&[], &[], Lang::Da);
    assert_eq!(none, "# Gennemgang af ansvarsskemaer\n\nIngen fund.\n");
}
