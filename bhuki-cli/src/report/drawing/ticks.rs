//! The marks below faulty cells, and the labels beside them.

use anstyle::Style;

use crate::terminal::{Piece, fit, line, width};

/// A faulty cell in the drawing.
pub(super) struct Spot {
    pub(super) at: usize,
    pub(super) width: usize,
    pub(super) label: String,
}

/// A letter gets a tick, a longer text a line below all of it.
pub(super) fn underlines(spots: &[Spot], style: Style) -> String {
    line(spots.iter().map(|spot| underline(spot, style)).collect())
}

fn underline(spot: &Spot, style: Style) -> Piece {
    let rest = if spot.width > 3 { spot.width - 1 } else { 0 };
    Piece::new(spot.at, format!("┬{}", "─".repeat(rest)), style)
}

/// The labels below the ticks: as many on a line as fit beside each other, from
/// the right, so that the ticks of those to come can run down past them.
pub(super) fn labels(mut waiting: Vec<Spot>, end: usize, style: Style) -> Vec<String> {
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
