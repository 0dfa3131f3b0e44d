//! The core keeps the order that ARCHITECTURE.md writes down.

use std::path::Path;

use crate::order;

const SOURCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

#[test]
fn each_folder_uses_only_those_before_it() {
    order::each_folder_uses_only_those_before_it(Path::new(SOURCE), "core");
}

#[test]
fn no_two_files_use_each_other() {
    order::no_two_files_use_each_other(Path::new(SOURCE));
}

#[test]
fn each_type_name_means_one_thing() {
    order::each_type_name_means_one_thing(&[Path::new(SOURCE)]);
}
