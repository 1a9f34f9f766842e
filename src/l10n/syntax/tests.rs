use super::SyntaxFault;
use crate::l10n::parse;
use std::ops::Range;

/// Every fault of a text: its position and message, and on a second line the hint.
fn told(text: &str) -> String {
    let told = |fault: &SyntaxFault| {
        let before = &text[..fault.range.start];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
        let (message, hint) = (&fault.message, &fault.hint);
        format!("--> {line}:{column}: {message}\n    help: {hint}\n")
    };
    parse(text).faults.iter().map(told).collect()
}

/// Texts, each followed by what is reported for it; VERSUS_ACCEPT=1 rewrites the file.
const CASES: &str = include_str!("cases.txt");

#[test]
fn every_mistake_is_told_in_words_at_its_place() {
    let mut all = String::new();
    for case in CASES.split_inclusive("----\n") {
        let written: String = case
            .split_inclusive('\n')
            .filter(|l| *l != "----\n" && !l.starts_with("--> ") && !l.starts_with("    help: "))
            .collect();
        let text = [
            ("\\t", "\t"),
            ("\\r", "\r"),
            ("\\u{a0}", "\u{a0}"),
            ("\\u{200b}", "\u{200b}"),
            ("\\u{feff}", "\u{feff}"),
            ("\\\\", "\\"),
        ];
        let text = text
            .iter()
            .fold(written.clone(), |text, (a, b)| text.replace(a, b));
        all += &format!("{written}{}----\n", told(&text));
    }
    if std::env::var_os("VERSUS_ACCEPT").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/l10n/syntax/cases.txt");
        std::fs::write(path, &all).unwrap();
    } else {
        assert_eq!(all, CASES);
    }
}

/// The words of fluent-syntax's errors that nobody else would use.
const WORDS: [&str; 12] = [
    "a-z",
    "0-9",
    "token",
    "expression",
    "callee",
    "\\n |",
    "expected",
    "escape sequence",
    "Unterminated",
    "message field",
    "term field",
    "Unbalanced",
];

const GOOD: &str = "# About the site.
site-title = Answers « FTP »

-brand = Versus
    .gender = masculine
home-title = { site-title } and { -brand(case: \"acc\") }
    in several lines [1] * .
    .fix = Write { NUMBER($n, minimumFractionDigits: 1) }
    .seen =
        Seen by { $name },
        and others.
## Group
home-count = { $n ->
    [0] none
    [one] One code of { $name }
   *[other] { -brand.gender ->
       *[masculine] { \"{\" }a\\b{ \"\\u00A0\" }
    }
}

last = { site-title.x }
";

/// Every text that is the good one with a single slip, and the byte range of the message
/// the slip is in.
fn slips() -> Vec<(String, Range<usize>)> {
    let mut all = Vec::new();
    let starts: Vec<usize> = ["# About", "-brand =", "home-title", "## Group", "last ="]
        .iter()
        .map(|s| GOOD.find(s).unwrap())
        .chain([GOOD.len()])
        .collect();
    let mut push = |at: usize, length: usize, new: &str| {
        let text = format!("{}{new}{}", &GOOD[..at], &GOOD[at + length..]);
        // At a boundary, it may belong to either message.
        let first = starts
            .iter()
            .rfind(|s| **s < at.max(1))
            .copied()
            .unwrap_or(0);
        let end = starts.iter().find(|s| **s > at + length).copied();
        let end = end.unwrap_or(GOOD.len()) + new.len() - length;
        all.push((text, first..end));
    };
    let signs = [
        "{", "}", "\"", "*", "[", ".", "=", "->", "$", "\\", "#", "\t", "\n", "\r", "\u{a0}", "＊",
        "“", "x", " ",
    ];
    for (i, (at, c)) in GOOD.char_indices().enumerate() {
        push(at, c.len_utf8(), "");
        for (n, sign) in signs.into_iter().enumerate() {
            // Each sign is either inserted at a position or replaces the character there.
            push(at, (n + i) % 2 * c.len_utf8(), sign);
        }
    }
    let mut at = 0;
    for line in GOOD.split_inclusive('\n') {
        push(at, line.len(), "");
        push(at, line.len() - line.trim_start().len(), "");
        push(at, line.len() - line.trim_start().len(), "\t");
        for new in [
            "<<<<<<< a\n",
            "* item\n",
            "text\n",
            "    text\n",
            "# comment\n",
            "}\n",
            "    .x y\n",
            "x: y\n",
        ] {
            push(at, 0, new);
        }
        at += line.len();
    }
    all
}

#[test]
fn one_slip_is_told_once_in_words_and_in_its_message() {
    assert!(parse(GOOD).faults.is_empty());
    let mut told_of = 0;
    for (text, within) in slips() {
        let faults = parse(&text).faults;
        assert!(faults.len() <= 1, "{}\n{text}", told(&text));
        told_of += faults.len();
        for fault in &faults {
            for said in [&fault.message, &fault.hint] {
                let words = WORDS.iter().any(|word| said.contains(word));
                assert!(
                    !words && !said.contains(char::is_control),
                    "{said:?}\n{text}"
                );
                assert!(!said.is_empty(), "{text}");
            }
            let range = fault.range.clone();
            let inside = within.start <= range.start && range.end <= within.end + 1;
            assert!(
                inside && text.get(range).is_some(),
                "{}\n{text}",
                told(&text)
            );
        }
    }
    assert!(told_of > 3000, "{told_of}");
}
