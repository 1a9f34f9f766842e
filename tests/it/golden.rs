//! The fixture sites against their whole expected trees, both ways.
//!
//! To accept changes: `VERSUS_ACCEPT=1 cargo test golden`, and look at the diff.

use crate::driver::{Site, repository, tree};
use std::collections::BTreeMap;
use std::fs;

fn compare(name: &str, args: &[&str]) {
    let mut actual = Site::fixture(name).built(args);
    // What comes with the program is not written down again for every fixture.
    for (path, bytes) in tree(&repository().join("static")) {
        assert!(actual.remove(&path) == Some(bytes), "{path}");
    }
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
