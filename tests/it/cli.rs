//! Tests of the command line itself: help, exit status, where output goes.

use crate::driver::{Running, Site, repository, run, times, tree};
use std::fs;
use std::io::Read;
use std::process::Stdio;

#[test]
fn help_is_complete_and_has_an_example() {
    for command in ["build", "check", "completions"] {
        let help = run(&[command, "--help"]);
        assert_eq!(help.code, 0);
        assert!(
            help.stdout.contains("Example:\n  versus"),
            "{}",
            help.stdout
        );
    }
    let help = run(&["--help"]).stdout;
    for word in ["build", "check", "completions", "Exit status"] {
        assert!(help.contains(word), "{help}");
    }
}

/// What `build` and `check` find, as their help says.
#[test]
fn build_and_check_report_what_their_help_says() {
    let footer = "templates/components/footer.html";
    let built_in = fs::read_to_string(repository().join(footer)).unwrap();
    let twice = "<i id=x></i><i id=x></i>";
    let code = fs::read_to_string(repository().join("templates/code.html")).unwrap();
    let last = format!("{{% if \"502\" in page_title %}}{twice}{{% endif %}}</article>");
    let fix = "    .fix = ";
    let link = "See [here](/ftp/999). ";
    let prose = "locales/en/codes/ftp.ftl";
    // The mistake, its code, how to make it, and what severity and exit status each command
    // gives.
    type Case<'a> = (&'a str, &'a str, &'a dyn Fn(&Site), Told);
    type Told = [(&'static str, i32); 2];
    let cases: [Case; 5] = [
        (
            "a template that cannot run, which hides what pages tell",
            "render/template",
            &|site| {
                let text = format!("{built_in}{{{{ 1 / nothing }}}}<a href=\"/nowhere\">x</a>");
                site.write(footer, text);
            },
            [("error", 1), ("error", 1)],
        ),
        (
            "a dead link in prose",
            "output/dead-link",
            &|site| {
                let text = site.read(prose).replacen(fix, &format!("{fix}{link}"), 1);
                site.write(prose, text);
            },
            [("warning", 0), ("error", 1)],
        ),
        (
            "a dead link in a template",
            "output/dead-link",
            &|site| {
                site.write(footer, format!("{built_in}<a href=\"/nowhere\">x</a>"));
            },
            [("warning", 0), ("error", 1)],
        ),
        (
            "two long pages of one title",
            "output/duplicate-title",
            &|site| {
                for name in ["a", "b"] {
                    site.write(
                        &format!("locales/en/pages/{name}.md"),
                        "# About\n\nWords.\n",
                    );
                }
            },
            [("warning", 0), ("error", 1)],
        ),
        (
            "an id that is there twice, on a page that is no sample",
            "output/repeated-id",
            &|site| {
                site.write("templates/code.html", code.replace("</article>", &last));
            },
            [("", 0), ("error", 1)],
        ),
    ];
    for (what, rule, mistake, expected) in cases {
        let site = Site::fixture("minimal");
        mistake(&site);
        let build = site.build(&["--format", "json"]);
        let check = site.check(&["--format", "json"]);
        for (run, (severity, status)) in [build, check].iter().zip(expected) {
            assert_eq!(run.code, status, "{what}: {}", run.stdout);
            // A build also prints its summary.
            let end = run.stdout.rfind('}').unwrap();
            let report: serde_json::Value = serde_json::from_str(&run.stdout[..=end]).unwrap();
            let found = report["diagnostics"].as_array().unwrap();
            let all: Vec<_> = found.iter().map(|d| (&d["severity"], &d["code"])).collect();
            assert_eq!(all.is_empty(), severity.is_empty(), "{what}: {all:?}");
            assert!(
                all.iter().all(|d| *d == (&severity.into(), &rule.into())),
                "{what}: {all:?}"
            );
        }
        assert_eq!(
            site.out().join("index.html").exists(),
            expected[0].1 == 0,
            "{what}"
        );
    }
}

#[test]
fn completions_come_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = run(&["completions", shell]);
        assert_eq!(script.code, 0);
        assert!(script.stdout.contains("versus") && script.stdout.contains("strict"));
    }
}

#[test]
fn usage_and_system_errors_exit_with_2() {
    let site = Site::fixture("minimal");
    let no_root = run(&["build", "--root", "/nowhere/at/all"]);
    assert_eq!(no_root.code, 2);
    assert!(
        no_root.stderr.contains("/nowhere/at/all"),
        "{}",
        no_root.stderr
    );
    assert_eq!(site.build(&["--base-url", "example.org"]).code, 2);
    assert_eq!(site.build(&["--threads", "0"]).code, 2);
    assert_eq!(run(&["bulid"]).code, 2);
    let empty = Site::empty();
    fs::create_dir_all(empty.root()).unwrap();
    let run = empty.build(&[]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("not a site root"), "{}", run.stderr);
}

#[test]
fn the_summary_says_what_was_done() {
    let site = Site::fixture("minimal");
    let run = site.build(&[]);
    assert_eq!(run.stderr, "");
    let lines: Vec<_> = run.stdout.lines().collect();
    let head = [
        "home",
        "protocol",
        "code",
        "comparison",
        "search",
        "not",
        "found",
        "total",
        "fully",
        "translated",
    ];
    assert_eq!(lines[0].split_whitespace().collect::<Vec<_>>(), head);
    let row = |line: &str| {
        line.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        row(lines[1]),
        ["en", "1", "1", "3", "3", "1", "1", "10", "all"]
    );
    assert_eq!(
        row(lines[2]),
        ["fr", "1", "1", "3", "3", "1", "1", "10", "2", "(20", "%)"]
    );
    let files = tree(&site.out()).len();
    assert!(
        lines[6].starts_with(&format!("{files} written, 0 unchanged, 0 pruned in ")),
        "{lines:?}"
    );
    let again = site.build(&[]).stdout;
    assert!(
        again.contains(&format!("0 written, {files} unchanged, 0 pruned")),
        "{again}"
    );
    assert!(!again.contains('\u{1b}') && !again.contains('\r'));
}

#[test]
fn a_folder_with_other_files_is_refused_without_force() {
    let site = Site::fixture("minimal");
    fs::create_dir_all(site.out()).unwrap();
    fs::write(site.out().join("thesis.txt"), "years of work").unwrap();
    let run = site.build(&[]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("thesis.txt") && run.stderr.contains("--force"),
        "{}",
        run.stderr
    );
    assert_eq!(fs::read_dir(site.out()).unwrap().count(), 1);
    assert_eq!(site.build(&["--force"]).code, 0);
    assert_eq!(site.build(&["--force"]).code, 0);
    let kept = fs::read_to_string(site.out().join("thesis.txt")).unwrap();
    assert_eq!(kept, "years of work");
    // The site root has other files as well.
    let root = site.root();
    assert_eq!(
        site.run(&["build", "--out", root.to_str().unwrap()]).code,
        2
    );
}

#[test]
fn an_input_folder_cannot_be_the_output() {
    let site = Site::fixture("minimal");
    for folder in ["static", "templates", "locales/xx", "content/ftp"] {
        let out = site.root().join(folder);
        let run = site.run(&["build", "--force", "--out", out.to_str().unwrap()]);
        assert_eq!(run.code, 2, "{folder}");
        assert!(
            run.stderr.contains("is part of the site's input"),
            "{}",
            run.stderr
        );
    }
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_changes_nothing() {
    let site = Site::fixture("minimal");
    let run = |args: &[&str]| {
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_versus"))
            .args(args)
            .arg("--root")
            .arg(site.root())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        child.wait().unwrap().code()
    };
    let out = site.out();
    assert_eq!(run(&["build", "--out", out.to_str().unwrap()]), Some(0));
    assert!(out.join("index.html").exists());
    site.edit(
        "content/ftp/codes/220-service-ready.yaml",
        "class: 2xx",
        "class: 9xx",
    );
    assert_eq!(run(&["check", "--format", "json"]), Some(1));
}

#[test]
fn obsolete_files_are_removed() {
    let site = Site::fixture("minimal");
    site.write("static/old/a.txt", "x");
    let before = site.built(&[]);
    assert!(before.contains_key("old/a.txt"));
    site.remove("static/old")
        .remove("content/ftp/codes/226-closing-data-connection.yaml");
    site.remove("locales/ko");
    let text = site.read("locales/en/codes/ftp.ftl");
    let (start, end) = (text.find("ftp-226").unwrap(), text.find("ftp-502").unwrap());
    site.write(
        "locales/en/codes/ftp.ftl",
        format!("{}{}", &text[..start], &text[end..]),
    );
    let after = site.built(&[]);
    let fresh = Site::copy_of(&site.root()).built(&[]);
    assert!(after == fresh, "as a clean build");
    assert!(!site.out().join("ko").exists() && !site.out().join("old").exists());
}

#[test]
fn a_base_url_with_a_path_is_in_every_link() {
    let site = Site::fixture("minimal");
    let tree = site.built(&["--base-url", "https://a.example/docs/"]);
    let html = String::from_utf8(tree["fr/ftp/index.html"].clone()).unwrap();
    let links = html
        .split("href=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap());
    for link in
        links.filter(|l| !l.starts_with("https://www.rfc-editor.org") && !l.starts_with('#'))
    {
        let inside = link.starts_with("/docs/") || link.starts_with("https://a.example/docs/");
        assert!(inside, "{link}");
    }
    let robots = String::from_utf8(tree["robots.txt"].clone()).unwrap();
    assert!(robots.contains("Sitemap: https://a.example/docs/sitemap.xml"));
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_symlink() {
    let site = Site::fixture("minimal");
    site.built(&[]);
    let other = site.root().join("../other");
    fs::create_dir(&other).unwrap();
    fs::remove_dir_all(site.out().join("compare")).unwrap();
    std::os::unix::fs::symlink(&other, site.out().join("compare")).unwrap();
    let run = site.build(&["--force"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(
        run.stderr.contains("did not write: compare"),
        "{}",
        run.stderr
    );
    assert_eq!(fs::read_dir(&other).unwrap().count(), 0);
}

#[test]
fn a_damaged_page_is_repaired() {
    let site = Site::fixture("minimal");
    let before = site.built(&[]);
    let page = site.out().join("fr/ftp/index.html");
    fs::write(&page, "").unwrap();
    fs::remove_file(site.out().join("robots.txt")).unwrap();
    let time = times(&site.out())["index.html"];
    assert!(site.built(&[]) == before);
    assert_eq!(times(&site.out())["index.html"], time);
}

#[test]
fn simultaneous_builds_are_refused_or_run_one_after_another() {
    begin_at_once(3);
}

#[test]
#[ignore = "long: run by .ci/run"]
fn many_simultaneous_builds_are_refused_or_run_one_after_another() {
    begin_at_once(15);
}

/// Builds that start at once: one of them builds, and the others report that, or build
/// after it.
fn begin_at_once(attempts: usize) {
    let site = Site::fixture("minimal");
    let whole = site.clean();
    let (mut refused, mut second) = (0, 0);
    for attempt in 0..attempts {
        let out = site.beside(&format!("together-{attempt}"));
        let begin = |_| {
            let mut command = Running::command(&site, &out, &[]);
            Running::spawn(command.stdout(Stdio::null()).stderr(Stdio::piped()))
        };
        let mut all: Vec<Running> = (0..3).map(begin).collect();
        let mut done = 0;
        for build in &mut all {
            let mut told = String::new();
            let mut stderr = build.child().stderr.take().unwrap();
            stderr.read_to_string(&mut told).unwrap();
            match build.child().wait().unwrap().code() {
                Some(0) => done += 1,
                Some(2) if told.contains("another build is writing to") => refused += 1,
                other => panic!("{other:?} {told}"),
            }
        }
        assert!(done >= 1);
        second += done - 1;
        assert!(tree(&out) == whole);
    }
    assert_eq!(refused + second, 2 * attempts);
}

#[test]
fn the_root_is_found_from_a_folder_in_it() {
    let site = Site::fixture("minimal");
    let from = |folder: &str, args: &[&str]| {
        let mut command = assert_cmd::Command::cargo_bin("versus").unwrap();
        let output = command
            .current_dir(site.root().join(folder))
            .args(args)
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (
            output.status.code(),
            text(output.stdout),
            text(output.stderr),
        )
    };
    let root = site.root().canonicalize().unwrap();
    let said = format!("the site root is {}\n", root.display());
    assert_eq!(from("", &["check"]).2, "");
    for folder in ["content", "content/ftp/codes", "locales/en"] {
        let (code, _, err) = from(folder, &["check", "--strict"]);
        assert_eq!((code, &*err), (Some(0), &*said), "{folder}");
        for args in [&["fmt", "--check"][..], &["l10n", "status"]] {
            let (code, _, err) = from(folder, args);
            assert_eq!(code, Some(0), "{err}");
            assert!(err.starts_with(&said), "{err}");
        }
    }
    // By default the output lies beside content/; a given path is relative to the current
    // directory.
    assert_eq!(from("locales", &["build"]).0, Some(0));
    assert!(root.join("public/index.html").exists());
    assert_eq!(
        from("locales", &["build", "--out", "../../here"]).0,
        Some(0)
    );
    assert!(site.beside("here/index.html").exists());
    // With --root, parent directories are not searched.
    let (code, _, err) = from("content", &["check", "--root", "."]);
    assert_eq!(code, Some(2));
    assert!(err.contains("is not a site root"), "{err}");
}

#[test]
fn an_invalid_base_url_is_reported_at_its_position() {
    let site = Site::fixture("minimal");
    for (url, what, cure) in [
        (
            "https://example.org//evil",
            "two consecutive slashes",
            "/docs",
        ),
        (
            "https://exa%mple.org",
            "`exa%mple.org` is not a valid host name",
            "example.org",
        ),
        (
            "https://a:b:c",
            "`b:c` is not a valid port",
            "from 1 to 65535",
        ),
        (
            "https://me@example.org",
            "a user name, `me`",
            "remove `me@`",
        ),
    ] {
        site.write("content/site.yaml", format!("base_url: \"{url}\"\n"));
        let run = site.check(&["--format", "json"]);
        let found = run.diagnostics();
        assert_eq!((run.code, found.len()), (1, 1), "{url}");
        let one = &found[0];
        assert_eq!(
            (&one["code"], &one["line"]),
            (&"load/bad-base-url".into(), &1.into())
        );
        assert!(one["message"].as_str().unwrap().contains(what), "{one}");
        assert!(one["hints"][0].as_str().unwrap().contains(cure), "{one}");
        let run = site.build(&["--base-url", url]);
        assert_eq!(run.code, 2);
        assert!(
            run.stderr.contains(what) && run.stderr.contains(cure),
            "{}",
            run.stderr
        );
    }
}
