use quick_xml::{Reader, XmlVersion};

use super::*;
use crate::write::samples::{HOSTILE, Sample, sample};

/// An element: its path, its attributes and the text in it.
struct Element {
    path: String,
    attributes: Vec<(String, String)>,
    text: String,
}

impl Element {
    fn get(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(own, _)| own == name);
        &found.unwrap_or_else(|| panic!("{} has no {name}", self.path)).1
    }

    fn number(&self, name: &str) -> usize {
        self.get(name).parse().unwrap()
    }
}

/// Reads well-formed XML, in the order of its start tags.
fn parsed(xml: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let (mut all, mut open): (Vec<Element>, Vec<usize>) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                let above = open.last().map_or("", |at| all[*at].path.as_str());
                let name = start.name().as_ref().to_owned();
                let attributes = start.attributes().map(|attribute| {
                    let attribute = attribute.unwrap();
                    let key = attribute.key.as_ref().to_owned();
                    let value = attribute.normalized_value(XmlVersion::default()).unwrap();
                    (key, value.into_owned())
                });
                let attributes = attributes.collect();
                let path = format!("{above}/{name}");
                open.push(all.len());
                all.push(Element { path, attributes, text: String::new() });
            }
            Event::End(_) => _ = open.pop().unwrap(),
            Event::Text(text) => {
                if let Some(at) = open.last() {
                    all[*at].text.push_str(&text);
                }
            }
            Event::GeneralRef(name) => {
                let at = *open.last().unwrap();
                let letter = quick_xml::escape::resolve_predefined_entity(&name).unwrap();
                all[at].text.push_str(letter);
            }
            Event::Decl(_) => {}
            Event::Eof => break,
            other => panic!("{other:?}"),
        }
    }
    assert!(open.is_empty());
    all
}

#[test]
fn every_activity_is_a_test_and_the_numbers_add_up() {
    let mut sample = sample();
    sample.waive("missing-main", HOSTILE);
    sample.know("several-mains");
    let xml = report(&sample.files(), &sample.findings, Lang::Da);
    assert!(xml.chars().all(|c| c == '\n' || !c.is_control()) && !xml.contains('\u{fffe}'));
    let all = parsed(&xml);
    let with = |path: &str| all.iter().filter(|e| e.path == path).collect::<Vec<_>>();
    let suites = with("/testsuites/testsuite");
    let names: Vec<&str> = suites.iter().map(|suite| suite.get("name")).collect();
    assert_eq!(names.len(), 4);
    assert_eq!(names[..2], ["låst, 50%.xlsx", "Bilag 2/a.xlsx 'Ansvar & roller'!A1:E5"]);
    let tests = with("/testsuites/testsuite/testcase");
    for (field, path) in [("failures", "failure"), ("errors", "error"), ("skipped", "skipped")] {
        let count = with(&format!("/testsuites/testsuite/testcase/{path}")).len();
        assert!(count > 0, "{path}");
        assert_eq!(all[0].number(field), count, "{field}");
        assert_eq!(suites.iter().map(|suite| suite.number(field)).sum::<usize>(), count);
    }
    assert_eq!(all[0].number("tests"), tests.len());
    let mut labels: Vec<_> = tests.iter().map(|t| (t.get("classname"), t.get("name"))).collect();
    labels.sort_unstable();
    assert!(labels.windows(2).all(|pair| pair[0] != pair[1]), "{labels:?}");
}

/// What stands inside the test of this name, such as "failure missing-main".
fn told(sample: &Sample, name: &str) -> Vec<String> {
    let all = parsed(&report(&sample.files(), &sample.findings, Lang::Da));
    let is_named = |e: &Element| e.path.ends_with("testcase") && e.get("name") == name;
    let start = all.iter().position(is_named).unwrap() + 1;
    let inside = all[start..].iter().take_while(|e| e.path.matches('/').count() > 3);
    inside.map(name_and_kind).collect()
}

fn name_and_kind(element: &Element) -> String {
    let kind = element.attributes.iter().find(|(name, _)| name == "type");
    let kind = kind.map(|(_, kind)| format!(" {kind}")).unwrap_or_default();
    format!("{}{kind}", element.path.rsplit('/').next().unwrap())
}

#[test]
fn a_test_passes_fails_is_skipped_or_speaks() {
    let mut sample = sample();
    assert_eq!(told(&sample, "ISP4 Føre systemoversigt"), [""; 0]);
    assert_eq!(told(&sample, "ISP5 Vedligeholde oversigten"), ["system-out"]);
    assert_eq!(told(&sample, "ISP6 Sikre overholdelse"), ["failure several-mains"]);
    assert_eq!(told(&sample, "ISP7 Aflevere"), ["failure missing-main"]);
    assert_eq!(told(&sample, "Drift"), ["failure missing-executor"]);
    assert_eq!(told(&sample, "låst, 50%.xlsx"), ["error unreadable"]);
    sample.waive("missing-main", "indtil 2027");
    sample.know("several-mains");
    assert_eq!(told(&sample, "ISP7 Aflevere"), ["skipped"]);
    assert_eq!(told(&sample, "ISP6 Sikre overholdelse"), ["skipped"]);
    let xml = report(&sample.files(), &sample.findings, Lang::Da);
    assert!(xml.contains(r#"<skipped message="indtil 2027"/>"#), "{xml}");
    assert!(xml.contains(r#"<skipped message="Kendt i forvejen: several-mains"/>"#), "{xml}");
}

#[test]
fn a_failure_says_what_why_and_what_to_ask() {
    let sample = sample();
    let all = parsed(&report(&sample.files(), &sample.findings, Lang::En));
    let failure = all.iter().find(|e| e.path.ends_with("failure")).unwrap();
    assert_eq!(
        failure.get("message"),
        "2 roles are accountable (H) for ISP6 \"Sikre overholdelse\": DPO and Fagchef."
    );
    let lines: Vec<&str> = failure.text.lines().collect();
    assert!(lines[0].starts_with("'Ansvar & roller'!D4, E4: error several-mains: 2 roles "));
    assert!(lines[1].starts_with("Why: ") && lines[2].starts_with("Ask or do: "), "{lines:?}");
}
