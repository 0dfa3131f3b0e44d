//! `bhuki explain letters`: the letter families and what their letters mean.

use bhuki_core::Letter;
use bhuki_core::listed as sentence;
use bhuki_core::{Duty, SCHEMES, Scheme, Text};

use crate::terminal::{BOLD, FAINT, PLAIN, Piece, Screen, line, padded, styled, width, wrap};

const HEADERS: [Text; 3] = [
    Text { da: "Bogstav", en: "Letter" },
    Text { da: "Ord", en: "Word" },
    Text { da: "Svarer i BHUKI til", en: "Duty in BHUKI" },
];
const NONE: Text = Text { da: "ingen opgave", en: "no duty" };
const LEFT_OUT: Text =
    Text { da: "står udenfor (som en tom celle)", en: "left out (as an empty cell)" };
const MORE: Text = Text {
    da: "bhuki finder selv bogstavsættet. Vælg det ellers med --scheme NAVN.",
    en: "bhuki detects the scheme. Otherwise choose it with --scheme NAME.",
};

/// Each family with its letters.
pub(crate) fn listed(schemes: &[Scheme], screen: Screen) -> Vec<String> {
    let lang = screen.lang;
    let [letter, word, duty] = HEADERS.each_ref().map(|header| header.get(lang));
    let word_at = 2 + width(letter) + 2;
    let every_word = SCHEMES.iter().flat_map(|scheme| scheme.letters).map(word_of);
    let duty_at = word_at + every_word.map(width).max().unwrap_or(0) + 2;
    let headers =
        format!("  {}{}{duty}", padded(letter, word_at - 2), padded(word, duty_at - word_at));
    let mut lines = vec![styled(&headers, FAINT)];
    for scheme in schemes {
        lines.extend([String::new(), styled(&scheme.to_string(), BOLD)]);
        lines.extend(scheme.letters.iter().map(|sign| {
            line(vec![
                Piece::new(2, sign.capital.to_string(), BOLD),
                Piece::new(word_at, word_of(sign), PLAIN),
                Piece::new(duty_at, duties(sign, scheme, screen), PLAIN),
            ])
        }));
    }
    lines.push(String::new());
    lines.extend(wrap(MORE.get(lang), screen.prose(0)).iter().map(|line| styled(line, FAINT)));
    lines
}

/// The word that explains the letter.
fn word_of(sign: &Letter) -> &'static str {
    sign.words.first().copied().unwrap_or_default()
}

/// "H (har hovedansvaret)".
fn duties(sign: &Letter, scheme: &Scheme, screen: Screen) -> String {
    let lang = screen.lang;
    if scheme.is_blank(sign.capital) {
        return LEFT_OUT.get(lang).to_owned();
    }
    let duties = sign.duties.iter().map(|duty| format!("{duty} ({})", does(*duty).get(lang)));
    let duties: Vec<String> = duties.collect();
    if duties.is_empty() { NONE.get(lang).to_owned() } else { sentence(&duties, lang) }
}

/// What a role with this duty does.
const fn does(duty: Duty) -> Text {
    match duty {
        Duty::B => Text { da: "beslutter", en: "decides" },
        Duty::H => Text { da: "har hovedansvaret", en: "answers for it" },
        Duty::U => Text { da: "udfører", en: "does it" },
        Duty::K => Text { da: "konsulteres", en: "is heard" },
        Duty::I => Text { da: "informeres", en: "is told" },
    }
}
