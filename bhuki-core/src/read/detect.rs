//! What kind of file it is, told from its content.

use std::io::Read;

use serde::de::IgnoredAny;

use super::decode::decoded;
use super::{Limits, markdown, xls};
use crate::error::Error;
use crate::package::Package;
use crate::text::Text;

/// A kind of file that holds sheets or a matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Excel since 2007, with or without macros, transitional or Strict.
    Xlsx,
    /// Excel's binary workbook since 2007.
    Xlsb,
    /// Excel 5.0 to 2003.
    Xls,
    /// An OpenDocument spreadsheet, as LibreOffice saves it.
    Ods,
    /// Text with a separator: CSV, TSV and their relatives.
    Delimited,
    /// Markdown with at least one table.
    Markdown,
    /// JSON.
    Json,
}

/// Tells what kind of file it is, or why it is none that can be read.
///
/// ```
/// use bhuki_core::read::{Format, detect};
/// assert_eq!(detect("Aktivitet;It-chef\nDrift;H".as_bytes())?, Format::Delimited);
/// assert_eq!(
///     detect(b"%PDF-1.7").unwrap_err().to_string(),
///     "The file is a PDF document, which bhuki cannot read. Save the matrix as .xlsx or .csv."
/// );
/// # Ok::<(), bhuki_core::Error>(())
/// ```
pub fn detect(bytes: &[u8]) -> Result<Format, Error> {
    detect_within(bytes, &Limits::large())
}

pub(super) fn detect_within(bytes: &[u8], limits: &Limits) -> Result<Format, Error> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Error::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return zipped(&mut Package::open(bytes, limits)?);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return compound(bytes);
    }
    if let Some((_, what)) = MAGIC.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(alien(*what));
    }
    match decoded(bytes) {
        Some(text) => textual(text.trim_start_matches(['\u{FEFF}', ' ', '\t', '\r', '\n'])),
        None => Err(alien(Text { da: "en binær fil", en: "a binary file" })),
    }
}

/// The first bytes of files people mistake for a spreadsheet.
const MAGIC: [(&[u8], Text); 12] = [
    (b"%PDF", Text { da: "et PDF-dokument", en: "a PDF document" }),
    (b"\x89PNG", PICTURE),
    (b"\xFF\xD8\xFF", PICTURE),
    (b"GIF8", PICTURE),
    (b"{\\rtf", Text { da: "et RTF-dokument", en: "an RTF document" }),
    (b"7z\xBC\xAF\x27\x1C", ARCHIVE),
    (b"Rar!", ARCHIVE),
    (b"\x1F\x8B", ARCHIVE),
    (b"MZ", Text { da: "et program", en: "a program" }),
    (b"\x7FELF", Text { da: "et program", en: "a program" }),
    (b"\x09\x04\x06\x00", EXCEL_4),
    (b"\x09\x02\x06\x00", EXCEL_4),
];
const PICTURE: Text = Text { da: "et billede", en: "a picture" };
const ARCHIVE: Text = Text { da: "et pakket arkiv", en: "a packed archive" };
const EXCEL_4: Text =
    Text { da: "et ark fra Excel 4 eller ældre", en: "a sheet from Excel 4 or older" };
const WORD: Text = Text { da: "et Word-dokument", en: "a Word document" };
const SLIDES: Text = Text { da: "en PowerPoint-præsentation", en: "a PowerPoint presentation" };
const DRAWING: Text = Text { da: "en Visio-tegning", en: "a Visio drawing" };

fn alien(what: Text) -> Error {
    Error::Alien { what: what.into() }
}

fn zipped(package: &mut Package<'_>) -> Result<Format, Error> {
    let mimetype = package.start("mimetype", 100)?;
    if !mimetype.is_empty() {
        return open_document(package, &String::from_utf8_lossy(&mimetype));
    }
    let Some(main) = package.main_part()? else {
        return Err(alien(if package.has("[Content_Types].xml") {
            Text { da: "en Office-fil uden indhold", en: "an Office file without content" }
        } else {
            Text { da: "et zip-arkiv", en: "a zip archive" }
        }));
    };
    let folder = main.split('/').next().unwrap_or_default().to_owned();
    if main.to_ascii_lowercase().ends_with(".bin") {
        return Ok(Format::Xlsb);
    }
    match &*folder {
        "word" => Err(alien(WORD)),
        "ppt" => Err(alien(SLIDES)),
        "visio" => Err(alien(DRAWING)),
        _ => Ok(Format::Xlsx),
    }
}

fn open_document(package: &mut Package<'_>, mimetype: &str) -> Result<Format, Error> {
    const KIND: &str = "application/vnd.oasis.opendocument.";
    let kind = mimetype.trim().strip_prefix(KIND).unwrap_or_default();
    let manifest = "META-INF/manifest.xml";
    if package.has(manifest) {
        let mut text = String::new();
        // A manifest that cannot be read is no obstacle: the content says it better.
        let _ = package.part(manifest)?.take(1 << 20).read_to_string(&mut text);
        if text.contains("encryption-data") {
            return Err(Error::Encrypted);
        }
    }
    match kind {
        "spreadsheet" | "spreadsheet-template" => Ok(Format::Ods),
        "text" => Err(alien(Text {
            da: "et OpenDocument-tekstdokument",
            en: "an OpenDocument text document",
        })),
        "presentation" => Err(alien(Text {
            da: "en OpenDocument-præsentation",
            en: "an OpenDocument presentation",
        })),
        _ => Err(alien(Text { da: "et zip-arkiv", en: "a zip archive" })),
    }
}

/// Files from before 2007, and encrypted ones from after.
fn compound(bytes: &[u8]) -> Result<Format, Error> {
    let names = xls::streams(bytes)?;
    let has = |name: &str| names.iter().any(|other| other.eq_ignore_ascii_case(name));
    if has("EncryptedPackage") {
        return Err(Error::Encrypted);
    }
    if has("Workbook") || has("Book") {
        return xls::check_open(bytes).map(|()| Format::Xls);
    }
    Err(alien(if has("WordDocument") {
        WORD
    } else if has("PowerPoint Document") {
        SLIDES
    } else if has("VisioDocument") {
        DRAWING
    } else if has("__properties_version1.0") {
        Text { da: "en mail fra Outlook", en: "an Outlook message" }
    } else {
        Text { da: "et ældre Office-dokument", en: "an older Office document" }
    }))
}

fn textual(text: &str) -> Result<Format, Error> {
    if text.trim().is_empty() {
        return Err(Error::Empty);
    }
    let start: String = text.chars().take(2000).collect::<String>().to_ascii_lowercase();
    if start.starts_with("<?xml") || start.starts_with("<workbook") || start.starts_with("<office:")
    {
        return Err(alien(xml(&start)));
    }
    let html = ["<!doctype html", "<html", "<table", "<head", "<meta", "<body"];
    if html.iter().any(|tag| start.starts_with(tag)) {
        return Err(alien(Text {
            da: "en webside, selv om den måske hedder .xls",
            en: "a web page, though its name may end in .xls",
        }));
    }
    if is_json(text) {
        return Ok(Format::Json);
    }
    Ok(if markdown::has_table(text) { Format::Markdown } else { Format::Delimited })
}

fn xml(start: &str) -> Text {
    if start.contains("excel.sheet") || start.contains("schemas-microsoft-com:office:spreadsheet") {
        Text { da: "et XML-regneark fra Excel 2003", en: "an XML spreadsheet from Excel 2003" }
    } else if start.contains("opendocument") {
        Text { da: "et fladt OpenDocument i XML", en: "a flat OpenDocument in XML" }
    } else if start.contains("<html") {
        Text { da: "en webside", en: "a web page" }
    } else {
        Text { da: "et XML-dokument", en: "an XML document" }
    }
}

/// Whether the text is meant as JSON: with `{"` it is, right or wrong, while `[` may also
/// start the first head of a table.
fn is_json(text: &str) -> bool {
    let object = text.strip_prefix('{').map(str::trim_start);
    object.is_some_and(|rest| rest.starts_with(['"', '}']))
        || (text.starts_with('[') && serde_json::from_str::<IgnoredAny>(text).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_files_are_told_apart() {
        let kind = |text: &str| detect(text.as_bytes());
        assert_eq!(kind("{ \"version\": 1,"), Ok(Format::Json));
        assert_eq!(kind("[1, 2]"), Ok(Format::Json));
        assert_eq!(kind("[Rolle];It-chef\nx;y"), Ok(Format::Delimited));
        assert_eq!(kind("# T\n\n| A | B |\n|---|:-:|\n| 1 | 2 |"), Ok(Format::Markdown));
        assert_eq!(kind("```\n| A | B |\n|---|---|\n```"), Ok(Format::Delimited));
        assert_eq!(kind(" \r\n\t"), Err(Error::Empty));
        assert_eq!(kind("\u{FEFF}  "), Err(Error::Empty));
        for text in ["<html><table>", "<?xml version='1.0'?><x/>", "{\\rtf1 x}"] {
            assert!(matches!(kind(text), Err(Error::Alien { .. })), "{text}");
        }
    }
}
