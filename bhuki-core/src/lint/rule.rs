//! What a rule is: a record of words, numbers and a check.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use crate::lint::fault::Fault;
use crate::lint::level::{Level, Threshold};
use crate::lint::lint_input::LintInput;
use crate::lint::numbers::ActivityNumbers;
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::model::scheme::{Duty, SCHEMES, Scheme};
use crate::text::{Lang, Text};

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Scope {
    /// One cell.
    Cell,
    /// One activity, usually a row.
    Activity,
    /// One role, usually a column.
    Role,
    /// The sheet as a table.
    Sheet,
    /// All the matrices of a run together.
    Run,
}

impl Scope {
    /// Every scope, in handbook order.
    pub const ALL: [Self; 5] = [Self::Cell, Self::Activity, Self::Role, Self::Sheet, Self::Run];

    /// The heading above its rules.
    pub const fn title(self) -> Text {
        match self {
            Self::Cell => Text { da: "Cellen", en: "The cell" },
            Self::Activity => Text { da: "Aktiviteten", en: "The activity" },
            Self::Role => Text { da: "Rollen", en: "The role" },
            Self::Sheet => Text { da: "Arket", en: "The sheet" },
            Self::Run => Text { da: "På tværs", en: "Across matrices" },
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Cell => "cell",
            Self::Activity => "activity",
            Self::Role => "role",
            Self::Sheet => "sheet",
            Self::Run => "run",
        })
    }
}

/// How a rule looks for its fault: it adds what it finds to the list.
#[derive(Clone)]
#[non_exhaustive]
pub enum Check {
    /// Looks at one matrix at a time.
    Matrix(fn(&Matrix, &Settings, &mut Vec<Fault>)),
    /// Looks at the numbers of one matrix, which are taken apart once for all such rules.
    Numbers(fn(&ActivityNumbers<'_>, &mut Vec<Fault>)),
    /// Looks at all the matrices of a run; each fault goes with the index of the input
    /// in which it is found.
    Run(fn(&[LintInput<'_>], &mut Vec<(usize, Fault)>)),
    /// Looks at one matrix at a time and remembers something; see [`Rule::new`].
    Own(Arc<OwnCheck>),
}

/// The check of a rule of one's own.
pub type OwnCheck = dyn Fn(&Matrix, &Settings, &mut Vec<Fault>) + Send + Sync;

impl fmt::Debug for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Matrix(_) => "Matrix",
            Self::Numbers(_) => "Numbers",
            Self::Run(_) => "Run",
            Self::Own(_) => "Own",
        })
    }
}

/// One rule: a plain record, whose documentation is its test.
///
/// In `message`, `why` and `ask` these slots are filled in: `{activity}`, `{role}`,
/// `{roles}`, `{count}`, those for which the fault holds a fact, and `{B}` `{H}` `{U}`
/// `{K}` `{I}`, which become the sheet's own letters.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Rule {
    /// The public name, such as `several-mains`; also the name of its file.
    pub name: &'static str,
    /// How grave it is unless the user says otherwise.
    pub level: Level,
    /// What it looks at.
    pub scope: Scope,
    /// The fault in a few words.
    pub title: Text,
    /// What is wrong, with the facts filled in; a clause without a full stop.
    pub message: Text,
    /// Why it matters.
    pub why: Text,
    /// What to ask or do.
    pub ask: Text,
    /// Where the rule comes from.
    pub source: Text,
    /// A Markdown table in which the rule finds exactly the cells in **bold**.
    /// A fault without a cell of its own stands at the activity's wording.
    /// Several tables are several sheets, each with a heading above it.
    pub bad: &'static str,
    /// The same table mended: no rule finds anything in it.
    pub good: &'static str,
    /// The rules that it leaves the word to: where one of them speaks of the same thing,
    /// this one is silent. One that is off has nothing to say.
    pub yields_to: &'static [&'static str],
    /// The numbers it counts up to, none for most rules.
    pub thresholds: Cow<'static, [Threshold]>,
    /// How it looks for the fault.
    pub check: Check,
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Rule {}

impl Rule {
    /// A rule of one's own, with what it says still to be filled in. The check may hold
    /// whatever it needs to know.
    ///
    /// A rule lives as long as the program, since findings point at theirs: keep it in a
    /// `LazyLock`, or leak the few there are.
    ///
    /// ```
    /// use std::sync::LazyLock;
    /// use bhuki_core::{Fault, Level, Matrix, Rule, Scheme, Scope, Settings, Text, lint_with, LintInput};
    ///
    /// static NO_DPO: LazyLock<Rule> = LazyLock::new(|| {
    ///     let wanted = "DPO".to_owned();
    ///     Rule::new("no-dpo", Level::Warning, Scope::Sheet, move |matrix, _, faults| {
    ///         if matrix.role_named(&wanted).is_none() {
    ///             faults.push(Fault::at([matrix.area]));
    ///         }
    ///     })
    ///     .message(Text { da: "ingen kolonne til DPO", en: "no column for the DPO" })
    /// });
    ///
    /// let matrix = Matrix::builder(Scheme::bhuki()).activity("", "Drift", &[("It-chef", "H/U")]).build();
    /// let mut settings = Settings::default();
    /// settings.set_level("no-dpo", Level::Error);
    /// let found = lint_with(&[&NO_DPO], &[LintInput::new(&matrix, &settings)]);
    /// assert_eq!(found[0].to_string(), "A1:B2: error no-dpo: no column for the DPO");
    /// ```
    pub fn new(
        name: &'static str,
        level: Level,
        scope: Scope,
        check: impl Fn(&Matrix, &Settings, &mut Vec<Fault>) + Send + Sync + 'static,
    ) -> Self {
        let nothing = Text { da: "", en: "" };
        Self {
            name,
            level,
            scope,
            title: nothing,
            message: nothing,
            why: nothing,
            ask: nothing,
            source: nothing,
            bad: "",
            good: "",
            yields_to: &[],
            thresholds: Cow::Borrowed(&[]),
            check: Check::Own(Arc::new(check)),
        }
    }

    /// The same rule with a title: the fault in a few words.
    #[must_use]
    pub fn title(self, title: Text) -> Self {
        Self { title, ..self }
    }

    /// The same rule with a message: what is wrong, with slots for the facts.
    #[must_use]
    pub fn message(self, message: Text) -> Self {
        Self { message, ..self }
    }

    /// The same rule with a reason why it matters.
    #[must_use]
    pub fn why(self, why: Text) -> Self {
        Self { why, ..self }
    }

    /// The same rule with what to ask or do.
    #[must_use]
    pub fn ask(self, ask: Text) -> Self {
        Self { ask, ..self }
    }

    /// The same rule with where it comes from.
    #[must_use]
    pub fn source(self, source: Text) -> Self {
        Self { source, ..self }
    }

    /// The same rule with one more number that it counts up to. The check reads it with
    /// [`Settings::threshold`].
    #[must_use]
    pub fn threshold(mut self, threshold: Threshold) -> Self {
        self.thresholds.to_mut().push(threshold);
        self
    }

    /// The same rule leaving the word to these others, where they speak of the same thing.
    #[must_use]
    pub fn yields_to(self, rules: &'static [&'static str]) -> Self {
        Self { yields_to: rules, ..self }
    }

    /// The level at which it is run.
    pub fn level_in(&self, settings: &Settings) -> Level {
        settings.level(self.name, self.level)
    }

    /// The text with the method's own letters in its slots, and a word for each fact, as a
    /// handbook shows it: "ingen har hovedansvaret (H) for ‹aktivitet›".
    pub fn in_general(&self, text: &Text, lang: Lang) -> String {
        let bhuki = SCHEMES.first();
        let fill = |slot: &str| {
            let fact = FACTS.iter().find(|(name, _)| *name == slot);
            let letter = || bhuki.and_then(|scheme| letter_slot(slot, scheme));
            fact.map(|(_, word)| format!("‹{}›", word.get(lang))).or_else(letter)
        };
        filled_in(text, lang, &fill)
    }
}

/// The facts that a message is filled with, by the word that stands for them in general.
pub(crate) const FACTS: &[(&str, Text)] = &[
    ("activity", Text { da: "aktivitet", en: "activity" }),
    ("role", Text { da: "rolle", en: "role" }),
    ("roles", Text { da: "roller", en: "roles" }),
    ("count", Text { da: "antal", en: "number" }),
    ("all", Text { da: "antal i alt", en: "number in all" }),
    ("text", Text { da: "tekst", en: "text" }),
    ("letters", Text { da: "bogstaver", en: "letters" }),
    ("letter", Text { da: "bogstav", en: "letter" }),
    ("word", Text { da: "ord", en: "word" }),
    ("scheme", Text { da: "bogstavsæt", en: "letter scheme" }),
    ("other", Text { da: "et andet", en: "another" }),
    ("person", Text { da: "navn", en: "name" }),
    ("place", Text { da: "sted", en: "place" }),
    ("error", Text { da: "fejl", en: "error" }),
    ("what", Text { da: "indhold", en: "content" }),
    ("hint", Text { da: "forklaring", en: "explanation" }),
];

/// Whether the slot stands for a fact rather than a letter.
pub(crate) fn is_fact(slot: &str) -> bool {
    FACTS.iter().any(|(name, _)| *name == slot)
}

/// Fills in `{slot}`s; an unknown one stays as it is, and a test finds it.
pub(crate) fn filled_in(text: &Text, lang: Lang, fill: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::new();
    let mut rest = text.get(lang);
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((slot, tail)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match fill(slot) {
            Some(value) => out.push_str(&value),
            None => out.extend(["{", slot, "}"]),
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

pub(crate) fn letter_slot(slot: &str, scheme: &'static Scheme) -> Option<String> {
    let letter = Duty::ALL.into_iter().find(|letter| letter.to_string() == slot)?;
    Some(scheme.own_letter(letter))
}
