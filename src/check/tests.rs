//! For each rule, what passes and what does not, at its place.

use super::*;
use crate::load::{SourceTree, load};

const PROSE: &str =
    "    .means = m\n    .description = d\n    .seen = s\n    .when = w\n    .fix = f\n";

/// A site of two codes; `files` are added, or take the place of its own.
fn site(files: &[(&str, &str)]) -> SourceTree {
    let mut tree = SourceTree::built_in();
    let ftl = format!("x-protocol = X\nx-class-1xx = 1xx\nx-1 =\n{PROSE}x-2 =\n{PROSE}");
    let own = [
        ("content/site.yaml", "base_url: https://a.example\n"),
        ("content/x/protocol.yaml", "name: X\nclasses: [1xx]\n"),
        ("content/x/codes/1-n.yaml", "code: 1\nname: N\nclass: 1xx\n"),
        ("content/x/codes/2-n.yaml", "code: 2\nname: N\nclass: 1xx\n"),
        ("locales/en/locale.ftl", "locale-name = English\n"),
        ("locales/en/codes/x.ftl", &*ftl),
        ("locales/fr/locale.ftl", "locale-name = Français\n"),
    ];
    for (path, text) in own
        .iter()
        .filter(|(path, _)| files.iter().all(|(p, _)| p != path))
    {
        tree.add(path, text);
    }
    for (path, text) in files {
        tree.add(path, text);
    }
    tree
}

/// What is found, as `code path:line:column`.
fn found(files: &[(&str, &str)]) -> Vec<String> {
    let loaded = load(site(files), None);
    let mut all = loaded.diagnostics;
    all.extend(check(&loaded.project));
    let sources = &loaded.project.sources;
    all.sort(sources);
    let show = |d: &crate::diagnostic::Diagnostic| {
        assert!(!d.hints.is_empty(), "{} has no hint", d.message);
        let source = sources.at(d.span.source);
        let at = source.position(d.span.range.start);
        format!("{} {}:{}:{}", d.code, source.path, at.line, at.column)
    };
    all.iter().map(show).collect()
}

#[test]
fn a_sound_site_has_no_faults() {
    assert_eq!(found(&[]), [""; 0]);
}

#[test]
fn what_comes_with_the_program_is_sound_and_complete() {
    let tree = SourceTree::built_in();
    let mut files = vec![];
    for tag in ["en", "fr", "ja", "ko"] {
        for name in ["site", "compare", "facts"] {
            let path = format!("locales/{tag}/{name}.ftl");
            let text = tree.sources.at(tree.built_in[&path]).text.clone();
            files.push((path, text));
        }
        files.push((
            format!("locales/{tag}/locale.ftl"),
            "locale-name = L\n".into(),
        ));
    }
    let files: Vec<_> = files
        .iter()
        .map(|(p, t)| (p.as_str(), t.as_str()))
        .collect();
    assert_eq!(found(&files), [""; 0]);
    let loaded = load(site(&files), None);
    for locale in 0..4 {
        for (id, _) in reference::INTERFACE {
            let tag = &loaded.project.locales[locale].tag;
            assert!(
                loaded.project.localizers.at(locale).has(id, None),
                "{tag} {id}"
            );
        }
    }
}

#[test]
fn missing_messages() {
    let lacks = format!(
        "x-protocol = X\nx-class-1xx = 1xx\nx-1 =\n{PROSE}x-2 =\n    .means = m\n    .description = d\n    .seen = s\n    .when = w\n"
    );
    assert_eq!(
        found(&[("locales/en/codes/x.ftl", &lacks)]),
        ["check/missing-message locales/en/codes/x.ftl:9:1"]
    );
    let none = format!("x-protocol = X\nx-1 =\n{PROSE}");
    assert_eq!(
        found(&[("locales/en/codes/x.ftl", &none)]),
        [
            "check/missing-message content/x/codes/2-n.yaml:1:7",
            "check/missing-message content/x/protocol.yaml:1:7",
        ]
    );
    // In another locale the default one stands in.
    assert_eq!(
        found(&[("locales/fr/codes/x.ftl", "x-1 =\n    .means = m\n")]),
        [""; 0]
    );
}

#[test]
fn one_fault_is_reported_once() {
    // A broken message is not missing too, nor is one whose record is broken unused.
    let broken =
        format!("x-protocol = X\nx-class-1xx = 1xx\nx-1 =\n{PROSE}x-2 =\n    .means = {{\n");
    assert_eq!(found(&[("locales/en/codes/x.ftl", &broken)]).len(), 1);
    assert_eq!(
        found(&[("content/x/codes/2-n.yaml", "code: 2\nname: N: x\n")]).len(),
        1
    );
}

#[test]
fn duplicates() {
    let text = format!("x-1 =\n{PROSE}    .fix = g\nx-1 =\n{PROSE}");
    let all = found(&[("locales/fr/codes/x.ftl", &text)]);
    assert_eq!(
        all,
        [
            "check/duplicate-message locales/fr/codes/x.ftl:7:6",
            "check/duplicate-message locales/fr/codes/x.ftl:8:1",
        ]
    );
}

#[test]
fn references() {
    for (path, text, expected) in [
        (
            "compare.ftl",
            "compare-advice-code = { $code } { $nmae }\n",
            "check/unknown-variable 1:35",
        ),
        (
            "codes/x.ftl",
            "x-1 =\n    .fix = é { $code }\n",
            "check/unknown-variable 2:16",
        ),
        (
            "site.ftl",
            "site-title = { NUMBR(1) }\n",
            "check/unknown-function 1:16",
        ),
        (
            "site.ftl",
            "home-counts = { JOSA($codes, \"x/y\") }\n",
            "check/unknown-particle 1:17",
        ),
        (
            "site.ftl",
            "site-title = { site-titel }\n",
            "check/unknown-message 1:16",
        ),
        (
            "site.ftl",
            "site-title = { -brand }\n",
            "check/unknown-message 1:16",
        ),
    ] {
        let path = format!("locales/fr/{path}");
        let (code, at) = expected.split_once(' ').unwrap();
        assert_eq!(found(&[(&path, text)]), [format!("{code} {path}:{at}")]);
    }
    let sound = "-brand = V { $x }\nsite-title = { -brand(x: 1) } { site-skip }\n\
                 compare-difference-when = { $code }{ JOSA($code, \"은/는\") } { $when }\n\
                 our-own = { $anything }\n";
    assert_eq!(found(&[("locales/fr/site.ftl", sound)]), [""; 0]);
}

#[test]
fn markup_in_prose() {
    for (text, expected) in [
        ("x-1 =\n    .fix = a <b>c</b>\n", "check/raw-html 2:14"),
        (
            "x-1 =\n    .fix =\n        first line\n        then <i>\n",
            "check/raw-html 4:14",
        ),
        (
            "x-1 =\n    .fix = [a](javascript:b)\n",
            "check/unsafe-link 2:12",
        ),
    ] {
        let (code, at) = expected.split_once(' ').unwrap();
        let all = found(&[("locales/fr/codes/x.ftl", text)]);
        assert_eq!(all[0], format!("{code} locales/fr/codes/x.ftl:{at}"));
    }
    let page = "# T\n\ntext\n\n<div>x</div>\n";
    assert_eq!(
        found(&[("locales/fr/pages/a.md", page)]),
        ["check/raw-html locales/fr/pages/a.md:5:1"]
    );
    let sound = "x-1 =\n    .fix = `<b>` 1 < 2 & [a](/b) [c](https://d.example)\n";
    assert_eq!(found(&[("locales/fr/codes/x.ftl", sound)]), [""; 0]);
}

#[test]
fn clauses() {
    let text =
        "x-1 =\n    .when = when it opens.\n    .means = that it is\n    .fix = When so. If so.\n";
    let path = "locales/en-GB/codes/x.ftl";
    let locale = ("locales/en-GB/locale.ftl", "locale-name = British\n");
    assert_eq!(
        found(&[locale, (path, text)]),
        [
            format!("check/clause {path}:2:13"),
            format!("check/clause {path}:2:26"),
            format!("check/clause {path}:3:14"),
        ]
    );
}

#[test]
fn prose_for_nobody() {
    let text =
        "x-3 =\n    .fix = a\nx-1 =\n    .fixx = b\nx-1-2 =\n    .summary = c\n    .advise = d\n";
    let path = "locales/fr/codes/x.ftl";
    assert_eq!(
        found(&[(path, text)]),
        [
            format!("check/unused-message {path}:1:1"),
            format!("check/unused-message {path}:4:6"),
            format!("check/unused-message {path}:7:6"),
        ]
    );
}

#[test]
fn titles_of_long_pages() {
    assert_eq!(
        found(&[("locales/fr/pages/a.md", "# T\n\ntext\n")]),
        [""; 0]
    );
    assert_eq!(
        found(&[("locales/fr/pages/a.md", "text\n")]),
        ["check/page-title locales/fr/pages/a.md:1:1"]
    );
}
