//! A fresh matrix: from a template, from lists, from another family of letters.

pub mod catalogue;
pub mod convert;
pub mod list;
mod reshape;
pub mod workbook;
