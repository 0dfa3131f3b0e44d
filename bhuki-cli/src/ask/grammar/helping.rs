//! The commands that tell something: `explain`, `completions`, `man`, `help`.

use bhuki_core::Text;

use super::record::{ArgumentRecord, CommandRecord, Takes};
use crate::ask::grammar::lint::ASCII;

const COMMAND: Text = Text { da: "KOMMANDO", en: "COMMAND" };

pub(super) static EXPLAIN: CommandRecord = CommandRecord {
    name: "explain",
    alias: "forklar",
    about: Text {
        da: "Forklar en regel eller bogstaverne, eller vis alle regler (også: forklar)",
        en: "Explain a rule or the letters, or list all rules (also: forklar)",
    },
    usage: Text { da: "[TILVALG] [REGEL]", en: "[OPTIONS] [RULE]" },
    more: None,
    argument: Some(ArgumentRecord {
        name: "rule",
        takes: Takes::Word(Text { da: "REGEL", en: "RULE" }),
        is_required: false,
        help: Text {
            da: "Reglens navn eller overskrift, \"bogstaver\" eller et bogstavsæt som raci",
            en: "The rule's name or title, \"letters\" or a letter scheme such as raci",
        },
    }),
    options: &[ASCII],
};

pub(super) static COMPLETIONS: CommandRecord = CommandRecord {
    name: "completions",
    alias: "fuldførelse",
    about: Text {
        da: "Skriv den fil, der giver automatisk fuldførelse i kommandolinjen (også: fuldførelse)",
        en: "Write the file that lets your shell complete commands (also: fuldførelse)",
    },
    usage: Text { da: "[TILVALG] <SHELL>", en: "[OPTIONS] <SHELL>" },
    more: Some(Text {
        da: "For eksempel: bhuki completions bash > ~/.local/share/bash-completion/completions/bhuki",
        en: "For example: bhuki completions bash > ~/.local/share/bash-completion/completions/bhuki",
    }),
    argument: Some(ArgumentRecord {
        name: "shell",
        takes: Takes::Shell(Text { da: "SHELL", en: "SHELL" }),
        is_required: true,
        help: Text {
            da: "Kommandoskallen: bash, zsh, fish, powershell eller elvish",
            en: "The shell: bash, zsh, fish, powershell or elvish",
        },
    }),
    options: &[],
};

pub(super) static MAN: CommandRecord = CommandRecord {
    name: "man",
    alias: "manual",
    about: Text {
        da: "Skriv manualsiden for bhuki eller en af dens kommandoer (også: manual)",
        en: "Write the manual page of bhuki or of one of its commands (also: manual)",
    },
    usage: Text { da: "[TILVALG] [KOMMANDO]", en: "[OPTIONS] [COMMAND]" },
    more: Some(Text {
        da: "For eksempel: bhuki man lint | man -l -",
        en: "For example: bhuki man lint | man -l -",
    }),
    argument: Some(ArgumentRecord {
        name: "command",
        takes: Takes::Word(COMMAND),
        is_required: false,
        help: Text { da: "Kommandoen; ellers bhuki selv", en: "The command; else bhuki itself" },
    }),
    options: &[],
};

pub(super) static HELP: CommandRecord = CommandRecord {
    name: "help",
    alias: "hjælp",
    about: Text {
        da: "Hjælp til en kommando (også: hjælp)",
        en: "Help for a command (also: hjælp)",
    },
    usage: Text { da: "[KOMMANDO]", en: "[COMMAND]" },
    more: None,
    argument: Some(ArgumentRecord {
        name: "command",
        takes: Takes::Word(COMMAND),
        is_required: false,
        help: Text { da: "Kommandoen", en: "The command" },
    }),
    options: &[],
};
