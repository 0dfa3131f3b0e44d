//! An Office or OpenDocument file as a package of parts: opened within limits, its
//! relationships resolved, its XML read as a stream.
//!
//! [`Package::open`] is the guard that stands before every library that reads a
//! zipped workbook: it bounds what unpacking can cost, and refuses archives that two
//! readers could understand differently.

use std::collections::BTreeMap;
use std::io::{BufReader, Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;

use crate::error::Error;
use crate::error::{broken, damaged};
use crate::limits::Limits;
use crate::text::{Text, grouped, text};

pub(crate) mod book;
pub(crate) mod facts;
pub(crate) mod length;
pub(crate) mod relations;
pub(crate) mod unicode;
pub(crate) mod xml;

use unicode::Unicode;
use xml::Xml;

/// A part being unpacked. Its checksum is verified when it has been read to the end.
pub(crate) type Part<'a, 'b> = BufReader<ZipFile<'a, Cursor<&'b [u8]>>>;

/// The parts of a zipped file by name.
pub(crate) struct Package<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// Lower-case name → place in the archive: part names differ in more than case.
    names: BTreeMap<String, usize>,
}

impl<'b> Package<'b> {
    /// Opens the archive, refusing what would cost too much or has two meanings.
    pub(crate) fn open(bytes: &'b [u8], limits: &Limits) -> Result<Self, Error> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|e| broken("zip", &e))?;
        let mut package_names = BTreeMap::new();
        if zip.len() as u64 > limits.parts {
            let limit = grouped(limits.parts);
            return Err(Error::TooLarge {
                what: Text {
                    da: format!("den har over {} dele", limit.da),
                    en: format!("it has more than {} parts", limit.en),
                },
            });
        }
        if zip.has_duplicate_names() {
            return Err(damaged(text!("en del findes to gange", "a part is there twice")));
        }
        let mut sum = 0;
        for index in 0..zip.len() {
            let part = zip.by_index_raw(index).map_err(|e| broken("zip", &e))?;
            let name = part.name().map_err(|e| broken("zip", &e))?.replace('\\', "/");
            sum += part.size();
            check_size(&name, part.size(), sum, limits)?;
            // Readers disagree on what such a step means.
            if name.split('/').any(|step| step == "..") {
                return Err(damaged(text!("en del hedder {name}", "a part is named {name}")));
            }
            if package_names.insert(name.to_ascii_lowercase(), index).is_some() {
                return Err(twice(&name));
            }
        }
        // Overlapping entries unpack the same bytes many times over.
        if zip.has_overlapping_files().map_err(|e| broken("zip", &e))? {
            return Err(damaged(text!(
                "dele af filen overlapper hinanden", "parts of the file overlap"
            )));
        }
        Ok(Self { zip, names: package_names })
    }

    /// Whether there is a part of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.names.contains_key(&name.to_ascii_lowercase())
    }

    /// A part as a stream of bytes, or an error where there is none.
    pub(crate) fn part(&mut self, name: &str) -> Result<Part<'_, 'b>, Error> {
        let Some(index) = self.names.get(&name.to_ascii_lowercase()) else {
            return Err(damaged(text!("delen {name} mangler", "the part {name} is missing")));
        };
        let part = self.zip.by_index(*index).map_err(|e| broken(name, &e))?;
        Ok(BufReader::new(part))
    }

    /// A part as a stream of XML, whatever encoding it is in.
    pub(crate) fn xml(&mut self, name: &str) -> Result<Xml<Unicode<Part<'_, 'b>>>, Error> {
        let part = Unicode::new(self.part(name)?).map_err(|e| broken(name, &e))?;
        Ok(Xml::new(name, part))
    }

    /// The first bytes of a part, for telling what it is; empty where there is none.
    pub(crate) fn start(&mut self, name: &str, bytes: u64) -> Result<Vec<u8>, Error> {
        let mut start = Vec::new();
        if self.has(name) {
            let part = self.part(name)?;
            part.take(bytes).read_to_end(&mut start).map_err(|e| broken(name, &e))?;
        }
        Ok(start)
    }
}

/// The sizes are those declared; unpacking stops with an error where a part holds more.
fn check_size(name: &str, size: u64, sum: u64, limits: &Limits) -> Result<(), Error> {
    let mib = |bytes| bytes / (1024 * 1024);
    if size > limits.part_bytes {
        let limit = mib(limits.part_bytes);
        return Err(Error::TooLarge {
            what: text!(
                "delen {name} fylder over {limit} MB udpakket",
                "the part {name} is over {limit} MB unpacked"
            ),
        });
    }
    if sum > limits.unpacked_bytes {
        let limit = mib(limits.unpacked_bytes);
        return Err(Error::TooLarge {
            what: text!("den fylder over {limit} MB udpakket", "it is over {limit} MB unpacked"),
        });
    }
    Ok(())
}

fn twice(name: &str) -> Error {
    damaged(text!("delen {name} findes to gange", "the part {name} is there twice"))
}
