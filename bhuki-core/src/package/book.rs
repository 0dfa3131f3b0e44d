//! The workbook part of an .xlsx: which sheets there are and where they lie.

use std::collections::HashSet;

use quick_xml::events::Event;

use super::Package;
use super::relations::{Relation, by_id};
use super::xml::{attribute, is_true};
use crate::error::Error;
use crate::error::damaged;
use crate::text::{Text, text};

/// A workbook's table of contents.
#[derive(Debug, Default)]
pub(crate) struct Book {
    /// The sheets in the order of their tabs; chart and dialogue sheets, which never hold
    /// cells, are left out.
    pub(crate) sheets: Vec<Tab>,
    /// The part with the shared texts, where there is one.
    pub(crate) strings: Option<String>,
    /// The part with the styles, where there is one.
    pub(crate) styles: Option<String>,
    /// Whether days are counted from 1904, as on the first Macintosh.
    pub(crate) from_1904: bool,
    /// Whether formulas are to be calculated when the workbook is opened, so that stored
    /// results mean nothing.
    pub(crate) recalculates: bool,
}

/// One sheet of a workbook.
#[derive(Debug)]
pub(crate) struct Tab {
    /// The name on the tab.
    pub(crate) name: String,
    /// Whether it is hidden.
    pub(crate) hidden: bool,
    /// The part that holds its cells, or the sentence that says why none can be read.
    pub(crate) part: Result<String, Text<String>>,
}

/// A sheet as the workbook part lists it.
struct Listed {
    name: String,
    hidden: bool,
    id: String,
}

impl Package<'_> {
    /// Reads the workbook part; two sheets of one name are refused, since what is said
    /// about one could be meant of the other.
    pub(crate) fn book(&mut self) -> Result<Book, Error> {
        let Some(part) = self.main_part()? else {
            return Err(damaged(text!("projektmappen mangler", "the workbook part is missing")));
        };
        let relations = self.relations(&part)?;
        let of_kind = |kind: &str| {
            let found = relations.iter().find(|relation| relation.kind == kind);
            found.map(|relation| relation.target.clone())
        };
        let mut book = Book {
            strings: of_kind("sharedStrings"),
            styles: of_kind("styles"),
            ..Book::default()
        };
        let listed = self.listed(&part, &mut book)?;
        let targets = by_id(&relations);
        let mut read = HashSet::new();
        for Listed { name, hidden, id } in listed {
            let relation = targets.get(&*id).copied();
            if relation.is_some_and(|r| matches!(&*r.kind, "chartsheet" | "dialogsheet")) {
                continue;
            }
            let part = self.part_of(relation, &mut read);
            book.sheets.push(Tab { name, hidden, part });
        }
        // Where not one sheet can be read, the file is to blame.
        if let Some(Tab { name, .. }) = book.sheets.first()
            && book.sheets.iter().all(|tab| tab.part.is_err())
        {
            return Err(damaged(text!(
                "arket \"{name}\" mangler", "the sheet \"{name}\" is missing"
            )));
        }
        Ok(book)
    }

    /// The sheets that the workbook part lists; what it says about itself goes into the book.
    fn listed(&mut self, part: &str, book: &mut Book) -> Result<Vec<Listed>, Error> {
        let mut names = HashSet::new();
        let mut listed = Vec::new();
        let mut xml = self.xml(part)?;
        loop {
            match xml.next()? {
                Event::Start(e) => match e.local_name().as_ref() {
                    "sheet" => {
                        let name = attribute(&e, "name").unwrap_or_default();
                        if !names.insert(name.to_lowercase()) {
                            return Err(same_name(&name));
                        }
                        let id = attribute(&e, "id").unwrap_or_default();
                        let state = attribute(&e, "state").unwrap_or_default();
                        let hidden = matches!(&*state, "hidden" | "veryHidden");
                        listed.push(Listed { name, hidden, id });
                    }
                    "workbookPr" => book.from_1904 = is_true(&e, "date1904"),
                    "calcPr" => book.recalculates = is_true(&e, "fullCalcOnLoad"),
                    _ => {}
                },
                Event::Eof => return Ok(listed),
                _ => {}
            }
        }
    }

    /// The part of a sheet, or why it has none to read. No part is read twice, or a small
    /// file could be read a thousand times.
    fn part_of(
        &self,
        relation: Option<&Relation>,
        read: &mut HashSet<String>,
    ) -> Result<String, Text<String>> {
        let missing = Text {
            da: "Arket står i projektmappens liste, men dets indhold mangler i filen.",
            en: "The workbook lists the sheet, but the file does not hold its content.",
        };
        let macros = Text {
            da: "Arket er et makroark fra Excel 4 og indeholder ingen celler, der kan læses.",
            en: "The sheet is an Excel 4 macro sheet and holds no cells that can be read.",
        };
        let twice = Text {
            da: "Arket har samme indhold som et ark før det.",
            en: "The sheet has the same content as a sheet before it.",
        };
        match relation {
            Some(relation) if relation.kind.to_lowercase().contains("macrosheet") => {
                Err(macros.into())
            }
            Some(relation) if relation.kind == "worksheet" && self.has(&relation.target) => {
                if read.insert(relation.target.to_ascii_lowercase()) {
                    Ok(relation.target.clone())
                } else {
                    Err(twice.into())
                }
            }
            _ => Err(missing.into()),
        }
    }
}

/// The error for two sheets of one name.
pub(crate) fn same_name(name: &str) -> Error {
    damaged(text!("to ark hedder \"{name}\"", "two sheets are named \"{name}\""))
}
