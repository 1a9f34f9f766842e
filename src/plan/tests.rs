//! Tests addresses in both directions, and which pages are in the plan.

use super::*;
use crate::load::{SourceTree, load};
use crate::model::{CodeId, LocaleId, Pair};

use std::collections::HashSet;

const ENGLISH: LocaleId = LocaleId::DEFAULT;

fn french() -> LocaleId {
    LocaleId::from(1)
}

fn code(index: usize) -> CodeId {
    CodeId {
        protocol: 0.into(),
        code: index.into(),
    }
}

fn comparison(a: usize, b: usize) -> Page {
    Page::Comparison(Pair::new(code(a), code(b)).unwrap())
}

/// Three codes with prose in English, one of them also in French.
fn tree(site: &str, pairs: &str) -> SourceTree {
    let mut tree = SourceTree::built_in();
    tree.add(
        "content/site.yaml",
        &format!("base_url: https://a.example/docs\n{site}"),
    );
    let protocol = format!("name: X\nclasses: [1xx, 2xx]\npairs: {pairs}\n");
    tree.add("content/x/protocol.yaml", &protocol);
    for (code, class, related) in [
        (100, "1xx", "[200]"),
        (200, "2xx", "[]"),
        (201, "2xx", "[]"),
    ] {
        let text = format!("code: {code}\nname: N\nclass: {class}\nrelated: {related}\n");
        tree.add(&format!("content/x/codes/{code}-n.yaml"), &text);
    }
    for tag in ["en", "fr", "xh"] {
        tree.add(&format!("locales/{tag}/locale.ftl"), "locale-name = L\n");
    }
    let prose =
        "    .means = m\n    .description = d\n    .seen = s\n    .when = w\n    .fix = f\n";
    let all = format!("x-100 =\n{prose}x-200 =\n{prose}x-201 =\n{prose}");
    tree.add("locales/en/codes/x.ftl", &all);
    tree.add("locales/fr/codes/x.ftl", &format!("x-200 =\n{prose}"));
    tree.add("locales/en/pages/about.md", "# About\n");
    for page in ["index", "a", "b"] {
        tree.add(&format!("locales/en/pages/guides/{page}.md"), "# Title\n");
    }
    tree.add("content/collections.yaml", "guides: [b]\n");
    tree
}

#[test]
fn every_page_is_found_at_its_address_and_no_two_share_one() {
    for style in ["flat", "directory"] {
        for policy in ["all", "same-class", "listed"] {
            let loaded = load(tree(&format!("url_style: {style}\n"), policy), None);
            let (plan, found) = plan(&loaded.project);
            assert!(found.is_empty(), "{found:?}");
            let mut files = HashSet::new();
            for route in plan.outputs() {
                assert!(files.insert(plan.file(route)), "{route:?}");
                if let Route::Page { locale, page } = route {
                    assert_eq!(plan.parse(&plan.path(locale, page)), Some((locale, page)));
                    assert_eq!(plan.parse_file(&plan.file(route)), Some((locale, page)));
                }
                let is_search = matches!(route, Route::SearchHead(_) | Route::SearchTexts { .. });
                let parsed = plan.parse_search(&plan.file(route));
                assert_eq!(parsed, is_search.then_some(route));
            }
            let comparisons = plan.routes().filter(|r| {
                matches!(
                    r,
                    Route::Page {
                        page: Page::Comparison(..),
                        ..
                    }
                )
            });
            let expected = if policy == "all" { 3 } else { 1 };
            assert_eq!(comparisons.count(), expected * 3, "{policy}");
        }
    }
}

#[test]
fn the_fixed_addresses() {
    let loaded = load(tree("", "all"), None);
    let (plan, _) = plan(&loaded.project);
    for (locale, page, path) in [
        (ENGLISH, Page::Home, "/"),
        (french(), Page::Home, "/fr/"),
        (ENGLISH, Page::Protocol(0.into()), "/x/"),
        (french(), Page::Code(code(0)), "/fr/x/100-n"),
        (french(), comparison(0, 2), "/fr/compare/x/100-n-vs-201-n"),
        (ENGLISH, Page::Entry(0.into()), "/about"),
        (ENGLISH, Page::Entry(1.into()), "/guides/"),
        (french(), Page::Entry(2.into()), "/fr/guides/b"),
        (french(), Page::Entry(3.into()), "/fr/guides/a"),
    ] {
        assert_eq!(plan.path(locale, page), path);
        assert_eq!(plan.parse(path), Some((locale, page)));
    }
    assert_eq!(plan.href(ENGLISH, Page::Home), "/docs/");
    assert_eq!(plan.url(french(), Page::Home), "https://a.example/docs/fr/");
    for path in [
        "",
        "/x",
        "/x/100-n/",
        "/compare/x/200-n-vs-100-n",
        "/en/",
        "/fr",
        "//",
        "/guides",
        "/guides/index",
        "/guides/a/",
    ] {
        assert_eq!(plan.parse(path), None, "{path}");
    }
}

#[test]
fn what_is_not_translated_is_shown_or_left_out() {
    let loaded = load(tree("", "all"), None);
    let (plan_all, _) = plan(&loaded.project);
    let coverage = |page| plan_all.coverage(french(), page);
    assert_eq!(coverage(Page::Code(code(0))), Coverage::Fallback);
    assert_eq!(coverage(comparison(0, 1)), Coverage::Partial);
    assert_eq!(coverage(comparison(0, 2)), Coverage::Fallback);
    assert_eq!(coverage(Page::Code(code(1))), Coverage::Whole);
    assert_eq!(coverage(Page::Home), Coverage::Whole);
    // There is no built-in interface in Xhosa.
    let xhosa = LocaleId::from(2);
    assert_eq!(plan_all.coverage(xhosa, Page::Home), Coverage::Fallback);
    assert!(plan_all.exists(french(), Page::Code(code(0))));
    let in_sitemap: Vec<_> = plan_all.sitemap(0).collect();
    assert!(!in_sitemap.contains(&(french(), Page::Code(code(0)))));
    assert!(in_sitemap.contains(&(french(), Page::Code(code(1)))));

    let loaded = load(tree("untranslated: omit\n", "all"), None);
    let (plan, _) = plan(&loaded.project);
    assert!(!plan.exists(french(), Page::Code(code(0))));
    assert!(!plan.exists(french(), comparison(0, 2)));
    assert!(plan.exists(french(), comparison(0, 1)));
}

#[test]
fn two_things_at_one_address_are_reported() {
    for (path, text) in [
        ("content/fr/protocol.yaml", "name: F\nclasses: [a]\n"),
        ("content/compare/protocol.yaml", "name: F\nclasses: [a]\n"),
        ("locales/en/pages/x.md", "# X\n"),
        ("locales/en/pages/guides.md", "# X\n"),
        ("content/guides/protocol.yaml", "name: F\nclasses: [a]\n"),
    ] {
        let mut tree = tree("", "all");
        tree.add(path, text);
        if let Some(folder) = path.strip_suffix("protocol.yaml") {
            tree.add(
                &format!("{folder}codes/1.yaml"),
                "code: 1\nname: N\nclass: a\n",
            );
        }
        let loaded = load(tree, None);
        let (_, found) = plan(&loaded.project);
        let codes: Vec<_> = found.iter().map(|d| d.code).collect();
        assert_eq!(codes, ["plan/url-collision"], "{path}");
    }
}
