//! What a file does not give back of the matrix that was written to it.

use std::collections::{HashMap, VecDeque};

use super::Loss;
use crate::error::Error;
use crate::find::{Hints, find};
use crate::limits::Limits;
use crate::model::cell::Cell;
use crate::model::json::matrices_from_json;
use crate::model::matrix::{Activity, DutyCell, Layout, Matrix, Role};
use crate::model::scheme::Scheme;
use crate::read::{Format, detect, read};
use crate::text::{Text, folded, text};

/// Reads a file that was written from the matrix, and tells what did not come back.
///
/// No format is known to hold or not to hold something: what is not told came back.
/// Fails where the file cannot be read at all.
///
/// ```
/// use bhuki_core::make::convert;
/// use bhuki_core::{Lang, Matrix, Role, Scheme, write};
/// let mut role = Role::new("It-chef");
/// role.group = Some("Linje".into());
/// let matrix = Matrix::builder(Scheme::bhuki())
///     .role(role)
///     .activity("", "Overvåge driften", &[("It-chef", "H/U"), ("DPO", "K")])
///     .activity("", "Afprøve beredskabsplan", &[("It-chef", "U"), ("DPO", "H")])
///     .build();
/// let file = write::table::matrix(&matrix, Lang::Da);
/// let lost = convert::lost(&matrix, file.as_bytes(), &Default::default())?;
/// assert_eq!(lost[0].what.get(Lang::En), "the groups above the roles are left out");
/// # Ok::<(), bhuki_core::Error>(())
/// ```
pub fn lost(matrix: &Matrix, file: &[u8], limits: &Limits) -> Result<Vec<Loss>, Error> {
    let mut losses = Vec::new();
    match read_back(file, limits, None)? {
        Some(back) if std::ptr::eq(back.scheme, matrix.scheme) => {
            compare(matrix, &back, &mut losses);
        }
        Some(_) => {
            losses.push(another_family(matrix.scheme));
            if let Some(back) = read_back(file, limits, Some(matrix.scheme))? {
                compare(matrix, &back, &mut losses);
            }
        }
        None => losses.push(not_found()),
    }
    Ok(losses)
}

/// The first matrix of the file, if there is one.
fn read_back(
    file: &[u8],
    limits: &Limits,
    scheme: Option<&'static Scheme>,
) -> Result<Option<Matrix>, Error> {
    let found = if detect(file)? == Format::Json {
        matrices_from_json(file)
    } else {
        find(&read(file, limits)?, &Hints { scheme, ..Hints::default() })
            .map(|found| found.matrices)
    };
    match found {
        Ok(matrices) => Ok(matrices.into_iter().next()),
        Err(Error::NoMatrix { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

fn compare(old: &Matrix, new: &Matrix, losses: &mut Vec<Loss>) {
    let roles = pairs(old.roles(), new.roles(), |role| &role.name);
    let activities = pairs(old.activities(), new.activities(), |activity| &activity.name);
    losses.extend(of_the_whole(old, new));
    losses.extend(of_items(&OF_ROLES, old.roles(), new.roles(), &roles));
    losses.extend(of_items(&OF_ACTIVITIES, old.activities(), new.activities(), &activities));
    losses.extend(of_letters(old, new, &roles, &activities));
}

/// For each name, the place of the same name in the other list; each place only once.
fn pairs<T>(old: &[T], new: &[T], name: impl Fn(&T) -> &str) -> Vec<Option<usize>> {
    let mut places: HashMap<String, VecDeque<usize>> = HashMap::new();
    for (place, item) in new.iter().enumerate() {
        places.entry(folded(name(item))).or_default().push_back(place);
    }
    let next = |item: &T| places.get_mut(&folded(name(item)))?.pop_front();
    old.iter().map(next).collect()
}

fn of_the_whole(old: &Matrix, new: &Matrix) -> Vec<Loss> {
    let legend = Text {
        da: "forklaringen af bogstaverne er ikke med",
        en: "the explanation of the letters is left out",
    };
    let layout = Text {
        da: "skemaet er vendt, så rollerne står øverst og aktiviteterne i rækker",
        en: "the matrix is turned so that roles stand on top and activities in rows",
    };
    let hidden = Text { da: "arket er ikke længere skjult", en: "the sheet is no longer hidden" };
    let told = [
        (!old.legend.is_empty() && new.legend.is_empty(), legend),
        (old.layout != new.layout && old.layout == Layout::Transposed, layout),
        (old.hidden && !new.hidden, hidden),
    ];
    let told = told.into_iter().filter(|(is_so, _)| *is_so);
    told.map(|(_, what)| loss(what, Vec::new())).collect()
}

/// Whether the old one lost something in the new one, and what is told then.
type Detail<T> = (fn(&T, &T) -> bool, Text);

/// What may be lost of roles or of activities.
struct Losable<T: 'static> {
    cell: fn(&T) -> Cell,
    /// What is told where one is not there any more.
    gone: Text,
    /// What may be lost of those that are still there.
    details: &'static [Detail<T>],
}

const OF_ROLES: Losable<Role> = Losable {
    cell: |role| role.cell,
    gone: Text { da: "roller er ikke med", en: "roles are left out" },
    details: &[
        (|old, new| old.name != new.name, SPELLING),
        (
            |old, new| old.group != new.group,
            Text {
                da: "grupperne over rollerne er ikke med",
                en: "the groups above the roles are left out",
            },
        ),
        (
            |old, new| old.mark != new.mark,
            Text {
                da: "mærkerne * og ** ved rollerne er ikke med",
                en: "the marks * and ** of the roles are left out",
            },
        ),
        (
            |old, new| old.second != new.second,
            Text {
                da: "den anden overskrift over rollerne er ikke med",
                en: "the second heads of the roles are left out",
            },
        ),
        (
            |old, new| old.kind != new.kind,
            Text {
                da: "det står ikke længere, om rollen er en person eller et organ",
                en: "whether the role is a person or a body is no longer said",
            },
        ),
        (
            are_appointed_lost,
            Text {
                da: "de udpegede personer er ikke med",
                en: "the appointed persons are left out",
            },
        ),
        (
            |old, new| old.hidden && !new.hidden,
            Text { da: "skjulte roller bliver vist", en: "hidden roles are shown" },
        ),
    ],
};

fn are_appointed_lost(old: &Role, new: &Role) -> bool {
    old.appointed != new.appointed && old.appointed.iter().any(|names| !names.is_empty())
}

const OF_ACTIVITIES: Losable<Activity> = Losable {
    cell: |activity| activity.cell,
    gone: Text { da: "aktiviteter er ikke med", en: "activities are left out" },
    details: &[
        (|old, new| old.name != new.name, SPELLING),
        (
            |old, new| old.sections != new.sections,
            Text {
                da: "inddelingen over aktiviteterne er ikke den samme",
                en: "the headings of the activities are not the same",
            },
        ),
        (
            |old, new| code_of(old) != code_of(new),
            Text {
                da: "aktiviteternes numre er ikke med",
                en: "the numbers of the activities are left out",
            },
        ),
        (
            |old, new| old.hidden && !new.hidden,
            Text { da: "skjulte aktiviteter bliver vist", en: "hidden activities are shown" },
        ),
    ],
};

fn code_of(activity: &Activity) -> Option<&str> {
    activity.code.as_ref().map(|code| code.text.as_str())
}

/// What the new ones, each at its place, lost of the old ones.
fn of_items<T>(losable: &Losable<T>, old: &[T], new: &[T], pairs: &[Option<usize>]) -> Vec<Loss> {
    let news = pairs.iter().map(|place| place.and_then(|place| new.get(place)));
    let both: Vec<(&T, Option<&T>)> = old.iter().zip(news).collect();
    let gone = both.iter().filter(|(_, new)| new.is_none());
    let gone = gone.map(|(old, _)| (losable.cell)(old)).collect();
    let kept: Vec<(&T, &T)> = both.iter().filter_map(|(old, new)| Some((*old, (*new)?))).collect();
    let details = losable.details.iter().map(|(is_lost, what)| {
        let lost = kept.iter().filter(|(old, new)| is_lost(old, new));
        (lost.map(|(old, _)| (losable.cell)(old)).collect(), *what)
    });
    told(std::iter::once((gone, losable.gone)).chain(details))
}

/// The letters of the roles and activities that are still there.
fn of_letters(
    old: &Matrix,
    new: &Matrix,
    roles: &[Option<usize>],
    activities: &[Option<usize>],
) -> Vec<Loss> {
    let (mut tidied, mut changed) = (Vec::new(), Vec::new());
    let mut matched = 0;
    for duty in old.as_grid().duties() {
        let (Some(Some(role)), Some(Some(activity))) =
            (roles.get(duty.role), activities.get(duty.activity))
        else {
            continue;
        };
        let cell = cell_of(old, duty);
        match new.duties_of(*activity).iter().find(|other| other.role == *role) {
            Some(other) if other.raw == duty.raw => matched += 1,
            Some(other) if says_the_same(other, duty) => {
                matched += 1;
                tidied.push(cell);
            }
            Some(_) => {
                matched += 1;
                changed.push(cell);
            }
            None => changed.push(cell),
        }
    }
    let mut losses = told([
        (
            tidied,
            Text {
                da: "bogstaver er skrevet pænere, for eksempel H for h",
                en: "letters are written more neatly, such as H for h",
            },
        ),
        (changed, Text { da: "celler læses ikke som før", en: "cells are not read as before" }),
    ]);
    if new.duties().len() > matched && pairs_are_whole(roles) && pairs_are_whole(activities) {
        let what =
            Text { da: "der er kommet celler til", en: "there are cells that were not there" };
        losses.push(loss(what, Vec::new()));
    }
    losses
}

fn pairs_are_whole(pairs: &[Option<usize>]) -> bool {
    pairs.iter().all(Option::is_some)
}

/// Where the letters of the grid stand in the matrix itself.
fn cell_of(matrix: &Matrix, duty: &DutyCell) -> Cell {
    let own = matrix.duties_of(duty.activity).iter().find(|own| own.role == duty.role);
    own.map_or(duty.cell, |own| own.cell)
}

fn says_the_same(one: &DutyCell, other: &DutyCell) -> bool {
    let (a, b) = (&one.reading, &other.reading);
    (&a.letters, &a.unknown, &a.qualifier, a.blank)
        == (&b.letters, &b.unknown, &b.qualifier, b.blank)
}

/// The losses that there are.
fn told(all: impl IntoIterator<Item = (Vec<Cell>, Text)>) -> Vec<Loss> {
    let some = all.into_iter().filter(|(cells, _)| !cells.is_empty());
    some.map(|(cells, what)| loss(what, cells)).collect()
}

const SPELLING: Text = Text {
    da: "blanktegn eller linjeskift i navne er ikke de samme",
    en: "blanks or line breaks in names are not the same",
};

fn loss(what: Text, cells: Vec<Cell>) -> Loss {
    let why = Text { da: "den nye fil kan ikke rumme det", en: "the new file cannot hold it" };
    Loss { what: what.into(), why: why.into(), cells }
}

fn another_family(scheme: &Scheme) -> Loss {
    let option = scheme.name;
    Loss {
        what: text!(
            "det står ikke, at bogstaverne er {scheme}",
            "that the letters are {scheme} is not said"
        ),
        why: text!(
            "skriv --scheme {option}, når filen skal læses",
            "give --scheme {option} when the file is to be read"
        ),
        cells: Vec::new(),
    }
}

fn not_found() -> Loss {
    let what = Text {
        da: "bhuki kan ikke selv finde skemaet i den nye fil",
        en: "bhuki cannot itself find the matrix in the new file",
    };
    let why = Text {
        da: "det har for få bogstaver til at blive kendt",
        en: "it has too few letters to be known by",
    };
    Loss { what: what.into(), why: why.into(), cells: Vec::new() }
}
