//! Tests of `versus serve` as other programs see it. Its behavior in a browser is tested in
//! `tests/browser`.

use crate::depth::chain;
use crate::driver::{Site, repository};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// A running `versus serve`, killed at the end of the test.
struct Server {
    child: Child,
    port: u16,
    /// The first line that it printed.
    line: String,
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
        let mut command = Command::new(assert_cmd::cargo::cargo_bin("versus"));
        command.args(["serve", "--port", "0", "--root"]);
        Self::spawn(command.arg(root).args(more))
    }

    fn spawn(command: &mut Command) -> Self {
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        // It says what is served, and where.
        assert!(line.starts_with("Serving /") || cfg!(windows), "{line}");
        assert!(line.contains(" at http://127.0.0.1:"), "{line}");
        let port = line.split("127.0.0.1:").nth(1).expect(&line);
        let port = port.split('/').next().unwrap().parse().unwrap();
        Self {
            child,
            port,
            line,
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

    /// The event that a new connection receives.
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

    /// Polls until a condition holds. Panics after a minute, so that a test does not hang.
    fn until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !is_so(self) {
            assert!(start.elapsed() < Duration::from_secs(60), "{what}");
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
fn served_files_are_the_same_as_built_ones() {
    for site in [
        Site::fixture("site"),
        Site::fixture("minimal"),
        Site::excerpt(),
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
        for (file, bytes) in &built {
            for address in addresses(file) {
                let reply = server.get(&format!("{base}{address}"));
                assert_eq!(reply.status, 200, "{address}");
                assert!(reply.body == *bytes, "{address}");
            }
        }
    }
}

#[test]
fn a_page_follows_a_saved_file_and_survives_a_mistake() {
    let site = Site::excerpt();
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
    // A syntax error: the page stays, and the mistake is reported.
    let line = text.lines().position(|l| l.starts_with(old)).unwrap() + 1;
    let place = format!("locales/fr/site.ftl:{line}:");
    let good = server.text(page);
    site.write(file, text.replace(old, "home-heading = { $tous les codes"));
    server.until("the mistake is told", |s| {
        s.news().contains("load/ftl-syntax")
    });
    server.until("the page is the last good one", |s| s.text(page) == good);
    assert!(server.news().contains(&place), "{}", server.news());
    // The files that it refers to stay available, whatever changes meanwhile.
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
    // Other languages are still updated.
    site.edit(
        "locales/ja/site.ftl",
        "home-title = ",
        "home-title = 新しい",
    );
    server.until("another language", |s| {
        s.text("/ja/").contains("<title>新しい")
    });
    assert_eq!(server.text(page), good);
    // Fixed.
    site.write(file, &text);
    server.until("the page is as it was", |s| s.text(page) == before);
    server.until("nothing is wrong", |s| s.news().contains("\"errors\":0"));
    // Records, templates, and static files, too.
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

/// From the first response on: there is no last good page.
#[test]
fn a_message_with_an_error_is_shown_in_the_default_language_or_not_at_all() {
    let site = Site::fixture("minimal");
    let home = |fault: &str| format!("site-title = T\nhome-heading = Heading {fault}\n");
    let fault = "{ NUMBER(1, minimumFractionDigits: 1000000000) }";
    site.write("locales/fr/locale.ftl", "locale-name = Français\n");
    site.write("locales/en/site.ftl", home("in English"));
    site.write("locales/fr/site.ftl", home(fault));
    let server = Server::start(&site.root());
    assert_eq!(server.get("/fr/").status, 200);
    let french = "<span lang=\"en\">Heading in English</span>";
    assert!(
        server.text("/fr/").contains(french),
        "{}",
        server.text("/fr/")
    );
    drop(server);
    site.write("locales/en/site.ftl", home(fault));
    let server = Server::start(&site.root());
    for _ in 0..2 {
        let reply = server.get("/");
        let text = String::from_utf8(reply.body).unwrap();
        assert_eq!(reply.status, 500);
        assert!(
            text.contains("`home-heading` cannot be formatted: it has an error"),
            "{text}"
        );
        server.until("the checks have run", |s| {
            s.news().contains("\"checked\":true")
        });
        assert!(server.news().contains("check/unknown-option"));
    }
    site.write("locales/en/site.ftl", home("mended"));
    server.until("mended", |s| s.text("/").contains("Heading mended"));
}

#[test]
fn deep_nesting_does_not_overflow_the_stack_of_the_server() {
    let site = Site::fixture("minimal");
    chain(&site, "include", 40, "the end");
    let server = Server::start(&site.root());
    assert!(server.text("/nowhere").contains("the end"));
    // Outlined for the workbench, and rendered again after a save.
    assert!(server.text("/nowhere?l10n").contains("the end"));
    // Deeper nesting is rejected: the last good page stays.
    chain(&site, "include", 2_000, "too deep");
    assert!(server.text("/nowhere").contains("the end"));
    let deep = "> ".repeat(20_000);
    site.write("locales/en/pages/deep.md", format!("# Deep\n\n{deep}a\n"));
    site.remove("templates/deep");
    chain(&site, "include", 3, "shallow");
    server.until("the page", |s| s.text("/nowhere").contains("shallow"));
    server.until("the deep page", |s| s.get("/deep").status == 200);
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
    // The same with polling.
    let server = Server::start_with(&site.root(), &["--poll"]);
    std::fs::write(folder.join("a.txt"), "one").unwrap();
    server.until("one", |s| s.get("/a.txt").body == b"one");
    std::fs::write(folder.join("b.txt"), "two").unwrap();
    server.until("two", |s| s.get("/b.txt").body == b"two");
}

#[test]
fn the_last_good_pages_stay_when_the_settings_are_invalid() {
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
    // A redirect keeps the query, and is not cached.
    let reply = server.get(&format!("{}?l10n", base.trim_end_matches('/')));
    assert_eq!(location(&reply), Some(format!("{base}?l10n")));
    assert!(
        reply.head.contains("cache-control: no-store"),
        "{}",
        reply.head
    );
    // A missing directory is reported, and read again when it is back.
    let hidden = site.root().parent().unwrap().join("hidden");
    std::fs::rename(site.root().join("content"), &hidden).unwrap();
    server.until("it is told", |s| s.news().contains("not a site root"));
    assert_eq!(server.text(&base), good);
    std::fs::rename(&hidden, site.root().join("content")).unwrap();
    server.until("it is back", |s| s.news().contains("\"errors\":0"));
}

#[test]
fn pages_with_outlines_link_to_assets_that_exist() {
    let site = Site::excerpt();
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
    let site = Site::fixture("minimal");
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
    // A symlink that replaces a file after that was read.
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
fn only_local_hosts_are_answered() {
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
fn only_browsers_get_the_client_script() {
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
fn the_workbench_lists_what_is_wrong_with_links_to_it() {
    let site = Site::excerpt();
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
    // Each text names its message, and where that is written.
    let page =
        server.text("/ko/compare/ftp/425-cant-open-data-connection-vs-426-transfer-aborted?l10n");
    let line = site.read("locales/ko/codes/ftp.ftl");
    let line = line
        .lines()
        .skip_while(|l| *l != "ftp-425 =")
        .position(|l| l.starts_with("    .seen"))
        .map(|n| n + line.lines().position(|l| l == "ftp-425 =").unwrap() + 1);
    let part = format!(
        "<span data-l10n=\"ko ftp-425.seen\" data-l10n-at=\"locales/ko/codes/ftp.ftl:{}\">",
        line.unwrap()
    );
    assert!(page.contains(&part), "{part}");
    assert!(!page.contains(['\u{fdd1}', '\u{fdd2}', '\u{fdd3}']));
}

/// Copies a directory with its contents.
fn copied(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().map(Result::unwrap) {
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        match entry.file_type().is_dir() {
            true => std::fs::create_dir_all(target).unwrap(),
            false => drop(std::fs::copy(entry.path(), target).unwrap()),
        }
    }
}

#[test]
fn folders_that_are_created_again_are_followed() {
    created_again(&[]);
}

#[test]
#[ignore = "long: run by .ci/run"]
fn folders_that_are_created_again_are_followed_by_polling() {
    created_again(&["--poll"]);
}

/// Moves, removes, and creates the root and its folders while they are served.
fn created_again(more: &[&str]) {
    let site = Site::fixture("minimal");
    let (root, away) = (site.root(), site.beside("away"));
    let server = Server::start_with(&root, more);
    let mut edits = 0;
    // What is saved now is seen: the site is watched, not just read once more.
    let mut is_followed = |what: &str| {
        server.until(what, |s| s.news().contains("\"errors\":0"));
        for _ in 0..2 {
            edits += 1;
            let (file, title) = (root.join("locales/en/own.ftl"), format!("Title{edits}"));
            std::fs::write(file, format!("site-title = {title}\n")).unwrap();
            server.until(what, |s| s.text("/").contains(&title));
        }
    };
    is_followed("at first");
    let is_told = |part: &str| server.until(part, |s| s.news().contains(part));
    // Removed and created again, as by a clone: after its absence was noticed, and at
    // once.
    for missed in [true, false] {
        copied(&root, &away);
        std::fs::remove_dir_all(&root).unwrap();
        if missed {
            is_told("cannot open the site root");
            assert_eq!(server.get("/").status, 200, "the last pages stay");
        }
        copied(&away, &root);
        std::fs::remove_dir_all(&away).unwrap();
        is_followed("removed and made again");
    }
    // Renamed and back; replaced by another.
    std::fs::rename(&root, &away).unwrap();
    is_told("cannot open the site root");
    std::fs::rename(&away, &root).unwrap();
    is_followed("renamed and back");
    copied(&root, &away);
    std::fs::rename(&root, site.beside("old")).unwrap();
    std::fs::rename(&away, &root).unwrap();
    is_followed("another in its place");
    for folder in ["content", "locales"] {
        copied(&root.join(folder), &away);
        std::fs::remove_dir_all(root.join(folder)).unwrap();
        if folder == "content" {
            is_told("no `content` folder");
        }
        copied(&away, &root.join(folder));
        std::fs::remove_dir_all(&away).unwrap();
        is_followed(folder);
    }
    for folder in ["static", "templates"] {
        for word in ["one", "two"] {
            let _ = std::fs::remove_dir_all(root.join(folder));
            let (path, text) = match folder {
                "static" => ("static/a/b/word.txt", word.to_owned()),
                _ => ("templates/home.html", format!("<p>{word}")),
            };
            site.write(path, &text);
            let page = if folder == "static" {
                "/a/b/word.txt"
            } else {
                "/"
            };
            server.until(word, |s| s.text(page).contains(&text));
        }
    }
}

#[test]
fn a_parent_of_the_root_may_be_moved_and_the_root_be_the_current_folder() {
    let site = Site::empty();
    let (above, away) = (site.root(), site.beside("away"));
    copied(
        &repository().join("tests/fixtures/minimal"),
        &above.join("site"),
    );
    // From within: the program's current directory is replaced as well.
    let mut command = Command::new(assert_cmd::cargo::cargo_bin("versus"));
    command
        .args(["serve", "--port", "0"])
        .current_dir(above.join("site"));
    let server = Server::spawn(&mut command);
    let write = |title: &str| {
        let text = format!("site-title = {title}\n");
        std::fs::write(above.join("site/locales/en/own.ftl"), text).unwrap();
        server.until(title, |s| s.text("/").contains(title));
    };
    write("First");
    copied(&above, &away);
    std::fs::rename(&above, site.beside("old")).unwrap();
    server.until("it is told", |s| {
        s.news().contains("cannot open the site root")
    });
    std::fs::rename(&away, &above).unwrap();
    write("Second");
    std::fs::remove_dir_all(&above).unwrap();
    server.until("it is told", |s| {
        s.news().contains("cannot open the site root")
    });
    copied(&site.beside("old"), &above);
    write("Third");
}

#[test]
fn the_root_and_the_address_are_printed() {
    let site = Site::fixture("minimal");
    let root = site.root().canonicalize().unwrap();
    let address = "base_url: https://a.example/docs\n";
    for (config, path) in [("base_url: https://a.example\n", "/"), (address, "/docs/")] {
        site.write("content/site.yaml", config);
        for named in [&["--root", "."][..], &[], &["--root", "locales/.."]] {
            let mut command = Command::new(assert_cmd::cargo::cargo_bin("versus"));
            let command = command.args(["serve", "--port", "0"]).args(named);
            let server = Server::spawn(command.current_dir(&root));
            let told = format!(
                "Serving {} at http://127.0.0.1:{}{path} (ready in ",
                root.display(),
                server.port
            );
            assert!(server.line.starts_with(&told), "{}", server.line);
            assert_eq!(server.get(path).status, 200);
            assert_eq!(server.get("/__versus").status, 302);
        }
    }
}

#[cfg(unix)]
#[test]
fn new_symlinks_are_followed() {
    use std::os::unix::fs::symlink;
    for more in [&[][..], &["--poll"]] {
        let site = Site::fixture("minimal");
        let root = site.root();
        site.write("shared/there/a.txt", "zero")
            .write("static/own.txt", "own");
        symlink("../shared/there", root.join("static/there")).unwrap();
        let server = Server::start_with(&root, more);
        let follows = |file: &str, target: &str| {
            for word in ["one", "two"] {
                site.write(file, word);
                server.until(&format!("{target}: {word}"), |s| {
                    s.get(target).body == word.as_bytes()
                });
            }
        };
        // Words of messages, since static files are only read on request.
        let says = |file: &str, title: &str| {
            site.write(file, format!("site-title = {title}\n"));
            server.until(title, |s| s.text("/").contains(title));
        };
        follows("shared/there/a.txt", "/there/a.txt");
        site.write("shared/en/more.ftl", "site-title = L0\n");
        symlink("../../shared/en", root.join("locales/en/linked")).unwrap();
        server.until("a link to a folder", |s| s.text("/").contains("L0"));
        says("shared/en/more.ftl", "L1");
        says("shared/en/more.ftl", "L2");
        site.write("shared/en/deep/b.ftl", "about = x\n");
        // A symlink that leads to another directory now.
        site.write("shared/other/more.ftl", "site-title = L3\n");
        std::fs::remove_file(root.join("locales/en/linked")).unwrap();
        symlink("../../shared/other", root.join("locales/en/linked")).unwrap();
        server.until("another folder", |s| s.text("/").contains("L3"));
        says("shared/other/more.ftl", "L4");
        std::fs::remove_file(root.join("locales/en/linked")).unwrap();
        server.until("no link", |s| !s.text("/").contains("L4"));
        // A symlink to a file, and one to a directory that is created later.
        site.write("shared/file.ftl", "site-title = F0\n");
        symlink("../../shared/file.ftl", root.join("locales/en/file.ftl")).unwrap();
        server.until("a link to a file", |s| s.text("/").contains("F0"));
        says("shared/file.ftl", "F1");
        std::fs::remove_file(root.join("locales/en/file.ftl")).unwrap();
        symlink("../../shared/later", root.join("locales/en/later")).unwrap();
        server.until("it leads nowhere", |s| s.news().contains("load/"));
        says("shared/later/more.ftl", "G0");
        says("shared/later/more.ftl", "G1");
    }
}

/// Connects and sends the beginning of a request.
fn half(server: &Server, text: &str) -> TcpStream {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    stream.write_all(text.as_bytes()).unwrap();
    stream
}

#[test]
fn incomplete_requests_do_not_block_others() {
    let site = Site::fixture("minimal");
    let server = Server::start(&site.root());
    // More than the server has room for: others are still answered.
    let many: Vec<_> = (0..400)
        .map(|_| half(&server, "GET / HTTP/1.1\r\nHost: loc"))
        .collect();
    assert_eq!(server.get("/").status, 200);
    drop(many);
    assert_eq!(server.get("/").status, 200);
}

/// They are closed after ten seconds, unlike an event stream.
#[test]
#[ignore = "long: run by .ci/run"]
fn incomplete_requests_are_closed() {
    let site = Site::fixture("minimal");
    let server = Server::start(&site.root());
    let events = format!(
        "GET /__versus/events HTTP/1.1\r\nHost: localhost:{}\r\n\r\n",
        server.port
    );
    let following = half(&server, &events);
    let incomplete = ["", "GET / HTTP/1.1\r\nHost: loc"].map(|text| half(&server, text));
    for mut stream in incomplete {
        // So that the test does not hang.
        stream
            .set_read_timeout(Some(Duration::from_secs(120)))
            .unwrap();
        let mut rest = Vec::new();
        stream.read_to_end(&mut rest).expect("it is ended");
    }
    site.write("static/new.txt", "x");
    let lines = BufReader::new(following).lines().map(Result::unwrap);
    let news = lines.filter(|line| line.starts_with("data: "));
    assert!(
        news.take(3).count() > 2,
        "what follows is told of the change"
    );
}

#[cfg(unix)]
#[test]
fn the_server_recovers_from_too_many_connections() {
    let site = Site::fixture("minimal");
    let mut command = Command::new("sh");
    command
        .args([
            "-c",
            "ulimit -n 40; exec \"$0\" serve --port 0 --root \"$1\"",
        ])
        .arg(assert_cmd::cargo::cargo_bin("versus"))
        .arg(site.root());
    let server = Server::spawn(&mut command);
    let connect = || TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    let idle: Vec<_> = (0..100).map(|_| connect()).collect();
    site.write("locales/en/own.ftl", "site-title = Changed\n");
    server.until("it is followed", |s| s.text("/").contains("Changed"));
    drop(idle);
    server.until("all is well", |s| s.news().contains("\"errors\":0"));
}
