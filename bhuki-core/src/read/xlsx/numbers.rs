//! Numbers as their format shows them: dates, times, and decimals that count.

use super::super::shown::{Moment, number};

/// What a number format makes of a number, as far as that changes what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum NumberFormat {
    /// A number.
    #[default]
    Plain,
    /// A number with so many decimals, always: people number their activities 1.9 and
    /// 1.10, and the second must not be read as 1.1.
    Fixed(u8),
    /// A date or a time of day.
    Date,
    /// A length of time.
    Duration,
}

impl NumberFormat {
    /// The formats that every workbook has, by their number (ECMA-376 18.8.30); those of
    /// East Asian languages are dates too.
    pub(super) fn built_in(id: u32) -> Self {
        match id {
            2 => Self::Fixed(2),
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => Self::Date,
            46 => Self::Duration,
            _ => Self::Plain,
        }
    }

    /// What a format's code makes of a number.
    pub(super) fn of_code(code: &str) -> Self {
        if let Some(zeros) = code.strip_prefix("0.")
            && zeros.len() < 10
            && zeros.chars().all(|c| c == '0')
        {
            return u8::try_from(zeros.len()).map_or(Self::Plain, Self::Fixed);
        }
        let mut chars = code.chars();
        while let Some(c) = chars.next() {
            match c {
                // The next character stands for itself, or only takes its room.
                '\\' | '_' | '*' => drop(chars.next()),
                '"' => drop(chars.by_ref().find(|c| *c == '"')),
                // A colour, a condition, a language; or hours beyond 24.
                '[' => {
                    let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                    if is_hours(&inside) {
                        return Self::Duration;
                    }
                }
                // What follows is for negative numbers.
                ';' => return Self::Plain,
                'd' | 'm' | 'h' | 'y' | 's' | 'D' | 'M' | 'H' | 'Y' | 'S' => return Self::Date,
                // "General", in which no letter stands for a date.
                'G' | 'g' if code.eq_ignore_ascii_case("general") => return Self::Plain,
                _ => {}
            }
        }
        Self::Plain
    }

    /// The text of a number.
    pub(super) fn shown(self, value: f64, from_1904: bool) -> String {
        match self {
            Self::Plain => number(value),
            Self::Fixed(decimals) => format!("{value:.*}", usize::from(decimals)),
            Self::Date => Moment::of(value, from_1904)
                .map_or_else(|| number(value), |moment| moment.shown(value < 1.0)),
            Self::Duration => Moment::duration(value).unwrap_or_else(|| number(value)),
        }
    }
}

/// `h`, `hh`, `mm` or `ss` in brackets.
fn is_hours(inside: &str) -> bool {
    let lower = inside.to_ascii_lowercase();
    ['h', 'm', 's'].iter().any(|unit| !lower.is_empty() && lower.chars().all(|c| c == *unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_apart() {
        for (code, format) in [
            ("General", NumberFormat::Plain),
            ("0", NumberFormat::Plain),
            ("0.00", NumberFormat::Fixed(2)),
            ("#,##0.00", NumberFormat::Plain),
            ("0.0%", NumberFormat::Plain),
            ("yyyy-mm-dd", NumberFormat::Date),
            ("DD/MM/YY", NumberFormat::Date),
            ("[$-406]d. mmmm yyyy;@", NumberFormat::Date),
            ("[h]:mm", NumberFormat::Duration),
            ("[Red]0", NumberFormat::Plain),
            ("0\" dage\"", NumberFormat::Plain),
            ("#,##0\\ [$kr.-406]", NumberFormat::Plain),
            ("0;\"minus \"d", NumberFormat::Plain),
            ("h:mm AM/PM", NumberFormat::Date),
        ] {
            assert_eq!(NumberFormat::of_code(code), format, "{code}");
        }
    }

    #[test]
    fn serial_numbers_are_dates() {
        let date = |value, from_1904| NumberFormat::Date.shown(value, from_1904);
        assert_eq!(date(46_143.0, false), "2026-05-01");
        assert_eq!(date(44_681.0, true), "2026-05-01");
        assert_eq!(date(46_143.5, false), "2026-05-01 12:00");
        assert_eq!(date(59.0, false), "1900-02-28");
        assert_eq!(date(61.0, false), "1900-03-01");
        assert_eq!(date(0.25, false), "06:00");
        assert_eq!(date(-3.0, false), "-3");
        assert_eq!(date(9e9, false), "9000000000");
        assert_eq!(NumberFormat::Duration.shown(1.5, false), "36:00:00");
    }
}
