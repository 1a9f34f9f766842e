//! Rules of the project that the compiler does not check: which module imports which, and
//! where a crate may be used.

use crate::driver::repository;
use std::fs;
use std::path::Path;

/// Module and floor. A module imports only from lower floors, and from itself.
const FLOORS: [(&str, u8); 14] = [
    ("diagnostic", 0),
    ("text", 0),
    ("markdown", 1),
    ("model", 1),
    ("template", 1),
    ("l10n", 2),
    ("project", 3),
    ("load", 4),
    ("check", 4),
    ("plan", 4),
    ("write", 4),
    // Renders what is planned: the one stage that receives another's product.
    ("render", 5),
    // Audits what was rendered; receives the bytes.
    ("audit", 5),
    ("commands", 6),
];

/// Crate, and the paths that may use it.
const HOMES: &[(&str, &[&str])] = &[
    (
        "serde",
        &[
            "load/yaml.rs",
            "diagnostic/",
            "render/view/",
            "render/files/",
        ],
    ),
    (
        "serde_json",
        &[
            "diagnostic/print.rs",
            "diagnostic/sarif.rs",
            "commands/status_json.rs",
            "commands/serve/",
            "render/view/",
            "render/files/",
        ],
    ),
    ("serde_yaml", &["load/yaml.rs"]),
    ("tera", &["render/"]),
    ("fluent", &["l10n/"]),
    ("fluent_syntax", &["l10n/"]),
    ("pulldown_cmark", &["markdown"]),
    ("intl_pluralrules", &["l10n/plural.rs"]),
    ("unicode_normalization", &["text/"]),
    ("annotate_snippets", &["diagnostic/print.rs"]),
    ("clap", &["cli.rs", "main.rs", "commands/mod.rs"]),
    (
        "rayon",
        &["commands/", "check/", "load/", "render/", "write/mod.rs"],
    ),
    (
        "axum",
        &["commands/serve/http.rs", "commands/serve/connections.rs"],
    ),
    ("hyper", &["commands/serve/connections.rs"]),
    ("hyper_util", &["commands/serve/connections.rs"]),
    ("tokio", &["commands/serve/"]),
    ("notify", &["commands/serve/watch.rs"]),
    ("versus_html", &["audit/"]),
    ("percent_encoding", &["plan/resolve.rs", "plan/urls.rs"]),
    ("url", &["model/address.rs"]),
    ("sha2", &["render/view/linked_data.rs"]),
    ("ab_glyph", &["render/files/card.rs"]),
    ("png", &["render/files/card.rs"]),
    ("tar", &["write/archive.rs"]),
    ("zstd", &["write/archive.rs"]),
];

/// The paths that may access files.
const DISK: [&str; 3] = ["load/read.rs", "write/", "commands/"];

/// Path below `src/` and text of each file, without test code.
fn sources() -> Vec<(String, String)> {
    let root = repository().join("src");
    let files = walkdir::WalkDir::new(&root).into_iter().map(Result::unwrap);
    let mut sources = Vec::new();
    let rust = |e: &walkdir::DirEntry| e.path().extension().is_some_and(|e| e == "rs");
    for file in files.filter(rust) {
        let path = file
            .path()
            .strip_prefix(&root)
            .unwrap()
            .to_str()
            .unwrap()
            .replace('\\', "/");
        if path.ends_with("tests.rs") {
            continue;
        }
        let text = fs::read_to_string(file.path()).unwrap();
        let text = text
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap()
            .to_owned();
        sources.push((path, text));
    }
    assert!(sources.len() > 40);
    sources
}

fn module(path: &str) -> &str {
    path.split('/').next().unwrap().trim_end_matches(".rs")
}

#[test]
fn imports_go_downward() {
    for (path, text) in sources() {
        let Some((_, floor)) = FLOORS.iter().find(|(m, _)| *m == module(&path)) else {
            assert!(
                ["main.rs", "lib.rs", "cli.rs"].contains(&path.as_str()),
                "{path} has no floor"
            );
            continue;
        };
        for (i, _) in text.match_indices("crate::") {
            let rest = &text[i + "crate::".len()..];
            let end = rest
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
                .unwrap();
            let used = &rest[..end];
            if used == module(&path) || used == "cli" {
                continue;
            }
            let below = FLOORS.iter().find(|(m, _)| *m == used).map(|(_, f)| *f);
            assert!(below.is_some_and(|f| f < *floor), "{path} imports {used}");
        }
    }
}

#[test]
fn crates_stay_where_they_belong() {
    for (path, text) in sources() {
        for &(name, homes) in HOMES {
            let uses = text.contains(&format!("use {name}::"))
                || text.contains(&format!(" {name}::"))
                || text.contains(&format!("({name}::"));
            let home = homes.iter().any(|h| path.starts_with(h));
            assert!(!uses || home, "{path} uses {name}");
        }
        let touches = text.contains("std::fs") || text.contains("fs::");
        let home = DISK.iter().any(|h| path.starts_with(h));
        assert!(!touches || home, "{path} touches files");
    }
}

#[test]
fn every_file_says_what_it_is_for_and_is_short() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "{path} opens with a sentence");
        let lines = text.lines().count();
        assert!(lines <= 400, "{path} has {lines} lines");
    }
}

#[test]
fn nothing_that_must_not_exist() {
    for (path, text) in sources() {
        assert_ne!(module(&path), "utils");
        for word in ["SystemTime", "static mut", "lazy_static", "thread_rng"] {
            assert!(!text.contains(word), "{path}: {word}");
        }
        for suffix in ["Manager", "Handler", "Helper", "Util "] {
            let named = text.split(suffix).next().is_some_and(|before| {
                text.contains(suffix) && before.ends_with(char::is_alphanumeric)
            });
            assert!(!named, "{path}: a name that ends in {suffix}");
        }
        assert!(!text.contains("fn get_"), "{path}: get_");
    }
}

#[test]
fn no_path_of_a_machine_is_in_the_repository() {
    let root = repository();
    for folder in [
        "src",
        "tests",
        "templates",
        "static",
        "benches",
        "deploy",
        "fuzz",
    ] {
        let installed =
            |e: &walkdir::DirEntry| e.file_name() == "node_modules" || e.file_name() == "target";
        for entry in walkdir::WalkDir::new(root.join(folder))
            .into_iter()
            .filter_entry(|e| !installed(e))
            .map(Result::unwrap)
        {
            check_text(entry.path());
        }
    }
    for file in ["README.md", "ARCHITECTURE.md", "Cargo.toml", ".ci/run"] {
        check_text(&root.join(file));
    }
}

fn check_text(path: &Path) {
    // Pieced together, so that this file does not find itself.
    let marks = [
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/wo", "rk/"),
    ];
    if let Ok(text) = fs::read_to_string(path) {
        for mark in marks {
            assert!(!text.contains(mark), "{} contains {mark}", path.display());
        }
    }
}
