//! The handbook of the rules, in Markdown: each rule's record, one after the other.

use super::markdown::escaped;
use crate::lint::level::Level;
use crate::lint::rule::{Rule, Scope};
use crate::lint::rules::RULES;
use crate::text::{Lang, Text, listed, text};

const TITLE: Text = Text { da: "Reglerne", en: "The rules" };
const CONTENTS: Text = Text { da: "Indhold", en: "Contents" };
const WHY: Text = Text { da: "Hvorfor:", en: "Why:" };
const ASK: Text = Text { da: "Spørg eller gør:", en: "Ask or do:" };
const SOURCE: Text = Text { da: "Kilde:", en: "Source:" };
const THRESHOLDS: Text = Text { da: "Grænser", en: "Limits" };
const BAD: Text = Text { da: "Sådan ser det ud", en: "What it looks like" };
const GOOD: Text = Text { da: "Sådan kan det rettes", en: "One way to fix it" };
const TABLE_HEADERS: Text = Text {
    da: "| Regel | Niveau | Fund |\n|---|---|---|",
    en: "| Rule | Level | Finds |\n|---|---|---|",
};
const THRESHOLD_HEADERS: Text = Text {
    da: "| Navn | Værdi | Betydning |\n|---|---|---|",
    en: "| Name | Value | Meaning |\n|---|---|---|",
};

/// The handbook of every rule.
pub fn rules(lang: Lang) -> String {
    let mut parts = vec![format!("# {}", TITLE.get(lang)), introduction(lang)];
    parts.push(format!("## {}", CONTENTS.get(lang)));
    for (scope, rules) in by_scope() {
        let lines: Vec<String> = rules.iter().map(|rule| entry(rule, lang)).collect();
        let headers = TABLE_HEADERS.get(lang);
        parts.push(format!("**{}**\n\n{headers}\n{}", scope.title().get(lang), lines.join("\n")));
    }
    for (scope, rules) in by_scope() {
        parts.push(format!("## {}", scope.title().get(lang)));
        parts.extend(rules.iter().flat_map(|rule| record(rule, lang)));
    }
    parts.join("\n\n") + "\n"
}

/// The rules by what they look at, in handbook order; without what no rule looks at.
pub fn by_scope() -> Vec<(Scope, Vec<&'static Rule>)> {
    let rules = |scope| RULES.iter().copied().filter(|rule| rule.scope == scope).collect();
    let all = Scope::ALL.map(|scope| (scope, rules(scope)));
    all.into_iter().filter(|(_, rules): &(_, Vec<_>)| !rules.is_empty()).collect()
}

fn introduction(lang: Lang) -> String {
    let count = RULES.len();
    let words = text!(
        "bhuki har {count} regler. Et fund siger, hvad der er galt, og hvor; hvorfor det betyder \
         noget; og hvad I kan spørge om eller gøre. Der er tre niveauer: **fejl** bryder metoden, \
         en **advarsel** bør nogen se på, og en **bemærkning** er værd at tale om. En regel, der er \
         **fra**, skal slås til.\n\n\
         Bogstaverne er BHUKI: B beslutter, H har hovedansvaret, U udfører, K konsulteres, og I \
         informeres. Med et andet bogstavsæt bruger bhuki arkets egne bogstaver.\n\n\
         H kan hverken lægges længere ned eller flyttes op. B kan lægges hos et organ. Den, der har \
         K, skal inddrages af H og U og kan have vetoret, skrevet `K (veto)`. H og U skal i det \
         mindste stille oplysningerne til rådighed for den, der har I.\n\n\
         Niveauet ændres i `bhuki.toml` eller med `--rule` på kommandolinjen:\n\n\
         ```toml\n[rules]\nmissing-executor = \"bemærkning\"\nuntidy-letter = \"fra\"\n```\n\n\
         I eksemplerne står de celler, som reglen peger på, med **fed**. Mangler rækken noget, og \
         er ingen celle forkert, er det aktivitetens tekst, der står med fed.",
        "bhuki has {count} rules. A finding says what is wrong and where, why it matters, and what \
         to ask or do. There are three levels: an **error** breaks the method, somebody should look \
         at a **warning**, and a **note** is worth a talk. A rule that is **off** must be switched \
         on.\n\n\
         The letters are BHUKI: B decides, H is accountable, U does it, K is heard and I is told. \
         With another letter scheme bhuki speaks in the sheet's own letters.\n\n\
         H can be neither delegated down nor moved up. B may be given to a body. Whoever has K must \
         be drawn in by H and U, and may carry a veto, written `K (veto)`. H and U must at least \
         make the information available to whoever has I.\n\n\
         The level is changed in `bhuki.toml`, or with `--rule` on the command line:\n\n\
         ```toml\n[rules]\nmissing-executor = \"note\"\nuntidy-letter = \"off\"\n```\n\n\
         In the examples the cells that the rule points at are in **bold**. Where the row lacks \
         something and no cell is wrong, it is the wording of the activity that is in bold."
    );
    words.get(lang).to_owned()
}

/// A line of the contents.
fn entry(rule: &Rule, lang: Lang) -> String {
    let (name, level) = (rule.name, rule.level.word());
    format!("| [{name}](#{name}) | {} | {} |", level.get(lang), rule.title.get(lang))
}

/// Everything the rule's record says.
fn record(rule: &Rule, lang: Lang) -> Vec<String> {
    let (title, level) = (rule.title.get(lang), rule.level.word());
    let level = level.get(lang);
    let labelled = |label: Text, text: &str| format!("**{}** {}", label.get(lang), escaped(text));
    let mut parts = vec![
        format!("### {}", rule.name),
        format!("**{title}** · {level}"),
        format!("> {}", escaped(&rule.in_general(&rule.message, lang))),
        labelled(WHY, &rule.in_general(&rule.why, lang)),
        labelled(ASK, &rule.in_general(&rule.ask, lang)),
        labelled(SOURCE, rule.source.get(lang)),
    ];
    parts.extend(silent_where(rule, lang));
    parts.extend(thresholds(rule, lang));
    for (title, markdown) in [(BAD, rule.bad), (GOOD, rule.good)] {
        parts.push(format!("**{}**", title.get(lang)));
        parts.push(example(markdown, lang));
    }
    parts
}

/// Which rules it leaves the word to, in a sentence; `None` where there are none.
///
/// ```
/// use bhuki_core::{Lang, Rule, write::handbook};
/// let said = handbook::silent_where(Rule::named("duplicate-code")?, Lang::En);
/// assert_eq!(said.unwrap(), "The rule is silent where duplicate-activity speaks of the same thing.");
/// # Ok::<(), bhuki_core::Error>(())
/// ```
pub fn silent_where(rule: &Rule, lang: Lang) -> Option<String> {
    let [first @ .., last] = rule.yields_to else { return None };
    let or = Text { da: "eller", en: "or" }.get(lang);
    let names = match first {
        [] => (*last).to_owned(),
        first => format!("{} {or} {last}", first.join(", ")),
    };
    let said = text!(
        "Reglen tier, hvor {names} taler om det samme.",
        "The rule is silent where {names} speaks of the same thing."
    );
    Some(said.get(lang).to_owned())
}

fn thresholds(rule: &Rule, lang: Lang) -> Vec<String> {
    let lines: Vec<String> = rule
        .thresholds
        .iter()
        .map(|limit| format!("| `{}` | {} | {} |", limit.name, limit.value, limit.means.get(lang)))
        .collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let headers = THRESHOLD_HEADERS.get(lang);
    vec![
        format!("**{}**", THRESHOLDS.get(lang)),
        format!("{headers}\n{}", lines.join("\n")),
        format!("```toml\n[rules]\n{}\n```", setting(rule, lang)),
    ]
}

/// The rule's line in `bhuki.toml`, with its own level and limits, such as
/// `crowded-execution = { level = "note", most = 4 }`. One that is off is on as a note.
///
/// ```
/// use bhuki_core::{Lang, Rule, write::handbook};
/// let rule = Rule::named("missing-main")?;
/// assert_eq!(handbook::setting(rule, Lang::Da), r#"missing-main = "fejl""#);
/// # Ok::<(), bhuki_core::Error>(())
/// ```
pub fn setting(rule: &Rule, lang: Lang) -> String {
    let (name, level) = (rule.name, rule.level.max(Level::Note).word());
    let level = level.get(lang);
    if rule.thresholds.is_empty() {
        return format!("{name} = \"{level}\"");
    }
    let limits = rule.thresholds.iter().map(|limit| format!("{} = {}", limit.name, limit.value));
    // The level may be left out, and must be for the line to fit a terminal.
    let level = (rule.thresholds.len() == 1).then(|| format!("level = \"{level}\""));
    let parts: Vec<String> = level.into_iter().chain(limits).collect();
    format!("{name} = {{ {} }}", parts.join(", "))
}

/// The tables as they stand in the record, with a sheet's name as a bold line and what is
/// hidden in words below its table.
fn example(markdown: &str, lang: Lang) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut rows: Vec<&str> = Vec::new();
    let mut hidden: Option<String> = None;
    for line in markdown.lines().chain([""]) {
        if line.starts_with('|') {
            rows.push(line);
            continue;
        }
        if !rows.is_empty() {
            parts.push(std::mem::take(&mut rows).join("\n"));
            parts.extend(hidden.take());
        }
        parts.extend(line.strip_prefix("## ").map(|name| format!("*{}*", escaped(name))));
        hidden = hidden_in(line, lang).or(hidden);
    }
    parts.join("\n\n")
}

/// "(skjult: kolonne E og række 4)" for the comment `<!-- hidden: E, 4 -->`.
fn hidden_in(line: &str, lang: Lang) -> Option<String> {
    let listed_ones = line.strip_prefix("<!-- hidden: ")?.strip_suffix(" -->")?;
    let all: Vec<String> = listed_ones.split(", ").map(|part| row_or_column(part, lang)).collect();
    Some(format!("({}: {})", HIDDEN.get(lang), listed(&all, lang)))
}

/// "kolonne E", "række 4".
fn row_or_column(name: &str, lang: Lang) -> String {
    let is_row = name.starts_with(|c: char| c.is_ascii_digit());
    let what = if is_row { ROW } else { COLUMN };
    format!("{} {name}", what.get(lang))
}

const COLUMN: Text = Text { da: "kolonne", en: "column" };
const ROW: Text = Text { da: "række", en: "row" };
const HIDDEN: Text = Text { da: "skjult", en: "hidden" };

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::level::Threshold;

    #[test]
    fn the_handbook_is_up_to_date() {
        for (name, lang) in [("da", Lang::Da), ("en", Lang::En)] {
            let path = format!("{}/../docs/rules.{name}.md", env!("CARGO_MANIFEST_DIR"));
            let fresh = rules(lang);
            if std::env::var_os("BLESS").is_some() {
                std::fs::write(&path, &fresh).unwrap();
            }
            let written = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
            assert!(written == fresh, "docs/rules.{name}.md is stale: run BLESS=1 cargo test");
        }
    }

    #[test]
    fn every_rule_stands_in_it_once_and_in_the_contents() {
        let handbook = rules(Lang::Da);
        for rule in RULES {
            assert_eq!(handbook.matches(&format!("\n### {}\n", rule.name)).count(), 1);
            assert_eq!(handbook.matches(&format!("](#{})", rule.name)).count(), 1, "{}", rule.name);
        }
        assert!(handbook.contains("(skjult: kolonne E og række 4)"));
        assert!(!handbook.contains(['{', '}']) || handbook.contains(" = { level"));
    }

    #[test]
    fn several_tables_stand_under_the_names_of_their_sheets() {
        let two = "## Linje\n\n<!-- hidden: B -->\n| A | B |\n|---|---|\n| x | **H** |\n\n\
                   ## Projekt\n\n| A | B |\n|---|---|\n| x | U |";
        assert_eq!(
            example(two, Lang::Da),
            "*Linje*\n\n| A | B |\n|---|---|\n| x | **H** |\n\n(skjult: kolonne B)\n\n\
             *Projekt*\n\n| A | B |\n|---|---|\n| x | U |"
        );
    }

    #[test]
    fn limits_are_told_with_the_line_that_sets_them() {
        let most =
            Threshold::new("most", 4, Text { da: "så mange må udføre", en: "so many may do it" });
        let rule = Rule::new("crowded", Level::Note, Scope::Activity, |_, _, _| {}).threshold(most);
        assert_eq!(
            thresholds(&rule, Lang::Da).concat(),
            "**Grænser**| Navn | Værdi | Betydning |\n|---|---|---|\n| `most` | 4 | så mange må \
             udføre |```toml\n[rules]\ncrowded = { level = \"bemærkning\", most = 4 }\n```"
        );
    }
}
