//! The shared texts of an .xlsx, and texts inside a cell, which are written the same way.

use std::io::BufRead;
use std::sync::Arc;

use quick_xml::events::Event;

use super::super::budget::tidy;
use crate::error::Error;
use crate::limits::Limits;
use crate::package::Package;
use crate::package::length::Length;
use crate::package::xml::{Xml, entity, raw, turns_on};
use crate::text::{Text, grouped};

/// One text that any number of cells show.
pub(super) struct SharedText {
    pub(super) text: Arc<str>,
    /// Whether every piece of it is bold, which the cell's own font need not say.
    pub(super) bold: bool,
}

/// The shared texts of a workbook by their number. How many the part promises is not
/// looked at.
#[derive(Default)]
pub(super) struct SharedTexts(Vec<SharedText>);

impl SharedTexts {
    pub(super) fn read(
        package: &mut Package<'_>,
        part: &str,
        limits: &Limits,
    ) -> Result<Self, Error> {
        let mut xml = package.xml(part)?;
        let mut texts = Vec::new();
        loop {
            match xml.next()? {
                Event::Start(e) if e.local_name().as_ref() == "si" => {
                    let piece = RichText::read(&mut xml)?;
                    texts.push(SharedText { bold: piece.is_bold(), text: tidy(&piece.text) });
                    // Millions of empty texts would fit into a part.
                    if texts.len() as u64 > limits.cells {
                        return Err(too_many(limits));
                    }
                }
                Event::Eof => return Ok(Self(texts)),
                _ => {}
            }
        }
    }

    pub(super) fn get(&self, index: usize) -> Option<&SharedText> {
        self.0.get(index)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

fn too_many(limits: &Limits) -> Error {
    let limit = grouped(limits.cells);
    Error::TooLarge {
        what: Text {
            da: format!("den har over {} forskellige tekster", limit.da),
            en: format!("it has more than {} different texts", limit.en),
        },
    }
}

/// A text of one or several pieces, each with a look of its own.
#[derive(Default)]
pub(super) struct RichText {
    pub(super) text: String,
    /// Whether there is a bold piece, and one with a text that is not bold.
    bold: bool,
    plain: bool,
}

impl RichText {
    /// Whether all that can be seen of it is bold.
    pub(super) fn is_bold(&self) -> bool {
        self.bold && !self.plain
    }

    /// Reads to the end of the element just started (`si`, `is`); readings of Chinese
    /// characters are left out.
    pub(super) fn read<R: BufRead>(xml: &mut Xml<R>) -> Result<Self, Error> {
        let mut rich = Self::default();
        let mut length = Length::default();
        let mut depth = 1_u32;
        let mut bold = false;
        while depth > 0 {
            match xml.next()? {
                Event::Start(e) => match e.local_name().as_ref() {
                    "rPh" => xml.skip()?,
                    "t" => {
                        let keeps_blanks = raw(&e, "space").as_deref() == Some("preserve");
                        let piece = piece(xml, keeps_blanks, &mut length)?;
                        if !piece.trim().is_empty() {
                            rich.bold |= bold;
                            rich.plain |= !bold;
                        }
                        rich.text.push_str(&piece);
                    }
                    name => {
                        match name {
                            "r" => bold = false,
                            "b" => bold = turns_on(&e),
                            _ => {}
                        }
                        depth += 1;
                    }
                },
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(xml.cut()),
                _ => {}
            }
        }
        Ok(rich)
    }
}

/// Reads the text of the element just started to its end.
fn piece<R: BufRead>(
    xml: &mut Xml<R>,
    keeps_blanks: bool,
    length: &mut Length,
) -> Result<String, Error> {
    let text = element_text(xml, length)?;
    let text = if keeps_blanks { &*text } else { text.trim_matches([' ', '\t', '\r', '\n']) };
    Ok(unescaped(text))
}

/// The text up to the end of the element just started, entities resolved; whatever stands
/// in elements inside it is left out.
pub(super) fn element_text<R: BufRead>(
    xml: &mut Xml<R>,
    length: &mut Length,
) -> Result<String, Error> {
    let mut text = String::new();
    loop {
        let piece = match xml.next()? {
            Event::Text(piece) => piece.xml10_content().into_owned(),
            Event::CData(piece) => piece.xml10_content().into_owned(),
            Event::GeneralRef(reference) => entity(&reference),
            Event::Start(_) => {
                xml.skip()?;
                continue;
            }
            Event::End(_) => return Ok(text),
            Event::Eof => return Err(xml.cut()),
            _ => continue,
        };
        length.add(&piece, xml.part())?;
        text.push_str(&piece);
    }
}

/// Excel writes a character that XML cannot hold as `_x000D_`, and that spelling itself
/// with its first character so.
pub(super) fn unescaped(text: &str) -> String {
    let mut units: Vec<u16> = Vec::new();
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, after) = rest.split_at(at);
        let Some((unit, behind)) = escape(after) else {
            // No escape after all: the underscore stands for itself.
            push(&mut out, &mut units, before);
            push(&mut out, &mut units, "_");
            rest = after.get(1..).unwrap_or_default();
            continue;
        };
        push(&mut out, &mut units, before);
        units.push(unit);
        rest = behind;
    }
    out.push_str(&String::from_utf16_lossy(&units));
    out.push_str(rest);
    out
}

/// The code unit of an escape that a text begins with, and the text after it.
fn escape(text: &str) -> Option<(u16, &str)> {
    let digits = text.get(2..6).filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let behind = text.get(6..)?.strip_prefix('_')?;
    Some((u16::from_str_radix(digits, 16).ok()?, behind))
}

/// Puts the code units gathered so far before a text: a character may take two of them.
fn push(out: &mut String, units: &mut Vec<u16>, text: &str) {
    if text.is_empty() {
        return;
    }
    out.push_str(&String::from_utf16_lossy(units));
    units.clear();
    out.push_str(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_undone() {
        for (raw, text) in [
            ("a_x000A_b", "a\nb"),
            ("_x005F_x000A_", "_x000A_"),
            ("_xD83D__xDE00_!", "😀!"),
            ("_x00G0_", "_x00G0_"),
            ("min_x", "min_x"),
            ("_x000", "_x000"),
            ("_xæøå1_", "_xæøå1_"),
            ("", ""),
        ] {
            assert_eq!(unescaped(raw), text, "{raw}");
        }
    }
}
