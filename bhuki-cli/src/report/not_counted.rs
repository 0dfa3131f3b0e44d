//! The closing lines about what does not count: waivers, the baseline, and the
//! settings that say so.

use bhuki_core::listed;
use bhuki_core::{Day, Finding, Lang, Origin, Place, RefusedWaiver, Text, Waiver, WaiverState};

use crate::report::run::Run;

/// How many findings do not count, and which waivers somebody should look at.
pub(crate) fn lines(run: &Run, verbose: bool, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(counts(run, verbose, lang));
    if verbose {
        let set_aside = run.findings.iter().filter(|finding| !finding.counts());
        lines.extend(set_aside.map(|finding| format!("  {}", of_finding(run, finding, lang))));
    }
    let waivers = run.waivers.iter().filter_map(|(waiver, state)| of_waiver(run, waiver, *state));
    let refused = run.refused.iter().map(|row| of_refused(run, row));
    let told: Vec<Text<String>> = waivers.chain(refused).collect();
    let most = if verbose { usize::MAX } else { MOST_WAIVERS };
    lines.extend(told.iter().take(most).map(|said| format!("  {}", said.get(lang))));
    lines.extend(more(told.len().saturating_sub(most)).map(|said| said.get(lang).to_owned()));
    lines.extend(gone(run.gone).map(|said| format!("  {}", said.get(lang))));
    lines
}

/// How many waivers to look at are named: not quite a screen.
const MOST_WAIVERS: usize = 20;

fn more(count: usize) -> Option<Text<String>> {
    (count > 0).then(|| {
        text!(
            "  og {count} mere at se på, som -v viser",
            "  and {count} more to look at, which -v shows"
        )
    })
}

/// "Indstillinger: bhuki.toml".
pub(crate) fn settings(run: &Run, lang: Lang) -> Option<String> {
    /// More paths would not fit on one line.
    const MOST: usize = 3;
    let mut files: Vec<&str> = Vec::new();
    for file in run.files.iter().filter_map(|file| file.config.file.as_deref()) {
        if !files.contains(&file) {
            files.push(file);
        }
    }
    let mut shown: Vec<String> = files.iter().take(MOST).map(|file| (*file).to_owned()).collect();
    let more = files.len().saturating_sub(MOST);
    if more > 0 {
        shown.push(format!("{more} {}", Text { da: "mere", en: "more" }.get(lang)));
    }
    let label = Text { da: "Indstillinger", en: "Settings" }.get(lang);
    (!shown.is_empty()).then(|| format!("{label}: {}", listed(&shown, lang)))
}

/// "Tæller ikke med: 2 undtagne fund og 5 fund fra udgangspunktet (vises med -v)".
fn counts(run: &Run, verbose: bool, lang: Lang) -> Option<String> {
    let waived = run.findings.iter().filter(|finding| finding.waived.is_some()).count();
    let known = run.findings.iter().filter(|finding| finding.known).count();
    let waived_word = match waived {
        1 => Text { da: "undtaget fund", en: "waived finding" },
        _ => Text { da: "undtagne fund", en: "waived findings" },
    };
    let known_word = match known {
        1 => Text { da: "fund fra udgangspunktet", en: "finding of the baseline" },
        _ => Text { da: "fund fra udgangspunktet", en: "findings of the baseline" },
    };
    let parts: Vec<String> = [(waived, waived_word), (known, known_word)]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {}", word.get(lang)))
        .collect();
    let hint = if verbose {
        Text { da: "", en: "" }
    } else {
        Text { da: " (vises med -v)", en: " (shown with -v)" }
    };
    let (label, hint) =
        (Text { da: "Tæller ikke med", en: "Not counted" }.get(lang), hint.get(lang));
    (!parts.is_empty()).then(|| format!("{label}: {}{hint}", listed(&parts, lang)))
}

/// "ansvar.xlsx › BHUKI!C21: several-mains: … (undtaget: Aftalt)".
fn of_finding(run: &Run, finding: &Finding, lang: Lang) -> String {
    let (file, place) = (run.name_of(finding.matrix, lang), finding.place());
    let (rule, message) = (finding.rule.name, finding.message(lang));
    let why = match &finding.waived {
        Some(waiver) => {
            format!("{}: {}", Text { da: "undtaget", en: "waived" }.get(lang), waiver.reason)
        }
        None => Text { da: "kendt", en: "known" }.get(lang).to_owned(),
    };
    format!("{file} › {place}: {rule}: {message} ({why})")
}

/// What somebody should do about a waiver.
fn of_waiver(run: &Run, waiver: &Waiver, state: WaiverState) -> Option<Text<String>> {
    let Text { da, en } = place(run, &waiver.origin);
    let about = about(waiver);
    match state {
        WaiverState::Used(_) | WaiverState::NotRun => None,
        WaiverState::Unused => Some(text!(
            "undtagelsen i {da} dækker intet fund ({about}): ret den, eller slet den",
            "the waiver in {en} covers no finding ({about}): correct it or delete it"
        )),
        WaiverState::Expired => {
            let (day, iso) = (waiver.until.map(danish), waiver.until.map(|day| day.to_string()));
            let (day, iso) = (day.unwrap_or_default(), iso.unwrap_or_default());
            Some(text!(
                "undtagelsen i {da} udløb {day} ({about}): giv den en ny dato, eller slet den",
                "the waiver in {en} expired on {iso} ({about}): give it a new date or delete it"
            ))
        }
    }
}

fn of_refused(run: &Run, row: &RefusedWaiver) -> Text<String> {
    let (place, why) = (place(run, &row.origin), &row.why);
    Text {
        da: format!("undtagelsen i {} gælder ikke: {}", place.da, why.da),
        en: format!("the waiver in {} does not hold: {}", place.en, why.en),
    }
}

/// "missing-executor, ISP2, DPO".
fn about(waiver: &Waiver) -> String {
    let parts = [Some(waiver.rule.as_str()), waiver.activity.as_deref(), waiver.role.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn danish(day: Day) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

/// "bhuki.toml linje 12", or "Undtagelser!A5", with its file where there are several.
fn place(run: &Run, origin: &Origin) -> Text<String> {
    match origin {
        Origin::Settings { file, line } => {
            let line = line.unwrap_or_default();
            text!("{file} linje {line}", "{file} line {line}")
        }
        Origin::Sheet { file, sheet, cell } => {
            let cells = [(*cell).into()];
            let place = Place { sheet, cells: &cells };
            if run.files.len() > 1 {
                text!("{file} › {place}", "{file} › {place}")
            } else {
                text!("{place}", "{place}")
            }
        }
    }
}

/// What the baseline holds in vain.
fn gone(count: usize) -> Option<Text<String>> {
    match count {
        0 => None,
        1 => Some(text!(
            "1 fund i udgangspunktet er der ikke mere: --update-baseline skriver det nye \
             udgangspunkt",
            "1 finding of the baseline is gone: --update-baseline writes the new baseline"
        )),
        _ => Some(text!(
            "{count} fund i udgangspunktet er der ikke mere: --update-baseline skriver det nye \
             udgangspunkt",
            "{count} findings of the baseline are gone: --update-baseline writes the new baseline"
        )),
    }
}
