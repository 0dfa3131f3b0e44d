//! A matrix in the making, whatever its layout.

use super::columns::{TableRegion, header_text};
use super::label_columns::LabelColumns;
use super::rows::{SortedActivity, SortedRows};
use super::schemes::Choice;
use super::view::{Class, View, flip, flip_area};
use crate::model::cell::{Area, Cell};
use crate::model::kind::kind_of;
use crate::model::matrix::{Activity, Code, Layout, Matrix, MatrixParts, Role};
use crate::model::scheme::Scheme;
use crate::model::words;
use crate::text::visible;

/// A matrix as one layout reads the sheet, with its letter family.
pub(super) struct Candidate {
    pub(super) parts: MatrixParts,
    pub(super) scheme: &'static Scheme,
    pub(super) also_fits: Vec<&'static Scheme>,
    /// The head over the wordings, for telling rows from columns.
    pub(super) corner: String,
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
            sheet: view.sheet_name().to_owned(),
            hidden: view.is_sheet_hidden(),
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
            is_turned: view.is_turned(),
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
        for SortedActivity { row, sections, more } in rows.activities {
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
                for below in &more {
                    activity.name.push(' ');
                    activity.name.push_str(view.cell_text(Cell::new(*below, lead.name)));
                    activity.duty_cells.to.row = *below;
                }
            }
            duties(self, index, row);
            let last_row = more.last().copied().unwrap_or(row);
            let row_area = Area::new(Cell::new(row, leftmost), Cell::new(last_row, rightmost));
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
            let raw = view.raw(cell);
            self.parts.duties.push((activity, role, cell, raw));
        }
    }

    /// Its cells in the sheet, whichever way it was read.
    pub(super) const fn sheet_area(&self) -> Area {
        if self.is_turned { flip_area(self.parts.area) } else { self.parts.area }
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
            .map(|cell| Code { text: view.cell_text(cell).to_owned(), cell }),
        name: view.merged_text(Cell::new(row, lead.name)).to_owned(),
        cell: view.origin(Cell::new(row, lead.name)),
        duty_cells: Area::new(Cell::new(row, first), Cell::new(row, last)),
        hidden: view.is_hidden_row(row),
    }
}

/// The highest of the rows of heads above the roles that belong to them.
fn rows_of_headers_above(view: &View<'_>, top: u32, roles: &[Role]) -> u32 {
    let belongs = |row: u32| {
        roles.iter().any(|role| {
            let text = clean_name(view.merged_text(Cell::new(row, role.cell.col))).text;
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
