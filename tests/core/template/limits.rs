//! What does not fit, and what must not become anything else.

use crate::changed;
use std::io::{Cursor, Read as _};

use bhuki_core::make::workbook::workbook;
use bhuki_core::{Error, Lang, Matrix, Role, read};

use super::{found, scheme, template, written};

fn with_roles(count: usize) -> Matrix {
    let mut builder = Matrix::builder(scheme("bhuki"));
    for i in 0..count {
        builder = builder.role(Role::new(format!("Rolle {i}")));
    }
    let names: Vec<String> = (1..count.min(300)).map(|i| format!("Rolle {i}")).collect();
    let informed = names.iter().map(|name| (name.as_str(), "I"));
    let letters: Vec<(&str, &str)> = [("Rolle 0", "H/U")].into_iter().chain(informed).collect();
    builder
        .activity("", "Udarbejde plan", &letters)
        .activity("", "Godkende plan", &[("Rolle 1", "H/U")])
        .build()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut book = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    book.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_sheet_holds_many_roles_and_says_when_they_are_too_many() {
    assert_eq!(found(&written(&with_roles(300), Lang::Da)).matrices[0].roles().len(), 300);
    let error = workbook(&template(&with_roles(16_380)), Lang::Da).unwrap_err();
    assert!(matches!(error, Error::Unwritable { .. }));
    assert!(error.message(Lang::Da).starts_with("Skemaet er for stort"), "{error}");
    assert!(workbook(&template(&with_roles(70_000)), Lang::Da).is_err());
    written(&with_roles(0), Lang::Da);
    written(&with_roles(1), Lang::Da);
}

#[test]
fn a_text_too_long_for_a_cell_is_told() {
    let matrix = |name: &str| {
        let role = Role::new(name);
        Matrix::builder(scheme("bhuki")).role(role).activity("", name, &[(name, "H/U")]).build()
    };
    written(&matrix(&"æ".repeat(32_767)), Lang::Da);
    let error = workbook(&template(&matrix(&"æ".repeat(32_768))), Lang::En).unwrap_err();
    assert!(error.message(Lang::En).contains("too long a text"), "{error}");
    let title = "x".repeat(40_000);
    let two = with_roles(2);
    let long = changed(template(&two), |fresh| fresh.title = &title);
    assert!(matches!(workbook(&long, Lang::Da), Err(Error::Unwritable { .. })));
}

#[test]
fn a_text_is_a_text() {
    let odd = [
        "=1+1", "+1", "-1", "@SUM(A1)", "{=H}", "a\u{1}b", "_x0041_", "<b>&amp;", "1e5",
        "a\u{ffff}",
    ];
    for text in odd {
        let matrix = Matrix::builder(scheme("bhuki"))
            .role(changed(Role::new(text), |role| role.group = Some(text.to_owned())))
            .activity_in(&[text], text, text, &[(text, "H/U"), ("DPO", text)])
            .activity("", "Godkende plan", &[("DPO", "H/U")])
            .build();
        let odd =
            changed(template(&matrix), |fresh| (fresh.title, fresh.organisation) = (text, text));
        let bytes = workbook(&odd, Lang::Da).unwrap();
        let sheets = read(&bytes, &bhuki_core::Limits::default()).unwrap();
        let texts: Vec<&str> = sheets[0].texts().map(|(_, text)| text).collect();
        assert!(texts.iter().filter(|t| **t == text).count() >= 5, "{text:?}: {texts:?}");
        let formulas = part(&bytes, "xl/worksheets/sheet1.xml").matches("<f>").count();
        // The verdict, a check for each row and the totals, and nothing that came with a text.
        assert_eq!(formulas, 1 + 7 + 2 * 5, "{text:?}");
    }
}

#[test]
fn a_sheet_is_locked_only_where_that_is_asked_for() {
    let matrix = with_roles(2);
    let open = part(&written(&matrix, Lang::Da), "xl/worksheets/sheet1.xml");
    assert!(!open.contains("sheetProtection"));
    let locked = changed(template(&matrix), |fresh| fresh.protect = true);
    let locked = workbook(&locked, Lang::Da).unwrap();
    let sheet = part(&locked, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("sheetProtection") && !sheet.contains("password"));
    assert!(part(&locked, "xl/styles.xml").contains("<protection locked=\"0\"/>"));
}

#[test]
fn nothing_leads_out_of_the_workbook() {
    let bytes = written(&with_roles(2), Lang::Da);
    let mut book = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    for i in 0..book.len() {
        let mut part = book.by_index(i).unwrap();
        let name = part.name().unwrap().into_owned();
        assert!(!name.contains("vbaProject") && !name.contains("externalLink"), "{name}");
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        assert!(!text.contains("TargetMode=\"External\""), "{name}");
    }
}
