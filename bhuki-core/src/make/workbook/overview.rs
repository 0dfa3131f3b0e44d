//! The overview: how the letters are spread over the roles, and the rows at fault.

use rust_xlsxwriter::utility::quote_sheet_name;
use rust_xlsxwriter::{
    Chart, ChartFormat, ChartLegendPosition, ChartSolidFill, ChartType, Color, Formula, Worksheet,
    XlsxError,
};

use super::control::{FINE, RowVerdict};
use super::frame::HEADERS;
use super::{OVERVIEW, WorkbookPlan, look};
use crate::model::scheme::Duty;
use crate::text::Text;

const LOAD: Text = Text { da: "Bogstaver pr. rolle", en: "Letters per role" };
const STATE: Text = Text { da: "Aktiviteter efter kontrol", en: "Activities by check" };
const COUNT: Text = Text { da: "Antal", en: "Number" };
const SEVERAL: Text = Text { da: "Flere ", en: "Several " };
const NOTE: Text = Text {
    da: "En aktivitet kan mangle både det ene og det andet og tæller da med begge steder.",
    en: "An activity may lack both the one and the other and is then counted twice.",
};
/// The row of the heads of the table, below the heading, a note and an empty row.
const TOP: u32 = 3;

pub(super) fn write(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) -> Result<(), XlsxError> {
    sheet.set_column_width(0, 34)?.set_column_width(1, 10)?.set_column_width(2, 3)?;
    sheet.set_row_height(0, 30)?;
    sheet.write_with_format(0, 0, OVERVIEW.get(plan.lang), &look::title())?;
    sheet.write_with_format(1, 0, NOTE.get(plan.lang), &look::subtitle())?;
    let last = counts(sheet, plan)?;
    sheet.insert_chart(last + 2, 0, &state(last, plan))?;
    sheet.insert_chart(TOP, 3, &load(plan))?;
    Ok(())
}

/// How many activities are in order, and how many have each fault.
fn counts(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) -> Result<u32, XlsxError> {
    let (frame, scheme) = (plan.frame, plan.template.matrix.scheme);
    let control = format!("{}!{}", quote_sheet_name(&plan.sheet), frame.column(frame.control()));
    sheet.write_with_format(TOP, 0, STATE.get(plan.lang), &look::header())?;
    sheet.write_with_format(TOP, 1, COUNT.get(plan.lang), &look::header())?;
    let verdicts: Vec<String> =
        plan.filled.verdicts().iter().map(|v| v.words(scheme, plan.lang)).collect();
    let mut row = TOP;
    for (label, part) in kinds(plan) {
        row += 1;
        let formula = format!("SUMPRODUCT(--ISNUMBER(FIND(\"{part}\",{control})))");
        let count = verdicts.iter().filter(|words| words.contains(&part)).count();
        let formula = Formula::new(formula).set_result(count.to_string());
        sheet.write_with_format(row, 0, label, &look::fixed())?;
        sheet.write_formula_with_format(row, 1, formula, &look::centred())?;
    }
    Ok(row)
}

/// What to count, and the part of the control column's words that says so.
fn kinds(plan: &WorkbookPlan<'_>) -> Vec<(String, String)> {
    let scheme = plan.template.matrix.scheme;
    let words = |verdict: RowVerdict| verdict.words(scheme, plan.lang);
    let counted = |mains, executors| words(RowVerdict::Counted { mains, executors });
    let mut kinds = vec![(FINE.to_owned(), FINE.to_owned())];
    let mut add = |words: String| kinds.push((words.clone(), words));
    for words in [counted(0, 1), counted(1, 0)] {
        if words != FINE {
            add(words);
        }
    }
    add(words(RowVerdict::NoLetters));
    add(words(RowVerdict::Unknown));
    add(words(RowVerdict::NoName));
    if let Some(main) = scheme.letter_for(Duty::H) {
        let several = (format!("{}{main}", SEVERAL.get(plan.lang)), format!(" × {main}"));
        kinds.insert(2, several);
    }
    kinds
}

/// The pixels around the bars, for title and legend, and those of each bar with its name.
const MARGIN: u32 = 160;
const BAR: u32 = 24;
/// The roles that a chart grows with; with more, nobody sees both of its ends.
const MOST_BARS: u16 = 200;

/// A bar for each role, one colour for each letter.
fn load(plan: &WorkbookPlan<'_>) -> Chart {
    let (frame, sheet) = (plan.frame, plan.sheet.as_str());
    let mut chart = Chart::new(ChartType::BarStacked);
    let (first, last) = (frame.left(), frame.right());
    for (place, letter) in (0..).zip(plan.template.matrix.scheme.letters) {
        let row = frame.total(place);
        let colour = letter.duties.last().copied().map_or(Color::Silver, look::colour);
        let mut fill = ChartSolidFill::new();
        fill.set_color(colour);
        chart
            .add_series()
            .set_name(letter.capital.to_string().as_str())
            .set_categories((sheet, HEADERS, first, HEADERS, last))
            .set_values((sheet, row, first, row, last))
            .set_gap(40)
            .set_format(ChartFormat::new().set_solid_fill(&fill).set_border(&look::thin_line()));
    }
    let alt = Text {
        da: "Liggende søjler: hvor mange af hvert bogstav hver rolle har",
        en: "Bars: how many of each letter each role has",
    };
    chart.title().set_name(LOAD.get(plan.lang));
    // The first role on top, as in the matrix from left to right.
    chart.y_axis().set_reverse().set_label_interval(1);
    chart.x_axis().set_min(0).set_num_format("0");
    chart.legend().set_position(ChartLegendPosition::Top);
    let height = MARGIN + BAR * u32::from(frame.roles.min(MOST_BARS));
    chart.set_width(900).set_height(height).set_alt_text(alt.get(plan.lang));
    chart
}

/// The table above as bars.
fn state(last: u32, plan: &WorkbookPlan<'_>) -> Chart {
    let sheet = OVERVIEW.get(plan.lang);
    let mut chart = Chart::new(ChartType::Bar);
    let mut fill = ChartSolidFill::new();
    fill.set_color(look::colour(Duty::H));
    chart
        .add_series()
        .set_name(STATE.get(plan.lang))
        .set_categories((sheet, TOP + 1, 0, last, 0))
        .set_values((sheet, TOP + 1, 1, last, 1))
        .set_gap(60)
        .set_format(ChartFormat::new().set_solid_fill(&fill));
    let alt = Text {
        da: "Liggende søjler: hvor mange aktiviteter der er i orden, og hvor mange der mangler noget",
        en: "Bars: how many activities are in order and how many lack something",
    };
    chart.title().set_name(STATE.get(plan.lang));
    chart.legend().set_hidden();
    chart.y_axis().set_reverse().set_label_interval(1);
    chart.x_axis().set_min(0).set_num_format("0");
    chart.set_width(330).set_height(340).set_alt_text(alt.get(plan.lang));
    chart
}
