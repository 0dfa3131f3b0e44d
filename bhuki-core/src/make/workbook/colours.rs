//! What follows what stands in the cells: choices, prompts and colours.

use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, Format, Formula, Worksheet,
    XlsxError,
};

use super::cleaning::Formulas;
use super::control::{FINE, NO_LETTERS, UNKNOWN_CELL};
use super::frame::{Frame, HEADERS, TOP};
use super::{WorkbookPlan, look, verdict};
use crate::model::scheme::{Duty, Scheme};
use crate::text::{Lang, listed};

/// The name of the list of what may stand in a duty cell.
pub(super) const CHOICES: &str = "bhuki_bogstaver";

/// What may stand in a duty cell: a list to choose from, and a warning for the rest.
pub(super) fn choices(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) -> Result<(), XlsxError> {
    let (frame, scheme) = (plan.frame, plan.template.matrix.scheme);
    let [prompt, wrong] = prompts(scheme, plan.lang);
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

/// What is said when a duty cell is chosen, and when something strange is written.
fn prompts(scheme: &'static Scheme, lang: Lang) -> [String; 2] {
    let letters: Vec<String> = scheme.letters.iter().map(|sign| sign.capital.to_string()).collect();
    let letters = listed(&letters, lang);
    let main = scheme.letter_for(Duty::H);
    match lang {
        Lang::Da => [
            main.map_or_else(
                || format!("Vælg {letters}."),
                |h| format!("Vælg {letters}. Præcis én i rækken har hovedansvaret ({h})."),
            ),
            format!("Brug kun {letters}, alene eller med / imellem. Vil du beholde det, du skrev?"),
        ],
        Lang::En => [
            main.map_or_else(
                || format!("Choose {letters}."),
                |h| format!("Choose {letters}. Exactly one in the row is accountable ({h})."),
            ),
            format!("Use only {letters}, alone or with / between. Keep what you wrote?"),
        ],
    }
}

/// Colours that follow the letters and the check.
///
/// LibreOffice takes the first rule that fits a cell and looks at no other, so each brings
/// its borders along, and no two areas overlap.
pub(super) fn follow(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) -> Result<(), XlsxError> {
    let frame = plan.frame;
    let faulty = faulty(plan);
    let alarm = Formula::new(format!("={}", verdict::is_alarming("$A$3", plan.lang)));
    let alarm = ConditionalFormatFormula::new().set_rule(alarm).set_format(look::alarm());
    sheet.add_conditional_format(2, 0, 2, 0, &alarm)?;
    on_duties(sheet, plan, &faulty)?;
    on_check(sheet, plan, &faulty)?;
    let unchecked = format!(
        "AND(LEN({})>0,LEN({})=0)",
        Frame::in_row(TOP, frame.name()),
        Frame::in_row(TOP, frame.control())
    );
    for (first, last) in [(0, frame.sections), (frame.code(), frame.left())] {
        if first == last {
            continue;
        }
        let mut rules = vec![(faulty.clone(), look::tinted()), (unchecked.clone(), look::tinted())];
        if first < frame.code() {
            let (own, above) = (row_col_to_cell(TOP, 0), row_col_to_cell(HEADERS, 0));
            rules.push((format!("AND(LEN({own})>0,{own}={above})"), look::repeated()));
        }
        rules.push(("TRUE".to_owned(), look::ruled()));
        add(sheet, (frame, first, last - 1), rules)?;
    }
    Ok(())
}

/// Whether the row breaks the method: the check says so. A row that nobody has filled in
/// yet is marked in the check alone, else an empty matrix would be all red.
fn faulty(plan: &WorkbookPlan<'_>) -> String {
    let control = Frame::in_row(TOP, plan.frame.control());
    let empty = NO_LETTERS.get(plan.lang);
    format!("AND(LEN({control})>0,{control}<>\"{FINE}\",{control}<>\"{empty}\")")
}

fn on_duties(
    sheet: &mut Worksheet,
    plan: &WorkbookPlan<'_>,
    faulty: &str,
) -> Result<(), XlsxError> {
    let (frame, scheme) = (plan.frame, plan.template.matrix.scheme);
    let cell = row_col_to_cell(TOP, frame.left());
    let unknown = format!("IF(ISERROR({cell}),TRUE,IF(LEN({cell})=0,FALSE,{UNKNOWN_CELL}>0))");
    let mut rules = vec![(unknown, look::fault())];
    for duty in [Duty::H, Duty::B, Duty::U, Duty::K, Duty::I] {
        let gives = Formulas { scheme, cells: &cell }.gives(duty);
        rules.extend(gives.map(|gives| (gives, look::filled(duty))));
    }
    rules.push((faulty.to_owned(), look::tinted()));
    rules.push(("TRUE".to_owned(), look::ruled()));
    add(sheet, (frame, frame.left(), frame.right()), rules)
}

fn on_check(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>, faulty: &str) -> Result<(), XlsxError> {
    let frame = plan.frame;
    let control = Frame::in_row(TOP, frame.control());
    let name = Frame::in_row(TOP, frame.name());
    let rules = vec![
        (faulty.to_owned(), look::fault()),
        (format!("AND(LEN({name})>0,LEN({control})=0)"), look::fault()),
        (format!("{control}=\"{}\"", NO_LETTERS.get(plan.lang)), look::waiting()),
        ("TRUE".to_owned(), look::ruled()),
    ];
    add(sheet, (frame, frame.control(), frame.control()), rules)
}

fn add(
    sheet: &mut Worksheet,
    (frame, first, last): (Frame, u16, u16),
    rules: Vec<(String, Format)>,
) -> Result<(), XlsxError> {
    for (rule, format) in rules {
        let rule = ConditionalFormatFormula::new()
            .set_rule(Formula::new(format!("={rule}")))
            .set_format(format)
            .set_stop_if_true(true);
        sheet.add_conditional_format(TOP, first, frame.bottom(), last, &rule)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::scheme::SCHEMES;

    #[test]
    fn prompts_are_within_the_limits_of_excel() {
        for scheme in SCHEMES {
            assert!(scheme.to_string().chars().count() <= 32);
            for lang in [Lang::Da, Lang::En] {
                for text in prompts(scheme, lang) {
                    assert!(text.chars().count() <= 255, "{text}");
                }
            }
        }
    }
}
