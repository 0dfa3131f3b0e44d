//! The elements around a place in a page, and what they do to its text.

use std::collections::HashSet;

use html5gum::StartTag;

use super::style;
use crate::model::sheet::Look;

/// One element as far as it matters to what is inside it.
#[derive(Debug)]
pub(super) struct Element {
    name: String,
    seen: Seen,
    /// What it says about the look of what is inside.
    pub(super) look: Look,
}

/// How much of an element is on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    Fully,
    /// It takes its place, but nobody sees its text.
    AsBlank,
    /// It takes no place.
    NotAtAll,
}

impl Element {
    pub(super) fn of(name: &str, tag: &StartTag<()>, hidden: &HashSet<String>) -> Self {
        let value = |attribute: &[u8]| {
            let value = tag.attributes.get(attribute);
            value.map_or(String::new(), |value| String::from_utf8_lossy(value).into_owned())
        };
        let has = |attribute: &[u8]| tag.attributes.contains_key(attribute);
        let list = value(b"style");
        let classes = value(b"class");
        let is_class = |of: &dyn Fn(&str) -> bool| classes.split_ascii_whitespace().any(of);
        // Frameworks hide on small screens and show on large ones: "d-none d-md-block".
        let returns = is_class(&|class| {
            class.contains(':') || (class.starts_with("d-") && class != "d-none")
        });
        let hides = |class: &str| {
            hidden.contains(class) || (style::HIDING_CLASSES.contains(&class) && !returns)
        };
        let is_gone = has(b"hidden")
            || style::is_gone(&list)
            || is_class(&hides)
            || matches!(name, "script" | "style" | "template" | "head" | "noscript" | "svg")
            || (name == "option" && !has(b"selected"));
        let weight = style::property(&list, "font-weight").unwrap_or_default();
        let is_blank =
            style::is_unseen(&list) || value(b"aria-hidden").eq_ignore_ascii_case("true");
        let look = Look {
            bold: matches!(name, "b" | "strong" | "th")
                || matches!(&*weight, "bold" | "bolder" | "600" | "700" | "800" | "900"),
            filled: style::is_filled(&list)
                || style::is_colour(&value(b"bgcolor"))
                || style::is_colour(&value(b"data-highlight-colour"))
                || is_class(&|class| class.starts_with("highlight-")),
            indent: style::indent(&list),
        };
        let seen = match (is_gone, is_blank) {
            (true, _) => Seen::NotAtAll,
            (false, true) => Seen::AsBlank,
            (false, false) => Seen::Fully,
        };
        Self { name: name.to_owned(), seen, look }
    }

    fn is_gone(&self) -> bool {
        self.seen == Seen::NotAtAll
    }

    /// Whether its text is not seen.
    pub(super) fn is_hidden(&self) -> bool {
        self.seen != Seen::Fully
    }
}

/// The elements around the place that has been reached, the outermost first.
#[derive(Debug, Default)]
pub(super) struct Elements {
    all: Vec<Element>,
    /// How many of them are gone, hidden and bold, so that nobody has to look.
    gone: usize,
    hidden: usize,
    bold: usize,
    /// Elements beyond the deepest, which are not kept.
    beyond: usize,
}

/// Pages nest elements some dozens deep; what lies deeper has no effect.
const DEEPEST: usize = 2000;

/// The end of an element is looked for among so many, as it rarely is further out.
const LOOKED_AT: usize = 100;

impl Elements {
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn push(&mut self, element: Element) {
        // The next item or paragraph ends the one before it.
        let ends_itself = matches!(&*element.name, "p" | "li" | "option" | "dt" | "dd");
        if ends_itself && self.all.last().is_some_and(|last| last.name == element.name) {
            self.pop();
        }
        if self.all.len() >= DEEPEST && !matches!(&*element.name, "table" | "tr" | "td" | "th") {
            self.beyond += 1;
            return;
        }
        self.gone += usize::from(element.is_gone());
        self.hidden += usize::from(element.is_hidden());
        self.bold += usize::from(element.look.bold);
        self.all.push(element);
    }

    fn pop(&mut self) {
        if let Some(element) = self.all.pop() {
            self.gone -= usize::from(element.is_gone());
            self.hidden -= usize::from(element.is_hidden());
            self.bold -= usize::from(element.look.bold);
        }
    }

    pub(super) fn truncate(&mut self, length: usize) {
        while self.all.len() > length {
            self.pop();
        }
        self.beyond = 0;
    }

    /// Ends the innermost element of this name above the floor, and those inside it.
    pub(super) fn close(&mut self, name: &str, floor: usize) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let inside = self.all.iter().enumerate().skip(floor).rev().take(LOOKED_AT);
        let found = inside.into_iter().find(|(_, element)| element.name == name);
        if let Some((index, _)) = found {
            self.truncate(index);
        }
    }

    /// Whether the place is off the page.
    pub(super) fn is_gone(&self) -> bool {
        self.gone > 0
    }

    /// Whether text at the place is not seen.
    pub(super) fn is_hidden(&self) -> bool {
        self.hidden > 0
    }

    pub(super) fn is_bold(&self) -> bool {
        self.bold > 0
    }

    /// Whether the row that has just begun is filled.
    pub(super) fn row_is_filled(&self) -> bool {
        self.all.last().is_some_and(|element| element.name == "tr" && element.look.filled)
    }
}
