//! The line above the matrix: the verdict on the whole.

use super::WorkbookPlan;
use super::cleaning::NO_BREAK_SPACE;
use super::control::{FINE, NO_LETTERS, RowVerdict};
use super::frame::{Frame, HEADERS, TOP};
use crate::model::scheme::Duty;
use crate::text::{Lang, Text};

const NONE: Text = Text {
    da: "Skriv den første aktivitet, og sæt bogstaver ud for den",
    en: "Write the first activity and put letters beside it",
};
const ONE_FINE: Text = Text { da: "Aktiviteten er i orden", en: "The activity is in order" };
const ALL_FINE: [Text; 2] = [
    Text { da: "Alle ", en: "All " },
    Text { da: " aktiviteter er i orden", en: " activities are in order" },
];
const OF: Text = Text { da: " af ", en: " of " };
const SOME_FINE: Text = Text { da: " aktiviteter er i orden", en: " activities are in order" };
const AT_FAULT: Text = Text {
    da: " skal rettes (se kolonnen Kontrol)",
    en: " must be put right (see the column Check)",
};
const UNFILLED: Text = Text { da: " mangler bogstaver", en: " without letters" };
const UNCHECKED: [Text; 2] =
    [Text { da: " række", en: " row" }, Text { da: " rækker", en: " rows" }];
const COPY_DOWN: Text = Text {
    da: " uden kontrol: kopiér cellen i kolonnen Kontrol fra en anden række",
    en: " without a check: copy the cell in the column Check from another row",
};
const UNCOUNTED: [Text; 2] =
    [Text { da: " rolle", en: " role" }, Text { da: " roller", en: " roles" }];
const COPY_ACROSS: Text = Text {
    da: " uden optælling: kopiér tallene under skemaet fra en anden rolle",
    en: " without counts: copy the numbers below the matrix from another role",
};
const OUTSIDE: Text = Text {
    da: "En række eller kolonne står uden for skemaet: flyt den ind mellem de andre",
    en: "A row or column stands outside the matrix: move it in among the others",
};

/// The verdict on the whole as a formula, and its result.
pub(super) fn on_all(plan: &WorkbookPlan<'_>) -> (String, String) {
    let lang = plan.lang;
    let (rows, roles) = (unchecked_rows(plan.frame), uncounted_roles(plan.frame));
    let formula = format!(
        "IF({outside},\"{}\",IF({rows}>0,{},IF({roles}>0,{},{})))",
        OUTSIDE.get(lang),
        told(&rows, UNCHECKED, COPY_DOWN, lang),
        told(&roles, UNCOUNTED, COPY_ACROSS, lang),
        on_activities(plan),
        outside = outside(plan.frame),
    );
    (formula, result(plan))
}

/// Whether the line in this cell has something to put right, as a formula.
pub(super) fn is_alarming(cell: &str, lang: Lang) -> String {
    let calm = [&ALL_FINE[0], &ONE_FINE, &NONE].map(|text| text.get(lang));
    let begins = calm.map(|text| format!("LEFT({cell},{})=\"{text}\"", text.chars().count()));
    format!("NOT(OR({}))", begins.join(","))
}

fn told(count: &str, [one, many]: [Text; 2], what: Text, lang: Lang) -> String {
    let (one, many, what) = (one.get(lang), many.get(lang), what.get(lang));
    format!("{count}&IF({count}=1,\"{one}\",\"{many}\")&\"{what}\"")
}

/// Rows with a wording and no check.
fn unchecked_rows(frame: Frame) -> String {
    let (name, control) = (frame.column(frame.name()), frame.column(frame.control()));
    let shown = format!("TRIM(SUBSTITUTE({name},{NO_BREAK_SPACE},\" \"))");
    format!("SUMPRODUCT(--(LEN({shown})>0),--(LEN({control})=0))")
}

/// Roles with a head and no totals.
fn uncounted_roles(frame: Frame) -> String {
    let (headers, totals) = (frame.across(HEADERS), frame.across(frame.total(0)));
    format!("SUMPRODUCT(--(LEN({headers})>0),--(LEN({totals})=0))")
}

/// Whether something stands between the empty rows and columns at the edges and what is
/// beyond them, where no formula looks.
fn outside(frame: Frame) -> String {
    let beside = [(frame.name(), frame.left()), (frame.right(), frame.control())];
    let columns = beside.map(|(a, b)| {
        let [a, b] = [a, b].map(|col| Frame::in_row(HEADERS, col));
        format!("COLUMN({b})-COLUMN({a})>1")
    });
    let above = [(HEADERS, TOP), (frame.bottom(), frame.total(0))];
    let rows = above.map(|(a, b)| {
        let [a, b] = [a, b].map(|row| Frame::in_row(row, frame.name()));
        format!("ROW({b})-ROW({a})>1")
    });
    format!("OR({},{})", columns.join(","), rows.join(","))
}

fn on_activities(plan: &WorkbookPlan<'_>) -> String {
    let lang = plan.lang;
    let control = plan.frame.column(plan.frame.control());
    let with = |words: &str| format!("SUMPRODUCT(--({control}=\"{words}\"))");
    let all = format!("SUMPRODUCT(--(LEN({control})>0))");
    let (fine, empty) = (with(FINE), with(NO_LETTERS.get(lang)));
    let faults = format!("({all}-{fine}-{empty})");
    let [before, after] = ALL_FINE.each_ref().map(|text| text.get(lang));
    let why = why(plan);
    format!(
        "IF({all}=0,\"{}\",IF({fine}={all},IF({all}=1,\"{}\",\"{before}\"&{all}&\"{after}\")&\"{why}\",\
         {fine}&\"{}\"&{all}&\"{}\"&IF({faults}>0,\", \"&{faults}&\"{}\",\"\")\
         &IF({empty}>0,\", \"&{empty}&\"{}\",\"\")))",
        NONE.get(lang),
        ONE_FINE.get(lang),
        OF.get(lang),
        SOME_FINE.get(lang),
        AT_FAULT.get(lang),
        UNFILLED.get(lang),
    )
}

/// What "in order" means in a family that has these letters.
fn why(plan: &WorkbookPlan<'_>) -> &'static str {
    let has = |duty| plan.template.matrix.scheme.letter_for(duty).is_some();
    let text: &'static Text = match (has(Duty::H), has(Duty::U)) {
        (true, true) => &Text {
            da: ": præcis én har hovedansvaret, og mindst én udfører",
            en: ": exactly one is accountable and at least one executes",
        },
        (true, false) => {
            &Text { da: ": præcis én har hovedansvaret", en: ": exactly one is accountable" }
        }
        (false, true) => &Text { da: ": mindst én udfører", en: ": at least one executes" },
        (false, false) => &Text { da: "", en: "" },
    };
    text.get(plan.lang)
}

/// What the formula gives for the workbook as it is written.
fn result(plan: &WorkbookPlan<'_>) -> String {
    let lang = plan.lang;
    let scheme = plan.template.matrix.scheme;
    let verdicts = plan.filled.verdicts();
    let count =
        |wanted: &dyn Fn(&RowVerdict) -> bool| verdicts.iter().filter(|v| wanted(v)).count();
    let all = count(&|verdict| *verdict != RowVerdict::Nothing);
    let fine = count(&|verdict| verdict.words(scheme, lang) == FINE);
    let empty = count(&|verdict| *verdict == RowVerdict::NoLetters);
    let [before, after] = ALL_FINE.each_ref().map(|text| text.get(lang));
    match (all, fine) {
        (0, _) => NONE.get(lang).to_owned(),
        (1, 1) => format!("{}{}", ONE_FINE.get(lang), why(plan)),
        _ if all == fine => format!("{before}{all}{after}{}", why(plan)),
        _ => {
            let faults = also(all - fine - empty, AT_FAULT.get(lang));
            let empty = also(empty, UNFILLED.get(lang));
            format!("{fine}{}{all}{}{faults}{empty}", OF.get(lang), SOME_FINE.get(lang))
        }
    }
}

/// ", 3 mangler bogstaver"; nothing where there are none.
fn also(count: usize, what: &str) -> String {
    if count == 0 { String::new() } else { format!(", {count}{what}") }
}
