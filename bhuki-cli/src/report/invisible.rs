//! A cell's text with what the eye would miss in it.

use bhuki_core::Lang;
use bhuki_core::Text;
use bhuki_core::is_invisible;

use crate::terminal::clean;

/// The last letter that Danish or another Latin alphabet may use.
const LAST_LATIN: char = '\u{24f}';

/// The text in quotes, with blanks at its ends as `␣`, and with the invisible and
/// the foreign characters named: `"I" + usynligt tegn (U+200B)`, `"А" (U+0410)`.
pub(crate) fn revealed(text: &str, lang: Lang) -> String {
    let (shown, foreign) = (with_blanks(text), foreign(text).unwrap_or_default());
    let invisible = codes(text, is_invisible);
    let what = match invisible.len() {
        0 => return format!("\"{shown}\"{foreign}"),
        1 => Text { da: "usynligt tegn", en: "invisible character" },
        _ => Text { da: "usynlige tegn", en: "invisible characters" },
    };
    format!("\"{shown}\"{foreign} + {} ({})", what.get(lang), invisible.join(", "))
}

/// The blanks that matter as `␣`: those at the ends, and those that are no space.
pub(crate) fn with_blanks(text: &str) -> String {
    let text: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    let (start, end) = (text.trim_start(), text.trim_end());
    let (before, after) = (text.len() - start.len(), end.len());
    let marked = text.char_indices().map(|(at, c)| {
        let is_at_an_end = at < before || at >= after;
        if c.is_whitespace() && (is_at_an_end || c != ' ') { '␣' } else { c }
    });
    clean(&marked.collect::<String>())
}

/// The codes of letters that only look like ours: ` (U+0410)`.
pub(crate) fn foreign(text: &str) -> Option<String> {
    let codes = codes(text, |c| c > LAST_LATIN && c.is_alphanumeric());
    (!codes.is_empty()).then(|| format!(" ({})", codes.join(", ")))
}

/// The codes of such characters, each once.
fn codes(text: &str, is_such: impl Fn(char) -> bool) -> Vec<String> {
    let mut codes = Vec::new();
    for c in text.chars().filter(|c| is_such(*c)) {
        let code = format!("U+{:04X}", u32::from(c));
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_eye_would_miss_is_shown() {
        for (text, shown) in [
            ("I", "\"I\""),
            ("I\u{200b}", "\"I\" + usynligt tegn (U+200B)"),
            ("\u{feff}I\u{200b}", "\"I\" + usynlige tegn (U+FEFF, U+200B)"),
            ("\u{410}", "\"\u{410}\" (U+0410)"),
            ("U ", "\"U␣\""),
            ("H\u{a0}/ U", "\"H␣/ U\""),
            ("  ", "\"␣␣\""),
            ("Å/ü", "\"Å/ü\""),
        ] {
            assert_eq!(revealed(text, Lang::Da), shown);
        }
    }
}
