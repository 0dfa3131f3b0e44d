//! What rules ask of a row: what it lacks, what it has too much of, who takes no part.

use crate::lint::fault::Fault;
use crate::model::matrix::{DutyCell, Matrix, Role};
use crate::model::scheme::Duty;
use crate::text::{Text, is_formula_error};

/// The activities in which nobody holds a duty. None where the family has no letter for
/// it, where the activity has no letter at all (that is `empty-activity`) or no wording
/// (`unnamed-activity`: who is accountable for nothing?), and where a cell was not
/// understood: the missing letter may be the one in it.
pub(crate) fn missing(matrix: &Matrix, letter: Duty) -> impl Iterator<Item = Fault> {
    let is_asked = matrix.scheme.letter_for(letter).is_some();
    let is_missing = move |i: &usize| {
        let is_held = matrix.holders(*i, letter).next().is_some();
        !is_held && !matrix.is_empty_activity(*i) && matrix.is_fully_read(*i)
    };
    named_activities(matrix)
        .filter(move |i| is_asked && is_missing(i))
        .map(|i| whole_row(matrix, i))
}

/// The same where hardly any activity has the duty: then the matrix does not use the
/// letter, which is one fault and not one for each row.
pub(crate) fn never_held(matrix: &Matrix, faults: &[Fault], message: Text) -> Option<Fault> {
    let filled = filled_activities(matrix).count();
    let is_unused = matrix.duties().iter().all(DutyCell::is_read) && faults.len() == filled;
    (is_unused && filled >= SEVERAL)
        .then(|| Fault { message: Some(message), ..Fault::at([matrix.area]) }.with("all", filled))
}

/// In fewer activities it is as easy to see them one by one.
const SEVERAL: usize = 5;

/// The activities with a wording: nothing can be asked about the others, and what is
/// wrong with their wording is told already.
pub(crate) fn named_activities(matrix: &Matrix) -> impl Iterator<Item = usize> {
    let activities = matrix.activities().iter().enumerate();
    let worded = activities.filter(|(_, a)| !a.is_unnamed() && !is_formula_error(&a.name));
    worded.map(|(i, _)| i)
}

/// The activities with a wording and a letter.
pub(crate) fn filled_activities(matrix: &Matrix) -> impl Iterator<Item = usize> {
    named_activities(matrix).filter(|activity| !matrix.is_empty_activity(*activity))
}

/// A fault of an activity that has no cell of its own.
pub(crate) fn whole_row(matrix: &Matrix, activity: usize) -> Fault {
    let cells = matrix.activities().get(activity).map(|activity| activity.duty_cells);
    Fault { cells: cells.into_iter().collect(), activity: Some(activity), ..Fault::default() }
}

/// The fault that more roles than `most` hold a duty, at their cells. A doubled role
/// counts once: that is `duplicate-role`.
pub(crate) fn more_than(
    most: usize,
    matrix: &Matrix,
    activity: usize,
    letter: Duty,
) -> Option<Fault> {
    let roles = matrix.roles_with(activity, letter);
    (roles.len() > most).then(|| Fault {
        cells: matrix.holders(activity, letter).map(|duty| duty.cell.into()).collect(),
        activity: Some(activity),
        roles: matrix.names_of(&roles),
        ..Fault::default()
    })
}

/// Reports the activities whose wording is about something and in which none of certain
/// roles holds anything, where the matrix has such roles. Silent where the activity has
/// another fault already: no letter at all, no wording.
pub(crate) fn not_involved(
    matrix: &Matrix,
    is_wanted: impl Fn(&Role) -> bool,
    is_about: impl Fn(&str) -> bool,
    faults: &mut Vec<Fault>,
) {
    let wanted: Vec<bool> = matrix.roles().iter().map(is_wanted).collect();
    if !wanted.contains(&true) {
        return;
    }
    for (i, activity) in matrix.activities().iter().enumerate() {
        let takes_part = matrix.duties_of(i).iter().any(|duty| {
            !duty.reading.blank && wanted.get(duty.role).is_some_and(|is_wanted| *is_wanted)
        });
        if !takes_part && !matrix.is_empty_activity(i) && is_about(&activity.name) {
            faults.push(whole_row(matrix, i));
        }
    }
}
