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

/// The widths of the two columns, in characters.
const WIDTHS: [u16; 2] = [40, 120];
/// The letters that fit on one line over both columns, and over the second alone: a bit more
/// than its width, which is counted in digits.
const STEP_LETTERS: usize = 170;
const MEANING_LETTERS: usize = 145;

pub(super) fn write(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) -> Result<(), XlsxError> {
    let [name_width, meaning_width] = WIDTHS;
    sheet.set_column_width(0, name_width)?.set_column_width(1, meaning_width)?;
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
        let height = height(&step, STEP_LETTERS);
        sheet.set_row_height(row, height)?;
        sheet.merge_range(row, 0, row, 1, &step, &format)?;
        row += 1;
    }
    Ok(row)
}

/// The height of a row whose text takes one line of so many letters, or two, in points.
fn height(text: &str, letters: usize) -> f64 {
    if text.chars().count() > letters { 33.0 } else { 18.0 }
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
        sheet.set_row_height(next, height(meaning, MEANING_LETTERS))?;
        next += 1;
    }
    Ok(next)
}

/// The verdicts of the check, each with what it means.
const VERDICTS: [(RowVerdict, Text); 7] = [
    (
        RowVerdict::Counted { mains: 1, executors: 1 },
        Text { da: "Rækken er i orden.", en: "The row is in order." },
    ),
    (
        RowVerdict::Counted { mains: 0, executors: 1 },
        Text {
            da: "Ingen har hovedansvaret. Giv det til præcis én rolle.",
            en: "Nobody is accountable. Make exactly one role so.",
        },
    ),
    (
        RowVerdict::Counted { mains: 2, executors: 1 },
        Text {
            da: "Flere har hovedansvaret. Lad kun én beholde det.",
            en: "Several are accountable. Leave it with one only.",
        },
    ),
    (
        RowVerdict::Counted { mains: 1, executors: 0 },
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

/// What the check says and what it means, as far as the family has the letters.
fn said(plan: &WorkbookPlan<'_>) -> Vec<(String, String)> {
    let scheme = plan.template.matrix.scheme;
    let mut said: Vec<(String, String)> = VERDICTS
        .iter()
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
