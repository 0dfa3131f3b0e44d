//! Whether a file is an earlier result of `lint`: anything else is somebody's work, and is
//! not replaced.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

/// How much of the beginning and of the end of a file is looked at: more than any head or
/// last line of a result.
const LOOKED_AT: u64 = 8 << 10;

/// Whether a file holds nothing, or a result that `lint` wrote.
pub(crate) fn is_one(path: &Path) -> io::Result<bool> {
    let mut file = File::open(path)?;
    let mut beginning = Vec::new();
    file.by_ref().take(LOOKED_AT).read_to_end(&mut beginning)?;
    let size = file.metadata()?.len();
    file.seek(SeekFrom::Start(size.saturating_sub(LOOKED_AT)))?;
    let mut end = Vec::new();
    file.take(LOOKED_AT).read_to_end(&mut end)?;
    Ok(is_result(&String::from_utf8_lossy(&beginning), &String::from_utf8_lossy(&end)))
}

fn is_result(beginning: &str, end: &str) -> bool {
    let is_json = beginning.starts_with("{\n  \"version\": 1,\n  \"files\": [");
    let is_sarif = beginning.starts_with('{')
        && beginning.contains("/sarif-schema-")
        && beginning.contains(concat!(
            "\"informationUri\": \"",
            env!("CARGO_PKG_REPOSITORY"),
            "\""
        ));
    let is_junit = beginning.contains("<testsuites name=\"bhuki\"");
    let is_markdown = MARKDOWN_TITLES.iter().any(|title| beginning.starts_with(title));
    let is_json = is_json && end.contains("\"summary\": {");
    beginning.is_empty() || is_json || is_sarif || is_junit || is_markdown || ends_as_ours(end)
}

/// The heading of a Markdown report, in both languages.
const MARKDOWN_TITLES: [&str; 2] =
    ["# Gennemgang af ansvarsskemaer\n", "# Check of responsibility matrices\n"];

/// What the last line of a text, and of GitHub's commands, begins with.
const LAST_LINES: [&str; 3] = ["Læst: ", "Read: ", "bhuki: "];

/// The last line may be wrapped: what goes on is indented.
fn ends_as_ours(end: &str) -> bool {
    let last = end.lines().rev().find(|line| !line.starts_with(' ') && !line.is_empty());
    last.is_some_and(|last| LAST_LINES.iter().any(|start| last.starts_with(start)))
}
