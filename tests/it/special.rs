//! Tests that special characters in any prose or record come out unchanged: in text, in
//! attributes, and in titles.

use crate::driver::{Site, text};
use scraper::{ElementRef, Html, Selector};

const NASTY: &str =
    "<b> & \"q\" 'a' {{ x }} {% y %} 👩‍💻 שלום e\u{301} *s* _u_ `c` [l](m) \\ &amp; $1";

fn select<'a>(html: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(css).unwrap()).collect()
}

#[test]
fn in_records() {
    let site = Site::fixture("minimal");
    let yaml = format!(
        "code: 220\nname: '{}'\nclass: 2xx\nexchange: |\n  S: 220 {NASTY}\n",
        NASTY.replace('\'', "''")
    );
    site.write("content/ftp/codes/220-service-ready.yaml", yaml);
    let tree = site.built(&[]);
    let heading = format!("FTP 220 {NASTY} vs 226 Closing Data Connection");
    for tag in ["", "fr/", "ja/", "ko/"] {
        let path =
            format!("{tag}compare/ftp/220-service-ready-vs-226-closing-data-connection.html");
        let html = Html::parse_document(text(&tree, &path));
        assert_eq!(select(&html, "h1")[0].text().collect::<String>(), heading);
        let lead = select(&html, ".lead")[0].text().collect::<String>();
        assert!(lead.contains(NASTY), "{path}: {lead}");
        let description = select(&html, "meta[name=description]")[0]
            .attr("content")
            .unwrap();
        assert!(description.contains(NASTY), "{path}: {description}");
        assert_eq!(select(&html, "main :is(b:not(.same b), strong)").len(), 0);
        // The linked data is valid JSON all the same, and ends where it should.
        let json = select(&html, "script[type='application/ld+json']")[0]
            .text()
            .collect::<String>();
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["@graph"][1]["headline"], *heading);
    }
    let html = Html::parse_document(text(&tree, "ftp/220-service-ready.html"));
    let title = select(&html, "title")[0].text().collect::<String>();
    assert_eq!(
        title,
        format!("FTP 220 {NASTY}"),
        "a longer one says no more"
    );
    let wire = select(&html, ".wire")[0].text().collect::<String>();
    assert!(wire.contains(&format!("S 220 {NASTY}")), "{wire}");
}

#[test]
fn in_prose() {
    // What has a meaning in Markdown or Fluent is escaped.
    let shown = "5 < 6 & \"q\" 'a' {{ x }} {% y %} 👩‍💻 שלום e\u{301} *s* &amp;";
    let written = "5 < 6 & \"q\" 'a' {\"{{\"} x {\"}}\"} {\"{\"}% y %{\"}\"} 👩‍💻 שלום e\u{301} \\*s\\* \\&amp;";
    let site = Site::fixture("minimal");
    site.edit(
        "locales/en/codes/ftp.ftl",
        "The server greets the client.",
        written,
    );
    site.write(
        "locales/ja/codes/ftp.ftl",
        format!("ftp-220 =\n    .description = 日本{written}\n"),
    );
    site.write(
        "locales/fr/site.ftl",
        format!("site-title = {written}\nsite-languages = {written}\n"),
    );
    let tree = site.built(&[]);
    let html = Html::parse_document(text(&tree, "ftp/220-service-ready.html"));
    assert_eq!(select(&html, ".lead")[0].text().collect::<String>(), shown);
    assert_eq!(
        select(&html, "meta[name=description]")[0].attr("content"),
        Some(shown)
    );
    let html = Html::parse_document(text(&tree, "ja/ftp/220-service-ready.html"));
    assert_eq!(
        select(&html, ".lead")[0].text().collect::<String>(),
        format!("日本{shown}")
    );
    let html = Html::parse_document(text(&tree, "fr/index.html"));
    assert_eq!(select(&html, ".brand")[0].text().collect::<String>(), shown);
    assert_eq!(
        select(&html, ".menu .hidden")[0].text().collect::<String>(),
        shown
    );
}
