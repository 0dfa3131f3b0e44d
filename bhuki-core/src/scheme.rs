//! Placeholder until the letter families land.
/// A letter family.
#[derive(Debug)]
pub struct Scheme {
    /// Its name.
    pub name: &'static str,
}
/// Every family.
pub static SCHEMES: &[Scheme] = &[];
