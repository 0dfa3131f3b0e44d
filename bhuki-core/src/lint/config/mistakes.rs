//! What is said about a mistake in `bhuki.toml`: what is wrong, and the cure.

use crate::lint::level::Threshold;
use crate::lint::rule::Rule;
use crate::model::scheme::SCHEMES;
use crate::text::nearest;
use crate::text::{Lang, Text, listed, text};

type Words = Text<String>;

/// "Did you mean …?", or else all there is to choose from.
fn choice(known: &[&str], wanted: &str) -> Words {
    if let Some(name) = nearest(wanted, known.iter().copied()) {
        return text!("Mente du \"{name}\"?", "Did you mean \"{name}\"?");
    }
    let (da, en) = (either(known, "eller"), either(known, "or"));
    text!("Der kan stå {da}.", "It may be {en}.")
}

/// "a, b or c".
fn either(names: &[&str], or: &str) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => format!("{} {or} {last}", first.join(", ")),
        names => names.concat(),
    }
}

pub(super) fn syntax(detail: &str) -> Words {
    if detail.starts_with("string values must be quoted") {
        return text!(
            "en tekst skal stå i anførselstegn. Skriv for eksempel scheme = \"bhuki\".",
            "a text must stand in quotation marks. Write for example scheme = \"bhuki\"."
        );
    }
    text!(
        "filen er ikke gyldig TOML ({detail}). Ret linjen; \"bhuki init\" skriver en fil, du kan \
         sammenligne med.",
        "the file is not valid TOML ({detail}). Mend the line; \"bhuki init\" writes a file to \
         compare with."
    )
}

pub(super) fn twice(key: &str) -> Words {
    text!(
        "\"{key}\" står der allerede længere oppe. Saml det ét sted.",
        "\"{key}\" is there already, further up. Keep it in one place."
    )
}

pub(super) fn unknown_key(key: &str, known: &[&str]) -> Words {
    let Text { da, en } = choice(known, key);
    text!("\"{key}\" hører ikke til her. {da}", "\"{key}\" does not belong here. {en}")
}

pub(super) fn no_text(key: &str) -> Words {
    text!(
        "\"{key}\" skal være en tekst i anførselstegn, som {key} = \"…\".",
        "\"{key}\" must be a text in quotation marks, as in {key} = \"…\"."
    )
}

pub(super) fn no_texts(key: &str) -> Words {
    text!(
        "\"{key}\" skal være en liste af tekster, som {key} = [\"…\", \"…\"].",
        "\"{key}\" must be a list of texts, as in {key} = [\"…\", \"…\"]."
    )
}

pub(super) fn no_section(key: &str) -> Words {
    text!(
        "\"{key}\" skal være et afsnit: skriv [{key}] på en linje for sig og indholdet nedenunder.",
        "\"{key}\" must be a section: write [{key}] on a line of its own and its content below."
    )
}

pub(super) fn no_waivers() -> Words {
    text!(
        "en undtagelse er et afsnit: skriv [[waiver]] på en linje for sig og indholdet nedenunder.",
        "a waiver is a section: write [[waiver]] on a line of its own and its content below."
    )
}

pub(super) fn no_rule_setting(rule: &Rule) -> Words {
    let name = rule.name;
    let Some(threshold) = rule.thresholds.first() else {
        return text!(
            "\"{name}\" skal være et niveau, som {name} = \"advarsel\".",
            "\"{name}\" must be a level, as in {name} = \"warning\"."
        );
    };
    let (limit, value) = (threshold.name, threshold.value);
    text!(
        "\"{name}\" skal være et niveau, som {name} = \"advarsel\", eller niveau og grænser, som \
         {name} = {{ level = \"advarsel\", {limit} = {value} }}.",
        "\"{name}\" must be a level, as in {name} = \"warning\", or level and limits, as in \
         {name} = {{ level = \"warning\", {limit} = {value} }}."
    )
}

pub(super) fn blank(key: &str) -> Words {
    text!(
        "\"{key}\" er tom. Skriv en tekst, eller slet linjen.",
        "\"{key}\" is empty. Write a text or delete the line."
    )
}

pub(super) fn unknown_level(wanted: &str) -> Words {
    text!(
        "niveauet \"{wanted}\" findes ikke. Vælg fejl, advarsel, bemærkning eller fra \
         (error, warning, note, off).",
        "there is no level \"{wanted}\". Choose error, warning, note or off."
    )
}

pub(super) fn unknown_threshold(key: &str, rule: &Rule) -> Words {
    let name = rule.name;
    let names: Vec<&str> = rule.thresholds.iter().map(|threshold| threshold.name).collect();
    if names.is_empty() {
        return text!(
            "\"{key}\" hører ikke til her: {name} har ingen grænser. Der kan kun stå level.",
            "\"{key}\" does not belong here: {name} has no limits. There may only be level."
        );
    }
    let (da, en) = (listed(&names, Lang::Da), listed(&names, Lang::En));
    text!(
        "\"{key}\" er ikke en grænse for {name}. Foruden level har den {da}.",
        "\"{key}\" is no limit of {name}. Besides level it has {en}."
    )
}

pub(super) fn out_of_range(threshold: &Threshold) -> Words {
    let (name, value) = (threshold.name, threshold.value);
    match name {
        "percent" => text!(
            "\"percent\" skal være et helt tal fra 1 til 100, som percent = {value}.",
            "\"percent\" must be a whole number from 1 to 100, as in percent = {value}."
        ),
        _ => text!(
            "\"{name}\" skal være et helt tal, 1 eller mere, som {name} = {value}. En regel slås \
             fra med level = \"fra\".",
            "\"{name}\" must be a whole number, 1 or more, as in {name} = {value}. A rule is \
             switched off with level = \"off\"."
        ),
    }
}

pub(super) fn unknown_scheme(wanted: &str) -> Words {
    let names: Vec<&str> = SCHEMES.iter().map(|scheme| scheme.name).collect();
    let Text { da, en } = choice(&names, wanted);
    text!(
        "bogstavsættet \"{wanted}\" findes ikke. {da}",
        "there is no letter scheme \"{wanted}\". {en}"
    )
}

pub(super) fn unknown_topic(wanted: &str, topics: &[&str]) -> Words {
    let Text { da, en } = choice(topics, wanted);
    text!("emnet \"{wanted}\" findes ikke. {da}", "there is no topic \"{wanted}\". {en}")
}

pub(super) fn shared_alias(alias: &str, first: &str, second: &str) -> Words {
    text!(
        "\"{alias}\" er et andet navn for både \"{first}\" og \"{second}\". Lad det stå ved én af \
         dem.",
        "\"{alias}\" is another name for both \"{first}\" and \"{second}\". Leave it with one of \
         them."
    )
}

pub(super) fn alias_of_alias(alias: &str, role: &str) -> Words {
    text!(
        "\"{alias}\" er et andet navn for \"{role}\" og har selv andre navne. Saml dem alle ved \
         \"{role}\".",
        "\"{alias}\" is another name for \"{role}\" and has other names itself. Gather them all \
         with \"{role}\"."
    )
}

pub(super) fn both_kinds(role: &str) -> Words {
    text!(
        "\"{role}\" står både som organ (bodies) og person (persons). Slet det ene.",
        "\"{role}\" is both a body (bodies) and a person (persons). Delete one of them."
    )
}

pub(super) fn no_rule() -> Words {
    text!(
        "undtagelsen siger ikke, hvilken regel den gælder for. Skriv for eksempel \
         rule = \"missing-executor\".",
        "the waiver does not say which rule it is about. Write it, as in \
         rule = \"missing-executor\"."
    )
}

pub(super) fn no_reason() -> Words {
    text!(
        "undtagelsen har ingen begrundelse. Skriv, hvorfor fundet kan accepteres, \
         for eksempel reason = \"Aftalt med direktionen\".",
        "the waiver has no reason. Write why the finding is accepted, as in \
         reason = \"Agreed with the directors\"."
    )
}

pub(super) fn nowhere() -> Words {
    text!(
        "undtagelsen siger ikke, hvor den gælder. Skriv activity (nummer eller ordlyd), role \
         eller begge dele.",
        "the waiver does not say where it holds. Write activity (number or wording), role or both."
    )
}
