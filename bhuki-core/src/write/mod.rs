//! From findings and matrices to what people and programs read.

pub mod json;
pub mod template;
