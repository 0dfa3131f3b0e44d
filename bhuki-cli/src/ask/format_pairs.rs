//! Which results are wanted, and where each goes: `--format` and `-o` in pairs.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::ask::form::{Output, ReportFormat};
use crate::path;
use crate::problem::Problem;

/// The results that the command line asks for; never none.
///
/// A file belongs to the format right before it; where a file comes first of all, each
/// belongs to the format right after it.
pub(crate) fn asked_for(given: &ArgMatches) -> Result<Vec<Output>, Problem> {
    let format = |name: &String| ReportFormat::ALL.into_iter().find(|format| format.name() == name);
    let formats = placed::<String>(given, "format");
    let formats = formats.filter_map(|(at, name)| Some((at, Word::ReportFormat(format(name)?))));
    let files = placed::<PathBuf>(given, "output").map(|(at, path)| (at, Word::File(path.clone())));
    let mut words: Vec<(usize, Word)> = formats.chain(files).collect();
    words.sort_by_key(|(at, _)| *at);
    checked(paired(words.into_iter().map(|(_, word)| word)))
}

/// The values of an option, each with its place on the command line.
fn placed<'a, T: Clone + Send + Sync + 'static>(
    given: &'a ArgMatches,
    option: &str,
) -> impl Iterator<Item = (usize, &'a T)> {
    let places = given.indices_of(option).into_iter().flatten();
    places.zip(given.get_many::<T>(option).into_iter().flatten())
}

enum Word {
    ReportFormat(ReportFormat),
    File(PathBuf),
}

fn paired(words: impl Iterator<Item = Word>) -> Vec<Output> {
    let mut words = words.peekable();
    let is_format_first = matches!(words.peek(), Some(Word::ReportFormat(_)));
    let mut outputs: Vec<Output> = Vec::new();
    for word in words {
        match (word, outputs.last_mut()) {
            (Word::File(new), Some(Output { file: file @ None, .. })) if is_format_first => {
                *file = Some(new);
            }
            (Word::ReportFormat(new), Some(Output { format: format @ None, .. }))
                if !is_format_first =>
            {
                *format = Some(new);
            }
            (Word::ReportFormat(new), _) => outputs.push(Output { format: Some(new), file: None }),
            (Word::File(new), _) => outputs.push(Output { format: None, file: Some(new) }),
        }
    }
    outputs
}

/// No two results may go to the same place, and none under a misleading name.
fn checked(mut outputs: Vec<Output>) -> Result<Vec<Output>, Problem> {
    if outputs.is_empty() {
        outputs.push(Output::default());
    }
    let mut places: Vec<Option<PathBuf>> = Vec::new();
    for wanted in &mut outputs {
        // `-o -` means standard output, as it does elsewhere.
        wanted.file = wanted.file.take().filter(|path| path.as_os_str() != "-");
        wanted.refuse_misleading_name()?;
        let place = wanted.file.as_deref().map(path::resolved);
        if places.contains(&place) {
            return Err(wanted.file.as_deref().map_or_else(two_to_stdout, two_to_one_file));
        }
        places.push(place);
    }
    Ok(outputs)
}

fn two_to_stdout() -> Problem {
    Problem(text!(
        "Kun ét format kan vises på skærmen. Skriv en fil efter hvert af de andre, for eksempel \
         --format sarif -o fund.sarif.",
        "Only one format can go to the screen. Write a file behind each of the others, for example \
         --format sarif -o findings.sarif."
    ))
}

fn two_to_one_file(path: &Path) -> Problem {
    let path = path.display();
    Problem(text!(
        "To resultater kan ikke skrives i den samme fil, {path}. Giv dem hver sit navn.",
        "Two results cannot go to the same file, {path}. Give each a name of its own."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pairs as `format>file`.
    fn pairs(words: &str) -> String {
        paired(words.split(' ').map(word)).iter().map(shown).collect::<Vec<_>>().join(" ")
    }

    fn word(word: &str) -> Word {
        match ReportFormat::ALL.into_iter().find(|format| format.name() == word) {
            Some(format) => Word::ReportFormat(format),
            None => Word::File(PathBuf::from(word)),
        }
    }

    fn shown(output: &Output) -> String {
        let format = output.format.map_or("", ReportFormat::name);
        format!("{format}>{}", output.file.clone().unwrap_or_default().display())
    }

    #[test]
    fn a_file_belongs_to_the_format_beside_it() {
        for (words, expected) in [
            ("json", "json>"),
            ("a.txt", ">a.txt"),
            ("json a", "json>a"),
            ("a json", "json>a"),
            ("json a sarif b", "json>a sarif>b"),
            ("a json b sarif", "json>a sarif>b"),
            ("a json b", "json>a >b"),
            ("short sarif b", "short> sarif>b"),
            ("sarif b short", "sarif>b short>"),
            ("json a b.sarif", "json>a >b.sarif"),
            ("json a b.md sarif c", "json>a >b.md sarif>c"),
            ("a json short", "json>a short>"),
        ] {
            assert_eq!(pairs(words), expected, "{words}");
        }
    }
}
