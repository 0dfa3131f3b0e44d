//! One part of a package as a stream of XML events.

use crate::text::text;
use std::io::BufRead;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::error::Error;
use crate::error::{broken, damaged};

/// A reader of XML events that knows the name of its part, for errors.
///
/// Empty elements come as a start and an end. Names are compared without their
/// prefix: writers choose prefixes freely.
pub(crate) struct Xml<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    part: String,
}

impl<R: BufRead> Xml<R> {
    /// Starts reading.
    pub(crate) fn new(part: &str, from: R) -> Self {
        let mut reader = Reader::from_reader(from);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new(), part: part.to_owned() }
    }

    /// The next event; [`Event::Eof`] at the end.
    pub(crate) fn next(&mut self) -> Result<Event<'_>, Error> {
        self.buffer.clear();
        match self.reader.read_event_into(&mut self.buffer) {
            // No format we read has one, and it is where entity bombs live.
            Ok(Event::DocType(_)) => {
                Err(damaged(text!("{} har en dokumenttype", "{} has a document type", self.part)))
            }
            Ok(event) => Ok(event),
            Err(why) => Err(broken(&self.part, &why)),
        }
    }

    /// The part's name.
    pub(crate) fn part(&self) -> &str {
        &self.part
    }

    /// Reads past the end of the element just started.
    pub(crate) fn skip(&mut self) -> Result<(), Error> {
        let mut depth = 1_u32;
        while depth > 0 {
            match self.next()? {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(self.cut()),
                _ => {}
            }
        }
        Ok(())
    }

    /// The error for a part that ends too early.
    pub(crate) fn cut(&self) -> Error {
        crate::error::cut(&self.part)
    }
}

/// The value of an attribute as it stands, by its name without prefix.
pub(crate) fn raw<'e>(
    element: &'e BytesStart<'_>,
    name: &str,
) -> Option<std::borrow::Cow<'e, str>> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .map(|attribute| attribute.value)
}

/// The value of an attribute with its entities resolved.
pub(crate) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).ok())
        .map(std::borrow::Cow::into_owned)
}

/// Whether an attribute is there and true.
pub(crate) fn is_true(element: &BytesStart<'_>, name: &str) -> bool {
    matches!(raw(element, name).as_deref(), Some("1" | "true"))
}

/// Whether an element such as `<b/>` turns its feature on, as in fonts.
pub(crate) fn turns_on(element: &BytesStart<'_>) -> bool {
    !matches!(raw(element, "val").as_deref(), Some("0" | "false" | "off"))
}

/// Whether an attribute is there and the number zero.
pub(crate) fn is_zero(element: &BytesStart<'_>, name: &str) -> bool {
    raw(element, name).and_then(|value| value.trim().parse::<f64>().ok()) == Some(0.0)
}

/// The text an entity stands for: the five every XML has, and characters by number.
pub(crate) fn entity(reference: &BytesRef<'_>) -> String {
    let known = match &**reference {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "apos" => '\'',
        "quot" => '"',
        _ => match reference.resolve_char_ref() {
            Ok(Some(character)) => character,
            _ => char::REPLACEMENT_CHARACTER,
        },
    };
    known.to_string()
}
