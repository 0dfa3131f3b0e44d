//! Every rule over every table of every rule: the documentation is the test.

mod across;
mod cascades;
mod codes;
mod legends;
mod roles;
mod rows;
mod table;
mod undertakings;
mod wording;
mod words;
mod yielding;

use std::collections::BTreeSet;

use table::{SheetCell, bold_cells, matrices_of};

use super::{RULES, lint};
use crate::lint::finding::Finding;
use crate::lint::level::Level;
use crate::lint::level::Severity;
use crate::lint::rule::{Rule, Scope, is_fact};
use crate::lint::settings::Settings;
use crate::model::cell::{Area, Cell};
use crate::model::matrix::{Activity, Matrix, Role};
use crate::model::scheme::{Duty, Scheme};
use crate::text::{Lang, Text};

/// The cells that a finding marks in its table: each of its cells, but the
/// activity's wording where the fault is the whole row's.
fn marked(finding: &Finding, matrices: &[Matrix]) -> Vec<SheetCell> {
    let sheet = |cell| (finding.sheet.clone(), cell);
    let activities = matrices[finding.matrix].activities();
    let of_row = |activity: &&Activity| finding.cells == [activity.duty_cells];
    match activities.iter().find(of_row) {
        Some(activity) if finding.rule.scope == Scope::Activity => vec![sheet(activity.cell)],
        _ => finding.cells.iter().flat_map(cells_in).map(sheet).collect(),
    }
}

fn cells_in(area: &Area) -> impl Iterator<Item = Cell> + use<> {
    let area = *area;
    (area.from.row..=area.to.row)
        .flat_map(move |row| (area.from.col..=area.to.col).map(move |col| Cell::new(row, col)))
}

fn found(matrix: &Matrix) -> Vec<Finding> {
    lint(std::slice::from_ref(matrix), &Settings::default())
}

/// What was found, as `rule cells`.
fn short(matrix: &Matrix) -> Vec<String> {
    short_of(std::slice::from_ref(matrix))
}

fn short_of(matrices: &[Matrix]) -> Vec<String> {
    let line = |finding: &Finding| format!("{} {}", finding.rule.name, finding.place());
    lint(matrices, &Settings::default()).iter().map(line).collect()
}

/// The settings under which a rule's own tables are read: one that is off by default is on.
fn switched_on(rule: &Rule) -> Settings {
    let mut settings = Settings::default();
    if rule.level == Level::Off {
        settings.set_level(rule.name, Level::Note);
    }
    settings
}

/// The matrices in one of the workbooks that the tests share, each with its file's name.
fn from_file(name: &str) -> Vec<Matrix> {
    let path = format!("{}/../tests/workbooks/{name}", env!("CARGO_MANIFEST_DIR"));
    let sheets = crate::read::read(&std::fs::read(path).unwrap(), &crate::Limits::default());
    let mut found = crate::find(&sheets.unwrap(), &crate::Hints::default()).unwrap();
    found.matrices.iter_mut().for_each(|matrix| name.clone_into(&mut matrix.file));
    found.matrices
}

fn bhuki() -> crate::model::builder::Builder {
    Matrix::builder(Scheme::named("bhuki").unwrap())
}

#[test]
fn in_a_bad_table_exactly_the_bold_cells_are_found() {
    for rule in RULES {
        let matrices = matrices_of(rule.bad);
        let findings = lint(&matrices, &switched_on(rule));
        let (own, others): (Vec<_>, Vec<_>) =
            findings.into_iter().partition(|finding| finding.rule == *rule);
        let cells: BTreeSet<SheetCell> = own.iter().flat_map(|f| marked(f, &matrices)).collect();
        assert!(!cells.is_empty(), "{} finds nothing in its own bad table", rule.name);
        assert_eq!(cells, bold_cells(rule.bad), "{}", rule.name);
        for other in others {
            let is_grave = other.severity >= Severity::Warning;
            let is_same = marked(&other, &matrices).iter().any(|cell| cells.contains(cell));
            assert!(
                !is_grave && !is_same,
                "{}: also {} {}",
                rule.name,
                other.rule.name,
                other.place()
            );
        }
    }
}

#[test]
fn in_a_good_table_no_rule_finds_anything() {
    for rule in RULES {
        let found = lint(&matrices_of(rule.good), &switched_on(rule));
        let found: Vec<_> = found.iter().map(|f| (f.rule.name, f.place().to_string())).collect();
        assert_eq!(found, [], "{}", rule.name);
        assert!(bold_cells(rule.good).is_empty(), "{}", rule.name);
    }
}

#[test]
fn the_level_that_the_user_sets_counts() {
    for rule in RULES {
        let matrices = matrices_of(rule.bad);
        let severities = |level: Level| -> BTreeSet<Severity> {
            let mut settings = Settings::default();
            settings.set_level(rule.name, level);
            let own = lint(&matrices, &settings).into_iter().filter(|found| found.rule == *rule);
            own.map(|found| found.severity).collect()
        };
        for level in [Level::Note, Level::Warning, Level::Error] {
            assert_eq!(severities(level), BTreeSet::from_iter(level.severity()), "{}", rule.name);
        }
        assert_eq!(severities(Level::Off), BTreeSet::new(), "{}", rule.name);
    }
}

#[test]
fn each_file_is_a_rule_of_its_name_and_each_rule_is_listed() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lint/rules");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|file| file.strip_suffix(".rs").map(|stem| stem.replace('_', "-")))
        .filter(|stem| !["mod", "names", "tests"].contains(&stem.as_str()))
        .collect();
    let listed: BTreeSet<String> = RULES.iter().map(|rule| rule.name.to_owned()).collect();
    assert_eq!(listed.len(), RULES.len(), "a rule is listed twice");
    assert_eq!(files, listed, "a new rule needs its `mod` line and its line in RULES");
    assert!(RULES.is_sorted_by_key(|rule| rule.scope), "the list is in handbook order");
}

fn slots(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).map(|rest| rest.split_once('}').unwrap().0).collect()
}

fn texts(rule: &Rule) -> [(&'static str, &Text); 4] {
    [("title", &rule.title), ("message", &rule.message), ("why", &rule.why), ("ask", &rule.ask)]
}

#[test]
fn both_languages_fill_in_the_same_known_slots() {
    for rule in RULES {
        for (field, text) in texts(rule) {
            assert_eq!(slots(text.da), slots(text.en), "{} {field}", rule.name);
            for slot in slots(text.da) {
                let is_letter = Duty::ALL.iter().any(|letter| letter.to_string() == slot);
                let is_fact = field == "message" && is_fact(slot);
                assert!(is_letter || is_fact, "{} {field}: {{{slot}}}", rule.name);
            }
        }
        assert!(slots(rule.title.da).is_empty(), "{}: a title stands alone", rule.name);
    }
}

/// English words and calques that have a Danish word.
const ANGLICISMS: &[&str] = &[
    "adresser", "assigne", "check", "comment", "accountable", "deadline", "default", "duplicate",
    "edit", "fixe", "føler sig", "header", "issue", "invalid", "matche", "matrixen", "owner",
    "row", "sheet", "supporte", "task", "update", "warning", "i forhold til", "celle indeholder",
];

#[test]
fn the_words_are_well_formed() {
    for rule in RULES {
        for (field, text) in texts(rule) {
            for lang in [Lang::Da, Lang::En] {
                let words = text.get(lang);
                let where_ = format!("{} {field} {lang:?}: {words}", rule.name);
                assert!(!words.contains("  ") && !words.contains('\n'), "{where_}");
                assert_eq!(words, words.trim(), "{where_}");
                let is_sentence = words.ends_with(['.', '?']);
                assert_eq!(is_sentence, ["why", "ask"].contains(&field), "{where_}");
                let is_capital = words.starts_with(char::is_uppercase);
                assert_eq!(is_capital, field != "message", "{where_}");
            }
            let danish = text.da.to_lowercase();
            let found = ANGLICISMS.iter().find(|word| danish.contains(**word));
            assert_eq!(found, None, "{} {field}", rule.name);
        }
        for source in [rule.source.da, rule.source.en] {
            assert!(!source.is_empty() && !source.ends_with('.'), "{}", rule.name);
        }
    }
}

#[test]
fn every_message_is_filled_in() {
    for rule in RULES {
        for finding in lint(&matrices_of(rule.bad), &switched_on(rule)) {
            for lang in [Lang::Da, Lang::En] {
                let message = finding.message(lang);
                assert!(!message.contains(['{', '}']), "{message}");
                assert!(!message.contains("  ") && !message.contains("\"\""), "{message}");
                assert_eq!(message, message.trim(), "an empty slot at an end");
            }
        }
    }
}

#[test]
fn the_same_name_is_another_role_under_another_group_or_person() {
    let role = |name: &str, group: Option<&str>, second: Option<&str>| Role {
        name: name.to_owned(),
        group: group.map(str::to_owned),
        second: second.map(str::to_owned),
        ..Role::default()
    };
    let with = |roles: [Role; 2]| {
        let [a, b] = roles;
        short(&bhuki().role(a).role(b).build())
    };
    let plain = role("Projektleder", None, None);
    assert_eq!(
        with([plain.clone(), role(" projektleder* ", None, None)]),
        ["duplicate-role B1, C1"]
    );
    assert_eq!(with([plain, role("Projektleder", None, Some("Bo"))]), [""; 0]);
    let groups = ["Linje", "Projekt"].map(|group| role("Projektleder", Some(group), None));
    assert_eq!(with(groups), [""; 0]);
    let persons = ["Anne", "Bo"].map(|person| role("Projektleder", None, Some(person)));
    assert_eq!(with(persons), [""; 0]);
}

#[test]
fn bare_numbers_may_start_over_under_each_heading() {
    let letters = [("It-chef", "H/U")];
    let list = |codes: [(&str, &str); 4]| {
        let add = |b: crate::model::builder::Builder,
                   (i, (section, code)): (usize, (&str, &str))| {
            b.activity_in(&[section], code, &format!("Opgave {i}"), &letters)
        };
        short(&codes.into_iter().enumerate().fold(bhuki(), add).build())
    };
    assert_eq!(list([("Drift", "1"), ("Drift", "2"), ("Køb", "1."), ("Køb", "2.")]), [""; 0]);
    let twice = list([("Drift", "1"), ("Drift", "1"), ("Køb", "1"), ("Køb", "2")]);
    assert_eq!(twice, ["duplicate-code B2, B3"]);
    let across = list([("Drift", "1"), ("Drift", "2"), ("Køb", "2"), ("Køb", "4")]);
    assert_eq!(across, ["duplicate-code B3, B4"]);
    let coded = list([("Drift", "DR1"), ("Drift", "DR2"), ("Køb", "dr1"), ("Køb", "K2")]);
    assert_eq!(coded, ["duplicate-code B2, B4"]);
}
