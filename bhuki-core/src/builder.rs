//! A matrix made in code, for Rust tools that have no workbook.

use crate::cell::{Area, Cell};
use crate::matrix::{Activity, Code, Kind, Layout, Matrix, Parts, Role};
use crate::scheme::Scheme;
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

    /// Names the sheet that findings point into.
    #[must_use]
    pub fn sheet(mut self, name: impl Into<String>) -> Self {
        self.sheet = name.into();
        self
    }

    /// Adds a role; `kind` is judged from the name unless the role says body.
    #[must_use]
    pub fn role(mut self, role: Role) -> Self {
        let kind =
            if role.kind == Kind::Body { Kind::Body } else { crate::words::kind_of(&role.name) };
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
        let kind = crate::words::kind_of(name);
        self.roles.push(Role { name: name.to_owned(), kind, ..Role::default() });
        self.roles.len() - 1
    }

    /// The finished matrix.
    pub fn build(self) -> Matrix {
        let plan = Plan::of(&self);
        let roles = (plan.first_role..)
            .zip(self.roles)
            .map(|(col, role)| Role { cell: Cell::new(plan.head_row, col), ..role })
            .collect();
        let activities = (plan.head_row + 1..)
            .zip(self.activities)
            .map(|(row, activity)| plan.placed(row, activity))
            .collect();
        let at = |activity: usize, role: usize| {
            Cell::new(plan.head_row + 1 + small(activity), plan.first_role + small(role))
        };
        let duties = self.duties.into_iter().map(|(a, r, raw)| (a, r, at(a, r), raw)).collect();
        let parts = Parts {
            sheet: self.sheet,
            area: Area::new(Cell::default(), Cell::new(plan.last_row, plan.last_role)),
            layout: Layout::Grid,
            heads: Cell::new(plan.head_row, plan.name_col),
            roles,
            activities,
            duties,
            ..Parts::default()
        };
        Matrix::new(parts, self.scheme)
    }
}

/// Where everything goes in the sheet the matrix would have.
struct Plan {
    head_row: u32,
    code_col: Option<u32>,
    name_col: u32,
    first_role: u32,
    last_role: u32,
    last_row: u32,
}

impl Plan {
    fn of(builder: &Builder) -> Self {
        let levels = builder.activities.iter().map(|a| a.sections.len()).max().unwrap_or(0);
        let has_codes = builder.activities.iter().any(|a| a.code.is_some());
        let head_row = u32::from(builder.roles.iter().any(|role| role.group.is_some()));
        let name_col = small(levels) + u32::from(has_codes);
        Self {
            head_row,
            code_col: has_codes.then(|| small(levels)),
            name_col,
            first_role: name_col + 1,
            last_role: name_col + small(builder.roles.len()),
            last_row: head_row + small(builder.activities.len()),
        }
    }

    fn placed(&self, row: u32, activity: Activity) -> Activity {
        let at = |col| Cell::new(row, col);
        Activity {
            code: activity
                .code
                .zip(self.code_col)
                .map(|(code, col)| Code { cell: at(col), ..code }),
            cell: at(self.name_col),
            duty_cells: Area::new(at(self.first_role), at(self.last_role.max(self.first_role))),
            ..activity
        }
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
