//! Why a sheet has no matrix: what was seen instead.

use super::decision::Decision;
use super::schemes::Context;
use super::table::{Class, Table, Words};
use super::{is_too_scattered, roles_sheet, waiver_rows};
use crate::error::SheetWithoutMatrix;
use crate::model::cell::Cell;
use crate::text::{Text, text};

/// Why a sheet has no matrix.
pub(super) fn why_none(table: &Table<'_>, context: &Context<'_>) -> Text<String> {
    let sheet = table.sheet;
    if sheet.is_empty() {
        let remark = sheet.remarks.first().cloned();
        return remark.unwrap_or_else(|| fixed("arket er tomt", "the sheet is empty"));
    }
    if roles_sheet::is_one(sheet) {
        return fixed("arket lister rollerne", "the sheet lists the roles");
    }
    if waiver_rows::is_named_so(sheet) {
        return waiver_rows::HAS_NO_HEADERS.into();
    }
    if is_too_scattered(sheet) {
        return fixed(
            "arkets celler ligger for spredt til at blive gennemsøgt; angiv det område, som \
             skemaet ligger i",
            "the sheet's cells lie too far apart to be searched; give the area that the matrix \
             lies in",
        );
    }
    if !context.here.cells.is_empty() {
        return SheetWithoutMatrix::NOT_FILLED_IN.into();
    }
    if sheet.unstored.len() >= MANY_FORMULAS {
        return fixed(
            "cellerne er formler, hvis resultater ikke er gemt i filen; åbn den i Excel eller \
             LibreOffice, gem den, og prøv igen",
            "the cells are formulas whose results the file does not hold; open it in Excel or \
             LibreOffice, save it and try again",
        );
    }
    if has_crosses(table) {
        return fixed(
            "der står krydser, hvor bogstaverne skulle stå: et kryds siger ikke, hvad rollen gør",
            "there are crosses where the letters should be: a cross does not say what a role does",
        );
    }
    let near = context.decisions.borrow();
    let nearest = near.iter().max_by(|a, b| a.total.total_cmp(&b.total));
    nearest.and_then(near_miss).unwrap_or_else(|| {
        fixed(
            "ingen række med roller og bogstaver nedenunder",
            "no row of roles with letters below",
        )
    })
}

/// Two roles and three activities; fewer may be a row of sums.
const MANY_FORMULAS: usize = 6;

/// Whether crosses stand in rows and columns, as letters would.
fn has_crosses(table: &Table<'_>) -> bool {
    /// Fewer may be ticks in a list.
    const MANY: usize = 6;
    let class = |cell| table.facts(cell).map(|facts| facts.class(Words::AreHeaders));
    let cells = || table.cells.keys().copied();
    let crosses: Vec<_> = cells().filter(|cell| class(*cell) == Some(Class::Cross)).collect();
    let letters = cells().filter(|cell| matches!(class(*cell), Some(Class::Duties(_)))).count();
    let in_several = |of: fn(&Cell) -> u32| {
        let mut lines: Vec<u32> = crosses.iter().map(of).collect();
        lines.sort_unstable();
        lines.dedup();
        lines.len() > 1
    };
    crosses.len() >= MANY
        && crosses.len() > letters
        && in_several(|cell| cell.row)
        && in_several(|cell| cell.col)
}

/// The candidate that came nearest, and what spoke most against it.
fn near_miss(decision: &Decision) -> Option<Text<String>> {
    let against = decision.terms.iter().filter(|term| term.counts < 0.0);
    let why = against.min_by(|a, b| a.counts.total_cmp(&b.counts)).and_then(|t| said(t.reason))?;
    let (area, Text { da, en }) = (decision.area, why);
    Some(text!("{area} ligner et skema, men {da}", "{area} looks like a matrix, but {en}"))
}

/// What speaks against a matrix, for those who look for one.
fn said(reason: &str) -> Option<Text> {
    Some(match reason {
        "unknown" => {
            Text { da: "mange celler har andet end bogstaver", en: "many cells hold no letters" }
        }
        "foreign" => Text {
            da: "arket forklarer bogstaverne som noget andet",
            en: "the sheet explains the letters as something else",
        },
        "one letter" => Text { da: "kun ét bogstav er i brug", en: "one letter only is in use" },
        "two letters" => {
            Text { da: "kun to bogstaver er i brug", en: "two letters only are in use" }
        }
        "persons" => {
            Text { da: "rækkerne er personer, ikke opgaver", en: "the rows are people, not tasks" }
        }
        "wordless" => {
            Text { da: "rækkerne er tal, ikke opgaver", en: "the rows are numbers, not tasks" }
        }
        "lettered" => Text {
            da: "overskrifterne er bogstaver, ikke roller",
            en: "the headers are letters, not roles",
        },
        "runs" => Text {
            da: "cellerne ligner koder eller initialer",
            en: "the cells look like codes or initials",
        },
        _ => return None,
    })
}

fn fixed(da: &'static str, en: &'static str) -> Text<String> {
    Text { da, en }.into()
}

#[cfg(test)]
mod tests {
    use crate::find::{Hints, find};
    use crate::model::cell::Cell;
    use crate::model::sheet::{Sheet, UNSTORED};

    #[test]
    fn formulas_without_results_are_told_with_the_cure() {
        let row = |name| [name, UNSTORED, UNSTORED, UNSTORED];
        let rows = [["Aktivitet", "It-chef", "DPO", "Jurist"], row("Drift"), row("Køb")];
        let mut sheet = Sheet::from_rows("Ark1", &rows);
        let cells = (1..3).flat_map(|row| (1..4).map(move |col| Cell::new(row, col)));
        sheet.unstored = cells.collect();
        let error = find(&[sheet], &Hints::default()).unwrap_err().to_string();
        assert!(error.contains("formulas whose results the file does not hold"), "{error}");
    }
}
