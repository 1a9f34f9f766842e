//! Mistakes of authors: each gives one clear diagnostic with file, line, column, and a
//! hint; all are found in one run, and the site on disk stays as it was.

use crate::driver::{Site, times, tree};
use serde_json::Value;

/// A mistake: what is done to a valid site, and what must be reported.
struct Fault {
    name: &'static str,
    make: fn(&Site),
    code: &'static str,
    /// file:line:column
    place: &'static str,
    /// A part of the hint.
    hint: &'static str,
}

const RECORD: &str = "content/ftp/codes/300-new.yaml";

/// The prose of a code, for records that a mistake adds.
fn prose(id: &str) -> String {
    let parts = [
        ("means", "m"),
        ("description", "D."),
        ("seen", "S."),
        ("when", "w"),
        ("fix", "F."),
    ];
    let lines = parts.map(|(name, text)| format!("    .{name} = {text}\n"));
    format!("{id} =\n{}", lines.concat())
}

fn add_record(site: &Site, path: &str, rest: &str, id: &str) {
    site.write(path, format!("code: {}\nname: N\n{rest}", &id[4..]));
    site.write(&format!("locales/en/codes/{id}.ftl"), prose(id));
}

const FAULTS: [Fault; 26] = [
    Fault {
        name: "misspelt required key",
        make: |s| add_record(s, "content/ftp/codes/299-a.yaml", "clas: 2xx\n", "ftp-299"),
        code: "load/unknown-key",
        place: "content/ftp/codes/299-a.yaml:3:1",
        hint: "did you mean `class`?",
    },
    Fault {
        name: "YAML syntax error",
        make: |s| {
            add_record(
                s,
                "content/ftp/codes/301-a.yaml",
                "class: x: y\n",
                "ftp-301",
            )
        },
        code: "load/yaml-syntax",
        place: "content/ftp/codes/301-a.yaml:3:9",
        hint: "quote",
    },
    Fault {
        name: "unknown key",
        make: |s| {
            add_record(
                s,
                "content/ftp/codes/302-a.yaml",
                "class: 2xx\nrelate: []\n",
                "ftp-302",
            )
        },
        code: "load/unknown-key",
        place: "content/ftp/codes/302-a.yaml:4:1",
        hint: "did you mean `related`?",
    },
    Fault {
        name: "duplicate key",
        make: |s| {
            add_record(
                s,
                "content/ftp/codes/303-a.yaml",
                "class: 2xx\nname: M\n",
                "ftp-303",
            )
        },
        code: "load/duplicate-key",
        place: "content/ftp/codes/303-a.yaml:4:1",
        hint: "keep one",
    },
    Fault {
        name: "duplicate code",
        make: |s| {
            s.write(
                "content/ftp/codes/220-twice.yaml",
                "code: 220\nname: N\nclass: 2xx\n",
            );
        },
        code: "load/duplicate-code",
        place: "content/ftp/codes/220-twice.yaml:1:7",
        hint: "one record per code",
    },
    Fault {
        name: "two records with one slug",
        make: |s| {
            add_record(s, "content/ftp/codes/304-a.yaml", "class: 2xx\n", "ftp-304");
            add_record(
                s,
                "content/ftp/codes/more/304-a.yaml",
                "class: 2xx\n",
                "ftp-305",
            );
        },
        code: "load/duplicate-slug",
        place: "content/ftp/codes/more/304-a.yaml:1:7",
        hint: "rename one",
    },
    Fault {
        name: "class that the protocol lacks",
        make: |s| add_record(s, "content/ftp/codes/306-a.yaml", "class: 7xx\n", "ftp-306"),
        code: "load/unknown-class",
        place: "content/ftp/codes/306-a.yaml:3:8",
        hint: "did you mean `1xx`?",
    },
    Fault {
        name: "fact value outside the vocabulary",
        make: |s| {
            add_record(
                s,
                "content/ftp/codes/307-a.yaml",
                "class: 2xx\nfacts: { retry: latr }\n",
                "ftp-307",
            )
        },
        code: "load/unknown-fact-value",
        place: "content/ftp/codes/307-a.yaml:4:17",
        hint: "did you mean `later`?",
    },
    Fault {
        name: "fact outside the vocabulary",
        make: |s| {
            add_record(
                s,
                "content/ftp/codes/308-a.yaml",
                "class: 2xx\nfacts: { retri: later }\n",
                "ftp-308",
            )
        },
        code: "load/unknown-fact",
        place: "content/ftp/codes/308-a.yaml:4:10",
        hint: "did you mean `retry`?",
    },
    Fault {
        name: "`related` that names no code",
        make: |s| {
            add_record(
                s,
                "content/ftp/codes/309-a.yaml",
                "class: 2xx\nrelated: [220, 999]\n",
                "ftp-309",
            )
        },
        code: "load/unknown-code",
        place: "content/ftp/codes/309-a.yaml:4:16",
        hint: "valid",
    },
    Fault {
        name: "missing key",
        make: |s| {
            s.write(RECORD, "code: 300\nclass: 2xx\n");
        },
        code: "load/missing-key",
        place: "content/ftp/codes/300-new.yaml:1:1",
        hint: "add `name: …`",
    },
    Fault {
        name: "code that YAML reads as another number",
        make: |s| {
            s.write(
                "content/ftp/codes/310-a.yaml",
                "code: 0x14\nname: N\nclass: 2xx\n",
            );
        },
        code: "load/bad-code",
        place: "content/ftp/codes/310-a.yaml:1:7",
        hint: "quote it",
    },
    Fault {
        name: "exchange line of nobody",
        make: |s| {
            add_record(
                s,
                "content/ftp/codes/311-a.yaml",
                "class: 2xx\nexchange: |\n  C: A\n  220 B\n",
                "ftp-311",
            )
        },
        code: "load/bad-exchange",
        place: "content/ftp/codes/311-a.yaml:6:3",
        hint: "`S: `",
    },
    Fault {
        name: "FTL syntax error",
        make: |s| {
            s.write("locales/fr/codes/a.ftl", "ftp-220 =\n    .fix = { $x\n");
        },
        code: "load/ftl-syntax",
        place: "locales/fr/codes/a.ftl:2:12",
        hint: "write `}` after it",
    },
    Fault {
        name: "duplicate message",
        make: |s| {
            s.write("locales/en/codes/twice.ftl", prose("ftp-226"));
        },
        code: "check/duplicate-message",
        place: "locales/en/codes/twice.ftl:1:1",
        hint: "keep one",
    },
    Fault {
        name: "missing attribute in the default locale",
        make: |s| {
            s.write(
                "content/ftp/codes/312-a.yaml",
                "code: 312\nname: N\nclass: 2xx\n",
            );
            s.write(
                "locales/en/codes/312.ftl",
                prose("ftp-312").replace("    .seen = S.\n", ""),
            );
        },
        code: "check/missing-message",
        place: "locales/en/codes/312.ftl:1:1",
        hint: "add `    .seen = …`",
    },
    Fault {
        name: "unknown variable",
        make: |s| {
            s.write(
                "locales/fr/compare.ftl",
                "compare-advice-code = { $nmae } : { $fix }\n",
            );
        },
        code: "check/unknown-variable",
        place: "locales/fr/compare.ftl:1:25",
        hint: "did you mean `$name`?",
    },
    Fault {
        name: "unknown function",
        make: |s| {
            s.write(
                "locales/ko/site.ftl",
                "home-counts = { JOSSA($codes, \"은/는\") }\n",
            );
        },
        code: "check/unknown-function",
        place: "locales/ko/site.ftl:1:17",
        hint: "did you mean `JOSA`?",
    },
    Fault {
        name: "raw HTML in prose",
        make: |s| {
            s.write(
                "locales/fr/codes/b.ftl",
                "ftp-226 =\n    .fix = Un <b>mot</b>.\n",
            );
        },
        code: "check/raw-html",
        place: "locales/fr/codes/b.ftl:2:15",
        hint: "Markdown",
    },
    Fault {
        name: "javascript: link",
        make: |s| {
            s.write(
                "locales/ja/codes/b.ftl",
                "ftp-226 =\n    .fix = [次](javascript:alert)\n",
            );
        },
        code: "check/unsafe-link",
        place: "locales/ja/codes/b.ftl:2:12",
        hint: "https://",
    },
    Fault {
        name: "invalid UTF-8",
        make: |s| {
            s.write(
                "locales/fr/codes/c.ftl",
                b"# ok\nftp-502 =\n    .fix = caf\xe9\n",
            );
        },
        code: "load/invalid-utf8",
        place: "locales/fr/codes/c.ftl:3:15",
        hint: "UTF-8",
    },
    Fault {
        name: "link out of the root",
        make: |s| {
            s.write("../secret.ftl", "ftp-220 =\n    .fix = secret\n");
            #[cfg(unix)]
            std::os::unix::fs::symlink(
                "../../../secret.ftl",
                s.root().join("locales/fr/secret.ftl"),
            )
            .unwrap();
        },
        code: "load/link-outside-root",
        place: "locales/fr/secret.ftl:1:1",
        hint: "files outside the root are not read",
    },
    Fault {
        name: "YAML alias bomb",
        make: |s| {
            let bomb = (1..9).fold("a0: &a0 [x,x,x,x,x,x,x,x,x]\n".to_owned(), |text, i| {
                let alias = format!("*a{}", i - 1);
                text + &format!("a{i}: &a{i} [{}]\n", [alias.as_str(); 9].join(","))
            });
            s.write("content/ftp/codes/313-a.yaml", bomb);
        },
        code: "load/yaml-budget",
        place: "content/ftp/codes/313-a.yaml:5:",
        hint: "aliases",
    },
    Fault {
        name: "template with an unknown variable",
        make: |s| {
            s.write(
                "templates/page.html",
                "{% extends \"base.html\" %}\n{% block main %}<p>{{ titel }}</p>{% endblock %}\n",
            );
            s.write("locales/en/pages/about.md", "# About\n");
        },
        code: "render/template",
        place: "templates/page.html:2:23",
        hint: "Available variables",
    },
    Fault {
        name: "template that uses a message which is not there",
        make: |s| {
            s.write(
                "templates/not_found.html",
                "{% extends \"base.html\" %}\n{% block main %}{{ t(id=\"nope\") }}{% endblock %}\n",
            );
        },
        code: "check/unknown-message",
        place: "templates/not_found.html:2:26",
        hint: "locales/en/",
    },
    Fault {
        name: "two things at one address",
        make: |s| {
            s.write("static/ftp/index.html", "mine");
        },
        code: "plan/url-collision",
        place: "static/ftp/index.html:1:1",
        hint: "rename",
    },
];

/// The diagnostics, one per line.
fn shown(found: &[Value]) -> String {
    let line = |d: &Value| format!("\n{} {} {}", d["code"], place(d), d["message"]);
    found.iter().map(line).collect()
}

fn place(d: &Value) -> String {
    format!(
        "{}:{}:{}",
        d["file"].as_str().unwrap(),
        d["line"],
        d["column"]
    )
}

/// Whether the diagnostic is the one that is expected for the mistake.
fn is_it(d: &Value, fault: &Fault) -> bool {
    let hints = d["hints"].as_array().unwrap();
    d["code"] == fault.code
        && (place(d) == fault.place
            || fault.place.ends_with(':') && place(d).starts_with(fault.place))
        && !d["message"].as_str().unwrap().is_empty()
        && !hints.is_empty()
        && hints
            .iter()
            .any(|h| h.as_str().unwrap().contains(fault.hint))
}

#[test]
fn each_mistake_alone_gives_one_diagnostic() {
    for fault in &FAULTS {
        let site = Site::fixture("minimal");
        (fault.make)(&site);
        let run = site.check(&["--strict", "--format", "json"]);
        let found = run.diagnostics();
        assert_eq!(run.code, 1, "{}: {}", fault.name, shown(&found));
        assert_eq!(found.len(), 1, "{}: {}", fault.name, shown(&found));
        assert!(is_it(&found[0], fault), "{}: {}", fault.name, shown(&found));
    }
}

#[test]
fn all_mistakes_are_found_in_one_run_and_the_output_is_unchanged() {
    let site = Site::fixture("minimal");
    site.built(&[]);
    let before = (tree(&site.out()), times(&site.out()));
    for fault in &FAULTS {
        (fault.make)(&site);
    }
    let run = site.build(&["--format", "json"]);
    assert_eq!(run.code, 1);
    let found = run.diagnostics();
    for fault in &FAULTS {
        let hits = found.iter().filter(|d| is_it(d, fault)).count();
        assert_eq!(hits, 1, "{}: {}", fault.name, shown(&found));
    }
    assert_eq!(found.len(), FAULTS.len(), "{}", shown(&found));
    assert!((tree(&site.out()), times(&site.out())) == before);
}

#[test]
fn diagnostics_show_the_line_and_a_hint() {
    let site = Site::fixture("minimal");
    site.edit(
        "content/ftp/codes/220-service-ready.yaml",
        "class: 2xx",
        "clas: 2xx",
    );
    let run = site.build(&[]);
    assert_eq!((run.code, run.stdout.as_str()), (1, ""));
    for part in [
        "error[load/unknown-key]: unknown key `clas`",
        "--> content/ftp/codes/220-service-ready.yaml:3:1",
        "3 | clas: 2xx",
        "^^^^",
        "help: did you mean `class`?",
        "nothing was written",
    ] {
        assert!(run.stderr.contains(part), "{part:?} in\n{}", run.stderr);
    }
    assert!(
        !run.stderr.contains('\u{1b}'),
        "no colours where nobody sees them"
    );
    assert!(!site.out().exists());
}

#[test]
fn a_template_that_fails_on_some_pages_changes_no_page() {
    let site = Site::excerpt();
    let before = site.built(&[]);
    let template = site.read("templates/code.html");
    let broken = "{% block main -%}{% if class == \"6xx\" %}{{ nope }}{% endif %}";
    site.write(
        "templates/code.html",
        template.replace("{% block main -%}", broken),
    );
    let run = site.check(&["--format", "json"]);
    let found = run.diagnostics();
    assert_eq!((run.code, found.len()), (1, 1), "{}", shown(&found));
    let run = site.build(&["--format", "json"]);
    assert_eq!(run.code, 1);
    assert_eq!(run.diagnostics().len(), 1, "one report");
    assert!(tree(&site.out()) == before);
}

#[test]
fn a_message_that_cannot_be_formatted_is_reported_once() {
    for old in ["Log in.", "Send another command."] {
        for new in ["{ home-counts }", "{ ftp-220.fix }{ ftp-502.fix }"] {
            let site = Site::fixture("minimal");
            site.edit("locales/en/codes/ftp.ftl", old, new);
            let run = site.check(&["--format", "json"]);
            let found = run.diagnostics();
            assert_eq!((run.code, found.len()), (1, 1), "{new}: {}", shown(&found));
        }
    }
}

#[test]
fn json_output_is_one_document() {
    let site = Site::fixture("minimal");
    site.write("locales/en/codes/more.ftl", "ftp-221 =\n    .fix = x\n");
    let run = site.build(&["--format", "json"]);
    assert_eq!((run.code, run.diagnostics().len()), (0, 1));
}

#[test]
fn conflicting_paths_are_reported() {
    for path in [
        "ftp",
        "fr",
        "compare",
        "compare/ftp",
        "fr/ftp",
        "index.html/x",
        "robots.txt/x",
        "fr/ftp/220-service-ready.html/x",
        "sitemap-1.xml/x",
        "llms.txt/x",
        "fr/search.json/x",
        "ftp/search.json/x",
        "fr/ftp/search.json/x",
        "ftp/codes.json",
        "fr/index.html",
        "404.html",
        "fr/ftp/220-service-ready.html",
    ] {
        let site = Site::fixture("minimal");
        site.write(&format!("static/{path}"), "mine");
        let found = site.check(&["--format", "json"]).diagnostics();
        let codes: Vec<_> = found.iter().map(|d| d["code"].as_str().unwrap()).collect();
        assert_eq!(codes, ["plan/url-collision"], "{path}");
        assert_eq!(found[0]["file"], format!("static/{path}"));
    }
    for (path, code) in [
        ("content/ftp/codes/a-vs.yaml", "load/bad-slug"),
        ("content/ftp/codes/vs-b.yaml", "load/bad-slug"),
        ("content/ftp/codes/index.html.yaml", "load/bad-slug"),
        ("content/robots.txt/protocol.yaml", "load/bad-slug"),
        ("content/ftp/codes/UPPER.yaml", "load/bad-slug"),
    ] {
        let site = Site::fixture("minimal");
        site.write(path, "name: N\nclasses: [a]\n");
        let found = site.check(&["--format", "json"]).diagnostics();
        assert_eq!(found[0]["code"], code, "{path}: {}", shown(&found));
    }
}

#[test]
fn strict_makes_warnings_errors() {
    let site = Site::fixture("minimal");
    site.write("locales/fr/codes/ftp.ftl", "ftp-221 =\n    .fix = x\n");
    assert_eq!(site.check(&[]).code, 0);
    let run = site.check(&["--strict", "--format", "github"]);
    assert_eq!(run.code, 1);
    assert!(
        run.stdout
            .starts_with("::warning file=locales/fr/codes/ftp.ftl,line=1"),
        "{}",
        run.stdout
    );
}
