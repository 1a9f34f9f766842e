//! Tests the command line of `versus-synthetic`.

use std::fs;
use std::process::{Command, Output};

fn run(args: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_versus-synthetic"));
    program.args(args).output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn it_says_what_was_made() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("big");
    let made = run(&["1x7", root.to_str().unwrap(), "--seed", "5"]);
    assert!(made.status.success(), "{}", stderr(&made));
    let text = String::from_utf8(made.stdout).unwrap();
    for words in ["1x7 codes", "en, fr, ja, ko", "seed 5", " 128 pages"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(root.join("content/alpha/protocol.yaml").is_file());
}

#[test]
fn a_folder_that_is_not_empty_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.txt");
    fs::write(&file, "mine").unwrap();
    let refused = run(&["1x3", folder.path().to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(stderr(&refused).contains("is not empty"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    // A file in place of the folder.
    let refused = run(&["1x3", file.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(stderr(&refused).contains("cannot write into"));
}

#[test]
fn invalid_sizes_are_rejected() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("big");
    for size in ["8", "8x", "x", "0x5", "5×0", "8*45", "a×b"] {
        let refused = run(&[size, root.to_str().unwrap()]);
        assert_eq!(refused.status.code(), Some(2), "{size}");
        assert!(stderr(&refused).contains("8x45"), "{size}");
    }
    let refused = run(&["27x1", root.to_str().unwrap()]);
    assert!(stderr(&refused).contains("at most 26 protocols"));
    assert!(!root.exists());
}
