//! The matrix sheet: title, heads, activities, live check, totals.

use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, Formula, Worksheet,
    XlsxError,
};

use super::control::{self, Verdict};
use super::frame::{FIRST, Frame, GROUPS, HEADS, TOP};
use super::{Template, look, on_paper};
use crate::matrix::{Activity, Role};
use crate::scheme::Letter;
use crate::text::{Lang, Text};

/// The name of the list of what may stand in a duty cell.
pub(super) const CHOICES: &str = "bhuki_bogstaver";

const CONTROL: Text = Text { da: "Kontrol", en: "Check" };
const CODE: Text = Text { da: "Nr.", en: "No." };
const NAME: Text = Text { da: "Aktivitet", en: "Activity" };
const SECTION: Text = Text { da: "Overordnet inddeling", en: "Section" };
const SUBSECTION: Text = Text { da: "Underordnet inddeling", en: "Subsection" };
const UPDATED: Text = Text { da: "Opdateret:", en: "Updated:" };
const NUMBER_OF: Text = Text { da: "Antal ", en: "Number of " };

pub(super) fn write(
    sheet: &mut Worksheet,
    template: &Template<'_>,
    lang: Lang,
) -> Result<(), XlsxError> {
    let frame = Frame::of(template.matrix);
    sheet.set_formula_result_default("");
    sizes(sheet, template, frame)?;
    top(sheet, template, frame, lang)?;
    heads(sheet, template, frame, lang)?;
    for row in 0..frame.rows {
        line(sheet, template, frame, row, lang)?;
    }
    totals(sheet, template, frame, lang)?;
    choices(sheet, template, frame, lang)?;
    colours(sheet, template, frame)?;
    on_screen_and_paper(sheet, template, frame, lang)
}

fn sizes(sheet: &mut Worksheet, template: &Template<'_>, frame: Frame) -> Result<(), XlsxError> {
    for (level, col) in (0..frame.sections).enumerate() {
        sheet.set_column_width(col, section_width(template, level))?;
    }
    sheet.set_column_width(frame.code(), 9)?;
    sheet.set_column_width(frame.name(), NAME_WIDTH)?;
    sheet.set_column_width(frame.left(), 0.8)?;
    sheet.set_column_range_width(frame.role(0), frame.right(), 4.6)?;
    sheet.set_column_width(frame.right(), 0.8)?;
    sheet.set_column_width(frame.control(), 20)?;
    let longest = template.matrix.roles().iter().map(|role| role.name.chars().count()).max();
    sheet.set_row_height(0, 30)?;
    if template.matrix.roles().iter().any(|role| role.group.is_some()) {
        sheet.set_row_height(GROUPS, 32)?;
    }
    // About six points for a letter of a head that stands upright.
    let height = small(longest.unwrap_or(0).clamp(12, 44)) * 7.0;
    sheet.set_row_height(HEADS, height)?;
    sheet.set_row_height(TOP, 14)?;
    sheet.set_row_height(frame.bottom(), 5)?;
    Ok(())
}

/// The width of the wordings, in characters.
const NAME_WIDTH: f64 = 56.0;

/// The width that the longest heading of a level needs, within reason.
fn section_width(template: &Template<'_>, level: usize) -> f64 {
    let names = template.matrix.activities().iter().filter_map(|a| a.sections.get(level));
    let longest = names.map(|name| name.chars().count()).max().unwrap_or(0);
    small(longest.clamp(20, 34)) + 1.0
}

fn small(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The height that a row needs so that its texts, wrapped, are seen in full. Excel works
/// that out by itself, LibreOffice when the file is opened does not.
fn height(activity: &Activity) -> f64 {
    let lines = |text: &str, width: f64| (small(text.chars().count()) / width).ceil();
    let sections = activity.sections.iter().map(|text| lines(text, 34.0));
    16.5 * sections.fold(lines(&activity.name, NAME_WIDTH + 6.0), f64::max).clamp(1.0, 20.0)
}

/// Title, organisation, date, and the verdict on the whole.
fn top(
    sheet: &mut Worksheet,
    template: &Template<'_>,
    frame: Frame,
    lang: Lang,
) -> Result<(), XlsxError> {
    sheet.write_with_format(0, 0, template.title, &look::title())?;
    sheet.write_with_format(1, 0, template.organisation, &look::subtitle())?;
    sheet.write_with_format(1, frame.code(), UPDATED.get(lang), &look::subtitle())?;
    sheet.write_blank(1, frame.name(), &look::date())?;
    let (formula, result) = overall(template, frame, lang);
    let formula = Formula::new(formula).set_result(result);
    sheet.write_formula_with_format(2, 0, formula, &look::verdict())?;
    Ok(())
}

/// The verdict on the whole as a formula, and its result.
fn overall(template: &Template<'_>, frame: Frame, lang: Lang) -> (String, String) {
    let control = frame.column(frame.control());
    let faults = format!("SUMPRODUCT(--(LEN({control})>0),--({control}<>\"OK\"))");
    let name = frame.column(frame.name());
    let unchecked = format!("SUMPRODUCT(--(LEN({name})>0),--(LEN({control})=0))");
    let all = format!("SUMPRODUCT(--(LEN({name})>0))");
    let [good, one, many, copy] = OVERALL.each_ref().map(|text| text.get(lang));
    let formula = format!(
        "IF({unchecked}>0,{unchecked}&\"{copy}\",IF({faults}=0,{all}&\"{good}\",\
         IF({faults}=1,{faults}&\"{one}\",{faults}&\"{many}\")))"
    );
    let scheme = template.matrix.scheme;
    let activities = template.matrix.activities().len();
    let is_fine = |i: &usize| Verdict::of(template.matrix, *i).is_fine(scheme);
    let result = match activities - (0..activities).filter(is_fine).count() {
        0 => format!("{activities}{good}"),
        1 => format!("1{one}"),
        faults => format!("{faults}{many}"),
    };
    (formula, result)
}

const OVERALL: [Text; 4] = [
    Text {
        da: " aktiviteter, alle i orden: præcis én har hovedansvaret, og mindst én udfører",
        en: " activities, all in order: exactly one is accountable and at least one executes",
    },
    Text {
        da: " aktivitet skal ses efter, se kolonnen Kontrol",
        en: " activity needs a look, see the column Check",
    },
    Text {
        da: " aktiviteter skal ses efter, se kolonnen Kontrol",
        en: " activities need a look, see the column Check",
    },
    Text {
        da: " rækker uden kontrol: kopiér cellen i kolonnen Kontrol ned fra rækken over",
        en: " rows without a check: copy the cell in the column Check down from the row above",
    },
];

fn heads(
    sheet: &mut Worksheet,
    template: &Template<'_>,
    frame: Frame,
    lang: Lang,
) -> Result<(), XlsxError> {
    for col in 0..frame.sections {
        let head = if col == 0 { SECTION } else { SUBSECTION };
        sheet.write_with_format(HEADS, col, head.get(lang), &look::head())?;
    }
    sheet.write_with_format(HEADS, frame.code(), CODE.get(lang), &look::head())?;
    sheet.write_with_format(HEADS, frame.name(), NAME.get(lang), &look::head())?;
    sheet.write_with_format(HEADS, frame.control(), CONTROL.get(lang), &look::head())?;
    for (col, role) in (frame.role(0)..).zip(template.matrix.roles()) {
        sheet.write_with_format(HEADS, col, named(role), &look::turned_head())?;
    }
    groups(sheet, template, frame)
}

/// The name with its mark, `*` or `**`, unless the group carries it.
fn named(role: &Role) -> String {
    match (&role.mark, &role.group) {
        (Some(mark), None) => format!("{} {mark}", role.name),
        _ => role.name.clone(),
    }
}

/// The groups of roles, each merged over its heads.
fn groups(sheet: &mut Worksheet, template: &Template<'_>, frame: Frame) -> Result<(), XlsxError> {
    let mut col = frame.role(0);
    for run in template.matrix.roles().chunk_by(|a, b| a.group == b.group && a.mark == b.mark) {
        let next = col + u16::try_from(run.len()).unwrap_or(u16::MAX);
        if let Some(Role { group: Some(group), mark, .. }) = run.first() {
            let mark = mark.as_ref().map(|mark| format!(" {mark}")).unwrap_or_default();
            let name = format!("{group}{mark}");
            if next - col > 1 {
                sheet.merge_range(GROUPS, col, GROUPS, next - 1, &name, &look::group())?;
            } else {
                sheet.write_with_format(GROUPS, col, name, &look::group())?;
            }
        }
        col = next;
    }
    Ok(())
}

/// One row: an activity, or a row ready for one.
fn line(
    sheet: &mut Worksheet,
    template: &Template<'_>,
    frame: Frame,
    index: u32,
    lang: Lang,
) -> Result<(), XlsxError> {
    let row = FIRST + index;
    let place = usize::try_from(index).unwrap_or(usize::MAX);
    let activity = template.matrix.activities().get(place);
    lead(sheet, frame, row, activity)?;
    if let Some(activity) = activity {
        sheet.set_row_height(row, height(activity))?;
    }
    for col in frame.left()..=frame.right() {
        sheet.write_blank(row, col, &look::duty())?;
    }
    for duty in template.matrix.duties_of(place).iter().filter(|_| !template.is_empty) {
        let col = frame.role(u16::try_from(duty.role).unwrap_or(u16::MAX));
        sheet.write_with_format(row, col, &*duty.reading.tidy, &look::duty())?;
    }
    let scheme = template.matrix.scheme;
    let name = Frame::in_row(row, frame.name());
    let formula = control::formula(scheme, &frame.duties(row), &name, lang);
    let verdict = match activity {
        None => String::new(),
        Some(_) if template.is_empty => Verdict::NoLetters.words(scheme, lang),
        Some(_) => Verdict::of(template.matrix, place).words(scheme, lang),
    };
    let formula = Formula::new(formula).set_result(verdict);
    sheet.write_formula_with_format(row, frame.control(), formula, &look::control())?;
    Ok(())
}

/// Headings, number and wording. The headings stand in every row, so that rows can be sorted.
fn lead(
    sheet: &mut Worksheet,
    frame: Frame,
    row: u32,
    activity: Option<&Activity>,
) -> Result<(), XlsxError> {
    let text = look::text();
    let mut sections = activity.map(|a| a.sections.as_slice()).unwrap_or_default().iter();
    for col in 0..frame.sections {
        sheet.write_with_format(row, col, sections.next().map_or("", String::as_str), &text)?;
    }
    let code = activity.and_then(|a| a.code.as_ref()).map_or("", |code| code.text.as_str());
    sheet.write_with_format(row, frame.code(), code, &text)?;
    sheet.write_with_format(row, frame.name(), activity.map_or("", |a| a.name.as_str()), &text)?;
    Ok(())
}

/// How often each letter stands with each role.
fn totals(
    sheet: &mut Worksheet,
    template: &Template<'_>,
    frame: Frame,
    lang: Lang,
) -> Result<(), XlsxError> {
    for (place, sign) in (0..).zip(template.matrix.scheme.signs) {
        let row = frame.total(place);
        let label = format!("{}{}", NUMBER_OF.get(lang), sign.letter);
        sheet.write_with_format(row, frame.name(), label, &look::total_label())?;
        for (index, col) in (frame.role(0)..frame.right()).enumerate() {
            let formula = control::cells_with(sign.letter, &frame.column(col));
            let duties = template.matrix.duties_in(index).filter(|_| !template.is_empty);
            let count = duties.filter(|duty| duty.reading.signs.contains(&sign.letter)).count();
            let formula = Formula::new(formula).set_result(count.to_string());
            sheet.write_formula_with_format(row, col, formula, &look::total())?;
        }
    }
    Ok(())
}

/// What may stand in a duty cell: a list to choose from, and a warning for the rest.
fn choices(
    sheet: &mut Worksheet,
    template: &Template<'_>,
    frame: Frame,
    lang: Lang,
) -> Result<(), XlsxError> {
    let scheme = template.matrix.scheme;
    let letters: Vec<String> = scheme.signs.iter().map(|s| s.letter.to_string()).collect();
    let letters = crate::text::listed(&letters, lang);
    let [prompt, wrong] = match lang {
        Lang::Da => [
            format!("Vælg {letters}. Præcis én i rækken har hovedansvaret."),
            format!("Brug kun {letters}, alene eller med / imellem. Vil du beholde det, du skrev?"),
        ],
        Lang::En => [
            format!("Choose {letters}. Exactly one in the row is accountable."),
            format!("Use only {letters}, alone or with / between. Keep what you wrote?"),
        ],
    };
    let validation = DataValidation::new()
        .allow_list_formula(Formula::new(format!("={CHOICES}")))
        .set_error_style(DataValidationErrorStyle::Warning)
        .set_input_title(scheme.to_string())?
        .set_input_message(prompt)?
        .set_error_title(scheme.to_string())?
        .set_error_message(wrong)?;
    sheet.add_data_validation(TOP, frame.left(), frame.bottom(), frame.right(), &validation)?;
    Ok(())
}

/// Colours that follow what stands in the cells.
fn colours(sheet: &mut Worksheet, template: &Template<'_>, frame: Frame) -> Result<(), XlsxError> {
    let cell = rust_xlsxwriter::utility::row_col_to_cell(TOP, frame.left());
    let range = |rule: String| ConditionalFormatFormula::new().set_rule(Formula::new(rule));
    let (left, right, bottom) = (frame.left(), frame.right(), frame.bottom());
    for duty in [Letter::H, Letter::B, Letter::U, Letter::K, Letter::I] {
        let count = control::holders(template.matrix.scheme, duty, &cell);
        let rule =
            range(format!("={count}>0")).set_format(look::filled(duty)).set_stop_if_true(true);
        sheet.add_conditional_format(TOP, left, bottom, right, &rule)?;
    }
    let control = Frame::in_row(TOP, frame.control());
    let at_fault = format!("=AND(LEN({control})>0,{control}<>\"OK\")");
    let rule = range(at_fault.clone()).set_format(look::fault());
    sheet.add_conditional_format(TOP, frame.control(), bottom, frame.control(), &rule)?;
    let rule = range(at_fault).set_format(look::tinted());
    sheet.add_conditional_format(TOP, 0, bottom, right, &rule)?;
    for col in 0..frame.sections {
        let own = Frame::in_row(FIRST, col);
        let above = Frame::in_row(TOP, col);
        let rule = range(format!("={own}={above}")).set_format(look::repeated());
        sheet.add_conditional_format(FIRST, col, frame.last(), col, &rule)?;
    }
    Ok(())
}

fn on_screen_and_paper(
    sheet: &mut Worksheet,
    template: &Template<'_>,
    frame: Frame,
    lang: Lang,
) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(FIRST, frame.left())?;
    sheet.autofilter(TOP, 0, frame.last(), frame.control())?;
    let last = frame.total(u32::try_from(template.matrix.scheme.signs.len()).unwrap_or(0)) - 1;
    sheet.set_print_area(0, 0, last, frame.control())?;
    sheet.set_repeat_rows(GROUPS, HEADS)?;
    on_paper(sheet, template, lang);
    Ok(())
}
