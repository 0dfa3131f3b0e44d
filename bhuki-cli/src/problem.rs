//! How a job ends: the exit status, and why it could not be done.

use std::path::Path;

use bhuki_core::{Error, Lang, Text};

/// The exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// Nothing at or above `--fail-on`.
    Clean = 0,
    /// Findings.
    Findings = 1,
    /// The job could not be done.
    Failed = 2,
}

/// Why a job could not be done, in words a user can act on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem(pub(crate) Text<String>);

impl Problem {
    /// The same about a file, which it names.
    pub(crate) fn about(self, path: &Path) -> Self {
        let (path, Text { da, en }) = (path.display(), self.0);
        Self(text!("{path}: {da}", "{path}: {en}"))
    }

    /// The words in one language.
    pub(crate) fn message(&self, lang: Lang) -> &str {
        self.0.get(lang)
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let said = Text { da: error.message(Lang::Da), en: error.message(Lang::En) };
        Self(match hint(&error) {
            Some(hint) => Text {
                da: format!("{} {}", said.da, hint.da),
                en: format!("{} {}", said.en, hint.en),
            },
            None => said,
        })
    }
}

/// What helps on the command line: the core says only what is the case.
const fn hint(error: &Error) -> Option<Text> {
    match error {
        Error::NoMatrix { .. } => Some(Text {
            da: "Er det den rigtige fil, så udpeg skemaet med --area, for eksempel --area A4:U27 \
                 (og --sheet, hvis filen har flere ark).",
            en: "If it is the right file, point at the matrix with --area, for example --area \
                 A4:U27 (and --sheet if the file has several sheets).",
        }),
        Error::NoSuchRule { nearest: None, .. } => Some(Text {
            da: "\"bhuki forklar\" viser dem alle.",
            en: "\"bhuki explain\" lists them all.",
        }),
        Error::NoSuchTemplate { nearest: None, .. } => Some(Text {
            da: "\"bhuki ny --list\" viser dem alle.",
            en: "\"bhuki new --list\" lists them all.",
        }),
        _ => None,
    }
}

impl From<Text> for Problem {
    fn from(words: Text) -> Self {
        Self(words.into())
    }
}

/// What the operating system says about a file, in words.
pub(crate) fn of_io(error: &std::io::Error) -> Problem {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => Problem::from(Text {
            da: "Filen eller mappen findes ikke. Er navnet stavet rigtigt?",
            en: "There is no such file or folder. Is the name spelled right?",
        }),
        ErrorKind::PermissionDenied => Problem::from(Text {
            da: "Der er ikke adgang til filen. Er den åben i et andet program, eller mangler du \
                 rettigheder?",
            en: "Access to the file is denied. Is it open in another program, or do you lack \
                 the rights?",
        }),
        ErrorKind::AlreadyExists => Problem::from(Text {
            da: "Filen er netop skrevet af et andet program. Vælg et andet navn.",
            en: "The file was just written by another program. Choose another name.",
        }),
        ErrorKind::TimedOut => Problem::from(Text {
            da: "Det er en kanal (pipe), som intet program skriver til. Start det program først.",
            en: "It is a pipe that no program writes to. Start that program first.",
        }),
        _ => Problem(text!(
            "Filen kan ikke læses eller skrives: {error}.",
            "The file cannot be read or written: {error}."
        )),
    }
}
