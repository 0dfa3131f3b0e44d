//! Every rule over every table of every rule: the documentation is the test.

mod across;
mod codes;
mod legends;
mod table;

use std::collections::BTreeSet;

use table::{SheetCell, bold_cells, matrices_of, matrix_of};

use super::{RULES, lint};
use crate::cell::{Area, Cell};
use crate::finding::{Finding, Severity};
use crate::matrix::{Activity, Matrix, Role};
use crate::rule::{Level, Rule, Scope};
use crate::scheme::{Letter, Scheme};
use crate::settings::Settings;
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
        settings.set_level(rule.name, Level::Note).unwrap();
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

fn bhuki() -> crate::builder::Builder {
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
fn each_file_is_a_rule_of_its_name_and_each_rule_is_listed() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|file| file.strip_suffix(".rs").map(|stem| stem.replace('_', "-")))
        .filter(|stem| !["mod", "tests"].contains(&stem.as_str()))
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
    let facts = ["activity", "role", "roles", "count", "text", "hint"];
    for rule in RULES {
        for (field, text) in texts(rule) {
            assert_eq!(slots(text.da), slots(text.en), "{} {field}", rule.name);
            for slot in slots(text.da) {
                let is_letter = Letter::ALL.iter().any(|letter| letter.to_string() == slot);
                let is_fact = field == "message" && facts.contains(&slot);
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
fn one_cause_gives_one_finding() {
    let row = |letters: &[(&str, &str)]| {
        let whole = [("It-chef", "H/U"), ("Fagchef", "K"), ("DPO", "I")];
        short(&bhuki().activity("", "Drift", &whole).activity("", "Anskaffelse", letters).build())
    };
    assert_eq!(row(&[("It-chef", "Q")]), ["unknown-letter B3"]);
    assert_eq!(row(&[("It-chef", "K/Q")]), ["unknown-letter B3"]);
    assert_eq!(row(&[("DPO", "#REF!"), ("Fagchef", "K")]), ["broken-cell D3"]);
    assert_eq!(row(&[("DPO", "#I/T")]), ["broken-cell D3"]);
    assert_eq!(row(&[]), ["empty-activity B3:D3"]);
    assert_eq!(row(&[("It-chef", "-"), ("DPO", "n/a")]), ["empty-activity B3:D3"]);
    assert_eq!(row(&[("It-chef", "I")]), ["missing-main B3:D3", "missing-executor B3:D3"]);
    assert_eq!(row(&[("It-chef", "Н/U")]), ["lookalike-letter B3"], "Cyrillic");
}

#[test]
fn a_broken_or_empty_name_is_told_once() {
    let unnamed = bhuki().activity("", "\u{200b}", &[("It-chef", "K")]).build();
    assert_eq!(short(&unnamed), ["unnamed-activity A2"]);
    let filler = bhuki().activity("", " ", &[("It-chef", "-")]).build();
    assert_eq!(short(&filler), [""; 0]);
    let broken = bhuki().activity("#REF!", "#REF!", &[("#REF!", "H/U")]).build();
    assert_eq!(short(&broken), ["broken-cell C1", "broken-cell A2", "broken-cell B2"]);
    let broken_twice = matrix_of(
        "| Aktivitet | #REF! | #REF! | DPO |\n|---|---|---|---|\n\
         | Drift | H | U | K |\n| Anskaffelse | U | H | I |",
    );
    assert_eq!(short(&broken_twice), ["broken-cell B1", "broken-cell C1"]);
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
fn a_doubled_role_is_not_two_mains() {
    let matrix = matrix_of("| Aktivitet | DPO | Dpo |\n|---|---|---|\n| Drift | H/U | H |");
    assert_eq!(short(&matrix), ["duplicate-role B1, C1"]);
    // Columns without a head are each their own.
    let json = br#"{"scheme": "bhuki", "roles": [{"name": " "}, {"name": ""}],
        "activities": [{"name": "Drift", "duties":
            [{"role": 0, "text": "H/U"}, {"role": 1, "text": "H"}]}]}"#;
    let unnamed = crate::read::json::matrices(json).unwrap().remove(0);
    assert_eq!(short(&unnamed), ["unnamed-role B1", "unnamed-role C1", "several-mains B2, C2"]);
}

#[test]
fn bare_numbers_may_start_over_under_each_heading() {
    let letters = [("It-chef", "H/U")];
    let list = |codes: [(&str, &str); 4]| {
        let add = |b: crate::builder::Builder, (section, code): (&str, &str)| {
            b.activity_in(&[section], code, &format!("{section} {code}"), &letters)
        };
        short(&codes.into_iter().fold(bhuki(), add).build())
    };
    assert_eq!(list([("Drift", "1"), ("Drift", "2"), ("Køb", "1."), ("Køb", "2.")]), [""; 0]);
    let twice = list([("Drift", "1"), ("Drift", "1"), ("Køb", "1"), ("Køb", "2")]);
    assert_eq!(twice, ["duplicate-code B2, B3"]);
    let across = list([("Drift", "1"), ("Drift", "2"), ("Køb", "2"), ("Køb", "4")]);
    assert_eq!(across, ["duplicate-code B3, B4"]);
    let coded = list([("Drift", "DR1"), ("Drift", "DR2"), ("Køb", "dr1"), ("Køb", "K2")]);
    assert_eq!(coded, ["duplicate-code B2, B4"]);
}

#[test]
fn what_is_tidy_to_the_eye_is_left_alone() {
    let untidy = |raw: &str| {
        let matrix = bhuki().activity("", "Drift", &[("It-chef", "H/U"), ("DPO", raw)]).build();
        let found = found(&matrix);
        found.into_iter().find(|f| f.rule.name == "untidy-letter").map(|f| f.fix.unwrap().to)
    };
    for tidy in [
        "K", "B/K", "K (kun drift)", "K*", "-", "–", " ", "n/a", "Konsulteret", "B* / K",
        "se bilag", "#REF!", "K¹", "Q",
    ] {
        assert_eq!(untidy(tidy), None, "{tidy:?}");
    }
    for (raw, to) in [
        ("k", "K"),
        ("K ", "K"),
        ("\u{a0}K", "K"),
        ("K/B", "B/K"),
        ("KB", "B/K"),
        ("B, K", "B/K"),
        ("K/K", "K"),
        ("k (kun  drift)", "K (kun drift)"),
        ("b/k*", "B/K*"),
    ] {
        assert_eq!(untidy(raw).as_deref(), Some(to), "{raw:?}");
    }
}

#[test]
fn an_unknown_letter_comes_with_the_likeliest_reading() {
    let hint = |raw: &str| {
        let matrix = bhuki().activity("", "Drift", &[("DPO", raw), ("It-chef", "H/U")]).build();
        let finding = found(&matrix).remove(0);
        assert_eq!(finding.rule.name, "unknown-letter", "{raw}");
        finding.message(Lang::Da).split_once(": ").unwrap().1.to_owned()
    };
    for stroke in ["l", "1", "|"] {
        assert_eq!(hint(stroke), "skal der stå I?");
    }
    assert_eq!(hint("A"), "det findes ikke i BHUKI, men i RACI");
    assert_eq!(hint("Hovedansvralig"), "skal der stå H?");
    assert_eq!(hint("Q"), "BHUKI har bogstaverne B, H, U, K og I");
    assert_eq!(hint("x"), "et kryds siger ikke, hvad rollen gør");
    for open in ["?", "??", "(?)", "TBD", "tbd?", "Afventer", "afventer DPO", "ikke afklaret"] {
        assert_eq!(hint(open), "det er ikke afgjort", "{open}");
    }
    for (raw, letters) in [("H?", "H"), ("I?", "I"), ("(I?)", "I")] {
        assert_eq!(hint(raw), format!("det er ikke afgjort; skal der stå {letters}?"), "{raw}");
    }
    assert_eq!(hint("responsible"), "skal der stå U?");
    assert_eq!(hint("owner"), "skal der stå H?");
    assert!(!hint("approver").contains("skal der stå"), "H in RACI, B in DACI");
    let raci = Matrix::builder(Scheme::named("raci").unwrap())
        .activity("", "Drift", &[("DPO", "udfører"), ("It-chef", "A")])
        .build();
    let message = found(&raci)[0].message(Lang::En);
    assert!(message.ends_with("should it be R?"), "{message}");
}

#[test]
fn a_lookalike_is_named_and_mended_only_where_the_cell_is_read() {
    let cell = |raw: &str| {
        let matrix = bhuki().activity("", "Drift", &[("DPO", raw), ("It-chef", "H/U")]).build();
        found(&matrix).into_iter().find(|f| f.rule.name == "lookalike-letter").unwrap()
    };
    let kappa = cell("Κ");
    assert_eq!(kappa.message(Lang::Da), "\"Κ\" hos DPO er skrevet med et græsk K (U+039A)");
    assert_eq!(kappa.fix.unwrap().to, "K");
    for (raw, what) in [
        ("Ｋ", "et bredt (østasiatisk) K (U+FF2B)"),
        ("𝐊", "et K fra matematiske tegn (U+1D40A)"),
        ("Ꮋ", "et fremmed tegn, der ligner H (U+13BB)"),
    ] {
        assert!(cell(raw).message(Lang::Da).ends_with(what), "{}", cell(raw).message(Lang::Da));
    }
    assert_eq!(cell("Κ/Q").fix, None);
}

#[test]
fn messages_speak_in_the_letters_of_the_sheet() {
    let raci = Matrix::builder(Scheme::named("raci").unwrap())
        .activity("1", "Drift", &[("It-chef", "R")])
        .build();
    let message = found(&raci)[0].message(Lang::Da);
    assert_eq!(message, "ingen har hovedansvaret (A) for 1 \"Drift\"");
    let huki = Matrix::builder(Scheme::named("huki").unwrap())
        .activity("", "Drift", &[("It-chef", "H"), ("Fagchef", "U")])
        .build();
    assert_eq!(short(&huki), [""; 0], "one sign that gives two duties is one sign");
}

#[test]
fn a_message_names_the_activity_by_number_and_wording() {
    let message = |code: &str, name: &str| {
        let matrix = bhuki().activity(code, name, &[("It-chef", "U")]).build();
        let message = found(&matrix)[0].message(Lang::Da);
        message.strip_prefix("ingen har hovedansvaret (H) for ").unwrap().to_owned()
    };
    assert_eq!(message("B3", " Drive\n systemer"), "B3 \"Drive systemer\"");
    assert_eq!(message("", "Drift"), "\"Drift\"");
    let long = message("1.1", &"æ".repeat(200));
    assert_eq!(long, format!("1.1 \"{}…\"", "æ".repeat(79)));
    let unnamed = bhuki().activity("B3", " ", &[("It-chef", "H"), ("DPO", "H")]).build();
    let finding = found(&unnamed).into_iter().find(|f| f.rule.name == "several-mains").unwrap();
    assert!(finding.message(Lang::Da).contains(" for B2: "), "the cell");
}

#[test]
fn a_formula_error_is_named_in_danish_too() {
    let matrix = bhuki().activity("", "Drift", &[("It-chef", "H/U"), ("DPO", "#N/A")]).build();
    let finding = found(&matrix).remove(0);
    assert_eq!(
        finding.message(Lang::Da),
        "formlen viser fejlen #I/T (#N/A) i stedet for et bogstav"
    );
    assert_eq!(finding.message(Lang::En), "the formula shows the error #N/A instead of a letter");
}

#[test]
fn a_hidden_sheet_is_one_fault_and_hidden_blanks_are_none() {
    let mut matrix = matrix_of(super::hidden_letter::RULE.bad);
    matrix.hidden = true;
    matrix.sheet = "Kladde".to_owned();
    assert_eq!(short(&matrix), ["hidden-letter Kladde!C2:E4"]);
    let blanks = matrix_of(
        "<!-- hidden: C -->\n| Aktivitet | DPO | Chef |\n|---|---|---|\n| Drift | H/U | - |",
    );
    assert_eq!(short(&blanks), [""; 0]);
}
