//! Checks that no two files import each other, directly or by way of others, so that files
//! have an order. A `mod.rs` and its files may, since they refer to one another by its
//! name.

use crate::driver::repository;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// A module by its path below `src/`: `["render", "fast", "mold"]`.
type Module = Vec<String>;

/// The modules by path: whether each stands for a folder, and its code without comments and
/// tests.
fn modules() -> BTreeMap<Module, (bool, String)> {
    let root = repository().join("src");
    let mut all = BTreeMap::new();
    for entry in walkdir::WalkDir::new(&root).into_iter().map(Result::unwrap) {
        let path = entry.path().strip_prefix(&root).unwrap().with_extension("");
        let mut module: Module = path
            .iter()
            .map(|part| part.to_str().unwrap().to_owned())
            .collect();
        let rust = entry.path().extension().is_some_and(|e| e == "rs");
        let Some(name) = module.last().filter(|_| rust) else {
            continue;
        };
        if matches!(name.as_str(), "tests" | "main" | "lib") {
            continue;
        }
        let is_folder = name == "mod";
        if is_folder {
            module.pop();
        }
        let text = fs::read_to_string(entry.path()).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        let lines = code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let code = lines.collect::<Vec<_>>().join("\n");
        all.insert(module, (is_folder, code));
    }
    // A file beside a folder of the same name acts as that folder's `mod.rs`.
    let parents: BTreeSet<Module> = all.keys().map(|m| m[..m.len() - 1].to_vec()).collect();
    for (module, (is_folder, _)) in &mut all {
        *is_folder |= parents.contains(module);
    }
    all
}

/// The paths of a `use`, each in full: `a::{b, c::d}` are `a::b` and `a::c::d`.
fn paths(tree: &str, prefix: &[String], out: &mut Vec<Module>) {
    let (mut depth, mut start) = (0, 0);
    let mut items = Vec::new();
    for (at, c) in tree.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                items.push(&tree[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    items.push(&tree[start..]);
    for item in items.into_iter().map(str::trim).filter(|i| !i.is_empty()) {
        let (path, inner) = match item.split_once('{') {
            Some((path, inner)) => (path, Some(inner.trim_end().trim_end_matches('}'))),
            None => (item, None),
        };
        let parts = path
            .split("::")
            .map(|p| p.split(" as ").next().unwrap().trim());
        let parts = parts.filter(|p| !p.is_empty()).map(str::to_owned);
        let full: Module = prefix.iter().cloned().chain(parts).collect();
        match inner {
            Some(inner) => paths(inner, &full, out),
            None => out.push(full),
        }
    }
}

/// The `use` declarations of a module, from the root of the crate, and whether they are
/// public.
fn uses(module: &Module, is_folder: bool, code: &str) -> Vec<(bool, Module)> {
    let mut found = Vec::new();
    for statement in code.split(';') {
        let statement = statement.rsplit("\n\n").next().unwrap().trim();
        let Some((before, tree)) = statement.split_once("use ") else {
            continue;
        };
        let public = before.trim_end().ends_with("pub") || before.contains("pub(");
        if !(before.trim().is_empty() || public) {
            continue;
        }
        let mut all = Vec::new();
        paths(tree, &[], &mut all);
        for path in all {
            let supers = path.iter().take_while(|p| *p == "super").count();
            let rest = &path[supers..];
            let base: &[String] = match (supers, rest.first().map(String::as_str)) {
                (0, Some("crate")) => {
                    found.push((public, rest[1..].to_vec()));
                    continue;
                }
                (0, Some("self")) => {
                    found.push((public, [module, &rest[1..]].concat()));
                    continue;
                }
                // A child of this module, or another crate.
                (0, _) if is_folder => module,
                (0, _) => continue,
                _ => &module[..module.len() - supers],
            };
            found.push((public, [base, rest].concat()));
        }
    }
    found
}

#[test]
fn no_two_files_import_each_other() {
    let modules = modules();
    let all: BTreeMap<&Module, Vec<(bool, Module)>> = modules
        .iter()
        .map(|(module, (is_folder, code))| (module, uses(module, *is_folder, code)))
        .collect();
    // What a folder re-exports belongs to the file that it comes from.
    let of = |path: &Module| -> Option<&Module> {
        let mut path = path.clone();
        for _ in 0..4 {
            let end = (1..=path.len()).rev();
            let known = end.clone().find(|n| modules.contains_key(&path[..*n]))?;
            let (module, rest) = path.split_at(known);
            let module = modules.get_key_value(module)?.0;
            let name = rest.first();
            let handed = all[module]
                .iter()
                .find(|(public, p)| *public && p.last() == name && name.is_some());
            match handed {
                Some((_, from)) => path = from.clone(),
                None => return Some(module),
            }
        }
        None
    };
    let files = modules.iter().filter(|(_, (is_folder, _))| !is_folder);
    let imports: BTreeMap<&Module, BTreeSet<&Module>> = files
        .map(|(module, _)| {
            let targets = all[module].iter().filter_map(|(_, path)| of(path));
            let files = targets.filter(|t| *t != module && !modules[*t].0);
            (module, files.collect())
        })
        .collect();
    let count: usize = imports.values().map(BTreeSet::len).sum();
    assert!(count > 300, "only {count} imports are seen");
    for (module, direct) in &imports {
        let (mut open, mut seen) = (direct.iter().copied().collect::<Vec<_>>(), BTreeSet::new());
        while let Some(next) = open.pop() {
            assert!(
                next != *module,
                "{} imports itself, by way of {seen:?}",
                module.join("/")
            );
            if seen.insert(next) {
                open.extend(&imports[next]);
            }
        }
    }
}
