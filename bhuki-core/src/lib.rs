//! Responsibility matrices (BHUKI, RACI and relatives).

pub mod cell;
pub mod error;
mod package;
pub mod read;
pub mod scheme;
pub mod sheet;
pub mod text;

pub use cell::{Area, Cell, Place};
pub use error::Error;
pub use read::{Limits, read};
pub use sheet::Sheet;
pub use text::{Lang, Text};
