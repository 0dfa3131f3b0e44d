//! Many notes are gathered: one line for each rule, so that errors and warnings are seen.

use std::collections::BTreeMap;

use bhuki_core::{Finding, Lang, Severity};

use crate::terminal::{BOLD, FAINT, Screen, clean, style_of, styled, wrap};

/// The minimum number of notes that are gathered: their drawings would take several screens.
const MANY: usize = 10;
/// The maximum number of places named for each rule, which is about a line.
const MOST_PLACES: usize = 8;

/// Whether there are so many notes that they are gathered.
pub(crate) fn are_many<'a>(findings: impl Iterator<Item = &'a Finding>) -> bool {
    findings.filter(|finding| finding.severity == Severity::Note).count() >= MANY
}

/// A line for each rule, the one with the most notes first, and how to see them drawn.
pub(crate) fn lines(notes: &[&Finding], screen: Screen) -> Vec<String> {
    let lang = screen.lang;
    let mut by_rule: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for note in notes {
        by_rule.entry(note.rule.name).or_default().push(note);
    }
    let mut rules: Vec<Vec<&Finding>> = by_rule.into_values().collect();
    rules.sort_by_key(|notes| std::cmp::Reverse(notes.len()));
    let mut lines: Vec<String> = rules.iter().flat_map(|notes| of_rule(notes, screen)).collect();
    let count = notes.len();
    let shown = text!(
        "{count} bemærkninger er samlet her; -v tegner dem.",
        "{count} notes are gathered here; -v draws them."
    );
    lines.push(styled(shown.get(lang), FAINT));
    lines
}

/// "bemærkning: Uens skrivemåde: 27 steder: B2, C2, … (untidy-letter)".
fn of_rule(notes: &[&Finding], screen: Screen) -> Vec<String> {
    let Some(first) = notes.first() else { return Vec::new() };
    let (lang, word) = (screen.lang, Severity::Note.word());
    let word = word.get(lang);
    let title = first.rule.title.get(lang);
    let text = format!("{word}: {title}, {} ({})", places(notes, lang), first.rule.name);
    let lines = wrap(&clean(&text), screen.prose(2));
    let indents = std::iter::once("").chain(std::iter::repeat("  "));
    let mut lines: Vec<String> =
        indents.zip(lines).map(|(indent, line)| format!("{indent}{line}")).collect();
    if let Some(line) = lines.first_mut()
        && let Some(rest) = line.strip_prefix(word)
    {
        *line = format!("{}{}", styled(word, style_of(Severity::Note)), styled(rest, BOLD));
    }
    lines
}

/// "27 steder: B2, C2, …".
fn places(notes: &[&Finding], lang: Lang) -> String {
    let cells = notes.iter().filter_map(|note| note.cells.first()).map(ToString::to_string);
    let mut named: Vec<String> = cells.take(MOST_PLACES).collect();
    let count = notes.len();
    if count > MOST_PLACES {
        named.push("…".to_owned());
    }
    let named = named.join(", ");
    let told = if count == 1 {
        text!("1 sted: {named}", "1 place: {named}")
    } else {
        text!("{count} steder: {named}", "{count} places: {named}")
    };
    told.get(lang).to_owned()
}
