//! Every link of a built site leads somewhere, whatever the settings.

use crate::driver::{Site, shipped};
use std::collections::{BTreeMap, BTreeSet};

/// Links within the site that lead to no file of it, each with a page that has it.
fn broken(tree: &BTreeMap<String, Vec<u8>>, base: &str) -> Vec<String> {
    let (origin, path) = base.split_at(base[8..].find('/').map_or(base.len(), |i| i + 8));
    let mut broken = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (page, bytes) in tree.iter().filter(|(p, _)| p.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).unwrap();
        for link in html.split([' ', '\n']).filter_map(|word| {
            let value = word
                .strip_prefix("href=\"")
                .or_else(|| word.strip_prefix("src=\""))?;
            value.split('"').next()
        }) {
            if let Some(id) = link.strip_prefix('#') {
                assert!(html.contains(&format!("id=\"{id}\"")), "{page}: {link}");
                continue;
            }
            let inside = link.strip_prefix(origin).unwrap_or(link);
            if !inside.starts_with('/') || !seen.insert(inside.to_owned()) {
                assert!(
                    ["http", "/", "mailto:"]
                        .iter()
                        .any(|s| inside.starts_with(s)),
                    "{page}: {link}"
                );
                continue;
            }
            let (inside, place) = inside.split_once('#').unwrap_or((inside, ""));
            let file = inside.strip_prefix(path).and_then(|f| f.strip_prefix('/'));
            let file = file.map(|f| match f {
                "" => "index.html".to_owned(),
                f if f.ends_with('/') => format!("{f}index.html"),
                f if tree.contains_key(f) => f.to_owned(),
                f => format!("{f}.html"),
            });
            let target = file.and_then(|f| tree.get(&f));
            let holds = |bytes: &Vec<u8>| {
                let text = String::from_utf8_lossy(bytes);
                place.is_empty() || text.contains(&format!("id=\"{place}\""))
            };
            if !target.is_some_and(holds) {
                broken.insert(inside.to_owned(), page.clone());
            }
        }
    }
    assert!(seen.len() > 20);
    broken
        .into_iter()
        .map(|(link, page)| format!("{page}: {link}"))
        .collect()
}

#[test]
#[ignore = "long: run by .ci/run"]
fn no_link_of_the_shipped_site_is_broken() {
    let base = "https://example.org";
    assert_eq!(broken(shipped(), base), [""; 0]);
}

#[test]
fn no_link_of_a_half_translated_site_is_broken_under_any_setting() {
    for style in ["flat", "directory"] {
        for untranslated in ["fallback", "omit"] {
            for base in ["https://site.example", "https://site.example/docs/v1"] {
                for pairs in ["all", "listed"] {
                    let site = Site::fixture("site");
                    site.write(
                        "content/site.yaml",
                        format!(
                            "base_url: {base}\nurl_style: {style}\nuntranslated: {untranslated}\n"
                        ),
                    );
                    site.write(
                        "locales/en/pages/guide.md",
                        "# Guide\n\n[home](/) [about](/about)\n",
                    );
                    if style == "directory" {
                        site.write(
                            "locales/en/pages/guide.md",
                            "# Guide\n\n[home](/) [about](/about/)\n",
                        );
                    }
                    let about = site.read("locales/en/pages/about.md");
                    site.write(
                        "locales/en/pages/about.md",
                        about.replace("/docs/demo/", "/demo/"),
                    );
                    let protocol = site.read("content/demo/protocol.yaml");
                    site.write(
                        "content/demo/protocol.yaml",
                        format!("{protocol}pairs: {pairs}\n"),
                    );
                    let end = if style == "directory" { "/" } else { "" };
                    site.edit(
                        "locales/en/codes/demo.ftl",
                        "Mend the second thing",
                        &format!("See [the first](/demo/1-first{end}#fix). Mend the second thing"),
                    );
                    let tree = site.built(&[]);
                    let found = broken(&tree, base);
                    assert_eq!(found, [""; 0], "{style} {untranslated} {base} {pairs}");
                    // A link in prose stays in the reader's language.
                    let file = if style == "directory" {
                        "fr/demo/2-second/index.html"
                    } else {
                        "fr/demo/2-second.html"
                    };
                    let html = std::str::from_utf8(&tree[file]).unwrap();
                    let path = base.strip_prefix("https://site.example").unwrap();
                    assert!(
                        html.contains(&format!("href=\"{path}/fr/demo/1-first{end}#fix\"")),
                        "{html}"
                    );
                }
            }
        }
    }
}
