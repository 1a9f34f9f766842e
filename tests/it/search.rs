//! Tests the files that the search in the browser works with: for each locale a head, and
//! the texts of each protocol. What the script makes of them is tested in `tests/browser/`.

use crate::driver::{Site, shipped, text};
use crate::part::excerpt;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

type Tree = BTreeMap<String, Vec<u8>>;

fn json(tree: &Tree, path: &str) -> Value {
    serde_json::from_str(text(tree, path)).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The keys of what a protocol or code is in the head.
fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap().keys().map(|k| &**k).collect()
}

#[test]
fn the_head_of_the_excerpt_names_codes_and_says_nothing_about_them() {
    names_codes_and_says_nothing_about_them(excerpt());
}

#[test]
#[ignore = "long: run by .ci/run"]
fn the_head_of_the_shipped_site_names_codes_and_says_nothing_about_them() {
    names_codes_and_says_nothing_about_them(shipped());
}

fn names_codes_and_says_nothing_about_them(tree: &Tree) {
    const CODE: [&str; 9] = [
        "code", "name", "slug", "aliases", "class", "tone", "near", "related", "away",
    ];
    const PROTOCOL: [&str; 6] = ["slug", "name", "title", "pairs", "away", "codes"];
    for prefix in ["", "fr/", "ja/", "ko/"] {
        let (head, written) = (
            json(tree, &format!("{prefix}search.json")),
            text(tree, &format!("{prefix}search.json")),
        );
        assert_eq!(head["version"], 2);
        let mut count = 0;
        for protocol in list(&head["protocols"]) {
            assert!(keys(protocol).is_subset(&PROTOCOL.into()), "{protocol}");
            let slug = protocol["slug"].as_str().unwrap();
            let texts = json(tree, &format!("{prefix}{slug}/search.json"));
            let records = json(tree, &format!("{prefix}{slug}/codes.json"));
            let codes = list(&protocol["codes"]);
            count += codes.len();
            assert_eq!(keys(&texts["codes"]).len(), codes.len());
            for (code, record) in codes.iter().zip(list(&records["codes"])) {
                assert!(keys(code).is_subset(&CODE.into()), "{code}");
                for key in ["code", "name", "slug", "class", "tone"] {
                    assert_eq!(code[key], record[key]);
                }
                let text = &texts["codes"][code["code"].as_str().unwrap()];
                assert_eq!(text["about"], record["prose"]["description"]);
                assert!(!written.contains(text["about"].as_str().unwrap()));
                for attribute in ["means", "when", "seen"] {
                    let prose = record["prose"][attribute].as_str().unwrap();
                    assert!(text["text"].as_str().unwrap().contains(prose));
                    assert!(!written.contains(prose), "{prefix}: {prose}");
                }
            }
        }
        // 66 codes have 184 bytes each with their aliases; the names of pages and the words
        // that lead to them have up to 5 KB. Compressed, it is 4.3 to 5.3 KB in all.
        let most = 5_500 + 200 * count;
        assert!(
            written.len() < most,
            "{prefix}: {} of {most}",
            written.len()
        );
    }
}

#[test]
fn the_head_knows_all_comparisons_across_protocols_and_all_aliases() {
    let tree = Site::fixture("trial").built(&[]);
    for prefix in ["", "ja/"] {
        let head = json(&tree, &format!("{prefix}search.json"));
        let page = |pair: &Value| {
            let slugs = list(pair).iter().map(|place| {
                let protocol = &head["protocols"][place[0].as_u64().unwrap() as usize];
                let code = &protocol["codes"][place[1].as_u64().unwrap() as usize];
                [protocol, code].map(|one| one["slug"].as_str().unwrap())
            });
            let sides: Vec<_> = slugs.collect();
            let folder = format!("{}-vs-{}", sides[0][0], sides[1][0]);
            let stem = format!("{}-vs-{}", sides[0][1], sides[1][1]);
            format!("{prefix}compare/{folder}/{stem}.html")
        };
        let (near, alike) = (list(&head["near"]), list(&head["alike"]));
        let known: BTreeSet<_> = near.iter().chain(alike).map(page).collect();
        let is_across = |path: &&String| {
            let folder = path.strip_prefix(&format!("{prefix}compare/"));
            folder.is_some_and(|rest| rest.split('/').next().unwrap().contains("-vs-"))
        };
        let written: BTreeSet<_> = tree.keys().filter(is_across).cloned().collect();
        assert_eq!((known, near.len(), alike.len()), (written, 6, 1));
    }
    let head = json(&tree, "search.json");
    let protocols = list(&head["protocols"]).iter();
    let mut codes = protocols.flat_map(|protocol| list(&protocol["codes"]));
    let nxdomain = codes.find(|code| code["name"] == "NXDOMAIN").unwrap();
    let aliases = serde_json::json!(["Non-Existent Domain", "Name Error"]);
    assert_eq!(nxdomain["aliases"], aliases);
}

#[test]
fn texts_hold_what_software_prints_and_are_there_where_no_page_of_the_protocol_is() {
    let tree = Site::fixture("trial").built(&[]);
    let texts = json(&tree, "ja/dns/search.json");
    let lines = list(&texts["codes"]["3"]["texts"]);
    assert!(lines.contains(&"DNS_PROBE_FINISHED_NXDOMAIN".into()));
    assert!(!texts["codes"]["3"].to_string().contains("Name Error"));
    // Untranslated pages of this site are left out.
    let tree = Site::fixture("site").built(&[]);
    assert!(!tree.contains_key("ar/odd/index.html"));
    let head = json(&tree, "ar/search.json");
    assert_eq!(
        (&head["root"], &head["fallback"]["root"]),
        (&"/docs/ar/".into(), &"/docs/".into())
    );
    assert_eq!(head["protocols"][1]["away"], 1);
    assert_eq!(
        json(&tree, "ar/odd/search.json"),
        json(&tree, "odd/search.json")
    );
}

#[test]
fn replies_in_an_exchange_are_texts_without_their_code() {
    let tree = excerpt();
    let texts = json(tree, "search.json").to_string();
    assert!(
        !texts.contains("Directory send OK."),
        "the head has no texts"
    );
    let texts = json(tree, "ftp/search.json");
    let replies = list(&texts["codes"]["226"]["texts"]);
    assert!(replies.contains(&"Directory send OK.".into()));
}

#[test]
fn words_of_a_language_lead_to_codes_and_pages_beside_those_of_the_default_one() {
    let site = Site::fixture("trial");
    site.write(
        "locales/en/search/dns.yaml",
        "3: [no such domain, typo in the name]\n",
    );
    site.write(
        "locales/ja/search/dns.yaml",
        "3: [ドメインがない, no such domain]\n",
    );
    site.write("locales/en/pages/no-code.md", "# No code\n\nWhat to do.\n");
    site.write("locales/en/search.yaml", "no-code: [connection refused]\n");
    site.write("locales/ja/search.yaml", "no-code: [接続拒否]\n");
    let tree = site.built(&[]);
    let words = |path: &str| json(&tree, path)["codes"]["3"]["words"].clone();
    assert_eq!(
        words("dns/search.json"),
        serde_json::json!(["no such domain", "typo in the name"])
    );
    assert_eq!(
        words("ja/dns/search.json"),
        serde_json::json!(["ドメインがない", "no such domain", "typo in the name"])
    );
    assert_eq!(
        json(&tree, "ja/search.json")["pages"],
        serde_json::json!([{
            "title": "No code",
            "lang": "en",
            "href": "/ja/no-code",
            "words": ["接続拒否", "connection refused"],
        }])
    );
}

#[test]
fn words_for_what_is_not_there_are_mistakes() {
    let site = Site::fixture("trial");
    site.write("locales/en/search/dns.yaml", "3: [a, a]\n33: [b]\n");
    site.write("locales/ja/search/dsn.yaml", "3: [a]\n");
    site.write("locales/ja/search.yaml", "nowhere: [a]\n");
    let found = site.check(&["--format", "json"]).diagnostics();
    let about = |code: &str| found.iter().filter(|d| d["code"] == code).count();
    assert_eq!(
        (about("load/duplicate-value"), about("load/bad-search-word")),
        (1, 3),
        "{found:#?}"
    );
}
