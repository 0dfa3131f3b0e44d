//! `bhuki convert`: a matrix in another format, or with other letters.

use std::path::Path;

use bhuki_core::make::convert::{self, Loss};
use bhuki_core::{Cell, Error, Found, Lang, Limits, Matrix, Scheme, Text};
use bhuki_core::{folded, listed};

use crate::ask::form::ProductForm;
use crate::ask::job::Convert;
use crate::files::input::Input;
use crate::files::matrix_file::{Product, refuse_to_replace};
use crate::files::reading::Size;
use crate::files::{input, save, say};
use crate::path;
use crate::problem::{Problem, Status};
use crate::report::{after_making, closing};

/// Converts the file and tells what was lost.
pub(crate) fn run(args: &Convert, lang: Lang) -> Result<Status, Problem> {
    refuse_to_write(args)?;
    let size = if args.large { Size::Large } else { Size::Usual };
    let Input { found, .. } = input::read(&args.input, &args.hints, size)
        .map_err(|problem| problem.about(&args.input))?;
    let mut lost = beside(&found);
    let mut matrices = chosen(found, args)?;
    if let Some(scheme) = args.scheme {
        for matrix in &mut matrices {
            let (new, losses) = convert::converted(matrix, scheme);
            *matrix = new;
            lost.extend(losses);
        }
    }
    let title = title(args, &matrices);
    if let Some(matrix) = matrices.first_mut().filter(|_| args.form == ProductForm::Markdown) {
        // The heading above a table is its title.
        matrix.sheet.clone_from(&title);
    }
    let product = Product {
        matrices: &matrices,
        title: &title,
        organisation: "",
        is_empty: false,
        protect: false,
    };
    let bytes = product.bytes(args.form, lang)?;
    if let Some(matrix) = matrices.first().filter(|_| args.form != ProductForm::Json) {
        let limits = if args.large { Limits::large() } else { Limits::default() };
        lost.extend(convert::lost(matrix, &bytes, &limits)?);
    }
    match &args.output {
        Some(path) => {
            let draft = save::draft_of_bytes(path, &bytes)?;
            if args.force { draft.finish() } else { draft.finish_unless_there() }?;
        }
        None => _ = say::to_stdout(&String::from_utf8_lossy(&bytes))?,
    }
    let written = args.output.iter().map(|path| written(path, &matrices, lang));
    let told: Vec<String> = written.chain(after_making::told(&lost, lang)).collect();
    after_making::tell(&told, lang);
    Ok(Status::Clean)
}

/// A result never replaces the file it is made from, nor another without being told to.
fn refuse_to_write(args: &Convert) -> Result<(), Problem> {
    let Some(path) = &args.output else { return Ok(()) };
    if path.exists() && path::resolved(path) == path::resolved(&args.input) {
        let path = path.display();
        return Err(Problem(text!(
            "{path} er den fil, der læses. Vælg et andet navn til resultatet.",
            "{path} is the file that is read. Choose another name for the result."
        )));
    }
    refuse_to_replace(path, args.force)
}

/// The matrix to convert; only JSON holds several.
fn chosen(found: Found, args: &Convert) -> Result<Vec<Matrix>, Problem> {
    match found.matrices.as_slice() {
        [] => Err(Error::NoMatrix { without: found.without }.into()),
        [_] => Ok(found.matrices),
        _ if args.form == ProductForm::Json => Ok(found.matrices),
        several => Err(which(several)),
    }
}

fn which(matrices: &[Matrix]) -> Problem {
    let count = matrices.len();
    let places: Vec<String> = matrices.iter().map(place).collect();
    let (da, en) = (listed(&places, Lang::Da), listed(&places, Lang::En));
    Problem(text!(
        "Filen har {count} skemaer: {da}. Vælg ét med --sheet (og --area, hvis de står i samme ark), \
         eller gem dem alle som .json.",
        "The file holds {count} matrices: {en}. Choose one with --sheet (and --area if they stand in \
         one sheet), or save them all as .json."
    ))
}

/// "Drift (A4:U27)".
fn place(matrix: &Matrix) -> String {
    if matrix.sheet.is_empty() {
        return matrix.area.to_string();
    }
    format!("{} ({})", matrix.sheet, matrix.area)
}

/// The title: the user's own, the sheet's name where it says something, or the file's.
fn title(args: &Convert, matrices: &[Matrix]) -> String {
    let sheet = matrices.first().map(|matrix| matrix.sheet.clone()).unwrap_or_default();
    let says_something = Scheme::named(&sheet).is_err() && !is_given_by_a_program(&sheet);
    let stem = args.input.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let own = args.title.clone();
    own.or(Some(sheet).filter(|_| says_something)).unwrap_or(stem)
}

/// "Ark1", "Sheet 2" or nothing.
fn is_given_by_a_program(sheet: &str) -> bool {
    let word = folded(sheet.trim_end_matches(|c: char| c.is_ascii_digit()));
    ["", "ark", "sheet", "tabel", "table"].contains(&word.as_str())
}

/// What stands in the file beside its matrices.
fn beside(found: &Found) -> Vec<Loss> {
    let skipped = found.matrices.iter().flat_map(|matrix| &matrix.skipped);
    let cells: Vec<Cell> = skipped.map(|skipped| skipped.cells.from).collect();
    let sheets = found.without.iter().filter(|without| !without.sheet.is_empty());
    let sheets: Vec<&str> = sheets.map(|without| without.sheet.as_str()).collect();
    let mut lost = Vec::new();
    if !cells.is_empty() {
        let what = Text {
            da: "hvad der står uden for skemaet, er ikke med",
            en: "what stands outside the matrix is left out",
        };
        let mut outside = Loss::new(what, ONLY);
        outside.cells = cells;
        lost.push(outside);
    }
    if !sheets.is_empty() {
        let (da, en) = (listed(&sheets, Lang::Da), listed(&sheets, Lang::En));
        let what = if sheets.len() == 1 {
            text!("arket {da} er ikke med", "the sheet {en} is left out")
        } else {
            text!("arkene {da} er ikke med", "the sheets {en} are left out")
        };
        lost.push(Loss::new(what, ONLY));
    }
    if !found.waiver_rows.is_empty() {
        let what = Text { da: "undtagelserne er ikke med", en: "the waivers are left out" };
        lost.push(Loss::new(what, ONLY));
    }
    lost
}

const ONLY: Text =
    Text { da: "kun selve skemaet følger med", en: "only the matrix itself is taken over" };

/// "Skrevet til ansvar.md: 22 aktiviteter × 17 roller, bogstavsæt BHUKI.".
fn written(path: &Path, matrices: &[Matrix], lang: Lang) -> String {
    let path = path.display();
    let to = text!("Skrevet til {path}: ", "Written to {path}: ");
    let shapes: Vec<String> = matrices.iter().map(|matrix| closing::shape(matrix, lang)).collect();
    format!("{}{}.", to.get(lang), shapes.join("; "))
}
