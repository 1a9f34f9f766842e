//! Tests what search engines read: titles, descriptions, the sitemap; and where a reader
//! reports a mistake.

use crate::driver::{Site, text};
use scraper::{Html, Selector};
use serde_json::Value;

/// The title and the description of a page; empty if it has none.
fn head(html: &str) -> [String; 2] {
    let page = Html::parse_document(html);
    let first = |selector: &str| page.select(&Selector::parse(selector).unwrap()).next();
    let title = first("title").map(|title| title.text().collect());
    let description = first("meta[name=description]").and_then(|meta| meta.attr("content"));
    [
        title.unwrap_or_default(),
        description.unwrap_or_default().to_owned(),
    ]
}

#[test]
fn titles_and_descriptions_come_from_glosses() {
    let site = Site::excerpt();
    let tree = site.built(&[]);
    let page = "compare/ftp/425-cant-open-data-connection-vs-426-transfer-aborted.html";
    let [title, description] = head(text(&tree, page));
    assert_eq!(title, "FTP 425 vs 426: which error, which fix?");
    assert!(
        description.starts_with("FTP 425: No usable data connection. ")
            && description.contains(" FTP 426: The transfer broke off. "),
        "{description}"
    );
    let [title, description] = head(text(&tree, &format!("fr/{page}")));
    assert_eq!(
        title,
        "Erreurs FTP 425 et 426\u{a0}: différence et solutions"
    );
    assert!(description.starts_with("FTP 425 – "), "{description}");
    let code = "ftp/425-cant-open-data-connection.html";
    let title = |tree, file: &str| head(text(tree, file))[0].clone();
    assert_eq!(
        title(&tree, code),
        "FTP error 425: No usable data connection"
    );
    let mut titles = tree.keys().filter(|file| file.ends_with(".html"));
    let fits = |file: &String| (1..=60).contains(&title(&tree, file).chars().count());
    assert!(titles.all(fits));
    // A gloss that is too long gives way to the official name.
    let prose = site.read("locales/en/codes/ftp.ftl");
    let (short, long) = ("No usable data connection", "No usable data ".repeat(4));
    site.write("locales/en/codes/ftp.ftl", prose.replace(short, &long));
    let tree = site.built(&[]);
    assert_eq!(
        title(&tree, code),
        "FTP error 425: Can't Open Data Connection"
    );
}

#[test]
fn the_sitemap_lists_all_comparisons_or_those_that_are_near() {
    let site = Site::excerpt();
    let settings = "base_url: https://a.example\n";
    let listed = |setting: &str| {
        site.write("content/site.yaml", format!("{settings}{setting}"));
        let tree = site.built(&[]);
        let sitemap = text(&tree, "sitemap.xml").to_owned();
        let pages = tree.keys().filter(|file| file.ends_with(".html")).count();
        (sitemap, pages)
    };
    let by_hand = "/compare/ftp/425-cant-open-data-connection-vs-426-transfer-aborted<";
    let far = "/compare/ftp/220-service-ready-vs-425-cant-open-data-connection<";
    let (all, pages) = listed("");
    assert!(all.contains(by_hand) && all.contains(far));
    let (near, pages_too) = listed("sitemap: near\n");
    assert!(near.contains(by_hand) && !near.contains(far), "{near}");
    assert_eq!(pages, pages_too);
    assert!(near.contains("/ftp/220-service-ready<"));
}

#[test]
fn readers_can_report_a_mistake() {
    let site = Site::excerpt();
    let settings = |url: &str| {
        let settings = format!("base_url: https://a.example\nreport_url: {url}\n");
        site.write("content/site.yaml", &settings);
    };
    settings("https://b.example/new?title={url}");
    let tree = site.built(&[]);
    let code = text(&tree, "fr/ftp/220-service-ready.html");
    let link = "href=\"https://b.example/new?title=https%3A%2F%2Fa.example%2Ffr%2Fftp%2F220-service-ready\"";
    assert!(code.contains(link), "{code}");
    settings("mailto:a@b.example?subject={url}");
    assert!(
        text(&site.built(&[]), "index.html").contains("href=\"mailto:a@b.example?subject=http")
    );
    for wrong in [
        "b.example/new",
        "mailto:b.example",
        "\"ftp://b.example\"",
        "\"mailto:a @b\"",
    ] {
        settings(wrong);
        let run = site.check(&["--format", "json"]);
        let found = run.diagnostics();
        let code = |d: &Value| (d["code"].clone(), d["line"].clone());
        let found: Vec<_> = found.iter().map(code).collect();
        assert_eq!(found, [("load/bad-report-url".into(), 2.into())], "{wrong}");
    }
}
