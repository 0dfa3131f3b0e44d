//! What people and programs see.

pub(crate) mod advice;
pub(crate) mod after_making;
pub(crate) mod closing;
pub(crate) mod deliver;
mod drawing;
pub(crate) mod example_table;
mod file_table;
mod invisible;
mod json_form;
pub(crate) mod letter_families;
mod marked_cells;
mod next_step;
mod not_counted;
mod note_lines;
pub(crate) mod run;
mod same_rule;
mod short_form;
mod statistics;
mod text_form;
