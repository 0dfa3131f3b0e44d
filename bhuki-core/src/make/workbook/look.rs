//! Colours, fonts and borders: one place decides how the workbook looks.

use rust_xlsxwriter::{ChartLine, Color, Format, FormatAlign, FormatBorder};

use crate::model::scheme::Duty;

/// Dark text on light fields; at least 7:1 on all of them.
const TEXT: u32 = 0x1A_1A_1A;
const WHITE: u32 = 0xFF_FF_FF;
const HEADER: u32 = 0xE8_EE_F7;
const GROUP: u32 = 0x1B_2A_41;
const LINE: u32 = 0xC9_D1_DC;
/// The field of a fault, and the tint of its row.
const FAULT: u32 = 0xB0_00_20;
const TINT: u32 = 0xFB_E4_E8;
/// The field of a check that waits for letters.
const WAITING: u32 = 0xFF_F1_CC;
const QUIET: u32 = 0x4D_57_63;
/// A heading that stands in the row above as well.
const REPEATED: u32 = 0x50_58_62;

/// The field and the text of a duty; told apart also by colour-blind eyes.
const fn colours(duty: Duty) -> (u32, u32) {
    match duty {
        Duty::B => (0x6F_AB_F9, TEXT),
        Duty::H => (0x00_3D_9B, WHITE),
        Duty::U => (0xF0_CD_51, TEXT),
        Duty::K => (0x99_A6_B6, TEXT),
        Duty::I => (0xF7_F7_F7, TEXT),
    }
}

pub(super) const fn colour(duty: Duty) -> Color {
    Color::RGB(colours(duty).0)
}

/// The edge of a bar, without which the palest would fade into the paper.
pub(super) fn thin_line() -> ChartLine {
    let mut line = ChartLine::new();
    line.set_color(Color::RGB(QUIET)).set_width(0.25);
    line
}

pub(super) fn plain() -> Format {
    Format::new().set_font_color(TEXT).set_align(FormatAlign::VerticalCenter)
}

pub(super) fn title() -> Format {
    plain().set_bold().set_font_size(20)
}

pub(super) fn subtitle() -> Format {
    plain().set_font_color(QUIET).set_font_size(11)
}

pub(super) fn verdict() -> Format {
    plain().set_bold().set_font_size(12)
}

/// With a thin border. In the matrix the borders come with the colours (see `colours.rs`).
fn bordered(format: Format) -> Format {
    format.set_border(FormatBorder::Thin).set_border_color(LINE)
}

pub(super) fn group() -> Format {
    bordered(plain())
        .set_bold()
        .set_font_color(WHITE)
        .set_background_color(GROUP)
        .set_align(FormatAlign::Center)
        .set_text_wrap()
}

/// The name of a group that is narrower than its name.
pub(super) fn turned_group() -> Format {
    group().set_rotation(90)
}

pub(super) fn header() -> Format {
    bordered(plain())
        .set_bold()
        .set_background_color(HEADER)
        .set_text_wrap()
        .set_align(FormatAlign::Bottom)
}

pub(super) fn turned_header() -> Format {
    bordered(plain())
        .set_bold()
        .set_background_color(HEADER)
        .set_font_size(10)
        .set_rotation(90)
        .set_text_wrap()
        .set_align(FormatAlign::Center)
}

/// Cells that stay open where the sheet is protected.
pub(super) fn text() -> Format {
    plain().set_text_wrap().set_unlocked()
}

pub(super) fn duty() -> Format {
    plain().set_align(FormatAlign::Center).set_unlocked()
}

pub(super) fn control() -> Format {
    plain().set_bold().set_text_wrap()
}

pub(super) fn total() -> Format {
    bordered(plain()).set_align(FormatAlign::Center).set_font_color(QUIET)
}

pub(super) fn total_label() -> Format {
    bordered(plain()).set_align(FormatAlign::Right).set_font_color(QUIET)
}

pub(super) fn date() -> Format {
    text().set_num_format("dd-mm-yyyy").set_align(FormatAlign::Left)
}

/// A line of a list, to write in and to read.
pub(super) fn entry() -> Format {
    bordered(text())
}

pub(super) fn dated_entry() -> Format {
    bordered(date())
}

pub(super) fn fixed() -> Format {
    bordered(plain()).set_text_wrap()
}

pub(super) fn centred() -> Format {
    bordered(plain()).set_align(FormatAlign::Center)
}

/// A cell that says nothing in particular.
pub(super) fn ruled() -> Format {
    bordered(Format::new())
}

/// A cell that holds the duty.
pub(super) fn filled(duty: Duty) -> Format {
    let (field, letter) = colours(duty);
    let format = ruled().set_background_color(field).set_font_color(letter);
    if duty == Duty::H { format.set_bold() } else { format }
}

/// A cell at fault, and the words about it.
pub(super) fn fault() -> Format {
    ruled().set_background_color(FAULT).set_font_color(WHITE).set_bold()
}

/// The verdict on the whole where something is to be put right.
pub(super) fn alarm() -> Format {
    Format::new().set_font_color(FAULT)
}

/// The rest of a row at fault.
pub(super) fn tinted() -> Format {
    ruled().set_background_color(TINT).set_font_color(TEXT)
}

/// A row that waits for its letters.
pub(super) fn waiting() -> Format {
    ruled().set_background_color(WAITING).set_font_color(TEXT)
}

/// A heading that stands in the row above as well.
pub(super) fn repeated() -> Format {
    ruled().set_font_color(REPEATED)
}

/// A count as a width or height is counted.
pub(super) fn small(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: u32) -> f64 {
        let [red, green, blue] = [16, 8, 0].map(|shift| linear(colour >> shift & 0xFF));
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The light of one channel, from 0 to 1, as sRGB encodes it.
    fn linear(channel: u32) -> f64 {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    }

    /// According to the Web Content Accessibility Guidelines.
    fn contrast(a: u32, b: u32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_stands_out_from_its_field() {
        assert!((contrast(0, 0xFF_FF_FF) - 21.0).abs() < 0.01);
        let duties = Duty::ALL.map(colours);
        let others = [
            (HEADER, TEXT),
            (GROUP, WHITE),
            (FAULT, WHITE),
            (TINT, TEXT),
            (WAITING, TEXT),
            (WHITE, TEXT),
            (WHITE, QUIET),
            (WHITE, FAULT),
            (WHITE, REPEATED),
        ];
        for (field, text) in duties.into_iter().chain(others) {
            let contrast = contrast(field, text);
            assert!(contrast >= 7.0, "{text:06X} on {field:06X}: {contrast:.1}");
        }
    }
}
