//! Who holds a duty, with each role counted once, however many columns it has.

use std::collections::{BTreeSet, HashMap};

use super::{DutyCell, Matrix, Role};
use crate::model::scheme::Duty;
use crate::text::visible;

/// What is worked out about the roles once, by their index in [`Matrix::roles`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Identities {
    /// The first role that is the same: columns with the same head are one role, and
    /// columns without a head are each their own.
    first: Vec<usize>,
    /// What sentences call it: its name, with the group where several have that name,
    /// and its cell where it has none.
    names: Vec<String>,
}

impl Identities {
    pub(super) fn of(roles: &[Role]) -> Self {
        Self { first: first_of_each(roles), names: names(roles) }
    }
}

/// The first role that is the same as each.
fn first_of_each(roles: &[Role]) -> Vec<usize> {
    let mut known: HashMap<[String; 3], usize> = HashMap::new();
    let mut first = Vec::with_capacity(roles.len());
    for (i, role) in roles.iter().enumerate() {
        let is_unnamed = visible(&role.name).is_empty();
        first.push(if is_unnamed { i } else { *known.entry(role.identity()).or_insert(i) });
    }
    first
}

/// What sentences call each role.
fn names(roles: &[Role]) -> Vec<String> {
    let mut called: HashMap<String, usize> = HashMap::new();
    for role in roles {
        *called.entry(visible(&role.name)).or_default() += 1;
    }
    roles.iter().map(|role| name(role, &called)).collect()
}

/// What sentences call a role, knowing how many roles have each name.
fn name(role: &Role, called: &HashMap<String, usize>) -> String {
    match (visible(&role.name), &role.group) {
        (name, _) if name.is_empty() => role.cell.to_string(),
        (name, Some(group)) if called.get(&name) > Some(&1) => format!("{name} ({group})"),
        (name, _) => name,
    }
}

impl Matrix {
    /// The roles that hold a duty in an activity, by their index in [`Matrix::roles`],
    /// each once: a role with two cells or two columns is still one role.
    ///
    /// ```
    /// use bhuki_core::{Duty, Matrix, Scheme};
    /// let matrix = Matrix::builder(Scheme::named("bhuki").unwrap())
    ///     .activity("", "Drift", &[("It-chef", "H/U"), ("DPO", "K"), ("Leverandør", "U")])
    ///     .build();
    /// assert_eq!(matrix.roles_with(0, Duty::U), [0, 2]);
    /// ```
    pub fn roles_with(&self, activity: usize, letter: Duty) -> Vec<usize> {
        self.roles_where(activity, |duty| duty.has(letter))
    }

    /// The roles that have a letter in an activity, whichever it is, each once.
    pub fn roles_in(&self, activity: usize) -> Vec<usize> {
        self.roles_where(activity, |duty| !duty.reading.blank)
    }

    /// How many roles there are, each counted once.
    pub fn distinct_roles(&self) -> usize {
        let first = self.identities.first.iter().enumerate();
        first.filter(|(i, first)| i == *first).count()
    }

    /// The first role that is the same as this one, which is most often itself.
    pub(crate) fn same_role(&self, role: usize) -> usize {
        self.identities.first.get(role).copied().unwrap_or(role)
    }

    fn roles_where(&self, activity: usize, is_meant: impl Fn(&DutyCell) -> bool) -> Vec<usize> {
        let duties = self.duties_of(activity).iter().filter(|duty| is_meant(duty));
        let roles: BTreeSet<usize> = duties.map(|duty| self.same_role(duty.role)).collect();
        roles.into_iter().collect()
    }

    /// What sentences call these roles.
    pub(crate) fn names_of(&self, roles: &[usize]) -> Vec<String> {
        roles.iter().filter_map(|role| self.identities.names.get(*role).cloned()).collect()
    }
}
