//! JSON, version 1; the seam to the core's own writer.

use bhuki_core::{Lang, Severity};
use serde_json::{Value, json};

use crate::run::{Content, File, Run};

/// The run as JSON, with a line break at the end.
pub(crate) fn report(run: &Run, lang: Lang) -> String {
    let files: Vec<Value> = run.files.iter().map(|file| of_file(run, file, lang)).collect();
    let count =
        |severity| run.findings.iter().filter(|finding| finding.severity == severity).count();
    let report = json!({
        "version": 1,
        "files": files,
        "summary": {
            "files": run.files.len(), "matrices": run.matrices.len(),
            "errors": count(Severity::Error), "warnings": count(Severity::Warning),
            "notes": count(Severity::Note), "waived": 0,
        },
    });
    format!("{report:#}\n")
}

fn of_file(run: &Run, file: &File, lang: Lang) -> Value {
    let empty = Content { sheets: Vec::new(), without: Vec::new(), matrices: 0..0 };
    let content = file.content.as_ref().unwrap_or(&empty);
    let error = file.content.as_ref().err().map(|problem| problem.message(lang));
    let matrices: Vec<Value> = run
        .matrices
        .get(content.matrices.clone())
        .unwrap_or_default()
        .iter()
        .map(|matrix| {
            json!({
                "sheet": matrix.sheet, "area": matrix.area, "layout": matrix.layout,
                "scheme": matrix.scheme.name, "roles": matrix.roles().len(),
                "activities": matrix.activities().len(), "letters": matrix.letters(),
                "role_names": matrix.roles().iter().map(|role| &role.name).collect::<Vec<_>>(),
                "skipped": matrix.skipped.iter()
                    .map(|skipped| json!({"cells": skipped.cells, "why": skipped.why.get(lang)}))
                    .collect::<Vec<_>>(),
            })
        })
        .collect();
    let findings: Vec<Value> = run
        .findings
        .iter()
        .filter(|finding| content.matrices.contains(&finding.matrix))
        .map(|finding| {
            json!({
                "rule": finding.rule.name, "severity": finding.severity,
                "title": finding.rule.title.get(lang), "message": finding.message(lang),
                "why": finding.why(lang), "ask": finding.ask(lang), "sheet": finding.sheet,
                "cells": finding.cells, "activity": finding.activity, "role": finding.role,
                "fix": finding.fix, "waived": null,
            })
        })
        .collect();
    json!({"path": file.path, "error": error, "matrices": matrices, "findings": findings})
}
