//! Panics in each part of the server: what it answers, what goes on, and that it recovers.

use super::guard::lock;
use super::preview::Preview;
use super::{follow_guarded, http, watch};
use crate::load::TreeReader;
use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// What is to panic: everything whose description contains this.
static WANTED: Mutex<Option<&str>> = Mutex::new(None);

pub fn fail_on_demand(doing: &str) {
    let wanted = *lock(&WANTED);
    if wanted.is_some_and(|wanted| doing.contains(wanted)) {
        panic!("asked for by a <test>");
    }
}

/// What is to panic is shared by all tests of this process, so they take turns.
static ALONE: Mutex<()> = Mutex::new(());

/// A server in this process, which runs until the process ends.
struct Server {
    port: u16,
    root: tempfile::TempDir,
}

const FILE: &str = "locales/en/site.ftl";

impl Server {
    fn start() -> Self {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in [
            ("content/site.yaml", "base_url: https://a.example\n"),
            ("locales/en/locale.ftl", "locale-name = English\n"),
            ("locales/en/pages/about.md", "# About\n\nText.\n"),
            (FILE, "site-title = First\n"),
        ] {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let (path, mut reader) = (root.path().to_owned(), TreeReader::default());
        let reader = move || reader.read(&path);
        let site = Arc::new(Preview::new(root.path().to_owned(), reader));
        let of_watcher = Arc::clone(&site);
        watch::watch(root.path(), false, move || follow_guarded(&of_watcher)).unwrap();
        site.update().unwrap();
        thread::spawn(move || http::serve(listener, site));
        Self { port, root }
    }

    fn get(&self, target: &str) -> (u16, String) {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        let port = self.port;
        write!(
            stream,
            "GET {target} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        (text.split(' ').nth(1).unwrap().parse().unwrap(), text)
    }

    fn save(&self, title: &str) {
        let text = format!("site-title = {title}\n");
        fs::write(self.root.path().join(FILE), text).unwrap();
    }

    fn until(&self, target: &str, part: &str) {
        let start = Instant::now();
        loop {
            let (_, text) = self.get(target);
            if text.contains(part) {
                return;
            }
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "{target}: {part} in {text}"
            );
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// Everything with this description panics until this is dropped.
struct Panics;

impl Panics {
    fn in_all(wanted: &'static str) -> Self {
        *lock(&WANTED) = Some(wanted);
        Self
    }
}

impl Drop for Panics {
    fn drop(&mut self) {
        *lock(&WANTED) = None;
    }
}

fn is_a_bug_page((status, text): &(u16, String), doing: &str) {
    assert_eq!(*status, 500, "{text}");
    for part in [
        "bug in versus",
        doing,
        "asked for by a &lt;test&gt;",
        "/__versus/client.js",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn a_panic_concerns_what_was_asked_alone_and_passes() {
    let _alone = lock(&ALONE);
    let server = Server::start();
    server.until("/", ">First<");
    // A request: it is answered with the bug, all others as ever, and nothing of it
    // remains.
    for (target, doing, others) in [
        (
            "/about",
            "rendering /about",
            ["/", "/about?l10n", "/__versus/"],
        ),
        (
            "/?l10n",
            "loading the site for outlines",
            ["/", "/about", "/__versus/"],
        ),
        (
            "/__versus/",
            "rendering the workbench",
            ["/", "/about", "/about?l10n"],
        ),
        (
            "/about",
            "answering GET /about",
            ["/", "/__versus/client.js", "/__versus/"],
        ),
    ] {
        {
            let _panics = Panics::in_all(doing);
            for _ in 0..3 {
                is_a_bug_page(&server.get(target), doing);
            }
            for other in others
                .iter()
                .filter(|o| !o.contains(target) || target == "/?l10n")
            {
                assert_eq!(server.get(other).0, 200, "{doing}: {other}");
            }
        }
        if doing == "loading the site for outlines" {
            // For this state of the site, there will be none.
            is_a_bug_page(&server.get(target), doing);
            server.save("Again");
            server.until("/", ">Again<");
        }
        assert_eq!(server.get(target).0, 200, "{doing}");
    }
    // What a save triggers: pages stay, or are new if they could be made; the bug is
    // reported; and the next save is followed.
    for (i, (doing, new)) in [
        ("running the checks", true),
        ("printing the report", true),
        ("loading the site", false),
        ("reading the site", false),
        ("following a change", false),
    ]
    .into_iter()
    .enumerate()
    {
        let (_, before) = server.get("/");
        {
            let _panics = Panics::in_all(doing);
            server.save(&format!("Broken{i}"));
            match new {
                true => server.until("/", &format!(">Broken{i}<")),
                false => {
                    server.until("/__versus/", "bug in versus");
                    let (status, now) = server.get("/");
                    let body = |text: &str| text.split("\r\n\r\n").nth(1).unwrap().to_owned();
                    assert_eq!((status, body(&now)), (200, body(&before)), "{doing}");
                }
            }
            if doing == "running the checks" {
                server.until("/__versus/", "The checks failed");
                server.until("/__versus/", "asked for by a &lt;test&gt;");
            }
        }
        server.save(&format!("Fixed{i}"));
        server.until("/", &format!(">Fixed{i}<"));
        server.until("/__versus/", "Nothing is missing, stale or broken.");
        assert!(
            !server.get("/__versus/").1.contains("bug in versus"),
            "{doing}"
        );
    }
}

#[test]
fn a_panic_of_the_watcher_does_not_end_it() {
    let _alone = lock(&ALONE);
    let server = Server::start();
    server.until("/", ">First<");
    let made = server.root.path().join("static/made");
    {
        let _panics = Panics::in_all("watching the site");
        server.save("Second");
        server.until("/", ">Second<");
        // Twice a second, it looks whether what it watches is still what is there.
        thread::sleep(Duration::from_millis(1200));
    }
    // A folder that did not exist is found by such a look.
    fs::create_dir_all(&made).unwrap();
    fs::write(made.join("a.txt"), "one").unwrap();
    server.until("/made/a.txt", "one");
    fs::write(made.join("a.txt"), "two").unwrap();
    server.until("/made/a.txt", "two");
}

#[test]
fn a_lock_outlives_who_panicked_with_it() {
    let mutex = Mutex::new(1);
    let poisoned = thread::scope(|scope| {
        let held = scope.spawn(|| {
            let _held = lock(&mutex);
            panic!("while it is held");
        });
        held.join()
    });
    assert!(poisoned.is_err() && mutex.is_poisoned());
    assert_eq!(*lock(&mutex), 1);
}
