//! The published JSON form of a matrix: the one place where its fields are named.
//!
//! What is empty, false or at its usual place may be left out, so that people can
//! write a matrix by hand; cells that are left out get the addresses that a
//! [`Builder`](crate::model::builder::Builder) would give them.

use std::fmt;

use serde::de::{Error as _, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::Error;
use crate::model::builder::GridPlan;
use crate::model::cell::{Area, Cell};
use crate::model::kind::RoleKind;
use crate::model::kind::kind_of;
use crate::model::matrix::{
    Activity, Code, DutyCell, Explained, Layout, Matrix, MatrixParts, RawDuty, Role, Skipped,
};
use crate::model::scheme::{Duty, Letter, Scheme};
use crate::text::{Lang, folded, text};

/// The version of both forms; a change that breaks a reader counts it up.
pub const VERSION: u32 = 1;

/// One matrix.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MatrixForm {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    file: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    sheet: String,
    #[serde(default, skip_serializing_if = "is_false")]
    hidden: bool,
    #[serde(default)]
    layout: Layout,
    scheme: String,
    /// The letters of a family of the sheet's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    letters_mean: Vec<LetterForm>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    also_fits: Vec<String>,
    area: Option<Area>,
    #[serde(rename = "heads")]
    headers: Option<Cell>,
    roles: Vec<RoleForm>,
    activities: Vec<ActivityForm>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    skipped: Vec<Skipped>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    legend: Vec<Explained>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LetterForm {
    letter: char,
    meaning: String,
    #[serde(default)]
    duties: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RoleForm {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<String>,
    kind: Option<RoleKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mark: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    second: Option<String>,
    cell: Option<Cell>,
    #[serde(default, skip_serializing_if = "is_false")]
    hidden: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    appointed: Option<Vec<String>>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ActivityForm {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sections: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code_cell: Option<Cell>,
    name: String,
    cell: Option<Cell>,
    duty_cells: Option<Area>,
    #[serde(default, skip_serializing_if = "is_false")]
    hidden: bool,
    #[serde(default)]
    duties: Vec<DutyForm>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DutyForm {
    role: RoleKey,
    cell: Option<Cell>,
    text: String,
}

/// A role by its number among the roles, counted from zero, or by its name.
#[derive(Debug)]
enum RoleKey {
    Index(usize),
    Name(String),
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

impl Serialize for RoleKey {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Index(index) => index.serialize(to),
            Self::Name(name) => name.serialize(to),
        }
    }
}

impl<'de> Deserialize<'de> for RoleKey {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        /// Rather than an untagged enum, whose errors do not say what was expected.
        struct RoleKeyVisitor;
        impl Visitor<'_> for RoleKeyVisitor {
            type Value = RoleKey;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a role's name or its number, counted from 0")
            }

            fn visit_u64<E: serde::de::Error>(self, index: u64) -> Result<RoleKey, E> {
                usize::try_from(index).map(RoleKey::Index).map_err(E::custom)
            }

            fn visit_str<E>(self, name: &str) -> Result<RoleKey, E> {
                Ok(RoleKey::Name(name.to_owned()))
            }
        }
        from.deserialize_any(RoleKeyVisitor)
    }
}

impl Serialize for Matrix {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        MatrixForm::from(self).serialize(to)
    }
}

impl<'de> Deserialize<'de> for Matrix {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let form = MatrixForm::deserialize(from)?;
        form.into_matrix().map_err(|error| D::Error::custom(error.message(Lang::En)))
    }
}

impl From<&Matrix> for MatrixForm {
    fn from(matrix: &Matrix) -> Self {
        let activities = matrix.activities().iter().enumerate();
        Self {
            file: matrix.file.clone(),
            sheet: matrix.sheet.clone(),
            hidden: matrix.hidden,
            layout: matrix.layout,
            scheme: matrix.scheme.name.to_owned(),
            letters_mean: own_letters(matrix.scheme),
            also_fits: matrix.also_fits.iter().map(|scheme| scheme.name.to_owned()).collect(),
            area: Some(matrix.area),
            headers: Some(matrix.headers),
            roles: matrix.roles().iter().map(RoleForm::from).collect(),
            activities: activities
                .map(|(i, activity)| ActivityForm::new(activity, matrix.duties_of(i)))
                .collect(),
            skipped: matrix.skipped.clone(),
            legend: matrix.legend.clone(),
        }
    }
}

impl From<&Role> for RoleForm {
    fn from(role: &Role) -> Self {
        Self {
            name: role.name.clone(),
            group: role.group.clone(),
            kind: Some(role.kind),
            mark: role.mark.clone(),
            second: role.second.clone(),
            cell: Some(role.cell),
            hidden: role.hidden,
            appointed: role.appointed.clone(),
        }
    }
}

impl From<&DutyCell> for DutyForm {
    fn from(duty: &DutyCell) -> Self {
        Self { role: RoleKey::Index(duty.role), cell: Some(duty.cell), text: duty.raw.to_string() }
    }
}

impl ActivityForm {
    fn new(activity: &Activity, duties: &[DutyCell]) -> Self {
        Self {
            sections: activity.sections.clone(),
            code: activity.code.as_ref().map(|code| code.text.clone()),
            code_cell: activity.code.as_ref().map(|code| code.cell),
            name: activity.name.clone(),
            cell: Some(activity.cell),
            duty_cells: Some(activity.duty_cells),
            hidden: activity.hidden,
            duties: duties.iter().map(DutyForm::from).collect(),
        }
    }

    /// The activity; the cells that are not given are still to be filled in.
    fn activity(&self) -> Activity {
        let code =
            |text: &String| Code { text: text.clone(), cell: self.code_cell.unwrap_or_default() };
        Activity {
            sections: self.sections.clone(),
            code: self.code.as_ref().map(code),
            name: self.name.clone(),
            cell: self.cell.unwrap_or_default(),
            duty_cells: self.duty_cells.unwrap_or_default(),
            hidden: self.hidden,
        }
    }
}

impl MatrixForm {
    /// The matrix; fails on a family or a role that there is not.
    pub(crate) fn into_matrix(self) -> Result<Matrix, Error> {
        let scheme = own_scheme(&self.scheme, &self.letters_mean)
            .map_or_else(|| Scheme::named(&self.scheme), Ok)?;
        let also_fits: Result<_, Error> =
            self.also_fits.iter().map(|name| Scheme::named(name)).collect();
        let mut roles: Vec<Role> = self.roles.iter().map(RoleForm::role).collect();
        let mut activities: Vec<Activity> =
            self.activities.iter().map(ActivityForm::activity).collect();
        let plan = GridPlan::of(&roles, &activities);
        for (i, (role, form)) in roles.iter_mut().zip(&self.roles).enumerate() {
            role.cell = form.cell.unwrap_or_else(|| plan.role(i));
        }
        for (i, (activity, form)) in activities.iter_mut().zip(&self.activities).enumerate() {
            activity.cell = form.cell.unwrap_or_else(|| plan.activity(i));
            activity.duty_cells = form.duty_cells.unwrap_or_else(|| plan.duties(i));
            if let Some(code) = &mut activity.code {
                code.cell = form.code_cell.unwrap_or_else(|| plan.code(i));
            }
        }
        let duties = duties(self.activities, &roles, &plan)?;
        let parts = MatrixParts {
            sheet: self.sheet,
            hidden: self.hidden,
            area: self.area.unwrap_or_else(|| plan.area()),
            layout: self.layout,
            headers: self.headers.unwrap_or_else(|| plan.headers()),
            roles,
            activities,
            duties,
            skipped: self.skipped,
        };
        let mut matrix = Matrix::new(parts, scheme);
        matrix.file = self.file;
        matrix.also_fits = also_fits?;
        matrix.legend = self.legend;
        Ok(matrix)
    }
}

impl RoleForm {
    /// The role; a cell that is not given is still to be filled in.
    fn role(&self) -> Role {
        Role {
            name: self.name.clone(),
            group: self.group.clone(),
            kind: self.kind.unwrap_or_else(|| kind_of(&self.name)),
            mark: self.mark.clone(),
            second: self.second.clone(),
            cell: self.cell.unwrap_or_default(),
            hidden: self.hidden,
            appointed: self.appointed.clone(),
        }
    }
}

/// Every duty with the indexes of its activity and role, its cell and its text.
fn duties(
    activities: Vec<ActivityForm>,
    roles: &[Role],
    plan: &GridPlan,
) -> Result<Vec<RawDuty>, Error> {
    let mut all = Vec::new();
    for (activity, form) in activities.into_iter().enumerate() {
        for duty in form.duties {
            let role = duty.role.among(roles)?;
            let cell = duty.cell.unwrap_or_else(|| plan.duty(activity, role));
            all.push((activity, role, cell, duty.text.into()));
        }
    }
    Ok(all)
}

impl RoleKey {
    fn among(self, roles: &[Role]) -> Result<usize, Error> {
        let found = match &self {
            Self::Index(index) => (*index < roles.len()).then_some(*index),
            Self::Name(name) => roles.iter().position(|role| folded(&role.name) == folded(name)),
        };
        let wanted = match self {
            Self::Index(index) => index.to_string(),
            Self::Name(name) => format!("\"{name}\""),
        };
        found.ok_or_else(|| Error::Json {
            detail: text!(
                "et bogstav står hos rollen {wanted}, som ikke er blandt skemaets roller",
                "a letter belongs to the role {wanted}, which is not among the roles"
            ),
        })
    }
}

/// The letters of a family of the sheet's own; others are known by name.
fn own_letters(scheme: &'static Scheme) -> Vec<LetterForm> {
    let letters = scheme.letters.iter().filter(|_| scheme.is_own());
    letters.map(LetterForm::from).collect()
}

impl From<&Letter> for LetterForm {
    fn from(letter: &Letter) -> Self {
        Self {
            letter: letter.capital,
            meaning: letter.words.first().copied().unwrap_or_default().to_owned(),
            duties: letter.duties.iter().map(ToString::to_string).collect(),
        }
    }
}

impl LetterForm {
    /// The letter with its duties and its word, as a family of the sheet's own is made of them.
    fn definition(&self) -> (char, Vec<Duty>, String) {
        let duties = Duty::ALL.into_iter().filter(|duty| self.duties.contains(&duty.to_string()));
        (self.letter, duties.collect(), self.meaning.clone())
    }
}

/// The family that the form defines itself.
fn own_scheme(name: &str, letters: &[LetterForm]) -> Option<&'static Scheme> {
    let letters: Vec<_> = letters.iter().map(LetterForm::definition).collect();
    (name == "own").then(|| Scheme::own(&letters)).flatten()
}
