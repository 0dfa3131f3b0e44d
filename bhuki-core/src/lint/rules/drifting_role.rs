use std::borrow::Cow;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use indexmap::IndexMap;

use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::lint_input::LintInput;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::similarity::{is_nearly, keys};
use crate::model::matrix::Matrix;
use crate::text::{Text, is_formula_error, visible};

pub(super) static RULE: Rule = Rule {
    name: "drifting-role",
    level: Level::Note,
    scope: Scope::Run,
    title: Text { da: "Næsten samme rollenavn", en: "Nearly the same role name" },
    message: Text {
        da: "rollen \"{role}\" ligner \"{other}\" i {place}",
        en: "the role \"{role}\" looks like \"{other}\" in {place}",
    },
    why: Text {
        da: "Er det den samme rolle, kan ingen se alt det, den har ansvar for: en søgning på det \
             ene navn finder ikke det andet.",
        en: "Where it is the same role, nobody can see all that it answers for: a search for one \
             name does not find the other.",
    },
    ask: Text {
        da: "Er det den samme rolle? Så brug ét navn alle steder, eller skriv i indstillingerne, \
             at de to navne er ét. Ellers giv dem navne, der ikke kan forveksles.",
        en: "Is it the same role? Then use one name everywhere, or say in the settings that the \
             two names are one. If not, give them names that cannot be mistaken for each other.",
    },
    source: Text {
        da: "Følger af metoden: en rolle kendes på sit navn",
        en: "Follows from the method: a role is known by its name",
    },
    bad: "## Drift\n\n\
          | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|\n\
          | Drive fagsystemer | H/U | K | I |\n\
          | Slette gamle data | U | H | K |\n\n\
          ## Sikkerhed\n\n\
          | Aktivitet | **IT chefen** | Fagchef | DPO |\n\
          |---|---|---|---|\n\
          | Vælge beredskab | U | H | K |\n\
          | Afprøve sikkerhedskopier | H/U | I | K |",
    good: "## Drift\n\n\
           | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|\n\
           | Drive fagsystemer | H/U | K | I |\n\
           | Slette gamle data | U | H | K |\n\n\
           ## Sikkerhed\n\n\
           | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|\n\
           | Vælge beredskab | U | H | K |\n\
           | Afprøve sikkerhedskopier | H/U | I | K |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Run(check),
};

fn check(cases: &[LintInput<'_>], faults: &mut Vec<(usize, Fault)>) {
    if cases.len() < 2 {
        return;
    }
    let names = names(cases);
    for (drifting, other) in drifting(&names) {
        let Some((matrix, settled)) = cases
            .get(drifting.case)
            .zip(cases.get(other.case))
            .map(|(here, there)| (here.matrix, there.matrix))
        else {
            continue;
        };
        faults.extend(fault(drifting, matrix, other, settled).map(|f| (drifting.case, f)));
    }
}

fn fault(drifting: &UsedName, here: &Matrix, other: &UsedName, there: &Matrix) -> Option<Fault> {
    let cell = there.roles().get(other.role)?.cell;
    let place = there.place_seen_from(here, &[cell.into()]);
    let fault = Fault {
        cells: vec![here.roles().get(drifting.role)?.cell.into()],
        role: Some(drifting.role),
        roles: vec![other.text.clone()],
        ..Fault::default()
    };
    Some(fault.with("other", other.text.clone()).with("place", place))
}

/// A name used in the run: where it stands first, and in which matrices it stands at all.
struct UsedName {
    text: String,
    case: usize,
    role: usize,
    cases: BTreeSet<usize>,
}

/// The different names, by what their roles are known by, in the order of the run.
fn names(cases: &[LintInput<'_>]) -> IndexMap<String, UsedName> {
    let mut names: IndexMap<String, UsedName> = IndexMap::new();
    for (case, LintInput { matrix, settings }) in cases.iter().enumerate() {
        for (role, header) in matrix.roles().iter().enumerate() {
            let text = visible(&header.name);
            if text.is_empty() || is_formula_error(&text) {
                continue;
            }
            let new = || UsedName { text, case, role, cases: BTreeSet::new() };
            let name = names.entry(settings.role_key(&header.name)).or_insert_with(new);
            name.cases.insert(case);
        }
    }
    names
}

/// Each name that is nearly another one, and that other: the one that more matrices use,
/// or that stood first.
fn drifting(names: &IndexMap<String, UsedName>) -> Vec<(&UsedName, &UsedName)> {
    let alike = alike(names);
    let rank = |i: usize| names.get_index(i).map(|(_, name)| (name.cases.len(), Reverse(i)));
    let mut found = Vec::new();
    for (i, (key, name)) in names.iter().enumerate() {
        let others = alike.candidates(key).into_iter().filter(|other| rank(*other) > rank(i));
        let nearly = |other: &usize| {
            names.get_index(*other).is_some_and(|(other_key, other)| {
                is_nearly(key, other_key) && name.cases.is_disjoint(&other.cases)
            })
        };
        let best = others.filter(nearly).max_by_key(|other| rank(*other));
        found.extend(best.and_then(|i| names.get_index(i)).map(|(_, other)| (name, other)));
    }
    found
}

/// The names by the texts that nearly equal ones share, so that not every name is held
/// against every other.
struct Alike(IndexMap<String, Vec<usize>>);

fn alike(names: &IndexMap<String, UsedName>) -> Alike {
    /// More names than this under one text are a list of something, not slips of the pen.
    const MOST: usize = 16;
    let mut by_key: IndexMap<String, Vec<usize>> = IndexMap::new();
    for (i, name) in names.keys().enumerate() {
        for key in keys(name) {
            let same = by_key.entry(key).or_default();
            if same.len() < MOST {
                same.push(i);
            }
        }
    }
    Alike(by_key)
}

impl Alike {
    fn candidates(&self, name: &str) -> BTreeSet<usize> {
        let keys = keys(name);
        keys.iter().filter_map(|key| self.0.get(key)).flatten().copied().collect()
    }
}
