//! What Word says about rows, cells, paragraphs and runs before their content.

use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};

use super::super::tables::Span;
use super::styles::WordStyles;
use crate::error::Error;
use crate::package::xml::{Xml, raw, turns_on};

/// Hands over every element inside the one just started, with its depth, to its end.
fn inside<R: BufRead>(
    xml: &mut Xml<R>,
    mut each: impl FnMut(&str, &BytesStart<'_>, u32),
) -> Result<(), Error> {
    let mut depth = 1_u32;
    while depth > 0 {
        match xml.next()? {
            Event::Start(e) => {
                each(e.local_name().as_ref(), &e, depth);
                depth += 1;
            }
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(xml.cut()),
            _ => {}
        }
    }
    Ok(())
}

fn number(e: &BytesStart<'_>, name: &str) -> Option<u32> {
    raw(e, name).and_then(|value| value.trim().parse().ok())
}

#[derive(Debug, Clone, Copy, Default)]
pub(super) struct RowFormat {
    /// Columns without a cell before the first.
    pub(super) columns_before: u32,
    /// Repeated on each page, as headers are.
    pub(super) is_header: bool,
    /// Deleted while changes were tracked.
    pub(super) is_deleted: bool,
}

impl RowFormat {
    pub(super) fn read<R: BufRead>(xml: &mut Xml<R>) -> Result<Self, Error> {
        let mut row = Self::default();
        inside(xml, |name, e, _| match name {
            "gridBefore" => row.columns_before = number(e, "val").unwrap_or_default(),
            "tblHeader" => row.is_header = turns_on(e),
            "del" => row.is_deleted = true,
            _ => {}
        })?;
        Ok(row)
    }
}

/// Whether a cell goes on from the one above it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Merge {
    #[default]
    Begins,
    GoesOn,
}

#[derive(Debug, Clone, Copy, Default)]
pub(super) struct CellFormat {
    pub(super) span: Span,
    pub(super) merge: Merge,
}

impl CellFormat {
    pub(super) fn read<R: BufRead>(xml: &mut Xml<R>) -> Result<Self, Error> {
        let mut cell = Self::default();
        inside(xml, |name, e, _| match name {
            "gridSpan" => cell.span.columns = number(e, "val").unwrap_or(1),
            "vMerge" if raw(e, "val").as_deref() != Some("restart") => {
                cell.merge = Merge::GoesOn;
            }
            "shd" => cell.span.look.filled = is_shaded(e),
            _ => {}
        })?;
        Ok(cell)
    }
}

/// Whether a shading can be seen: Word writes one for every cell of some tables.
fn is_shaded(e: &BytesStart<'_>) -> bool {
    let fill = raw(e, "fill").unwrap_or_default().to_ascii_uppercase();
    let pattern = raw(e, "val").unwrap_or_default();
    !matches!(&*fill, "" | "AUTO" | "FFFFFF") || !matches!(&*pattern, "" | "clear" | "nil")
}

#[derive(Debug, Clone, Copy, Default)]
pub(super) struct ParagraphFormat {
    pub(super) is_heading: bool,
    pub(super) is_caption: bool,
    pub(super) is_bold: bool,
    pub(super) indent: u8,
}

/// Word's default step of an indent, in twentieths of a point.
const STEP: u32 = 360;

impl ParagraphFormat {
    pub(super) fn read<R: BufRead>(xml: &mut Xml<R>, styles: &WordStyles) -> Result<Self, Error> {
        let mut paragraph = Self::default();
        inside(xml, |name, e, depth| match name {
            "pStyle" if depth == 1 => {
                let style = styles.get(&raw(e, "val").unwrap_or_default());
                paragraph.is_heading |= style.is_heading;
                paragraph.is_caption |= style.is_caption;
                paragraph.is_bold = style.is_bold;
            }
            "outlineLvl" if depth == 1 => {
                paragraph.is_heading |= number(e, "val").is_some_and(|level| level < 9);
            }
            "ind" if depth == 1 => {
                let left = number(e, "left").or_else(|| number(e, "start")).unwrap_or_default();
                paragraph.indent = u8::try_from(left / STEP).unwrap_or(u8::MAX);
            }
            _ => {}
        })?;
        Ok(paragraph)
    }
}

#[derive(Debug, Clone, Copy, Default)]
pub(super) struct RunFormat {
    /// None where the paragraph decides.
    pub(super) bold: Option<bool>,
    /// Struck out or hidden.
    pub(super) is_gone: bool,
}

impl RunFormat {
    pub(super) fn read<R: BufRead>(xml: &mut Xml<R>, styles: &WordStyles) -> Result<Self, Error> {
        let mut run = Self::default();
        inside(xml, |name, e, depth| match name {
            "rStyle" if depth == 1 => {
                let style = styles.get(&raw(e, "val").unwrap_or_default());
                run.bold = run.bold.or(style.is_bold.then_some(true));
            }
            "b" if depth == 1 => run.bold = Some(turns_on(e)),
            "strike" | "dstrike" | "vanish" if depth == 1 => run.is_gone |= turns_on(e),
            _ => {}
        })?;
        Ok(run)
    }
}

/// Whether a field that can be filled in still shows what should stand there.
pub(super) fn is_placeholder<R: BufRead>(xml: &mut Xml<R>) -> Result<bool, Error> {
    let mut found = false;
    inside(xml, |name, e, depth| found |= depth == 1 && name == "showingPlcHdr" && turns_on(e))?;
    Ok(found)
}

/// The sign that a character of Wingdings draws, as far as tables use them.
pub(super) fn symbol(code: &str) -> &'static str {
    match code.to_ascii_uppercase().as_str() {
        "F0FC" | "F050" => "✓",
        "F0FB" | "F04F" => "✗",
        "F0FE" | "F052" => "☑",
        "F0FD" | "F051" => "☒",
        "F0A8" | "F06F" => "☐",
        "F06C" | "F0B7" | "F09F" => "●",
        _ => "",
    }
}
