//! What bhuki tells about itself: help, completions, manual pages.

use std::io;

use bhuki_core::{Lang, Text};
use clap::Command;
use clap_mangen::Man;

use crate::ask::grammar::command;
use crate::ask::job::Shell;
use crate::problem::Problem;

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
        page.replace(&format!("\n.SH {clap}\n"), &format!("\n.SH {}\n", ours.get(lang)))
    }))
}

fn page(man: &Man) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    man.render(&mut page)?;
    Ok(page)
}

/// The headings that clap gives in English only, or in small letters, and ours.
const HEADERS: [(&str, Text); 6] = [
    ("NAME", Text { da: "NAVN", en: "NAME" }),
    ("SYNOPSIS", Text { da: "BRUG", en: "SYNOPSIS" }),
    ("DESCRIPTION", Text { da: "BESKRIVELSE", en: "DESCRIPTION" }),
    ("EXTRA", Text { da: "MERE", en: "MORE" }),
    ("Kommandoer", Text { da: "KOMMANDOER", en: "COMMANDS" }),
    ("Commands", Text { da: "KOMMANDOER", en: "COMMANDS" }),
];

fn no_such_command(name: &str) -> Problem {
    Problem(text!(
        "Kommandoen \"{name}\" findes ikke. \"bhuki --help\" viser dem alle.",
        "There is no command \"{name}\". \"bhuki --help\" lists them all."
    ))
}

/// `bhuki help [COMMAND]`.
pub(crate) fn help(mut command: Command, name: Option<&str>) -> Result<String, Problem> {
    command.build();
    let chosen = match name {
        None => Some(&mut command),
        Some(name) => command.find_subcommand_mut(name),
    };
    chosen
        .map(|command| command.render_help().ansi().to_string())
        .ok_or_else(|| no_such_command(name.unwrap_or_default()))
}
