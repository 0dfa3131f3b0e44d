//! One word of the command line as what it stands for.

use std::str::FromStr;

use bhuki_core::{Area, Scheme};
use clap::ArgMatches;

use crate::problem::Problem;

pub(crate) fn one<T: Clone + Send + Sync + 'static>(given: &ArgMatches, name: &str) -> Option<T> {
    given.get_one::<T>(name).cloned()
}

pub(crate) fn all<T: Clone + Send + Sync + 'static>(given: &ArgMatches, name: &str) -> Vec<T> {
    given.get_many::<T>(name).into_iter().flatten().cloned().collect()
}

pub(crate) fn area(address: &str) -> Result<Area, Problem> {
    Area::from_str(address).map_err(|_| {
        Problem(text!(
            "\"{address}\" er ikke et område. Skriv det som i Excel, for eksempel A4:U27.",
            "\"{address}\" is not an area. Write it as in Excel, for example A4:U27."
        ))
    })
}

pub(crate) fn scheme(given: &ArgMatches, name: &str) -> Result<Option<&'static Scheme>, Problem> {
    let Some(wanted) = one::<String>(given, name) else { return Ok(None) };
    Ok(Some(Scheme::named(&wanted)?))
}
