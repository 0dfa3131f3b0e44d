//! Matrices from JSON, in the form that [`write::json::matrices`](crate::write::json::matrices) gives.

use crate::text::{Text, text};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::model::form::{MatrixForm, VERSION};
use crate::model::matrix::Matrix;

/// Reads matrices back from JSON, losslessly.
///
/// What is read is the document that bhuki writes, or one matrix, or a list of
/// them. People who write it by hand may leave the cells out and name a duty's
/// role instead of counting it.
///
/// ```
/// let json = br#"{
///   "scheme": "bhuki",
///   "roles": [{"name": "It-chef"}, {"name": "DPO"}],
///   "activities": [{"name": "Drift", "duties": [{"role": "It-chef", "text": "H/U"}]}]
/// }"#;
/// let matrices = bhuki_core::matrices_from_json(json).unwrap();
/// assert_eq!(matrices[0].duties()[0].cell.to_string(), "B2");
/// ```
pub fn matrices_from_json(bytes: &[u8]) -> Result<Vec<Matrix>, Error> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii();
    let forms = match bytes.first() {
        None => return Err(Error::Empty),
        Some(b'[') => parse::<Vec<MatrixForm>>(bytes)?,
        Some(_) => forms_in(bytes)?,
    };
    if forms.is_empty() {
        return Err(Error::NoMatrix { without: Vec::new() });
    }
    forms.into_iter().map(MatrixForm::into_matrix).collect()
}

/// The document that bhuki writes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MatrixDocument {
    #[serde(rename = "version")]
    _version: Option<u64>,
    matrices: Vec<MatrixForm>,
}

/// Enough of a document to tell what it is.
#[derive(Deserialize)]
struct Outline {
    version: Option<u64>,
    files: Option<IgnoredAny>,
    findings: Option<IgnoredAny>,
    matrices: Option<IgnoredAny>,
}

fn forms_in(bytes: &[u8]) -> Result<Vec<MatrixForm>, Error> {
    let outline: Outline = parse(bytes)?;
    if outline.files.is_some() || outline.findings.is_some() {
        return Err(Error::Json {
            detail: text!(
                "det er en liste over fund og ikke et skema",
                "it is a report of findings and not a matrix"
            ),
        });
    }
    if let Some(version) = outline.version.filter(|version| *version != u64::from(VERSION)) {
        return Err(Error::Json {
            detail: text!(
                "den er skrevet i version {version}, og denne bhuki læser version {VERSION}",
                "it is written in version {version}, and this bhuki reads version {VERSION}"
            ),
        });
    }
    if outline.matrices.is_some() {
        return Ok(parse::<MatrixDocument>(bytes)?.matrices);
    }
    Ok(vec![parse(bytes)?])
}

fn parse<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, Error> {
    serde_json::from_slice(bytes).map_err(|error| Error::Json { detail: detail(&error) })
}

/// Where it is and what is wrong; the parser's own words are English.
fn detail(error: &serde_json::Error) -> Text<String> {
    let (line, column) = (error.line(), error.column());
    let said = error.to_string();
    let what = said.split(" at line ").next().unwrap_or(&said);
    match error.classify() {
        serde_json::error::Category::Eof => {
            text!("den slutter for tidligt, i linje {line}", "it ends too early, in line {line}")
        }
        _ => text!(
            "linje {line}, tegn {column} kan ikke læses ({what})",
            "line {line}, column {column} cannot be read ({what})"
        ),
    }
}

/// Indented, with a line end. Structs of texts and numbers cannot fail to serialise.
pub(crate) fn pretty(value: &impl Serialize) -> String {
    let mut json = serde_json::to_string_pretty(value).unwrap_or_default();
    json.push('\n');
    json
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::settings::Settings;
    use crate::text::Lang;

    fn fails_with(json: &str) -> String {
        matrices_from_json(json.as_bytes()).unwrap_err().message(Lang::En)
    }

    #[test]
    fn by_hand_is_the_same_as_built_in_code() {
        let json = br#"[{"scheme": "RACI", "sheet": "Ark1",
            "roles": [{"name": "It-chef", "group": "Linje"}, {"name": "Chefgruppen"}],
            "activities": [
              {"sections": ["Drift"], "code": "D1", "name": "Overvaagning",
               "duties": [{"role": " it-chef", "text": "R"}, {"role": 1, "text": "A"}]},
              {"name": "Uden noget"}]}]"#;
        let role = crate::model::matrix::Role {
            name: "It-chef".to_owned(),
            group: Some("Linje".to_owned()),
            ..Default::default()
        };
        let built = Matrix::builder(crate::model::scheme::Scheme::named("raci").unwrap())
            .sheet("Ark1")
            .role(role)
            .activity_in(
                &["Drift"],
                "D1",
                "Overvaagning",
                &[("It-chef", "R"), ("Chefgruppen", "A")],
            )
            .activity("", "Uden noget", &[])
            .build();
        assert_eq!(matrices_from_json(json), Ok(vec![built]));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let report = crate::write::json::report(&crate::write::json::Results::default(), Lang::En);
        assert!(fails_with(&report).contains("a report of findings"));
        assert!(
            fails_with("{\n\"scheme\": 3}")
                .contains("line 2, column 11 cannot be read (invalid type")
        );
        assert!(fails_with("{").contains("ends too early, in line 1"));
        assert!(fails_with(r#"{"version": 2, "matrices": []}"#).contains("version 2"));
        assert_eq!(matrices_from_json(b" \n"), Err(Error::Empty));
        assert_eq!(
            matrices_from_json(b"\xef\xbb\xbf[]"),
            Err(Error::NoMatrix { without: Vec::new() })
        );
        assert!(matches!(matrices_from_json(b"[\"\xff\"]"), Err(Error::Json { .. })));
        assert!(fails_with(r#"{"schema": "bhuki"}"#).contains("unknown field `schema`"));
    }

    #[test]
    fn a_family_or_a_role_that_there_is_not_is_named() {
        assert!(fails_with(&one_letter("bhuki", "1")).contains("the role 1,"));
        assert!(fails_with(&one_letter("bhuki", "\"Chef\"")).contains("the role \"Chef\""));
        assert!(fails_with(&one_letter("bhuki", "true")).contains("a role's name or its number"));
        assert!(fails_with(&one_letter("bhukki", "0")).contains("bhukki"));
    }

    /// A matrix with one letter, of this role.
    fn one_letter(scheme: &str, role: &str) -> String {
        format!(
            r#"{{"scheme": "{scheme}", "roles": [{{"name": "DPO"}}],
                "activities": [{{"name": "x", "duties": [{{"role": {role}, "text": "H"}}]}}]}}"#
        )
    }

    #[test]
    fn the_same_matrix_gives_the_same_findings() {
        let bhuki = crate::model::scheme::Scheme::named("bhuki").unwrap();
        let matrix = Matrix::builder(bhuki)
            .activity("1", "Drift", &[("It-chef", "h"), ("DPO", "Q"), ("", "K")])
            .build();
        let json = crate::write::json::matrices(std::slice::from_ref(&matrix));
        let back = matrices_from_json(json.as_bytes()).unwrap();
        let settings = Settings::default();
        let found = crate::lint::rules::lint(&back, &settings);
        assert_eq!(found, crate::lint::rules::lint(&[matrix], &settings));
        assert!(found.len() > 2);
    }
}
