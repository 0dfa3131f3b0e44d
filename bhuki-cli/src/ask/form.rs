//! The forms that results take, and what a file's name tells of them.

use std::path::{Path, PathBuf};

use crate::path::extension;
use crate::problem::Problem;
use crate::terminal;

/// The form of the output of `lint`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReportFormat {
    /// Drawn for people.
    Text,
    /// One line each.
    Short,
    /// JSON, version 1.
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Workflow commands of GitHub Actions, and its job summary.
    Github,
    /// JUnit XML, for test reports.
    Junit,
    /// Markdown, for people.
    Markdown,
}

impl ReportFormat {
    /// Every format, in the order of the help.
    pub(crate) const ALL: [Self; 7] = [
        Self::Text,
        Self::Short,
        Self::Json,
        Self::Sarif,
        Self::Github,
        Self::Junit,
        Self::Markdown,
    ];

    /// Its name on the command line.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Short => "short",
            Self::Json => "json",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Junit => "junit",
            Self::Markdown => "markdown",
        }
    }

    /// The format that a file's name tells; text, which is mailed to people, where it
    /// tells none.
    pub(crate) fn of_file(path: &Path) -> Self {
        match extension(path).as_str() {
            "json" => Self::Json,
            "sarif" => Self::Sarif,
            "xml" => Self::Junit,
            "md" => Self::Markdown,
            _ => Self::Text,
        }
    }

    /// The ending of a file that holds it.
    const fn ending(self) -> &'static str {
        match self {
            Self::Text | Self::Short | Self::Github => "txt",
            Self::Json => "json",
            Self::Sarif => "sarif",
            Self::Junit => "xml",
            Self::Markdown => "md",
        }
    }

    /// Whether people read it, and so the closing lines with it.
    pub(crate) const fn is_for_reading(self) -> bool {
        matches!(self, Self::Text | Self::Short)
    }
}

/// One result: its form and the file it is written to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Output {
    /// Its form; chosen by where it goes if not given.
    pub(crate) format: Option<ReportFormat>,
    /// The file to write; `None` for standard output.
    pub(crate) file: Option<PathBuf>,
}

impl Output {
    /// The form it gets: a pipe is read by programs.
    pub(crate) fn form(&self) -> ReportFormat {
        self.format.unwrap_or_else(|| match &self.file {
            Some(path) => ReportFormat::of_file(path),
            None if terminal::is_terminal() => ReportFormat::Text,
            None => ReportFormat::Short,
        })
    }
}

impl Output {
    /// A name that says that it is another kind of file: whoever opens it is told that it is
    /// damaged.
    pub(crate) fn refuse_misleading_name(&self) -> Result<(), Problem> {
        let Some(file) = &self.file else { return Ok(()) };
        let ending = extension(file);
        if !OTHER_KINDS.contains(&ending.as_str()) {
            return Ok(());
        }
        let better = self.format.unwrap_or(ReportFormat::Text).ending();
        let better = file.with_extension(better);
        let better = better.display();
        Err(Problem(text!(
            "Resultatet kan ikke gemmes som .{ending}. Lad navnet ende på .txt, .json, .sarif, .xml \
             eller .md, for eksempel -o {better}.",
            "The result cannot be saved as .{ending}. Let the name end in .txt, .json, .sarif, .xml \
             or .md, for example -o {better}."
        )))
    }
}

/// The endings of files that a result is not: spreadsheets, documents, pages, pictures, archives.
const OTHER_KINDS: [&str; 46] = [
    "xlsx", "xlsm", "xlsb", "xls", "xltx", "xltm", "xlt", "ods", "ots", "fods", "numbers", "csv",
    "tsv", "docx", "docm", "doc", "dotx", "odt", "rtf", "pages", "pptx", "ppt", "odp", "pdf", "ps",
    "epub", "html", "htm", "xhtml", "mht", "eml", "msg", "png", "jpg", "jpeg", "gif", "webp",
    "bmp", "tif", "tiff", "svg", "ico", "zip", "gz", "7z", "tar",
];

/// The form of a file that holds a matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ProductForm {
    /// A workbook that checks itself.
    Xlsx,
    /// CSV for Danish Excel.
    Csv,
    /// A Markdown table.
    Markdown,
    /// bhuki's own JSON.
    Json,
}

impl ProductForm {
    /// The form that a name or the ending of a file's name stands for.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name.to_lowercase().as_str() {
            "xlsx" => Some(Self::Xlsx),
            "csv" => Some(Self::Csv),
            "md" | "markdown" => Some(Self::Markdown),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    pub(crate) fn of_path(path: &Path) -> Option<Self> {
        Self::named(path.extension()?.to_str()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_tells_the_format() {
        for (name, format) in [
            ("a.txt", ReportFormat::Text),
            ("a.JSON", ReportFormat::Json),
            ("a.sarif", ReportFormat::Sarif),
            ("a.xml", ReportFormat::Junit),
            ("a.md", ReportFormat::Markdown),
            ("a", ReportFormat::Text),
        ] {
            assert_eq!(ReportFormat::of_file(Path::new(name)), format, "{name}");
        }
    }
}
