//! What a rule looks at: a matrix with the settings that hold for it.

use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;

/// One matrix and the settings that hold for it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct LintInput<'a> {
    /// The matrix.
    pub matrix: &'a Matrix,
    /// What the user has set for it.
    pub settings: &'a Settings,
}

impl<'a> LintInput<'a> {
    /// A matrix and what the user has set for it.
    pub const fn new(matrix: &'a Matrix, settings: &'a Settings) -> Self {
        Self { matrix, settings }
    }
}
