//! The overview: how the letters are spread over the roles, and the rows at fault.

use rust_xlsxwriter::utility::quote_sheet_name;
use rust_xlsxwriter::{Chart, ChartType, Formula, Worksheet, XlsxError};

use super::control::Verdict;
use super::frame::{Frame, HEADS};
use super::{Template, look};
use crate::scheme::{Letter, Scheme};
use crate::text::{Lang, Text};

const TITLE: Text = Text { da: "Overblik", en: "Overview" };
const LOAD: Text = Text { da: "Bogstaver pr. rolle", en: "Letters per role" };
const STATE: Text = Text { da: "Aktiviteter efter kontrol", en: "Activities by check" };
const COUNT: Text = Text { da: "Antal", en: "Number" };

pub(super) fn write(
    sheet: &mut Worksheet,
    template: &Template<'_>,
    matrix_sheet: &str,
    lang: Lang,
) -> Result<(), XlsxError> {
    sheet.set_column_width(0, 44)?;
    sheet.set_column_width(1, 12)?;
    sheet.set_row_height(0, 30)?;
    sheet.write_with_format(0, 0, TITLE.get(lang), &look::title())?;
    let last = counts(sheet, template, matrix_sheet, lang)?;
    sheet.insert_chart(2, 3, &load(template, matrix_sheet, lang))?;
    sheet.insert_chart(last + 2, 0, &state(sheet.name().as_str(), last, lang))?;
    Ok(())
}

/// How many activities are in order, and how many have each fault.
fn counts(
    sheet: &mut Worksheet,
    template: &Template<'_>,
    matrix_sheet: &str,
    lang: Lang,
) -> Result<u32, XlsxError> {
    let frame = Frame::of(template.matrix);
    let control = format!("{}!{}", quote_sheet_name(matrix_sheet), frame.column(frame.control()));
    sheet.write_with_format(2, 0, STATE.get(lang), &look::head())?;
    sheet.write_with_format(2, 1, COUNT.get(lang), &look::head())?;
    let mut row = 2;
    for (label, pattern) in kinds(template.matrix.scheme, lang) {
        row += 1;
        let formula = format!("SUMPRODUCT(--ISNUMBER(FIND(\"{pattern}\",{control})))");
        let count = verdicts(template, lang).filter(|words| words.contains(&pattern)).count();
        let formula = Formula::new(formula).set_result(count.to_string());
        sheet.write_with_format(row, 0, label, &look::text())?;
        sheet.write_formula_with_format(row, 1, formula, &look::duty())?;
    }
    Ok(row)
}

fn verdicts<'a>(template: &'a Template<'_>, lang: Lang) -> impl Iterator<Item = String> + 'a {
    let matrix = template.matrix;
    (0..matrix.activities().len()).map(move |i| {
        let verdict = if template.is_empty { Verdict::NoLetters } else { Verdict::of(matrix, i) };
        verdict.words(matrix.scheme, lang)
    })
}

/// What to count, and the words of the control column that say so.
fn kinds(scheme: &'static Scheme, lang: Lang) -> Vec<(String, String)> {
    let words = |verdict: Verdict| verdict.words(scheme, lang);
    let counted = |mains, is_executed| words(Verdict::Counted { mains, is_executed });
    let mut kinds = vec![("OK".to_owned(), "OK".to_owned())];
    let simple = [counted(0, true), counted(1, false), words(Verdict::NoLetters)];
    kinds.extend(simple.into_iter().filter(|w| w != "OK").map(|w| (w.clone(), w)));
    if let Some(main) = scheme.letter_for(Letter::H) {
        let several = Text { da: "Flere ", en: "Several " };
        kinds.push((format!("{}{main}", several.get(lang)), format!(" × {main}")));
    }
    let unknown = words(Verdict::Unknown);
    kinds.push((unknown.clone(), unknown));
    kinds
}

/// A bar for each role, one colour for each letter.
fn load(template: &Template<'_>, matrix_sheet: &str, lang: Lang) -> Chart {
    let frame = Frame::of(template.matrix);
    let mut chart = Chart::new(ChartType::BarStacked);
    let (first, last) = (frame.left(), frame.right());
    for (place, sign) in (0..).zip(template.matrix.scheme.signs) {
        let row = frame.total(place);
        let colour =
            sign.duties.last().copied().map_or(rust_xlsxwriter::Color::Silver, look::colour);
        chart
            .add_series()
            .set_name(sign.letter.to_string().as_str())
            .set_categories((matrix_sheet, HEADS, first, HEADS, last))
            .set_values((matrix_sheet, row, first, row, last))
            .set_gap(40)
            .set_format(
                rust_xlsxwriter::ChartFormat::new()
                    .set_solid_fill(rust_xlsxwriter::ChartSolidFill::new().set_color(colour)),
            );
    }
    chart.title().set_name(LOAD.get(lang));
    // The first role on top, as in the matrix from left to right.
    chart.y_axis().set_reverse();
    chart.legend().set_position(rust_xlsxwriter::ChartLegendPosition::Top);
    chart.set_width(900).set_height(160 + 24 * u32::from(frame.roles));
    let alt = Text {
        da: "Liggende søjler: hvor mange af hvert bogstav hver rolle har",
        en: "Bars: how many of each letter each role has",
    };
    chart.set_alt_text(alt.get(lang));
    chart
}

/// The table above as bars.
fn state(sheet: &str, last: u32, lang: Lang) -> Chart {
    let mut chart = Chart::new(ChartType::Bar);
    chart
        .add_series()
        .set_name(STATE.get(lang))
        .set_categories((sheet, 3, 0, last, 0))
        .set_values((sheet, 3, 1, last, 1))
        .set_gap(60);
    chart.title().set_name(STATE.get(lang));
    chart.legend().set_hidden();
    chart.y_axis().set_reverse();
    chart.set_width(420).set_height(300);
    let alt = Text {
        da: "Liggende søjler: hvor mange aktiviteter der er i orden, og hvor mange der mangler noget",
        en: "Bars: how many activities are in order and how many lack something",
    };
    chart.set_alt_text(alt.get(lang));
    chart
}
