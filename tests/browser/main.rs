//! Tests the site in a browser. Its script alone is tested with Node.js; the rest needs
//! Chromium and takes minutes, so it runs only by name, as in `.ci/run`:
//!
//! `cargo test --test browser -- --ignored` builds the site and runs `run.mjs`, which serves
//! it on loopback and checks it with Chromium, axe, the Nu HTML checker, and Lighthouse.
//! Needs Node.js, Java, Chromium, and the packages of `package.json`; `.ci/run` installs
//! the last two.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser")
}

fn runs(program: &str, argument: &str) -> bool {
    let mut command = Command::new(program);
    let command = command.arg(argument).stdout(Stdio::null());
    let status = command.stderr(Stdio::null()).status();
    status.is_ok_and(|s| s.success())
}

/// What is missing, if anything.
fn missing(tests: &Path) -> Option<String> {
    let chromium = std::env::var("CHROMIUM").unwrap_or_else(|_| "chromium".into());
    for (program, argument, what) in [
        ("node", "--version", "Node.js"),
        ("java", "-version", "Java"),
        (&*chromium, "--version", "Chromium"),
    ] {
        if !runs(program, argument) {
            return Some(format!("there is no {what} (`{program}`)"));
        }
    }
    let packages = tests.join("node_modules");
    (!packages.is_dir()).then(|| "run `npm ci` in tests/browser first".to_owned())
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(target).unwrap();
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn the_search_finds_what_it_should() {
    if !runs("node", "--version") {
        // Bypasses the capture of the test's output: whoever runs the tests must see it.
        let skipped = "\nSKIPPED: the tests of the search: there is no Node.js (`node`)\n\n";
        std::io::stderr().write_all(skipped.as_bytes()).unwrap();
        return;
    }
    let unit = Command::new("node")
        .args(["--test", "--test-reporter=dot", "."])
        .current_dir(tests())
        .status();
    assert!(unit.unwrap().success());
}

#[test]
#[ignore = "long, and needs Chromium: run by .ci/run"]
fn the_site_in_a_browser() {
    let tests = tests();
    if let Some(missing) = missing(&tests) {
        panic!("{missing}");
    }
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    let built = Command::new(env!("CARGO_BIN_EXE_versus"))
        .args(["build", "--root", env!("CARGO_MANIFEST_DIR"), "--out"])
        .arg(&site)
        .stdout(Stdio::null())
        .status();
    assert!(built.unwrap().success(), "the site is built");
    let seen = Command::new("node")
        .arg(tests.join("run.mjs"))
        .arg(&site)
        .status();
    assert!(seen.unwrap().success(), "the site passes in a browser");
    // The site while it is being edited, on a copy that the test changes.
    let root = folder.path().join("root");
    for inputs in ["content", "locales", "templates", "static"] {
        copy(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(inputs),
            &root.join(inputs),
        );
    }
    let served = Command::new("node")
        .arg(tests.join("serve.mjs"))
        .arg(env!("CARGO_BIN_EXE_versus"))
        .arg(&root)
        .status();
    assert!(
        served.unwrap().success(),
        "the site passes while it is being written"
    );
}
