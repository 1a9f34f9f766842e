//! Tests what `check` finds on rendered pages, and the machine-readable outputs.

use crate::driver::{Site, repository, shipped, text};
use crate::part::excerpt;
use crate::random::inputs;
use base64::Engine as _;
use serde_json::Value;
use sha2::Digest as _;
use std::collections::BTreeMap;
use std::fs;

/// Code and position of each diagnostic of `check`.
fn found(site: &Site) -> Vec<String> {
    let run = site.check(&["--format", "json"]);
    let one = |d: &Value| {
        let (file, line) = (d["file"].as_str().unwrap(), &d["line"]);
        format!("{} {file}:{line}", d["code"].as_str().unwrap())
    };
    run.diagnostics().iter().map(one).collect()
}

/// A mistake on pages: the file, its contents, and the code and position of the report.
type Mistake = (&'static str, &'static str, &'static str, &'static str);

const MISTAKES: [Mistake; 8] = [
    // Dead links in prose, in the default locale and in another.
    (
        "locales/en/site.ftl",
        "home-lead = See [it](/ftp/999-gone).\n",
        "output/dead-link",
        "locales/en/site.ftl:1",
    ),
    (
        "locales/fr/site.ftl",
        "home-lead = Voir [ici](/ftp/220-service-ready#nulle-part).\n",
        "output/dead-link",
        "locales/fr/site.ftl:1",
    ),
    (
        "locales/en/pages/faq.md",
        "# Q\n\n[a](/nothing)\n",
        "output/dead-link",
        "locales/en/pages/faq.md:3",
    ),
    (
        "locales/en/pages/faq.md",
        "# Q\n\n[a](#nowhere)\n",
        "output/dead-link",
        "locales/en/pages/faq.md:3",
    ),
    // Two pages with the same title.
    (
        "locales/en/pages/faq.md",
        "# FTP codes\n\nA.\n",
        "output/duplicate-title",
        "content/ftp/protocol.yaml:1",
    ),
    // The site's own templates.
    (
        "templates/page.html",
        "{% extends \"base.html\" %}{% block main %}<h1>a</h1><h1>b</h1>{% endblock %}",
        "output/heading",
        "locales/en/pages/about.md:1",
    ),
    (
        "templates/page.html",
        "{% extends \"base.html\" %}{% block main %}<h1 id=\"content\">a</h1>{% endblock %}",
        "output/repeated-id",
        "locales/en/pages/about.md:1",
    ),
    (
        "templates/components/alternates.html",
        "<link rel=\"alternate\" hreflang=\"{{ lang }}\" href=\"{{ languages[0].url }}{{ path }}\">",
        "output/alternates",
        "",
    ),
];

#[test]
fn each_mistake_on_a_page_is_found_at_its_position() {
    for (path, written, code, place) in MISTAKES {
        let site = Site::fixture("minimal");
        site.write("locales/en/pages/about.md", "# About\n\nA [link](/ftp/).\n");
        assert_eq!(found(&site), [""; 0]);
        site.write(path, written);
        let found = found(&site);
        assert!(!found.is_empty(), "{path}: {written}");
        for line in &found {
            // A link that the source lacks is reported as well.
            let other = line.starts_with("check/differing-markup locales/fr/");
            assert!(line.starts_with(code) || other, "{path}: {found:?}");
        }
        assert!(
            found
                .iter()
                .any(|line| *line == format!("{code} {place}") || place.is_empty()),
            "{path}: {found:?}, not {place}"
        );
    }
}

#[test]
fn a_build_warns_where_check_fails() {
    for (path, written, code, _) in MISTAKES {
        let site = Site::fixture("minimal");
        site.write("locales/en/pages/about.md", "# About\n\nA [link](/ftp/).\n");
        let warnings = |site: &Site| -> Vec<String> {
            let run = site.build(&["--format", "json"]);
            assert_eq!(run.code, 0, "{}", run.stdout);
            let one = |d: &Value| {
                assert_eq!(d["severity"], "warning");
                format!(
                    "{} {}:{}",
                    d["code"].as_str().unwrap(),
                    d["file"],
                    d["line"]
                )
            };
            run.diagnostics().iter().map(one).collect()
        };
        assert_eq!(warnings(&site), [""; 0]);
        site.write(path, written);
        let found = warnings(&site);
        assert!(
            found.iter().any(|line| line.starts_with(code)),
            "{path}: {found:?}"
        );
    }
}

#[test]
fn limits_of_a_host_are_checked() {
    let site = Site::fixture("minimal");
    let run = site.check(&["--host", "cloudflare-pages"]);
    assert_eq!(run.code, 0);
    assert!(run.stdout.contains("of        20000"), "{}", run.stdout);
    assert!(run.stdout.contains("largest file"), "{}", run.stdout);
    let files = site.built(&[]).len();
    assert!(
        run.stdout
            .contains(&format!("files             {files:>12} of")),
        "{}",
        run.stdout
    );
    // A file over the limit is an error.
    site.write("static/video.bin", vec![0; 25 * 1024 * 1024 + 1]);
    let run = site.check(&["--host", "cloudflare-pages", "--format", "json"]);
    assert_eq!(run.code, 1);
    assert!(
        run.stdout.contains("output/too-large-for-host"),
        "{}",
        run.stdout
    );
    assert_eq!(site.check(&["--host", "github-pages"]).code, 0);
    assert_eq!(site.check(&["--host", "nowhere"]).code, 2);
}

#[test]
fn filled_pages_are_the_same_as_rendered_ones() {
    filled_and_rendered(excerpt(), &Site::excerpt());
}

#[test]
#[ignore = "long: run by .ci/run"]
fn filled_pages_of_the_shipped_site_are_the_same_as_rendered_ones() {
    filled_and_rendered(shipped(), &Site::copy_of(repository()));
}

fn filled_and_rendered(filled: &BTreeMap<String, Vec<u8>>, site: &Site) {
    // The site's own templates are rendered for every use, even if they do the same.
    for name in [
        "base",
        "components/header",
        "components/alternates",
        "components/fact_row",
        "components/pair_item",
        "components/code_item",
    ] {
        let path = format!("templates/{name}.html");
        let own = format!("{{# ours #}}{}", site.read(&path));
        site.write(&path, own);
    }
    let rendered = site.built(&[]);
    assert_eq!(filled.len(), rendered.len());
    for (path, bytes) in filled {
        assert!(rendered[path] == *bytes, "{path}");
    }
}

#[test]
fn a_custom_template_may_use_filters_and_conditions() {
    let site = Site::fixture("minimal");
    let own = "{% extends \"base.html\" %}{% block main %}<h1>{{ page_title | upper }}</h1>\
               {% if page_kind == \"comparison\" %}<p>{{ differences | length }}</p>{% endif %}{% endblock %}";
    site.write("templates/compare.html", own);
    let tree = site.built(&[]);
    let html = text(
        &tree,
        "compare/ftp/220-service-ready-vs-502-not-implemented.html",
    );
    assert!(
        html.contains("<h1>FTP 220 VS 502: WHAT IS THE DIFFERENCE?</h1><p>5</p>"),
        "{html}"
    );
}

#[test]
fn records_are_published_as_json() {
    let tree = excerpt();
    let records = inputs(&Site::excerpt(), "content/ftp/codes").len();
    for (prefix, locale) in [("", "en"), ("fr/", "fr"), ("ja/", "ja"), ("ko/", "ko")] {
        let data: Value =
            serde_json::from_str(text(tree, &format!("{prefix}ftp/codes.json"))).unwrap();
        assert_eq!(
            (&data["version"], &data["locale"]),
            (&2.into(), &locale.into())
        );
        let codes = data["codes"].as_array().unwrap();
        assert_eq!(codes.len(), records);
        let code = codes.iter().find(|c| c["code"] == "425").unwrap();
        assert_eq!(code["name"], "Can't Open Data Connection");
        assert_eq!(code["facts"]["data-connection"], "not-opened");
        assert_eq!(code["exchange"][3]["side"], "server");
        assert!(
            code["url"]
                .as_str()
                .unwrap()
                .ends_with(&format!("/{prefix}ftp/425-cant-open-data-connection"))
        );
        assert!(!code["prose"]["fix"].as_str().unwrap().is_empty());
        assert!(code.get("untranslated").is_none());
        assert!(code["updated"].as_str().unwrap().starts_with("20"));
    }
    let tree = Site::fixture("trial").built(&[]);
    let data: Value = serde_json::from_str(text(&tree, "ja/ftp/codes.json")).unwrap();
    let codes = data["codes"].as_array().unwrap();
    let code = codes.iter().find(|c| c["code"] == "550").unwrap();
    let causes = code["causes"].as_array().unwrap();
    let shared = causes.iter().find(|c| c["key"] == "tls-required").unwrap();
    assert_eq!(shared["of"], "ftp/530");
    assert_eq!(shared["texts"][0]["by"], "ProFTPD");
    assert!(!shared["cures"]["user"].as_str().unwrap().is_empty());
    let data: Value = serde_json::from_str(text(&tree, "http/codes.json")).unwrap();
    let lines = data["codes"].as_array().unwrap().iter();
    let events = lines.flat_map(|code| code["exchange"].as_array().unwrap());
    let events: Vec<_> = events.filter(|line| line.get("event").is_some()).collect();
    assert!(
        events
            .iter()
            .any(|line| line["to"] == "proxy" && line.get("text").is_none())
    );
    let tree = Site::fixture("minimal").built(&[]);
    let data: Value = serde_json::from_str(text(&tree, "fr/ftp/codes.json")).unwrap();
    assert_eq!(
        data["codes"][0]["untranslated"].as_array().unwrap().len(),
        5
    );
}

#[test]
fn assets_are_named_by_their_hash_and_pages_refer_to_them() {
    let site = Site::fixture("minimal");
    let style = |tree: &BTreeMap<String, Vec<u8>>| {
        let mut names = tree.keys().filter(|p| p.starts_with("assets/style."));
        names.next().unwrap().clone()
    };
    let before = site.built(&[]);
    site.write("static/assets/style.css", "body { color: red }");
    site.write("static/plain.txt", "kept");
    let after = site.built(&[]);
    assert_ne!(style(&before), style(&after));
    assert!(
        !after.contains_key(&style(&before)),
        "the old one is pruned"
    );
    assert!(after.contains_key("plain.txt"));
    for (path, html) in after.iter().filter(|(p, _)| p.ends_with(".html")) {
        let html = std::str::from_utf8(html).unwrap();
        assert!(
            html.contains(&format!("href=\"/{}\"", style(&after))),
            "{path}"
        );
        assert_eq!(html.matches("rel=\"stylesheet\"").count(), 1);
        assert_eq!(html.matches("<script src=").count(), 1);
        assert!(
            !html.contains(" style=\"") && !html.contains("<style"),
            "{path}"
        );
    }
}

#[test]
fn static_files_replace_generated_ones() {
    let site = Site::fixture("minimal");
    let before = site.built(&[]);
    let paths = [
        "_headers",
        "_redirects",
        "llms.txt",
        "robots.txt",
        "sitemap.xml",
        "search.json",
        "fr/search.json",
        "ftp/search.json",
        "fr/ftp/search.json",
    ];
    for path in paths.iter().chain(&["assets/card-ftp.png"]) {
        site.write(&format!("static/{path}"), "own");
    }
    assert_eq!(site.check(&["--strict"]).code, 0);
    let tree = site.built(&[]);
    for path in paths {
        assert_eq!(text(&tree, path), "own");
    }
    assert_eq!(tree.len(), before.len(), "one of each");
    let manifest = fs::read_to_string(site.out().join(".versus/manifest")).unwrap();
    for path in paths {
        assert_eq!(manifest.lines().filter(|l| *l == path).count(), 1, "{path}");
    }
    let archive = site.beside("site.tar");
    let run = site.run(&["build", "--out", archive.to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let card = tree
        .iter()
        .find(|(p, _)| p.starts_with("assets/card-ftp."))
        .unwrap();
    assert_eq!(card.1, b"own");
    let html = text(&tree, "ftp/index.html");
    assert!(
        html.contains(&format!("content=\"https://example.org/{}\"", card.0)),
        "{html}"
    );
    // And back again.
    for path in paths.iter().chain(&["assets/card-ftp.png"]) {
        site.remove(&format!("static/{path}"));
    }
    assert!(site.built(&[]) == before);
}

#[test]
fn the_content_security_policy_is_the_same_everywhere() {
    let tree = Site::fixture("minimal").built(&[]);
    let html = text(&tree, "index.html");
    let policy = html
        .split("http-equiv=\"Content-Security-Policy\" content=\"")
        .nth(1)
        .unwrap();
    let policy = policy.split('"').next().unwrap();
    assert!(
        policy.starts_with("default-src ") && !policy.contains("unsafe"),
        "{policy}"
    );
    let policy = policy.replace("&#x27;", "'").replace("&#39;", "'");
    // The policy of a page also has the hash of its JSON-LD, which that of hosts lacks.
    let (policy, hash) = policy.split_once(" 'sha256-").unwrap();
    let json = html
        .split("<script type=\"application/ld+json\">")
        .nth(1)
        .unwrap();
    let json = json.split("</script>").next().unwrap();
    let digest = sha2::Sha256::digest(json.as_bytes());
    let digest = base64::prelude::BASE64_STANDARD.encode(digest);
    assert_eq!(hash, format!("{digest}'"));
    let policy = format!("{policy}; frame-ancestors ");
    assert!(text(&tree, "_headers").contains(&policy), "{policy}");
    let nginx = std::fs::read_to_string(repository().join("deploy/nginx.conf")).unwrap();
    assert!(nginx.contains(&policy), "{policy}");
}

#[test]
fn redirects_stay_within_the_limits_of_hosts() {
    let site = Site::fixture("minimal");
    let redirects = site.built(&[]);
    assert!(text(&redirects, "_redirects").starts_with("/ftp/220 /ftp/220-service-ready 301\n"));
    let mut prose = String::new();
    for code in 1000..1400 {
        let record = format!("code: {code}\nname: N\nclass: 2xx\n");
        site.write(&format!("content/ftp/codes/{code}-n.yaml"), record);
        prose += &format!(
            "ftp-{code} =\n    .means = m\n    .description = D.\n    .seen = S.\n    .when = w\n    .fix = F.\n"
        );
    }
    site.write("locales/en/codes/many.ftl", prose);
    site.edit(
        "content/ftp/protocol.yaml",
        "name: FTP",
        "name: FTP\npairs: listed",
    );
    let many = site.built(&[]);
    // 403 codes in each of four locales: two whole locales fit into a thousand lines.
    let lines: Vec<_> = text(&many, "_redirects").lines().collect();
    assert_eq!(lines.len(), 2 * 403);
    assert!(lines[403].starts_with("/fr/ftp/"));
}

#[test]
fn the_date_of_a_record_is_on_its_pages() {
    let site = Site::fixture("minimal");
    let path = "content/ftp/codes/220-service-ready.yaml";
    let record = site.read(path);
    site.write(path, format!("{record}updated: 2024-02-29\n"));
    let tree = site.built(&[]);
    let sitemap = text(&tree, "sitemap.xml");
    let day = "<lastmod>2024-02-29</lastmod>";
    for page in [
        "ftp/",
        "ftp/220-service-ready",
        "compare/ftp/220-service-ready-vs-502-not-implemented",
    ] {
        let entry = format!("<loc>https://example.org/{page}</loc>{day}");
        assert!(sitemap.contains(&entry), "{page}: {sitemap}");
    }
    assert_eq!(sitemap.matches("<lastmod>").count(), 4);
    assert!(text(&tree, "ftp/220-service-ready.html").contains("\"dateModified\":\"2024-02-29\""));
    for bad in [
        "2023-02-29",
        "2024-13-01",
        "24-01-01",
        "yesterday",
        "2024-1-1",
    ] {
        site.write(path, format!("{record}updated: {bad}\n"));
        let line = record.lines().count() + 1;
        assert_eq!(
            found(&site),
            [format!("load/bad-date {path}:{line}")],
            "{bad}"
        );
    }
}

#[test]
fn valid_links_are_not_reported() {
    let site = Site::fixture("minimal");
    site.edit("content/site.yaml", "https://example.org", "https://co.example/docs")
        .write("static/日本 a.pdf", "x")
        .write("static/assets/q.png", "x")
        .write(
            "locales/en/pages/about.md",
            "# About\n\n[own host](https://co.example/manual#a) [file](</日本 a.pdf>) ![q](/assets/q.png) \
             [code](/ftp/220-service-ready#fix) [page](/ftp/220-service-ready.html)\n",
        );
    assert_eq!(found(&site), [""; 0]);
    let tree = site.built(&[]);
    let asset = tree.keys().find(|p| p.starts_with("assets/q.")).unwrap();
    assert!(text(&tree, "about.html").contains(&format!("src=\"/docs/{asset}\"")));
}

#[test]
fn an_image_on_another_host_is_refused() {
    let site = Site::fixture("minimal");
    site.write(
        "locales/en/pages/about.md",
        "# A\n\n![e](https://cdn.example/x.png)\n",
    );
    assert_eq!(
        found(&site),
        ["check/foreign-image locales/en/pages/about.md:3"]
    );
}

#[test]
fn a_mistake_in_a_template_is_reported_once_and_deterministically() {
    let site = Site::fixture("minimal");
    let own = "{% extends \"base.html\" %}{% block main %}<h1>a</h1><h1>b</h1>{% endblock %}";
    site.write("templates/compare.html", own);
    for i in 0..5 {
        site.write(
            &format!("locales/en/pages/p{i}.md"),
            "# Same\n\n[x](/gone)\n",
        );
    }
    let first = site.check(&["--format", "json"]).stdout;
    // The heading, the link in each of five files, and the title in each of four locales.
    assert_eq!(found(&site).len(), 10, "{first}");
    assert!(first.contains("the same on 11 more pages"), "{first}");
    for _ in 0..8 {
        assert_eq!(site.check(&["--format", "json"]).stdout, first);
    }
}

#[test]
fn a_custom_component_may_use_filters_and_conditions() {
    let site = Site::excerpt();
    let own = "<li>{% if a == \"425\" %}ONE {% endif %}<a href=\"{{ href }}\">{{ a }} {{ name | upper }}</a></li>";
    site.write("templates/components/partner_item.html", own);
    let tree = site.built(&[]);
    let html = text(&tree, "ftp/425-cant-open-data-connection.html");
    assert!(html.contains("<li>ONE <a href=\"/compare/ftp/425-cant-open-data-connection-vs-426-transfer-aborted\">425 CONNECTION CLOSED, TRANSFER ABORTED</a></li>"), "{html}");
}

#[test]
fn empty_messages_and_reserved_characters_do_no_harm() {
    let site = Site::fixture("minimal");
    let before = site.built(&[]);
    site.write(
        "locales/en/compare.ftl",
        "compare-difference-when = {\"\"}\n",
    );
    let tree = site.built(&[]);
    let path = "compare/ftp/220-service-ready-vs-502-not-implemented.html";
    assert!(tree.contains_key(path) && tree[path] != before[path]);
    for (file, written, code) in [
        (
            "locales/fr/compare.ftl",
            "compare-more = a\u{fdd0}1\u{fdd0}\n",
            "load/bad-character",
        ),
        (
            "locales/fr/compare.ftl",
            "compare-more = a{\"\\uFDD0\"}1\n",
            "load/bad-character",
        ),
        (
            "content/ftp/codes/300-x.yaml",
            "code: 300\nname: \"\\uFDD01\\uFDD0\"\nclass: 2xx\n",
            "load/bad-character",
        ),
    ] {
        let site = Site::fixture("minimal");
        site.write(file, written);
        assert!(found(&site)[0].starts_with(code), "{:?}", found(&site));
    }
}

#[test]
fn records_cannot_replace_generated_files() {
    let site = Site::fixture("minimal");
    for (file, code) in [("codes.json", 300), ("search.json", 301)] {
        site.write(
            &format!("content/ftp/codes/{file}.yaml"),
            format!("code: {code}\nname: N\nclass: 2xx\n"),
        );
    }
    assert_eq!(
        found(&site),
        [
            "load/bad-slug content/ftp/codes/codes.json.yaml:1",
            "load/bad-slug content/ftp/codes/search.json.yaml:1"
        ]
    );
    let site = Site::fixture("minimal");
    site.write("content/assets/protocol.yaml", "name: A\nclasses: [a]\n");
    assert_eq!(
        found(&site),
        ["check/empty-protocol content/assets/protocol.yaml:1"]
    );
    site.write(
        "content/assets/codes/1-one.yaml",
        "code: 1\nname: One\nclass: a\n",
    );
    let all = found(&site);
    assert!(
        all.iter().any(|d| d.starts_with("plan/url-collision")),
        "{all:?}"
    );
    // But the head of a search index of the site's own does, and pages refer to it.
    let site = Site::fixture("minimal");
    site.write("static/search.json", "{}");
    let tree = site.built(&[]);
    assert_eq!(text(&tree, "search.json"), "{}");
    assert!(text(&tree, "index.html").contains("data-index=\"/search.json\""));
}

#[test]
fn figures_and_links_name_the_language_of_their_text() {
    let site = Site::excerpt();
    site.write(
        "locales/de/locale.ftl",
        "locale-name = Deutsch\nlocale-direction = ltr\n",
    );
    let tree = site.built(&[]);
    let html = text(
        &tree,
        "de/compare/ftp/425-cant-open-data-connection-vs-426-transfer-aborted.html",
    );
    assert!(html.contains("<ol class=\"track\" lang=\"en\">"), "{html}");
    assert!(
        html.contains("rel=\"external\" lang=\"en\">RFC 959, section 4.2.2</a>"),
        "{html}"
    );
}

#[test]
fn a_collection_lists_its_pages_in_order() {
    let site = Site::fixture("whole");
    let tree = site.built(&[]);
    let links = |path: &str| -> Vec<String> {
        let main = text(&tree, path).split("<main").nth(1).unwrap();
        let main = main.split("</main>").next().unwrap();
        let links = main.split(" href=\"").skip(1);
        links
            .map(|link| link.split("</a>").next().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        links("guides/index.html"),
        [
            "/guides/data\">The data connection",
            "/guides/codes\">Reading a code"
        ]
    );
    // One of them is not translated.
    let french = text(&tree, "fr/guides/index.html");
    let item = "<li lang=\"en\"><a href=\"/fr/guides/data\">The data connection</a>\n<p>Who opens";
    assert!(french.contains(item), "{french}");
    assert_eq!(
        links("fr/guides/index.html")[1],
        "/fr/guides/codes\">Lire un code"
    );
    assert_eq!(
        links("fr/guides/data.html"),
        ["/fr/guides/\">Guides", "/fr/guides/codes\">when it breaks"]
    );
    let footer = text(&tree, "fr/index.html")
        .split("<footer")
        .nth(1)
        .unwrap();
    let guides = footer.matches("guides/").count();
    assert_eq!(guides, 1, "only the collection itself: {footer}");
    assert!(text(&tree, "llms.txt").contains("[Reading a code]("));
    assert!(text(&tree, "sitemap.xml").contains("/fr/guides/codes</loc>"));
    assert!(!text(&tree, "sitemap.xml").contains("/fr/guides/data</loc>"));

    // The order is read again when only it changes, and a title changes every footer.
    site.write("content/collections.yaml", "guides: [codes]\n");
    let index = text(&site.built(&[]), "guides/index.html").to_owned();
    assert!(index.find("/guides/codes\"") < index.find("/guides/data\""));
    site.write("locales/en/pages/guides/index.md", "# Reading\n");
    let again = site.built(&[]);
    for path in ["ftp/220-service-ready.html", "guides/data.html"] {
        let page = text(&again, path);
        assert!(page.contains("<a href=\"/guides/\">Reading</a>"), "{page}");
    }
}
