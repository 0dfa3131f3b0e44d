//! A workbook is read back as the matrix it was written from.

use crate::changed;
use bhuki_core::{Lang, Matrix, Role, RoleKind, SCHEMES};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;

use super::office::{Folder, run};
use super::{found, in_scheme, matrix_in, repository, scheme, template, templates, written};

/// All that a matrix says, without where it stands.
#[derive(Debug, PartialEq)]
struct Content {
    scheme: &'static str,
    roles: Vec<(String, Option<String>, Option<String>, RoleKind)>,
    activities: Vec<(Vec<String>, Option<String>, String)>,
    duties: Vec<(usize, usize, Vec<char>)>,
}

fn content(matrix: &Matrix) -> Content {
    let role = |r: &Role| (r.name.clone(), r.group.clone(), r.mark.clone(), r.kind);
    let duties = matrix.duties().iter().filter(|duty| !duty.reading.blank);
    Content {
        scheme: matrix.scheme.name,
        roles: matrix.roles().iter().map(role).collect(),
        activities: matrix
            .activities()
            .iter()
            .map(|a| (a.sections.clone(), a.code.as_ref().map(|c| c.text.clone()), a.name.clone()))
            .collect(),
        duties: duties.map(|d| (d.activity, d.role, d.reading.letters.clone())).collect(),
    }
}

/// The one matrix in the bytes, which is in the first sheet.
fn read_back(bytes: &[u8]) -> Matrix {
    let mut matrices = found(bytes).matrices;
    assert_eq!(matrices.len(), 1, "one sheet of the workbook holds a matrix");
    matrices.swap_remove(0)
}

#[test]
fn templates_are_read_back() {
    for (name, matrix) in templates() {
        for lang in [Lang::Da, Lang::En] {
            let back = read_back(&written(&matrix, lang));
            assert_eq!(content(&back), content(&matrix), "{name}");
        }
    }
}

#[test]
fn roles_without_letters_are_read_back_at_both_edges() {
    let kind = |name: &str| if name == "Direktion" { RoleKind::Body } else { RoleKind::Person };
    let named = |name: &str| changed(Role::new(name), |role| role.kind = kind(name));
    let mut builder = Matrix::builder(scheme("bhuki"));
    for name in ["Direktion", "Borgmester", "It-chef", "Fagchef", "Jurist", "Arkivar", "Systemejer"]
    {
        builder = builder.role(named(name));
    }
    let matrix = builder
        .activity("", "Udarbejde plan", &[("It-chef", "H/U"), ("Fagchef", "K")])
        .activity("", "Godkende plan", &[("It-chef", "U"), ("Fagchef", "H")])
        .build();
    assert_eq!(content(&read_back(&written(&matrix, Lang::Da))), content(&matrix));
}

#[test]
fn every_family_is_read_back() {
    let figure = matrix_in(&repository().join("tests/workbooks/figur-15.xlsx"));
    for scheme in SCHEMES {
        let matrix = in_scheme(&figure, scheme);
        assert_eq!(content(&read_back(&written(&matrix, Lang::En))), content(&matrix));
    }
}

#[test]
fn what_libreoffice_saves_is_read_back() {
    let folder = Folder::new("saved");
    let figure = matrix_in(&repository().join("tests/workbooks/figur-15.xlsx"));
    let mut matrices = templates();
    matrices.push(("figur-15".to_owned(), figure.clone()));
    matrices.push(("raci".to_owned(), in_scheme(&figure, scheme("raci"))));
    let books: Vec<_> = matrices
        .iter()
        .map(|(name, matrix)| folder.file(&format!("{name}.xlsx"), &written(matrix, Lang::Da)))
        .collect();
    let saved =
        |name: &str| ["xlsx", "ods"].map(|kind| folder.path(&format!("{name}-saved.{kind}")));
    let steps = |name: &str| {
        let recalculate = vec![json!(["recalculate"])];
        recalculate.into_iter().chain(saved(name).map(|path| json!(["save", path]))).collect()
    };
    let jobs: Vec<_> = books
        .iter()
        .zip(&matrices)
        .map(|(book, (name, _))| (book.as_path(), steps(name)))
        .collect();
    if run(&jobs).is_none() {
        return;
    }
    for (name, matrix) in &matrices {
        for path in saved(name) {
            let back = read_back(&std::fs::read(&path).unwrap());
            assert_eq!(content(&back), content(matrix), "{}", path.display());
        }
    }
}

/// Names as people give them, and any text that means nothing else to the finder.
fn names(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    let any = "[\\PC]{3,40}".prop_map(|text| format!("Ø{text}æ"));
    let sane = any.prop_filter("a mark at the end, or blanks that are not kept", |text| {
        bhuki_core::visible(text) == *text && !text.contains(['=', ':', '*', '(', ')'])
    });
    prop_oneof![3 => select(words).prop_map(str::to_owned), 1 => sane]
}

const ROLES: &[&str] = &[
    "It-chef", "Fagchef", "Systemejer", "Projektleder", "Databeskyttelsesrådgiver", "Direktion",
    "Digitaliseringsråd", "It-arkitekt", "Leverandør", "Indkøbsjurist", "MED-udvalg", "CISO",
];
const VERBS: &[&str] = &[
    "Udarbejde", "Godkende", "Vedligeholde", "Drive", "Evaluere", "Følge op på", "Sikre", "Teste",
];
const THINGS: &[&str] = &[
    "digitaliseringsstrategi", "informationssikkerhedspolitik", "beredskabsplan", "kontrakter",
    "fagsystemer", "it-arkitektur", "projektportefølje", "gevinster, også efter drift",
];
const GROUPS: &[&str] = &["Linjeorganisation", "Projekt", "System", "Fælles fora"];
const SECTIONS: &[&str] = &["Strategi og styring", "Sikkerhed", "Drift og support"];

fn roles() -> impl Strategy<Value = Vec<Role>> {
    let role = (names(ROLES), select(&["", "", "*", "**"][..]));
    let roles = vec(role, 2..12);
    (roles, any::<bool>()).prop_map(|(mut roles, grouped)| {
        // Two that are never drawn, so that there are two at least.
        roles.extend(["Borgmester", "Arkivar"].map(|name| (name.to_owned(), "")));
        let mut seen = std::collections::BTreeSet::new();
        roles.retain(|(name, _)| seen.insert(bhuki_core::folded(name)));
        let in_group = roles.len().div_ceil(GROUPS.len()).max(2);
        let roles = roles.into_iter().enumerate().map(|(i, (name, mark))| {
            changed(Role::new(name), |role| {
                role.group = grouped.then(|| GROUPS[i / in_group].to_owned());
                // In a group the mark is the group's.
                role.mark = (!mark.is_empty() && !grouped).then(|| mark.to_owned());
            })
        });
        roles.collect()
    })
}

prop_compose! {
    fn matrices()(
        roles in roles(),
        wordings in vec((select(VERBS), names(THINGS)), 3..25),
        levels in 0usize..3,
        coded in any::<bool>(),
        seed in any::<u64>(),
    ) -> Matrix {
        let count = wordings.len();
        let mut builder = Matrix::builder(scheme("bhuki"));
        for role in &roles {
            builder = builder.role(role.clone());
        }
        let mut dice = seed;
        let mut throw = |sides: usize| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            usize::try_from(dice >> 40).unwrap() % sides
        };
        for (i, (verb, thing)) in wordings.iter().enumerate() {
            let outer = i * SECTIONS.len() / count;
            let inner = format!("Del {}", i * 5 / count);
            let sections: Vec<&str> = [SECTIONS[outer], &inner][..levels].to_vec();
            let code = if coded { format!("AKT{}", i + 1) } else { String::new() };
            let main = throw(roles.len());
            let mut letters = vec![(roles[main].name.as_str(), ["H", "H/U"][throw(2)])];
            for role in roles.iter().skip(main + 1) {
                letters.push((&role.name, ["", "", "B", "U", "K", "I"][throw(6)]));
            }
            // A name that could be anything is a role only where a letter stands below.
            let first = roles.iter().take(if i == 0 { main } else { 0 });
            letters.extend(first.map(|role| (role.name.as_str(), "I")));
            letters.retain(|(_, letter)| i == 0 || !letter.is_empty());
            let letters: Vec<(&str, &str)> = letters
                .into_iter()
                .map(|(role, letter)| (role, if letter.is_empty() { "K" } else { letter }))
                .collect();
            let name = format!("{verb} {thing} {}", i + 1);
            builder = builder.activity_in(&sections, &code, &name, &letters);
        }
        builder.build()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_matrix_is_read_back(matrix in matrices()) {
        for lang in [Lang::Da, Lang::En] {
            let back = read_back(&written(&matrix, lang));
            prop_assert_eq!(content(&back), content(&matrix));
        }
        let bytes = written(&matrix, Lang::Da);
        prop_assert_eq!(&bytes, &bhuki_core::make::workbook::workbook(&template(&matrix), Lang::Da).unwrap());
    }
}
