//! The folders of the command line use only those above them, and no two files each other.

#![allow(clippy::indexing_slicing, reason = "the helpers here are tests too")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::*;

const SOURCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

/// A path that a file uses, from the top of the crate.
struct Use {
    line: usize,
    path: Vec<String>,
}

/// The files of a folder, and of the folders in it, each by its place from the top of the crate.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// `["report", "drawing", "ticks"]`; a `mod.rs` is its folder, `main.rs` the crate.
fn module_of(file: &Path) -> Vec<String> {
    let inner = file.strip_prefix(SOURCE).unwrap().with_extension("");
    let mut module: Vec<String> =
        inner.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if module.last().is_some_and(|last| last == "mod" || last == "main") {
        module.pop();
    }
    module
}

/// The text without its tests and comments, line by line.
fn lines_of(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]\nmod").next().unwrap_or_default();
    code.lines().map(|line| line.split("//").next().unwrap_or_default().to_owned()).collect()
}

/// What a file uses by a path that begins with `crate` or `super`.
fn uses_in(text: &str, module: &[String], is_folder: bool) -> Vec<Use> {
    let mut uses = Vec::new();
    let (mut statement, mut begun) = (String::new(), 0);
    for (i, line) in lines_of(text).iter().enumerate() {
        if statement.is_empty() {
            let start = line.trim_start();
            let start = start.strip_prefix("pub(crate) ").unwrap_or(start);
            if let Some(rest) = start.strip_prefix("use ") {
                begun = i + 1;
                rest.clone_into(&mut statement);
            } else {
                uses.extend(inline(line).map(|path| Use { line: i + 1, path }));
            }
        } else {
            statement.push_str(line.trim());
        }
        if statement.ends_with(';') {
            let paths = spread(statement.trim_end_matches(';'));
            uses.extend(paths.into_iter().map(|path| Use { line: begun, path }));
            statement.clear();
        }
    }
    let resolved = uses.into_iter().filter_map(|found| {
        let path = from_the_top(&found.path, module, is_folder)?;
        Some(Use { path, ..found })
    });
    resolved.collect()
}

/// The paths in a line that is no `use`.
fn inline(line: &str) -> impl Iterator<Item = Vec<String>> {
    ["crate::", "super::"].into_iter().flat_map(move |start| {
        let found = line.match_indices(start).map(|(at, _)| &line[at..]);
        found.map(|rest| {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':');
            spread(&rest[..end.unwrap_or(rest.len())]).remove(0)
        })
    })
}

/// `a::{b, c::d}` as `a::b` and `a::c::d`.
fn spread(path: &str) -> Vec<Vec<String>> {
    let parts = |path: &str| -> Vec<String> {
        let path = path.trim().split(" as ").next().unwrap_or_default();
        path.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let Some((before, inner)) = path.split_once('{') else { return vec![parts(path)] };
    let inner = inner.trim().trim_end_matches('}');
    let mut all = Vec::new();
    let (mut depth, mut from) = (0, 0);
    let closed = format!("{inner},");
    for (at, c) in closed.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let one = closed[from..at].trim();
                from = at + 1;
                if !one.is_empty() {
                    all.extend(spread(&format!("{before}{one}")));
                }
            }
            _ => {}
        }
    }
    all
}

fn from_the_top(path: &[String], module: &[String], is_folder: bool) -> Option<Vec<String>> {
    let mut base = module.to_vec();
    let mut rest = path;
    match rest.first()?.as_str() {
        "crate" => {
            base.clear();
            rest = &rest[1..];
        }
        "super" => {
            while rest.first().is_some_and(|part| part == "super") {
                base.pop();
                rest = &rest[1..];
            }
        }
        // A folder may name its own files without a beginning.
        _ if !is_folder => return None,
        _ => {}
    }
    base.extend(rest.iter().cloned());
    Some(base)
}

/// The order of the crate: the `mod` lines of `main.rs`.
fn order() -> Vec<String> {
    let main = std::fs::read_to_string(Path::new(SOURCE).join("main.rs")).unwrap();
    let names = main.lines().filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';'));
    names.map(str::to_owned).collect()
}

/// Where a file uses what stands below it in the order.
fn looking_down(order: &[String], name: &str, uses: &[Use], module: &[String]) -> Vec<String> {
    let place = |of: &[String]| order.iter().position(|known| Some(known) == of.first());
    let Some(own) = place(module) else { return Vec::new() };
    let below = uses.iter().filter(|used| place(&used.path).is_some_and(|other| other > own));
    below.map(|used| format!("{name}:{}: {}", used.line, used.path.join("::"))).collect()
}

#[test]
fn each_folder_uses_only_those_above_it() {
    let order = order();
    assert_eq!(order.last().map(String::as_str), Some("commands"));
    let mut wrong = Vec::new();
    for file in files(Path::new(SOURCE)) {
        let text = std::fs::read_to_string(&file).unwrap();
        let module = module_of(&file);
        let uses = uses_in(&text, &module, file.ends_with("mod.rs"));
        let name = file.strip_prefix(SOURCE).unwrap().display().to_string();
        wrong.extend(looking_down(&order, &name, &uses, &module));
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn no_two_files_use_each_other() {
    let modules: BTreeSet<Vec<String>> =
        files(Path::new(SOURCE)).iter().map(|f| module_of(f)).collect();
    let mut graph: BTreeMap<Vec<String>, BTreeSet<Vec<String>>> = BTreeMap::new();
    for file in files(Path::new(SOURCE)) {
        let module = module_of(&file);
        let text = std::fs::read_to_string(&file).unwrap();
        for Use { mut path, .. } in uses_in(&text, &module, file.ends_with("mod.rs")) {
            while !path.is_empty() && !modules.contains(&path) {
                path.pop();
            }
            // A folder and what lies in it may know each other.
            let is_family = path.starts_with(&module) || module.starts_with(&path);
            if !is_family {
                graph.entry(module.clone()).or_default().insert(path);
            }
        }
    }
    // Whoever uses nothing that is left is taken away; what stays goes in circles.
    let mut left = modules;
    while let Some(free) = left.iter().find(|module| {
        graph.get(*module).is_none_or(|used| used.iter().all(|other| !left.contains(other)))
    }) {
        let free = free.clone();
        left.remove(&free);
    }
    assert_eq!(left, BTreeSet::new());
}

#[test]
fn what_looks_down_is_seen() {
    let order = ["ask", "files", "report"].map(str::to_owned);
    let text = "use crate::{\n    ask::job::Job,\n    report::closing,\n};\nfn f() { super::super::report::run(); }\n\
                // use crate::report::x;\n#[cfg(test)]\nmod tests { use crate::report::y; }\n";
    let module = ["files".to_owned(), "walk".to_owned()];
    let uses = uses_in(text, &module, false);
    let wrong = looking_down(&order, "files/walk.rs", &uses, &module);
    assert_eq!(wrong, ["files/walk.rs:1: report::closing", "files/walk.rs:5: report::run"]);
}
