//! What the rows of a workbook's sheet of waivers come to.

use crate::find::WaiverRow;
use crate::lint::day;
use crate::lint::rule::Rule;
use crate::lint::rules::{RULES, unknown_rule};
use crate::lint::waiver::{Origin, RefusedWaiver, Waiver};
use crate::text::Text;

/// The waivers in the rows that a workbook lists, and the rows that cannot be used, which
/// cover nothing; `file` is the workbook, as its matrices name it.
///
/// ```
/// use bhuki_core::{Hints, Sheet, find, waivers_listed};
/// let matrix = Sheet::from_rows("Ansvar", &[
///     &["Aktivitet", "It-chef", "DPO", "Direktion"],
///     &["Udarbejde beredskabsplan", "H", "K", "B"],
///     &["Afprøve beredskabsplan", "H", "U", "I"],
/// ]);
/// let list = Sheet::from_rows("Undtagelser", &[
///     &["Regel", "Aktivitet", "Begrundelse"],
///     &["missing-executor", "Udarbejde beredskabsplan", "Skrives af et konsulenthus"],
///     &["missing-executor", "Afprøve beredskabsplan", ""],
/// ]);
/// let found = find(&[matrix, list], &Hints::default())?;
/// let (waivers, refused) = waivers_listed(&found.waiver_rows, "ansvar.xlsx");
/// assert_eq!(waivers[0].origin.to_string(), "ansvar.xlsx:Undtagelser!A2");
/// assert!(refused[0].why.en.starts_with("there is no reason."));
/// # Ok::<(), bhuki_core::Error>(())
/// ```
pub fn waivers_listed(rows: &[WaiverRow], file: &str) -> (Vec<Waiver>, Vec<RefusedWaiver>) {
    let mut waivers = Vec::new();
    let mut refused = Vec::new();
    for row in rows {
        match waiver(row, file) {
            Ok(waiver) => waivers.push(waiver),
            Err(why) => refused.push(refused_waiver(row, file, why)),
        }
    }
    (waivers, refused)
}

/// The waiver, or why there is none and the cure.
fn waiver(row: &WaiverRow, file: &str) -> Result<Waiver, Text<String>> {
    if row.rule.is_empty() {
        return Err(NO_RULE.into());
    }
    let rule = Rule::named(&row.rule).map_err(|_| unknown_rule(&row.rule, RULES))?;
    if row.reason.is_empty() {
        return Err(NO_REASON.into());
    }
    if row.activity.is_none() && row.role.is_none() {
        return Err(NOWHERE.into());
    }
    let until = row.until.as_deref();
    let until = until.map(|text| day::read(text).map_err(|mistake| mistake.words(text)));
    Ok(Waiver {
        rule: rule.name.to_owned(),
        activity: row.activity.clone(),
        role: row.role.clone(),
        reason: row.reason.clone(),
        until: until.transpose()?,
        origin: origin(row, file),
    })
}

fn refused_waiver(row: &WaiverRow, file: &str, why: Text<String>) -> RefusedWaiver {
    RefusedWaiver {
        rule: row.rule.clone(),
        activity: row.activity.clone(),
        role: row.role.clone(),
        reason: row.reason.clone(),
        until: row.until.clone(),
        origin: origin(row, file),
        why,
    }
}

fn origin(row: &WaiverRow, file: &str) -> Origin {
    Origin::Sheet { file: file.to_owned(), sheet: row.sheet.clone(), cell: row.cell }
}

const NO_RULE: Text = Text {
    da: "rækken siger ikke, hvilken regel den gælder for. Skriv reglens navn i kolonnen Regel.",
    en: "the row does not say which rule it is about. Write the rule's name in the column Rule.",
};
const NO_REASON: Text = Text {
    da: "der er ingen begrundelse. Skriv i kolonnen Begrundelse, hvorfor fundet kan accepteres.",
    en: "there is no reason. Write in the column Reason why the finding is accepted.",
};
const NOWHERE: Text = Text {
    da: "rækken siger ikke, hvor undtagelsen gælder. Skriv en aktivitet (nummer eller ordlyd), en \
         rolle eller begge dele.",
    en: "the row does not say where the waiver holds. Write an activity (number or wording), a \
         role or both.",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::{Hints, find};
    use crate::model::sheet::Sheet;

    fn matrix() -> Sheet {
        Sheet::from_rows(
            "Ansvar",
            &[
                &["Aktivitet", "It-chef", "DPO", "Direktion"],
                &["Udarbejde beredskabsplan", "H/U", "K", "B"],
                &["Afprøve beredskabsplan", "H", "U", "I"],
            ],
        )
    }

    #[test]
    fn a_row_is_a_waiver_wherever_the_headers_stand() {
        let list = Sheet::from_rows(
            "UNDTAGELSER ",
            &[
                &["Vores undtagelser", "", "", "", "", ""],
                &["Regel", "betyder", "", "", "", ""],
                &["", "Gælder til", "Begrundelse", "Regel:", "Rolle", "Aktivitet"],
                &["", "31-12-2027", "Aftalt", "missing-executor", "", "ISP2"],
                &["", "", "", "", "", ""],
                &["", "", "Aftalt", "Flere roller har hovedansvaret", "DPO", ""],
            ],
        );
        let found = find(&[matrix(), list], &Hints::default()).unwrap();
        assert_eq!(found.without[0].why.en, "the sheet lists waivers");
        let (waivers, refused) = waivers_listed(&found.waiver_rows, "");
        assert_eq!(refused, []);
        let said: Vec<_> = waivers
            .iter()
            .map(|w| {
                (w.rule.as_str(), w.activity.as_deref(), w.role.as_deref(), w.origin.to_string())
            })
            .collect();
        let first = ("missing-executor", Some("ISP2"), None, ":'UNDTAGELSER '!B4".to_owned());
        let second = ("several-mains", None, Some("DPO"), ":'UNDTAGELSER '!C6".to_owned());
        assert_eq!(said, [first, second]);
        assert_eq!(waivers[0].until, day::Day::new(2027, 12, 31));
    }

    #[test]
    fn a_row_that_cannot_be_used_is_told_with_its_cell() {
        let list = Sheet::from_rows(
            "Waivers",
            &[
                &["Rule", "Activity", "Role", "Reason", "Until"],
                &["missing-executer", "ISP2", "", "x", ""],
                &["missing-executor", "ISP2", "", " ", ""],
                &["missing-executor", "", "", "x", ""],
                &["missing-executor", "ISP2", "", "x", "snart"],
                &["missing-executor", "ISP2", "", "x", "01/02/2027"],
                &["", "ISP2", "", "x", ""],
            ],
        );
        let found = find(&[matrix(), list], &Hints::default()).unwrap();
        let (waivers, refused) = waivers_listed(&found.waiver_rows, "");
        assert_eq!(waivers, []);
        let said: Vec<String> =
            refused.iter().map(|r| format!("{} {}", r.origin, r.why.en)).collect();
        for (said, beginning) in said.iter().zip([
            ":Waivers!A2 there is no rule \"missing-executer\". Did you mean \"missing-executor\"?",
            ":Waivers!A3 there is no reason.",
            ":Waivers!A4 the row does not say where",
            ":Waivers!A5 \"snart\" is no date.",
            ":Waivers!A6 \"01/02/2027\" may be two different days.",
            ":Waivers!B7 the row does not say which rule",
        ]) {
            assert!(said.starts_with(beginning), "{said}");
        }
        assert_eq!(said.len(), 6);
    }

    #[test]
    fn a_sheet_of_that_name_may_be_something_else() {
        let list = Sheet::from_rows("Undtagelser", &[&["Her skriver vi senere", ""]]);
        let found = find(&[matrix(), list], &Hints::default()).unwrap();
        assert!(found.without[0].why.en.starts_with("the sheet is named like a list of waivers"));
        let mut same = matrix();
        same.name = "Undtagelser".to_owned();
        assert_eq!(find(&[same], &Hints::default()).unwrap().matrices.len(), 1);
        // Waivers hold also where another sheet was asked for.
        let list = Sheet::from_rows(
            "Undtagelser",
            &[["Regel", "Rolle", "Begrundelse"], ["missing-main", "DPO", "x"]],
        );
        let hints = Hints { sheet: Some("Ansvar".to_owned()), ..Hints::default() };
        assert_eq!(find(&[matrix(), list], &hints).unwrap().waiver_rows.len(), 1);
    }
}
