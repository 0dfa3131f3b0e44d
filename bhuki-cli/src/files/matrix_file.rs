//! The file that `new` and `convert` make: a workbook, CSV, Markdown or JSON.

use std::path::Path;

use bhuki_core::make::workbook::{FreshWorkbook, workbook};
use bhuki_core::{Lang, Matrix, write};

use crate::ask::form::ProductForm;
use crate::path;
use crate::problem::Problem;

/// What goes into the file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Product<'a> {
    pub(crate) matrices: &'a [Matrix],
    pub(crate) title: &'a str,
    pub(crate) organisation: &'a str,
    /// Whether the letters were left out.
    pub(crate) is_empty: bool,
    /// Whether only what is to be filled in may be changed.
    pub(crate) protect: bool,
}

impl Product<'_> {
    /// The bytes of the file. Only JSON holds more than one matrix.
    pub(crate) fn bytes(&self, form: ProductForm, lang: Lang) -> Result<Vec<u8>, Problem> {
        let Some(matrix) = self.matrices.first() else { return Ok(Vec::new()) };
        let Self { title, organisation, is_empty, protect, .. } = *self;
        Ok(match form {
            ProductForm::Xlsx => {
                let mut fresh = FreshWorkbook::new(matrix, title);
                fresh.organisation = organisation;
                fresh.is_empty = is_empty;
                fresh.protect = protect;
                workbook(&fresh, lang)?
            }
            ProductForm::Csv => write::csv::matrix(matrix, lang).into_bytes(),
            ProductForm::Markdown => write::table::matrix(matrix, lang).into_bytes(),
            ProductForm::Json => write::json::matrices(self.matrices).into_bytes(),
        })
    }
}

/// Refuses to replace a file that is there, unless it was asked for.
pub(crate) fn refuse_to_replace(path: &Path, force: bool) -> Result<(), Problem> {
    if force || !path::resolved(path).exists() {
        return Ok(());
    }
    let path = path.display();
    Err(Problem(text!(
        "{path} findes allerede. Vælg et andet navn med -o, eller skriv --force for at erstatte den.",
        "{path} is there already. Choose another name with -o, or give --force to replace it."
    )))
}
