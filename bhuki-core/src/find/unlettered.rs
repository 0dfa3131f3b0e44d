//! Rows with a wording but no letter: headings, or activities that nobody has filled in.

use std::collections::{BTreeMap, BTreeSet};

use super::evidence::ratio;
use super::heading_evidence::{CONTINUES, IS_HEADING, RowBelow, UnletteredRow};
use super::headings::{HeadingNumber, is_upper};
use super::rows::{RowKind, Sorter};
use super::view::Class;
use super::wording_form::{Ending, Form, mark_of};
use crate::model::cell::Cell;
use crate::model::words;

/// What a row shows besides its words; rows of one sort look alike.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[expect(clippy::struct_excessive_bools, reason = "each is one piece of evidence")]
struct Appearance {
    col: u32,
    alone: bool,
    upper: bool,
    colon: bool,
    section_word: bool,
    mark: Option<char>,
    number: usize,
}

/// What is true of all the rows together.
#[expect(clippy::struct_excessive_bools, reason = "each is one piece of evidence")]
struct Whole {
    form: Form,
    /// How many parts the numbers of the activities have at least; none where most have none.
    depth: Option<usize>,
    mostly_numbered: bool,
    upper: bool,
    section_words: bool,
    dashes: bool,
    /// The other columns that most activities fill.
    filled: Vec<u32>,
    opens: bool,
    regular: bool,
    appearances: BTreeMap<Appearance, usize>,
    lettered: usize,
}

impl Sorter<'_, '_> {
    /// Decides for each wording without a letter whether it is a heading, and whether it
    /// goes on with the wording above it.
    pub(super) fn split_headings(&self, rows: &[u32], kinds: &mut [RowKind]) {
        if !kinds.contains(&RowKind::Unlettered) {
            return;
        }
        self.join_wordings(rows, kinds);
        let whole = self.whole(rows, kinds);
        let before = kinds.to_vec();
        let is_unlettered = |i: &usize| before.get(*i) == Some(&RowKind::Unlettered);
        let unlettered: Vec<usize> = (0..rows.len()).filter(is_unlettered).collect();
        let mut headings = BTreeSet::new();
        let mut looks: BTreeSet<Appearance> = BTreeSet::new();
        for pass in 0..2 {
            let in_company = pass > 0 && headings.len() * 3 >= unlettered.len() * 2;
            for i in &unlettered {
                let mut facts = self.facts_of(rows, &before, *i, &whole);
                let look = rows.get(*i).map(|row| self.appearance(*row));
                let of_activities = |look: &Appearance| {
                    whole.appearances.get(look).is_some_and(|count| *count * 5 > whole.lettered)
                };
                let look = look.filter(|look| !of_activities(look));
                facts.like_a_heading =
                    pass > 0 && look.as_ref().is_some_and(|look| looks.contains(look));
                facts.in_company = in_company;
                if IS_HEADING.holds(&facts) && headings.insert(*i) {
                    looks.extend(look);
                }
            }
        }
        for i in headings {
            kinds.get_mut(i).into_iter().for_each(|kind| *kind = RowKind::Section);
        }
    }

    /// Finds the rows that go on with the wording above them.
    fn join_wordings(&self, rows: &[u32], kinds: &mut [RowKind]) {
        let lettered = lettered(rows, kinds);
        let texts: Vec<&str> = lettered.iter().map(|row| self.wording(*row)).collect();
        let capitals = texts.len() > 2 && texts.iter().all(|text| !is_small(text));
        for i in 1..rows.len() {
            let (Some(row), Some(above)) = (rows.get(i), rows.get(i - 1)) else { return };
            let follows = matches!(kinds.get(i - 1), Some(RowKind::Activity | RowKind::Continues));
            let is_plain = self.lead_texts(*row).len() == 1 && self.number(*row).is_none();
            if kinds.get(i) != Some(&RowKind::Unlettered)
                || !follows
                || above + 1 != *row
                || !is_plain
            {
                continue;
            }
            let mut duties = self.duties.iter().map(|col| self.view.origin(Cell::new(*row, *col)));
            let text = self.wording(*row);
            let facts = RowBelow {
                covered: duties.any(|origin| origin.row < *row && !self.view.is_empty(origin)),
                small_letter: is_small(text),
                small_among_capitals: is_small(text) && capitals,
            };
            if CONTINUES.holds(&facts) {
                kinds.get_mut(i).into_iter().for_each(|kind| *kind = RowKind::Continues);
            }
        }
    }

    fn wording(&self, row: u32) -> &str {
        self.view.cell_text(self.name_cell(row))
    }

    fn code_text(&self, row: u32) -> &str {
        let code = self.lead.code.map(|col| self.view.cell_text(Cell::new(row, col)));
        code.unwrap_or_default()
    }

    /// The number of a row: in its own column, else before the wording.
    fn number(&self, row: u32) -> Option<HeadingNumber> {
        let code = self.code_text(row);
        let before = || HeadingNumber::of(self.wording(row));
        if code.is_empty() { before() } else { HeadingNumber::of(code).or_else(before) }
    }

    fn heading_text(&self, row: u32) -> &str {
        self.lead_texts(row).first().map(|cell| self.view.cell_text(*cell)).unwrap_or_default()
    }

    fn appearance(&self, row: u32) -> Appearance {
        let texts = self.lead_texts(row);
        let text = self.heading_text(row);
        Appearance {
            col: texts.first().map_or(self.lead.name, |cell| cell.col),
            alone: texts.len() == 1,
            upper: is_upper(text),
            colon: text.ends_with(':'),
            section_word: words::opens_section(text),
            mark: mark_of(text),
            number: self.number(row).map_or(0, |number| number.depth()),
        }
    }

    fn whole(&self, rows: &[u32], kinds: &[RowKind]) -> Whole {
        let lettered = lettered(rows, kinds);
        let unlettered = kinds.iter().filter(|kind| **kind == RowKind::Unlettered).count();
        let texts: Vec<&str> = lettered.iter().map(|row| self.wording(*row)).collect();
        let share = |holds: fn(&str) -> bool| {
            ratio(texts.iter().filter(|text| holds(text)).count(), texts.len())
        };
        let numbers: Vec<usize> =
            lettered.iter().filter_map(|row| self.number(*row)).map(|n| n.depth()).collect();
        let mut appearances = BTreeMap::new();
        for row in &lettered {
            *appearances.entry(self.appearance(*row)).or_insert(0) += 1;
        }
        let is_row = |kind: &&RowKind| !matches!(kind, RowKind::Empty | RowKind::Out(_));
        let opens = kinds.iter().find(is_row) == Some(&RowKind::Unlettered);
        Whole {
            form: Form::of(&texts),
            depth: numbers.iter().copied().min(),
            mostly_numbered: numbers.len() * 2 > lettered.len(),
            upper: share(is_upper) > 0.3,
            section_words: share(words::opens_section) > 0.3,
            dashes: self.has_dashes(&lettered),
            filled: self.filled_columns(&lettered),
            opens: opens && unlettered > 1,
            regular: is_regular(kinds),
            appearances,
            lettered: lettered.len(),
        }
    }

    /// Whether most of the duty cells without letters hold dashes.
    fn has_dashes(&self, lettered: &[u32]) -> bool {
        let cells = || lettered.iter().flat_map(|row| self.duty_classes(*row));
        let dashes = cells().filter(|class| *class == Class::Dash).count();
        let empty = cells().filter(|class| *class == Class::Empty).count();
        dashes > empty * 4
    }

    /// The columns besides wording and duties in which most activities have something.
    fn filled_columns(&self, lettered: &[u32]) -> Vec<u32> {
        let others = self.lead.others.iter().map(|skipped| skipped.cells.from.col);
        let columns = others.chain(self.lead.sections.iter().copied());
        let is_filled = |col: &u32| {
            let filled =
                lettered.iter().filter(|row| !self.view.is_empty(Cell::new(**row, *col))).count();
            lettered.len() > 1 && filled * 10 >= lettered.len() * 7
        };
        columns.filter(is_filled).collect()
    }

    fn facts_of(&self, rows: &[u32], kinds: &[RowKind], i: usize, whole: &Whole) -> UnletteredRow {
        let Some(row) = rows.get(i).copied() else { return UnletteredRow::default() };
        let texts = self.lead_texts(row);
        let Some(at) = texts.first().copied() else { return UnletteredRow::default() };
        let text = self.heading_text(row);
        let alone = texts.len() == 1;
        let number = self.number(row);
        let mut below = rows.iter().zip(kinds).skip(i + 1);
        let below = below.find(|(_, kind)| **kind != RowKind::Empty);
        let next_number = below.and_then(|(row, _)| self.number(*row));
        let is_above = number.as_ref().is_some_and(|number| {
            next_number.is_some_and(|next| number.is_above(&next))
                || whole.mostly_numbered && whole.depth.is_some_and(|depth| number.depth() < depth)
        });
        let filled = whole.filled.iter().any(|col| !self.view.is_empty(Cell::new(row, *col)));
        let section_word = words::opens_section(text) && !whole.section_words;
        let ends_alike =
            whole.form.ending.as_ref().map(|e| Ending::of(self.plain(row)).contains(e));
        let dashes = self.duty_classes(row).filter(|class| *class == Class::Dash).count();
        UnletteredRow {
            beside_wordings: at.col != self.lead.name && alone,
            number_above: is_above,
            numbered_like_activities: number.is_some()
                && !is_above
                && !section_word
                && whole.mostly_numbered,
            numberless: whole.mostly_numbered && number.is_none() && alone,
            numbered_alone: number.is_some() && whole.depth.is_none() && !section_word,
            upper: is_upper(text) && !whole.upper,
            colon: text.ends_with(':'),
            section_word,
            before_activity: below.is_some_and(|(_, kind)| *kind == RowKind::Activity),
            last: below.is_none(),
            opens: whole.opens,
            regular: whole.regular && alone,
            // Nouns in the plural may end as verbs do at the end of a wording.
            acts_like_activities: match (ends_alike, &whole.form.ending) {
                (Some(true), Some(Ending::Last(_))) => 0.6,
                (Some(true), _) => 1.0,
                _ => 0.0,
            },
            acts_otherwise: ends_alike == Some(false),
            filled_like_activities: filled,
            empty_elsewhere: !whole.filled.is_empty() && !filled,
            unmarked: whole.form.mark.is_some() && mark_of(text) != whole.form.mark,
            marked_like_activities: whole.form.mark.is_some() && mark_of(text) == whole.form.mark,
            without_dashes: whole.dashes && dashes == 0,
            dashes: dashes * 2 >= self.duties.len(),
            in_company: false,
            like_a_heading: false,
        }
    }

    /// The wording, else the first text, as it is compared with the other wordings.
    fn plain(&self, row: u32) -> &str {
        let wording = self.wording(row);
        if wording.is_empty() { self.heading_text(row) } else { wording }
    }
}

fn lettered(rows: &[u32], kinds: &[RowKind]) -> Vec<u32> {
    let lettered = rows.iter().zip(kinds).filter(|(_, kind)| **kind == RowKind::Activity);
    lettered.map(|(row, _)| *row).collect()
}

fn is_small(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}

/// Whether the rows without letters stand as headings do: several, and each before
/// at least two activities.
fn is_regular(kinds: &[RowKind]) -> bool {
    let is_row = |kind: &&RowKind| !matches!(**kind, RowKind::Empty | RowKind::Continues);
    let rows: Vec<&RowKind> = kinds.iter().filter(is_row).collect();
    let is_unlettered = |i: &usize| rows.get(*i) == Some(&&RowKind::Unlettered);
    let unlettered: Vec<usize> = (0..rows.len()).filter(is_unlettered).collect();
    let is_activity = |i: usize| rows.get(i) == Some(&&RowKind::Activity);
    let before_two = unlettered.iter().filter(|i| is_activity(**i + 1) && is_activity(**i + 2));
    unlettered.len() > 1 && before_two.count() == unlettered.len()
}
