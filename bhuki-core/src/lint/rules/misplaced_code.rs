use std::borrow::Cow;

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::malformed_code;
use crate::lint::code::{Numbered, Numbering, numbered};
use crate::lint::fault::Fault;
use crate::lint::level::Level;
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::settings::Settings;
use crate::model::matrix::Matrix;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "misplaced-code",
    level: Level::Warning,
    scope: Scope::Sheet,
    title: Text { da: "Nummer fra en anden gruppe", en: "A number from another group" },
    message: Text {
        da: "nummeret {text} står blandt numre, der begynder med {other}",
        en: "the number {text} stands among numbers that begin with {other}",
    },
    why: Text {
        da: "Begyndelsen af nummeret fortæller, hvor aktiviteten hører til. Passer den ikke, er \
             enten nummeret eller placeringen forkert.",
        en: "The beginning of the number says where the activity belongs. Where it does not fit, \
             either the number or the place is wrong.",
    },
    ask: Text {
        da: "Hører aktiviteten til her? Så ret nummeret. Ellers flyt aktiviteten hen til de andre \
             med samme begyndelse.",
        en: "Does the activity belong here? Then correct its number. If not, move it to the \
             others that begin as it does.",
    },
    source: Text {
        da: "Følger af metoden: nummeret udpeger én aktivitet og dens afsnit",
        en: "Follows from the method: a number points at one activity and its section",
    },
    bad: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
          |---|---|---|---|---|\n\
          | DRI1 | Drive fagsystemer | H/U | K | I |\n\
          | DRI2 | Tage sikkerhedskopier | H/U | I | |\n\
          | **DIR3** | Afprøve sikkerhedskopier | U | H | K |\n\
          | DRI4 | Slette gamle data | H | U | K |",
    good: "| Nr. | Aktivitet | It-chef | Fagchef | DPO |\n\
           |---|---|---|---|---|\n\
           | DRI1 | Drive fagsystemer | H/U | K | I |\n\
           | DRI2 | Tage sikkerhedskopier | H/U | I | |\n\
           | DRI3 | Afprøve sikkerhedskopier | U | H | K |\n\
           | DRI4 | Slette gamle data | H | U | K |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Matrix(check),
};

fn check(matrix: &Matrix, _: &Settings, faults: &mut Vec<Fault>) {
    let all = numbered(matrix);
    for misplaced in misplaced(&all) {
        let Some(one) = all.get(misplaced.at) else { continue };
        faults.push(one.fault().with("other", misplaced.among));
    }
}

/// A number that stands among others, by its place among all of them.
pub(super) struct Misplaced {
    pub(super) at: usize,
    /// How the others begin.
    among: String,
}

/// What a number belongs to by how it begins: the letters, and in an outline the chapter.
type Family = (String, Option<u64>);

/// A number that can be told to belong somewhere.
struct Member<'a> {
    at: usize,
    numbering: &'a Numbering,
    section: &'a [String],
    family: Family,
}

/// The numbers that begin otherwise than all their neighbours.
pub(super) fn misplaced(all: &[Numbered<'_>]) -> Vec<Misplaced> {
    let members = members(all);
    let homes = homes(&members);
    let mut found = Vec::new();
    for stretch in members.chunk_by(|a, b| a.section == b.section) {
        found.extend((0..stretch.len()).filter_map(|i| between(stretch, i)));
        found.extend(at_an_end(stretch, &homes));
    }
    // Where many are, the sheet is in another order than that of its numbers.
    let most = (members.len() / 8).max(1);
    if found.len() > most { Vec::new() } else { found }
}

fn members<'a>(all: &'a [Numbered<'_>]) -> Vec<Member<'a>> {
    let malformed: BTreeSet<usize> =
        malformed_code::malformed(all).iter().map(|malformed| malformed.at).collect();
    let regular = || all.iter().enumerate().filter(|(at, _)| !malformed.contains(at));
    let outlines: BTreeSet<&str> = regular()
        .filter_map(|(_, one)| one.numbering.as_ref())
        .filter(|n| n.chapter().is_some())
        .map(|n| n.prefix.as_str())
        .collect();
    let member = |(at, one): (usize, &'a Numbered<'_>)| {
        let numbering = one.numbering.as_ref()?;
        let is_outline = outlines.contains(numbering.prefix.as_str());
        let chapter = numbering.steps.first().filter(|_| is_outline).map(|step| step.value);
        let family = (numbering.letters(), chapter);
        Some(Member { at, numbering, section: &one.activity.sections, family })
    };
    regular().filter_map(member).collect()
}

/// How many numbers of each prefix stand in each section.
fn homes<'a>(members: &[Member<'a>]) -> IndexMap<&'a str, IndexMap<&'a [String], usize>> {
    let mut homes: IndexMap<&str, IndexMap<&[String], usize>> = IndexMap::new();
    for member in members {
        let sections = homes.entry(member.numbering.prefix.as_str()).or_default();
        *sections.entry(member.section).or_default() += 1;
    }
    homes
}

/// A number between two of one family, with a third right beside them.
fn between(stretch: &[Member<'_>], i: usize) -> Option<Misplaced> {
    let family = |i: Option<usize>| i.and_then(|i| stretch.get(i)).map(|member| &member.family);
    let one = stretch.get(i)?;
    let before = i.checked_sub(1).and_then(|i| stretch.get(i))?;
    let is_between = family(Some(i + 1)) == Some(&before.family) && one.family != before.family;
    let third = [family(i.checked_sub(2)), family(Some(i + 2))];
    let is_surrounded = is_between && third.contains(&Some(&before.family));
    is_surrounded.then(|| Misplaced { at: one.at, among: beginning(before) })
}

/// The first or last number of a section in which all others, three at least, have another
/// prefix, while its own is at home in another section.
fn at_an_end(
    stretch: &[Member<'_>],
    homes: &IndexMap<&str, IndexMap<&[String], usize>>,
) -> Option<Misplaced> {
    let (first, last) = stretch.first().zip(stretch.last())?;
    let prefix = |member: &Member<'_>| member.numbering.prefix.clone();
    let others = |one: &Member<'_>| {
        let others: Vec<&Member<'_>> = stretch.iter().filter(|m| m.at != one.at).collect();
        let other = others.first().copied()?;
        let are_alike = others.iter().all(|m| m.numbering.prefix == other.numbering.prefix);
        let is_other = prefix(other) != prefix(one) && !prefix(one).is_empty();
        (others.len() >= 3 && are_alike && is_other).then(|| beginning(other))
    };
    let is_at_home_elsewhere = |one: &&Member<'_>| {
        let sections = homes.get(one.numbering.prefix.as_str());
        sections.is_some_and(|all| all.iter().any(|(at, n)| *at != one.section && *n > 1))
    };
    let ends = [first, last].into_iter().filter(is_at_home_elsewhere);
    let mut found = ends.filter_map(|one| Some(Misplaced { at: one.at, among: others(one)? }));
    found.next()
}

/// How the numbers of its family begin, as it is told: "DRI" or "2.".
fn beginning(member: &Member<'_>) -> String {
    member.numbering.beginning(member.family.1.is_some())
}
