//! The guide: how to fill the matrix in, and what is checked.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{GUIDE, Plan, look};
use crate::rule::Level;
use crate::rules::RULES;
use crate::text::Text;

const STEPS: &[Text] = &[
    Text {
        da: "1. Ret roller og aktiviteter til, så de passer hos jer. Nye rækker og kolonner kan sættes ind overalt i skemaet.",
        en: "1. Adapt roles and activities until they fit. New rows and columns can be inserted anywhere in the matrix.",
    },
    Text {
        da: "2. Begynd med hovedansvaret (H): præcis én rolle i hver række, og altid en rolle, som én person har.",
        en: "2. Begin with who is accountable (H): exactly one role in each row, always one that one person holds.",
    },
    Text {
        da: "3. Sæt U ved dem, der udfører. Den hovedansvarlige må gerne selv udføre: skriv H/U.",
        en: "3. Put U with those who execute. Whoever is accountable may also execute: write H/U.",
    },
    Text {
        da: "4. Sæt B, hvor en færdig indstilling skal godkendes. Vær sparsom med K og I.",
        en: "4. Put B where a finished proposal must be approved. Be sparing with K and I.",
    },
    Text {
        da: "5. Kolonnen Kontrol siger med det samme, hvad der mangler. Alt er i orden, når der står OK hele vejen ned.",
        en: "5. The column Check says at once what is missing. All is well when it says OK all the way down.",
    },
    Text {
        da: "6. Skriv de udpegede personer på arket Roller, og gennemgå skemaet igen mindst en gang om året.",
        en: "6. Write the appointed persons on the sheet Roles, and go through the matrix again at least once a year.",
    },
];

const RULES_HEAD: Text =
    Text { da: "Det ser bhuki efter (bhuki lint)", en: "What bhuki looks for (bhuki lint)" };

pub(super) fn write(sheet: &mut Worksheet, plan: &Plan<'_>) -> Result<(), XlsxError> {
    let lang = plan.lang;
    sheet.set_column_width(0, 40)?;
    sheet.set_column_width(1, 110)?;
    sheet.set_row_height(0, 30)?;
    sheet.write_with_format(0, 0, GUIDE.get(lang), &look::title())?;
    let mut row = 2;
    for step in STEPS {
        sheet.merge_range(row, 0, row, 1, step.get(lang), &look::plain().set_text_wrap())?;
        row += 1;
    }
    row += 1;
    sheet.merge_range(row, 0, row, 1, RULES_HEAD.get(lang), &look::head())?;
    for rule in RULES.iter().filter(|rule| rule.level >= Level::Warning) {
        row += 1;
        sheet.write_with_format(row, 0, rule.title.get(lang), &look::fixed())?;
        sheet.write_with_format(row, 1, rule.in_general(&rule.ask, lang), &look::fixed())?;
    }
    Ok(())
}
