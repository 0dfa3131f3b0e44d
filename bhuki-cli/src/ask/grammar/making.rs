//! The commands that make a file: `new`, `convert`, `init`.

use bhuki_core::Text;

use super::record::{ArgumentRecord, CommandRecord, OptionRecord, Takes};
use crate::ask::grammar::lint::{AREA, FORCE, LARGE};

const FILE: Text = Text { da: "FIL", en: "FILE" };
const NAME: Text = Text { da: "NAVN", en: "NAME" };
const TEXT: Text = Text { da: "TEKST", en: "TEXT" };

pub(super) static NEW: CommandRecord = CommandRecord {
    name: "new",
    alias: "ny",
    about: Text {
        da: "Lav et nyt ansvarsskema efter en skabelon (også: ny)",
        en: "Make a new responsibility matrix from a template (also: ny)",
    },
    usage: Text { da: "[TILVALG] [SKABELON]", en: "[OPTIONS] [TEMPLATE]" },
    more: Some(NEW_MORE),
    argument: Some(ArgumentRecord {
        name: "template",
        takes: Takes::Word(Text { da: "SKABELON", en: "TEMPLATE" }),
        is_required: false,
        help: Text {
            da: "Skabelonens navn; kommune, hvis intet er valgt",
            en: "The template's name; kommune if none is given",
        },
    }),
    options: &[
        OptionRecord::new(
            "list",
            Takes::Nothing,
            Text { da: "Vis skabelonerne", en: "List the templates" },
        ),
        OptionRecord::new("output", Takes::File(FILE), OUTPUT_OF_NEW).short('o'),
        OptionRecord::new("roles", Takes::Word(Text { da: "FIL|LISTE", en: "FILE|LIST" }), ROLES),
        OptionRecord::new("activities", Takes::File(FILE), ACTIVITIES),
        OptionRecord::new(
            "title",
            Takes::Word(TEXT),
            Text { da: "Skemaets overskrift", en: "The title" },
        ),
        OptionRecord::new("organisation", Takes::Word(TEXT), ORGANISATION),
        OptionRecord::new("empty", Takes::Nothing, EMPTY),
        OptionRecord::new("scheme", Takes::Word(NAME), SCHEME_OF_NEW),
        OptionRecord::new("protect", Takes::Nothing, PROTECT),
        FORCE,
    ],
};

pub(super) static CONVERT: CommandRecord = CommandRecord {
    name: "convert",
    alias: "konverter",
    about: Text {
        da: "Gem et skema i et andet format eller med andre bogstaver (også: konverter)",
        en: "Save a matrix in another format or with other letters (also: konverter)",
    },
    usage: Text { da: "[TILVALG] <FIL> -o <FIL>", en: "[OPTIONS] <FILE> -o <FILE>" },
    more: Some(CONVERT_MORE),
    argument: Some(ArgumentRecord {
        name: "file",
        takes: Takes::File(FILE),
        is_required: false,
        help: Text {
            da: "Filen med skemaet, eller - for standardinput",
            en: "The file with the matrix, or - for standard input",
        },
    }),
    options: &[
        OptionRecord::new("output", Takes::File(FILE), OUTPUT_OF_CONVERT).short('o'),
        OptionRecord::new("to", Takes::Word(Text { da: "FORMAT", en: "FORMAT" }), TO),
        OptionRecord::new("scheme", Takes::Word(NAME), SCHEME_OF_CONVERT),
        OptionRecord::new("read-as", Takes::Word(NAME), READ_AS),
        OptionRecord::new(
            "sheet",
            Takes::Word(NAME),
            Text { da: "Skemaet i dette ark", en: "The matrix in this sheet" },
        ),
        AREA,
        OptionRecord::new("title", Takes::Word(TEXT), TITLE_OF_CONVERT),
        FORCE,
        LARGE,
    ],
};

pub(super) static INIT: CommandRecord = CommandRecord {
    name: "init",
    alias: "opret",
    about: Text {
        da: "Opret bhuki.toml, filen med indstillinger (også: opret)",
        en: "Create bhuki.toml, the file of settings (also: opret)",
    },
    usage: Text { da: "[TILVALG]", en: "[OPTIONS]" },
    more: None,
    argument: None,
    options: &[
        OptionRecord::new(
            "output",
            Takes::File(FILE),
            Text { da: "Skriv i denne fil", en: "Write to this file" },
        )
        .short('o'),
        FORCE,
    ],
};

const OUTPUT_OF_NEW: Text = Text {
    da: "Filen, der skal skrives: .xlsx, .csv, .md eller .json; ellers SKABELON.xlsx",
    en: "The file to write: .xlsx, .csv, .md or .json; otherwise TEMPLATE.xlsx",
};
const ROLES: Text = Text {
    da: "Jeres egne roller: \"Direktør, It-chef\" eller en fil med én rolle på hver linje",
    en: "Your own roles: \"Director, CIO\" or a file with one role on each line",
};
const ACTIVITIES: Text = Text {
    da: "Jeres egne aktiviteter: en fil med én på hver linje, eventuelt som \"D1;Overvåge driften\"",
    en: "Your own activities: a file with one on each line, perhaps as \"D1;Monitor operation\"",
};
const ORGANISATION: Text =
    Text { da: "Navnet på jeres kommune eller virksomhed", en: "The name of your organisation" };
const EMPTY: Text = Text { da: "Udelad bogstaverne", en: "Leave out the letters" };
const PROTECT: Text = Text {
    da: "Lås alt i regnearket undtagen det, der skal udfyldes; uden adgangskode",
    en: "Lock everything in the workbook but what is to be filled in; without a password",
};
const SCHEME_OF_NEW: Text = Text {
    da: "Oversæt bogstaverne til et andet bogstavsæt: {schemes}",
    en: "Translate the letters into another scheme: {schemes}",
};
const NEW_MORE: Text = Text {
    da: "Bogstaverne følger de roller og aktiviteter, der hedder det samme som i skabelonen; de øvrige \
     celler står tomme. En fil med roller kan skrive \"Projekt: Projektleder *\" for gruppen Projekt \
     og en rolle, der udpeges for hvert projekt. En fil med aktiviteter kan skrive \
     \"Drift;D1;Overvåge driften\" med overskrift, nummer og aktivitet. Begge kan også være et \
     regneark, for eksempel et skema, I har i forvejen.",
    en: "Letters follow the roles and activities that are called the same as in the template; other \
     cells are empty. A file of roles may say \"Project: Project manager *\" for the group Project \
     and a role that is appointed for each project. A file of activities may say \
     \"Operation;D1;Monitor operation\" with heading, number and activity. Both may also be a \
     workbook, such as a matrix you have already.",
};
const OUTPUT_OF_CONVERT: Text = Text {
    da: "Filen, der skal skrives: .xlsx, .csv, .md eller .json; - for standardoutput",
    en: "The file to write: .xlsx, .csv, .md or .json; - for standard output",
};
const TO: Text = Text {
    da: "xlsx, csv, md eller json, hvis filens navn ikke viser det",
    en: "xlsx, csv, md or json, if the file's name does not show it",
};
const SCHEME_OF_CONVERT: Text = Text {
    da: "Oversæt bogstaverne til dette bogstavsæt: {schemes}",
    en: "Translate the letters into this scheme: {schemes}",
};
const READ_AS: Text = Text {
    da: "Læs filens bogstaver som dette bogstavsæt; ellers finder bhuki det selv",
    en: "Read the file's letters as this scheme; otherwise detected",
};
const TITLE_OF_CONVERT: Text =
    Text { da: "Overskrift i den nye fil", en: "The title in the new file" };
const CONVERT_MORE: Text = Text {
    da: "Læser regneark (.xlsx, .xls, .xlsb, .ods), .csv, .md og bhukis egen .json, og siger \
     bagefter, hvad der ikke kunne komme med. I .csv får tekster, som Excel ville tage for formler, \
     en apostrof foran; bhuki fjerner den igen, når filen læses.",
    en: "Reads workbooks (.xlsx, .xls, .xlsb, .ods), .csv, .md and bhuki's own .json. What could not \
     be kept is told afterwards. In .csv, texts that Excel would take for formulas get an \
     apostrophe in front; bhuki takes it away again when it reads the file.",
};
