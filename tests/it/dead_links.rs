//! A dead link is reported where it is written, by `check` as an error and by `build` as a
//! warning.

use crate::driver::{Run, Site};
use serde_json::Value;

/// The dead links: severity, position, message, and hint.
fn dead(run: &Run) -> Vec<[String; 4]> {
    let text = |v: &Value| v.as_str().unwrap_or_default().to_owned();
    let one = |d: &Value| {
        let place = format!("{}:{}:{}", text(&d["file"]), d["line"], d["column"]);
        let hint = text(&d["hints"][0]);
        [text(&d["severity"]), place, text(&d["message"]), hint]
    };
    let all = run.diagnostics();
    let links = all.iter().filter(|d| d["code"] == "output/dead-link");
    links.map(one).collect()
}

/// Where `check` and `build` report dead links, which must be the same positions, once
/// each.
#[track_caller]
fn places(site: &Site) -> Vec<String> {
    let check = site.check(&["--format", "json"]);
    let build = site.build(&["--format", "json"]);
    assert_eq!((check.code, build.code), (1, 0), "{}", build.stdout);
    let (errors, warnings) = (dead(&check), dead(&build));
    assert!(errors.iter().all(|d| d[0] == "error"), "{errors:?}");
    assert!(warnings.iter().all(|d| d[0] == "warning"), "{warnings:?}");
    let at = |all: &[[String; 4]]| all.iter().map(|d| d[1].clone()).collect::<Vec<_>>();
    assert_eq!(at(&errors), at(&warnings));
    at(&errors)
}

/// A site whose `about.md` is valid.
fn site() -> Site {
    let site = Site::fixture("minimal");
    site.write("locales/en/pages/about.md", "# About\n\nA [link](/ftp/).\n");
    site
}

#[test]
fn a_link_in_prose_is_told_of_at_its_target() {
    const PAGE: &str = "locales/en/pages/faq.md";
    for (path, text, place) in [
        (PAGE, "# Q\n\nsee *this*: [a](/http/999)\n", "3:17"),
        (
            PAGE,
            "# Q\n\n[a][x] and [b][x]\n\n[x]: </no where> 'T'\n",
            "5:7",
        ),
        (PAGE, "# Q\n\n![é](/img/none.png)\n", "3:6"),
        (
            PAGE,
            "# Q\n\nok [a](/ftp/) <https://example.org/none>\n",
            "3:16",
        ),
        (PAGE, "# Q\n\n## Part\n\n[a](#part) [b](#parts)\n", "5:16"),
        (PAGE, "# Q\n\n[a](/ftp/#none)\n", "3:5"),
        (
            "locales/en/site.ftl",
            "home-lead =\n    First,\n    the [a](/none) last.\n",
            "3:13",
        ),
        (
            "locales/fr/site.ftl",
            "home-lead = Voir [là](/none).\n",
            "1:23",
        ),
        (
            "locales/fr/site.ftl",
            "-nom = [là](/none)\nhome-lead = Voir { -nom }.\n",
            "1:13",
        ),
        (
            "locales/en/site.ftl",
            "home-lead = See [it](#none).\n",
            "1:22",
        ),
        (
            "locales/en/site.ftl",
            "home-counts = { $codes ->\n    [one] the [a](/none)\n   *[other] { $codes } [b](/ftp/)\n }\n",
            "2:19",
        ),
    ] {
        let site = site();
        site.write(path, text);
        assert_eq!(places(&site), [format!("{path}:{place}")], "{text}");
    }
}

#[test]
fn a_place_that_is_on_some_pages_alone_is_told_of_once() {
    let site = site();
    let path = "locales/en/codes/ftp.ftl";
    let text = site.read(path);
    let (before, after) = text.split_once(".fix = ").unwrap();
    let line = before.matches('\n').count() + 1;
    let column = before.lines().last().unwrap().len() + ".fix = [a](".len() + 1;
    // The pages of codes have this anchor, comparisons do not.
    site.write(path, format!("{before}.fix = [a](#fix) {after}"));
    assert_eq!(places(&site), [format!("{path}:{line}:{column}")]);
}

#[test]
fn a_link_in_a_template_is_told_of_in_the_template() {
    const FOOTER: &str = "templates/components/footer.html";
    for (path, text, place) in [
        (FOOTER, "<footer>\n<a href=\"/none\">x</a></footer>", "2:10"),
        (FOOTER, "<a class=x href='{{ root }}/none'>x</a>", "1:18"),
        (
            FOOTER,
            "{# href=\"/none\" #}<img src=\"/assets/é.png\">",
            "1:29",
        ),
        (FOOTER, "<a href=\"none/{{ lang }}\">x</a>", "1:10"),
        (
            FOOTER,
            "{% set to = \"/none\" %}<a href=\"{{ to }}\">x</a>",
            "1:14",
        ),
        (
            "templates/components/search.html",
            "<a href=\"#none\">x</a>",
            "1:10",
        ),
        (
            "templates/components/card_title.html",
            "<a href=\"{{ page.href }}/none\">x</a>",
            "1:10",
        ),
        (
            "templates/page.html",
            "{% extends \"base.html\" %}{% block main %}<h1>x</h1><a href=\"https://example.org/none\">{% endblock %}",
            "1:61",
        ),
    ] {
        let site = site();
        site.write(path, text);
        assert_eq!(places(&site), [format!("{path}:{place}")], "{text}");
    }
}

#[test]
fn each_place_is_told_of_once() {
    let site = site();
    site.write("locales/en/pages/faq.md", "# Q\n\n[a](/none), [b](/none)\n");
    site.write(
        "templates/components/footer.html",
        "<a href=\"/none\">x</a>",
    );
    assert_eq!(
        places(&site),
        [
            "locales/en/pages/faq.md:3:5",
            "locales/en/pages/faq.md:3:17",
            "templates/components/footer.html:1:10",
        ]
    );
    // A second build repeats the warnings.
    assert_eq!(dead(&site.build(&["--format", "json"])).len(), 3);
    let run = site.build(&[]);
    assert_eq!(run.code, 0);
    assert!(
        run.stderr.contains("warning[output/dead-link]"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_specification_within_the_site_is_told_of_in_its_record() {
    let site = site();
    let path = "content/ftp/codes/220-service-ready.yaml";
    let text = site.read(path);
    let line = text.matches('\n').count() + 3;
    let own = "spec:\n  - title: Ours\n    url: https://example.org/none\n";
    site.write(path, text + own);
    assert_eq!(places(&site), [format!("{path}:{line}:10")]);
}

#[test]
fn what_looks_alike_is_named() {
    let nfd = "sche\u{301}ma";
    for (file, link, hint) in [
        (
            format!("static/img/{nfd}.png"),
            "/img/schéma.png",
            format!("the file static/img/{nfd}.png differs only in its Unicode normalization"),
        ),
        (
            "static/assets/schéma.png".into(),
            "/assets/sche%CC%81ma.png",
            "static/assets/schéma.png differs only in its Unicode normalization".into(),
        ),
        (
            "static/Img/X.png".into(),
            "/img/x.png",
            "the file static/Img/X.png differs only in its capitalization".into(),
        ),
        ("static/x".into(), "/FTP/", "did you mean `/ftp/`?".into()),
        ("static/x".into(), "/ftp", "did you mean `/ftp/`?".into()),
    ] {
        let site = site();
        site.write(&file, "x");
        site.write("locales/en/pages/faq.md", format!("# Q\n\n[a]({link})\n"));
        assert_eq!(places(&site), ["locales/en/pages/faq.md:3:5"]);
        let found = dead(&site.check(&["--format", "json"]));
        assert!(found[0][3].contains(&hint), "{link}: {found:?}");
    }
    // Links are resolved as browsers resolve them.
    let site = site();
    for file in ["static/img/schéma b.png", "static/assets/é.svg"] {
        site.write(file, "<svg/>");
    }
    let links = "![a](/img/sch%C3%A9ma%20b.png) ![b](</img/schéma b.png>) ![c](/assets/%C3%A9.svg#x) \
                 [d](/ftp/?q#top) [e](/ftp/220-service-ready#:~:text=x) [f](#)";
    site.write("locales/en/pages/faq.md", format!("# Q\n\n{links}\n"));
    let run = site.check(&["--format", "json"]);
    assert_eq!(dead(&run).len(), 0, "{}", run.stdout);
}

#[test]
fn places_on_pages_that_look_alike_are_named() {
    let site = site();
    let own = "{% extends \"base.html\" %}{% block main %}<h1>x</h1><p id=\"sche\u{301}ma\">\
               {{ body }}{% endblock %}";
    site.write("templates/page.html", own);
    let path = "locales/en/pages/faq.md";
    site.write(
        path,
        "# Q\n\n[a](#schéma) [b](/about#Sche\u{301}ma) [c](#sche\u{301}ma)\n",
    );
    assert_eq!(
        places(&site),
        [format!("{path}:3:5"), format!("{path}:3:18")]
    );
    let found = dead(&site.check(&["--format", "json"]));
    assert!(
        found[0][3].contains("only in its Unicode normalization"),
        "{found:?}"
    );
    assert!(
        found[1][3].contains("only in its capitalization"),
        "{found:?}"
    );
}

#[test]
fn every_code_is_among_the_rules_of_a_report_for_programs() {
    let site = site();
    site.write("locales/en/pages/faq.md", "# Q\n\n[a](/none)\n");
    let run = site.build(&["--format", "sarif"]);
    let log: Value = serde_json::from_str(&run.stdout).unwrap();
    let rules = log["runs"][0]["tool"]["driver"]["rules"]
        .as_array()
        .unwrap();
    let rule = rules
        .iter()
        .find(|r| r["id"] == "output/dead-link")
        .unwrap();
    assert!(rule["shortDescription"]["text"].is_string(), "{rule}");
}
