//! From findings and matrices to what people and programs read.

pub mod csv;
pub mod json;
mod rows;
pub mod table;
pub mod template;
