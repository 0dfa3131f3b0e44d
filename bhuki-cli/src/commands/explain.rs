//! `bhuki explain`: a rule's record, or the list of rules.

use bhuki_core::write::handbook;
use bhuki_core::{Lang, RULES, Rule, Text};

use crate::ask::job::{Explain, Explainable};
use crate::files::say;
use crate::problem::{Problem, Status};
use crate::report::advice::{WHY, ask};
use crate::report::{example_table, letter_families};
use crate::terminal::{
    BOLD, FAINT, PLAIN, Screen, ascii, labelled, padded, style_of, styled, wrap,
};

const FINDING: Text = Text { da: "Fund", en: "Finding" };
const LIMITS: Text = Text { da: "Grænser:", en: "Limits:" };
const SOURCE: Text = Text { da: "Kilde", en: "Source" };
const BAD: Text = Text { da: "Sådan ser det ud:", en: "What it looks like:" };
const GOOD: Text = Text { da: "Sådan kan det rettes:", en: "One way to fix it:" };

/// Explains a rule or the letters, or lists all rules.
pub(crate) fn run(args: &Explain, lang: Lang) -> Result<Status, Problem> {
    let screen = Screen::here(lang);
    let lines = match args.topic {
        Some(Explainable::Rule(rule)) => explained(rule, screen),
        Some(Explainable::Letters(schemes)) => letter_families::listed(schemes, screen),
        None => listed(screen),
    };
    let lines: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
    let text = lines.join("\n") + "\n";
    say::to_stdout(&if args.ascii { ascii(&text) } else { text })
}

/// Name, level and title of every rule, by what it looks at.
fn listed(screen: Screen) -> Vec<String> {
    let lang = screen.lang;
    let name_width = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or(0) + 2;
    let level_width = if lang == Lang::Da { "bemærkning".chars().count() } else { 7 } + 2;
    let columns = [name_width, level_width];
    let [name, level, title] = HEADERS.each_ref().map(|header| header.get(lang));
    let headers = format!("{}{}{title}", padded(name, name_width), padded(level, level_width));
    let mut lines = vec![styled(&headers, FAINT)];
    for (scope, rules) in handbook::by_scope() {
        lines.extend([String::new(), styled(scope.title().get(lang), BOLD)]);
        lines.extend(rules.iter().flat_map(|rule| entry(rule, columns, screen)));
    }
    let count = RULES.len();
    let count = text!("{count} regler", "{count} rules");
    for more in [count.get(lang), LEVELS.get(lang), MORE.get(lang)] {
        lines.push(String::new());
        lines.extend(wrap(more, screen.prose(0)).iter().map(|line| styled(line, FAINT)));
    }
    lines
}

/// A rule's line in the list, and more where its title is long.
fn entry(rule: &Rule, [name_width, level_width]: [usize; 2], screen: Screen) -> Vec<String> {
    let lang = screen.lang;
    let start = name_width + level_width;
    let level = styled(&padded(rule.level.word().get(lang), level_width), level_style(rule));
    let first = format!("{}{level}", padded(rule.name, name_width));
    let starts = std::iter::once(first).chain(std::iter::repeat(padded("", start)));
    let titles = wrap(rule.title.get(lang), screen.width - start);
    starts.zip(titles).map(|(start, title)| start + &title).collect()
}

const HEADERS: [Text; 3] = [
    Text { da: "Regel", en: "Rule" },
    Text { da: "Niveau", en: "Level" },
    Text { da: "Fund", en: "Finds" },
];
const LEVELS: Text = Text {
    da: "fejl: bryder metoden · advarsel: bør gennemgås · bemærkning: værd at rette",
    en: "error: breaks the method · warning: should be looked at · note: worth mending",
};
const MORE: Text = Text {
    da: "\"bhuki forklar REGEL\" forklarer en regel med et eksempel, \"bhuki forklar bogstaver\" \
     bogstaverne.",
    en: "\"bhuki explain RULE\" explains a rule with an example, \"bhuki explain letters\" the letters.",
};

fn explained(rule: &Rule, screen: Screen) -> Vec<String> {
    let lang = screen.lang;
    let level = styled(rule.level.word().get(lang), level_style(rule));
    let mut lines = vec![styled(rule.title.get(lang), BOLD), format!("{} · {level}", rule.name)];
    lines.push(String::new());
    // The longest label fits before it.
    let start = 10;
    let what_to_do = rule.in_general(&rule.ask, lang);
    for (label, text) in [
        (FINDING, rule.in_general(&rule.message, lang)),
        (WHY, rule.in_general(&rule.why, lang)),
        (ask(&what_to_do), what_to_do),
        (SOURCE, rule.source.get(lang).to_owned()),
    ] {
        lines.extend(labelled(label.get(lang), &text, start, screen));
    }
    for (title, markdown) in [(BAD, rule.bad), (GOOD, rule.good)] {
        lines.extend([String::new(), styled(title.get(lang), BOLD), String::new()]);
        lines.extend(example_table::draw(markdown, level_style(rule), screen));
    }
    lines.extend(limits(rule, screen));
    if let Some(silent) = handbook::silent_where(rule, lang) {
        lines.push(String::new());
        lines.extend(wrap(&silent, screen.prose(0)));
    }
    lines.push(String::new());
    lines.extend(wrap(&how_to_set(rule, lang), screen.prose(0)));
    lines.push(format!("    {}", handbook::setting(rule, lang)));
    lines
}

/// Where the meaning of a number begins: behind the indent, a name such as "most = 100" and
/// a gap.
const LIMIT_TEXT_AT: usize = 4 + 14 + 2;

/// The numbers it counts up to.
fn limits(rule: &Rule, screen: Screen) -> Vec<String> {
    if rule.thresholds.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), styled(LIMITS.get(screen.lang), BOLD), String::new()];
    for limit in rule.thresholds.iter() {
        let label = format!("    {} = {}", limit.name, limit.value);
        lines.extend(labelled(&label, limit.means.get(screen.lang), LIMIT_TEXT_AT, screen));
    }
    lines
}

/// How level and limits are changed; a rule that is off is switched on.
fn how_to_set(rule: &Rule, lang: Lang) -> String {
    let name = rule.name;
    let words = match rule.level.severity() {
        Some(_) => text!(
            "Slå reglen fra med --rule {name}=fra, eller ret den under [rules] i bhuki.toml:",
            "Switch the rule off with --rule {name}=off, or change it under [rules] in bhuki.toml:"
        ),
        None => text!(
            "Reglen er slået fra. Slå den til med --rule {name}=bemærkning eller under [rules] i \
             bhuki.toml:",
            "The rule is off. Switch it on with --rule {name}=note, or under [rules] in \
             bhuki.toml:"
        ),
    };
    words.get(lang).to_owned()
}

fn level_style(rule: &Rule) -> anstyle::Style {
    rule.level.severity().map_or(PLAIN, style_of)
}
