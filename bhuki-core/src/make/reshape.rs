//! The same matrix with other roles or activities, or set out anew.

use std::collections::HashMap;

use crate::model::builder::Builder;
use crate::model::matrix::{Activity, DutyCell, Matrix, Role};
use crate::model::notation;
use crate::text::folded;

impl Matrix {
    /// The matrix with other roles, set out as [`Matrix::as_grid`] does.
    ///
    /// Letters follow the role of the same name, whatever its case; those of a role
    /// that is gone are left out.
    ///
    /// ```
    /// use bhuki_core::{Matrix, Role, Scheme};
    /// let matrix = Matrix::builder(Scheme::bhuki())
    ///     .activity("D1", "Overvåge driften", &[("It-chef", "H/U"), ("DPO", "K")])
    ///     .build();
    /// let role = |name: &str| Role::new(name);
    /// let ours = matrix.with_roles(vec![role("Driftschef"), role("IT-chef")]);
    /// assert_eq!(ours.duties().len(), 1);
    /// assert_eq!(ours.duties()[0].role, 1);
    /// ```
    #[must_use]
    pub fn with_roles(&self, roles: Vec<Role>) -> Self {
        let places = places(roles.iter().map(|role| role.name.as_str()));
        let place = |role: &Role| places.get(&folded(&role.name)).copied();
        let kept: Vec<Option<usize>> = self.roles().iter().map(place).collect();
        self.rearranged(roles, self.activities().to_vec(), |duty| {
            Some((duty.activity, kept.get(duty.role).copied().flatten()?))
        })
    }

    /// The matrix with other activities, set out as [`Matrix::as_grid`] does.
    ///
    /// Letters follow the activity of the same wording, whatever its case; those of an
    /// activity that is gone are left out.
    #[must_use]
    pub fn with_activities(&self, activities: Vec<Activity>) -> Self {
        let places = places(activities.iter().map(|activity| activity.name.as_str()));
        let place = |activity: &Activity| places.get(&folded(&activity.name)).copied();
        let kept: Vec<Option<usize>> = self.activities().iter().map(place).collect();
        self.rearranged(self.roles().to_vec(), activities, |duty| {
            Some((kept.get(duty.activity).copied().flatten()?, duty.role))
        })
    }

    /// The matrix without its letters.
    #[must_use]
    pub fn without_letters(&self) -> Self {
        self.rearranged(self.roles().to_vec(), self.activities().to_vec(), |_| None)
    }

    /// The matrix as a grid of its own, roles along the top, with one cell for each role
    /// in each activity: where the sheet has several, as with a column for each letter,
    /// their letters are put together.
    #[must_use]
    pub fn as_grid(&self) -> Self {
        let stay = |duty: &DutyCell| Some((duty.activity, duty.role));
        self.rearranged(self.roles().to_vec(), self.activities().to_vec(), stay)
    }

    /// `place` says in which activity and role a duty ends, if it does.
    fn rearranged(
        &self,
        roles: Vec<Role>,
        activities: Vec<Activity>,
        place: impl Fn(&DutyCell) -> Option<(usize, usize)>,
    ) -> Self {
        let mut duties: Vec<(usize, usize, String)> = Vec::new();
        for duty in self.duties() {
            let Some((activity, role)) = place(duty) else { continue };
            match duties.last_mut() {
                Some(last) if (last.0, last.1) == (activity, role) => {
                    last.2 = notation::read(&format!("{}/{}", last.2, duty.raw), self.scheme).tidy;
                }
                _ => duties.push((activity, role, duty.raw.to_string())),
            }
        }
        Builder::of(self.scheme, roles, activities, duties).sheet(self.sheet.as_str()).build()
    }
}

/// Where each name stands first.
fn places<'a>(names: impl Iterator<Item = &'a str>) -> HashMap<String, usize> {
    let mut places = HashMap::new();
    for (place, name) in names.enumerate() {
        places.entry(folded(name)).or_insert(place);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::{Hints, find};
    use crate::model::matrix::Layout;
    use crate::model::scheme::Scheme;
    use crate::model::sheet::Sheet;

    fn letters(matrix: &Matrix) -> Vec<(usize, usize, &str)> {
        matrix.duties().iter().map(|duty| (duty.activity, duty.role, &*duty.raw)).collect()
    }

    #[test]
    fn letters_follow_their_activities() {
        let matrix = Matrix::builder(Scheme::bhuki())
            .activity("1", "Drive systemet", &[("It-chef", "H"), ("DPO", "K")])
            .activity("2", "Udfase systemet", &[("DPO", "U")])
            .build();
        let named = |name: &str| Activity { name: name.to_owned(), ..Activity::default() };
        let ours = matrix.with_activities(vec![named("Købe systemet"), named("udfase systemet")]);
        assert_eq!(letters(&ours), [(1, 1, "U")]);
        assert_eq!(ours.duties()[0].cell.to_string(), "C3");
        assert!(matrix.without_letters().duties().is_empty());
    }

    #[test]
    fn a_column_for_each_letter_becomes_one_for_each_role() {
        let mut sheet = Sheet::from_rows(
            "A",
            &[
                &["", "It-chef", "", "", "DPO", "", ""],
                &["Aktivitet", "H", "U", "K", "H", "U", "K"],
                &["Udarbejde beredskabsplan", "x", "x", "", "", "", "x"],
                &["Afprøve beredskabsplan", "", "x", "", "x", "", ""],
            ],
        );
        sheet.merged = vec!["B1:D1".parse().unwrap(), "E1:G1".parse().unwrap()];
        let found = find(&[sheet], &Hints::default()).unwrap();
        assert_eq!(found.matrices[0].layout, Layout::SubColumns);
        let grid = found.matrices[0].as_grid();
        assert_eq!(letters(&grid), [(0, 0, "H/U"), (0, 1, "K"), (1, 0, "U"), (1, 1, "H")]);
    }
}
