//! `versus l10n`: which translations are stale, and how they are accepted as up to date.

use crate::driver::{Site, run};
use serde_json::Value;
use std::collections::BTreeMap;

const SOURCE: &str = "locales/en/codes/ftp.ftl";
const OLD: &str =
    "    .when = you connect while the server is starting up or otherwise not ready for users";

/// The stale messages of each locale that has any.
fn stale(site: &Site) -> BTreeMap<String, Vec<String>> {
    let run = site.run(&["l10n", "status", "--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let status: Value = serde_json::from_str(&run.stdout).unwrap();
    let mut all = BTreeMap::new();
    for locale in status["locales"].as_array().unwrap() {
        let files = locale["files"].as_array().unwrap().iter();
        let ids = files.flat_map(|f| f["stale_messages"].as_array().unwrap());
        let ids: Vec<String> = ids.map(|id| id.as_str().unwrap().to_owned()).collect();
        if !ids.is_empty() {
            all.insert(locale["locale"].as_str().unwrap().to_owned(), ids);
        }
    }
    all
}

fn in_all(ids: &[&str]) -> BTreeMap<String, Vec<String>> {
    let ids: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
    let tags = ["fr", "ja", "ko"].into_iter();
    tags.map(|tag| (tag.to_owned(), ids.clone())).collect()
}

#[test]
fn one_message_is_stale_until_it_is_accepted() {
    let site = Site::excerpt();
    assert_eq!(stale(&site), BTreeMap::new());
    // Reformatting, and editing a comment, change nothing.
    let text = site.read(SOURCE);
    let other = text
        .replace("    .when = ", "    .when =\n        ")
        .replace("# 120 ", "# One Twenty ");
    assert_ne!(text, other);
    site.write(SOURCE, &other);
    assert_eq!(stale(&site), BTreeMap::new());
    site.write(SOURCE, &text);
    // An edit.
    site.edit(
        SOURCE,
        OLD,
        &OLD.replace("not ready for users", "not ready for logins"),
    );
    assert_eq!(stale(&site), in_all(&["ftp-120"]));
    let check = site.check(&["--format", "json"]);
    assert_eq!(check.code, 0, "a warning");
    let found = check.diagnostics();
    assert_eq!(found.len(), 3);
    for (one, tag) in found.iter().zip(["fr", "ja", "ko"]) {
        assert_eq!(one["code"], "check/stale-translation");
        assert_eq!(one["about"], "ftp-120");
        let file = format!("locales/{tag}/codes/ftp.ftl");
        assert_eq!(one["file"], file.as_str());
        let line = usize::try_from(one["line"].as_u64().unwrap()).unwrap();
        assert_eq!(site.read(&file).lines().nth(line - 1), Some("ftp-120 ="));
    }
    assert_eq!(site.check(&["--strict"]).code, 1);
    // The change, and the translation.
    let diff = site.run(&["l10n", "diff", "fr"]);
    assert_eq!(diff.code, 0);
    for part in [
        "ftp-120  locales/fr/codes/ftp.ftl:",
        "  .when\n",
        "for [users]",
        "for [logins]",
        "      fr  lorsqu’une connexion est ouverte",
    ] {
        assert!(diff.stdout.contains(part), "{part:?} in\n{}", diff.stdout);
    }
    assert!(
        !diff.stdout.contains(".fix"),
        "what is the same is not shown"
    );
    // Accepted in one locale, it is still stale in the others.
    assert_eq!(site.run(&["l10n", "accept", "fr", "ftp-120"]).code, 0);
    assert_eq!(stale(&site).keys().collect::<Vec<_>>(), ["ja", "ko"]);
    let diff = site.run(&["l10n", "diff", "fr"]);
    assert!(
        diff.stderr.contains("no translation in `fr` is stale"),
        "{}",
        diff.stderr
    );
    assert_eq!(site.run(&["l10n", "accept", "all"]).code, 0);
    assert_eq!(stale(&site), BTreeMap::new());
    assert_eq!(site.check(&["--strict"]).code, 0);
}

#[test]
fn accepting_a_source_typo_leaves_stale_messages_stale() {
    let site = Site::excerpt();
    site.edit(
        SOURCE,
        OLD,
        &OLD.replace("starting up or otherwise not ready", "booting or not reday"),
    );
    assert_eq!(site.run(&["l10n", "accept", "fr", "ftp-120"]).code, 0);
    site.edit(SOURCE, "not reday", "not ready");
    assert_eq!(stale(&site), in_all(&["ftp-120"]));
    let run = site.run(&["l10n", "accept", "all", "ftp-120", "--source-typo"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stderr.contains("ja ftp-120: not accepted"),
        "{}",
        run.stderr
    );
    assert_eq!(stale(&site).keys().collect::<Vec<_>>(), ["ja", "ko"]);
}

#[test]
fn invalid_arguments_of_accept_are_reported_and_nothing_is_written() {
    let site = Site::excerpt();
    let lock = site.read("locales/fr/.lock");
    for (args, part) in [
        (&["fr", "ftp-1200"][..], "did you mean `ftp-120`?"),
        (&["rf"], "did you mean `fr`?"),
        (&["en"], "is the default locale"),
    ] {
        let run = site.run(&[&["l10n", "accept"], args].concat());
        assert_eq!(run.code, 2);
        assert!(run.stderr.contains(part), "{}", run.stderr);
    }
    assert_eq!(site.read("locales/fr/.lock"), lock);
    // A translation that was removed needs no record.
    site.edit("locales/fr/codes/ftp.ftl", "\nftp-120 =", "\nftp-119 =");
    assert_eq!(site.run(&["l10n", "accept", "fr"]).code, 0);
    assert!(!site.read("locales/fr/.lock").contains("\nftp-120 ="));
}

#[test]
fn a_new_locale_is_published_once_it_has_a_name() {
    let site = Site::excerpt();
    let pages = site.built(&[]).len();
    let run = site.run(&["l10n", "new", "de"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stdout.contains("locales/de/locale.ftl"),
        "{}",
        run.stdout
    );
    assert!(
        site.read("locales/l10n.toml")
            .contains("[\"de\", \"fr\", \"ja\", \"ko\"]")
    );
    let text = site.read("locales/de/codes/ftp.ftl");
    assert!(text.contains("# 120 Service Ready in nnn Minutes\n# ftp-120 =\n#     .gloss = "));
    assert_eq!(site.run(&["fmt", "--check"]).code, 0);
    assert_eq!(
        site.check(&["--strict"]).code,
        0,
        "{}",
        site.check(&[]).stderr
    );
    assert_eq!(site.built(&[]).len(), pages);
    site.write(
        "locales/de/locale.ftl",
        "locale-name = Deutsch\nlocale-direction = ltr\n",
    );
    assert!(site.built(&[]).contains_key("de/index.html"));
    let run = site.run(&["l10n", "new", "de"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("already exists"), "{}", run.stderr);
    let run = site.run(&["l10n", "new", "pt-br"]);
    assert!(
        run.stderr.contains("must be spelled `pt-BR`"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_badge_shows_the_share_translated() {
    let site = Site::excerpt();
    let folder = site.out().join("badges");
    let root = site.root();
    let all = [
        "l10n",
        "status",
        "--badges",
        folder.to_str().unwrap(),
        "--root",
        root.to_str().unwrap(),
    ];
    site.edit("locales/fr/codes/ftp.ftl", "\nftp-120 =", "\nftp-119 =");
    assert_eq!(run(&all).code, 0);
    let svg = std::fs::read_to_string(folder.join("fr.svg")).unwrap();
    assert!(
        svg.contains(">99 %</text>") && svg.contains(">Français</text>"),
        "{svg}"
    );
    let svg = std::fs::read_to_string(folder.join("ko.svg")).unwrap();
    assert!(svg.contains(">100 %</text>"), "{svg}");
}

#[test]
fn stale_pages_have_a_notice_if_the_site_asks_for_it() {
    let site = Site::excerpt();
    site.edit(
        SOURCE,
        OLD,
        &OLD.replace("not ready for users", "not ready for logins"),
    );
    let stale = "ja/ftp/120-service-ready-in-minutes.html";
    let pair = "ja/compare/ftp/120-service-ready-in-minutes-vs-220-service-ready.html";
    let fresh = "ja/ftp/220-service-ready.html";
    let notice = "<p class=\"notice\">このページの原文は翻訳後に変更";
    let told = |args: &[&str], page: &str| {
        let built = site.built(args);
        String::from_utf8(built[page].clone())
            .unwrap()
            .contains(notice)
    };
    assert!(!told(&[], stale), "only if the site says so");
    let config = site.read("content/site.yaml");
    site.write("content/site.yaml", config.clone() + "stale_notice: true\n");
    assert!(told(&[], stale) && told(&[], pair) && !told(&[], fresh));
    assert!(
        !told(&[], "ftp/120-service-ready-in-minutes.html"),
        "the original is not stale"
    );
    site.write("content/site.yaml", config + "stale_notice: perhaps\n");
    let run = site.check(&[]);
    assert!(
        run.stderr.contains("expected true or false"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_syntax_error_loses_no_record() {
    for (path, old, new) in [
        (
            "locales/fr/codes/ftp.ftl",
            "\nftp-120 =",
            "\nftp-120 = { $x",
        ),
        ("locales/fr/codes/ftp.ftl", "\nftp-120 =", "\n ftp-120 ="),
        (SOURCE, "\nftp-120 =", "\nftp-120 = { $x"),
        (
            "locales/fr/.lock",
            "\nftp-120 =",
            "\n<<<<<<< ours\nftp-120 =",
        ),
        ("locales/fr/.lock", "\nftp-120 =", "\nftp-120 = { $x"),
    ] {
        let site = Site::excerpt();
        site.edit(path, old, new);
        let lock = site.read("locales/fr/.lock");
        let run = site.run(&["l10n", "accept", "fr"]);
        assert_eq!(run.code, 2, "{path}");
        assert!(
            run.stderr.contains("nothing was recorded"),
            "{}",
            run.stderr
        );
        assert_eq!(site.read("locales/fr/.lock"), lock);
    }
}

#[test]
fn lost_translations_are_reported_until_they_are_accepted() {
    let site = Site::excerpt();
    let gone = [
        "codes/ftp.ftl",
        "comparisons/ftp.ftl",
        "facts.ftl",
        "pages/about.md",
    ];
    let count = |file: &str| {
        let text = site.read(&format!("locales/fr/{file}"));
        let messages = text.lines().filter(|l| l.contains(" ="));
        messages
            .filter(|l| l.starts_with(char::is_alphabetic))
            .count()
    };
    let [codes, comparisons, facts] =
        ["codes/ftp.ftl", "comparisons/ftp.ftl", "facts.ftl"].map(count);
    for file in gone {
        site.remove(&format!("locales/fr/{file}"));
    }
    site.edit(
        "locales/fr/site.ftl",
        "\nhome-heading =",
        "\n# home-heading =",
    );
    let told = || -> Vec<String> {
        let check = site.check(&["--format", "json"]);
        assert_eq!(check.code, 0, "warnings: {}", check.stdout);
        let mut found = check.diagnostics();
        // An allowance for a message that is gone.
        found.retain(|d| d["code"] != "check/unused-allowance");
        let lost = found.iter().all(|d| d["code"] == "check/lost-translation");
        assert!(lost, "{found:#?}");
        let text = |d: &Value| format!("{}: {}", d["file"], d["message"]).replace('"', "");
        found.iter().map(text).collect()
    };
    let lock = "locales/fr/.lock: locales/fr";
    let messages = |n| format!("and with it the translations of {n} messages");
    let lost = |codes| format!("{lock}/codes/ftp.ftl no longer exists, {}", messages(codes));
    let all = [
        format!("{lock}/facts.ftl no longer exists, {}", messages(facts)),
        lost(codes),
        format!(
            "{lock}/comparisons/ftp.ftl no longer exists, {}",
            messages(comparisons)
        ),
        "locales/fr/.lock: the translation locales/fr/pages/about.md no longer exists".to_owned(),
        "locales/fr/site.ftl: locales/fr/site.ftl has lost the translation of \
         `home-heading`"
            .to_owned(),
    ];
    assert_eq!(told(), all);
    assert_eq!(site.check(&["--strict"]).code, 1);
    // Accepting by name forgets nothing else, and accepting for all locales forgets
    // nothing.
    for args in [&["fr", "ftp-120"][..], &["fr", "facts.ftl"]] {
        let run = site.run(&[&["l10n", "accept"], args].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(run.stderr.contains("gone; dropped from the record"));
    }
    assert_eq!(site.run(&["l10n", "accept", "all", "ftp-125"]).code, 0);
    let run = site.run(&["l10n", "accept", "fr", "codes/fpt.ftl"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("did you mean `codes/ftp.ftl`?"),
        "{}",
        run.stderr
    );
    let mut left = all.to_vec();
    left.remove(0);
    left[0] = lost(codes - 1);
    assert_eq!(told(), left);
    let run = site.run(&["l10n", "accept", "fr"]);
    // With the page and `home-heading`; three are named.
    let more = codes - 1 + comparisons + 2 - 3;
    assert!(
        run.stderr.contains(&format!(" and {more} more are gone")),
        "{}",
        run.stderr
    );
    assert_eq!(told(), [""; 0]);
    // The other languages keep theirs.
    assert_eq!(site.read("locales/ja/.lock"), site.read("locales/ko/.lock"));
}

#[test]
fn fail_under_fails_below_a_share() {
    let site = Site::excerpt();
    let status = |args: &[&str]| site.run(&[&["l10n", "status"], args].concat());
    assert_eq!(status(&["--fail-under", "100"]).code, 0);
    let json: Value = serde_json::from_str(&status(&["--format", "json"]).stdout).unwrap();
    let files = json["locales"][0]["files"].as_array().unwrap().iter();
    let all: u64 = files.map(|f| f["messages"].as_u64().unwrap()).sum();
    site.edit(
        SOURCE,
        OLD,
        &OLD.replace("not ready for users", "not ready for logins"),
    );
    site.remove("locales/fr/pages/about.md");
    // Of all messages one is stale in each locale, and one missing in one of them.
    for (args, code, told) in [
        (&["--fail-under", "100"][..], 1, &["fr", "ja", "ko"][..]),
        (&["--fail-under", "99.1", "--format", "json"], 1, &["fr"]),
        (&["--fail-under", "99.1", "ja", "ko"], 0, &[]),
        (&["--fail-under", "100", "ja"], 1, &["ja"]),
        (&["--fail-under", "98"], 0, &[]),
        (&["--fail-under", "0"], 0, &[]),
        (&[], 0, &[]),
    ] {
        let run = status(args);
        assert_eq!(run.code, code, "{args:?}: {}", run.stderr);
        let lines: Vec<_> = run.stderr.lines().map(|l| &l[..2]).collect();
        assert_eq!(lines, told, "{args:?}");
    }
    assert_eq!(
        status(&["--fail-under", "100", "fr"]).stderr,
        format!(
            "fr is below 100 %: {} of {all} messages are translated and up to date\n",
            all - 2
        )
    );
    for share in ["101", "-1", "abc", "NaN", "100%", ""] {
        let run = status(&["--fail-under", share]);
        assert_eq!(run.code, 2);
        assert!(
            run.stderr.contains("expected a number from 0 to 100"),
            "{share}: {}",
            run.stderr
        );
    }
    // A locale that is gone altogether fails if it is named.
    site.remove("locales/ja");
    assert_eq!(status(&["--fail-under", "0"]).code, 0);
    let run = status(&["--fail-under", "0", "ja"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("no published locale `ja`"),
        "{}",
        run.stderr
    );
}

/// A site with German as its default locale, and nothing else.
fn german() -> Site {
    let site = Site::empty();
    site.write(
        "content/site.yaml",
        "base_url: https://a.example\ndefault_locale: de\n",
    );
    site
}

#[test]
fn a_default_locale_starts_with_the_built_in_messages() {
    let site = german();
    let run = site.build(&[]);
    assert_eq!(run.code, 1);
    let cure = "help: run `versus l10n new de` to start it";
    assert!(run.stderr.contains(cure), "{}", run.stderr);
    let run = site.run(&["l10n", "new", "fr"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("`versus l10n new de`"),
        "{}",
        run.stderr
    );
    // An existing file is not overwritten, and its messages are not listed again.
    let own = "site-title = Zustände\n\n# site-skip = Zum Inhalt\n\n";
    site.write("locales/de/site.ftl", own);
    let run = site.run(&["l10n", "new", "de"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(site.read("locales/de/site.ftl"), own);
    let more = site.read("locales/de/site-more.ftl");
    assert!(more.contains("\n# site-languages = Languages\n"), "{more}");
    assert!(!more.contains("# site-title =") && !more.contains("# site-skip ="));
    assert!(
        site.read("locales/de/facts.ftl")
            .contains("# fact-outcome =")
    );
    let run = site.run(&["l10n", "new", "de"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("already exists"), "{}", run.stderr);
    assert_eq!(site.run(&["fmt", "--check"]).code, 0);
    // Each step reports the next one, and nothing else.
    let told = || {
        let check = site.check(&["--format", "json"]);
        let found = check.diagnostics();
        let text = |d: &Value| format!("{} {}: {}", d["file"], d["line"], d["message"]);
        found.iter().map(text).collect::<Vec<_>>()
    };
    assert_eq!(
        told(),
        [
            "\"locales/de/locale.ftl\" 1: \"the default locale `de` has no name: this file has \
             only comments\""
        ]
    );
    let name = "locale-name = Deutsch\nlocale-direction = ltr\n";
    site.write("locales/de/locale.ftl", name);
    assert_eq!(
        told(),
        [
            "\"locales/de/site.ftl\" 3: \"the default locale `de` lacks the message `site-skip` of the \
          interface, and 110 more\""
        ]
    );
    for file in ["site", "site-more", "compare"] {
        let path = format!("locales/de/{file}.ftl");
        let lines: Vec<String> = site.read(&path).lines().map(uncommented).collect();
        site.write(&path, lines.join("\n") + "\n");
    }
    assert_eq!(told(), [""; 0]);
    assert_eq!(site.build(&[]).code, 0);
    let run = site.run(&["l10n", "status", "de"]);
    assert!(
        run.stderr.contains("`versus check` reports"),
        "{}",
        run.stderr
    );
}

/// A line that `versus l10n new` has written, without the `# ` of a message.
fn uncommented(line: &str) -> String {
    let bare = line.strip_prefix("# ").unwrap_or(line);
    let id = bare.split(" =").next().unwrap_or_default();
    let message = bare.starts_with("    ") || (bare.contains(" =") && !id.contains(' '));
    if message { bare } else { line }.to_owned()
}

#[test]
fn built_in_translations_need_not_be_translated() {
    let site = Site::excerpt();
    site.remove("locales/fr")
        .remove("locales/ja")
        .remove("locales/ko");
    let own = "site-title = versus";
    site.edit("locales/en/site.ftl", own, "site-title = Codes");
    let run = site.run(&["l10n", "new", "fr-CA"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stdout.contains("\nLeft out: 144 messages of"),
        "{}",
        run.stdout
    );
    // Except for what the site has in its own words.
    let text = site.read("locales/fr-CA/site.ftl");
    assert_eq!(
        text.lines().filter(|l| l.starts_with("# ")).count(),
        1,
        "{text}"
    );
    assert!(text.contains("\n# site-title = Codes\n"), "{text}");
    assert!(!site.root().join("locales/fr-CA/compare.ftl").exists());
    assert!(
        site.read("locales/fr-CA/codes/ftp.ftl")
            .contains("# ftp-120 =")
    );
    // In a site without such files, and in a language that the program does not have, every
    // message is listed.
    site.remove("locales/en/compare.ftl");
    site.write("locales/en/site.ftl", "site-title = Codes\n");
    assert_eq!(site.run(&["l10n", "new", "es"]).code, 0);
    let text = site.read("locales/es/site.ftl");
    assert!(
        text.contains("# site-title = Codes\n") && text.contains("# site-skip ="),
        "{text}"
    );
    assert!(!text.contains("# site-title = versus"), "{text}");
    assert!(
        site.read("locales/es/compare.ftl")
            .contains("# compare-more =")
    );
    assert_eq!(site.run(&["fmt", "--check"]).code, 0);
    // A missing file is added later, too.
    site.remove("locales/es/codes");
    let run = site.run(&["l10n", "new", "es"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stdout
            .contains(":\n  codes/ftp-causes.ftl\n  codes/ftp.ftl\nAdded the language to locales/"),
        "{}",
        run.stdout
    );
}

#[test]
fn a_long_page_is_not_published_before_it_is_translated() {
    let site = Site::excerpt();
    assert_eq!(site.run(&["l10n", "new", "es"]).code, 0);
    let name = "locale-name = Español\nlocale-direction = ltr\n";
    site.write("locales/es/locale.ftl", name);
    let text = site.read("locales/es/pages/about.md");
    assert!(text.contains("\n# About versus\n"), "{text}");
    let about = |built: &BTreeMap<String, Vec<u8>>| {
        String::from_utf8(built["es/about.html"].clone()).unwrap()
    };
    let page = about(&site.built(&[]));
    assert!(
        page.contains("lang=\"en\"") && !page.contains("To be translated"),
        "{page}"
    );
    let missing = || {
        let run = site.run(&["l10n", "status", "es", "--missing"]);
        run.stdout.contains("missing  about\n")
    };
    assert!(missing());
    let (_, rest) = text.split_once("-->\n\n").unwrap();
    let spanish = rest.replace("# About versus", "# Acerca de versus");
    site.write("locales/es/pages/about.md", spanish);
    assert!(!missing());
    assert!(about(&site.built(&[])).contains("Acerca de versus"));
}
