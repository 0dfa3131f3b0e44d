//! From a file's bytes to its sheets, in this process.

use bhuki_core::{Error, Limits, Sheet, Text};

use crate::problem::Problem;

/// How large a file may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Size {
    /// Any workbook that people made by hand.
    Usual,
    /// What `--large` allows.
    Large,
}

impl Size {
    pub(crate) fn limits(self) -> Limits {
        match self {
            Self::Usual => Limits::default(),
            Self::Large => Limits::large(),
        }
    }
}

/// The sheets in a workbook's bytes, read in this process.
pub(crate) fn sheets(bytes: &[u8], size: Size) -> Result<Vec<Sheet>, Problem> {
    bhuki_core::read(bytes, &size.limits()).map_err(|error| match error {
        Error::TooLarge { .. } if size == Size::Usual => {
            let Problem(Text { da, en }) = error.into();
            Problem(text!(
                "{da} Skal den læses alligevel, så prøv med --large.",
                "{en} If it must be read all the same, try --large."
            ))
        }
        _ => Problem::from(error),
    })
}
