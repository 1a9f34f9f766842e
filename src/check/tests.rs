//! Shared by the tests of the rules: a small site, and what is found in it. Each rule has
//! its own tests in its own file.

use super::*;
use crate::load::{SourceTree, load};

pub const PROSE: &str =
    "    .means = m\n    .description = d\n    .seen = s\n    .when = w\n    .fix = f\n";

/// The two codes in a second language.
pub const FR: &str = "x-protocol = X\nx-class-1xx = 1xx (un)\nx-1 =\n    .means = mé\n    \
    .description = dé\n    .seen = sé\n    .when = wé\n    .fix = fé\nx-2 =\n    \
    .means = mé\n    .description = dé\n    .seen = sé\n    .when = wé\n    .fix = fé\n";

/// A site of two codes; `files` are added, or replace its own.
pub fn site(files: &[(&str, &str)]) -> SourceTree {
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
        ("locales/fr/codes/x.ftl", FR),
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

/// What is found, as `code path:line:column`, except missing translations.
pub fn found(files: &[(&str, &str)]) -> Vec<String> {
    let mut all = all_found(files);
    let wanting = ["check/missing-translation", "check/incomplete-translation"];
    all.retain(|d| !wanting.iter().any(|code| d.starts_with(code)));
    all
}

/// What a rule finds, in the form of [`found`].
pub fn found_by(code: &str, files: &[(&str, &str)]) -> Vec<String> {
    let mut all = found(files);
    all.retain(|d| d.split(' ').next() == Some(code));
    all
}

/// What is found, as `code path:line:column`.
pub fn all_found(files: &[(&str, &str)]) -> Vec<String> {
    let loaded = load(site(files), None);
    let mut all = loaded.diagnostics;
    let found = check(&loaded.project, &all);
    all.extend(found);
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
    assert_eq!(all_found(&[]), [""; 0]);
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
    // Some words are the same in French.
    let mut all = found(&files);
    all.retain(|d| !d.starts_with("check/same-as-source locales/fr/"));
    // This site has no FTP, of whose control connection some words are.
    all.retain(|d| !d.starts_with("check/unused-message locales/en/facts.ftl"));
    assert_eq!(all, [""; 0]);
    let loaded = load(site(&files), None);
    for locale in loaded.project.locales.keys() {
        for crate::model::Message { id, .. } in crate::model::Message::all() {
            let tag = &loaded.project.locales[locale].tag;
            assert!(
                loaded.project.localizers.at(locale).has(id, None),
                "{tag} {id}"
            );
        }
    }
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
