//! Formulas whose result the file does not hold: no cell with a formula is ever empty.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::model::cell::Cell;
use crate::model::sheet::UNSTORED;

/// What the formulas of a sheet have stored, as far as the sheet has been read.
#[derive(Default)]
pub(super) struct UnstoredFormulas {
    /// The cells whose formula has no result, and whether it may give a letter.
    without: BTreeMap<Cell, bool>,
    /// The same for those with an empty result: openpyxl writes that where it knows none,
    /// `XlsxWriter` where the result is an empty text.
    blank: BTreeMap<Cell, bool>,
    /// The cells whose formula may give a letter, but has the number 0 stored.
    noughts: BTreeSet<Cell>,
    /// Whether some formula has another result than these.
    any_result: bool,
    /// For shared formulas, by their number, whether they may give a letter: only the
    /// first cell holds the formula.
    shared: HashMap<String, bool>,
}

/// What is stored as the result of a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stored {
    /// There is no place for it.
    Nothing,
    /// There is an empty place, which does not say that it holds a text.
    Blank,
    /// The number 0.
    Nought,
    /// Anything else, an empty text included.
    Result,
}

/// One cell's formula.
#[derive(Default)]
pub(super) struct Formula {
    /// As much of the formula as tells what it gives.
    pub(super) text: String,
    /// The number of a shared one.
    pub(super) shared: Option<String>,
}

/// As much of a formula as is kept.
pub(super) const ENOUGH: usize = 512;

impl UnstoredFormulas {
    /// Notes a formula and what is stored for it.
    pub(super) fn note(&mut self, at: Cell, formula: Formula, stored: Stored) {
        let may_be_letter = self.may_be_letter(formula);
        match stored {
            Stored::Nothing => drop(self.without.insert(at, may_be_letter)),
            Stored::Blank => drop(self.blank.insert(at, may_be_letter)),
            Stored::Nought if may_be_letter => drop(self.noughts.insert(at)),
            Stored::Nought => {}
            Stored::Result => self.any_result = true,
        }
    }

    fn may_be_letter(&mut self, formula: Formula) -> bool {
        let own = !formula.text.trim().is_empty();
        let gives = !gives_number(&formula.text);
        match formula.shared {
            Some(number) if own => {
                self.shared.insert(number, gives);
                gives
            }
            Some(number) => self.shared.get(&number).copied().unwrap_or(true),
            None => gives,
        }
    }

    /// The cells without a result, when the whole sheet has been read; their texts say so.
    ///
    /// Where no formula of a sheet has a result, an empty one is none. `XlsxWriter` stores 0
    /// for every formula and asks the next program to calculate: that is none either.
    pub(super) fn unstored(
        mut self,
        recalculates: bool,
        texts: &mut Vec<(Cell, Arc<str>)>,
    ) -> BTreeSet<Cell> {
        let (mark, nought): (Arc<str>, Arc<str>) = (UNSTORED.into(), "0".into());
        if !self.any_result {
            self.without.append(&mut self.blank);
            if recalculates && !self.noughts.is_empty() {
                texts.retain(|(cell, _)| !self.noughts.contains(cell));
                self.without.extend(self.noughts.into_iter().map(|cell| (cell, true)));
            }
        }
        texts.extend(self.without.iter().map(|(cell, may_be_letter)| {
            (*cell, Arc::clone(if *may_be_letter { &mark } else { &nought }))
        }));
        self.without.into_keys().collect()
    }
}

/// Functions that can only give a number, whatever they are given.
const NUMERIC: [&str; 40] = [
    "ABS", "AGGREGATE", "AVERAGE", "AVERAGEIF", "AVERAGEIFS", "CEILING", "COLUMN", "COLUMNS",
    "COUNT", "COUNTA", "COUNTBLANK", "COUNTIF", "COUNTIFS", "DATE", "DAY", "FIND", "FLOOR", "INT",
    "LEN", "MATCH", "MAX", "MEDIAN", "MIN", "MOD", "MONTH", "NOW", "RANK", "ROUND", "ROUNDDOWN",
    "ROUNDUP", "ROW", "ROWS", "SEARCH", "SUBTOTAL", "SUM", "SUMIF", "SUMIFS", "SUMPRODUCT",
    "TODAY", "YEAR",
];

/// Whether a formula can only give a number: such a function first, and nothing joined to it.
fn gives_number(formula: &str) -> bool {
    let start = formula.trim_start_matches(['=', '+', '-', ' ', '(']);
    let name = start.split('(').next().unwrap_or_default();
    let name = name.trim().trim_start_matches("_xlfn.").to_ascii_uppercase();
    start.contains('(') && NUMERIC.contains(&&*name) && !joins_or_compares(start)
}

/// Whether an operator outside quotes and brackets makes something else of the number.
fn joins_or_compares(formula: &str) -> bool {
    let mut depth = 0_u32;
    let mut quoted = false;
    for c in formula.chars() {
        match c {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '&' | '=' | '<' | '>' if depth == 0 => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_only_be_a_number_is_told_apart() {
        for formula in
            ["COUNTIF(B2:B9,\"H\")", "=SUM(1,2)*2", "-LEN(A1)", "_xlfn.AGGREGATE(1,2,A1)"]
        {
            assert!(gives_number(formula), "{formula}");
        }
        for formula in [
            "\"H\"", "IF(A1=1,\"H\",\"\")", "Ark2!B3", "COUNTIF(B:B,\"H\")&\" H\"", "SUM", "",
            "1+1",
        ] {
            assert!(!gives_number(formula), "{formula}");
        }
    }

    /// The cells of one column without a result, formulas that may give a letter first.
    fn without(stored: &[Stored], recalculates: bool) -> Vec<u32> {
        let mut formulas = UnstoredFormulas::default();
        let mut texts = Vec::new();
        for (row, stored) in (0..).zip(stored) {
            let formula = Formula { text: "IF(A1,\"H\",\"U\")".into(), shared: None };
            formulas.note(Cell::new(row, 0), formula, *stored);
            if *stored == Stored::Nought {
                texts.push((Cell::new(row, 0), "0".into()));
            }
        }
        let unstored = formulas.unstored(recalculates, &mut texts);
        let marked = texts.iter().filter(|(_, text)| &**text == UNSTORED).count();
        assert_eq!(marked, unstored.len());
        unstored.into_iter().map(|cell| cell.row).collect()
    }

    #[test]
    fn blanks_and_noughts_are_no_results_where_there_are_no_others() {
        use Stored::{Blank, Nothing, Nought, Result};
        assert_eq!(without(&[Nothing, Blank, Nought], false), [0, 1]);
        assert_eq!(without(&[Nothing, Blank, Nought], true), [0, 1, 2]);
        assert_eq!(without(&[Nothing, Blank, Nought, Result], true), [0]);
    }

    #[test]
    fn shared_formulas_are_judged_by_their_first_cell() {
        let mut formulas = UnstoredFormulas::default();
        let of = |text: &str| Formula { text: text.into(), shared: Some("0".into()) };
        formulas.note(Cell::new(0, 0), of("COUNTIF(B:B,\"H\")"), Stored::Nothing);
        formulas.note(Cell::new(1, 0), of(""), Stored::Nothing);
        let mut texts = Vec::new();
        assert_eq!(formulas.unstored(false, &mut texts).len(), 2);
        assert!(texts.iter().all(|(_, text)| &**text == "0"));
    }
}
