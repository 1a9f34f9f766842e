//! Bad input of protocols and records: one error each, at its place.

use super::{SourceTree, load};

const PROTOCOL: &str = "name: X\nroles: [user, owner]\n";
const CAUSE: &str = "causes:\n  - key: full\n    who: [user, owner]\n";

/// What loading a site reports, as code and place. `x` has the roles user and owner; each
/// of its codes 1 and 2 has the cause `full`. `files` replace or are added.
fn found(files: &[(&str, &str)]) -> Vec<String> {
    let one = format!("code: 1\nname: One\n{CAUSE}");
    let two = format!("code: 2\nname: Two Words\n{CAUSE}");
    let own = [
        ("content/site.yaml", "base_url: https://a.example\n"),
        ("content/software.yaml", "- nginx\n- nginx error.log\n"),
        (
            "content/vocabulary.yaml",
            "phase: [a, b, any]\nretry: [c]\n",
        ),
        ("content/x/protocol.yaml", PROTOCOL),
        ("content/x/codes/1-n.yaml", &*one),
        ("content/x/codes/2-n.yaml", &*two),
        ("content/y/protocol.yaml", "name: Y\n"),
        ("content/empty/protocol.yaml", PROTOCOL),
        ("content/y/codes/1-n.yaml", "code: 1\nname: N\n"),
        ("locales/en/locale.ftl", "locale-name = English\n"),
    ];
    let mut tree = SourceTree::default();
    let kept = own
        .iter()
        .filter(|(path, _)| files.iter().all(|(p, _)| p != path));
    for (path, text) in kept.chain(files) {
        tree.add(path, text);
    }
    let loaded = load(tree, None);
    let sources = &loaded.project.sources;
    let place = |d: &crate::diagnostic::Diagnostic| {
        assert!(!d.hints.is_empty(), "{}", d.message);
        let source = sources.at(d.span.source);
        let at = source.position(d.span.range.start);
        format!("{} {}:{}:{}", d.code, source.path, at.line, at.column)
    };
    loaded.diagnostics.iter().map(place).collect()
}

#[test]
fn a_sound_site() {
    assert_eq!(found(&[]), [""; 0]);
}

#[test]
fn protocols() {
    let path = "content/x/protocol.yaml";
    for (more, code, at) in [
        ("label: number\n", "load/unknown-value", "3:8"),
        ("sides: { C: client }\n", "load/bad-side", "3:8"),
        ("sides: { c: client, S: server }\n", "load/bad-side", "3:10"),
        (
            "sides: { C: The client, S: server }\n",
            "load/bad-key",
            "3:13",
        ),
        ("sides: [C, S]\n", "load/wrong-type", "3:8"),
        (
            "classes: [{ key: a, tone: red }]\n",
            "load/unknown-value",
            "3:27",
        ),
        ("classes: [{ tone: retry }]\n", "load/missing-key", "3:11"),
        ("classes:\n", "load/missing-key", "3:1"),
    ] {
        let text = format!("{PROTOCOL}{more}");
        assert_eq!(
            found(&[(path, &text)])[0],
            format!("{code} {path}:{at}"),
            "{more}"
        );
    }
    for (roles, code, at) in [
        ("[user, owner, user]", "load/duplicate-value", "2:22"),
        ("[user, owner, Admin]", "load/bad-key", "2:22"),
        ("[user, owner, off]", "load/bad-key", "2:22"),
    ] {
        let text = format!("name: X\nroles: {roles}\n");
        assert_eq!(
            found(&[(path, &text)]),
            [format!("{code} {path}:{at}")],
            "{roles}"
        );
    }
}

#[test]
fn records() {
    let path = "content/x/codes/1-n.yaml";
    let long = "x".repeat(201);
    let texts = |text: &str| format!("texts: [{{ by: nginx, text: \"{text}\" }}]\n");
    let twice = format!("{CAUSE}  - key: full\n    who: user\n");
    for (more, code, at) in [
        ("class: a\n", "load/unknown-class", "3:8"),
        (
            "facts: { phase: [a, c] }\n",
            "load/unknown-fact-value",
            "3:21",
        ),
        (
            "facts: { phase: [a, any] }\n",
            "load/duplicate-value",
            "3:17",
        ),
        ("facts: { retry: [c] }\n", "load/wrong-type", "3:17"),
        ("reader: nobody\n", "load/unknown-role", "3:9"),
        ("aliases: [\"Two Words\"]\n", "load/bad-alias", "3:11"),
        ("aliases: [two_words]\n", "load/bad-alias", "3:11"),
        ("aliases: [a, a]\n", "load/duplicate-value", "3:14"),
        ("exchange: |\n  C: a\n  X: b\n", "load/bad-exchange", "5:3"),
        ("exchange: |\n  C> a\n", "load/bad-exchange", "4:3"),
        ("exchange: |\n  C! a\n  S! b\n", "load/bad-exchange", "5:3"),
        ("exchange: |\n  C* Not A Key\n", "load/bad-key", "4:3"),
        ("exchange: >\n  C: a\n  S: b\n", "load/bad-exchange", "4:3"),
        ("exchange: >2- # b\n  C: a\n", "load/bad-exchange", "4:3"),
        ("exchange: \"C: a\\nX: b\"\n", "load/bad-exchange", "3:11"),
        ("exchange: \"X: b\"\n", "load/bad-exchange", "3:11"),
        (
            "texts: [{ by: ngnix, text: \"502 Bad Gateway\" }]\n",
            "load/unknown-software",
            "3:15",
        ),
        (&texts("short"), "load/bad-text", "3:28"),
        (&texts("a … b … c … d"), "load/bad-text", "3:28"),
        (&texts("two lines\\nin one"), "load/bad-text", "3:28"),
        (&texts("unseen \\u200b sign"), "load/bad-text", "3:28"),
        (&texts(&long), "load/too-large", "3:28"),
        ("causes: [{ key: a }]\n", "load/missing-key", "3:10"),
        (
            "causes: [{ key: a, who: nobody }]\n",
            "load/unknown-role",
            "3:25",
        ),
        (
            "causes: [{ key: a, who: [user, user] }]\n",
            "load/duplicate-value",
            "3:32",
        ),
        ("causes: [{ key: A, who: user }]\n", "load/bad-key", "3:17"),
        (&twice, "load/duplicate-cause", "6:10"),
        (
            "causes: [{ key: a, who: [user, owner], lines: [{ text: a }] }]\n",
            "load/missing-key",
            "3:48",
        ),
        (
            "causes: [{ key: a, who: user, lines: [{ who: owner, text: a }] }]\n",
            "load/unknown-role",
            "3:46",
        ),
        (
            "causes: [{ key: a, who: user, lines: [{ text: \"$ ls\" }] }]\n",
            "load/bad-text",
            "3:47",
        ),
        (
            "causes: [{ key: full, of: 2, who: user }]\n",
            "load/bad-home",
            "3:27",
        ),
        ("causes: [{ key: full, of: 3 }]\n", "load/bad-home", "3:27"),
        ("causes: [{ key: empty, of: 2 }]\n", "load/bad-home", "3:28"),
        ("causes: [{ key: full, of: 1 }]\n", "load/bad-home", "3:27"),
        (
            "causes: [{ key: full, of: empty/1 }]\n",
            "load/bad-home",
            "3:27",
        ),
        (
            "causes: [{ key: full, of: y/1 }]\n",
            "load/bad-home",
            "3:27",
        ),
    ] {
        let text = format!("code: 1\nname: One\n{more}");
        assert_eq!(
            found(&[(path, &text)]),
            [format!("{code} {path}:{at}")],
            "{more}"
        );
    }
    // A home leads to where the words are.
    let first = "code: 1\nname: One\ncauses: [{ key: full, of: 2 }]\n";
    let second = "code: 2\nname: Two\ncauses: [{ key: full, of: 1 }]\n";
    let other = "content/x/codes/2-n.yaml";
    assert_eq!(
        found(&[(path, first), (other, second)]),
        [
            format!("load/bad-home {path}:3:27"),
            format!("load/bad-home {other}:3:27")
        ]
    );
    // The message of a cause is that of a code.
    let taken = ("content/x/codes/c-n.yaml", "code: 1-cause-full\nname: N\n");
    assert_eq!(
        found(&[taken]),
        [format!("load/duplicate-cause {path}:4:10")]
    );
}

#[test]
fn comparisons() {
    let path = "content/comparisons.yaml";
    for (text, at) in [
        ("near: [[x/1]]\n", "1:8"),
        ("near: [[x/1, x/2]]\n", "1:14"),
        ("near: [[x/1, x/1]]\n", "1:14"),
        ("alike: [[x/1, y/9]]\n", "1:15"),
        ("alike: [[x/1, z/1]]\n", "1:15"),
        ("alike: [[x/1, empty/1]]\n", "1:15"),
        ("alike: [[x/1, 1]]\n", "1:15"),
    ] {
        let expected = format!("load/bad-comparison {path}:{at}");
        assert_eq!(found(&[(path, text)]), [expected], "{text}");
    }
    assert_eq!(
        found(&[(path, "naer: []\n")]),
        [format!("load/unknown-key {path}:1:1")]
    );
    let groups = format!("near:\n{}", "  - [x/1, y/1]\n".repeat(201));
    assert_eq!(
        found(&[(path, &groups)]),
        [format!("load/too-large {path}:202:5")]
    );
    assert_eq!(
        found(&[(path, "near: [[x/1, y/1]]\nalike: [[x/1, y/1]]\n")]),
        [""; 0]
    );
}

#[test]
fn long_pages_and_collections() {
    let order = "content/collections.yaml";
    let page = |path| (path, "# Title\n\nWords.\n");
    let index = page("locales/en/pages/guides/index.md");
    let guide = page("locales/en/pages/guides/a.md");
    let french = page("locales/fr/pages/guides/b.md");
    let name = ("locales/fr/locale.ftl", "locale-name = Français\n");
    assert_eq!(found(&[index, guide, (order, "guides: [a]\n")]), [""; 0]);
    for (files, expected) in [
        (
            vec![guide],
            "load/missing-file locales/en/pages/guides/a.md:1:1",
        ),
        (
            vec![index, name, french],
            "load/missing-file locales/fr/pages/guides/b.md:1:1",
        ),
        (
            vec![index, guide, (order, "guides: [a, b]\n")],
            "load/unknown-page content/collections.yaml:1:13",
        ),
        (
            vec![index, guide, (order, "guides: [a, a]\n")],
            "load/duplicate-value content/collections.yaml:1:13",
        ),
        (
            vec![index, guide, (order, "guide: [a]\n")],
            "load/unknown-page content/collections.yaml:1:1",
        ),
        (
            vec![index, guide, (order, "[guides]\n")],
            "load/wrong-type content/collections.yaml:1:1",
        ),
        (
            vec![page("locales/en/pages/index.md")],
            "load/bad-slug locales/en/pages/index.md:1:1",
        ),
        (
            vec![page("locales/en/pages/a/b/c.md")],
            "load/bad-slug locales/en/pages/a/b/c.md:1:1",
        ),
        (
            vec![page("locales/en/pages/Guides/a.md")],
            "load/bad-slug locales/en/pages/Guides/a.md:1:1",
        ),
    ] {
        assert_eq!(found(&files), [expected], "{files:?}");
    }
}
