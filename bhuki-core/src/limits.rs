//! What a file may cost before it is refused.

/// How much of a file is read before it is refused.
///
/// The defaults read any responsibility matrix ever seen many times over.
/// [`Limits::large`] is for the rare sheet of a million rows, on the user's word.
///
/// ```
/// use bhuki_core::Limits;
/// let mut limits = Limits::default();
/// limits.cells = 10_000;
/// assert_eq!(limits.parts, 10_000);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The file's own size in bytes. A matrix with pictures is a few megabytes.
    pub file_bytes: u64,
    /// The number of parts in a workbook's zip archive. Real ones have under a hundred.
    pub parts: u64,
    /// The unpacked size in bytes of one part: 100,000 rows of 20 columns take 69 MB.
    pub part_bytes: u64,
    /// The unpacked size in bytes of all parts together, and of all cell texts together,
    /// where a text that many cells share counts once.
    pub unpacked_bytes: u64,
    /// The number of cells with a text, in all sheets together; also of merged areas.
    pub cells: u64,
}

/// Bytes in a mebibyte.
pub(crate) const MIB: u64 = 1024 * 1024;

impl Limits {
    /// Sixteen times the default: enough for 1,000,000 rows of 20 columns.
    pub const fn large() -> Self {
        Self {
            file_bytes: 1024 * MIB,
            parts: 160_000,
            part_bytes: 1024 * MIB,
            unpacked_bytes: 4096 * MIB,
            cells: 32_000_000,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 64 * MIB,
            parts: 10_000,
            part_bytes: 64 * MIB,
            unpacked_bytes: 256 * MIB,
            cells: 2_000_000,
        }
    }
}
