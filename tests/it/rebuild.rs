//! Tests of incremental builds: what they make again, and that they leave the same output
//! as a clean build, whatever has happened in between.

use crate::driver::{Running, Site, made, repository, tree};
use crate::random::{edit, inputs_of, restore};
use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::time::Duration;
use versus_synthetic::Random;

#[test]
fn included_templates_and_components_are_inputs_of_pages() {
    let site = Site::fixture("minimal");
    site.write(
        "templates/components/search.html",
        "{% include \"deep\\/er.html\" %}",
    );
    site.write("templates/deep/er.html", "<i>{{ path }}</i>");
    let card = site.root().join("templates/components/card.html");
    fs::copy(repository().join("templates/components/card.html"), &card).unwrap();
    let text = site.read("templates/components/card.html");
    site.write("templates/components/card.html", text + "{{ <Ours /> }}");
    let component = |says: &str| format!("{{% component Ours() %}}{says}{{% endcomponent %}}");
    site.write("templates/ours.html", component("one"));
    assert_eq!(site.built(&[]), site.clean());
    for (path, text) in [
        (
            "templates/deep/er.html",
            "<b>{{ path | length }}</b>".to_owned(),
        ),
        ("templates/ours.html", component("two")),
        ("templates/unused.html", "x".to_owned()),
    ] {
        site.write(path, text);
        let made = made(&site.build(&[]));
        assert_eq!(tree(&site.out()), site.clean(), "{path}");
        assert!(path.ends_with("unused.html") || made > 20, "{path}: {made}");
    }
}

#[test]
fn only_changed_pages_are_rendered_again() {
    let site = Site::excerpt();
    let files = made(&site.build(&[]));
    let tree = tree(&site.out());
    let comparisons = tree.keys().filter(|p| p.contains("compare/")).count();
    // What every build makes that has work to do.
    let codes = fs::read_dir(site.root().join("content/ftp/codes")).unwrap();
    let codes = codes.count();
    let cards = tree.keys().filter(|p| p.starts_with("assets/card")).count();
    let always = files - comparisons - codes * 4 - cards;
    assert!(always * 4 < comparisons, "{always}");
    assert_eq!(made(&site.build(&[])), 0, "nothing has changed");
    let expect = |what: &str, expected: usize| {
        assert_eq!(made(&site.build(&[])) - always, expected, "{what}");
    };
    // A message of a code: its page and its comparisons in that language.
    let ftp = "locales/fr/codes/ftp.ftl";
    let description = site.read(ftp);
    let line = description
        .lines()
        .skip_while(|l| *l != "ftp-425 =")
        .find(|l| l.starts_with("    .description = "));
    site.edit(ftp, line.unwrap(), &format!("{} Vraiment.", line.unwrap()));
    expect("a message of a code", codes);
    // A message of the default language that every other one has translated.
    let ftp = "locales/en/codes/ftp.ftl";
    let text = site.read(ftp);
    let line = text
        .lines()
        .skip_while(|l| *l != "ftp-425 =")
        .find(|l| l.starts_with("    .description = "));
    site.edit(ftp, line.unwrap(), &format!("{} Really.", line.unwrap()));
    expect("a message that the others have translated", codes);
    // A message of a page that is not a comparison, and a comment.
    site.edit(
        "locales/fr/site.ftl",
        "home-title = ",
        "home-title = Ici : ",
    );
    site.edit("locales/ja/site.ftl", "home-title = ", "home-title = ここ");
    expect("a message of the home page", 0);
    site.write(
        "locales/ja/site.ftl",
        format!("# Note\n\n{}", site.read("locales/ja/site.ftl")),
    );
    expect("a comment", 0);
    // A message that is on every comparison.
    site.edit(
        "locales/ko/compare.ftl",
        "compare-advice = ",
        "compare-advice = 자, ",
    );
    expect("a heading of every comparison", comparisons / 4);
    // A record: its page and comparisons in all languages.
    site.edit(
        "content/ftp/codes/425-cant-open-data-connection.yaml",
        "outcome: failure",
        "outcome: success",
    );
    let run = site.build(&[]);
    assert_eq!(made(&run) - always, codes * 4, "a record");
    // The name of a code is also on pages that link to it.
    site.edit(
        "content/ftp/codes/425-cant-open-data-connection.yaml",
        "name: ",
        "name: New ",
    );
    let more = made(&site.build(&[])) - always;
    assert!(more >= codes * 4 && more < comparisons, "{more}");
    // Templates: of another page, and of comparisons.
    site.edit("templates/home.html", "<h1", "<h1 id=\"x\"");
    expect("the template of the home page", 0);
    site.edit("templates/compare.html", "<h1", "<h1 id=\"x\"");
    expect("the template of comparisons", comparisons);
    site.edit("templates/code.html", "<h1", "<h1 id=\"x\"");
    expect("the template of codes", codes * 4);
    site.edit(
        "static/assets/style.css",
        "/* One style sheet",
        "/* New. One style sheet",
    );
    expect(
        "what every page names by its contents",
        comparisons + codes * 4,
    );
    site.write("static/assets/more.css", "x");
    expect("a file that no page names", 1);
    // A damaged file is made again, and nothing else is.
    let page = site
        .out()
        .join("fr/compare/ftp/220-service-ready-vs-425-cant-open-data-connection.html");
    let good = fs::read(&page).unwrap();
    fs::write(&page, "damaged").unwrap();
    assert_eq!(made(&site.build(&[])) - always - 1, 1, "a damaged page");
    assert!(fs::read(&page).unwrap() == good);
    fs::remove_file(&page).unwrap();
    assert_eq!(
        made(&site.build(&[])) - always - 1,
        1,
        "a page that is gone"
    );
    assert!(fs::read(&page).unwrap() == good);
    // Without the records everything is made again, but nothing is written.
    fs::write(site.out().join(".versus/records"), "damaged").unwrap();
    let run = site.build(&[]);
    assert_eq!(made(&run) - always - 1, comparisons + codes * 4 + cards);
    assert!(run.stdout.contains("\n0 written, "), "{}", run.stdout);
}

#[test]
fn a_few_messages_that_comparisons_show_are_in_the_hash_of_their_inputs() {
    messages_are_hashed(24);
}

#[test]
#[ignore = "long: run by .ci/run"]
fn every_message_that_comparisons_show_is_in_the_hash_of_their_inputs() {
    messages_are_hashed(2);
}

/// Changes one message of the interface in `step` on its own: either the comparisons are
/// made again, or all of them are the same in a clean build.
fn messages_are_hashed(step: usize) {
    // A few codes of most classes, in one language.
    let some = |code: &str| code.ends_with("20") || code.ends_with("25") || code.ends_with("50");
    let site = Site::shipped_in_part(some, &["en"]);
    site.built(&[]);
    let ids = |path: &str| -> BTreeSet<String> {
        let text = site.read(path);
        let id = |l: &str| Some(l.split_once(" =")?.0.to_owned()).filter(|i| !i.contains(' '));
        text.lines().filter_map(id).collect()
    };
    for file in [
        "locales/en/site.ftl",
        "locales/en/facts.ftl",
        "locales/en/compare.ftl",
    ] {
        let text = site.read(file);
        for id in ids(file).iter().step_by(step) {
            let start = text.find(&format!("{id} =")).unwrap();
            let value = start + id.len() + 2;
            let changed = match text[value..].starts_with('\n') {
                true => {
                    let Some(at) = text[value..].find(" = ").map(|i| value + i + 3) else {
                        continue;
                    };
                    format!("{}X{}", &text[..at], &text[at..])
                }
                false => format!("{} X{}", &text[..value], &text[value..]),
            };
            site.write(file, changed);
            let run = site.build(&[]);
            if run.code != 0 {
                continue;
            }
            let rebuilt = tree(&site.out());
            let clean = site.clean();
            assert!(rebuilt == clean, "{id} ({} made)", made(&run));
        }
        site.write(file, &text);
        site.build(&[]);
    }
}

/// Inputs that a template names indirectly, and mistakes that are in no text.
#[test]
fn assets_and_components_that_a_template_uses_indirectly_are_inputs() {
    let site = Site::fixture("minimal");
    let shipped =
        |name: &str| fs::read_to_string(repository().join("templates").join(name)).unwrap();
    let icon = "{{ asset(path=\"icons/\" ~ lang ~ \".svg\") }}\n</body>";
    site.write(
        "templates/base.html",
        shipped("base.html").replace("</body>", icon),
    );
    for lang in ["en", "fr", "ja", "ko"] {
        site.write(&format!("static/assets/icons/{lang}.svg"), "<svg/>");
    }
    let tip =
        |text: &str| format!("{{% component Tip(x) %}}{text} {{{{ x }}}}{{% endcomponent Tip %}}");
    site.write("templates/tips.html", tip("one"));
    let use_tip = "{% block main -%}\n{{<Tip x=\"two\"/>}}";
    site.write(
        "templates/compare.html",
        shipped("compare.html").replace("{% block main -%}", use_tip),
    );
    assert!(site.built(&[]) == site.clean());
    site.write("static/assets/icons/fr.svg", "<svg />");
    assert!(
        site.built(&[]) == site.clean(),
        "an asset whose name is put together"
    );
    site.write("templates/tips.html", tip("three"));
    assert!(
        site.built(&[]) == site.clean(),
        "a component that every template knows"
    );
    #[cfg(unix)]
    {
        let link = site.root().join("static/hosts");
        std::os::unix::fs::symlink("/etc/hosts", &link).unwrap();
        let run = site.build(&[]);
        assert_eq!(run.code, 1, "{}", run.stdout);
        fs::remove_file(link).unwrap();
    }
    assert_eq!(made(&site.build(&[])), 0);
    // Without the manifest a build cannot know its files: it fails at once, although
    // nothing has changed.
    fs::remove_file(site.out().join(".versus/manifest")).unwrap();
    assert_eq!(site.build(&[]).code, 2);
}

/// A code does not affect the pages of another protocol.
#[test]
fn a_new_code_changes_only_pages_of_its_protocol() {
    let site = Site::empty();
    site.write("content/site.yaml", "base_url: https://a.example\n");
    site.write("locales/en/locale.ftl", "locale-name = English\n");
    let codes = |protocol: &str, codes: &[&str]| {
        let mut messages = format!("{protocol}-protocol = P\n{protocol}-class-a = A\n");
        for code in codes {
            let record = format!("code: {code}\nname: N\nclass: a\n");
            site.write(&format!("content/{protocol}/codes/{code}-n.yaml"), record);
            messages += &format!("{protocol}-{code} =\n");
            for part in ["means", "description", "seen", "when", "fix"] {
                messages += &format!("    .{part} = {code} and {part}.\n");
            }
        }
        site.write(&format!("locales/en/codes/{protocol}.ftl"), messages);
    };
    for protocol in ["x", "y"] {
        site.write(
            &format!("content/{protocol}/protocol.yaml"),
            format!("name: {protocol}\nclasses: [a]\n"),
        );
        codes(protocol, &["1", "2", "3"]);
    }
    let files = made(&site.build(&[]));
    // Each protocol has three codes and comparisons, a card for each code, and its own.
    let always = files - 2 * (3 + 3 + 3 + 1) - 1;
    codes("x", &["1", "2", "3", "4"]);
    // The pages of four codes, three comparisons with the new one, and its card.
    assert_eq!(made(&site.build(&[])) - always, 4 + 3 + 1);
    assert!(site.built(&[]) == site.clean());
}

/// The card of a code looks the same whether a cause is its own or another code's, but only
/// then do two codes share it.
#[test]
fn a_cause_that_becomes_that_of_another_code_changes_their_comparison() {
    let site = Site::fixture("trial");
    let record = "content/ftp/codes/550-file-unavailable.yaml";
    let shared = site.read(record);
    let home = site.read("content/ftp/codes/530-not-logged-in.yaml");
    let lines = home.split("    lines:\n").nth(1).unwrap();
    let lines = lines.lines().next().unwrap();
    let own = format!("    who: user\n    lines:\n{lines}\n");
    let own = shared.replace("    of: 530 ", &format!("{own}    # "));
    assert_ne!(own, shared);
    let messages = ["en", "ja"].map(|tag| format!("locales/{tag}/codes/ftp.ftl"));
    let texts = messages.each_ref().map(|path| site.read(path));
    for (path, text) in messages.iter().zip(&texts) {
        let cause = text.split("ftp-530-cause-tls-required =").nth(1).unwrap();
        let cause = cause.split("\nftp-").next().unwrap();
        site.write(path, format!("{text}ftp-550-cause-tls-required ={cause}\n"));
    }
    site.write(record, own);
    site.built(&[]);
    site.write(record, shared);
    for (path, text) in messages.iter().zip(texts) {
        site.write(path, text);
    }
    assert!(site.built(&[]) == site.clean());
}

#[test]
fn a_rebuild_equals_a_clean_build_after_a_few_edits() {
    rebuild_after_anything(0..4);
}

// In two halves, which run in parallel.
#[test]
#[ignore = "long: run by .ci/run"]
fn a_rebuild_equals_a_clean_build_after_random_edits() {
    assert_few_mistakes(rebuild_after_anything(0..100));
}

#[test]
#[ignore = "long: run by .ci/run"]
fn a_rebuild_equals_a_clean_build_after_more_random_edits() {
    assert_few_mistakes(rebuild_after_anything(100..200));
}

/// Asserts that most edits can be built: the others test little.
fn assert_few_mistakes([steps, mistakes]: [u64; 2]) {
    assert!(
        mistakes * 3 < steps,
        "{mistakes} of {steps} changes are mistakes"
    );
}

/// Makes random edits to a site for each seed, and compares each build with a clean one.
/// Returns the number of edits, and how many of them cannot be built.
fn rebuild_after_anything(seeds: Range<u64>) -> [u64; 2] {
    let (mut steps, mut mistakes) = (0, 0);
    for seed in seeds {
        let mut random = Random::new(seed, "");
        let site = Site::fixture("minimal");
        // More languages add little, so most sites have only two.
        if seed % 4 != 0 {
            site.remove("locales/ja").remove("locales/ko");
        }
        let mut told = vec![];
        site.built(&[]);
        let mut good = (inputs_of(&site), tree(&site.out()));
        for _ in 0..2 + random.below(3) {
            told.push(edit(&site, &site.out(), &mut random));
            if random.below(3) == 0 {
                let after = Duration::from_micros(random.below(60_000) as u64);
                let out = site.out();
                Running::begin(&site, &out, &[]).kill_after(after);
                told.push(format!("killed after {after:?}"));
            }
            let run = site.build(&[]);
            steps += 1;
            if run.code == 1 {
                mistakes += 1;
                // A mistake: nothing is written. Return to the last good state.
                restore(&site, &good.0);
                told.push("a mistake, taken back".to_owned());
                assert_eq!(site.build(&[]).code, 0);
            }
            good = (inputs_of(&site), tree(&site.out()));
            let clean = site.clean();
            let names = |t: &std::collections::BTreeMap<String, Vec<u8>>| {
                t.keys().cloned().collect::<Vec<_>>()
            };
            assert_eq!(names(&good.1), names(&clean), "seed {seed}: {told:?}");
            for (path, bytes) in &clean {
                assert!(good.1[path] == *bytes, "seed {seed}: {path}: {told:?}");
            }
        }
    }
    [steps, mistakes]
}
