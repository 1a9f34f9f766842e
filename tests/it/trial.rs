//! Builds 25 codes of 8 protocols, and compares their pages with what the content model
//! says they say. Facts and texts of this site are examples, not checked.

use crate::driver::{Site, repository};
use scraper::{Html, Selector};
use std::collections::BTreeMap;
use std::fs;

/// The comparisons of a folder: their headings, and their text with single spaces.
fn comparisons(site: &Site, folder: &str) -> BTreeMap<String, String> {
    let [h1, main] = ["h1", "main"].map(|name| Selector::parse(name).unwrap());
    let all = walkdir::WalkDir::new(site.out().join(folder));
    let files = all.into_iter().map(Result::unwrap);
    let pages = files.filter(|file| file.path().extension().is_some_and(|e| e == "html"));
    let page = |file: walkdir::DirEntry| {
        let page = Html::parse_document(&fs::read_to_string(file.path()).unwrap());
        let text = |selector| {
            let text: String = page.select(selector).next().unwrap().text().collect();
            plain(&text)
        };
        (text(&h1), text(&main))
    };
    pages.map(page).collect()
}

fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace('`', "")
}

/// What a line of a description says that a page must say: sentences, the names and values
/// of facts, cures, exact words.
fn told(line: &str) -> Vec<String> {
    let text = line.trim();
    let after = |mark: &str| text.strip_prefix(mark).map(str::trim);
    let value = || text.split_once(": ").map_or("", |(_, value)| value);
    if let Some(action) = after("->") {
        return vec![action.split("   <").next().unwrap().to_owned()];
    }
    if let Some(text) = after("ADVICE").or_else(|| after("- ")) {
        return vec![text.to_owned()];
    }
    if text.starts_with(|c: char| c.is_ascii_digit()) && text[1..].starts_with(". ") {
        return vec![text[3..].to_owned()];
    }
    if text.contains(" | ") {
        let (name, values) = text.split_once(": ").unwrap();
        let values = values.split(" | ").map(|value| value.trim().to_owned());
        return std::iter::once(name.to_owned()).chain(values).collect();
    }
    match line.starts_with("        ") {
        true => vec![value().to_owned()],
        false => Vec::new(),
    }
}

#[test]
fn pages_say_what_the_model_says_they_say() {
    let site = Site::fixture("trial");
    let run = site.build(&[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    for (tag, folder) in [("en", "compare"), ("ja", "ja/compare")] {
        let pages = comparisons(&site, folder);
        let path = format!("tests/fixtures/trial/pages-{tag}.txt");
        let described = fs::read_to_string(repository().join(path)).unwrap();
        let mut compared = 0;
        for described in described.split("# ").skip(1) {
            let (heading, lines) = described.split_once('\n').unwrap();
            let Some(page) = pages.get(heading) else {
                // 5.7.1 comes before 550 in natural order.
                assert!(heading.contains("5.7.1"), "{tag} {heading}");
                continue;
            };
            for text in lines.lines().flat_map(told) {
                assert!(page.contains(&plain(&text)), "{tag} {heading}: {text}");
                compared += 1;
            }
        }
        assert!(compared > 300, "{tag}: {compared}");
    }
}

#[test]
fn no_protocol_has_words_or_steps_of_another() {
    let site = Site::fixture("trial");
    site.build(&[]);
    for (path, page) in crate::driver::tree(&site.out()) {
        let page = String::from_utf8_lossy(&page);
        if !path.ends_with(".html") || path.contains("ftp") {
            continue;
        }
        for word in [
            "ontrol connection",
            "Data connection",
            "Log in</text>",
            "FTP reply",
        ] {
            assert!(!page.contains(word), "{path}: {word}");
        }
    }
    let page = |path: &str| fs::read_to_string(site.out().join(path)).unwrap();
    // A name in place of the number, in sentences and large letters.
    let grpc = page("compare/grpc/4-deadline-exceeded-vs-14-unavailable.html");
    assert!(grpc.contains("For UNAVAILABLE (14): "));
    assert!(
        grpc.contains("<span class=\"num\">4</span> <span class=\"name\">DEADLINE_<wbr>EXCEEDED")
            && grpc.contains("<span class=\"num\">14</span> <span class=\"name\">UNAVAILABLE")
    );
    assert!(!grpc.contains("class_") && !grpc.contains("category"));
    // A comparison of two protocols names them, and shows shared facts alone.
    let both = page("compare/grpc-vs-http/4-deadline-exceeded-vs-504-gateway-timeout.html");
    assert!(both.contains("For HTTP 504 (Gateway Timeout): "));
    assert!(both.contains("Who is at fault") && !both.contains("Set by"));
    let code = page("http/503-service-unavailable.html");
    assert!(code.contains("Counterparts in Other Protocols") && code.contains("SMTP 421"));
    assert!(page("smtp/550-mailbox-unavailable.html").contains("Not to Be Confused With"));
    // A number that several protocols have; gRPC is known by names.
    let number = page("codes/503.html");
    assert!(number.contains("HTTP 503") && number.contains("SIP 503"));
    assert!(number.contains("503 Service Temporarily Unavailable"));
    assert!(!site.out().join("codes/4.html").exists());
    assert!(code.contains("<a href=\"/codes/503\">503 in Different Protocols</a>"));
    // The mark on the line that shows the code, and what nobody says.
    let gateway = page("http/502-bad-gateway.html");
    assert!(gateway.contains("(connection refused)") && gateway.contains("S→P"));
}
