//! What one role holds in one activity, in however many cells.

use crate::lint::fault::Fault;
use crate::model::matrix::{DutyCell, Matrix};
use crate::model::scheme::{Duties, Duty, Letter, Scheme};

/// What each role has in each activity: one cell most often, several where each letter
/// has a column of its own. Only where all of it was read.
pub(crate) fn by_role(matrix: &Matrix) -> impl Iterator<Item = &[DutyCell]> {
    let same = |a: &DutyCell, b: &DutyCell| (a.activity, a.role) == (b.activity, b.role);
    matrix.duties().chunk_by(same).filter(|duties| duties.iter().all(DutyCell::is_read))
}

pub(crate) fn letters_of(duties: &[DutyCell]) -> Duties {
    duties.iter().flat_map(|duty| duty.reading.duties.iter()).collect()
}

/// The fault that a role has these letters at once, which `{letters}` lists.
pub(crate) fn held_at_once(duties: &[DutyCell], matrix: &Matrix) -> Fault {
    let held: Vec<&DutyCell> = duties.iter().filter(|duty| !duty.reading.blank).collect();
    let is_held =
        |sign: &&Letter| held.iter().any(|duty| duty.reading.letters.contains(&sign.capital));
    let signs: Vec<char> =
        matrix.scheme.letters.iter().filter(is_held).map(|sign| sign.capital).collect();
    let fault = Fault {
        cells: held.iter().map(|duty| duty.cell.into()).collect(),
        activity: held.first().map(|duty| duty.activity),
        role: held.first().map(|duty| duty.role),
        ..Fault::default()
    };
    fault.with("letters", signs)
}

/// Whether the cell holds a letter that means the decision and nothing else. Where one
/// letter gives both B and H, as in the Swedish HUKI, nobody has chosen to put the two
/// together.
pub(crate) fn decides(duty: &DutyCell, scheme: &Scheme) -> bool {
    let signs = scheme.letters.iter().filter(|sign| duty.reading.letters.contains(&sign.capital));
    signs.into_iter().any(|sign| sign.duties == [Duty::B])
}

/// A note of capitalised words, as in `H: Anne Holm` and `K (Bo)`, says who it is and sets
/// no condition. A single letter, as in `R (A)`, is no name.
pub(crate) fn is_name(note: &str) -> bool {
    let note = note.trim_matches(|c: char| "()[]{}".contains(c));
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    note.chars().count() > 1 && note.split_whitespace().all(is_capital)
}
