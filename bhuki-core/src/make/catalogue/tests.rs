use super::*;
use crate::find::{Hints, find};
use crate::lint::finding::Finding;
use crate::lint::level::Severity;
use crate::lint::rules::lint;
use crate::lint::settings::Settings;
use crate::text::Lang;

fn findings(template: &Template) -> Vec<Finding> {
    lint(&[template.matrix()], &Settings::default())
}

/// What is graver than a note, such as "ISP7 missing-main".
fn faults(template: &Template) -> Vec<String> {
    let findings = findings(template);
    let grave = findings.iter().filter(|finding| finding.severity > Severity::Note);
    grave.map(|f| format!("{} {}", subject(f), f.rule.name)).collect()
}

/// The activity's number, else the role's name.
fn subject(finding: &Finding) -> String {
    let code = finding.activity.as_ref().and_then(|a| a.code.clone());
    code.or_else(|| finding.role.as_ref().map(|role| role.name.clone())).unwrap_or_default()
}

#[test]
fn every_template_is_without_fault_but_the_printed_figure() {
    for template in TEMPLATES {
        let faults = faults(template);
        if template.name == "kl-2012" {
            let printed = [
                "ISP1 missing-executor", "ISP2 missing-executor", "ISP3 missing-executor",
                "ISP4 missing-executor", "ISP7 missing-main", "ISP7 missing-executor",
            ];
            // What is said of the roles follows from our reading of the columns.
            let (roles, rows) = faults.split_at(faults.len() - printed.len());
            assert_eq!(rows, printed);
            assert!(roles.iter().all(|fault| !fault.starts_with("ISP")), "{roles:?}");
        } else {
            assert_eq!(faults, [""; 0], "{}", template.name);
        }
    }
}

#[test]
fn the_finder_reads_the_same_matrix() {
    for template in TEMPLATES.iter().filter(|template| template.name != "tom") {
        let own = template.matrix();
        let sheets = read(template.markdown.as_bytes(), &Limits::default()).unwrap();
        let found = find(&sheets, &Hints::default()).unwrap();
        assert_eq!(found.matrices, [own], "{}", template.name);
    }
    let empty = Template::named("tom").unwrap().matrix();
    assert_eq!((empty.activities().len(), empty.roles().len()), (0, 13));
}

#[test]
fn codes_and_names_are_unique() {
    for template in TEMPLATES {
        let matrix = template.matrix();
        let codes = matrix.activities().iter().map(|a| a.code.as_ref().unwrap().text.as_str());
        let wordings = matrix.activities().iter().map(|a| a.name.as_str());
        let roles = matrix.roles().iter().map(|role| role.name.as_str());
        for names in [codes.collect::<Vec<_>>(), wordings.collect(), roles.collect()] {
            let different: std::collections::BTreeSet<_> = names.iter().collect();
            assert_eq!(different.len(), names.len(), "{}", template.name);
        }
    }
}

#[test]
fn the_catalogue_says_the_same_in_both_languages() {
    for template in TEMPLATES {
        let (title, about, source) = (template.title(), template.about(), template.source());
        assert!(title.da.starts_with("BHUKI-diagram: "), "{title:?}");
        assert!(title.en.starts_with("BHUKI matrix: "), "{title:?}");
        for lang in [Lang::Da, Lang::En] {
            let (about, source) = (about.get(lang), source.get(lang));
            assert!(!about.is_empty() && !about.ends_with('.'), "{about}");
            assert!(about.chars().count() <= 160, "one sentence: {about}");
            assert!(source.ends_with('.'), "{source}");
        }
        // Years and pages, and the names of those whose work it builds on.
        assert_eq!(numbers(source.da), numbers(source.en), "{}", template.name);
        for name in ["KL & Devoteam", "Implement", "Realize", "FleetOptimiser", "Fremfærd"] {
            assert_eq!(source.da.contains(name), source.en.contains(name), "{}", template.name);
        }
    }
}

fn numbers(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).collect()
}

#[test]
fn every_file_is_in_the_catalogue() {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/templates")).unwrap();
    let mut files: Vec<String> =
        folder.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    let mut known: Vec<String> = TEMPLATES.iter().map(|t| format!("{}.md", t.name)).collect();
    files.sort();
    known.sort();
    assert_eq!(files, known);
}

#[test]
fn a_name_is_known_however_it_is_typed() {
    assert_eq!(Template::named("Portefølje").unwrap().name, "portefoelje");
    assert_eq!(Template::named("KOMMUNE").unwrap().name, DEFAULT);
    let said = |name: &str| Template::named(name).unwrap_err().message(Lang::Da);
    assert!(said("komune").ends_with("Mente du \"kommune\"?"), "{}", said("komune"));
    assert_eq!(said("xyz"), "Skabelonen \"xyz\" findes ikke.");
}
