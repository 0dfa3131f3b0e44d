use std::borrow::Cow;

use crate::lint::fault::{Fact, Facts, Fault};
use crate::lint::level::Level;
use crate::lint::lint_input::LintInput;
use crate::lint::role_duties::{InFile, RoleDuties, roles_in_files};
use crate::lint::rule::{Check, Rule, Scope};
use crate::lint::topic::Topic;
use crate::model::matrix::DutyCell;
use crate::model::scheme::Duty;
use crate::text::Text;

pub(super) static RULE: Rule = Rule {
    name: "unclear-mandate",
    level: Level::Warning,
    scope: Scope::Role,
    title: Text { da: "Uklart mandat", en: "Unclear mandate" },
    message: Text {
        da: "det er uklart, hvad {role} skal: {hint}",
        en: "it is unclear what {role} is there for: {hint}",
    },
    why: Text {
        da: "Mange har et råd eller en styregruppe på tværs, uden at nogen ved, om organet \
             beslutter eller kun bliver hørt. Så bliver sager lagt frem uden at blive afgjort, og \
             andre går uden om organet.",
        en: "Many have a board or steering group across the house without anybody knowing whether \
             it decides or is only heard. Matters are then presented and not settled, and others \
             go round it.",
    },
    ask: Text {
        da: "Siger organet endeligt ja eller nej, eller bliver det kun hørt? Vis det i skemaet \
             ved de sager, det får forelagt.",
        en: "Does the body give the final yes or no, or is it only heard? Show it in the matrix, \
             at the matters it is handed.",
    },
    source: Text {
        da: "KL & Devoteam: Digital modenhed i kommunerne (2012), s. 63: organet på tværs, som \
             ingen kender mandatet for",
        en: "KL & Devoteam: Digital modenhed i kommunerne (2012), p. 63: the board across the \
             house whose mandate nobody knows",
    },
    bad: "| Nr. | Aktivitet | **Digitaliseringsråd** | It-chef | Fagchef |\n\
          |---|---|---|---|---|\n\
          | 1 | Prioritere projekter | I | H/U | K |\n\
          | 2 | Drive fagsystemer | | H/U | |\n\
          | 3 | Følge op på strategi | I | K | H/U |",
    good: "| Nr. | Aktivitet | Digitaliseringsråd | It-chef | Fagchef |\n\
           |---|---|---|---|---|\n\
           | 1 | Prioritere projekter | B | H/U | K |\n\
           | 2 | Drive fagsystemer | | H/U | |\n\
           | 3 | Følge op på strategi | I | K | H/U |",
    yields_to: &[],
    thresholds: Cow::Borrowed(&[]),
    check: Check::Run(check),
};

fn check(cases: &[LintInput<'_>], faults: &mut Vec<(usize, Fault)>) {
    for role in roles_in_files(cases) {
        if role.case.settings.is_about(&role.first.role.name, Topic::Board) {
            faults.extend(without_mandate(&role));
            faults.extend(two_mandates(&role));
        }
    }
}

/// A board that neither decides, is heard nor does anything anywhere: who does something,
/// such as bringing forth ideas, is there for that. One without any letter is
/// `idle-role`'s, one that answers for something `main-on-body`'s.
fn without_mandate(role: &InFile<'_>) -> Option<(usize, Fault)> {
    let scheme = role.case.matrix.scheme;
    let heard = scheme.letter_for(Duty::K)?;
    // In a family such as RACI the letter for the one who answers also decides.
    let decides = scheme.letter_for(Duty::B).or(scheme.letter_for(Duty::H))?;
    let has_one = [Duty::B, Duty::K, Duty::H, Duty::U].iter().any(|duty| role.has(*duty));
    if role.is_idle() || has_one || !role.is_read() {
        return None;
    }
    let facts = Facts::default().with("decides", decides).with("heard", heard);
    let (case, fault) = role.fault();
    Some((case, fault.with("hint", Fact::Words(NEITHER, facts))))
}

const NEITHER: Text = Text {
    da: "organet har hverken {decides} eller {heard} nogen steder",
    en: "it holds neither {decides} nor {heard} anywhere",
};
const BOTH: Text = Text {
    da: "organet både beslutter ({B}) og bliver hørt ({K}) i {activity}",
    en: "it both decides ({B}) and is heard ({K}) in {activity}",
};

/// A board that both decides and is heard in one activity. Where both stand in one cell
/// it is `redundant-letter`'s; other layouts have a cell for each.
fn two_mandates(role: &InFile<'_>) -> Option<(usize, Fault)> {
    let here = &role.first;
    let (decides, heard) = here.duties.iter().find_map(|decides| {
        let heard = counterpart(here, decides)?;
        Some((*decides, heard))
    })?;
    let cells = vec![decides.cell.into(), heard.cell.into()];
    let fault = Fault { cells, activity: Some(decides.activity), ..here.fault() };
    Some((role.index, fault.with("hint", BOTH)))
}

/// The other cell of the same column in the same activity that says it is heard.
fn counterpart<'a>(role: &RoleDuties<'a>, decides: &DutyCell) -> Option<&'a DutyCell> {
    let from = role.duties.partition_point(|duty| duty.activity < decides.activity);
    let in_activity = role.duties.iter().skip(from);
    let in_activity = in_activity.take_while(|duty| duty.activity == decides.activity);
    let is_other = |duty: &&&'a DutyCell| {
        duty.role == decides.role && duty.cell != decides.cell && duty.has(Duty::K)
    };
    if decides.has(Duty::B) { in_activity.copied().find(|duty| is_other(&duty)) } else { None }
}
