//! Text without its markup, and lines put together as they are shown.

/// A text as it is shown, and whether all of it is bold.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Plain {
    pub(super) text: String,
    pub(super) is_bold: bool,
}

/// The text of one paragraph without its markup.
pub(super) fn plain(text: &str) -> Plain {
    let text = text.trim();
    let whole = text.strip_prefix("**").and_then(|rest| rest.strip_suffix("**"));
    let is_bold = whole.is_some_and(|inside| !inside.is_empty() && !inside.contains("**"));
    let mut shown = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        rest = match c {
            '\\' => escaped(after, &mut shown),
            '*' if after.starts_with('*') => spanned(rest, "**", &mut shown),
            '*' => spanned(rest, "*", &mut shown),
            '`' if after.starts_with('`') => spanned(rest, "``", &mut shown),
            '`' => interpreted(after, &mut shown),
            ':' => role(rest).unwrap_or_else(|| {
                shown.push(':');
                after
            }),
            _ => {
                shown.push(c);
                after
            }
        };
    }
    Plain { text: shown.trim().to_owned(), is_bold }
}

/// A backslash makes the next character plain; before a blank it joins what stands around.
fn escaped<'t>(after: &'t str, shown: &mut String) -> &'t str {
    let Some(next) = after.chars().next() else { return after };
    if next != ' ' {
        shown.push(next);
    }
    after.get(next.len_utf8()..).unwrap_or_default()
}

/// Text between two marks; where the second is missing, the mark is a letter.
fn spanned<'t>(rest: &'t str, mark: &str, shown: &mut String) -> &'t str {
    let after = rest.get(mark.len()..).unwrap_or_default();
    match after.split_once(mark) {
        Some((inside, behind)) if !inside.is_empty() && !inside.starts_with(' ') => {
            shown.push_str(inside);
            behind
        }
        _ => {
            shown.push_str(mark);
            after
        }
    }
}

/// `` `text` `` with a target in it or a mark of a link after it.
fn interpreted<'t>(after: &'t str, shown: &mut String) -> &'t str {
    let Some((inside, behind)) = after.split_once('`') else {
        shown.push('`');
        return after;
    };
    let text = inside.split_once(" <").filter(|_| inside.ends_with('>'));
    shown.push_str(text.map_or(inside, |(text, _)| text));
    behind.trim_start_matches('_')
}

/// What follows `:name:` where that is a role, and a text in backquotes comes next.
fn role(rest: &str) -> Option<&str> {
    let (name, behind) = rest.strip_prefix(':')?.split_once(':')?;
    let is_name =
        !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "-_.+".contains(c));
    (is_name && behind.starts_with('`')).then_some(behind)
}

/// The lines of a cell as they are shown: a paragraph is one line, a list has one for each
/// item.
pub(super) fn flowed<S: AsRef<str>>(lines: &[S]) -> Plain {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut begins = true;
    for line in lines.iter().map(|line| line.as_ref().trim()) {
        let item = list_item(line);
        if line.is_empty() {
            begins = true;
            continue;
        }
        let text = item.unwrap_or(line);
        match paragraphs.last_mut().filter(|_| !begins && item.is_none()) {
            Some(last) => {
                last.push(' ');
                last.push_str(text);
            }
            None => paragraphs.push(text.to_owned()),
        }
        begins = false;
    }
    let plain: Vec<Plain> = paragraphs.iter().map(|text| plain(text)).collect();
    let is_bold = !plain.is_empty() && plain.iter().all(|plain| plain.is_bold);
    let texts: Vec<String> = plain.into_iter().map(|plain| plain.text).collect();
    Plain { text: texts.join("\n"), is_bold }
}

/// The text of an item in a list, or of a line that is to stay one.
fn list_item(line: &str) -> Option<&str> {
    ["- ", "* ", "+ ", "• ", "| "].iter().find_map(|mark| line.strip_prefix(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_taken_off() {
        for (raw, text) in [
            ("**A**/R", "A/R"),
            ("*It* og ``x``", "It og x"),
            ("`Politik <https://x.dk>`_ her", "Politik her"),
            (":ref:`Drift <drift>`", "Drift"),
            ("\\ ", ""),
            ("A\\*", "A*"),
            ("5 * 3", "5 * 3"),
            ("kl. 8:30", "kl. 8:30"),
        ] {
            assert_eq!(plain(raw).text, text, "{raw}");
        }
        assert!(plain("**Fase 1**").is_bold && !plain("**A** og **B**").is_bold);
    }

    #[test]
    fn lines_become_paragraphs() {
        let lines = ["Drift af", "servere", "", "- nat", "- dag og", "  aften"];
        assert_eq!(flowed(&lines).text, "Drift af servere\nnat\ndag og aften");
    }
}
