use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::cell::Cell;
use crate::model::matrix::Matrix;
use crate::model::sheet::UNSTORED;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "unstored-formula",
    level: Level::Error,
    scope: Scope::Sheet,
    title: Text { da: "Formel uden resultat", en: "Formula without a result" },
    message: Text {
        da: "filen gemmer intet resultat for {what}, f.eks. i {place}",
        en: "the file holds no result for {what}, such as in {place}",
    },
    why: Text {
        da: "Programmet, der skrev filen, gemte formlerne uden at regne dem ud. Hvad de viser, \
             kan ses i et regneark, men ikke læses af andre, så skemaet kan ikke kontrolleres.",
        en: "The program that wrote the file stored the formulas without calculating them. What \
             they show can be seen in a spreadsheet program but not read by others, so the matrix \
             cannot be checked.",
    },
    ask: Text {
        da: "Åbn filen i Excel eller LibreOffice, og gem den. Så står resultaterne i den.",
        en: "Open the file in Excel or LibreOffice and save it. Then the results are in it.",
    },
    source: Text {
        da: "Set i regneark, der er lavet af programmer som openpyxl og ClosedXML",
        en: "Seen in workbooks made by programs such as openpyxl and ClosedXML",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|---|\n\
          | 1 | Drive fagsystemer | H/U | K | **=…** |\n\
          | 2 | Anskaffe nyt fagsystem | U | **=…** | K |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|---|\n\
           | 1 | Drive fagsystemer | H/U | K | I |\n\
           | 2 | Anskaffe nyt fagsystem | U | H | K |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

/// One finding for the whole matrix: one program wrote it, and one cure helps.
fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    let mut cells = unstored_cells(matrix);
    cells.sort_unstable();
    cells.dedup();
    if let Some(first) = cells.first().copied() {
        let what = if cells.len() == 1 { ONE } else { SEVERAL };
        let fault = Fault::at(cells.into_iter().map(Into::into));
        faults.push(fault.with("what", what).with("place", first.to_string()));
    }
}

const ONE: Text = Text { da: "en formel", en: "a formula" };
const SEVERAL: Text = Text { da: "{count} formler", en: "{count} formulas" };

/// Letters, names, wordings and numbers that are formulas without a result.
fn unstored_cells(matrix: &Matrix) -> Vec<Cell> {
    let roles = matrix.roles().iter().map(|role| (role.name.as_str(), role.cell));
    let wordings =
        matrix.activities().iter().map(|activity| (activity.name.as_str(), activity.cell));
    let codes = matrix.activities().iter().filter_map(|activity| activity.code.as_ref());
    let codes = codes.map(|code| (code.text.as_str(), code.cell));
    let duties = matrix.duties().iter().map(|duty| (&*duty.raw, duty.cell));
    let all = roles.chain(wordings).chain(codes).chain(duties);
    all.filter(|(text, _)| *text == UNSTORED).map(|(_, cell)| cell).collect()
}
