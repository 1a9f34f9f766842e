//! Compares pages that are assembled from shared parts with pages that are rendered in
//! full.
//!
//! The plain way ([`Renderer::plain`]) renders each template and formats each sentence for
//! every use.

use crate::diagnostic::Diagnostics;
use crate::l10n::Args;
use crate::load::{SourceTree, load, read_tree};
use crate::model::Route;
use crate::plan::{Plan, plan};
use crate::project::Project;
use crate::render::Renderer;
use crate::render::reuse::templates::own;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

/// A site with text of every shape: partially translated, in three languages, one of them
/// right to left.
fn fixture(settings: &str) -> SourceTree {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/site");
    let mut tree = read_tree(&root).unwrap();
    tree.own.remove("templates/not_found.html");
    tree.add("content/site.yaml", settings);
    // A protocol without classes, with a number that the other one has, too.
    tree.add("content/other/protocol.yaml", "name: OTHER\n");
    tree.add("content/other/codes/1-one.yaml", "code: 1\nname: One\n");
    let prose = "other-protocol = O\nother-1 =\n    .means = m\n    .description = D.\n    \
                 .seen = S.\n    .when = w\n    .fix = F.\n";
    tree.add("locales/en/codes/other.ftl", prose);
    tree.add("content/comparisons.yaml", "near: [[demo/1, other/1]]\n");
    tree
}

/// Every page by its file, rendered as a build renders it.
fn pages(project: &Arc<Project>) -> BTreeMap<String, String> {
    pages_by(project, Renderer::new)
}

fn pages_by(
    project: &Arc<Project>,
    renderer: fn(&Arc<Plan>) -> Result<Renderer, Diagnostics>,
) -> BTreeMap<String, String> {
    let (plan, _) = plan(project);
    let renderer = renderer(&plan).unwrap();
    let page = |route: Route| {
        let mut html = Vec::new();
        renderer.render_to(route, &mut html).unwrap();
        (plan.file(route), String::from_utf8(html).unwrap())
    };
    plan.routes().map(page).collect()
}

/// The names of the variables that a template uses.
fn variables(text: &str) -> BTreeSet<&str> {
    let inside = text
        .split(['{', '}'])
        .filter(|piece| !piece.contains('<') && !piece.starts_with('#'));
    let words = inside.flat_map(|piece| {
        // Skip what is in quotes. Calls and named arguments keep `(` or `=`: not names.
        let bare = piece.split('"').step_by(2);
        let word = |c: char| c.is_alphanumeric() || "_.(=".contains(c);
        bare.flat_map(move |b| b.split(move |c| !word(c)))
    });
    let name = |word: &&str| {
        let is_name = word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        const KEYWORDS: [&str; 16] = [
            "if", "elif", "else", "endif", "for", "in", "endfor", "set", "block", "endblock",
            "include", "extends", "not", "or", "and", "main",
        ];
        is_name && !word.is_empty() && !KEYWORDS.contains(word)
    };
    // `page.href` uses `page`.
    let heads = words.map(|word| word.split('.').next().unwrap_or_default());
    heads.filter(name).collect()
}

/// The template with an expression for each variable that uses its value, not only whether
/// it is set.
fn computing(text: &str, also: &[&str]) -> String {
    let mut added = String::new();
    for v in variables(text).into_iter().chain(also.iter().copied()) {
        added += &format!(
            "{{% if {v} is defined %}}{{% if {v} is string %}}[{v}:{{{{ {v} | length }}}}\
             {{% if {v} is containing(pat=\"2\") %}} 2{{% endif %}}\
             {{% if {v} == \"/demo/\" %}} here{{% endif %}}]\
             {{% elif {v} is array %}}[{v}#{{% for one in {v} %}}{{{{ loop.index }}}}\
             {{% if one is string %}}={{{{ one | length }}}}{{% endif %}} {{% endfor %}}]\
             {{% elif {v} %}}[{v}]{{% endif %}}\
             {{% set copy = {v} %}}{{% if copy is string %}}{{{{ copy | upper }}}}{{% endif %}}\
             {{% endif %}}"
        );
    }
    let end = ["{%- endblock", "</body>"]
        .iter()
        .find_map(|end| text.rfind(end));
    let (before, after) = text.split_at(end.unwrap_or(text.len()));
    format!("{before}{added}{after}")
}

const SETTINGS: [&str; 2] = [
    "base_url: https://example.org/docs\ndefault_locale: en\nuntranslated: fallback\n",
    "base_url: https://example.org\ndefault_locale: en\nuntranslated: omit\nurl_style: directory\n",
];

/// The fixture with its own copies of these built-in templates, made to compute with their
/// variables.
fn owning(names: &[&str], settings: &str, also: &[&str]) -> SourceTree {
    let mut tree = fixture(settings);
    for name in names {
        let path = format!("templates/{name}");
        let shipped = tree.sources.at(tree.built_in[&path]).text.clone();
        tree.add(&path, &computing(&shipped, also));
    }
    tree
}

#[track_caller]
fn compare(tree: &SourceTree, what: &str) -> BTreeMap<String, String> {
    let quick = pages(&load(tree.clone(), None).project);
    let plain = pages_by(&load(tree.clone(), None).project, Renderer::plain);
    assert_eq!(quick.len(), plain.len());
    for (path, page) in &plain {
        assert!(
            quick[path] == *page,
            "{what}: {path} differs\n{:?}\n{page:?}",
            quick[path]
        );
    }
    for (path, page) in &quick {
        let marker = page.contains('\u{fdd0}');
        assert!(!marker, "{what}: {path} shows a mark of the program's own");
    }
    quick
}

#[test]
fn templates_that_come_with_the_program_are_put_together_as_they_are_rendered() {
    for settings in SETTINGS {
        let pages = compare(&fixture(settings), "none");
        assert!(pages.len() > 30);
    }
}

#[test]
fn sites_of_every_shape_are_put_together_as_they_are_rendered() {
    let root = |name: &str| {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        read_tree(&fixtures.join(name)).unwrap()
    };
    let mut stale = fixture(&format!("{}stale_notice: true\n", SETTINGS[0]));
    let lock = "demo-1 =\n    .means = what it was made from\n";
    stale.add("locales/fr/.lock", lock);
    let mut five = fixture(SETTINGS[0]);
    five.add_pseudo_locales();
    let mut one = root("whole");
    one.own.retain(|path, _| !path.starts_with("locales/fr/"));
    // (Description, site, number of its locales.)
    for (what, tree, locales) in [
        ("one locale", one, 1),
        ("all translated", root("whole"), 2),
        ("nothing translated", root("minimal"), 4),
        ("stale", stale, 3),
        ("five locales", five, 5),
    ] {
        let project = load(tree.clone(), None).project;
        assert_eq!(project.locales.len(), locales, "{what}");
        let pages = compare(&tree, what);
        let Some(french) = project.locales.position(|locale| locale.tag == "fr") else {
            continue;
        };
        let notice = project.localizers.at(french);
        let notice = notice.format("site-stale", None, &Args::new()).unwrap();
        let notice = notice.unwrap();
        let shown = pages.values().any(|page| page.contains(&notice));
        assert_eq!(shown, what == "stale", "{what}");
    }
}

#[test]
fn each_template_may_be_the_sites_own_alone() {
    let shipped = SourceTree::built_in();
    let names = shipped
        .built_in
        .keys()
        .filter_map(|path| path.strip_prefix("templates/"));
    let names: Vec<_> = names.collect();
    assert!(names.len() > 20);
    let unchanged = SETTINGS.map(|settings| pages(&load(fixture(settings), None).project));
    names.par_iter().enumerate().for_each(|(i, name)| {
        let tree = owning(
            &[name],
            SETTINGS[i % 2],
            &["path", "search_id", "page_kind"],
        );
        let pages = compare(&tree, name);
        // The addition is visible, so the comparison above tests something.
        let text = shipped.built_in[&format!("templates/{name}")];
        let none = variables(&shipped.sources.at(text).text).is_empty();
        assert!(none || pages != unchanged[i % 2], "{name}");
        assert!(own(&load(tree, None).project).contains(*name));
    });
}

#[test]
fn two_templates_may_be_the_sites_own() {
    for (i, pair) in [
        ["components/search.html", "components/header.html"],
        ["components/search.html", "compare.html"],
        ["components/course.html", "components/fact_row.html"],
        ["components/spec.html", "components/links.html"],
        ["base.html", "components/alternates.html"],
        ["components/pair_item.html", "components/code_item.html"],
    ]
    .iter()
    .enumerate()
    {
        compare(&owning(pair, SETTINGS[i % 2], &["path"]), &pair.join(" "));
    }
}

#[test]
fn what_a_template_includes_knows_the_page_that_it_is_on() {
    let mut tree = fixture(SETTINGS[0]);
    let own = "<i>{{ path | length }}</i>{% if path == \"/demo/\" %}<b>HERE</b>{% endif %}";
    tree.add(
        "templates/components/search.html",
        "{% include \"deep.html\" %}",
    );
    tree.add("templates/deep.html", own);
    for (file, html) in compare(&tree, "deep") {
        assert_eq!(
            html.contains("<b>HERE</b>"),
            file.ends_with("demo/index.html"),
            "{file}"
        );
    }
}

#[test]
fn a_hand_written_comparison_says_which_one_a_reader_has() {
    let loaded = load(fixture(""), None);
    let pages = pages(&loaded.project);
    let which = "<p>The <em>first</em> comes first.</p>";
    let with: Vec<_> = pages
        .iter()
        .filter(|(_, html)| html.contains(which))
        .collect();
    let (file, html) = with[0];
    assert!(
        file.starts_with("compare/demo/1-") && file.contains("-vs-2-"),
        "{file}"
    );
    let (_, section) = html.split_once("aria-labelledby=\"which\"").unwrap();
    assert!(section.split("</section>").next().unwrap().contains(which));
}

#[test]
fn numbers_of_a_template_are_written_as_the_language_does_and_texts_stay() {
    let mut tree = fixture("");
    let shown = [
        ("en", "1,200 1,234.5 -3 1200"),
        ("fr", "1\u{202f}200 1\u{202f}234,5 -3 1200"),
    ];
    let call = "{{ t(id=\"numbers\", a=1200, b=1234.5, c=-3, d=\"1200\") }}";
    tree.add("templates/home.html", call);
    for (tag, _) in shown {
        let path = format!("locales/{tag}/site.ftl");
        tree.add(&path, "numbers = { $a } { $b } { $c } { $d }\n");
    }
    let loaded = load(tree, None);
    let pages = pages(&loaded.project);
    for ((_, text), page) in shown.iter().zip(["index.html", "fr/index.html"]) {
        assert_eq!(&pages[page], text);
    }
}

/// Two protocols, of which the second has a vocabulary and versions of messages of its own.
fn two_protocols() -> SourceTree {
    let mut tree = SourceTree::built_in();
    tree.add("content/site.yaml", "base_url: https://example.org\n");
    for (tag, name) in [("en", "English"), ("fr", "Français")] {
        let path = format!("locales/{tag}/locale.ftl");
        tree.add(&path, &format!("locale-name = {name}\n"));
    }
    tree.add(
        "content/y/vocabulary.yaml",
        "connection:\nphase: { values: [dns, tls, any], role: timeline }\n\
         status: { values: [standard, old], usual: standard }\n",
    );
    for p in ["x", "y"] {
        let name = p.to_uppercase();
        let file = format!("content/{p}/protocol.yaml");
        tree.add(&file, &format!("name: {name}\nclasses: [a]\n"));
        let mut text = format!("{p}-protocol = {name}\n{p}-class-a = Class a\n");
        for n in 1..=3 {
            let phase = match (p, n) {
                ("x", 1) => "login",
                ("x", _) => "quit",
                (_, 1) => "[tls, dns]",
                (_, 2) => "any",
                _ => "tls",
            };
            let facts = match (p, n) {
                ("y", 3) => format!("facts: {{ phase: {phase} }}"),
                _ => format!("facts: {{ connection: closes, phase: {phase} }}"),
            };
            let record = format!("code: {n}\nname: N\nclass: a\n{facts}\n");
            tree.add(&format!("content/{p}/codes/{n}-n.yaml"), &record);
            text += &format!(
                "{p}-{n} =\n    .means = m\n    .description = D.\n    .seen = S.\n    .when = w\n    .fix = F.\n"
            );
        }
        tree.add(&format!("locales/en/codes/{p}.ftl"), &text);
    }
    let own = "y-fact-connection = Y connection\n    .closes = is shut\n\
               y-fact-phase = Step\n    .dns = DNS\n    .tls = TLS\n    .any = all along\n\
               y-fact-status = State\n    .standard = new\n    .old = old\n\
               y-compare-label-fix = Cure\n\
               y-compare-difference-when = { $code } appears when { $when }.\n";
    tree.add("locales/en/codes/y-words.ftl", own);
    tree.add("locales/fr/codes/y.ftl", "y-compare-label-fix = Remède\n");
    tree
}

#[test]
fn a_protocol_has_its_own_words_and_steps() {
    let tree = two_protocols();
    let loaded = load(tree.clone(), None);
    let found: Vec<_> = loaded.diagnostics.iter().map(|d| &d.message).collect();
    assert!(found.is_empty(), "{found:?}");
    let pages = compare(&tree, "versions");
    let x = &pages["compare/x/1-n-vs-2-n.html"];
    assert!(x.contains("Control connection") || x.contains(">Connection<"));
    assert!(
        x.contains(">How to fix<") || x.contains("How to Fix"),
        "{x}"
    );
    assert!(!x.contains("Cure") && !x.contains("Y connection") && x.contains("Log in"));
    let y = &pages["compare/y/1-n-vs-2-n.html"];
    assert!(y.contains("Cure") && y.contains("Y connection") && y.contains("is shut"));
    assert!(y.contains("1 appears when w.") && !y.contains("encounter"));
    assert!(!y.contains("Log in") && y.contains(">DNS <span") && y.contains(">TLS <span"));
    assert!(y.contains("DNS, TLS"), "several steps");
    assert!(
        !y.contains(">State<"),
        "what is usual for both is not shown"
    );
    let named = |page: &str| page.matches("Y connection").count();
    assert_eq!(named(&pages["y/1-n.html"]), 1);
    assert_eq!(named(&pages["y/3-n.html"]), 0, "only what a code states");
    let one_alone = &pages["compare/y/1-n-vs-3-n.html"];
    assert_eq!(named(one_alone), 0, "what one states is no difference");
    // Shared words of the page's language come before words of the protocol's own in
    // another.
    let fr = &pages["fr/compare/y/1-n-vs-2-n.html"];
    assert!(fr.contains("Remède") && !fr.contains("Y connection"));
}
