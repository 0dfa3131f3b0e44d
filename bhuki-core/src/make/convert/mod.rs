//! From one letter family to another, and what is lost on the way.

mod lost;

use crate::model::cell::Cell;
use crate::model::matrix::{DutyCell, Matrix, MatrixParts};
use crate::model::notation;
use crate::model::scheme::{Duty, Letter, Scheme};
use crate::text::{Text, text};

pub use lost::lost;

/// Something that a conversion could not keep, or kept in another form.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Loss {
    /// What became of it, as a clause: "B is left out".
    pub what: Text<String>,
    /// The reason, as a clause.
    pub why: Text<String>,
    /// Where it stands in the matrix that was converted; empty if it stands nowhere.
    pub cells: Vec<Cell>,
}

impl Loss {
    /// What was lost and why, standing nowhere in particular.
    pub fn new(what: impl Into<Text<String>>, why: impl Into<Text<String>>) -> Self {
        Self { what: what.into(), why: why.into(), cells: Vec::new() }
    }
}

/// The matrix with the letters of another family, and what was lost.
///
/// Letters are converted by the duties they give. Nobody is given a duty that no letter of
/// theirs gave: where a family has no letter for a duty, it is left out and told. Notes,
/// marks and what could not be read are kept. The explanations of the old letters are not.
///
/// ```
/// use bhuki_core::make::convert;
/// use bhuki_core::{Lang, Matrix, Scheme};
/// let matrix = Matrix::builder(Scheme::bhuki())
///     .activity("D1", "Købe system", &[("Fagchef", "h/u"), ("Direktion", "B")])
///     .build();
/// let (raci, losses) = convert::converted(&matrix, Scheme::named("raci").unwrap());
/// assert_eq!(&*raci.duties()[0].raw, "R/A");
/// assert_eq!(losses[0].what.get(Lang::En), "B is left out");
/// ```
pub fn converted(matrix: &Matrix, to: &'static Scheme) -> (Matrix, Vec<Loss>) {
    let mut losses = Losses { from: matrix.scheme, to, all: Vec::new() };
    if std::ptr::eq(matrix.scheme, to) {
        return (matrix.clone(), losses.all);
    }
    let duties = matrix.duties().iter().filter_map(|duty| {
        let text = losses.translated(duty, matrix);
        (!text.is_empty()).then(|| (duty.activity, duty.role, duty.cell, text.into()))
    });
    let parts = MatrixParts {
        duties: duties.collect(),
        sheet: matrix.sheet.clone(),
        hidden: matrix.hidden,
        area: matrix.area,
        layout: matrix.layout,
        headers: matrix.headers,
        roles: matrix.roles().to_vec(),
        activities: matrix.activities().to_vec(),
        skipped: matrix.skipped.clone(),
    };
    let mut new = Matrix::new(parts, to);
    new.file.clone_from(&matrix.file);
    (new, losses.all)
}

/// The losses so far, each cause once.
struct Losses {
    from: &'static Scheme,
    to: &'static Scheme,
    all: Vec<Loss>,
}

impl Losses {
    fn add(&mut self, what: Text<String>, why: Text<String>, cell: Cell) {
        match self.all.iter_mut().find(|loss| loss.what == what && loss.why == why) {
            Some(loss) => loss.cells.push(cell),
            None => self.all.push(Loss { what, why, cells: vec![cell] }),
        }
    }

    /// The text of the cell in the new family.
    fn translated(&mut self, duty: &DutyCell, matrix: &Matrix) -> String {
        let old = &duty.reading;
        self.tell_unread(duty);
        if old.letters.is_empty() {
            return duty.raw.to_string();
        }
        let mut new: Vec<char> = Vec::new();
        for sign in old.letters.iter().filter_map(|letter| self.from.letter(*letter)) {
            new.extend(self.letters_for(sign, duty, matrix));
        }
        let order = self.to.letters.iter().map(|sign| sign.capital);
        let joined = joined(order.filter(|letter| new.contains(letter)));
        let unread = old.unknown.as_deref().unwrap_or_default();
        match (joined.is_empty(), unread.is_empty()) {
            (false, true) => self.with_notes(&joined, duty),
            (false, false) => format!("{joined}/{unread}"),
            (true, false) => unread.to_owned(),
            (true, true) => String::new(),
        }
    }

    /// The letters of the new family that give what one letter gave in this cell.
    fn letters_for(
        &mut self,
        sign: &'static Letter,
        duty: &DutyCell,
        matrix: &Matrix,
    ) -> Vec<char> {
        let (letter, cell) = (sign.capital, duty.cell);
        if self.from.is_blank(letter) {
            self.left_out(letter, EMPTY.into(), cell);
        } else if sign.duties.is_empty() {
            self.left_out(letter, NO_DUTY.into(), cell);
        }
        let mut new = Vec::new();
        for wanted in sign.duties {
            match self.sign_for(*wanted, sign) {
                Some(found) if *wanted == Duty::B && found.duties.contains(&Duty::H) => {
                    // Whoever only decides must not answer for it all the same.
                    if duty.has(Duty::H) {
                        new.push(found.capital);
                    } else {
                        self.left_out(letter, goes_with(self.to, found), cell);
                    }
                }
                Some(found) => {
                    self.tell_change(sign, *wanted, found, duty, matrix);
                    new.push(found.capital);
                }
                None => self.left_out(letter, no_letter(self.to, *wanted), cell),
            }
        }
        new
    }

    /// The new family's letter for a duty. Where both families have several, the first
    /// stands for the first; else the new one's usual one.
    fn sign_for(&self, duty: Duty, sign: &Letter) -> Option<&'static Letter> {
        let (from, to) = (giving(self.from, duty), giving(self.to, duty));
        let place = from.iter().position(|other| other.capital == sign.capital).unwrap_or(0);
        let is_input = |sign: &&&Letter| sign.words.contains(&"input");
        match from.len() {
            // To be heard is to give input; to agree and to review are more.
            0 | 1 => to.iter().find(is_input).or(to.first()).copied(),
            _ => to.get(place).or(to.first()).copied(),
        }
    }

    /// Tells where the new letter says less or more than the old one.
    fn tell_change(
        &mut self,
        old: &Letter,
        duty: Duty,
        new: &Letter,
        cell: &DutyCell,
        matrix: &Matrix,
    ) {
        let (from, to) = (giving(self.from, duty), giving(self.to, duty));
        let place = from.iter().position(|other| other.capital == old.capital).unwrap_or(0);
        let (old_letter, new_letter, name) = (old.capital, new.capital, self.to);
        if place >= to.len() {
            let Text { da, en } = does(duty);
            self.add(
                text!(
                    "{old_letter} er blevet til {new_letter}",
                    "{old_letter} has become {new_letter}"
                ),
                text!(
                    "{name} skelner ikke mellem flere, der {da}",
                    "{name} makes no difference between those who {en}"
                ),
                cell.cell,
            );
        }
        let is_wider = new.duties.contains(&Duty::B) && !cell.has(Duty::B);
        let decided_elsewhere = || matrix.holders(cell.activity, Duty::B).next().is_some();
        if is_wider && !decided_elsewhere() {
            self.add(
                text!(
                    "{new_letter} giver nu også ret til at beslutte",
                    "{new_letter} now also gives the right to decide"
                ),
                text!(
                    "i {name} har den, der har hovedansvaret, også beslutningen",
                    "in {name} whoever is accountable also decides"
                ),
                cell.cell,
            );
        }
    }

    fn left_out(&mut self, letter: char, why: Text<String>, cell: Cell) {
        self.add(text!("{letter} er udeladt", "{letter} is left out"), why, cell);
    }

    /// Tells of what could not be read: it stays, and may mean something new.
    fn tell_unread(&mut self, duty: &DutyCell) {
        let Some(unread) = &duty.reading.unknown else { return };
        let (from, to) = (self.from, self.to);
        let now = joined(notation::read(unread, to).letters);
        let why = if now.is_empty() {
            text!("{from} kender det ikke", "{from} does not know it")
        } else {
            text!(
                "{from} kender det ikke, men i {to} bliver det læst som {now}",
                "{from} does not know it, but in {to} it is read as {now}"
            )
        };
        let what = text!("\"{unread}\" står, som det stod", "\"{unread}\" stands as it stood");
        self.add(what, why, duty.cell);
    }

    /// The new letters with the notes and marks of the old ones.
    fn with_notes(&mut self, letters: &str, duty: &DutyCell) -> String {
        let old = &duty.reading;
        if let Some(notes) = old.tidy.strip_prefix(&joined(old.letters.iter().copied())) {
            return format!("{letters}{notes}");
        }
        // Only letters in brackets are written in another way.
        if old.tidy.starts_with('(') && old.tidy.ends_with(')') && !old.tidy.contains(")/") {
            return format!("({letters})");
        }
        let tidy = &old.tidy;
        self.add(
            text!("\"{tidy}\" har mistet sine parenteser", "\"{tidy}\" has lost its brackets"),
            text!("de står om en del af bogstaverne", "they stand around some of the letters"),
            duty.cell,
        );
        letters.to_owned()
    }
}

/// The signs of a family that give a duty; those that give nothing else first.
fn giving(scheme: &'static Scheme, duty: Duty) -> Vec<&'static Letter> {
    let mut signs: Vec<&Letter> =
        scheme.letters.iter().filter(|sign| sign.duties.contains(&duty)).collect();
    signs.sort_by_key(|sign| sign.duties.len());
    signs
}

fn joined(letters: impl IntoIterator<Item = char>) -> String {
    let letters: Vec<String> = letters.into_iter().map(String::from).collect();
    letters.join("/")
}

const EMPTY: Text = Text { da: "en tom celle siger det samme", en: "an empty cell says the same" };
const NO_DUTY: Text = Text {
    da: "det giver ingen af de fem opgaver, som bogstaver oversættes efter",
    en: "it gives none of the five duties by which letters are translated",
};

fn no_letter(scheme: &Scheme, duty: Duty) -> Text<String> {
    let Text { da, en } = does(duty);
    text!(
        "{scheme} har intet bogstav for dem, der {da}",
        "{scheme} has no letter for those who {en}"
    )
}

fn goes_with(scheme: &Scheme, sign: &Letter) -> Text<String> {
    let letter = sign.capital;
    text!(
        "i {scheme} følger beslutningen med {letter}",
        "in {scheme} the decision goes with {letter}"
    )
}

/// What those who have a duty do.
const fn does(duty: Duty) -> Text {
    match duty {
        Duty::B => Text { da: "beslutter", en: "decide" },
        Duty::H => Text { da: "har hovedansvaret", en: "are accountable" },
        Duty::U => Text { da: "udfører", en: "do the work" },
        Duty::K => Text { da: "konsulteres", en: "are consulted" },
        Duty::I => Text { da: "informeres", en: "are informed" },
    }
}

#[cfg(test)]
mod tests;
