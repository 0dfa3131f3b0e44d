//! The responsibility matrix: activities × roles, each with its cell.

use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::sync::Arc;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::model::cell::{Area, Cell, Place};
use crate::model::notation::{self, Reading};
use crate::model::scheme::{Duty, Letter, Scheme};
use crate::text::{Text, folded, is_formula_error};

mod activity;
mod holders;
mod role;

pub(crate) use activity::shortened;
pub use activity::{Activity, Code};
pub use role::Role;

/// How a sheet sets out its matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Layout {
    /// Roles are columns, activities are rows, letters stand where they meet.
    #[default]
    Grid,
    /// Letters are columns, activities are rows, the names of roles stand in the cells.
    Inverted,
    /// Each role has one narrow column per letter, with a cross or the letter in it.
    SubColumns,
    /// Roles are rows, activities are columns.
    Transposed,
    /// One assignment a row: an activity, a role, a letter.
    List,
}

impl fmt::Display for Layout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Grid => "grid",
            Self::Inverted => "inverted",
            Self::SubColumns => "sub-columns",
            Self::Transposed => "transposed",
            Self::List => "list",
        })
    }
}

/// What one cell says that a role does in an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DutyCell {
    /// Index of the activity in [`Matrix::activities`].
    pub activity: usize,
    /// Index of the role in [`Matrix::roles`].
    pub role: usize,
    /// Where it stands.
    pub cell: Cell,
    /// The text of the cell, unchanged.
    pub raw: Arc<str>,
    /// What the text was read as.
    pub reading: Arc<Reading>,
}

impl DutyCell {
    /// Whether it gives the role this duty.
    pub fn has(&self, letter: Duty) -> bool {
        self.reading.duties.has(letter)
    }

    /// Whether the cell shows a failed formula such as `#REF!`.
    pub fn is_broken(&self) -> bool {
        is_formula_error(&self.raw)
    }

    /// Whether it was read to the end: no unknown part, no failed formula.
    pub fn is_read(&self) -> bool {
        self.reading.unknown.is_none()
    }
}

/// Cells near a matrix that are no part of it, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Skipped {
    /// The cells left out.
    pub cells: Area,
    /// The reason.
    pub why: Text<String>,
}

/// A letter that the workbook explains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Explained {
    /// The capital letter.
    pub letter: char,
    /// What the workbook says it means.
    pub meaning: String,
    /// The sheet in which it says so.
    pub sheet: String,
    /// Where the meaning stands.
    pub cell: Cell,
}

/// What a letter was taken to mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterMeaning {
    /// The capital letter.
    pub letter: char,
    /// What the workbook says it means, else what the family does.
    pub meaning: String,
    /// The duties it gives; empty if the method has none for it.
    pub duties: Vec<Duty>,
}

/// A responsibility matrix as found in a sheet or built in code.
///
/// It carries everything that was found, also what is wrong: doubled roles,
/// empty names and unknown letters are content, and rules report them.
///
/// ```
/// use bhuki_core::{Duty, Matrix, Scheme};
/// let bhuki = Scheme::named("bhuki").unwrap();
/// let matrix = Matrix::builder(bhuki)
///     .activity("ISP5", "Vedligeholde systemejeroversigt", &[("It-chef", "H/U"), ("Systemejer", "K")])
///     .activity("ISP7", "Aflevere til Statens Arkiver", &[("It-chef", "K")])
///     .build();
/// assert_eq!(matrix.holders(0, Duty::H).count(), 1);
/// assert_eq!(matrix.holders(1, Duty::H).count(), 0);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The file it came from, as findings name it; empty where there is none.
    pub file: String,
    /// The sheet it stands in; empty where the file has no sheets.
    pub sheet: String,
    /// Whether the sheet is hidden.
    pub hidden: bool,
    /// Heads, lead columns and letters together.
    pub area: Area,
    /// How it is set out.
    pub layout: Layout,
    /// The family its letters belong to.
    pub scheme: &'static Scheme,
    /// Other families that its letters fit just as well.
    pub also_fits: Vec<&'static Scheme>,
    /// The row that holds the heads and the column that holds the wordings
    /// (in a transposed matrix: the activities' row and the roles' column).
    pub headers: Cell,
    /// What stands near it and was left out.
    pub skipped: Vec<Skipped>,
    /// What the workbook says the letters mean.
    pub legend: Vec<Explained>,
    /// What else the sheet says around its matrices, such as footnotes.
    pub(crate) surroundings: Vec<String>,
    roles: Vec<Role>,
    activities: Vec<Activity>,
    duties: Vec<DutyCell>,
    /// Where each activity's duties begin in `duties`, and the end of the last.
    starts: Vec<usize>,
    /// The places of each role's duties in `duties`.
    by_role: Vec<Vec<usize>>,
    by_name: IndexMap<String, usize>,
    identities: holders::Identities,
}

/// A duty cell before it is read: activity, role, cell and text.
pub(crate) type RawDuty = (usize, usize, Cell, Arc<str>);

/// The pieces a matrix is put together from; see [`Matrix::new`].
#[derive(Debug, Default)]
pub(crate) struct MatrixParts {
    pub(crate) sheet: String,
    pub(crate) hidden: bool,
    pub(crate) area: Area,
    pub(crate) layout: Layout,
    pub(crate) headers: Cell,
    pub(crate) roles: Vec<Role>,
    pub(crate) activities: Vec<Activity>,
    /// Activity, role, cell and raw text of every cell that is not empty.
    pub(crate) duties: Vec<RawDuty>,
    pub(crate) skipped: Vec<Skipped>,
}

impl MatrixParts {
    /// Whether the cell is part of the matrix, or told to be left out of it.
    pub(crate) fn is_about(&self, cell: Cell) -> bool {
        self.area.contains(cell) || self.skipped.iter().any(|skipped| skipped.cells.contains(cell))
    }
}

impl Matrix {
    pub(crate) fn new(parts: MatrixParts, scheme: &'static Scheme) -> Self {
        let (roles, activities) = (parts.roles, parts.activities);
        let mut raw = parts.duties;
        raw.retain(|(activity, role, ..)| *activity < activities.len() && *role < roles.len());
        let mut duties = duty_cells(raw, scheme);
        duties.sort_by_key(|duty| (duty.activity, duty.role, duty.cell));
        Self {
            file: String::new(),
            sheet: parts.sheet,
            hidden: parts.hidden,
            area: parts.area,
            layout: parts.layout,
            scheme,
            also_fits: Vec::new(),
            headers: parts.headers,
            skipped: parts.skipped,
            legend: Vec::new(),
            surroundings: Vec::new(),
            starts: starts(&duties, activities.len()),
            by_role: places_by_role(&duties, roles.len()),
            by_name: first_by_name(&roles),
            identities: holders::Identities::of(&roles),
            roles,
            activities,
            duties,
        }
    }

    /// What each letter of its family was taken to mean.
    ///
    /// ```
    /// use bhuki_core::{Duty, Matrix, Scheme};
    /// let matrix = Matrix::builder(Scheme::bhuki()).build();
    /// let first = &matrix.letters_mean()[0];
    /// assert_eq!((first.letter, first.meaning.as_str()), ('B', "beslutningskompetence"));
    /// assert_eq!(first.duties, [Duty::B]);
    /// ```
    pub fn letters_mean(&self) -> Vec<LetterMeaning> {
        self.scheme.letters.iter().map(|letter| self.meaning_of(letter)).collect()
    }

    fn meaning_of(&self, letter: &Letter) -> LetterMeaning {
        let said = self.legend.iter().find(|entry| entry.letter == letter.capital);
        let meaning = said.map(|entry| entry.meaning.as_str()).or(letter.words.first().copied());
        LetterMeaning {
            letter: letter.capital,
            meaning: meaning.unwrap_or_default().to_owned(),
            duties: letter.duties.to_vec(),
        }
    }

    /// The roles, in the order of the sheet.
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    /// The roles, to note something about them; their names stay as they are.
    pub(crate) fn roles_mut(&mut self) -> &mut [Role] {
        &mut self.roles
    }

    /// The activities, in the order of the sheet.
    pub fn activities(&self) -> &[Activity] {
        &self.activities
    }

    /// Every duty cell that is not empty, by activity, then role.
    pub fn duties(&self) -> &[DutyCell] {
        &self.duties
    }

    /// The duty cells of one activity that are not empty, in the order of the roles.
    pub fn duties_of(&self, activity: usize) -> &[DutyCell] {
        let bounds = self.starts.get(activity).zip(self.starts.get(activity + 1));
        bounds.and_then(|(from, to)| self.duties.get(*from..*to)).unwrap_or_default()
    }

    /// The duty cells of one role that are not empty, in the order of the activities.
    pub fn duties_in(&self, role: usize) -> impl Iterator<Item = &DutyCell> {
        let places = self.by_role.get(role).map(Vec::as_slice).unwrap_or_default();
        places.iter().filter_map(|place| self.duties.get(*place))
    }

    /// The cells that give this duty in an activity.
    pub fn holders(&self, activity: usize, letter: Duty) -> impl Iterator<Item = &DutyCell> {
        self.duties_of(activity).iter().filter(move |duty| duty.has(letter))
    }

    /// Whether every cell of the activity was read; where it was not, the missing
    /// letter may be the one that could not be read.
    pub fn is_fully_read(&self, activity: usize) -> bool {
        self.duties_of(activity).iter().all(DutyCell::is_read)
    }

    /// Whether the activity has no letter and nothing unread.
    pub fn is_empty_activity(&self, activity: usize) -> bool {
        self.duties_of(activity).iter().all(|duty| duty.reading.blank)
    }

    /// The first role of that name, whatever its case and blanks.
    pub fn role_named(&self, name: &str) -> Option<usize> {
        self.by_name.get(&folded(name)).copied()
    }

    /// Where cells of this matrix are, told to a reader of another one: with the file
    /// where that is another.
    pub(crate) fn place_seen_from(&self, other: &Self, cells: &[Area]) -> String {
        let place = Place { sheet: &self.sheet, cells };
        if self.file == other.file { place.to_string() } else { format!("{} {place}", self.file) }
    }

    /// The number of duty cells that hold something (explicit blanks do not).
    pub fn letters(&self) -> usize {
        let filled = self.duties.iter().filter(|duty| !duty.reading.blank);
        filled.map(|duty| duty.cell).collect::<BTreeSet<Cell>>().len()
    }
}

/// The cells with what they were read as: a sheet has few different texts, so each is read
/// once and shared.
fn duty_cells(raw: Vec<RawDuty>, scheme: &'static Scheme) -> Vec<DutyCell> {
    let mut readings: HashMap<Arc<str>, Arc<Reading>> = HashMap::new();
    let mut cells = Vec::with_capacity(raw.len());
    for (activity, role, cell, raw) in raw {
        let reading = readings
            .entry(Arc::clone(&raw))
            .or_insert_with(|| Arc::new(notation::read(&raw, scheme)));
        let reading = Arc::clone(reading);
        cells.push(DutyCell { activity, role, cell, raw, reading });
    }
    cells
}

/// Where each activity's duties begin among the sorted ones, and the end of the last.
fn starts(duties: &[DutyCell], activities: usize) -> Vec<usize> {
    let start = |activity| duties.partition_point(|duty| duty.activity < activity);
    (0..=activities).map(start).collect()
}

/// The places of each role's duties.
fn places_by_role(duties: &[DutyCell], roles: usize) -> Vec<Vec<usize>> {
    let mut places = vec![Vec::new(); roles];
    for (place, duty) in duties.iter().enumerate() {
        if let Some(own) = places.get_mut(duty.role) {
            own.push(place);
        }
    }
    places
}

/// The index of the first role of each name.
fn first_by_name(roles: &[Role]) -> IndexMap<String, usize> {
    let mut first = IndexMap::new();
    for (i, role) in roles.iter().enumerate() {
        first.entry(folded(&role.name)).or_insert(i);
    }
    first
}
