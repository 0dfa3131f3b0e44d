//! JSON, version 1, as the core writes it.

use bhuki_core::Lang;
use bhuki_core::write::{FileReport, json};

use crate::files::gathered::LintedFile;
use crate::report::run::Run;

/// The run as JSON, with a line break at the end.
pub(crate) fn report(run: &Run, lang: Lang) -> String {
    let results = json::Results {
        files: &files(run, lang),
        findings: &run.findings,
        waivers: &run.waivers,
        refused: &run.refused,
    };
    json::report(&results, lang)
}

/// The files of a run, as every writer of the core takes them.
pub(crate) fn files(run: &Run, lang: Lang) -> Vec<FileReport<'_>> {
    run.files.iter().map(|file| of_file(run, file, lang)).collect()
}

fn of_file<'a>(run: &'a Run, file: &'a LintedFile, lang: Lang) -> FileReport<'a> {
    match &file.content {
        Ok(content) => FileReport {
            path: &file.path,
            error: None,
            matrices: run.matrices.get(content.matrices.clone()).unwrap_or_default(),
            without: &content.without,
        },
        Err(problem) => FileReport {
            path: &file.path,
            error: Some(problem.message(lang)),
            ..FileReport::default()
        },
    }
}
