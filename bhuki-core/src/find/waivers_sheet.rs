//! The sheet in which a workbook lists its own waivers.

use crate::lint::day;
use crate::lint::rules::{RULES, rule_called};
use crate::lint::settings::mistakes;
use crate::lint::waiver::{Origin, Refused, Waiver};
use crate::model::cell::Cell;
use crate::model::sheet::Sheet;
use crate::model::words::is_one_of;
use crate::text::{Text, visible};

/// What a workbook's sheet of waivers holds.
#[derive(Debug, Default)]
pub(super) struct Listed {
    pub(super) waivers: Vec<Waiver>,
    pub(super) refused: Vec<Refused>,
}

/// Whether the sheet's name says that it lists waivers.
pub(super) fn is_named_so(sheet: &Sheet) -> bool {
    is_one_of(&["undtagelser", "undtagelse", "waivers", "waiver"], &sheet.name)
}

/// The waivers that the sheet lists; none where it is no such sheet, or no row of it
/// holds the heads.
pub(super) fn of(sheet: &Sheet) -> Option<Listed> {
    let headers = if is_named_so(sheet) { Headers::of(sheet)? } else { return None };
    let mut listed = Listed::default();
    let last = sheet.used()?.to.row;
    let mut rows: Vec<u32> = sheet.texts().map(|(cell, _)| cell.row).collect();
    rows.dedup();
    for row in rows.into_iter().filter(|row| (headers.row + 1..=last).contains(row)) {
        let Some(written) = Written::of(sheet, &headers, row) else { continue };
        match written.waiver() {
            Ok(waiver) => listed.waivers.push(waiver),
            Err(why) => listed.refused.push(written.refused(why)),
        }
    }
    Some(listed)
}

/// The heads of the columns, folded.
const RULE: &[&str] = &["regel", "rule"];
const ACTIVITY: &[&str] = &["aktivitet", "activity"];
const ROLE: &[&str] = &["rolle", "role"];
const REASON: &[&str] = &["begrundelse", "reason"];
const UNTIL: &[&str] = &["gælder til", "til", "until", "valid until", "udløber", "expires"];

/// The row of heads, and the columns that they stand over.
struct Headers {
    row: u32,
    rule: u32,
    reason: u32,
    activity: Option<u32>,
    role: Option<u32>,
    until: Option<u32>,
}

impl Headers {
    /// The first row that speaks of a rule and of a reason.
    fn of(sheet: &Sheet) -> Option<Self> {
        let rules = sheet.texts().filter(|(_, text)| is_one_of(RULE, text));
        rules.map(|(cell, _)| cell.row).find_map(|row| Self::in_row(sheet, row))
    }

    fn in_row(sheet: &Sheet, row: u32) -> Option<Self> {
        let column = |names: &[&str]| {
            let header = sheet.row(row).find(|(_, text)| is_one_of(names, text));
            header.map(|(cell, _)| cell.col)
        };
        Some(Self {
            row,
            rule: column(RULE)?,
            reason: column(REASON)?,
            activity: column(ACTIVITY),
            role: column(ROLE),
            until: column(UNTIL),
        })
    }
}

/// One row as it is written.
struct Written {
    rule: String,
    reason: String,
    activity: Option<String>,
    role: Option<String>,
    until: Option<String>,
    origin: Origin,
}

impl Written {
    /// None where the row says nothing in any of the columns.
    fn of(sheet: &Sheet, headers: &Headers, row: u32) -> Option<Self> {
        let text = |col: u32| visible(sheet.text(Cell::new(row, col)));
        let given = |col: Option<u32>| col.map(text).filter(|text| !text.is_empty());
        let columns = [
            Some(headers.rule),
            Some(headers.reason),
            headers.activity,
            headers.role,
            headers.until,
        ];
        let filled = columns.into_iter().flatten().filter(|col| !text(*col).is_empty());
        let first = filled.min()?;
        Some(Self {
            rule: text(headers.rule),
            reason: text(headers.reason),
            activity: given(headers.activity),
            role: given(headers.role),
            until: given(headers.until),
            origin: Origin::Sheet {
                file: String::new(),
                sheet: sheet.name.clone(),
                cell: Cell::new(row, first),
            },
        })
    }

    /// The waiver, or why there is none and the cure.
    fn waiver(&self) -> Result<Waiver, Text<String>> {
        if self.rule.is_empty() {
            return Err(NO_RULE.into());
        }
        let rule =
            rule_called(&self.rule).map_err(|_| mistakes::unknown_rule(&self.rule, RULES))?;
        if self.reason.is_empty() {
            return Err(NO_REASON.into());
        }
        if self.activity.is_none() && self.role.is_none() {
            return Err(NOWHERE.into());
        }
        let until = self.until.as_deref();
        let until = until.map(|text| day::read(text).map_err(|mistake| mistake.words(text)));
        Ok(Waiver {
            rule,
            activity: self.activity.clone(),
            role: self.role.clone(),
            reason: self.reason.clone(),
            until: until.transpose()?,
            origin: self.origin.clone(),
        })
    }

    fn refused(self, why: Text<String>) -> Refused {
        let Self { rule, reason, activity, role, until, origin } = self;
        Refused { rule, activity, role, reason, until, origin, why }
    }
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

/// Why there is no matrix in such a sheet.
pub(super) const IS_A_LIST: Text =
    Text { da: "arket lister undtagelser", en: "the sheet lists waivers" };
/// Why a sheet of that name lists none.
pub(super) const HAS_NO_HEADERS: Text = Text {
    da: "arket hedder som et ark med undtagelser, men ingen række har overskrifterne Regel og \
         Begrundelse",
    en: "the sheet is named like a list of waivers, but no row holds the heads Rule and Reason",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::{Hints, find};

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
        assert_eq!(found.refused, []);
        assert_eq!(found.without[0].why, IS_A_LIST.into());
        let said: Vec<_> = found
            .waivers
            .iter()
            .map(|w| (w.rule.name, w.activity.as_deref(), w.role.as_deref(), w.origin.to_string()))
            .collect();
        let first = ("missing-executor", Some("ISP2"), None, ":'UNDTAGELSER '!B4".to_owned());
        let second = ("several-mains", None, Some("DPO"), ":'UNDTAGELSER '!C6".to_owned());
        assert_eq!(said, [first, second]);
        assert_eq!(found.waivers[0].until, Some(jiff::civil::date(2027, 12, 31)));
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
        assert_eq!(found.waivers, []);
        let said: Vec<String> =
            found.refused.iter().map(|r| format!("{} {}", r.origin, r.why.en)).collect();
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
        assert_eq!(found.without[0].why, HAS_NO_HEADERS.into());
        let mut same = matrix();
        same.name = "Undtagelser".to_owned();
        assert_eq!(find(&[same], &Hints::default()).unwrap().matrices.len(), 1);
        // Waivers hold also where another sheet was asked for.
        let list = Sheet::from_rows(
            "Undtagelser",
            &[["Regel", "Rolle", "Begrundelse"], ["missing-main", "DPO", "x"]],
        );
        let hints = Hints { sheet: Some("Ansvar".to_owned()), ..Hints::default() };
        assert_eq!(find(&[matrix(), list], &hints).unwrap().waivers.len(), 1);
    }
}
