//! A sheet that lists the roles and who is appointed to each of them.

use indexmap::IndexMap;

use crate::model::cell::Cell;
use crate::model::matrix::{Matrix, Role};
use crate::model::sheet::Sheet;
use crate::model::words::is_one_of;
use crate::text::folded;

use super::candidate::clean_name;

/// Names of such sheets, folded.
const SHEETS: &[&str] = &[
    "roller", "rolleliste", "rollelisten", "rolleoversigt", "rollefordeling", "rollebeskrivelse",
    "rollebeskrivelser", "bemanding", "roller og personer", "roles", "role list", "list of roles",
    "people and roles", "roles and people",
];

/// Heads of the column of roles.
const ROLES: &[&str] = &["rolle", "roller", "rollenavn", "role", "roles", "role name"];

/// Heads of the column of persons, the plainest first: where a list has several of
/// them, the first of these counts.
const PERSONS: &[&str] = &[
    "udpeget person", "udpegede personer", "udpeget", "udpegede", "bemanding", "bemandet med",
    "varetages af", "indehaver", "besat af", "person", "personer", "person(er)", "hvem", "navn",
    "navne", "appointed person", "appointed", "appointee", "held by", "holder", "staffed by",
    "people", "person(s)", "who", "name", "names",
];

/// Heads of the column of groups.
const GROUPS: &[&str] = &["gruppe", "rollegruppe", "organisation", "group", "role group"];

/// Cells that say that nobody is appointed, folded.
const NOBODY: &[&str] = &[
    "ingen", "ikke udpeget", "udpeges", "skal udpeges", "udpeges senere", "ubesat", "vakant",
    "mangler", "afventer", "n/a", "tbd", "nobody", "none", "vacant", "not appointed",
    "to be appointed",
];

/// The list that a sheet holds.
struct List {
    /// Persons by role, each with the group that the list gives.
    entries: IndexMap<String, Vec<(String, Vec<String>)>>,
}

/// Whether the sheet lists the roles.
pub(super) fn is_one(sheet: &Sheet) -> bool {
    list_in(sheet).is_some()
}

/// Notes in every matrix who is appointed to its roles, after the sheets that list them.
pub(super) fn appoint(sheets: &[&Sheet], matrices: &mut [Matrix]) {
    let lists: Vec<List> = sheets.iter().filter_map(|sheet| list_in(sheet)).collect();
    if lists.is_empty() {
        return;
    }
    for role in matrices.iter_mut().flat_map(Matrix::roles_mut) {
        let mut known = lists.iter().filter_map(|list| list.appointed_to(role)).peekable();
        if known.peek().is_some() {
            role.appointed = Some(known.flatten().collect());
        }
    }
}

impl List {
    /// Who is appointed to the role; none where it is not listed. Of several roles of one
    /// name the one in the same group is meant.
    fn appointed_to(&self, role: &Role) -> Option<Vec<String>> {
        let same_name = self.entries.get(&folded(&role.name))?;
        let group = role.group.as_deref().map(folded).unwrap_or_default();
        let in_group = |entry: &&(String, Vec<String>)| entry.0 == group;
        let mut chosen: Vec<&(String, Vec<String>)> = same_name.iter().filter(in_group).collect();
        if chosen.is_empty() {
            chosen = same_name.iter().collect();
        }
        Some(chosen.into_iter().flat_map(|(_, persons)| persons.clone()).collect())
    }
}

fn list_in(sheet: &Sheet) -> Option<List> {
    if !is_one_of(SHEETS, &sheet.name) {
        return None;
    }
    let (header, persons) = headers(sheet)?;
    let group = sheet.row(header.row).find(|(_, text)| is_one_of(GROUPS, text));
    let mut entries: IndexMap<String, Vec<(String, Vec<String>)>> = IndexMap::new();
    let mut in_group = String::new();
    for (cell, name) in sheet.texts().filter(|(cell, _)| cell.row > header.row) {
        // A group that is merged downward stands in its first row only.
        if group.is_some_and(|(at, _)| at.col == cell.col) {
            in_group = folded(name);
        }
        let name = folded(&clean_name(name).text);
        if cell.col == header.col && !name.is_empty() {
            let named = persons_in(sheet.text(Cell::new(cell.row, persons)));
            entries.entry(name).or_default().push((in_group.clone(), named));
        }
    }
    Some(List { entries })
}

/// The head over the roles, and the column of the persons.
fn headers(sheet: &Sheet) -> Option<(Cell, u32)> {
    let mut roles = sheet.texts().filter(|(_, text)| is_one_of(ROLES, text));
    roles.find_map(|(header, _)| {
        let rank = |text: &str| PERSONS.iter().position(|known| *known == folded(text));
        let ranked = sheet.row(header.row).filter_map(|(cell, text)| Some((rank(text)?, cell.col)));
        ranked.min().map(|(_, column)| (header, column))
    })
}

/// The names in a cell; a dash, a question mark and "ikke udpeget" are none.
fn persons_in(text: &str) -> Vec<String> {
    let parts = text.split([',', ';', '/', '\n']).map(crate::text::visible);
    let is_named = |part: &String| {
        part.chars().any(char::is_alphanumeric) && !is_one_of(NOBODY, part) && !part.ends_with('?')
    };
    parts.filter(is_named).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Found, Hints, find};
    use crate::model::sheet::Sheet;

    fn matrix() -> Sheet {
        Sheet::from_rows(
            "Ansvar",
            &[
                &["Aktivitet", "It-chef", "Projektleder *", "Systemejer **", "DPO"],
                &["Anskaffe nyt fagsystem", "K", "H/U", "K", "I"],
                &["Drive fagsystemet", "U", "", "H", "K"],
                &["Afvikle fagsystemet", "H/U", "", "K", ""],
            ],
        )
    }

    fn found(name: &str, rows: &[&[&str]]) -> Found {
        find(&[matrix(), Sheet::from_rows(name, rows)], &Hints::default()).unwrap()
    }

    fn appointed(found: &Found) -> Vec<Option<Vec<&str>>> {
        let roles = found.matrices[0].roles().iter();
        roles
            .map(|role| Some(role.appointed.as_ref()?.iter().map(String::as_str).collect()))
            .collect()
    }

    #[test]
    fn a_sheet_of_roles_says_who_is_appointed() {
        let found = found(
            "Roller",
            &[
                &["Hvem har hvilken rolle?"],
                &[],
                &["Navn", "Rolle", "Udpeget person"],
                &["x", "Projektleder*", "Bo Lind, Anne Holm"],
                &["x", "SYSTEMEJER", "-"],
                &["x", "DPO", "Anders Dam?"],
            ],
        );
        assert_eq!(
            appointed(&found),
            [None, Some(vec!["Bo Lind", "Anne Holm"]), Some(vec![]), Some(vec![])]
        );
        assert_eq!(found.without[0].why.da, "arket lister rollerne");
        assert_eq!(found.without[0].why.en, "the sheet lists the roles");
    }

    #[test]
    fn a_cell_that_names_nobody_names_nobody() {
        for nobody in ["", " ", "-", "–", "?", "??", "Ikke udpeget", "vakant", "TBD"] {
            let found = found("roles", &[&["Role", "Name"], &["DPO", nobody]]);
            assert_eq!(appointed(&found)[3], Some(vec![]), "{nobody:?}");
        }
    }

    #[test]
    fn other_sheets_say_nothing_about_roles() {
        let rows: &[&[&str]] = &[&["Rolle", "Navn"], &["DPO", "Bo Lind"]];
        let other = found("Telefonliste", rows);
        assert_eq!(appointed(&other), [const { None }; 4]);
        assert!(other.without[0].why.da != "arket lister rollerne");
        let without_persons = found("Roller", &[&["Rolle", "Beskrivelse"], &["DPO", "rådgiver"]]);
        assert_eq!(appointed(&without_persons), [const { None }; 4]);
    }

    #[test]
    fn of_two_roles_of_one_name_the_one_in_the_same_group_is_meant() {
        let matrix = Sheet::from_rows(
            "Ansvar",
            &[
                &["", "Linje", "", "Projekt *", ""],
                &["Aktivitet", "It-chef", "Konsulent", "Projektleder", "Konsulent"],
                &["Anskaffe nyt fagsystem", "K", "", "H/U", "U"],
                &["Drive fagsystemet", "H", "U", "I", ""],
                &["Afvikle fagsystemet", "H/U", "K", "", ""],
            ],
        );
        let roles = Sheet::from_rows(
            "Roller",
            &[
                &["Gruppe", "Rolle", "Person"],
                &["Linje", "It-chef", "Anne"],
                &["", "Konsulent", "Bo"],
                &["Projekt", "Konsulent", "?"],
            ],
        );
        let found = find(&[matrix, roles], &Hints::default()).unwrap();
        let konsulents = appointed(&found);
        assert_eq!(found.matrices[0].roles()[1].group.as_deref(), Some("Linje"));
        assert_eq!(konsulents, [Some(vec!["Anne"]), Some(vec!["Bo"]), None, Some(vec![])]);
    }
}
