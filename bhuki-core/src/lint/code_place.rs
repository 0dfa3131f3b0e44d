//! ActivityNumbers of activities that stand among those of another group.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use crate::lint::code::{Numbered, Numbering};
use crate::lint::code_form::Malformed;

/// A number that stands among others, by its place among all of them.
pub(crate) struct Misplaced {
    pub(crate) at: usize,
    /// How the others begin.
    pub(crate) among: String,
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
pub(crate) fn misplaced(all: &[Numbered<'_>], malformed: &[Malformed]) -> Vec<Misplaced> {
    let members = members(all, malformed);
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

fn members<'a>(all: &'a [Numbered<'_>], malformed: &[Malformed]) -> Vec<Member<'a>> {
    let malformed: BTreeSet<usize> = malformed.iter().map(|malformed| malformed.at).collect();
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
