//! The heads of the matrix sheet: roles on end, their groups above them.

use rust_xlsxwriter::{Note, Worksheet, XlsxError};

use super::frame::{GROUPS, HEADERS};
use super::{WorkbookPlan, look};
use crate::model::matrix::Role;
use crate::text::Text;

const CONTROL: Text = Text { da: "Kontrol", en: "Check" };
const CODE: Text = Text { da: "Nr.", en: "No." };
const NAME: Text = Text { da: "Aktivitet", en: "Activity" };
/// The headings by level; deeper levels are called as the last.
const SECTIONS: [Text; 3] = [
    Text { da: "Overordnet inddeling", en: "Section" },
    Text { da: "Underordnet inddeling", en: "Subsection" },
    Text { da: "Delområde", en: "Area" },
];
const HOW_TO_ADD: Text = Text {
    da: "Flere roller: indsæt nye kolonner mellem rollerne eller til venstre for den smalle \
         kolonne. Flere aktiviteter: indsæt nye rækker, og kopiér cellen her ned i dem.",
    en: "More roles: insert new columns between the roles or to the left of the narrow column. \
         More activities: insert new rows and copy this cell into them.",
};

/// The width of a role, in characters: "H/U" fits, and most matrices fit on one page.
const ROLE_WIDTH: f64 = 4.6;
/// What each further line of a role's name adds to its width, in characters.
const LINE_WIDTH: f64 = 2.2;
/// The maximum number of letters in one line of a head that stands on end; with more, the
/// heads would take half the screen.
const LONGEST_LINE: usize = 36;
/// The minimum number of letters that the heads have room for, so that roles which come later
/// are not cut.
const SHORTEST_LINE: usize = 14;
/// The maximum number of lines in one head; a longer name is cut.
const MOST_LINES: usize = 10;
/// The height that a letter takes in a head that stands on end, in points, and the margin
/// around all of them.
const LETTER_HEIGHT: f64 = 6.3;
const HEADER_MARGIN: f64 = 10.0;

pub(super) fn write(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) -> Result<(), XlsxError> {
    let (frame, lang) = (plan.frame, plan.lang);
    for (col, level) in (0..frame.sections).zip(0..) {
        let header = SECTIONS.get::<usize>(level).or(SECTIONS.last()).map_or("", |t| t.get(lang));
        sheet.write_with_format(HEADERS, col, header, &look::header())?;
    }
    sheet.write_with_format(HEADERS, frame.code(), CODE.get(lang), &look::header())?;
    sheet.write_with_format(HEADERS, frame.name(), NAME.get(lang), &look::header())?;
    sheet.write_with_format(HEADERS, frame.control(), CONTROL.get(lang), &look::header())?;
    let note =
        Note::new(HOW_TO_ADD.get(lang)).add_author_prefix(false).set_width(260).set_height(120);
    sheet.insert_note(HEADERS, frame.control(), &note)?;
    for edge in [frame.left(), frame.right()] {
        sheet.write_blank(HEADERS, edge, &look::header())?;
    }
    roles(sheet, plan)?;
    groups(sheet, plan)
}

fn roles(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) -> Result<(), XlsxError> {
    let mut longest = 0;
    let headers = plan.template.matrix.roles().iter().map(named);
    for (col, header) in (plan.frame.role(0)..).zip(headers) {
        let (lines, line) = laid_out(&header);
        longest = longest.max(line);
        sheet.set_column_width(col, LINE_WIDTH.mul_add(look::small(lines - 1), ROLE_WIDTH))?;
        sheet.write_string_with_format(HEADERS, col, header, &look::turned_header())?;
    }
    sheet.set_row_height(
        HEADERS,
        look::small(longest.max(SHORTEST_LINE)).mul_add(LETTER_HEIGHT, HEADER_MARGIN),
    )?;
    Ok(())
}

/// How many lines a head is broken into, and the letters of the longest.
fn laid_out(header: &str) -> (usize, usize) {
    let mut lines = vec![0];
    for word in header.split_whitespace().map(|word| word.chars().count()) {
        match lines.last_mut() {
            Some(line) if *line == 0 => *line = word,
            Some(line) if *line + 1 + word <= LONGEST_LINE => *line += 1 + word,
            _ => lines.push(word),
        }
    }
    // A word longer than a line is broken anywhere.
    let broken = lines.iter().map(|line| line.div_ceil(LONGEST_LINE).max(1)).sum::<usize>();
    (broken.min(MOST_LINES), lines.into_iter().max().unwrap_or(0).min(LONGEST_LINE))
}

/// The name with its mark, `*` or `**`, unless the group carries it.
fn named(role: &Role) -> String {
    match (&role.mark, &role.group) {
        (Some(mark), None) => format!("{} {mark}", role.name),
        _ => role.name.clone(),
    }
}

/// The groups of roles, each merged over its heads.
fn groups(sheet: &mut Worksheet, plan: &WorkbookPlan<'_>) -> Result<(), XlsxError> {
    let mut col = plan.frame.role(0);
    // The height of a row with one line, as Excel sets it.
    let mut height = 15.0f64;
    let same = |a: &Role, b: &Role| a.group == b.group && a.mark == b.mark;
    for run in plan.template.matrix.roles().chunk_by(same) {
        let next = col + u16::try_from(run.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
        if let Some(name) = run.first().and_then(group) {
            let width = look::small(run.len()) * ROLE_WIDTH;
            height = height.max(height_of(&name, width));
            let format = if is_narrow(&name, width) { look::turned_group() } else { look::group() };
            if next - col > 1 {
                sheet.merge_range(GROUPS, col, GROUPS, next - 1, &name, &format)?;
            } else {
                sheet.write_string_with_format(GROUPS, col, name, &format)?;
            }
        }
        col = next;
    }
    sheet.set_row_height(GROUPS, height)?;
    Ok(())
}

/// The group's name with the mark that all its roles have.
fn group(role: &Role) -> Option<String> {
    let mark = role.mark.as_ref().map(|mark| format!(" {mark}")).unwrap_or_default();
    role.group.as_ref().map(|group| format!("{group}{mark}"))
}

/// Whether a word of the name is longer than the group is wide.
fn is_narrow(name: &str, width: f64) -> bool {
    name.split_whitespace().any(|word| look::small(word.chars().count()) * BOLD_WIDTH > width)
}

/// The width of a bold letter beside the digit that widths are counted in.
const BOLD_WIDTH: f64 = 1.15;

/// The height that the name of a group needs, in points; one that would need more than these
/// maxima is cut, so that the matrix itself stays on the screen.
fn height_of(name: &str, width: f64) -> f64 {
    let length = look::small(name.chars().count());
    if is_narrow(name, width) {
        return length.mul_add(6.2, 12.0).min(250.0);
    }
    16.0f64.mul_add((length * 1.2 / width).ceil(), 4.0).min(120.0)
}
