//! Grid tables, drawn with `+`, `-` and `|`.

use std::collections::BTreeSet;

use super::super::tables::{Span, Tables};
use super::inline::flowed;
use crate::error::Error;
use crate::model::cell::Cell;
use crate::model::sheet::Look;

/// Whether a line is the top of a grid: `+-----+-----+`.
pub(super) fn is_border(line: &str) -> bool {
    line.len() > 2
        && line.starts_with('+')
        && line.ends_with('+')
        && line.chars().all(|c| matches!(c, '+' | '-' | '='))
        && line.contains(['-', '='])
}

/// A cell by the signs at its corners, in lines and characters.
#[derive(Debug, Clone, Copy)]
struct GridFrame {
    top: usize,
    left: usize,
    bottom: usize,
    right: usize,
}

/// Reads a grid; what is drawn so that no cell closes is left out.
pub(super) fn read(lines: &[&str], title: &str, tables: &mut Tables<'_>) -> Result<(), Error> {
    let grid = Grid(lines.iter().map(|line| line.chars().collect()).collect());
    let frames = grid.frames();
    let tops: BTreeSet<usize> = frames.iter().map(|frame| frame.top).collect();
    let lefts: BTreeSet<usize> = frames.iter().map(|frame| frame.left).collect();
    let (tops, lefts): (Vec<usize>, Vec<usize>) =
        (tops.into_iter().collect(), lefts.into_iter().collect());
    let header = grid.header();
    let mut table = tables.begin();
    table.caption(title);
    for frame in frames {
        let text = flowed(&grid.inside(frame));
        let (row, rows) = between(&tops, frame.top, frame.bottom);
        let (col, columns) = between(&lefts, frame.left, frame.right);
        table.move_to(Cell::new(row, col));
        let bold = text.is_bold || header.is_some_and(|line| frame.bottom <= line);
        let look = Look { bold, ..Look::default() };
        table.cell(&text.text, Span { columns, rows, look }, &mut tables.budget)?;
    }
    tables.end(table)
}

/// The place of the first of these that is not before `from`, and how many lie before `to`.
fn between(all: &[usize], from: usize, to: usize) -> (u32, u32) {
    let (first, last) = (all.partition_point(|at| *at < from), all.partition_point(|at| *at < to));
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    (number(first), number(last - first))
}

/// The characters of a grid, line by line.
struct Grid(Vec<Vec<char>>);

impl Grid {
    fn at(&self, line: usize, column: usize) -> char {
        self.0.get(line).and_then(|line| line.get(column)).copied().unwrap_or(' ')
    }

    /// All cells, from the top and from the left.
    fn frames(&self) -> Vec<GridFrame> {
        let mut corners = BTreeSet::from([(0, 0)]);
        let mut frames = Vec::new();
        // Each new corner lies to the right or below, so the set is walked in order.
        while let Some((top, left)) = corners.pop_first() {
            let Some(frame) = self.frame(top, left) else { continue };
            frames.push(frame);
            corners.insert((frame.top, frame.right));
            corners.insert((frame.bottom, frame.left));
        }
        frames
    }

    /// The cell whose upper left corner stands here.
    fn frame(&self, top: usize, left: usize) -> Option<GridFrame> {
        if self.at(top, left) != '+' || !is_line(self.at(top, left + 1)) {
            return None;
        }
        let width = self.0.get(top)?.len();
        // The border goes on over cells that are merged below it.
        let right = (left + 1..width)
            .take_while(|column| is_line(self.at(top, *column)) || self.at(top, *column) == '+')
            .find(|column| {
                self.at(top, *column) == '+' && matches!(self.at(top + 1, *column), '|' | '+')
            })?;
        let bottom = (top + 1..self.0.len())
            .take_while(|line| matches!(self.at(*line, left), '|' | '+'))
            .find(|line| self.at(*line, left) == '+' && is_line(self.at(*line, left + 1)))?;
        Some(GridFrame { top, left, bottom, right })
    }

    fn inside(&self, frame: GridFrame) -> Vec<String> {
        let lines = self.0.iter().take(frame.bottom).skip(frame.top + 1);
        lines
            .map(|line| line.iter().take(frame.right).skip(frame.left + 1).collect::<String>())
            .collect()
    }

    /// The line of `=` under the headers.
    fn header(&self) -> Option<usize> {
        self.0
            .iter()
            .position(|line| line.contains(&'=') && line.first() == Some(&'+'))
            .filter(|line| *line > 0)
    }
}

const fn is_line(c: char) -> bool {
    matches!(c, '-' | '=')
}
