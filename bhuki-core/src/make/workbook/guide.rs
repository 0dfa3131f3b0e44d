//! The guide: how to fill the matrix in, what the check says, and what bhuki looks for.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::control::{FINE, RowVerdict};
use super::{GUIDE, WorkbookPlan, look};
use crate::lint::level::Level;
use crate::lint::rule::{filled_in, letter_slot};
use crate::lint::rules::RULES;
use crate::model::scheme::Duty;
use crate::text::Text;

/// The steps, each with the duties that it speaks of: a family without them goes without.
const STEPS: &[(Text, &[Duty])] = &[
    (
        Text {
            da: "Ret roller og aktiviteter til, så de passer hos jer. Nye rækker og kolonner kan \
                 sættes ind mellem de andre. Kopiér Kontrol ned i nye rækker og tallene under \
                 skemaet hen under nye roller.",
            en: "Adapt roles and activities until they fit. New rows and columns can be inserted \
                 among the others. Copy Check into new rows and the numbers below the matrix \
                 under new roles.",
        },
        &[],
    ),
    (
        Text {
            da: "Begynd med hovedansvaret ({H}): præcis én rolle i hver række, og altid en rolle, \
                 som én person har.",
            en: "Begin with who is accountable ({H}): exactly one role in each row, always one \
                 that one person holds.",
        },
        &[Duty::H],
    ),
    (
        Text {
            da: "Sæt {U} ved dem, der udfører. Den hovedansvarlige må gerne selv udføre: sæt begge \
                 bogstaver med / imellem.",
            en: "Put {U} with those who execute. Whoever is accountable may also execute: put both \
                 letters with / between.",
        },
        &[Duty::H, Duty::U],
    ),
    (
        Text {
            da: "Sæt {B}, hvor en færdig indstilling skal godkendes.",
            en: "Put {B} where a finished proposal must be approved.",
        },
        &[Duty::B],
    ),
    (
        Text {
            da: "Vær sparsom med {K} og {I}: hvert bogstav er en aftale, der skal holdes.",
            en: "Be sparing with {K} and {I}: each letter is an agreement to be kept.",
        },
        &[Duty::K, Duty::I],
    ),
    (
        Text {
            da: "Skriv de udpegede personer på arket Roller, og gennemgå skemaet igen mindst en \
                 gang om året.",
            en: "Write the appointed persons on the sheet Roles, and go through the matrix again \
                 at least once a year.",
        },
        &[],
    ),
];

const SAID: Text = Text { da: "Det siger kolonnen Kontrol", en: "What the column Check says" };
const RULES_HEADER: Text =
    Text { da: "Det ser bhuki efter (bhuki lint)", en: "What bhuki looks for (bhuki lint)" };

pub(super) fn write(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) -> Result<(), XlsxError> {
    sheet.set_column_width(0, 40)?.set_column_width(1, 120)?;
    sheet.set_row_height(0, 30)?;
    sheet.write_with_format(0, 0, GUIDE.get(plan.lang), &look::title())?;
    let row = steps(sheet, plan, 2)?;
    let row = table(sheet, row + 1, SAID.get(plan.lang), &said(plan))?;
    table(sheet, row + 1, RULES_HEADER.get(plan.lang), &rules(plan))?;
    Ok(())
}

fn steps(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>, mut row: u32) -> Result<u32, XlsxError> {
    let scheme = plan.template.matrix.scheme;
    let is_for = |duties: &[Duty]| duties.iter().all(|duty| scheme.letter_for(*duty).is_some());
    let format = look::plain().set_text_wrap();
    let steps = STEPS.iter().filter(|(_, duties)| is_for(duties));
    for (number, (step, _)) in (1..).zip(steps) {
        let step = format!("{number}. {}", in_words(step, plan));
        let height = if step.chars().count() > 170 { 33.0 } else { 18.0 };
        sheet.set_row_height(row, height)?;
        sheet.merge_range(row, 0, row, 1, &step, &format)?;
        row += 1;
    }
    Ok(row)
}

/// The text with the letters of the matrix's own family.
fn in_words(text: &Text, plan: &WorkbookPlan<'_>) -> String {
    filled_in(text, plan.lang, &|slot| letter_slot(slot, plan.template.matrix.scheme))
}

/// A head over two columns; gives the row after the last.
fn table(
    sheet: &mut Worksheet,
    row: u32,
    header: &str,
    lines: &[(String, String)],
) -> Result<u32, XlsxError> {
    sheet.merge_range(row, 0, row, 1, header, &look::header())?;
    let mut next = row + 1;
    for (name, meaning) in lines {
        sheet.write_with_format(next, 0, name, &look::fixed())?;
        sheet.write_with_format(next, 1, meaning, &look::fixed())?;
        let height = if meaning.chars().count() > 145 { 33.0 } else { 18.0 };
        sheet.set_row_height(next, height)?;
        next += 1;
    }
    Ok(next)
}

/// What the check says and what it means, as far as the family has the letters.
fn said(plan: &WorkbookPlan<'_>) -> Vec<(String, String)> {
    let scheme = plan.template.matrix.scheme;
    let counted = |mains, executors| RowVerdict::Counted { mains, executors };
    let verdicts = [
        (counted(1, 1), Text { da: "Rækken er i orden.", en: "The row is in order." }),
        (
            counted(0, 1),
            Text {
                da: "Ingen har hovedansvaret. Giv det til præcis én rolle.",
                en: "Nobody is accountable. Make exactly one role so.",
            },
        ),
        (
            counted(2, 1),
            Text {
                da: "Flere har hovedansvaret. Lad kun én beholde det.",
                en: "Several are accountable. Leave it with one only.",
            },
        ),
        (
            counted(1, 0),
            Text {
                da: "Ingen er sat til at udføre aktiviteten.",
                en: "Nobody is assigned to do the activity.",
            },
        ),
        (
            RowVerdict::Unknown,
            Text {
                da: "Den røde celle kan ikke læses. Vælg et bogstav fra listen.",
                en: "The red cell cannot be read. Choose a letter from the list.",
            },
        ),
        (
            RowVerdict::NoLetters,
            Text { da: "Rækken er ikke udfyldt endnu.", en: "The row is not filled in yet." },
        ),
        (
            RowVerdict::NoName,
            Text {
                da: "Der er sat bogstaver, men aktiviteten har ingen tekst.",
                en: "There are letters, but the activity has no text.",
            },
        ),
    ];
    let mut said: Vec<(String, String)> = verdicts
        .into_iter()
        .map(|(verdict, text)| (verdict.words(scheme, plan.lang), text.get(plan.lang).to_owned()))
        .collect();
    // Where the family lacks a letter, its absence is no fault.
    let mut is_first = true;
    said.retain(|(words, _)| words != FINE || std::mem::take(&mut is_first));
    said
}

/// The rules of some weight, from their own records.
fn rules(plan: &WorkbookPlan<'_>) -> Vec<(String, String)> {
    let heavy = RULES.iter().filter(|rule| rule.level >= Level::Warning);
    heavy.map(|rule| (in_words(&rule.title, plan), in_words(&rule.ask, plan))).collect()
}
