//! Files that list roles or activities, and files with a matrix that has them.

use std::collections::BTreeSet;
use std::path::Path;

use bhuki_core::make::list;
use bhuki_core::{Activity, Format, Hints, Role, Sheet};

use crate::files::input;
use crate::files::input::Input;
use crate::files::reading::Size;
use crate::problem::{Problem, of_io};

/// The roles in a file, or those written out between commas.
pub(crate) fn roles(wanted: &str) -> Result<Vec<Role>, Problem> {
    let path = Path::new(wanted);
    let roles = if path.is_file() {
        match source(path)? {
            ListSource::Matrix(input) => {
                input.found.matrices.iter().flat_map(|m| m.roles().to_vec()).collect()
            }
            ListSource::List(sheets) => list::roles(&sheets),
        }
    } else if looks_like_a_file(path) {
        return Err(of_io(&std::io::ErrorKind::NotFound.into()).about(path));
    } else {
        let names = wanted.split([',', ';']).filter(|name| !name.trim().is_empty());
        names.map(list::role).collect()
    };
    if roles.is_empty() {
        return Err(Problem(text!(
            "Der er ingen roller i \"{wanted}\". Skriv én på hver linje.",
            "There are no roles in \"{wanted}\". Write one on each line."
        )));
    }
    let mut seen = BTreeSet::new();
    if let Some(twice) = roles.iter().find(|role| !seen.insert(role.identity())) {
        let name = &twice.name;
        return Err(Problem(text!(
            "Rollen \"{name}\" er nævnt to gange. Nævn hver rolle én gang.",
            "The role \"{name}\" is named twice. Name each role once."
        )));
    }
    Ok(roles)
}

/// The activities in a file.
pub(crate) fn activities(path: &Path) -> Result<Vec<Activity>, Problem> {
    let activities: Vec<Activity> = match source(path)? {
        ListSource::Matrix(input) => {
            input.found.matrices.iter().flat_map(|m| m.activities().to_vec()).collect()
        }
        ListSource::List(sheets) => list::activities(&sheets),
    };
    if activities.is_empty() {
        let path = path.display();
        return Err(Problem(text!(
            "Der er ingen aktiviteter i \"{path}\". Skriv én på hver linje.",
            "There are no activities in \"{path}\". Write one on each line."
        )));
    }
    Ok(activities)
}

/// What a file turned out to be.
enum ListSource {
    /// It holds a matrix.
    Matrix(Input),
    /// It holds a list: sheets, or lines as a sheet.
    List(Vec<Sheet>),
}

fn source(path: &Path) -> Result<ListSource, Problem> {
    read(path).map_err(|problem| problem.about(path))
}

fn read(path: &Path) -> Result<ListSource, Problem> {
    let bytes = input::bytes(path, Size::Usual).map_err(|error| of_io(&error))?;
    let format = bhuki_core::detect(&bytes)?;
    let is_text = matches!(format, Format::Delimited | Format::Markdown);
    let has_tables = |input: &Input| format == Format::Markdown && !input.sheets.is_empty();
    let lines = || ListSource::List(vec![list::lines(&bytes)]);
    match input::input(bytes.clone(), &Hints::default(), Size::Usual) {
        Ok(input) if !input.found.matrices.is_empty() => Ok(ListSource::Matrix(input)),
        // Separated by commas it would be cut where a wording has one.
        Ok(input) if !is_text || has_tables(&input) => Ok(ListSource::List(input.sheets)),
        // A quotation mark in a list of names is no fault of it.
        Ok(_) => Ok(lines()),
        Err(_) if is_text => Ok(lines()),
        Err(problem) => Err(problem),
    }
}

/// Whether what is not there was meant as the name of a file.
fn looks_like_a_file(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let known = ["txt", "csv", "md", "xlsx", "xls", "xlsb", "ods", "json", "tsv"];
    known.contains(&ending.to_lowercase().as_str())
        || path
            .to_str()
            .is_some_and(|text| text.contains(std::path::MAIN_SEPARATOR) && !text.contains(','))
}
