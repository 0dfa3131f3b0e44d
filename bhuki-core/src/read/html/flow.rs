//! Text as a browser lays it out: runs of blanks as one, blocks on lines of their own.

/// The text of a cell or heading being read.
#[derive(Default)]
pub(super) struct Flow {
    text: String,
    /// A blank that stands only between words.
    blank: bool,
    /// A line break that stands only between blocks.
    block: bool,
}

impl Flow {
    pub(super) fn text(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_ascii_whitespace() {
                self.blank = true;
                continue;
            }
            if !self.text.is_empty() {
                if self.block {
                    self.text.push('\n');
                } else if self.blank && !self.text.ends_with('\n') {
                    self.text.push(' ');
                }
            }
            (self.block, self.blank) = (false, false);
            self.text.push(c);
        }
    }

    /// A line break that somebody wrote.
    pub(super) fn line(&mut self) {
        self.block = true;
    }

    /// The start or end of a block.
    pub(super) fn block(&mut self) {
        self.block = true;
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}
