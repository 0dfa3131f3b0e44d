//! Files that list roles or activities, and files with a matrix that has them.

use std::path::Path;

use bhuki_core::{Activity, Error, Format, Hints, Role, Sheet, Text, list, text};

use crate::input::{self, Input, Size};
use crate::problem::{Problem, of_io};

/// The roles in a file, or those written out between commas.
pub(crate) fn roles(wanted: &str) -> Result<Vec<Role>, Problem> {
    let path = Path::new(wanted);
    let roles = if path.is_file() {
        match source(path)? {
            Source::Matrix(input) => input.found.matrices.iter().flat_map(|m| m.roles().to_vec()).collect(),
            Source::List(sheet) => list::roles(&sheet),
        }
    } else if looks_like_a_file(path) {
        return Err(about(path, &of_io(&std::io::ErrorKind::NotFound.into())));
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
    Ok(roles)
}

/// The activities in a file.
pub(crate) fn activities(path: &Path) -> Result<Vec<Activity>, Problem> {
    let activities: Vec<Activity> = match source(path)? {
        Source::Matrix(input) => {
            input.found.matrices.iter().flat_map(|m| m.activities().to_vec()).collect()
        }
        Source::List(sheet) => list::activities(&sheet),
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
enum Source {
    /// It holds a matrix.
    Matrix(Input),
    /// It holds a list: of a workbook its first sheet with a text, else its lines.
    List(Sheet),
}

fn source(path: &Path) -> Result<Source, Problem> {
    read(path).map_err(|problem| about(path, &problem))
}

fn read(path: &Path) -> Result<Source, Problem> {
    let bytes = input::bytes(path, Size::Usual).map_err(|error| of_io(&error))?;
    let format = bhuki_core::detect(&bytes)?;
    let has_sheets = !matches!(format, Format::Delimited | Format::Markdown);
    let input = match input::input(bytes.clone(), &Hints::default(), Size::Usual) {
        Ok(input) => input,
        // A quotation mark in a list of names is no fault of it.
        Err(_) if format == Format::Delimited => return Ok(Source::List(list::lines(&bytes))),
        Err(problem) => return Err(problem),
    };
    if !input.found.matrices.is_empty() {
        return Ok(Source::Matrix(input));
    }
    let table = input.sheets.into_iter().find(|sheet| !sheet.is_empty());
    match table.filter(|_| has_sheets || format == Format::Markdown) {
        Some(sheet) => Ok(Source::List(sheet)),
        None if has_sheets => Err(Error::Empty.into()),
        None => Ok(Source::List(list::lines(&bytes))),
    }
}

/// Whether what is not there was meant as the name of a file.
fn looks_like_a_file(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let known = ["txt", "csv", "md", "xlsx", "xls", "xlsb", "ods", "json", "tsv"];
    known.contains(&ending.to_lowercase().as_str())
        || path.to_str().is_some_and(|text| text.contains(std::path::MAIN_SEPARATOR) && !text.contains(','))
}

fn about(path: &Path, problem: &Problem) -> Problem {
    let (path, Problem(Text { da, en })) = (path.display(), problem);
    Problem(text!("{path}: {da}", "{path}: {en}"))
}
