use serde_json::Value;

use super::*;
use crate::write::samples::{HOSTILE, sample};

/// The schema as OASIS publishes it.
const SCHEMA: &str = include_str!("../../../../tests/sarif-schema-2.1.0.json");
const MISPRINT: &str = "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$";
const MEANT: &str = "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$";

fn errors(log: &Value) -> Vec<String> {
    // One pattern of the published schema has a bracket too many.
    assert_eq!(SCHEMA.matches(MISPRINT).count(), 2);
    let schema: Value = serde_json::from_str(&SCHEMA.replace(MISPRINT, MEANT)).unwrap();
    let options = jsonschema::options().should_validate_formats(true);
    let validator = options.build(&schema).unwrap();
    validator.iter_errors(log).map(|error| error.to_string()).collect()
}

fn log(files: &[FileReport<'_>], findings: &[Finding]) -> Value {
    serde_json::from_str(&report(files, findings, Lang::Da)).unwrap()
}

#[test]
fn a_log_is_as_the_standard_says() {
    let mut sample = sample();
    assert_eq!(errors(&log(&[], &[])), [""; 0]);
    assert_eq!(errors(&log(&sample.files(), &sample.findings)), [""; 0]);
    sample.waive("several-mains", HOSTILE);
    sample.know("missing-executor");
    let mut log = log(&sample.files(), &sample.findings);
    assert_eq!(errors(&log), [""; 0]);
    log["runs"][0]["results"][0]["level"] = json!("fatal");
    assert_eq!(errors(&log).len(), 1, "the schema checks something");
}

#[test]
fn a_result_says_where_it_is_both_for_hosts_and_for_people() {
    let sample = sample();
    let log = log(&sample.files(), &sample.findings);
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), sample.findings.len());
    let mains = results.iter().find(|result| result["ruleId"] == "several-mains").unwrap();
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    let index = usize::try_from(mains["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(rules[index]["id"], "several-mains");
    let message = mains["message"]["text"].as_str().unwrap();
    assert!(
        message.starts_with(
            "2 roller har hovedansvaret (H) for ISP6 \"Sikre overholdelse\": DPO og Fagchef. Hvem "
        ),
        "{message}"
    );
    assert_eq!(
        mains["locations"],
        json!([{
            "physicalLocation": {
                "artifactLocation": { "uri": "Bilag%202/a.xlsx" },
                "region": { "startLine": 4, "startColumn": 4, "endLine": 4, "endColumn": 5 },
            },
            "logicalLocations": [{
                "name": "D4", "fullyQualifiedName": "'Ansvar & roller'!D4", "kind": "cell",
            }],
        }]),
        "{mains}"
    );
    let related = &mains["relatedLocations"][0]["logicalLocations"][0];
    assert_eq!(related["fullyQualifiedName"], "'Ansvar & roller'!E4");
    let untidy = results.iter().find(|result| result["ruleId"] == "untidy-letter").unwrap();
    assert_eq!(untidy["properties"]["fix"], json!({"cell": "C3", "from": "h/u", "to": "H/U"}));
    assert_eq!(untidy["partialFingerprints"]["bhuki/v1"], "untidy-letter|isp5|it-chef");
    for field in ["suppressions", "baselineState"] {
        assert!(results.iter().all(|result| result.get(field).is_none()), "{field}");
    }
}

#[test]
fn waivers_suppress_and_a_baseline_sorts_old_from_new() {
    let mut sample = sample();
    sample.waive("missing-main", "indtil 2027");
    sample.know("several-mains");
    let log = log(&sample.files(), &sample.findings);
    for result in log["runs"][0]["results"].as_array().unwrap() {
        let rule = result["ruleId"].as_str().unwrap();
        let expected = match rule {
            "missing-main" => {
                json!([{"kind": "external", "status": "accepted", "justification": "indtil 2027"}])
            }
            _ => json!([]),
        };
        assert_eq!(result["suppressions"], expected, "{rule}");
        let state = if rule == "several-mains" { "unchanged" } else { "new" };
        assert_eq!(result["baselineState"], state, "{rule}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_a_notification() {
    let sample = sample();
    let log = log(&sample.files(), &sample.findings);
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let notes = invocation["toolExecutionNotifications"].as_array().unwrap();
    assert_eq!(notes.len(), 1);
    let place = &notes[0]["locations"][0]["physicalLocation"]["artifactLocation"];
    assert_eq!(place["uri"], "l%C3%A5st%2C%2050%25.xlsx");
    assert!(!notes[0]["message"]["text"].as_str().unwrap().contains(['\n', '\u{1b}']));
}

#[test]
fn paths_become_uris() {
    for (path, expected) in [
        ("./ansvar.xlsx", "ansvar.xlsx"),
        ("Økonomi/a b#1.xlsx", "%C3%98konomi/a%20b%231.xlsx"),
        ("a:b.xlsx", "a%3Ab.xlsx"),
        ("/srv/a.xlsx", "file:///srv/a.xlsx"),
        ("C:\\Data\\a.xlsx", "file:///C:/Data/a.xlsx"),
        ("-", "-"),
    ] {
        assert_eq!(uri(path), expected, "{path}");
    }
}
