//! What was said to `bhuki new`, `bhuki convert` and `bhuki init`.

use std::path::{Path, PathBuf};

use bhuki_core::make::catalogue;
use bhuki_core::{Hints, Text};
use clap::ArgMatches;

use crate::ask::form::ProductForm;
use crate::ask::job::{Convert, Init, Make, New};
use crate::ask::value::{area, one, scheme};
use crate::problem::Problem;

pub(super) fn new(given: &ArgMatches) -> Result<New, Problem> {
    let name: Option<String> = one(given, "template");
    let template = catalogue::Template::named(name.as_deref().unwrap_or(catalogue::DEFAULT))?;
    if given.get_flag("list") {
        return Ok(New::List);
    }
    let output: Option<PathBuf> = one(given, "output");
    let output = output.unwrap_or_else(|| PathBuf::from(format!("{}.xlsx", template.name)));
    Ok(New::Make(Box::new(Make {
        template,
        form: ProductForm::of_path(&output).ok_or_else(|| unknown_form(&output))?,
        output,
        roles: one(given, "roles"),
        activities: one(given, "activities"),
        title: one(given, "title"),
        organisation: one(given, "organisation").unwrap_or_default(),
        is_empty: given.get_flag("empty"),
        scheme: scheme(given, "scheme")?,
        protect: given.get_flag("protect"),
        force: given.get_flag("force"),
    })))
}

pub(super) fn convert(given: &ArgMatches) -> Result<Convert, Problem> {
    let input = one(given, "file").ok_or(NO_INPUT)?;
    let output: Option<PathBuf> = one(given, "output");
    let to: Option<String> = one(given, "to");
    let form = match (&to, &output) {
        (Some(word), _) => ProductForm::named(word).ok_or_else(|| no_such_form(word))?,
        (None, Some(path)) => ProductForm::of_path(path).ok_or_else(|| unknown_form(path))?,
        (None, None) => return Err(NO_OUTPUT.into()),
    };
    let output = output.filter(|path| path.as_os_str() != "-");
    if output.is_none() && form == ProductForm::Xlsx {
        return Err(NO_OUTPUT.into());
    }
    let mut hints = Hints::default();
    hints.sheet = one(given, "sheet");
    hints.area = one::<String>(given, "area").map(|text| area(&text)).transpose()?;
    hints.scheme = scheme(given, "read-as")?;
    Ok(Convert {
        input,
        output,
        form,
        scheme: scheme(given, "scheme")?,
        hints,
        title: one(given, "title"),
        force: given.get_flag("force"),
        large: given.get_flag("large"),
    })
}

const NO_INPUT: Text = Text {
    da: "Hvilken fil? Skriv for eksempel \"bhuki konverter ansvar.xlsx -o ansvar.csv\". \
     \"bhuki konverter --help\" viser resten.",
    en: "Which file? Write for example \"bhuki convert roles.xlsx -o roles.csv\". \
     \"bhuki convert --help\" shows the rest.",
};
const NO_OUTPUT: Text = Text {
    da: "Hvor skal resultatet hen? Skriv for eksempel -o ansvar.xlsx, eller --to csv for at se det på \
     skærmen.",
    en: "Where should the result go? Write for example -o roles.xlsx, or --to csv to see it on the \
     screen.",
};

fn unknown_form(path: &Path) -> Problem {
    let path = path.display();
    Problem(text!(
        "\"{path}\" viser ikke, hvilket format filen skal have. Lad navnet ende på .xlsx, .csv, .md \
         eller .json.",
        "\"{path}\" does not show which format the file should have. Let the name end in .xlsx, \
         .csv, .md or .json."
    ))
}

fn no_such_form(word: &str) -> Problem {
    Problem(text!(
        "Formatet \"{word}\" findes ikke. Vælg xlsx, csv, md eller json.",
        "There is no format \"{word}\". Choose xlsx, csv, md or json."
    ))
}

pub(super) fn init(given: &ArgMatches) -> Init {
    Init { output: one(given, "output"), force: given.get_flag("force") }
}
