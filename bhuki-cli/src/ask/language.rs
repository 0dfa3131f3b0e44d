//! Which language to speak.

use std::ffi::OsString;

use bhuki_core::Lang;

/// The language: `--lang`, else `BHUKI_LANG`, else the locale.
///
/// It must be known before the arguments are parsed, because help and usage
/// errors are written in it too.
pub(crate) fn chosen(argv: &[OsString]) -> Lang {
    let variable = || std::env::var("BHUKI_LANG").ok().and_then(|name| name.parse().ok());
    flag(argv).or_else(variable).unwrap_or_else(|| of_locale(sys_locale::get_locale().as_deref()))
}

fn flag(argv: &[OsString]) -> Option<Lang> {
    let mut words = argv.iter().filter_map(|arg| arg.to_str()).take_while(|arg| *arg != "--");
    while let Some(arg) = words.next() {
        let value = if arg == "--lang" { words.next() } else { arg.strip_prefix("--lang=") };
        if let Some(lang) = value.and_then(|value| value.parse().ok()) {
            return Some(lang);
        }
    }
    None
}

/// An English locale gives English, anything else Danish, also none at all.
fn of_locale(locale: Option<&str>) -> Lang {
    let language = locale.and_then(|locale| locale.split(['-', '_', '.']).next());
    if language == Some("en") { Lang::En } else { Lang::Da }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flag_is_found_wherever_it_stands() {
        let flag = |args: &[&str]| flag(&args.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(flag(&["bhuki", "lint", "x", "--lang", "en"]), Some(Lang::En));
        assert_eq!(flag(&["bhuki", "--lang=da", "lint"]), Some(Lang::Da));
        assert_eq!(flag(&["bhuki", "lint", "--", "--lang=en"]), None);
        assert_eq!(flag(&["bhuki", "--lang", "tysk"]), None);
    }

    #[test]
    fn only_an_english_locale_gives_english() {
        assert_eq!(of_locale(Some("en-GB")), Lang::En);
        for other in [Some("da-DK"), Some("C"), Some("POSIX"), Some("eno"), None] {
            assert_eq!(of_locale(other), Lang::Da, "{other:?}");
        }
    }
}
