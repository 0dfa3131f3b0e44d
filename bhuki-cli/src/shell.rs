//! The commands for the shell itself: completions and manual pages, and what they write.

use std::io;

use bhuki_core::{Lang, Text};
use clap::builder::EnumValueParser;
use clap::{Arg, Command};
use clap_complete::Shell;
use clap_mangen::Man;

use crate::grammar::{command, framed, with_shared_options};
use crate::problem::Problem;
use crate::{said, words};

/// `bhuki completions SHELL`.
pub(crate) fn completions_command(lang: Lang) -> Command {
    let t = |da, en| said(words(da, en), lang);
    let options = t("TILVALG", "OPTIONS");
    let command = framed(Command::new("completions"), lang)
        .alias("fuldførelse")
        .about(t(
            "Skriv den fil, der lader din kommandoskal skrive kommandoer færdige (også: fuldførelse)",
            "Write the file that lets your shell complete commands (also: fuldførelse)",
        ))
        .override_usage(format!("bhuki completions [{options}] <SHELL>"))
        .after_help(t(
            "For eksempel: bhuki completions bash > ~/.local/share/bash-completion/completions/bhuki",
            "For example: bhuki completions bash > ~/.local/share/bash-completion/completions/bhuki",
        ))
        .arg(
            Arg::new("shell")
                .value_name("SHELL")
                .required(true)
                .value_parser(EnumValueParser::<Shell>::new())
                .hide_possible_values(true)
                .help_heading(t("Argumenter", "Arguments"))
                .help(t(
                    "Kommandoskallen: bash, zsh, fish, powershell eller elvish",
                    "The shell: bash, zsh, fish, powershell or elvish",
                )),
        );
    with_shared_options(command, lang)
}

/// `bhuki man [COMMAND]`.
pub(crate) fn man_command(lang: Lang) -> Command {
    let t = |da, en| said(words(da, en), lang);
    let (name, options) = (t("KOMMANDO", "COMMAND"), t("TILVALG", "OPTIONS"));
    let command = framed(Command::new("man"), lang)
        .alias("manual")
        .about(t(
            "Skriv manualsiden for bhuki eller en af dens kommandoer (også: manual)",
            "Write the manual page of bhuki or of one of its commands (also: manual)",
        ))
        .override_usage(format!("bhuki man [{options}] [{name}]"))
        .after_help(t(
            "For eksempel: bhuki man lint | man -l -",
            "For example: bhuki man lint | man -l -",
        ))
        .arg(
            Arg::new("command")
                .value_name(name)
                .help_heading(t("Argumenter", "Arguments"))
                .help(t("Kommandoen; ellers bhuki selv", "The command; else bhuki itself")),
        );
    with_shared_options(command, lang)
}

/// The completions of a shell.
pub(crate) fn completions(shell: Shell, lang: Lang) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(lang), "bhuki", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// The manual page of bhuki or of one of its commands, in roff.
pub(crate) fn manual(name: Option<&str>, lang: Lang) -> Result<String, Problem> {
    let mut bhuki = command(lang);
    bhuki.build();
    let chosen = match name {
        None => Some(&bhuki),
        Some(name) => bhuki.find_subcommand(name),
    };
    let chosen = chosen.ok_or_else(|| no_such_command(name.unwrap_or_default()))?;
    let page = page(&Man::new(chosen.clone()).source(concat!("bhuki ", env!("CARGO_PKG_VERSION"))));
    // Writing to memory cannot fail.
    let page = String::from_utf8(page.unwrap_or_default()).unwrap_or_default();
    Ok(HEADERS.into_iter().fold(page, |page, (clap, ours)| {
        page.replace(&format!("\n.SH {clap}\n"), &format!("\n.SH {}\n", said(ours, lang)))
    }))
}

fn page(man: &Man) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    man.render(&mut page)?;
    Ok(page)
}

/// The headings that clap gives in English only, or in small letters, and ours.
const HEADERS: [(&str, Text); 6] = [
    ("NAME", words("NAVN", "NAME")),
    ("SYNOPSIS", words("BRUG", "SYNOPSIS")),
    ("DESCRIPTION", words("BESKRIVELSE", "DESCRIPTION")),
    ("EXTRA", words("MERE", "MORE")),
    ("Kommandoer", words("KOMMANDOER", "COMMANDS")),
    ("Commands", words("KOMMANDOER", "COMMANDS")),
];

pub(crate) fn no_such_command(name: &str) -> Problem {
    Problem(text!(
        "Kommandoen \"{name}\" findes ikke. \"bhuki --help\" viser dem alle.",
        "There is no command \"{name}\". \"bhuki --help\" lists them all."
    ))
}
