//! Legends: where a sheet explains its letters, and which family it explains.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::legend_entries::{LegendEntry, entries};

use crate::model::cell::{Area, Cell};
use crate::model::matrix::{Explained, Matrix};
use crate::model::meanings::{self, Meaning};
use crate::model::scheme::{Duty, SCHEMES, Scheme};
use crate::model::sheet::Sheet;

/// The explanations of letters found in a sheet.
#[derive(Debug, Default)]
pub(super) struct Legend {
    /// The cells of the legend: no evidence for a matrix.
    pub(super) cells: BTreeSet<Cell>,
    /// For each family, by its place in [`SCHEMES`], how many of its letters are
    /// explained with its own words.
    explained: Vec<usize>,
    /// The letters that are explained at all.
    letters: BTreeSet<char>,
    /// Whether letters are explained, and none of them as any family does: the
    /// letters of the sheet are about something else.
    pub(super) is_foreign: bool,
    /// The family that the legend defines, where it is none of the known ones.
    pub(super) own: Option<&'static Scheme>,
    /// The families whose names stand in the sheet's texts.
    named: Vec<&'static Scheme>,
    entries: Vec<LegendEntry>,
}

impl Legend {
    pub(super) fn of(sheet: &Sheet) -> Self {
        let mut entries = entries(sheet);
        for group in entries.chunk_by_mut(is_near) {
            resolve(group);
        }
        let mut legend = Self { named: named(sheet), ..Self::default() };
        for scheme in SCHEMES {
            let fits = |entry: &&LegendEntry| entry.explains(scheme);
            let fitting: Vec<&LegendEntry> = entries.iter().filter(fits).collect();
            let letters: BTreeSet<char> = fitting.iter().map(|entry| entry.letter).collect();
            legend.explained.push(letters.len());
            // Two letters may be chance; three with the family's own words are a legend.
            if letters.len() >= ENOUGH {
                legend.cells.extend(fitting.iter().flat_map(|entry| entry.cells));
                legend.letters.extend(letters);
            }
        }
        for group in entries.chunk_by(is_near) {
            if let Some(own) = legend.own.is_none().then(|| own_family(group)).flatten() {
                legend.own = Some(own);
                legend.cells.extend(group.iter().flat_map(|entry| entry.cells));
                legend.letters.extend(group.iter().map(|entry| entry.letter));
            }
        }
        let is_unknown = legend.own.is_none() && legend.explained.iter().all(|known| *known == 0);
        legend.is_foreign = is_unknown && entries.chunk_by(is_near).any(is_list);
        legend.take_neighbours(&entries);
        legend.entries = entries;
        legend
    }

    /// What the sheet says about the letters of a family, outside its matrices: several
    /// letters explained close together. A letter beside a text elsewhere explains nothing.
    pub(super) fn explained(
        &self,
        sheet: &str,
        scheme: &'static Scheme,
        matrices: &[Area],
    ) -> Vec<Explained> {
        let is_outside = |cell: &Cell| {
            self.cells.contains(cell) || matrices.iter().all(|area| !area.contains(*cell))
        };
        let entries = self.entries.iter().filter(|entry| scheme.letter(entry.letter).is_some());
        let entries: Vec<&LegendEntry> =
            entries.filter(|entry| entry.cells.iter().all(is_outside)).collect();
        let is_near = |a: &&LegendEntry, b: &&LegendEntry| is_near(a, b);
        let is_legend = |entries: &&[&LegendEntry]| {
            let letters: BTreeSet<char> = entries.iter().map(|entry| entry.letter).collect();
            letters.len() >= ENOUGH
        };
        let groups = entries.chunk_by(is_near).filter(is_legend);
        let explained = |entry: &&LegendEntry| Explained {
            letter: entry.letter,
            meaning: entry.meaning.clone(),
            sheet: sheet.to_owned(),
            cell: entry.meaning_cell(),
        };
        groups.flatten().map(explained).collect()
    }

    /// An entry right below or beside a sure one belongs to the legend too, even
    /// where its words are the sheet's own.
    fn take_neighbours(&mut self, entries: &[LegendEntry]) {
        loop {
            let near = |entry: &&LegendEntry| {
                let [a, _] = entry.cells;
                !self.cells.contains(&a)
                    && self.cells.iter().any(|c| {
                        (c.col == a.col && c.row.abs_diff(a.row) == 1)
                            || (c.row == a.row && c.col.abs_diff(a.col) <= 2)
                    })
            };
            let Some(found) = entries.iter().find(near) else { return };
            self.letters.insert(found.letter);
            self.cells.extend(found.cells);
        }
    }

    /// How strongly the sheet speaks for a family: 0 not at all, 1 its name stands
    /// there, up to 3 where the legend explains exactly its letters,
    /// 4 where it defines the family.
    pub(super) fn speaks_for(&self, scheme: &'static Scheme) -> usize {
        if let Some(own) = self.own {
            return if std::ptr::eq(own, scheme) { 4 } else { 0 };
        }
        let place = SCHEMES.iter().position(|s| std::ptr::eq(s, scheme));
        let explained = place.and_then(|i| self.explained.get(i)).copied().unwrap_or(0);
        let all = scheme.letters.len();
        let exactly = explained == all && self.letters.len() == all;
        let named = usize::from(self.named.contains(&scheme));
        match explained {
            _ if exactly => 3,
            explained if explained >= 3 && self.letters.len() <= all => 2,
            _ => named,
        }
    }
}

/// Notes with each matrix what the workbook says its letters mean: in its own sheet, else
/// in the first other one that has a legend and no matrix in another family.
pub(super) fn explain(sheets: &[Sheet], legends: &[Legend], matrices: &mut [Matrix]) {
    let mut by_scheme: IndexMap<&str, InScheme> = IndexMap::new();
    for i in 0..matrices.len() {
        let Some(scheme) = matrices.get(i).map(|matrix| matrix.scheme) else { continue };
        let known = by_scheme.entry(scheme.name);
        let known = known.or_insert_with(|| InScheme::of(sheets, legends, matrices, scheme));
        if let Some(matrix) = matrices.get_mut(i) {
            let own = known.by_sheet.get(&matrix.sheet);
            matrix.legend.clone_from(own.unwrap_or(&known.elsewhere));
        }
    }
}

/// What the sheets say about the letters of one family.
struct InScheme {
    /// By name, the sheets that say something.
    by_sheet: IndexMap<String, Vec<Explained>>,
    /// What holds for a sheet that says nothing.
    elsewhere: Vec<Explained>,
}

impl InScheme {
    fn of(
        sheets: &[Sheet],
        legends: &[Legend],
        matrices: &[Matrix],
        scheme: &'static Scheme,
    ) -> Self {
        let mut in_sheet: IndexMap<&str, Vec<&Matrix>> = IndexMap::new();
        for matrix in matrices {
            in_sheet.entry(&matrix.sheet).or_default().push(matrix);
        }
        let mut all = Self { by_sheet: IndexMap::new(), elsewhere: Vec::new() };
        for (sheet, legend) in sheets.iter().zip(legends) {
            let here = in_sheet.get(sheet.name.as_str()).map(Vec::as_slice).unwrap_or_default();
            let areas: Vec<Area> = here.iter().map(|matrix| matrix.area).collect();
            let explained = legend.explained(&sheet.name, scheme, &areas);
            if explained.is_empty() {
                continue;
            }
            let is_for_others = here.iter().all(|matrix| matrix.scheme == scheme);
            if is_for_others && all.elsewhere.is_empty() {
                all.elsewhere.clone_from(&explained);
            }
            all.by_sheet.insert(sheet.name.clone(), explained);
        }
        all
    }
}

/// So many letters explained together are a legend; fewer may be chance.
const ENOUGH: usize = 3;

/// Whether two entries, one after the other, belong to one legend.
fn is_near(a: &LegendEntry, b: &LegendEntry) -> bool {
    b.letter_cell().row - a.letter_cell().row <= 2
}

/// Whether the entries stand as those of a legend do: each letter once, one below the
/// other or all in one cell.
fn is_list(group: &[LegendEntry]) -> bool {
    let letters: BTreeSet<char> = group.iter().map(|entry| entry.letter).collect();
    let columns: BTreeSet<u32> = group.iter().map(|entry| entry.letter_cell().col).collect();
    letters.len() >= ENOUGH && letters.len() == group.len() && columns.len() == 1
}

/// Finds out what the words of a legend mean beside each other.
fn resolve(group: &mut [LegendEntry]) {
    let meanings: Vec<Option<Meaning>> =
        group.iter().map(|entry| meanings::meaning_of(&entry.meaning)).collect();
    let duties = meanings::duties_of(&meanings);
    for ((entry, duties), meaning) in group.iter_mut().zip(duties).zip(meanings) {
        entry.duties = duties;
        entry.is_known = meaning.is_some();
    }
}

/// The family that a legend defines, where none of the known ones says the same. Where one
/// letter only is at odds with a family that has just these letters, the legend is wrong.
fn own_family(group: &[LegendEntry]) -> Option<&'static Scheme> {
    let mut letters: Vec<&LegendEntry> = Vec::new();
    for entry in group {
        if letters.iter().all(|known| known.letter != entry.letter) {
            letters.push(entry);
        }
    }
    let known = letters.iter().filter(|entry| entry.is_known).count();
    if letters.len() < ENOUGH || known < 2 || known * 2 < letters.len() {
        return None;
    }
    let says_the_same = |scheme: &&'static Scheme| {
        let odd = letters.iter().filter(|entry| entry.contradicts(scheme)).count();
        odd == 0 || odd == 1 && letters.len() == scheme.letters.len()
    };
    if SCHEMES.iter().find(says_the_same).is_some() {
        return None;
    }
    let defined: Vec<(char, Vec<Duty>, String)> = letters
        .iter()
        .map(|entry| (entry.letter, entry.duties.clone(), entry.meaning.clone()))
        .collect();
    Scheme::own(&defined)
}

/// The families whose names stand as words in the sheet's name or texts.
fn named(sheet: &Sheet) -> Vec<&'static Scheme> {
    let mut found = Vec::new();
    let texts = sheet.texts().map(|(_, text)| text).filter(|text| text.len() < 400);
    for text in texts.chain([sheet.name.as_str()]) {
        let upper = text.to_uppercase();
        for scheme in SCHEMES {
            let named = |name: &str| contains_word(&upper, &name.to_uppercase());
            // Written in capitals, as an abbreviation is: `paris` may be a city.
            let written = contains_word(text, &scheme.name.to_uppercase())
                || scheme.aliases.iter().any(|alias| named(alias));
            if written && !found.contains(&scheme) {
                found.push(scheme);
            }
        }
    }
    // "RACI-VS" holds the word "RACI": the longer name is the one that is meant.
    let longer = |short: &Scheme| {
        found.iter().any(|s| s.name.len() > short.name.len() && s.name.contains(short.name))
    };
    found.iter().copied().filter(|scheme| !longer(scheme)).collect()
}

fn contains_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|t| t.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speaks(rows: &[&[&str]], scheme: &str) -> usize {
        let sheet = Sheet::from_rows("Ark1", rows);
        Legend::of(&sheet).speaks_for(Scheme::named(scheme).unwrap())
    }

    #[test]
    fn a_legend_names_its_family_by_the_words() {
        let beside: &[&[&str]] = &[
            &["B", "Beslutningskompetence"],
            &["H", "Hovedansvar: præcis én"],
            &["U", "Udførende"],
            &["K", "Konsulteret"],
            &["I", "Informeret"],
        ];
        assert_eq!(speaks(beside, "bhuki"), 3);
        assert_eq!(speaks(beside, "huki"), 0);
        let line: &[&[&str]] =
            &[&["R = Responsible, A = Accountable, C = Consulted, I = Informed"]];
        assert_eq!(speaks(line, "raci"), 3);
        assert_eq!(speaks(line, "daci"), 0);
    }

    #[test]
    fn a_name_is_a_word_of_its_own() {
        assert_eq!(speaks(&[&["RACI-VS for drift"]], "raci-vs"), 1);
        assert_eq!(speaks(&[&["RACI-VS for drift"]], "raci"), 0);
        assert_eq!(speaks(&[&["En tur til Paris"]], "paris"), 0);
        assert_eq!(speaks(&[&["BHUKI-diagram"]], "bhuki"), 1);
        assert_eq!(speaks(&[&["BHUKI-diagram"]], "huki"), 0);
    }
}
