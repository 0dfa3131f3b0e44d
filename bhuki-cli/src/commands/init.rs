//! `bhuki init`: a `bhuki.toml` with everything that can be set.

use std::path::PathBuf;

use bhuki_core::{Lang, Settings};

use crate::ask::job::Init;
use crate::files::{config, save, say};
use crate::problem::{Problem, Status};
use crate::{path, terminal};

/// Writes the file, never over one that somebody has written.
pub(crate) fn run(args: &Init, lang: Lang) -> Result<Status, Problem> {
    let template = Settings::template(lang);
    let path = args.output.clone().unwrap_or_else(|| PathBuf::from(config::NAME));
    if path.as_os_str() == "-" {
        return say::to_stdout(&template);
    }
    let name = path.display();
    if path::is_spreadsheet(&path) {
        return Err(Problem(text!(
            "{name} er navnet på et regneark. Vælg et andet navn, helst {}.",
            "{name} is the name of a spreadsheet. Choose another name, best {}.",
            config::NAME
        )));
    }
    if !args.force && path.symlink_metadata().is_ok() {
        return Err(Problem(text!(
            "{name} findes i forvejen. Vælg et andet navn med -o, eller erstat filen med --force.",
            "{name} is there already. Choose another name with -o, or replace it with --force."
        )));
    }
    let draft = save::draft(&path, &template)?;
    if args.force { draft.finish() } else { draft.finish_unless_there() }?;
    let said = text!(
        "Skrevet: {name}. Åbn filen, og fjern # foran det, der skal gælde.",
        "Written: {name}. Open the file and remove the # before what should count."
    );
    say::to_stdout(&(terminal::clean(said.get(lang)) + "\n"))
}
