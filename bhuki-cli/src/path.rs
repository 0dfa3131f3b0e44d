//! What a path says by itself: its file, its ending.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Extensions of files that are surely meant when a folder is named.
const SPREADSHEETS: [&str; 7] = ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv"];

/// Whether the name is that of a spreadsheet.
pub(crate) fn is_spreadsheet(path: &Path) -> bool {
    SPREADSHEETS.contains(&extension(path).as_str())
}

/// The ending of the name, in small letters.
pub(crate) fn extension(path: &Path) -> String {
    path.extension().and_then(OsStr::to_str).unwrap_or_default().to_lowercase()
}

/// The path with links followed, so that a link's target is written and not the
/// link replaced; two names of one file become the same, also before it is there.
pub(crate) fn resolved(path: &Path) -> PathBuf {
    let itself = path.canonicalize().ok();
    itself.or_else(|| resolved_by_its_folder(path)).unwrap_or_else(|| path.to_owned())
}

fn resolved_by_its_folder(path: &Path) -> Option<PathBuf> {
    let folder = path.parent()?;
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    Some(folder.canonicalize().ok()?.join(path.file_name()?))
}
