use crate::cell::Cell;
use crate::finding::Fault;
use crate::matrix::Matrix;
use crate::rule::{Level, Rule, Scope};
use crate::settings::Settings;
use crate::text::{Text, is_formula_error};

pub(super) static RULE: Rule = Rule {
    name: "broken-cell",
    level: Level::Error,
    scope: Scope::Sheet,
    title: Text { da: "Formel, der er gået i stykker", en: "Broken formula" },
    message: Text {
        da: "formlen viser fejlen {text} i stedet for {hint}",
        en: "the formula shows the error {text} instead of {hint}",
    },
    why: Text {
        da: "Formlen henter sit indhold fra et sted, der er slettet, flyttet eller ugyldigt. Ingen \
             kan læse, hvad der skulle stå.",
        en: "The formula takes its content from a place that is deleted, moved or invalid. Nobody \
             can read what should stand here.",
    },
    ask: Text {
        da: "Hvad skulle der stå? Ret formlen, eller skriv indholdet som almindelig tekst.",
        en: "What should stand here? Mend the formula, or write the content as plain text.",
    },
    source: Text {
        da: "Optælling i offentlige regneark: i en udbredt skabelon var farvereglerne blevet til #REF!",
        en: "A count of public spreadsheets: in one popular template the colour rules had become #REF!",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|---|\n\
          | 1 | Drive fagsystemer | H/U | K | **#REF!** |\n\
          | 2 | **#NAVN?** | U | H | K |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|---|\n\
           | 1 | Drive fagsystemer | H/U | K | I |\n\
           | 2 | Anskaffe nyt fagsystem | U | H | K |",
    check,
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
        let wording = Text { da: "aktivitetens tekst", en: "the activity's wording" };
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

fn fault(text: &str, cell: Cell, place: Text, about: impl Fn(&mut Fault)) -> Option<Fault> {
    if !is_formula_error(text) {
        return None;
    }
    let mut fault = Fault {
        cells: vec![cell.into()],
        text: text.to_owned(),
        hint: Some(place.into()),
        ..Fault::default()
    };
    about(&mut fault);
    Some(fault)
}
