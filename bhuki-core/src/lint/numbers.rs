//! What the rules on numbers share: the numbers of a matrix taken apart, once.

use crate::lint::code::{Numbered, counting_starts_over, numbered};
use crate::lint::code_form::{Malformed, malformed};
use crate::lint::code_place::{Misplaced, misplaced};
use crate::model::matrix::Matrix;

/// The numbers of a matrix, and what is odd about them.
pub struct ActivityNumbers<'a> {
    /// The matrix.
    pub(crate) matrix: &'a Matrix,
    /// The activities that have a number, in the order of the matrix.
    pub(crate) all: Vec<Numbered<'a>>,
    /// Whether bare numbers count the activities under each heading.
    pub(crate) starts_over: bool,
    pub(crate) malformed: Vec<Malformed>,
    pub(crate) misplaced: Vec<Misplaced>,
}

impl<'a> ActivityNumbers<'a> {
    pub(crate) fn of(matrix: &'a Matrix) -> Self {
        let all = numbered(matrix);
        let malformed = malformed(&all);
        Self {
            starts_over: counting_starts_over(&all),
            misplaced: misplaced(&all, &malformed),
            malformed,
            all,
            matrix,
        }
    }
}
