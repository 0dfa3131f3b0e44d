//! What may be said to `bhuki new` and `bhuki convert`.

use std::path::PathBuf;

use bhuki_core::{Lang, SCHEMES, Text};
use clap::{Arg, ArgAction, Command};

use crate::grammar::{framed, with_shared_options};
use crate::{said, words};

const FILE: Text = words("FIL", "FILE");
const NAME: Text = words("NAVN", "NAME");
const FORCE: Text =
    words("Erstat filen, hvis den findes i forvejen", "Replace the file if it is there already");

pub(crate) fn new_command(lang: Lang) -> Command {
    let t = |da, en| said(words(da, en), lang);
    let (template, options) = (t("SKABELON", "TEMPLATE"), t("TILVALG", "OPTIONS"));
    let list = words("FIL|LISTE", "FILE|LIST");
    let command = framed(Command::new("new"), lang)
        .alias("ny")
        .about(t(
            "Lav et nyt ansvarsskema efter en skabelon (også: ny)",
            "Make a new responsibility matrix from a template (also: ny)",
        ))
        .override_usage(format!("bhuki new [{options}] [{template}]"))
        .after_help(t(NEW_MORE.da, NEW_MORE.en))
        .arg(
            Arg::new("template")
                .value_name(template)
                .help_heading(t("Argumenter", "Arguments"))
                .help(t(
                    "Skabelonens navn; kommune, hvis intet er valgt",
                    "The template's name; kommune if none is given",
                )),
        )
        .args([
            switch("list", words("Vis skabelonerne", "List the templates"), lang),
            path("output", OUTPUT_OF_NEW, lang).short('o'),
            option("roles", list, ROLES, lang),
            path("activities", ACTIVITIES, lang),
            option(
                "title",
                words("TEKST", "TEXT"),
                words("Skemaets overskrift", "The title"),
                lang,
            ),
            option("organisation", words("TEKST", "TEXT"), ORGANISATION, lang),
            switch("empty", EMPTY, lang),
            option("scheme", NAME, SCHEME_OF_NEW, lang),
            switch("protect", PROTECT, lang),
            switch("force", FORCE, lang),
        ]);
    with_shared_options(command, lang)
}

pub(crate) fn convert_command(lang: Lang) -> Command {
    let t = |da, en| said(words(da, en), lang);
    let (file, options) = (said(FILE, lang), t("TILVALG", "OPTIONS"));
    let command = framed(Command::new("convert"), lang)
        .alias("konverter")
        .about(t(
            "Gem et skema i et andet format eller med andre bogstaver (også: konverter)",
            "Save a matrix in another format or with other letters (also: konverter)",
        ))
        .override_usage(format!("bhuki convert [{options}] <{file}> -o <{file}>"))
        .after_help(t(CONVERT_MORE.da, CONVERT_MORE.en))
        .arg(
            Arg::new("file")
                .value_name(file)
                .value_parser(clap::value_parser!(PathBuf))
                .help_heading(t("Argumenter", "Arguments"))
                .help(t(
                    "Filen med skemaet, eller - for standardinput",
                    "The file with the matrix, or - for standard input",
                )),
        )
        .args([
            path("output", OUTPUT_OF_CONVERT, lang).short('o'),
            option("to", words("FORMAT", "FORMAT"), TO, lang),
            option("scheme", NAME, SCHEME_OF_CONVERT, lang),
            option("read-as", NAME, READ_AS, lang),
            option("sheet", NAME, words("Skemaet i dette ark", "The matrix in this sheet"), lang),
            option("area", words("OMRÅDE", "AREA"), crate::usage::AREA, lang),
            option("title", words("TEKST", "TEXT"), TITLE_OF_CONVERT, lang),
            switch("force", FORCE, lang),
            switch("large", crate::usage::LARGE, lang),
        ]);
    with_shared_options(command, lang)
}

fn option(name: &'static str, value: Text, help: Text, lang: Lang) -> Arg {
    let schemes: Vec<&str> = SCHEMES.iter().map(|scheme| scheme.name).collect();
    let help = said(help, lang).replace("{schemes}", &schemes.join(", "));
    Arg::new(name).long(name).value_name(said(value, lang)).action(ArgAction::Set).help(help)
}

fn path(name: &'static str, help: Text, lang: Lang) -> Arg {
    option(name, FILE, help, lang).value_parser(clap::value_parser!(PathBuf))
}

fn switch(name: &'static str, help: Text, lang: Lang) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(said(help, lang))
}

const OUTPUT_OF_NEW: Text = words(
    "Filen, der skal skrives: .xlsx, .csv, .md eller .json; ellers SKABELON.xlsx",
    "The file to write: .xlsx, .csv, .md or .json; otherwise TEMPLATE.xlsx",
);
const ROLES: Text = words(
    "Jeres egne roller: \"Direktør, It-chef\" eller en fil med én rolle på hver linje",
    "Your own roles: \"Director, CIO\" or a file with one role on each line",
);
const ACTIVITIES: Text = words(
    "Jeres egne aktiviteter: en fil med én på hver linje, eventuelt som \"D1;Overvåge driften\"",
    "Your own activities: a file with one on each line, perhaps as \"D1;Monitor operation\"",
);
const ORGANISATION: Text =
    words("Navnet på jeres kommune eller virksomhed", "The name of your organisation");
const EMPTY: Text = words("Udelad bogstaverne", "Leave out the letters");
const PROTECT: Text = words(
    "Lås alt i regnearket undtagen det, der skal udfyldes; uden adgangskode",
    "Lock everything in the workbook but what is to be filled in; without a password",
);
const SCHEME_OF_NEW: Text = words(
    "Oversæt bogstaverne til et andet bogstavsæt: {schemes}",
    "Translate the letters into another scheme: {schemes}",
);
const NEW_MORE: Text = words(
    "Bogstaverne følger de roller og aktiviteter, der hedder det samme som i skabelonen; de øvrige \
     celler står tomme. En fil med roller kan skrive \"Projekt: Projektleder *\" for gruppen Projekt \
     og en rolle, der udpeges for hvert projekt. En fil med aktiviteter kan skrive \
     \"Drift;D1;Overvåge driften\" med overskrift, nummer og aktivitet. Begge kan også være et \
     regneark, for eksempel et skema, I har i forvejen.",
    "Letters follow the roles and activities that are called the same as in the template; other \
     cells are empty. A file of roles may say \"Project: Project manager *\" for the group Project \
     and a role that is appointed for each project. A file of activities may say \
     \"Operation;D1;Monitor operation\" with heading, number and activity. Both may also be a \
     workbook, such as a matrix you have already.",
);
const OUTPUT_OF_CONVERT: Text = words(
    "Filen, der skal skrives: .xlsx, .csv, .md eller .json; - for standardoutput",
    "The file to write: .xlsx, .csv, .md or .json; - for standard output",
);
const TO: Text = words(
    "xlsx, csv, md eller json, hvis filens navn ikke viser det",
    "xlsx, csv, md or json, if the file's name does not show it",
);
const SCHEME_OF_CONVERT: Text = words(
    "Oversæt bogstaverne til dette bogstavsæt: {schemes}",
    "Translate the letters into this scheme: {schemes}",
);
const READ_AS: Text = words(
    "Læs filens bogstaver som dette bogstavsæt; uden dette finder bhuki det selv",
    "Read the file's letters as this scheme; otherwise detected",
);
const TITLE_OF_CONVERT: Text = words("Overskrift i den nye fil", "The title in the new file");
const CONVERT_MORE: Text = words(
    "Læser regneark (.xlsx, .xls, .xlsb, .ods), .csv, .md og bhukis egen .json, og siger \
     bagefter, hvad der ikke kunne komme med. I .csv får tekster, som Excel ville tage for formler, \
     en apostrof foran; bhuki fjerner den igen, når filen læses.",
    "Reads workbooks (.xlsx, .xls, .xlsb, .ods), .csv, .md and bhuki's own .json. What could not \
     be kept is told afterwards. In .csv, texts that Excel would take for formulas get an \
     apostrophe in front; bhuki takes it away again when it reads the file.",
);
