//! Runs the program on mutated texts: whatever they contain, it ends within bounded time and
//! memory, and says what is wrong in words. Time is bounded relative to that of a valid site
//! in the same run.
//!
//! `cargo test` tries a few, and `.ci/run` more.
//! `VERSUS_MUTATIONS=20000 cargo test --release --test it mutations` tries that many;
//! inputs that fail are kept in `target/mutations/`.

use crate::cpu;
use crate::driver::{Site, repository};
use crate::mutate::mutated;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use versus_synthetic::Random;

/// A run may take at most this many times as much CPU time as one on a valid site.
const MOST: f64 = 100.0;

/// A run that takes longer hangs, and is killed.
const HANGS: Duration = Duration::from_secs(300);

/// Maximum memory of a run, in KiB.
const LARGEST: u64 = 300 << 10;

/// Used in turn.
const COMMANDS: [&[&str]; 6] = [
    &["check"],
    &["check", "--format", "json"],
    &["build", "--out"],
    &["fmt", "--check"],
    &["l10n", "status"],
    &["check", "--pseudo"],
];

/// A path in a site root, and the text that is mutated to replace it.
type Text = (String, Vec<u8>);

/// The texts of the shipped site.
fn shipped() -> Vec<Text> {
    let mut texts = Vec::new();
    for folder in ["content", "locales", "templates"] {
        let files = walkdir::WalkDir::new(repository().join(folder)).sort_by_file_name();
        for file in files.into_iter().map(Result::unwrap) {
            let path = file.path().strip_prefix(repository()).unwrap();
            let read = ["yaml", "ftl", "md", "html", "lock"];
            let path = path.to_str().unwrap().replace('\\', "/");
            if read.iter().any(|end| path.ends_with(&format!(".{end}"))) {
                texts.push((path, fs::read(file.path()).unwrap()));
            }
        }
    }
    assert!(texts.len() > 100);
    texts
}

/// Hostile texts: the seeds of the fuzz targets, and longer ones.
fn hostile() -> Vec<Text> {
    let mut texts = Vec::new();
    for (kind, path) in [
        ("record", "content/ftp/codes/220-service-ready.yaml"),
        ("fluent", "locales/fr/codes/more.ftl"),
        ("markdown", "locales/en/pages/about.md"),
        ("template", "templates/code.html"),
    ] {
        for seed in fs::read_dir(repository().join("fuzz/seeds").join(kind)).unwrap() {
            texts.push((path.to_owned(), fs::read(seed.unwrap().path()).unwrap()));
        }
    }
    texts.sort();
    let record = "code: 220\nname: Service Ready\nclass: 2xx\n";
    let message = "ftp-220 =\n    .fix = ";
    let keys: String = (0..1500).map(|i| format!("        [k{i}] x\n")).collect();
    let backticks: String = (1..130).map(|n| "`".repeat(n) + " ").collect();
    let unknown: String = (0..600).map(|i| format!("k{i}: {i}\n")).collect();
    let long = "x".repeat(50_000);
    let (page, fluent) = ("locales/en/pages/about.md", "locales/fr/codes/more.ftl");
    let code = "content/ftp/codes/220-service-ready.yaml";
    for (path, text) in [
        (page, "<a>".repeat(3000) + &"</b>".repeat(3000)),
        (page, "[a](javascript:x) ".repeat(1500)),
        (page, format!("# A\n\n{}x", "> ".repeat(5000))),
        (page, format!("{}x", "- ".repeat(5000))),
        (page, "[".repeat(20_000) + &"](".repeat(20_000)),
        (page, "*a_ ".repeat(8000)),
        (fluent, format!("{message}{backticks}\n")),
        (
            fluent,
            format!("{message}{{ $code ->\n{keys}       *[other] x\n    }}\n"),
        ),
        (fluent, format!("{message}{}\n", "[".repeat(30_000))),
        (
            fluent,
            format!("-big = {long}\n{message}{}\n", "{ -big }".repeat(60)),
        ),
        (fluent, format!("{message}{}", "{".repeat(30_000))),
        (
            fluent,
            format!("{message}{{ NUMBER(1, minimumFractionDigits: 99999999999) }}\n"),
        ),
        (fluent, "a\n".repeat(5000)),
        (fluent, "a = { b }\n    .c = { $d }\n".repeat(1000)),
        (
            code,
            format!("{record}related: [{}157]\n", "157, ".repeat(3000)),
        ),
        (
            code,
            format!("{record}exchange: |\n{}", "  S: 220 x\n".repeat(3000)),
        ),
        (code, format!("{record}exchange: |\n  S: {long}\n")),
        (code, format!("{record}{unknown}")),
        (code, format!("{record}facts: {}\n", "[".repeat(30_000))),
        ("templates/code.html", "{{ nothing }}{% if a %}".repeat(500)),
    ] {
        texts.push((path.to_owned(), text.into_bytes()));
    }
    texts
}

/// What a run cost, and what was wrong with it.
struct Ran {
    /// CPU seconds.
    time: f64,
    memory: u64,
    fault: Option<String>,
}

/// Runs the program once. It may take so many CPU seconds.
#[expect(clippy::zombie_processes, reason = "`cpu::wait` waits for it")]
fn run(site: &Site, command: &[&str], log: &Path, most: f64) -> Ran {
    let mut program = Command::new(assert_cmd::cargo::cargo_bin("versus"));
    program.args(command);
    if command.contains(&"--out") {
        program.arg(site.out());
    }
    let file = File::create(log).unwrap();
    program.arg("--root").arg(site.root()).stdin(Stdio::null());
    program.stdout(file.try_clone().unwrap()).stderr(file);
    let start = Instant::now();
    let mut child = program.spawn().unwrap();
    let about = format!("/proc/{}/status", child.id());
    let (mut memory, mut stopped) = (0, false);
    let (status, time) = loop {
        // Polled, because the rusage of a child that has ended starts at its parent's
        // memory.
        let now = fs::read_to_string(&about).unwrap_or_default();
        // For a moment after it was started it still has its parent's memory, and its name.
        let now = now.strip_prefix("Name:\tversus\n").unwrap_or_default();
        let peak = now.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let peak = peak.and_then(|peak| peak.trim().trim_end_matches(" kB").parse().ok());
        memory = peak.unwrap_or(0).max(memory);
        if let Some(ended) = cpu::wait(&child, libc::WNOHANG) {
            break ended;
        }
        if start.elapsed() > HANGS {
            stopped = true;
            let _ = child.kill();
        }
        thread::sleep(Duration::from_micros(500));
    };
    let said = fs::read(log).unwrap();
    let text = String::from_utf8_lossy(&said);
    // Only mistakes of authors are expected, which end a run with 0 or 1.
    let ended = matches!(status.code(), Some(0 | 1));
    let fault = if stopped {
        Some("it did not end".to_owned())
    } else if !ended {
        let tail: String = text.chars().take(400).collect();
        Some(format!("{status}: {tail}"))
    } else if time > most {
        Some(format!("{time:.1} s, and at most {most:.1} s are allowed"))
    } else if memory > LARGEST {
        Some(format!("{} MiB", memory >> 10))
    } else {
        let odd = text.chars().find(|c| c.is_control() && *c != '\n');
        odd.map(|c| format!("it prints {c:?}"))
    };
    Ran {
        time,
        memory,
        fault,
    }
}

/// CPU seconds of each command on a valid site.
fn on_a_valid_site() -> [f64; COMMANDS.len()] {
    let site = Site::fixture("minimal");
    COMMANDS.map(|command| {
        // The first run also reads the program from disk.
        let runs = [(); 3].map(|()| run(&site, command, &site.beside("log"), f64::INFINITY));
        assert!(runs.iter().all(|run| run.fault.is_none()));
        runs.map(|run| run.time).into_iter().fold(0.0, f64::max)
    })
}

#[test]
fn a_few_mutated_texts_cost_bounded_time_and_memory() {
    let count = std::env::var("VERSUS_MUTATIONS");
    try_mutations(count.map_or(20, |count| count.parse().unwrap()));
}

#[test]
#[ignore = "long: run by .ci/run"]
fn mutated_texts_cost_bounded_time_and_memory() {
    try_mutations(100);
}

fn try_mutations(count: usize) {
    let seed = std::env::var("VERSUS_SEED").map_or(1, |seed| seed.parse().unwrap());
    let texts = [shipped(), hostile()];
    let mut by_kind: BTreeMap<&str, Vec<Vec<u8>>> = BTreeMap::new();
    for (path, text) in texts.iter().flatten() {
        let kind = path.rsplit('.').next().unwrap();
        by_kind.entry(kind).or_default().push(text.clone());
    }
    let valid = on_a_valid_site();
    let (next, worst) = (AtomicUsize::new(0), Mutex::new((0.0_f64, 0)));
    let faults = Mutex::new(Vec::new());
    let kept = repository().join("target/mutations");
    let work = || {
        let site = Site::fixture("minimal");
        let log = site.beside("log");
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= count {
                break;
            }
            // The same whichever thread makes it.
            let mut random = Random::new(seed + 1_000_003 * number as u64, "");
            let (path, text) = random.pick(&texts[number % 2]);
            let others = &by_kind[path.rsplit('.').next().unwrap()];
            let text = mutated(&mut random, text, others);
            let before = fs::read(site.root().join(path)).ok();
            site.write(path, &text);
            let which = number / 2 % COMMANDS.len();
            let (command, valid) = (COMMANDS[which], valid[which]);
            let ran = run(&site, command, &log, MOST * valid);
            let mut most = worst.lock().unwrap();
            *most = (most.0.max(ran.time / valid), most.1.max(ran.memory));
            drop(most);
            if let Some(fault) = ran.fault {
                fs::create_dir_all(&kept).unwrap();
                let name = kept.join(format!("{seed}-{number}"));
                fs::write(&name, &text).unwrap();
                let command = command.join(" ");
                let line = format!("{} as {path}, {command}: {fault}", name.display());
                eprintln!("{line}");
                faults.lock().unwrap().push(line);
            }
            match before {
                Some(before) => drop(site.write(path, before)),
                None => drop(site.remove(path)),
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(work);
        }
    });
    let (times, memory) = worst.into_inner().unwrap();
    let faults = faults.into_inner().unwrap();
    println!(
        "{count} mutations: {} faults, at most {times:.1} times the time of a valid site, and \
         {} MiB",
        faults.len(),
        memory >> 10
    );
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
