//! The closing lines: how many findings, what was left out, what was read.

use bhuki_core::cell::quoted;
use bhuki_core::text::listed;
use bhuki_core::{Lang, Matrix, Severity, Text, text};

use crate::run::{Content, Run};
use crate::terminal::{Screen, clean, wrap};
use crate::words;

/// So many places that were left out are listed for each matrix.
const MOST_SKIPPED: usize = 6;
const INDENT: &str = "  ";

/// The closing lines, each with its line break. The last one says what was read.
/// None where nothing was: then the errors have said all there is to say.
pub(crate) fn lines(run: &Run, verbose: bool, lang: Lang) -> Vec<String> {
    if run.read().next().is_none() {
        return Vec::new();
    }
    let mut lines = vec![counts(run, lang)];
    let is_many = run.matrices.len() > 1;
    for (file, content) in run.read() {
        for matrix in run.matrices.get(content.matrices.clone()).unwrap_or_default() {
            let place = format!("{} › {}", file.path, place(matrix));
            if is_many {
                lines.push(format!("  {place}: {}", shape(std::slice::from_ref(matrix), lang)));
            }
            lines.extend(doubt(matrix).map(|words| format!("  {place}: {}", words.get(lang))));
            lines.extend(skipped(matrix, verbose, lang).map(|words| format!("  {place}: {words}")));
        }
        lines.extend(without(content, lang).map(|line| format!("  {} › {line}", file.path)));
    }
    lines.push(what_was_read(run, lang));
    lines.iter().map(|line| indented(line)).collect()
}

/// Cleaned, with the indentation that cleaning would take away.
fn indented(line: &str) -> String {
    let indent = if line.starts_with(' ') { INDENT } else { "" };
    format!("{indent}{}\n", clean(line))
}

/// The closing lines wrapped to the screen; the last one stays in one piece.
pub(crate) fn wrapped(lines: &[String], screen: Screen) -> String {
    let Some((last, before)) = lines.split_last() else { return String::new() };
    let mut out = String::new();
    for line in before {
        let start = if line.starts_with(' ') { INDENT } else { "" };
        let parts = wrap(line, screen.prose(2 * INDENT.len()));
        let starts = std::iter::once(start).chain(std::iter::repeat("    "));
        starts.zip(parts).for_each(|(start, part)| out.extend([start, &part, "\n"]));
    }
    out + last
}

/// "1 fejl, 2 advarsler, 1 bemærkning".
fn counts(run: &Run, lang: Lang) -> String {
    let kinds = [
        (Severity::Error, words("fejl", "error"), words("fejl", "errors")),
        (Severity::Warning, words("advarsel", "warning"), words("advarsler", "warnings")),
        (Severity::Note, words("bemærkning", "note"), words("bemærkninger", "notes")),
    ];
    let counted = kinds.into_iter().filter_map(|(severity, one, many)| {
        let count = run.findings.iter().filter(|finding| finding.severity == severity).count();
        (count > 0).then(|| number(count, one, many, lang))
    });
    let counted: Vec<String> = counted.collect();
    if !counted.is_empty() {
        return counted.join(", ");
    }
    words("Ingen fund", "No findings").get(lang).to_owned()
}

fn number(count: usize, one: Text, many: Text, lang: Lang) -> String {
    format!("{count} {}", if count == 1 { one.get(lang) } else { many.get(lang) })
}

/// `'Ansvar & roller'!A4:U27`.
fn place(matrix: &Matrix) -> String {
    let place = bhuki_core::Place { sheet: &matrix.sheet, cells: &[matrix.area] };
    place.to_string()
}

/// "22 aktiviteter × 17 roller, bogstavsæt BHUKI"; of several matrices the sums.
fn shape(matrices: &[Matrix], lang: Lang) -> String {
    let activities = matrices.iter().map(|matrix| matrix.activities().len()).sum();
    let roles = matrices.iter().map(|matrix| matrix.roles().len()).sum();
    let mut schemes: Vec<String> = Vec::new();
    for scheme in matrices.iter().map(|matrix| matrix.scheme.to_string()) {
        if !schemes.contains(&scheme) {
            schemes.push(scheme);
        }
    }
    format!(
        "{} × {}, {} {}",
        number(
            activities,
            words("aktivitet", "activity"),
            words("aktiviteter", "activities"),
            lang
        ),
        number(roles, words("rolle", "role"), words("roller", "roles"), lang),
        words("bogstavsæt", "scheme").get(lang),
        listed(&schemes, lang),
    )
}

/// Where the letters fit another family as well.
fn doubt(matrix: &Matrix) -> Option<Text<String>> {
    let others: Vec<String> = matrix.also_fits.iter().map(ToString::to_string).collect();
    let read_as = matrix.scheme;
    let (da, en) = (listed(&others, Lang::Da), listed(&others, Lang::En));
    (!others.is_empty()).then(|| {
        text!(
            "bogstaverne er læst som {read_as}, men passer også til {da}; vælg med --scheme",
            "the letters were read as {read_as} but fit {en} too; choose with --scheme"
        )
    })
}

/// What stands near the matrix and was left out, by reason.
fn skipped(matrix: &Matrix, verbose: bool, lang: Lang) -> Option<String> {
    let most = if verbose { usize::MAX } else { MOST_SKIPPED };
    let mut reasons: Vec<(&str, Vec<String>)> = Vec::new();
    for skipped in matrix.skipped.iter().take(most) {
        let (why, cells) = (skipped.why.get(lang), skipped.cells.to_string());
        match reasons.iter_mut().find(|(known, _)| *known == why) {
            Some((_, all)) => all.push(cells),
            None => reasons.push((why, vec![cells])),
        }
    }
    let reasons: Vec<String> =
        reasons.iter().map(|(why, cells)| format!("{} ({why})", cells.join(", "))).collect();
    let more = matrix.skipped.len().saturating_sub(most);
    let rest = match (more, lang) {
        (0, _) => String::new(),
        (_, Lang::Da) => format!("; og {more} mere, som -v viser"),
        (_, Lang::En) => format!("; and {more} more, which -v shows"),
    };
    let left_out = words("udeladt", "left out");
    (!reasons.is_empty()).then(|| format!("{}: {}{rest}", left_out.get(lang), reasons.join("; ")))
}

/// The sheets without a matrix.
fn without(content: &Content, lang: Lang) -> impl Iterator<Item = String> {
    content.without.iter().map(move |sheet| {
        let (name, why) = (quoted(&sheet.sheet), sheet.why.get(lang));
        format!("{name}: {} ({why})", words("intet skema", "no matrix").get(lang))
    })
}

/// "Læst: 1 fil, 2 ark: BHUKI!A4:U27, 22 aktiviteter × 17 roller, bogstavsæt BHUKI".
fn what_was_read(run: &Run, lang: Lang) -> String {
    let files = run.read().count();
    let sheets: usize = run.read().map(|(_, content)| content.sheets.len()).sum();
    let mut parts = vec![number(files, words("fil", "file"), words("filer", "files"), lang)];
    if sheets > 0 {
        parts.push(number(sheets, words("ark", "sheet"), words("ark", "sheets"), lang));
    }
    let which = match run.matrices.as_slice() {
        [only] => format!("{}, ", place(only)),
        many => {
            let (one, several) = (words("skema", "matrix"), words("skemaer", "matrices"));
            parts.push(number(many.len(), one, several, lang));
            String::new()
        }
    };
    let (read, shape) = (words("Læst", "Read"), shape(&run.matrices, lang));
    format!("{}: {}: {which}{shape}", read.get(lang), parts.join(", "))
}
