//! The closing lines: how many findings, what was left out, what was read.

use bhuki_core::cell::quoted;
use bhuki_core::text::listed;
use bhuki_core::{Lang, Matrix, Severity, Text, text};

use crate::run::{Content, Run};
use crate::terminal::clean;
use crate::words;

/// So many places that were left out are listed for each matrix.
const MOST_SKIPPED: usize = 3;

/// The closing lines. The last one says what was read.
pub(crate) fn lines(run: &Run, verbose: bool, lang: Lang) -> String {
    let mut lines = vec![counts(run, lang)];
    let is_many = run.matrices.len() > 1;
    for (file, content) in run.read() {
        for matrix in run.matrices.get(content.matrices.clone()).unwrap_or_default() {
            let place = format!("{} › {}", file.path, place(matrix));
            if is_many {
                lines.push(format!("  {place}: {}", shape(matrix, lang)));
            }
            lines.extend(doubt(matrix).map(|words| format!("  {place}: {}", words.get(lang))));
            lines.extend(skipped(matrix, verbose, lang).map(|line| format!("  {place}: {line}")));
        }
        lines.extend(without(content, lang).map(|line| format!("  {} › {line}", file.path)));
    }
    lines.push(what_was_read(run, lang));
    lines.iter().map(|line| indented(line)).collect()
}

/// Cleaned, with the indentation that cleaning would take away.
fn indented(line: &str) -> String {
    let indent = if line.starts_with(' ') { "  " } else { "" };
    format!("{indent}{}\n", clean(line))
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
    if run.matrices.is_empty() {
        return words("Intet skema blev efterset", "No matrix was checked").get(lang).to_owned();
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

/// "22 aktiviteter × 17 roller, bogstavsæt BHUKI".
fn shape(matrix: &Matrix, lang: Lang) -> String {
    let scheme = words("bogstavsæt", "scheme");
    format!(
        "{} × {}, {} {}",
        activities(matrix.activities().len(), lang),
        number(matrix.roles().len(), words("rolle", "role"), words("roller", "roles"), lang),
        scheme.get(lang),
        matrix.scheme
    )
}

fn activities(count: usize, lang: Lang) -> String {
    let (one, many) = (words("aktivitet", "activity"), words("aktiviteter", "activities"));
    number(count, one, many, lang)
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

/// What stands near the matrix and was left out, and why.
fn skipped(matrix: &Matrix, verbose: bool, lang: Lang) -> impl Iterator<Item = String> {
    let most = if verbose { usize::MAX } else { MOST_SKIPPED };
    let all = &matrix.skipped;
    let left_out = words("udeladt", "left out");
    let shown = all.iter().take(most).map(move |skipped| {
        format!("{} {}: {}", left_out.get(lang), skipped.cells, skipped.why.get(lang))
    });
    let more = all.len().saturating_sub(most);
    let rest = (more > 0).then(|| {
        text!(
            "{more} steder mere er udeladt; -v viser dem",
            "{more} more places were left out; -v shows them"
        )
        .get(lang)
        .to_owned()
    });
    shown.chain(rest)
}

/// The sheets without a matrix.
fn without(content: &Content, lang: Lang) -> impl Iterator<Item = String> {
    content.without.iter().map(move |sheet| {
        let (name, why) = (quoted(&sheet.sheet), sheet.why.get(lang));
        format!("{name}: {} ({why})", words("intet skema", "no matrix").get(lang))
    })
}

/// "Læst: 1 fil, 2 ark, 1 skema: BHUKI!A4:U27, 22 aktiviteter × 17 roller, bogstavsæt BHUKI".
fn what_was_read(run: &Run, lang: Lang) -> String {
    let files = run.read().count();
    let sheets: usize = run.read().map(|(_, content)| content.sheets.len()).sum();
    let mut parts = vec![number(files, words("fil", "file"), words("filer", "files"), lang)];
    if sheets > 0 {
        parts.push(number(sheets, words("ark", "sheet"), words("ark", "sheets"), lang));
    }
    let matrices = run.matrices.len();
    parts.push(number(matrices, words("skema", "matrix"), words("skemaer", "matrices"), lang));
    let read = words("Læst", "Read");
    let rest = match run.matrices.as_slice() {
        [] => String::new(),
        [only] => format!(": {}, {}", place(only), shape(only, lang)),
        many => {
            let sum = many.iter().map(|matrix| matrix.activities().len()).sum();
            format!(" {} {}", words("med", "with").get(lang), activities(sum, lang))
        }
    };
    format!("{}: {}{rest}", read.get(lang), parts.join(", "))
}
