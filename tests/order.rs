//! Whether a crate keeps the order that ARCHITECTURE.md writes down: each folder and file
//! uses only those before it, no two files use each other, and a type's name means one thing.

#![allow(clippy::indexing_slicing, reason = "the helpers here are tests too")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

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

/// `["report", "drawing", "ticks"]`; a `mod.rs` is its folder, `main.rs` and `lib.rs` the crate.
fn module_of(file: &Path, source: &Path) -> Vec<String> {
    let inner = file.strip_prefix(source).unwrap().with_extension("");
    let mut module: Vec<String> =
        inner.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if module.last().is_some_and(|last| last == "mod" || last == "main" || last == "lib") {
        module.pop();
    }
    module
}

/// Whether the file holds tests only.
fn is_test(module: &[String]) -> bool {
    module.iter().any(|part| part == "tests" || part == "samples")
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

/// The orders in ARCHITECTURE.md: for each folder, written as `core` or `core/lint`, the names
/// in it, the one that uses nothing first.
fn orders() -> BTreeMap<String, Vec<String>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../ARCHITECTURE.md");
    let text = std::fs::read_to_string(path).unwrap();
    let (_, after) = text.split_once("```order\n").unwrap();
    let (block, _) = after.split_once("```").unwrap();
    let mut orders = BTreeMap::new();
    let mut folder = String::new();
    for line in block.lines() {
        let (name, names) = line.split_once(": ").unwrap_or(("", line));
        if !name.is_empty() {
            name.clone_into(&mut folder);
        }
        let names = names.split_whitespace().map(str::to_owned);
        orders.entry(folder.clone()).or_insert_with(Vec::new).extend(names);
    }
    orders
}

/// Where a file uses what stands after it in the order of the folder `within`.
fn looking_up(
    order: &[String],
    within: &[String],
    name: &str,
    uses: &[Use],
    module: &[String],
) -> Vec<String> {
    let place = |path: &[String]| {
        let own = path.strip_prefix(within)?.first()?;
        order.iter().position(|known| known == own)
    };
    let Some(own) = place(module) else { return Vec::new() };
    let above = uses.iter().filter(|used| place(&used.path).is_some_and(|other| other > own));
    above.map(|used| format!("{name}:{}: {}", used.line, used.path.join("::"))).collect()
}

/// Each source file that is no test: its name, its module and what it uses.
fn sources(source: &Path) -> Vec<(String, Vec<String>, Vec<Use>)> {
    let mut all = Vec::new();
    for file in files(source) {
        let module = module_of(&file, source);
        if is_test(&module) {
            continue;
        }
        let text = std::fs::read_to_string(&file).unwrap();
        let uses = uses_in(&text, &module, file.ends_with("mod.rs"));
        all.push((file.strip_prefix(source).unwrap().display().to_string(), module, uses));
    }
    all
}

/// Holds every `use` of a crate against the orders for it.
pub(crate) fn each_folder_uses_only_those_before_it(source: &Path, name: &str) {
    let mut wrong = Vec::new();
    let mut is_ordered = false;
    for (folder, order) in orders() {
        let mut within: Vec<String> = folder.split('/').map(str::to_owned).collect();
        if within.remove(0) != name {
            continue;
        }
        is_ordered = true;
        let mut unknown: BTreeSet<String> = BTreeSet::new();
        for (file, module, uses) in sources(source) {
            wrong.extend(looking_up(&order, &within, &file, &uses, &module));
            let inside = module.strip_prefix(within.as_slice()).and_then(|rest| rest.first());
            unknown.extend(inside.filter(|inside| !order.contains(inside)).cloned());
        }
        assert_eq!(unknown, BTreeSet::new(), "{folder}: not in the order of ARCHITECTURE.md");
    }
    assert!(is_ordered, "ARCHITECTURE.md gives no order for {name}");
    assert_eq!(wrong, Vec::<String>::new(), "these look up");
}

/// Holds the files of a crate against going in circles.
pub(crate) fn no_two_files_use_each_other(source: &Path) {
    let all = sources(source);
    let modules: BTreeSet<Vec<String>> = all.iter().map(|(_, module, _)| module.clone()).collect();
    let mut graph: BTreeMap<Vec<String>, BTreeSet<Vec<String>>> = BTreeMap::new();
    for (_, module, uses) in all {
        for Use { mut path, .. } in uses {
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

/// The types that the files of these crates declare, each with the files that declare it.
pub(crate) fn each_type_name_means_one_thing(sources: &[&Path]) {
    let mut known: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in sources {
        for file in files(source) {
            if is_test(&module_of(&file, source)) {
                continue;
            }
            let text = std::fs::read_to_string(&file).unwrap();
            for line in lines_of(&text) {
                let words = line.split_whitespace().skip_while(|word| word.starts_with("pub"));
                let words: Vec<&str> = words.take(2).collect();
                if let ["struct" | "enum", name] = words[..] {
                    let end = name.find(|c: char| !c.is_alphanumeric()).unwrap_or(name.len());
                    known
                        .entry(name[..end].to_owned())
                        .or_default()
                        .push(file.display().to_string());
                }
            }
        }
    }
    known.retain(|_, files| files.len() > 1);
    assert_eq!(known, BTreeMap::new());
}

#[test]
fn what_looks_up_is_seen() {
    let order = ["ask", "files", "report"].map(str::to_owned);
    let text = "use crate::{\n    ask::job::Job,\n    report::closing,\n};\nfn f() { super::super::report::run(); }\n\
                // use crate::report::x;\n#[cfg(test)]\nmod tests { use crate::report::y; }\n";
    let module = ["files".to_owned(), "walk".to_owned()];
    let uses = uses_in(text, &module, false);
    let wrong = looking_up(&order, &[], "files/walk.rs", &uses, &module);
    assert_eq!(wrong, ["files/walk.rs:1: report::closing", "files/walk.rs:5: report::run"]);
    let within = ["lint".to_owned()];
    let text = "use crate::lint::rules::RULES;\nuse crate::lint::level::Level;\n";
    let order = ["level", "settings", "rules"].map(str::to_owned);
    let module = ["lint".to_owned(), "settings".to_owned()];
    let uses = uses_in(text, &module, false);
    let wrong = looking_up(&order, &within, "lint/settings.rs", &uses, &module);
    assert_eq!(wrong, ["lint/settings.rs:1: lint::rules::RULES"]);
}
