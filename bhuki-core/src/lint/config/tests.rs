use super::*;
use crate::lint::rule::{Check, Scope};
use crate::lint::settings::Settings;
use crate::lint::waiver::Origin;
use crate::text::Lang;

const MOST: Threshold = Threshold { name: "most", value: 4, means: Text { da: "m", en: "m" } };
const PERCENT: Threshold =
    Threshold { name: "percent", value: 40, means: Text { da: "p", en: "p" } };
static COUNTING: Rule = Rule {
    name: "counting",
    level: Level::Note,
    scope: Scope::Activity,
    title: Text { da: "", en: "" },
    message: Text { da: "", en: "" },
    why: Text { da: "", en: "" },
    ask: Text { da: "", en: "" },
    source: Text { da: "", en: "" },
    bad: "",
    good: "",
    yields_to: &[],
    thresholds: std::borrow::Cow::Borrowed(&[MOST, PERCENT]),
    check: Check::Run(|_, _| ()),
};

fn rules() -> Vec<&'static Rule> {
    RULES.iter().copied().chain([&COUNTING]).collect()
}

fn settings(text: &str) -> Settings {
    read(text, &rules()).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn mistake(text: &str) -> (usize, Text<String>) {
    match read(text, &rules()) {
        Err(Error::Settings { line, detail }) => (line, detail),
        other => panic!("no mistake in {text}: {other:?}"),
    }
}

/// Something of everything that may be set.
const EVERYTHING: &str = "\u{feff}scheme = \"RACI\"\n\
    [rules]\n\
    several-mains = \"Advarsel\"\n\
    missing-main = \"off\"\n\
    counting = { level = \"error\", most = 6 }\n\
    [rules.untidy-letter]\n\
    level = \"fra\"\n\
    [roles]\n\
    bodies = [\"It-chefen\"]\n\
    persons = [\"Team Jensen\"]\n\
    [roles.aliases]\n\
    \"It-chef\" = [\"IT-chefen\", \"Chef for it\", \"it-CHEF\"]\n\
    [words]\n\
    it = [\"fagløsning\"]\n\
    [ignore]\n\
    columns = [\"Niveau\"]\n\
    sheets = [\"Arkiv\"]\n\
    [[waiver]]\n\
    rule = \"missing-executor\"\n\
    activity = \"ISP2\"\n\
    reason = \"Aftalt\"\n\
    until = 2027-01-31\n\
    [[waiver]]\n\
    rule = \"several-mains\"\n\
    role = \"DPO\"\n\
    reason = \"Aftalt\"\n\
    until = \"31.01.2027\"\n";

#[test]
fn everything_that_may_stand_there_is_read() {
    let given = settings(EVERYTHING);
    assert_eq!(given.scheme.map(|scheme| scheme.name), Some("raci"));
    let level = |name: &str| crate::lint::rule::Rule::named(name).unwrap().level_in(&given);
    assert_eq!(level("several-mains"), Level::Warning);
    assert_eq!([level("missing-main"), level("untidy-letter")], [Level::Off; 2]);
    assert_eq!(COUNTING.level_in(&given), Level::Error);
    assert_eq!(given.threshold(COUNTING.name, &MOST), 6);
    assert_eq!(given.threshold(COUNTING.name, &PERCENT), 40);
    assert_eq!(given.role_key("Chef for it"), "it-chef");
    let kind = |name: &str| given.kind(&crate::model::matrix::Role::new(name));
    // What is said of one of its names holds for the role.
    assert_eq!([kind("It-chef"), kind("chef for IT"), kind("IT-chefen")], [RoleKind::Body; 3]);
    assert_eq!(kind("Team Jensen"), RoleKind::Person);
    assert!(given.is_about("Ny fagløsning", Topic::It));
    assert_eq!((given.ignored_columns.len(), given.ignored_sheets.len()), (1, 1));
    let lines: Vec<_> = given.waivers.iter().map(|waiver| &waiver.origin).collect();
    let line = |line| Origin::Settings { file: String::new(), line: Some(line) };
    assert_eq!(lines, [&line(18), &line(23)]);
    for waiver in &given.waivers {
        assert_eq!(waiver.until, crate::lint::day::Day::new(2027, 1, 31));
    }
}

#[test]
fn an_empty_file_sets_nothing() {
    for text in ["", "\n# kun en bemærkning\n", "[rules]\n[roles]\n[roles.aliases]\n[ignore]\n"] {
        assert_eq!(settings(text), Settings::default(), "{text}");
    }
}

/// Each mistake with the line it stands in and the beginning of what is said in Danish.
const MISTAKES: &[(&str, usize, &str)] = &[
    // Keys.
    ("\nrulse = 1", 2, "\"rulse\" hører ikke til her. Mente du \"rules\"?"),
    ("x = 1", 1, "\"x\" hører ikke til her. Der kan stå scheme, rules, roles, words,"),
    ("[roles]\nbodys = []", 2, "\"bodys\" hører ikke til her. Mente du \"bodies\"?"),
    ("[ignore]\nrows = []", 2, "\"rows\" hører ikke til her. Der kan stå columns eller sheets."),
    ("[[waiver]]\nrules = \"x\"", 2, "\"rules\" hører ikke til her. Mente du \"rule\"?"),
    ("a = 1\na = 2", 2, "\"a\" står der allerede længere oppe."),
    ("[rules]\nmissing-main = \"off\"\n[ignore]\n[rules]", 4, "\"rules\" står der allerede"),
    // Types.
    ("scheme = 3", 1, "\"scheme\" skal være en tekst i anførselstegn, som scheme = "),
    ("scheme = \" \"", 1, "\"scheme\" er tom."),
    ("rules = \"off\"", 1, "\"rules\" skal være et afsnit: skriv [rules]"),
    ("roles = []", 1, "\"roles\" skal være et afsnit"),
    ("[roles]\naliases = []", 2, "\"roles.aliases\" skal være et afsnit"),
    ("[roles]\nbodies = \"x\"", 2, "\"bodies\" skal være en liste af tekster, som bodies = "),
    ("[roles]\nbodies = [\"x\",\n 3]", 3, "\"bodies\" skal være en liste af tekster"),
    ("[ignore]\ncolumns = [\n\"\"]", 3, "\"columns\" er tom."),
    ("[ignore]\nsheets = 1", 2, "\"sheets\" skal være en liste af tekster"),
    ("[words]\nit = \"x\"", 2, "\"it\" skal være en liste af tekster"),
    ("[roles.aliases]\nA = \"x\"", 2, "\"A\" skal være en liste af tekster"),
    ("waiver = 1", 1, "en undtagelse er et afsnit: skriv [[waiver]]"),
    ("[waiver]\nrule = \"x\"", 1, "en undtagelse er et afsnit: skriv [[waiver]]"),
    ("waiver = [1]", 1, "en undtagelse er et afsnit"),
    // Rules.
    (
        "[rules]\nseveral-main = \"off\"",
        2,
        "reglen \"several-main\" findes ikke. Mente du \"several-mains\"?",
    ),
    ("[rules]\nxyz = \"off\"", 2, "reglen \"xyz\" findes ikke. \"bhuki explain\" viser dem"),
    ("[rules]\nmissing-main = \"slemt\"", 2, "niveauet \"slemt\" findes ikke. Vælg fejl,"),
    (
        "[rules]\nmissing-main = false",
        2,
        "\"missing-main\" skal være et niveau, som missing-main = ",
    ),
    (
        "[rules]\ncounting = 5",
        2,
        "\"counting\" skal være et niveau, som counting = \"advarsel\", eller niveau og grænser, som counting = { level = \"advarsel\", most = 4 }.",
    ),
    ("[rules]\ncounting = { level = 5 }", 2, "\"level\" skal være en tekst"),
    (
        "[rules.counting]\n\nmosst = 5",
        3,
        "\"mosst\" er ikke en grænse for counting. Foruden level har den most og percent.",
    ),
    (
        "[rules]\nmissing-main = { most = 5 }",
        2,
        "\"most\" hører ikke til her: missing-main har ingen grænser.",
    ),
    (
        "[rules]\ncounting = { most = -1 }",
        2,
        "\"most\" skal være et helt tal, 1 eller mere, som most = 4.",
    ),
    ("[rules]\ncounting = { most = 0 }", 2, "\"most\" skal være et helt tal"),
    ("[rules]\ncounting = { most = 2.5 }", 2, "\"most\" skal være et helt tal"),
    ("[rules]\ncounting = { most = \"6\" }", 2, "\"most\" skal være et helt tal"),
    ("[rules]\ncounting = { most = 99999999999999999999999 }", 2, "\"most\" skal være et helt tal"),
    (
        "[rules]\ncounting = { percent = 101 }",
        2,
        "\"percent\" skal være et helt tal fra 1 til 100, som percent = 40.",
    ),
    ("[rules]\ncounting = { percent = 0 }", 2, "\"percent\" skal være et helt tal fra 1 til 100"),
    // Scheme, topics and roles.
    ("scheme = \"bhuk\"", 1, "bogstavsættet \"bhuk\" findes ikke. Mente du \"bhuki\"?"),
    ("scheme = \"xyz\"", 1, "bogstavsættet \"xyz\" findes ikke. Der kan stå bhuki, huki,"),
    ("[words]\nitt = [\"x\"]", 2, "emnet \"itt\" findes ikke. Mente du \"it\"?"),
    ("[words]\nvejr = [\"x\"]", 2, "emnet \"vejr\" findes ikke. Der kan stå approval, it,"),
    (
        "[roles.aliases]\nA = [\"x\"]\nB = [\"c\",\n\"X\"]",
        4,
        "\"X\" er et andet navn for både \"A\" og \"B\".",
    ),
    (
        "[roles.aliases]\nB = [\"A\"]\nA = [\"x\"]",
        3,
        "\"A\" er et andet navn for \"B\" og har selv andre navne.",
    ),
    (
        "[roles]\nbodies = [\"A\"]\npersons = [\"B\", \"a\"]",
        3,
        "\"a\" står både som organ (bodies) og person (persons).",
    ),
    (
        "[roles]\nbodies = [\"A\"]\npersons = [\"B\"]\n[roles.aliases]\nA = [\"B\"]",
        3,
        "\"B\" står både som organ",
    ),
    // Waivers.
    (
        "\n[[waiver]]\nrole = \"DPO\"\nreason = \"x\"",
        2,
        "undtagelsen siger ikke, hvilken regel den gælder for.",
    ),
    (
        "[[waiver]]\nrule = \"missing-main\"\nrole = \"DPO\"",
        1,
        "undtagelsen har ingen begrundelse.",
    ),
    ("[[waiver]]\nrule = \"missing-main\"\nrole = \"DPO\"\nreason = \"\"", 4, "\"reason\" er tom."),
    (
        "[[waiver]]\nrule = \"missing-main\"\nreason = \"x\"",
        1,
        "undtagelsen siger ikke, hvor den gælder.",
    ),
    (
        "[[waiver]]\nrule = \"missing-mian\"",
        2,
        "reglen \"missing-mian\" findes ikke. Mente du \"missing-main\"?",
    ),
    (
        "[[waiver]]\nuntil = \"31.02.2027\"",
        2,
        "\"31.02.2027\" er ikke en dato. Skriv den som 31.12.2027",
    ),
    ("[[waiver]]\nuntil = \"01/02/2027\"", 2, "\"01/02/2027\" kan være to forskellige dage."),
    ("[[waiver]]\nuntil = 31", 2, "\"31\" er ikke en dato."),
    ("[[waiver]]\nuntil = 08:30:00", 2, "\"08:30:00\" er ikke en dato."),
    ("[[waiver]]\nuntil = true", 2, "\"until\" skal være en tekst"),
    // TOML itself.
    ("[rules\n", 1, "filen er ikke gyldig TOML ("),
    ("\nscheme = bhuki", 2, "en tekst skal stå i anførselstegn."),
    ("[ignore]\ncolumns = [\"a\"", 2, "filen er ikke gyldig TOML ("),
    ("a = \"x", 1, "filen er ikke gyldig TOML ("),
    ("[[waiver]]\nuntil = 2027-02-31", 2, "filen er ikke gyldig TOML ("),
];

#[test]
fn every_mistake_is_named_with_its_line_and_its_cure() {
    for (text, line, said) in MISTAKES {
        let (found, words) = mistake(text);
        assert!(words.da.starts_with(said), "{text}\n{}\n{said}", words.da);
        assert_eq!(found, *line, "{text}\n{}", words.da);
        for words in [&words.da, &words.en] {
            assert!(words.ends_with(['.', '?']), "{words}");
            let has_cure = [". ", ": ", ", som ", ", as in "].iter().any(|by| words.contains(by));
            assert!(has_cure, "what is wrong, and the cure: {words}");
            assert!(!words.contains("  ") && !words.contains('\n'), "{words}");
        }
        assert_ne!(words.da, words.en);
    }
}

#[test]
fn the_line_comes_first_in_both_languages() {
    let error = Settings::from_toml("\n\nschema = 1").unwrap_err();
    assert_eq!(
        error.message(Lang::Da),
        "linje 3: \"schema\" hører ikke til her. Mente du \"scheme\"?"
    );
    assert_eq!(
        error.message(Lang::En),
        "line 3: \"schema\" does not belong here. Did you mean \"scheme\"?"
    );
}

#[test]
fn a_file_made_to_hurt_ends_in_a_sentence() {
    for text in ["[".repeat(100_000), format!("a = {}", "[".repeat(100_000)), "a.".repeat(50_000)] {
        assert!(Settings::from_toml(&text).is_err());
    }
    let many: Vec<String> = (0..20_000).map(|i| format!("\"r{i}\" = [\"x{i}\"]")).collect();
    assert!(Settings::from_toml(&format!("[roles.aliases]\n{}", many.join("\n"))).is_ok());
}

/// What a user sets is what a rule counts up to: nothing exceeds the highest limits.
#[test]
fn the_highest_limits_silence_a_rule_that_counts() {
    for rule in RULES.iter().filter(|rule| !rule.thresholds.is_empty()) {
        let highest = |name: &str| if name == "percent" { 100 } else { 1_000_000 };
        let limits = rule.thresholds.iter().map(|limit| (limit.name, highest(limit.name)));
        let limits: Vec<_> = limits.map(|(name, value)| format!(", {name} = {value}")).collect();
        assert!(found(rule, "") > 0 && found(rule, &limits.concat()) == 0, "{}", rule.name);
    }
}

/// The findings of a rule in its own bad example, with these limits.
fn found(rule: &Rule, limits: &str) -> usize {
    let text = format!("[rules]\n{} = {{ level = \"error\"{limits} }}", rule.name);
    let sheets = crate::read::read(rule.bad.replace("**", "").as_bytes(), &<_>::default());
    let found = crate::find::find(&sheets.unwrap(), &<_>::default()).unwrap();
    let findings = crate::lint::rules::lint(&found.matrices, &settings(&text));
    findings.iter().filter(|finding| finding.rule == rule).count()
}
