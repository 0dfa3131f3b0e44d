//! How far a run has come, where a person waits for it.

use std::io::{self, IsTerminal, Write as _};
use std::time::{Duration, Instant};

use bhuki_core::Lang;

/// Nobody wonders before this.
const PATIENCE: Duration = Duration::from_secs(1);
/// The line changes no more often than the eye can follow.
const BETWEEN: Duration = Duration::from_millis(100);

/// A line on a terminal that counts the files read; nothing on a pipe.
pub(crate) struct Progress {
    lang: Lang,
    files: usize,
    /// When the line is to be written next; never where there is no terminal.
    next: Option<Instant>,
    is_shown: bool,
}

impl Progress {
    pub(crate) fn new(lang: Lang) -> Self {
        let next = io::stderr().is_terminal().then(|| Instant::now() + PATIENCE);
        Self { lang, files: 0, next, is_shown: false }
    }

    /// One more file is about to be read.
    pub(crate) fn step(&mut self) {
        self.files += 1;
        let now = Instant::now();
        if self.next.is_none_or(|next| now < next) {
            return;
        }
        self.next = Some(now + BETWEEN);
        self.is_shown = true;
        let files = self.files;
        let told = text!("Læser fil nr. {files} …", "Reading file no. {files} …");
        write_over(told.get(self.lang));
    }
}

impl Drop for Progress {
    /// Takes the line away, however the run ends.
    fn drop(&mut self) {
        if self.is_shown {
            write_over("");
        }
    }
}

/// Replaces the line. Nobody can be told if that fails.
fn write_over(line: &str) {
    let mut out = io::stderr().lock();
    let _ = write!(out, "\r\u{1b}[K{line}");
    let _ = out.flush();
}
