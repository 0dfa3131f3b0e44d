//! A fresh workbook for a matrix, which checks itself while it is filled in.
//!
//! This folder is the only place that knows `rust_xlsxwriter`.
//!
//! # The live check
//!
//! The column *Kontrol* says about each row what [`lint`](crate::lint()) would say:
//!
//! | words | rules |
//! |---|---|
//! | OK | none of these |
//! | Mangler H | `missing-main` |
//! | 2 × H | `several-mains` |
//! | Mangler U | `missing-executor` |
//! | Ukendt bogstav | `unknown-letter`; the row's other faults wait until it is put right |
//! | Ingen bogstaver | `empty-activity` |
//! | Mangler aktivitet | `unnamed-activity`; the row's other faults wait |
//! | Formelfejl | `broken-cell` |
//!
//! It is written with names such as `bhuki_ukendte`, one for each question about a row, so
//! that the formula is short and the same everywhere. Empty rows and columns at the edges
//! of every range keep the formulas right where somebody inserts a row or a role; what
//! is inserted outside them, or has no check, is told in the line above the matrix.
//!
//! It reads less than the linter in a few cases, and says *Ukendt bogstav* there: a word
//! written out ("Hovedansvar"), a letter of another alphabet that looks right, a letter in
//! brackets or a note in curly ones, a name after a colon, footnote numbers above 3, rare
//! signs between letters or around them, rare invisible characters. After the second note in
//! brackets it does not read on. It reads more where a number stands before or between
//! letters, or the same letters are written over and over. Columns with one and the same
//! head are one role to the linter and two to the live check.

mod cleaning;
mod colours;
mod control;
mod filled;
mod frame;
mod guide;
mod headers;
mod lists;
mod look;
mod matrix_sheet;
mod overview;
mod verdict;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use crate::error::Error;
use crate::model::matrix::Matrix;
use crate::text::{Lang, Text};
use filled::Filled;
use frame::Frame;

/// What goes into a fresh workbook.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct FreshWorkbook<'a> {
    /// Roles, activities and letters.
    pub matrix: &'a Matrix,
    /// The title above the matrix.
    pub title: &'a str,
    /// Whose matrix it is; may be empty.
    pub organisation: &'a str,
    /// Whether the letters are left out.
    pub is_empty: bool,
    /// Whether everything but headings, activities, letters and lists is locked, without
    /// a password. Excel does not sort a locked sheet.
    pub protect: bool,
}

impl<'a> FreshWorkbook<'a> {
    /// The matrix with its letters under a title, nobody's in particular, nothing locked.
    pub const fn new(matrix: &'a Matrix, title: &'a str) -> Self {
        Self { matrix, title, organisation: "", is_empty: false, protect: false }
    }
}

/// The names of the sheets beside the matrix's own.
const OVERVIEW: Text = Text { da: "Overblik", en: "Overview" };
const ROLES: Text = Text { da: "Roller", en: "Roles" };
const LETTERS: Text = Text { da: "Bogstaver", en: "Letters" };
const GUIDE: Text = Text { da: "Vejledning", en: "Guide" };
const WAIVERS: Text = Text { da: "Undtagelser", en: "Waivers" };

/// Everything that the sheets are written from.
struct WorkbookPlan<'a> {
    template: &'a FreshWorkbook<'a>,
    filled: Filled<'a>,
    frame: Frame,
    /// The name of the matrix's sheet.
    sheet: String,
    lang: Lang,
}

/// The workbook as the bytes of an `.xlsx`; the same input gives the same bytes.
///
/// Fails where the matrix has more rows, columns or text than a sheet can hold.
///
/// ```
/// use bhuki_core::make::workbook::{FreshWorkbook, workbook};
/// use bhuki_core::{Hints, Lang, Limits, Matrix, Scheme, find, read};
///
/// let matrix = Matrix::builder(Scheme::named("bhuki").unwrap())
///     .activity("ISP1", "Udarbejde sikkerhedspolitik", &[("It-chef", "H/U"), ("DPO", "K")])
///     .activity("ISP2", "Godkende sikkerhedspolitik", &[("Direktion", "B"), ("It-chef", "H/U")])
///     .build();
/// let mut template = FreshWorkbook::new(&matrix, "Ansvar for informationssikkerhed");
/// template.organisation = "Eksempel Kommune";
/// let bytes = workbook(&template, Lang::Da)?;
///
/// let found = find(&read(&bytes, &Limits::default())?, &Hints::default())?;
/// assert_eq!(found.matrices[0].sheet, "BHUKI");
/// assert_eq!(found.matrices[0].activities().len(), 2);
/// # Ok::<(), bhuki_core::Error>(())
/// ```
pub fn workbook(template: &FreshWorkbook<'_>, lang: Lang) -> Result<Vec<u8>, Error> {
    built(template, lang).map_err(|error| Error::Unwritable { detail: error.to_string() })
}

fn built(template: &FreshWorkbook<'_>, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let plan = WorkbookPlan {
        template,
        filled: Filled::of(template),
        frame: Frame::of(template.matrix)?,
        sheet: template.matrix.scheme.to_string(),
        lang,
    };
    let mut book = Workbook::new();
    book.set_properties(&properties(template, lang)?);
    matrix_sheet::write(added(&mut book, &plan, &plan.sheet)?, &plan)?;
    overview::write(added(&mut book, &plan, OVERVIEW.get(lang))?, &plan)?;
    lists::roles(added(&mut book, &plan, ROLES.get(lang))?, &plan)?;
    let last = lists::letters(added(&mut book, &plan, LETTERS.get(lang))?, &plan)?;
    guide::write(added(&mut book, &plan, GUIDE.get(lang))?, &plan)?;
    lists::waivers(added(&mut book, &plan, WAIVERS.get(lang))?, &plan)?;
    lists::define_choices(&mut book, LETTERS.get(lang), last)?;
    matrix_sheet::define_names(&mut book, &plan)?;
    book.save_to_buffer()
}

/// A new sheet, ready for paper.
fn added<'b>(
    book: &'b mut Workbook,
    plan: &WorkbookPlan<'_>,
    name: &str,
) -> Result<&'b mut Worksheet, XlsxError> {
    let sheet = book.add_worksheet().set_name(name)?;
    on_paper(sheet, plan);
    if plan.template.protect {
        sheet.protect_with_options(&ProtectionOptions {
            format_cells: true,
            format_columns: true,
            format_rows: true,
            insert_columns: true,
            insert_rows: true,
            sort: true,
            use_autofilter: true,
            ..ProtectionOptions::default()
        });
    }
    Ok(sheet)
}

fn properties(template: &FreshWorkbook<'_>, lang: Lang) -> Result<DocProperties, XlsxError> {
    let subject = Text { da: "Ansvarsskema", en: "Responsibility matrix" };
    Ok(DocProperties::new()
        .set_title(cut(template.title))
        .set_subject(subject.get(lang))
        .set_company(cut(template.organisation))
        .set_author("bhuki")
        // A fixed day: the same input gives the same bytes.
        .set_creation_datetime(&ExcelDateTime::from_ymd(2026, 1, 1)?))
}

/// What fits into a footer, which holds 255 characters, even where each is an ampersand and
/// written twice.
fn cut(text: &str) -> String {
    const LONGEST: usize = 80;
    text.chars().take(LONGEST).collect()
}

/// A3, landscape, one page wide, with title and page number below.
fn on_paper(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) {
    /// Excel's number for this size of paper.
    const A3: u8 = 8;
    let page = Text { da: "Side &P af &N", en: "Page &P of &N" };
    // An ampersand begins a code in a footer; two are one.
    let title = cut(plan.template.title).replace('&', "&&");
    sheet
        .set_paper_size(A3)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3)
        .set_screen_gridlines(false)
        .set_footer(format!("&L{title}&C&A&R{}", page.get(plan.lang)));
}
