//! Measures the latency of the preview: from the start of `versus serve` to the first page,
//! and from saving an `.ftl` file to the changed page.
//!
//! `cargo bench --bench serve` generates a synthetic site of about 200,000 pages (318 codes
//! in four languages, all pairs compared), starts the server several times, saves a file
//! several times, and prints the medians, next to the time of a complete build (an archive
//! that is discarded). `-- --codes N` sets the size, `--runs N` the number of runs; with
//! `--max-ratio R` it fails if one of the two takes more than R times as long as a build.
//! The ratio is stable, since the machine and its load affect both alike.

#[path = "site/spread.rs"]
mod spread;
#[path = "site/synthetic.rs"]
mod synthetic;

use anyhow::Result;
use spread::spread;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};
use synthetic::{LANGUAGES, Size};

/// Number of builds of the complete site; a few are enough, since each takes seconds.
const BUILDS: usize = 3;

/// The slug of the protocol in a synthetic site that has only one.
const PROTOCOL: &str = "alpha";

fn main() -> Result<()> {
    let (mut codes, mut runs) = (318, 9);
    let mut most = f64::INFINITY;
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match (arg.as_str(), args.next()) {
            ("--codes", Some(n)) => codes = n.parse().expect("a number of codes"),
            ("--runs", Some(n)) => runs = n.parse().expect("a number of runs"),
            ("--max-ratio", Some(ratio)) => most = ratio.parse().expect("a ratio"),
            // Arguments that cargo passes itself.
            _ => {}
        }
    }
    let dir = tempfile::tempdir()?;
    let size = Size {
        protocols: 1,
        codes,
    };
    let slugs = make(dir.path(), size)?;
    let pages = size.comparisons() + LANGUAGES * (codes + 3);
    println!("{pages} pages: {codes} codes, {LANGUAGES} languages; {runs} runs each");
    let built = (0..BUILDS).map(|_| build(dir.path()));
    let built = told("complete build, ms", built.collect::<io::Result<_>>()?);
    let first = format!("/fr/compare/{PROTOCOL}/{}-vs-{}", slugs[0], slugs[1]);
    let mut ready = Vec::new();
    for _ in 0..runs {
        let start = Instant::now();
        let server = Server::start(dir.path())?;
        assert!(server.get(&first)?.contains("<h1"));
        ready.push(start.elapsed());
    }
    let server = Server::start(dir.path())?;
    let file = dir.path().join(format!("locales/fr/codes/{PROTOCOL}.ftl"));
    let text = fs::read_to_string(&file)?;
    let mut saved = Vec::new();
    for run in 0..runs {
        // As with a person, the checks of the last change have finished before the next
        // save.
        std::thread::sleep(Duration::from_millis(800));
        let word = format!("changement-{run}");
        let changed = text.replacen(".description = ", &format!(".description = {word} "), 1);
        fs::write(&file, changed)?;
        let start = Instant::now();
        while !server.get(&first)?.contains(&word) {
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "the page never changed"
            );
        }
        saved.push(start.elapsed());
    }
    let ready = told("start to first page, ms", ready) / built;
    let save = told("save to changed page, ms", saved) / built;
    println!("relative to a build: {ready:.3} and {save:.3}");
    assert!(
        ready <= most && save <= most,
        "more than {most} times a build"
    );
    Ok(())
}

/// The time of a complete build of the site.
fn build(root: &Path) -> io::Result<Duration> {
    let start = Instant::now();
    let status = Command::new(env!("CARGO_BIN_EXE_versus"))
        .args(["build", "--out", "-", "--root"])
        .arg(root)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    assert!(status.success(), "the site cannot be built");
    Ok(start.elapsed())
}

/// Prints a row and returns its median.
fn told(what: &str, times: Vec<Duration>) -> f64 {
    let times = spread(times.iter().map(|t| t.as_secs_f64() * 1e3));
    println!("{what:26} {}", times.told(0));
    times.median
}

/// Writes a site of that size. Returns the slugs of its codes, in order.
fn make(root: &Path, size: Size) -> Result<Vec<String>> {
    size.write(root)?;
    let mut slugs = Vec::new();
    for record in fs::read_dir(root.join(format!("content/{PROTOCOL}/codes")))? {
        let path = record?.path();
        let slug = path.file_stem().expect("a name").to_string_lossy();
        slugs.push(slug.into_owned());
    }
    // All codes have the same number of digits.
    slugs.sort();
    Ok(slugs)
}

/// A running `versus serve`.
struct Server {
    child: Child,
    port: u16,
    _out: BufReader<ChildStdout>,
}

impl Server {
    fn start(root: &Path) -> io::Result<Self> {
        let mut child = Command::new(env!("CARGO_BIN_EXE_versus"))
            .args(["serve", "--port", "0", "--root"])
            .arg(root)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut out = BufReader::new(child.stdout.take().expect("piped"));
        let mut line = String::new();
        out.read_line(&mut line)?;
        let port = line
            .split("127.0.0.1:")
            .nth(1)
            .and_then(|l| l.split('/').next());
        let port = port.and_then(|p| p.parse().ok()).expect("an address");
        Ok(Self {
            child,
            port,
            _out: out,
        })
    }

    fn get(&self, target: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        write!(
            stream,
            "GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.port
        )?;
        let mut text = String::new();
        stream.read_to_string(&mut text)?;
        assert!(
            text.starts_with("HTTP/1.1 200"),
            "{}",
            &text[..60.min(text.len())]
        );
        Ok(text)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
