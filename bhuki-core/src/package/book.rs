//! The workbook part of an .xlsx: which sheets there are and where they lie.

use crate::text::text;
use std::collections::HashSet;

use quick_xml::events::Event;

use super::Package;
use super::relations::by_id;
use super::xml::attribute;
use crate::error::Error;
use crate::error::damaged;

/// A workbook's table of contents.
#[derive(Debug)]
pub(crate) struct Book {
    /// The worksheets in the order of their tabs; chart and dialogue sheets are left out.
    pub(crate) sheets: Vec<Tab>,
    /// The part with the shared texts, where there is one.
    pub(crate) strings: Option<String>,
    /// Where calamine looks for the styles.
    pub(crate) styles: String,
}

/// One worksheet of a workbook.
#[derive(Debug)]
pub(crate) struct Tab {
    /// The name on the tab.
    pub(crate) name: String,
    /// Whether it is hidden.
    pub(crate) hidden: bool,
    /// The part that holds its cells.
    pub(crate) part: String,
}

impl Package<'_> {
    /// Reads the workbook part; two sheets of one name are refused, since readers that
    /// look sheets up by name would see the first one twice.
    pub(crate) fn book(&mut self) -> Result<Book, Error> {
        let Some(part) = self.main_part()? else {
            return Err(damaged(text!("projektmappen mangler", "the workbook part is missing")));
        };
        let relations = self.relations(&part)?;
        let strings = relations.iter().find(|r| r.kind == "sharedStrings");
        let strings = strings.map(|r| r.target.clone());
        let folder = part.rsplit_once('/').map_or(String::new(), |(f, _)| format!("{f}/"));
        self.check_strings_lie_where_expected(&folder, strings.as_deref())?;
        let styles = format!("{folder}styles.xml");
        let targets = by_id(&relations);
        let mut names = HashSet::new();
        let mut sheets = Vec::new();
        let mut xml = self.xml(&part)?;
        loop {
            match xml.next()? {
                Event::Start(e) if e.local_name().as_ref() == "sheet" => {
                    let name = attribute(&e, "name").unwrap_or_default();
                    if !names.insert(name.to_lowercase()) {
                        return Err(same_name(&name));
                    }
                    let id = attribute(&e, "id").unwrap_or_default();
                    let relation = targets.get(&*id).ok_or_else(|| lost(&name))?;
                    if relation.kind != "worksheet" {
                        continue;
                    }
                    let state = attribute(&e, "state").unwrap_or_default();
                    let hidden = matches!(&*state, "hidden" | "veryHidden");
                    sheets.push(Tab { name, hidden, part: relation.target.clone() });
                }
                Event::Eof => return Ok(Book { sheets, strings, styles }),
                _ => {}
            }
        }
    }

    /// calamine takes the shared texts from beside the workbook whatever the relationship
    /// says, so a file that keeps them elsewhere would be read with the wrong texts.
    fn check_strings_lie_where_expected(
        &self,
        folder: &str,
        strings: Option<&str>,
    ) -> Result<(), Error> {
        let expected = format!("{folder}sharedStrings.xml");
        let there = self.has(&expected).then_some(&*expected);
        if strings.map(str::to_ascii_lowercase) == there.map(str::to_ascii_lowercase) {
            return Ok(());
        }
        Err(damaged(text!(
            "de delte tekster ligger ikke i {expected}",
            "the shared texts are not in {expected}"
        )))
    }
}

fn lost(name: &str) -> Error {
    damaged(text!("arket \"{name}\" mangler", "the sheet \"{name}\" is missing"))
}

/// The error for two sheets of one name, of which readers by name see only one.
pub(crate) fn same_name(name: &str) -> Error {
    damaged(text!("to ark hedder \"{name}\"", "two sheets are named \"{name}\""))
}
