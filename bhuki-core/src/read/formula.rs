//! Texts that Excel would take for formulas when it opens a CSV file.
//!
//! Such a text gets an apostrophe in front, as is the custom; the reader of CSV takes it
//! away again. A text that has one of its own gets one more, so nothing is lost.

use std::borrow::Cow;

/// The text as it may stand in a CSV file.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    let is_formula = begins_as_formula(text.trim_start_matches('\''));
    if is_formula { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text without the apostrophe that [`guarded`] put there.
pub(crate) fn unguarded(text: &str) -> &str {
    let is_formula = begins_as_formula(text.trim_start_matches('\''));
    text.strip_prefix('\'').filter(|_| is_formula).unwrap_or(text)
}

/// A sign alone, such as the dash in a cell with nothing in it, is no formula.
fn begins_as_formula(text: &str) -> bool {
    let mut chars = text.chars();
    let first = chars.next();
    // Excel takes the wide forms of East Asian keyboards for the same signs.
    first.is_some_and(|c| "=+-@\t\r＝＋－＠".contains(c)) && chars.next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guard_is_put_on_and_taken_off() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("- ikke aktuel", "'- ikke aktuel"),
            ("@leder", "'@leder"),
            ("'=1", "''=1"),
            ("''+x", "'''+x"),
            ("-", "-"),
            ("'t", "'t"),
            ("It-chef", "It-chef"),
            ("", ""),
            ("'", "'"),
            ("\t=1", "'\t=1"),
            ("＝1+1", "'＝1+1"),
            ("－", "－"),
        ] {
            assert_eq!(guarded(text), written);
            assert_eq!(unguarded(written), text);
        }
    }
}
