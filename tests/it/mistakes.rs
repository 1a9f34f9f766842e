//! One mistake of each kind that translators make, each found at its place, and nothing
//! found where there is none.

use crate::driver::{Site, repository};
use serde_json::Value;
use std::collections::BTreeSet;

/// Code, position, and beginning of the hint for everything wrong in
/// `tests/fixtures/mistakes`.
const MISTAKES: [(&str, &str, &str); 36] = [
    (
        "check/unused-message",
        "locales/en/site.ftl:8:1",
        "show it in a template, {{ t(id=\"own-nobody\") }};",
    ),
    (
        "check/unused-allowance",
        "locales/fr/allow.yaml:2:14",
        "remove it: it would hide the next mistake of this kind",
    ),
    (
        "check/unrecorded-translation",
        "locales/fr/codes/ftp.ftl:1:1",
        "once they are correct, run `versus l10n accept fr`",
    ),
    (
        "check/incomplete-translation",
        "locales/fr/codes/ftp.ftl:8:1",
        "translate it from locales/en/codes/ftp.ftl, line",
    ),
    (
        "check/missing-translation",
        "locales/fr/codes/ftp.ftl:13:1",
        "translate it from locales/en/codes/ftp.ftl",
    ),
    (
        "check/stale-translation",
        "locales/fr/codes/ftp.ftl:13:1",
        "`versus l10n diff fr ftp-226` shows the change; once the",
    ),
    (
        "check/differing-number",
        "locales/fr/codes/ftp.ftl:16:59",
        "the source says 150",
    ),
    (
        "check/unused-message",
        "locales/fr/codes/ftp.ftl:19:6",
        "valid: `gloss`, `action`, `means`, `description`, `seen`, `",
    ),
    (
        "check/unrecorded-translation",
        "locales/fr/site.ftl:1:1",
        "once they are correct, run `versus l10n accept fr`",
    ),
    (
        "check/raw-html",
        "locales/fr/site.ftl:1:19",
        "use Markdown: `code`, *emphasis*, [text](address",
    ),
    (
        "check/unknown-function",
        "locales/fr/site.ftl:2:20",
        "valid: `NUMBER`, `JOSA`",
    ),
    (
        "check/unknown-message",
        "locales/fr/site.ftl:3:16",
        "define it, or remove the reference; a variable is written",
    ),
    (
        "check/unknown-message",
        "locales/fr/site.ftl:4:17",
        "did you mean `site-title`?",
    ),
    (
        "check/leftover-markup",
        "locales/fr/site.ftl:5:25",
        "close the code span with a second backtick, or w",
    ),
    (
        "check/leftover-markup",
        "locales/fr/site.ftl:6:15",
        "close the emphasis, or move punctuation out of i",
    ),
    (
        "check/unknown-option",
        "locales/fr/site.ftl:7:29",
        "did you mean `minimumFractionDigits`?",
    ),
    (
        "check/plural-category",
        "locales/fr/site.ftl:10:10",
        "categories of Français: [one] [many] [other]",
    ),
    (
        "check/unmatched-variant",
        "locales/fr/site.ftl:12:10",
        "write an integer, and select on the count itself",
    ),
    (
        "check/typography",
        "locales/fr/site.ftl:15:29",
        "use a no-break space, U+00A0",
    ),
    (
        "check/too-long",
        "locales/fr/site.ftl:16:14",
        "shorten it, with the most important words first",
    ),
    (
        "check/nested-select",
        "locales/fr/site.ftl:18:14",
        "write one select per message, with a complete sentence in",
    ),
    (
        "check/uncovered-plural",
        "locales/fr/site.ftl:23:7",
        "add [one]: it applies to 0, for example",
    ),
    (
        "check/differing-markup",
        "locales/fr/site.ftl:27:21",
        "did you mean `LIST`?",
    ),
    (
        "check/dropped-variable",
        "locales/fr/site.ftl:28:1",
        "put { $second } where the sentence needs it",
    ),
    (
        "check/obsolete-message",
        "locales/fr/site.ftl:29:1",
        "give it the id that `en` uses; remove it only if `en` no",
    ),
    (
        "check/unknown-variable",
        "locales/fr/site.ftl:30:33",
        "did you mean `$protocol`?",
    ),
    (
        "check/unmatched-variant",
        "locales/fr/site.ftl:33:10",
        "only counts have numbers and plural categories; ",
    ),
    (
        "check/same-as-source",
        "locales/fr/site.ftl:36:1",
        "translate it; if it is the same in this language, allow it",
    ),
    (
        "check/duplicate-message",
        "locales/fr/site.ftl:38:1",
        "the other definition is in locales/fr/site.ftl, line 37:",
    ),
    (
        "check/swallowed-message",
        "locales/fr/site.ftl:40:2",
        "do not indent the line",
    ),
    (
        "check/missing-translation",
        "locales/ja/site.ftl:1:1",
        "translate it from locales/en/site.ftl",
    ),
    (
        "check/missing-translation",
        "locales/ja/site.ftl:1:1",
        "translate it from locales/en/site.ftl",
    ),
    (
        "check/missing-translation",
        "locales/ja/site.ftl:1:1",
        "translate it from locales/en/site.ftl",
    ),
    (
        "check/typography",
        "locales/ja/site.ftl:1:23",
        "write 、 。 ！ ？ ：",
    ),
    (
        "check/typography",
        "locales/ko/compare.ftl:1:38",
        "write `{ JOSA($code, particle: \"은/는\") }` directly after the",
    ),
    (
        "check/unknown-message",
        "templates/not_found.html:4:70",
        "add it to a file in locales/en/",
    ),
];

fn found(site: &Site) -> Vec<(String, String, String)> {
    let run = site.check(&["--format", "json"]);
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    let one = |d: &Value| {
        let place = format!("{}:{}:{}", text(&d["file"]), d["line"], d["column"]);
        (text(&d["code"]), place, text(&d["hints"][0]))
    };
    run.diagnostics().iter().map(one).collect()
}

#[test]
fn each_mistake_is_found_at_its_position_with_a_hint() {
    let found = found(&Site::fixture("mistakes"));
    for ((code, place, hint), expected) in found.iter().zip(MISTAKES) {
        assert_eq!((code.as_str(), place.as_str()), (expected.0, expected.1));
        assert!(hint.starts_with(expected.2), "{code} {place}: {hint}");
    }
    assert_eq!(found.len(), MISTAKES.len());
    // Every rule about translations is among them.
    let codes: BTreeSet<&str> = MISTAKES.iter().map(|(code, _, _)| *code).collect();
    for code in [
        "check/differing-markup",
        "check/differing-number",
        "check/dropped-variable",
        "check/duplicate-message",
        "check/incomplete-translation",
        "check/leftover-markup",
        "check/missing-translation",
        "check/nested-select",
        "check/obsolete-message",
        "check/plural-category",
        "check/raw-html",
        "check/same-as-source",
        "check/stale-translation",
        "check/swallowed-message",
        "check/too-long",
        "check/typography",
        "check/uncovered-plural",
        "check/unknown-function",
        "check/unknown-message",
        "check/unknown-option",
        "check/unknown-variable",
        "check/unmatched-variant",
        "check/unrecorded-translation",
        "check/unused-allowance",
        "check/unused-message",
    ] {
        assert!(codes.contains(code), "{code}");
    }
}

#[test]
fn nothing_is_found_where_nothing_is_wrong() {
    assert_eq!(found(&Site::excerpt()), []);
}

/// The codes in the source of the lints are those with a sentence for code scanners.
#[test]
fn every_rule_has_a_description() {
    let mut used = BTreeSet::new();
    for file in walkdir::WalkDir::new(repository().join("src/check")) {
        let file = file.unwrap();
        let apart = ["rules.rs", "tests.rs"];
        if file.file_type().is_file() && !apart.iter().any(|a| file.path().ends_with(a)) {
            let text = std::fs::read_to_string(file.path()).unwrap();
            let text = text.split("#[cfg(test)]").next().unwrap().to_owned();
            let codes = text.split("\"check/").skip(1);
            let codes = codes.map(|rest| rest.split('"').next().unwrap().to_owned());
            used.extend(codes.map(|code| format!("check/{code}")));
        }
    }
    let rules = versus::check::RULES
        .iter()
        .map(|(code, _)| (*code).to_owned());
    let rules: Vec<String> = rules.collect();
    assert!(rules.is_sorted(), "in the order of the alphabet");
    assert_eq!(rules.into_iter().collect::<BTreeSet<_>>(), used);
}
