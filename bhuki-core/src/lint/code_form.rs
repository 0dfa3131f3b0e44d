//! ActivityNumbers of activities that are written in another form than those around them.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use crate::lint::code::{Numbered, Numbering};

/// A number of another form, and one of the usual form; both by their place among the
/// numbers.
pub(crate) struct Malformed {
    pub(crate) at: usize,
    pub(crate) like: usize,
}

/// The numbers whose form is not that of their neighbours: of their section where it has
/// several, else of the whole matrix.
pub(crate) fn malformed(all: &[Numbered<'_>]) -> Vec<Malformed> {
    const SEVERAL: usize = 4;
    let mut sections: IndexMap<&[String], Vec<usize>> = IndexMap::new();
    for (at, one) in all.iter().enumerate() {
        sections.entry(&one.activity.sections).or_default().push(at);
    }
    let lone = LoneLetters::of(all);
    let everything: Vec<usize> = (0..all.len()).collect();
    let in_all = Usual::of(all, &everything);
    let mut found = Vec::new();
    for section in sections.values() {
        let own = (section.len() >= SEVERAL).then(|| Usual::of(all, section));
        if let Some(usual) = own.as_ref().unwrap_or(&in_all) {
            found.extend(section.iter().filter_map(|at| usual.malformed(all, *at, &lone)));
        }
    }
    found.sort_by_key(|malformed| malformed.at);
    found
}

/// The form of a number: how its prefix is built, and what stands between its steps where
/// it has several.
#[derive(PartialEq, Eq)]
struct CodeForm {
    prefix: String,
    separator: Option<String>,
}

impl CodeForm {
    fn of(numbering: &Numbering) -> Self {
        Self { prefix: numbering.prefix_form(), separator: numbering.separator.clone() }
    }

    /// The form that most of the numbers have.
    fn usual(all: &[Numbered<'_>], stretch: &[usize]) -> Option<Self> {
        let numberings = stretch.iter().filter_map(|at| all.get(*at)?.numbering.as_ref());
        let mut forms: Vec<Self> = numberings.map(Self::of).collect();
        let prefix = usual(forms.iter().map(|form| form.prefix.clone()), stretch.len())?;
        forms.retain(|form| form.prefix == prefix && form.separator.is_some());
        let separators = forms.iter().filter_map(|form| form.separator.clone());
        Some(Self { separator: usual(separators, forms.len()), prefix })
    }

    /// Whether a number has it. One with a single step has no separator to differ in.
    fn fits(&self, numbering: &Numbering) -> bool {
        let other = Self::of(numbering);
        let none = self.separator.is_none() || other.separator.is_none();
        self.prefix == other.prefix && (none || self.separator == other.separator)
    }
}

/// What the numbers of a stretch have in common.
struct Usual {
    form: CodeForm,
    /// Letters in front and chapters of the numbers that have the usual form.
    families: BTreeSet<(String, Option<u64>)>,
    /// By prefix, how wide most numbers are made with zeros.
    padding: IndexMap<String, usize>,
    /// By prefix, the last chapter where most numbers have one.
    chapters: IndexMap<String, u64>,
    /// A number in the usual form.
    like: usize,
}

impl Usual {
    fn of(all: &[Numbered<'_>], stretch: &[usize]) -> Option<Self> {
        let form = CodeForm::usual(all, stretch)?;
        let numbering = |at: &usize| all.get(*at)?.numbering.as_ref().map(|n| (*at, n));
        let regular = stretch.iter().filter_map(numbering).filter(|(_, n)| form.fits(n));
        let regular: Vec<(usize, &Numbering)> = regular.collect();
        let mut by_prefix: IndexMap<&str, Vec<&Numbering>> = IndexMap::new();
        for (_, n) in &regular {
            by_prefix.entry(n.prefix.as_str()).or_default().push(n);
        }
        let with_prefix = || by_prefix.iter().map(|(prefix, n)| ((*prefix).to_owned(), n));
        let mut usual = Self {
            families: regular.iter().map(|(_, n)| (n.letters(), n.chapter())).collect(),
            padding: with_prefix().filter_map(|(p, n)| Some((p, padding(n)?))).collect(),
            chapters: with_prefix().filter_map(|(p, n)| Some((p, last_chapter(n)?))).collect(),
            form,
            like: 0,
        };
        usual.like = regular.iter().find(|(_, n)| !usual.is_other(n))?.0;
        Some(usual)
    }

    fn malformed(&self, all: &[Numbered<'_>], at: usize, lone: &LoneLetters) -> Option<Malformed> {
        let one = all.get(at)?;
        let is_malformed = match &one.numbering {
            Some(n) if self.form.fits(n) => self.is_other(n) || lone.has(n),
            Some(n) => !self.is_series_of_its_own(all, at, n),
            None => true,
        };
        is_malformed.then_some(Malformed { at, like: self.like })
    }

    /// Whether a number of the usual form differs in its zeros or lacks its chapter.
    fn is_other(&self, n: &Numbering) -> bool {
        let padded = self.padding.get(&n.prefix).is_some_and(|width| {
            n.width() < *width || n.padded_to().is_some_and(|own| own > *width)
        });
        let lost_dot = self.chapters.get(&n.prefix).is_some_and(|last| {
            n.chapter().is_none()
                && n.steps.first().is_some_and(|step| step.value > last.saturating_add(1))
        });
        padded && !n.last_step().is_letter || lost_dot
    }

    /// Whether the number goes on with, or begins, a series in another form: a neighbour
    /// has the same form, and the letters in front are not those of the usual ones.
    fn is_series_of_its_own(&self, all: &[Numbered<'_>], at: usize, n: &Numbering) -> bool {
        let section = |at: usize| all.get(at).map(|one| &one.activity.sections);
        let has_same_form = |near: usize| {
            let other = all.get(near).and_then(|one| one.numbering.as_ref());
            section(near) == section(at)
                && other.is_some_and(|o| CodeForm::of(o) == CodeForm::of(n))
        };
        let mut neighbours = [at.checked_sub(1), at.checked_add(1)].into_iter().flatten();
        neighbours.any(has_same_form) && !self.families.contains(&(n.letters(), n.chapter()))
    }
}

/// ActivityNumbers that end in a letter for no reason to be seen: `7a` goes on from a 7 or has a
/// `7b` beside it, `1.9x` among plain numbers has neither.
struct LoneLetters {
    /// The numbers without their letter, by how many they are.
    stems: IndexMap<String, usize>,
    /// The numbers that end in no letter.
    plain: BTreeSet<String>,
}

impl LoneLetters {
    fn of(all: &[Numbered<'_>]) -> Self {
        let mut lone = Self { stems: IndexMap::new(), plain: BTreeSet::new() };
        for one in all {
            match &one.numbering {
                Some(n) if n.has_letter_behind() => {
                    *lone.stems.entry(n.stem().to_lowercase()).or_default() += 1;
                }
                Some(n) => drop(lone.plain.insert(n.whole().to_lowercase())),
                None => {}
            }
        }
        lone
    }

    fn has(&self, n: &Numbering) -> bool {
        let stem = n.stem().to_lowercase();
        let are_rare = self.stems.values().sum::<usize>() * 4 <= self.plain.len();
        n.has_letter_behind()
            && are_rare
            && self.stems.get(&stem) == Some(&1)
            && !self.plain.contains(stem.trim_end_matches(|c: char| !c.is_alphanumeric()))
    }
}

/// What at least three, and three in four, of so many have in common.
fn usual(values: impl Iterator<Item = String>, of: usize) -> Option<String> {
    let mut counts: IndexMap<String, usize> = IndexMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let (value, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (count >= 3 && count * 4 >= of * 3).then_some(value)
}

/// The last chapter of an outline, where three in four of its numbers have one.
fn last_chapter(numbers: &[&Numbering]) -> Option<u64> {
    let chapters: Vec<u64> = numbers.iter().filter_map(|n| n.chapter()).collect();
    let are_usual = chapters.len() >= 3 && chapters.len() * 4 >= numbers.len() * 3;
    chapters.into_iter().max().filter(|_| are_usual)
}

/// How wide most numbers are made with zeros, 1 where they are not; none where they do not
/// show it.
fn padding(numbers: &[&Numbering]) -> Option<usize> {
    let numbers = || numbers.iter().filter(|n| !n.last_step().is_letter);
    let short = numbers().filter(|n| n.width() == 1).map(|_| 1);
    let padded = numbers().filter_map(|n| n.padded_to());
    let widths: Vec<String> = short.chain(padded).map(|width| width.to_string()).collect();
    let of = widths.len();
    usual(widths.into_iter(), of).and_then(|width| width.parse().ok())
}
