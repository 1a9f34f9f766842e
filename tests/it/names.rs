//! Texts that are not what they look like, files that are ignored, and names that other
//! systems cannot hold.

use crate::driver::{Site, text};
use serde_json::Value;

/// The diagnostics of `check`: code, severity, file, line, and column.
fn found(site: &Site) -> Vec<String> {
    let found = site.check(&["--format", "json"]).diagnostics();
    let place = |d: &Value| {
        let text = |key: &str| d[key].as_str().unwrap_or_default().to_owned();
        let (code, severity, file) = (text("code"), text("severity"), text("file"));
        format!("{code} {severity} {file}:{}:{}", d["line"], d["column"])
    };
    found.iter().map(place).collect()
}

/// Files that editors and operating systems leave in a site root.
const LEFT: [&str; 26] = [
    "content/.site.yaml.swp",
    "content/.obsidian/x.yaml",
    "content/ftp/#protocol.yaml#",
    "content/ftp/codes/.trash/220-service-ready.yaml",
    "content/ftp/codes/220-service-ready.yaml~",
    "locales/.idea/locale.ftl",
    "locales/fr/.git/site.ftl",
    "locales/fr/#site.ftl#",
    "locales/fr/pages/.about.md",
    "locales/en.bak/locale.ftl",
    "templates/.base.html",
    "templates/base.html~",
    "templates/.git/base.html",
    "static/.DS_Store",
    "static/Thumbs.db",
    "static/img/desktop.ini",
    "static/._x.png",
    "static/.x.txt.swp",
    "static/x.txt~",
    "static/x.txt.orig",
    "static/#x.txt#",
    "static/.git/config",
    "static/__MACOSX/._x",
    "static/.versus/x",
    "static/.well-known/.DS_Store",
    "static/assets/.x.css.swp",
];

#[test]
fn what_editors_and_systems_leave_is_passed_over() {
    let site = Site::fixture("minimal");
    let published = [
        ".well-known/security.txt",
        ".nojekyll",
        ".htaccess",
        "a/.htaccess",
        "CNAME",
    ];
    for path in published {
        site.write(&format!("static/{path}"), "mine");
    }
    let before = site.clean();
    for path in published {
        assert_eq!(text(&before, path), "mine");
    }
    for path in LEFT {
        // Not valid as YAML, Fluent, Markdown, or a template, and not UTF-8.
        site.write(path, b"a: {{ { <b> \xff\0");
    }
    assert_eq!(found(&site), [""; 0]);
    assert!(site.clean() == before, "nothing of it is published");
    let run = site.run(&["fmt", "--check"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn links_of_such_names_are_passed_over_before_they_are_judged() {
    use std::os::unix::fs::symlink;
    let site = Site::fixture("minimal");
    let before = site.clean();
    let link = |to: &str, path: &str| {
        let path = site.root().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        symlink(to, path).unwrap();
    };
    for folder in [
        "content",
        "content/ftp/codes",
        "locales",
        "locales/fr",
        "static",
        "templates",
    ] {
        // The lock that Emacs keeps next to an edited file.
        link("me@host.1234:1700000000", &format!("{folder}/.#a.yaml"));
        link("/", &format!("{folder}/.root"));
        link("..", &format!("{folder}/.git/loop"));
        link("/nowhere", &format!("{folder}/.git/link"));
        link("/etc/hostname", &format!("{folder}/x.ftl~"));
    }
    assert_eq!(found(&site), [""; 0]);
    assert!(site.clean() == before);
    assert_eq!(site.run(&["fmt", "--check"]).code, 0);
    // With any other name it is an error, as before.
    link("/nowhere", "static/a.txt");
    assert_eq!(
        found(&site),
        ["load/link-outside-root error static/a.txt:1:1"]
    );
}

#[test]
fn a_character_that_no_text_may_hold_is_named_where_it_is() {
    for (path, text, at, name) in [
        (
            "content/ftp/codes/300-x.yaml",
            "code: 300\nname: \"x\\e[31mRED\"\nclass: 2xx\n",
            "2:9",
            "U+001B ESCAPE",
        ),
        (
            "content/ftp/codes/300-x.yaml",
            "code: 300\nname: a\u{202e}b\nclass: 2xx\n",
            "2:8",
            "U+202E RIGHT-TO-LEFT OVERRIDE",
        ),
        (
            "locales/en/pages/a.md",
            "# T\0\u{1b}[31m\n",
            "1:4",
            "U+0000 NULL",
        ),
        (
            "locales/fr/site.ftl",
            "site-title = a\u{2028}b\n",
            "1:15",
            "U+2028 LINE SEPARATOR",
        ),
        (
            "locales/fr/site.ftl",
            "site-title = a\u{fffe}b\n",
            "1:15",
            "U+FFFE (noncharacter)",
        ),
        (
            "locales/fr/site.ftl",
            "site-title = a\u{2067}b\n",
            "1:15",
            "U+2067 RIGHT-TO-LEFT ISOLATE",
        ),
    ] {
        let site = Site::fixture("minimal");
        site.write(path, text);
        let run = site.check(&["--format", "json"]);
        let all = run.diagnostics();
        let about: Vec<_> = all
            .iter()
            .filter(|d| d["code"] == "load/bad-character")
            .collect();
        assert_eq!(
            about[0]["message"].as_str().unwrap().split(name).next(),
            Some(""),
            "{about:?}"
        );
        assert_eq!(format!("{}:{}", about[0]["line"], about[0]["column"]), at);
        assert_eq!(about[0]["severity"], "error");
        assert!(!run.stdout.contains("shorten"), "{}", run.stdout);
        assert_eq!((run.code, site.build(&[]).code), (1, 1), "{name}");
    }
}

#[test]
fn names_that_show_nothing_are_named() {
    for nothing in ["\"\\u200b\"", "\u{200b}", "\"\\u0301\\u2060\"", "\u{3164}"] {
        let site = Site::fixture("minimal");
        let record = format!("code: 300\nname: {nothing}\nclass: 2xx\n");
        site.write("content/ftp/codes/300-x.yaml", record);
        assert_eq!(
            found(&site),
            ["load/wrong-type error content/ftp/codes/300-x.yaml:2:7"],
            "{nothing}"
        );
        let site = Site::fixture("minimal");
        site.write(
            "locales/fr/locale.ftl",
            format!("locale-name = {{{}}}\n", "\"\\u200b\""),
        );
        assert!(found(&site)[0].starts_with("load/bad-locale error locales/fr/locale.ftl"));
    }
    let site = Site::fixture("minimal");
    let url =
        "code: 300\nname: N\nclass: 2xx\nspec: {title: T, url: \"https://a.example/\\u200b\"}\n";
    site.write("content/ftp/codes/300-x.yaml", url);
    let expected = "load/bad-url error content/ftp/codes/300-x.yaml:4:23".to_owned();
    assert!(found(&site).contains(&expected), "{:?}", found(&site));
}

#[test]
fn isolates_in_prose_are_right_if_they_are_closed() {
    let site = Site::fixture("minimal");
    site.write(
        "locales/he/locale.ftl",
        "locale-name = עברית\nlocale-direction = rtl\n",
    );
    site.write(
        "locales/he/codes/ftp.ftl",
        "ftp-220 =\n    .description = השרת \u{2066}FTP 220\u{2069} מברך \u{200f}{\"\\u2068\"}x{\"\\u2069\"}.\n",
    );
    let tree = site.built(&[]);
    let html = text(&tree, "he/ftp/220-service-ready.html");
    assert!(html.contains("\u{2066}FTP 220\u{2069}"), "{html}");
}

#[test]
fn names_of_files_that_other_systems_cannot_hold() {
    for (paths, expected) in [
        (
            &["static/aux.txt"][..],
            "load/unportable-name warning static/aux.txt:1:1",
        ),
        (
            &["static/a:b.txt"],
            "load/unportable-name warning static/a:b.txt:1:1",
        ),
        (
            &["static/trail. "],
            "load/unportable-name warning static/trail. :1:1",
        ),
        (
            &["static/con/a.txt"],
            "load/unportable-name warning static/con/a.txt:1:1",
        ),
        (
            &["static/Data.txt", "static/data.txt"],
            "load/unportable-name warning static/data.txt:1:1",
        ),
        (
            &["static/sche\u{301}ma.png", "static/schéma.png"],
            "load/unportable-name warning static/schéma.png:1:1",
        ),
        (
            &[
                "static/A/a.txt",
                "static/A/b.txt",
                "static/a/a.txt",
                "static/a/b.txt",
            ],
            "load/unportable-name warning static/a/a.txt:1:1",
        ),
        (
            &["static/Ftp/x", "static/Ftp/y"],
            "plan/url-collision warning static/Ftp/x:1:1",
        ),
        (
            &["static/FR/x"],
            "plan/url-collision warning static/FR/x:1:1",
        ),
        (
            &["static/Robots.txt"],
            "plan/url-collision warning static/Robots.txt:1:1",
        ),
        (
            &["static/fr/ftp/220-Service-Ready.html"],
            "plan/url-collision warning static/fr/ftp/220-Service-Ready.html:1:1",
        ),
        (
            &["static/404.html"],
            "plan/url-collision error static/404.html:1:1",
        ),
    ] {
        let site = Site::fixture("minimal");
        for path in paths {
            site.write(path, format!("{path} is mine"));
        }
        assert_eq!(found(&site), [expected]);
    }
    // With its hash the name would be longer than allowed.
    let site = Site::fixture("minimal");
    let long = format!("static/assets/{}.txt", "x".repeat(245));
    site.write(&long, "mine");
    assert_eq!(
        found(&site),
        [format!("load/unportable-name error {long}:1:1")]
    );
    let site = Site::fixture("minimal");
    site.write(&format!("static/{}.txt", "x".repeat(245)), "mine");
    assert_eq!(found(&site), [""; 0]);
}

#[test]
fn addresses_that_windows_cannot_hold() {
    for (path, text) in [
        (
            "content/ftp/codes/con.yaml",
            "code: 300\nname: N\nclass: 2xx\n",
        ),
        (
            "content/ftp/codes/com1.x.yaml",
            "code: 300\nname: N\nclass: 2xx\n",
        ),
        ("content/nul/protocol.yaml", "name: N\nclasses: [a]\n"),
        ("locales/en/pages/aux.md", "# T\n"),
        ("locales/con/locale.ftl", "locale-name = Cofán\n"),
    ] {
        let site = Site::fixture("minimal");
        site.write(path, text);
        let expected = format!("load/unportable-name error {path}:1:1");
        assert!(
            found(&site).contains(&expected),
            "{path}: {:?}",
            found(&site)
        );
    }
}
