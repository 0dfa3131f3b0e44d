//! A matrix in the making, whatever its layout.

use std::collections::{BTreeSet, HashMap};

use super::columns::{LabelColumns, TableRegion, header_text};
use super::rows::SortedRows;
use super::schemes::Choice;
use super::view::{Class, View, flip, flip_area};
use super::weights::{ratio, weigh};
use crate::model::cell::{Area, Cell};
use crate::model::kind::kind_of;
use crate::model::matrix::{Activity, Code, Layout, Matrix, MatrixParts, Role};
use crate::model::scheme::{Duty, Scheme};
use crate::model::words;
use crate::text::visible;

/// A matrix as one layout reads the sheet, with its letter family.
pub(super) struct Candidate {
    pub(super) parts: MatrixParts,
    pub(super) scheme: &'static Scheme,
    pub(super) also_fits: Vec<&'static Scheme>,
    /// The head over the wordings, for telling rows from columns.
    corner: String,
    /// Whether rows and columns were exchanged.
    pub(super) is_turned: bool,
}

impl Candidate {
    pub(super) fn new(
        view: &View<'_>,
        extent: &TableRegion,
        lead: &LabelColumns,
        choice: &Choice,
    ) -> Self {
        let parts = MatrixParts {
            sheet: view.sheet.name.clone(),
            hidden: view.sheet.hidden,
            headers: Cell::new(extent.header, lead.name),
            skipped: lead.others.clone(),
            ..MatrixParts::default()
        };
        let corner = header_text(view, extent.header, lead.name).to_owned();
        Self {
            parts,
            scheme: choice.scheme,
            also_fits: choice.also_fits.clone(),
            corner,
            is_turned: view.is_turned,
        }
    }

    /// Takes the roles over and marks where the matrix begins.
    pub(super) fn take_roles(&mut self, view: &View<'_>, header: u32, roles: Vec<Role>) {
        let tops = roles.iter().map(|role| role.cell.row);
        let grouped = roles.iter().any(|role| role.group.is_some() || role.second.is_some());
        let top = tops.min().unwrap_or(header);
        let top = if grouped { rows_of_headers_above(view, top, &roles) } else { top };
        self.parts.area = Area::from(Cell::new(top, self.parts.headers.col));
        self.parts.roles = roles;
    }

    /// Takes the rows over; `duties` puts in the letters of one activity.
    pub(super) fn take_rows(
        &mut self,
        view: &View<'_>,
        lead: &LabelColumns,
        rows: SortedRows,
        duty_columns: Option<(u32, u32)>,
        mut duties: impl FnMut(&mut Self, usize, u32),
    ) {
        let (first, last) = duty_columns.unwrap_or((lead.name, lead.name));
        let mut lead_columns: Vec<u32> = lead.sections.iter().copied().chain(lead.code).collect();
        lead_columns.push(lead.name);
        let leftmost = lead_columns.iter().copied().chain([first]).min().unwrap_or(first);
        let rightmost = lead_columns.iter().copied().chain([last]).max().unwrap_or(last);
        for (row, sections) in rows.activities {
            let name_cell = Cell::new(row, lead.name);
            // A wording merged downward is one activity over several rows.
            let continues = view.origin(name_cell).row < row
                && self.parts.activities.last().is_some_and(|a| a.cell == view.origin(name_cell));
            if !continues {
                let activity = activity(view, lead, row, sections, (first, last));
                self.parts.activities.push(activity);
            }
            let index = self.parts.activities.len() - 1;
            if let Some(activity) = self.parts.activities.get_mut(index) {
                activity.duty_cells.to.row = row;
            }
            duties(self, index, row);
            let row_area = Area::new(Cell::new(row, leftmost), Cell::new(row, rightmost));
            self.parts.area = self.parts.area.union(&row_area);
        }
        let end = self.parts.area.to.row;
        for skipped in &mut self.parts.skipped {
            skipped.cells.to.row = end.max(skipped.cells.from.row);
        }
        self.parts.skipped.extend(rows.skipped);
    }

    /// Puts in what one cell says, if it says anything.
    pub(super) fn duty(&mut self, view: &View<'_>, activity: usize, role: usize, cell: Cell) {
        if view.class(cell) != Class::Empty {
            let raw = view.sheet.shared(cell).unwrap_or_default();
            self.parts.duties.push((activity, role, cell, raw));
        }
    }

    /// How well the rows pass for activities and the columns for roles; below zero
    /// the sheet reads better the other way. In the transposed sheet the corner's head
    /// speaks of what stands beside it, not below.
    pub(super) fn orientation_score(&self) -> f64 {
        let names: Vec<&str> = self.parts.activities.iter().map(|a| a.name.as_str()).collect();
        let roles: Vec<&str> = self.parts.roles.iter().map(|r| r.name.as_str()).collect();
        let is_role = |name: &str| {
            words::is_role_name(name)
                && !(name.contains(' ') && words::begins_with_infinitive(name))
        };
        let role_like =
            |names: &[&str]| ratio(names.iter().filter(|name| is_role(name)).count(), names.len());
        let length =
            |names: &[&str]| ratio(names.iter().map(|n| n.chars().count()).sum(), names.len());
        let coded = self.parts.activities.iter().any(|a| a.code.is_some());
        let corner = if self.is_turned { -1.0 } else { 1.0 };
        let evidence = [
            (words::is_activity_header(&self.corner), 3.0 * corner),
            (words::is_role_header(&self.corner), -3.0 * corner),
            (coded, 1.0),
            (length(&names) > length(&roles) * 1.2, 1.0),
            (length(&names) * 1.2 < length(&roles), -1.0),
        ];
        weigh(&evidence)
            + 3.0 * (role_like(&roles) - role_like(&names))
            + 2.0 * self.one_main_each()
    }

    /// Exactly one H per activity is the rule of the method: it shows which way the
    /// activities run. From -1 (each column has one) to 1 (each row has one).
    fn one_main_each(&self) -> f64 {
        let (per_row, per_column) = self.one_main_shares();
        per_row - per_column
    }

    /// The share of the activities, and of the roles, with exactly one H.
    fn one_main_shares(&self) -> (f64, f64) {
        let mut is_main: HashMap<&str, bool> = HashMap::new();
        let mut per_row = vec![0usize; self.parts.activities.len()];
        let mut per_column = vec![0usize; self.parts.roles.len()];
        for (activity, role, _, raw) in &self.parts.duties {
            let is_main = is_main.entry(raw).or_insert_with(|| {
                crate::model::notation::read(raw, self.scheme).duties.has(Duty::H)
            });
            if *is_main {
                per_row.get_mut(*activity).into_iter().for_each(|n| *n += 1);
                per_column.get_mut(*role).into_iter().for_each(|n| *n += 1);
            }
        }
        let share =
            |counts: &[usize]| ratio(counts.iter().filter(|n| **n == 1).count(), counts.len());
        (share(&per_row), share(&per_column))
    }

    /// How much it looks like a matrix of responsibility rather than any other table
    /// of letters: its heads, its wordings, and one H in each row.
    pub(super) fn likeness(&self) -> f64 {
        let names: Vec<&str> = self.parts.activities.iter().map(|a| a.name.as_str()).collect();
        let share = |holds: fn(&str) -> bool| {
            ratio(names.iter().filter(|name| holds(name)).count(), names.len())
        };
        let roles = self.parts.roles.iter();
        let role_like = roles.filter(|role| words::is_role_name(&role.name)).count();
        let roles = self.parts.roles.iter();
        let lettered = roles.filter(|role| role.name.chars().count() == 1).count();
        let columns: BTreeSet<u32> = self.parts.roles.iter().map(|role| role.cell.col).collect();
        let width = columns.last().zip(columns.first()).map_or(0, |(last, first)| last - first + 1);
        let adjacent = width as usize == columns.len() && columns.len() > 1;
        let (per_row, _) = self.one_main_shares();
        let doubled =
            self.parts.duties.iter().any(|(_, _, _, raw)| {
                crate::model::notation::read(raw, self.scheme).letters.len() > 1
            });
        let weights = [
            (self.is_under_activity_header(), 2.0),
            (adjacent, 0.5),
            (adjacent && columns.len() > 2, 0.5),
            // Nobody but the makers of such a matrix writes H/U.
            (doubled, 1.0),
        ];
        weigh(&weights)
            + 2.0 * ratio(role_like, self.parts.roles.len())
            + 1.5 * per_row
            + 1.5 * share(|name| name.split_whitespace().count() > 1)
            - 3.0 * share(|name| !name.chars().any(char::is_alphabetic))
            - 2.0 * ratio(lettered, self.parts.roles.len())
            - 2.0 * share(words::is_person_name)
    }

    /// Whether it needs no benefit of the doubt: several roles under a head that names
    /// activities. What is left beside a matrix must be as clear as this.
    pub(super) fn is_plain(&self) -> bool {
        self.parts.roles.len() > 1 && self.is_under_activity_header()
    }

    /// Whether the head over the wordings says that they are activities.
    pub(super) fn is_under_activity_header(&self) -> bool {
        !self.is_turned && words::is_activity_header(&self.corner)
    }

    /// The letters read in the family that the user names, whatever they look like.
    pub(super) fn in_scheme(mut self, wanted: Option<&'static Scheme>) -> Self {
        if let Some(wanted) = wanted {
            self.scheme = wanted;
            self.also_fits.clear();
        }
        self
    }

    /// The candidate found in the transposed sheet, with its cells turned back.
    pub(super) fn turned(mut self) -> Self {
        let parts = &mut self.parts;
        parts.layout = Layout::Transposed;
        parts.area = flip_area(parts.area);
        parts.headers = flip(parts.headers);
        for role in &mut parts.roles {
            role.cell = flip(role.cell);
        }
        for activity in &mut parts.activities {
            activity.cell = flip(activity.cell);
            activity.duty_cells = flip_area(activity.duty_cells);
            if let Some(code) = &mut activity.code {
                code.cell = flip(code.cell);
            }
        }
        for (_, _, cell, _) in &mut parts.duties {
            *cell = flip(*cell);
        }
        for skipped in &mut parts.skipped {
            skipped.cells = flip_area(skipped.cells);
        }
        self
    }

    pub(super) fn into_matrix(self) -> Matrix {
        let mut matrix = Matrix::new(self.parts, self.scheme);
        matrix.also_fits = self.also_fits;
        matrix
    }
}

fn activity(
    view: &View<'_>,
    lead: &LabelColumns,
    row: u32,
    sections: Vec<String>,
    (first, last): (u32, u32),
) -> Activity {
    let code = lead.code.map(|col| view.origin(Cell::new(row, col)));
    Activity {
        sections,
        code: code
            .filter(|cell| !view.is_empty(*cell))
            .map(|cell| Code { text: view.own(cell).to_owned(), cell }),
        name: view.text(Cell::new(row, lead.name)).to_owned(),
        cell: view.origin(Cell::new(row, lead.name)),
        duty_cells: Area::new(Cell::new(row, first), Cell::new(row, last)),
        hidden: view.sheet.hidden_rows.contains(&row),
    }
}

/// The highest of the rows of heads above the roles that belong to them.
fn rows_of_headers_above(view: &View<'_>, top: u32, roles: &[Role]) -> u32 {
    let belongs = |row: u32| {
        roles.iter().any(|role| {
            let text = clean_name(view.text(Cell::new(row, role.cell.col))).text;
            let is = |other: &Option<String>| {
                other.as_deref().is_some_and(|other| clean_name(other).text == text)
            };
            !text.is_empty() && (is(&role.group) || is(&role.second) || role.name == text)
        })
    };
    (top.saturating_sub(2)..top).find(|row| belongs(*row)).unwrap_or(top)
}

/// A name without its footnote mark.
pub(crate) struct CleanName {
    pub(crate) text: String,
    pub(crate) mark: Option<String>,
}

/// Parts a trailing `*` or `**` from a name.
pub(crate) fn clean_name(raw: &str) -> CleanName {
    let shown = visible(raw);
    let text = shown.trim_end_matches('*').trim_end();
    let stars = shown.chars().rev().take_while(|c| *c == '*').count();
    let mark = (stars > 0).then(|| "*".repeat(stars));
    CleanName { text: text.to_owned(), mark }
}

/// A role from its name and the heading above it: the mark is its own or its group's.
pub(super) fn role(name: CleanName, group: Option<CleanName>, cell: Cell) -> Role {
    let group_mark = group.as_ref().and_then(|group| group.mark.clone());
    Role {
        kind: kind_of(&name.text),
        mark: name.mark.or(group_mark),
        name: name.text,
        group: group.map(|group| group.text),
        cell,
        ..Role::default()
    }
}
