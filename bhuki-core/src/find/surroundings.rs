//! What a sheet says around its matrices: titles, footnotes, explanations.

use crate::model::matrix::Matrix;
use crate::model::sheet::Sheet;
use crate::text::visible;

/// A longer text is no remark on a table, and a sheet with more of them holds something else.
const LONGEST: usize = 400;
const MOST: usize = 200;

/// Hands each matrix of the sheet the texts that stand in none of them.
pub(super) fn hand_over(sheet: &Sheet, matrices: &mut [Matrix]) {
    if matrices.is_empty() {
        return;
    }
    let areas: Vec<_> = matrices.iter().map(|matrix| matrix.area).collect();
    let outside = sheet.texts().filter(|(cell, _)| !areas.iter().any(|area| area.contains(*cell)));
    // A text's bytes are counted first: those of a long one are not worth looking at.
    let short = outside.filter(|(_, text)| text.len() <= 4 * LONGEST);
    let texts = short.map(|(_, text)| visible(text)).filter(|text| !text.is_empty());
    let kept: Vec<String> = texts.take(MOST).collect();
    for matrix in matrices {
        matrix.surroundings.clone_from(&kept);
    }
}
