use std::borrow::Cow;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::cell::Cell;
use crate::model::matrix::Matrix;
use crate::model::sheet::UNSTORED;
use crate::text::{Text, formula_error};

pub(super) static RULE: Rule = Rule {
    name: "broken-cell",
    level: Level::Error,
    scope: Scope::Sheet,
    title: Text { da: "Formel med fejl", en: "Broken formula" },
    message: Text {
        da: "formlen viser fejlen {error} i stedet for {what}",
        en: "the formula shows the error {error} instead of {what}",
    },
    why: Text {
        da: "Formlen kan ikke beregnes, tit fordi den henviser til en celle, der er slettet, eller \
             slår noget op, som ikke findes.",
        en: "The formula cannot be calculated, often because it refers to a cell that is deleted \
             or looks up something that does not exist.",
    },
    ask: Text {
        da: "Hvad skulle der have stået? Ret formlen, eller skriv indholdet som almindelig tekst.",
        en: "What should have stood here? Fix the formula, or write the content as plain text.",
    },
    source: Text {
        da: "Optælling i offentlige regneark: i en udbredt skabelon var reglerne for betinget \
             formatering blevet til #REF!",
        en: "A count of public spreadsheets: in one popular template the conditional formatting \
             rules had become #REF!",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|---|\n\
          | 1 | Drive fagsystemer | H/U | K | **#REF!** |\n\
          | 2 | **#NAVN?** | U | H | K |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|---|\n\
           | 1 | Drive fagsystemer | H/U | K | I |\n\
           | 2 | Anskaffe nyt fagsystem | U | H | K |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    for (i, role) in matrix.roles().iter().enumerate() {
        let name = Text { da: "rollens navn", en: "the role's name" };
        faults.extend(fault(&role.name, role.cell, name, |fault| fault.role = Some(i)));
    }
    for (i, activity) in matrix.activities().iter().enumerate() {
        if let Some(code) = &activity.code {
            let number = Text { da: "aktivitetens nummer", en: "the activity's number" };
            faults.extend(fault(&code.text, code.cell, number, |f| f.activity = Some(i)));
        }
        let wording = Text { da: "aktivitetens tekst", en: "the activity's text" };
        faults.extend(fault(&activity.name, activity.cell, wording, |f| f.activity = Some(i)));
    }
    for duty in matrix.duties() {
        let letter = Text { da: "et bogstav", en: "a letter" };
        faults.extend(fault(&duty.raw, duty.cell, letter, |fault| {
            fault.activity = Some(duty.activity);
            fault.role = Some(duty.role);
        }));
    }
}

fn fault(text: &str, cell: Cell, what: Text, about: impl Fn(&mut Fault)) -> Option<Fault> {
    // A formula without a result is another fault, with another cure.
    let error = formula_error(text).filter(|_| text != UNSTORED)?;
    let mut fault = Fault::at([cell.into()]).with("error", error).with("what", what);
    about(&mut fault);
    Some(fault)
}
