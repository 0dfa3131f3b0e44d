//! What everything is about: cells and sheets, letters and what they mean, and the matrix.

pub(crate) mod builder;
pub(crate) mod cell;
pub(crate) mod form;
pub(crate) mod json;
pub(crate) mod kind;
pub(crate) mod matrix;
pub(crate) mod meanings;
pub(crate) mod notation;
pub(crate) mod own_scheme;
pub(crate) mod scheme;
pub(crate) mod sheet;
pub(crate) mod words;
