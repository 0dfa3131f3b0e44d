//! Lists of roles and of activities as people write them: one a line, or one a row.
//!
//! ```
//! use bhuki_core::list;
//! let roles = list::roles(&list::lines("Direktionen\nProjekt: Projektleder *\n".as_bytes()));
//! assert_eq!(roles[1].group.as_deref(), Some("Projekt"));
//! assert_eq!(roles[1].mark.as_deref(), Some("*"));
//! let activities = list::activities(&list::lines("D1;Overvåge driften\nYde support".as_bytes()));
//! assert_eq!(activities[0].code.as_ref().unwrap().text, "D1");
//! assert_eq!(activities[1].name, "Yde support");
//! ```

use crate::cell::Cell;
use crate::find::{clean_name, is_code};
use crate::matrix::{Activity, Code, Role};
use crate::read::decoded;
use crate::sheet::Sheet;
use crate::text::visible;
use crate::words;

/// A text as a sheet: a row for each line, a column for each part between semicolons or
/// tabs. Commas stay, for wordings have them.
pub fn lines(bytes: &[u8]) -> Sheet {
    let text = decoded(bytes).unwrap_or_default();
    let cells = (0_u32..).zip(text.lines()).flat_map(|(row, line)| {
        let item = line.trim_start_matches('\u{FEFF}').trim_start();
        let item = item.strip_prefix("- ").or_else(|| item.strip_prefix("* ")).unwrap_or(item);
        let parts = item.split([';', '\t']);
        (0_u32..).zip(parts).map(move |(col, part)| {
            (Cell::new(row, col), part.trim().trim_matches('"').into())
        })
    });
    Sheet::new("", cells.collect::<Vec<_>>())
}

/// The roles of a list: the first text of each row. `Projekt: Projektleder *` names the
/// group before the role, and marks it as appointed for each project.
pub fn roles(sheet: &Sheet) -> Vec<Role> {
    let rows = rows(sheet).into_iter().filter_map(|texts| texts.into_iter().next());
    rows.filter(|text| !words::is_role_head(text)).map(|text| role(&text)).collect()
}

/// A role from its name, as in [`roles`].
pub fn role(text: &str) -> Role {
    let (group, name) = match text.split_once(": ") {
        Some((group, name)) if !visible(name).is_empty() => (Some(visible(group)), name),
        _ => (None, text),
    };
    let name = clean_name(name);
    let kind = words::kind_of(&name.text);
    Role { name: name.text, mark: name.mark, group, kind, ..Role::default() }
}

/// The activities of a list. The last text of a row is the wording; before it may stand
/// the number, and before that the headings.
pub fn activities(sheet: &Sheet) -> Vec<Activity> {
    rows(sheet).into_iter().filter(|texts| !is_heads(texts)).filter_map(activity).collect()
}

fn activity(mut texts: Vec<String>) -> Option<Activity> {
    let name = texts.pop()?;
    let code = texts.pop_if(|text| is_code(text));
    let code = code.map(|text| Code { text, cell: Cell::default() });
    Some(Activity { sections: texts, code, name, ..Activity::default() })
}

/// Whether the row holds heads such as "Nr." and "Aktivitet".
fn is_heads(texts: &[String]) -> bool {
    let is_head = |text: &String| {
        words::is_activity_head(text) || words::is_code_head(text) || words::is_section_head(text)
    };
    texts.iter().all(is_head)
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
    fn lists_come_with_heads_bullets_and_headings() {
        let text = "\u{FEFF}Emne;Nr.;Aktivitet\n\nDrift;D1;Overvåge drift, kapacitet og logge\n\
                    - \"Yde support\"\n3.1\tKøbe ind\n";
        let all = activities(&lines(text.as_bytes()));
        let told: Vec<(&[String], Option<&str>, &str)> = all
            .iter()
            .map(|a| (&*a.sections, a.code.as_ref().map(|code| &*code.text), &*a.name))
            .collect();
        assert_eq!(told, [
            (&["Drift".to_owned()][..], Some("D1"), "Overvåge drift, kapacitet og logge"),
            (&[], None, "Yde support"),
            (&[], Some("3.1"), "Købe ind"),
        ]);
    }

    #[test]
    fn roles_may_have_a_group_and_a_mark() {
        let all = roles(&lines("Rolle\nDPO\nSystem: Systemejer **\nUdvalg:\n".as_bytes()));
        let told: Vec<(&str, Option<&str>, Option<&str>)> =
            all.iter().map(|r| (&*r.name, r.group.as_deref(), r.mark.as_deref())).collect();
        assert_eq!(told, [
            ("DPO", None, None), ("Systemejer", Some("System"), Some("**")),
            ("Udvalg:", None, None),
        ]);
    }
}
