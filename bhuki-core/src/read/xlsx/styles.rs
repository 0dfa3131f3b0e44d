//! The styles of an .xlsx: how the cells of each format look, and what kind of number
//! they show.

use std::collections::HashMap;
use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};

use super::numbers::NumberFormat;
use crate::error::Error;
use crate::model::sheet::Look;
use crate::package::Package;
use crate::package::xml::{Xml, attribute, raw, turns_on};

/// Excel makes no more than some 65,000 of any piece of a style; what comes after so many
/// is left out, and cells that use it are plain.
const MOST: usize = 100_000;

/// What one cell format says.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct CellStyle {
    pub(super) number: NumberFormat,
    pub(super) look: Look,
}

/// The cell formats by their number.
#[derive(Default)]
pub(super) struct Styles(Vec<CellStyle>);

impl Styles {
    /// The format of this number; a plain one where there is none.
    pub(super) fn get(&self, index: usize) -> CellStyle {
        self.0.get(index).copied().unwrap_or_default()
    }

    pub(super) fn read(package: &mut Package<'_>, part: &str) -> Result<Self, Error> {
        let mut xml = package.xml(part)?;
        let mut pieces = Pieces::default();
        loop {
            match xml.next()? {
                Event::Start(e) => match e.local_name().as_ref() {
                    // Formats that only stand by for the user, and those of tables.
                    "cellStyleXfs" | "dxfs" | "extLst" => xml.skip()?,
                    "numFmt" => pieces.number(&e),
                    "font" => {
                        let bold = is_bold(&mut xml)?;
                        keep(&mut pieces.bold_fonts, bold);
                    }
                    "fill" => {
                        let filled = is_filled(&mut xml)?;
                        keep(&mut pieces.fills, filled);
                    }
                    "xf" => {
                        let format = Xf::of(&e);
                        let indent = indent(&mut xml)?;
                        let style = pieces.style(&format, indent);
                        keep(&mut pieces.formats, style);
                    }
                    _ => {}
                },
                Event::Eof => return Ok(Self(pieces.formats)),
                _ => {}
            }
        }
    }
}

/// What cell formats are put together from, in the order the part gives them.
#[derive(Default)]
struct Pieces {
    numbers: HashMap<u32, NumberFormat>,
    bold_fonts: Vec<bool>,
    fills: Vec<bool>,
    formats: Vec<CellStyle>,
}

/// The pieces of a cell format by their numbers.
struct Xf {
    number: u32,
    font: usize,
    fill: usize,
}

impl Xf {
    fn of(e: &BytesStart<'_>) -> Self {
        let value = |name| raw(e, name).and_then(|value| value.parse().ok()).unwrap_or(0_u32);
        Self {
            number: value("numFmtId"),
            font: value("fontId") as usize,
            fill: value("fillId") as usize,
        }
    }
}

impl Pieces {
    fn number(&mut self, e: &BytesStart<'_>) {
        let id = raw(e, "numFmtId").and_then(|id| id.parse().ok());
        if let (Some(id), Some(code)) = (id, attribute(e, "formatCode"))
            && self.numbers.len() < MOST
        {
            self.numbers.insert(id, NumberFormat::of_code(&code));
        }
    }

    fn style(&self, xf: &Xf, indent: u8) -> CellStyle {
        let number = self.numbers.get(&xf.number).copied();
        let is = |pieces: &[bool], index: usize| pieces.get(index).copied().unwrap_or_default();
        CellStyle {
            number: number.unwrap_or_else(|| NumberFormat::built_in(xf.number)),
            look: Look {
                bold: is(&self.bold_fonts, xf.font),
                filled: is(&self.fills, xf.fill),
                indent,
            },
        }
    }
}

fn keep<T>(pieces: &mut Vec<T>, piece: T) {
    if pieces.len() < MOST {
        pieces.push(piece);
    }
}

/// Hands over every element inside the one just started, and reads to its end.
fn inside<R: BufRead>(
    xml: &mut Xml<R>,
    mut each: impl FnMut(&BytesStart<'_>),
) -> Result<(), Error> {
    let mut depth = 1_u32;
    while depth > 0 {
        match xml.next()? {
            Event::Start(e) => {
                depth += 1;
                each(&e);
            }
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(xml.cut()),
            _ => {}
        }
    }
    Ok(())
}

fn is_bold<R: BufRead>(xml: &mut Xml<R>) -> Result<bool, Error> {
    let mut bold = false;
    inside(xml, |e| {
        if e.local_name().as_ref() == "b" {
            bold = turns_on(e);
        }
    })?;
    Ok(bold)
}

/// Whether a fill is one that can be seen: white on white sets nothing apart.
fn is_filled<R: BufRead>(xml: &mut Xml<R>) -> Result<bool, Error> {
    let mut filled = false;
    inside(xml, |e| match e.local_name().as_ref() {
        "patternFill" => {
            filled = !matches!(raw(e, "patternType").as_deref(), None | Some("none"));
        }
        "gradientFill" => filled = true,
        "fgColor" if is_white(e) => filled = false,
        _ => {}
    })?;
    Ok(filled)
}

/// Whether a colour is white: as such, as the first of the palette, or as the theme's
/// background.
fn is_white(e: &BytesStart<'_>) -> bool {
    let is = |name, values: &[&str]| {
        raw(e, name).is_some_and(|value| values.iter().any(|v| value.eq_ignore_ascii_case(v)))
    };
    let tinted = raw(e, "tint").is_some_and(|tint| tint.parse::<f64>() != Ok(0.0));
    is("rgb", &["FFFFFFFF", "00FFFFFF", "FFFFFF"])
        || is("indexed", &["1", "9", "65"])
        || (is("theme", &["0"]) && !tinted)
}

fn indent<R: BufRead>(xml: &mut Xml<R>) -> Result<u8, Error> {
    let mut indent = 0;
    inside(xml, |e| {
        if e.local_name().as_ref() == "alignment" {
            indent = raw(e, "indent").and_then(|value| value.parse().ok()).unwrap_or(0);
        }
    })?;
    Ok(indent)
}
