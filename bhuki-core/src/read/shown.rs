//! Values as a person sees them in a cell, the same from every format.

/// A number in its shortest form: `3`, `2.5`. Fifteen digits, as Excel shows at most.
pub(super) fn number(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    if rounded == 0.0 {
        return "0".to_owned();
    }
    if (1e-9..1e21).contains(&rounded.abs()) { rounded.to_string() } else { format!("{rounded:E}") }
}

/// A truth value as Excel shows it in English; Danish Excel shows SANDT and FALSK.
pub(super) const fn truth(yes: bool) -> &'static str {
    if yes { "TRUE" } else { "FALSE" }
}

/// An ISO date without a midnight nobody wrote, and without the `T`.
pub(super) fn iso_date(when: &str) -> String {
    let (date, time) = when.split_once('T').unwrap_or((when, ""));
    let time = time.trim_end_matches('Z');
    match time.split_once('.').map_or(time, |(time, _)| time) {
        "" | "00:00:00" | "00:00" => date.to_owned(),
        time => format!("{date} {}", time.strip_suffix(":00").unwrap_or(time)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_honest() {
        let texts = [3.0, -0.0, 2.5, 0.1 + 0.2, 1e300, 123_456_789_012.0, 1.0 / 3.0].map(number);
        assert_eq!(texts, ["3", "0", "2.5", "0.3", "1E300", "123456789012", "0.333333333333333"]);
        assert_eq!(number(f64::NAN), "NaN");
    }

    #[test]
    fn dates_lose_an_empty_time() {
        assert_eq!(iso_date("2026-05-01"), "2026-05-01");
        assert_eq!(iso_date("2026-05-01T00:00:00"), "2026-05-01");
        assert_eq!(iso_date("2026-05-01T08:30:00.000Z"), "2026-05-01 08:30");
    }
}
