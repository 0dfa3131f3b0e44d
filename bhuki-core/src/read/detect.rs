//! What kind of file it is, told from its content.

use std::io::Read;

use serde::de::IgnoredAny;

use super::decode::decoded;
#[cfg(feature = "documents")]
use super::{asciidoc, html, rst};
use super::{csv, markdown, xls};
use crate::error::Error;
use crate::limits::Limits;
use crate::package::Package;
use crate::text::Text;

/// A kind of file that holds sheets or a matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
    /// Markdown, or other prose; it may have no table at all.
    Markdown,
    /// A Word document since 2007.
    Docx,
    /// A web page, saved or exported.
    Html,
    /// reStructuredText with a table.
    Rst,
    /// `AsciiDoc` with a table.
    AsciiDoc,
    /// JSON.
    Json,
}

/// Tells what kind of file it is, or why it is none that can be read.
///
/// ```
/// use bhuki_core::{Format, detect};
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
const ARCHIVE: Text =
    Text { da: "en pakket fil (7z, rar eller gz)", en: "a packed file (7z, rar or gz)" };
const EXCEL_4: Text =
    Text { da: "et ark fra Excel 4 eller ældre", en: "a sheet from Excel 4 or older" };
const PAGE: Text = Text {
    da: "en webside, selv om filnavnet måske ender på .xls",
    en: "a web page, even if the file name ends in .xls",
};
const WORD: Text = Text { da: "et Word-dokument", en: "a Word document" };
const SLIDES: Text = Text { da: "en PowerPoint-præsentation", en: "a PowerPoint presentation" };
const DRAWING: Text = Text { da: "en Visio-tegning", en: "a Visio drawing" };

fn alien(what: Text) -> Error {
    Error::UnsupportedFormat { what: what.into() }
}

fn zipped(package: &mut Package<'_>) -> Result<Format, Error> {
    let mimetype = package.start("mimetype", 100)?;
    let main = package.main_part()?;
    // Some programs put a type first in an Office file too; its relationships say what it is.
    if !mimetype.is_empty() && main.is_none() {
        return open_document(package, &String::from_utf8_lossy(&mimetype));
    }
    let Some(main) = main else {
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
        "word" if cfg!(feature = "documents") => Ok(Format::Docx),
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
    if is_page(&start) {
        return if cfg!(feature = "documents") { Ok(Format::Html) } else { Err(alien(PAGE)) };
    }
    if start.starts_with("<?xml") || start.starts_with("<workbook") || start.starts_with("<office:")
    {
        return Err(alien(xml(&start)));
    }
    if is_json(text) {
        return Ok(Format::Json);
    }
    if markdown::has_table(text) {
        return Ok(Format::Markdown);
    }
    #[cfg(feature = "documents")]
    if asciidoc::has_table(text) {
        return Ok(Format::AsciiDoc);
    } else if rst::has_table(text) {
        return Ok(Format::Rst);
    } else if html::has_table(text) {
        // Between lines of Markdown, which its reader knows.
        return Ok(Format::Markdown);
    }
    Ok(if is_prose(text) { Format::Markdown } else { Format::Delimited })
}

/// Whether a text, in small letters, begins as a web page does.
fn is_page(start: &str) -> bool {
    const FIRST: [&str; 6] = ["<!doctype html", "<html", "<table", "<head", "<meta", "<body"];
    let mut rest = start;
    if start.starts_with("<?xml") && start.contains("<html") {
        return true;
    }
    // A comment may stand before it.
    while let Some((_, after)) = rest.strip_prefix("<!--").and_then(|c| c.split_once("-->")) {
        rest = after.trim_start();
    }
    FIRST.iter().any(|tag| rest.starts_with(tag))
}

/// Whether the text is written to be read line by line: headings, lists, long lines, and
/// no separator that most of the lines share.
fn is_prose(text: &str) -> bool {
    // Blank lines tell nothing, and indents of tabs separate nothing.
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.take(LINES_JUDGED).collect();
    let marked = lines.iter().filter(|line| is_markup(line)).count();
    let long = lines.iter().filter(|line| line.chars().count() > 60).count();
    let looks_it = marked * 5 >= lines.len() || long * 2 >= lines.len();
    looks_it && !csv::has_columns(&lines)
}

/// So many lines tell prose from a table; a file may hold millions.
const LINES_JUDGED: usize = 10_000;

/// Whether a line begins or is marked up as only Markdown is.
fn is_markup(line: &str) -> bool {
    let heading = line.trim_start_matches('#');
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    (heading.len() < line.len() && heading.starts_with(' '))
        || (number.len() < line.len() && number.starts_with(". "))
        || ["- ", "* ", "+ ", "> ", "```", "~~~"].iter().any(|mark| line.starts_with(mark))
        || line.contains("](")
}

fn xml(start: &str) -> Text {
    if start.contains("excel.sheet") || start.contains("schemas-microsoft-com:office:spreadsheet") {
        Text { da: "et XML-regneark fra Excel 2003", en: "an XML spreadsheet from Excel 2003" }
    } else if start.contains("opendocument") {
        Text {
            da: "et OpenDocument-regneark gemt som ren XML (.fods)",
            en: "an OpenDocument spreadsheet saved as plain XML (.fods)",
        }
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
    fn odd_delimited_files_are_no_prose() {
        let kind = |text: &str| detect(text.as_bytes());
        for text in [
            "Aktivitet\nDrift\nKøb\n",
            "# Ansvarsskema\n# Opdateret i maj\n\nAktivitet,It-chef,DPO\nDrift,H/U,K\n",
            "Ansvarsskema for it, drift og udvikling\nGodkendt af direktionen\n\nAkt;It;DPO\nDrift;H\n",
            "- Drift;H;U\n- Køb;K;I\n",
            "Nr.\tAktivitet\tIt\n1. \tDrift\tH\n2. \tKøb\tU\n",
            "Aktivitet,It-chef\n\"Udarbejde politik, vedligeholde den, og få den godkendt af alle\",H\n\
             \"Gennemgå leverandører, aftaler, og hvad der ellers hører med til det\",U\n",
            "sep=,\n# A,B\n- x,y\n",
            "1,5;2,5\n1,5;2,5\n",
        ] {
            assert_eq!(kind(text), Ok(Format::Delimited), "{text}");
        }
    }

    #[test]
    fn text_files_are_told_apart() {
        let kind = |text: &str| detect(text.as_bytes());
        assert_eq!(kind("{ \"version\": 1,"), Ok(Format::Json));
        assert_eq!(kind("[1, 2]"), Ok(Format::Json));
        assert_eq!(kind("[Rolle];It-chef\nx;y"), Ok(Format::Delimited));
        assert_eq!(kind("# T\n\n| A | B |\n|---|:-:|\n| 1 | 2 |"), Ok(Format::Markdown));
        assert_eq!(kind("```\n| A | B |\n|---|---|\n```"), Ok(Format::Delimited));
        assert_eq!(kind(" \r\n\t"), Err(Error::Empty));
        assert_eq!(kind("# Ansvar\n\nHer står intet skema.\n"), Ok(Format::Markdown));
        assert_eq!(kind("Noter\n- H, den ene\n- U; flere\n- [K](k.md)"), Ok(Format::Markdown));
        let prose = "Rådet mødes hver måned, når der er noget at drøfte, ellers ikke.\n\
                     Sagerne sendes ud i forvejen; hvem der svarer for dem, står nederst.\n";
        assert_eq!(kind(prose), Ok(Format::Markdown));
        assert_eq!(kind("\u{FEFF}  "), Err(Error::Empty));
        for text in ["<?xml version='1.0'?><x/>", "{\\rtf1 x}"] {
            assert!(matches!(kind(text), Err(Error::UnsupportedFormat { .. })), "{text}");
        }
    }
}
