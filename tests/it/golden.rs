//! Compares the built fixture sites with their complete expected trees.
//!
//! To accept changes: `VERSUS_ACCEPT=1 cargo test golden`, and look at the diff.

use crate::driver::{Site, repository, tree};
use std::collections::BTreeMap;
use std::fs;

/// The same tree under names without hashes: a change to the style sheet does not change
/// every page.
fn without_hashes(tree: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let plain = |path: &str| {
        let parts: Vec<_> = path.split('.').collect();
        match parts[..] {
            [name, hash, ending] if path.starts_with("assets/") => {
                assert!(hash.len() == 10 && hash.bytes().all(|b| b.is_ascii_hexdigit()));
                format!("{name}.{ending}")
            }
            _ => path.to_owned(),
        }
    };
    let hashed: Vec<_> = tree.keys().filter(|p| p.starts_with("assets/")).collect();
    assert!(hashed.len() > 4);
    let text = |bytes: &Vec<u8>| match std::str::from_utf8(bytes) {
        Ok(text) => hashed
            .iter()
            .fold(text.to_owned(), |text, path| {
                text.replace(*path, &plain(path))
            })
            .into_bytes(),
        Err(_) => bytes.clone(),
    };
    tree.iter()
        .map(|(path, bytes)| (plain(path), text(bytes)))
        .collect()
}

fn compare(name: &str, args: &[&str]) {
    let mut actual = without_hashes(&Site::fixture(name).built(args));
    // Built-in files are not repeated for every fixture, nor are pictures.
    for (path, bytes) in tree(&repository().join("static")) {
        assert!(actual.remove(&path) == Some(bytes), "{path}");
    }
    actual.retain(|path, _| !path.ends_with(".png"));
    let expected_dir = repository()
        .join("tests/fixtures")
        .join(name)
        .join("_expected");
    if std::env::var_os("VERSUS_ACCEPT").is_some() {
        let _ = fs::remove_dir_all(&expected_dir);
        for (path, bytes) in &actual {
            let file = expected_dir.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, bytes).unwrap();
        }
        return;
    }
    let expected: BTreeMap<_, _> = tree(&expected_dir);
    let names = |tree: &BTreeMap<String, Vec<u8>>| tree.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&actual), names(&expected), "the files of {name}");
    for (path, bytes) in &actual {
        let (got, wanted) = (
            String::from_utf8_lossy(bytes),
            String::from_utf8_lossy(&expected[path]),
        );
        for (n, (got, wanted)) in got.lines().zip(wanted.lines()).enumerate() {
            assert_eq!(got, wanted, "{name}/{path}:{}", n + 1);
        }
        assert_eq!(bytes, &expected[path], "{name}/{path}");
    }
}

#[test]
fn golden_rich_site() {
    compare("site", &[]);
}

#[test]
fn golden_minimal_site() {
    compare("minimal", &[]);
}
