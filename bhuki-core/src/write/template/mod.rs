//! A fresh workbook for a matrix, which checks itself while it is filled in.
//!
//! This folder is the only place that knows `rust_xlsxwriter`.

mod control;
mod frame;
mod guide;
mod lists;
mod look;
mod matrix_sheet;
mod overview;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use crate::error::Error;
use crate::matrix::Matrix;
use crate::text::{Lang, Text};

/// What goes into a fresh workbook.
#[derive(Debug, Clone, Copy)]
pub struct Template<'a> {
    /// Roles, activities and letters.
    pub matrix: &'a Matrix,
    /// The title above the matrix.
    pub title: &'a str,
    /// Whose matrix it is; may be empty.
    pub organisation: &'a str,
    /// Whether the letters are left out.
    pub is_empty: bool,
}

/// The sheets of the workbook, the matrix's own first.
#[derive(Debug)]
struct Names {
    matrix: String,
    overview: &'static str,
    roles: &'static str,
    letters: &'static str,
    guide: &'static str,
    waivers: &'static str,
}

impl Names {
    fn of(matrix: &Matrix, lang: Lang) -> Self {
        let name = |da, en| match lang {
            Lang::Da => da,
            Lang::En => en,
        };
        Self {
            matrix: matrix.scheme.to_string(),
            overview: name("Overblik", "Overview"),
            roles: name("Roller", "Roles"),
            letters: name("Bogstaver", "Letters"),
            guide: name("Vejledning", "Guide"),
            waivers: name("Undtagelser", "Waivers"),
        }
    }
}

/// The workbook as the bytes of an `.xlsx`; the same input gives the same bytes.
///
/// Fails where the matrix has more rows, columns or text than a sheet can hold.
pub fn workbook(template: &Template<'_>, lang: Lang) -> Result<Vec<u8>, Error> {
    built(template, lang).map_err(|error| Error::Unwritable { detail: error.to_string() })
}

fn built(template: &Template<'_>, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&properties(template, lang)?);
    let names = Names::of(template.matrix, lang);
    let sheet = book.add_worksheet().set_name(&names.matrix)?;
    matrix_sheet::write(sheet, template, lang)?;
    let sheet = book.add_worksheet().set_name(names.overview)?;
    overview::write(sheet, template, &names.matrix, lang)?;
    on_paper(sheet, template, lang);
    let sheet = book.add_worksheet().set_name(names.roles)?;
    lists::roles(sheet, template, lang)?;
    on_paper(sheet, template, lang);
    let sheet = book.add_worksheet().set_name(names.letters)?;
    let last = lists::letters(sheet, template.matrix.scheme, lang)?;
    on_paper(sheet, template, lang);
    let sheet = book.add_worksheet().set_name(names.guide)?;
    guide::write(sheet, lang)?;
    on_paper(sheet, template, lang);
    let sheet = book.add_worksheet().set_name(names.waivers)?;
    lists::waivers(sheet, lang)?;
    on_paper(sheet, template, lang);
    lists::define_choices(&mut book, names.letters, last)?;
    book.save_to_buffer()
}

fn properties(template: &Template<'_>, lang: Lang) -> Result<DocProperties, XlsxError> {
    let subject = Text { da: "Ansvarsskema", en: "Responsibility matrix" };
    Ok(DocProperties::new()
        .set_title(template.title)
        .set_subject(subject.get(lang))
        .set_company(template.organisation)
        .set_author("bhuki")
        // A fixed day: the same input gives the same bytes.
        .set_creation_datetime(&ExcelDateTime::from_ymd(2026, 1, 1)?))
}

/// A3, landscape, one page wide, with title and page number below.
fn on_paper(sheet: &mut Worksheet, template: &Template<'_>, lang: Lang) {
    const A3: u8 = 8;
    let page = Text { da: "Side &P af &N", en: "Page &P of &N" };
    // An ampersand begins a code in a footer; two are one.
    let title = template.title.replace('&', "&&");
    sheet
        .set_paper_size(A3)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3)
        .set_screen_gridlines(false)
        .set_footer(format!("&L{title}&C&A&R{}", page.get(lang)));
}
