//! From bytes to sheets.
