//! As much of a style sheet as tells what is hidden, filled or set in.

use std::collections::HashSet;

/// The value of a property in a list such as `color: red; display: none`, in small letters
/// and without blanks.
pub(super) fn property(list: &str, name: &str) -> Option<String> {
    // Of two the last one counts.
    list.rsplit(';').find_map(|declaration| {
        let (key, value) = declaration.split_once(':')?;
        let value = || value.to_ascii_lowercase().replace(char::is_whitespace, "");
        key.trim().eq_ignore_ascii_case(name).then(value)
    })
}

/// Whether a list of properties takes its element off the page.
pub(super) fn is_gone(list: &str) -> bool {
    property(list, "display").is_some_and(|value| value.starts_with("none"))
}

/// Whether a list of properties leaves an empty place.
pub(super) fn is_unseen(list: &str) -> bool {
    property(list, "visibility").is_some_and(|value| value.starts_with("hidden"))
}

/// Whether a list of properties gives a background that can be seen.
pub(super) fn is_filled(list: &str) -> bool {
    let colour = property(list, "background-color").or_else(|| property(list, "background"));
    colour.is_some_and(|colour| is_colour(&colour))
}

/// Whether a colour is another than the page's own.
pub(super) fn is_colour(colour: &str) -> bool {
    const NONE: [&str; 10] = [
        "", "none", "transparent", "white", "inherit", "initial", "#fff", "#ffffff",
        "rgb(255,255,255)", "rgba(0,0,0,0)",
    ];
    !NONE.contains(&&*colour.trim().to_ascii_lowercase())
}

/// How far a list of properties sets its text in, in steps of 20 pixels.
pub(super) fn indent(list: &str) -> u8 {
    let length = property(list, "padding-left").or_else(|| property(list, "text-indent"));
    let length = length.unwrap_or_default();
    let digits = length.trim_end_matches(|c: char| !c.is_ascii_digit());
    let pixels: f64 = digits.parse().unwrap_or(0.0);
    let pixels = if length.ends_with("em") { pixels * 16.0 } else { pixels };
    let steps = (1..=20_u8).rev().find(|steps| pixels >= f64::from(*steps) * 20.0);
    steps.unwrap_or(0)
}

/// The classes that a style sheet hides on the screen. Only plain selectors such as `.tip`
/// and `td.tip` are known; rules inside others, as for printing, are left out.
pub(super) fn hidden_classes(sheet: &str) -> HashSet<String> {
    let mut hidden = HashSet::new();
    let mut depth = 0_u32;
    let mut rest = sheet;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, after) = rest.split_at(at);
        rest = after.get(1..).unwrap_or_default();
        if after.starts_with('}') {
            depth = depth.saturating_sub(1);
            continue;
        }
        if depth == 0
            && let Some((list, _)) = rest.split_once('}')
            && is_gone(list)
        {
            hidden.extend(before.split(',').filter_map(class_of));
        }
        depth += 1;
    }
    hidden
}

/// The class in a selector that has nothing else but a tag before it.
fn class_of(selector: &str) -> Option<String> {
    let selector = selector.rsplit("*/").next()?.trim();
    let (tag, class) = selector.split_once('.')?;
    let is_name = |name: &str| name.chars().all(|c| c.is_alphanumeric() || "-_".contains(c));
    (is_name(tag) && is_name(class) && !class.is_empty()).then(|| class.to_owned())
}

/// Classes that frameworks hide from the eye, and those of the addresses around a sheet
/// that Google exports, which are no part of it.
pub(super) const HIDING_CLASSES: [&str; 9] = [
    "sr-only", "visually-hidden", "screen-reader-text", "d-none", "hidden", "assistive",
    "row-header", "row-headers-background", "column-headers-background",
];

/// Elements without an end.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements that begin on a line of their own.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "li"
            | "ul"
            | "ol"
            | "dl"
            | "dt"
            | "dd"
            | "pre"
            | "blockquote"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "hr"
            | "address"
            | "figure"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_are_read() {
        assert!(is_gone("color:red; Display : none !important"));
        assert!(!is_gone("display:none;display:block"));
        assert!(is_filled("background: #EEE") && !is_filled("background-color: #FFFFFF"));
        assert_eq!(["padding-left:45px", "text-indent: 2em", "x"].map(indent), [2, 1, 0]);
    }

    #[test]
    fn hidden_classes_are_found() {
        let sheet = "/* tip */ .a, td.b-c { display: none; } .d .e { display:none }\
                     @media print { .f { display: none } } .g { color: red } .h{display:none";
        let mut hidden: Vec<String> = hidden_classes(sheet).into_iter().collect();
        hidden.sort();
        assert_eq!(hidden, ["a", "b-c"]);
    }
}
