//! What tells a heading from an activity that nobody has filled in.

use super::evidence::{Question, reason, yes};

/// What is known of a row without letters.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one piece of evidence")]
pub(super) struct UnletteredRow {
    pub(super) beside_wordings: bool,
    pub(super) number_above: bool,
    pub(super) numbered_like_activities: bool,
    pub(super) numberless: bool,
    pub(super) numbered_alone: bool,
    pub(super) upper: bool,
    pub(super) colon: bool,
    pub(super) section_word: bool,
    pub(super) before_activity: bool,
    pub(super) last: bool,
    pub(super) opens: bool,
    pub(super) regular: bool,
    pub(super) acts_like_activities: f64,
    pub(super) acts_otherwise: bool,
    pub(super) filled_like_activities: bool,
    pub(super) empty_elsewhere: bool,
    pub(super) unmarked: bool,
    pub(super) marked_like_activities: bool,
    pub(super) without_dashes: bool,
    pub(super) dashes: bool,
    pub(super) in_company: bool,
    pub(super) like_a_heading: bool,
}

/// Whether a row without letters is a heading; else it is an activity not filled in.
pub(super) static IS_HEADING: Question<UnletteredRow> = Question {
    asks: "is the row a heading?",
    threshold: 2.01,
    reasons: &[
        reason("beside the wordings", 3.0, "it stands in a column before the wordings", |r| {
            yes(r.beside_wordings)
        }),
        reason("number above", 4.0, "its number stands above those that follow: 1, 1.1", |r| {
            yes(r.number_above)
        }),
        reason("numbered like activities", -4.0, "it has a number as activities have", |r| {
            yes(r.numbered_like_activities)
        }),
        reason("numberless", 2.5, "the activities have numbers, and it has none", |r| {
            yes(r.numberless)
        }),
        reason("numbered alone", 2.5, "it has a number, and the activities have none", |r| {
            yes(r.numbered_alone)
        }),
        reason("capitals", 2.0, "it is written in capitals, and activities are not", |r| {
            yes(r.upper)
        }),
        reason("colon", 2.0, "it ends in a colon", |r| yes(r.colon)),
        reason("section word", 2.5, "it says that it is a phase, a lot, a sprint", |r| {
            yes(r.section_word)
        }),
        reason("before an activity", 1.0, "an activity follows", |r| yes(r.before_activity)),
        reason("last", -3.0, "nothing follows", |r| yes(r.last)),
        reason("opens", 1.0, "the first row has no letters, and others like it follow", |r| {
            yes(r.opens)
        }),
        reason("regular", 1.0, "each row without letters stands before several with", |r| {
            yes(r.regular)
        }),
        reason("acts like the activities", -2.5, "its words are formed as theirs are", |r| {
            r.acts_like_activities
        }),
        reason("acts otherwise", 1.0, "its words are formed otherwise than theirs", |r| {
            yes(r.acts_otherwise)
        }),
        reason("filled like the activities", -3.0, "other columns are filled as theirs are", |r| {
            yes(r.filled_like_activities)
        }),
        reason("empty where they are filled", 1.5, "other columns hold nothing here", |r| {
            yes(r.empty_elsewhere)
        }),
        reason(
            "without their mark",
            2.5,
            "activities have a mark before them, and it has none",
            |r| yes(r.unmarked),
        ),
        reason("with their mark", -2.5, "it has the mark that activities have", |r| {
            yes(r.marked_like_activities)
        }),
        reason("without dashes", 1.5, "empty cells hold dashes elsewhere, and here none", |r| {
            yes(r.without_dashes)
        }),
        reason("dashes", -3.0, "dashes say that nobody has a duty here", |r| yes(r.dashes)),
        reason("in company", 2.0, "most of the rows without letters are headings", |r| {
            yes(r.in_company)
        }),
        reason("like a heading", 2.0, "it looks like a row that is a heading", |r| {
            yes(r.like_a_heading)
        }),
    ],
};

/// Whether a row goes on with the wording of the one above.
pub(super) struct RowBelow {
    pub(super) covered: bool,
    pub(super) small_letter: bool,
    pub(super) small_among_capitals: bool,
}

pub(super) static CONTINUES: Question<RowBelow> = Question {
    asks: "does the row go on with the wording above?",
    threshold: 2.0,
    reasons: &[
        reason("merged letters", 2.0, "the letters above are merged down over it", |r| {
            yes(r.covered)
        }),
        reason("small letter", 1.0, "it begins inside a sentence", |r| yes(r.small_letter)),
        reason("among capitals", 1.5, "all the other wordings begin with a capital", |r| {
            yes(r.small_among_capitals)
        }),
    ],
};
