//! Which part of a package points to which: relationships, resolved to part names.

use std::collections::HashMap;

use quick_xml::events::Event;

use super::Package;
use super::xml::attribute;
use crate::error::Error;

/// One relationship of a part.
#[derive(Debug)]
pub(crate) struct Relation {
    /// What other XML calls it, such as `rId1`.
    pub(crate) id: String,
    /// The last word of its type, such as `worksheet`: transitional and Strict files
    /// use different addresses before it.
    pub(crate) kind: String,
    /// The name of the part it points to.
    pub(crate) target: String,
}

impl Package<'_> {
    /// The relationships of a part, or of the package itself where `of` is empty. One that
    /// points outside the package leads to no part.
    pub(crate) fn relations(&mut self, of: &str) -> Result<Vec<Relation>, Error> {
        let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
        let slash = if folder.is_empty() { "" } else { "/" };
        let part = format!("{folder}{slash}_rels/{file}.rels");
        if !self.has(&part) {
            return Ok(Vec::new());
        }
        let mut xml = self.xml(&part)?;
        let mut found = Vec::new();
        loop {
            match xml.next()? {
                Event::Start(e) if e.local_name().as_ref() == "Relationship" => {
                    let value = |name| attribute(&e, name).unwrap_or_default();
                    let kind = value("Type").rsplit('/').next().unwrap_or_default().to_owned();
                    let target = resolved(folder, &value("Target"));
                    found.push(Relation { id: value("Id"), kind, target });
                }
                Event::Eof => return Ok(found),
                _ => {}
            }
        }
    }

    /// The part the package opens with: the workbook of an .xlsx.
    pub(crate) fn main_part(&mut self) -> Result<Option<String>, Error> {
        let relations = self.relations("")?;
        let main = relations.into_iter().rev().find(|relation| relation.kind == "officeDocument");
        Ok(main.map(|relation| relation.target))
    }
}

/// Relationships by id. Of two with one id the last counts, as it does for calamine.
pub(crate) fn by_id(relations: &[Relation]) -> HashMap<&str, &Relation> {
    relations.iter().map(|relation| (&*relation.id, relation)).collect()
}

/// A target as the name of a part: from the package's root where it starts with `/`,
/// else from the folder of the part that names it.
fn resolved(folder: &str, target: &str) -> String {
    let start = if target.starts_with('/') { "" } else { folder };
    let mut path: Vec<&str> = Vec::new();
    for step in start.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            name => path.push(name),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_resolve_from_the_folder_or_the_root() {
        assert_eq!(resolved("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl", "/xl/a.xml"), "xl/a.xml");
        assert_eq!(resolved("xl/worksheets", "../comments1.xml"), "xl/comments1.xml");
        assert_eq!(resolved("", "./x.xml"), "x.xml");
        assert_eq!(resolved("xl", "../../../x.xml"), "x.xml");
    }
}
