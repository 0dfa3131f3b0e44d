//! `bhuki explain`: a rule's record, or the list of rules.

use bhuki_core::{Lang, RULES, Rule, Text};

use crate::args::{Explain, Topic};
use crate::commands::letters;
use crate::labels::{WHY, ask};
use crate::problem::{Problem, Status};
use crate::terminal::{
    BOLD, FAINT, PLAIN, Screen, ascii, labelled, padded, style_of, styled, wrap,
};
use crate::{output, said, table, words};

const SOURCE: Text = words("Kilde", "Source");
const BAD: Text = words("Sådan ser det ud:", "What it looks like:");
const GOOD: Text = words("Sådan kan det rettes:", "One way to fix it:");

/// Explains a rule or the letters, or lists all rules.
pub(crate) fn run(args: &Explain, lang: Lang) -> Result<Status, Problem> {
    let screen = Screen::here(lang);
    let lines = match args.topic {
        Some(Topic::Rule(rule)) => explained(rule, screen),
        Some(Topic::Letters(schemes)) => letters::listed(schemes, screen),
        None => listed(screen),
    };
    let lines: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
    let text = lines.join("\n") + "\n";
    output::to_stdout(&if args.ascii { ascii(&text) } else { text })
}

/// Name, level and title of every rule.
fn listed(screen: Screen) -> Vec<String> {
    let lang = screen.lang;
    let name_width = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or(0) + 2;
    let level_width = if lang == Lang::Da { "bemærkning".chars().count() } else { 7 } + 2;
    let start = name_width + level_width;
    let [name, level, title] = HEADS.map(|head| said(head, lang));
    let heads = format!("{}{}{title}", padded(name, name_width), padded(level, level_width));
    let mut lines = vec![styled(&heads, FAINT)];
    for rule in RULES {
        let titles = wrap(rule.title.get(lang), screen.width - start);
        let level = styled(&padded(rule.level.word().get(lang), level_width), level_style(rule));
        for (i, title) in titles.iter().enumerate() {
            lines.push(match i {
                0 => format!("{}{level}{title}", styled(&padded(rule.name, name_width), BOLD)),
                _ => format!("{}{title}", padded("", start)),
            });
        }
    }
    for more in [LEVELS, MORE] {
        lines.push(String::new());
        lines.extend(wrap(more.get(lang), screen.prose(0)).iter().map(|line| styled(line, FAINT)));
    }
    lines
}

const HEADS: [Text; 3] = [words("Regel", "Rule"), words("Niveau", "Level"), words("Fund", "Finds")];
const LEVELS: Text = words(
    "fejl: bryder metoden · advarsel: bør ses efter · bemærkning: værd at rette",
    "error: breaks the method · warning: should be looked at · note: worth mending",
);
const MORE: Text = words(
    "\"bhuki explain REGEL\" forklarer en regel med et eksempel, \"bhuki explain bogstaver\" \
     bogstaverne.",
    "\"bhuki explain RULE\" explains a rule with an example, \"bhuki explain letters\" the letters.",
);

fn explained(rule: &Rule, screen: Screen) -> Vec<String> {
    let lang = screen.lang;
    let level = styled(rule.level.word().get(lang), level_style(rule));
    let mut lines = vec![styled(rule.title.get(lang), BOLD), format!("{} · {level}", rule.name)];
    lines.push(String::new());
    let start = 10;
    let what_to_do = rule.in_general(&rule.ask, lang);
    for (label, text) in [
        (WHY, rule.in_general(&rule.why, lang)),
        (ask(&what_to_do), what_to_do),
        (SOURCE, rule.source.get(lang).to_owned()),
    ] {
        lines.extend(labelled(label.get(lang), &text, start, screen));
    }
    for (title, markdown) in [(BAD, rule.bad), (GOOD, rule.good)] {
        lines.extend([String::new(), styled(title.get(lang), BOLD), String::new()]);
        lines.extend(table::draw(markdown, level_style(rule), screen));
    }
    lines.extend([String::new(), styled(&how_to_set(rule, lang), FAINT)]);
    lines
}

/// How the level is changed; a rule that is off is switched on.
fn how_to_set(rule: &Rule, lang: Lang) -> String {
    let name = rule.name;
    let words = match rule.level.severity() {
        Some(_) => bhuki_core::text!(
            "Slå reglen fra med --rule {name}=fra.",
            "Switch the rule off with --rule {name}=off."
        ),
        None => bhuki_core::text!(
            "Reglen er slået fra. Slå den til med --rule {name}=bemærkning.",
            "The rule is off. Switch it on with --rule {name}=note."
        ),
    };
    words.get(lang).to_owned()
}

fn level_style(rule: &Rule) -> anstyle::Style {
    rule.level.severity().map_or(PLAIN, style_of)
}
