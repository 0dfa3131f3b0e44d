//! The core against whole files: one program, so that it is linked once.

mod hostile;
mod mutated;
mod read;
mod template;
mod workbooks;
