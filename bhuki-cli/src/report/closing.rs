//! The closing lines: how many findings, what was left out, what was read.

use bhuki_core::listed;
use bhuki_core::quoted;
use bhuki_core::{Lang, Matrix, Severity, Sheet, Text};

use crate::files::gathered::{LintedFile, ReadContent};
use crate::report::not_counted;
use crate::report::run::Run;
use crate::terminal::{Screen, clean, wrap};

const INDENT: &str = "  ";

/// The closing lines, each with its line break. The last one says what was read.
/// None where nothing was: then the errors have said all there is to say.
pub(crate) fn lines(run: &Run, verbose: bool, lang: Lang) -> Vec<String> {
    if run.read().next().is_none() {
        return Vec::new();
    }
    let mut lines = Vec::new();
    if !run.matrices.is_empty() {
        lines.push(counts(run, lang));
    }
    lines.extend(not_counted::lines(run, verbose, lang));
    let told: Vec<String> =
        run.read().flat_map(|(file, content)| of_file(run, file, content, verbose, lang)).collect();
    let most = if verbose { usize::MAX } else { MOST_LINES };
    lines.extend(told.iter().take(most).cloned());
    lines.extend(more(told.len().saturating_sub(most)).map(|more| more.get(lang).to_owned()));
    if !verbose {
        lines.extend(outside(run, lang));
    }
    lines.extend(not_counted::settings(run, lang));
    lines.push(what_was_read(run, lang));
    lines.iter().map(|line| indented(line)).collect()
}

/// How many lines about the files are shown: half a screen.
const MOST_LINES: usize = 12;
/// The maximum number of matrices that are told one by one.
const FEW_MATRICES: usize = 6;

fn more(count: usize) -> Option<Text<String>> {
    (count > 0)
        .then(|| text!("  og {count} mere, som -v viser", "  and {count} more, which -v shows"))
}

/// What is to be told of one file.
fn of_file(
    run: &Run,
    file: &LintedFile,
    content: &ReadContent,
    verbose: bool,
    lang: Lang,
) -> Vec<String> {
    let name = file.name(lang);
    if content.matrices.is_empty() {
        return vec![format!("  {} {}", WITHOUT.get(lang), file_without(file, content, lang))];
    }
    let mut lines = Vec::new();
    let has_shapes = (2..=FEW_MATRICES).contains(&run.matrices.len())
        || verbose && run.matrices.len() > FEW_MATRICES;
    for matrix in run.matrices.get(content.matrices.clone()).unwrap_or_default() {
        let place = format!("{name} › {}", place(matrix));
        if has_shapes {
            lines.push(format!("  {place}: {}", shape(matrix, lang)));
        }
        lines.extend(doubt(matrix).map(|words| format!("  {place}: {}", words.get(lang))));
        if verbose {
            lines.extend(skipped(matrix, lang).map(|words| format!("  {place}: {words}")));
        }
    }
    lines.extend(without(content, verbose, lang).map(|line| format!("  {name} › {line}")));
    lines.extend(remarks(content, lang).map(|line| format!("  {name}{line}")));
    lines
}

/// What was odd about reading the sheets that hold something, such as a guessed encoding.
fn remarks(content: &ReadContent, lang: Lang) -> impl Iterator<Item = String> {
    let sheets = content.sheets.iter().filter(|sheet| !sheet.is_empty());
    sheets.flat_map(move |sheet| sheet.remarks.iter().map(move |remark| told(sheet, remark, lang)))
}

fn told(sheet: &Sheet, remark: &Text<String>, lang: Lang) -> String {
    let sheet =
        if sheet.name.is_empty() { String::new() } else { format!(" › {}", quoted(&sheet.name)) };
    format!("{sheet}: {}", remark.get(lang))
}

/// Cleaned, with the indentation that cleaning would take away.
fn indented(line: &str) -> String {
    let indent = if line.starts_with(' ') { INDENT } else { "" };
    format!("{indent}{}\n", clean(line))
}

/// The closing lines wrapped to the screen.
pub(crate) fn wrapped(lines: &[String], screen: Screen) -> String {
    let mut out = String::new();
    for line in lines {
        let start = if line.starts_with(' ') { INDENT } else { "" };
        let parts = wrap(line, screen.prose(2 * INDENT.len()));
        let next = if line.starts_with(' ') { "    " } else { INDENT };
        let starts = std::iter::once(start).chain(std::iter::repeat(next));
        starts.zip(parts).for_each(|(start, part)| out.extend([start, &part, "\n"]));
    }
    out
}

/// "1 fejl, 2 advarsler, 1 bemærkning".
fn counts(run: &Run, lang: Lang) -> String {
    let kinds = [
        (Severity::Error, Text { da: "fejl", en: "error" }, Text { da: "fejl", en: "errors" }),
        (
            Severity::Warning,
            Text { da: "advarsel", en: "warning" },
            Text { da: "advarsler", en: "warnings" },
        ),
        (
            Severity::Note,
            Text { da: "bemærkning", en: "note" },
            Text { da: "bemærkninger", en: "notes" },
        ),
    ];
    let counted = kinds.into_iter().filter_map(|(severity, one, many)| {
        let count = run.counting().filter(|finding| finding.severity == severity).count();
        (count > 0).then(|| number(count, one, many, lang))
    });
    let counted: Vec<String> = counted.collect();
    if !counted.is_empty() {
        return counted.join(", ");
    }
    Text { da: "Ingen fund", en: "No findings" }.get(lang).to_owned()
}

/// "1 rolle", "17 roller".
fn number(count: usize, one: Text, many: Text, lang: Lang) -> String {
    format!("{count} {}", if count == 1 { one.get(lang) } else { many.get(lang) })
}

/// `'Ansvar & roller'!A4:U27`.
fn place(matrix: &Matrix) -> String {
    let place = bhuki_core::Place { sheet: &matrix.sheet, cells: &[matrix.area] };
    place.to_string()
}

/// "22 aktiviteter × 17 roller, bogstavsæt BHUKI".
pub(crate) fn shape(matrix: &Matrix, lang: Lang) -> String {
    format!("{}, {}", size(matrix, lang), schemes(std::slice::from_ref(matrix), lang))
}

/// "22 aktiviteter × 17 roller".
pub(crate) fn size(matrix: &Matrix, lang: Lang) -> String {
    let roles = matrix.roles().len();
    let roles =
        number(roles, Text { da: "rolle", en: "role" }, Text { da: "roller", en: "roles" }, lang);
    format!("{} × {roles}", activities(std::slice::from_ref(matrix), lang))
}

/// "22 aktiviteter", of all the matrices together.
fn activities(matrices: &[Matrix], lang: Lang) -> String {
    let count = matrices.iter().map(|matrix| matrix.activities().len()).sum();
    number(
        count,
        Text { da: "aktivitet", en: "activity" },
        Text { da: "aktiviteter", en: "activities" },
        lang,
    )
}

/// "bogstavsæt BHUKI og RACI".
fn schemes(matrices: &[Matrix], lang: Lang) -> String {
    let mut schemes: Vec<String> = Vec::new();
    for scheme in matrices.iter().map(|matrix| matrix.scheme.to_string()) {
        if !schemes.contains(&scheme) {
            schemes.push(scheme);
        }
    }
    format!("{} {}", Text { da: "bogstavsæt", en: "scheme" }.get(lang), listed(&schemes, lang))
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
fn skipped(matrix: &Matrix, lang: Lang) -> Option<String> {
    let skipped = matrix.skipped.iter();
    let reasons =
        by_reason(skipped.map(|skipped| (skipped.why.get(lang), skipped.cells.to_string())));
    let reasons: Vec<String> =
        reasons.iter().map(|(why, cells)| format!("{} ({why})", cells.join(", "))).collect();
    let left_out = Text { da: "udeladt", en: "left out" };
    (!reasons.is_empty()).then(|| format!("{}: {}", left_out.get(lang), reasons.join("; ")))
}

/// "Uden for skemaet: 3 steder er ikke læst (vises med -v)".
fn outside(run: &Run, lang: Lang) -> Option<String> {
    let count: usize = run.matrices.iter().map(|matrix| matrix.skipped.len()).sum();
    let told = match count {
        0 => return None,
        1 => text!(
            "Uden for skemaet: 1 sted er ikke læst (vises med -v)",
            "Outside the matrix: 1 place was not read (-v shows it)"
        ),
        _ => text!(
            "Uden for skemaet: {count} steder er ikke læst (vises med -v)",
            "Outside the matrix: {count} places were not read (-v shows them)"
        ),
    };
    Some(told.get(lang).to_owned())
}

/// Each reason once, in the order in which they are met, with all that it holds for.
fn by_reason<'a>(each: impl Iterator<Item = (&'a str, String)>) -> Vec<(&'a str, Vec<String>)> {
    let mut reasons: Vec<(&str, Vec<String>)> = Vec::new();
    for (why, what) in each {
        match reasons.iter_mut().find(|(known, _)| *known == why) {
            Some((_, all)) => all.push(what),
            None => reasons.push((why, vec![what])),
        }
    }
    reasons
}

const WITHOUT: Text = Text { da: "Intet skema i", en: "No matrix in" };
const NO_MATRIX: Text = Text { da: "intet skema", en: "no matrix" };

/// "budget.xlsx (Ark1: arket er tomt)": a file of a folder that is about something else.
fn file_without(file: &LintedFile, content: &ReadContent, lang: Lang) -> String {
    let reasons: Vec<String> = content
        .without
        .iter()
        .map(|sheet| match (quoted(&sheet.sheet), sheet.why.get(lang)) {
            (name, why) if name.is_empty() => why.to_owned(),
            (name, why) => format!("{name}: {why}"),
        })
        .collect();
    format!("{} ({})", file.name(lang), reasons.join("; "))
}

/// The sheets without a matrix, a line for each reason. Nobody looks for one in a sheet
/// that is empty.
fn without(content: &ReadContent, verbose: bool, lang: Lang) -> impl Iterator<Item = String> {
    // An empty sheet is worth no line, unless it is empty because it could not be read.
    let is_empty = |name: &str| {
        content.sheets.iter().any(|s| s.name == name && s.is_empty() && s.remarks.is_empty())
    };
    let sheets = content.without.iter().filter(move |sheet| verbose || !is_empty(&sheet.sheet));
    let reasons = by_reason(sheets.map(|sheet| (sheet.why.get(lang), quoted(&sheet.sheet))));
    reasons.into_iter().map(move |(why, names)| {
        format!("{}: {} ({why})", listed(&names, lang), NO_MATRIX.get(lang))
    })
}

const SEVERAL: Text = Text { da: "skemaer", en: "matrices" };

/// "Læst: 1 fil, 2 ark: BHUKI!A4:U27, 22 aktiviteter × 17 roller, bogstavsæt BHUKI".
fn what_was_read(run: &Run, lang: Lang) -> String {
    let files = run.read().count();
    let sheets: usize = run.read().map(|(_, content)| content.sheets.len()).sum();
    let mut parts = vec![number(
        files,
        Text { da: "fil", en: "file" },
        Text { da: "filer", en: "files" },
        lang,
    )];
    if sheets > 0 {
        parts.push(number(
            sheets,
            Text { da: "ark", en: "sheet" },
            Text { da: "ark", en: "sheets" },
            lang,
        ));
    }
    let what = match run.matrices.as_slice() {
        [] => NO_MATRIX.get(lang).to_owned(),
        [only] => format!("{}, {}", place(only), shape(only, lang)),
        many => {
            let count = number(many.len(), Text { da: "skema", en: "matrix" }, SEVERAL, lang);
            let in_all = Text { da: "med i alt", en: "with in all" }.get(lang);
            format!("{count} {in_all} {}, {}", activities(many, lang), schemes(many, lang))
        }
    };
    format!("{}: {}: {what}", Text { da: "Læst", en: "Read" }.get(lang), parts.join(", "))
}
