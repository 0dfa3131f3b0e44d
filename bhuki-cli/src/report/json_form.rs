//! JSON, version 1, as the core writes it.

use bhuki_core::Lang;
use bhuki_core::write::{FileReport, json};

use crate::files::gathered::LintedFile;
use crate::report::run::Run;

/// The run as JSON, with a line break at the end.
pub(crate) fn report(run: &Run, lang: Lang) -> String {
    let files = files(run, lang);
    let mut results = json::Results::new(&files, &run.findings);
    results.waivers = &run.waivers;
    results.refused = &run.refused;
    json::report(&results, lang)
}

/// The files of a run, as every writer of the core takes them.
pub(crate) fn files(run: &Run, lang: Lang) -> Vec<FileReport<'_>> {
    run.files.iter().map(|file| of_file(run, file, lang)).collect()
}

fn of_file<'a>(run: &'a Run, file: &'a LintedFile, lang: Lang) -> FileReport<'a> {
    let mut report = FileReport::new(&file.path, &[]);
    match &file.content {
        Ok(content) => {
            report.matrices = run.matrices.get(content.matrices.clone()).unwrap_or_default();
            report.without = &content.without;
        }
        Err(problem) => report.error = Some(problem.message(lang)),
    }
    report
}
