//! The styles of a Word document, as far as they tell headings and bold text.

use std::collections::HashMap;

use quick_xml::events::Event;

use crate::error::Error;
use crate::package::Package;
use crate::package::xml::{attribute, raw, turns_on};

/// What a style says, those it is based on included.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Style {
    pub(super) is_heading: bool,
    pub(super) is_caption: bool,
    pub(super) is_bold: bool,
}

/// A style as it stands in the part.
#[derive(Default)]
struct OwnStyle {
    style: Style,
    based_on: Option<String>,
    bold: Option<bool>,
}

/// The styles by their id.
#[derive(Default)]
pub(super) struct WordStyles(HashMap<String, OwnStyle>);

/// Word itself follows no more than some ten styles.
const CHAIN: usize = 10;

impl WordStyles {
    /// The style of this id; one that says nothing where there is none.
    pub(super) fn get(&self, id: &str) -> Style {
        let mut found = Style::default();
        let mut bold = None;
        let mut next = Some(id);
        for _ in 0..CHAIN {
            let Some(own) = next.and_then(|id| self.0.get(id)) else { break };
            found.is_heading |= own.style.is_heading;
            found.is_caption |= own.style.is_caption;
            bold = bold.or(own.bold);
            next = own.based_on.as_deref();
        }
        found.is_bold = bold.unwrap_or_default();
        found
    }

    pub(super) fn read(package: &mut Package<'_>, part: &str) -> Result<Self, Error> {
        let mut xml = package.xml(part)?;
        let mut styles = HashMap::new();
        let mut id = String::new();
        let mut own = OwnStyle::default();
        loop {
            match xml.next()? {
                Event::Start(e) => match e.local_name().as_ref() {
                    "style" => {
                        id = attribute(&e, "styleId").unwrap_or_default();
                        own = OwnStyle::default();
                    }
                    "name" => {
                        let name = attribute(&e, "val").unwrap_or_default().to_lowercase();
                        own.style.is_heading |= name.starts_with("heading ") || name == "title";
                        own.style.is_caption |= name == "caption";
                    }
                    "basedOn" => own.based_on = attribute(&e, "val"),
                    "outlineLvl" => {
                        let level = raw(&e, "val").and_then(|value| value.parse::<u32>().ok());
                        own.style.is_heading |= level.is_some_and(|level| level < 9);
                    }
                    "b" => own.bold = Some(turns_on(&e)),
                    // Parts of tables have looks of their own.
                    "tblStylePr" => xml.skip()?,
                    _ => {}
                },
                Event::End(e) if e.local_name().as_ref() == "style" => {
                    styles.insert(std::mem::take(&mut id), std::mem::take(&mut own));
                }
                Event::Eof => return Ok(Self(styles)),
                _ => {}
            }
        }
    }
}
