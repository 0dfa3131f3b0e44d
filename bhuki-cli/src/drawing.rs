//! The drawing of a fault: the rows around it, heads and wordings always in view,
//! the faulty cells underlined.

use std::collections::BTreeSet;

use anstyle::Style;
use bhuki_core::column_name;
use bhuki_core::{Area, Cell, Finding, Matrix, Sheet};

use crate::marks::{self, Mark};
use crate::terminal::{BOLD, FAINT, PLAIN, Piece, clean, fit, line, style_of, width};

/// Columns of letters are at least this wide where their heads need it.
const NARROW: usize = 7;
/// A longer head or wording is cut where there is no room to spare.
const WIDE: usize = 40;
/// So many rows are drawn below heads that are at fault.
const ROWS_BELOW_HEADERS: u32 = 4;
/// The room that a label at the right edge needs.
const LABEL_ROOM: usize = 4;

/// A drawing, and the number of faulty cells that it does not show.
pub(crate) struct Drawing {
    pub(crate) lines: Vec<String>,
    pub(crate) more: usize,
    /// Whether the wording of the activity it is about cannot be read in full.
    pub(crate) cuts_the_wording: bool,
}

/// Draws a finding in at most `columns` columns.
pub(crate) fn draw(sheet: &Sheet, matrix: &Matrix, finding: &Finding, columns: usize) -> Drawing {
    let (marks, more) = marks::of(matrix, finding);
    let scene = Scene {
        sheet,
        headers: matrix.headers,
        block: block(matrix),
        area: matrix.area,
        rows: rows(sheet, matrix, &marks),
        style: style_of(finding.severity),
        marks,
    };
    let layout = ColumnLayout::of(&scene, matrix, finding, columns);
    let mut lines = vec![layout.letters_line()];
    for row in &scene.rows {
        lines.extend(scene.row_lines(*row, &layout));
    }
    let wording = finding.activity.as_ref().map(|activity| activity.cell);
    let cuts_the_wording = wording.is_some_and(|cell| !scene.shows_all_of(cell, &layout));
    Drawing { lines, more, cuts_the_wording }
}

/// The area that holds all the letters.
fn block(matrix: &Matrix) -> Option<Area> {
    matrix.activities().iter().map(|a| a.duty_cells).reduce(|all, area| all.union(&area))
}

/// A row of the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Of(u32),
    /// Rows are left out here.
    Gap,
}

/// The head row, then each faulty row with the rows that hold something above and
/// below it.
fn rows(sheet: &Sheet, matrix: &Matrix, marks: &[Mark]) -> Vec<Row> {
    let header = matrix.headers.row;
    let inside = |row: &u32| *row > header && *row <= matrix.area.to.row;
    let holds_text = |row: &u32| sheet.row(*row).next().is_some();
    let mut shown = BTreeSet::from([header]);
    if marks.is_empty() {
        let below = header + 1..=matrix.area.to.row;
        shown.extend(below.filter(holds_text).take(ROWS_BELOW_HEADERS as usize));
    }
    for row in marks.iter().map(|mark| mark.cell.row) {
        // Below a faulty head some of its column is shown.
        let below = if row == header { ROWS_BELOW_HEADERS } else { 1 };
        shown.insert(row);
        shown.extend((row.saturating_sub(1)..=row + below).filter(inside).filter(holds_text));
    }
    let mut rows: Vec<Row> = Vec::new();
    let mut last = header;
    for row in shown {
        // Nobody misses the rows between the heads and the first row drawn.
        if row > last + 1 && last != header {
            rows.push(Row::Gap);
        }
        rows.push(Row::Of(row));
        last = row;
    }
    rows
}

/// What is drawn.
struct Scene<'a> {
    sheet: &'a Sheet,
    headers: Cell,
    block: Option<Area>,
    area: Area,
    rows: Vec<Row>,
    marks: Vec<Mark>,
    style: Style,
}

impl Scene<'_> {
    /// What a cell shows: a merged area shows its text everywhere among the heads
    /// and wordings, and an empty duty cell shows a dot.
    fn text(&self, cell: Cell) -> String {
        let own = clean(self.sheet.text(cell));
        let is_pinned = cell.row == self.headers.row || cell.col == self.headers.col;
        let text = if own.is_empty() && is_pinned { self.merged_text(cell) } else { own };
        let is_empty_duty = text.is_empty() && self.block.is_some_and(|b| b.contains(cell));
        if is_empty_duty { "·".to_owned() } else { text }
    }

    fn merged_text(&self, cell: Cell) -> String {
        let area = self.sheet.merged.iter().find(|area| area.contains(cell));
        area.map_or(String::new(), |area| clean(self.sheet.text(area.from)))
    }

    /// Whether a cell's text stands in the drawing uncut.
    fn shows_all_of(&self, cell: Cell, layout: &ColumnLayout) -> bool {
        let column = layout.columns.iter().find(|column| column.col == Some(cell.col));
        column.is_some_and(|column| width(&self.text(cell)) <= column.width)
    }

    /// The width a column would like to have.
    fn natural(&self, col: u32) -> usize {
        self.widest(col, |_| true)
    }

    /// The width of a pinned column: beside short numbers a long head is cut.
    fn pinned_width(&self, col: u32) -> usize {
        let below = self.widest(col, |row| row != self.headers.row);
        if col == self.headers.col { self.natural(col) } else { below.max(4) }
    }

    fn widest(&self, col: u32, counts: impl Fn(u32) -> bool) -> usize {
        let texts = self.rows.iter().filter_map(|row| match row {
            Row::Of(row) if counts(*row) => Some(width(&self.text(Cell::new(*row, col)))),
            _ => None,
        });
        texts.max().unwrap_or(0).max(width(&column_name(col)))
    }

    /// A row, and the lines that mark its faulty cells.
    fn row_lines(&self, row: Row, layout: &ColumnLayout) -> Vec<String> {
        let Row::Of(row) = row else {
            return vec![line(vec![Piece::new(layout.number_end - 1, "⋮", FAINT)])];
        };
        let marks: Vec<&Mark> = self.marks.iter().filter(|mark| mark.cell.row == row).collect();
        let mut pieces = self.number(row, !marks.is_empty(), layout);
        pieces.extend(layout.columns.iter().filter_map(|column| self.piece(row, column)));
        let mut lines = vec![line(pieces)];
        let spots: Vec<Spot> = marks.iter().filter_map(|mark| self.spot(mark, layout)).collect();
        if !spots.is_empty() {
            lines.push(underlines(&spots, self.style));
            lines.extend(labels(spots, layout.end, self.style));
        }
        lines
    }

    /// The row's number; the heads need one only where they are at fault.
    fn number(&self, row: u32, is_faulty: bool, layout: &ColumnLayout) -> Vec<Piece> {
        let number = (u64::from(row) + 1).to_string();
        let at = layout.number_end - width(&number);
        match (is_faulty, row == self.headers.row) {
            (true, _) => vec![Piece::new(0, "▸", self.style), Piece::new(at, number, self.style)],
            (false, true) => Vec::new(),
            (false, false) => vec![Piece::new(at, number, FAINT)],
        }
    }

    fn piece(&self, row: u32, column: &Column) -> Option<Piece> {
        let cell = Cell::new(row, column.col?);
        let style = match () {
            () if self.marks.iter().any(|mark| mark.cell == cell) => self.style,
            () if row == self.headers.row => BOLD,
            () => PLAIN,
        };
        Some(Piece::new(column.at, fit(&self.text(cell), column.width), style))
    }

    fn spot(&self, mark: &Mark, layout: &ColumnLayout) -> Option<Spot> {
        let column = layout.columns.iter().find(|column| column.col == Some(mark.cell.col))?;
        let width = width(&self.text(mark.cell)).min(column.width);
        Some(Spot { at: column.at, width, label: mark.label.clone() })
    }
}

/// A column of the drawing.
#[derive(Debug, Clone, Copy)]
struct Column {
    /// The sheet's column; none where columns are left out.
    col: Option<u32>,
    at: usize,
    width: usize,
}

/// Where the columns of the drawing stand.
struct ColumnLayout {
    columns: Vec<Column>,
    /// The end of the row numbers.
    number_end: usize,
    /// The end of the drawing.
    end: usize,
}

impl ColumnLayout {
    fn of(scene: &Scene<'_>, matrix: &Matrix, finding: &Finding, end: usize) -> Self {
        let last_row = u64::from(scene.area.to.row) + 1;
        let number_end = 2 + width(&last_row.to_string());
        let room = end.saturating_sub(number_end + 1 + LABEL_ROOM);
        let pinned = pinned(scene, matrix, finding);
        let mut caps = Caps { pinned: (room / 3).max(12), other: NARROW };
        let chosen = window(scene, &pinned, caps, room);
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

    fn letters_line(&self) -> String {
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
    pinned.extend(code.map(|(_, code)| code.col).filter(|_| !matrix_is_transposed(matrix)));
    pinned.into_iter().collect()
}

fn matrix_is_transposed(matrix: &Matrix) -> bool {
    matrix.layout == bhuki_core::Layout::Transposed
}

/// The columns beside the pinned ones: those at fault first, then their
/// neighbours to both sides for as long as there is room. Where a whole row is at
/// fault, what matters is who holds something in it.
fn window(scene: &Scene<'_>, pinned: &[u32], caps: Caps, room: usize) -> BTreeSet<u32> {
    let mut chosen = BTreeSet::new();
    let try_one = |col: u32, chosen: &mut BTreeSet<u32>| {
        let mut more = chosen.clone();
        more.insert(col);
        let fits = total(scene, pinned, &more, caps) <= room;
        if fits {
            *chosen = more;
        }
        fits
    };
    let Some(block) = scene.block else { return chosen };
    let is_free = |col: &u32| !pinned.contains(col);
    let marked = scene.marks.iter().map(|mark| mark.cell);
    let mut wanted: BTreeSet<u32> = marked.clone().map(|cell| cell.col).filter(is_free).collect();
    if wanted.is_empty() {
        let held = marked.flat_map(|cell| scene.sheet.row(cell.row)).map(|(cell, _)| cell);
        wanted = held.filter(|cell| block.contains(*cell)).map(|cell| cell.col).collect();
    }
    for col in &wanted {
        try_one(*col, &mut chosen);
    }
    let mut candidates: Vec<u32> = (block.from.col..=block.to.col).filter(is_free).collect();
    candidates.sort_by_key(|col| nearness(*col, &wanted));
    for col in candidates {
        if !try_one(col, &mut chosen) {
            break;
        }
    }
    chosen
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
) -> Vec<Column> {
    let mut columns = Vec::new();
    let mut at = start;
    let mut push = |col: Option<u32>, width: usize, gap: usize| {
        columns.push(Column { col, at, width });
        at += width + gap;
    };
    for col in pinned {
        push(Some(*col), scene.pinned_width(*col).min(caps.pinned), 2);
    }
    let Some(block) = scene.block else { return columns };
    let mut next = block.from.col;
    for col in chosen {
        if (next..*col).any(|between| !pinned.contains(&between)) {
            push(None, 1, 1);
        }
        push(Some(*col), scene.natural(*col).min(caps.other), 1);
        next = *col + 1;
    }
    if next <= block.to.col {
        push(None, 1, 1);
    }
    columns
}

/// A faulty cell in the drawing.
struct Spot {
    at: usize,
    width: usize,
    label: String,
}

/// A letter gets a tick, a longer text a line below all of it.
fn underlines(spots: &[Spot], style: Style) -> String {
    let tick = |spot: &Spot| {
        let rest = if spot.width > 3 { spot.width - 1 } else { 0 };
        Piece::new(spot.at, format!("┬{}", "─".repeat(rest)), style)
    };
    line(spots.iter().map(tick).collect())
}

/// The labels below the ticks: as many on a line as fit beside each other, from
/// the right, so that the ticks of those to come can run down past them.
fn labels(mut waiting: Vec<Spot>, end: usize, style: Style) -> Vec<String> {
    let mut lines = Vec::new();
    while !waiting.is_empty() {
        let mut pieces = Vec::new();
        let mut still = Vec::new();
        let mut limit = end;
        let mut is_first = true;
        let mut from_the_right = waiting.into_iter().rev().peekable();
        while let Some(spot) = from_the_right.next() {
            let text = format!("╰─ {}", spot.label);
            let piece = if spot.at + width(&text) <= limit {
                Piece::new(spot.at, text, style)
            } else if is_first {
                let free_from = from_the_right.peek().map_or(0, |left| left.at + 2);
                at_the_edge(&spot, free_from, limit, style)
            } else {
                let tick = Piece::new(spot.at, "│", style);
                still.push(spot);
                tick
            };
            is_first = false;
            limit = piece.at.saturating_sub(1);
            pieces.push(piece);
        }
        still.reverse();
        waiting = still;
        lines.push(line(pieces));
    }
    lines
}

/// A label without room to the right of its tick stands to the left of it, or is
/// cut where the next tick is in the way.
fn at_the_edge(spot: &Spot, free_from: usize, limit: usize, style: Style) -> Piece {
    let text = format!("{} ─╯", spot.label);
    if let Some(at) = (spot.at + 1).checked_sub(width(&text)).filter(|at| *at >= free_from) {
        return Piece::new(at, text, style);
    }
    let text = format!("╰─ {}", spot.label);
    Piece::new(spot.at, fit(&text, limit.saturating_sub(spot.at)), style)
}
