//! Tests of `versus fmt`.

use crate::driver::{Site, repository};
use std::fs;

#[test]
fn files_are_written_in_canonical_form_once() {
    let site = Site::fixture("minimal");
    assert_eq!(site.run(&["fmt", "--check"]).code, 0);
    let path = "locales/en/more.ftl";
    site.write(path, "# kept\na   =  x\n\n\n  .b = y\n");
    let check = site.run(&["fmt", "--check"]);
    assert_eq!(check.code, 1);
    assert!(
        check.stderr.contains("error[fmt/not-canonical]"),
        "{}",
        check.stderr
    );
    assert!(check.stderr.contains("more.ftl:2:1"), "{}", check.stderr);
    assert_eq!(site.read(path), "# kept\na   =  x\n\n\n  .b = y\n");
    assert_eq!(site.run(&["fmt"]).code, 0);
    assert_eq!(site.read(path), "# kept\na = x\n    .b = y\n");
    assert_eq!(site.run(&["fmt", "--check"]).code, 0);
}

#[test]
fn a_file_with_a_mistake_stays_as_it_is() {
    let site = Site::fixture("minimal");
    let (bad, other) = ("locales/en/bad.ftl", "locales/en/other.ftl");
    site.write(bad, "a   = { $x\n").write(other, "b   = x\n");
    let run = site.run(&["fmt"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("bad.ftl:1:"), "{}", run.stderr);
    assert!(
        run.stderr
            .ends_with("written; 1 file with errors skipped\n"),
        "{}",
        run.stderr
    );
    assert_eq!(site.read(bad), "a   = { $x\n");
    assert_eq!(site.read(other), "b = x\n", "the others are written");
}

#[test]
fn hard_messages_are_written_as_the_reference_serializer_does() {
    let folder = repository().join("tests/fixtures/fmt");
    let file = |name| fs::read_to_string(folder.join(name)).unwrap();
    let (written, canonical) = (file("written.ftl"), file("canonical.ftl"));
    let site = Site::fixture("minimal");
    let path = "locales/en/hard.ftl";
    for text in [written.replace('\n', "\r\n"), written, canonical.clone()] {
        site.write(path, text);
        let run = site.run(&["fmt"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert_eq!(site.read(path), canonical);
        assert_eq!(site.run(&["fmt", "--check"]).code, 0);
    }
}

#[test]
fn a_message_that_would_say_something_else_stays_and_the_others_are_written() {
    let site = Site::fixture("minimal");
    let path = "locales/en/more.ftl";
    // The first carriage return belongs to the text, the second one to the line ending.
    site.write(path, "a   = x\n\nb = y\r\r\n  z\nc   = **x**\n y\n");
    let run = site.run(&["fmt"]);
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.contains("`b` is left unchanged"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("more.ftl:3:1"), "{}", run.stderr);
    let text = site.read(path);
    assert_eq!(text, "a = x\nb = y\r\r\n  z\nc = **x**\n    y\n");
}

#[test]
fn what_nobody_sees_is_named() {
    let path = "locales/en/more.ftl";
    let text = "a = x\nb = y\n";
    for (written, place, named) in [
        ("\u{feff}a = x\nb = y\n", "1:1", "byte order mark"),
        ("a = x\r\nb = y\r\n", "1:6", "lines end in CRLF"),
        ("a = x\nb = y\r\n", "2:6", "lines end in CRLF"),
        ("\u{feff}a = x\r\nb = y\r\n", "1:1", "byte order mark"),
        ("a = x\nb  = y\n", "2:1", "from here on"),
    ] {
        let site = Site::fixture("minimal");
        site.write(path, written);
        let check = site.run(&["fmt", "--check"]);
        assert_eq!(check.code, 1, "{written:?}");
        assert!(check.stderr.contains(named), "{}", check.stderr);
        assert!(
            check.stderr.contains(&format!("more.ftl:{place}")),
            "{}",
            check.stderr
        );
        assert_eq!(site.read(path), written);
        assert_eq!(site.run(&["fmt"]).code, 0);
        assert_eq!(site.read(path), text);
        assert_eq!(site.run(&["fmt", "--check"]).code, 0);
    }
}
