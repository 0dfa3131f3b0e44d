//! The core against whole files: one program, so that it is linked once.

mod hostile;
mod house;
mod mutated;
#[path = "../order.rs"]
mod order;
mod read;
mod template;
mod workbooks;

/// A value of the library with some of its fields changed.
fn changed<T>(mut value: T, change: impl FnOnce(&mut T)) -> T {
    change(&mut value);
    value
}
