//! The `bhuki.toml` that `bhuki init` writes: everything that can be set, as it is
//! unless somebody sets it.

use std::fmt::Write as _;

use super::Settings;
use crate::lint::rule::Rule;
use crate::lint::rules::RULES;
use crate::lint::topic::Topic;
use crate::text::{Lang, Text};

impl Settings {
    /// A `bhuki.toml` in which nothing is set and everything explained. A line that
    /// begins with `#` and no blank is a setting; without the `#` it counts.
    pub fn template(lang: Lang) -> String {
        let mut out = HEADER.get(lang).to_owned();
        for rule in RULES {
            out.push('\n');
            out.push_str(&of_rule(rule, lang));
        }
        out.push_str(ROLES.get(lang));
        for topic in Topic::ALL {
            let _ = writeln!(out, "#{} = [\"…\"]", topic.name());
        }
        out.push_str(TAIL.get(lang));
        out
    }
}

/// The rule's title, what its thresholds mean, and the line that sets it.
fn of_rule(rule: &Rule, lang: Lang) -> String {
    let mut out = format!("# {}\n", rule.title.get(lang));
    let (name, level) = (rule.name, rule.level.word());
    let level = level.get(lang);
    for threshold in rule.thresholds.iter() {
        let _ = writeln!(out, "# {}: {}", threshold.name, threshold.means.get(lang));
    }
    let mut limits = String::new();
    for limit in rule.thresholds.iter() {
        let _ = write!(limits, ", {} = {}", limit.name, limit.value);
    }
    let setting = if limits.is_empty() {
        format!("\"{level}\"")
    } else {
        format!("{{ level = \"{level}\"{limits} }}")
    };
    let _ = writeln!(out, "#{name} = {setting}");
    out
}

const HEADER: Text = Text {
    da: "\
# Indstillinger til bhuki. De gælder for filerne i denne mappe og dens undermapper.
# Intet er sat endnu: fjern # foran de linjer, der skal gælde, og ret dem til.

# Bogstavsættet, hvis bhuki ikke selv skal finde det: bhuki, huki, raci, rasci …
#scheme = \"bhuki\"

# Hvor meget hver regel betyder: \"fejl\", \"advarsel\", \"bemærkning\" eller \"fra\".
# \"bhuki explain REGEL\" forklarer en regel.
[rules]
",
    en: "\
# Settings for bhuki. They hold for the files in this folder and the folders in it.
# Nothing is set yet: remove the # before the lines that should count, and change them.

# The letter scheme, if bhuki should not detect it: bhuki, huki, raci, rasci …
#scheme = \"bhuki\"

# How much each rule matters: \"error\", \"warning\", \"note\" or \"off\".
# \"bhuki explain RULE\" explains a rule.
[rules]
",
};

const ROLES: Text = Text {
    da: "
[roles]
# Organer og personer, som bhuki ikke kan kende på navnet.
#bodies = [\"Kernegruppen\"]
#persons = [\"Team Jensen\"]

# Andre navne for den samme rolle.
[roles.aliases]
#\"It-chef\" = [\"IT-chefen\", \"Chef for it\"]

# Flere ord, som en aktivitets ordlyd eller en rolles navn kan kendes på.
[words]
",
    en: "
[roles]
# Bodies and persons that bhuki cannot tell by their names.
#bodies = [\"Kernegruppen\"]
#persons = [\"Team Jensen\"]

# Other names for the same role.
[roles.aliases]
#\"It-chef\" = [\"IT-chefen\", \"Chef for it\"]

# More words by which an activity's wording or a role's name is known.
[words]
",
};

const TAIL: Text = Text {
    da: "
# Kolonner uden roller og ark, der ikke skal efterses.
[ignore]
#columns = [\"Niveau\"]
#sheets = [\"Arkiv\"]

# En undtagelse: et fund, som I har besluttet at leve med. Et afsnit for hver.
# activity er nummer eller ordlyd. Skriv activity, role eller begge dele.
# until er den sidste dag, den gælder; udelad linjen, hvis den gælder altid.
#[[waiver]]
#rule = \"missing-executor\"
#activity = \"ISP2\"
#role = \"It-chef\"
#reason = \"Aftalt med direktionen\"
#until = 2027-12-31
",
    en: "
# Columns without roles, and sheets that are not checked.
[ignore]
#columns = [\"Niveau\"]
#sheets = [\"Arkiv\"]

# A waiver: a finding that you have decided to live with. One section for each.
# activity is the number or the wording. Write activity, role or both.
# until is the last day on which it holds; leave the line out if it always holds.
#[[waiver]]
#rule = \"missing-executor\"
#activity = \"ISP2\"
#role = \"It-chef\"
#reason = \"Agreed with the directors\"
#until = 2027-12-31
",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::waiver::Origin;

    /// The lines of the template that set something; the waiver's belong together.
    fn setting_lines(template: &str) -> Vec<Vec<usize>> {
        let mut blocks: Vec<Vec<usize>> = Vec::new();
        let mut in_waiver = false;
        for (i, line) in template.lines().enumerate() {
            if !line.starts_with('#') || line.starts_with("# ") {
                continue;
            }
            match blocks.last_mut() {
                Some(block) if in_waiver => block.push(i),
                _ => blocks.push(vec![i]),
            }
            in_waiver |= line == "#[[waiver]]";
        }
        blocks
    }

    fn uncommented(template: &str, lines: &[usize]) -> String {
        let mut text = String::new();
        for (i, line) in template.lines().enumerate() {
            let setting = line.strip_prefix('#').filter(|_| lines.contains(&i));
            text += setting.unwrap_or(line);
            text.push('\n');
        }
        text
    }

    #[test]
    fn as_it_is_it_sets_nothing() {
        for lang in [Lang::Da, Lang::En] {
            let settings = Settings::from_toml(&Settings::template(lang));
            assert_eq!(settings, Ok(Settings::default()));
        }
    }

    #[test]
    fn every_line_may_be_uncommented_and_all_of_them() {
        for lang in [Lang::Da, Lang::En] {
            let template = Settings::template(lang);
            let blocks = setting_lines(&template);
            assert!(blocks.len() > RULES.len() + 10);
            for block in &blocks {
                let text = uncommented(&template, block);
                let settings = Settings::from_toml(&text).map_err(|error| error.message(lang));
                assert!(settings.is_ok(), "{settings:?}\n{text}");
                assert_ne!(settings, Ok(Settings::default()), "{text}");
            }
            let all = uncommented(&template, &blocks.concat());
            let settings = Settings::from_toml(&all).unwrap();
            for rule in RULES {
                assert_eq!(rule.level_in(&settings), rule.level, "{}", rule.name);
                assert!(settings.has_level(rule.name), "{} is there", rule.name);
                for limit in rule.thresholds.iter() {
                    assert_eq!(settings.threshold(rule.name, limit), limit.value);
                }
            }
            let [waiver] = settings.waivers.as_slice() else { panic!("one waiver") };
            let Origin::Settings { line: Some(line), .. } = &waiver.origin else { panic!() };
            assert_eq!(all.lines().nth(line - 1), Some("[[waiver]]"));
        }
    }
}
