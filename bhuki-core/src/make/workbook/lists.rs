//! The sheets that are lists: roles, letters, waivers.

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::{LETTERS, ROLES, WAIVERS, WorkbookPlan, look};
use crate::model::kind::RoleKind;
use crate::model::matrix::Role;
use crate::model::scheme::{Duty, Letter, Scheme};
use crate::text::{Lang, Text};

/// Empty rows ready to be filled in, on a sheet that starts without any.
const SPARE: u32 = 20;

const ROLE_HEADERS: [(Text, f64); 8] = [
    (Text { da: "Rolle", en: "Role" }, 34.0),
    (Text { da: "Gruppe", en: "Group" }, 26.0),
    (Text { da: "Art", en: "Kind" }, 10.0),
    (Text { da: "Udpeget person", en: "Appointed person" }, 28.0),
    (Text { da: "Stedfortræder", en: "Deputy" }, 28.0),
    (Text { da: "Projekt eller system", en: "Project or system" }, 28.0),
    (Text { da: "Fra", en: "From" }, 12.0),
    (Text { da: "Til", en: "Until" }, 12.0),
];

const WAIVER_HEADERS: [(Text, f64); 5] = [
    (Text { da: "Regel", en: "Rule" }, 28.0),
    (Text { da: "Aktivitet", en: "Activity" }, 34.0),
    (Text { da: "Rolle", en: "Role" }, 28.0),
    (Text { da: "Begrundelse", en: "Reason" }, 60.0),
    (Text { da: "Gælder til", en: "Until" }, 14.0),
];

const KINDS: [Text; 2] = [Text { da: "Person", en: "Person" }, Text { da: "Organ", en: "Body" }];

/// Who is appointed to each role.
pub(super) fn roles(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) -> Result<(), XlsxError> {
    let lang = plan.lang;
    let note = Text {
        da: "Skriv, hvem der er udpeget. * udpeges for hvert projekt, ** for hvert system.",
        en: "Write who is appointed. * is appointed for each project, ** for each system.",
    };
    table(sheet, [ROLES, note], &ROLE_HEADERS, lang)?;
    let text = look::entry();
    for (row, role) in (FIRST..).zip(plan.template.matrix.roles()) {
        let mark = role.mark.as_ref().map(|mark| format!(" {mark}")).unwrap_or_default();
        sheet.write_string_with_format(row, 0, format!("{}{mark}", role.name), &text)?;
        let group = role.group.as_deref().unwrap_or_default();
        sheet.write_string_with_format(row, 1, group, &text)?;
        let [person, body] = KINDS;
        let kind = if role.kind == RoleKind::Body { body } else { person };
        sheet.write_with_format(row, 2, kind.get(lang), &text)?;
        sheet.write_string_with_format(row, 3, appointed(role), &text)?;
        blanks(sheet, row, 4..6, &look::entry())?;
        blanks(sheet, row, 6..8, &look::dated_entry())?;
    }
    Ok(())
}

/// Who holds the role according to the sheet of roles, else according to the other head.
fn appointed(role: &Role) -> String {
    match &role.appointed {
        Some(names) => names.join(", "),
        None => role.second.clone().unwrap_or_default(),
    }
}

/// Open cells.
fn blanks(
    sheet: &mut Worksheet,
    row: u32,
    columns: std::ops::Range<u16>,
    format: &Format,
) -> Result<(), XlsxError> {
    for col in columns {
        sheet.write_blank(row, col, format)?;
    }
    Ok(())
}

/// Findings that are accepted, and why.
pub(super) fn waivers(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) -> Result<(), XlsxError> {
    let note = Text {
        da: "Fund, som I har valgt at leve med. Regel, begrundelse og enten aktivitet eller rolle \
             skal være udfyldt.",
        en: "Findings you have chosen to live with. Rule, reason and either activity or role must \
             be filled in.",
    };
    table(sheet, [WAIVERS, note], &WAIVER_HEADERS, plan.lang)?;
    for row in FIRST..FIRST + SPARE {
        blanks(sheet, row, 0..4, &look::entry())?;
        blanks(sheet, row, 4..5, &look::dated_entry())?;
    }
    Ok(())
}

/// What the letters mean, and the list that the duty cells choose from.
pub(super) fn letters(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) -> Result<u32, XlsxError> {
    let (scheme, lang) = (plan.template.matrix.scheme, plan.lang);
    let note = Text {
        da: "Hvad bogstaverne betyder, og hvad der kan vælges i skemaet.",
        en: "What the letters mean and what can be chosen in the matrix.",
    };
    let headers = [
        (Text { da: "Bogstav", en: "Letter" }, 10.0),
        (Text { da: "Betydning", en: "Meaning" }, 34.0),
        (Text { da: "Hvem og hvordan", en: "Who and how" }, 80.0),
    ];
    table(sheet, [LETTERS, note], &headers, lang)?;
    let mut row = FIRST;
    for sign in scheme.letters {
        let duty = sign.duties.last().copied();
        let format =
            duty.map_or_else(look::centred, |duty| look::centred().merge(&look::filled(duty)));
        sheet.write_with_format(row, 0, sign.capital.to_string(), &format)?;
        sheet.write_with_format(row, 1, meaning(sign), &look::fixed())?;
        let who = duty.map_or(Text { da: "", en: "" }, who);
        sheet.write_with_format(row, 2, who.get(lang), &look::fixed())?;
        row += 1;
    }
    if let Some(joined) = joined(scheme) {
        sheet.write_with_format(row, 0, joined, &look::centred())?;
        let both = Text { da: "Begge dele hos samme rolle", en: "Both with the same role" };
        sheet.write_with_format(row, 1, both.get(lang), &look::fixed())?;
        sheet.write_blank(row, 2, &look::fixed())?;
        row += 1;
    }
    Ok(row - 1)
}

/// The one combination that the method allows: the main responsible also does the work.
fn joined(scheme: &'static Scheme) -> Option<String> {
    let (main, executor) = (scheme.letter_for(Duty::H)?, scheme.letter_for(Duty::U)?);
    let order = scheme.letters.iter().map(|sign| sign.capital);
    let both: Vec<String> =
        order.filter(|l| [main, executor].contains(l)).map(String::from).collect();
    Some(both.join("/"))
}

const fn who(duty: Duty) -> Text {
    match duty {
        Duty::B => Text {
            da: "Får den færdige indstilling og godkender den. En eller flere, person eller organ.",
            en: "Is handed the finished proposal and approves it. One or several, person or body.",
        },
        Duty::H => Text {
            da: "Står til regnskab for, at aktiviteten bliver gennemført. Præcis én, og én person.",
            en: "Answers for the activity being carried out. Exactly one, and one person.",
        },
        Duty::U => Text {
            da: "Udfører arbejdet. En eller flere, som koordinerer indbyrdes.",
            en: "Does the work. One or several, who coordinate among themselves.",
        },
        Duty::K => Text {
            da: "Bliver inddraget med sin viden, før der handles eller besluttes.",
            en: "Is drawn in with knowledge before something is done or decided.",
        },
        Duty::I => Text {
            da: "Skal have besked, fordi oplysningen bruges i en anden opgave.",
            en: "Must be told, because another task needs the information.",
        },
    }
}

/// The word that explains a letter.
pub(super) fn meaning(sign: &Letter) -> String {
    let mut chars = sign.words.first().copied().unwrap_or_default().chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    first + chars.as_str()
}

/// The first row below the heads, which stand under the heading, a note and an empty row.
pub(super) const FIRST: u32 = 4;

/// A heading, a note, and a row of heads with their widths.
fn table(
    sheet: &mut Worksheet,
    [heading, note]: [Text; 2],
    headers: &[(Text, f64)],
    lang: Lang,
) -> Result<(), XlsxError> {
    sheet.write_with_format(0, 0, heading.get(lang), &look::title())?;
    sheet.write_with_format(1, 0, note.get(lang), &look::subtitle())?;
    sheet.set_row_height(0, 30)?;
    for (col, (header, width)) in (0..).zip(headers) {
        sheet.set_column_width(col, *width)?;
        sheet.write_with_format(FIRST - 1, col, header.get(lang), &look::header())?;
    }
    sheet.set_freeze_panes(FIRST, 0)?;
    Ok(())
}

/// The named list for the duty cells.
pub(super) fn define_choices(book: &mut Workbook, sheet: &str, last: u32) -> Result<(), XlsxError> {
    let range = rust_xlsxwriter::utility::worksheet_range_absolute(sheet, FIRST, 0, last, 0);
    book.define_name(super::colours::CHOICES, &format!("={range}"))?;
    Ok(())
}
