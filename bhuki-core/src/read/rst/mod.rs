//! Tables in reStructuredText: grid and simple tables, and the directives `list-table` and
//! `csv-table`. Each is named by its own title or by the section it stands in.

mod grid;
mod inline;
mod lists;
mod simple;

use super::decode::{Decoded, decode};
use super::html;
use super::tables::{Tables, Unnamed};
use crate::error::Error;
use crate::limits::Limits;
use crate::model::sheet::Sheet;

/// The tables of a reStructuredText document.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Error> {
    let Decoded { text, remark } = decode(bytes).ok_or(Error::Empty)?;
    let text = text.replace('\t', "        ");
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let mut document = RstDocument { lines: &lines, at: 0, title: String::new() };
    let mut tables = Tables::new(limits, Unnamed::Number);
    while let Some(line) = document.line(0) {
        document.block(line, &mut tables)?;
    }
    Ok(tables.into_sheets(remark))
}

/// Whether a text has a table that only reStructuredText writes.
pub(super) fn has_table(text: &str) -> bool {
    let mut borders = 0;
    let mut after_grid = false;
    for line in text.lines().map(str::trim) {
        let directive = line.strip_prefix(".. ").unwrap_or_default();
        if TABLES.iter().any(|name| directive.starts_with(name))
            || (after_grid && line.starts_with('|'))
        {
            return true;
        }
        after_grid = grid::is_border(line);
        borders += u32::from(simple::is_border(line));
        if borders >= 2 {
            return true;
        }
    }
    false
}

/// The directives that hold a table.
const TABLES: [&str; 3] = ["list-table::", "csv-table::", "table::"];

/// Directives whose content is shown as it stands.
const LITERAL: [&str; 6] =
    ["code::", "code-block::", "sourcecode::", "parsed-literal::", "literalinclude::", "math::"];

/// The lines of a document and how far they have been read.
struct RstDocument<'t> {
    lines: &'t [&'t str],
    at: usize,
    /// The title of the directive that the next table belongs to.
    title: String,
}

impl<'t> RstDocument<'t> {
    /// A line after the one that has been reached.
    fn line(&self, further: usize) -> Option<&'t str> {
        self.lines.get(self.at + further).copied()
    }

    /// Reads the block that begins with this line, or the line alone.
    fn block(&mut self, line: &'t str, tables: &mut Tables<'_>) -> Result<(), Error> {
        let text = line.trim_start();
        if let Some(directive) = text.strip_prefix(".. ") {
            return self.directive(line, directive.trim_start(), tables);
        }
        if grid::is_border(text) {
            let block = self.take(|line| line.starts_with(['+', '|']), indent(line));
            return grid::read(&block, &self.title_taken(), tables);
        }
        if simple::is_border(text) {
            let count = simple::length(self.lines.get(self.at..).unwrap_or_default());
            if count > 1 {
                let block = self.take_lines(count, indent(line));
                return simple::read(&block, &self.title_taken(), tables);
            }
        }
        if let Some(heading) = self.heading(line) {
            tables.heading(&inline::plain(heading).text);
            self.title.clear();
            return Ok(());
        }
        self.at += 1;
        if text.ends_with("::") {
            self.skip_body(indent(line));
        }
        Ok(())
    }

    fn directive(
        &mut self,
        line: &'t str,
        directive: &str,
        tables: &mut Tables<'_>,
    ) -> Result<(), Error> {
        self.at += 1;
        let depth = indent(line);
        let (name, rest) = directive.split_once("::").unwrap_or(("", directive));
        let is = |names: &[&str]| names.iter().any(|other| other.trim_end_matches(':') == name);
        match name.trim() {
            "list-table" => {
                let body = self.body(depth);
                lists::list_table(&body, rest, tables)
            }
            "csv-table" => {
                let body = self.body(depth);
                lists::csv_table(&body, rest, tables)
            }
            "raw" if rest.trim() == "html" => {
                let body = self.body(depth).join("\n");
                html::read_into(&body, tables)
            }
            "table" => {
                rest.trim().clone_into(&mut self.title);
                Ok(())
            }
            _ if is(&LITERAL) || !directive.contains("::") => {
                self.skip_body(depth);
                Ok(())
            }
            // Notes and the like: what is inside is read as if it stood outside.
            _ => Ok(()),
        }
    }

    /// The lines of a block that are set in deeper than this, without what they share.
    fn body(&mut self, depth: usize) -> Vec<&'t str> {
        let start = self.at;
        self.skip_body(depth);
        let lines = self.lines.get(start..self.at).unwrap_or_default();
        let filled = lines.iter().filter(|line| !line.is_empty());
        let shared = filled.map(|line| indent(line)).min().unwrap_or_default();
        lines.iter().map(|line| line.get(shared..).unwrap_or_default()).collect()
    }

    fn skip_body(&mut self, depth: usize) {
        while self.line(0).is_some_and(|line| line.is_empty() || indent(line) > depth) {
            self.at += 1;
        }
    }

    /// The lines as long as they belong together, without the blanks before them.
    fn take(&mut self, belongs: impl Fn(&str) -> bool, depth: usize) -> Vec<&'t str> {
        let rest = self.lines.get(self.at..).unwrap_or_default();
        let count = rest.iter().take_while(|line| belongs(line.trim_start())).count();
        self.take_lines(count, depth)
    }

    fn take_lines(&mut self, count: usize, depth: usize) -> Vec<&'t str> {
        let lines = self.lines.iter().skip(self.at).take(count);
        let block = lines.map(|line| line.get(depth..).unwrap_or_default()).collect();
        self.at += count;
        block
    }

    fn title_taken(&mut self) -> String {
        std::mem::take(&mut self.title)
    }

    /// A section title: a line with another of one sign under it, which may stand above it
    /// too; or one of Markdown, in whose texts such tables are found as well.
    fn heading(&mut self, line: &'t str) -> Option<&'t str> {
        let sharp = line.trim_start_matches('#');
        if sharp.len() < line.len() && sharp.starts_with(' ') {
            self.at += 1;
            return Some(sharp.trim());
        }
        let over = usize::from(is_rule(line));
        let title = self.line(over)?;
        let under = self.line(over + 1)?;
        let is_title = !title.trim().is_empty() && !is_rule(title) && is_rule(under);
        let is_framed = over == 0 || line == under;
        if !is_title || !is_framed || title.chars().count() > under.chars().count() + 2 {
            return None;
        }
        self.at += over + 2;
        Some(title.trim())
    }
}

/// A line of one sign, as it stands under titles.
fn is_rule(line: &str) -> bool {
    let first = line.chars().next();
    line.len() > 1
        && first
            .is_some_and(|first| first.is_ascii_punctuation() && line.chars().all(|c| c == first))
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

#[cfg(test)]
mod tests;
