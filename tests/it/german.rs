//! A locale that was started by following TRANSLATING.md: the interface and ten codes.

use crate::driver::{Site, repository};
use scraper::{Html, Selector};
use serde_json::Value;

/// The codes that are translated, and one that is not.
const CODES: [&str; 11] = [
    "150", "220", "226", "227", "230", "331", "421", "425", "426", "530", "550",
];

fn site() -> Site {
    let codes = |code: &str| CODES.contains(&code);
    let site = Site::shipped_in_part(codes, &["en", "fr", "ja", "ko"]);
    let german = repository().join("tests/fixtures/german/locales/de");
    for file in walkdir::WalkDir::new(&german) {
        let file = file.unwrap();
        if file.file_type().is_file() {
            let path = file.path().strip_prefix(&german).unwrap().to_str().unwrap();
            site.write(
                &format!("locales/de/{path}"),
                std::fs::read(file.path()).unwrap(),
            );
        }
    }
    site
}

#[test]
fn a_partial_locale_is_valid_and_its_status_is_counted() {
    let site = site();
    assert_eq!(site.run(&["fmt", "--check"]).code, 0);
    let mut found = site.check(&["--format", "json"]).diagnostics();
    // The English may change before this is translated again.
    let english = [
        "check/stale-translation",
        "check/differing-markup",
        "check/differing-number",
    ];
    found.retain(|d| !english.contains(&d["code"].as_str().unwrap()));
    assert!(found.is_empty(), "{found:#?}");
    let run = site.run(&["l10n", "status", "de", "--format", "json"]);
    let status: Value = serde_json::from_str(&run.stdout).unwrap();
    let files = status["locales"][0]["files"].as_array().unwrap();
    let codes = files.iter().find(|f| f["file"] == "codes/ftp.ftl").unwrap();
    let present = codes["messages"].as_u64().unwrap() - codes["missing"].as_u64().unwrap();
    assert_eq!(
        present,
        10 + 1 + 5 + 3 + 4 + 4,
        "ten codes, the protocol, five classes, three wordings, four of the interface, two roles, and \
         two words for who defines a code"
    );
    for file in ["site.ftl", "compare.ftl", "facts.ftl"] {
        let file = files.iter().find(|f| f["file"] == file).unwrap();
        let (missing, same) = (&file["missing"], file["same"].as_u64().unwrap());
        assert!(missing.as_u64().unwrap() <= 1 && same == 0, "{file}");
    }
}

#[test]
fn pages_of_a_partial_locale_are_german_where_translated() {
    let built = site().built(&[]);
    let html = |path: &str| Html::parse_document(std::str::from_utf8(&built[path]).unwrap());
    let english = Selector::parse("main [lang=en]:not(h1):not(.name):not(a)").unwrap();
    let text = |path: &str| -> Vec<String> {
        let page = html(path);
        let found = page.select(&english);
        found.map(|e| e.text().collect::<String>()).collect()
    };
    let page = html("de/compare/ftp/220-service-ready-vs-331-need-password.html");
    let lead = Selector::parse(".lead").unwrap();
    let lead: String = page.select(&lead).next().unwrap().text().collect();
    assert!(
        lead.contains("Der Code 220 bedeutet, dass ")
            && lead.contains("Der Code 331 hingegen besagt, dass "),
        "{lead}"
    );
    let sentence = |texts: Vec<String>| {
        texts
            .into_iter()
            .filter(|t| t.ends_with('.'))
            .collect::<Vec<_>>()
    };
    let whole = sentence(text(
        "de/compare/ftp/220-service-ready-vs-331-need-password.html",
    ));
    assert_eq!(whole, [""; 0], "no English sentence");
    let partly = sentence(text(
        "de/compare/ftp/220-service-ready-vs-227-entering-passive-mode.html",
    ));
    assert!(
        !partly.is_empty(),
        "227 is not translated: its sentences are English, and say so"
    );
}
