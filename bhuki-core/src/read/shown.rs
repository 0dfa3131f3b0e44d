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

/// A date with its time of day.
pub(super) struct Moment {
    pub(super) year: i64,
    pub(super) month: i64,
    pub(super) day: i64,
    pub(super) hour: i64,
    pub(super) minute: i64,
    pub(super) second: i64,
}

/// One more than the last day Excel knows, the last of the year 9999.
const DAYS: f64 = 2_958_466.0;
const SECONDS_IN_DAY: i64 = 86_400;

impl Moment {
    /// The moment of a serial number; none where no date has it.
    pub(super) fn of(serial: f64, from_1904: bool) -> Option<Self> {
        if !(0.0..DAYS).contains(&serial) {
            return None;
        }
        let seconds = seconds(serial);
        let (mut days, second) = (seconds / SECONDS_IN_DAY, seconds % SECONDS_IN_DAY);
        if from_1904 {
            days += 1462;
        }
        // Excel counts a 29 February 1900, as Lotus 1-2-3 did.
        let before_march_1900 = i64::from(days < 60);
        // Days from the start of the calendar in March of the year 0 to 30 December 1899.
        let (year, month, day) = calendar(days + before_march_1900 + 693_899);
        let (hour, minute) = (second / 3600, second / 60 % 60);
        Some(Self { year, month, day, hour, minute, second: second % 60 })
    }

    /// A length of time in hours, minutes and seconds.
    pub(super) fn duration(serial: f64) -> Option<String> {
        if !(0.0..DAYS).contains(&serial) {
            return None;
        }
        // In whole seconds, so that 0.9999 of a second does not lose an hour.
        let all = seconds(serial);
        Some(format!("{}:{:02}:{:02}", all / 3600, all / 60 % 60, all % 60))
    }

    /// The date as `2026-05-01`, with the time where it has one; only the time where the
    /// serial number tells no date.
    pub(super) fn shown(&self, time_only: bool) -> String {
        let Self { year, month, day, hour, minute, second } = self;
        let mut time = format!("{hour:02}:{minute:02}");
        if *second != 0 {
            time = format!("{time}:{second:02}");
        }
        if time_only {
            return time;
        }
        let date = format!("{year:04}-{month:02}-{day:02}");
        if (*hour, *minute, *second) == (0, 0, 0) { date } else { format!("{date} {time}") }
    }
}

/// A serial number in whole seconds; it lies inside Excel's calendar.
#[allow(clippy::cast_possible_truncation, reason = "it is at most some 256,000,000,000")]
fn seconds(serial: f64) -> i64 {
    (serial * 86_400.0).round() as i64
}

/// Year, month and day of a day counted from 1 March of the year 0: in a year that ends
/// with February, a leap day moves no other.
const fn calendar(days: i64) -> (i64, i64, i64) {
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    // March is 0; every five months have 153 days.
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let is_next_year = month >= 10;
    let year = year_of_era + era * 400 + is_next_year as i64;
    (year, if is_next_year { month - 9 } else { month + 3 }, day)
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
