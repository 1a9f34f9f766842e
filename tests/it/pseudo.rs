//! Tests of pseudo-locales: text in them that still looks normal is hard-coded.

use crate::driver::Site;
use scraper::{ElementRef, Html, Node};
use std::collections::{BTreeMap, BTreeSet};

const SAMPLES: [&str; 9] = [
    "index.html",
    "ftp/index.html",
    "ftp/425-cant-open-data-connection.html",
    "ftp/110-restart-marker-reply.html",
    "compare/ftp/425-cant-open-data-connection-vs-426-transfer-aborted.html",
    "compare/ftp/110-restart-marker-reply-vs-555-type-or-structure-mismatch.html",
    "compare/ftp/200-command-okay-vs-226-closing-data-connection.html",
    "about.html",
    "404.html",
];

/// Whether everything in an element is a fact, or code.
fn is_fact(element: &ElementRef) -> bool {
    let value = element.value();
    let foreign = value.attr("lang").is_some_and(|l| l != "en-XA");
    let untranslated = value.attr("translate") == Some("no");
    foreign
        || untranslated
        || matches!(
            value.name(),
            "code" | "pre" | "samp" | "kbd" | "script" | "style"
        )
}

/// The texts of a page that readers see or hear, except facts.
fn texts(element: ElementRef, found: &mut Vec<String>) {
    // The page itself is in its language; elements in another one say so.
    if element.value().name() != "html" && is_fact(&element) {
        return;
    }
    for name in ["alt", "aria-label", "placeholder", "title", "content"] {
        let value = element.value().attr(name);
        let named = element.value().attr("name") == Some("description");
        if let Some(value) = value.filter(|_| name != "content" || named) {
            found.push(value.to_owned());
        }
    }
    for child in element.children() {
        match child.value() {
            Node::Text(text) => found.push(text.to_string()),
            Node::Element(_) => texts(ElementRef::wrap(child).unwrap(), found),
            _ => {}
        }
    }
}

/// Strings that are the same in every language: names of codes and protocols, `vs` between
/// them, names of specifications, and the contents of code spans, for where they are shown
/// without markup.
fn facts(site: &Site) -> Vec<String> {
    let mut all: Vec<String> = ["FTP", "RFC", " vs "].map(str::to_owned).to_vec();
    for entry in std::fs::read_dir(site.root().join("content/ftp/codes")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let name = text.lines().find_map(|l| l.strip_prefix("name: ")).unwrap();
        all.push(name.trim_matches('"').to_owned());
    }
    let prose = site.read("locales/en/codes/ftp.ftl");
    all.extend(prose.split('`').skip(1).step_by(2).map(str::to_owned));
    // Longer names before those that are part of them.
    all.sort_by_key(|fact| std::cmp::Reverse(fact.len()));
    all
}

/// Words of letters without accents, except facts.
fn plain_words(text: &str, facts: &[String]) -> BTreeSet<String> {
    let mut text = text.to_owned();
    for fact in facts {
        text = text.replace(fact, " ");
    }
    let words = text.split(|c: char| !c.is_alphabetic());
    let plain = words.filter(|w| w.len() > 1 && w.bytes().all(|b| b.is_ascii_alphabetic()));
    plain.map(str::to_owned).collect()
}

#[test]
fn every_text_is_accented_on_every_kind_of_page() {
    let site = Site::excerpt();
    let built = site.built(&["--pseudo"]);
    let facts = facts(&site);
    let mut bugs: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for sample in SAMPLES {
        let html = String::from_utf8(built[&format!("en-XA/{sample}")].clone()).unwrap();
        assert!(html.contains("<html lang=\"en-XA\" dir=\"ltr\">"));
        let page = Html::parse_document(&html);
        let mut found = Vec::new();
        texts(page.root_element(), &mut found);
        let accented = found.iter().filter(|t| t.contains(['ḗ', 'ǿ', 'ȧ'])).count();
        assert!(accented > 8, "{sample}: {found:?}");
        let plain: BTreeSet<String> = found.iter().flat_map(|t| plain_words(t, &facts)).collect();
        if !plain.is_empty() {
            bugs.insert(sample, plain);
        }
    }
    assert!(bugs.is_empty(), "{bugs:#?}");
    // The test detects what it is meant to.
    assert_eq!(plain_words("Ħḗḗŀŀǿǿ world, FTP", &facts).len(), 1);
}

#[test]
fn the_mirrored_locale_is_right_to_left() {
    let site = Site::excerpt();
    let built = site.built(&["--pseudo"]);
    let page = String::from_utf8(built["ar-XB/index.html"].clone()).unwrap();
    assert!(page.contains("<html lang=\"ar-XB\" dir=\"rtl\">"));
    assert!(page.contains("\u{202e}"));
    assert_eq!(site.check(&["--pseudo", "--strict"]).code, 0);
    assert!(
        !site.built(&[]).contains_key("ar-XB/index.html"),
        "only when asked for"
    );
}
