//! `bhuki new`: a fresh matrix from a template.

use std::path::Path;

use bhuki_core::make::catalogue::{DEFAULT, TEMPLATES, Template};
use bhuki_core::make::convert::converted;
use bhuki_core::{Lang, Matrix, Role, Scheme, Text};
use bhuki_core::{folded, listed};

use crate::ask::form::ProductForm;
use crate::ask::job::{Make, New};
use crate::files::matrix_file::{Product, refuse_to_replace};
use crate::files::{names_in_file, save, say};
use crate::problem::{Problem, Status};
use crate::report::{after_making, closing};
use crate::terminal::{BOLD, FAINT, PLAIN, Screen, styled, wrap};

/// Makes a file, or lists the templates.
pub(crate) fn run(args: &New, lang: Lang) -> Result<Status, Problem> {
    match args {
        New::List => say::to_stdout(&catalogue(Screen::here(lang))),
        New::Make(make) => made(make, lang),
    }
}

fn made(args: &Make, lang: Lang) -> Result<Status, Problem> {
    refuse_to_replace(&args.output, args.force)?;
    let mut remarks = Vec::new();
    let mut matrix = matrix(args, lang, &mut remarks)?;
    let title = args.title.clone().unwrap_or_else(|| title(args.template, matrix.scheme, lang));
    matrix.sheet.clone_from(&title);
    let product = Product {
        matrices: &[matrix],
        title: &title,
        organisation: &args.organisation,
        is_empty: args.is_empty,
        protect: args.protect,
    };
    let draft = save::draft_of_bytes(&args.output, &product.bytes(args.form, lang)?)?;
    if args.force { draft.finish() } else { draft.finish_unless_there() }?;
    remarks.extend(without_place(args).map(|told| told.get(lang).to_owned()));
    let said = said_of(&product, &args.output, args.form, lang);
    after_making::tell(&[remarks.as_slice(), said.as_slice()].concat(), lang);
    Ok(Status::Clean)
}

/// The template's matrix with the user's own roles, activities and letters.
fn matrix(args: &Make, lang: Lang, remarks: &mut Vec<String>) -> Result<Matrix, Problem> {
    let mut tell = |told: Text<String>| remarks.push(told.get(lang).to_owned());
    let mut matrix = args.template.matrix();
    if args.is_empty {
        matrix = matrix.without_letters();
    }
    if let Some(path) = &args.activities {
        matrix = matrix.with_activities(names_in_file::activities(path)?);
        if !args.is_empty {
            tell(filled(&matrix));
        }
    }
    if let Some(wanted) = &args.roles {
        let roles = names_in_file::roles(wanted)?;
        gone(&matrix, &roles).into_iter().for_each(tell);
        matrix = matrix.with_roles(roles);
    }
    if let Some(scheme) = args.scheme {
        let (new, lost) = converted(&matrix, scheme);
        matrix = new;
        remarks.extend(after_making::told(&lost, lang));
    }
    Ok(matrix)
}

/// Tells how many of the user's own activities the template knows.
fn filled(matrix: &Matrix) -> Text<String> {
    let all = matrix.activities().len();
    let filled = (0..all).filter(|activity| !matrix.duties_of(*activity).is_empty()).count();
    match filled {
        0 => text!(
            "Ingen af jeres {all} aktiviteter findes i skabelonen, så deres celler står tomme.",
            "None of your {all} activities is in the template, so their cells are empty."
        ),
        _ => text!(
            "{filled} af jeres {all} aktiviteter findes i skabelonen og har dens bogstaver; de øvrige \
             står tomme.",
            "{filled} of your {all} activities are in the template and have its letters; the others \
             are empty."
        ),
    }
}

/// Tells what was given for the file, but has no place in it.
fn without_place(args: &Make) -> Option<Text<String>> {
    let title = args.title.is_some() && args.form == ProductForm::Csv;
    let is_for_workbooks = !args.organisation.is_empty() || args.protect;
    (title || is_for_workbooks && args.form != ProductForm::Xlsx).then(|| {
        text!(
            "Organisationens navn og --protect bruges kun i .xlsx, og en .csv-fil har ingen overskrift.",
            "The organisation's name and --protect are for .xlsx only, and a .csv file has no title."
        )
    })
}

/// Tells which roles with letters are not among the user's own.
fn gone(matrix: &Matrix, roles: &[Role]) -> Option<Text<String>> {
    let stays = |role: &Role| roles.iter().any(|own| folded(&own.name) == folded(&role.name));
    let gone: Vec<(usize, &str)> = matrix
        .roles()
        .iter()
        .enumerate()
        .filter(|(place, role)| !stays(role) && matrix.duties_in(*place).next().is_some())
        .map(|(place, role)| (place, role.name.as_str()))
        .collect();
    let cells: usize = gone.iter().map(|(place, _)| matrix.duties_in(*place).count()).sum();
    let names: Vec<&str> = gone.iter().map(|(_, name)| *name).collect();
    let (da, en) = (listed(&names, Lang::Da), listed(&names, Lang::En));
    (!names.is_empty()).then(|| {
        text!(
            "Disse af skabelonens roller er ikke blandt jeres, så deres bogstaver ({cells} celler) er \
             ikke med: {da}.",
            "These of the template's roles are not among yours, so their letters ({cells} cells) are \
             left out: {en}."
        )
    })
}

/// The template's own title; the family stands at its beginning.
fn title(template: &Template, scheme: &Scheme, lang: Lang) -> String {
    let own = Scheme::bhuki().to_string();
    template.title().get(lang).replacen(&own, &scheme.to_string(), 1)
}

/// What was written, and what to do next; the command stands on a line of its own, to be
/// copied.
fn said_of(product: &Product<'_>, path: &Path, form: ProductForm, lang: Lang) -> [String; 2] {
    let matrix = product.matrices.first();
    let size = matrix.map(|matrix| closing::size(matrix, lang)).unwrap_or_default();
    let has_letters = matrix.is_some_and(|matrix| matrix.letters() > 0);
    let file = path.display().to_string();
    let written = text!("Skrevet til {file}: {size}.", "Written to {file}: {size}.");
    let open = match form {
        ProductForm::Xlsx => OPEN.get(lang),
        _ => "",
    };
    let check = if has_letters { CHECK } else { CHECK_LATER };
    let quoted = if file.contains(' ') { format!("\"{file}\"") } else { file };
    let said = format!("{}{open} {}", written.get(lang), check.get(lang));
    let command = Text { da: "tjek", en: "lint" }.get(lang);
    [said, format!("  bhuki {command} {quoted}")]
}

const OPEN: Text = Text {
    da: " Åbn filen i Excel eller LibreOffice; kolonnen Kontrol viser, hvad der mangler.",
    en: " Open the file in Excel or LibreOffice; the column Check shows what is missing.",
};
const CHECK: Text = Text {
    da: "Når I har rettet skemaet til, så kontrollér det med:",
    en: "Once you have made it your own, have it checked with:",
};
const CHECK_LATER: Text = Text {
    da: "Når I har udfyldt skemaet, så kontrollér det med:",
    en: "Once you have filled it in, have it checked with:",
};

/// The templates: name, size, whom it is for, source.
fn catalogue(screen: Screen) -> String {
    let mut lines = Vec::new();
    for template in TEMPLATES {
        lines.extend(entry(template, screen));
        lines.push(String::new());
    }
    lines.extend(wrap(MORE.get(screen.lang), screen.prose(0)).iter().map(|l| styled(l, FAINT)));
    lines.join("\n") + "\n"
}

const MORE: Text = Text {
    da: "\"bhuki ny NAVN -o FIL.xlsx\" laver et skema efter en af dem; uden navn er det kommune.",
    en: "\"bhuki new NAME -o FILE.xlsx\" makes a matrix from one of them; without a name it is kommune. \
     Their activities and roles are in Danish; everything around them is in English.",
};

fn entry(template: &Template, screen: Screen) -> Vec<String> {
    let lang = screen.lang;
    let matrix = template.matrix();
    let (rows, roles) = (matrix.activities().len(), matrix.roles().len());
    let Text { da: usual, en: usual_en } = match template.name {
        DEFAULT => Text { da: " (standard)", en: " (the default)" },
        _ => Text { da: "", en: "" },
    };
    let size = match rows {
        0 => text!("{roles} roller", "{roles} roles"),
        _ => text!("{rows} aktiviteter × {roles} roller", "{rows} activities × {roles} roles"),
    };
    let usual = if lang == Lang::Da { usual } else { usual_en };
    let mut lines = vec![format!("{}{usual} · {}", styled(template.name, BOLD), size.get(lang))];
    let source = text!("Kilde: {}", "Source: {}", template.source().get(lang));
    let about = format!("{}.", template.about().get(lang));
    for (text, style) in [(about.as_str(), PLAIN), (source.get(lang), FAINT)] {
        lines.extend(
            wrap(text, screen.prose(2)).iter().map(|line| format!("  {}", styled(line, style))),
        );
    }
    lines
}
