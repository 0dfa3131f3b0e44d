//! The built-in templates by name: matrices to begin with.
//!
//! A template is a Markdown file in `templates/`: a heading, a paragraph that says whom
//! it is for and ends with its source, and the matrix. What the catalogue tells in Danish
//! is taken from there, so that the two cannot part. The matrices are in Danish.

use crate::error::Error;
use crate::limits::Limits;
use crate::model::cell::Cell;
use crate::model::matrix::{Matrix, Role};
use crate::model::scheme::Scheme;
use crate::model::sheet::Sheet;
use crate::read::read;
use crate::text::{Text, folded, nearest};

/// A built-in template.
///
/// ```
/// use bhuki_core::make::catalogue::Template;
/// let template = Template::named("kommune")?;
/// assert_eq!(template.title().da, "BHUKI-diagram: digitalisering i en kommune");
/// assert_eq!(template.matrix().roles().len(), 20);
/// # Ok::<(), bhuki_core::Error>(())
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct Template {
    /// The name by which `bhuki new` knows it.
    pub name: &'static str,
    english: English,
    markdown: &'static str,
}

/// What the Markdown says in Danish only.
#[derive(Debug, PartialEq, Eq)]
struct English {
    title: &'static str,
    about: &'static str,
    source: &'static str,
}

/// The template that is taken where none is named.
pub const DEFAULT: &str = "kommune";

impl Template {
    /// The template of this name, in any case (`flådestyring` is `flaadestyring`), or an
    /// error that names the nearest one.
    pub fn named(name: &str) -> Result<&'static Self, Error> {
        let wanted = folded(name).replace('æ', "ae").replace('ø', "oe").replace('å', "aa");
        TEMPLATES.iter().find(|template| template.name == wanted).ok_or_else(|| {
            let nearest = nearest(&wanted, TEMPLATES.iter().map(|template| template.name));
            Error::NoSuchTemplate { wanted: name.to_owned(), nearest: nearest.map(str::to_owned) }
        })
    }

    /// The title above the matrix.
    pub fn title(&self) -> Text {
        let first = self.markdown.lines().next().unwrap_or_default();
        Text { da: first.trim_start_matches(['#', ' ']), en: self.english.title }
    }

    /// Whom it is for, in one sentence without a full stop.
    pub fn about(&self) -> Text {
        let paragraph = self.paragraph();
        let ends = [". ", ": "].iter().filter_map(|end| paragraph.find(end));
        let end = ends.min().unwrap_or(paragraph.len());
        Text { da: paragraph.get(..end).unwrap_or_default(), en: self.english.about }
    }

    /// What it builds on, and what of it is our own.
    pub fn source(&self) -> Text {
        let source = self.paragraph().split_once(SOURCE).map_or("", |(_, source)| source);
        Text { da: source, en: self.english.source }
    }

    /// The matrix, in BHUKI and in Danish.
    pub fn matrix(&self) -> Matrix {
        let sheets = read(self.markdown.as_bytes(), &Limits::default()).unwrap_or_default();
        matrix_in(&sheets.into_iter().next().unwrap_or_default())
    }

    fn paragraph(&self) -> &'static str {
        let is_prose = |line: &&str| !line.is_empty() && !line.starts_with(['#', '|']);
        self.markdown.lines().find(is_prose).unwrap_or_default()
    }
}

const SOURCE: &str = "Kilde: ";

/// The matrix of a template's table. Its heads are known, so that a template without
/// activities can be read too, in which there is nothing to find.
fn matrix_in(sheet: &Sheet) -> Matrix {
    let names =
        sheet.row(0).find(|(_, header)| *header == "Aktivitet").map_or(0, |(cell, _)| cell.col);
    let roles: Vec<(u32, &str)> =
        sheet.row(0).map(|(cell, name)| (cell.col, name)).filter(|(col, _)| *col > names).collect();
    let mut builder = Matrix::builder(Scheme::bhuki()).sheet(sheet.name.as_str());
    for (_, name) in &roles {
        builder = builder.role(Role { name: (*name).to_owned(), ..Role::default() });
    }
    // The number stands before the wording, and the headings before the number.
    let levels = names.saturating_sub(1);
    let mut sections: Vec<&str> = Vec::new();
    for row in 1..=sheet.used().map_or(0, |used| used.to.row) {
        let text = |col| sheet.text(Cell::new(row, col));
        if let Some(first) = (0..levels).find(|level| !text(*level).is_empty()) {
            sections.truncate(first as usize);
            sections.extend((first..levels).map(text));
        }
        let letters = roles.iter().map(|(col, name)| (*name, text(*col)));
        let letters: Vec<(&str, &str)> = letters.filter(|(_, text)| !text.is_empty()).collect();
        builder = builder.activity_in(&sections, text(levels), text(names), &letters);
    }
    builder.build()
}

/// Shortens the table below: the file of the same name and its words in English.
macro_rules! template {
    ($name:literal, $title:literal, $about:literal, $source:literal) => {
        Template {
            name: $name,
            english: English { title: $title, about: $about, source: $source },
            markdown: include_str!(concat!("../../templates/", $name, ".md")),
        }
    };
}

/// Every template, the usual one first.
pub static TEMPLATES: &[Template] = &[
    template!(
        "kommune",
        "BHUKI matrix: digitalisation in a municipality",
        "A starting point for a municipality that wants to settle who is responsible for it and \
         digitalisation",
        "the method and the division build on KL & Devoteam A/S, Digital modenhed i kommunerne \
         (May 2012), pp. 63-64; activities and letters are our own proposal."
    ),
    template!(
        "portefoelje",
        "BHUKI matrix: portfolio management",
        "For municipalities that want to prioritise and follow their projects together",
        "phases, bodies and processes build on KL & Devoteam A/S, Digital modenhed i kommunerne \
         (May 2012); activities and letters are our own proposal."
    ),
    template!(
        "gevinstrealisering",
        "BHUKI matrix: realising benefits",
        "For projects that are to change something in everyday work, not only deliver a solution",
        "the principle that the line organisation owns the benefit is from KL & Devoteam A/S, \
         Digital modenhed i kommunerne (May 2012); roles and steps also build on talks by \
         Københavns Kommune and Implement at Projektlederdagen 2021. Activities and letters are \
         our own proposal."
    ),
    template!(
        "organisatorisk-implementering",
        "BHUKI matrix: organisational implementation",
        "For projects in which many people must begin to use a new solution at once",
        "the tracks build on talks by Udbetaling Danmark/ATP and Realize at Projektlederdagen \
         2021; activities and letters are our own proposal."
    ),
    template!(
        "flaadestyring",
        "BHUKI matrix: fleet management",
        "For municipalities that want to know their cars and bicycles and use them better",
        "the advice builds on FleetOptimiser's guide to organisation; activities and letters are \
         our own proposal."
    ),
    template!(
        "pilotprojekt",
        "BHUKI matrix: pilot project",
        "For projects that employers and employees carry out together, trying new technology in a \
         few workplaces before the experience is shared",
        "phases and organisation build on the description of Fremfærd's project on technology and \
         trust (2016-17); activities and letters are our own proposal."
    ),
    template!(
        "ny-teknologi",
        "BHUKI matrix: new technology with good cooperation",
        "For workplaces that get new technology and want the employees to take part from the \
         moment the need is described",
        "the idea of early involvement and shared ownership is from Fremfærd's work on new \
         technology and good cooperation in three municipalities (2023); activities and letters \
         are our own proposal."
    ),
    template!(
        "tom",
        "BHUKI matrix: empty",
        "For those who want to begin from scratch",
        "the method is described in KL & Devoteam A/S, Digital modenhed i kommunerne (May 2012), \
         pp. 63-64; the roles are our own proposal."
    ),
    template!(
        "kl-2012",
        "BHUKI matrix: overall planning and organisation",
        "Figure 15 as it was printed, for those who want to see the model",
        "KL & Devoteam A/S, Digital modenhed i kommunerne (May 2012), pp. 63-64, figure 15; the \
         letters are the printed ones, but in which column each letter stands is our own reading."
    ),
];

#[cfg(test)]
mod tests;
