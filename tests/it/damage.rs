//! Damages each input file of a valid site in each of its keys: one mistake gives one
//! report, and no hint leads to the removal of what was right before.

use crate::driver::repository;
use std::path::Path;
use std::sync::Arc;
use versus::check::check;
use versus::diagnostic::{Diagnostic, Diagnostics, Severity, Sources};
use versus::load::{SourceTree, load, read_tree};

/// A way to damage a file: its description, and the new contents; `None` if the file is
/// removed.
type Damage = (String, Option<String>);

/// The diagnostics of a site in which one file is replaced, or removed.
fn found(tree: &SourceTree, path: &str, text: Option<&str>) -> (Diagnostics, Sources) {
    let mut damaged = SourceTree::built_in();
    for (own, id) in &tree.own {
        match (own == path, text) {
            (true, None) => {}
            (true, Some(text)) => {
                damaged.add(path, text);
            }
            (false, _) => {
                damaged.add(own, &tree.sources.at(*id).text);
            }
        }
    }
    let loaded = load(damaged, None);
    let mut all = loaded.diagnostics;
    let checked = check(&loaded.project, &all);
    all.extend(checked);
    let project = Arc::into_inner(loaded.project).unwrap();
    all.sort(&project.sources);
    (all, project.sources)
}

/// The keys of a YAML file: index of the line, text before the key, key, and value.
fn keys(text: &str) -> Vec<(usize, &str, &str, &str)> {
    let lines = text.lines().enumerate();
    let key = |(i, line): (usize, &'_ str)| {
        let start = line.len() - line.trim_start_matches([' ', '-']).len();
        let (key, value) = line[start..].split_once(':')?;
        let word = |c: char| c.is_ascii_lowercase() || matches!(c, '_' | '-');
        let begin = line.as_ptr() as usize - text.as_ptr() as usize;
        let at = |from: usize, to: usize| &text[begin + from..begin + to];
        let end = start + key.len();
        let value = at(line.len() - value.len(), line.len());
        (!key.is_empty() && key.chars().all(word)).then(|| (i, at(0, start), at(start, end), value))
    };
    lines.filter_map(key).collect()
}

/// Ways to damage a YAML file. The flag marks those that may be intended.
fn of_yaml(text: &str) -> Vec<(Damage, bool)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut all = vec![
        (("bad syntax".into(), Some(format!("{text}a: [\n"))), false),
        (("a list".into(), Some("- a\n".to_owned())), false),
    ];
    for (i, before, key, value) in keys(text) {
        let deeper = |l: &&&str| l.starts_with(&format!("{} ", " ".repeat(before.len())));
        let end = i + 1 + lines[i + 1..].iter().take_while(deeper).count();
        let with = |new: &str, end: usize| {
            let all = [&lines[..i], &[new][..], &lines[end..]].concat();
            Some(all.join("\n") + "\n")
        };
        let longer = |value: &str| {
            let at = value.find(|c: char| c.is_ascii_alphanumeric())?;
            let rest = &value[at..];
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '.');
            let end = at + end.unwrap_or(rest.len());
            Some(format!("{before}{key}:{}x{}", &value[..end], &value[end..]))
        };
        let mut add = |what: &str, text, meant| all.push(((format!("{what} {key}"), text), meant));
        add(
            "rename",
            with(&format!("{before}{key}x:{value}"), i + 1),
            false,
        );
        add("empty", with(&format!("{before}{key}:"), end), true);
        if !before.contains('-') {
            add("delete", with("", end), true);
        }
        add(
            "wrong type",
            with(&format!("{before}{key}: [{{}}]"), end),
            false,
        );
        if let Some(new) = longer(value) {
            add("another value", with(&new, i + 1), true);
            add(
                "syntax",
                with(&format!("{before}{key}: [{value}"), i + 1),
                false,
            );
        }
    }
    all
}

/// Reports that are right although they are in another file than the damaged one: a name
/// that one record uses and no list has may be wrong in either place; so may prose.
const ELSEWHERE: [&str; 7] = [
    "load/unknown-class",
    "load/unknown-command",
    "load/unknown-fact",
    "load/unknown-fact-value",
    "check/missing-message",
    "check/unused-message",
    "load/unnamed-locale",
];

/// The diagnostics, one per line.
fn shown(all: &Diagnostics, sources: &Sources) -> String {
    let line = |d: &Diagnostic| {
        let (path, hints) = (&sources.at(d.span.source).path, d.hints.join("; "));
        format!("\n  {} {path} {} = {hints}", d.code, d.message)
    };
    all.iter().map(line).collect()
}

/// Damages a file of the site in one way, and checks the reports.
fn try_out(tree: &SourceTree, path: &str, (what, text): &Damage, meant: bool) {
    let (all, sources) = found(tree, path, text.as_deref());
    let shown = shown(&all, &sources);
    assert!(all.len() <= 1, "{path}, {what}:{shown}");
    assert!(meant || all.len() == 1, "{path}, {what}: nothing is found");
    for d in all.iter() {
        let here = sources.at(d.span.source).path == path;
        assert!(
            here || ELSEWHERE.contains(&d.code),
            "{path}, {what}:{shown}"
        );
        for harm in ["remove", "take it out", "none is defined"] {
            assert!(
                !d.hints.iter().any(|h| h.starts_with(harm)),
                "{path}, {what}:{shown}"
            );
        }
    }
}

fn sound(root: &Path) -> SourceTree {
    let tree = read_tree(root).unwrap();
    let (all, _) = found(&tree, "", None);
    assert!(all.is_empty(), "{all:?}");
    tree
}

#[test]
fn damaged_records_settings_and_lists() {
    let tree = sound(&repository().join("tests/fixtures/whole"));
    let bare = ["220-", "226-", "426-", "/refused"];
    let paths = tree.own.keys().filter(|p| p.ends_with(".yaml"));
    let paths = paths.filter(|p| !bare.iter().any(|b| p.contains(b)));
    let paths: Vec<&String> = paths.collect();
    assert_eq!(paths.len(), 8);
    for path in paths {
        let text = &tree.sources.at(tree.own[path]).text;
        for (damage, meant) in of_yaml(text) {
            try_out(&tree, path, &damage, meant);
        }
    }
}

const RECORD: &str = "content/ftp/codes/425-cant-open-data-connection.yaml";

/// The shipped catalog has more places that could repeat a report: 60 records in four
/// languages.
#[test]
#[ignore = "long: run by .ci/run"]
fn damaged_records_and_lists_of_the_shipped_site() {
    let tree = sound(repository());
    // A class or value that many records use is reported where it is missing.
    for (path, old, new) in [
        ("content/ftp/protocol.yaml", "key: 1xx", "key: 7xx"),
        ("content/ftp/protocol.yaml", "name: ", "nam: "),
        (RECORD, "class: 4xx", "class: 4x"),
        (RECORD, "code: 425", "code 425"),
        ("content/ftp/protocol.yaml", "RETR, STOR", "STOR"),
        ("content/ftp/vocabulary.yaml", "retry:", "retries:"),
    ] {
        let text = &tree.sources.at(tree.own[path]).text;
        assert!(text.contains(old), "{old}");
        let damage = (format!("{old} to {new}"), Some(text.replace(old, new)));
        let (all, sources) = found(&tree, path, damage.1.as_deref());
        let errors = all.iter().filter(|d| d.severity == Severity::Error);
        let paths: Vec<_> = errors.map(|d| &sources.at(d.span.source).path).collect();
        assert_eq!(paths, [path], "{old}");
        try_out(&tree, path, &damage, false);
    }
}

/// Settings of other generators, which are set elsewhere in versus: the hint says where.
#[test]
fn settings_of_other_generators_have_a_hint() {
    let tree = sound(&repository().join("tests/fixtures/whole"));
    let path = "content/site.yaml";
    let settings = tree.sources.at(tree.own[path]).text.clone();
    let url = "base_url: https://example.org\n";
    for (old, new, hint) in [
        ("", "title: Codes\n", "`site-title` in locales/*/site.ftl"),
        (
            "",
            "site_name: Codes\n",
            "`site-title` in locales/*/site.ftl",
        ),
        ("", "name: Codes\n", "`site-title` in locales/*/site.ftl"),
        (
            "",
            "description: d\n",
            "`home-description` in locales/*/site.ftl",
        ),
        ("", "languages: [en, fr]\n", "`versus l10n new de`"),
        ("", "theme: dark\n", "static/assets/style.css"),
        ("", "author: me\n", "`site-footer`"),
        ("", "logo: a.png\n", "components/header.html"),
        ("", "nav: []\n", "components/header.html"),
        (
            url,
            "baseURL: https://example.org\n",
            "write `base_url: https://…`",
        ),
        (
            url,
            "url: https://example.org\n",
            "write `base_url: https://…`",
        ),
        (
            "default_locale:",
            "languageCode:",
            "write `default_locale: en`",
        ),
        ("default_locale:", "lang:", "write `default_locale: en`"),
    ] {
        let text = match old {
            "" => settings.clone() + new,
            old => settings.replace(old, new),
        };
        let (all, _) = found(&tree, path, Some(&text));
        let all: Vec<_> = all.iter().collect();
        let [one] = all[..] else {
            panic!("{new}: {all:?}");
        };
        assert_eq!(one.code, "load/unknown-key", "{new}");
        assert!(one.hints[0].contains(hint), "{new}: {:?}", one.hints);
    }
    // Every file and message that a hint names exists.
    let built_in = SourceTree::built_in();
    assert!(
        built_in
            .built_in
            .contains_key("templates/components/header.html")
    );
    assert!(built_in.assets.contains_key("assets/style.css"));
    let words = &built_in
        .sources
        .at(built_in.built_in["locales/en/site.ftl"])
        .text;
    for id in ["site-title", "site-footer", "home-description"] {
        assert!(words.contains(&format!("\n{id} =")), "{id}");
    }
}

/// The hint for a misspelled id names the intended one.
#[test]
fn a_misspelt_message_has_a_hint() {
    let tree = sound(&repository().join("tests/fixtures/whole"));
    let path = "locales/en/site.ftl";
    let text = tree.sources.at(tree.own[path]).text.clone();
    let (all, _) = found(&tree, path, Some(&text.replace("site-title", "site-titel")));
    let hints: Vec<&str> = all
        .iter()
        .filter(|d| d.code == "check/unused-message")
        .flat_map(|d| d.hints.iter().map(String::as_str))
        .collect();
    assert_eq!(hints, ["did you mean `site-title`?"]);
}

/// Ways to damage a Fluent file.
fn of_fluent(text: &str) -> Vec<Damage> {
    let lines: Vec<&str> = text.lines().collect();
    let starts_entry = |line: &str| line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
    let mut all = vec![
        ("a file that is gone".into(), None),
        ("an empty file".into(), Some(String::new())),
        ("a line of no message".into(), Some(format!("{text}x\n"))),
        (
            "an open brace".into(),
            Some(format!("{text}own-x = {{ $a\n")),
        ),
    ];
    for (i, line) in lines.iter().enumerate() {
        let end = i
            + 1
            + lines[i + 1..]
                .iter()
                .take_while(|l| !starts_entry(l))
                .count();
        let mut add = |what: &str, new: &[&str], end: usize| {
            let all_lines = [&lines[..i], new, &lines[end..]].concat();
            all.push((format!("{what}: {line}"), Some(all_lines.join("\n") + "\n")));
        };
        let Some((name, value)) = line.split_once(" =") else {
            continue;
        };
        add("rename", &[&format!("{name}x ={value}")], i + 1);
        add(
            "another name",
            &[&format!(
                "{}zz-yy-qq ={value}",
                &name[..name.len() - name.trim_start_matches([' ', '.']).len()]
            )],
            i + 1,
        );
        add("no =", &[&format!("{name}{value}")], i + 1);
        add("a space before", &[&format!(" {line}")], i + 1);
        add("line gone", &[], i + 1);
        if !value.is_empty() {
            add("unclosed", &[&format!("{line} {{ ")], i + 1);
            add("no text", &[&format!("{name} =")], i + 1);
            add("unknown variable", &[&format!("{line} {{ $nope }}")], i + 1);
            add("unknown message", &[&format!("{line} {{ nope }}")], i + 1);
        }
        if line.contains('{') {
            add("misspelt", &[&line.replace("brand }", "brnd }")], i + 1);
            add("not closed", &[&line.replace(" }", "")], i + 1);
        }
        if starts_entry(line) {
            add("entry gone", &[], end);
            let twice = [&lines[i..end], &lines[i..end]].concat();
            add("entry twice", &twice, end);
        } else {
            add("attribute twice", &[line, line], i + 1);
            add("no indent", &[line.trim_start()], i + 1);
        }
    }
    all
}

/// Maximum number of reports for one damage: more than one if what was lost and what is
/// found in its place cannot always be recognized as the same.
fn most(what: &str, path: &str) -> usize {
    let kind = what.split(':').next().unwrap_or_default();
    match (kind, path) {
        // The message that has the attributes now, and the one that is missing.
        ("line gone" | "another name", _) => 2,
        // Each built-in text that is shown now is a different source.
        (
            "a file that is gone" | "an empty file",
            "locales/en/facts.ftl" | "locales/en/site.ftl",
        ) => 3,
        ("unknown variable", "locales/en/site.ftl") => 2,
        _ => 1,
    }
}

/// Damage that is valid Fluent and means the same, or may be intended.
fn is_meant(what: &str) -> bool {
    let (kind, line) = what.split_once(": ").unwrap_or((what, ""));
    matches!(
        (kind, line.starts_with(' ')),
        ("a space before" | "no indent", true)
    ) || line.starts_with("locale-direction")
}

#[test]
fn some_damaged_messages_and_terms() {
    messages_and_terms(12);
}

#[test]
#[ignore = "long: run by .ci/run"]
fn damaged_messages_and_terms() {
    messages_and_terms(1);
}

/// Damages the Fluent files in one of `step` ways.
fn messages_and_terms(step: usize) {
    let tree = sound(&repository().join("tests/fixtures/whole"));
    let texts = tree
        .own
        .keys()
        .filter(|p| p.ends_with(".ftl") && !p.ends_with("ftp.ftl"));
    let mut tried = 0;
    for path in texts {
        let text = &tree.sources.at(tree.own[path]).text;
        for (what, text) in of_fluent(text).into_iter().step_by(step) {
            let (all, sources) = found(&tree, path, text.as_deref());
            let shown = shown(&all, &sources);
            assert!(all.len() <= most(&what, path), "{path}, {what}:{shown}");
            assert!(
                is_meant(&what) || !all.is_empty(),
                "{path}, {what}: nothing is found"
            );
            for d in all.iter() {
                let harms = ["remove", "take it out:", "none is defined"];
                let harm = |h: &String| harms.iter().any(|harm| h.starts_with(harm));
                assert!(!d.hints.iter().any(harm), "{path}, {what}:{shown}");
            }
            tried += 1;
        }
    }
    assert!(tried * step > 500, "{tried}");
}
