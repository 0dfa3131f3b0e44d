//! The responsibility matrix: activities × roles, each with its cell.

use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::sync::Arc;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::model::cell::{Area, Cell, Place};
use crate::model::kind::RoleKind;
use crate::model::notation::{self, Reading};
use crate::model::scheme::{Duty, Letter, Scheme};
use crate::text::{Text, folded, is_formula_error, visible};

mod holders;

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

/// A role: who may hold a duty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Role {
    /// The name without footnote marks; empty where the head is.
    pub name: String,
    /// The heading it stands under, such as "Linjeorganisation".
    pub group: Option<String>,
    /// Person or body, judged from the name.
    pub kind: RoleKind,
    /// `*` (appointed for each project) or `**` (for each system), its own or its group's.
    pub mark: Option<String>,
    /// The other head where there are two: the person in the position, say.
    pub second: Option<String>,
    /// Where the name stands.
    pub cell: Cell,
    /// Whether its column (or row) is hidden.
    pub hidden: bool,
    /// Who is appointed to it after the workbook's sheet of roles; none where no such
    /// sheet lists the role, empty where it names nobody.
    pub appointed: Option<Vec<String>>,
}

impl Role {
    /// A role of this name, one person's, in no group.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// What tells it from the other roles: its name, the group it stands under and
    /// its other head, folded. Two project managers with a person each are two roles.
    pub fn identity(&self) -> [String; 3] {
        let other = |text: &Option<String>| text.as_deref().map(folded).unwrap_or_default();
        [folded(&self.name), other(&self.group), other(&self.second)]
    }
}

/// An activity: what is to be done, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Activity {
    /// The headings it stands under, the outermost first.
    pub sections: Vec<String>,
    /// Its number, such as `DTS1`, where it has one.
    pub code: Option<Code>,
    /// The wording; empty where the cell is.
    pub name: String,
    /// Where the wording stands.
    pub cell: Cell,
    /// All the cells where its letters may stand.
    pub duty_cells: Area,
    /// Whether its row (or column) is hidden.
    pub hidden: bool,
}

impl Activity {
    /// An activity of this wording, without a number, under no heading.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// What people call it: its code, else its wording, else its cell.
    pub fn label(&self) -> String {
        match &self.code {
            Some(code) => visible(&code.text),
            None if self.is_unnamed() => self.cell.to_string(),
            None => format!("\"{}\"", visible(&self.name)),
        }
    }

    /// What a sentence calls it: its number, where it has one, and its wording, cut
    /// where it is long; its cell where it has no wording. A bare `B3` could be either.
    pub(crate) fn in_full(&self) -> String {
        if self.is_unnamed() {
            return self.cell.to_string();
        }
        let wording = shortened(&visible(&self.name));
        let code = self.code.as_ref().map(|code| visible(&code.text)).unwrap_or_default();
        if code.is_empty() { format!("\"{wording}\"") } else { format!("{code} \"{wording}\"") }
    }

    /// Whether its wording shows nothing.
    pub fn is_unnamed(&self) -> bool {
        visible(&self.name).is_empty()
    }
}

/// A wording that fits into a sentence.
pub(crate) fn shortened(wording: &str) -> String {
    const LONGEST: usize = 80;
    if wording.chars().count() <= LONGEST {
        return wording.to_owned();
    }
    let start: String = wording.chars().take(LONGEST - 1).collect();
    format!("{}…", start.trim_end())
}

/// An activity's number and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Code {
    /// The number as written, such as `DTS1` or `1.1`.
    pub text: String,
    /// Where it stands.
    pub cell: Cell,
}

impl Code {
    /// A number as written.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
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
    /// The duties it gives; none where the method has none for it.
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
        let mut readings: HashMap<Arc<str>, Arc<Reading>> = HashMap::new();
        let mut duties: Vec<DutyCell> = parts
            .duties
            .into_iter()
            .filter(|(activity, role, ..)| {
                *activity < parts.activities.len() && *role < parts.roles.len()
            })
            .map(|(activity, role, cell, raw)| {
                // A sheet has few different texts: each is read once and shared.
                let reading = readings
                    .entry(Arc::clone(&raw))
                    .or_insert_with(|| Arc::new(notation::read(&raw, scheme)));
                let reading = Arc::clone(reading);
                DutyCell { activity, role, cell, raw, reading }
            })
            .collect();
        duties.sort_by_key(|duty| (duty.activity, duty.role, duty.cell));
        let starts = (0..=parts.activities.len())
            .map(|activity| duties.partition_point(|duty| duty.activity < activity))
            .collect();
        let mut by_role = vec![Vec::new(); parts.roles.len()];
        for (place, duty) in duties.iter().enumerate() {
            if let Some(places) = by_role.get_mut(duty.role) {
                places.push(place);
            }
        }
        let mut by_name = IndexMap::new();
        for (i, role) in parts.roles.iter().enumerate() {
            by_name.entry(folded(&role.name)).or_insert(i);
        }
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
            identities: holders::Identities::of(&parts.roles),
            roles: parts.roles,
            activities: parts.activities,
            duties,
            starts,
            by_role,
            by_name,
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
        let said = |letter: char| self.legend.iter().find(|entry| entry.letter == letter);
        let mean = |letter: &Letter| LetterMeaning {
            letter: letter.capital,
            meaning: said(letter.capital).map_or_else(
                || letter.words.first().copied().unwrap_or_default().to_owned(),
                |entry| entry.meaning.clone(),
            ),
            duties: letter.duties.to_vec(),
        };
        self.scheme.letters.iter().map(mean).collect()
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
