use std::borrow::Cow;

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use crate::lint::code::{Numbered, Numbering, Step};
use crate::lint::fault::{Fact, Facts, Fault};
use crate::lint::level::Level;
use crate::lint::numbers::ActivityNumbers;
use crate::lint::rule::{Check, Rule, Scope};
use crate::model::cell::{Area, Cell};
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "code-gap",
    level: Level::Note,
    scope: Scope::Sheet,
    title: Text { da: "Nummer sprunget over", en: "A number skipped" },
    message: Text { da: "{hint} er sprunget over før {text}", en: "{hint} skipped before {text}" },
    why: Text {
        da: "Et hul i rækken kan betyde, at en aktivitet er faldet ud af skemaet. Er den slettet \
             med vilje, er hullet i orden.",
        en: "A gap in the series may mean that an activity has fallen out of the matrix. Where it \
             was deleted on purpose, the gap is all right.",
    },
    ask: Text {
        da: "Mangler der en aktivitet? Så sæt den ind igen. Ellers skriv, at nummeret er udgået, \
             så ingen leder efter det.",
        en: "Is an activity missing? Then put it back. If not, write that the number is no longer \
             used, so that nobody looks for it.",
    },
    source: Text {
        da: "Følger af metoden: skemaet viser alle aktiviteter",
        en: "Follows from the method: the matrix shows every activity",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|---|\n\
          | DRI1 | Drive fagsystemer | H/U | K | I |\n\
          | DRI2 | Tage sikkerhedskopier | H/U | I | |\n\
          | **DRI4** | Afprøve sikkerhedskopier | U | H | K |\n\
          | DRI5 | Slette gamle data | H | U | K |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|---|\n\
           | DRI1 | Drive fagsystemer | H/U | K | I |\n\
           | DRI2 | Tage sikkerhedskopier | H/U | I | |\n\
           | DRI3 | Afprøve sikkerhedskopier | U | H | K |\n\
           | DRI4 | Slette gamle data | H | U | K |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Numbers(check),
};

/// The largest gap that is one: numbers further apart were given out by something else
/// than this matrix, such as a catalogue or a queue of cases.
const LARGEST: u64 = 3;

fn check(numbers: &ActivityNumbers<'_>, faults: &mut Vec<Fault>) {
    let other = Others::of(numbers);
    let series = series(&numbers.all, numbers.starts_over);
    if !are_dense(series.values()) {
        return;
    }
    for (key, numbers) in series.iter().filter(|(_, numbers)| is_dense(numbers)) {
        for ((low, before), (high, after)) in numbers.iter().zip(numbers.iter().skip(1)) {
            let skipped = high - low - 1;
            let explained = || other.explain(before, after, key.is_bare && skipped == 1);
            if (1..=LARGEST).contains(&skipped) && after.is_own && !explained() {
                faults.extend(gap(after, low + 1..*high));
            }
        }
    }
    faults.sort_by_key(|fault| fault.activity);
}

fn gap(after: &CodePlace<'_>, missing: std::ops::Range<u64>) -> Option<Fault> {
    let numbering = after.one.numbering.as_ref()?;
    let missing: Vec<String> = missing.map(|value| numbering.with_last(value)).collect();
    let words = if missing.len() == 1 { ONE } else { SEVERAL };
    let facts = Facts::default().with("missing", missing);
    Some(after.one.fault().with("hint", Fact::Words(words, facts)))
}

const ONE: Text = Text { da: "nummeret {missing}", en: "the number {missing} is" };
const SEVERAL: Text = Text { da: "numrene {missing}", en: "the numbers {missing} are" };

/// What the numbers of one series have in common; all but the last step.
#[derive(PartialEq, Eq, Hash)]
struct SeriesKey<'a> {
    prefix: &'a str,
    parents: &'a [Step],
    is_letter: bool,
    /// Where the count starts over under each heading, the headings.
    section: &'a [String],
    is_bare: bool,
}

/// Where a number of a series stands.
struct CodePlace<'a> {
    one: &'a Numbered<'a>,
    /// Whether it is the number itself, and not one below it: 1.2.1 shows that there is a 1.2.
    is_own: bool,
}

type Series<'a> = IndexMap<SeriesKey<'a>, BTreeMap<u64, CodePlace<'a>>>;

/// The numbers of the matrix by series; the first place of each.
fn series<'a>(all: &'a [Numbered<'a>], starts_over: bool) -> Series<'a> {
    let mut series: Series<'a> = IndexMap::new();
    for one in all {
        let Some(numbering) = &one.numbering else { continue };
        let is_local = starts_over && numbering.is_counter();
        let section = if is_local { one.activity.sections.as_slice() } else { &[] };
        for (depth, step) in numbering.steps.iter().enumerate() {
            let Some(parents) = numbering.steps.get(..depth) else { continue };
            let is_bare = numbering.prefix.is_empty() && parents.is_empty();
            let prefix = numbering.prefix.as_str();
            let key = SeriesKey { prefix, parents, is_letter: step.is_letter, section, is_bare };
            let is_own = depth + 1 == numbering.steps.len();
            let numbers = series.entry(key).or_default();
            let place = numbers.entry(step.value).or_insert(CodePlace { one, is_own });
            if is_own && !place.is_own {
                *place = CodePlace { one, is_own };
            }
        }
    }
    series
}

/// How many numbers a series spans, and how many of them are not there.
fn span(numbers: &BTreeMap<u64, CodePlace<'_>>) -> (u64, u64) {
    let ends = numbers.first_key_value().zip(numbers.last_key_value());
    let spanned = ends.map_or(0, |((first, _), (last, _))| (last - first).saturating_add(1));
    (spanned, spanned.saturating_sub(numbers.len() as u64))
}

fn is_dense(numbers: &BTreeMap<u64, CodePlace<'_>>) -> bool {
    let (spanned, missing) = span(numbers);
    numbers.len() >= 3 && missing.saturating_mul(3) <= spanned
}

/// Whether the matrix numbers its activities one by one: where more than a quarter of the
/// numbers are not there, it holds a selection of something longer.
fn are_dense<'a>(all: impl Iterator<Item = &'a BTreeMap<u64, CodePlace<'a>>>) -> bool {
    let spans = all.filter(|numbers| numbers.len() > 1).map(span);
    let (spanned, missing) = spans.fold((0u64, 0u64), |(a, b), (spanned, missing)| {
        (a.saturating_add(spanned), b.saturating_add(missing))
    });
    missing.saturating_mul(4) <= spanned
}

/// What else may be the cause of a gap.
struct Others {
    /// How many activities up to each one have a number that is missing or at fault itself.
    faulty: Vec<usize>,
    /// The first cells of what was left out of the matrix where the numbers stand.
    left_out: BTreeSet<Cell>,
}

impl Others {
    fn of(numbers: &ActivityNumbers<'_>) -> Self {
        let (matrix, all) = (numbers.matrix, numbers.all.as_slice());
        let mut is_faulty = vec![true; matrix.activities().len()];
        let mut seen = BTreeSet::new();
        for one in all.iter().filter(|one| one.numbering.is_some()) {
            let is_second = !seen.insert((crate::text::folded(&one.code.text), section(one)));
            is_faulty.get_mut(one.index).into_iter().for_each(|faulty| *faulty = is_second);
        }
        let malformed = numbers.malformed.iter().map(|malformed| malformed.at);
        let misplaced = numbers.misplaced.iter().map(|misplaced| misplaced.at);
        for one in malformed.chain(misplaced).filter_map(|at| all.get(at)) {
            is_faulty.get_mut(one.index).into_iter().for_each(|faulty| *faulty = true);
        }
        let sums = is_faulty.iter().scan(0, |sum, faulty| {
            *sum += usize::from(*faulty);
            Some(*sum)
        });
        let codes = all.iter().map(|one| Area::from(one.code.cell));
        let codes = codes.reduce(|all, code| all.union(&code));
        let left_out = matrix.skipped.iter().map(|skipped| skipped.cells);
        let left_out = left_out.filter(|area| codes.is_some_and(|codes| codes.overlaps(area)));
        Self { faulty: sums.collect(), left_out: left_out.map(|area| area.from).collect() }
    }

    /// Whether a number at fault, or something left out, stands between the two sides of
    /// the gap, or whether a heading between them may have taken the number.
    fn explain(&self, before: &CodePlace<'_>, after: &CodePlace<'_>, may_be_heading: bool) -> bool {
        let (from, to) = order(before.one, after.one);
        let sum = |index: Option<usize>| index.and_then(|i| self.faulty.get(i)).copied();
        let up_to = sum(Some(to.index)).unwrap_or(0);
        let faulty = up_to - sum(from.index.checked_sub(1)).unwrap_or(0).min(up_to);
        let headings_differ = before.one.activity.sections != after.one.activity.sections;
        let (first, last) = (from.code.cell, to.code.cell);
        let left_out = first < last && self.left_out.range(first..=last).next().is_some();
        faulty > 0 || left_out || may_be_heading && headings_differ
    }
}

fn order<'a>(a: &'a Numbered<'a>, b: &'a Numbered<'a>) -> (&'a Numbered<'a>, &'a Numbered<'a>) {
    if a.index <= b.index { (a, b) } else { (b, a) }
}

/// Where bare numbers start over, the same number under another heading is no second one.
fn section<'a>(one: &'a Numbered<'_>) -> &'a [String] {
    let is_counter = one.numbering.as_ref().is_some_and(Numbering::is_counter);
    if is_counter { &one.activity.sections } else { &[] }
}
