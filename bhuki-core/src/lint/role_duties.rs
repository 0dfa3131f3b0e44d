//! What each role holds, for the rules on roles.

use indexmap::IndexMap;
use indexmap::map::Entry;

use crate::lint::fault::Fault;
use crate::lint::lint_input::LintInput;
use crate::model::cell::{Area, Cell};
use crate::model::matrix::{DutyCell, Matrix, Role};
use crate::model::scheme::Duty;
use crate::text::{is_formula_error, visible};

/// A role with everything that it holds in one matrix. Columns with the same head are
/// one role (`duplicate-role` reports them); columns without a name are none here.
#[derive(Debug)]
pub(crate) struct RoleDuties<'a> {
    /// Index of its first column in [`Matrix::roles`].
    pub(crate) index: usize,
    /// The role, as its first column has it.
    pub(crate) role: &'a Role,
    /// Where its name stands.
    pub(crate) headers: Vec<Area>,
    /// Whether every one of its columns is hidden.
    pub(crate) is_hidden: bool,
    /// Its cells, without the explicit blanks.
    pub(crate) duties: Vec<&'a DutyCell>,
}

impl<'a> RoleDuties<'a> {
    /// Whether no cell of it holds anything.
    pub(crate) fn is_idle(&self) -> bool {
        self.duties.is_empty()
    }

    /// Whether it holds the duty in any activity.
    pub(crate) fn has(&self, letter: Duty) -> bool {
        self.duties.iter().any(|duty| duty.has(letter))
    }

    /// Whether every cell was read, and as duties of the method.
    pub(crate) fn is_read(&self) -> bool {
        self.duties.iter().all(|duty| duty.is_read() && !duty.reading.duties.is_empty())
    }

    /// The number of activities in which it holds the duty.
    pub(crate) fn count(&self, letter: Duty) -> usize {
        distinct(self.duties.iter().filter(|duty| duty.has(letter)))
    }

    /// The number of activities in which it holds anything.
    pub(crate) fn activities(&self) -> usize {
        distinct(self.duties.iter())
    }

    /// The cells that give it the duty.
    pub(crate) fn cells(&self, letter: Duty) -> Vec<Area> {
        let duties = self.duties.iter().filter(|duty| duty.has(letter));
        let mut cells: Vec<Cell> = duties.map(|duty| duty.cell).collect();
        cells.sort_unstable();
        cells.dedup();
        cells.into_iter().map(Area::from).collect()
    }

    /// A fault at its heads.
    pub(crate) fn fault(&self) -> Fault {
        Fault { cells: self.headers.clone(), role: Some(self.index), ..Fault::default() }
    }

    fn add(&mut self, matrix: &'a Matrix, index: usize, role: &Role) {
        let filled = matrix.duties_in(index).filter(|duty| !duty.reading.blank);
        self.duties.extend(filled);
        self.duties.sort_by_key(|duty| duty.activity);
        self.headers.push(role.cell.into());
        self.is_hidden &= role.hidden;
    }
}

/// The duties stand in the order of the activities.
fn distinct<'a, 'b: 'a>(duties: impl Iterator<Item = &'a &'b DutyCell>) -> usize {
    let mut activities: Vec<usize> = duties.map(|duty| duty.activity).collect();
    activities.dedup();
    activities.len()
}

/// The roles of a matrix that have a name, in the order of the sheet.
pub(crate) fn holdings(matrix: &Matrix) -> Vec<RoleDuties<'_>> {
    let mut all: IndexMap<usize, RoleDuties<'_>> = IndexMap::new();
    for (index, role) in matrix.roles().iter().enumerate() {
        if visible(&role.name).is_empty() || is_formula_error(&role.name) {
            continue;
        }
        let new =
            || RoleDuties { index, role, headers: Vec::new(), is_hidden: true, duties: Vec::new() };
        all.entry(matrix.same_role(index)).or_insert_with(new).add(matrix, index, role);
    }
    all.into_values().collect()
}

/// Whether the roles are so few that most of everything lies with one of them anyway, as
/// between a customer and a supplier.
pub(crate) fn are_few(roles: &[RoleDuties<'_>]) -> bool {
    roles.len() < 3
}

/// A role in all the matrices of one file that have it.
///
/// A workbook often spreads its activities over several sheets with the same heads; what a
/// role does in one of them it need not do in all. It is told of in the first one.
pub(crate) struct InFile<'a> {
    /// The first matrix that has it, with what the user has set.
    pub(crate) case: LintInput<'a>,
    /// The index of that matrix among the cases.
    pub(crate) index: usize,
    /// What it holds there.
    pub(crate) first: RoleDuties<'a>,
    /// What it holds in the later matrices.
    later: Vec<RoleDuties<'a>>,
}

impl<'a> InFile<'a> {
    /// What it holds, matrix by matrix.
    pub(crate) fn all(&self) -> impl Iterator<Item = &RoleDuties<'a>> {
        std::iter::once(&self.first).chain(&self.later)
    }

    /// Whether it holds the duty in any activity.
    pub(crate) fn has(&self, letter: Duty) -> bool {
        self.all().any(|holding| holding.has(letter))
    }

    /// Whether no cell of it holds anything.
    pub(crate) fn is_idle(&self) -> bool {
        self.all().all(RoleDuties::is_idle)
    }

    /// Whether every cell was read, and as duties of the method.
    pub(crate) fn is_read(&self) -> bool {
        self.all().all(RoleDuties::is_read)
    }

    /// The number of activities in which it holds anything.
    pub(crate) fn activities(&self) -> usize {
        self.all().map(RoleDuties::activities).sum()
    }

    /// A fault at its heads in the first matrix.
    pub(crate) fn fault(&self) -> (usize, Fault) {
        (self.index, self.first.fault())
    }
}

/// The roles of a run, each with all it holds in its file.
pub(crate) fn roles_in_files<'a>(cases: &[LintInput<'a>]) -> Vec<InFile<'a>> {
    let mut all: IndexMap<(&str, [String; 3]), InFile<'a>> = IndexMap::new();
    for (index, case) in cases.iter().enumerate() {
        for holding in holdings(case.matrix) {
            let [_, group, second] = holding.role.identity();
            let name = case.settings.role_key(&holding.role.name);
            match all.entry((&case.matrix.file, [name, group, second])) {
                Entry::Occupied(mut known) => known.get_mut().later.push(holding),
                Entry::Vacant(place) => {
                    place.insert(InFile { case: *case, index, first: holding, later: Vec::new() });
                }
            }
        }
    }
    all.into_values().collect()
}
