//! A matrix made in code, for Rust tools that have no workbook.

use crate::model::cell::{Area, Cell};
use crate::model::kind::RoleKind;
use crate::model::kind::kind_of;
use crate::model::matrix::{Activity, Code, Layout, Matrix, MatrixParts, Role};
use crate::model::scheme::Scheme;
use crate::text::folded;

/// Builds a [`Matrix`] step by step; see [`Matrix::builder`].
///
/// The cells are those the matrix would have in a sheet of its own: one head
/// row (two with role groups), a column per section level, one for the codes
/// and one for the wording.
#[derive(Debug)]
pub struct Builder {
    scheme: &'static Scheme,
    sheet: String,
    roles: Vec<Role>,
    activities: Vec<Activity>,
    duties: Vec<(usize, usize, String)>,
}

impl Matrix {
    /// Starts a matrix built in code.
    pub fn builder(scheme: &'static Scheme) -> Builder {
        Builder::new(scheme)
    }
}

impl Builder {
    pub(crate) const fn new(scheme: &'static Scheme) -> Self {
        Self {
            scheme,
            sheet: String::new(),
            roles: Vec::new(),
            activities: Vec::new(),
            duties: Vec::new(),
        }
    }

    /// Takes over the pieces of another matrix; letters are activity, role and text.
    pub(crate) fn of(
        scheme: &'static Scheme,
        roles: Vec<Role>,
        activities: Vec<Activity>,
        duties: Vec<(usize, usize, String)>,
    ) -> Self {
        Self { roles, activities, duties, ..Self::new(scheme) }
    }

    /// Names the sheet that findings point into.
    #[must_use]
    pub fn sheet(mut self, name: impl Into<String>) -> Self {
        self.sheet = name.into();
        self
    }

    /// Adds a role; `kind` is judged from the name unless the role says body.
    #[must_use]
    pub fn role(mut self, role: Role) -> Self {
        let kind = if role.kind == RoleKind::Body { RoleKind::Body } else { kind_of(&role.name) };
        self.roles.push(Role { kind, ..role });
        self
    }

    /// Adds an activity with its letters by role name. An empty code means none;
    /// roles that are not known yet are added in the order they are met.
    #[must_use]
    pub fn activity(self, code: &str, name: &str, letters: &[(&str, &str)]) -> Self {
        self.activity_in(&[], code, name, letters)
    }

    /// Adds an activity under section headings, the outermost first.
    #[must_use]
    pub fn activity_in(
        mut self,
        sections: &[&str],
        code: &str,
        name: &str,
        letters: &[(&str, &str)],
    ) -> Self {
        let index = self.activities.len();
        for (role, raw) in letters {
            let role = self.role_index(role);
            self.duties.push((index, role, (*raw).to_owned()));
        }
        self.activities.push(Activity {
            sections: sections.iter().map(|s| (*s).to_owned()).collect(),
            code: (!code.is_empty()).then(|| Code { text: code.to_owned(), cell: Cell::default() }),
            name: name.to_owned(),
            ..Activity::default()
        });
        self
    }

    fn role_index(&mut self, name: &str) -> usize {
        let wanted = folded(name);
        if let Some(found) = self.roles.iter().position(|role| folded(&role.name) == wanted) {
            return found;
        }
        let kind = kind_of(name);
        self.roles.push(Role { name: name.to_owned(), kind, ..Role::default() });
        self.roles.len() - 1
    }

    /// The finished matrix.
    pub fn build(self) -> Matrix {
        let plan = GridPlan::of(&self.roles, &self.activities);
        let roles = self.roles.into_iter().enumerate();
        let activities = self.activities.into_iter().enumerate();
        let at = |activity, role| plan.duty(activity, role);
        let parts = MatrixParts {
            sheet: self.sheet,
            area: plan.area(),
            layout: Layout::Grid,
            headers: plan.headers(),
            roles: roles.map(|(i, role)| Role { cell: plan.role(i), ..role }).collect(),
            activities: activities.map(|(i, activity)| plan.placed(i, activity)).collect(),
            duties: self
                .duties
                .into_iter()
                .map(|(a, r, raw)| (a, r, at(a, r), raw.into()))
                .collect(),
            ..MatrixParts::default()
        };
        Matrix::new(parts, self.scheme)
    }
}

/// Where everything goes in the sheet that a matrix without one would have.
pub(crate) struct GridPlan {
    header_row: u32,
    code_col: u32,
    name_col: u32,
    roles: u32,
    activities: u32,
}

impl GridPlan {
    pub(crate) fn of(roles: &[Role], activities: &[Activity]) -> Self {
        let levels = activities.iter().map(|a| a.sections.len()).max().unwrap_or(0);
        let has_codes = activities.iter().any(|a| a.code.is_some());
        Self {
            header_row: u32::from(roles.iter().any(|role| role.group.is_some())),
            code_col: small(levels),
            name_col: small(levels) + u32::from(has_codes),
            roles: small(roles.len()),
            activities: small(activities.len()),
        }
    }

    pub(crate) const fn headers(&self) -> Cell {
        Cell::new(self.header_row, self.name_col)
    }

    pub(crate) fn area(&self) -> Area {
        let last = Cell::new(self.header_row + self.activities, self.name_col + self.roles);
        Area::new(Cell::default(), last)
    }

    pub(crate) fn role(&self, role: usize) -> Cell {
        Cell::new(self.header_row, self.name_col + 1 + small(role))
    }

    pub(crate) fn code(&self, activity: usize) -> Cell {
        Cell::new(self.row(activity), self.code_col)
    }

    pub(crate) fn activity(&self, activity: usize) -> Cell {
        Cell::new(self.row(activity), self.name_col)
    }

    pub(crate) fn duty(&self, activity: usize, role: usize) -> Cell {
        Cell::new(self.row(activity), self.name_col + 1 + small(role))
    }

    pub(crate) fn duties(&self, activity: usize) -> Area {
        let last = Cell::new(self.row(activity), self.name_col + self.roles.max(1));
        Area::new(self.duty(activity, 0), last)
    }

    fn placed(&self, index: usize, activity: Activity) -> Activity {
        Activity {
            code: activity.code.map(|code| Code { cell: self.code(index), ..code }),
            cell: self.activity(index),
            duty_cells: self.duties(index),
            ..activity
        }
    }

    fn row(&self, activity: usize) -> u32 {
        self.header_row + 1 + small(activity)
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
