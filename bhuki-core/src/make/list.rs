//! Lists of roles and of activities as people write them: one a line, or one a row.
//!
//! ```
//! use bhuki_core::make::list;
//! let roles = list::roles(&[list::lines("Direktionen\nProjekt: Projektleder *\n".as_bytes())]);
//! assert_eq!(roles[1].group.as_deref(), Some("Projekt"));
//! assert_eq!(roles[1].mark.as_deref(), Some("*"));
//! let lines = list::lines("D1;Overvåge driften\nYde support".as_bytes());
//! let activities = list::activities(&[lines]);
//! assert_eq!(activities[0].code.as_ref().unwrap().text, "D1");
//! assert_eq!(activities[1].name, "Yde support");
//! ```

use std::collections::BTreeSet;

use crate::find::{clean_name, is_code};
use crate::model::cell::Cell;
use crate::model::kind::kind_of;
use crate::model::matrix::{Activity, Code, Role};
use crate::model::sheet::Sheet;
use crate::model::words;
use crate::read::decoded;
use crate::text::{folded, visible};

/// A text as a sheet: a row for each line, a column for each part between semicolons or
/// tabs. Commas stay, for wordings have them.
pub fn lines(bytes: &[u8]) -> Sheet {
    let text = decoded(bytes).unwrap_or_default();
    let cells = (0_u32..).zip(text.lines()).flat_map(|(row, line)| {
        let item = line.trim_start_matches('\u{FEFF}').trim_start();
        let item = item.strip_prefix("- ").or_else(|| item.strip_prefix("* ")).unwrap_or(item);
        let parts = item.split([';', '\t']);
        (0_u32..)
            .zip(parts)
            .map(move |(col, part)| (Cell::new(row, col), part.trim().trim_matches('"').into()))
    });
    Sheet::new("", cells.collect::<Vec<_>>())
}

/// The roles of a list: those below the head "Rolle" where there is one, else the first
/// text of each row. `Projekt: Projektleder *` names the group before the role, and marks
/// it as appointed for each project.
pub fn roles(sheets: &[Sheet]) -> Vec<Role> {
    let Some((sheet, header)) = listed_in(sheets, words::is_role_header) else { return Vec::new() };
    let Some(header) = header else {
        return rows(sheet)
            .iter()
            .filter_map(|texts| texts.first())
            .map(|text| role(text))
            .collect();
    };
    let groups =
        sheet.row(header.row).find(|(_, text)| is_group_header(text)).map(|(cell, _)| cell.col);
    let below = rows_below(sheet, header.row).map(|row| {
        let group = groups.map(|col| visible(sheet.text(Cell::new(row, col))));
        let own = role(&visible(sheet.text(Cell::new(row, header.col))));
        Role { group: own.group.or(group.filter(|group| !group.is_empty())), ..own }
    });
    below.filter(|role| !role.name.is_empty()).collect()
}

fn is_group_header(text: &str) -> bool {
    matches!(folded(text).as_str(), "gruppe" | "rollegruppe" | "group" | "role group")
}

/// A role from its name, as in [`roles`].
pub fn role(text: &str) -> Role {
    let (group, name) = match text.split_once(": ") {
        Some((group, name)) if !visible(name).is_empty() => (Some(visible(group)), name),
        _ => (None, text),
    };
    let name = clean_name(name);
    let kind = kind_of(&name.text);
    Role { name: name.text, mark: name.mark, group, kind, ..Role::default() }
}

/// The activities of a list: those below the head "Aktivitet" with their
/// numbers and headings to the left. Else the last text of a row is the
/// wording; before it may stand the number, and before that the headings.
pub fn activities(sheets: &[Sheet]) -> Vec<Activity> {
    let Some((sheet, header)) = listed_in(sheets, words::is_activity_header) else {
        return Vec::new();
    };
    let under_header = header.and_then(|header| under_header(sheet, header));
    under_header.unwrap_or_else(|| {
        rows(sheet).into_iter().filter(|texts| !is_headers(texts)).filter_map(activity).collect()
    })
}

fn activity(mut texts: Vec<String>) -> Option<Activity> {
    let name = texts.pop()?;
    let code = texts.pop_if(|text| is_code(text));
    let code = code.map(|text| Code { text, cell: Cell::default() });
    Some(Activity { sections: texts, code, name, ..Activity::default() })
}

/// The activities below their head; `None` if a row has its text to the left of it.
fn under_header(sheet: &Sheet, header: Cell) -> Option<Vec<Activity>> {
    let left = sheet.row(header.row).filter(|(cell, _)| cell.col < header.col);
    let (codes, sections): (Vec<_>, Vec<_>) =
        left.partition(|(_, text)| words::is_code_header(text));
    let mut above: Vec<String> = Vec::new();
    let mut all = Vec::new();
    for row in rows_below(sheet, header.row) {
        let text = |col| visible(sheet.text(Cell::new(row, col)));
        let name = text(header.col);
        if words::is_total(&name) {
            continue;
        }
        if name.is_empty() {
            // A list that is not set out in columns has its wordings anywhere.
            if sheet.row(row).any(|(cell, _)| cell.col < header.col) {
                return None;
            }
            continue;
        }
        let own: Vec<String> = sections.iter().map(|(cell, _)| text(cell.col)).collect();
        // A heading stands in the first row it is about.
        if let Some(first) = own.iter().position(|section| !section.is_empty()) {
            above.truncate(first);
            above.extend(own.into_iter().skip(first));
        }
        let code = codes.first().map(|(cell, _)| text(cell.col)).filter(|code| !code.is_empty());
        let code = code.map(|text| Code { text, cell: Cell::default() });
        let sections = above.iter().filter(|section| !section.is_empty()).cloned().collect();
        all.push(Activity { sections, code, name, ..Activity::default() });
    }
    Some(all)
}

/// The first sheet with a head of the kind and the head's cell, else the first sheet
/// with a text.
fn listed_in(sheets: &[Sheet], is_header: fn(&str) -> bool) -> Option<(&Sheet, Option<Cell>)> {
    let headed =
        sheets.iter().find_map(|sheet| Some((sheet, Some(header_cell(sheet, is_header)?))));
    headed.or_else(|| Some((sheets.iter().find(|sheet| !sheet.is_empty())?, None)))
}

/// The first head of the kind; a title may be the same word, but stands alone.
fn header_cell(sheet: &Sheet, is_header: fn(&str) -> bool) -> Option<Cell> {
    let headers = || sheet.texts().filter(|(_, text)| is_header(text)).map(|(cell, _)| cell);
    headers().find(|cell| sheet.row(cell.row).count() > 1).or_else(|| headers().next())
}

/// The rows below a head that hold a text.
fn rows_below(sheet: &Sheet, header: u32) -> impl Iterator<Item = u32> {
    let rows: BTreeSet<u32> =
        sheet.texts().map(|(cell, _)| cell.row).filter(|row| *row > header).collect();
    rows.into_iter()
}

/// Whether the row holds heads such as "Nr." and "Aktivitet".
fn is_headers(texts: &[String]) -> bool {
    texts.iter().all(|text| is_header_of_activities(text))
}

fn is_header_of_activities(text: &str) -> bool {
    words::is_activity_header(text) || words::is_code_header(text) || words::is_section_header(text)
}

/// The texts of each row that holds any.
fn rows(sheet: &Sheet) -> Vec<Vec<String>> {
    let mut rows: Vec<(u32, Vec<String>)> = Vec::new();
    for (cell, text) in sheet.texts().map(|(cell, text)| (cell, visible(text))) {
        match rows.last_mut() {
            _ if text.is_empty() => {}
            Some((row, texts)) if *row == cell.row => texts.push(text),
            _ => rows.push((cell.row, vec![text])),
        }
    }
    rows.into_iter().map(|(_, texts)| texts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_come_with_headers_bullets_and_headings() {
        let text = "\u{FEFF}Emne;Nr.;Aktivitet\n\nDrift;D1;Overvåge drift, kapacitet og logge\n\
                    - \"Yde support\"\n3.1\tKøbe ind\n";
        let all = activities(&[lines(text.as_bytes())]);
        let told: Vec<(&[String], Option<&str>, &str)> = all
            .iter()
            .map(|a| (&*a.sections, a.code.as_ref().map(|code| &*code.text), &*a.name))
            .collect();
        assert_eq!(
            told,
            [
                (&["Drift".to_owned()][..], Some("D1"), "Overvåge drift, kapacitet og logge"),
                (&[], None, "Yde support"),
                (&[], Some("3.1"), "Købe ind"),
            ]
        );
    }

    #[test]
    fn roles_may_have_a_group_and_a_mark() {
        let all = roles(&[lines("Rolle\nDPO\nSystem: Systemejer **\nUdvalg:\n".as_bytes())]);
        let told: Vec<(&str, Option<&str>, Option<&str>)> =
            all.iter().map(|r| (&*r.name, r.group.as_deref(), r.mark.as_deref())).collect();
        assert_eq!(
            told,
            [
                ("DPO", None, None),
                ("Systemejer", Some("System"), Some("**")),
                ("Udvalg:", None, None),
            ]
        );
    }

    #[test]
    fn an_empty_matrix_is_a_list_of_roles_and_of_activities() {
        let template = crate::make::catalogue::Template::named("flaadestyring").unwrap().matrix();
        let matrix = template.without_letters();
        let book = crate::make::workbook::FreshWorkbook {
            matrix: &matrix,
            title: "Flåden",
            organisation: "Nordby Kommune",
            is_empty: true,
            protect: false,
        };
        let bytes = crate::make::workbook::workbook(&book, crate::text::Lang::Da).unwrap();
        let sheets = crate::read::read(&bytes, &crate::limits::Limits::default()).unwrap();
        let names = |roles: &[Role]| roles.iter().map(|role| role.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&roles(&sheets)), names(matrix.roles()));
        assert_eq!(told(&activities(&sheets)), told(matrix.activities()));
    }

    /// Each activity's headings, number and wording.
    fn told(activities: &[Activity]) -> Vec<(Vec<String>, Option<String>, String)> {
        let code = |a: &Activity| a.code.as_ref().map(|code| code.text.clone());
        activities.iter().map(|a| (a.sections.clone(), code(a), a.name.clone())).collect()
    }
}
