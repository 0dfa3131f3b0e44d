//! The command `lint`.

use bhuki_core::Text;

use super::record::{ArgumentRecord, CommandRecord, OptionRecord, Takes};

const FILE: Text = Text { da: "FIL", en: "FILE" };
const NAME: Text = Text { da: "NAVN", en: "NAME" };
const LEVEL: Text = Text { da: "NIVEAU", en: "LEVEL" };

pub(super) static LINT: CommandRecord = CommandRecord {
    name: "lint",
    alias: "tjek",
    about: Text {
        da: "Kontrollér ansvarsskemaer (også: tjek)",
        en: "Check responsibility matrices (also: tjek)",
    },
    usage: Text { da: "[TILVALG] <FILER>...", en: "[OPTIONS] <FILES>..." },
    more: Some(EXIT),
    argument: Some(ArgumentRecord {
        name: "files",
        takes: Takes::Files(Text { da: "FILER", en: "FILES" }),
        is_required: true,
        help: Text {
            da: "Regneark, mapper med regneark eller - for standardinput",
            en: "Workbooks, folders with workbooks or - for standard input",
        },
    }),
    options: &[
        OptionRecord::new(
            "format",
            Takes::ReportFormats(Text { da: "FORMAT", en: "FORMAT" }),
            FORMAT,
        ),
        OptionRecord::new("output", Takes::Files(FILE), OUTPUT).short('o'),
        FORCE,
        OptionRecord::new(
            "sheet",
            Takes::Word(NAME),
            Text { da: "Kun arket med dette navn", en: "Only the sheet of this name" },
        ),
        AREA,
        OptionRecord::new("scheme", Takes::Word(NAME), SCHEME),
        OptionRecord::new(
            "rule",
            Takes::Words(Text { da: "REGEL=NIVEAU", en: "RULE=LEVEL" }),
            RULE,
        ),
        OptionRecord::new("only", Takes::WordList(Text { da: "REGEL", en: "RULE" }), ONLY),
        OptionRecord::new("fail-on", Takes::Word(LEVEL), FAIL_ON),
        OptionRecord::new("watch", Takes::Nothing, WATCH).alias("hold-øje"),
        OptionRecord::new("if-any", Takes::Nothing, IF_ANY).alias("hvis-nogen"),
        OptionRecord::new("config", Takes::File(FILE), CONFIG),
        OptionRecord::new("no-config", Takes::Nothing, NO_CONFIG),
        OptionRecord::new("baseline", Takes::File(FILE), BASELINE),
        OptionRecord::new("update-baseline", Takes::Nothing, UPDATE_BASELINE),
        OptionRecord::new("statistics", Takes::Nothing, STATISTICS),
        LARGE,
        OptionRecord::new("verbose", Takes::Nothing, VERBOSE).short('v'),
        ASCII,
    ],
};

/// Every command that writes a file takes it.
pub(super) const FORCE: OptionRecord = OptionRecord::new(
    "force",
    Takes::Nothing,
    Text {
        da: "Erstat filen, hvis den findes i forvejen",
        en: "Replace the file if it is there already",
    },
);
/// Where the matrix lies; `convert` takes it too.
pub(super) const AREA: OptionRecord =
    OptionRecord::new("area", Takes::Word(Text { da: "OMRÅDE", en: "AREA" }), AREA_HELP);
/// `convert` takes it too.
pub(super) const LARGE: OptionRecord = OptionRecord::new("large", Takes::Nothing, LARGE_HELP);
/// `explain` takes it too.
pub(super) const ASCII: OptionRecord = OptionRecord::new(
    "ascii",
    Takes::Nothing,
    Text { da: "Tegn kun med ASCII-tegn", en: "Draw with ASCII characters only" },
);

const FORMAT: Text = Text {
    da: "text (tegnet), short (en linje pr. fund), json, sarif, github, junit eller markdown; på en \
     terminal text, ellers short; kan gentages",
    en: "text (drawn), short (a line each), json, sarif, github, junit or markdown; text on a \
     terminal, else short; may be repeated",
};
const OUTPUT: Text = Text {
    da: "Skriv resultatet i denne fil i stedet for på skærmen; hører til det --format, den står \
     ved; uden --format bestemmer navnet formatet (.json, .sarif, .xml, .md)",
    en: "Write the result to this file, not to the screen; goes with the --format beside it; without \
     one the name tells the format (.json, .sarif, .xml, .md)",
};
const AREA_HELP: Text = Text {
    da: "Skemaet med sine overskrifter ligger her, for eksempel A4:U27",
    en: "The matrix with its heads lies here, for example A4:U27",
};
const SCHEME: Text = Text {
    da: "Bogstavsættet: {schemes}; ellers finder bhuki det selv",
    en: "The letter scheme: {schemes}; otherwise detected",
};
const RULE: Text = Text {
    da: "Sæt en regels niveau: fejl, advarsel, bemærkning eller fra; kan gentages",
    en: "Set a rule's level: error, warning, note or off; may be repeated",
};
const ONLY: Text =
    Text { da: "Kun denne regel; kan gentages", en: "Only this rule; may be repeated" };
const FAIL_ON: Text = Text {
    da: "Slutkode 1 fra dette niveau: fejl (standard), advarsel, bemærkning eller aldrig",
    en: "Exit status 1 from this level on: error (the default), warning, note or never",
};
const WATCH: Text = Text {
    da: "Kontrollér igen, hver gang en fil gemmes, indtil Ctrl-C (også: --hold-øje)",
    en: "Check again whenever a file is saved, until Ctrl-C (also: --hold-øje)",
};
const IF_ANY: Text = Text {
    da: "En fil uden skema er ingen fejl, heller ikke når den er nævnt (også: --hvis-nogen)",
    en: "A file without a matrix is no failure, not even where it was named (also: --hvis-nogen)",
};
const STATISTICS: Text = Text {
    da: "Vis til sidst, hvor mange fund hver regel har",
    en: "Show at the end how many findings each rule has",
};
const CONFIG: Text = Text {
    da: "Indstillinger fra denne fil; ellers fra nærmeste bhuki.toml i filens mappe eller over den",
    en: "Settings from this file; else from the nearest bhuki.toml in the file's folder or above it",
};
const NO_CONFIG: Text = Text { da: "Brug ingen bhuki.toml", en: "Use no bhuki.toml" };
const BASELINE: Text = Text {
    da: "Fund, der står i denne fil, tæller ikke med; findes den ikke, skrives den med alle fund",
    en: "Findings in this file do not count; if there is no such file, it is written with all findings",
};
const UPDATE_BASELINE: Text = Text {
    da: "Skriv udgangspunktet (--baseline) igen med de fund, der er nu",
    en: "Write the baseline (--baseline) anew with the findings there are now",
};
const LARGE_HELP: Text =
    Text { da: "Læs også meget store filer", en: "Read very large files too" };
const VERBOSE: Text = Text {
    da: "Vis alt: hver fil, hver bemærkning, og hvad der blev udeladt, og hvorfor",
    en: "Show everything: each file, each note, and what was left out and why",
};
const EXIT: Text = Text {
    da: "Slutkode: 0 intet fund på --fail-on-niveauet eller derover · 1 mindst ét sådant fund · 2 en fil \
     kunne ikke læses eller har intet skema, eller kommandoen var forkert",
    en: "Exit status: 0 no finding at the --fail-on level or above · 1 at least one such finding · 2 a \
     file could not be read or holds no matrix, or the command was wrong",
};
