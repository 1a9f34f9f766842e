//! `versus fmt`

use crate::driver::Site;

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
            .ends_with("written; 1 file with mistakes passed over\n"),
        "{}",
        run.stderr
    );
    assert_eq!(site.read(bad), "a   = { $x\n");
    assert_eq!(site.read(other), "b = x\n", "the others are written");
}
