//! Colours, fonts and borders: one place decides how the workbook looks.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::scheme::Letter;

/// Dark text on light fields; at least 7:1 on all of them.
const TEXT: u32 = 0x1A_1A_1A;
const WHITE: u32 = 0xFF_FF_FF;
const HEAD: u32 = 0xE8_EE_F7;
const GROUP: u32 = 0x1B_2A_41;
const LINE: u32 = 0xC9_D1_DC;
/// The field of a fault, and the tint of its row.
const FAULT: u32 = 0xB0_00_20;
const TINT: u32 = 0xFB_E4_E8;
const QUIET: u32 = 0x4D_57_63;

/// The field and the text of a duty; told apart also by colour-blind eyes.
const fn colours(duty: Letter) -> (u32, u32) {
    match duty {
        Letter::B => (0x6F_AB_F9, TEXT),
        Letter::H => (0x00_3D_9B, WHITE),
        Letter::U => (0xF0_CD_51, TEXT),
        Letter::K => (0x99_A6_B6, TEXT),
        Letter::I => (0xF7_F7_F7, TEXT),
    }
}

pub(super) const fn colour(duty: Letter) -> Color {
    Color::RGB(colours(duty).0)
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

fn ruled(format: Format) -> Format {
    format.set_border(FormatBorder::Thin).set_border_color(LINE)
}

pub(super) fn group() -> Format {
    ruled(plain())
        .set_bold()
        .set_font_color(WHITE)
        .set_background_color(GROUP)
        .set_align(FormatAlign::Center)
        .set_text_wrap()
}

pub(super) fn head() -> Format {
    ruled(plain())
        .set_bold()
        .set_background_color(HEAD)
        .set_text_wrap()
        .set_align(FormatAlign::Bottom)
}

pub(super) fn turned_head() -> Format {
    ruled(plain())
        .set_bold()
        .set_background_color(HEAD)
        .set_rotation(90)
        .set_align(FormatAlign::Center)
}

pub(super) fn text() -> Format {
    ruled(plain()).set_text_wrap()
}

pub(super) fn duty() -> Format {
    ruled(plain()).set_align(FormatAlign::Center)
}

pub(super) fn control() -> Format {
    ruled(plain()).set_bold().set_text_wrap()
}

pub(super) fn total() -> Format {
    ruled(plain()).set_align(FormatAlign::Center).set_font_color(QUIET)
}

pub(super) fn total_label() -> Format {
    ruled(plain()).set_align(FormatAlign::Right).set_font_color(QUIET)
}

pub(super) fn date() -> Format {
    text().set_num_format("dd-mm-yyyy").set_align(FormatAlign::Left)
}

/// A cell that holds the duty.
pub(super) fn filled(duty: Letter) -> Format {
    let (field, letter) = colours(duty);
    let format = Format::new().set_background_color(field).set_font_color(letter);
    if duty == Letter::H { format.set_bold() } else { format }
}

/// A cell at fault, and the words about it.
pub(super) fn fault() -> Format {
    Format::new().set_background_color(FAULT).set_font_color(WHITE).set_bold()
}

/// The rest of a row at fault.
pub(super) fn tinted() -> Format {
    Format::new().set_background_color(TINT).set_font_color(TEXT)
}

/// A heading that stands in the row above as well.
pub(super) fn repeated() -> Format {
    Format::new().set_font_color(QUIET)
}
