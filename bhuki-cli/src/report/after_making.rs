//! What is told after a file was made: what went into it, and what was lost.

use bhuki_core::Lang;
use bhuki_core::Text;
use bhuki_core::make::convert::Loss;

use crate::files::say;
use crate::terminal::{Screen, clean, wrap};

/// Tells the lines on standard error, as wide as the screen.
pub(crate) fn tell(lines: &[String], lang: Lang) {
    let room = Screen::here(lang).prose(0);
    for line in lines {
        if line.starts_with(' ') {
            // A command to copy is not broken.
            say::remark(&format!("  {}", clean(line)));
            continue;
        }
        let (mark, text) = line.strip_prefix("- ").map_or(("", line.as_str()), |text| ("- ", text));
        let rest = if mark.is_empty() { "" } else { "  " };
        let marks = std::iter::once(mark).chain(std::iter::repeat(rest));
        for (mark, part) in marks.zip(wrap(&clean(text), room - mark.len())) {
            say::remark(&format!("{mark}{part}"));
        }
    }
}

/// One line for each loss under a line that says what follows; none where nothing was lost.
pub(crate) fn told(losses: &[Loss], lang: Lang) -> Vec<String> {
    if losses.is_empty() {
        return Vec::new();
    }
    let first =
        Text { da: "Det er ikke alt, der kom med:", en: "Not everything was kept:" }.get(lang);
    let lines = losses.iter().map(|loss| line(loss, lang));
    std::iter::once(first.to_owned()).chain(lines).collect()
}

/// "- B er udeladt (F5, K8, L9 og 35 andre steder): RACI har intet bogstav for …".
fn line(loss: &Loss, lang: Lang) -> String {
    let (what, why) = (loss.what.get(lang), loss.why.get(lang));
    let places = places(loss, lang);
    format!("- {what}{places}: {why}")
}

/// More places than this are counted, so that each loss stays on one line.
const NAMED: usize = 3;

fn places(loss: &Loss, lang: Lang) -> String {
    let named: Vec<String> = loss.cells.iter().take(NAMED).map(ToString::to_string).collect();
    let more = loss.cells.len().saturating_sub(NAMED);
    match (named.as_slice(), more) {
        ([], _) => String::new(),
        (named, 0) => format!(" ({})", bhuki_core::listed(named, lang)),
        (named, more) => {
            let rest = match more {
                1 => text!("ét sted mere", "one more place"),
                _ => text!("{more} andre steder", "{more} other places"),
            };
            let and = Text { da: "og", en: "and" }.get(lang);
            format!(" ({} {and} {})", named.join(", "), rest.get(lang))
        }
    }
}
