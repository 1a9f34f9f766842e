//! Synthetic sites, for measurements.

use crate::driver::{Site, tree};
use std::collections::{BTreeMap, HashSet};

/// A site of a size.
fn made(size: &str) -> Site {
    Site::synthetic(size, 1)
}

/// The text of each attribute, by locale and name.
fn prose(site: &Site) -> BTreeMap<(String, String), String> {
    let mut fields = BTreeMap::new();
    for (path, bytes) in tree(&site.root()) {
        let Some(tag) = path.strip_prefix("locales/").map(|p| &p[..2]) else {
            continue;
        };
        let mut message = "";
        for line in str::from_utf8(&bytes).unwrap().lines() {
            match line.trim_start().split_once(" =") {
                Some((name, text)) if line.starts_with("    .") => {
                    let name = format!("{message}{name}");
                    let old = fields.insert((tag.to_owned(), name), text.trim().to_owned());
                    assert_eq!(old, None, "{path}: {line}");
                }
                Some((id, _)) => message = id,
                None => {}
            }
        }
    }
    fields
}

#[test]
fn the_site_is_without_fault() {
    let site = made("2×6");
    let check = site.check(&["--strict"]);
    assert_eq!(check.code, 0, "{}{}", check.stdout, check.stderr);
    let fmt = site.run(&["fmt", "--check"]);
    assert_eq!(fmt.code, 0, "{}", fmt.stderr);
    let pages = site.built(&[]);
    let html = pages.keys().filter(|path| path.ends_with(".html")).count();
    assert_eq!(html, 4 * (3 + 2 * (1 + 6 + 15)));
}

#[test]
fn the_seed_decides() {
    let first = tree(&made("2x6").root());
    assert_eq!(first, tree(&made("2×6").root()));
    let other = tree(&Site::synthetic("2x6", 2).root());
    for (tag, path) in
        ["en", "fr", "ja", "ko"].map(|tag| (tag, format!("locales/{tag}/codes/alpha.ftl")))
    {
        assert_ne!(first[&path], other[&path], "{tag}");
    }
}

#[test]
fn bytes_stay_the_same_from_machine_to_machine() {
    let site = made("1x3");
    let text = site.read("locales/ko/codes/alpha.ftl");
    let line = text.lines().find(|l| l.contains(".means")).unwrap();
    assert_eq!(
        line,
        "    .means = 할당량이 거의 남지 않아 백업 작업이 그날의 로그에서 불완전한 파일과 재시작 마커를 사용자에게 알리지 않고 복원했고, 이어서 상대 호스트가 예비 장비에서 예비 볼륨과 임대 기간을 예약했음"
    );
}

#[test]
fn every_field_is_of_realistic_length_and_like_no_other() {
    let site = made("3x40");
    let fields = prose(&site);
    assert_eq!(fields.len(), 4 * 3 * (1 + 40 * 5));
    let mut texts = HashSet::new();
    for ((tag, name), text) in &fields {
        let length = text.chars().count();
        assert!(
            (80..=160).contains(&length),
            "{tag} {name}: {length}: {text}"
        );
        assert!(texts.insert(text), "{tag} {name}: {text}");
        let native = |c: char| match tag.as_str() {
            "ja" => matches!(c, '\u{3041}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'),
            "ko" => matches!(c, '가'..='힣'),
            _ => c.is_alphabetic(),
        };
        let letters = text.chars().filter(|c| native(*c)).count();
        assert!(letters * 10 >= length * 6, "{tag} {name}: {text}");
    }
    let of = |tag: &str| -> String {
        let texts = fields.iter().filter(|((t, _), _)| t == tag);
        texts.map(|(_, text)| text.as_str()).collect()
    };
    let french = of("fr");
    for mark in [
        "é",
        "à",
        "ô",
        "’",
        "\u{a0}:",
        "\u{202f};",
        "\u{202f}!",
        "\u{202f}?",
    ] {
        assert!(french.contains(mark), "{mark:?}");
    }
    for plain in ["'", " ;", " :", " !", " ?"] {
        assert!(!french.contains(plain), "{plain:?}");
    }
}

#[test]
fn records_are_spread_over_classes_and_named_differently() {
    for size in ["1x56", "1x410"] {
        let site = made(size);
        let files = tree(&site.root());
        let records = files.iter().filter(|(path, _)| path.contains("/codes/"));
        let records = records.filter(|(path, _)| path.ends_with(".yaml"));
        let (mut names, mut classes) = (HashSet::new(), BTreeMap::<String, usize>::new());
        for (path, text) in records {
            let text = str::from_utf8(text).unwrap();
            let value = |key: &str| {
                let line = text.lines().find_map(|l| l.strip_prefix(key));
                line.unwrap_or_else(|| panic!("{key} in {path}")).to_owned()
            };
            assert!(names.insert(value("name: ")), "{path}");
            let class = value("class: ");
            assert_eq!(value("code: ")[..1], class[..1], "{path}");
            *classes.entry(class).or_default() += 1;
            let lines = text
                .lines()
                .filter(|l| l.starts_with("  C: ") || l.starts_with("  S: "));
            assert!((2..=4).contains(&lines.count()), "{path}");
            assert!(
                text.contains("\nspec:\n") && text.contains("\nfacts:\n"),
                "{path}"
            );
        }
        assert_eq!(classes.len(), 5);
        let counts: HashSet<_> = classes.values().collect();
        assert!(counts.len() <= 2, "{classes:?}");
    }
}
