//! `bhuki init`: a `bhuki.toml` with everything that can be set.

use std::path::PathBuf;

use bhuki_core::{Lang, Settings};

use crate::problem::{Problem, Status};
use crate::{config, output, terminal, walk};

/// The arguments of `init`.
pub(crate) struct Init {
    /// The file to write, where it is not to be called `bhuki.toml`.
    pub(crate) output: Option<PathBuf>,
    /// Replace a file that is there.
    pub(crate) force: bool,
}

/// Writes the file, never over one that somebody has written.
pub(crate) fn run(args: &Init, lang: Lang) -> Result<Status, Problem> {
    let template = Settings::template(lang);
    let path = args.output.clone().unwrap_or_else(|| PathBuf::from(config::NAME));
    if path.as_os_str() == "-" {
        return output::to_stdout(&template);
    }
    let name = path.display();
    if walk::is_spreadsheet(&path) {
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
    output::draft(&path, &template)?.finish()?;
    let said = text!(
        "Skrevet: {name}. Åbn filen, og fjern # foran det, der skal gælde.",
        "Written: {name}. Open the file and remove the # before what should count."
    );
    output::to_stdout(&(terminal::clean(said.get(lang)) + "\n"))
}
