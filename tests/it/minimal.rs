//! A site root with only what is required: three codes, no facts, prose only in English,
//! four locales.

use crate::driver::{Site, text};
use scraper::{ElementRef, Html, Selector};

fn select<'a>(html: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(css).unwrap()).collect()
}

fn words(element: ElementRef) -> String {
    element
        .text()
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The language of the nearest element that names one.
fn language(element: ElementRef) -> String {
    let own = std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap));
    own.filter_map(|e| e.attr("lang"))
        .next()
        .unwrap()
        .to_owned()
}

#[test]
fn it_builds_without_a_word_of_complaint() {
    let site = Site::fixture("minimal");
    let run = site.build(&[]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let run = site.check(&["--strict"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
}

#[test]
fn the_sections_stand_in_their_order_with_labels_of_the_page() {
    let tree = Site::fixture("minimal").built(&[]);
    for (tag, labels) in [
        (
            "",
            [
                "Description",
                "When You See It",
                "How to Fix",
                "Key Differences",
                "When to Use Which",
                "Learn More",
            ],
        ),
        (
            "fr/",
            [
                "Description",
                "Quand vous le voyez",
                "Comment résoudre",
                "Différences clés",
                "Quand utiliser lequel",
                "En savoir plus",
            ],
        ),
        (
            "ja/",
            [
                "説明",
                "このコードが表示される場合",
                "解決方法",
                "主な違い",
                "どちらをいつ使うか",
                "詳しく見る",
            ],
        ),
        (
            "ko/",
            [
                "설명",
                "이 코드를 보게 되는 경우",
                "해결 방법",
                "주요 차이점",
                "언제 어떤 것을 사용할지",
                "더 알아보기",
            ],
        ),
    ] {
        let path = format!("{tag}compare/ftp/220-service-ready-vs-502-not-implemented.html");
        let html = Html::parse_document(text(&tree, &path));
        let [d, s, f, differences, advice, more] = labels;
        let headings: Vec<_> = select(&html, "h1, h2, h3").into_iter().map(words).collect();
        assert_eq!(
            headings,
            [
                "FTP 220 Service Ready vs 502 Command Not Implemented",
                "220 Service Ready",
                d,
                s,
                f,
                "502 Command Not Implemented",
                d,
                s,
                f,
                differences,
                advice,
                more,
            ]
        );
        for heading in select(&html, "h3") {
            let page = if tag.is_empty() {
                "en"
            } else {
                tag.trim_end_matches('/')
            };
            assert_eq!(language(heading), page);
        }
        assert_eq!(words(select(&html, "main .badge")[0]), "FTP");
        // No placeholder, no empty section.
        let all = text(&tree, &path);
        assert!(!all.contains("{$") && !all.contains("{{") && !all.contains("undefined"));
        for element in select(&html, "p, li, h1, h2, h3, dd, dt, td, th") {
            assert!(!words(element).is_empty(), "{path}: {}", element.html());
        }
    }
}

#[test]
fn the_sentences_are_those_of_the_design() {
    let tree = Site::fixture("minimal").built(&[]);
    let page = |path: &str| Html::parse_document(text(&tree, path));
    let html = page("compare/ftp/220-service-ready-vs-502-not-implemented.html");
    assert_eq!(
        words(select(&html, ".lead")[0]),
        "FTP 220 (Service Ready) is a 2xx Positive Completion response, while 502 (Command Not \
         Implemented) is a 5xx Permanent Negative response. 220 indicates that the service is \
         ready for a new user. In contrast, 502 means that the server does not implement the \
         command."
    );
    let list: Vec<_> = select(&html, ".points li").into_iter().map(words).collect();
    assert_eq!(
        list,
        [
            "220 is a 2xx Positive Completion response, while 502 is a 5xx Permanent Negative response.",
            "FTP 220: The server greets the client.",
            "FTP 502: The server knows no such command.",
            "You encounter 220 when the control connection has just opened.",
            "You encounter 502 when the client sends a command that is not there.",
        ]
    );
    assert_eq!(
        words(select(&html, "#advice + p")[0]),
        "For 220 (Service Ready): Log in. For 502 (Command Not Implemented): Send another command."
    );
    let html = page("compare/ftp/220-service-ready-vs-226-closing-data-connection.html");
    assert_eq!(
        words(select(&html, ".lead")[0]),
        "Both FTP 220 (Service Ready) and 226 (Closing Data Connection) belong to the 2xx Positive \
         Completion category. 220 indicates that the service is ready for a new user. Meanwhile, \
         226 means that the transfer is complete."
    );
    assert_eq!(select(&html, ".points li").len(), 4);
}

#[test]
fn english_on_another_page_says_that_it_is_english() {
    let tree = Site::fixture("minimal").built(&[]);
    let english = [
        "The server greets the client.",
        "It is the first line of a session.",
        "Log in.",
        "You encounter 220 when the control connection has just opened.",
        "220 is a 2xx Positive Completion response, while 502 is a 5xx Permanent Negative response.",
        "220 indicates that the service is ready for a new user.",
        "For 220 (Service Ready): Log in.",
    ];
    for tag in ["fr", "ja", "ko"] {
        let path = format!("{tag}/compare/ftp/220-service-ready-vs-502-not-implemented.html");
        let html = Html::parse_document(text(&tree, &path));
        for sentence in english {
            let holds: Vec<_> = select(&html, "main *")
                .into_iter()
                .filter(|e| words(*e) == sentence)
                .map(language)
                .collect();
            assert!(!holds.is_empty(), "{tag}: {sentence}");
            assert!(
                holds.contains(&"en".to_owned()),
                "{tag}: {sentence} is in {holds:?}"
            );
        }
        // A page of fallback prose points search engines to the page that it comes from.
        let canonical = select(&html, "link[rel=canonical]")[0]
            .attr("href")
            .unwrap();
        assert!(
            canonical.starts_with("https://example.org/compare/"),
            "{canonical}"
        );
        assert_eq!(select(&html, "link[hreflang]").len(), 0);
        assert_eq!(select(&html, ".notice").len(), 1);
        assert!(!text(&tree, "sitemap.xml").contains(&format!("/{tag}/compare/")));
    }
}

#[test]
fn a_page_that_is_not_translated_can_be_left_out() {
    let site = Site::fixture("minimal");
    site.write(
        "content/site.yaml",
        "base_url: https://example.org\nuntranslated: omit\n",
    );
    let tree = site.built(&[]);
    assert!(!tree.contains_key("fr/compare/ftp/220-service-ready-vs-502-not-implemented.html"));
    assert!(tree.contains_key("fr/index.html"));
    let html = Html::parse_document(text(
        &tree,
        "compare/ftp/220-service-ready-vs-502-not-implemented.html",
    ));
    assert_eq!(select(&html, ".menu a").len(), 1);
    // A missing page is linked in the language that has it.
    let html = Html::parse_document(text(&tree, "fr/index.html"));
    let link = select(&html, "main a[href='/ftp/']")[0];
    assert_eq!(link.attr("hreflang"), Some("en"));
}

#[test]
fn the_shortest_root_there_can_be() {
    let site = Site::empty();
    site.write("content/site.yaml", "base_url: https://example.org\n")
        .write("content/x/protocol.yaml", "name: X\nclasses: [a]\n")
        .write(
            "content/x/codes/1-one.yaml",
            "code: 1\nname: One\nclass: a\n",
        )
        .write(
            "content/x/codes/2-two.yaml",
            "code: 2\nname: Two\nclass: a\n",
        )
        .write("locales/en/locale.ftl", "locale-name = English\n");
    let prose =
        "    .means = m\n    .description = D.\n    .seen = S.\n    .when = w\n    .fix = F.\n";
    site.write(
        "locales/en/codes/x.ftl",
        format!("x-1 =\n{prose}x-2 =\n{prose}"),
    );
    let tree = site.built(&[]);
    let html = text(&tree, "compare/x/1-one-vs-2-two.html");
    assert!(
        html.contains("Both X 1 (One) and 2 (Two) belong to the a category."),
        "{html}"
    );
    assert!(tree.keys().any(|p| p.starts_with("assets/style.")));
}

#[test]
fn a_protocol_without_codes_is_not_published() {
    let site = Site::fixture("minimal");
    let before = site.built(&[]);
    site.write("content/smtp/protocol.yaml", "name: SMTP\nclasses: []\n");
    let run = site.build(&[]);
    assert_eq!(run.code, 0);
    assert!(
        run.stderr.contains("check/empty-protocol"),
        "{}",
        run.stderr
    );
    assert!(
        run.stderr.contains("content/smtp/protocol.yaml:1:7"),
        "{}",
        run.stderr
    );
    assert!(
        crate::driver::tree(&site.out()) == before,
        "no page says a word of it"
    );
}
