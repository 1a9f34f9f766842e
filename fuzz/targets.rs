//! Properties that must hold for any input: one function per kind of input, which panics on
//! a violation.
//!
//! Called by cargo-fuzz (`fuzz_targets/`), and by `tests/it/fuzz.rs` for a bounded number
//! of inputs.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::OnceLock;
use std::thread;
use std::time::Duration;
use tempfile::TempDir;
use versus::check::check;
use versus::commands::serve_on;
use versus::diagnostic::{Diagnostics, Format, Severity, Sources, print};
use versus::l10n::{Args, ReferenceKind, canonical, canonical_entries, parse};
use versus::load::{Loaded, SourceTree, load};
use versus::markdown;
use versus::model::{CodeId, LocaleId, Page, Pair, Route};
use versus::plan::{Plan, plan};
use versus::render::Renderer;
use versus::write::read_list;

/// The record of a code.
pub fn record(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let prose =
        "x-3 =\n    .means = m\n    .description = d\n    .seen = s\n    .when = w\n    .fix = f\n";
    let files = [
        ("content/x/codes/3-n.yaml", &*text),
        ("locales/en/codes/x-3.ftl", prose),
    ];
    let read = || {
        let loaded = load(site(&files), None);
        let found = all_found(&loaded);
        (loaded, found)
    };
    let ((first, found), (second, again)) = (read(), read());
    are_sound(&found, &first.project.sources);
    let all = |found: &Diagnostics| format!("{:?}", found.iter().collect::<Vec<_>>());
    same(&all(&found), &all(&again));
    let catalog = |loaded: &Loaded| format!("{:?}", loaded.project.catalog.protocols.raw[0].codes);
    same(&catalog(&first), &catalog(&second));
    let codes = &first.project.catalog.protocols.raw[0].codes;
    let lost = first.diagnostics.count(Severity::Error) > 0;
    assert!(codes.len() == 3 || lost, "lost without a word");
}

/// A file of messages, in a language other than the default.
pub fn fluent(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let loaded = load(site(&[("locales/fr/codes/y.ftl", &text)]), None);
    let found = all_found(&loaded);
    let project = &loaded.project;
    are_sound(&found, &project.sources);
    let resource = parse(&text);
    let inside = |range: &std::ops::Range<usize>| assert!(text.get(range.clone()).is_some());
    for entry in &resource.entries {
        inside(&entry.range);
        let Some(fr) = project.locales.position(|l| l.tag == "fr") else {
            break;
        };
        for (attribute, pattern) in entry.patterns() {
            for part in &pattern.texts {
                for (at, c) in part.value.char_indices() {
                    let range = part.source_range(at..at + c.len_utf8());
                    assert!(range.start <= range.end && range.end <= text.len());
                }
            }
            // A message with an error is never formatted.
            if entry.term || found.count(Severity::Error) > 0 {
                continue;
            }
            let variables = pattern.references.iter();
            let variables = variables.filter(|r| r.kind == ReferenceKind::Variable);
            let args = variables.fold(Args::new(), |args, r| {
                args.named(r.name.clone(), "220".to_owned())
            });
            let formatted = project
                .localizers
                .at(fr)
                .format(&entry.id, attribute, &args);
            if let Some(Ok(shown)) = formatted {
                assert!(shown.len() <= 64 << 10, "{} bytes", shown.len());
            }
        }
    }
    // Formatting is idempotent and preserves the meaning.
    if let Some(once) = canonical(&text) {
        let twice = canonical(&once.text).expect("what was written is Fluent");
        same(&once.text, &twice.text);
        same(&canonical_entries(&text), &canonical_entries(&once.text));
    }
}

/// Prose in a message, and a long page.
pub fn markdown(data: &[u8]) {
    let text = &*String::from_utf8_lossy(data);
    let keep = &str::to_owned;
    let html = markdown::inline(text, keep);
    is_harmless(&html, false);
    same(&words(&shown(&html)), &words(&markdown::plain(text)));
    is_harmless(&markdown::document(text, keep), true);
    for fault in markdown::inline_faults(text)
        .iter()
        .chain(&markdown::faults(text))
    {
        assert!(text.get(fault.range.clone()).is_some(), "{fault:?}");
    }
    if let Some(title) = markdown::document_title(text) {
        assert!(
            markdown::document(text, keep).len() <= 8 * text.len() + 64,
            "{title}"
        );
    }
    // Escaped text is shown unchanged, and free-standing prose renders the same alone as
    // between others of its kind.
    let middle = text.floor_char_boundary(text.len() / 2);
    let one_line = |part: &str| !part.contains(['\n', '\r', '\0']);
    let halves = [&text[..middle], &text[middle..]].map(str::trim);
    for half in halves.into_iter().filter(|half| one_line(half)) {
        let escaped = markdown::escape_markdown(half);
        same(&markdown::plain(&escaped), &half.to_owned());
    }
    if halves.iter().all(|half| markdown::free_standing(half)) {
        let apart = halves.map(|half| markdown::inline(half, keep)).concat();
        same(&markdown::inline(&halves.concat(), keep), &apart);
    }
    let page = site(&[("locales/en/pages/y.md", text)]);
    let loaded = load(page, None);
    are_sound(&all_found(&loaded), &loaded.project.sources);
}

/// The name of a record, a protocol, and a page, and a requested path.
pub fn address(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let style = match text.len() % 2 {
        0 => "base_url: https://a.example/docs\nurl_style: directory\n",
        _ => "base_url: https://a.example\n",
    };
    // Such names are never loaded from a disk.
    let name: String = text
        .chars()
        .filter(|c| !c.is_control() && *c != '/')
        .collect();
    let loaded = load(
        site(&[
            ("content/site.yaml", style),
            (
                &format!("content/x/codes/{name}.yaml"),
                "code: 3\nname: N\nclass: 1xx\n",
            ),
            (
                "locales/en/codes/x-3.ftl",
                "x-3 =\n    .means = m\n    .description = d\n    .seen = s\n    .when = w\n    .fix = f\n",
            ),
            ("locales/en/codes/y.ftl", &format!("{name}-protocol = Y\n")),
            (
                &format!("content/{name}/protocol.yaml"),
                "name: Y\nclasses: [1xx]\n",
            ),
            (&format!("locales/en/pages/{name}.md"), "# Y\n"),
        ]),
        None,
    );
    let project = &loaded.project;
    let (plan, _) = plan(project);
    let found = all_found(&loaded);
    are_sound(&found, &project.sources);
    if found.count(Severity::Error) == 0 {
        for route in plan.outputs() {
            let Route::Page { locale, page } = route else {
                continue;
            };
            let (path, file) = (plan.path(locale, page), plan.file(route));
            same(&plan.parse(&path), &Some((locale, page)));
            same(&plan.parse_file(&file), &Some((locale, page)));
            let parts = file.split('/');
            assert!(
                parts.clone().all(|p| !matches!(p, "" | "." | "..")),
                "{file}"
            );
            assert!(!file.contains(['\\', '%', '?', '#']), "{file}");
        }
    }
    is_one_address(&plan, &text);
    is_one_address(&plan, &format!("/{text}"));
}

/// A page is found only at its own path.
fn is_one_address(plan: &Plan, path: &str) {
    if let Some((locale, page)) = plan.parse(path) {
        same(&plan.path(locale, page), &path.to_owned());
    }
    if let Some((locale, page)) = plan.parse_file(path) {
        same(&plan.file(Route::Page { locale, page }), &path.to_owned());
    }
}

/// A template in place of a built-in one.
pub fn template(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    for name in ["templates/code.html", "templates/components/links.html"] {
        let loaded = load(site(&[(name, &text)]), None);
        are_sound(&all_found(&loaded), &loaded.project.sources);
        let (plan, _) = plan(&loaded.project);
        let renderer = match Renderer::new(&plan) {
            Ok(renderer) => renderer,
            Err(found) => {
                assert!(!found.is_empty());
                are_sound(&found, &loaded.project.sources);
                continue;
            }
        };
        let catalog = &loaded.project.catalog;
        let codes = catalog.protocols.keys().flat_map(|p| catalog.codes(p));
        let first: Vec<CodeId> = codes.take(2).collect();
        let pair = Pair::new(first[0], first[1]).unwrap();
        for page in [Page::Code(first[0]), Page::Comparison(pair)] {
            let locale = LocaleId::from(1);
            if let Err(found) = renderer.render(Route::Page { locale, page }) {
                are_sound(&Diagnostics::from(found), &loaded.project.sources);
            }
        }
    }
}

/// Contents of files that must never be served.
const SECRET: &str = "Nobody may see this.";

/// A request: its target, then its header lines.
pub fn serve(data: &[u8]) {
    let mut lines = data.split(|b| *b == b'\n');
    let target = lines.next().unwrap_or_default();
    let port = port();
    let mut request = b"GET ".to_vec();
    request.extend(target);
    request.extend(format!(" HTTP/1.1\r\nHost: localhost:{port}\r\n").into_bytes());
    for line in lines.filter(|line| !line.trim_ascii().is_empty()) {
        request.extend(line.iter().filter(|b| **b != b'\r'));
        request.extend(b"\r\n");
    }
    request.extend(b"Connection: close\r\n\r\n");
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    stream.set_nodelay(true).unwrap();
    // The request may be refused before all of it is sent.
    let _ = stream.write_all(&request);
    let mut answer = Vec::new();
    let mut part = [0; 8192];
    let head = loop {
        match stream.read(&mut part) {
            Ok(0) => break String::from_utf8_lossy(&answer).into_owned(),
            Ok(n) => answer.extend(&part[..n]),
            Err(error) if answer.is_empty() => panic!("no answer: {error}"),
            Err(_) => break String::from_utf8_lossy(&answer).into_owned(),
        }
        let text = String::from_utf8_lossy(&answer);
        // Event streams do not end.
        if text.contains("\r\n\r\n") && text.contains("text/event-stream") {
            break text.into_owned();
        }
    };
    let status = head.split(' ').nth(1).and_then(|s| s.parse::<u16>().ok());
    let status = status.unwrap_or_else(|| panic!("no answer: {head:?}"));
    assert!((200..500).contains(&status), "{head}");
    assert!(!head.contains(SECRET), "{head}");
    let (head, _) = head.split_once("\r\n\r\n").unwrap_or((&head, ""));
    for line in head.lines() {
        if let Some(to) = line.strip_prefix("location: ") {
            assert!(
                to.starts_with('/') && !to.starts_with("//"),
                "leads to {to}"
            );
        }
    }
}

/// The port of a server in this process, which runs as long as the process does.
fn port() -> u16 {
    static SERVER: OnceLock<(u16, TempDir)> = OnceLock::new();
    let begin = || {
        let dir = TempDir::new().unwrap();
        let root = dir.path().join("root");
        for (path, text) in [
            ("secret.txt", SECRET),
            ("root/content/x/notes.txt", SECRET),
            ("root/locales/en/README.md", SECRET),
            ("root/static/data.txt", "Data.\n"),
            ("root/static/.secret", SECRET),
            ("root/locales/en/pages/about.md", "# About\n\nText.\n"),
        ] {
            put(&dir.path().join(path), text.as_bytes());
        }
        for (path, text) in SITE {
            put(&root.join(path), text.as_bytes());
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        thread::spawn(move || serve_on(listener, root));
        (port, dir)
    };
    SERVER.get_or_init(begin).0
}

/// The file list of a shard.
pub fn shard(data: &[u8]) {
    static FOLDER: OnceLock<TempDir> = OnceLock::new();
    let root = FOLDER.get_or_init(|| TempDir::new().unwrap()).path();
    put(&root.join(".versus/shard"), data);
    match read_list(root) {
        Err(error) => assert!(!format!("{error:#}").is_empty()),
        Ok(part) => {
            let paths: Vec<&str> = part.files.iter().map(|file| &*file.path).collect();
            assert!(paths.is_sorted_by(|a, b| a < b), "{paths:?}");
            let outside = |p: &&str| {
                p.contains(['\n', '\\']) || p.split('/').any(|n| matches!(n, "" | "." | ".."))
            };
            assert!(!paths.iter().any(outside), "{paths:?}");
        }
    }
}

fn put(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// A site of two codes in two languages.
const SITE: [(&str, &str); 8] = [
    ("content/site.yaml", "base_url: https://a.example\n"),
    ("content/x/protocol.yaml", "name: X\nclasses: [1xx]\n"),
    ("content/x/codes/1-n.yaml", "code: 1\nname: N\nclass: 1xx\n"),
    (
        "content/x/codes/2-n.yaml",
        "code: 2\nname: N\nclass: 1xx\nrelated: [1]\n",
    ),
    ("locales/en/locale.ftl", "locale-name = English\n"),
    (
        "locales/en/codes/x.ftl",
        "x-protocol = X\nx-class-1xx = 1xx\n\
         x-1 =\n    .means = m\n    .description = d\n    .seen = s\n    .when = w\n    .fix = f\n\
         x-2 =\n    .means = m\n    .description = d\n    .seen = s\n    .when = w\n    .fix = f\n",
    ),
    ("locales/fr/locale.ftl", "locale-name = Français\n"),
    (
        "locales/fr/codes/x.ftl",
        "x-protocol = X\nx-class-1xx = 1xx (un)\n\
         x-1 =\n    .means = mé\n    .description = dé\n    .seen = sé\n    .when = wé\n    .fix = fé\n\
         x-2 =\n    .means = mé\n    .description = dé\n    .seen = sé\n    .when = wé\n    .fix = fé\n",
    ),
];

/// [`SITE`] with `files` added, or in place of its own.
fn site(files: &[(&str, &str)]) -> SourceTree {
    static BUILT_IN: OnceLock<SourceTree> = OnceLock::new();
    let built_in = BUILT_IN.get_or_init(|| {
        let mut tree = SourceTree::built_in();
        let others = ["locales/ja/", "locales/ko/"];
        tree.built_in
            .retain(|path, _| !others.iter().any(|other| path.starts_with(other)));
        tree
    });
    let mut tree = built_in.clone();
    let all: BTreeMap<&str, &str> = SITE.iter().chain(files).copied().collect();
    for (path, text) in all {
        tree.add(path, text);
    }
    tree
}

/// All diagnostics of a site, without rendering its pages.
fn all_found(loaded: &Loaded) -> Diagnostics {
    let mut all = loaded.diagnostics.clone();
    let (_, collisions) = plan(&loaded.project);
    all.extend(collisions);
    all.extend(check(&loaded.project, &all));
    all.sort(&loaded.project.sources);
    all
}

/// Asserts that each has a span within its text and single-line messages, and that all can
/// be printed.
fn are_sound(found: &Diagnostics, sources: &Sources) {
    for d in found.iter() {
        let text = &sources.at(d.span.source).text;
        let range = &d.span.range;
        let inside = range.start <= range.end && range.end <= text.len();
        assert!(inside, "{d:?} in {text:?}");
        for said in d.hints.iter().map(String::as_str).chain([&*d.message]) {
            assert!(!said.contains(char::is_control), "{d:?}");
            assert!(!said.is_empty(), "{d:?}");
        }
    }
    let root = ".".to_owned();
    for format in [
        Format::Human { color: false },
        Format::Json,
        Format::Github { root },
    ] {
        assert_eq!(
            print(found, sources, &format).is_empty(),
            found.is_empty() && format != Format::Json
        );
    }
}

/// Asserts that HTML has only elements that Markdown produces, and nothing that runs code.
fn is_harmless(html: &str, document: bool) {
    let inline = ["em", "strong", "code", "a", "img", "br"];
    let block = [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "blockquote",
        "pre",
        "hr",
    ];
    for tag in html.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').unwrap_or_else(|| panic!("{html}"));
        let tag = tag.trim_start_matches('/').trim_end_matches([' ', '/']);
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let known = inline.contains(&name) || (document && block.contains(&name));
        assert!(known, "<{name}> in {html}");
        while !rest.trim().is_empty() {
            let parts = rest.split_once("=\"").and_then(|(attribute, after)| {
                let (value, after) = after.split_once('"')?;
                Some((attribute.trim(), value, after))
            });
            let (attribute, value, after) = parts.unwrap_or_else(|| panic!("<{tag}> in {html}"));
            let known = ["href", "title", "src", "alt", "class", "start", "id"];
            assert!(known.contains(&attribute), "{attribute} in {html}");
            if attribute == "id" {
                let plain = value.chars().all(|c| c.is_alphanumeric() || c == '-');
                assert!(plain && name.starts_with('h'), "{value} in {html}");
            }
            if attribute == "href" || attribute == "src" {
                let value = unescaped(value).to_ascii_lowercase();
                let safe = ["/", "#", "http://", "https://", "mailto:"];
                let safe = value.is_empty() || safe.iter().any(|s| value.starts_with(s));
                assert!(safe, "{value} in {html}");
            }
            rest = after;
        }
    }
}

/// The text that HTML shows.
fn shown(html: &str) -> String {
    let mut pieces = html.split('<');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (tag, after) = piece.split_once('>').unwrap_or_default();
        if let Some((_, alt)) = tag.split_once(" alt=\"") {
            text += alt.split('"').next().unwrap_or_default();
        }
        text += after;
    }
    unescaped(&text)
}

fn unescaped(html: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(html.to_owned(), |text, (escaped, c)| {
        text.replace(escaped, c)
    })
}

/// Spaces and line breaks are equivalent.
fn words(text: &str) -> Vec<&str> {
    text.split_ascii_whitespace().collect()
}

fn same<T: Debug + PartialEq>(one: &T, other: &T) {
    assert_eq!(one, other);
}
