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
    let rows = |sample: &crate::write::samples::Sample| {
        let report = report(&sample.files(), &sample.findings, Lang::En);
        let events = parsed(&report);
        let count = |wanted: &dyn Fn(&Tag<'_>) -> bool| {
            events.iter().filter(|e| matches!(e, Event::Start(tag) if wanted(tag))).count()
        };
        let rows = count(&|tag| matches!(tag, Tag::TableRow));
        let cells = count(&|tag| matches!(tag, Tag::TableCell));
        let headers = count(&|tag| matches!(tag, Tag::TableHead));
        assert_eq!(cells, 4 * (rows + headers));
        (rows, report)
    };
    assert_eq!(rows(&sample).0, sample.findings.len());
    sample.waive("several-mains", HOSTILE);
    sample.know("missing-main");
    let (left, report) = rows(&sample);
    assert_eq!(left, sample.findings.iter().filter(|finding| finding.counts()).count());
    assert!(!report.contains("several-mains") && report.contains(" waived, 1 known before."));
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
