//! Days as people and spreadsheets write them.

use std::fmt;

use crate::text::{Text, text, visible};

/// A day of the calendar; the core knows no clock, so whoever calls it says what day it is.
///
/// ```
/// use bhuki_core::Day;
/// let day = Day::new(2027, 2, 28).unwrap();
/// assert!(day < Day::new(2027, 3, 1).unwrap());
/// assert_eq!(day.to_string(), "2027-02-28");
/// assert_eq!(Day::new(2027, 2, 29), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// The day of a year, a month from 1 to 12 and a day of it from 1; none if there is no
    /// such day.
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        if year > 9999 || day == 0 || day > days_in(year, month) {
            return None;
        }
        Some(Self { year, month, day })
    }

    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub const fn day(self) -> u8 {
        self.day
    }
}

/// The number of days in a month; 0 if there is no such month.
const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => 0,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Why a text is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoDay {
    /// It is no date that is known.
    Unreadable,
    /// `01/02/2027` may be in January or in February.
    Ambiguous,
}

impl NoDay {
    /// What is wrong with the text, and the cure.
    pub(crate) fn words(self, given: &str) -> Text<String> {
        let given = visible(given);
        match self {
            Self::Unreadable => text!(
                "\"{given}\" er ikke en dato. Skriv den som 31.12.2027 eller 2027-12-31.",
                "\"{given}\" is no date. Write it as 2027-12-31 or 31.12.2027."
            ),
            Self::Ambiguous => text!(
                "\"{given}\" kan være to forskellige dage. Skriv datoen som 31.12.2027 eller \
                 2027-12-31.",
                "\"{given}\" may be two different days. Write the date as 2027-12-31 or \
                 31.12.2027."
            ),
        }
    }
}

/// The months by their first three letters; May has another letter in Danish.
const MONTHS: [Text; 12] = [
    Text { da: "jan", en: "jan" },
    Text { da: "feb", en: "feb" },
    Text { da: "mar", en: "mar" },
    Text { da: "apr", en: "apr" },
    Text { da: "maj", en: "may" },
    Text { da: "jun", en: "jun" },
    Text { da: "jul", en: "jul" },
    Text { da: "aug", en: "aug" },
    Text { da: "sep", en: "sep" },
    Text { da: "okt", en: "oct" },
    Text { da: "nov", en: "nov" },
    Text { da: "dec", en: "dec" },
];

/// The day that a text names: `2027-01-31`, `31.01.2027`, `31-1-2027`, `31/01/2027`,
/// `31. januar 2027`; a midnight behind it says nothing.
pub(crate) fn read(text: &str) -> Result<Day, NoDay> {
    let text = visible(text).to_lowercase();
    let midnight = [" 00:00:00", " 00:00", "t00:00:00"];
    let day = midnight.iter().find_map(|time| text.strip_suffix(time)).unwrap_or(&text);
    let parts: Vec<&str> =
        day.split(['.', '-', '/', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts.as_slice() else { return Err(NoDay::Unreadable) };
    let (day, month, year) = match (number(first), month(second), number(third)) {
        (Some(year), Some(month), Some(day)) if first.len() == 4 => (day, month, year),
        (Some(day), Some(month), Some(year)) if third.len() == 4 => (day, month, year),
        _ => return Err(NoDay::Unreadable),
    };
    let date = Day::new(year, narrow(month)?, narrow(day)?).ok_or(NoDay::Unreadable)?;
    // Danes write the day first, an English spreadsheet the month.
    let may_be_english = text.contains('/') && third.len() == 4;
    if may_be_english && day <= 12 && day != month {
        return Err(NoDay::Ambiguous);
    }
    Ok(date)
}

/// Only digits: `+5` is no day.
fn number(part: &str) -> Option<u16> {
    part.chars().all(|c| c.is_ascii_digit()).then(|| part.parse().ok()).flatten()
}

/// The month by its number or its name.
fn month(part: &str) -> Option<u16> {
    let is_named = |name: &Text| [name.da, name.en].iter().any(|short| part.starts_with(short));
    let named = || MONTHS.iter().position(is_named).and_then(|i| u16::try_from(i + 1).ok());
    number(part).or_else(named)
}

fn narrow(number: u16) -> Result<u8, NoDay> {
    u8::try_from(number).map_err(|_| NoDay::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: u16, month: u8, day: u8) -> Day {
        Day::new(year, month, day).unwrap()
    }

    #[test]
    fn a_day_is_read_as_people_and_spreadsheets_write_it() {
        for text in [
            "2027-01-31", "31.01.2027", "31-01-2027", "31/01/2027", " 31.1.2027 ", "31. 1. 2027",
            "31. januar 2027", "31 jan. 2027", "31. January 2027", "2027-01-31 00:00:00",
            "2027-01-31T00:00:00", "2027/01/31",
        ] {
            assert_eq!(read(text), Ok(day(2027, 1, 31)), "{text}");
        }
        assert_eq!(read("01.02.2027"), Ok(day(2027, 2, 1)));
        assert_eq!(read("02/02/2027"), Ok(day(2027, 2, 2)));
        assert_eq!(read("2. maj 2027"), read("2 May 2027"));
    }

    #[test]
    fn what_may_be_two_days_or_none_is_refused() {
        for text in ["01/02/2027", "1/2/2027"] {
            assert_eq!(read(text), Err(NoDay::Ambiguous), "{text}");
        }
        for text in [
            "", "snart", "31.12", "31.12.27", "30.02.2027", "12/31/2027", "46387", "2027-13-01",
            "-1.1.2027x", "31.12.2027 08:30", "+1.1.2027", "999999.1.2027", "1.1.20277",
        ] {
            assert_eq!(read(text), Err(NoDay::Unreadable), "{text}");
        }
    }
}
