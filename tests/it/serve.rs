//! `versus serve`, as other programs see it. What a browser makes of it is in
//! `tests/browser`.

use crate::driver::{Site, repository};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// The program while it serves; stopped at the end of the test.
struct Server {
    child: Child,
    port: u16,
    _out: BufReader<ChildStdout>,
}

struct Reply {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Server {
    fn start(root: &Path) -> Self {
        Self::start_with(root, &[])
    }

    fn start_with(root: &Path, more: &[&str]) -> Self {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin("versus"))
            .args(["serve", "--port", "0", "--root"])
            .arg(root)
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let port = line.split("127.0.0.1:").nth(1).expect(&line);
        let port = port.split('/').next().unwrap().parse().unwrap();
        Self {
            child,
            port,
            _out: out,
        }
    }

    fn ask(&self, target: &str, headers: &str) -> Reply {
        self.send(&format!(
            "GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n{headers}\r\n",
            self.port
        ))
    }

    fn send(&self, request: &str) -> Reply {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut all = Vec::new();
        stream.read_to_end(&mut all).unwrap();
        let end = all.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(all[..end].to_vec()).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Reply {
            status,
            head,
            body: all[end + 4..].to_vec(),
        }
    }

    fn get(&self, target: &str) -> Reply {
        self.ask(target, "")
    }

    fn text(&self, target: &str) -> String {
        String::from_utf8(self.get(target).body).unwrap()
    }

    /// What browsers are told now.
    fn news(&self) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let request = format!(
            "GET /__versus/events HTTP/1.1\r\nHost: localhost:{}\r\n\r\n",
            self.port
        );
        stream.write_all(request.as_bytes()).unwrap();
        let lines = BufReader::new(stream).lines().map(Result::unwrap);
        let mut data = lines.filter_map(|l| l.strip_prefix("data: ").map(str::to_owned));
        data.next().unwrap()
    }

    /// Waits until something is so; a second is far more than it should take.
    fn until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !is_so(self) {
            assert!(start.elapsed() < Duration::from_secs(10), "{what}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The addresses under which hosts serve a file.
fn addresses(file: &str) -> Vec<String> {
    let mut all = vec![format!("/{file}")];
    if let Some(folder) = file.strip_suffix("index.html") {
        all.push(format!("/{folder}"));
    } else if let Some(page) = file.strip_suffix(".html") {
        all.push(format!("/{page}"));
    }
    all
}

#[test]
fn the_bytes_are_those_of_a_build() {
    for (site, most) in [
        (Site::fixture("site"), usize::MAX),
        (Site::fixture("minimal"), usize::MAX),
        (Site::copy_of(repository()), 500),
    ] {
        let built = site.built(&[]);
        let server = Server::start(&site.root());
        let base = site.read("content/site.yaml");
        let base = base
            .lines()
            .find_map(|l| l.strip_prefix("base_url: https://"))
            .unwrap();
        let base = base
            .split_once('/')
            .map_or("", |(_, path)| path.trim_end_matches('/'));
        let base = if base.is_empty() {
            String::new()
        } else {
            format!("/{base}")
        };
        // Every so many of them, so that all kinds and languages are among them.
        let step = (built.len() / most).max(1);
        let mut seen = 0;
        for (file, bytes) in built.iter().step_by(step) {
            for address in addresses(file) {
                let reply = server.get(&format!("{base}{address}"));
                assert_eq!(reply.status, 200, "{address}");
                assert!(reply.body == *bytes, "{address}");
            }
            seen += 1;
        }
        assert!(seen >= built.len().min(500), "{seen}");
    }
}

#[test]
fn a_page_follows_a_saved_file_and_survives_a_mistake() {
    let site = Site::copy_of(repository());
    let server = Server::start(&site.root());
    let (file, page) = ("locales/fr/site.ftl", "/fr/");
    let old = "home-heading = Les codes de réponse";
    let before = server.text(page);
    assert!(before.contains("<h1>Les codes de réponse"), "{before}");
    let text = site.read(file);
    site.edit(file, old, "home-heading = Tous les codes de réponse");
    server.until("the change is there", |s| {
        s.text(page).contains("<h1>Tous les codes")
    });
    // A syntax error: the page stays, and the mistake is told.
    let line = text.lines().position(|l| l.starts_with(old)).unwrap() + 1;
    let place = format!("locales/fr/site.ftl:{line}:");
    let good = server.text(page);
    site.write(file, text.replace(old, "home-heading = { $tous les codes"));
    server.until("the mistake is told", |s| {
        s.news().contains("load/ftl-syntax")
    });
    server.until("the page is the last good one", |s| s.text(page) == good);
    assert!(server.news().contains(&place), "{}", server.news());
    // The files that it leads to are there, whatever is changed meanwhile.
    let style = good.split('"').find(|p| p.contains("/style.")).unwrap();
    site.edit(
        "static/assets/style.css",
        "/* One style sheet",
        "/* new. One style sheet",
    );
    server.until("the other languages have the new style", |s| {
        !s.text("/ja/").contains(style)
    });
    assert!(server.text(page).contains(style));
    assert_eq!(server.get(style).status, 200, "{style}");
    site.edit(
        "static/assets/style.css",
        "/* new. One style sheet",
        "/* One style sheet",
    );
    // A mistake that only the checks find.
    site.write(
        file,
        text.replace(old, "home-heading = { $tous } les codes"),
    );
    server.until("the mistake is told", |s| {
        s.news().contains("check/unknown-variable")
    });
    let now = server.text(page);
    let heading = |t: &str| {
        t.split("<h1>")
            .nth(1)
            .unwrap_or("none")
            .split('<')
            .next()
            .unwrap()
            .to_owned()
    };
    assert_eq!(heading(&now), heading(&good));
    assert_eq!(now, good);
    // Other languages go on.
    site.edit(
        "locales/ja/site.ftl",
        "home-title = ",
        "home-title = 新しい",
    );
    server.until("another language", |s| {
        s.text("/ja/").contains("<title>新しい")
    });
    assert_eq!(server.text(page), good);
    // Mended.
    site.write(file, &text);
    server.until("the page is as it was", |s| s.text(page) == before);
    server.until("nothing is wrong", |s| s.news().contains("\"errors\":0"));
    // Records, templates and static files, too.
    site.write("static/new.txt", "x");
    server.until("a new file", |s| s.get("/new.txt").body == b"x");
    site.edit("templates/home.html", "<h1", "<h1 id=\"changed\"");
    server.until("a template", |s| {
        s.text(page).contains("<h1 id=\"changed\"")
    });
    site.edit("content/ftp/protocol.yaml", "name: FTP", "name: FTPX");
    server.until("a record", |s| s.text("/ftp/").contains("FTPX"));
    site.write("templates/home.html", "{% broken");
    server.until("a template that is none", |s| {
        s.news().contains("render/template-syntax")
    });
    assert!(server.text(page).contains("<h1 id=\"changed\""));
}

#[test]
fn folders_that_come_and_go_are_followed() {
    let site = Site::fixture("minimal");
    let server = Server::start(&site.root());
    let folder = site.root().join("static");
    for word in ["one", "two"] {
        let _ = std::fs::remove_dir_all(&folder);
        std::thread::sleep(Duration::from_millis(200));
        std::fs::create_dir(&folder).unwrap();
        std::thread::sleep(Duration::from_millis(200));
        std::fs::write(folder.join(".well-known"), word).unwrap();
        server.until(word, |s| s.get("/.well-known").body == word.as_bytes());
    }
    // Also with the files looked at every now and then.
    let server = Server::start_with(&site.root(), &["--poll"]);
    std::fs::write(folder.join("a.txt"), "one").unwrap();
    server.until("one", |s| s.get("/a.txt").body == b"one");
    std::fs::write(folder.join("b.txt"), "two").unwrap();
    server.until("two", |s| s.get("/b.txt").body == b"two");
}

#[test]
fn the_last_good_pages_stay_whatever_the_settings_say() {
    let site = Site::fixture("site");
    let settings = site.read("content/site.yaml");
    let server = Server::start(&site.root());
    let home = server.get("/");
    let location = |reply: &Reply| {
        let mut lines = reply.head.lines();
        lines.find_map(|l| l.strip_prefix("location: ").map(str::to_owned))
    };
    let base = location(&home).expect("the site has a base path");
    assert!(base.len() > 1, "{base}");
    server.until("the checks have run", |s| {
        s.news().contains("\"checked\":true")
    });
    let good = server.text(&base);
    site.write(
        "content/site.yaml",
        settings.replace("base_url:", "base-url:"),
    );
    server.until("the mistake is told", |s| s.news().contains("load/"));
    assert_eq!(server.text(&base), good);
    assert!(server.news().contains("\"all\":true"), "{}", server.news());
    site.write("content/site.yaml", &settings);
    server.until("it is mended", |s| s.news().contains("\"errors\":0"));
    // What leads elsewhere takes the question with it, and is not kept.
    let reply = server.get(&format!("{}?l10n", base.trim_end_matches('/')));
    assert_eq!(location(&reply), Some(format!("{base}?l10n")));
    assert!(
        reply.head.contains("cache-control: no-store"),
        "{}",
        reply.head
    );
    // A folder that cannot be read is told, and is read again when it can be.
    let hidden = site.root().parent().unwrap().join("hidden");
    std::fs::rename(site.root().join("content"), &hidden).unwrap();
    server.until("it is told", |s| s.news().contains("no site root"));
    assert_eq!(server.text(&base), good);
    std::fs::rename(&hidden, site.root().join("content")).unwrap();
    server.until("it is back", |s| s.news().contains("\"errors\":0"));
}

#[test]
fn pages_with_outlines_lead_to_files_that_are_there() {
    let site = Site::copy_of(repository());
    let server = Server::start(&site.root());
    let page = server.text("/fr/ftp/425-cant-open-data-connection?l10n");
    let mut found = 0;
    for part in page
        .split('"')
        .filter(|p| p.contains("/assets/") && p.starts_with('/'))
    {
        assert_eq!(server.get(part).status, 200, "{part}");
        found += 1;
    }
    assert!(found > 2, "{found}");
}

#[test]
fn nothing_outside_the_site_is_served() {
    let site = Site::copy_of(repository());
    site.write("secret.txt", "secret")
        .write("static/plain.txt", "plain");
    let server = Server::start(&site.root());
    assert_eq!(server.text("/plain.txt"), "plain");
    for target in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2E%2E%2Fsecret.txt",
        "/..%2fsecret.txt",
        "/assets/../../secret.txt",
        "/assets/..%5c..%5csecret.txt",
        "/assets/%252e%252e/secret.txt",
        "//etc/passwd",
        "/%00",
        "/fr/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/secret.txt",
        "/content/site.yaml",
        "/__versus/../secret.txt",
        "/__versus/client.js/../../secret.txt",
    ] {
        let reply = server.get(target);
        assert!(
            matches!(reply.status, 400 | 404),
            "{target}: {}",
            reply.status
        );
        let body = String::from_utf8_lossy(&reply.body);
        assert!(
            !body.contains("secret") && !body.contains("root:"),
            "{target}"
        );
    }
    // A link that takes the place of a file after it was read.
    #[cfg(unix)]
    {
        let link = site.root().join("static/plain.txt");
        std::fs::remove_file(&link).unwrap();
        std::os::unix::fs::symlink(site.root().parent().unwrap().join("outside.txt"), &link)
            .unwrap();
        std::fs::write(site.root().parent().unwrap().join("outside.txt"), "secret").unwrap();
        for _ in 0..40 {
            let reply = server.get("/plain.txt");
            assert!(!String::from_utf8_lossy(&reply.body).contains("secret"));
            std::thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(server.get("/plain.txt").status, 404);
    }
}

#[test]
fn only_this_machine_is_answered() {
    let site = Site::fixture("minimal");
    let server = Server::start(&site.root());
    let port = server.port;
    for (host, status) in [
        (format!("Host: localhost:{port}\r\n"), 200),
        (format!("Host: LOCALHOST:{port}\r\n"), 200),
        (format!("Host: [::1]:{port}\r\n"), 200),
        ("Host: evil.example\r\n".to_owned(), 403),
        (format!("Host: evil.example:{port}\r\n"), 403),
        (format!("Host: localhost.evil.example:{port}\r\n"), 403),
        ("Host: localhost\r\n".to_owned(), 403),
        ("Host: localhost:1\r\n".to_owned(), 403),
        (
            format!("Host: localhost:{port}\r\nHost: evil.example\r\n"),
            403,
        ),
        (String::new(), 403),
    ] {
        for target in ["/", "/__versus/", "/__versus/events"] {
            if status == 200 && target.ends_with("events") {
                continue;
            }
            let reply = server.send(&format!(
                "GET {target} HTTP/1.1\r\n{host}Connection: close\r\n\r\n"
            ));
            assert_eq!(reply.status, status, "{host:?} {target}");
        }
    }
    let reply = server.send(&format!(
        "POST / HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
    ));
    assert_eq!(reply.status, 405);
    let reply = server.send(&format!(
        "HEAD / HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
    ));
    assert_eq!((reply.status, reply.body.len()), (200, 0));
}

#[test]
fn browsers_get_the_script_and_others_the_file() {
    let site = Site::fixture("minimal");
    let server = Server::start(&site.root());
    let plain = server.get("/");
    let browser = server.ask("/", "Accept: text/html,*/*\r\n");
    let (plain, shown) = (
        String::from_utf8(plain.body).unwrap(),
        String::from_utf8(browser.body).unwrap(),
    );
    let script = shown
        .find("<script src=\"/__versus/client.js\"")
        .expect("the script");
    let end = script + shown[script..].find("</script>\n").unwrap() + "</script>\n".len();
    assert_eq!(format!("{}{}", &shown[..script], &shown[end..]), plain);
    assert!(
        browser.head.to_lowercase().contains("etag: \""),
        "{}",
        browser.head
    );
    // A file that has not changed is not sent again.
    let reply = server.get("/sitemap.xml");
    let tag = reply
        .head
        .lines()
        .find_map(|l| l.strip_prefix("etag: "))
        .unwrap();
    let again = server.ask("/sitemap.xml", &format!("If-None-Match: {tag}\r\n"));
    assert_eq!((again.status, again.body.len()), (304, 0));
}

#[test]
fn the_workbench_lists_what_is_wanting_with_a_way_to_it() {
    let site = Site::copy_of(repository());
    site.edit("locales/fr/codes/ftp.ftl", "\nftp-120 =", "\nftp-119 =");
    site.edit(
        "locales/en/codes/ftp.ftl",
        "    .when = you connect while",
        "    .when = you call while",
    );
    site.edit(
        "locales/ko/site.ftl",
        "not-found-home = ",
        "not-found-home = **",
    );
    let server = Server::start(&site.root());
    server.until("the checks have run", |s| {
        s.news().contains("\"checked\":true")
    });
    let page = server.text("/__versus/");
    for part in [
        "stale: 1",
        "missing: 1",
        "<a href=\"/fr/ftp/120-service-ready-in-minutes?l10n=ftp-120\"><code>ftp-120</code></a>",
        "<a href=\"/ja/ftp/120-service-ready-in-minutes?l10n=ftp-120\"><code>ftp-120</code></a>",
        "<a href=\"/ko/404?l10n=not-found-home\">",
        "check/leftover-markup",
        "check/unused-message",
    ] {
        assert!(page.contains(part), "{part:?} in\n{page}");
    }
    // Each text says which message it is, and where that is written.
    let page =
        server.text("/ko/compare/ftp/425-cant-open-data-connection-vs-426-transfer-aborted?l10n");
    let line = site.read("locales/ko/codes/ftp.ftl");
    let line = line
        .lines()
        .skip_while(|l| *l != "ftp-425 =")
        .position(|l| l.starts_with("    .fix"))
        .map(|n| n + line.lines().position(|l| l == "ftp-425 =").unwrap() + 1);
    let part = format!(
        "<span data-l10n=\"ko ftp-425.fix\" data-l10n-at=\"locales/ko/codes/ftp.ftl:{}\">",
        line.unwrap()
    );
    assert!(page.contains(&part), "{part}");
    assert!(!page.contains(['\u{fdd1}', '\u{fdd2}', '\u{fdd3}']));
}
