//! Tests of the site that this repository ships: of a few codes, and, in the ignored tests,
//! of all.

use crate::driver::{Site, repository, run, shipped, text, times, tree};
use crate::part::excerpt;
use crate::random::inputs;
use scraper::{ElementRef, Html, Selector};
use std::collections::{BTreeMap, BTreeSet, HashSet};

const LOCALES: [&str; 4] = ["", "fr/", "ja/", "ko/"];

/// The files of a built site.
type Tree = BTreeMap<String, Vec<u8>>;

/// How many codes a built site has.
fn codes(tree: &Tree) -> usize {
    let pages = tree.keys().filter(|path| path.starts_with("ftp/"));
    let pages = pages.filter(|path| path.ends_with(".html"));
    pages.count() - 1
}

fn select<'a>(html: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(css).unwrap()).collect()
}

#[test]
fn the_excerpt_is_complete_in_every_locale() {
    wholly_translated(&Site::excerpt());
}

#[test]
#[ignore = "long: run by .ci/run"]
fn the_shipped_site_is_complete_in_every_locale() {
    let site = Site::copy_of(repository());
    let n = inputs(&site, "content/ftp/codes").len();
    assert!((55..=70).contains(&n), "{n} codes");
    wholly_translated(&site);
}

fn wholly_translated(site: &Site) {
    let run = site.build(&[]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let n = inputs(site, "content/ftp/codes").len();
    let tree = tree(&site.out());
    let comparisons = tree.keys().filter(|path| path.contains("compare/ftp/"));
    assert_eq!(comparisons.count(), n * (n - 1) / 2 * 4);
    let rows: Vec<_> = run.stdout.lines().skip(1).take(4).collect();
    assert!(rows.iter().all(|row| row.ends_with(" all")), "{rows:?}");
    let strict = site.check(&["--strict"]);
    assert_eq!((strict.code, strict.stderr.as_str()), (0, ""));
}

/// Text in a pseudo-locale is longer, and runs from right to left.
#[test]
#[ignore = "long: run by .ci/run"]
fn nothing_is_wrong_in_pseudo_locales() {
    let root = repository().to_str().unwrap();
    let strict = run(&["check", "--pseudo", "--strict", "--root", root]);
    assert_eq!((strict.code, strict.stderr.as_str()), (0, ""));
}

#[test]
fn threads_make_no_difference() {
    same_with_threads(&Site::excerpt(), excerpt());
}

#[test]
#[ignore = "long: run by .ci/run"]
fn threads_make_no_difference_to_the_whole_site() {
    same_with_threads(&Site::copy_of(repository()), shipped());
}

/// Compares builds with one and two threads with that of as many as there are processors.
fn same_with_threads(site: &Site, built: &Tree) {
    assert!(site.built(&["--threads", "1"]) == *built);
    let before = times(&site.out());
    let again = site.build(&["--threads", "2"]);
    assert!(again.stdout.contains("\n0 written, "), "{}", again.stdout);
    assert!(tree(&site.out()) == *built);
    assert!(
        times(&site.out()) == before,
        "a second build touches nothing"
    );
    let fresh = Site::copy_of(&site.root());
    assert!(fresh.built(&["--threads", "2"]) == *built);
}

#[test]
fn a_japanese_message_changes_only_japanese_pages() {
    let site = Site::excerpt();
    let before = site.built(&[]);
    let times_before = times(&site.out());
    let path = "locales/ja/codes/ftp.ftl";
    let ftl = site.read(path);
    let line = ftl
        .lines()
        .skip_while(|l| !l.starts_with("ftp-425"))
        .find(|l| l.contains(".seen ="));
    let line = line.unwrap();
    site.edit(path, line, &format!("{line}試験です。"));
    let after = site.built(&[]);
    let times_after = times(&site.out());
    let changed: Vec<_> = after.keys().filter(|p| before[*p] != after[*p]).collect();
    // Its own page, every comparison with it, the JSON of the records, and the texts of the
    // search.
    assert_eq!(changed.len(), codes(&after) + 2);
    assert!(changed.iter().all(|p| p.starts_with("ja/")), "{changed:?}");
    let touched: BTreeSet<_> = times_after
        .keys()
        .filter(|p| times_before[*p] != times_after[*p])
        .collect();
    assert_eq!(touched, changed.into_iter().collect());
}

#[test]
fn headings_titles_and_labels() {
    assert_headings(excerpt());
}

#[test]
#[ignore = "long: run by .ci/run"]
fn headings_titles_and_labels_of_every_page() {
    assert_headings(shipped());
}

/// The names of all codes in the catalog.
fn names() -> HashSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/content/ftp/codes");
    let records = std::fs::read_dir(folder).unwrap().map(|entry| {
        let record = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let name = record.lines().find_map(|line| line.strip_prefix("name: "));
        name.unwrap().trim_matches('"').to_owned()
    });
    records.collect()
}

fn assert_headings(tree: &Tree) {
    let names = names();
    for prefix in LOCALES {
        let mut titles = HashSet::new();
        let root = format!("{prefix}compare/ftp/");
        let pages = tree
            .iter()
            .filter(|(p, _)| p.starts_with(prefix) && p.ends_with(".html"));
        let own = |p: &str| prefix.is_empty() && LOCALES.iter().skip(1).any(|l| p.starts_with(l));
        for (path, bytes) in pages.filter(|(p, _)| !own(p)) {
            let html = std::str::from_utf8(bytes).unwrap();
            let title = html
                .split("<title>")
                .nth(1)
                .unwrap()
                .split("</title>")
                .next()
                .unwrap();
            assert!(titles.insert(title.to_owned()), "{path}: {title}");
            assert_eq!(html.matches("<h1").count(), 1, "{path}");
            let (head, body) = html.split_once("<body").unwrap();
            assert!(!head.contains("{$") && !head.contains("\u{2068}"), "{path}");
            for bad in ["{$", "{ $", "{\"", "\u{2068}", "undefined", "()}"] {
                assert!(
                    !body.contains(bad) || path.ends_with("404.html"),
                    "{path}: {bad}"
                );
            }
            if path.starts_with(&root) {
                assert!(
                    title.contains("FTP") && title.chars().count() <= 60,
                    "{path}: {title}"
                );
            }
            // Nothing falls back to another language: only names are English.
            for foreign in html.split("<span lang=\"en\">").skip(1) {
                let (text, _) = foreign.split_once("</span>").expect("an end");
                assert!(names.contains(text), "{path}: {text}");
            }
        }
    }
}

/// The sentences in the prose of a page, as a reader sees them.
fn sentences(html: &str) -> Vec<String> {
    let html = Html::parse_document(html);
    let mut all = Vec::new();
    for element in select(
        &html,
        // Several causes may have one cure, and what a server says may be shown more than once.
        "main p:not(.cure), main li:not(:has(.cure)):not(.wire li), main figcaption",
    ) {
        let text = element.text().collect::<String>().replace("다. ", "다.\n");
        let text = text.replace(". ", ".\n").replace('。', "。\n");
        let long = text
            .lines()
            .map(str::trim)
            .filter(|s| s.chars().count() > 14);
        all.extend(long.map(str::to_owned));
    }
    all
}

#[test]
fn no_sentence_is_on_a_comparison_three_times() {
    assert!(assert_no_sentence_thrice(excerpt()) > 5);
}

#[test]
#[ignore = "long: run by .ci/run"]
fn no_sentence_is_on_a_comparison_three_times_on_the_whole_site() {
    assert!(assert_no_sentence_thrice(shipped()) > 250);
}

/// Reads every 29th comparison. Returns how many.
fn assert_no_sentence_thrice(tree: &Tree) -> usize {
    let pages: Vec<_> = tree.keys().filter(|p| p.contains("compare/ftp/")).collect();
    let mut looked = 0;
    for path in pages.iter().step_by(29) {
        let mut counts = BTreeMap::new();
        for sentence in sentences(text(tree, path)) {
            *counts.entry(sentence).or_insert(0) += 1;
        }
        assert!(counts.len() > 12, "{path}: {counts:?}");
        let thrice = counts.iter().find(|(_, n)| **n > 2);
        assert_eq!(thrice, None, "{path}");
        looked += 1;
    }
    looked
}

#[test]
fn alternates_agree_in_all_languages_and_with_the_sitemap() {
    assert_alternates(excerpt());
}

#[test]
#[ignore = "long: run by .ci/run"]
fn alternates_agree_on_the_whole_site() {
    assert_alternates(shipped());
}

fn assert_alternates(tree: &Tree) {
    let sitemap = text(tree, "sitemap.xml");
    let listed: HashSet<_> = sitemap
        .split("<loc>")
        .skip(1)
        .map(|s| s.split('<').next().unwrap())
        .collect();
    let is_hidden = |p: &str| p.ends_with("404.html") || p.ends_with("search.html");
    let pages = tree
        .keys()
        .filter(|p| p.ends_with(".html") && !is_hidden(p));
    // All but the composed comparisons that nobody takes for one another.
    let own = |path: &&String| {
        let page = path.trim_end_matches(".html");
        let page = page.strip_suffix("index").unwrap_or(page);
        listed.contains(&*format!("https://example.org/{page}"))
    };
    let (comparisons, others): (Vec<_>, Vec<_>) = pages.partition(|p| p.contains("compare/"));
    assert!(others.iter().all(own), "{others:?}");
    let found = comparisons.iter().filter(|path| own(path)).count();
    assert!(found > 40 && found < comparisons.len(), "{found}");
    assert_eq!(listed.len(), others.len() + found);
    for path in [
        "index.html",
        "about.html",
        "ftp/index.html",
        "ftp/421-service-not-available.html",
        "compare/ftp/425-cant-open-data-connection-vs-426-transfer-aborted.html",
    ] {
        let mut sets = HashSet::new();
        for prefix in LOCALES {
            let html = Html::parse_document(text(tree, &format!("{prefix}{path}")));
            let links = select(&html, "link[rel=alternate]");
            let set: Vec<_> = links
                .iter()
                .map(|l| {
                    format!(
                        "{} {}",
                        l.attr("hreflang").unwrap(),
                        l.attr("href").unwrap()
                    )
                })
                .collect();
            assert_eq!(set.len(), 5);
            let canonical = select(&html, "link[rel=canonical]")[0]
                .attr("href")
                .unwrap();
            assert!(listed.contains(canonical), "{canonical}");
            assert!(set.iter().any(|s| s.ends_with(canonical)));
            sets.insert(set);
            // The switcher leads to the same page.
            let switch: Vec<_> = select(&html, ".menu a")
                .iter()
                .map(|a| a.attr("href").unwrap().to_owned())
                .collect();
            assert_eq!(switch.len(), 4);
            assert!(
                canonical
                    .ends_with(switch[LOCALES.iter().position(|l| *l == prefix).unwrap()].as_str())
            );
        }
        assert_eq!(sets.len(), 1, "{path}");
    }
}

#[test]
fn translations_have_the_code_spans_of_the_source() {
    let spans = |path: &str| -> BTreeMap<String, BTreeSet<String>> {
        let text = std::fs::read_to_string(repository().join(path)).unwrap();
        let mut id = String::new();
        let mut all = BTreeMap::new();
        for line in text.lines() {
            if line.starts_with("ftp-") {
                id = line.split(' ').next().unwrap().to_owned();
            } else if let Some((name, value)) = line.trim().split_once(" = ") {
                let code = value
                    .split('`')
                    .skip(1)
                    .step_by(2)
                    .map(str::to_owned)
                    .collect();
                all.insert(format!("{id}{name}"), code);
            }
        }
        all
    };
    for (file, least) in [("codes/ftp.ftl", 300), ("comparisons/ftp.ftl", 210)] {
        let source = spans(&format!("locales/en/{file}"));
        assert!(source.len() >= least);
        for tag in ["fr", "ja", "ko"] {
            let translated = spans(&format!("locales/{tag}/{file}"));
            for (attribute, code) in &source {
                assert_eq!(translated.get(attribute), Some(code), "{tag} {attribute}");
            }
        }
    }
}

#[test]
fn example_hosts_and_addresses_are_reserved_ones() {
    for entry in std::fs::read_dir(repository().join("content/ftp/codes")).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let exchange = text
            .lines()
            .filter(|l| l.starts_with("  C:") || l.starts_with("  S:"));
        for line in exchange {
            for word in line.split(|c: char| !(c.is_ascii_alphanumeric() || ".-".contains(c))) {
                let parts: Vec<_> = word.split('.').collect();
                if parts.len() == 4 && parts.iter().all(|p| p.parse::<u8>().is_ok()) {
                    let reserved = ["192.0.2.", "198.51.100.", "203.0.113."];
                    assert!(
                        reserved.iter().any(|r| word.starts_with(r)),
                        "{path:?}: {word}"
                    );
                }
                for suffix in [".com", ".org", ".net"] {
                    if let Some(host) = word.strip_suffix(suffix) {
                        assert!(
                            host == "example" || host.ends_with(".example"),
                            "{path:?}: {word}"
                        );
                    }
                }
            }
        }
    }
}
