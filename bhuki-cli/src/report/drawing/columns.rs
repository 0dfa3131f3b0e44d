//! Which columns a drawing shows, where they stand and how wide they are.

use std::collections::BTreeSet;

use bhuki_core::{Area, Finding, Layout, Matrix, column_name};

use super::scene::Scene;
use crate::terminal::{FAINT, Piece, fit, line, width};

/// Columns of letters are given this width, where their heads need it, before it is decided
/// how many are drawn: the beginning of a role's name.
const NARROW: usize = 7;
/// No head needs more; the wordings get up to twice as much.
const WIDE: usize = 40;
/// The room that a label at the right edge needs for "╰─ " and its first letter.
const LABEL_ROOM: usize = 4;

/// A column of the drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct DrawnColumn {
    /// The sheet's column; `None` where columns are left out.
    pub(super) col: Option<u32>,
    pub(super) at: usize,
    pub(super) width: usize,
}

/// Where the columns of the drawing stand.
pub(super) struct ColumnLayout {
    pub(super) columns: Vec<DrawnColumn>,
    /// The end of the row numbers.
    pub(super) number_end: usize,
    /// The end of the drawing.
    pub(super) end: usize,
}

impl ColumnLayout {
    pub(super) fn of(scene: &Scene<'_>, matrix: &Matrix, finding: &Finding, end: usize) -> Self {
        let last_row = u64::from(scene.area.to.row) + 1;
        let number_end = 2 + width(&last_row.to_string());
        let room = end.saturating_sub(number_end + 1 + LABEL_ROOM);
        let pinned = pinned(scene, matrix, finding);
        let mut caps = Caps { pinned: (room / 3).max(12), other: NARROW };
        let chosen =
            Window { scene, pinned: &pinned, caps, room, chosen: BTreeSet::new() }.chosen();
        let fits = |caps| total(scene, &pinned, &chosen, caps) <= room;
        // What is left over goes to the columns that had to be cut.
        while caps.other < WIDE && fits(Caps { other: caps.other + 1, ..caps }) {
            caps.other += 1;
        }
        while caps.pinned < 2 * WIDE && fits(Caps { pinned: caps.pinned + 1, ..caps }) {
            caps.pinned += 1;
        }
        let columns = placed(scene, &pinned, &chosen, caps, number_end + 1);
        Self { columns, number_end, end }
    }

    pub(super) fn letters_line(&self) -> String {
        let pieces = self.columns.iter().map(|column| {
            let text = column.col.map_or("…".to_owned(), column_name);
            Piece::new(column.at, fit(&text, column.width), FAINT)
        });
        line(pieces.collect())
    }
}

/// The widest that columns may be.
#[derive(Debug, Clone, Copy)]
struct Caps {
    pinned: usize,
    other: usize,
}

/// The columns that are always in view: the wordings, and the activity's number.
fn pinned(scene: &Scene<'_>, matrix: &Matrix, finding: &Finding) -> Vec<u32> {
    let mut pinned = BTreeSet::from([scene.headers.col]);
    let wording = finding.activity.as_ref().map(|activity| activity.cell);
    let codes = matrix.activities().iter().filter_map(|a| Some((a.cell, a.code.as_ref()?.cell)));
    let code = codes.into_iter().find(|(cell, _)| wording.is_none_or(|wanted| wanted == *cell));
    pinned.extend(code.map(|(_, code)| code.col).filter(|_| !is_transposed(matrix)));
    pinned.into_iter().collect()
}

fn is_transposed(matrix: &Matrix) -> bool {
    matrix.layout == Layout::Transposed
}

/// The columns beside the pinned ones, as many as there is room for.
struct Window<'a> {
    scene: &'a Scene<'a>,
    pinned: &'a [u32],
    caps: Caps,
    room: usize,
    chosen: BTreeSet<u32>,
}

impl Window<'_> {
    /// Those at fault first, then their neighbours to both sides. Where a whole row is at
    /// fault, what matters is who holds something in it.
    fn chosen(mut self) -> BTreeSet<u32> {
        let Some(block) = self.scene.block else { return self.chosen };
        let wanted = self.wanted(block);
        for col in &wanted {
            self.takes(*col);
        }
        let mut candidates: Vec<u32> =
            (block.from.col..=block.to.col).filter(|col| !self.pinned.contains(col)).collect();
        candidates.sort_by_key(|col| nearness(*col, &wanted));
        for col in candidates {
            if !self.takes(col) {
                break;
            }
        }
        self.chosen
    }

    /// The columns that the fault is about.
    fn wanted(&self, block: Area) -> BTreeSet<u32> {
        let marked = self.scene.marks.iter().map(|mark| mark.cell);
        let wanted: BTreeSet<u32> =
            marked.clone().map(|cell| cell.col).filter(|col| !self.pinned.contains(col)).collect();
        if !wanted.is_empty() {
            return wanted;
        }
        let held = marked.flat_map(|cell| self.scene.sheet.row(cell.row)).map(|(cell, _)| cell);
        held.filter(|cell| block.contains(*cell)).map(|cell| cell.col).collect()
    }

    /// Whether there was room for one column more.
    fn takes(&mut self, col: u32) -> bool {
        let is_new = self.chosen.insert(col);
        let fits = total(self.scene, self.pinned, &self.chosen, self.caps) <= self.room;
        if !fits && is_new {
            self.chosen.remove(&col);
        }
        fits
    }
}

/// How far a column is from the nearest one wanted, or from the left.
fn nearness(col: u32, wanted: &BTreeSet<u32>) -> u32 {
    wanted.iter().map(|near| near.abs_diff(col)).min().unwrap_or(col)
}

fn total(scene: &Scene<'_>, pinned: &[u32], chosen: &BTreeSet<u32>, caps: Caps) -> usize {
    let columns = placed(scene, pinned, chosen, caps, 0);
    columns.last().map_or(0, |column| column.at + column.width)
}

/// The columns side by side, with a hole wherever some are left out.
fn placed(
    scene: &Scene<'_>,
    pinned: &[u32],
    chosen: &BTreeSet<u32>,
    caps: Caps,
    start: usize,
) -> Vec<DrawnColumn> {
    let mut row = ColumnRow { columns: Vec::new(), at: start };
    for col in pinned {
        row.push(Some(*col), scene.pinned_width(*col).min(caps.pinned), 2);
    }
    let Some(block) = scene.block else { return row.columns };
    let mut next = block.from.col;
    for col in chosen {
        if (next..*col).any(|between| !pinned.contains(&between)) {
            row.push(None, 1, 1);
        }
        row.push(Some(*col), scene.natural(*col).min(caps.other), 1);
        next = *col + 1;
    }
    if next <= block.to.col {
        row.push(None, 1, 1);
    }
    row.columns
}

/// Columns set one after the other.
struct ColumnRow {
    columns: Vec<DrawnColumn>,
    /// Where the next one begins.
    at: usize,
}

impl ColumnRow {
    fn push(&mut self, col: Option<u32>, width: usize, gap: usize) {
        self.columns.push(DrawnColumn { col, at: self.at, width });
        self.at += width + gap;
    }
}
