use crate::diagnostic::Sources;

/// Texts, each followed by its explanation. `VERSUS_ACCEPT=1` rewrites these.
const CASES: &str = include_str!("cases.txt");

/// Fragments of the library's own messages.
const WORDS: [&str; 12] = [
    "scanning",
    "parsing",
    "scalar",
    "expected",
    "token",
    "flow",
    "simple key",
    "EOF",
    "context",
    "indicator",
    "mapping values",
    "invalid",
];

fn told(text: &str) -> String {
    let mut sources = Sources::default();
    let id = sources.add("a.yaml", text);
    let Err(error) = crate::load::yaml::parse(&sources, id) else {
        return String::new();
    };
    let at = sources.at(id).position(error.span.range.start);
    let said = format!("{} {}", error.message, error.hints.join(" "));
    assert!(!said.contains(char::is_control), "{said:?}");
    assert!(!WORDS.iter().any(|word| said.contains(word)), "{said}");
    assert!(error.span.range.end <= text.len(), "{text:?}");
    let hint = error.hints.join(" ");
    format!(
        "--> {}:{}: {}\n    help: {hint}\n",
        at.line, at.column, error.message
    )
}

#[test]
fn every_mistake_is_told_in_words_at_its_place() {
    let mut all = String::new();
    for case in CASES.split_inclusive("----\n") {
        let lines = case.split_inclusive('\n');
        let own =
            |l: &&str| *l != "----\n" && !l.starts_with("--> ") && !l.starts_with("    help: ");
        let written: String = lines.filter(own).collect();
        let signs = [
            ("\\t", "\t"),
            ("\\r", "\r"),
            ("\\u{a0}", "\u{a0}"),
            ("\\u{feff}", "\u{feff}"),
        ];
        let text = signs
            .iter()
            .fold(written.clone(), |text, (a, b)| text.replace(a, b));
        all += &format!("{written}{}----\n", told(&text));
    }
    if std::env::var_os("VERSUS_ACCEPT").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/load/yaml_words/cases.txt");
        std::fs::write(path, &all).unwrap();
    } else {
        assert_eq!(all, CASES);
    }
}

#[test]
fn one_slip_is_told_in_words() {
    let good = "code: 220\nname: \"Service: ready\"\nfacts:\n  phase: login\nspec:\n  - rfc: 959\n    \
                section: '4.2'\nexchange: |\n  C: QUIT\n  S: 221 bye\nrelated: [221, x]\n";
    assert!(told(good).is_empty());
    let signs = [
        "\t", ":", "\"", "'", "[", "]", "{", "- ", "#", " ", "\n", "\u{a0}", "\\", "*", "&", "@",
        "|", "%", ",",
    ];
    let mut all = 0;
    for (at, c) in good.char_indices() {
        for sign in signs.into_iter().chain([""]) {
            for length in [0, c.len_utf8()] {
                let text = format!("{}{sign}{}", &good[..at], &good[at + length..]);
                all += usize::from(!told(&text).is_empty());
            }
        }
    }
    assert!(all > 1000, "{all}");
}
