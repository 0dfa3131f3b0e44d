//! Addresses: one cell, an area of cells, a place in a workbook.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The number of rows in an Excel sheet; no address lies below it.
pub const ROWS: u32 = 1_048_576;
/// The number of columns in an Excel sheet; no address lies to the right of it.
pub const COLUMNS: u32 = 16_384;

/// A cell by row and column, both counted from zero, shown the way Excel does.
///
/// ```
/// use bhuki_core::Cell;
/// let cell = Cell { row: 4, col: 2 };
/// assert_eq!(cell.to_string(), "C5");
/// assert_eq!("C5".parse(), Ok(cell));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Cell {
    /// Row, counted from 0.
    pub row: u32,
    /// Column, counted from 0.
    pub col: u32,
}

impl Cell {
    /// A cell from its row and column, both counted from zero.
    pub const fn new(row: u32, col: u32) -> Self {
        Self { row, col }
    }
}

/// The letters of a column: 0 is `A`, 26 is `AA`.
pub fn column_name(col: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(col) + 1;
    while rest > 0 {
        let digit = ((rest - 1) % 26) as u8;
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_name(self.col), u64::from(self.row) + 1)
    }
}

/// The text is no address such as `C5` or `A4:U27` inside Excel's grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a cell address such as C5 or A4:U27")]
pub struct BadAddress;

impl FromStr for Cell {
    type Err = BadAddress;

    fn from_str(text: &str) -> Result<Self, BadAddress> {
        // Millions of addresses are read from a large sheet: allocate for `$` only.
        let text = if text.contains('$') { text.replace('$', "").into() } else { Cow::from(text) };
        let split = text.find(|c: char| c.is_ascii_digit()).ok_or(BadAddress)?;
        let (letters, digits) = text.split_at(split);
        if letters.is_empty() || letters.len() > 3 || digits.len() > 7 || digits.starts_with('0') {
            return Err(BadAddress);
        }
        let mut col = 0;
        for letter in letters.chars() {
            let digit = letter.to_ascii_uppercase();
            if !digit.is_ascii_uppercase() {
                return Err(BadAddress);
            }
            col = col * 26 + (u32::from(digit) - u32::from('A') + 1);
        }
        let row: u32 = digits.parse().map_err(|_| BadAddress)?;
        if row > ROWS || col > COLUMNS {
            return Err(BadAddress);
        }
        Ok(Self { row: row - 1, col: col - 1 })
    }
}

/// A rectangle of cells, both corners included.
///
/// ```
/// use bhuki_core::Area;
/// let area: Area = "A4:U27".parse().unwrap();
/// assert_eq!((area.rows(), area.columns()), (24, 21));
/// assert_eq!(area.to_string(), "A4:U27");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Area {
    /// The upper left corner.
    pub from: Cell,
    /// The lower right corner.
    pub to: Cell,
}

impl Area {
    /// The smallest area that holds both cells.
    pub fn new(a: Cell, b: Cell) -> Self {
        Self {
            from: Cell::new(a.row.min(b.row), a.col.min(b.col)),
            to: Cell::new(a.row.max(b.row), a.col.max(b.col)),
        }
    }

    /// The number of rows.
    pub const fn rows(&self) -> u32 {
        self.to.row - self.from.row + 1
    }

    /// The number of columns.
    pub const fn columns(&self) -> u32 {
        self.to.col - self.from.col + 1
    }

    /// Whether the cell lies inside.
    pub const fn contains(&self, cell: Cell) -> bool {
        self.from.row <= cell.row
            && cell.row <= self.to.row
            && self.from.col <= cell.col
            && cell.col <= self.to.col
    }

    /// Whether the two have a cell in common.
    pub const fn overlaps(&self, other: &Self) -> bool {
        self.from.row <= other.to.row
            && other.from.row <= self.to.row
            && self.from.col <= other.to.col
            && other.from.col <= self.to.col
    }

    /// The smallest area that holds both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        Self {
            from: Cell::new(self.from.row.min(other.from.row), self.from.col.min(other.from.col)),
            to: Cell::new(self.to.row.max(other.to.row), self.to.col.max(other.to.col)),
        }
    }
}

impl From<Cell> for Area {
    fn from(cell: Cell) -> Self {
        Self { from: cell, to: cell }
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.from == self.to {
            write!(f, "{}", self.from)
        } else {
            write!(f, "{}:{}", self.from, self.to)
        }
    }
}

impl FromStr for Area {
    type Err = BadAddress;

    fn from_str(text: &str) -> Result<Self, BadAddress> {
        match text.split_once(':') {
            Some((a, b)) => Ok(Self::new(a.parse()?, b.parse()?)),
            None => text.parse::<Cell>().map(Self::from),
        }
    }
}

/// Cells of one sheet, shown as Excel writes a reference: `'Ansvar & roller'!C21, E21`.
///
/// ```
/// use bhuki_core::Place;
/// let place = Place { sheet: "Ansvar & roller", cells: &["C21".parse().unwrap()] };
/// assert_eq!(place.to_string(), "'Ansvar & roller'!C21");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// The sheet's name; empty where the file has no sheets.
    pub sheet: &'a str,
    /// The cells, in the order they are shown.
    pub cells: &'a [Area],
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.sheet.is_empty() {
            write!(f, "{}!", quoted(self.sheet))?;
        }
        for (i, area) in self.cells.iter().enumerate() {
            let comma = if i > 0 { ", " } else { "" };
            write!(f, "{comma}{area}")?;
        }
        Ok(())
    }
}

/// A sheet's name as it stands in a reference: quoted unless it is a plain word
/// that cannot be taken for an address.
pub fn quoted(sheet: &str) -> String {
    let plain = sheet.chars().all(|c| c.is_alphanumeric() || c == '_')
        && !sheet.starts_with(|c: char| c.is_numeric())
        && sheet.parse::<Cell>().is_err();
    if plain { sheet.to_owned() } else { format!("'{}'", sheet.replace('\'', "''")) }
}

/// Serialises as the text Excel shows.
macro_rules! serde_as_text {
    ($($name:ty),*) => {$(
        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}
serde_as_text!(Cell, Area);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_round_trip_to_the_last_corner() {
        for text in ["A1", "Z9", "AA10", "XFD1048576"] {
            assert_eq!(text.parse::<Cell>().unwrap().to_string(), text);
        }
        assert_eq!("$C$5".parse(), Ok(Cell::new(4, 2)));
        for text in ["", "A", "1", "A0", "XFE1", "A1048577", "ZZZZZZZ1", "A99999999999", "Å1"] {
            assert_eq!(text.parse::<Cell>(), Err(BadAddress), "{text}");
        }
    }

    #[test]
    fn sheet_names_are_quoted_where_excel_does() {
        assert_eq!(quoted("BHUKI"), "BHUKI");
        assert_eq!(quoted("Ark 1"), "'Ark 1'");
        assert_eq!(quoted("R2D2's"), "'R2D2''s'");
        assert_eq!(quoted("A1"), "'A1'");
        assert_eq!(quoted("2026"), "'2026'");
    }
}
