use std::borrow::Cow;

use std::collections::BTreeSet;

use indexmap::IndexMap;

use crate::lint::code::Numbering;
use crate::lint::fault::Fault;
use crate::lint::level::{Level, Severity};
use crate::lint::lint_input::LintInput;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::lint::similarity::{is_nearly, may_be_the_same, plain};
use crate::model::matrix::{Activity, DutyCell, Matrix};
use crate::model::scheme::Duty;
use crate::text::{Text, folded, is_formula_error, visible};

pub(super) static RULE: Rule = Rule {
    name: "conflicting-main",
    level: Level::Error,
    scope: Scope::Run,
    title: Text {
        da: "Et andet hovedansvar i et andet skema",
        en: "Another role is accountable in another matrix",
    },
    message: Text {
        da: "hovedansvaret ({H}) for {activity} ligger her hos {role}, men hos {other} i {place}",
        en: "{role} is accountable ({H}) for {activity} here, but {other} is in {place}",
    },
    why: Text {
        da: "Hvert skema er i orden for sig, men sammen peger de på to. Når noget går galt, kan \
             begge henvise til den anden.",
        en: "Each matrix is right by itself, but together they point at two. When something goes \
             wrong, each of them can refer to the other.",
    },
    ask: Text {
        da: "Er det den samme aktivitet? Så aftal, hvem der har hovedansvaret, og ret det andet \
             sted. Er skemaet en gammel udgave, så lad være med at tage det med. Ellers giv den \
             ene aktivitet et andet navn eller nummer.",
        en: "Is it the same activity? Then agree on who is accountable and correct the other \
             place. If the matrix is an old version, leave it out. If not, give one activity \
             another name or number.",
    },
    source: Text {
        da: "KL & Devoteam: Digital modenhed i kommunerne (2012), s. 63: ét hovedansvar",
        en: "KL & Devoteam: Digital modenhed i kommunerne (2012), p. 63: one accountable role",
    },
    bad: "## Drift\n\n\
          | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|\n\
          | Drive fagsystemer | H/U | K | I |\n\
          | Slette gamle data | U | H | K |\n\n\
          ## Sikkerhed\n\n\
          | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|\n\
          | Slette gamle data | U | I | **H** |\n\
          | Afprøve sikkerhedskopier | H/U | I | K |",
    good: "## Drift\n\n\
           | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|\n\
           | Drive fagsystemer | H/U | K | I |\n\
           | Slette gamle data | U | H | K |\n\n\
           ## Sikkerhed\n\n\
           | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|\n\
           | Slette gamle data | U | H | K |\n\
           | Afprøve sikkerhedskopier | H/U | I | K |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Run(check),
};

fn check(cases: &[LintInput<'_>], faults: &mut Vec<(usize, Fault)>) {
    let roles: Vec<BTreeSet<String>> = cases.iter().map(role_keys).collect();
    let all = places(cases);
    for same in all.values() {
        for (i, later) in same.iter().enumerate() {
            let before = same.get(..i).unwrap_or_default();
            let earlier = before.iter().rev().take(FURTHEST_BACK).find(|p| p.is_of(later));
            if let Some(earlier) = earlier.filter(|earlier| earlier.conflicts_with(later, &roles)) {
                faults.extend(fault(earlier, later, &roles).map(|fault| (later.case, fault)));
            }
        }
    }
}

/// How many of the places before are looked at: the same wording may stand in many.
const FURTHEST_BACK: usize = 8;

/// The sections of a text, one table in each, tell of one piece of work after the other. The
/// same words mean the same there only where the same roles stand above them, and even so
/// it is only worth a question.
fn severity(
    a: &MainHolder<'_>,
    b: &MainHolder<'_>,
    roles: &[BTreeSet<String>],
) -> Option<Severity> {
    let are_sections = a.matrix.file == b.matrix.file && is_text(&a.matrix.file);
    if are_sections {
        let are_same_roles = roles.get(a.case) == roles.get(b.case);
        return are_same_roles.then_some(Severity::Note);
    }
    Some(Severity::Error)
}

/// Whether a file is a text with tables in it, by its name.
fn is_text(file: &str) -> bool {
    const ENDINGS: &[&str] = &["md", "markdown", "html", "htm", "docx", "odt", "rst", "adoc"];
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

fn fault(
    earlier: &MainHolder<'_>,
    later: &MainHolder<'_>,
    roles: &[BTreeSet<String>],
) -> Option<Fault> {
    let severity = severity(earlier, later, roles)?;
    let role = |place: &MainHolder<'_>| {
        let main = place.main.as_ref();
        let role = main.and_then(|main| place.matrix.roles().get(main.role));
        role.map(|role| visible(&role.name)).unwrap_or_default()
    };
    let cells = |place: &MainHolder<'_>| {
        place.matrix.holders(place.index, Duty::H).map(|duty| duty.cell.into()).collect()
    };
    let other = role(earlier);
    let place = earlier.matrix.place_seen_from(later.matrix, &Vec::from_iter(cells(earlier)));
    let fault = Fault {
        cells: cells(later),
        activity: Some(later.index),
        role: later.main.as_ref().map(|main| main.role),
        roles: vec![other.clone()],
        severity: Some(severity),
        ..Fault::default()
    };
    Some(fault.with("other", other).with("place", place))
}

/// What an activity is known by in other matrices.
#[derive(PartialEq, Eq, Hash)]
enum ActivityKey {
    /// A number with letters in front, such as `DTS1`.
    Code(String),
    /// The wording with its bare number: `1.1` means something else in each sheet.
    Wording(String, String),
}

fn name(activity: &Activity) -> Option<ActivityKey> {
    let code = activity.code.as_ref().map(|code| folded(&code.text)).unwrap_or_default();
    let has_letters = Numbering::of(&code).is_some_and(|n| !n.letters().is_empty());
    let wording = plain(&activity.name);
    let is_named = !wording.is_empty() && !is_formula_error(&activity.name);
    is_named.then_some(if has_letters {
        ActivityKey::Code(code)
    } else {
        ActivityKey::Wording(wording, code)
    })
}

/// An activity in one of the matrices.
struct MainHolder<'a> {
    case: usize,
    matrix: &'a Matrix,
    index: usize,
    activity: &'a Activity,
    has_code: bool,
    main: Option<Main>,
}

/// The only role that holds H.
struct Main {
    role: usize,
    /// What it is known by in all matrices.
    key: String,
}

/// The activities of all matrices by what they are known by.
fn places<'a>(cases: &'a [LintInput<'a>]) -> IndexMap<ActivityKey, Vec<MainHolder<'a>>> {
    let mut all: IndexMap<ActivityKey, Vec<MainHolder<'_>>> = IndexMap::new();
    for (case, LintInput { matrix, settings }) in cases.iter().enumerate() {
        for (index, activity) in matrix.activities().iter().enumerate() {
            let Some(name) = name(activity) else { continue };
            let has_code = matches!(name, ActivityKey::Code(_));
            let main = main(matrix, settings, index);
            let place = MainHolder { case, matrix, index, activity, has_code, main };
            all.entry(name).or_default().push(place);
        }
    }
    all
}

/// The one main of an activity; where there are several, or none, other rules say so.
fn main(matrix: &Matrix, settings: &Settings, activity: usize) -> Option<Main> {
    let key = |duty: &DutyCell| {
        let name = &matrix.roles().get(duty.role)?.name;
        let is_named = !visible(name).is_empty() && !is_formula_error(name);
        is_named.then(|| settings.role_key(name))
    };
    let mut holders = matrix.holders(activity, Duty::H);
    let first = holders.next()?;
    let main = Main { role: first.role, key: key(first)? };
    holders.all(|other| key(other).as_ref() == Some(&main.key)).then_some(main)
}

fn role_keys(case: &LintInput<'_>) -> BTreeSet<String> {
    case.matrix.roles().iter().map(|role| case.settings.role_key(&role.name)).collect()
}

impl MainHolder<'_> {
    /// Whether it is the same activity in another sheet or file. A number settles it unless
    /// the wordings are plainly different; without one, the headings may not differ either.
    fn is_of(&self, other: &Self) -> bool {
        let same_sheet =
            self.matrix.file == other.matrix.file && self.matrix.sheet == other.matrix.sheet;
        let is_same = if self.has_code {
            may_be_the_same(&self.activity.name, &other.activity.name)
        } else {
            let headings = [self, other].map(|place| place.activity.sections.last());
            let [a, b] = headings.map(|heading| heading.map(|heading| plain(heading)));
            a.is_none() || b.is_none() || a == b
        };
        !same_sheet && is_same
    }

    /// Whether another role is accountable there. Without a number that says that it is the
    /// same activity, one of the two roles must be known in both matrices: each department
    /// has an activity of that wording and a chief of its own.
    fn conflicts_with(&self, other: &Self, roles: &[BTreeSet<String>]) -> bool {
        let keys = self.main.as_ref().zip(other.main.as_ref());
        let Some((a, b)) = keys.map(|(a, b)| (&a.key, &b.key)) else { return false };
        let knows = |case: usize, key| roles.get(case).is_some_and(|all| all.contains(key));
        let are_related = knows(self.case, b) || knows(other.case, a);
        a != b && !is_nearly(a, b) && (self.has_code || are_related)
    }
}
