//! The matrix sheet: title, activities, live check, totals.

use rust_xlsxwriter::utility::quote_sheet_name;
use rust_xlsxwriter::{Formula, Workbook, Worksheet, XlsxError};

use super::cleaning::Formulas;
use super::frame::{FIRST, Frame, GROUPS, HEADERS, TOP};
use super::{WorkbookPlan, colours, control, headers, lists, look, verdict};
use crate::model::matrix::Activity;
use crate::model::scheme::{Letter, Scheme};
use crate::text::Text;

const UPDATED: Text = Text { da: "Opdateret:", en: "Updated:" };
const NUMBER_OF: Text = Text { da: "Antal ", en: "Number of " };

/// The width of the wordings, in characters: most fit on two lines.
const NAME_WIDTH: f64 = 58.0;
/// The width of the check: its longest words fit on one line.
const CONTROL_WIDTH: f64 = 23.0;
/// The empty columns at the edges, just wide enough to be seen.
const EDGE_WIDTH: f64 = 0.8;
/// The maximum width of a level of headings; a longer heading is wrapped.
const SECTION_WIDTH: usize = 40;
/// Its minimum width, so that the headings to come have room.
const NARROWEST_SECTION: usize = 20;

pub(super) fn write(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) -> Result<(), XlsxError> {
    // Rows that say nothing: else their result would be a nought.
    sheet.set_formula_result_default("");
    columns(sheet, plan)?;
    top(sheet, plan)?;
    headers::write(sheet, plan)?;
    lines(sheet, plan)?;
    totals(sheet, plan)?;
    colours::choices(sheet, plan)?;
    colours::follow(sheet, plan)?;
    on_screen_and_paper(sheet, plan.frame)
}

/// The names that the control column and the colours are written with.
pub(super) fn define_names(book: &mut Workbook, plan: &WorkbookPlan<'_>) -> Result<(), XlsxError> {
    let places = plan.frame.seen_from_first_cell(&plan.sheet);
    let places = places.each_ref().map(String::as_str);
    let sheet = quote_sheet_name(&plan.sheet);
    for (name, formula) in control::names(plan.template.matrix.scheme, places) {
        book.define_name(format!("{sheet}!{name}"), &format!("={formula}"))?;
    }
    Ok(())
}

/// Widths, and the look of the cells below the heads: whole columns, since a cell of its
/// own for every blank would double the file.
fn columns(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) -> Result<(), XlsxError> {
    let frame = plan.frame;
    for (level, col) in (0..frame.sections).enumerate() {
        sheet.set_column_width(col, section_width(plan, level))?;
        sheet.set_column_format(col, &look::text())?;
    }
    sheet.set_column_width(frame.code(), 9)?;
    sheet.set_column_format(frame.code(), &look::text())?;
    sheet.set_column_width(frame.name(), NAME_WIDTH)?;
    sheet.set_column_format(frame.name(), &look::text())?;
    for col in frame.left()..=frame.right() {
        sheet.set_column_format(col, &look::duty())?;
    }
    sheet.set_column_width(frame.left(), EDGE_WIDTH)?;
    sheet.set_column_width(frame.right(), EDGE_WIDTH)?;
    sheet.set_column_width(frame.control(), CONTROL_WIDTH)?;
    sheet.set_column_format(frame.control(), &look::control())?;
    Ok(())
}

/// The width that the longest heading of a level needs, within reason.
fn section_width(plan: &WorkbookPlan<'_>, level: usize) -> f64 {
    let activities = plan.template.matrix.activities().iter();
    let names = activities.filter_map(|activity| activity.sections.get(level));
    let longest = names.map(|name| name.chars().count()).max().unwrap_or(0);
    look::small(longest.clamp(NARROWEST_SECTION, SECTION_WIDTH)) + 1.0
}

/// Title, organisation, date, and the verdict on the whole.
fn top(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) -> Result<(), XlsxError> {
    let (frame, template) = (plan.frame, plan.template);
    sheet.set_row_height(0, 30)?.set_row_height(1, 18)?.set_row_height(2, 20)?;
    sheet.write_string_with_format(0, 0, template.title, &look::title())?;
    sheet.write_string_with_format(1, 0, template.organisation, &look::subtitle())?;
    sheet.write_with_format(1, frame.code(), UPDATED.get(plan.lang), &look::subtitle())?;
    sheet.write_blank(1, frame.name(), &look::date())?;
    let (formula, result) = verdict::on_all(plan);
    let formula = Formula::new(formula).set_result(result);
    sheet.write_formula_with_format(2, 0, formula, &look::verdict())?;
    sheet.write_with_format(3, 0, legend(template.matrix.scheme), &look::subtitle())?;
    Ok(())
}

/// What the letters mean, in one line that is printed with the matrix.
fn legend(scheme: &'static Scheme) -> String {
    let meaning = |sign: &Letter| format!("{} = {}", sign.capital, lists::meaning(sign));
    scheme.letters.iter().map(meaning).collect::<Vec<_>>().join(" · ")
}

/// The activities, and the rows ready for those still to come.
fn lines(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) -> Result<(), XlsxError> {
    let (frame, scheme) = (plan.frame, plan.template.matrix.scheme);
    let activities = plan.template.matrix.activities();
    let formula = Formula::new(control::formula(scheme, plan.lang));
    for (place, row) in (FIRST..=frame.last()).enumerate() {
        if let Some(activity) = activities.get(place) {
            lead(sheet, frame, row, activity)?;
        }
        for (role, text) in plan.filled.texts(place) {
            let role = u16::try_from(role).map_err(|_| XlsxError::RowColumnLimitError)?;
            sheet.write_string(row, frame.role(role), text)?;
        }
        let verdict = plan.filled.verdicts().get(place);
        let words = verdict.map_or_else(String::new, |verdict| verdict.words(scheme, plan.lang));
        sheet.write_formula(row, frame.control(), formula.clone().set_result(words))?;
    }
    // Sentinels that nothing is written into.
    sheet.set_row_height(TOP, 14)?.set_row_height(frame.bottom(), 5)?;
    Ok(())
}

/// Headings, number and wording. The headings stand in every row, so that rows can be sorted.
fn lead(
    sheet: &mut Worksheet,
    frame: Frame,
    row: u32,
    activity: &Activity,
) -> Result<(), XlsxError> {
    for (col, section) in (0..).zip(&activity.sections) {
        sheet.write_string(row, col, section)?;
    }
    if let Some(code) = &activity.code {
        sheet.write_string(row, frame.code(), &code.text)?;
    }
    sheet.write_string(row, frame.name(), &activity.name)?;
    sheet.set_row_height(row, height(activity))?;
    Ok(())
}

/// The height that a row needs so that its texts, wrapped, are seen in full. Excel works
/// that out by itself, LibreOffice when the file is opened does not.
fn height(activity: &Activity) -> f64 {
    /// The height of one line in the font of the workbook, in points.
    const LINE_HEIGHT: f64 = 16.5;
    /// Excel takes no row higher than 409 points, which is 24 lines.
    const MOST_LINES: f64 = 20.0;
    // A column's width counts digits; most letters are narrower.
    let sections = activity.sections.iter();
    let sections = sections.map(|text| wrapped_lines(text, look::small(SECTION_WIDTH) + 2.0));
    let lines = sections.fold(wrapped_lines(&activity.name, NAME_WIDTH + 10.0), f64::max);
    LINE_HEIGHT * lines.clamp(1.0, MOST_LINES)
}

/// The lines that a text takes when so many letters fit into one.
fn wrapped_lines(text: &str, letters: f64) -> f64 {
    let lines = text.split('\n').map(|line| look::small(line.chars().count()) / letters);
    lines.map(|line| line.ceil().max(1.0)).sum()
}

/// How often each letter stands with each role.
fn totals(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) -> Result<(), XlsxError> {
    let (frame, scheme) = (plan.frame, plan.template.matrix.scheme);
    for (letter, sign) in scheme.letters.iter().enumerate() {
        let row = frame.total(u32::try_from(letter).unwrap_or(u32::MAX));
        let label = format!("{}{}", NUMBER_OF.get(plan.lang), sign.capital);
        sheet.write_with_format(row, frame.name(), label, &look::total_label())?;
        for (role, col) in (frame.role(0)..frame.right()).enumerate() {
            let cells = &frame.column(col);
            let formula = Formula::new(Formulas { scheme, cells }.with(sign.capital));
            let formula = formula.set_result(plan.filled.total(role, letter).to_string());
            sheet.write_formula_with_format(row, col, formula, &look::total())?;
        }
    }
    Ok(())
}

fn on_screen_and_paper(sheet: &mut Worksheet, frame: Frame) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(FIRST, frame.left())?;
    sheet.autofilter(TOP, 0, frame.last(), frame.control())?;
    sheet.set_print_area(0, 0, frame.end(), frame.control())?;
    sheet.set_repeat_rows(GROUPS, HEADERS)?;
    Ok(())
}
